"""Fields of the sheets and the phrases by which a draft is written of what stands in them."""

from __future__ import annotations

from pydantic import Field as Key

from .values import Content, FieldReference, Text


class Drawn(Content):
    """What a part of a draft is drawn from: fields in their order, and the sentences of them."""

    asked_of: tuple[FieldReference, ...] = Key(
        alias="kentat", min_length=1, description="Arkkien kentät tai lohkot, joissa tieto on."
    )
    phrases: tuple[Text, ...] = Key(
        (),
        alias="lauseet",
        description="Luonnoksen lauseet: {1} on ensimmäisen kentän vastaus, {1|€} euroina.",
    )
