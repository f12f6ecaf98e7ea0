"""Three questions that lead to a worksheet, a path or a page (valinta.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field as Key

from .model import Phase, Reason
from .values import Content, Line, PageReference, Rich, Slug

VersionId = Literal["lyhyt", "suuri-ryhma", "eta", "yksin"]
MOST_CHOICES = 8
"""Choices in sight at a time; those already made stand among them."""


class Advised(Reason):
    """A worksheet that helps, and the version of it that is tried first."""

    version: VersionId | None = Key(
        None, alias="versio", description="Versio, joka sopii ensin; muuten pitkä."
    )


class Answer(Content):
    """Where a choice leads (vastaus): a path, a worksheet in its version, or a page."""

    target: PageReference = Key(
        alias="kohde", description="Mihin: polku:…, tyopohja:…, opas:…#osa tai sivu:…"
    )
    version: VersionId | None = Key(
        None, alias="versio", description="Työpohjan versio, joka sopii ensin; muuten pitkä."
    )
    why: Rich = Key(alias="miksi", description="Miksi sinne, ilman minuutteja.")


class Option(Content):
    """A choice of a situation, and where it leads (vaihtoehto)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    text: Line = Key(alias="vaihtoehto", description="Vaihtoehto lukijan sanoilla.")
    answers: tuple[Answer, ...] = Key(
        alias="vastaukset", min_length=1, max_length=3, description="Vastaukset, paras ensin."
    )


class Situation(Content):
    """A deadline or a form at hand, and what is asked of it (tilanne)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    text: Line = Key(alias="tilanne", description="Mikä on edessä, lukijan sanoilla.")
    question: Line = Key(alias="kysymys", description="Mitä siitä kysytään.")
    options: tuple[Option, ...] = Key(
        alias="vaihtoehdot",
        min_length=2,
        max_length=MOST_CHOICES - 1,
        description="Vaihtoehdot, enintään seitsemän.",
    )


class Trouble(Content):
    """What is hard now, and the worksheets that help (pulma)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    text: Line = Key(alias="pulma", description="Pulma niin kuin sen sanoisi ääneen: Emme…")
    worksheets: tuple[Advised, ...] = Key(
        alias="tyopohjat",
        min_length=1,
        max_length=3,
        description="Työpohjat, paras ensin, ja miksi.",
    )


class PhaseTroubles(Content):
    """The troubles of one phase."""

    phase: Phase = Key(alias="vaihe", description="Vaihe.")
    troubles: tuple[Trouble, ...] = Key(
        alias="pulmat",
        min_length=1,
        max_length=MOST_CHOICES - 2,
        description="Vaiheen pulmat.",
    )


class Choice(Content):
    """The three questions (valinta.yml)."""

    situations: tuple[Situation, ...] = Key(
        alias="tilanteet",
        min_length=1,
        max_length=MOST_CHOICES - 1,
        description="Tilanteet, enintään seitsemän; oma tilanne on niiden jälkeen.",
    )
    phases: tuple[PhaseTroubles, PhaseTroubles, PhaseTroubles, PhaseTroubles, PhaseTroubles] = Key(
        alias="vaiheet", description="Oman tilanteen vaiheet järjestyksessä."
    )

    def ids(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every id that is an anchor of the page, with its place in the file."""
        for at, situation in enumerate(self.situations):
            place: tuple[str | int, ...] = ("tilanteet", at)
            yield (*place, "tunniste"), situation.id
            for number, option in enumerate(situation.options):
                place_of_option = (*place, "vaihtoehdot", number)
                yield (*place_of_option, "tunniste"), option.id
        for at, phase in enumerate(self.phases):
            for number, trouble in enumerate(phase.troubles):
                place_of_trouble = ("vaiheet", at, "pulmat", number)
                yield (*place_of_trouble, "tunniste"), trouble.id
