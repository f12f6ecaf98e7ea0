"""The pages of guides: every part is shown, forms tell their limits, and readers are led there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page, expect
from reading import read_page

from macros.common.numbers import thousands
from macros.content.guide import (
    FormsPart,
    Guide,
    ListPart,
    Part,
    QuestionsPart,
    SamplePart,
    StepsPart,
)
from macros.content.handbook import Handbook

Kind = TypeVar("Kind", bound=Part)


def guide_soup(site: Path, guide: Guide) -> BeautifulSoup:
    """The page of a guide."""
    return read_page(site / guide.id / "index.html")


def of_kind(book: Handbook, kind: type[Kind]) -> Iterator[tuple[Guide, Kind]]:
    """Every part of a kind with its guide."""
    for guide in book.guides:
        for part in guide.parts:
            if isinstance(part, kind):
                yield guide, part


def section(soup: BeautifulSoup, part: Part) -> Tag:
    """The section of a part on its page."""
    found = soup.select_one(f'section[aria-labelledby="{part.id}"]')
    assert found is not None, part.id
    return found


def texts(tags: list[Tag]) -> list[str]:
    """The text of each tag as it stands in the markup."""
    return [tag.get_text() for tag in tags]


def test_every_part_is_in_the_contents_and_on_the_page(site: Path, book: Handbook) -> None:
    assert book.guides
    for guide in book.guides:
        soup = guide_soup(site, guide)
        links = {link["href"]: link.get_text() for link in soup.select(".hb-contents a")}
        assert links == {f"#{part.id}": part.short or part.title for part in guide.parts}
        assert texts(soup.select("section.hb-part > h2")) == [part.title for part in guide.parts]
        assert len(soup.select("#jatka + dl dt")) == len(guide.onward)


def test_questions_lists_and_steps_are_whole(site: Path, book: Handbook) -> None:
    for guide, asked in of_kind(book, QuestionsPart):
        shown = section(guide_soup(site, guide), asked)
        questions = [each for group in asked.groups for each in group.questions]
        found = texts(shown.select(".hb-questions__question"))
        assert found == [each.question for each in questions]
        assert len(shown.select(".hb-from a")) == sum(len(each.asked_of) for each in questions)
    for guide, ticked in of_kind(book, ListPart):
        shown = section(guide_soup(site, guide), ticked)
        items = [each.what for group in ticked.groups for each in group.items]
        assert texts(shown.select("[data-pala=kohta]")) == items
        assert len(shown.select("input[type=checkbox]")) == len(items)
    for guide, steps in of_kind(book, StepsPart):
        shown = section(guide_soup(site, guide), steps)
        assert texts(shown.select(".hb-steps h3")) == [each.title for each in steps.steps]


def test_sentences_stand_beside_their_fields(site: Path, book: Handbook) -> None:
    for guide, part in of_kind(book, SamplePart):
        shown = section(guide_soup(site, guide), part)
        rows = shown.select(".hb-sample__lines > li")
        sentences = [each for paragraph in part.paragraphs for each in paragraph.sentences]
        for row, sentence in zip(rows, sentences, strict=True):
            assert row.select_one("[data-pala]").get_text() == sentence.text
            assert len(row.select(".hb-from a")) == len(sentence.asked_of)


def test_links_to_fields_lead_to_fields(site: Path, book: Handbook) -> None:
    anchors: dict[str, set[str]] = {}
    for guide in book.guides:
        for link in guide_soup(site, guide).select(".hb-from a"):
            address, _, anchor = str(link["href"]).partition("#")
            page = (site / guide.id / address).resolve() / "index.html"
            if str(page) not in anchors:
                anchors[str(page)] = {str(tag["id"]) for tag in read_page(page).select("[id]")}
            assert anchor in anchors[str(page)], link


def test_forms_show_limits_certainty_and_day(site: Path, book: Handbook) -> None:
    for guide, part in of_kind(book, FormsPart):
        shown = section(guide_soup(site, guide), part)
        forms = [form for form in book.forms.items if form.kind == part.which]
        for card, form in zip(shown.select(".hb-form"), forms, strict=True):
            whole = card.get_text()
            assert form.certainty in whole
            assert f"luettu {form.read}" in whole
            limits = [each.limit for each in form.questions]
            told = [thousands(limit) if limit else "Raja ei tiedossa" for limit in limits]
            found = [tag.select_one("b") or tag for tag in card.select(".hb-form__limit")]
            assert texts(found) == told
            quoted = [each.question for each in form.questions if each.verbatim]
            assert texts(card.select("h4 q")) == quoted


def test_questions_of_a_form_open_by_keyboard_and_are_printed_open(
    page: Page, address: str
) -> None:
    page.goto(f"{address}hakemus/")
    first = page.locator(".hb-form").first
    question = first.locator("h4").first
    expect(question).to_be_hidden()
    page.emulate_media(media="print")
    assert question.evaluate("(tag) => tag.getBoundingClientRect().height > 10")
    page.emulate_media(media="screen")
    first.locator("summary").press("Enter")
    expect(question).to_be_visible()


def test_a_part_in_another_language_says_so(site: Path, book: Handbook) -> None:
    languages = set()
    for guide in book.guides:
        soup = guide_soup(site, guide)
        for part in guide.parts:
            languages.add(part.language)
            wanted = None if part.language == "fi" else part.language
            assert section(soup, part).get("lang") == wanted
            link = soup.select_one(f'.hb-contents a[href="#{part.id}"]')
            assert link is not None
            assert link.get("lang") == wanted
    assert languages == {"fi", "sv", "en"}


def test_readers_are_led_to_guides(site: Path, book: Handbook) -> None:
    menu = texts(guide_soup(site, book.guides[0]).select(".hb-nav .is-active li a"))
    assert sorted(menu) == sorted(guide.short for guide in book.guides)
    for stage in book.model.stages:
        page = read_page(site / "vaiheet" / stage.id.value / "index.html")
        links = {str(link["href"]) for link in page.select("#avuksi + ul a")}
        wanted = {f"../../{each.id}/" for each in book.guides if stage.id in each.phases}
        assert links == wanted
    visit = read_page(site / "innokyla/index.html")
    assert len(visit.select("#avuksi + .hb-guides > li")) == len(book.guides)


def test_paths_and_the_front_page_lead_to_guides(site: Path, book: Handbook) -> None:
    for path in book.paths:
        page = read_page(site / "polut" / path.id / "index.html")
        links = {str(link["href"]) for link in page.select("#avuksi + ul a")}
        wanted = {f"../../{each.id}/" for each in book.guides if {*path.phases} & {*each.phases}}
        assert links == wanted, path.id
    front = read_page(site / "index.html")
    assert [link["href"] for link in front.select(".hb-hero .hb-actions a")] == [
        "hakemus/",
        "tyopohjat/valitse/",
    ]
    assert read_page(site / "esr/index.html").select('main a[href="../hakemus/#runko"]')


def test_innokylas_field_names_each_worksheet_once_and_by_what_its_text_is(
    site: Path, book: Handbook
) -> None:
    rows = read_page(site / "innokyla/index.html").select(".hb-fieldmap > div")
    assert len(rows) == len(book.visit.fields)
    for row in rows:
        sheets = texts(row.select("ul a"))
        assert len(sheets) == len(set(sheets)), sheets
    draft = read_page(site / "tyopohjat/innokyla-luonnos/index.html")
    told = texts(draft.select("#innokyla + p + dl dt"))
    assert told
    assert len(told) == len(set(told))
