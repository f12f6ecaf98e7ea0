"""The pages of docs/ as they are written: their front matter, their text and their addresses."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from ..common.files import read_text
from ..common.problems import Problem, problem
from . import yaml_source
from .addresses import kind_at
from .yaml_source import Plain

MACROS = (
    "otsikko",
    "tyopohja",
    "kaytanto",
    "v",
    "vaihe",
    "renkaat",
    "arkkikuva",
    "vaihevalinta",
    "ruudukko",
    "tyopohjat",
    "malli",
    "kumulaatio",
    "ristiriita",
    "mallin_synty",
    "mita_ei_tiedeta",
    "viitteet",
    "vaiheet",
    "kaytannot",
    "lahteet",
    "sanasto",
    "esimerkkihanke",
    "polku",
    "opas",
    "polut",
    "oppaat",
    "esr",
    "tulosteet",
    "tyopaja",
    "tyopajan_kello",
    "hanke",
    "luonnos_hakemus",
    "luonnos_raportti",
    "luonnos_innokyla",
    "luonnos_suunnitelma",
    "arvio",
    "arvion_kooste",
    "paatokset",
    "tilanne",
    "kesken",
    "hankekartta",
    "haku",
    "valinta",
    "innokyla",
    "lupaus",
    "saavutettavuus",
    "tietosuoja",
    "tekijat",
    "siirrettavyys",
)
"""The macros that a page may call."""
MADE = (
    "data/kasikirja.json",
    "data/kasikirja.schema.json",
    "data/hanke.schema.json",
    "data/tyopohjat.csv",
    "muutokset.xml",
)
"""Files that every build writes into docs/: a page may link to them."""
MADE_FOLDERS = ("assets", "data", "tulosteet")
"""Folders of docs/ that the machine fills; of `tulosteet` only the pages are an editor's."""
FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
"""Front matter as MkDocs reads it, but that MkDocs wants a line end after it too."""
NOT_FIELDS = "Sivun alun tiedot kirjoitetaan muodossa avain: arvo."


@dataclass(frozen=True)
class Page:
    """A page of docs/: its file as the editor sees it, its text, the fields of its front matter.

    A page whose front matter does not open has no fields and is not sound.
    """

    path: str
    text: str
    meta: Mapping[str, Plain]
    lines: Mapping[str, int]
    is_sound: bool = True

    @property
    def name(self) -> str:
        """The file within docs/: `malli/index.md`."""
        return self.path.removeprefix("docs/")

    @property
    def address(self) -> str:
        """The site-relative address: `malli/`."""
        return page_address(PurePath(self.name))

    @property
    def kind(self) -> str | None:
        """The kind of content whose folder the page lies in."""
        return kind_at(self.address)

    @property
    def leads_on(self) -> bool:
        """Whether the page only leads on to another address."""
        return "kohde" in self.meta

    @cached_property
    def body(self) -> str:
        """The text below the front matter, on its lines of the file: those above are empty."""
        front = FRONT.match(self.text)
        if front is None:
            return self.text
        return "\n" * front[0].count("\n") + self.text[front.end() :]

    def line(self, key: str) -> int:
        """The line of a field of the front matter; the first line without it."""
        return self.lines.get(key, 1)


@dataclass(frozen=True)
class Pages:
    """All pages of docs/, those that cannot be read, the names of all its files, and problems."""

    root: Path
    pages: tuple[Page, ...]
    unreadable: tuple[str, ...]
    files: frozenset[str]
    problems: tuple[Problem, ...]

    @cached_property
    def addresses(self) -> Mapping[str, bool]:
        """Every address: True when its page is there for itself or short, else it leads on."""
        addresses = {page_address(PurePath(name)): True for name in self.unreadable}
        for page in self.pages:
            addresses[page.address] = not page.leads_on or page.address.startswith("t/")
        return addresses


def read_pages(root: Path) -> Pages:
    """Every page under `root`/docs; what cannot be read becomes a problem, never an exception."""
    pages: list[Page] = []
    unreadable: list[str] = []
    problems: list[Problem] = []
    for path in page_files(root):
        page, found = read_page(path, root)
        problems += found
        if page:
            pages.append(page)
        else:
            unreadable.append(path.relative_to(root / "docs").as_posix())
    files = frozenset(_names(root / "docs"))
    return Pages(root, tuple(pages), tuple(unreadable), files, tuple(problems))


def page_files(root: Path) -> Iterator[Path]:
    """Every page's file in order; hidden ones are none, as MkDocs passes over them too."""
    found = (root / "docs").rglob("[!.]*.md")
    for path in sorted(found):
        if path.is_file() or path.is_symlink():
            yield path


def read_page(path: Path, root: Path) -> tuple[Page | None, list[Problem]]:
    """A page and the problems of its front matter, or no page and why it cannot be read."""
    shown = path.relative_to(root)
    text, problems = read_text(path, shown)
    if text is None:
        return None, problems
    front = FRONT.match(text)
    if front is None:
        return Page(shown.as_posix(), text, {}, {}), problems
    # The empty line stands for the opening ---, so that line numbers are those of the file.
    document, found = yaml_source.parse("\n" + front[1], shown)
    data = document.data if document else None
    if document is None or not isinstance(data, dict):
        problems += found or [problem(shown, 2, NOT_FIELDS)]
        return Page(shown.as_posix(), text, {}, {}, is_sound=False), problems
    lines = {key: document.line((key,)) for key in data}
    return Page(shown.as_posix(), text, data, lines), problems


def page_address(page: PurePath) -> str:
    """The address of a page of docs/: `malli/index.md` → `malli/`, `esr.md` → `esr/`."""
    parts = page.with_suffix("").parts
    is_index = parts[-1] == "index"
    folders = parts[:-1] if is_index else parts
    return "".join(f"{folder}/" for folder in folders)


def _names(docs: Path) -> Iterator[str]:
    """Every file below docs/ by its name there, whatever it is; not those that only builds make."""
    for folder, _, names in os.walk(docs):
        inner = Path(folder).relative_to(docs)
        is_made = inner.parts[:1] in (("data",), ("tulosteet",))
        for name in names:
            if not is_made or name.endswith(".md"):
                file = inner / name
                yield file.as_posix()
