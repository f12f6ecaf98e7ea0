"""Starts new content: a worksheet's YAML skeleton, its page, its lines in the navigation and in the ledger; or only what is missing of them."""

from __future__ import annotations

import re
from pathlib import Path

from ..common import text_templates as skeletons
from ..common.files import plain_text
from ..content.addresses import FOLDERS, address
from ..content.ledger import Ledger
from ..content.model import CELLS, Phase, V, cell_number
from ..content.reading import read_shelf
from ..content.values import SLUG
from ..content.worksheet import Worksheet
from . import ledger as ledger_file


class RefusedError(Exception):
    """Nothing was written; the message is a Finnish sentence that says why."""


def start(root: Path, id_: str) -> list[str]:
    """Writes what the content lacks and tells each thing written; all is checked before anything is."""
    if not re.fullmatch(SLUG, id_):
        raise RefusedError(
            f"Tunniste ”{id_}” ei kelpaa: käytä pieniä kirjaimia a–z, numeroita ja väliviivaa."
        )
    kind = _kind(root, id_)
    data = root / "data" / "tyopohjat" / f"{id_}.yml"
    page = root / "docs" / FOLDERS[kind] / f"{id_}.md"
    nav = _with_line(root / "mkdocs.yml", f"{FOLDERS[kind]}/{id_}.md")
    texts: dict[Path, str] = {}
    if kind == "tyopohja" and not data.exists():
        texts[data] = _skeleton(root, id_)
    if not page.exists():
        texts[page] = skeletons.render("page.md.j2", id=id_, kind=kind)
    if nav is not None:
        texts[root / "mkdocs.yml"] = nav
    if texts and (ledger := _ledger(root, address(kind, id_))) is not None:
        texts[root / ledger_file.FILE] = ledger
    if not texts:
        raise RefusedError(f"Sisältö ”{id_}” on jo olemassa, ja sillä on sivu ja rivi valikossa.")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    written = [f"{path.relative_to(root).as_posix()}: kirjoitettu" for path in texts]
    return [*written, "Täytä tyhjät kohdat. Komento make check kertoo, mitä puuttuu."]


def _ledger(root: Path, page: str) -> str | None:
    """The ledger with the page's address; None when it is there or the ledger cannot be read. The rest comes by make addresses."""
    found = next((each for _, each in read_shelf(root).of(Ledger)), None)
    return (
        ledger_file.text(ledger_file.with_page(found, page))
        if found and page not in found.pages
        else None
    )


def _kind(root: Path, id_: str) -> str:
    if id_ in [each.value for each in V]:
        return "v"
    if id_ in [each.value for each in Phase]:
        return "vaihe"
    return "kaytanto" if (root / "data" / "kaytannot" / f"{id_}.yml").exists() else "tyopohja"


def _skeleton(root: Path, id_: str) -> str:
    """A worksheet for the first cell of the grid that has none."""
    taken = {(each.phase, each.v) for _, each in read_shelf(root).of(Worksheet)}
    free = next((cell for cell in CELLS if cell not in taken), None)
    if free is None:
        raise RefusedError("Ruudukko on täynnä: kaikissa 20 ruudussa on jo työpohja.")
    phase, v = free
    number = cell_number(phase, v)
    return skeletons.render("worksheet.yml.j2", id=id_, number=number, phase=phase.value, v=v.value)


def _with_line(config: Path, page: str) -> str | None:
    """The text of mkdocs.yml with the page after the last one of its folder; None when it is there already."""
    text = plain_text(config)
    if re.search(rf"^\s*- (.*: )?{re.escape(page)}\s*$", text, re.MULTILINE):
        return None
    siblings = list(
        re.finditer(rf"^(\s*)- {re.escape(page.split('/')[0])}/\S+\.md[ ]*\n", text, re.MULTILINE)
    )
    if not siblings:
        raise RefusedError(
            f"Valikosta (nav) ei löydy kohtaa, johon sivu {page} kuuluu. Lisää se mkdocs.yml-tiedostoon itse."
        )
    last = siblings[-1]
    return f"{text[: last.end()]}{last[1]}- {page}\n{text[last.end() :]}"
