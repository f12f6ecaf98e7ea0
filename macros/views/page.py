"""The page being made: where its links lead from, and which terms have been met on it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from ..content.addresses import FOLDERS, LISTED, address
from .terms import Marker


@dataclass(frozen=True)
class Page:
    """A page by its site-relative address (`tyopohjat/x/`), with the terms met on it so far.

    On paper `site` is the public address, and every link is whole.
    """

    url: str
    marker: Marker
    site: str = ""

    def href(
        self,
        kind: str,
        id_: str = "",
        anchor: str = "",
    ) -> str:
        """A link to a content, to an entry of a list, or (kind "sivu") to an address as such."""
        target, fragment = _target(kind, id_, anchor)
        tail = f"#{fragment}" if fragment else ""
        if self.site:
            return self.site + target + tail
        if target == self.url and fragment:
            return tail
        return self._relative(target) + tail

    def _relative(self, target: str) -> str:
        """The way from this page to a site-relative address; a folder ends with a slash."""
        path = posixpath.relpath(target or ".", self.url or ".")
        is_folder = target.endswith("/") or not target
        return f"{path}/" if is_folder else path


def _target(
    kind: str,
    id_: str,
    anchor: str,
) -> tuple[str, str]:
    """The site-relative address and the anchor that a link means."""
    if kind in LISTED:
        return LISTED[kind], id_
    if kind in FOLDERS:
        return address(kind, id_), anchor
    return id_, anchor
