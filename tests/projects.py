"""The project that the tests look at: its folder, its example content, builds and copies of it to spoil, and a server for what was built."""

from __future__ import annotations

import hashlib
import http.server
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
VALID = ROOT / "tests" / "examples" / "valid"


def build(
    target: Path, *, root: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A strict build of `root` into `target`, without print products unless the environment says otherwise: gates look at those."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "off", **environment},
    )


def command(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m macros …` in the folder `root`, and what it said."""
    words = [sys.executable, "-m", "macros", *arguments]
    return subprocess.run(
        words, cwd=root, capture_output=True, text=True, env={**os.environ, **environment}
    )


def on_terminal(command: list[str], *, cwd: Path, env: dict[str, str]) -> str:
    """What a command says when it speaks to a terminal."""
    import pty  # no such thing on Windows

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 4096):
            said += part
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 0, said
    return said.decode()


def copy_project(target: Path) -> Path:
    """A copy of the project that can be built, with what the set-up made of words and letters."""
    for name in (
        "data",
        "docs",
        "macros",
        "overrides",
        "mkdocs.yml",
        "package-lock.json",
        ".cache/kirjasin",
        ".cache/paperi",
        ".cache/sanat.json",
    ):
        source, to = ROOT / name, target / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, to) if source.is_dir() else shutil.copy(source, to)
    return target


def tree(folder: Path) -> dict[str, str]:
    """Every file's hash by its name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""
