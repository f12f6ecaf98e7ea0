"""The commands of the handbook, listed in COMMANDS at the end. Thin: the work is in the modules."""

from __future__ import annotations

import argparse
import datetime
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from . import bundles, offline, publishing, schema, search_index
from .checks import check
from .handbook import read_shelf
from .library import open_library
from .problems import report

ROOT = Path.cwd()
ADDRESS = "127.0.0.1:8000"
SITE = os.environ.get("SITE_URL", f"http://{ADDRESS}/")


def main(arguments: Sequence[str]) -> int:
    """Runs one command; its exit status."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Juurruttajan käsikirjan komennot.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="komento")
    for name, (_, help_) in COMMANDS.items():
        each = commands.add_parser(name, help=help_)
        if name == "schema":
            each.add_argument("--check", action="store_true", help="vertaa, älä kirjoita")
        if name == "new":
            each.add_argument("id", metavar="tunniste")
    options, rest = parser.parse_known_args(arguments)
    options.rest = rest
    if options.rest and options.command not in ("test", "bench", "print", "gates", "coverage"):
        parser.error(f"tuntematon valinta {options.rest[0]}")
    return COMMANDS[options.command][0](options)


def run_check(_: argparse.Namespace) -> int:
    """Checks all content; prints every problem and their count."""
    problems = check(read_shelf(ROOT))
    print(report(problems))
    return 1 if problems else 0


def run_schema(options: argparse.Namespace) -> int:
    """Writes the editor's schemas, or with --check tells which are stale."""
    changed = schema.stale(ROOT) if options.check else schema.write(ROOT)
    for path in changed:
        print(f"{path.relative_to(ROOT).as_posix()}: {'vanhentunut' if options.check else 'kirjoitettu'}")
    if not changed:
        print("Skeemat ovat ajan tasalla.")
    return 1 if changed and options.check else 0


def run_new(options: argparse.Namespace) -> int:
    """A new worksheet: its YAML skeleton, its page and its line in the navigation."""
    from . import scaffold

    try:
        for line in scaffold.start(ROOT, options.id):
            print(line)
    except scaffold.RefusedError as refusal:
        print(refusal)
        return 1
    return 0


def run_addresses(_: argparse.Namespace) -> int:
    """Adds every new address to the ledger and makes the pages that lead on from old ones; all other faults come first."""
    from . import addresses
    from .pages import read_pages

    shelf, pages = read_shelf(ROOT), read_pages(ROOT)
    if (book := shelf.handbook()) is None:
        return run_check(_)
    for name in addresses.write(ROOT, book, pages.addresses):
        print(f"{name}: kirjoitettu")
    return run_check(_)


def run_links(_: argparse.Namespace) -> int:
    """Asks every source's address whether it still opens, and writes the day; needs a network."""
    from . import links

    if run_check(_):
        return 1
    seen = links.look(ROOT, _bar)
    if not any(each.state is links.State.ALIVE for each in seen):
        print("Yksikään osoite ei vastannut. Onko verkko poikki? Mitään ei kirjoitettu.")
        return 1
    seen = links.write(ROOT, seen, datetime.date.today())
    for each in seen:
        if each.state is not links.State.ALIVE:
            print(f"data/lahteet.yml:{each.line}: {each.address} ({each.state}: {each.why})")
    print(f"Osoitteita {len(seen)}, auki {sum(each.state is links.State.ALIVE for each in seen)}.")
    return 0


def run_assets(_: argparse.Namespace) -> int:
    """Cuts the font of the npm package, and bundles scripts and style sheets."""
    from . import assets

    if assets.make(ROOT):
        print("Kirjasin leikattu sivustolle ja paperille.", flush=True)
    if bundles.write(ROOT):
        print(f"Tyylit ja skriptit koottu kansioon {bundles.TARGET.as_posix()}.", flush=True)
    return 0


