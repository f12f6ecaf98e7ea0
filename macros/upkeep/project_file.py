"""`hanke`: what is wrong with a project file, told by the very code that reads it in a browser."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ..checks.checked_handbook import ContentError, open_library
from ..common.asked import Asked
from ..common.refused import RefusedError
from ..content.sheet import DATE, PROJECT
from . import browser_tests

MACHINE = Path(__file__).resolve().parents[2]
SCRIPT = MACHINE / "macros/browser/terminal/inspect-file.ts"
UNKNOWN = "Käsikirjassa ei ole tällaista kohtaa. Se säilyy tiedostossa."


class Fault(BaseModel):
    """A fault: where in the file, nothing for the whole of it, and the sentence."""

    model_config = ConfigDict(frozen=True)

    path: str
    sentence: str


class Held(BaseModel):
    """What a project holds."""

    model_config = ConfigDict(frozen=True)

    name: str
    sheets: int
    values: int
    conflicts: int


class Told(BaseModel):
    """What the script tells of a file; `more` is how many faults are not listed."""

    model_config = ConfigDict(frozen=True)

    faults: tuple[Fault, ...]
    more: int
    unknown: tuple[str, ...]
    project: Held | None = None


def run(asked: Asked) -> int:
    """Tells what is wrong with the file, a sentence for each fault with its path; 1 when any is."""
    name = asked.words[0]
    path = asked.root / name
    if not path.is_file():
        raise RefusedError(f"Polussa {name} ei ole tiedostoa. Tarkista se.")
    told = inspected(asked.root, path)
    for fault in told.faults:
        asked.say(_line(name, fault.path, fault.sentence))
    for unknown in told.unknown:
        asked.say(_line(name, f"arvot/{unknown}", UNKNOWN))
    asked.say(_summary(told))
    return 1 if told.faults else 0


def inspected(root: Path, path: Path) -> Told:
    """What is wrong with a file, by Node. Raises RefusedError when Node cannot be run."""
    with tempfile.TemporaryDirectory() as folder:
        script, known = Path(folder, "tarkastus.mjs"), Path(folder, "tunnetut.json")
        known.write_text(json.dumps(_known(root)), "utf-8")
        done = browser_tests.bundle(MACHINE, SCRIPT, script)
        if not done.returncode:
            done = browser_tests.node(MACHINE, str(script), str(path.resolve()), str(known))
    if done.returncode:
        raise RefusedError(f"Tiedostoa ei voitu tarkastaa:\n{done.stderr}")
    return Told.model_validate_json(done.stdout)


def _known(root: Path) -> list[str]:
    """The place of every field; none while the content has faults, and then nothing is unknown."""
    try:
        book = open_library(root)
    except ContentError:
        return []
    places: list[str] = []
    for worksheet in book.worksheets:
        ids = (PROJECT.id, DATE.id, *(field.id for field in worksheet.sheet.fields()))
        places += [f"{worksheet.id}/{each}" for each in ids]
    return places


def _line(*parts: str) -> str:
    """File, path and sentence; a fault of the whole file has no path."""
    return ": ".join(part for part in parts if part)


def _summary(told: Told) -> str:
    """How many faults there are, and what can be read all the same."""
    count = len(told.faults) + told.more
    faults = "1 vika" if count == 1 else f"{count} vikaa"
    if told.project is None:
        return f"{faults}. Tiedostosta ei voi lukea mitään."
    held = told.project
    parts = [
        _counted(held.sheets, "arkki", "arkkia"),
        _counted(held.values, "vastaus", "vastausta"),
        _counted(held.conflicts, "ristiriita", "ristiriitaa"),
    ]
    name = f"Hankkeessa ”{held.name}” on" if held.name else "Hankkeessa on"
    fine = "Ei vikoja." if count == 0 else f"{faults}."
    return f"{fine} {name} {', '.join(parts)}."


def _counted(count: int, one: str, many: str) -> str:
    """A number with what is counted, one or many: `1 rivi`, `3 riviä`."""
    counted = one if count == 1 else many
    return f"{count} {counted}"
