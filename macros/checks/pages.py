"""Every content has its page, and every page that stands for content has that content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from ..common.problems import Problem, problem, suggestion
from ..content.addresses import OWN, file_at, id_at, kind_at, page_file
from ..content.docs_pages import Page, page_address
from .docs import Docs
from .known import Known

FILES = {
    "tyopohja": "data/tyopohjat/{}.yml",
    "kaytanto": "data/kaytannot/{}.yml",
    "polku": "data/polut.yml",
    "opas": "data/oppaat/{}.yml",
    "v": "data/malli.yml",
    "vaihe": "data/malli.yml",
}
"""Kind of content with a page of its own → the data file of an id."""


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Content without its page, and pages without their content or without the macro of it."""
    yield from _without_page(docs, known)
    for page in docs.pages.pages:
        if is_stub(page):
            yield from _stub(page, known)
        elif lacks_id(page):
            message = "Sivun alusta puuttuu kenttä ”tunniste”, joka kertoo mitä sivu näyttää."
            yield problem(page.path, 1, message)


def _without_page(docs: Docs, known: Known) -> Iterator[Problem]:
    """Every content that has no page, told at the file of the content.

    A page that cannot be read counts as one: what is wrong with it is told already.
    """
    have = {*_shown(docs), *_faulty(docs)}
    for kind, data_file in FILES.items():
        for id_ in known.ids[kind]:
            if (kind, id_) in have:
                continue
            page = page_file(kind, id_)
            message = f"Sivu docs/{page} puuttuu. Luo se komennolla make new ID={id_}."
            yield problem(data_file.format(id_), 1, message)


def wanted(known: Known) -> frozenset[str]:
    """The files within docs/ that content needs: where one is missing, that is told at its data."""
    files: set[str] = set()
    for kind in FILES:
        for id_ in known.ids[kind]:
            files.add(page_file(kind, id_))
    return frozenset(files)


def is_stub(page: Page) -> bool:
    """Whether a page shows one content, named by `tunniste` in its front matter."""
    return page.kind is not None and "tunniste" in page.meta


def _shown(docs: Docs) -> Iterator[tuple[str | None, str]]:
    """Kind and id of every content that a page shows."""
    for page in docs.pages.pages:
        if is_stub(page):
            yield page.kind, str(page.meta["tunniste"])


def _faulty(docs: Docs) -> Iterator[tuple[str | None, str]]:
    """Kind and id of the pages that cannot be read, by their addresses: they are told already."""
    unsound = [page.name for page in docs.pages.pages if not page.is_sound]
    unreadable = docs.pages.unreadable
    for name in (*unsound, *unreadable):
        path = PurePath(name)
        address = page_address(path)
        kind = kind_at(address)
        id_ = id_at(address)
        yield kind, id_


def lacks_id(page: Page) -> bool:
    """Whether a page lies in a folder that holds nothing but content, and shows none."""
    if not page.is_sound or page.kind not in OWN:
        return False
    others = {"tunniste", "title", "kohde"}
    return others.isdisjoint(page.meta)


def _stub(page: Page, known: Known) -> Iterator[Problem]:
    """A page's content is there, and the page has its name and calls its macro."""
    kind = str(page.kind)
    id_ = str(page.meta["tunniste"])
    line = page.line("tunniste")
    if kind in known.unread:
        return
    if id_ not in known.ids[kind]:
        message = _without_content(page, known)
        yield problem(page.path, line, message)
        return
    if id_at(page.address) != id_:
        folder = file_at(f"{id_}/")
        message = f"Sivun kansion nimen pitää olla sama kuin tunniste: {folder}."
        yield problem(page.path, line, message)
    call = f"{{{{ {kind}() }}}}"
    if call not in page.text:
        yield problem(page.path, 1, f"Sivulta puuttuu rivi {call}.")


def _without_content(page: Page, known: Known) -> str:
    """What is said of a page whose content is not there: what to do when that was on purpose."""
    if page.address in known.removed:
        return "Sisältö on poistettu. Tee sivusta ohjaussivu komennolla make addresses."
    id_ = str(page.meta["tunniste"])
    message = f"Sivulla ei ole sisältöä: tunnistetta ”{id_}” ei ole datassa."
    near = suggestion(id_, known.ids[str(page.kind)])
    return message + (near or if_removed(page.address, known))


def if_removed(address: str, known: Known) -> str:
    """What an editor does who took away the page of a published address on purpose."""
    if address not in known.promised:
        return ""
    return " Jos poistit sen, kirjoita se osoitteiden luetteloon kohtaan ”poistetut”."
