"""Who takes part in a case or a project."""

from __future__ import annotations

from pydantic import Field as Key

from .values import Content, Line


class Party(Content):
    """A person or an organisation and its part (osapuoli)."""

    name: Line = Key(alias="nimi", description="Nimi lähteen mukaan.")
    part: Line = Key(alias="osuus", description="Mitä teki.")
