"""Hostile texts, gathered by the way in which each would get out of its place.

`hbTrip()` is the wire that none may touch; `in_browser/tripped.js` counts the touches.
"""

from __future__ import annotations

import re

PAYLOADS = (
    # elements that run by themselves
    "<script>hbTrip()</script>",
    "<SCRIPT>hbTrip()</SCRIPT>",
    "<script src=//127.0.0.2/x.js></script>",
    "<scr<script>ipt>hbTrip()</script>",
    "<img src=x onerror=hbTrip()>",
    "<img src=x onerror='hbTrip()'>",
    "<image src=x onerror=hbTrip()>",
    "<svg onload=hbTrip()>",
    "<svg><script>hbTrip()</script></svg>",
    "<svg/onload=hbTrip()//",
    "<body onload=hbTrip()>",
    "<iframe srcdoc='<script>parent.hbTrip()</script>'>",
    "<iframe src=javascript:hbTrip()>",
    "<object data=javascript:hbTrip()>",
    "<embed src=javascript:hbTrip()>",
    "<video><source onerror=hbTrip()>",
    "<audio src=x onerror=hbTrip()>",
    "<details open ontoggle=hbTrip()>",
    "<input autofocus onfocus=hbTrip()>",
    "<select autofocus onfocus=hbTrip()>",
    "<textarea autofocus onfocus=hbTrip()>",
    "<marquee onstart=hbTrip()>",
    "<math><mtext></mtext><script>hbTrip()</script></math>",
    "<template><script>hbTrip()</script></template>",
    "<style onload=hbTrip()></style>",
    "<link rel=stylesheet href=//127.0.0.2/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:hbTrip()'>",
    "<base href=//127.0.0.2/>",
    "<form action=javascript:hbTrip()><button>x",
    "<a href=javascript:hbTrip()>x</a>",
    "<dialog open onclose=hbTrip()>",
    "<p contenteditable onfocus=hbTrip() autofocus>",
    # out of an attribute, a comment, a text element or a script
    "><img src=x onerror=hbTrip()>",
    "'><img src=x onerror=hbTrip()>",
    "' onmouseover=hbTrip() x='",
    "` onmouseover=hbTrip() x=`",
    "--><script>hbTrip()</script><!--",
    "</title><script>hbTrip()</script>",
    "</textarea><script>hbTrip()</script>",
    "</script><script>hbTrip()</script>",
    "</style><script>hbTrip()</script>",
    "]]><script>hbTrip()</script>",
    "';hbTrip();//",
    "\\';hbTrip();//",
    "</template><img src=x onerror=hbTrip()>",
    # addresses
    "javascript:hbTrip()",
    "JaVaScRiPt:hbTrip()",
    "java\tscript:hbTrip()",
    "data:text/html,<script>hbTrip()</script>",
    "vbscript:hbTrip()",
    "[x](javascript:hbTrip())",
    "[x](data:text/html;base64,PHNjcmlwdD5oYlRyaXAoKTwvc2NyaXB0Pg==)",
    "<javascript:hbTrip()>",
    "![x](x' onerror='hbTrip())",
    # templates and expressions
    "{{ 7*7 }}",
    "{{ config }}",
    "{% raw %}x{% endraw %}",
    "${hbTrip()}",
    "#{hbTrip()}",
    "<%= hbTrip() %>",
    "{{constructor.constructor('hbTrip()')()}}",
    # letters that are read twice
    "&lt;script&gt;hbTrip()&lt;/script&gt;",
    "&#60;img src=x onerror=hbTrip()&#62;",
    "%3Cscript%3EhbTrip()%3C/script%3E",
    "＜script＞hbTrip()＜/script＞",
    "\u202e<script>hbTrip()</script>",
    "\u2028hbTrip()\u2029",
    "<\u200bscript>hbTrip()</script>",
    # names that objects have
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
)

TRIPWIRE = "globalThis.hbTripped = 0; globalThis.hbTrip = () => { globalThis.hbTripped += 1; };"
"""Runs before every page."""
KEYS = (
    "otsikko|kysymys|vihje|ohje|sano|teksti|selite|miten|miksi|mita|kuka|opetus|nimi|osuus|yksikko"
    "|arvo|tilanne|johdanto|tiivistelma|termi|lyhenne|merkinta|pelastus|ongelma|kentta|huomio|teko"
    "|aika|paatelty"
)
PLAIN = re.compile(rf'(?P<key>\b(?:{KEYS})): "(?P<text>[^"\\]{{2,}})"')
"""Texts of the data, by their keys: where an editor may write anything."""
