"""What a sheet (arkki) is: its size and its blocks, and every field one can fill.

`Sheet.fields()` is the one list of fields: page, paper, stored answers and examples all go by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field as Key

from .blocks import AnyBlock
from .fields import Field, FieldKind
from .values import Content, Yes


class Sheet(Content):
    """The sheet itself (arkki): a paper size, an orientation and its blocks."""

    size: Literal["a4", "a3"] = Key(alias="koko", description="Paperin koko.")
    orientation: Literal["pysty", "vaaka"] = Key(alias="suunta", description="Paperin suunta.")
    dense: Yes = Key(
        False,
        alias="tiivis",
        description="true: kysymykset nimien rivillä, kun arkissa on paljon lohkoja.",
    )
    blocks: tuple[AnyBlock, ...] = Key(
        alias="lohkot", min_length=1, description="Lohkot ylhäältä alas; viimeinen on paatos."
    )

    def fields(self) -> Iterator[Field]:
        """Every field of the sheet in reading order."""
        for block in self.blocks:
            yield from block.fields()


PROJECT = Field(tunniste="hanke", kysymys="Hanke", laji=FieldKind.SHORT)
DATE = Field(tunniste="paivays", kysymys="Päiväys", laji=FieldKind.SHORT)
"""The two fields in the head of every sheet; their ids are taken."""
