"""Folders served on loopback, and the one way to wait for what comes in its own time."""

from __future__ import annotations

import contextlib
import functools
import http.server
import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

BLINK = 0.02
"""Seconds between two looks at a condition."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Packed(Quiet):
    """Serves a folder silently; a file with a brotli copy as that copy, as a real host would."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> object:  # type: ignore[override]
        """The copy's bytes and headers, or the file's own."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        packed = path.with_name(f"{path.name}.br")
        if not packed.is_file():
            return super().send_head()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(packed.stat().st_size))
        self.end_headers()
        return packed.open("rb")


@contextlib.contextmanager
def answering(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """A server on loopback that answers by the handler; its address, with a slash at the end."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextlib.contextmanager
def serving(
    folder: Path, handler: type[http.server.SimpleHTTPRequestHandler] = Quiet
) -> Iterator[str]:
    """The folder served on loopback; its address, with a slash at the end."""
    with answering(functools.partial(handler, directory=folder)) as address:
        yield address


def free_port() -> int:
    """A port of loopback that nobody listens to."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def page_says(address: str, text: str) -> bool:
    """Whether a page answers, and with the text."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return text in answer.read().decode("utf-8")
    except OSError:
        return False


def until(true: Callable[[], object], what: str, seconds: float = 60) -> None:
    """Returns when the condition holds; after `seconds` it fails and names what never came."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(BLINK)
