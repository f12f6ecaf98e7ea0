"""The navigation lists every page once, by a file that is there."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, problem
from ..content.docs_pages import Page
from ..content.site_settings import FILE, MenuItem
from ..content.yaml_source import Place, Plain
from .docs import Docs, page_suggestion
from .known import Known
from .pages import is_stub, wanted

SHAPE = "Valikon kohta on sivun tiedosto (malli/index.md) tai ryhmä muodossa Nimi: ja luettelo."


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every entry that is none, and every page that no menu shows."""
    if "nav" not in docs.settings.data:
        return  # told among the settings
    menu = docs.settings.data["nav"]
    yield from _shapes(docs, menu, ("nav",))
    first: dict[str, int] = {}
    for item in docs.settings.menu():
        message = _message(docs, known, item, first)
        if message and not _is_told_at_its_data(docs, known, item):
            yield problem(FILE, item.line, message)
        first.setdefault(item.target, item.line)
    line = docs.settings.line("nav")
    for page in docs.pages.pages:
        if page.name not in first and _belongs(page, known):
            message = f"Valikosta (nav) puuttuu sivu {page.name}."
            yield problem(FILE, line, message)


def _is_told_at_its_data(docs: Docs, known: Known, item: MenuItem) -> bool:
    """Whether an entry names a page that is not there and that a content lacks."""
    if item.target in docs.by_name:
        return False
    lacking = wanted(known)
    return item.target in lacking


def _belongs(page: Page, known: Known) -> bool:
    """Whether the navigation lists a page: neither one that leads on nor a stub of nothing."""
    if is_stub(page):
        ids = known.ids[str(page.kind)]
        if page.meta["tunniste"] not in ids:
            return False
    return not page.leads_on


def _shapes(docs: Docs, items: Plain, place: Place) -> Iterator[Problem]:
    """Every item that is neither a page, a page with a name, nor a group with a name.

    `place` leads in mkdocs.yml to the list `items`, which may itself be no list.
    """
    if not isinstance(items, list) or not items:
        line = docs.settings.line(*place)
        yield problem(FILE, line, SHAPE)
        return
    for index, item in enumerate(items):
        here = (*place, index)
        if isinstance(item, dict) and len(item) == 1:
            name, inner = next(iter(item.items()))
            if not isinstance(inner, str):
                yield from _shapes(docs, inner, (*here, name))
        elif not isinstance(item, str):
            line = docs.settings.line(*here)
            yield problem(FILE, line, SHAPE)


def _message(
    docs: Docs,
    known: Known,
    item: MenuItem,
    first: dict[str, int],
) -> str | None:
    """What is wrong with one entry; None when nothing is, or when it is told elsewhere.

    `first` gives the lines of the entries before it, by the file of the page.
    """
    target = item.target
    if target in first:
        line = first[target]
        return f"Sivu {target} on valikossa jo rivillä {line}. Poista toinen."
    if target in docs.pages.unreadable:
        return None  # told as such
    page = docs.by_name.get(target)
    if page is None:
        near = page_suggestion(target, docs.by_name)
        return f"Valikon sivua ”{target}” ei ole kansiossa docs/.{near}"
    if page.address in known.removed and not page.leads_on:
        return f"Sivun {target} sisältö on poistettu. Poista sivu valikosta."
    if page.leads_on:
        return f"Sivu {target} vain ohjaa toiselle sivulle. Poista se valikosta."
    return None
