"""The net under every command: what goes wrong outside the content ends in a Finnish sentence."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from ..common import traces

FAILED = 1
"""Exit status of a command that could not do its work."""
STOPPED = 130
"""Exit status of a command stopped by Ctrl+C."""
SENTENCES = {
    errno.ENOENT: "{place} ei löydy. Onko se siirretty, tai onko paikalla rikkinäinen linkki?",
    errno.EACCES: "{place} ei voi lukea tai kirjoittaa: oikeudet puuttuvat.",
    errno.EPERM: "{place} ei voi lukea tai kirjoittaa: oikeudet puuttuvat.",
    errno.EROFS: "{place} ei voi kirjoittaa: levy on vain luettavissa.",
    errno.ENOSPC: "{place} ei voi kirjoittaa: levy on täynnä. Vapauta tilaa ja yritä uudelleen.",
    errno.EDQUOT: "{place} ei voi kirjoittaa: levy on täynnä. Vapauta tilaa ja yritä uudelleen.",
    errno.EEXIST: "{place} ei voi tehdä: samalla nimellä on jo jotain muuta. Siirrä se pois.",
    errno.ENOTDIR: "{place} ei voi käyttää: polulla on tiedosto kansion paikalla. Siirrä se pois.",
    errno.EISDIR: "{place} ei voi käyttää: paikalla on kansio. Siirrä se pois.",
    errno.ELOOP: "{place} ei voi lukea: linkki osoittaa itseensä.",
    errno.ENAMETOOLONG: "{place} ei voi käyttää: nimi on liian pitkä.",
    errno.EMFILE: "Avoinna on liian monta tiedostoa. Sulje muita ohjelmia ja yritä uudelleen.",
    errno.ENOMEM: "Muisti loppui. Sulje muita ohjelmia ja yritä uudelleen.",
}
"""What the system answered, by its number; `place` is the file in the case that the verbs ask."""
FAULT = "Komento keskeytyi ohjelman virheeseen."


def guarded(work: Callable[[], int]) -> int:
    """Does the work; its exit status, or that of the mishap, which has then been told."""
    try:
        status = work()
        if sys.stdout:  # a command may be run with its output closed
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return _told("\nKeskeytetty.", STOPPED)
    except BrokenPipeError:
        return _unheard()
    except SystemExit as end:
        if isinstance(end.code, str):
            return _told(end.code)
        return int(end.code or 0)
    except Exception as error:
        if traces.shown():
            raise
        kept = traces.keep(Path.cwd(), traceback.format_exc())
        return _told(_sentence(error) or f"{FAULT} {kept}")


def _told(sentence: str, status: int = FAILED) -> int:
    """Tells the sentence of a mishap, and gives the exit status."""
    print(sentence, file=sys.stderr, flush=True)
    return status


def _unheard() -> int:
    """The reader of a pipe went away: the rest is said to nobody, also by Python as it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return FAILED


def _sentence(error: Exception) -> str | None:
    """The Finnish sentence of an error that is the machine's and not the program's."""
    if isinstance(error, ImportError):
        name = (error.name or "").partition(".")[0]
        return f"Paketti {name} puuttuu tai on rikki. Aja komento makella: make asentaa puuttuvan."
    if isinstance(error, MemoryError):
        return SENTENCES[errno.ENOMEM]
    if not isinstance(error, OSError) or error.errno is None:
        return None
    sentence = SENTENCES.get(error.errno)
    if sentence is None:
        code = errno.errorcode.get(error.errno, str(error.errno))
        sentence = f"{{place}} ei voi käyttää: järjestelmä vastasi {code}."
    return sentence.format(place=_place(error))


def _place(error: OSError) -> str:
    """The file that the error names, from the project's folder on."""
    name = error.filename2 or error.filename
    if not isinstance(name, str | os.PathLike):
        return "Tiedostoa"
    path = Path(name)
    here = Path.cwd()
    shown = path.relative_to(here) if path.is_relative_to(here) else path
    return f"Tiedostoa {shown.as_posix()}"
