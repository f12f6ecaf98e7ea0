"""A cell of the grid has one home worksheet, whose number is the cell's; no id comes twice.

Further worksheets of any cell have numbers after those of the cells, and no number is used again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..common.problems import Problem
from ..content.ledger import Ledger
from ..content.model import CELLS, cell_number
from ..content.reading import Shelf
from ..content.worksheet import Worksheet
from .known import Known
from .walk import fault


def next_number(shelf: Shelf) -> int:
    """The first number after those of the cells that no worksheet has or has had."""
    last_of_cells = len(CELLS)
    held = [worksheet.number for _, worksheet in shelf.of(Worksheet)]
    gone = _gone(shelf)
    return max(last_of_cells, *held, *gone) + 1


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every id or number that is taken, and every number that is not the worksheet's to have."""
    ids: dict[str, str] = {}
    holders: dict[int, str] = {}
    for name, worksheet in shelf.of(Worksheet):
        first = ids.setdefault(worksheet.id, name)
        if first != name:
            message = f"Tunniste ”{worksheet.id}” on jo tiedostossa data/{first}."
            yield fault(shelf, name, ("tunniste",), message)
        holders.setdefault(worksheet.number, name)
    for name, worksheet in shelf.of(Worksheet):
        about = _about_home if worksheet.is_home else _about_further
        wrong = about(shelf, name, worksheet, holders)
        if wrong:
            yield fault(shelf, name, ("numero",), wrong)
    yield from _without_number(shelf)


def _about_home(
    shelf: Shelf,
    name: str,
    worksheet: Worksheet,
    holders: Mapping[int, str],
) -> str | None:
    """What is wrong with the number of a cell's home worksheet."""
    number = cell_number(*worksheet.cell)
    cell = " × ".join(worksheet.cell)
    home = holders.get(number, name)
    if worksheet.number == number and home == name:
        return None
    wrong = f"Numero {worksheet.number} ei ole ruudun numero: {cell} on {number}. "
    start = "" if worksheet.number == number else wrong
    if home == name:
        return start.strip()
    return (
        f"{start}Ruudussa {cell} on jo kotityöpohja tiedostossa data/{home}. "
        f"Anna tälle numero {next_number(shelf)}."
    )


def _about_further(
    shelf: Shelf,
    name: str,
    worksheet: Worksheet,
    holders: Mapping[int, str],
) -> str | None:
    """What is wrong with the number of a further worksheet."""
    holder = holders[worksheet.number]
    free = f"Seuraava vapaa numero on {next_number(shelf)}."
    if holder != name:
        return f"Numero {worksheet.number} on jo tiedostossa data/{holder}. {free}"
    title = _gone(shelf).get(worksheet.number)
    if title:
        return f"Numero {worksheet.number} oli poistetulla työpohjalla ”{title}”. {free}"
    return None


def _gone(shelf: Shelf) -> Mapping[int, str]:
    """The numbers of removed worksheets with their titles."""
    titles: dict[int, str] = {}
    for _, ledger in shelf.of(Ledger):
        for removed in ledger.removed:
            if removed.number:
                titles[removed.number] = removed.title
    return titles


def _without_number(shelf: Shelf) -> Iterator[Problem]:
    """Every removed worksheet whose number is not told, so that it might be used again."""
    for name, ledger in shelf.of(Ledger):
        for index, each in enumerate(ledger.removed):
            if each.is_worksheet and each.number is None:
                message = (
                    "Poistetulta työpohjalta puuttuu numero. Kirjoita se, "
                    "niin paperiin painettu lyhyt osoite johtaa ohjaussivulle."
                )
                yield fault(shelf, name, ("poistetut", index), message)
