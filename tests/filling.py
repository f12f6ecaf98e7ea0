"""Fills the skeletons of `make new` as an editor would, and grows a copy of the handbook."""

from __future__ import annotations

import re
from pathlib import Path

from projects import command, edit

ANSWERS = {
    "haluan": "Haluan tietää, mitä tästä seuraa.",
    "kysymys": "Mitä vastaatte tähän kysymykseen?",
    "ohje": "Kirjoittakaa vastaus arkille.",
    "pvm": "22.11.2026",
    "alku": "22.11.2026",
    "paatos milloin": "22.11.2027",
    "paatos-seuraava": "22.11.2027",
    "kohde": "vaihe:haku",
    "tarkistettu": "22.11.2026",
    "tiivistelma": "Työpohja, jolla kokeillaan.",
}
"""Key, or a list and a key → what is filled in; all other texts are the same sentence."""
TEXT, TITLE = "Kirjoittakaa vastaus.", "Kirjoittakaa vastaus"
LISTS = {
    "innokyla": "innokyla",
    "kaytannot": "kaytanto",
    "lahteet": "lahde",
    "lue_lisaa": "lahde",
    "tyopohjat": "tyopohja",
}
"""The list of a file → the kind of content that its ids name."""
EMPTY = re.compile(r'(?:([\w-]+): *)?(\[?)""')


def filled(skeleton: str, known: dict[str, str]) -> str:
    """The skeleton with an answer in every empty place; `known` has an id of each kind."""
    lines, section = [], ""
    for line in skeleton.splitlines():
        if key := re.match(r" *([\w-]+):", line):
            section = key[1]
        lines.append(EMPTY.sub(lambda empty, at=section: _answer(empty, at, known), line))
    return "\n".join([*lines, ""])


def _answer(empty: re.Match[str], section: str, known: dict[str, str]) -> str:
    """What stands for an empty text, with its key."""
    key, bracket = empty[1], empty[2]
    if key in ("tunniste", "kentta"):
        answer = known[LISTS[section]]
    elif key in LISTS and bracket:
        answer = known[LISTS[key]]
    elif key == "otsikko":
        answer = TITLE
    else:
        answer = ANSWERS.get(f"{section} {key}") or ANSWERS.get(key or section, TEXT)
    return f'{f"{key}: " if key else ""}{bracket}"{answer}"'


def fill(path: Path, known: dict[str, str]) -> None:
    """Fills the skeleton that a data file is or holds."""
    path.write_text(filled(path.read_text("utf-8"), known), "utf-8")


def grown(root: Path, count: int) -> Path:
    """The copy of the handbook with `count` worksheets: copies of its own as further ones."""
    originals = sorted((root / "data/tyopohjat").glob("*.yml"))
    nav = []
    for number in range(len(originals) + 1, count + 1):
        original = originals[number % len(originals)]
        nav.append(_copied(root, original, f"{original.stem}-{number}", number))
    last = "      - esimerkkihanke/index.md\n"
    edit(root / "mkdocs.yml", last, "".join(nav) + last)
    done = command(root, "addresses")
    assert done.returncode == 0, done.stdout
    return root


def _copied(root: Path, original: Path, id_: str, number: int) -> str:
    """One worksheet under a new id, number and title; its line of the menu."""
    text = original.read_text("utf-8")
    for pattern, new in (
        (r"^tunniste: .*$", f"tunniste: {id_}"),
        (r"^numero: .*$", f"numero: {number}"),
        (r'^otsikko: "([^"\n]*)"$', rf'otsikko: "\1 {number}"'),
    ):
        text, changed = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        assert changed, f"{original.name} has no {pattern}"
    original.with_name(f"{id_}.yml").write_text(text, "utf-8")
    page = root / f"docs/tyopohjat/{original.stem}/index.md"
    stub = page.read_text("utf-8").replace(f"tunniste: {original.stem}\n", f"tunniste: {id_}\n")
    copied = root / f"docs/tyopohjat/{id_}/index.md"
    copied.parent.mkdir()
    copied.write_text(stub, "utf-8")
    return f"      - tyopohjat/{id_}/index.md\n"
