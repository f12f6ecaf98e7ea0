"""What the documents say of the code: paths, rooms and their modules, targets, decisions."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import ROOT
from test_layers import LEVEL, MACROS

GUIDES = ("README.md", "CONTRIBUTING.md")
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "julkaisu").glob("*.md"),
        *(ROOT / "decisions").glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
    ]
)
SPAN = re.compile(r"`([^`\n]+)`")
BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
PATH = re.compile(r"\.?[\w<>*-][\w.<>*/-]*")
ENDS = r"\.(?:py|ts|js|mjs|css|j2|yml|toml|md|txt|json|html|svg|conf|zip)"
MADE = (
    "docs/tulosteet",
    "docs/assets/koottu",
    "dist/",
    "site/",
    ".cache/",
    ".venv",
    "node_modules",
)
"""Places that the commands make, and that a fresh copy does not have."""


def name(path: Path) -> str:
    """A document as tests name it."""
    return path.relative_to(ROOT).as_posix()


def codes(text: str) -> Iterator[str]:
    """Everything that a document sets as code: spans, and lines of blocks."""
    for block in BLOCK.findall(text):
        yield from block.splitlines()
    yield from SPAN.findall(BLOCK.sub("", text))


def paths(text: str) -> set[str]:
    """What a document names as a path of the project: code with a slash or the end of a file."""
    words = [word for code in codes(text) for word in re.split(r"[\s=\"]+", code)]
    names = {word.rstrip(",") for word in words if PATH.fullmatch(word.rstrip(","))}
    return {each for each in names if "/" in each or re.search(rf"\w{ENDS}$", each)}


def exists(path: str) -> bool:
    """Whether there is such a path; `<…>` stands for any name."""
    if path.startswith("gates/test_"):  # a test, as the table of rooms names it
        path = f"tests/{path}.py"
    pattern = re.sub(r"<[^>]+>", "*", path)
    return path.startswith(MADE) or any(ROOT.glob(pattern.rstrip("/")))


@pytest.mark.parametrize("guide", GUIDES)
def test_every_path_of_a_guide_is_there(guide: str) -> None:
    named = paths((ROOT / guide).read_text("utf-8"))
    assert len(named) > 20
    assert {path for path in named if not exists(path)} == set()


def test_a_path_that_is_not_there_is_found() -> None:
    text = "Avaa `data/sanasto.yml`, `macros/ei_ole.py` tai `data/tyopohjat/<tunniste>.yml`."
    assert {path for path in paths(text) if not exists(path)} == {"macros/ei_ole.py"}


# --- the table of rooms ---------------------------------------------------------------------------

FLAT = "macros/"
ROW = re.compile(r"^\| `([\w/]+)` \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def rooms() -> dict[str, set[str]]:
    """Every room with its modules; those that lie flat are the room FLAT."""
    found: dict[str, set[str]] = {}
    for path in MACROS.rglob("*.py"):
        room = path.relative_to(MACROS).parent.as_posix()
        if path.stem != "__init__" or room == ".":
            found.setdefault(FLAT if room == "." else room, set()).add(path.stem)
    return found


def rows() -> list[tuple[str, str, str, str]]:
    """The rows of CONTRIBUTING's table: room, what it is, its modules and its tests."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = text.partition("\n### Huoneet\n")[2].partition("\n### ")[0]
    return ROW.findall(section)


def table() -> dict[str, tuple[set[str], set[str], str]]:
    """The table of CONTRIBUTING: room → its modules, its tests and what it is."""
    return {
        room: (set(SPAN.findall(modules)), set(SPAN.findall(tests)), what)
        for room, what, modules, tests in rows()
    }


def test_every_module_stands_in_the_table_of_rooms() -> None:
    told = {room: modules for room, (modules, _, _) in table().items()}
    missing = {room: modules - told.get(room, set()) for room, modules in rooms().items()}
    extra = {room: modules - rooms().get(room, set()) for room, modules in told.items()}
    assert {room: sorted(each) for room, each in missing.items() if each} == {}
    assert {room: sorted(each) for room, each in extra.items() if each} == {}


def test_every_room_has_one_row() -> None:
    told = Counter(room for room, *_ in rows())
    assert [room for room, count in told.items() if count > 1] == []


def test_rooms_of_the_table_stand_from_the_top_down() -> None:
    levels = [LEVEL[room.partition("/")[0]] for room in table() if room != FLAT]
    assert levels == sorted(levels)


def test_every_room_of_the_table_says_what_it_is_and_names_its_tests() -> None:
    for room, (_, tests, what) in table().items():
        assert len(what) > 10, room
        assert tests, room
        for each in tests:
            assert (ROOT / f"tests/{each}.py").is_file(), f"{room}: {each}"


# --- targets, decisions, mutations ----------------------------------------------------------------


def targets() -> set[str]:
    """The targets of the Makefile."""
    rules = re.findall(r"^([a-z -]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    return {target for rule in rules for target in rule.split()}


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_target_that_a_document_names_is_made(path: Path) -> None:
    named = [re.match(r"make ([a-z-]+)", code) for code in codes(path.read_text("utf-8"))]
    assert {each[1] for each in named if each} <= targets()


DECISION = re.compile(r"(?:decisions?/|päätö\w+ |[Dd]ecisions? )(\d{4})")


def test_every_decision_that_is_named_is_there() -> None:
    files = [*DOCUMENTS, *(ROOT / "macros").rglob("*.py"), *(ROOT / "macros").rglob("*.ts")]
    files += [*(ROOT / "macros").rglob("*.j2"), *(ROOT / "macros").rglob("*.css")]
    made = {path.name[:4] for path in (ROOT / "decisions").glob("*.md")}
    named = {
        (name(path), number)
        for path in files
        for number in DECISION.findall(path.read_text("utf-8"))
    }
    assert named
    assert {each for each in named if each[1] not in made} == set()


def test_mutations_are_made_in_modules_that_are_there() -> None:
    text = (ROOT / "tests/mutaatiot.toml").read_text("utf-8")
    settings = tomllib.loads(text)["cosmic-ray"]
    words = settings["test-command"].split()
    files = [*settings["module-path"], *(word for word in words if word.endswith(".py"))]
    assert [each for each in files if not (ROOT / each).is_file()] == []
