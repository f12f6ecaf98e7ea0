"""`make links`, against a server of the test's own: no test asks the network."""

from __future__ import annotations

import datetime
import http.server
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import command
from servers import answering

from macros.checks.run import check
from macros.content.reading import read_shelf
from macros.upkeep.links import State, look, write

TODAY = datetime.date(2026, 11, 24)
CODES = {"/hyva": 200, "/poissa": 404, "/ujo": 403, "/rikki": 500}


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers with the code of its path."""

    def do_GET(self) -> None:
        self.send_response(CODES[self.path])
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def listed(shop: Path) -> Iterator[Path]:
    """The example content with four sources on a server, and none elsewhere."""
    with answering(Answers) as home:
        path = shop / "data/lahteet.yml"
        text = path.read_text("utf-8").rstrip("\n") + "\n"
        for name in CODES:
            text += source(name[1:], home)
        path.write_text(text, "utf-8")
        yield shop


def source(name: str, home: str) -> str:
    """A source of the data; the one that is gone was alive once."""
    alive = '    elossa: "1.2.2025"\n' if name == "poissa" else ""
    return f"""\
  - tunniste: testi-{name}
    lyhenne: Testi
    otsikko: Testi
    osoite: {home}{name}
{alive}\
    luettu: "1.1.2026"
    ryhma: malli
    tarkistettu: true
"""


def test_days_are_written_beside_the_addresses_that_answered(listed: Path) -> None:
    def quiet(done: int, total: int, name: str) -> None:
        """Shows no bar."""

    seen = [each for each in look(listed, quiet) if "127.0.0.1" in each.address]
    assert [each.state for each in seen] == [State.ALIVE, State.DEAD, State.UNCLEAR, State.UNCLEAR]
    write(listed, seen, TODAY)
    book = read_shelf(listed).handbook()
    assert book
    days = [(each.alive, each.dead) for each in book.sources if each.id.startswith("testi")]
    assert days == [("24.11.2026", None), ("1.2.2025", "24.11.2026"), (None, None), (None, None)]
    assert check(read_shelf(listed)) == ()
    before = (listed / "data/lahteet.yml").read_bytes()
    again = [each for each in look(listed, quiet) if "127.0.0.1" in each.address]
    write(listed, again, TODAY)
    assert (listed / "data/lahteet.yml").read_bytes() == before


def test_command_tells_what_is_not_open_and_writes_the_day(listed: Path) -> None:
    result = command(listed, "links")
    assert result.returncode == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Ei ongelmia."
    assert lines[-1] == "Osoitteita 4, auki 1."
    assert [line.split(" (")[1] for line in lines[1:-1]] == [
        "kuollut: HTTP 404)",
        "epäselvä: HTTP 403)",
        "epäselvä: HTTP 500)",
    ]
    text = (listed / "data/lahteet.yml").read_text("utf-8").splitlines()
    for place, address, *_ in map(str.split, lines[1:-1]):
        assert text[int(place.split(":")[1]) - 1].endswith(address), (
            "rivi on se, joka tiedostossa nyt on"
        )
    days = re.findall(r'^    elossa: "(\d+\.\d+\.\d{4})"$', "\n".join(text), re.M)
    assert len(days) == 2
    assert days[1] == "1.2.2025" != days[0]


def test_without_a_network_nothing_is_written(listed: Path) -> None:
    path = listed / "data/lahteet.yml"
    path.write_text(
        path.read_text("utf-8").replace("http://127.0.0.1:", "http://127.0.0.1:1/"), "utf-8"
    )
    before = path.read_bytes()
    result = command(listed, "links")
    assert result.returncode == 1
    assert result.stdout.endswith(
        "Yksikään osoite ei vastannut. Onko verkko poikki? Mitään ei kirjoitettu.\n"
    )
    assert path.read_bytes() == before
