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
        told = {"nimi": self.nimi, "sahkoposti": self.sahkoposti, "palaute": self.palaute}
        missing: list[tuple[int, str]] = []
        for name, line in self.lines:
            if not told[name]:
                in_finnish = FIELDS[name]
                missing.append((line, in_finnish))
        return missing


def read(root: Path) -> Publisher:
    """The publisher as `root`/mkdocs.yml tells it.

    A field that is not there counts as empty, on the file's first line.
    """
    text = plain_text(root / "mkdocs.yml")
    top = yaml.compose(text, Loader=yaml.SafeLoader)
    values = dict.fromkeys(FIELDS, "")
    lines = dict.fromkeys(FIELDS, 1)
    extra = _value(top, "extra")
    publisher = _value(extra, "julkaisija")
    for key, value in _pairs(publisher):
        if key.value in FIELDS:
            values[key.value] = str(value.value).strip()
            lines[key.value] = key.start_mark.line + 1
    return Publisher(**values, lines=tuple(lines.items()))


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    """The keys of a mapping with their values; of anything else none."""
    if not isinstance(node, yaml.MappingNode):
        return []
    return list(node.value)


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """What a mapping holds under a key, the first when there are two; None when it holds none."""
    for key, value in _pairs(node):
        if key.value == name:
            return value
    return None
