"""The commands as an editor runs them: what they say and write, and how they end."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from projects import ROOT, command

from macros import bootstrap
from macros.cli import COMMANDS
from macros.common.refused import RefusedError
from macros.content import docs_pages
from macros.content.data_files import DATA_FILES
from macros.upkeep import testing
from macros.web import macros as web_macros


def spoil(shop: Path) -> None:
    """A fault in the content."""
    path = shop / "data/sanasto.yml"
    path.write_text(path.read_text("utf-8").replace("selite:", "selitys:", 1), "utf-8")


def test_schemas_are_written_once(shop: Path) -> None:
    told = command(shop, "schema", "--check")
    assert told.returncode == 1
    assert "data/skeemat/tyopohja.schema.json: vanhentunut\n" in told.stdout
    assert not (shop / "data/skeemat").exists()
    written = command(shop, "schema")
    assert (written.returncode, written.stdout.count(": kirjoitettu\n")) == (0, len(DATA_FILES))
    for words in (("schema",), ("schema", "--check")):
        again = command(shop, *words)
        assert (again.returncode, again.stdout) == (0, "Skeemat ovat ajan tasalla.\n")


def test_new_worksheet_is_started_and_a_bad_name_refused(shop: Path) -> None:
    refused = command(shop, "new", "Iso Alku")
    assert (refused.returncode, refused.stderr) == (1, "")
    assert (
        refused.stdout
        == "Tunniste ”Iso Alku” ei kelpaa: käytä pieniä kirjaimia a–z, numeroita ja väliviivaa.\n"
    )
    started = command(shop, "new", "uusi-arkki")
    assert started.returncode == 0
    assert started.stdout.splitlines()[0] == "data/tyopohjat/uusi-arkki.yml: kirjoitettu"
    assert (shop / "docs/tyopohjat/uusi-arkki.md").is_file()


def test_new_addresses_are_added_and_all_is_checked(shop: Path) -> None:
    ledger = shop / "data/osoitteet.yml"
    text = ledger.read_text("utf-8")
    ledger.write_text(text.replace('  - "polut/polku/"\n', ""), "utf-8")
    result = command(shop, "addresses")
    assert (result.returncode, result.stdout) == (
        0,
        "data/osoitteet.yml: kirjoitettu\nEi ongelmia.\n",
    )
    assert ledger.read_text("utf-8").endswith(text[text.index("sivut:") :])


@pytest.mark.parametrize(
    "name", ["addresses", "links", "print", "build", "serve", "test", "release-check"]
)
def test_faulty_content_stops_every_command_before_it_writes(shop: Path, name: str) -> None:
    spoil(shop)
    before = {path for path in shop.rglob("*") if path.is_file()}
    result = command(shop, name)
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.endswith("ongelmaa.\n")
    assert "data/sanasto.yml:" in result.stdout
    assert {path for path in shop.rglob("*") if path.is_file()} == before


def test_what_publishing_lacks_is_counted(shop: Path) -> None:
    result = command(shop, "release-check", SITE_URL="https://esimerkki.fi/kansio")
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert "Ei ongelmia." in lines[0]
    assert not any(line.startswith("SITE_URL:") for line in lines), "kauttaviiva lisätään"
    assert lines[-1] == f"Julkaisemisesta puuttuu {len(lines) - 2} asiaa."


def test_unknown_words_are_refused(shop: Path) -> None:
    result = command(shop, "check", "--nopeasti")
    assert result.returncode == 2
    assert "tuntematon valinta --nopeasti" in result.stderr


def test_a_spoilt_list_of_words_is_told(shop: Path) -> None:
    (shop / "data/sanalista.txt").write_bytes(b"Penkki\nkah\xff\xfevila\n")
    result = command(shop, "build", PDF="off")
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout.splitlines()[0] == (
        "data/sanalista.txt:2: Tiedosto ei ole UTF-8-muodossa. "
        "Tallenna se uudelleen merkistöllä UTF-8."
    )
    (shop / "data/sanalista.txt").unlink()
    (shop / "data/sanalista.txt").mkdir()
    assert command(shop, "check").stdout.startswith("data/sanalista.txt:1: Tiedostoa ei voi lukea.")


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (None, "Tiedostoa ei voi lukea."),
        (b"site_name: x\n\xff", "Tiedosto ei ole UTF-8-muodossa."),
        (b"nav: [\n", "Asetustiedosto ei aukea."),
    ],
)
def test_settings_that_cannot_be_read_are_told(shop: Path, spoilt: bytes | None, told: str) -> None:
    (shop / "mkdocs.yml").unlink()
    if spoilt is not None:
        (shop / "mkdocs.yml").write_bytes(spoilt)
    for name in ("check", "release-check", "build"):
        result = command(shop, name, PDF="off")
        assert (result.returncode, result.stderr) == (1, "")
        assert re.fullmatch(rf"mkdocs\.yml:[12]: {re.escape(told)}.*\n1 ongelma\.\n", result.stdout)


def test_hidden_files_of_other_programs_are_passed_over(shop: Path) -> None:
    for name in (
        "data/tyopohjat/._alku.yml",
        "data/kaytannot/.tapaus.yml",
        "docs/tyopohjat/._alku.md",
    ):
        (shop / name).write_bytes(b"\x00\x05\x16\x07\xff{{")
    assert command(shop, "check").stdout == "Ei ongelmia.\n"


# --- one table of commands -----------------------------------------------------------------------


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
        named = re.findall(r"(?:^|`)(?:\w+=\S+ )?make ([a-z-]+)", text, re.MULTILINE)
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
    assert {owners[name][0].lower().replace("_", "-") for name in loaded - own} <= parts


# --- everything is checked before anything is written --------------------------------------------

WRITING = [
    ("addresses",),
    ("new", "uusi-arkki"),
    ("links",),
    ("schema",),
    ("audit",),
    ("portability",),
    ("print",),
    ("print", "alku"),
]
FAULTS = {
    "polut.yml: väärä tunniste": ("data/polut.yml", "tunniste: alku", "tunniste: allku"),
    "osoitteet.yml: väärä katso": (
        "data/osoitteet.yml",
        "poistetut: []",
        'poistetut:\n  - {vanha: "polut/pois/", katso: "ei/ole/", otsikko: "X", syy: "Y."}',
    ),
    "sanasto.yml: kirjoitusvirhe": ("data/sanasto.yml", "selite:", "selitys:"),
    "sivu: tuntematon makro": ("docs/polut/polku.md", "{{ polku() }}", "{{ polkku() }}"),
}


def contents(root: Path) -> dict[Path, bytes]:
    """Every file with its bytes."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_command_that_writes_checks_everything_first(
    shop: Path, words: tuple[str, ...], fault: str
) -> None:
    name, old, new = FAULTS[fault]
    text = (shop / name).read_text("utf-8")
    assert old in text
    (shop / name).write_text(text.replace(old, new, 1), "utf-8")
    before = contents(shop)
    result = command(shop, *words)
    assert (result.returncode, result.stderr) == (1, "")
    assert f"{name}:" in result.stdout
    assert contents(shop) == before


