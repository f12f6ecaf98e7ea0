"""A macro call on a page is one that a macro answers there, written as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.problems import Problem, problem, suggestion
from ..content.addresses import FOLDERS
from ..content.docs_pages import MACROS, Page
from .docs import Docs
from .known import Known
from .pages import lacks_id
from .source_lines import line_at

CALL = re.compile(
    r"\{\{\s*(?:(?P<name>\w+)\(\)\s*\}\}"
    r"|(?P<bare>\w+)\s*\}\}"
    r"|(?P<given>\w+)\([^\n)]+\)\s*\}\})?"
    r"|\{%|\{#|\}\}|%\}"
)
"""What Jinja reads on a page, also within code: it knows nothing of Markdown."""
FORM = "Makrokutsu on muotoa {{ nimi() }}. Muita aaltosulkeita sivulla ei käytetä."
ANCHOR = "Merkintä {# piilottaa tekstin. Otsikon ankkuri kirjoitetaan näin: {: #nimi }."
OF_CONTENT = {"otsikko", *FOLDERS}
"""Macros that show the content whose `tunniste` the page has."""
ANYWHERE = {"otsikko"}
"""Macros that may stand on a page more than once: they make no anchors."""


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every call that no macro answers, or that is not written as one."""
    for page in docs.pages.pages:
        first: dict[str, int] = {}
        for match in CALL.finditer(page.text):
            line = line_at(page.text, match.start())
            name = match["name"]
            if name:
                message = _called(page, name, first)
                first.setdefault(name, line)
            else:
                message = _miswritten(match)
            if message:
                yield problem(page.path, line, message)


def _miswritten(match: re.Match[str]) -> str:
    """What is wrong with braces that are no call."""
    bare = match["bare"]
    if bare in MACROS:
        return f"Makrosta ”{bare}” puuttuvat sulkeet. Kirjoita {{{{ {bare}() }}}}."
    given = match["given"]
    if given in MACROS:
        return f"Makrolle ei anneta mitään. Kirjoita {{{{ {given}() }}}}."
    if match[0] == "{#":
        return ANCHOR
    return FORM


def _called(page: Page, name: str, first: dict[str, int]) -> str | None:
    """What is wrong with a call; `first` gives the lines of the calls before it."""
    if name not in MACROS:
        near = suggestion(name, MACROS)
        return f"Makroa ”{name}” ei ole.{near}"
    if name in first and name not in ANYWHERE:
        line = first[name]
        return f"Makro ”{name}” on sivulla jo rivillä {line}. Poista toinen."
    if name in OF_CONTENT:
        return _called_of_content(page, name)
    return None


def _called_of_content(page: Page, name: str) -> str | None:
    """What is wrong with a call that shows the content of the page."""
    if lacks_id(page):
        return None  # told as such
    if "tunniste" not in page.meta:
        return f"Makro ”{name}” näyttää sisällön, mutta sivun alussa ei ole kenttää ”tunniste”."
    if name in FOLDERS and page.kind != name:
        folder = _folder(name)
        return f"Makro ”{name}” toimii vain kansion {folder} sivuilla."
    if page.kind is None:
        folders = ", ".join(map(_folder, FOLDERS))
        return f"Makro ”{name}” toimii vain näiden kansioiden sivuilla: {folders}."
    return None


def _folder(kind: str) -> str:
    """The folder of a kind's pages, as an editor sees it."""
    return f"docs/{FOLDERS[kind]}".rstrip("/")
