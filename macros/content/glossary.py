"""The terms of the trade in plain words (sanasto.yml)."""

from __future__ import annotations

from pydantic import Field as Key

from .values import Content, Line, Lines, Slug, Slugs, Text


class Term(Content):
    """A word of the glossary (termi)."""

    id: Slug = Key(alias="tunniste", description="Pysyvä tunniste.")
    term: Line = Key(alias="termi", description="Sana perusmuodossa.")
    meaning: Text = Key(alias="selite", description="Selitys omin sanoin.")
    stems: Lines = Key(
        alias="vartalot",
        min_length=1,
        description="Taivutuksen alut, joista sana tunnistetaan tekstissä.",
    )
    see: Slugs = Key((), alias="katso", description="Lähisanat.")


class Glossary(Content):
    """The glossary (sanasto.yml)."""

    items: tuple[Term, ...] = Key(alias="termit", min_length=1, description="Termit.")
