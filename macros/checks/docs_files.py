"""Files of docs/ can be built: plain names, every page in its own folder, nothing broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ..common.files import NOT_A_FILE
from ..common.problems import Problem, problem
from ..content.addresses import file_at
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
    yield from _places(docs)


def _is_editors(name: str) -> bool:
    """Whether an editor put the file there: it is neither hidden nor made by the machine."""
    path = PurePosixPath(name)
    if name == "muutokset.xml":
        return False
    if any(part.startswith(".") for part in path.parts):
        return False
    is_made = path.parts[0] in MADE_FOLDERS and path.suffix != ".md"
    return not is_made


def _file(root: Path, name: PurePosixPath) -> Iterator[Problem]:
    """Every fault of one file, told on its first line."""
    shown = f"docs/{name}"
    for message in _messages(root / shown, name):
        yield problem(shown, 1, message)


def _messages(path: Path, name: PurePosixPath) -> Iterator[str]:
    """What is wrong with the file `path`, called `name` within docs/."""
    is_page = name.suffix == ".md"
    if not is_page and name.suffix not in PICTURES:
        yield "Tämän lajin tiedostoa ei julkaista. Kansiossa docs/ on sivuja (.md) ja kuvia."
        return
    parts = (*name.parts[:-1], name.stem)
    unfit = [part for part in parts if not PLAIN.fullmatch(part)]
    if unfit:
        yield (
            f"Nimi ”{unfit[0]}” ei kelpaa sivun osoitteeksi: "
            "käytä pieniä kirjaimia a–z, numeroita ja väliviivaa."
        )
    if name.parts[0] == "templates":
        yield "Kansiota docs/templates ei julkaista. Vaihda kansion nimi."
    if not is_page and not path.is_file():
        yield NOT_A_FILE


def _folders(docs: Path) -> Iterator[Problem]:
    """Folders that are named like pages, and links to folders, which tools follow differently."""
    for path in sorted(docs.rglob("[!.]*")):
        inner = path.relative_to(docs)
        if not path.is_dir() or inner.parts[0] in MADE_FOLDERS:
            continue
        shown = Path("docs") / inner
        if path.suffix == ".md":
            yield problem(shown, 1, NOT_A_FILE)
        elif path.is_symlink():
            message = "Kansion paikalla on linkki. Siirrä sivut oikeaan kansioon."
            yield problem(shown, 1, message)


def _places(docs: Docs) -> Iterator[Problem]:
    """Pages such as x.md, whose links no generator but MkDocs understands: x/index.md is right."""
    for page in docs.pages.pages:
        address = page.address
        right = file_at(address)
        if page.name == right:
            continue
        if right in docs.by_name:
            message = (
                f"Sivulla on sama osoite ”{address}” kuin sivulla docs/{right}. Vaihda toisen nimi."
            )
        else:
            message = f"Sivulla on oltava oma kansio. Siirrä tiedosto paikkaan docs/{right}."
        yield problem(page.path, 1, message)
