"""The states of the invented project's decisions, as its file holds them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from ..common.finnish import iso_day
from ..content.answers import flatten
from ..content.blocks import DecisionBlock
from ..content.outcome import Outcome, State
from ..content.worksheet import Worksheet

NOON = 12
OFFSET, PRIME, WORD = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""FNV-1a of 32 bits, as the browser counts the fingerprint of a decision's text."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Written = dict[str, tuple[str | bool, int]]
"""Path → what is written there, and when (s)."""


def states(worksheet: Worksheet) -> Written:
    """What became of each decision of the example: done on its own day if nothing else is told."""
    example = worksheet.example
    answers = flatten(example.answers)
    told = {each.row: each for each in example.outcomes}
    written: Written = {}
    for block, row in _rows(worksheet):
        what = answers.get(f"{block}-{row}-mita")
        if what:
            outcome = told.get(row) or Outcome(rivi=row)
            day = outcome.day or answers.get(f"{block}-{row}-milloin")
            record = f"{worksheet.id}/{block}-{row}"
            written |= _written(record, str(what), str(day), outcome)
    return written


def _rows(worksheet: Worksheet) -> Iterator[tuple[str, int]]:
    """The decision block's id and the number of each of its rows."""
    for block in worksheet.sheet.blocks:
        if isinstance(block, DecisionBlock):
            for row in range(1, block.rows + 1):
                yield block.id, row


def _written(record: str, what: str, day: str, outcome: Outcome) -> Written:
    """What the browser would keep of an outcome, under the names that it uses."""
    time = seconds(day)
    values = {"@huomio": outcome.note, "@syy": outcome.reason}
    if outcome.state is not State.OPEN:
        day_of_state = iso_day(day)
        decision = fingerprint(what)
        values["@tila"] = f"{outcome.state} {day_of_state} {decision}"
    written: Written = {}
    for key, value in values.items():
        if value:
            written[f"{record}/{key}"] = (value, time)
    return written


def fingerprint(text: str) -> str:
    """Four letters or digits of a text, the same as those of `core/project/state.ts`."""
    value = OFFSET
    plain = " ".join(text.split())
    for letter in plain:
        mixed = (value ^ ord(letter)) * PRIME
        value = mixed & WORD
    digits = _base36(value).rjust(7, "0")
    return digits[-4:]


def _base36(value: int) -> str:
    digits = ""
    while value:
        value, digit = divmod(value, len(DIGITS))
        digits = DIGITS[digit] + digits
    return digits


def seconds(day: str) -> int:
    """Noon of a Finnish day in seconds since 1970."""
    noon = datetime.strptime(day, "%d.%m.%Y").replace(hour=NOON, tzinfo=UTC)
    return int(noon.timestamp())
