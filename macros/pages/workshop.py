"""Handbook → the view of the pages on which a workshop is planned (/tyopaja/) and held."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..content import print_catalogue
from ..content.blocks import DecisionBlock
from ..content.handbook import Handbook
from ..content.made_prints import Made
from ..content.model import Stage
from ..content.paths import ReadyPath
from ..content.product import ProductKind
from ..content.run import Need, step_needs
from ..content.step import Step
from ..content.worksheet import Worksheet
from ..views.chat_text import chat_text
from ..views.filled_places import FilledPlace, filled_places
from ..views.rings import RingsView, rings
from ..views.versions import RunView
from ..views.worksheet import WorksheetPage, worksheet_page
from .prints import Offer, example_cards
from .ready_sets import ReadySet, ready_sets

Pictures = Callable[[str], tuple[str, ...]]
"""The addresses of the pictures of a print's pages, by its file."""
OFFERED = (ProductKind.SHEET, ProductKind.EXAMPLE, ProductKind.RUN, ProductKind.POSTER)
"""Kinds of files that a plan links to."""


@dataclass(frozen=True)
class StepText:
    """What is done and said in a step, and the places of the sheet that it fills."""

    instruction: str
    says: str | None
    fills: tuple[FilledPlace, ...]


@dataclass(frozen=True)
class PlannedStep:
    """A step of a version; `text` counts from 0 in the texts of its worksheet.

    `need` tells how it is left out in a hurry: `lisa` first, because the short version does without
    it; `tarkea` only after that; `tulos`, the last work before the decisions, never.
    """

    step: Step
    text: int
    decides: bool
    need: Need


@dataclass(frozen=True)
class PlannedRun:
    """A version with its steps."""

    view: RunView
    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True)
class File:
    """A print that is made: of its kind, on its paper or of its version."""

    address: str
    title: str
    kind: str
    size: str
    run: str
    pages: int


@dataclass(frozen=True)
class Choice:
    """A worksheet that can be chosen; the texts of its steps stand once for all versions."""

    page: WorksheetPage
    runs: tuple[PlannedRun, ...]
    texts: tuple[StepText, ...]
    files: tuple[File, ...]
    pictures: tuple[str, ...]
    chat: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """The worksheets of a phase."""

    phase: Stage
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Start:
    """A ready path as a first choice; `sheets` as the address has them (`01.lyhyt,04`)."""

    title: str
    sheets: str


@dataclass(frozen=True)
class Workshop:
    """The pages of a workshop."""

    groups: tuple[Group, ...]
    starts: tuple[Start, ...]
    sets: tuple[ReadySet, ...]
    cards: tuple[Offer, ...]
    rings: RingsView


def workshop(
    book: Handbook,
    site: str,
    made: Mapping[str, Made],
    pictures: Pictures,
) -> Workshop:
    """Every worksheet by phase with its versions and files, and the ready paths to begin with.

    `site` is the public address that the paper carries.
    """
    groups = [_group(book, stage, site, made, pictures) for stage in book.model.stages]
    return Workshop(
        groups=tuple(group for group in groups if group.choices),
        starts=tuple(_start(book, path) for path in book.paths),
        sets=tuple(ready_sets(book, made)),
        cards=example_cards(book, made),
        rings=rings(book),
    )


def _group(
    book: Handbook,
    stage: Stage,
    site: str,
    made: Mapping[str, Made],
    pictures: Pictures,
) -> Group:
    """The worksheets at home in a phase, none when none is ready."""
    at_home = [each for each in book.worksheets if each.phase is stage.id]
    choices = [
        _choice(book, worksheet_page(book, each.id, site), made, pictures) for each in at_home
    ]
    return Group(
        phase=stage,
        choices=tuple(choices),
    )


def _choice(
    book: Handbook,
    page: WorksheetPage,
    made: Mapping[str, Made],
    pictures: Pictures,
) -> Choice:
    """A worksheet with each text of its steps once."""
    texts: dict[StepText, int] = {}
    runs = [
        PlannedRun(
            view=view,
            steps=tuple(_steps(page, view, texts)),
        )
        for view in page.runs
    ]
    return Choice(
        page=page,
        runs=tuple(runs),
        texts=tuple(texts),
        files=tuple(_files(book, page.worksheet, made)),
        pictures=pictures(f"{page.worksheet.id}-{page.worksheet.sheet.size}.pdf"),
        chat=tuple(chat_text(page.worksheet).split("\n\n")),
    )


def _steps(
    page: WorksheetPage,
    view: RunView,
    texts: dict[StepText, int],
) -> Iterator[PlannedStep]:
    """The steps of a version; their texts are added to those of the worksheet."""
    deciding = _deciding(page.worksheet)
    needs = step_needs(page.worksheet, [timed.step for timed in view.steps])
    for timed in view.steps:
        text = _text(page, timed.step)
        fills = set(timed.step.fills)
        yield PlannedStep(
            step=timed.step,
            text=texts.setdefault(text, len(texts)),
            decides=timed.step.kind == "lopetus" or bool(deciding & fills),
            need=needs[timed.step.id],
        )


def _text(page: WorksheetPage, step: Step) -> StepText:
    fills = tuple(filled_places(page.sheet, step.fills))
    return StepText(
        instruction=step.instruction,
        says=step.says,
        fills=fills,
    )


def _deciding(worksheet: Worksheet) -> set[str]:
    """The ids of the blocks and the fields in which a sheet's decisions are written."""
    ids: set[str] = set()
    for block in worksheet.sheet.blocks:
        if isinstance(block, DecisionBlock):
            ids.add(block.id)
            ids.update(field.id for field in block.fields())
    return ids


def _files(
    book: Handbook,
    worksheet: Worksheet,
    made: Mapping[str, Made],
) -> Iterator[File]:
    """The files of a worksheet that are made."""
    for product in print_catalogue.of_worksheet(book, worksheet.id):
        if product.kind in OFFERED and product.file in made:
            yield File(
                address=f"tulosteet/{product.file}",
                title=product.title,
                kind=product.kind.value,
                size=product.size,
                run=product.run,
                pages=made[product.file].pages,
            )


def _start(book: Handbook, path: ReadyPath) -> Start:
    """A path as a choice of its worksheets in the versions that it runs."""
    sheets = []
    for step in path.steps:
        number = f"{book.worksheet[step.id].number:02d}"
        sheets.append(f"{number}.{step.version}" if step.version else number)
    return Start(
        title=path.title,
        sheets=",".join(sheets),
    )
