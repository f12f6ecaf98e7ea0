"""The one table of commands: what the Makefile, the documents and the set-up make of it."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from projects import ROOT

from macros import bootstrap
from macros.cli import COMMANDS
from macros.common.refused import RefusedError
from macros.content import docs_pages
from macros.upkeep import testing
from macros.web import macros as web_macros


def made_by_make() -> set[str]:
    """The targets of the Makefile."""
    text = (ROOT / "Makefile").read_text("utf-8")
    return set(re.search(r"^\.PHONY: (.+)$", text, re.MULTILINE)[1].split())


def tabled(name: str) -> set[str]:
    """The commands in the tables and the first lines of a document."""
    text = (ROOT / name).read_text("utf-8")
    return set(re.findall(r"^(?:\| `)?make ([a-z-]+)", text, re.MULTILINE))


def test_makefile_and_documents_have_the_commands_of_the_table() -> None:
    for_people = set(COMMANDS) - {"assets"}
    assert made_by_make() == for_people | {"lock"}
    assert tabled("README.md") | tabled("CONTRIBUTING.md") == for_people | {"lock"}
    for name in ("README.md", "CONTRIBUTING.md", "julkaisu/README.md"):
        text = (ROOT / name).read_text("utf-8")
        named = re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)
        assert set(named) <= made_by_make(), name


def test_every_target_of_the_makefile_has_a_rule() -> None:
    rules = re.findall(r"^([a-z -]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert {name for rule in rules for name in rule.split()} == made_by_make()


def test_the_set_up_knows_only_commands_of_the_table() -> None:
    assert set(bootstrap.NEEDS) - {"lock"} <= set(COMMANDS)
    known = {*bootstrap.SITE, *bootstrap.PAPER, *bootstrap.TESTING, *bootstrap.PROGRAMS}
    assert {need for needs in bootstrap.NEEDS.values() for need in needs} <= {
        *known,
        bootstrap.GENERATORS,
        bootstrap.ENGINES,
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_function_its_help_and_only_commands_before_it(name: str) -> None:
    command = COMMANDS[name]
    function = command.function()
    assert list(inspect.signature(function).parameters) == ["asked"]
    assert function.__doc__
    assert set(command.first) <= set(COMMANDS)
    assert command.help and command.help[0].islower()
    assert all(not folder.startswith("/") for folder in command.writes)


def test_macros_are_those_that_check_knows() -> None:
    assert set(web_macros.MACROS) == set(docs_pages.MACROS)
    assert len(set(web_macros.MACROS.values())) == len(web_macros.MACROS)


OPTIONAL = {"pygments"}
"""What a needed package loads where it happens to be there: Markdown tries it for code."""
LOADED = """
import sys
sys.argv = ["macros", "check"]
from macros.cli import main
status = main(["check"])
print(*sorted({name.partition(".")[0] for name in sys.modules} - set(sys.stdlib_module_names)))
"""


def test_check_loads_what_the_set_up_installs_at_the_least_and_no_engine(shop: Path) -> None:
    """Every package that is loaded is needed, or is a part of one that is."""
    said = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=shop, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert said[0] == "Ei ongelmia."
    owners = packages_distributions()
    loaded = {name for name in said[1].split() if name in owners}
    wanted = {owners[name][0] for name in bootstrap.NEEDED}
    parts = {
        re.split(r"[^\w.-]", line)[0].lower().replace("_", "-")
        for name in wanted
        for line in requires(name) or ()
        if "extra ==" not in line
    }
    own = {name for name in loaded if owners[name][0] in wanted}
    assert own == set(bootstrap.NEEDED)
    others = {owners[name][0].lower().replace("_", "-") for name in loaded - own}
    assert others - OPTIONAL <= parts


# --- the fast lane of the tests ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "workers"),
    [
        ((), []),
        (("-k", "keha"), []),
        (("-m", "unit"), []),
        (("tests",), []),
        (("tests/test_a.py",), ["-n", "0"]),
        (("tests/test_a.py::test_one", "-x"), ["-n", "0"]),
        (("tests/test_a.py", "-n", "2"), []),
        (("tests/test_a.py", "-n2"), []),
    ],
)
def test_workers_are_started_only_for_many_files(
    tmp_path: Path, words: tuple[str, ...], workers: list[str]
) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_a.py").touch()
    assert testing.workers_for(tmp_path, words) == workers


def test_a_typescript_test_is_bundled_and_run_by_node(tmp_path: Path) -> None:
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    good, bad = tmp_path / "hyva.test.ts", tmp_path / "huono.test.ts"
    imports = 'import assert from "node:assert/strict";\nimport { test } from "node:test";\n'
    good.write_text(
        f'{imports}test("summa", () => {{ const n: number = 2; assert.equal(n, 2); }});\n'
    )
    bad.write_text(f'{imports}test("summa", () => assert.equal(1 + 1, 3));\n')
    assert testing.run_units(tmp_path, [good]) == 0
    assert testing.run_units(tmp_path, [good, bad]) == 1
    with pytest.raises(RefusedError, match="ei ole tiedostoa"):
        testing.run_units(tmp_path, [tmp_path / "puuttuu.test.ts"])
