"""Pages over a slow line (400 kB/s, 300 ms a round trip), beside Material's pages of the same text.

Material's own colours, search and scripts are on, its fonts off, for they come from another host.
Both are served on loopback with their brotli copies and opened cold in turn. Prints medians of the
first and the largest paint (ms) and of the bytes that came (kB), and their ratios; judges nothing.
`python tests/bench/slow_line.py [RUNS]`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import measuring

from browsers import in_script, launched
from build_time import expanded
from playwright.sync_api import Browser
from projects import ROOT, build
from servers import Packed, serving

from macros.web import finish as publishing

PAGES = ("", "malli/variointi/", "tyopohjat/hyotylause/", "kaytannot/penkkikahvila/")
MATERIAL = """site_name: Vertailu
site_url: http://127.0.0.1:8000/
theme: {name: material, language: fi, font: false, features: [navigation.tabs, search.suggest]}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, tables]
"""
LINE = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 400_000,
    "uploadThroughput": 400_000,
}
"""As the browser's protocol asks: milliseconds, and bytes a second."""
PHONE = {"width": 390, "height": 844}
COLUMNS = ("ensimmäinen", "suurin", "kB")


def opened(browser: Browser, address: str) -> tuple[float, float, float]:
    """A page opened cold: ms to its first and its largest paint, and kB that came."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    came: list[float] = []
    session.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    first, largest = page.evaluate(in_script("paints"))
    context.close()
    return first, largest, sum(came) / 1000


def material(folder: Path) -> Path:
    """The same Markdown built by Material, packed as ours is."""
    expanded(folder, MATERIAL)
    site = folder / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(site)]
    subprocess.run(command, cwd=folder, check=True, env=measuring.ENVIRONMENT)
    publishing.compress(site)
    return site


def ours(folder: Path) -> Path:
    """The site as it is published."""
    site = folder / "kasikirja"
    print(build(site).stderr, end="")
    publishing.finish(site, ROOT)
    return site


def tell(page: str, both: Sequence[Sequence[tuple[float, float, float]]]) -> None:
    """Prints a page's medians, ours and Material's, and their ratios."""
    medians = [[statistics.median(column) for column in zip(*each, strict=True)] for each in both]
    for name, mine, theirs in zip(COLUMNS, *medians, strict=True):
        print(f"/{page:26} {name:12} {mine:7.0f} {theirs:7.0f}  {mine / theirs:.2f}", flush=True)


def main() -> None:
    """Builds both, opens their pages in turn, and prints the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name, launched() as browser:
        folder = Path(name)
        with serving(ours(folder), Packed) as here, serving(material(folder), Packed) as there:
            print(f"{runs} kertaa vuorotellen, mediaanit: käsikirja, Material, suhde")
            for page in PAGES:
                rounds = [
                    (opened(browser, here + page), opened(browser, there + page))
                    for _ in range(runs)
                ]
                tell(page, list(zip(*rounds, strict=True)))


if __name__ == "__main__":
    main()
