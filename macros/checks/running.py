"""How a worksheet is run: minutes add up and suffice, breaks come, a step fills each field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..common.problems import Problem
from ..content.reading import Shelf
from ..content.run import sittings
from ..content.sheet import Sheet
from ..content.step import Crowd, Step
from ..content.version import Group, StepChange, Version
from ..content.worksheet import Worksheet
from ..content.yaml_source import Place
from .known import Known
from .walk import fault

Fault = tuple[Place, str]
WITHOUT_BREAK = 60
"""Minutes of a workshop that needs no break."""
STRETCH = 75
"""Minutes between breaks at most."""


def faults(shelf: Shelf, _: Known) -> Iterator[Problem]:
    """Every fault of every worksheet, at its line."""
    for name, worksheet in shelf.of(Worksheet):
        for place, message in _of_worksheet(worksheet):
            yield fault(shelf, name, place, message)


def _of_worksheet(worksheet: Worksheet) -> Iterator[Fault]:
    """Every fault of the main run and of each version, with its place in the worksheet's file."""
    main = ("kulku",)
    yield from _main(worksheet)
    yield from _rhythm(main, worksheet.steps)
    yield from _sizes(main, worksheet.steps, _crowd(worksheet.group))
    for key, version in worksheet.versions.named():
        yield from _version(worksheet, ("muunnelmat", key), version)
    for index, fed in enumerate(worksheet.innokyla):
        place = ("innokyla", index, "kentat")
        yield from _unknown(place, fed.fields, worksheet.sheet)


def _crowd(group: Group) -> Crowd:
    return Crowd(group.most, group.most)


def _main(worksheet: Worksheet) -> Iterator[Fault]:
    steps = worksheet.steps
    total = sum(step.minutes for step in steps)
    if total != worksheet.duration.running:
        wanted = worksheet.duration.running
        yield (
            ("kulku",),
            f"Askelten minuutit ovat yhteensä {total}, mutta kesto.ohjaus on {wanted}.",
        )
    ids = [step.id for step in steps]
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            yield ("kulku", index, "tunniste"), f"Askeleen tunniste ”{id_}” on kulussa kahdesti."
    yield from _ends(steps)
    for index, step in enumerate(steps):
        yield from _unknown(("kulku", index, "tayttaa"), step.fills, worksheet.sheet)
    for id_ in _unfilled(worksheet.sheet, steps, ()):
        yield (
            ("kulku",),
            f"Mikään askel ei täytä kenttää ”{id_}”. Lisää se askeleen kohtaan tayttaa.",
        )


def _ends(steps: Sequence[Step]) -> Iterator[Fault]:
    """The first step opens and the last one closes; where a sitting is named, the first is too."""
    first = ("kulku", 0)
    if steps[0].kind != "avaus":
        yield first, "Ensimmäisen askeleen lajin pitää olla ”avaus”."
    last = ("kulku", len(steps) - 1)
    if steps[-1].kind != "lopetus":
        yield last, "Viimeisen askeleen lajin pitää olla ”lopetus”."
    has_many_sittings = len(sittings(steps)) > 1
    if has_many_sittings and not steps[0].sitting:
        yield first, "Muilla askelilla on kerta, joten nimeä kerta myös tälle."


def _rhythm(place: Place, steps: Sequence[Step]) -> Iterator[Fault]:
    """No stretch without a break is too long in any sitting."""
    for sitting in sittings(steps):
        yield from _sitting(place, sitting)


def _sitting(place: Place, steps: Sequence[Step]) -> Iterator[Fault]:
    total = sum(step.minutes for step in steps)
    breaks = [step for step in steps if step.kind == "tauko"]
    if total > WITHOUT_BREAK and not breaks:
        yield (
            place,
            f"Työpaja kestää {total} minuuttia. Lisää tauko, sillä raja on {WITHOUT_BREAK}.",
        )
    stretch = 0
    for step in steps:
        stretch = 0 if step.kind == "tauko" else stretch + step.minutes
        if stretch > STRETCH and breaks:
            yield (
                place,
                f"Taukojen välissä on yli {STRETCH} minuuttia. Siirrä taukoa tai lisää toinen.",
            )
            return


def _sizes(place: Place, steps: Sequence[Step], crowd: Crowd) -> Iterator[Fault]:
    for step in steps:
        if step.sizing is None:
            continue
        needed = step.sizing.seconds(crowd)
        if needed > step.minutes * 60:
            yield (
                place,
                f"Askel ”{step.title}” ei mahdu {step.minutes} minuuttiin: "
                f"mitoitus vaatii {_minutes(needed)} minuuttia, kun väkeä on {crowd.group}.",
            )


