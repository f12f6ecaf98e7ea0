"""What the page of one's own project loads when it is needed, as scripts that assign a value.

The page that a project is saved as, without anybody's answers, and the invented project's file.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..common.files import replace
from ..content.handbook import Handbook
from ..pages.drafts import of_plan
from ..pages.example_file import example_file
from ..pages.project import project_phases
from ..views.render import Renderer

FOLDER = Path("docs/assets/hanke")


def write(root: Path, book: Handbook, site: str) -> None:
    """Brings the files up to date; those that are the same are not touched."""
    renderer = Renderer(book)
    phases = project_phases(book, site)
    page = renderer.render(
        "project_file",
        renderer.paper(site),
        phases=phases,
        plan_title=book.plan.title,
        plan=of_plan(book),
    )
    example = example_file(book).model_dump(mode="json", by_alias=True)
    for name, variable, value in (
        ("sivu.js", "hbHankesivu", page),
        ("esimerkki.js", "hbEsimerkkihanke", json.dumps(example, ensure_ascii=False)),
    ):
        script = f"globalThis.{variable}={json.dumps(value, ensure_ascii=False)};\n".encode()
        place = root / FOLDER / name
        if not place.is_file() or place.read_bytes() != script:
            replace(place, script)
