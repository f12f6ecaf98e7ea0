"""The fields at the head of a page are ones that we know, and each says what it can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..common.problems import Problem, problem, shown, suggestion
from ..content.docs_pages import FRONT, MACROS, Page
from ..content.yaml_source import Plain
from .docs import Docs
from .known import Known
from .pages import wanted

LEADING = "ohjaus.html"
HIDE = ("navigation", "toc")
HALF = re.compile(r"\s*---[ \t]*\n")
NAMED = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
"""A first line that MkDocs would take off the page as a field."""


def _is_text(value: Plain) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_hide(value: Plain) -> bool:
    return isinstance(value, list) and all(each in HIDE for each in value)


FIELDS: dict[str, tuple[Callable[[Plain], bool], str]] = {
    "tunniste": (_is_text, "sisällön tunniste"),
    "title": (_is_text, "tekstiä"),
    "description": (_is_text, "tekstiä"),
    "hide": (_is_hide, "luettelo, jossa on navigation, toc tai molemmat"),
    "template": (lambda value: value == LEADING, f"”{LEADING}”"),
    "kohde": (_is_text, "sivun osoite"),
    "poistettu": (_is_text, "tekstiä"),
    "etusivu": (lambda value: isinstance(value, bool), "true tai false"),
    "kuva": (_is_text, "tekstiä"),
    "kuva_teksti": (_is_text, "tekstiä"),
}
"""Field → what it may say, and that in Finnish."""


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every field that is unknown or says nothing sensible, and every head that is not one."""
    for page in docs.pages.pages:
        yield from _shape(page)
        for key, value in page.meta.items():
            message = _message(key, value)
            if message:
                yield problem(page.path, page.line(key), message)
        yield from _target(page, known)


def _target(page: Page, known: Known) -> Iterator[Problem]:
    target = page.meta.get("kohde")
    if not isinstance(target, str):
        return
    address = target.partition("#")[0]
    is_told = f"{address.removesuffix('/')}.md" in wanted(known)
    if address not in known.addresses and not is_told:
        near = suggestion(target, known.addresses)
        message = f"Sivua ”{target}”, jolle tämä sivu ohjaa, ei ole.{near}"
        yield problem(page.path, page.line("kohde"), message)


def _shape(page: Page) -> Iterator[Problem]:
    front = FRONT.match(page.text)
    if front:
        if not front[0].endswith("\n"):
            message = "Tiedosto loppuu kesken rivin. Lisää loppuun rivinvaihto."
            yield problem(page.path, front[0].count("\n") + 1, message)
        return
    if page.text.startswith("---"):
        message = "Sivun alun tiedot jäävät auki. Kirjoita niiden loppuun oma rivi ---."
        yield problem(page.path, 1, message)
    elif HALF.match(page.text):
        message = "Sivun alun tiedot eivät ala ensimmäiseltä riviltä. Poista sen yläpuolelta tyhjä."
        yield problem(page.path, 1, message)
    elif NAMED.match(page.text):
        message = "Ensimmäinen rivi katoaa sivulta, koska se näyttää kentältä. Aloita otsikolla."
        yield problem(page.path, 1, message)


def _message(key: str, value: Plain) -> str | None:
    if key not in FIELDS:
        if key in MACROS:
            return (
                f"Kenttä ”{key}” estäisi makron {{{{ {key}() }}}}. "
                "Sivun nimi kirjoitetaan kenttään ”title”."
            )
        return f"Tuntematon kenttä ”{key}”.{suggestion(key, FIELDS)}"
    fits, wanted = FIELDS[key]
    if fits(value):
        return None
    return f"Kentän ”{key}” arvo {_written(value)} ei kelpaa. Sen pitää olla {wanted}."


def _written(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "tyhjä" if value in (None, "", []) else shown(value)
