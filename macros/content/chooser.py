"""Three questions that lead to a worksheet (valinta.yml)."""

from __future__ import annotations

from pydantic import Field as Key

from .model import Phase, Reasons
from .values import Content, Line, Slug


class Trouble(Content):
    """What is hard now, and the worksheets that help (pulma)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    text: Line = Key(alias="pulma", description="Pulma niin kuin sen sanoisi ääneen: Emme…")
    worksheets: Reasons = Key(
        alias="tyopohjat",
        min_length=1,
        max_length=3,
        description="Työpohjat, paras ensin, ja miksi.",
    )


class PhaseTroubles(Content):
    """The troubles of one phase."""

    phase: Phase = Key(alias="vaihe", description="Vaihe.")
    troubles: tuple[Trouble, ...] = Key(
        alias="pulmat", min_length=1, max_length=6, description="Vaiheen pulmat."
    )


class Choice(Content):
    """The three questions that lead to a worksheet (valinta.yml)."""

    phases: tuple[PhaseTroubles, PhaseTroubles, PhaseTroubles, PhaseTroubles, PhaseTroubles] = Key(
        alias="vaiheet", description="Vaiheet järjestyksessä."
    )
