"""The calendar's file of decisions, read back by two readers of others (icalendar, vobject)."""

from __future__ import annotations

import datetime
import json
import random
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from projects import ROOT

from macros.upkeep import browser_tests

COUNT = 1000
OCTETS = 75
LETTERS = "aäöåÅÄÖ bcdefg,;:\\\"'nN\n😀€–”…\N{NO-BREAK SPACE}漢é\u200d<>&=+-@"
SCRIPT = """
import { readFileSync } from "node:fs";
import { calendarText } from "%s";
const given = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(calendarText(given, 1790000000));
"""


def some_text(chance: random.Random) -> str:
    """A text of any letters, now and then a long one."""
    length = chance.choice((1, 7, 40, 74, 75, 76, 400))
    return "".join(chance.choice(LETTERS) for _ in range(length)).strip() or "x"


def some_entries() -> list[dict[str, Any]]:
    """Entries of a calendar, the same every time."""
    chance = random.Random(15)
    first = datetime.date(2020, 1, 1)
    return [
        {
            "uid": f"h1.arkki.paatos-{number}@juurruttajan-kasikirja",
            "changed": chance.randrange(400_000_000),
            "day": str(first + datetime.timedelta(days=chance.randrange(5000))),
            "title": some_text(chance).replace("\n", " "),
            "description": some_text(chance),
            "isCancelled": chance.random() < 0.2,
        }
        for number in range(COUNT)
    ]


@pytest.fixture(scope="module")
def entries() -> list[dict[str, Any]]:
    """What is written in the file."""
    return some_entries()


@pytest.fixture(scope="module")
def content(entries: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file that the browser's own code makes of the entries, in Node far from Finland."""
    folder: Path = tmp_path_factory.mktemp("kalenteri")
    script = folder / "kalenteri.ts"
    source = ROOT / browser_tests.BROWSER / "parts/calendar-file.ts"
    script.write_text(SCRIPT % source.as_posix(), "utf-8")
    made = folder / "kalenteri.mjs"
    bundled = browser_tests.bundle(ROOT, script, made)
    assert bundled.returncode == 0, bundled.stderr
    given = folder / "kohdat.json"
    given.write_text(json.dumps(entries), "utf-8")
    done = browser_tests.node(ROOT, str(made), str(given))
    assert done.returncode == 0, done.stderr
    return done.stdout.encode().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def test_every_event_reads_back_equal(entries: list[dict[str, Any]], content: bytes) -> None:
    calendar = icalendar.Calendar.from_ical(content)
    read = [
        {
            "uid": str(event["UID"]),
            "changed": int(event["SEQUENCE"]),
            "day": str(event["DTSTART"].dt),
            "title": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "isCancelled": str(event["STATUS"]) == "CANCELLED",
        }
        for event in calendar.walk("VEVENT")
    ]
    assert read == entries
    assert not [event for event in calendar.walk("VEVENT") if event.errors]


def test_another_reader_finds_the_same(entries: list[dict[str, Any]], content: bytes) -> None:
    calendar = vobject.readOne(content.decode())
    read = [
        {
            "uid": event.uid.value,
            "changed": int(event.sequence.value),
            "day": str(event.dtstart.value),
            "title": event.summary.value,
            "description": event.description.value,
            "isCancelled": event.status.value == "CANCELLED",
        }
        for event in calendar.vevent_list
    ]
    assert read == entries


def test_no_line_is_longer_than_octets_allow(content: bytes) -> None:
    assert max(len(line) for line in content.split(b"\r\n")) <= OCTETS


def test_names_are_each_once(content: bytes) -> None:
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == COUNT
