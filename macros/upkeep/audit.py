"""The audit of accessibility: runs its tests and writes what they gave into data/saavutettavuustulokset.yml, with the day."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import xml.etree.ElementTree as Xml
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ..common.files import replace
from ..common.finnish import finnish_day
from ..web.bundles import LOCK

RESULTS = Path("data/saavutettavuustulokset.yml")
REPORT = Path(".cache/tarkastus.xml")
HEAD = "# yaml-language-server: $schema=skeemat/saavutettavuustulokset.schema.json\n# Komennon make audit kirjoittama. Älä muuta käsin.\n"


@dataclass(frozen=True)
class Examined:
    """One kind of test: its id in the results, the test function or module that holds it, and the npm or Python package of its tool."""

    id: str
    tests: str
    tool: str


EXAMINED = (
    Examined("axe", "tests.test_axe::test_axe_finds_nothing[", "axe-core"),
    Examined("html", "tests.gates.test_html::test_page_is_valid", "vnu-jar"),
    Examined("nappaimisto", "tests.test_accessibility::", "playwright"),
    Examined("pdf", "tests.gates.test_products::test_structure_is_pdf_ua", "page-validation"),
)
FILES = (
    "tests/test_axe.py",
    "tests/test_accessibility.py",
    "tests/gates/test_html.py",
    "tests/gates/test_products.py",
)


def run(root: Path) -> int:
    """Runs the tests of accessibility, their output on the terminal; pytest's exit status."""
    command = [sys.executable, "-m", "pytest", *FILES, f"--junitxml={REPORT}"]
    return subprocess.run(command, cwd=root).returncode


def results(report: str, versions: Mapping[str, str], today: datetime.date) -> str:
    """The text of the results' file, out of pytest's JUnit report."""
    counts, faults = Counter[str](), Counter[str]()
    for case in Xml.fromstring(report).iter("testcase"):
        name = f"{case.get('classname')}::{case.get('name')}"
        for each in EXAMINED:
            if name.startswith(each.tests):
                counts[each.id] += 1
                faults[each.id] += any(child.tag in ("failure", "error") for child in case)
    lines = [
        f'  - {{tunniste: {each.id}, valine: "{each.tool} {versions[each.tool]}", tarkastettu: {counts[each.id]}, virheita: {faults[each.id]}}}'
        for each in EXAMINED
    ]
    return "\n".join([f'{HEAD}paiva: "{finnish_day(today)}"', "tarkastukset:", *lines, ""])


def write(root: Path) -> None:
    """Writes the results of the last run under `root`."""
    locked = json.loads((root / LOCK).read_text("utf-8"))["packages"]
    versions = {each.tool: _version(each.tool, locked) for each in EXAMINED}
    text = results((root / REPORT).read_text("utf-8"), versions, datetime.date.today())
    replace(root / RESULTS, text.encode())


def _version(tool: str, locked: Mapping[str, Mapping[str, str]]) -> str:
    return (
        locked[f"node_modules/{tool}"]["version"]
        if f"node_modules/{tool}" in locked
        else version(tool)
    )
