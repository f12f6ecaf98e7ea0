"""Every content has its page, every page its content, and the navigation lists them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from ..common.problems import Problem, problem, suggestion
from ..content.addresses import FOLDERS
from ..content.docs_pages import Pages, Stub
from .known import Known

FILES = {
    "tyopohja": "data/tyopohjat/{}.yml",
    "kaytanto": "data/kaytannot/{}.yml",
    "polku": "data/polut.yml",
    "v": "data/malli.yml",
    "vaihe": "data/malli.yml",
}
"""Kind of content with a page of its own → the data file of an id."""


def faults(pages: Pages, known: Known) -> Iterator[Problem]:
    """Content without its page, pages without their content, and pages that no menu shows."""
    content = {(kind, id_): FILES[kind].format(id_) for kind in FILES for id_ in known.ids[kind]}
    have = {(stub.kind, stub.id) for stub in pages.stubs}
    for (kind, id_), data_file in content.items():
        if (kind, id_) not in have:
            page = f"docs/{FOLDERS[kind]}/{id_}.md"
            message = f"Sivu {page} puuttuu. Luo se komennolla make new ID={id_}."
            yield problem(data_file, 1, message)
    for stub in pages.stubs:
        yield from _stub(stub, content)
    yield from _not_listed(pages, content)


def _stub(stub: Stub, content: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    if (stub.kind, stub.id) not in content:
        near = suggestion(stub.id, [id_ for kind, id_ in content if kind == stub.kind])
        message = f"Sivulla ei ole sisältöä: tunnistetta ”{stub.id}” ei ole datassa.{near}"
        yield problem(stub.path, stub.line, message)
        return
    if PurePosixPath(stub.path).stem != stub.id:
        message = f"Sivun nimen pitää olla sama kuin tunniste: {stub.id}.md."
        yield problem(stub.path, stub.line, message)
    if not stub.has_macro:
        yield problem(stub.path, 1, f"Sivulta puuttuu rivi {{{{ {stub.kind}() }}}}.")


def _not_listed(pages: Pages, content: Mapping[tuple[str, str], str]) -> Iterator[Problem]:
    if pages.nav is None:
        return
    strange = {stub.path for stub in pages.stubs if (stub.kind, stub.id) not in content}
    for page in pages.own:
        told_already = f"docs/{page}" in strange
        if page not in pages.nav and not told_already:
            yield problem("mkdocs.yml", pages.nav_line, f"Valikosta (nav) puuttuu sivu {page}.")
