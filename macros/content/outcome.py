"""What became of a decision of an example (toteutui)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field as Key

from .values import Content, Day, Line, Whole


class State(StrEnum):
    """The state of a decision (tila), as a project has it."""

    OPEN = "auki"
    DONE = "tehty"
    MOVED = "siirtyi"
    NEEDLESS = "turha"


class Outcome(Content):
    """What became of a decision; one that is not told of was done on its own day."""

    row: Whole = Key(alias="rivi", ge=1, le=12, description="Monesko päätös arkissa.")
    state: State = Key(State.DONE, alias="tila", description="auki, tehty, siirtyi tai turha.")
    day: Day | None = Key(
        None, alias="paiva", description="Päivä, jos se on toinen kuin päätöksessä."
    )
    note: Line | None = Key(None, alias="huomio", description="Mitä siitä tuli.")
    reason: Line | None = Key(
        None, alias="syy", description="Miksi päätös siirtyi tai ei ole enää tarpeen."
    )
