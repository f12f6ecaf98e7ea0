"""The long words of a built page's headings and table heads, softened for narrow screens."""

from __future__ import annotations

import re
from pathlib import Path

from ..views.hyphens import Hyphens

HEAD = re.compile(
    r"""<(h[1-4]|th|span(?= data-osa="otsikko"))\b(?! data-pala)[^>]*>.*?<[/]\1>""", re.DOTALL
)
"""What stands in large type or in a narrow column, and is no piece of what a button copies."""
HEADING = 14
"""Letters that fit in one line of a heading at 320 px; a column of a table may be of any width."""
TEXT = re.compile(r">[^<>]{10,}<")


def soften_site(site: Path, hyphens: Hyphens) -> None:
    """Softens every page of the built folder `site` in place."""
    for path in site.rglob("*.html"):
        before = path.read_text("utf-8")
        after = softened(before, hyphens)
        if after != before:
            path.write_text(after, "utf-8")


def softened(page: str, hyphens: Hyphens) -> str:
    """The markup of a page with soft hyphens in its heads; attributes stay as they are."""

    def of_head(head: re.Match[str]) -> str:
        is_heading = head[1].startswith("h")
        fit = HEADING if is_heading else 0

        def of_text(text: re.Match[str]) -> str:
            return hyphens.soften(text[0], fit)

        return TEXT.sub(of_text, head[0])

    return HEAD.sub(of_head, page)
