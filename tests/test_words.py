"""Finnish words to their base forms: Voikko's readings are kept, and asked again if they must."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.search.readings import CACHE, FEW, read_words, words
from macros.search.voikko import Reading, analyse


def test_words_of_a_text_are_plain_and_in_order() -> None:
    assert words("V:n Viesti\u00adntä – 4V-malli, Čájehus!") == [
        "v",
        "viestintä",
        "4v",
        "malli",
        "čájehus",
    ]


@pytest.mark.parametrize(
    ("form", "lemma", "part"),
    [
        ("hankkeita", "hanke", ""),
        ("juurrutusbudjettia", "juurrutusbudjetti", "budjetti"),
        ("työpohjien", "työpohja", "pohja"),
    ],
)
def test_inflected_and_compound_words_are_read(form: str, lemma: str, part: str) -> None:
    reading = analyse(form)
    assert lemma in reading.lemmas
    assert not part or part in reading.parts


def test_word_leads_to_the_one_it_is_derived_from() -> None:
    assert "juurtua" in {*analyse("juurtuminen").roots, *analyse("juurtuminen").lemmas}


def test_names_of_the_own_list_are_read_and_a_strange_word_is_itself(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/sanalista.txt").write_text("# nimet\nPenkkikahvila\nInnokylä\n", "utf-8")
    found = read_words(tmp_path, ["innokylästä", "qwrtzx"])
    assert found == {"innokylästä": Reading(("innokylä",)), "qwrtzx": Reading(("qwrtzx",))}


def test_what_was_read_once_is_kept(tmp_path: Path) -> None:
    first = read_words(tmp_path, ["hankkeita", "hankkeen"])
    kept = json.loads((tmp_path / CACHE).read_text("utf-8"))
    kept["sanat"]["hankkeita"] = [["muistista"], [], []]
    (tmp_path / CACHE).write_text(json.dumps(kept), "utf-8")
    assert read_words(tmp_path, ["hankkeita"])["hankkeita"] == Reading(("muistista",))
    before = (tmp_path / CACHE).stat().st_mtime_ns
    read_words(tmp_path, ["hankkeen"])
    assert (tmp_path / CACHE).stat().st_mtime_ns == before, "mitään uutta ei ollut"
    assert first["hankkeen"].lemmas == ("hanke",)


@pytest.mark.parametrize(
    "spoilt",
    ["", "[]", '{"tehty": "vanha", "sanat": {}}', '{"sanat": {"hankkeita": 1}}', "\x00\x01"],
)
def test_a_spoilt_or_old_memory_is_read_anew(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / CACHE).parent.mkdir()
    (tmp_path / CACHE).write_text(spoilt, "utf-8")
    assert read_words(tmp_path, ["hankkeita"])["hankkeita"].lemmas == ("hanke",)
    assert "hankkeita" in json.loads((tmp_path / CACHE).read_text("utf-8"))["sanat"]


def test_many_words_are_spread_and_counted_as_they_come(tmp_path: Path) -> None:
    forms = [f"{number}hankkeen" for number in range(FEW)] + ["hankkeita", "verkostossa"]
    seen: list[tuple[int, int]] = []
    found = read_words(tmp_path, forms, lambda done, total, _: seen.append((done, total)))
    assert found["hankkeita"] == analyse("hankkeita")
    assert found["verkostossa"].lemmas == ("verkosto",)
    assert seen == [
        *((done, len(forms)) for done in range(50, len(forms), 50)),
        (len(forms), len(forms)),
    ]