def run_print(options: argparse.Namespace) -> int:
    """Makes the print products that are missing or stale; one line per file made."""
    from . import production

    if run_check(options):
        return 1
    try:
        outcome = production.produce(ROOT, SITE, options.rest, _bar)
    except KeyboardInterrupt:
        print("\nKeskeytetty. Valmiit tulosteet jäivät, ja loput syntyvät seuraavalla kerralla.")
        return 130
    for each in outcome.made:
        print(f"{each.file}  {each.pages or '–'} s.  {each.size} tavua")
    print(f"Tulosteita tehtiin {len(outcome.made)}, ajan tasalla oli {outcome.ready}, poistettiin {len(outcome.removed)}.")
    if outcome.problems:
        print(report(outcome.problems))
    return 1 if outcome.problems else 0


def _bar(done: int, total: int, name: str) -> None:
    """A progress bar on a terminal; elsewhere nothing."""
    if sys.stdout.isatty():
        end = "\n" if done == total else ""
        print(f"\r[{'█' * (30 * done // total):30}] {done}/{total} {name:40.40}", end=end, flush=True)


def run_serve(options: argparse.Namespace) -> int:
    """Checks, builds and serves the site with live reload."""
    if run_check(options):
        return 1
    _index()
    print(f"Käsikirja aukeaa osoitteessa http://{ADDRESS}/ . Lopeta näppäimillä Ctrl+C.", flush=True)
    try:
        return _mkdocs("serve", "--dev-addr", ADDRESS)
    except KeyboardInterrupt:
        return 0


def run_build(options: argparse.Namespace) -> int:
    """Builds the checked, strict site beside the old one and changes them over only when it is whole."""
    if run_check(options):
        return 1
    if os.environ.get("PDF") != "off" and (status := run_print(argparse.Namespace(rest=[]))):
        return status
    _index()
    fresh, site, old = ROOT / ".site-uusi", ROOT / "site", ROOT / ".site-vanha"
    publishing.recover(site, old)
    shutil.rmtree(fresh, ignore_errors=True)
    if status := _strict_build(fresh):
        shutil.rmtree(fresh, ignore_errors=True)
        return status
    if os.environ.get("PDF") == "off":
        _without_prints(fresh)
    publishing.finish(fresh)
    publishing.change_over(fresh, site, old)
    print(f"Sivusto on kansiossa site: {len(list(site.rglob('*.html')))} sivua.")
    return 0


def run_offline(options: argparse.Namespace) -> int:
    """Builds the site and packs it as a zip that works from a folder."""
    if status := run_build(options):
        return status
    size = offline.pack(ROOT / "site", ROOT / offline.TARGET)
    print(f"{offline.TARGET.as_posix()}: {size} tavua")
    return 0


def run_test(options: argparse.Namespace) -> int:
    """Runs every test; a single file or name can be given, also a file of the browser side (.ts)."""
    scripts = [Path(word) for word in options.rest if word.endswith(".ts")]
    if scripts:
        return _run_scripts(scripts)
    if run_check(options):
        return 1
    _index()
    return subprocess.run([sys.executable, "-m", "pytest", *options.rest]).returncode


def _run_scripts(scripts: list[Path]) -> int:
    """Runs unit tests of the browser side; they need neither content nor a browser."""
    from . import browser_tests

    missing = [path.as_posix() for path in scripts if not (ROOT / path).is_file()]
    if missing:
        print("\n".join(f"Tiedostoa {name} ei ole." for name in missing))
        return 1
    done = browser_tests.run(ROOT, scripts)
    print(done.stdout + done.stderr, end="")
    return done.returncode


def run_gates(options: argparse.Namespace) -> int:
    """Makes every print product and puts each through its gates."""
    if status := run_print(argparse.Namespace(rest=[])):
        return status
    return subprocess.run([sys.executable, "-m", "pytest", "tests/gates", *options.rest]).returncode


def run_audit(_: argparse.Namespace) -> int:
    """Runs the tests of accessibility and writes their results with the day; nothing is written when they could not be run."""
    from . import audit

    if status := run_print(argparse.Namespace(rest=[])):
        return status
    status = audit.run(ROOT)
    if status in (0, 1):
        audit.write(ROOT)
        print(f"{audit.RESULTS.as_posix()}: kirjoitettu")
    return status


