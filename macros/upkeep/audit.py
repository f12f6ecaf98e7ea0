"""`audit`: the tests of accessibility, their results and the day written for the statement."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import xml.etree.ElementTree as Xml
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ..common import text_templates
from ..common.asked import Asked
from ..common.files import replace
from ..common.finnish import finnish_day
from ..web.bundles import LOCK

RESULTS = Path("data/saavutettavuustulokset.yml")
REPORT = Path(".cache/tarkastus.xml")
FAULTY = ("failure", "error")
"""What pytest's report calls a test that did not pass."""


@dataclass(frozen=True)
class Examined:
    """One kind of test: its id in the results, the test or module that holds it, and its tool.

    The tool is named by its npm or Python package.
    """

    id: str
    tests: str
    tool: str


@dataclass(frozen=True)
class Result:
    """What one kind of test gave: how many were run, and how many of them found a fault."""

    id: str
    tool: str
    examined: int
    faults: int


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
    cases = list(Xml.fromstring(report).iter("testcase"))
    found = [_result(each, cases, versions[each.tool]) for each in EXAMINED]
    day = finnish_day(today)
    return text_templates.render("audits.yml.j2", day=day, results=found)


def _result(each: Examined, cases: Sequence[Xml.Element], version_: str) -> Result:
    """The tests of one kind counted."""
    own = [case for case in cases if _name(case).startswith(each.tests)]
    faulty = [case for case in own if _is_faulty(case)]
    return Result(
        id=each.id,
        tool=f"{each.tool} {version_}",
        examined=len(own),
        faults=len(faulty),
    )


def _name(case: Xml.Element) -> str:
    """A test as it is named in this module."""
    return f"{case.get('classname')}::{case.get('name')}"


def _is_faulty(case: Xml.Element) -> bool:
    """Whether a test did not pass."""
    return any(child.tag in FAULTY for child in case)


def write(root: Path) -> None:
    """Writes the results of the last run under `root`."""
    lock = json.loads((root / LOCK).read_text("utf-8"))
    locked = lock["packages"]
    versions = {each.tool: _version(each.tool, locked) for each in EXAMINED}
    report = (root / REPORT).read_text("utf-8")
    today = datetime.date.today()
    text = results(report, versions, today)
    replace(root / RESULTS, text.encode())


def _version(tool: str, locked: Mapping[str, Mapping[str, str]]) -> str:
    """The version of a tool, which npm or Python has installed."""
    package = locked.get(f"node_modules/{tool}")
    if package:
        return package["version"]
    return version(tool)
