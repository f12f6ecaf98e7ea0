"""Mishaps of machines and of people: no command ends in a traceback, and each says what to do."""

from __future__ import annotations

import errno
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import ROOT, command
from sampling import first

from macros.bootstrap import NEEDED
from macros.cli import COMMANDS, main
from macros.common import traces
from macros.terminal import mishaps
from macros.terminal.words import Takes

WHOLE = tuple(name for name in COMMANDS if name not in ("bench", "links", "hanke"))
"""Commands of the example content: not benchmarks, the network or a file that anybody may give."""
TREE = Callable[[Path], None]


def arguments(name: str) -> tuple[str, ...]:
    """The command with the word that it must have."""
    words = {Takes.ID: ("uusi-arkki",), Takes.FILE: ("ei-ole.json",)}
    return (name, *words.get(COMMANDS[name].takes, ()))


def told(result: subprocess.CompletedProcess[str]) -> str:
    """What the command said: a failure, without a traceback."""
    return failure(result.returncode, result.stdout + result.stderr)


def failure(status: int, said: str) -> str:
    """The words of a failure that is told as it should be."""
    assert status in (1, 2), said
    assert "Traceback" not in said
    assert "Error" not in said
    return said


@pytest.fixture
def ask(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Runs a command in the example content, in this process; gives the words of its failure."""
    monkeypatch.chdir(shop)
    monkeypatch.setenv("SITE_URL", "http://127.0.0.1:8000/")
    monkeypatch.setenv("PDF", "off")

    def run_here(*words: str) -> str:
        status = mishaps.guarded(lambda: main(words))
        return failure(status, "".join(capfd.readouterr()))

    return run_here


def put_file(path: Path) -> None:
    """A file, whatever was there."""
    if path.is_symlink():
        path.unlink()
    elif path.is_dir():
        path.rename(path.with_name(f"{path.name}-pois"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("tiedosto")


def put_broken_link(path: Path) -> None:
    """A link that leads nowhere, whatever was there."""
    put_file(path)
    path.unlink()
    path.symlink_to("ei-ole-missaan")


# --- places that cannot be written ---------------------------------------------------------------

PLACES = sorted({(name, folder) for name in COMMANDS for folder in COMMANDS[name].writes})


@pytest.mark.parametrize(("name", "folder"), PLACES)
def test_a_file_in_the_place_of_a_folder_is_told_before_any_work(
    shop: Path, ask: Callable[..., str], name: str, folder: str
) -> None:
    put_file(shop / folder)
    said = ask(*arguments(name))
    assert f"{folder}: Kansion paikalla on tiedosto. Siirrä se muualle ja yritä uudelleen." in said
    assert "Ei ongelmia." not in said
    assert (shop / folder).read_text() == "tiedosto"


@pytest.mark.parametrize("folder", ["site", "docs/tulosteet", ".cache"])
def test_a_broken_link_in_the_place_of_a_folder_is_told(
    shop: Path, ask: Callable[..., str], folder: str
) -> None:
    put_broken_link(shop / folder)
    name = "print" if folder == "docs/tulosteet" else "build"
    assert f"{folder}: Kansion paikalla on rikkinäinen linkki." in ask(name)


def test_a_folder_above_is_named(shop: Path, ask: Callable[..., str]) -> None:
    put_file(shop / "docs")
    assert ask("print").startswith("docs: Kansion paikalla on tiedosto.")


# --- a project that is not whole -----------------------------------------------------------------


@pytest.mark.parametrize("name", WHOLE)
def test_another_folder_is_no_handbook(
    tmp_path: Path, ask: Callable[..., str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "muu").mkdir()
    monkeypatch.chdir(tmp_path / "muu")
    assert ask(*arguments(name)).startswith("Tämä kansio ei ole käsikirjan kansio")
    assert list((tmp_path / "muu").iterdir()) == []


def without_data(shop: Path) -> None:
    """No data at all."""
    (shop / "data").rename(shop / "muualla")


def with_data_as_file(shop: Path) -> None:
    """A file in the place of the data."""
    put_file(shop / "data")


def without_settings(shop: Path) -> None:
    """No mkdocs.yml."""
    (shop / "mkdocs.yml").unlink()


def with_settings_as_folder(shop: Path) -> None:
    """A folder in the place of mkdocs.yml."""
    without_settings(shop)
    (shop / "mkdocs.yml").mkdir()


def without_pages(shop: Path) -> None:
    """No docs at all."""
    (shop / "docs").rename(shop / "muualla")


def with_pages_as_file(shop: Path) -> None:
    """A file in the place of the pages."""
    put_file(shop / "docs")


UNWHOLE = (
    without_data,
    with_data_as_file,
    without_settings,
    with_settings_as_folder,
    without_pages,
    with_pages_as_file,
)


@pytest.mark.parametrize("spoil", UNWHOLE, ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("name", [name for name in WHOLE if name not in ("assets", "schema")])
def test_what_is_missing_is_told(
    shop: Path, ask: Callable[..., str], spoil: TREE, name: str
) -> None:
    spoil(shop)
    said = ask(*arguments(name))
    assert re.search(r"^(data|docs|mkdocs\.yml)\S*: .+[.?]$", said, re.MULTILINE), said


def test_what_the_set_up_makes_is_asked_for(shop: Path, ask: Callable[..., str]) -> None:
    (shop / ".cache/paperi").unlink()
    assert "Aja kerran make print" in ask("print", "alku")
    assert "Aja kerran make build" in ask("assets")


# --- words ---------------------------------------------------------------------------------------

MISUNDERSTOOD = [
    ((), "Komento puuttuu."),
    (("chek",), "Komentoa ”chek” ei ole. Tarkoititko ”check”?"),
    (("",), "Komento puuttuu."),
    (("Check",), "Komentoa ”Check” ei ole. Tarkoititko ”check”?"),
    (("--versio",), "Komentoa ”--versio” ei ole."),
    (("check", "data"), "check: liikaa sanoja: data."),
    (("check", "--nopeasti"), "check: tuntematon valinta --nopeasti."),
    (("schema", "--chek"), "schema: tuntematon valinta --chek."),
    (("new",), "new: tunniste puuttuu."),
    (("new", "yksi", "kaksi"), "Valintaa ”kaksi” ei ole."),
    (("new", "--id=yksi"), "new: tuntematon valinta --id=yksi."),
    (("print", "--kaikki"), "print: tuntematon valinta --kaikki."),
    (("serve", "80"), "Portti ”80” ei kelpaa."),
    (("serve", "99999999999999999999"), "Portti ”99999999999999999999” ei kelpaa."),
    (("serve", "portti"), "Portti ”portti” ei kelpaa."),
    (("serve", "8001", "8002"), "serve: liikaa sanoja: 8002."),
    (("addresses", "--kaikki"), "addresses: tuntematon valinta --kaikki."),
]


@pytest.mark.parametrize(("words", "sentence"), MISUNDERSTOOD)
def test_words_that_no_command_takes_are_told(
    ask: Callable[..., str], words: tuple[str, ...], sentence: str
) -> None:
    assert ask(*words).startswith(sentence)


def test_words_that_no_command_takes_have_a_status_of_their_own() -> None:
    result = command(ROOT, "check", "--nopeasti")
    assert (result.returncode, result.stdout) == (2, "")


@pytest.mark.parametrize("id_", ["ääkköset", "Iso", "../ulos", "a/b", "", "a b", "x" * 300, "é"])
def test_a_bad_id_is_refused(shop: Path, ask: Callable[..., str], id_: str) -> None:
    before = sorted(shop.rglob("*"))
    assert "ei kelpaa" in ask("new", id_)
    assert sorted(shop.rglob("*")) == before


def test_a_print_that_is_not_there_is_told(ask: Callable[..., str]) -> None:
    assert "Tulostetta ”alkuu” ei ole. Tarkoititko ”alku”?" in ask("print", "alkuu")


@pytest.mark.parametrize("words", [("help",), ("-h",), ("--help",), ("check", "--help")])
def test_help_is_finnish_and_no_failure(words: tuple[str, ...]) -> None:
    result = command(ROOT, *words)
    assert (result.returncode, result.stderr) == (0, "")
    assert "tarkista kaikki sisältö" in result.stdout


# --- letters -------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("encoding", "seen"),
    [
        ("utf-8", "Tuntematon kenttä ”selitys”. Tarkoititko ”selite”?"),
        ("cp1252", "Tuntematon kenttä ”selitys”. Tarkoititko ”selite”?"),
        ("cp850", 'Tuntematon kenttä "selitys". Tarkoititko "selite"?'),
        ("latin-1", 'Tuntematon kenttä "selitys". Tarkoititko "selite"?'),
        ("ascii", 'Tuntematon kentta "selitys". Tarkoititko "selite"?'),
        ("ascii:strict", 'Tuntematon kentta "selitys". Tarkoititko "selite"?'),
    ],
)
def test_every_encoding_gets_letters_that_can_be_read(shop: Path, encoding: str, seen: str) -> None:
    path = shop / "data/sanasto.yml"
    path.write_text(path.read_text("utf-8").replace("selite:", "selitys:", 1), "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=shop,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert (result.returncode, result.stderr) == (1, b"")
    assert seen in result.stdout.decode(encoding.partition(":")[0])


@pytest.mark.parametrize("encoding", first(["ascii", "cp850", "cp1252"]))
@pytest.mark.parametrize("words", [("help",), ("build",), ("new", "é"), ("serve", "x")])
def test_no_command_stumbles_over_its_own_letters(
    shop: Path, encoding: str, words: tuple[str, ...]
) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "macros", *words],
        cwd=shop,
        capture_output=True,
        encoding=encoding,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PDF": "off"},
    )
    assert result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr
    assert (result.returncode == 0) is (words == ("help",))


# --- pipes, keys and other programs --------------------------------------------------------------


@pytest.mark.slow
def test_a_pipe_whose_reader_goes_away_ends_quietly(shop: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run(
        [sys.executable, "-m", "macros", "check"], cwd=shop, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_is_told(shop: Path) -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "macros", "check"],
            cwd=shop,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert result.returncode == 1
    assert result.stderr.startswith("Tiedostoa ei voi kirjoittaa: levy on täynnä.")
    assert "Exception" not in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes of this kind")
@pytest.mark.parametrize(
    "name", first(["serve", "check", "build", "print", "new", "addresses", "test"])
)
def test_ctrl_c_ends_every_command_with_a_word(shop: Path, name: str) -> None:
    (shop / "mkdocs.yml").unlink()
    os.mkfifo(shop / "mkdocs.yml")  # the command waits here, in the middle of its check
    process = subprocess.Popen(
        [sys.executable, "-m", "macros", *arguments(name)],
        cwd=shop,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    with (shop / "mkdocs.yml").open("w"):  # opens when the command has come to read it
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, "\nKeskeytetty.\n"), out
    assert "Traceback" not in out


def test_a_busy_port_is_told_before_the_address(ask: Callable[..., str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = ask("serve", str(port))
    assert f"Osoite http://127.0.0.1:{port}/ on varattu" in said
    assert re.search(r"vaihda porttia: make serve ARGS=\d+$", said.strip())
    assert "aukeaa" not in said


def test_without_home_and_with_a_strange_path_content_is_still_checked(shop: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("HOME", "USER", "LOGNAME", "LANG", "LC_ALL")
    }
    result = subprocess.run(
        [sys.executable, "-m", "macros", "check"],
        cwd=shop,
        capture_output=True,
        text=True,
        env={**environment, "PYTHONPATH": f"/ei/ole{os.pathsep}{shop / 'data'}"},
    )
    assert (result.returncode, result.stdout) == (0, "Ei ongelmia.\n")


@pytest.mark.parametrize("module", NEEDED)
def test_a_broken_package_is_named(shop: Path, module: str) -> None:
    (shop / "muut").mkdir()
    (shop / f"muut/{module}.py").write_text("import ei_ole_sellaista\n")
    said = told(command(shop, "check", PYTHONPATH=str(shop / "muut")))
    assert "Paketti ei_ole_sellaista puuttuu tai on rikki." in said
    assert "ei_ole_sellaista" in (shop / traces.FILE).read_text("utf-8")


# --- the net itself ------------------------------------------------------------------------------


@pytest.mark.parametrize("number", mishaps.SENTENCES)
def test_every_answer_of_the_system_has_a_sentence(
    number: int, copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(copy)

    def work() -> int:
        raise OSError(number, "in English", str(copy / "data/malli.yml"))

    assert mishaps.guarded(work) == 1
    sentence = capsys.readouterr().err
    assert sentence == mishaps.SENTENCES[number].format(place="Tiedostoa data/malli.yml") + "\n"
    assert "in English" in (copy / traces.FILE).read_text("utf-8")


def test_an_answer_without_a_sentence_is_told_by_its_name(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(copy)

    def work() -> int:
        raise OSError(errno.EIO, "in English", "levy")

    assert mishaps.guarded(work) == 1
    assert capsys.readouterr().err == "Tiedostoa levy ei voi käyttää: järjestelmä vastasi EIO.\n"


def test_a_fault_of_ours_is_hidden_from_an_editor_and_kept_for_a_developer(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(copy)

    def work() -> int:
        raise KeyError("hyotylause")

    assert mishaps.guarded(work) == 1
    assert capsys.readouterr().err == (
        "Komento keskeytyi ohjelman virheeseen. Tarkat tiedot ovat tiedostossa "
        ".cache/viimeisin-virhe.txt. Lähetä se ylläpitäjälle.\n"
    )
    kept = (copy / traces.FILE).read_text("utf-8")
    assert kept.startswith(traces.START)
    assert "KeyError: 'hyotylause'" in kept
    monkeypatch.setenv(traces.SHOWN, "1")
    with pytest.raises(KeyError):
        mishaps.guarded(work)


def test_a_trace_that_cannot_be_kept_is_no_mishap_more(copy: Path) -> None:
    put_file(copy / ".cache")
    assert (
        traces.keep(copy, "jälki")
        == "Tarkat tiedot näkyvät, kun ympäristössä on JUURRUTTAJA_JALJET=1."
    )
