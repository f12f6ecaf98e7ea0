"""Build time of the site as a whole process, beside the same Markdown under MkDocs' bare theme.

Both are built in turn in one run. Prints seconds, medians and their ratio; judges nothing.
`python tests/bench/build_time.py [RUNS]`.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from measuring import print_spread, seconds

from projects import ROOT

from macros.web import macros as doors

BARE = """site_name: Vertailu
site_url: http://127.0.0.1:8000/
theme: {name: mkdocs}
markdown_extensions: [attr_list, md_in_html, tables]
"""


class _Recorder:
    """Stands where mkdocs-macros stands, to expand the macros of each page once."""

    def __init__(self) -> None:
        self.macros: dict[str, object] = {}
        self.page = self
        self.url, self.meta = "", {"tunniste": ""}

    def macro(self, function: object, name: str) -> None:
        self.macros[name] = function


def expanded(target: Path, settings: str = BARE) -> int:
    """Writes docs/ with every macro expanded, and settings, under `target`; how many pages."""
    recorder = _Recorder()
    doors.register(recorder, ROOT, "http://127.0.0.1:8000/")
    shutil.copytree(ROOT / "docs", target / "docs")
    pages = sorted((target / "docs").rglob("*.md"))
    for path in pages:
        relative = path.relative_to(target / "docs").with_suffix("")
        recorder.url = (
            ""
            if relative.as_posix() == "index"
            else f"{relative.as_posix().removesuffix('/index')}/"
        )
        recorder.meta = {"tunniste": relative.name}
        # the bare theme has no template of ours
        text = re.sub(r"^template: .*\n", "", path.read_text("utf-8"), flags=re.M)
        for name, function in recorder.macros.items():
            call = f"{{{{ {name}() }}}}"
            if call in text:
                text = text.replace(call, function())  # type: ignore[operator]
        path.write_text(text, "utf-8")
    (target / "mkdocs.yml").write_text(settings, "utf-8")
    return len(pages)


def main() -> None:
    """Builds both in turn and prints the figures."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = expanded(folder)
        ours, bare = [], []
        for _ in range(runs + 1):
            ours.append(seconds(ROOT, folder / "site-ours"))
            bare.append(seconds(folder, folder / "site-bare"))
    ours, bare = ours[1:], bare[1:]  # the first round warms the caches
    print(f"{pages} sivua, {runs} kertaa vuorotellen, sekunteina (pienin–mediaani–suurin)")
    print_spread({"käsikirja": ours, "paljas mkdocs": bare})


if __name__ == "__main__":
    main()
