"""Pictures of shared links: drawn again only when their words change; none without the letters."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw
from projects import ROOT

from macros.content.handbook import Handbook
from macros.content.reading import read_shelf
from macros.web.painting import (
    CENTRE,
    FONTS,
    FOOT,
    HEIGHT,
    MARGIN,
    RADIUS,
    TOKENS,
    WIDTH,
    Painter,
    SharePicture,
)
from macros.web.pictures import LIST, made, share_pictures, write


@pytest.fixture
def gallery(copy: Path) -> Path:
    """The example content with colours and letters, and no pictures yet."""
    (copy / TOKENS).parent.mkdir(parents=True)
    shutil.copy(ROOT / TOKENS, copy / TOKENS)
    (copy / ".cache").mkdir()
    (copy / FONTS).symlink_to(ROOT / FONTS)
    return copy


def content(gallery: Path) -> Handbook:
    """The gallery's content as it is now."""
    book = read_shelf(gallery).handbook()
    assert book
    return book


def times(gallery: Path) -> dict[str, int]:
    """When each picture was drawn, by its file."""
    folder = (gallery / LIST).parent
    return {
        path.relative_to(gallery / "docs").as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*.png")
    }


def test_each_content_has_a_picture_and_a_second_run_draws_none(gallery: Path) -> None:
    write(gallery, content(gallery))
    first = times(gallery)
    assert set(first) == {each.file for each in share_pictures(content(gallery))}
    assert all(made(gallery, name) for name in first)
    write(gallery, content(gallery))
    assert times(gallery) == first


def test_only_a_changed_or_lost_picture_is_drawn_and_a_useless_one_goes(gallery: Path) -> None:
    write(gallery, content(gallery))
    first = times(gallery)
    path = gallery / "data/tyopohjat/alku.yml"
    text = path.read_text("utf-8")
    title = content(gallery).worksheets[0].title
    path.write_text(text.replace(f'otsikko: "{title}"', 'otsikko: "Aivan toinen nimi"', 1), "utf-8")
    changed = next(
        each.file for each in share_pictures(content(gallery)) if each.title == "Aivan toinen nimi"
    )
    lost = next(name for name in first if name != changed)
    (gallery / "docs" / lost).unlink()
    (gallery / LIST).write_text(
        (gallery / LIST).read_text().replace("{", '{"assets/kuvat/poistunut.png": "x",', 1)
    )
    (gallery / "docs/assets/kuvat/poistunut.png").write_bytes(b"vanha")
    write(gallery, content(gallery))
    after = times(gallery)
    assert set(after) == set(first)
    assert {name for name in after if after[name] != first[name]} == {changed, lost}


def test_a_spoilt_list_draws_all_anew(gallery: Path) -> None:
    write(gallery, content(gallery))
    first = times(gallery)
    (gallery / LIST).write_text("ei json", "utf-8")
    write(gallery, content(gallery))
    assert all(after > first[name] for name, after in times(gallery).items())


def test_without_letters_there_is_no_picture(gallery: Path) -> None:
    (gallery / FONTS).unlink()
    write(gallery, content(gallery))
    assert not (gallery / LIST).exists()
    assert times(gallery) == {}


LONG = "Osallistamissuunnitelmasta vastuunjakotaulukoksi ja juurrutusbudjetiksi"


def ink(title: str, below: str, number: str) -> Image.Image:
    """Where a picture is darker than any ring."""
    card = SharePicture("x.png", "viestinta", "Haku × Viestintä", number, title, below)
    return (
        Image.open(io.BytesIO(Painter(ROOT).paint(card)))
        .convert("L")
        .point(lambda value: 255 * (value < 50))
    )


def test_picture_is_of_the_right_size_light_and_the_same_each_time() -> None:
    card = SharePicture(
        "x.png", "viestinta", "Haku × Viestintä", "01", LONG, "30 min · 3–8 henkeä · työpohja A3"
    )
    content = Painter(ROOT).paint(card)
    assert content == Painter(ROOT).paint(card)
    assert len(content) < 60_000
    assert Image.open(io.BytesIO(content)).size == (WIDTH, HEIGHT)


@pytest.mark.parametrize(
    "below", ["30 min · 3–8 henkeä", "Kun ydin on selvä, paikan voi vaihtaa. " * 12]
)
@pytest.mark.parametrize("title", ["Lyhyt", LONG, f"{LONG} ja takaisin ja vielä kerran"])
def test_words_stay_off_the_edge_the_rings_and_the_name(title: str, below: str) -> None:
    kept = Image.new("L", (WIDTH, HEIGHT))
    mask = ImageDraw.Draw(kept)
    mask.rectangle((WIDTH - MARGIN + 4, 0, WIDTH, HEIGHT), fill=255)
    mask.rectangle((0, FOOT - 6, WIDTH, FOOT + 8), fill=255)  # nimen kirjaimet alkavat tämän alta
    mask.circle(CENTRE, RADIUS + 4, fill=255)
    for number in ("01", ""):
        words = ImageChops.difference(ink(title, below, number), ink("", "", number))
        assert words.getbbox(), "sanat näkyvät"
        assert ImageChops.multiply(words, kept).getbbox() is None


def test_what_does_not_fit_ends_with_dots() -> None:
    painter = Painter(ROOT)
    card = SharePicture(
        "x.png", "bark", "Tapaus", "", LONG, "Kun ydin on selvä, paikan voi vaihtaa. " * 12
    )
    shorter = SharePicture(
        "x.png", "bark", "Tapaus", "", LONG, "Kun ydin on selvä, paikan voi vaihtaa. " * 30
    )
    assert painter.paint(card) == painter.paint(shorter)
