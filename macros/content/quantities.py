"""How many of a thing a workshop needs (määrät): counted by people, pairs, groups or as one."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .values import Content, Line, Whole

Per = Literal["henkilo", "pari", "ryhma", "tyopaja"]


class SheetCount(Content):
    """Copies of the sheet on a size of paper."""

    size: Literal["a4", "a3"] = Key(
        alias="koko",
        description="Arkin koko: a4 tai a3.",
    )
    count: Whole = Key(
        alias="maara",
        ge=1,
        le=20,
        description="Montako arkkia.",
    )
    per: Per = Key(
        alias="kullekin",
        description="Mitä kohti: henkilo, pari, ryhma tai tyopaja.",
    )


class ThingCount(Content):
    """A thing to bring along; `many` is its name when there are more than one."""

    one: Line = Key(
        alias="yksi",
        description="Nimi, kun niitä on yksi: kynä.",
    )
    many: Line | None = Key(
        None,
        alias="mita",
        description="Nimi luvun perässä: kynää.",
    )
    count: Whole = Key(
        alias="maara",
        ge=1,
        le=500,
        description="Montako.",
    )
    per: Per = Key(
        alias="kullekin",
        description="Mitä kohti: henkilo, pari, ryhma tai tyopaja.",
    )
    is_spent: bool = Key(
        False, alias="kuluu", description="true, jos jokainen työpohja tarvitsee omansa."
    )
    alone: Line | None = Key(
        None,
        alias="yksin",
        description="Nimi, kun tekijöitä on yksi ja hän tarvitsee yhden: kello.",
    )
    is_for_many: bool = Key(
        False, alias="ryhmalle", description="true, jos yksin tekevä ei tarvitse tätä."
    )


class Quantities(Content):
    """What a workshop on the worksheet needs, counted."""

    sheets: tuple[SheetCount, ...] = Key(
        alias="arkit", min_length=1, description="Arkit, jotka tulostetaan."
    )
    things: tuple[ThingCount, ...] = Key(
        (), alias="tarvikkeet", description="Tarvikkeet määrineen."
    )
