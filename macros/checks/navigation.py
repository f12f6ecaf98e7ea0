"""The navigation lists every page once, by a file that is there."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, problem, suggestion
from ..content.site_settings import FILE, MenuItem
from ..content.yaml_source import Place, Plain
from .docs import Docs
from .known import Known
from .pages import is_stub, wanted

SHAPE = "Valikon kohta on sivun tiedosto (malli/index.md) tai ryhmä muodossa Nimi: ja luettelo."


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every entry that is none, and every page that no menu shows."""
    if "nav" not in docs.settings.data:
        return  # told among the settings
    yield from _shapes(docs, docs.settings.data["nav"], ("nav",), is_top=True)
    first: dict[str, int] = {}
    for item in docs.settings.menu():
        is_told = item.target in wanted(known) and item.target not in docs.by_name
        message = None if is_told else _message(docs, item, first)
        if message:
            yield problem(FILE, item.line, message)
        first.setdefault(item.target, item.line)
    for page in docs.pages.pages:
        has_no_content = is_stub(page) and page.meta["tunniste"] not in known.ids[str(page.kind)]
        if page.name not in first and not page.leads_on and not has_no_content:
            message = f"Valikosta (nav) puuttuu sivu {page.name}."
            yield problem(FILE, docs.settings.line("nav"), message)


def _shapes(docs: Docs, value: Plain, place: Place, *, is_top: bool) -> Iterator[Problem]:
    """Every part that is neither a page, a page with a name, nor a group with a name."""
    if isinstance(value, list) and value:
        for index, item in enumerate(value):
            yield from _shapes(docs, item, (*place, index), is_top=False)
        return
    named = isinstance(value, dict) and len(value) == 1
    if named and not is_top and isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                return
            if isinstance(inner, list):
                yield from _shapes(docs, inner, (*place, key), is_top=False)
                return
    if not isinstance(value, str) or is_top:
        yield problem(FILE, docs.settings.line(*place), SHAPE)


def _message(docs: Docs, item: MenuItem, first: dict[str, int]) -> str | None:
    target = item.target
    if target in first:
        return f"Sivu {target} on valikossa jo rivillä {first[target]}. Poista toinen."
    page = docs.by_name.get(target)
    if target in docs.pages.unreadable:
        return None
    if page is None:
        near = suggestion(target, docs.by_name)
        return f"Valikon sivua ”{target}” ei ole kansiossa docs/.{near}"
    if page.leads_on:
        return f"Sivu {target} vain ohjaa toiselle sivulle. Poista se valikosta."
    return None
