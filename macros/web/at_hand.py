"""The page that MkDocs is making: what a macro may ask of it and tell it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..content import made_prints
from ..content.handbook import Handbook
from ..pages import prints
from ..pages.head import Head
from ..views.notes import Notes
from ..views.page import Page
from ..views.render import Renderer
from . import pictures


class AtHand:
    """One build, and in it the page at hand; `site` is the public address."""

    def __init__(
        self,
        env: Any,
        root: Path,
        book: Handbook,
        site: str,
    ) -> None:
        self.env = env
        self.root = root
        self.book = book
        self.site = site
        self.renderer = Renderer(book)
        self.made = made_prints.read(root)
        self._page: Page | None = None
        self._notes = Notes()

    @property
    def id(self) -> str:
        """The content that the page stands for."""
        return str(self.env.page.meta["tunniste"])

    @property
    def url(self) -> str:
        """The page's own address, from the site's root on."""
        return str(self.env.page.url)

    def show(self, template: str, **view: object) -> str:
        """A template rendered for the page."""
        return self.renderer.render(template, self._at(self.url), **view)

    def show_noted(self, template: str, **view: object) -> str:
        """A template whose sources are among the numbered notes of the page."""
        page = self._at(self.url)
        return self.renderer.render(template, page, notes=self._notes, **view)

    def prints(self) -> prints.SetOffers | None:
        """The sets of prints of the content that the page stands for."""
        return prints.of_set(self.book, self.id, self.made)

    def pictures(self, file: str) -> tuple[str, ...]:
        """The pictures that are made of a print's pages."""
        return made_prints.pictures(self.root, file)

    def entitle(self, title: str) -> None:
        """Gives the page its title: else MkDocs takes the heading's whole line, anchor included."""
        self.env.page.meta["title"] = title

    def shorten(self, name: str) -> None:
        """Gives the page a shorter name for the menu, where its title is a whole question."""
        self.env.page.meta["valikossa"] = name

    def describe(self, summary: str) -> None:
        """Gives the page's head a description, unless the page has its own."""
        self.env.page.meta.setdefault("description", summary)

    def tell(self, about: Head) -> None:
        """Gives the page's head what the content says of itself; the page's own words stay."""
        told: dict[str, object] = {
            "description": about.description,
            "tiedot": about.data,
            "paikka": about.place,
        }
        if pictures.made(self.root, about.picture):
            told["kuva"] = about.picture
            told["kuva_teksti"] = about.picture_text
        for key, value in told.items():
            self.env.page.meta.setdefault(key, value)

    def tell_data(self, data: object) -> None:
        """Gives the page's head what the content tells machines."""
        self.env.page.meta["tiedot"] = data

    def _at(self, url: str) -> Page:
        """One object as long as the page's macros run, so that a term is marked once.

        The page's notes are numbered anew with it.
        """
        if self._page is None or self._page.url != url:
            self._page, self._notes = self.renderer.page(url), Notes()
        return self._page