def _minutes(seconds: int) -> str:
    """Minutes to a tenth, with a comma: 630 → `10,5`."""
    return f"{seconds / 60:.1f}".replace(".", ",").removesuffix(",0")


def _version(worksheet: Worksheet, place: Place, version: Version) -> Iterator[Fault]:
    main = {step.id: step for step in worksheet.steps}
    steps: list[Step] = []
    for index, change in enumerate(version.steps):
        step = change.applied(main)
        if step is None:
            yield (*place, "kulku", index), _not_a_step(change)
        else:
            steps.append(step)
            yield from _unknown((*place, "kulku", index, "tayttaa"), step.fills, worksheet.sheet)
    yield from _coverage(worksheet, place, version)
    total = sum(step.minutes for step in steps)
    if total != version.minutes:
        yield (
            place,
            f"Version askeleet ovat yhteensä {total} minuuttia, "
            f"mutta minuutit on {version.minutes}.",
        )
    yield from _open(worksheet, place, version, steps)
    yield from _rhythm(place, steps)
    yield from _sizes(place, steps, version.crowd(worksheet.group))


def _not_a_step(change: StepChange) -> str:
    if change.step is not None:
        return f"Askelta ”{change.step}” ei ole pääversion kulussa."
    return "Uudelta askeleelta puuttuu tunniste (uusi), otsikko, minuutit tai ohje."


def _coverage(worksheet: Worksheet, place: Place, version: Version) -> Iterator[Fault]:
    """Every step of the main run is kept or left out aloud, and none both."""
    kept = {change.step for change in version.steps}
    out = [each.step for each in version.left_out]
    for step in worksheet.steps:
        if step.id not in kept and step.id not in out:
            yield (
                place,
                f"Version kulusta puuttuu askel ”{step.id}”. "
                "Lisää se tai kerro kohdassa pois, miksi se jää.",
            )
    for index, id_ in enumerate(out):
        if id_ in kept:
            yield (*place, "pois", index), f"Askel ”{id_}” on sekä kulussa että poissa."
        if id_ not in {step.id for step in worksheet.steps}:
            yield (*place, "pois", index), f"Askelta ”{id_}” ei ole pääversion kulussa."


def _open(
    worksheet: Worksheet, place: Place, version: Version, steps: Sequence[Step]
) -> Iterator[Fault]:
    """What the version does not fill is named, and said aloud."""
    sheet = worksheet.sheet
    yield from _unknown((*place, "auki"), version.open_fields, sheet)
    for id_ in _unfilled(sheet, steps, version.open_fields):
        yield (
            place,
            f"Versio ei täytä kenttää ”{id_}”. Lisää se askeleen kohtaan tayttaa tai kohtaan auki.",
        )
    filled = set(_named(sheet, [id_ for step in steps for id_ in step.fills]))
    for id_ in _named(sheet, version.open_fields):
        if id_ in filled:
            yield (*place, "auki"), f"Kenttä ”{id_}” on auki, mutta jokin askel täyttää sen."
            break
    if version.open_fields and version.open_says is None:
        yield (
            place,
            "Versio jättää kenttiä auki. Kirjoita kohtaan auki_sano, miten se sanotaan ryhmälle.",
        )


def _unfilled(sheet: Sheet, steps: Iterable[Step], left: Sequence[str]) -> Iterator[str]:
    """Fields that no step fills; a block of which nothing is filled is told by its own id."""
    named = list(left)
    for step in steps:
        named += step.fills
    filled = set(_named(sheet, named))
    for block in sheet.blocks:
        every = [field.id for field in block.fields()]
        missing = [id_ for id_ in every if id_ not in filled]
        is_nothing_filled = len(missing) == len(every)
        if is_nothing_filled and len(missing) > 1:
            yield block.id
        else:
            yield from missing


def _unknown(place: Place, ids: Sequence[str], sheet: Sheet) -> Iterator[Fault]:
    """Every id that is neither a block nor a field of the sheet."""
    blocks = {block.id for block in sheet.blocks}
    fields = {field.id for field in sheet.fields()}
    known = blocks | fields
    for id_ in ids:
        if id_ not in known:
            yield place, f"Arkissa ei ole kenttää eikä lohkoa ”{id_}”."


def _named(sheet: Sheet, ids: Iterable[str]) -> Iterator[str]:
    """The fields that ids name: a block's id stands for all of its fields."""
    of_blocks: dict[str, list[str]] = {}
    for block in sheet.blocks:
        of_blocks[block.id] = [field.id for field in block.fields()]
    for id_ in ids:
        yield from of_blocks.get(id_, [id_])
