"""What the search can find: one page, term, theme, part of a page, or choice of the finder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """What can be found: its address (`tyopohjat/x/`, `sanasto/#y`), kind, title and lead.

    `keys` are words to find it by, `names` those that the editor gave it, and `text` its passages.
    """

    address: str
    kind: str
    title: str
    lead: str
    keys: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
