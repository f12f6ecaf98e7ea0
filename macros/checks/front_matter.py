"""The fields at the head of a page are ones that we know, and each says what it can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..common.problems import Problem, problem, shown, suggestion
from ..content.addresses import file_at
from ..content.docs_pages import FRONT, MACROS, Page
from ..content.yaml_source import Plain
from .docs import Docs
from .known import Known
from .pages import if_removed, wanted

LEADING = "ohjaus.html"
HIDE = ("navigation", "toc")
HALF = re.compile(r"\s*---[ \t]*\n")
NAMED = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
"""A first line that MkDocs would take off the page as a field."""


def _is_text(value: Plain) -> bool:
    """Whether a value is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def _is_hide(value: Plain) -> bool:
    """Whether a value lists parts of the frame that MkDocs can leave out."""
    if not isinstance(value, list):
        return False
    return all(each in HIDE for each in value)


def _is_leading(value: Plain) -> bool:
    """Whether a value is the template of pages that lead on, the only one an editor may name."""
    return value == LEADING


def _is_yes_or_no(value: Plain) -> bool:
    return isinstance(value, bool)


Fits = Callable[[Plain], bool]
FIELDS: dict[str, tuple[Fits, str]] = {
    "tunniste": (_is_text, "sisällön tunniste"),
    "title": (_is_text, "tekstiä"),
    "description": (_is_text, "tekstiä"),
    "hide": (_is_hide, "luettelo, jossa on navigation, toc tai molemmat"),
    "template": (_is_leading, f"”{LEADING}”"),
    "kohde": (_is_text, "sivun osoite"),
    "poistettu": (_is_text, "tekstiä"),
    "etusivu": (_is_yes_or_no, "true tai false"),
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
                line = page.line(key)
                yield problem(page.path, line, message)
        yield from _target(page, known)


def _target(page: Page, known: Known) -> Iterator[Problem]:
    """Where the page leads on: to a page that is there, or that is told to be missing elsewhere."""
    target = page.meta.get("kohde")
    if not isinstance(target, str):
        return
    address, _, _ = target.partition("#")
    if address in known.addresses or address in known.removed:
        return
    is_told_elsewhere = file_at(address) in wanted(known)
    if is_told_elsewhere:
        return
    near = suggestion(target, known.addresses) or if_removed(address, known)
    message = f"Sivua ”{target}”, jolle tämä sivu ohjaa, ei ole.{near}"
    line = page.line("kohde")
    yield problem(page.path, line, message)


def _shape(page: Page) -> Iterator[Problem]:
    """A head that is not read as one, or not ended as one."""
    front = FRONT.match(page.text)
    if front is None:
        message = _no_front(page.text)
        if message:
            yield problem(page.path, 1, message)
        return
    head = front[0]
    if not head.endswith("\n"):
        message = "Tiedosto loppuu kesken rivin. Lisää loppuun rivinvaihto."
        line = head.count("\n") + 1
        yield problem(page.path, line, message)


def _no_front(text: str) -> str | None:
    """What is wrong with a page whose head cannot be read; None when it has and needs none."""
    if text.startswith("---"):
        return "Sivun alun tiedot jäävät auki. Kirjoita niiden loppuun oma rivi ---."
    if HALF.match(text):
        return "Sivun alun tiedot eivät ala ensimmäiseltä riviltä. Poista sen yläpuolelta tyhjä."
    if NAMED.match(text):
        return "Ensimmäinen rivi katoaa sivulta, koska se näyttää kentältä. Aloita otsikolla."
    return None


def _message(key: str, value: Plain) -> str | None:
    """What is wrong with one field; None when nothing is."""
    if key in MACROS:
        return (
            f"Kenttä ”{key}” estäisi makron {{{{ {key}() }}}}. "
            "Sivun nimi kirjoitetaan kenttään ”title”."
        )
    if key not in FIELDS:
        near = suggestion(key, FIELDS)
        return f"Tuntematon kenttä ”{key}”.{near}"
    fits, wanted = FIELDS[key]
    if fits(value):
        return None
    written = _written(value)
    return f"Kentän ”{key}” arvo {written} ei kelpaa. Sen pitää olla {wanted}."


def _written(value: Plain) -> str:
    """A value as the editor wrote it, short enough for a sentence."""
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value in (None, "", []):
        return "tyhjä"
    return shown(value)
