"""Search at the site's own size and at 2 000 generated pages, beside Material's own search.

Both search the same pages in one run of one browser. Prints, for each engine and size: the time to
get ready, milliseconds a query (median and 95th percentile), and how often the page meant is first,
among three, or nothing is found. The pages are mixed from the site's own sentences; each query is
two words of one page's title in a form that its title does not have. Prints figures; judges
nothing. `python tests/bench/search_time.py [PAGES]`.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import measuring  # noqa: F401 — makes the project and its tests importable

import material
from browsers import in_script, launched
from playwright.sync_api import Browser
from projects import ROOT
from servers import serving

from macros.checks.checked_handbook import open_library
from macros.search import index as search_index
from macros.search.entries import entries
from macros.search.entry import Entry
from macros.search.readings import Reading, read_words, words
from macros.search.vocabulary import vocabulary

QUERIES = 120
SCRIPTS = ("docs/assets/koottu/hakumoottori.js",)
CONFIG = {
    "lang": ["fi"],
    "separator": "[\\s\\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1}},
}


def corpus(real: Sequence[Entry], count: int, chance: random.Random) -> list[Entry]:
    """The real pages, and as many mixed ones as are needed.

    A mixed one has sentences of many pages under a title of four of the site's words.
    """
    texts = [text for each in real for text in each.text]
    title_words = sorted(
        {word for each in real for word in words(f"{each.title} {each.lead}") if len(word) > 5}
    )
    mixed = [
        replace(
            real[0],
            address=f"sekoitus/{number}/",
            kind="muu",
            title=" ".join(chance.sample(title_words, 4)),
            lead=chance.choice(texts)[:200],
            keys=(),
            names=(),
            text=tuple(chance.sample(texts, 25)),
        )
        for number in range(max(0, count - len(real)))
    ]
    return [*real, *mixed][:count]


def words_of(page: Entry) -> list[str]:
    """Every word of a page."""
    texts = (page.title, page.lead, *page.keys, *page.names, *page.text)
    return [word for text in texts for word in words(text)]


def asked(
    pages: Sequence[Entry], readings: Mapping[str, Reading], chance: random.Random
) -> list[tuple[str, str]]:
    """Queries with the page that each means: two title words, in other forms where there are."""
    lemma_of = {form: reading.lemmas[0] for form, reading in readings.items()}
    forms: dict[str, list[str]] = {}
    for form, lemma in lemma_of.items():
        forms.setdefault(lemma, []).append(form)
    long = [each for each in pages if len(words(each.title)) > 1]
    found = []
    for page in chance.sample(long, min(QUERIES, len(pages) // 3)):
        picked = chance.sample(words(page.title), 2)
        typed = [chance.choice(forms.get(lemma_of.get(word, ""), [word])) for word in picked]
        found.append((" ".join(typed), page.address))
    return found


def told(name: str, result: dict[str, Any], right: Sequence[str]) -> float:
    """Prints one engine's figures; its 95th percentile."""
    times, answers = sorted(result["times"]), list(zip(result["answers"], right, strict=True))
    first = sum(hits[:1] == [page] for hits, page in answers) / len(right)
    three = sum(page in hits for hits, page in answers) / len(right)
    nothing = sum(not hits for hits, _ in answers) / len(right)
    median, slow = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(
        f"  {name:20} ready {result['ready']:6.0f} ms   query {median:6.1f} ms median,"
        f" {slow:6.1f} ms p95   first {first:.2f}   among three {three:.2f}   nothing {nothing:.2f}"
    )
    return float(slow)


def measure(
    browser: Browser, home: str, worker: str, pages: Sequence[Entry], chance: random.Random
) -> None:
    """Asks both engines the same of the same pages."""
    readings = read_words(ROOT, [word for each in pages for word in words_of(each)])
    queries, right = zip(*asked(pages, readings, chance), strict=True)
    data = indexed(pages, readings)
    size = len(json.dumps(data, ensure_ascii=False).encode()) // 1000
    print(f"{len(pages)} pages, {len(queries)} queries; our index {size} kB")
    page = browser.new_page()
    page.goto(home)
    for script in SCRIPTS:
        page.add_script_tag(path=ROOT / script)
    ours = told("ours", page.evaluate(in_script("time_ours"), [data, queries]), right)
    theirs = {"config": CONFIG, "docs": documents(pages), "options": {}}
    results = page.evaluate(in_script("time_material"), [theirs, queries, home + worker])
    peer = told("Material, lang: fi", results, right)
    print(f"  ours / Material, p95: {ours / peer:.2f}")
    page.close()


def indexed(pages: Sequence[Entry], readings: Mapping[str, Reading]) -> dict[str, object]:
    """What our engine searches."""
    return {
        "index": search_index.index(pages, readings),
        "vocabulary": vocabulary(readings),
        "synonyms": [],
        "ignored": [],
    }


def documents(pages: Sequence[Entry]) -> list[dict[str, str]]:
    """The pages as Material indexes them."""
    return [
        {"location": each.address, "title": each.title, "text": " ".join((each.lead, *each.text))}
        for each in pages
    ]


def main() -> None:
    """Measures both engines at both sizes."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    real = entries(open_library(ROOT), ROOT)
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        folder = Path(name)
        scripts = Path(material.__file__).parent / "templates/assets/javascripts"
        shutil.copytree(scripts, folder / "assets/javascripts")
        worker = next(folder.glob("assets/javascripts/workers/search*.js"))
        (folder / "index.html").write_text("<!doctype html><title>Vertailu</title>", "utf-8")
        with serving(folder) as home:
            for count in (len(real), most):
                chance = random.Random(count)
                pages = corpus(real, count, chance)
                measure(browser, home, worker.relative_to(folder).as_posix(), pages, chance)


if __name__ == "__main__":
    main()
