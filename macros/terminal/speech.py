"""What a command says on a terminal or into a pipe, in whatever letters the other end reads."""

from __future__ import annotations

import codecs
import sys
import unicodedata

PLAIN = {
    "”": '"',
    "“": '"',
    "’": "'",
    "–": "-",
    "—": "-",
    "−": "-",
    "…": "...",
    "·": "-",
    "•": "-",
    "×": "x",
    "→": "->",
    "←": "<-",
    "≤": "<=",
    "≥": ">=",
    "€": "EUR",
    "█": "#",
    "\N{NO-BREAK SPACE}": " ",
    "\N{SOFT HYPHEN}": "",
}
"""How a letter is written where it cannot be: the reader still understands the sentence."""
READABLE = "hb-luettava"
BAR = 30
"""Letters of a progress bar."""


def make_readable() -> None:
    """Lets standard output and error write what their encoding lacks in plainer letters."""
    codecs.register_error(READABLE, _plainer)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=READABLE)


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """The letters that could not be written, in ASCII: ä is a, and what has no kin is `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join(map(_plain, letters)), error.end


def _plain(letter: str) -> str:
    if letter in PLAIN:
        return PLAIN[letter]
    kin = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode()
    return kin or "?"


def say(text: str) -> None:
    """Tells a line at once, also into a pipe."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Tells why nothing was done, apart from what is asked for."""
    print(
        text,
        file=sys.stderr,
        flush=True,
    )


def progress(
    done: int,
    total: int,
    name: str,
) -> None:
    """A progress bar on a terminal; elsewhere nothing."""
    if not sys.stdout.isatty():
        return
    filled = "█" * (BAR * done // total)
    end = "\n" if done == total else ""
    print(
        f"\r[{filled:{BAR}}] {done}/{total} {name:40.40}",
        end=end,
        flush=True,
    )
