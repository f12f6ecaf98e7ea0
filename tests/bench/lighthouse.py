"""Lighthouse on four kinds of pages as a phone sees them, five times each: the medians.

Its npm packages are in tests/lighthouse/. The site is built, readied as for publishing and served
on loopback with its brotli copies. Prints the scores (0–100) and the layout shift; judges nothing.
`python tests/bench/lighthouse.py [RUNS]`.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import measuring  # noqa: F401 — makes the project and its tests importable

from browsers import FLAGS
from projects import ROOT, build
from servers import Packed, serving

from macros.bootstrap import find_browser
from macros.web import finish as publishing

FOLDER = ROOT / "tests/lighthouse"
PAGES = ("", "tyopohjat/", "tyopohjat/hyotylause/", "kaytannot/penkkikahvila/")
KINDS = ("performance", "accessibility", "best-practices", "seo")


def measured(address: str, folder: Path) -> dict[str, float]:
    """One run: scores from 0 to 100, and the layout shift."""
    report = folder / "tulos.json"
    flags = " ".join(["--headless=new", *FLAGS])
    command = [
        str(FOLDER / "node_modules/.bin/lighthouse"),
        address,
        "--output=json",
        f"--output-path={report}",
        "--quiet",
        f"--chrome-flags={flags}",
    ]
    environment = {**os.environ, "CHROME_PATH": find_browser()}
    subprocess.run(
        [*command, f"--only-categories={','.join(KINDS)}"],
        check=True,
        env=environment,
        capture_output=True,
    )
    found = json.loads(report.read_text("utf-8"))
    scores = {kind: 100 * (found["categories"][kind]["score"] or 0) for kind in KINDS}
    return scores | {"CLS": found["audits"]["cumulative-layout-shift"]["numericValue"]}


def main() -> None:
    """Builds, serves, measures, and prints the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if not (FOLDER / "node_modules").is_dir():
        subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=FOLDER,
            check=True,
        )
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        with serving(site, Packed) as address:
            print(build(site, SITE_URL=address).stderr, end="")
            publishing.finish(site, ROOT)
            print(f"{runs} kertaa, mediaanit: {', '.join(KINDS)}, CLS")
            for page in PAGES:
                results = [measured(address + page, Path(name)) for _ in range(runs)]
                medians = {
                    key: statistics.median(each[key] for each in results) for key in results[0]
                }
                scores = "  ".join(f"{medians[kind]:3.0f}" for kind in KINDS)
                print(f"/{page:28} {scores}  {medians['CLS']:.3f}", flush=True)


if __name__ == "__main__":
    main()
