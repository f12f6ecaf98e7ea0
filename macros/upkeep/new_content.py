"""`new`: a content's YAML skeleton, its page, its lines in the menu and in the ledger.

Of a content that is there, only what is missing of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from ..checks.known import know
from ..common import text_templates
from ..common.asked import Asked
from ..common.files import plain_text, replace
from ..common.problems import Problem, suggestion
from ..common.refused import RefusedError
from ..content.addresses import FOLDERS, address, file_at, page_file
from ..content.docs_pages import read_pages
from ..content.ledger import Ledger
from ..content.model import Phase, V
from ..content.reading import read_shelf
from ..content.values import SLUG
from . import ledger as ledger_file
from .checking import mended_by, refuses
from .scaffolds import SCAFFOLDS, Scaffold, skeleton, spot

CONFIG = "mkdocs.yml"
LONGEST = 60
"""Letters of an id, which is a part of an address, of file names and of anchors."""
FILL = "Täytä tyhjät kohdat. Komento make check kertoo, mitä puuttuu."
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Wish:
    """What is to be started: its id, and what was asked of it; None where nothing was."""

    id: str
    scaffold: Scaffold | None = None
    phase: Phase | None = None
    v: V | None = None


def run(asked: Asked) -> int:
    """Starts the content with the given id where nothing else is amiss."""
    try:
        wish = understood(asked.words)
        if refuses(asked, lambda problem: _mends(wish.id, problem)):
            return 1
        for line in start(asked.root, wish):
            asked.say(line)
    except RefusedError as refusal:
        asked.say(str(refusal))
        return 1
    return 0


def understood(words: Sequence[str]) -> Wish:
    """The wish in the words of the command: an id, then `laji=…`, `v=…`, `vaihe=…`.

    Raises RefusedError.
    """
    id_, *rest = words
    _refuse_bad(id_)
    given = dict(word.partition("=")[::2] for word in rest)
    for name in given:
        if name not in ("laji", "v", "vaihe"):
            raise RefusedError(f"Valintaa ”{name}” ei ole. Valinnat: laji=, v= ja vaihe=.")
    laji = given.get("laji")
    if laji is not None and laji not in SCAFFOLDS:
        near = suggestion(laji, SCAFFOLDS)
        raise RefusedError(f"Lajia ”{laji}” ei ole.{near} Lajit: {', '.join(SCAFFOLDS)}.")
    scaffold = None if laji is None else SCAFFOLDS[laji]
    return Wish(
        id_,
        scaffold,
        _one_of(Phase, given.get("vaihe")),
        _one_of(V, given.get("v")),
    )


def _one_of(choices: type[Choice], word: str | None) -> Choice | None:
    """The choice that a word names; None without a word."""
    if word is None:
        return None
    known = {each.value: each for each in choices}
    if word not in known:
        near = suggestion(word, known)
        raise RefusedError(f"Arvo ”{word}” ei kelpaa.{near} Sallitut arvot: {', '.join(known)}.")
    return known[word]


def start(root: Path, wish: Wish) -> list[str]:
    """Writes what the content lacks and tells each thing written.

    Everything is looked at before anything is written; raises RefusedError.
    """
    _refuse_bad(wish.id)
    texts, about = _texts(root, wish)
    if not texts:
        id_ = wish.id
        raise RefusedError(f"Sisältö ”{id_}” on jo olemassa, ja sillä on sivu ja rivi valikossa.")
    for path, text in texts.items():
        replace(path, text.encode())
    names = [path.relative_to(root).as_posix() for path in texts]
    return [*(f"{name}: kirjoitettu" for name in names), *about, FILL]


def _refuse_bad(id_: str) -> None:
    """Raises RefusedError for what cannot be an id."""
    if not re.fullmatch(SLUG, id_):
        raise RefusedError(
            f"Tunniste ”{id_}” ei kelpaa: käytä pieniä kirjaimia a–z, numeroita ja väliviivaa."
        )
    if len(id_) > LONGEST:
        raise RefusedError(f"Tunniste ei kelpaa: siinä on yli {LONGEST} merkkiä. Lyhennä se.")


def _mends(id_: str, problem: Problem) -> bool:
    """Whether the problem is that the content's own page or line in the menu is missing."""
    page = file_at(f"{id_}/")
    missing = (f"/{page}.", f" {page}.")
    lacks_line = problem.path == CONFIG and problem.message.endswith(missing)
    lacks_page = mended_by(f"make new ID={id_}")
    return lacks_line or lacks_page(problem)


