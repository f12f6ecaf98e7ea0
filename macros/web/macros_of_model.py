"""Macros of the 4V model: its rings, its grid, and what is told of it."""

from __future__ import annotations

from ..pages import model, share
from ..views.grid import grid
from ..views.rings import rings as growth_rings
from ..views.sheet_picture import sheet_picture
from .at_hand import AtHand


def rings(at: AtHand) -> str:
    """The growth rings."""
    return at.show("rings", rings=growth_rings(at.book))


def filled_sheet(at: AtHand) -> str:
    """A picture of the first sheet, filled."""
    picture = sheet_picture(at.book, at.book.worksheets[0])
    return at.show("filled_sheet", picture=picture)


def phases(at: AtHand) -> str:
    """The five phase choices."""
    return at.show("phases", stages=at.book.model.stages)


def cells(at: AtHand) -> str:
    """The 4 × 5 grid."""
    return at.show("grid", grid=grid(at.book))


def idea(at: AtHand) -> str:
    """The model in short."""
    return at.show_noted(
        "model_idea",
        model=at.book.model,
        rings=growth_rings(at.book),
        share=share.of_model(at.book, at.site),
    )


def accumulation(at: AtHand) -> str:
    """How the V's accumulate."""
    return at.show_noted(
        "accumulation",
        model=at.book.model,
        weights=model.weights(at.book),
    )


def dispute(at: AtHand) -> str:
    """Where the sources disagree."""
    return at.show_noted("dispute", model=at.book.model)


def origin(at: AtHand) -> str:
    """Where the model comes from."""
    return at.show_noted("origin", model=at.book.model)


def unknown(at: AtHand) -> str:
    """What is not known of the model."""
    return at.show_noted("unknown", model=at.book.model)


def notes(at: AtHand) -> str:
    """The notes of the page, for its end: the sources that the macros before this one named."""
    return at.show_noted("parts/notes")


def stages(at: AtHand) -> str:
    """The five phases."""
    return at.show("stages", stages=at.book.model.stages)
