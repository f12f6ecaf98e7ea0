"""Files that commands write for the editor, from templates/scaffold.

Plain text, so nothing is escaped for HTML.
"""

from __future__ import annotations

import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parent.parent / "templates" / "scaffold"


def render(template: str, **values: object) -> str:
    """The text of a template; an unknown name in it is an error."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["lainattu"] = _quoted
    return environment.get_template(template).render(values)


def _quoted(text: str) -> str:
    """The text in quotation marks: a JSON string is a YAML string."""
    return json.dumps(text, ensure_ascii=False)
