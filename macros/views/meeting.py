"""The ways in which people can meet over a worksheet: in a room, remotely, or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..content.worksheet import Worksheet


@dataclass(frozen=True)
class Form:
    """A way of meeting by its id in the data, how it is done, and who writes and what is seen."""

    id: str
    name: str
    short: str
    how: str
    remote: tuple[tuple[str, str], ...] = ()


def forms(worksheet: Worksheet) -> tuple[Form, ...]:
    """The ways of meeting that suit a worksheet."""
    held = worksheet.forms
    every = (
        Form(
            id="lahi",
            name="Samassa huoneessa",
            short="lähi",
            how=held.onsite or "",
        ),
        Form(
            id="eta",
            name="Etänä",
            short="etä",
            how=held.remote or "",
        ),
        Form(
            id="hybridi",
            name="Osa paikalla, osa etänä",
            short="hybridi",
            how=held.hybrid.how if held.hybrid else "",
            remote=writer_and_view(held.hybrid.writer, held.hybrid.view) if held.hybrid else (),
        ),
    )
    return tuple(form for form in every if form.how)


def writer_and_view(writer: str, view: str) -> tuple[tuple[str, str], ...]:
    """Who writes and what the remote ones see, each with its label."""
    who_writes = ("Kirjuri", writer)
    what_is_seen = ("Mitä etänä näkyy", view)
    return (who_writes, what_is_seen)


def meeting(worksheet: Worksheet) -> str:
    """The ways of meeting as a choice: `Lähi, etä tai hybridi`."""
    return either([form.short for form in forms(worksheet)])


def either(words: Sequence[str]) -> str:
    """Words as a choice with a capital letter: `Lähi, etä tai hybridi`."""
    *others, last = words
    choice = f"{', '.join(others)} tai {last}" if others else last
    return choice.capitalize()
