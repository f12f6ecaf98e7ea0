"""The macros by name, as editors write them in docs/: each fetches a view and renders its template."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import escape

from ..checks.checked_handbook import open_library
from ..content import ledger, made_prints
from ..content.addresses import KINDS
from ..content.docs_pages import MACROS
from ..content.handbook import Handbook
from ..content.model import Phase
from ..pages import (
    case,
    chooser,
    example_project,
    finder,
    funding,
    glossary,
    head,
    innokyla,
    model,
    own_set,
    paths,
    prints,
    share,
    sources,
)
from ..search import index as search_index
from ..search.entries import KIND_NAMES
from ..views.grid import grid
from ..views.page import Page
from ..views.render import Renderer
from ..views.rings import rings
from ..views.worksheet import worksheet_page
from . import bundles, open_data, pictures, publisher, third_parties

MARKDOWN = re.compile(r"[\\`*_{}\[\]#!]")
"""Letters that Markdown would read as its own in a heading."""


class Doors:
    """The macros of one build, bound to the page that is being made."""

    def __init__(self, env: Any, root: Path, book: Handbook, site: str) -> None:
        self.env, self.root, self.book, self.site = env, root, book, site
        self.renderer, self.made = Renderer(book), made_prints.read(root)
        self._page: Page | None = None

    def page(self) -> Page:
        """The page at hand: one object as long as its macros run, so that a term is marked once."""
        url = str(self.env.page.url)
        if self._page is None or self._page.url != url:
            self._page = self.renderer.page(url)
        return self._page

    def show(self, template: str, **view: object) -> str:
        """A template rendered for the page at hand."""
        return self.renderer.render(template, self.page(), **view)

    def id(self) -> str:
        """The content that the page at hand stands for."""
        return str(self.env.page.meta["tunniste"])

    def prints(self) -> prints.Offer | None:
        """The set of the content that the page stands for."""
        return prints.of_set(self.id(), self.made)

    def tell(self, about: head.Head) -> None:
        """Gives the page's head what the content says of itself; what the page's own front matter says stays."""
        told = {"description": about.description, "tiedot": about.data}
        if pictures.made(self.root, about.picture):
            told |= {"kuva": about.picture, "kuva_teksti": about.picture_text}
        self.env.page.meta.update(
            {key: value for key, value in told.items() if key not in self.env.page.meta}
        )

    # --- the macros ---------------------------------------------------------------------------

    def otsikko(self) -> str:
        """The title of the content, for the page's only h1."""
        titles: dict[str, Callable[[str], str]] = {
            "tyopohja": lambda id_: self.book.worksheet[id_].title,
            "kaytanto": lambda id_: self.book.case[id_].title,
            "v": lambda id_: next(
                each.name for each in self.book.model.perspectives if each.id == id_
            ),
            "vaihe": lambda id_: next(
                each.name for each in self.book.model.stages if each.id == id_
            ),
            "polku": lambda id_: self.book.path[id_].title,
        }
        title = titles[KINDS[self.page().url.split("/")[0]]](self.id())
        self.env.page.meta["title"] = str(
            escape(title)
        )  # else MkDocs takes the whole line of the heading, its anchor included
        return str(escape(MARKDOWN.sub(r"\\\g<0>", title)))

    def tyopohja(self) -> str:
        """The page of a worksheet."""
        self.tell(head.of_worksheet(self.book, self.id(), self.site))
        return self.show(
            "worksheet",
            view=worksheet_page(self.book, self.id(), self.site),
            offers=prints.of_worksheet(self.book, self.id(), self.made),
            share=share.of_worksheet(self.book, self.id(), self.site),
            moved=ledger.moved_fields(self.book.ledger, self.id()),
        )

    def kaytanto(self) -> str:
        """The page of a case."""
        self.tell(head.of_case(self.book, self.id(), self.site))
        taken = share.of_case(self.book, self.id(), self.site)
        return self.show("case", view=case.case_page(self.book, self.id()), share=taken)

    def v(self) -> str:
        """The page of a V."""
        self.tell(head.of_perspective(self.book, self.id(), self.site))
        taken = share.of_perspective(self.book, self.id(), self.site)
        return self.show(
            "perspective",
            view=model.perspective_page(self.book, self.id()),
            prints=self.prints(),
            share=taken,
        )

    def vaihe(self) -> str:
        """The page of a phase."""
        self.env.page.meta.setdefault("description", self.book.stage[Phase(self.id())].summary)
        return self.show("stage", view=model.stage_page(self.book, self.id()), prints=self.prints())

    def renkaat(self) -> str:
        """The growth rings."""
        return self.show("rings", rings=rings(self.book))

    def vaihevalinta(self) -> str:
        """The five phase choices."""
        return self.show("phases", stages=self.book.model.stages)

    def ruudukko(self) -> str:
        """The 4 × 5 grid."""
        return self.show("grid", grid=grid(self.book))

    def tyopohjat(self) -> str:
        """The finder: the grid and every worksheet, to be narrowed."""
        return self.show("finder", view=finder.finder(self.book))

    def valinta(self) -> str:
        """The three questions that lead to a worksheet."""
        return self.show("chooser", questions=chooser.questions(self.book))

    def innokyla(self) -> str:
        """The page for a visitor from Innokylä."""
        return self.show("visit", view=innokyla.visit_page(self.book))

    def lupaus(self) -> str:
        """The promise that no link breaks."""
        return self.show(
            "promise", ledger=self.book.ledger, total=len(self.book.ledger.addresses())
        )

    def saavutettavuus(self) -> str:
        """The accessibility statement."""
        return self.show(
            "statement",
            statement=self.book.statement,
            audits=self.book.audits,
            publisher=publisher.read(self.root),
        )

    def tietosuoja(self) -> str:
        """What is kept where, shown live."""
        return self.show("privacy", publisher=publisher.read(self.root))

    def tekijat(self) -> str:
        """What others made and the site serves."""
        return self.show("third_parties", parts=third_parties.served(self.root))

    def siirrettavyys(self) -> str:
        """What other generators make of the same content."""
        return self.show("move", move=self.book.move)

    def malli(self) -> str:
        """The model in short."""
        return self.show("model_idea", model=self.book.model, rings=rings(self.book))

    def kumulaatio(self) -> str:
        """How the V's accumulate."""
        return self.show("accumulation", model=self.book.model, weights=model.weights(self.book))

    def ristiriita(self) -> str:
        """Where the sources disagree."""
        return self.show("dispute", model=self.book.model)

    def mallin_synty(self) -> str:
        """Where the model comes from."""
        return self.show("origin", model=self.book.model)

    def mita_ei_tiedeta(self) -> str:
        """What is not known of the model."""
        return self.show("unknown", model=self.book.model)

    def vaiheet(self) -> str:
        """The five phases."""
        return self.show("stages", stages=self.book.model.stages)

    def kaytannot(self) -> str:
        """The list of cases."""
        return self.show("cases", cases=self.book.cases)

    def lahteet(self) -> str:
        """The list of sources."""
        return self.show("sources", groups=sources.source_groups(self.book))

    def sanasto(self) -> str:
        """The glossary."""
        self.env.page.meta["tiedot"] = head.of_glossary(self.book, self.site)
        return self.show("glossary", letters=glossary.glossary(self.book))

    def esimerkkihanke(self) -> str:
        """The invented project and its story."""
        return self.show(
            "example_project", project=self.book.project, story=example_project.story(self.book)
        )

    def polku(self) -> str:
        """The page of a ready path."""
        self.env.page.meta.setdefault("description", self.book.path[self.id()].summary)
        return self.show("path", view=paths.path_page(self.book, self.id()), prints=self.prints())

    def tulosteet(self) -> str:
        """The list of print products."""
        return self.show("products", view=prints.products_page(self.book, self.made))

    def oma_setti(self) -> str:
        """The page on which one puts together a set of one's own."""
        return self.show("own_set", view=own_set.own_set(self.book, self.site))

    def haku(self) -> str:
        """The page of search results."""
        return self.show("search", kinds=KIND_NAMES)

    def polut(self) -> str:
        """The list of ready paths."""
        return self.show("paths", paths=paths.paths(self.book))

    def esr(self) -> str:
        """The funder's rules in practice."""
        return self.show("funding", funding=self.book.funding, themes=funding.themes(self.book))


def register(env: Any, root: Path, site: str) -> None:
    """Gives every macro to mkdocs-macros; content that is not sound ends the build with its report."""
    book = open_library(root)
    bundles.write(root)
    search_index.write(root, book)
    pictures.write(root, book)
    open_data.write(root, book, site)
    doors = Doors(env, root, book, site)
    for name in MACROS:
        env.macro(getattr(doors, name), name)
