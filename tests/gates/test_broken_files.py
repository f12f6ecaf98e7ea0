"""`python -m macros hanke` tells of every broken file what the browser's core tells of it.

The files and what is wrong with each are the core's own list (`testing/bad-files.ts`).
"""

from __future__ import annotations

import json
from pathlib import Path

from projects import ROOT
from pydantic import BaseModel

from macros.common.asked import Asked
from macros.upkeep import browser_tests, project_file

WRITER = browser_tests.BROWSER / "testing/write-bad-files.ts"
LEAST = 60
"""Kinds of broken file that must be told of."""


class Expected(BaseModel):
    """A sentence that a file must be told of; `#` stands for what is told of the fault."""

    path: str
    sentence: str


class Broken(BaseModel):
    """A broken file, whether nothing of it can be offered, and its faults."""

    name: str
    file: Path
    isLost: bool  # noqa: N815 — as the script writes it
    faults: tuple[Expected, ...]


def broken_files(folder: Path) -> list[Broken]:
    """Every broken file, written into a folder."""
    script = folder / "kirjoita.mjs"
    made = browser_tests.bundle(ROOT, ROOT / WRITER, script)
    assert made.returncode == 0, made.stderr
    written = browser_tests.node(ROOT, str(script), str(folder))
    assert written.returncode == 0, written.stderr
    return [Broken.model_validate(each) for each in json.loads(written.stdout)]


def is_told(line: str, expected: Expected) -> bool:
    """Whether a line says the sentence, after the path."""
    start = f"{expected.path}: " if expected.path else ""
    before, _, after = expected.sentence.partition("#")
    return line.startswith(start + before) and line.endswith(after)


def test_every_broken_file_is_told_of_by_the_command(tmp_path: Path) -> None:
    """In a folder without content, so that no place is unknown."""
    files = broken_files(tmp_path)
    assert len(files) >= LEAST
    for broken in files:
        said: list[str] = []
        asked = Asked(tmp_path, "", (str(broken.file),), said.append, lambda *_: None)
        assert project_file.run(asked) == 1, broken.name
        lines = [line.removeprefix(f"{broken.file}: ") for line in said]
        for expected in broken.faults:
            assert any(is_told(line, expected) for line in lines), (broken.name, lines)
        count = len(broken.faults)
        assert lines[-1].startswith("1 vika." if count == 1 else f"{count} vikaa."), broken.name
        assert ("ei voi lukea mitään" in lines[-1]) == broken.isLost, broken.name
