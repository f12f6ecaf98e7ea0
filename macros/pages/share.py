"""What a visitor may take along from a page: its link, a reference to it, and a text ready for Innokylä."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..content.addresses import address, short_address
from ..content.handbook import Handbook

FIRST = re.compile(r"(.+?[.!?])(?=\s|$)", re.DOTALL)
NAME = "Juurruttajan käsikirja"


@dataclass(frozen=True)
class Share:
    """Ready texts of one page. `reference` ends where the day of access comes, `licence` follows it."""

    title: str
    link: str
    reference: str
    licence: str
    innokyla: str


def of_worksheet(book: Handbook, id_: str, site: str) -> Share:
    """A worksheet is linked by its short address, which is on its papers too."""
    each = book.worksheet[id_]
    use = f"Työpohjan voi täyttää tai tulostaa maksutta, ja sen ohjaaminen vie {each.duration.running} minuuttia."
    return _share(
        f"{each.title}, työpohja {each.number:02d}",
        f"Versio {each.version}.",
        site + short_address(each),
        each.summary,
        use,
    )


def of_case(book: Handbook, id_: str, site: str) -> Share:
    """A case."""
    each = book.case[id_]
    return _share(
        f"{each.title}, käytäntö",
        "",
        site + address("kaytanto", id_),
        each.summary,
        f"Opetus: {_lowered(_sentence(each.verdict))}",
    )


def of_perspective(book: Handbook, id_: str, site: str) -> Share:
    """A V."""
    each = next(v for v in book.model.perspectives if v.id == id_)
    sheets = ", ".join(sheet.title for sheet in book.worksheets if sheet.v == each.id)
    return _share(
        f"{each.name}, 4V-malli",
        "",
        site + address("v", id_),
        each.verb,
        f"Sivulla ovat keinot vaiheittain ja työpohjat: {sheets}.",
    )


def _share(title: str, version: str, link: str, first: str, second: str) -> Share:
    reference = " ".join(filter(None, (f"{NAME}. {title}.", version, f"{link} Luettu")))
    return Share(
        title,
        link,
        reference,
        "CC BY 4.0.",
        f"{NAME}: {title}\n{link}\n{_sentence(first)} {second}",
    )


def _sentence(text: str) -> str:
    """The first sentence: Innokylä gets two, and the second is about use."""
    match = FIRST.match(text)
    return match[1] if match else f"{text}."


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
