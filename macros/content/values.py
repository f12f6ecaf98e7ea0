"""What a piece of text in the data may be: its length, its form and its words."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from ..common.finnish import parse_date

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VERSION = r"^\d+\.\d+$"
WEB_ADDRESS = r"^https?://\S+$"
SITE_ADDRESS = r"^[a-z0-9./#-]*$"
PAGE_REFERENCE = r"^(tyopohja|kaytanto|v|vaihe|polku|opas|termi|sivu):\S*$"
FIELD_REFERENCE = r"^[a-z0-9-]+\.[a-z0-9-]+$"
FINDER_CHOICE = r"^tyopohjat/\?(muoto=(lahi|eta|hybridi)|(meita|aika)=[1-9]\d*)$"
FORM_REFERENCE = r"^[a-z0-9-]+(\.[a-z0-9-]+)?$"
"""Patterns of texts of a fixed form; `messages` has a sentence for each."""
SUMMARY_WORDS = 25
CARD_LINES = 5


class Content(BaseModel):
    """Every type of content: closed, frozen and spelled in Finnish on the data's side."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_alias=True,
        defer_build=True,  # only types read on their own are compiled, not each part once more
    )


def _not_blank(value: str) -> str:
    """Takes the spaces around a text off; refuses one that is nothing else."""
    if not value.strip():
        raise PydanticCustomError("blank", "blank")
    return value.strip()


def _not_bool(value: Any) -> Any:
    """Keeps `true` from passing as the number 1."""
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "int_type")
    return value


def _starts_with_wish(value: str) -> str:
    """Refuses a need that is not said in the user's own voice."""
    if not value.startswith("Haluan"):
        raise PydanticCustomError("wish", "wish")
    return value


def _short_enough(value: str) -> str:
    """Refuses a summary that cannot be taken in at a glance."""
    count = len(value.split())
    if count > SUMMARY_WORDS:
        about = {"limit": SUMMARY_WORDS, "count": count}
        raise PydanticCustomError("words", "words", about)
    return value


def _five_lines(value: Any) -> Any:
    """Tells of a wrong count in one sentence; a fixed tuple would miss each line on its own."""
    if isinstance(value, list) and len(value) != CARD_LINES:
        raise PydanticCustomError("five", "five", {"count": len(value)})
    return value


def _real_date(value: str) -> str:
    """Refuses what no calendar has."""
    if parse_date(value) is None:
        raise PydanticCustomError("date", "date")
    return value


def _whole_day(value: str) -> str:
    """Refuses a bare year or month where a day is needed."""
    if value.count(".") != 2:
        raise PydanticCustomError("whole_day", "whole_day")
    return _real_date(value)


Slug = Annotated[str, Field(pattern=SLUG, max_length=60)]
Line = Annotated[str, AfterValidator(_not_blank), Field(max_length=140)]
"""One plain line: a title, a label, a name."""
Text = Annotated[str, AfterValidator(_not_blank), Field(max_length=700)]
"""A plain paragraph; shown exactly as it is written."""
Rich = Annotated[str, AfterValidator(_not_blank), Field(max_length=1600)]
"""Paragraphs in the small Markdown subset: emphasis, strong, lists and links."""
Letter = Annotated[str, AfterValidator(_not_blank), Field(max_length=4000)]
"""A text to be copied as it is, with its lines."""
PageReference = Annotated[str, Field(pattern=PAGE_REFERENCE)]
"""A page: `tyopohja:hyotylause`, `opas:hakemus`, `sivu:esr/`."""
FieldReference = Annotated[str, Field(pattern=FIELD_REFERENCE, max_length=120)]
"""A field or a block of a sheet: `jatkosopimus.hinta`."""
FormReference = Annotated[str, Field(pattern=FORM_REFERENCE, max_length=120)]
"""A funder's form, or one of its questions: `esr-hakemus.jatkuvuus`."""
Slugs = tuple[Slug, ...]
Lines = tuple[Line, ...]
Texts = tuple[Text, ...]
BLANKS = ("hanke", "päivä", "klo", "paikka", "linkki", "ohjaaja", "seuraava päivä")
"""What a message leaves for its sender to fill, each in square brackets."""


def _known_blanks(value: str) -> str:
    for blank in re.findall(r"\[([^\]]*)\]", value):
        if blank not in BLANKS:
            context = {"blank": blank, "known": ", ".join(f"[{each}]" for each in BLANKS)}
            raise PydanticCustomError("blank_name", "blank_name", context)
    return value


Message = Annotated[
    str, AfterValidator(_not_blank), Field(max_length=1200), AfterValidator(_known_blanks)
]
"""A message ready to send: plain lines, blanks in square brackets."""
Need = Annotated[Line, AfterValidator(_starts_with_wish)]
Summary = Annotated[
    str, AfterValidator(_not_blank), Field(max_length=220), AfterValidator(_short_enough)
]
CardLine = Annotated[Line, Field(max_length=75)]
Card = Annotated[
    tuple[CardLine, CardLine, CardLine, CardLine, CardLine], BeforeValidator(_five_lines)
]
"""The back of an A6 card: five lines in running order."""
Date = Annotated[str, AfterValidator(_real_date)]
"""A year, a month (8.2008) or a day (1.8.2008), as Finnish writes it."""
Day = Annotated[str, AfterValidator(_whole_day)]
Whole = Annotated[int, BeforeValidator(_not_bool), Field(strict=True)]
Yes = Annotated[bool, Field(strict=True)]
