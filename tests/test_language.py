"""The Finnish of the built pages: words known, sentences short, every term and source in use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import pyvoikko
from bs4 import BeautifulSoup
from projects import ROOT
from reading import read_page

from macros.common import typography as language
from macros.content.handbook import Handbook
from macros.search.readings import CACHE, read_words
from macros.views.terms import ENDING, Marker

WORD = re.compile(
    r"(?<![\w:/.-])[A-Za-zÀ-ÖØ-öø-žŠš]+(?:[:’][a-zåäö]+)?(?:-[A-Za-zÀ-ÖØ-öø-žŠš0-9]+)*(?![\w/–])"
)
SENTENCE = re.compile(r"(?<=[.!?…])[”)]?\s+(?=[\[”A-ZÅÄÖ0-9])")
BLOCKS = "p, li, dd, blockquote, figcaption"
NOT_PROSE = (
    ".hb-paper, .hb-ref, .hb-own, nav, table, cite, .hb-sources, .hb-needs, .hb-sr, [lang],"
    " .hb-facts, .hb-materials, .hb-cell, .hb-also, .hb-from"
)


@pytest.fixture(scope="module")
def articles(site: Path) -> dict[str, BeautifulSoup]:
    """The article of every page by its path."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        page = read_page(path)
        for tag in page(["script", "style", "noscript"]):
            tag.extract()
        article = page.select_one("article")
        assert article is not None
        found[path.relative_to(site).as_posix()] = BeautifulSoup(str(article), "html.parser")
    return found


@pytest.fixture(scope="module")
def listed() -> re.Pattern[str]:
    """Names and terms of the project's own list, with any Finnish ending."""
    lines = (ROOT / "data/sanalista.txt").read_text("utf-8").splitlines()
    stems = [re.escape(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    return re.compile(rf"(?:{'|'.join(stems)})(?::[a-zåäö]+|i?{ENDING})", re.IGNORECASE)


class Lexicon:
    """What is a word: what Voikko knows, also as the search has kept it, or what is listed."""

    def __init__(self, listed: re.Pattern[str], words: Iterable[str]) -> None:
        read_words(ROOT, map(str.lower, words))  # those that are new are read and kept
        kept = json.loads((ROOT / CACHE).read_text("utf-8"))["sanat"]
        self.kept = {word for word, (lemmas, *_) in kept.items() if lemmas}
        self.listed = listed

    def knows(self, word: str) -> bool:
        """Whether the word is one, or every part of a hyphenated one is."""
        return len(word) < 2 or self._itself(word) or self._parts(word)

    def _itself(self, word: str) -> bool:
        if word.lower() in self.kept or self.listed.fullmatch(word):
            return True
        return any(map(pyvoikko.analyse, (word, word.lower(), word.capitalize())))

    def _parts(self, word: str) -> bool:
        parts = [part for part in word.split("-") if part]
        return len(parts) > 1 and all(part.isdigit() or self.knows(part) for part in parts)


def test_every_word_is_known(articles: dict[str, BeautifulSoup], listed: re.Pattern[str]) -> None:
    where: dict[str, str] = {}
    for path, whole in articles.items():
        article = BeautifulSoup(str(whole), "html.parser")
        for tag in article.select("[lang], cite, .hb-sheet__foot, .hb-sources dd > p:first-child"):
            tag.extract()
        for word in WORD.findall(article.get_text(" ").replace("\u00ad", "")):
            where.setdefault(word, path)
    lexicon = Lexicon(listed, where)
    assert {word: path for word, path in where.items() if not lexicon.knows(word)} == {}
    assert not lexicon.knows("qwrtzx")


def test_the_list_holds_nothing_that_voikko_knows() -> None:
    lines = (ROOT / "data/sanalista.txt").read_text("utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    assert words == sorted(set(words), key=lambda word: (word.lower(), word))
    assert [word for word in words if pyvoikko.analyse(word) and word.islower()] == []


def prose(article: BeautifulSoup) -> Iterator[str]:
    """Running text, a block at a time, without sheets, tables, references and lists of links."""
    copy = BeautifulSoup(str(article), "html.parser")
    for tag in copy.select(NOT_PROSE):
        tag.extract()
    for block in copy.select(BLOCKS):
        if not block.select(BLOCKS):
            text = re.sub(r"[ \t\r\n]+", " ", block.get_text(" ")).strip(" ")
            if text and text[-1] in ".!?”":
                yield text


def test_sentences_are_short(articles: dict[str, BeautifulSoup]) -> None:
    faults = {}
    for path, article in articles.items():
        lengths = [
            (len(sentence.split()), sentence)
            for text in prose(article)
            for sentence in SENTENCE.split(text)
        ]
        mean = sum(length for length, _ in lengths) / max(1, len(lengths))
        long = [sentence for length, sentence in lengths if length > 28]
        if mean > 12 or long:
            faults[path] = (round(mean, 1), long)
    assert faults == {}


def test_pages_keep_finnish_typography(articles: dict[str, BeautifulSoup]) -> None:
    faults = {}
    for path, article in articles.items():
        found = [
            (sentence, text[:80])
            for text in prose(article)
            for sentence in language.faults(text)
            if "välilyöntiä" not in sentence
        ]
        found = [
            each for each in found if "välimerkin edessä" not in each[0]
        ]  # get_text(" ") puts spaces between tags
        if found:
            faults[path] = found
    assert faults == {}


@pytest.mark.parametrize(
    "text",
    [
        'Hän sanoi "näin"',
        "Viiva - tässä",
        "3-6 henkeä",
        "klo 13:30",
        "2 600 euroa",
        "12%",
        "12 %",
        "07.11.2023",
        "2023-11-07",
        "Odota...",
        "“näin”",
    ],
)
def test_wrong_typography_is_told(text: str) -> None:
    assert list(language.faults(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hän sanoi: ”näin.”",
        "Viiva – tässä",
        "3–6 henkeä",
        "klo 13–15",
        "2\u00a0600\u00a0€",
        "7.11.2023",
        "A3-arkki",
        "(EU) 2021/1060",
        "COVID-19",
    ],
)
def test_right_typography_passes(text: str) -> None:
    assert list(language.faults(text)) == []


def test_every_term_is_used_somewhere(articles: dict[str, BeautifulSoup], book: Handbook) -> None:
    used: set[str] = set()
    for path, article in articles.items():
        if path != "sanasto/index.html":
            marker = Marker(book.terms)
            list(marker.split(article.get_text(" ")))
            used |= marker.met
    used |= {
        near for term in book.terms if term.id in used for near in term.see
    }  # a word a reader may come with, beside the one we use
    assert {term.id for term in book.terms} - used == set()


def test_every_source_is_used_and_every_open_one_is_not(
    articles: dict[str, BeautifulSoup], book: Handbook
) -> None:
    others = [article for path, article in articles.items() if path != "lahteet/index.html"]
    links = {
        str(tag["href"]).split("#")[-1] for article in others for tag in article.select("a.hb-ref")
    }
    verified = {source.id for source in book.sources if source.verified}
    assert verified - links == set()
    assert links & ({source.id for source in book.sources} - verified) == set()
