"""HTML on a page is the little that prose needs, and every tag has its pair."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, problem
from . import html
from .docs import Docs
from .known import Known

TEXT = (
    "abbr b bdi br cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u "
    "var wbr"
)
BLOCKS = (
    "caption col colgroup dd details div dl dt figcaption figure hr li ol p section summary table "
    "tbody td tfoot th thead tr ul"
)
ALLOWED = frozenset(f"{TEXT} {BLOCKS}".split())
"""Elements that hold text. Links, pictures and headings are written in Markdown."""
IN_MARKDOWN = {"a": "[teksti](../sivu/index.md)", "img": "![tekstivastine](kuva.png)"}
IN_MARKDOWN |= {f"h{level}": f"{'#' * level} Otsikko" for level in range(1, 7)}


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every element that a page may not have, and every tag without its pair."""
    for page in docs.pages.pages:
        for element in html.elements(page):
            if element.tag not in ALLOWED:
                yield problem(page.path, element.line, _refused(element.tag))
        for tag in html.unpaired(page):
            if tag.tag in ALLOWED or tag.tag == "!--":
                yield problem(page.path, tag.line, _alone(tag))
        for line in html.declarations(page):
            message = "Merkintöjä <! ja <? ei käytetä. Kirjoita asia tekstinä."
            yield problem(page.path, line, message)


def _refused(tag: str) -> str:
    """What is said of an element that a page may not have."""
    if tag in IN_MARKDOWN:
        return f"Elementtiä <{tag}> ei kirjoiteta HTML:nä. Kirjoita näin: {IN_MARKDOWN[tag]}."
    return f"Elementtiä <{tag}> ei käytetä sivuilla. Poista se tai kirjoita asia tekstinä."


def _alone(tag: html.Unpaired) -> str:
    """What is said of a tag without its pair."""
    if tag.tag == "!--":
        return "Kommentti jää auki ja piilottaa loppusivun. Lisää sen loppuun -->."
    if tag.is_start:
        return f"Elementti <{tag.tag}> jää auki. Lisää lopetus."
    return f"Elementille <{tag.tag}> on lopetus, mutta alku puuttuu. Poista lopetus tai lisää alku."
