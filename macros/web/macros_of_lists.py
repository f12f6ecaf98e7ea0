"""Macros of the pages from which one chooses, searches or looks up."""

from __future__ import annotations

from ..content.docs_prose import read_prose
from ..pages import case as told
from ..pages import chooser, finder, head, prints
from ..pages import example_project as example
from ..pages import funding as rules
from ..pages import glossary as terms
from ..pages import paths as ready_paths
from ..pages import project as projects
from ..pages import project_map as maps
from ..pages import sources as references
from ..pages import standing as standings
from ..pages import workshop as workshops
from ..search.entries import KIND_NAMES
from .at_hand import AtHand


def worksheets(at: AtHand) -> str:
    """The finder: the grid and every worksheet, to be narrowed."""
    return at.show("finder", view=finder.finder(at.book))


def choice(at: AtHand) -> str:
    """The three questions that lead to a worksheet, a path or a page."""
    prose = read_prose(at.root)
    titles = {page.address: page.title for page in prose}
    view = chooser.chooser(at.book, titles)
    return at.show("chooser", view=view)


def cases(at: AtHand) -> str:
    """The list of cases, by year, each with what stayed."""
    return at.show("cases", cases=told.case_list(at.book))


def sources(at: AtHand) -> str:
    """The list of sources."""
    return at.show("sources", groups=references.source_groups(at.book))


def glossary(at: AtHand) -> str:
    """The glossary."""
    at.tell_data(head.of_glossary(at.book, at.site))
    return at.show("glossary", letters=terms.glossary(at.book))


def example_project(at: AtHand) -> str:
    """The invented project and its story."""
    return at.show(
        "example_project",
        project=at.book.project,
        story=example.story(at.book),
    )


def paths(at: AtHand) -> str:
    """The list of ready paths."""
    return at.show("paths", paths=ready_paths.paths(at.book))


def guides(at: AtHand) -> str:
    """The list of guides."""
    return at.show("guides", guides=at.book.guides)


def funding(at: AtHand) -> str:
    """The funder's rules in practice."""
    return at.show_noted(
        "funding",
        funding=at.book.funding,
        themes=rules.themes(at.book),
        read=rules.days_of_reading(at.book),
    )


def products(at: AtHand) -> str:
    """The list of print products."""
    return at.show("products", view=prints.products_page(at.book, at.made))


def workshop(at: AtHand) -> str:
    """The page on which a workshop is planned."""
    return at.show(
        "workshop",
        view=workshops.workshop(
            book=at.book,
            site=at.site,
            made=at.made,
            pictures=at.pictures,
        ),
    )


def workshop_clock(at: AtHand) -> str:
    """The page on which a workshop is held by the clock."""
    return at.show(
        "workshop_clock",
        view=workshops.workshop(
            book=at.book,
            site=at.site,
            made=at.made,
            pictures=at.pictures,
        ),
    )


def project(at: AtHand) -> str:
    """The page of what a team has written: its projects, their sheets and their files."""
    return at.show(
        "project",
        phases=projects.project_phases(at.book, at.site),
        view=maps.project_map(at.book),
        label=at.book.project.label,
    )


def decisions(at: AtHand) -> str:
    """The page on which the decisions of a project are followed up."""
    return at.show("decisions", view=maps.project_map(at.book), label=at.book.project.label)


def standing(at: AtHand) -> str:
    """The page that tells the steering group where a project stands."""
    return at.show("standing", view=standings.standing(at.book), label=at.book.project.label)


def under_way(at: AtHand) -> str:
    """A quiet line on what is under way in this browser."""
    return at.show("under_way")


def own_map(at: AtHand) -> str:
    """The grid of the project that is open in this browser, small."""
    return at.show("own_map", view=maps.project_map(at.book))


def search(at: AtHand) -> str:
    """The page of search results."""
    return at.show("search", kinds=KIND_NAMES)
