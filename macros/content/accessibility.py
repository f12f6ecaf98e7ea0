"""The accessibility statement (saavutettavuus.yml) and the last audit.

The audit is in saavutettavuustulokset.yml.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from .values import Content, Day, Line, Slug, Slugs, Text, Whole


class Method(Content):
    """A way in which accessibility was judged, or what was not done."""

    title: Line = Key(alias="otsikko", description="Lyhyt nimi.")
    text: Text = Key(alias="kuvaus", description="Miten, ja mitä vasten.")


class Fault(Content):
    """A known fault (puute)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste; myös ankkuri.")
    what: Line = Key(alias="mita", description="Mikä ei ole saavutettavaa.")
    harm: Text = Key(alias="haitta", description="Ketä se haittaa ja miten.")
    instead: Text = Key(alias="sijaan", description="Miten saman voi tehdä toisin.")
    criterion: Line | None = Key(
        None,
        alias="kriteeri",
        description="WCAG-kriteerin numero ja nimi, jos puute rikkoo kriteeriä.",
    )
    mended: Line = Key(
        alias="korjataan", description="Milloin se korjataan, tai miksi sitä ei korjata."
    )


class Statement(Content):
    """What the law asks to be told of accessibility (saavutettavuusseloste)."""

    written: Day = Key(alias="laadittu", description="Päivä, jona seloste laadittiin.")
    review: Day = Key(
        alias="tarkistettava", description="Päivä, johon mennessä seloste käydään läpi uudelleen."
    )
    level: Literal["kokonaan", "osittain"] = Key(
        alias="taso", description="Täyttääkö sivusto vaatimukset kokonaan vai osittain."
    )
    why: Text = Key(alias="perustelu", description="Miksi taso on tämä.")
    methods: tuple[Method, ...] = Key(
        alias="menetelmat",
        min_length=1,
        description="Miten saavutettavuus on arvioitu, ja mitä ei ole tehty.",
    )
    faults: tuple[Fault, ...] = Key((), alias="puutteet", description="Tiedossa olevat puutteet.")
    sources: Slugs = Key(
        alias="lahteet", min_length=1, description="Mistä lain vaatimukset on luettu."
    )


class Audit(Content):
    """One kind of test and what it gave (tarkastus)."""

    id: Literal["axe", "html", "nappaimisto", "pdf"] = Key(
        alias="tunniste", description="Mikä tarkastus."
    )
    tool: Line = Key(alias="valine", description="Väline ja sen versio.")
    count: Whole = Key(
        alias="tarkastettu", ge=1, description="Kuinka monta kohdetta tarkastettiin."
    )
    faults: Whole = Key(alias="virheita", ge=0, description="Kuinka monessa oli virhe.")


class Audits(Content):
    """The last audit; written by `make audit`, never by hand."""

    day: Day = Key(alias="paiva", description="Päivä, jona tarkastettiin.")
    items: tuple[Audit, ...] = Key(alias="tarkastukset", min_length=1, description="Tarkastukset.")
