"""The project that the tests look at: its content, builds and commands, and copies to spoil."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from macros.web.other_generators import COPIED

ROOT = Path(__file__).parent.parent
VALID = ROOT / "tests" / "examples" / "valid"
ELSEWHERE = "https://esimerkki.fi/kansio/"
"""A public address under a folder of its host."""


def mkdocs(*arguments: str) -> list[str]:
    """The words of a strict build."""
    return [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]


def build(
    target: Path, *, root: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A strict build of `root` into `target`, and what it said.

    It has no print products unless the environment says otherwise: gates look at those.
    """
    return subprocess.run(
        mkdocs("--site-dir", str(target)),
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PDF": "off", **environment},
    )


def built_from(root: Path, **environment: str) -> Path:
    """The folder of a site that was built from the project in `root` without a complaint."""
    result = build(root / "site", root=root, **environment)
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "site"


def macros(*arguments: str) -> list[str]:
    """The words of `python -m macros …`."""
    return [sys.executable, "-m", "macros", *arguments]


def command(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m macros …` in the folder `root`, and what it said."""
    return subprocess.run(
        macros(*arguments),
        cwd=root,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )


def on_terminal(words: list[str], *, cwd: Path, env: dict[str, str]) -> str:
    """What a command says when it speaks to a terminal."""
    import pty  # no such thing on Windows

    ours, theirs = pty.openpty()
    process = subprocess.Popen(words, cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs)
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
    """A copy of the project that can be built and edited."""
    for name in COPIED:
        source, to = ROOT / name, target / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, to) if source.is_dir() else shutil.copy(source, to)
    return target


def name_publisher(root: Path) -> Path:
    """Names a publisher in the settings of a project."""
    edit(
        root / "mkdocs.yml",
        'julkaisija: {nimi: "", sahkoposti: "", palaute: ""}',
        'julkaisija: {nimi: "Testikunta", sahkoposti: "posti@esimerkki.fi",'
        ' palaute: "palaute@esimerkki.fi"}',
    )
    return root


def make_small(target: Path) -> str:
    """The example content as a project of its own that can be built, and has been built once."""
    shutil.copytree(VALID, target)
    shutil.rmtree(target / "overrides")  # a stand-in that only the check looks at
    for name in ("macros", "overrides", "docs/assets", ".cache/kirjasin"):
        shutil.copytree(ROOT / name, target / name)
    for name in ("package-lock.json", ".cache/sanat.json"):
        shutil.copy(ROOT / name, target / name)
    settings, nav = ((root / "mkdocs.yml").read_text("utf-8") for root in (ROOT, VALID))
    whole = settings.partition("\nnav:")[0] + "\nnav:" + nav.partition("\nnav:")[2]
    (target / "mkdocs.yml").write_text(whole, "utf-8")
    shutil.rmtree(built_from(target))
    return ""


def edit(path: Path, old: str, new: str) -> None:
    """Changes the first place where a file says `old`; it must say it."""
    text = path.read_text("utf-8")
    assert old in text, f"{path.name} does not say {old}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def spoil(root: Path) -> None:
    """A fault in the content: an unknown field, and the one that is missing for it."""
    edit(root / "data/sanasto.yml", "selite:", "selitys:")


def tree(folder: Path) -> dict[str, str]:
    """Every file's hash by its name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
