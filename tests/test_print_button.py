"""The button that prints a sheet waits for what lays a long sheet on several pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect
from servers import until
from sheets import SAVE

HELD = "globalThis.print = () => { document.title = 'tulostettu'; };"


@pytest.mark.parametrize("button", ["Tulosta omasi", "Tulosta esimerkki"])
def test_nothing_is_printed_before_a_long_sheet_can_flow(
    page: Page, address: str, button: str
) -> None:
    held: list[Route] = []
    page.route("**/arkkilisat*", lambda route: held.append(route))
    page.add_init_script(HELD)
    page.goto(f"{address}tyopohjat/hyotylause/")
    expect(page.get_by_role("button", name=SAVE)).to_be_visible()
    page.get_by_role("button", name=button).press("Enter")
    until(lambda: (page.title(), held)[1], "what lays a sheet is asked for")
    assert page.title() != "tulostettu"
    held[0].continue_()
    expect(page).to_have_title("tulostettu")
