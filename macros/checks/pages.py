"""Every content has its page, and every page that stands for content has that content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..common.problems import Problem, problem, suggestion
from ..content.addresses import FOLDERS, KINDS, OWN
from ..content.docs_pages import Page
from .docs import Docs
from .known import Known

FILES = {
    "tyopohja": "data/tyopohjat/{}.yml",
    "kaytanto": "data/kaytannot/{}.yml",
    "polku": "data/polut.yml",
    "v": "data/malli.yml",
    "vaihe": "data/malli.yml",
}
"""Kind of content with a page of its own → the data file of an id."""


def faults(docs: Docs, known: Known) -> Iterator[Problem]:
    """Content without its page, and pages without their content or without the macro of it."""
    content = {(kind, id_): FILES[kind].format(id_) for kind in FILES for id_ in known.ids[kind]}
    stubs = [page for page in docs.pages.pages if is_stub(page)]
    have = {(page.kind, str(page.meta["tunniste"])) for page in stubs}
    have |= set(_faulty(docs))
    for (kind, id_), data_file in content.items():
        if (kind, id_) not in have:
            page = f"docs/{FOLDERS[kind]}/{id_}.md"
            message = f"Sivu {page} puuttuu. Luo se komennolla make new ID={id_}."
            yield problem(data_file, 1, message)
    for stub in stubs:
        yield from _stub(stub, known)
    for other in docs.pages.pages:
        if lacks_id(other):
            message = "Sivun alusta puuttuu kenttä ”tunniste”, joka kertoo mitä sivu näyttää."
            yield problem(other.path, 1, message)


def wanted(known: Known) -> frozenset[str]:
    """The files within docs/ that content needs: where one is missing, that is told at its data."""
    return frozenset(f"{FOLDERS[kind]}/{id_}.md" for kind in FILES for id_ in known.ids[kind])


def is_stub(page: Page) -> bool:
    """Whether a page shows one content, named by `tunniste` in its front matter."""
    return page.kind is not None and "tunniste" in page.meta


def _faulty(docs: Docs) -> Iterator[tuple[str | None, str]]:
    """Kind and id of the pages that cannot be read, by their file names: they are told already."""
    names = [page.name for page in docs.pages.pages if not page.is_sound]
    for name in (*names, *docs.pages.unreadable):
        path = PurePosixPath(name)
        yield KINDS.get(path.parent.name), path.stem


def lacks_id(page: Page) -> bool:
    """Whether a page lies in a folder that holds nothing but content, and shows none."""
    other = {"tunniste", "title", "kohde"} & page.meta.keys()
    is_index = page.name.endswith("/index.md")
    return page.is_sound and page.kind in OWN and not is_index and not other


def _stub(page: Page, known: Known) -> Iterator[Problem]:
    kind, id_ = str(page.kind), str(page.meta["tunniste"])
    if id_ not in known.ids[kind]:
        near = suggestion(id_, known.ids[kind])
        message = f"Sivulla ei ole sisältöä: tunnistetta ”{id_}” ei ole datassa.{near}"
        yield problem(page.path, page.line("tunniste"), message)
        return
    if PurePosixPath(page.path).stem != id_:
        message = f"Sivun nimen pitää olla sama kuin tunniste: {id_}.md."
        yield problem(page.path, page.line("tunniste"), message)
    if f"{{{{ {kind}() }}}}" not in page.text:
        yield problem(page.path, 1, f"Sivulta puuttuu rivi {{{{ {kind}() }}}}.")
