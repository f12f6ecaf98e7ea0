"""What is brought along: merged, counted as Finnish does, and less of it for one."""

from __future__ import annotations

from projects import ROOT

from macros.checks.checked_handbook import open_library
from macros.views.needs import Crowd, needs


def test_things_are_merged_and_counted_for_one_group() -> None:
    book = open_library(ROOT)
    both = [book.worksheet["tarvitsijakartta"], book.worksheet["viestinnan-vuosikello"]]
    told = [each.text.replace("\u00a0", " ") for each in needs(both)]
    assert told[0] == "2 A3-arkkia"
    assert len(told) == len({each.lstrip("0123456789 ") for each in told})
    assert "95 tarralappua" in told
    assert needs(both, only_a4=True)[0].text.endswith("A4-arkkia")
    assert needs(both[:1])[0].text == "A3-arkki"


def test_somebody_alone_is_asked_for_nothing_for_many() -> None:
    for worksheet in open_library(ROOT).worksheets:
        alone = [each.text.replace("\u00a0", " ") for each in needs([worksheet], Crowd(1))]
        assert not [each for each in alone if "kaikille" in each or "arralap" in each.split()[0]]
        assert any(each.endswith("-arkki") for each in alone)
    hyotylause = needs([open_library(ROOT).worksheet["hyotylause"]], Crowd(1))
    assert [each.text for each in hyotylause] == [
        "A4-arkki",
        "Kynä",
        "Punainen kynä",
        "Kello",
    ]


def test_what_is_counted_has_a_name_for_many() -> None:
    for worksheet in open_library(ROOT).worksheets:
        for thing in worksheet.quantities.things if worksheet.quantities else ():
            is_one = thing.per == "tyopaja" and thing.count == 1
            assert is_one or thing.many, (worksheet.id, thing.one)
