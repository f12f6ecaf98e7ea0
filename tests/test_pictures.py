"""Pictures of shared links: drawn once, of the house's colours, again only when their words change, and none without the letters."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw
from projects import ROOT

from macros.handbook import Handbook, read_shelf
from macros.pictures import CENTRE, FONTS, FOOT, HEIGHT, LIST, MARGIN, RADIUS, TOKENS, WIDTH, Card, Painter, cards, made, write


@pytest.fixture
def shop(copy: Path) -> Path:
    """The example content with colours and letters, and no pictures yet."""
    (copy / TOKENS).parent.mkdir(parents=True)
    shutil.copy(ROOT / TOKENS, copy / TOKENS)
    (copy / ".cache").mkdir()
    (copy / FONTS).symlink_to(ROOT / FONTS)
    return copy


def content(shop: Path) -> Handbook:
    """The shop's content as it is now."""
    book = read_shelf(shop).handbook()
    assert book
    return book


def times(shop: Path) -> dict[str, int]:
    """When each picture was drawn, by its file."""
    folder = (shop / LIST).parent
    return {path.relative_to(shop / "docs").as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*.png")}


def test_each_content_has_a_picture_and_a_second_run_draws_none(shop: Path) -> None:
    write(shop, content(shop))
    first = times(shop)
    assert set(first) == {each.file for each in cards(content(shop))}
    assert all(made(shop, name) for name in first)
    write(shop, content(shop))
    assert times(shop) == first


def test_only_a_changed_or_lost_picture_is_drawn_and_a_useless_one_goes(shop: Path) -> None:
    write(shop, content(shop))
    first = times(shop)
    path = shop / "data/tyopohjat/alku.yml"
    text = path.read_text("utf-8")
    title = content(shop).worksheets[0].title
    path.write_text(text.replace(f'otsikko: "{title}"', 'otsikko: "Aivan toinen nimi"', 1), "utf-8")
    changed = next(each.file for each in cards(content(shop)) if each.title == "Aivan toinen nimi")
    lost = next(name for name in first if name != changed)
    (shop / "docs" / lost).unlink()
    (shop / LIST).write_text((shop / LIST).read_text().replace("{", '{"assets/kuvat/poistunut.png": "x",', 1))
    (shop / "docs/assets/kuvat/poistunut.png").write_bytes(b"vanha")
    write(shop, content(shop))
    after = times(shop)
    assert set(after) == set(first)
    assert {name for name in after if after[name] != first[name]} == {changed, lost}


def test_a_spoilt_list_draws_all_anew(shop: Path) -> None:
    write(shop, content(shop))
    first = times(shop)
    (shop / LIST).write_text("ei json", "utf-8")
    write(shop, content(shop))
    assert all(after > first[name] for name, after in times(shop).items())


def test_without_letters_there_is_no_picture(shop: Path) -> None:
    (shop / FONTS).unlink()
    write(shop, content(shop))
    assert not (shop / LIST).exists()
    assert times(shop) == {}


LONG = "Osallistamissuunnitelmasta vastuunjakotaulukoksi ja juurrutusbudjetiksi"


def ink(title: str, below: str, number: str) -> Image.Image:
    """Where a picture is darker than any ring."""
    card = Card("x.png", "viestinta", "Haku × Viestintä", number, title, below)
    return Image.open(io.BytesIO(Painter(ROOT).paint(card))).convert("L").point(lambda value: 255 * (value < 50))


def test_picture_is_of_the_right_size_light_and_the_same_each_time() -> None:
    card = Card("x.png", "viestinta", "Haku × Viestintä", "01", LONG, "30 min · 3–8 henkeä · työpohja A3")
    content = Painter(ROOT).paint(card)
    assert content == Painter(ROOT).paint(card)
    assert len(content) < 60_000
    assert Image.open(io.BytesIO(content)).size == (WIDTH, HEIGHT)


@pytest.mark.parametrize("below", ["30 min · 3–8 henkeä", "Kun ydin on selvä, paikan voi vaihtaa. " * 12])
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
    card = Card("x.png", "bark", "Käytäntö", "", LONG, "Kun ydin on selvä, paikan voi vaihtaa. " * 12)
    shorter = Card("x.png", "bark", "Käytäntö", "", LONG, "Kun ydin on selvä, paikan voi vaihtaa. " * 30)
    assert painter.paint(card) == painter.paint(shorter)
