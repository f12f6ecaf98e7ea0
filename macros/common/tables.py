"""A table as a Finnish spreadsheet opens it: a mark of UTF-8, semicolons, commas, no formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
"""Without it Excel reads the file by the system's own old code page."""
FORMULA = re.compile(r"[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]")
"""How a text begins that a spreadsheet would reckon, as macros/browser/core/csv.ts has it."""
Cell = str | int | float


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """The rows as the text of a file. A text that looks like a formula is made plain by `'`."""
    buffer = io.StringIO()
    table = csv.writer(buffer, delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
    for row in rows:
        table.writerow([_cell(cell) for cell in row])
    return MARK + buffer.getvalue()


def _cell(cell: Cell) -> str | int:
    """A number as the Finnish write it; a text so that it stays one."""
    if isinstance(cell, float):
        return f"{cell:g}".replace(".", ",")
    if isinstance(cell, str) and FORMULA.match(cell):
        return f"'{cell}"
    return cell