def test_an_address_that_is_no_address_is_named_and_not_written(shop: Path) -> None:
    (shop / "docs/tietoa").mkdir()
    (shop / "docs/tietoa/käyttöohje.md").write_text("# Ohje\n\nTeksti.\n", "utf-8")
    with (shop / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("  - tietoa/käyttöohje.md\n")
    before = contents(shop)
    result = command(shop, "addresses")
    assert (result.returncode, result.stderr) == (1, "")
    assert "docs/tietoa/käyttöohje.md:1: " in result.stdout
    assert contents(shop) == before


def test_a_page_or_a_line_that_is_missing_does_not_hinder_the_command_that_makes_it(
    shop: Path,
) -> None:
    (shop / "docs/tyopohjat/alku.md").unlink()
    settings = (shop / "mkdocs.yml").read_text("utf-8")
    (shop / "mkdocs.yml").write_text(settings.replace("  - tyopohjat/alku.md\n", ""), "utf-8")
    assert command(shop, "check").returncode == 1
    made = command(shop, "new", "alku")
    assert made.returncode == 0, made.stdout
    assert "docs/tyopohjat/alku.md: kirjoitettu" in made.stdout
    assert command(shop, "check").stdout == "Ei ongelmia.\n"


def test_a_second_worksheet_waits_until_the_first_is_whole(shop: Path) -> None:
    assert command(shop, "new", "eka").returncode == 0
    before = contents(shop)
    result = command(shop, "new", "toka")
    assert result.returncode == 1
    assert result.stdout.startswith("Mitään ei kirjoitettu. Korjaa nämä ensin:\n")
    assert contents(shop) == before


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
