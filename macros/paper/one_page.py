"""Pages that belong to no single worksheet: the plan on a page, and the sheet for feedback."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.product import Product
from ..views.controls import ControlMaker
from ..views.plan import plan_view
from .attempts import Attempt
from .composer import Composer, Piece
from .sets import PRODUCTS_PAGE, page_foot

PLAN_A4 = Attempt(1, (9.6, 9.4, 9.2, 9.0))
FEEDBACK_A4 = Attempt(1, (10.0, 9.6, 9.2))
COPIES = ("a", "b")
"""Two copies of the feedback's sheet on an A4, known by what their fields' names begin with."""


def plan(composer: Composer, product: Product) -> Iterator[Piece]:
    """The plan to fill."""
    yield _plan(composer, product, filled=False)


def plan_example(composer: Composer, product: Product) -> Iterator[Piece]:
    """The plan as the invented project wrote it."""
    yield _plan(composer, product, filled=True)


def _plan(composer: Composer, product: Product, *, filled: bool) -> Piece:
    """The plan on its page."""
    key = "suunnitelma"
    view = plan_view(composer.book, filled=filled)
    title = view.plan.title
    full = composer.site + PRODUCTS_PAGE
    foot = page_foot(title, "Yksi sivu hankkeen tuloksesta", full, product.worksheets)
    markup = composer.show("plan", view=view, foot=foot, key=key)
    return Piece(key, markup, (PLAN_A4,), part=product.kind)


def feedback(composer: Composer, product: Product) -> Iterator[Piece]:
    """Two sheets for feedback side by side, to be copied and cut."""
    key = "palaute"
    asked = composer.book.feedback
    copies = []
    for name in COPIES:
        maker = ControlMaker(name, None)
        facts = maker.controls(each.field() for each in asked.facts)
        questions = maker.numbered(each.field() for each in asked.questions)
        copies.append((facts, questions))
    full = composer.site + PRODUCTS_PAGE
    foot = page_foot("Palautelomake", "Leikatkaa keskeltä", full, product.worksheets)
    markup = composer.show(
        "feedback",
        asked=asked,
        copies=copies,
        reply=composer.reply,
        foot=foot,
        key=key,
    )
    yield Piece(key, markup, (FEEDBACK_A4,), part=product.kind)
