"""A worksheet → its run sheet: steps with the clock, and the places of the sheet that they fill."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..common.finnish import NBSP, spoken
from ..content.addresses import paper_address, run_address, short_address
from ..content.handbook import Handbook
from ..content.kinds import MAIN_RUN
from ..content.run import Run
from ..content.worksheet import Worksheet
from . import qr
from .filled_places import FilledPlace, filled_places
from .imprint import Imprint, bare
from .versions import RunView, TimedStep
from .worksheet import WorksheetPage, worksheet_page

LABEL, ALONE = "Ohjaajan ajolista", "Ajolista yhdelle"
CLOSING = {False: "Kerro lopuksi, mikä jää auki", True: "Katso lopuksi, mikä jää auki"}
"""What is done at the end about what stays open: with a group, and alone."""


@dataclass(frozen=True)
class RunStep:
    """A step with the clock, and what is written on the sheet in it."""

    timed: TimedStep
    fills: tuple[FilledPlace, ...]


@dataclass(frozen=True)
class RunSheet:
    """What a facilitator holds: the worksheet's page, and the run that is held with its steps.

    `label` says what it is, with the version where it is no main run; `work` is the preparation in
    words, and `skipped` the steps that the short version leaves out. `closing` is what is done at
    the end about what stays open.
    """

    page: WorksheetPage
    run: RunView
    label: str
    imprint: Imprint
    steps: tuple[RunStep, ...]
    work: str
    skipped: str
    closing: str


def run_sheet(
    book: Handbook,
    id_: str,
    site: str,
    version: str = MAIN_RUN.id,
) -> RunSheet:
    """The run sheet of a worksheet; `site` is the public address that the paper carries.

    `version` is the id of a way to run it that the worksheet has.
    """
    page = worksheet_page(book, id_, site)
    view = next(each for each in page.runs if each.run.kind.id == version)
    steps = [RunStep(each, filled_places(page.sheet, each.step.fills)) for each in view.steps]
    return RunSheet(
        page=page,
        run=view,
        label=_label(view.run),
        imprint=_imprint(page, view.run, site),
        steps=tuple(steps),
        work=spoken(view.run.preparing),
        skipped=_skipped(page.worksheet),
        closing=CLOSING[view.run.is_alone],
    )


def _label(run: Run) -> str:
    """What the paper is: `Ohjaajan ajolista: lyhyt versio`."""
    if run.is_alone:
        return ALONE
    if run.version is None:
        return LABEL
    return f"{LABEL}: {run.kind.name.lower()}"


def _imprint(page: WorksheetPage, run: Run, site: str) -> Imprint:
    """The foot of the paper, which leads to the version on the worksheet's page."""
    worksheet = page.worksheet
    short = short_address(worksheet)
    address = site + run_address(short, run.kind)
    link = paper_address(address, worksheet.version)
    code = qr.encode(link)
    return replace(page.sheet.imprint, address=bare(address), link=link, code=code)


def _skipped(worksheet: Worksheet) -> str:
    """The steps that the short version leaves out, by number: `askeleet 3 ja 7`; none is empty."""
    left_out = worksheet.versions.short.left_out
    ids = {each.step for each in left_out}
    numbered = enumerate(worksheet.steps, start=1)
    numbers = [str(at) for at, step in numbered if step.id in ids]
    if not numbers:
        return ""
    *others, last = numbers
    if not others:
        return f"askel{NBSP}{last}"
    listed = ", ".join(others)
    return f"askeleet {listed} ja{NBSP}{last}"
