"""The site-relative addresses of content.

Pages by kind, anchors of listed things, and the short ones on paper.
"""

from __future__ import annotations

from .kinds import MAIN_RUN, RunKind
from .worksheet import Worksheet

FOLDERS = {
    "tyopohja": "tyopohjat",
    "kaytanto": "kaytannot",
    "v": "malli",
    "vaihe": "vaiheet",
    "polku": "polut",
    "opas": "",
}
"""Kind of content → folder of its pages; that of guides is the root of the site.

The kind is also the name of the macro that shows it.
"""
KINDS = {folder: kind for kind, folder in FOLDERS.items()}
OWN = ("tyopohja", "kaytanto", "polku")
"""Kinds whose folder holds nothing but their pages (and an index)."""
LISTED = {"lahde": "lahteet/", "termi": "sanasto/"}
"""Kinds that live as anchors of one page."""


def address(kind: str, id_: str) -> str:
    """The site-relative address of a content's page: `tyopohjat/hyotylause/`, `hakemus/`."""
    return f"{FOLDERS[kind]}/{id_}/".removeprefix("/")


def reference_address(reference: str) -> str:
    """The address that an editor's reference means: `tyopohja:x`, `termi:x` or `sivu:esr/`."""
    kind, _, rest = reference.partition(":")
    if kind == "sivu":
        return rest
    if kind in LISTED:
        return f"{LISTED[kind]}#{rest}"
    id_, hash_, anchor = rest.partition("#")
    return address(kind, id_) + hash_ + anchor


def page_file(kind: str, id_: str) -> str:
    """The file of a content's page within docs/: `tyopohjat/hyotylause/index.md`."""
    return file_at(address(kind, id_))


def file_at(page: str) -> str:
    """The file within docs/ of the page with an address: an index, in a folder of its own.

    Zensical takes the links of any other page for links from one folder further down.
    """
    return f"{page}index.md"


def kind_at(page: str) -> str | None:
    """The kind of content whose page may have an address like this.

    None in a folder that no kind has.
    """
    folder, _, _ = page.rstrip("/").rpartition("/")
    return KINDS.get(folder)


def id_at(page: str) -> str:
    """The last part of an address, which is the id of what a page of a kind shows."""
    return page.rstrip("/").rpartition("/")[2]


def short_address(worksheet: Worksheet) -> str:
    """The permanent site-relative address of a worksheet, for paper: `t/01/`."""
    return short(worksheet.number)


def short(number: int) -> str:
    """The short address that belongs to a worksheet's number."""
    return f"t/{number:02d}/"


def paper_address(address: str, version: str) -> str:
    """An address as paper leads to it: it says which version of the worksheet the paper is."""
    return f"{address}{'&' if '?' in address else '?'}v={version}"


def run_address(address: str, kind: RunKind) -> str:
    """The address of a worksheet opened in a version; the main run is the address itself."""
    if kind == MAIN_RUN:
        return address
    return f"{address}?versio={kind.id}"
