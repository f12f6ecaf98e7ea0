"""The reader of YAML on its own: every fault of a text at its line, and nothing bent on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.common.problems import counted, shown
from macros.content.yaml_source import Document, parse, read

QUOTE = 'Lainausmerkki jää auki. Lisää puuttuva " tekstin loppuun.'
TAB = "Rivillä on sarkain. Käytä välilyöntejä."
UNSEEN = "Alussa on näkymätön merkki U+0001 (ohjausmerkki). Poista se."
BROKEN = "Sanan ”x” jälkeen on rikkinäinen merkki U+D800. Kirjoita kohta uudelleen."
CURLY = (
    "YAML ei tunne kaarevia lainausmerkkejä. "
    'Kirjoita tekstin ympärille suorat "…" ja sen sisälle kaarevat ”…”.'
)
COLON = "Tekstissä on kaksoispiste. Kirjoita koko teksti lainausmerkkeihin."
OTHER = "YAML ei aukea tältä riviltä. Tarkista sisennys, väliviivat ja lainausmerkit."
NAME = "Kentän nimi ei voi olla luettelo. Kirjoita nimi ja kaksoispiste."
LONG = "Luku on liian pitkä. Tarkista, mitä kenttään piti kirjoittaa."


def told(text: str) -> list[tuple[int, str]]:
    """Line and sentence of everything that is wrong with a text."""
    return [(each.line, each.message) for each in parse(text, Path("koe.yml"))[1]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('a: "x\nb: 1\n', [(1, QUOTE)]),
        (
            'a: "x\nb: y"\nc: "z\nd: "w"\n',
            [(3, QUOTE)],
        ),  # of three lines with an odd mark the last one is open
        ("a: 1\n\tb: 2\n", [(2, TAB)]),
        ("a: \t@x\n", [(1, TAB)]),
        ('a: "\t": c\n', [(1, COLON)]),  # a tab within a text is no fault of its own
        ("a: 1\nb: c: d\n", [(2, COLON)]),
        ("a: [1,\n\n", [(3, OTHER)]),
        ('a: x\nb: "\\x01"\n', [(2, UNSEEN)]),
        ('a: "x\\ud800"\n', [(1, BROKEN)]),
        ("a: ”x”\n", [(1, CURLY)]),
        ("a: [z, “x”]\n", [(1, CURLY)]),
        ("a:\n  - ‘x’\n", [(2, CURLY)]),
        ('a: ”x"\n', [(1, CURLY)]),
        ("a: ”x #1”\n", [(1, CURLY)]),
        ("a: ”x: y”\n", [(1, CURLY)]),
        ("”a”: x\n", [(1, CURLY)]),
        ("a: ”x”, sanoi hän\n", []),
        ("a: ’90-luku\n", []),
        ('a: "”x”"\n', []),
        ("a: 123456789012345\n", []),
        ("a: 1\nb: 1234567890123456\n", [(2, LONG)]),
        ("", [(1, "Tiedosto on tyhjä. Kirjoita sisältö tai poista tiedosto.")]),
    ],
)
def test_fault_is_told_at_its_line(text: str, wanted: list[tuple[int, str]]) -> None:
    assert told(text) == wanted


def test_faults_of_one_mapping_are_told_all_at_once() -> None:
    found = told("? [a]\n: 1\n? [b]\n: 2\nsama: 1\nsama: 2\nsama: 3\n")
    again = "Kenttä ”sama” on jo rivillä 5. Poista toinen."
    assert found == [(1, NAME), (3, NAME), (6, again), (7, again)]


def test_line_is_one_that_an_editor_counts() -> None:
    """YAML ends a line at a letter at which an editor does not."""
    assert [line for line, _ in told("{a: \x85\x85")] == [1]


def test_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    document, problems = read(tmp_path, Path("data/malli.yml"))
    assert document is None
    assert [(each.path, each.line) for each in problems] == [("data/malli.yml", 1)]


def test_line_of_a_place_is_that_of_the_nearest_one_above_it() -> None:
    document, _ = parse("a:\n  b:\n    - 1\n", Path("koe.yml"))
    assert document
    assert [
        document.line(place) for place in (("a", "b", 0), ("a", "b", 9, "x"), ("a", "c"), ("z",))
    ] == [3, 2, 1, 1]
    assert Document(Path("koe.yml"), {}, {}).line(("a",)) == 1


@pytest.mark.parametrize(("length", "wanted"), [(39, "”{}”"), (40, "”{}”"), (41, "”{}…”")])
def test_long_value_is_cut_to_forty_letters(length: int, wanted: str) -> None:
    assert shown("x" * length) == wanted.format("x" * min(length, 40))


@pytest.mark.parametrize(
    ("count", "wanted"), [(0, "Ei ongelmia."), (1, "1 ongelma."), (2, "2 ongelmaa.")]
)
def test_count_is_written_as_it_is_said(count: int, wanted: str) -> None:
    assert counted(count) == wanted
