"""The form of a project's file (`<nimi>.juurrutus.json`), as its published schema tells it.

The browser's core reads and inspects such files (core/project); this is the same form for others.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

LONGEST_VALUE = 100_000
LONGEST_PATH = 200
MOST_KEPT = 100
MOST = 2**53 - 1
"""The largest whole number that JSON carries everywhere."""
PART = r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)?"

Id = Annotated[str, Field(pattern=r"^[a-z0-9]{1,32}$")]
Path = Annotated[str, Field(pattern=rf"^{PART}(?:/@?{PART})+$", max_length=LONGEST_PATH)]
Value = Annotated[str, Field(max_length=LONGEST_VALUE)] | bool
Number = Annotated[int, Field(ge=1, le=MOST)]
Time = Annotated[int, Field(ge=0, le=MOST)]
Entry = tuple[Value, Id, Number, Time]
Entries = Annotated[list[Entry], Field(min_length=1)]


def _closed(schema: dict[str, Any]) -> None:
    """Lets an object of patterned names have no others: pydantic leaves that open."""
    for each in schema["properties"].values():
        if "patternProperties" in each:
            each["additionalProperties"] = False


class ProjectFile(BaseModel):
    """Hankkeen tiedosto: mitä tiimi on kirjoittanut, ja kuka on kirjoittanut kuinka paljon.

    Tuntemattomat avaimet säilyvät, kun käsikirja lukee ja kirjoittaa tiedoston.
    """

    model_config = ConfigDict(
        frozen=True, extra="allow", json_schema_extra=_closed, title="Hankkeen tiedosto"
    )

    form: Literal["juurruttajan-hanke"] = Field(
        alias="muoto", description="Tiedoston muoto; aina sama."
    )
    version: Literal[1] = Field(
        alias="versio",
        description="Muodon versio. Se kasvaa vain, kun vanha ohjelma tekisi vahinkoa.",
    )
    project: Id = Field(alias="hanke", description="Hankkeen satunnainen tunnus.")
    writers: dict[Id, Number] = Field(
        alias="kirjoittajat",
        description="Kirjoittaja (yksi selaimen sivu) ja hänen kirjaustensa määrä.",
    )
    partly: dict[Id, Number] = Field(
        {},
        alias="osittain",
        description=(
            "Kirjoittaja, jolta on kirjaus mutta ei kaikkia sitä edeltäviä: "
            "mihin numeroon asti kaikki on nähty."
        ),
    )
    values: dict[Path, Entries] = Field(
        alias="arvot",
        description=(
            "Kohta ja sen kirjaukset: arvo, kirjoittaja, kirjoittajan numero ja aika sekunteina. "
            "Kohta on <arkki>/<kenttä>. Useampi kirjaus on ristiriita, jota ei ole ratkaistu."
        ),
    )
    former: dict[Path, Annotated[Entries, Field(max_length=MOST_KEPT)]] = Field(
        {},
        alias="entiset",
        description=(
            "Kohdan korvatut kirjaukset, uusin ensin: kymmenen uusinta ja vanhemmat, joita "
            "laskurit eivät kata."
        ),
    )