def _texts(root: Path, wish: Wish) -> tuple[dict[Path, str], list[str]]:
    """The files to write, whole, and what is to be told of the content itself."""
    texts: dict[Path, str] = {}
    about: list[str] = []
    kind = _kind_there(root, wish)
    if kind is None:
        scaffold = wish.scaffold or SCAFFOLDS["tyopohja"]
        kind, file = scaffold.kind, scaffold.file(root, wish.id)
        place = spot(root, wish.phase, wish.v)
        texts[file] = skeleton(scaffold, file, wish.id, place)
        if kind == "tyopohja":
            about.append(place.sentence)
    texts |= _beside(root, kind, wish.id)
    ledger = _ledger(root, address(kind, wish.id))
    if texts and ledger is not None:
        texts[root / ledger_file.FILE] = ledger
    return texts, about


def _beside(root: Path, kind: str, id_: str) -> dict[Path, str]:
    """The page of a content and the menu with its line, where they are missing."""
    texts: dict[Path, str] = {}
    name = page_file(kind, id_)
    page = root / "docs" / name
    if not page.exists():
        texts[page] = text_templates.render("page.md.j2", id=id_, kind=kind)
    menu = _with_line(root, kind, name)
    if menu is not None:
        texts[root / CONFIG] = menu
    return texts


def _ledger(root: Path, page: str) -> str | None:
    """The ledger with the page's address; None when it is there or the ledger cannot be read.

    The rest of what is new comes by make addresses.
    """
    found = next((each for _, each in read_shelf(root).of(Ledger)), None)
    if found is None or page in found.pages:
        return None
    return ledger_file.text(ledger_file.with_page(found, page))


def _kind_there(root: Path, wish: Wish) -> str | None:
    """What kind of content has the id already, of the kind that was asked for; None when none."""
    shelf = read_shelf(root)
    pages = read_pages(root)
    known = know(shelf, pages)
    kinds = FOLDERS if wish.scaffold is None else (wish.scaffold.kind,)
    for kind in kinds:
        if wish.id in known.ids[kind]:
            return kind
    return None


def _with_line(root: Path, kind: str, page: str) -> str | None:
    """mkdocs.yml with the page after the last one of its kind; None if it is there already."""
    text = plain_text(root / CONFIG)
    if re.search(rf"^\s*- (.*: )?{re.escape(page)}\s*$", text, re.MULTILINE):
        return None
    others = _pages_like(root, kind)
    siblings = list(re.finditer(rf"^(\s*)- (?:{others})[ ]*\n", text, re.MULTILINE))
    if not siblings:
        raise RefusedError(
            f"Valikosta (nav) ei löydy kohtaa, johon sivu {page} kuuluu. "
            "Lisää se mkdocs.yml-tiedostoon itse."
        )
    last = siblings[-1]
    before, after = text[: last.end()], text[last.end() :]
    line = f"{last[1]}- {page}\n"
    return before + line + after


def _pages_like(root: Path, kind: str) -> str:
    """A pattern of the pages of a kind: those of its folder, or at the root those of its data."""
    folder = FOLDERS[kind]
    if folder:
        return rf"{re.escape(folder)}/\S+\.md"
    shelf = read_shelf(root)
    known = know(shelf, read_pages(root))
    files = [page_file(kind, id_) for id_ in known.ids[kind]]
    return "|".join(re.escape(file) for file in files)
