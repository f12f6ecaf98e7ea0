"""A macro call on a page is one that a macro answers there, written as one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.problems import Problem, problem, suggestion
from ..content.addresses import FOLDERS
from ..content.docs_pages import MACROS, Page
from .docs import Docs
from .known import Known
from .markdown_page import line_at
from .pages import lacks_id

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
            message = _called(page, name, first) if name else _miswritten(match)
            if message:
                yield problem(page.path, line, message)
            if name:
                first.setdefault(name, line)


def _miswritten(match: re.Match[str]) -> str:
    if match["bare"] in MACROS:
        return (
            f"Makrosta ”{match['bare']}” puuttuvat sulkeet. Kirjoita {{{{ {match['bare']}() }}}}."
        )
    if match["given"] in MACROS:
        return f"Makrolle ei anneta mitään. Kirjoita {{{{ {match['given']}() }}}}."
    return ANCHOR if match[0] == "{#" else FORM


def _called(
    page: Page,
    name: str,
    first: dict[str, int],
) -> str | None:
    if name not in MACROS:
        return f"Makroa ”{name}” ei ole.{suggestion(name, MACROS)}"
    if name in first and name not in ANYWHERE:
        return f"Makro ”{name}” on sivulla jo rivillä {first[name]}. Poista toinen."
    if name in OF_CONTENT and lacks_id(page):
        return None  # told as such
    if name in OF_CONTENT and "tunniste" not in page.meta:
        return f"Makro ”{name}” näyttää sisällön, mutta sivun alussa ei ole kenttää ”tunniste”."
    if name in FOLDERS and page.kind != name:
        return f"Makro ”{name}” toimii vain kansion docs/{FOLDERS[name]} sivuilla."
    if name in OF_CONTENT and page.kind is None:
        folders = ", ".join(FOLDERS.values())
        return f"Makro ”{name}” toimii vain näiden kansioiden sivuilla: {folders}."
    return None
