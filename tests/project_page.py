"""The page of one's own project (/hanke/) as tests use it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

FILE = Path(__file__).parent / "hankkeet/versio-1.juurrutus.json"
FIELD = "hyotylause/kaytanne"
WHEN = 1_803_900_000
Values = dict[str, list[list[object]]]


def project_file(values: dict[str, object], *, id_: str = "h7k2m9q4xw", writer: str = "a1") -> str:
    """The text of a project's file in which one writer has written the values."""
    written = {
        path: [[value, writer, number, WHEN + number]]
        for number, (path, value) in enumerate(values.items(), start=1)
    }
    return json.dumps(
        {
            "muoto": "juurruttajan-hanke",
            "versio": 1,
            "hanke": id_,
            "kirjoittajat": {writer: len(values)},
            "arvot": written,
            "entiset": {},
        }
    )


def at_projects(page: Page, address: str) -> None:
    """Opens the page and waits until it knows what is kept."""
    page.goto(f"{address}hanke/")
    expect(page.locator("#hb-hanke[data-valmis]")).to_be_visible()


def give(page: Page, text: str | bytes, name: str = "tiedosto.juurrutus.json") -> None:
    """Chooses a file and waits for what it would do."""
    content = text.encode() if isinstance(text, str) else text
    chosen = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator('[data-toimi="tuo-hanke"]').set_input_files(chosen)  # type: ignore[arg-type]
    expect(page.locator(".hb-project__review")).to_be_visible()


def does(page: Page, name: str) -> None:
    """Presses the button of the page that does a thing."""
    button = page.locator(f'#hb-hanke [data-toimi="{name}"]')
    expect(button).to_be_visible()
    button.press("Enter")


def saved(page: Page, name: str = "vie-hanke") -> tuple[str, str]:
    """Presses a button that saves a file: its name and its text."""
    with page.expect_download() as download:
        does(page, name)
    return download.value.suggested_filename, Path(download.value.path()).read_text("utf-8")


def values_of(text: str) -> dict[str, list[Any]]:
    """What stands in a project's file, by path."""
    values: Values = json.loads(text)["arvot"]
    return {path: [entry[0] for entry in entries] for path, entries in values.items()}


def opened(page: Page, address: str, values: dict[str, object], **about: str) -> None:
    """A project of the values, open on the page."""
    at_projects(page, address)
    text = project_file(values, **about)
    give(page, text)
    does(page, "avaa-omana")
    expect(page.locator(".hb-project__open")).to_be_visible()
    id_ = json.loads(text)["hanke"]
    page.wait_for_function("(id) => localStorage.getItem('juurruttaja:auki') === id", arg=id_)


def plain(text: str) -> str:
    """The text with plain spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def says(page: Page, text: str) -> None:
    """The page says the text in its live region."""
    expect(page.locator(".hb-project__said [role=status]")).to_have_text(text)
