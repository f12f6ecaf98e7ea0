"""The editor's list of words that visitors use for ours (synonyymit.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field as Key

from .values import FINDER_CHOICE, Content, Line, PageReference

Word = Annotated[Line, Key(min_length=2, max_length=60)]


class Missing(Content):
    """A thing that people ask for and the handbook does not have, and why its nearest is near."""

    thing: Line = Key(
        alias="mita",
        max_length=60,
        description="Mitä ei ole, partitiivissa ja isolla alkukirjaimella: SWOT-analyysia.",
    )
    reason: Line = Key(
        alias="koska",
        max_length=160,
        description="Miksi ensimmäinen sivu on lähin. Jatkaa sanaa ”koska”, ei pistettä.",
    )


class Synonym(Content):
    """A word of the handbook and the words that people type instead of it."""

    word: Word = Key(alias="sana", description="Sana tai sanaliitto, jota käsikirja itse käyttää.")
    near: tuple[Word, ...] = Key(
        (),
        alias="rinnalla",
        description="Suomenkieliset sanat, joilla sama haetaan. Perusmuodossa.",
    )
    english: tuple[Word, ...] = Key((), alias="englanti", description="Englanninkieliset sanat.")
    swedish: tuple[Word, ...] = Key((), alias="ruotsi", description="Ruotsinkieliset sanat.")
    pages: tuple[PageReference, ...] = Key(
        (),
        alias="sivut",
        description="Sivut, joita sanalla haetaan: tyopohja:hyotylause tai sivu:esr/.",
    )

    missing: Missing | None = Key(
        None,
        alias="puuttuu",
        description="Vain, kun asiaa ei ole. Haku sanoo sen ja vie ensimmäiselle sivulle.",
    )

    def others(self) -> Iterator[tuple[str, int, str]]:
        """Every word but the handbook's own, with its key and its place in the list."""
        for key, words in (
            ("rinnalla", self.near),
            ("englanti", self.english),
            ("ruotsi", self.swedish),
        ):
            for index, word in enumerate(words):
                yield key, index, word


class FinderChoice(Content):
    """The worksheets' finder with an answer chosen (rajaus), as the search shows it."""

    address: Line = Key(
        alias="osoite",
        pattern=FINDER_CHOICE,
        description="Luettelon osoite ja vastaus: tyopohjat/?muoto=eta.",
    )
    title: Line = Key(alias="otsikko", max_length=60, description="Otsikko haussa.")
    lead: Line = Key(alias="johdanto", max_length=160, description="Mitä rajattuna näkyy.")


class Synonyms(Content):
    """All groups, and the words that a query may hold without asking for anything."""

    groups: tuple[Synonym, ...] = Key(
        alias="ryhmat", min_length=1, description="Ryhmät. Sama sana on vain yhdessä paikassa."
    )
    choices: tuple[FinderChoice, ...] = Key(
        (), alias="rajaukset", description="Työpohjien luettelon rajaukset, joihin haku vie."
    )
    ignored: tuple[Word, ...] = Key(
        alias="ohita", description="Sanat, joita ei haeta: kysymyssanat ja apuverbit."
    )
