"""The invented project's answers → a project as its file has it, to be opened as an example."""

from __future__ import annotations

from pydantic import JsonValue

from ..content.answers import flatten
from ..content.handbook import Handbook
from ..content.project_file import Entry, ProjectFile
from ..content.sheet import DATE, PROJECT
from ..content.worksheet import Worksheet
from .example_states import Written, seconds, states

ID = "esimerkki"
"""The project's id, and that of whoever wrote it: an invented one must be told from others."""
INVENTED = "hanke/keksitty"
"""Where a project says that it is invented."""


def example_file(book: Handbook) -> ProjectFile:
    """All filled examples as one project; each answer is of the day of its example."""
    written: Written = {}
    for worksheet in book.worksheets:
        written |= _of_example(book, worksheet)
    times = [time for _, time in written.values()]
    last = max(times, default=0)
    written["hanke/nimi"] = (book.project.name, last)
    written[INVENTED] = (True, last)
    given = {path: each for path, each in written.items() if each[0] not in ("", False)}
    return _file(given)


def _of_example(book: Handbook, worksheet: Worksheet) -> Written:
    """What one filled example keeps: its answers, and what became of its decisions."""
    example = worksheet.example
    time = seconds(example.date)
    answers = {
        **example.answers,
        PROJECT.id: book.project.name,
        DATE.id: example.date,
    }
    written: Written = {}
    for field, answer in flatten(answers).items():
        path = f"{worksheet.id}/{field}"
        written[path] = (_value(answer), time)
    return written | states(worksheet)


def _file(written: Written) -> ProjectFile:
    """The file: one writer, whose writes are numbered in the order of the paths."""
    values: dict[str, list[Entry]] = {}
    for number, path in enumerate(sorted(written), start=1):
        value, time = written[path]
        values[path] = [(value, ID, number, time)]
    writers = {ID: len(values)} if values else {}
    return ProjectFile(
        muoto="juurruttajan-hanke",
        versio=1,
        hanke=ID,
        kirjoittajat=writers,
        arvot=values,
    )


def _value(answer: JsonValue) -> str | bool:
    """An answer as the sheet's page keeps it: numbers and grades are texts."""
    if isinstance(answer, bool):
        return answer
    return str(answer)
