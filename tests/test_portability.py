"""The comparison of two sites by meaning: it finds each planted difference, and no other."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest
import yaml

from macros import bootstrap
from macros.common.refused import RefusedError
from macros.upkeep import portability
from macros.upkeep.site_comparison import compare
from macros.web import other_generators

PAGE = """<!doctype html><html lang="fi">
<head><title>Malli</title><meta name="description" content="Kuvaus">
<link rel="canonical" href="https://esimerkki.fi/malli/">
<script type="application/ld+json">{"a": 1, "b": 2}</script></head>
<body><header><a href="../">Etusivu</a></header>
<main><article id="sisalto"><h1 id="sivu">Malli</h1><p>Teksti  ja
<a href="../esr/">linkki</a></p></article></main><footer>Lupa</footer></body></html>"""


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Two sites that mean the same."""
    ours, other = tmp_path / "oma", tmp_path / "toinen"
    (ours / "malli").mkdir(parents=True)
    (ours / "malli/index.html").write_text(PAGE, "utf-8")
    (ours / "robots.txt").write_text("User-agent: *")
    shutil.copytree(ours, other)
    return ours, other


def test_writing_alone_is_no_difference(sites: tuple[Path, Path]) -> None:
    ours, other = sites
    page = (
        PAGE.replace("Teksti  ja\n", "Teksti ja ")
        .replace('href="../esr/"', 'href="/esr/"')
        .replace('{"a": 1, "b": 2}', '{"b": 2,  "a": 1}')
    )
    (other / "malli/index.html").write_text(page.replace("<p>", "<p\n>"), "utf-8")
    assert compare(ours, other) == []


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("sisalto", "linkki", "toinen sana"),
        ("sisalto", "../esr/", "../esrr/"),
        ("sisalto", 'id="sivu"', 'id="malli"'),
        ("sisalto", "<p>", "<div>"),
        ("otsikko", "<title>Malli", "<title>Malli 2"),
        ("kuvaus", "Kuvaus", "Muu"),
        ("osoite", "fi/malli/", "fi/muu/"),
        ("tiedot", '"a": 1', '"a": 3'),
        ("kehys", "Lupa", "Ei lupaa"),
        ("kehys", '<a href="../">', '<a href="../x/">'),
    ],
)
def test_planted_difference_is_found(
    sites: tuple[Path, Path], kind: str, old: str, new: str
) -> None:
    ours, other = sites
    (other / "malli/index.html").write_text(PAGE.replace(old, new), "utf-8")
    found = compare(ours, other)
    assert [(each.kind, each.place) for each in found] == [(kind, "malli/")]
    assert " → " in found[0].what


def test_missing_and_added_pages_and_files_are_found(sites: tuple[Path, Path]) -> None:
    ours, other = sites
    (other / "malli/index.html").rename(other / "index.html")
    (other / "robots.txt").unlink()
    assert [(each.kind, each.place) for each in compare(ours, other)] == [
        ("sivu-puuttuu", "malli/"),
        ("sivu-ylimaarainen", ""),
        ("tiedosto-puuttuu", "robots.txt"),
    ]
    (other / "robots.txt").write_text("Disallow: /")
    assert ("tiedosto-eri", "robots.txt") in [
        (each.kind, each.place) for each in compare(ours, other)
    ]


def test_results_are_written_and_a_new_difference_fails(
    sites: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, other = sites
    built = {"oma": ours, "properdocs": ours, "zensical": other}
    monkeypatch.setattr(portability, "_built", lambda _, name, __: built[name])
    monkeypatch.setattr(portability, "_version", lambda _, __: "1.2.3")
    said: list[str] = []
    assert portability.compare_all(tmp_path, said.append, datetime.date(2026, 11, 4)) == 0
    (other / "malli/index.html").write_text(PAGE.replace("Kuvaus", "Muu"), "utf-8")
    assert portability.compare_all(tmp_path, said.append, datetime.date(2026, 11, 4)) == 1
    assert any("UUSI kuvaus: 1, esimerkiksi malli/" in line for line in said)
    written = yaml.safe_load((tmp_path / portability.RESULTS).read_text("utf-8"))
    assert written["paiva"] == "4.11.2026"
    assert written["rakentajat"][1]["erot"] == [
        {"laji": "kuvaus", "maara": 1, "esimerkki": "malli/"}
    ]
    assert (written["rakentajat"][1]["sivuja"], written["rakentajat"][1]["samoja"]) == (1, 0)


def test_the_environment_names_the_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(other_generators.VARIABLE, raising=False)
    assert other_generators.chosen() == "mkdocs"
    for name in other_generators.OFFERED:
        monkeypatch.setenv(other_generators.VARIABLE, name)
        assert other_generators.chosen() == name
    monkeypatch.setenv(other_generators.VARIABLE, "hugo")
    said = r"^Rakentajaa ”hugo” ei ole \(GENERAATTORI\)\. Rakentajat: mkdocs ja properdocs\.$"
    with pytest.raises(RefusedError, match=said):
        other_generators.chosen()
    with pytest.raises(bootstrap.SetupError, match=said):
        bootstrap.prepare("build")


def test_the_set_up_knows_the_same_generators() -> None:
    assert other_generators.VARIABLE == bootstrap.GENERATOR
    assert other_generators.OURS == bootstrap.OURS
    assert other_generators.OFFERED == bootstrap.OFFERED
    assert tuple(portability.GENERATORS.values()) == tuple(other_generators.OTHERS)
    assert {*other_generators.OFFERED} <= {other_generators.OURS, *other_generators.OTHERS}


def test_a_generator_that_is_not_there_is_told_with_what_installs_it(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"Aja GENERAATTORI=properdocs make build, joka asentaa"):
        other_generators.build(tmp_path, "properdocs")
    assert list(tmp_path.iterdir()) == []
