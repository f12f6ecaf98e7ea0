"""`new`: a worksheet's YAML skeleton, its page, its lines in the menu and in the ledger.

Of a content that is there, only what is missing of them.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..common import text_templates
from ..common.asked import Asked
from ..common.files import plain_text, replace
from ..common.problems import Problem
from ..common.refused import RefusedError
from ..content.addresses import FOLDERS, address
from ..content.ledger import Ledger
from ..content.model import CELLS, Phase, V, cell_number
from ..content.reading import read_shelf
from ..content.values import SLUG
from ..content.worksheet import Worksheet
from . import ledger as ledger_file
from .checking import mended_by, refuses

CONFIG = "mkdocs.yml"
LONGEST = 60
"""Letters of an id, which is a part of an address, of file names and of anchors."""


def run(asked: Asked) -> int:
    """Starts the content with the given id where nothing else is amiss."""
    id_ = asked.words[0]
    try:
        _refuse_bad(id_)
        if refuses(asked, lambda problem: _mends(id_, problem)):
            return 1
        for line in start(asked.root, id_):
            asked.say(line)
    except RefusedError as refusal:
        asked.say(str(refusal))
        return 1
    return 0


def start(root: Path, id_: str) -> list[str]:
    """Writes what the content lacks and tells each thing written.

    Everything is looked at before anything is written; raises RefusedError.
    """
    _refuse_bad(id_)
    texts = _texts(root, id_, _kind(root, id_))
    if not texts:
        raise RefusedError(f"Sisältö ”{id_}” on jo olemassa, ja sillä on sivu ja rivi valikossa.")
    for path, text in texts.items():
        replace(path, text.encode())
    names = [path.relative_to(root).as_posix() for path in texts]
    written = [f"{name}: kirjoitettu" for name in names]
    return [*written, "Täytä tyhjät kohdat. Komento make check kertoo, mitä puuttuu."]


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
    lacks_line = problem.path == CONFIG and problem.message.endswith(f"/{id_}.md.")
    lacks_page = mended_by(f"make new ID={id_}")
    return lacks_line or lacks_page(problem)


def _texts(root: Path, id_: str, kind: str) -> dict[Path, str]:
    """The files to write, whole."""
    data = root / f"data/tyopohjat/{id_}.yml"
    name = f"{FOLDERS[kind]}/{id_}.md"
    page = root / "docs" / name
    config = root / CONFIG
    texts: dict[Path, str] = {}
    if kind == "tyopohja" and not data.exists():
        texts[data] = _skeleton(root, id_)
    if not page.exists():
        texts[page] = text_templates.render("page.md.j2", id=id_, kind=kind)
    menu = _with_line(config, name)
    if menu is not None:
        texts[config] = menu
    ledger = _ledger(root, address(kind, id_))
    if texts and ledger is not None:
        texts[root / ledger_file.FILE] = ledger
    return texts


def _ledger(root: Path, page: str) -> str | None:
    """The ledger with the page's address; None when it is there or the ledger cannot be read.

    The rest of what is new comes by make addresses.
    """
    found = next((each for _, each in read_shelf(root).of(Ledger)), None)
    if found is None or page in found.pages:
        return None
    return ledger_file.text(ledger_file.with_page(found, page))


def _kind(root: Path, id_: str) -> str:
    """What kind of content has the id; one that nothing has becomes a worksheet."""
    if id_ in [each.value for each in V]:
        return "v"
    if id_ in [each.value for each in Phase]:
        return "vaihe"
    case = root / "data" / "kaytannot" / f"{id_}.yml"
    return "kaytanto" if case.exists() else "tyopohja"


def _skeleton(root: Path, id_: str) -> str:
    """A worksheet for the first cell of the grid that has none."""
    taken = {(each.phase, each.v) for _, each in read_shelf(root).of(Worksheet)}
    free = next((cell for cell in CELLS if cell not in taken), None)
    if free is None:
        raise RefusedError("Ruudukko on täynnä: kaikissa 20 ruudussa on jo työpohja.")
    phase, v = free
    number = cell_number(phase, v)
    return text_templates.render(
        "worksheet.yml.j2", id=id_, number=number, phase=phase.value, v=v.value
    )


def _with_line(config: Path, page: str) -> str | None:
    """mkdocs.yml with the page after the last one of its folder; None if it is there already."""
    text = plain_text(config)
    if re.search(rf"^\s*- (.*: )?{re.escape(page)}\s*$", text, re.MULTILINE):
        return None
    folder = re.escape(page.partition("/")[0])
    siblings = list(re.finditer(rf"^(\s*)- {folder}/\S+\.md[ ]*\n", text, re.MULTILINE))
    if not siblings:
        raise RefusedError(
            f"Valikosta (nav) ei löydy kohtaa, johon sivu {page} kuuluu. "
            "Lisää se mkdocs.yml-tiedostoon itse."
        )
    last = siblings[-1]
    before, after = text[: last.end()], text[last.end() :]
    line = f"{last[1]}- {page}\n"
    return before + line + after