def run_release_check(options: argparse.Namespace) -> int:
    """Tells what is missing before the site can be published."""
    from . import release

    if run_check(options):
        return 1
    faults = release.missing(ROOT, SITE, datetime.date.today())
    print("\n".join([*faults, f"Julkaisemisesta puuttuu {len(faults)} asiaa." if faults else "Sivuston voi julkaista."]))
    return 1 if faults else 0


def run_portability(_: argparse.Namespace) -> int:
    """Builds the content with the generators that may come after ours and tells what differs."""
    from . import portability

    try:
        return portability.run(ROOT, lambda line: print(line, flush=True), datetime.date.today())
    except portability.BuildError as error:
        print(error)
        return 1


def run_coverage(options: argparse.Namespace) -> int:
    """Runs the tests and the gates, and tells which lines of macros/ none of them ran; fails under the least share of pyproject.toml."""
    if status := run_print(argparse.Namespace(rest=[])):
        return status

    def coverage(*words: str) -> int:
        around = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}  # of a measurement that runs this one
        whole = {**around, "COVERAGE_FILE": str(ROOT / ".cache/kattavuus/tulos")}  # one place, also for commands run in copies
        return subprocess.run([sys.executable, "-m", "coverage", *words], env=whole).returncode

    coverage("erase")
    status = max(coverage("run", "-m", "pytest", folder, *options.rest) for folder in ("tests", "tests/gates"))
    coverage("combine", "-q")
    return status or coverage("report", "--skip-covered", "--show-missing")


def run_bench(options: argparse.Namespace) -> int:
    """Runs the benchmarks, each beside its peer."""
    return max(subprocess.run([sys.executable, str(path), *options.rest]).returncode for path in sorted(Path("tests/bench").glob("*.py")))


def _index() -> None:
    """The search files, with a bar when many words are new: MkDocs would make them too, but silently."""
    search_index.write(ROOT, open_library(ROOT), _bar)


def _strict_build(target: Path) -> int:
    """A strict build; of what MkDocs says only warnings and errors are shown. (Its own --quiet would hide them from --strict.)"""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    said = [line for line in (result.stdout + result.stderr).splitlines() if line.strip() and not line.startswith("INFO")]
    print("\n".join(said), end="\n" if said else "", flush=True)
    return result.returncode


def _without_prints(site: Path) -> None:
    """Takes the print products out of a built site: they lie in docs/ from an earlier run, and no page links to them."""
    for path in (site / "tulosteet").glob("*"):
        if path.suffix in (".pdf", ".docx"):
            path.unlink()


def _mkdocs(*arguments: str) -> int:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=ROOT, env=environment).returncode


COMMANDS: dict[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "check": (run_check, "tarkista kaikki sisältö"),
    "schema": (run_schema, "kirjoita editorin skeemat tyypeistä"),
    "new": (run_new, "uusi työpohja"),
    "addresses": (run_addresses, "lisää uudet osoitteet luetteloon ja tee ohjaussivut"),
    "links": (run_links, "katso, aukeavatko lähteiden osoitteet (tarvitsee verkon)"),
    "assets": (run_assets, "leikkaa kirjasin, kokoa tyylit ja skriptit"),
    "print": (run_print, "tee tulosteet kansioon docs/tulosteet"),
    "serve": (run_serve, "näytä sivusto omalla koneella"),
    "build": (run_build, "rakenna sivusto kansioon site"),
    "offline": (run_offline, "pakkaa sivusto zipiksi, joka toimii ilman verkkoa"),
    "test": (run_test, "aja testit"),
    "gates": (run_gates, "tee tulosteet ja tarkasta ne kaikki"),
    "audit": (run_audit, "tarkasta saavutettavuus ja kirjaa tulokset"),
    "release-check": (run_release_check, "kerro, mitä julkaisemisesta puuttuu"),
    "portability": (run_portability, "rakenna sama sisältö toisilla rakentajilla ja vertaa"),
    "coverage": (run_coverage, "aja testit ja kerro, mitkä rivit jäivät ajamatta"),
    "bench": (run_bench, "mittaa rakentamisen kesto"),
}
