"""Whatever lies in data/ and docs/, the editor gets a handbook or Finnish sentences with places.

`make test` tries 500 examples, the same ones every time. The nightly profile tries 10 000 new ones:
`HYPOTHESIS_PROFILE=yo make test ARGS=tests/test_fuzz.py`.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from hypothesis.database import DirectoryBasedExampleDatabase
from projects import ROOT, VALID, tree

from macros.checks import checked_handbook as library
from macros.checks.run import check
from macros.content.docs_pages import read_pages
from macros.content.reading import read_shelf

NIGHT = os.environ.get("HYPOTHESIS_PROFILE") == "yo"
SHARES = {"bytes": 100, "page": 60, "lines": 140, "tree": 160, "place": 40}
"""Examples of each test, of 500; by night twenty times as many."""
FINNISH = re.compile(r"[A-ZÅÄÖ”0-9{].*[.!?:)”]$", re.DOTALL)
ENGLISH = re.compile(
    r"\b(Traceback|Input should|valid string|Extra inputs|Field required|validation error"
    r"|expected|found character|could not)\b"
)
FILES = sorted(path.relative_to(VALID).as_posix() for path in VALID.rglob("*") if path.is_file())
YAMLS = [name for name in FILES if name.endswith(".yml") and name.startswith("data/")]
JUNK = (
    "",
    "\x00",
    "\ufeff",
    "\t",
    "\r",
    "&a [*a, *a]",
    "*tuntematon",
    "? [a, b]\n: c",
    "!!python/object:os.system x",
    "<<: {a: b}",
    "- " * 400,
    "[" * 900,
    "{" * 900,
    "9" * 5000,
    "-0",
    "1e999",
    "0x1F",
    '"\\ud800"',
    '"\\x00"',
    "2026-11-24",
    "12:30",
    "no",
    "~",
    "|\n  teksti",
    "x" * 9000,
    "'",
    '"',
    "---\n",
    "%YAML 9.9\n",
    "a: b: c",
    "ä" * 300,
    "\u2028",
    "\u0085",
    "🌱" * 80,
    "- &x {y: *x}",
    "tunniste: ../../x",
    "null",
    "[]",
    "{}",
)
"""What editors paste and machines break: pieces put in the place of a line or a value."""
BYTES = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
PAGES = st.sampled_from([name for name in FILES if name.endswith(".md")])
"""Whatever an editor or a machine may leave in a file, and the pages that it may be left in."""


def tries(kind: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The settings of one test."""
    return settings(
        max_examples=SHARES[kind] * (20 if NIGHT else 1),
        derandomize=not NIGHT,
        deadline=None,
        database=DirectoryBasedExampleDatabase(ROOT / ".cache/hypothesis") if NIGHT else None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


@contextmanager
def content() -> Iterator[Path]:
    """The valid example content, to be spoiled."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "hanke"
        shutil.copytree(VALID, folder)
        yield folder


def told(folder: Path) -> int:
    """How many problems a folder has: each has a place and a sentence, and nothing is written."""
    before = tree(folder)
    problems = check(read_shelf(folder))
    for each in problems:
        assert 1 <= each.line <= lines_of(folder / each.path), each
        assert FINNISH.match(each.message), each
        assert not ENGLISH.search(each.message), each
        str(each).encode("utf-8")
    assert tree(folder) == before
    return len(problems)


def lines_of(path: Path) -> int:
    """How many lines a file may have at the most, however it ends them."""
    raw = path.read_bytes() if path.is_file() else b""
    return raw.count(b"\n") + raw.count(b"\r") + 2


def test_the_example_itself_is_sound() -> None:
    with content() as folder:
        assert told(folder) == 0


@pytest.mark.slow
@given(name=st.sampled_from(YAMLS), raw=BYTES)
@example(name="data/sanasto.yml", raw=b"[" * 1500)
@example(name="data/sanasto.yml", raw=b"termit: " + b"{a: " * 900)
@example(name="data/sanasto.yml", raw=b"termit: " + b"9" * 5000)
@example(name="data/sanasto.yml", raw=b'termit: "\\ud800"')
@example(name="data/sanasto.yml", raw=b'termit: "\\x00\\x07"')
@example(name="data/sanasto.yml", raw=b"? [a, b]\n: c")
@example(name="data/sanasto.yml", raw=b"a: &x [*x, *x]")
@tries("bytes")
def test_any_bytes_as_a_data_file(name: str, raw: bytes) -> None:
    with content() as folder:
        (folder / name).write_bytes(raw)
        assert (
            told(folder) > 0
            or b"tunniste" in (VALID / name).read_bytes()
            or raw == (VALID / name).read_bytes()
        )


@given(
    name=PAGES,
    raw=st.binary(max_size=300),
    front=st.sampled_from(JUNK),
    keep=st.booleans(),
)
@tries("page")
@pytest.mark.slow
def test_any_bytes_as_a_page(name: str, raw: bytes, front: str, keep: bool) -> None:
    with content() as folder:
        head = f"---\n{front}\n---\n".encode("utf-8", "surrogatepass") if keep else b""
        (folder / name).write_bytes(head + raw)
        told(folder)
        addresses_of = read_pages(folder).addresses
        assert all(isinstance(each, str) for each in addresses_of)


LINE_CHANGES = ("delete", "double", "swap", "cut", "indent", "junk", "value")


def change_line(lines: list[str], data: st.DataObject) -> None:
    """Changes one line of a file in one way."""
    at, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    change = data.draw(st.sampled_from(LINE_CHANGES))
    old, junk = lines[at], data.draw(st.sampled_from(JUNK))
    if change == "double":
        lines.insert(at, lines[other])
    elif change == "swap":
        lines[at], lines[other] = lines[other], old
    elif change == "indent":
        lines[at] = data.draw(st.sampled_from(("\t", " ", "      "))) + old
    elif change == "value":
        key, colon, _ = old.partition(":")
        lines[at] = f"{key}: {junk}" if colon else old
    else:
        lines[at] = {"delete": "", "cut": old[: len(old) // 2], "junk": junk}[change]


@pytest.mark.slow
@given(name=st.sampled_from(YAMLS), data=st.data())
@tries("lines")
def test_mutated_lines(name: str, data: st.DataObject) -> None:
    """Lines deleted, doubled, swapped, cut, indented, ended otherwise, or put aside for junk."""
    lines = (VALID / name).read_text("utf-8").split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        change_line(lines, data)
    ending = data.draw(st.sampled_from(("\n", "\r\n", "\r")))
    start = data.draw(st.sampled_from((b"", b"\xef\xbb\xbf", b"\xff\xfe")))
    with content() as folder:
        (folder / name).write_bytes(start + ending.join(lines).encode("utf-8", "surrogatepass"))
        told(folder)


VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**30), 10**30),
        st.floats(allow_nan=True),
        st.text(max_size=30),
        st.sampled_from(["x" * 5000]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=8,
)


VALUE_CHANGES = ("lose", "rename", "replace", "empty", "double", "turn")


def change_value(top: object, data: st.DataObject) -> None:
    """Changes one value or key somewhere in a file in one way."""
    holder, key = data.draw(st.sampled_from(list(_places(top))))
    change = data.draw(st.sampled_from(VALUE_CHANGES))
    value = holder[key]
    if change == "lose":
        del holder[key]
    elif change == "rename" and isinstance(holder, dict):
        holder[data.draw(st.text(max_size=12))] = holder.pop(key)
    elif change == "replace":
        holder[key] = data.draw(VALUES)
    elif isinstance(value, list):
        lists = {"empty": [], "double": [*value, *value], "turn": value[::-1]}
        holder[key] = lists.get(change, value)
    else:
        assume(False)


@pytest.mark.slow
@given(name=st.sampled_from(YAMLS), data=st.data())
@tries("tree")
def test_mutated_values(name: str, data: st.DataObject) -> None:
    """Anywhere: a key lost or renamed, a value of another kind, a list emptied, doubled, turned."""
    top = yaml.safe_load((VALID / name).read_text("utf-8"))
    change_value(top, data)
    with content() as folder:
        (folder / name).write_text(
            yaml.safe_dump(top, allow_unicode=True, sort_keys=False),
            "utf-8",
            errors="surrogatepass",
        )
        told(folder)


def _places(value: object) -> Iterator[tuple[dict | list, object]]:  # type: ignore[type-arg]
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for key, inner in items:
        yield value, key  # type: ignore[misc]
        yield from _places(inner)


@example(name="data/kaytannot/tapaus.yml", how="folder")
@example(name="data/kaytannot/tapaus.yml", how="link to nowhere")
@example(name="docs/kaytannot/tapaus/index.md", how="folder")
@example(name="docs/kaytannot/tapaus/index.md", how="link to nowhere")
@given(
    name=st.sampled_from(FILES),
    how=st.sampled_from(("gone", "folder", "empty", "folder beside", "link to nowhere")),
)
@tries("place")
def test_file_that_is_not_what_it_should_be(name: str, how: str) -> None:
    with content() as folder:
        path = folder / name
        if how != "folder beside":
            path.unlink()
        if how == "folder":
            path.mkdir()
        elif how == "empty":
            path.touch()
        elif how == "folder beside":
            path.with_name(f"kansio{path.suffix}").mkdir()
        elif how == "link to nowhere":
            path.symlink_to(folder / "ei-ole")
        told(folder)


def test_broken_content_is_not_opened() -> None:
    with content() as folder:
        (folder / "data/sanasto.yml").write_text("termit: [")
        assert told(folder) > 0
        with pytest.raises(library.ContentError) as refused:
            library.open_library(folder)
        assert str(refused.value).strip().splitlines()[-1] == "1 ongelma."
