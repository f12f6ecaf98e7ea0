"""The pages of docs/ that stand for content: their front matter, their macro line and their place in the navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

import yaml

from ..common.files import plain_text, read_text
from ..common.problems import Problem, problem, suggestion
from . import yaml_source as source
from .addresses import KINDS, OWN
from .yaml_source import Plain

MACROS = (
    "otsikko",
    "tyopohja",
    "kaytanto",
    "v",
    "vaihe",
    "renkaat",
    "vaihevalinta",
    "ruudukko",
    "tyopohjat",
    "malli",
    "kumulaatio",
    "ristiriita",
    "mallin_synty",
    "mita_ei_tiedeta",
    "vaiheet",
    "kaytannot",
    "lahteet",
    "sanasto",
    "esimerkkihanke",
    "polku",
    "polut",
    "esr",
    "tulosteet",
    "oma_setti",
    "haku",
    "valinta",
    "innokyla",
    "lupaus",
    "saavutettavuus",
    "tietosuoja",
    "tekijat",
    "siirrettavyys",
)
"""The macros that a page may call."""
CALL = re.compile(r"\{\{\s*(?:(\w+)\(\)\s*\}\})?|\{%")
HEADING = re.compile(r"^(#+)\s+(.+?)\s*(?:\{:[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Stub:
    """A page that shows one content, named by `tunniste` in its front matter."""

    path: str
    kind: str
    id: str
    line: int
    has_macro: bool


@dataclass(frozen=True)
class Prose:
    """A page of docs/ as it is written: its site-relative address, title, description, other headings and paragraphs in Markdown."""

    address: str
    title: str
    description: str
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]


@dataclass
class Pages:
    """All stubs of docs/, the addresses of all pages, the files of those that are there for themselves, what the navigation
    lists, and the problems met while reading.

    An address is True when its page is there for itself or is a short one, False when it only leads on from an old address.
    """

    stubs: list[Stub] = field(default_factory=list)
    addresses: dict[str, bool] = field(default_factory=dict)
    own: list[str] = field(default_factory=list)
    nav: dict[str, int] | None = None
    nav_line: int = 1
    problems: list[Problem] = field(default_factory=list)


def read_pages(root: Path) -> Pages:
    """Every stub under `root`/docs and the navigation of `root`/mkdocs.yml."""
    pages = Pages()
    for path in _files(root):
        _read_page(path, root, pages)
    _read_nav(root / "mkdocs.yml", pages)
    return pages


def read_prose(root: Path) -> Iterator[Prose]:
    """Every sound page under `root`/docs that is neither a content's stub nor kept from the search, in the order of their paths."""
    for path in _files(root):
        text, unused = plain_text(path), Pages()
        meta, _ = _front_matter(text, path, unused)
        if "tunniste" in meta or "template" in meta or unused.problems:
            continue
        body = text[text.index("\n---", 3) + 4 :] if meta else text
        headings = [match[2] for match in HEADING.finditer(body)]
        title = next(iter(headings), None) or str(meta.get("title", ""))
        yield Prose(
            page_address(path.relative_to(root / "docs")),
            title,
            str(meta.get("description", "")),
            tuple(headings[1:]),
            tuple(body.split("\n\n")),
        )


def _files(root: Path) -> Iterator[Path]:
    """Every page's file; a folder or a broken link of such a name is none, and neither is a hidden file, which MkDocs passes over too."""
    return (path for path in sorted((root / "docs").rglob("[!.]*.md")) if path.is_file())


def page_address(page: PurePath) -> str:
    """The address of a page of docs/: `malli/index.md` → `malli/`, `esr.md` → `esr/`."""
    parts = page.with_suffix("").parts
    return "".join(f"{part}/" for part in (parts[:-1] if parts[-1] == "index" else parts))


def _read_page(path: Path, root: Path, pages: Pages) -> None:
    shown = path.relative_to(root)
    text, problems = read_text(path, shown)
    pages.problems += problems
    if text is None:
        return
    pages.problems += _calls(text, shown)
    meta, lines = _front_matter(text, shown, pages)
    at = page_address(path.relative_to(root / "docs"))
    pages.addresses[at] = "kohde" not in meta or at.startswith("t/")
    if "kohde" not in meta:
        pages.own.append(shown.as_posix().removeprefix("docs/"))
    kind = KINDS.get(path.parent.name)
    if kind and "tunniste" in meta:
        has_macro = f"{{{{ {kind}() }}}}" in text
        pages.stubs.append(
            Stub(shown.as_posix(), kind, str(meta["tunniste"]), lines["tunniste"], has_macro)
        )
    elif kind in OWN and path.name != "index.md" and not {"title", "kohde"} & meta.keys():
        pages.problems.append(
            problem(
                shown, 1, "Sivun alusta puuttuu kenttä ”tunniste”, joka kertoo mitä sivu näyttää."
            )
        )


def _calls(text: str, shown: Path) -> Iterator[Problem]:
    """Every macro call that no macro answers, or that is not written as one."""
    for match in CALL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        if match[1] is None:
            yield problem(
                shown,
                line,
                "Makrokutsu on muotoa {{ nimi() }}. Muita aaltosulkeita sivulla ei käytetä.",
            )
        elif match[1] not in MACROS:
            yield problem(shown, line, f"Makroa ”{match[1]}” ei ole.{suggestion(match[1], MACROS)}")


def _front_matter(text: str, shown: Path, pages: Pages) -> tuple[dict[str, Plain], dict[str, int]]:
    """The fields between the first two `---` lines, and the line of each in the page."""
    if not text.startswith("---\n") or "\n---" not in text[3:]:
        return {}, {}
    end = text.index("\n---", 3)
    document, problems = source.parse(
        "\n" + text[4:end], shown
    )  # the leading line keeps the numbers true
    pages.problems += problems
    if document is None or not isinstance(document.data, dict):
        return {}, {}
    return document.data, {key: document.line((key,)) for key in document.data}


def _read_nav(path: Path, pages: Pages) -> None:
    """Only the navigation is read: the rest of mkdocs.yml is MkDocs' own to judge."""
    text, problems = read_text(path, Path("mkdocs.yml"))
    pages.problems += problems
    if text is None:
        return
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except (RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        pages.problems.append(
            problem(
                "mkdocs.yml",
                mark.line + 1 if mark else 1,
                "Asetustiedosto ei aukea. Tarkista sisennys.",
            )
        )
        return
    pages.nav = {}
    for key, value in top.value if isinstance(top, yaml.MappingNode) else []:
        if key.value == "nav":
            pages.nav_line = key.start_mark.line + 1
            pages.nav = dict(_leaves(value))


def _leaves(node: yaml.Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield str(node.value), node.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _leaves(item)
    elif isinstance(node, yaml.MappingNode):
        for _, item in node.value:
            yield from _leaves(item)
