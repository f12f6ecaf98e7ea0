"""References from one file of the data to a page, or to a field or a block of a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from ..common.problems import Problem, suggestion
from .known import Known, reference
from .walk import Spot


def page_reference(spot: Spot, known: Known, page: str) -> Iterator[Problem]:
    """The problem of a reference to a content, or with `sivu:` to a page by its address."""
    kind, _, rest = page.partition(":")
    id_, _, anchor = rest.partition("#")
    if kind != "sivu":
        yield from reference(spot, known, kind, id_)
    elif id_ not in known.addresses:
        near = suggestion(rest, known.addresses)
        yield spot.fault(f"Sivua ”{rest}” ei ole.{near}")
    if kind == "opas" and anchor and anchor not in known.parts.get(id_, (anchor,)):
        near = suggestion(anchor, known.parts[id_])
        yield spot.fault(f"Oppaassa ”{id_}” ei ole osaa ”{anchor}”.{near}")


def field_reference(spot: Spot, known: Known, written: str) -> Iterator[Problem]:
    """The problem of `työpohja.kenttä` when there is no such worksheet, or nothing so called on it.

    The fields of a sheet that is faulty itself are not known, and nothing is said of them.
    """
    worksheet, _, id_ = written.partition(".")
    yield from reference(spot, known, "tyopohja", worksheet)
    if worksheet not in known.fields:
        return
    here = (*known.fields[worksheet], *known.blocks[worksheet])
    if id_ not in here:
        near = suggestion(id_, here)
        yield spot.fault(
            f"Työpohjan ”{worksheet}” arkissa ei ole kenttää tai lohkoa ”{id_}”.{near}"
        )
