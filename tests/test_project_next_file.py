"""Files that are given one after another: the last of them is looked at, whatever ends late."""

from __future__ import annotations

from browsers import settled
from playwright.sync_api import Page, Route, expect
from project_page import FIELD, give, opened, project_file, says
from servers import until

HEAD = ".hb-project__review h2"
DROP = """text => {
  const data = new DataTransfer();
  data.items.add(new File([text], "toinen.juurrutus.json"));
  document.querySelector('[data-toimi="yhdista"]').click();
  dispatchEvent(new DragEvent("drop", {dataTransfer: data}));
}"""


def test_the_file_that_was_given_last_is_looked_at(page: Page, address: str) -> None:
    opened(page, address, {FIELD: "Meidän"})
    held: list[Route] = []
    page.route("**/pdflukija*", lambda route: held.append(route))
    slow = {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 x"}
    page.locator('[data-toimi="tuo-hanke"]').set_input_files(slow)  # type: ignore[arg-type]
    until(lambda: (settled(page), held)[1], "the reader of forms is asked for")
    give(page, project_file({"hyotylause/pulma": "Jono"}, writer="b1"), "eka.juurrutus.json")
    held[0].continue_()
    until(lambda: page.evaluate("typeof hbReadPdf") == "function", "the reader of forms")
    settled(page)
    expect(page.locator(HEAD)).to_have_text("Tiedosto ”eka.juurrutus.json”")
    page.evaluate(DROP, project_file({FIELD: "Heidän"}, writer="c1"))
    says(page, "Tiedosto on yhdistetty hankkeeseen.")
    expect(page.locator(HEAD)).to_have_text("Tiedosto ”toinen.juurrutus.json”")
    expect(page.locator(HEAD)).to_be_focused()
