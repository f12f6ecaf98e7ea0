"""The public address: SITE_URL is made whole or refused in Finnish, before anything is made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from projects import ROOT, command, tree
from sampling import first

from macros.web.public_address import DEFAULT, AddressError, read, read_for_mkdocs, whole

EXAMPLE = "Kirjoita se näin: SITE_URL=https://esimerkki.fi/kasikirja/"
GOOD = [
    ("https://esimerkki.fi/", "https://esimerkki.fi/"),
    ("https://esimerkki.fi", "https://esimerkki.fi/"),
    ("https://esimerkki.fi/kasikirja", "https://esimerkki.fi/kasikirja/"),
    ("https://esimerkki.fi//kasikirja//", "https://esimerkki.fi/kasikirja/"),
    ("  https://esimerkki.fi/kasikirja/\n", "https://esimerkki.fi/kasikirja/"),
    ("HTTPS://Esimerkki.FI/Kasikirja/", "https://esimerkki.fi/Kasikirja/"),
    ("https://käsikirja.fi/", "https://xn--ksikirja-0za.fi/"),
    ("https://ka\u0308sikirja.fi/", "https://xn--ksikirja-0za.fi/"),
    ("https://esimerkki.fi/käsikirja/", "https://esimerkki.fi/k%C3%A4sikirja/"),
    ("https://esimerkki.fi/oma kirja", "https://esimerkki.fi/oma%20kirja/"),
    ("https://esimerkki.fi/k%c3%a4si", "https://esimerkki.fi/k%C3%A4si/"),
    ("https://esimerkki.fi/100%/", "https://esimerkki.fi/100%25/"),
    ("https://esimerkki.fi/~hanke/a+b,c/", "https://esimerkki.fi/~hanke/a+b,c/"),
    ("https://esimerkki.fi:443/", "https://esimerkki.fi/"),
    ("https://esimerkki.fi:8443/", "https://esimerkki.fi:8443/"),
    ("http://127.0.0.1:8000", "http://127.0.0.1:8000/"),
    ("http://localhost:8000/", "http://localhost:8000/"),
    ("http://[::1]:8000/", "http://[::1]:8000/"),
]
BAD = [
    ("", "se on tyhjä"),
    ("   ", "se on tyhjä"),
    ("esimerkki.fi", "alusta puuttuu https://"),
    ("//esimerkki.fi/", "alusta puuttuu https://"),
    ("ftp://esimerkki.fi/", "sen alussa ei ole https:// eikä http://"),
    ("https:/esimerkki.fi/", "alusta puuttuu https://"),
    ("http://", "palvelimen nimi puuttuu"),
    ("https:///kasikirja/", "palvelimen nimi puuttuu"),
    ("https://esi merkki.fi/", "palvelimen nimi ei kelpaa"),
    ("https://esimerkki..fi/", "palvelimen nimi tai portti ei kelpaa"),
    ("https://-esimerkki.fi/", "palvelimen nimi ei kelpaa"),
    ("https://esi_merkki.fi/", "palvelimen nimi ei kelpaa"),
    ("https://1.2.3/", "palvelimen nimi tai portti ei kelpaa"),
    ("https://[::1/", "palvelimen nimi tai portti ei kelpaa"),
    ("https://esimerkki.fi:99999/", "palvelimen nimi tai portti ei kelpaa"),
    ("https://esimerkki.fi:portti/", "palvelimen nimi tai portti ei kelpaa"),
    ("https://esimerkki.fi/?a=1", "siinä on kysymysmerkki"),
    ("https://esimerkki.fi/#alku", "siinä on ristikkomerkki"),
    ("https://nimi:sana@esimerkki.fi/", "siinä on käyttäjätunnus"),
    ("https://esimerkki.fi\\kirja", "siinä on kenoviiva"),
    ("https://esimerkki.fi/a/../b/", "siinä on polun osa . tai .."),
    ("https://esimerkki.fi/index.html", "se on yhden sivun osoite"),
    ("https://esimerkki.fi/\u200bkirja/", "siinä on näkymätön merkki"),
    ("https://esi\nmerkki.fi/", "siinä on näkymätön merkki"),
]


@pytest.mark.parametrize(("written", "address"), GOOD)
def test_an_address_is_made_whole(written: str, address: str) -> None:
    assert whole(written) == address
    assert whole(address) == address, "kokonainen pysyy"
    assert address.isascii()


@pytest.mark.parametrize(("written", "why"), BAD)
def test_what_is_no_address_is_refused_with_a_sentence(written: str, why: str) -> None:
    with pytest.raises(AddressError) as refusal:
        whole(written)
    seen = written.replace("\n", "�").replace("\u200b", "�")
    assert str(refusal.value) == f"SITE_URL: Osoite ”{seen}” ei kelpaa: {why}. {EXAMPLE}"


def test_without_the_variable_the_address_is_that_of_this_machine_as_in_the_settings() -> None:
    assert read({}) == DEFAULT
    line = next(
        line
        for line in (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
        if line.startswith("site_url:")
    )
    assert yaml.safe_load(line.partition("!ENV ")[2]) == ["SITE_URL", DEFAULT]


def test_mkdocs_itself_is_given_only_an_address_that_is_whole() -> None:
    for written in ("https://esimerkki.fi/a/", "https://esimerkki.fi/a"):
        assert read_for_mkdocs({"SITE_URL": written}) == "https://esimerkki.fi/a/"
    with pytest.raises(AddressError, match=r"tarvitsee sen kokonaisena, https://esimerkki\.fi/"):
        read_for_mkdocs({"SITE_URL": "https://Esimerkki.fi/"})


COMMANDS = ("check", "build", "serve", "print", "offline", "test", "audit")


@pytest.mark.parametrize("name", first(COMMANDS))
def test_a_command_refuses_before_it_makes_anything(shop: Path, name: str) -> None:
    before = tree(shop)
    result = command(shop, name, SITE_URL="")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == f"SITE_URL: Osoite ”” ei kelpaa: se on tyhjä. {EXAMPLE}\n"
    assert tree(shop) == before


@pytest.mark.parametrize("address", ["", "https://esimerkki.fi/käsikirja/"])
def test_a_direct_build_is_refused_in_one_sentence(tmp_path: Path, address: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert result.returncode == 1
    said = result.stdout + result.stderr
    assert f"SITE_URL: Osoite ”{address}” ei kelpaa" in said
    assert "Traceback" not in said
    assert not (tmp_path / "site/index.html").exists()


@pytest.mark.slow
def test_every_page_has_the_address_made_whole(small: Path) -> None:
    result = command(small, "build", PDF="off", SITE_URL="https://Käsikirja.fi/oma kirja")
    assert result.returncode == 0, result.stdout + result.stderr
    address = "https://xn--ksikirja-0za.fi/oma%20kirja/"
    page = (small / "site/tyopohjat/alku/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{address}tyopohjat/alku/">' in page
    assert f"<loc>{address}polut/polku/</loc>" in (small / "site/sitemap.xml").read_text("utf-8")
    assert f'"osoite": "{address}"' in (small / "site/data/kasikirja.json").read_text("utf-8")
