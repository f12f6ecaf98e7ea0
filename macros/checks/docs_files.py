"""Files of docs/ can be built: plain names, one page for an address, nothing broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ..common.files import NOT_A_FILE
from ..common.problems import Problem, problem
from ..content.docs_pages import MADE_FOLDERS
from .docs import Docs
from .known import Known

PLAIN = re.compile(r"[a-z0-9-]+")
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg"}


def faults(docs: Docs, _: Known) -> Iterator[Problem]:
    """Every file and folder that cannot become a page or a picture of the site."""
    for name in sorted(docs.pages.files):
        if _is_editors(name):
            yield from _file(docs.pages.root, PurePosixPath(name))
    yield from _folders(docs.pages.root / "docs")
    yield from _same_address(docs)


def _is_editors(name: str) -> bool:
    """Whether an editor put the file there: it is neither hidden nor made by the machine."""
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts)
    made = path.parts[0] in MADE_FOLDERS and path.suffix != ".md"
    return not hidden and not made and name != "muutokset.xml"


def _file(root: Path, name: PurePosixPath) -> Iterator[Problem]:
    shown = f"docs/{name}"
    if name.suffix not in {".md", *PICTURES}:
        message = "Tämän lajin tiedostoa ei julkaista. Kansiossa docs/ on sivuja (.md) ja kuvia."
        yield problem(shown, 1, message)
        return
    unfit = [part for part in (*name.parts[:-1], name.stem) if not PLAIN.fullmatch(part)]
    if unfit:
        message = (
            f"Nimi ”{unfit[0]}” ei kelpaa sivun osoitteeksi: "
            "käytä pieniä kirjaimia a–z, numeroita ja väliviivaa."
        )
        yield problem(shown, 1, message)
    if name.parts[0] == "templates":
        yield problem(shown, 1, "Kansiota docs/templates ei julkaista. Vaihda kansion nimi.")
    if name.suffix != ".md" and not (root / shown).is_file():
        yield problem(shown, 1, NOT_A_FILE)


def _folders(docs: Path) -> Iterator[Problem]:
    """Folders that are named like pages, and links to folders, which tools follow differently."""
    for path in sorted(docs.rglob("[!.]*")):
        inner = path.relative_to(docs)
        if not path.is_dir() or inner.parts[0] in MADE_FOLDERS:
            continue
        if path.suffix == ".md":
            yield problem(Path("docs") / inner, 1, NOT_A_FILE)
        elif path.is_symlink():
            message = "Kansion paikalla on linkki. Siirrä sivut oikeaan kansioon."
            yield problem(Path("docs") / inner, 1, message)


def _same_address(docs: Docs) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for page in docs.pages.pages:
        if page.address in first:
            message = (
                f"Sivulla on sama osoite ”{page.address}” kuin sivulla {first[page.address]}. "
                "Vaihda toisen nimi."
            )
            yield problem(page.path, 1, message)
        first.setdefault(page.address, page.path)
