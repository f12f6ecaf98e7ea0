"""The sets among the print products: the worksheets of a V, a phase or a path in one file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .handbook import Handbook
from .product import Product, ProductKind, parts
from .ways import ways_on
from .worksheet import Worksheet


def of_sets(book: Handbook) -> Iterator[Product]:
    """The files of every set that has a worksheet: the whole of it, then its A4 sheets alone."""
    for whole in _sets(book):
        if whole.worksheets:
            yield from parts(whole)
            only_a4 = _only_a4(whole)
            yield from parts(only_a4)


def _sets(book: Handbook) -> Iterator[Product]:
    """A set for every V, phase and ready path, also for one that has no worksheet yet."""
    for v in book.model.perspectives:
        of_v = [each for each in book.worksheets if each.v is v.id]
        yield _set("v", v.id.value, v.name, of_v)
    for stage in book.model.stages:
        of_phase = [each for each in book.worksheets if each.phase is stage.id]
        yield _set("vaihe", stage.id.value, stage.name, of_phase)
    for path in book.paths:
        of_path = [book.worksheet[step.id] for step in path.steps]
        yield _set("polku", path.id, path.title, of_path)


def in_ways(book: Handbook) -> Iterator[Product]:
    """The set of every path in each way that it can be held, on A4 alone: a file to mail."""
    for path in book.paths:
        worksheets = [book.worksheet[step.id] for step in path.steps]
        whole = _only_a4(_set("polku", path.id, path.title, worksheets))
        for held in ways_on(book, path):
            way = held.way
            in_way = replace(
                whole,
                file=f"setti-{path.id}-{way.id}.pdf",
                title=f"{path.title}, setti: {way.title}",
                label=held.label,
                way=way.id,
            )
            yield from parts(in_way)


def _set(
    kind: str,
    id_: str,
    name: str,
    worksheets: Sequence[Worksheet],
) -> Product:
    """A set; `kind` and `id_` say what it is of."""
    return Product(
        file=f"setti-{id_}.pdf",
        kind=ProductKind.SET,
        title=f"{name}, setti",
        label=name,
        size="a4",
        worksheets=tuple(worksheets),
        subject=(kind, id_),
    )


def _only_a4(whole: Product) -> Product:
    """The set for a printer that has no larger paper."""
    return replace(
        whole,
        file=whole.file.replace(".pdf", "-vain-a4.pdf"),
        title=f"{whole.title} vain A4-paperille",
        label=f"{whole.label}, vain A4",
        only_a4=True,
    )
