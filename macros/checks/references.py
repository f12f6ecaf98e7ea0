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
    if kind == "opas" and anchor:
        yield from _part(spot, known, id_, anchor)


def _part(
    spot: Spot,
    known: Known,
    guide: str,
    anchor: str,
) -> Iterator[Problem]:
    """The problem of a reference to a part that a guide does not have."""
    parts = known.parts.get(guide)
    if parts is None:
        return  # a guide that is faulty itself
    if anchor not in parts:
        near = suggestion(anchor, parts)
        yield spot.fault(f"Oppaassa ”{guide}” ei ole osaa ”{anchor}”.{near}")


def field_reference(spot: Spot, known: Known, written: str) -> Iterator[Problem]:
    """The problem of `työpohja.kenttä` when there is no such worksheet, or nothing so called on it.

    The fields of a sheet that is faulty itself are not known, and nothing is said of them.
    """
    worksheet, _, id_ = written.partition(".")
    yield from reference(spot, known, "tyopohja", worksheet)
    fields = known.fields.get(worksheet)
    if fields is None:
        return
    blocks = known.blocks[worksheet]
    if id_ in fields or id_ in blocks:
        return
    near = suggestion(id_, (*fields, *blocks))
    message = f"Työpohjan ”{worksheet}” arkissa ei ole kenttää tai lohkoa ”{id_}”.{near}"
    yield spot.fault(message)
