"""`audit`: the tests of accessibility, their results and the day written for the statement."""

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

from ..common.asked import Asked
from ..common.files import replace
from ..common.finnish import finnish_day
from ..web.bundles import LOCK

RESULTS = Path("data/saavutettavuustulokset.yml")
REPORT = Path(".cache/tarkastus.xml")
HEAD = (
    "# yaml-language-server: $schema=skeemat/saavutettavuustulokset.schema.json\n"
    "# Komennon make audit kirjoittama. Älä muuta käsin.\n"
)


@dataclass(frozen=True)
class Examined:
    """One kind of test: its id in the results, the test or module that holds it, and its tool.

    The tool is named by its npm or Python package.
    """

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


def run(asked: Asked) -> int:
    """Runs the tests and writes their results; nothing is written when they could not be run."""
    status = _tested(asked.root)
    if status in (0, 1):
        write(asked.root)
        asked.say(f"{RESULTS.as_posix()}: kirjoitettu")
    return status


def _tested(root: Path) -> int:
    """Runs the tests of accessibility, their output on the terminal; pytest's exit status."""
    command = [sys.executable, "-m", "pytest", *FILES, f"--junitxml={REPORT}"]
    return subprocess.run(command, cwd=root).returncode


def results(
    report: str,
    versions: Mapping[str, str],
    today: datetime.date,
) -> str:
    """The text of the results' file, out of pytest's JUnit report."""
    counts, faults = Counter[str](), Counter[str]()
    for case in Xml.fromstring(report).iter("testcase"):
        name = f"{case.get('classname')}::{case.get('name')}"
        for each in EXAMINED:
            if name.startswith(each.tests):
                counts[each.id] += 1
                faults[each.id] += any(child.tag in ("failure", "error") for child in case)
    lines = [f'{HEAD}paiva: "{finnish_day(today)}"', "tarkastukset:"]
    for each in EXAMINED:
        tool = f"{each.tool} {versions[each.tool]}"
        found = f"tarkastettu: {counts[each.id]}, virheita: {faults[each.id]}"
        lines.append(f'  - {{tunniste: {each.id}, valine: "{tool}", {found}}}')
    return "\n".join([*lines, ""])


def write(root: Path) -> None:
    """Writes the results of the last run under `root`."""
    locked = json.loads((root / LOCK).read_text("utf-8"))["packages"]
    versions = {each.tool: _version(each.tool, locked) for each in EXAMINED}
    text = results((root / REPORT).read_text("utf-8"), versions, datetime.date.today())
    replace(root / RESULTS, text.encode())


def _version(tool: str, locked: Mapping[str, Mapping[str, str]]) -> str:
    package = locked.get(f"node_modules/{tool}")
    return package["version"] if package else version(tool)
