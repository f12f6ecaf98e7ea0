"""Who publishes the site: `extra.julkaisija` of mkdocs.yml. Empty until somebody does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from ..common.files import plain_text

FIELDS = {
    "nimi": "julkaisijan nimi",
    "sahkoposti": "julkaisijan sähköposti",
    "palaute": "palautteen osoite",
}


@dataclass(frozen=True)
class Publisher:
    """The publisher's name, e-mail and address for feedback, which is an e-mail or a page.

    `lines` gives the line of each in mkdocs.yml, from 1.
    """

    nimi: str
    sahkoposti: str
    palaute: str
    lines: tuple[tuple[str, int], ...]

    def missing(self) -> list[tuple[int, str]]:
        """Line and Finnish name of every field that is empty."""
        return [(line, FIELDS[name]) for name, line in self.lines if not getattr(self, name)]


def read(root: Path) -> Publisher:
    """The publisher as `root`/mkdocs.yml tells it.

    A field that is not there counts as empty, on the file's first line.
    """
    top = yaml.compose(plain_text(root / "mkdocs.yml"), Loader=yaml.SafeLoader)
    found: dict[str, tuple[str, int]] = {}
    for key, value in _pairs(_value(_value(top, "extra"), "julkaisija")):
        found[str(key.value)] = (str(value.value).strip(), key.start_mark.line + 1)
    values = {name: found.get(name, ("", 1)) for name in FIELDS}
    return Publisher(
        **{name: text for name, (text, _) in values.items()},
        lines=tuple((name, line) for name, (_, line) in values.items()),
    )


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return next((value for key, value in _pairs(node) if key.value == name), None)
