"""Text files as other systems write them: line ends, byte order marks, letters in parts."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, VALID

from macros.checks.checked_handbook import open_library
from macros.checks.run import check
from macros.common.files import holds, read_text
from macros.common.problems import report
from macros.content import schemas
from macros.content.docs_pages import read_pages
from macros.content.docs_prose import read_prose
from macros.content.reading import read_shelf
from macros.upkeep import ledger

TEXTS = (".yml", ".md", ".txt", ".json", ".ts", ".html")


def with_bom(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.encode()


def with_crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def with_bom_and_crlf(text: str) -> bytes:
    return with_bom(text.replace("\n", "\r\n"))


def with_old_mac_ends(text: str) -> bytes:
    return text.replace("\n", "\r").encode()


def without_last_end(text: str) -> bytes:
    """The last line has no end, but for a page that is nothing but its front matter.

    That one MkDocs would show as text, so check tells of it.
    """
    return (text if text.endswith("---\n") else text.rstrip("\n")).encode()


def with_letters_in_parts(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode()


WRITERS = [
    with_bom,
    with_crlf,
    with_bom_and_crlf,
    with_old_mac_ends,
    without_last_end,
    with_letters_in_parts,
]
Writer = Callable[[str], bytes]


def rewrite(root: Path, writer: Writer) -> None:
    """Turns every text of a project to another form."""
    for folder in ("data", "docs", "macros", "overrides", "mkdocs.yml"):
        whole = root / folder
        for path in [whole] if whole.is_file() else whole.rglob("*"):
            if path.suffix in TEXTS and path.is_file():
                path.write_bytes(writer(path.read_text("utf-8")))


def prose(root: Path) -> list[tuple[str, str]]:
    """What the search reads of each page, by its address."""
    return [(page.address, "\n\n".join(page.paragraphs).rstrip()) for page in read_prose(root)]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy of the project's own content."""
    made = shutil.ignore_patterns("*.pdf", "*.docx", "koottu", "kuvat", "kasikirja*.json")
    for folder in ("data", "docs", "overrides", "macros/browser"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=made)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("writer", WRITERS)
def test_content_is_the_same_whatever_system_wrote_it(writer: Writer, copy: Path) -> None:
    rewrite(copy, writer)
    assert report(check(read_shelf(copy))) == "Ei ongelmia."
    assert open_library(copy) == open_library(VALID)
    assert prose(copy) == prose(VALID)


@pytest.mark.slow
def test_a_clone_with_other_line_ends_has_no_problem_and_nothing_stale(own: Path) -> None:
    rewrite(own, with_crlf)
    assert report(check(read_shelf(own))) == "Ei ongelmia."
    assert open_library(own) == open_library(ROOT)
    assert prose(own) == prose(ROOT)
    assert schemas.stale(own) == {}
    assert ledger.write(own, open_library(own), read_pages(own).addresses) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_fault_is_told_at_its_own_line(end: str, copy: Path) -> None:
    lines = ["ryhmat:", '  - sana: "työpohja"', "    outo: 1", 'ohita: ["mikä"]', ""]
    (copy / "data/synonyymit.yml").write_bytes(end.join(lines).encode())
    wanted = "data/synonyymit.yml:3: Tuntematon kenttä ”outo”.\n1 ongelma."
    assert report(check(read_shelf(copy))) == wanted


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_letter_of_another_encoding_is_told_at_its_own_line(end: bytes, tmp_path: Path) -> None:
    (tmp_path / "sanat.txt").write_bytes(b"eka" + end + b"toka" + end + b"ty\xf6" + end)
    text, problems = read_text(tmp_path / "sanat.txt", Path("sanat.txt"))
    assert text is None
    assert [str(each) for each in problems] == [
        "sanat.txt:3: Tiedosto ei ole UTF-8-muodossa. Tallenna se uudelleen merkistöllä UTF-8."
    ]


def test_a_made_file_is_compared_without_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "made.txt"
    assert not holds(path, "a\nb\n")
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\r\n")
    assert holds(path, "a\nb\n")
    path.write_bytes(b"\xff\xfe")
    assert not holds(path, "a\nb\n")


def test_git_gives_every_system_the_same_line_ends() -> None:
    assert "* text=auto eol=lf" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()
