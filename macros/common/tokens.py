"""The colours that the design tokens name, read from their style sheet."""

from __future__ import annotations

import re

TOKEN = re.compile(r"--hb-([a-z-]+):\s*(?:light-dark\()?(#[0-9a-f]{6}|#[0-9a-f]{3})\b")
PERSPECTIVE = re.compile(r"\.hb-v--(\w+)\s*\{[^}]*--hb-fill: (#[0-9a-f]{6})")


def colours(style_sheet: str) -> dict[str, str]:
    """Colours on a light ground as `#rrggbb`, by the name of the token or by the id of the V."""
    root, _, rest = style_sheet.partition("}")
    found = dict(TOKEN.findall(root))
    found.update(PERSPECTIVE.findall(rest))
    return found
