"""The pages of drafts (/hanke/hakemus/ and such) as tests use them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect
from project_page import opened

READY = "#hb-luonnos[data-valmis]"


def at_drafts(page: Page, address: str, name: str) -> None:
    """Opens a page of drafts and waits until it knows what is kept."""
    page.goto(f"{address}hanke/{name}")
    expect(page.locator(READY)).to_be_visible()


def drafted(page: Page, address: str, name: str, values: dict[str, object]) -> None:
    """A page of drafts of a project of the values."""
    opened(page, address, values)
    at_drafts(page, address, name)


def with_example(page: Page, address: str, name: str) -> None:
    """A page of drafts of the invented project, which is opened on it in one press."""
    at_drafts(page, address, name)
    page.locator('[data-toimi="avaa-esimerkki"]').press("Enter")
    expect(page.locator('[data-osa="hanke"]')).to_be_visible()


def question(page: Page, form: str, id_: str) -> Locator:
    """A question of a form."""
    return page.locator(f'[data-lomake="{form}"] [data-kysymys="{id_}"]')


def draft(page: Page, form: str, id_: str) -> str:
    """The draft of a question, as it stands."""
    text = question(page, form, id_).locator("[data-luonnos]").text_content() or ""
    return text.replace("\N{NO-BREAK SPACE}", " ")
