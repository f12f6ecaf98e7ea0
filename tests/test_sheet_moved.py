"""A field that has moved on its sheet: what was written in it is found where the field is now."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect
from project_page import opened
from sheets import FIRST, WORKSHEET, becomes_kept, open_sheet


def test_what_stands_in_a_moved_field_goes_where_the_field_is_now(page: Page, address: str) -> None:
    opened(page, address, {f"{WORKSHEET}/vanha-kentta": "Vanha vastaus"})
    told = f'<p class="hb-moved" id="{WORKSHEET}-vanha-kentta"><a href="{FIRST}">Katso.</a></p>'

    def with_moved(route: Route) -> None:
        page_now = route.fetch()
        html = page_now.text().replace("</main>", f"{told}</main>")
        route.fulfill(response=page_now, body=html)

    page.route(f"**/tyopohjat/{WORKSHEET}/", with_moved)
    open_sheet(page, address)
    expect(page.locator(FIRST)).to_have_value("Vanha vastaus")
    becomes_kept(page, {"kaytanne": "Vanha vastaus"})
