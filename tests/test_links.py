"""`make links`, against a server of the test's own: no test asks the network."""

from __future__ import annotations

import datetime
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.checks import check
from macros.handbook import read_shelf
from macros.links import State, look, write

CODES = {"/hyva": 200, "/poissa": 404, "/ujo": 403, "/rikki": 500}


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers with the code of its path."""

    def do_GET(self) -> None:
        self.send_response(CODES[self.path])
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def listed(copy: Path) -> Iterator[Path]:
    """The example content with four sources on a server."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}"
        path = copy / "data/lahteet.yml"
        text = path.read_text("utf-8").rstrip("\n") + "\n"
        for name in CODES:
            text += (
                f"  - tunniste: testi-{name[1:]}\n    lyhenne: Testi\n    otsikko: Testi\n    osoite: {home}{name}\n"
                + ('    elossa: "1.2.2025"\n' if name == "/poissa" else "")
                + '    luettu: "1.1.2026"\n    ryhma: malli\n    tarkistettu: true\n'
            )
        path.write_text(text, "utf-8")
        yield copy
        server.shutdown()


def test_days_are_written_beside_the_addresses_that_answered(listed: Path) -> None:
    def quiet(done: int, total: int, name: str) -> None:
        """Shows no bar."""

    seen = [each for each in look(listed, quiet) if "127.0.0.1" in each.address]
    assert [each.state for each in seen] == [State.ALIVE, State.DEAD, State.UNCLEAR, State.UNCLEAR]
    write(listed, seen, datetime.date(2026, 11, 24))
    book = read_shelf(listed).handbook()
    assert book
    days = [(each.alive, each.dead) for each in book.sources if each.id.startswith("testi")]
    assert days == [("24.11.2026", None), ("1.2.2025", "24.11.2026"), (None, None), (None, None)]
    assert check(read_shelf(listed)) == []
    before = (listed / "data/lahteet.yml").read_bytes()
    write(listed, [each for each in look(listed, quiet) if "127.0.0.1" in each.address], datetime.date(2026, 11, 24))
    assert (listed / "data/lahteet.yml").read_bytes() == before
