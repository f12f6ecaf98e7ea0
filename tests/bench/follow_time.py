"""Two hundred decisions drawn in Chromium, layout included, on the pages that follow a project up.

The first drawing after a page has loaded and the ones that follow it, in milliseconds (median and
most), each as a ratio to its peer in the same run: a plain table of the same texts, without marks,
buttons or groups, drawn in the same page. `python tests/bench/follow_time.py [TIMES]`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

import measuring  # noqa: F401 — makes the project and its tests importable

from browsers import launched
from follow_up import DECISIONS, STANDING, go
from playwright.sync_api import Page
from project_page import opened
from projects import ROOT, build
from servers import serving

COUNT, MOST = 200, 100.0
PAGES = {
    DECISIONS: ('[name="jarjestys"]', "change", "[data-paatos]"),
    STANDING: ('[name="pyynnot"]', "input", ".hb-line [data-tila]"),
}
"""A page → what redraws it: a control and its event; and what shows a decision."""
MEASURE = (Path(__file__).parents[1] / "in_browser/drawn.js").read_text("utf-8")


def project() -> dict[str, object]:
    """Two hundred actions with who and when."""
    values: dict[str, object] = {"hanke/nimi": "Suuri"}
    for number in range(COUNT):
        record = f"toimet/a{number}"
        values[f"{record}/mita"] = f"Teko {number}: kutsutaan jatkajat koolle ja sovitaan päivä"
        values[f"{record}/kuka"] = f"Tekijä {number % 9}"
        values[f"{record}/milloin"] = f"{number % 28 + 1}.{number % 12 + 1}.2026"
    return values


def measured(page: Page, address: str, name: str, times: int) -> dict[str, list[float]]:
    """The milliseconds of first drawings, of later ones, and of the peer."""
    control, event, shown = PAGES[name]
    asked = {"control": control, "event": event}
    found: dict[str, list[float]] = {"first": [], "later": [], "peer": []}
    for _ in range(times):
        go(page, address, name)
        assert page.locator(shown).count() == COUNT
        drawn = page.evaluate(MEASURE, asked)
        for key, all_ in found.items():
            all_.extend(drawn[key])
    return found


def told(name: str, found: dict[str, list[float]]) -> bool:
    """Prints a page's figures; whether its drawings take less than they may."""
    base = statistics.median(found["peer"])
    medians = {key: statistics.median(all_) for key, all_ in found.items()}
    for key, all_ in found.items():
        spread = f"{medians[key]:7.1f} ms median, {max(all_):7.1f} most"
        print(f"/{name:18} {key:6} {spread}   {medians[key] / base:5.2f} × table")
    return max(medians["first"], medians["later"]) < MOST


def main() -> int:
    """Builds the site, opens a project and measures each page."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        site = Path(folder) / "site"
        print(build(site, root=ROOT).stderr, end="")
        with serving(site) as address:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            opened(page, address, project())
            results = [told(name, measured(page, address, name, times)) for name in PAGES]
            return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
