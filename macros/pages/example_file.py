"""The invented project's answers → a project as its file has it, to be opened as an example."""

from __future__ import annotations

from pydantic import JsonValue

from ..content.answers import flatten
from ..content.handbook import Handbook
from ..content.project_file import Entry, ProjectFile
from ..content.sheet import DATE, PROJECT
from .example_states import Written, seconds, states

ID = "esimerkki"
"""The project's id, and that of whoever wrote it: an invented one must be told from others."""
INVENTED = "hanke/keksitty"
"""Where a project says that it is invented."""


def example_file(book: Handbook) -> ProjectFile:
    """All filled examples as one project; each answer is of the day of its example."""
    written: Written = {}
    for worksheet in book.worksheets:
        time = seconds(worksheet.example.date)
        answers = {
            **worksheet.example.answers,
            PROJECT.id: book.project.name,
            DATE.id: worksheet.example.date,
        }
        for field, answer in flatten(answers).items():
            written[f"{worksheet.id}/{field}"] = (_value(answer), time)
        written |= states(worksheet)
    times = [time for _, time in written.values()]
    for path, value in (("hanke/nimi", book.project.name), (INVENTED, True)):
        written[path] = (value, max(times, default=0))
    given = {path: each for path, each in written.items() if each[0] not in ("", False)}
    return _file(given)


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
    return answer if isinstance(answer, bool) else str(answer)
