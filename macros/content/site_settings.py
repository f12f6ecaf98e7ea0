"""The settings of the site (mkdocs.yml) as written: plain data, lines and the navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..common.files import read_text
from ..common.problems import Problem
from . import yaml_source, yaml_syntax
from .yaml_source import Document, Place, Plain

FILE = Path("mkdocs.yml")
BROKEN = "Asetustiedosto ei aukea. Tarkista sisennys."
PUBLIC_ADDRESS = re.compile(r'^(site_url: *)!ENV( *)\[SITE_URL, *("[^"\n]*")\]', re.MULTILINE)
"""The one setting that the environment may give; what it is without that stands in the group 3."""


@dataclass(frozen=True)
class MenuItem:
    """A page of the navigation: what is written as its file, and where."""

    target: str
    line: int


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says; `document` is missing when it cannot be read."""

    document: Document | None
    reads_environment: bool
    problems: tuple[Problem, ...]

    @property
    def data(self) -> Mapping[str, Plain]:
        """The settings by name."""
        data = self.document.data if self.document else None
        if not isinstance(data, dict):
            return {}
        return data

    def line(self, *place: str | int) -> int:
        """The line of a setting, or of the nearest one around it."""
        if self.document:
            return self.document.line(place)
        return 1

    def menu(self) -> Iterator[MenuItem]:
        """Every page of the navigation in order, group by group."""
        for place, target in _leaves(self.data.get("nav"), ("nav",)):
            yield MenuItem(target, self.line(*place))


def read_settings(root: Path) -> Settings:
    """The settings of a project; what cannot be read becomes a problem, never an exception."""
    text, problems = read_text(root / FILE, FILE)
    if text is None:
        return Settings(None, False, tuple(problems))
    plain, count = PUBLIC_ADDRESS.subn(r"\1\3", text)
    document, found = yaml_source.parse(plain, FILE)
    told = [replace(each, message=BROKEN) if _is_vague(each) else each for each in found]
    has_one_address = count == 1
    return Settings(document, has_one_address, (*problems, *told))


def feedback_address(root: Path) -> str:
    """Where feedback is sent, an e-mail or a page; empty until the publisher has told it."""
    settings = read_settings(root)
    value: Plain = dict(settings.data)
    for key in ("extra", "julkaisija", "palaute"):
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, str):
        return ""
    return value.strip()


def _is_vague(found: Problem) -> bool:
    """Whether the reader only says that it is lost: then the name of what it reads says more."""
    return found.message == yaml_syntax.BROKEN


def _leaves(value: Plain, place: Place) -> Iterator[tuple[Place, str]]:
    """Every text of the menu with its place, however deep."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            place_of_item = (*place, index)
            yield from _leaves(item, place_of_item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            place_of_inner = (*place, key)
            yield from _leaves(inner, place_of_inner)
