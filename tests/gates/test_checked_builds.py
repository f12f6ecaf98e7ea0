"""What the check passes is built: pages of every odd form of which it says nothing."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from projects import ROOT, build, copy_project

from macros.checks.run import check
from macros.content.docs_pages import read_pages
from macros.content.reading import read_shelf
from macros.upkeep import ledger

SOUND = (
    "[malli](../../malli/index.md), [synty](../../malli/tausta/index.md#synty), [tämä](#sivu)",
    "[kenttä](../../tyopohjat/hyotylause/index.md#hyotylause-kaytanne)",
    "[termi](../../sanasto/index.md#kaytanne), [lähde](../../lahteet/index.md#innokyla-4v)",
    "[osa](../../kaytannot/penkkikahvila/index.md#opit)",
    "[sisältö](../../data/kasikirja.json) ja [syöte](../../muutokset.xml)",
    "[posti](mailto:posti@example.org), <posti@example.org>, <https://example.org/>",
    '[nimi](../../esr/index.md "Säännöt") ja [kulmat](<../../esr/index.md>)',
    "[viite][a]\n\n[a]: ../../esr/index.md",
    "![Kuva](../../assets/kuva.png)",
    "[![Kuva](../../assets/kuva.png)](../../esr/index.md)",
    "{{\n  polut()\n}}",
    "{{polut()}}",
    "## Otsikko {:#toinen}\n\n### Alaotsikko { #kolmas }",
    "Teksti.\n{: .hb-lead #neljas }",
    "Alleviivattu otsikko {: #viides }\n---",
    "Koodi `{a}`, `[x](puuttuu.md)` ja `<script>`.",
    "```\n[x](puuttuu.md) <script> {a}\n```",
    "~~~ text\n# ei otsikko\n~~~",
    '<div class="hb-actions" markdown>\n[malli](../../malli/index.md){: .hb-button }\n</div>',
    '<span lang="en">text</span><br><abbr title="x">y</abbr>',
    "<details markdown>\n<summary>Lisää</summary>\n\nTeksti.\n\n</details>",
    "<!-- [x](puuttuu.md) -->",
    "Kun a < b ja c > d & e.",
    "Ensimmäinen | Toinen\n--- | ---\n[malli](../../malli/index.md) | b",
    "1. yksi\n2. kaksi\n    - kolme\n\n> lainaus",
    "\\*tähti\\* ja \\{ei\\}",
    "Pitkä rivi \\\nja toinen  \nkolmas.",
)
"""Bodies that the check has nothing to say of, each a form that a build could stumble over."""
PIECES = (
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{{ polut() }}",
    "{{ polut }}",
    "{{ v(1) }}",
    "{: #a }",
    "{ #a }",
    "{:",
    "}",
    "[",
    "](",
    ")",
    "[a](b)",
    "[a](../../esr/index.md)",
    "[a](../../esr/index.md#b)",
    "[a][b]",
    "[a]: b",
    "[a](/esr/)",
    "[a](#b)",
    "[a](?b)",
    "[a](//b)",
    "[a](http://[)",
    "[a](b/index.md#c)",
    "![a](b.png)",
    "![](../../assets/kuva.png)",
    "<a href=b>",
    "</a>",
    "<div>",
    "</div>",
    "<p>",
    "<",
    "<div markdown>",
    "<!--",
    "-->",
    "<!",
    "<?",
    "<![CDATA[",
    "&",
    "&#0;",
    "`",
    "```",
    "~~~",
    "\t",
    "    ",
    "#",
    "## A",
    "# B",
    "---",
    "===",
    "- ",
    "> ",
    "1. ",
    "|",
    "\\",
    "*",
    "_",
    "\n\n",
    "title: a",
    "<br/>",
    "<img src=x>",
    "[TOC]",
    "*[A]: B",
    "[^1]",
    "\u00a0",
    "\u2028",
    "\x0b",
    "é",
    "€",
    "%",
)
"""What editors type and paste, to be thrown among sound text."""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project that pages are added to."""
    return copy_project(tmp_path_factory.mktemp("hanke"))


def add(root: Path, bodies: dict[str, str]) -> None:
    """Adds a page for each body, with its lines in the navigation and the ledger."""
    folder = root / "docs/koe"
    folder.mkdir(exist_ok=True)
    for name, body in bodies.items():
        page = folder / name / "index.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"# Koe {{: #sivu }}\n\n{body}\n", "utf-8")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").rstrip("\n")
    lines = [f"      - koe/{path.name}/index.md" for path in sorted(folder.iterdir())]
    (root / "mkdocs.yml").write_text("\n".join([settings, "  - Koe:", *lines, ""]), "utf-8")
    book = read_shelf(root).handbook()
    assert book
    ledger.write(root, book, read_pages(root).addresses)


def thrown(seed: int) -> str:
    """Sound text with a few pieces thrown in, the same ones for a seed."""
    dice = random.Random(seed)
    words = ["Hankkeen", "tulos", "jää", "käyttöön", "kun", "joku", "ottaa", "sen", "omakseen."]
    for _ in range(dice.randint(1, 4)):
        words.insert(dice.randint(0, len(words)), dice.choice(PIECES))
    return dice.choice((" ", " ", "\n", "")).join(words)


def test_pages_that_the_check_passes_are_built(copied: Path) -> None:
    add(copied, {f"hyva-{number:02}": body for number, body in enumerate(SOUND)})
    assert check(read_shelf(copied)) == ()
    result = build(copied / "site", root=copied)
    assert result.returncode == 0, result.stdout + result.stderr


def test_whatever_is_thrown_on_a_page_is_told_or_built(copied: Path) -> None:
    bodies = {f"heitto-{seed:04}": thrown(seed) for seed in range(1500)}
    add(copied, bodies)
    told = {each.path for each in check(read_shelf(copied))}
    sound = [name for name in bodies if f"docs/koe/{name}/index.md" not in told]
    passed = {name: bodies[name] for name in sound}
    assert 100 < len(passed) < len(bodies) - 100
    for name in bodies.keys() - passed.keys():
        shutil.rmtree(copied / "docs/koe" / name)
    text = (ROOT / "data/osoitteet.yml").read_text("utf-8")
    (copied / "data/osoitteet.yml").write_text(text, "utf-8")
    add(copied, passed)
    assert check(read_shelf(copied)) == ()
    result = build(copied / "site", root=copied)
    assert result.returncode == 0, result.stdout + result.stderr
