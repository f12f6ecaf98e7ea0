"""The file of a project: what the command tells of it, its schema, and files of every version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from projects import ROOT, command

from macros.common.asked import Asked
from macros.upkeep import project_file

FILES = ROOT / "tests/hankkeet"
FROZEN = {
    "versio-1.juurrutus.json": "3cb5aee1826d287d97999acc3f47792ed9ff038418307ae6a4d5f43ee17605f0",
}
"""Files of each published version of the form; they are never changed."""
SCHEMA = json.loads((ROOT / "data/skeemat/hanke.schema.json").read_text("utf-8"))
PLACE = "hyotylause/kaytanne"
Project = dict[str, Any]


def sound() -> Project:
    """A sound project as JSON gives it."""
    return json.loads((FILES / "versio-1.juurrutus.json").read_text("utf-8"))


def told(path: Path) -> tuple[int, list[str]]:
    """The exit status of the command for a file, and its lines without the file's name."""
    said: list[str] = []
    asked = Asked(ROOT, "", (str(path),), said.append, lambda *_: None)
    status = project_file.run(asked)
    lines = "\n".join(said).splitlines()
    return status, [line.removeprefix(f"{path}: ") for line in lines]


def fits(project: Project) -> bool:
    """Whether a project is of the form that the schema tells."""
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(project)


@pytest.mark.parametrize("name", FROZEN)
def test_files_of_published_versions_are_as_they_were_and_are_read(name: str) -> None:
    assert hashlib.sha256((FILES / name).read_bytes()).hexdigest() == FROZEN[name]
    status, lines = told(FILES / name)
    assert status == 0, lines
    assert lines[-1].startswith("Ei vikoja. Hankkeessa ”Vuoro vastaa” on 4 arkkia, 11 vastausta")


def test_every_file_of_a_published_version_is_frozen() -> None:
    assert {path.name for path in FILES.iterdir()} == set(FROZEN)


def test_the_schema_is_a_schema_and_takes_what_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert fits(sound())
    heard = sound() | {"osittain": {"w1": 3}}
    set_former(100)(heard)
    assert fits(heard)


def set_entry(part: int, value: object) -> Callable[[Project], None]:
    """Sets a part of an entry."""

    def change(project: Project) -> None:
        project["arvot"][PLACE][0][part] = value

    return change


def set_root(key: str, value: object) -> Callable[[Project], None]:
    """Sets a key of the root."""

    def change(project: Project) -> None:
        project[key] = value

    return change


def add_path(path: str) -> Callable[[Project], None]:
    """Adds a path with an entry."""

    def change(project: Project) -> None:
        project["arvot"][path] = [["x", "a8f3k2q1", 1, 1]]

    return change


def set_former(count: int) -> Callable[[Project], None]:
    """Sets so many former entries at a path."""

    def change(project: Project) -> None:
        project["entiset"][PLACE] = [["x", f"w{at}", 1, 1] for at in range(count)]

    return change


BROKEN = {
    "muoto": (set_root("muoto", "muu"), "muoto: Tiedosto ei ole käsikirjan hanketiedosto."),
    "uudempi": (set_root("versio", 2), "versio: Tiedosto on tehty uudemmalla käsikirjalla"),
    "versio": (set_root("versio", "1"), "versio: Tiedoston versio ei ole kokonaisluku 1."),
    "hanke": (set_root("hanke", "../x"), "hanke: Hankkeen tunnus puuttuu tai ei kelpaa."),
    "kirjoittajat": (set_root("kirjoittajat", []), "kirjoittajat: Avain puuttuu"),
    "arvo": (set_entry(0, 7), f"arvot/{PLACE}/1: Kirjauksen arvo ei ole tekstiä"),
    "kirjoittaja": (set_entry(1, ""), f"arvot/{PLACE}/1: Kirjauksen kirjoittaja puuttuu"),
    "numero": (set_entry(2, 0), f"arvot/{PLACE}/1: Kirjauksen numero ei ole kokonaisluku"),
    "aika": (set_entry(3, None), f"arvot/{PLACE}/1: Kirjauksen aika ei ole sekunteja."),
    "polku": (add_path("../x"), "arvot/../x: Kohdan nimi ei kelpaa."),
    "osittain": (set_root("osittain", []), "osittain: Avain puuttuu"),
    "entisia": (set_former(101), f"entiset/{PLACE}: Kohdassa on 101 entistä kirjausta."),
    "osia": (add_path("constructor"), "arvot/constructor: Kohdan nimi ei kelpaa."),
}
"""A change to a sound project, and the beginning of what is told of it."""


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_is_told_with_its_path_and_the_schema_refuses_it(
    name: str, tmp_path: Path
) -> None:
    change, beginning = BROKEN[name]
    project = sound()
    change(project)
    path = tmp_path / "rikki.json"
    path.write_text(json.dumps(project), "utf-8")
    status, lines = told(path)
    assert status == 1
    assert [line for line in lines if line.startswith(beginning)], lines
    assert lines[-1].startswith("1 vika."), lines
    assert not fits(project)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Tiedosto on tyhjä."),
        (b"%PDF-1.7", "Tiedosto on PDF eikä hanketiedosto."),
        (b"<!doctype html><p>Sivu", "Sivulla ei ole hanketta."),
        (b'{"muoto": 1,}', "Tiedostossa on pilkku, jonka jälkeen ei tule mitään (rivi 1"),
    ],
)
def test_what_is_no_project_is_told(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "tiedosto"
    path.write_bytes(content)
    status, lines = told(path)
    assert status == 1
    assert lines[0].startswith(sentence)
    assert lines[-1] == "1 vika. Tiedostosta ei voi lukea mitään."


def test_a_project_in_a_page_is_read(tmp_path: Path) -> None:
    json_text = json.dumps(sound()).replace("<", "\\u003c")
    path = tmp_path / "hanke.html"
    path.write_text(f'<!doctype html><script type="application/json">{json_text}</script>', "utf-8")
    status, lines = told(path)
    assert status == 0, lines


def test_a_file_that_is_not_there_is_told() -> None:
    done = command(ROOT, "hanke", "ei-ole.json")
    assert done.returncode == 1
    assert "Polussa ei-ole.json ei ole tiedostoa." in done.stderr


def test_places_that_the_handbook_does_not_know_are_told_and_are_no_fault(
    shop: Path, tmp_path: Path
) -> None:
    path = tmp_path / "hanke.json"
    project = sound()
    project["arvot"] = {"hanke/nimi": [["x", "a", 1, 1]], "outo/kentta": [["x", "a", 2, 1]]}
    path.write_text(json.dumps(project), "utf-8")
    done = command(shop, "hanke", str(path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "arvot/outo/kentta: Käsikirjassa ei ole tällaista kohtaa." in done.stdout
    assert "hanke/nimi: " not in done.stdout
