"""`serve`: the site on this machine, made anew at every edit."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys

from ..common.asked import Asked
from .mkdocs_run import start, told
from .prepare import prepare

HOST = "127.0.0.1"
LAST_PORT = 65535
PORT = 8000
PATIENCE = 5.0
"""Seconds that MkDocs has for ending after Ctrl+C."""


def run(asked: Asked) -> int:
    """Serves the site until Ctrl+C; the port may be given."""
    port = int(asked.words[0]) if asked.words else PORT
    if not _is_free(port):
        asked.say(_busy(port))
        return 1
    prepare(asked.root, asked.site, asked.progress)
    asked.say(f"Käsikirja aukeaa osoitteessa {_address(port)} . Lopeta näppäimillä Ctrl+C.")
    return _serve(asked, port)


def _serve(asked: Asked, port: int) -> int:
    """MkDocs' own words until it ends: by itself it does only when something is wrong."""
    process = start(asked.root, "serve", "--dev-addr", f"{HOST}:{port}")
    assert process.stdout
    try:
        for line in told(asked.root, process.stdout):
            print(line, file=sys.stderr, flush=True)
        asked.say("Palvelin lopetti. Syy on yllä.")
        return 1
    except KeyboardInterrupt:  # a terminal sends it to MkDocs as well
        return 0
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Leaves no server behind."""
    try:
        process.wait(PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        process.kill()
        process.wait()


def _is_free(port: int) -> bool:
    """Whether a server may be started on the port."""
    with socket.socket() as place:
        if os.name != "nt":  # as MkDocs does: a server that has ended does not hold the port
            place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            place.bind((HOST, port))
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                return False
            raise
    return True


def _busy(port: int) -> str:
    """What is said of a port that something else holds: how to go on, with a port that is free."""
    address = _address(port)
    other = _free_after(port)
    told = f"Osoite {address} on varattu: jokin ohjelma, ehkä toinen make serve, käyttää sitä. "
    if other is None:
        return told + "Sulje se ja yritä uudelleen."
    return told + f"Sulje se tai vaihda porttia: make serve ARGS={other}"


def _free_after(port: int) -> int | None:
    """The first free one of the 99 ports after a port; None when there is none."""
    last = min(port + 99, LAST_PORT)
    for other in range(port + 1, last + 1):
        if _is_free(other):
            return other
    return None


def _address(port: int) -> str:
    return f"http://{HOST}:{port}/"
