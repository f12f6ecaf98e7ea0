"""Search at the site's own size and at 2 000 generated pages, beside Material's own search of the same pages, in one run of one browser.

Prints, for each engine and size: the time to get ready, milliseconds a query (median and 95th percentile), and how often the page meant
is first, among three, or nothing is found. The pages are mixed from the site's own sentences; each query is two words of one page's
title in a form that its title does not have. Prints figures; judges nothing. `python tests/bench/search_time.py [PAGES]`.
"""

from __future__ import annotations

import functools
import http.server
import json
import random
import shutil
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

import material  # noqa: E402 — the root must be importable first

from macros.bootstrap import find_browser  # noqa: E402
from macros.checks.checked_handbook import open_library  # noqa: E402
from macros.search import index as search_index  # noqa: E402
from macros.search.entries import Entry, entries  # noqa: E402
from macros.search.readings import read_words, words  # noqa: E402
from macros.search.vocabulary import vocabulary  # noqa: E402

QUERIES = 120
SCRIPTS = ("docs/assets/koottu/hakumoottori.js",)
CONFIG = {
    "lang": ["fi"],
    "separator": "[\\s\\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1}},
}
OURS = """async ([data, queries]) => {
  let start = performance.now();
  const engine = new hbSearchEngine.Engine(data), ready = performance.now() - start, times = [], answers = [];
  for (const query of queries) { start = performance.now(); answers.push(engine.search(query).slice(0, 3).map((hit) => hit.id));
    times.push(performance.now() - start); }
  return { ready, times, answers } }"""
MATERIAL = """async ([data, queries, worker]) => {
  const search = new Worker(worker), waiting = [], answers = [], times = [];
  search.onmessage = (event) => waiting.shift()(event.data);
  const ask = (message) => new Promise((done) => { waiting.push(done); search.postMessage(message); });
  let start = performance.now();
  await ask({ type: 0, data });
  const ready = performance.now() - start;
  for (const query of queries) { start = performance.now(); const answer = await ask({ type: 2, data: query });
    times.push(performance.now() - start); answers.push((answer.data.items ?? []).slice(0, 3).map((group) => group[0].location)); }
  search.terminate();
  return { ready, times, answers } }"""


def corpus(real: Sequence[Entry], count: int, chance: random.Random) -> list[Entry]:
    """The real pages, and as many mixed ones as are needed: sentences of many pages under a title of four of the site's words."""
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


def asked(
    pages: Sequence[Entry],
    forms: dict[str, list[str]],
    lemma_of: dict[str, str],
    chance: random.Random,
) -> list[tuple[str, str]]:
    """Queries with the page that each means: two title words, each in another form where the site has one."""
    found = []
    for page in chance.sample(
        [each for each in pages if len(words(each.title)) > 1], min(QUERIES, len(pages) // 3)
    ):
        picked = chance.sample(words(page.title), 2)
        found.append(
            (
                " ".join(
                    chance.choice(forms.get(lemma_of.get(word, ""), [word])) for word in picked
                ),
                page.address,
            )
        )
    return found


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


def told(name: str, result: dict[str, Any], right: Sequence[str]) -> None:
    """Prints one engine's figures."""
    times, answers = sorted(result["times"]), list(zip(result["answers"], right, strict=True))
    first = sum(hits[:1] == [page] for hits, page in answers) / len(right)
    three = sum(page in hits for hits, page in answers) / len(right)
    nothing = sum(not hits for hits, _ in answers) / len(right)
    speed = f"query {times[len(times) // 2]:6.1f} ms median, {times[int(len(times) * 0.95)]:6.1f} ms p95"
    print(
        f"  {name:20} ready {result['ready']:6.0f} ms   {speed}   first {first:.2f}   among three {three:.2f}   nothing {nothing:.2f}"
    )


def measure(
    browser: Browser, home: str, worker: str, pages: Sequence[Entry], chance: random.Random
) -> None:
    """Asks both engines the same of the same pages."""
    texts = [
        text
        for each in pages
        for text in (each.title, each.lead, *each.keys, *each.names, *each.text)
    ]
    readings = read_words(ROOT, [word for text in texts for word in words(text)])
    lemma_of = {form: reading.lemmas[0] for form, reading in readings.items()}
    forms: dict[str, list[str]] = {}
    for form, lemma in lemma_of.items():
        forms.setdefault(lemma, []).append(form)
    queries, right = zip(*asked(pages, forms, lemma_of, chance), strict=True)
    data = {
        "index": search_index.index(pages, readings),
        "vocabulary": vocabulary(readings),
        "synonyms": [],
        "ignored": [],
    }
    docs = [
        {"location": each.address, "title": each.title, "text": " ".join((each.lead, *each.text))}
        for each in pages
    ]
    print(
        f"{len(pages)} pages, {len(queries)} queries; our index {len(json.dumps(data, ensure_ascii=False).encode()) // 1000} kB"
    )
    page = browser.new_page()
    page.goto(home)
    for script in SCRIPTS:
        page.add_script_tag(path=ROOT / script)
    told("ours", page.evaluate(OURS, [data, queries]), right)
    told(
        "Material, lang: fi",
        page.evaluate(
            MATERIAL, [{"config": CONFIG, "docs": docs, "options": {}}, queries, home + worker]
        ),
        right,
    )
    page.close()


def main() -> None:
    """Measures both engines at both sizes."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    real = entries(open_library(ROOT), ROOT)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        shutil.copytree(
            Path(material.__file__).parent / "templates/assets/javascripts",
            Path(name) / "assets/javascripts",
        )
        worker = (
            next(Path(name).glob("assets/javascripts/workers/search*.js"))
            .relative_to(name)
            .as_posix()
        )
        (Path(name) / "index.html").write_text("<!doctype html><title>Vertailu</title>", "utf-8")
        with http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Quiet, directory=name)
        ) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            browser = playwright.chromium.launch(
                executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"]
            )
            for count in (len(real), most):
                chance = random.Random(count)
                measure(
                    browser,
                    f"http://127.0.0.1:{server.server_port}/",
                    worker,
                    corpus(real, count, chance),
                    chance,
                )
            browser.close()
            server.shutdown()


if __name__ == "__main__":
    main()
