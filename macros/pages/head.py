"""What a page tells machines of itself: a description, a picture and schema.org data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from ..common.finnish import iso_day, iso_minutes, spoken
from ..content.addresses import address, short_address
from ..content.glossary import Term
from ..content.handbook import Handbook
from ..content.model import V
from ..content.step import Step
from ..content.worksheet import Worksheet
from ..views.grid import place_name

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT = "https://schema.org"
HANDBOOK = "Juurruttajan käsikirja"
Data = dict[str, object]


@dataclass(frozen=True)
class Head:
    """A page's description, its picture with its text, and its schema.org data.

    The picture is a site-relative address (1200 × 630); the data is JSON for a script element.
    `place` tells on a worksheet's page where it is at home: names and site-relative addresses.
    """

    description: str
    picture: str
    picture_text: str
    data: str
    place: tuple[tuple[str, str], ...] = ()


def picture(kind: str, id_: str) -> str:
    """The site-relative address of a content's picture."""
    return f"assets/kuvat/{kind}-{id_}.png"


def of_worksheet(
    book: Handbook,
    id_: str,
    site: str,
) -> Head:
    """A worksheet is both something to learn from and a way to do a thing."""
    each = book.worksheet[id_]
    place = place_name(book, each)
    text = f"Työpohja {each.number:02d} {each.title}. {place}. {spoken(each.duration.running)}."
    url = site + address("tyopohja", id_)
    data = [_learning(book, each, url, site), _how_to(each, url, site)]
    return Head(
        description=each.summary,
        picture=picture("tyopohja", id_),
        picture_text=text,
        data=_json(data),
        place=(
            (book.perspective[each.v].name, address("v", each.v.value)),
            (book.stage[each.phase].name, address("vaihe", each.phase.value)),
        ),
    )


def of_case(
    book: Handbook,
    id_: str,
    site: str,
) -> Head:
    """A case is an article."""
    each = book.case[id_]
    url = site + address("kaytanto", id_)
    shown = site + picture("kaytanto", id_)
    data = Work(each.title, url, each.summary).data("Article", shown)
    data |= {"headline": each.title, "abstract": each.verdict}
    text = f"Tapaus: {each.title}. {each.verdict}"
    return Head(
        description=each.summary,
        picture=picture("kaytanto", id_),
        picture_text=text,
        data=_json([data]),
    )


def of_guide(
    book: Handbook,
    id_: str,
    site: str,
) -> Head:
    """A guide is an article."""
    each = book.guide[id_]
    url = site + address("opas", id_)
    shown = site + picture("opas", id_)
    data = Work(each.title, url, each.summary).data("Article", shown)
    data |= {"headline": each.title, "dateModified": iso_day(each.checked)}
    return Head(
        description=each.summary,
        picture=picture("opas", id_),
        picture_text=f"Opas: {each.title} {each.summary}",
        data=_json([data]),
    )


def of_perspective(
    book: Handbook,
    id_: str,
    site: str,
) -> Head:
    """A V is an article with the term that it explains."""
    each = book.perspective[V(id_)]
    url = site + address("v", id_)
    shown = site + picture("v", id_)
    data = Work(each.name, url, each.verb).data("Article", shown)
    data["headline"] = f"{each.name}: {each.verb}"
    data["about"] = {
        "@type": "DefinedTerm",
        "name": each.name,
        "inDefinedTermSet": f"{site}sanasto/",
    }
    description = f"{each.name} 4V-mallissa. {each.verb}"
    return Head(
        description=description,
        picture=picture("v", id_),
        picture_text=f"{each.name}. {each.verb}",
        data=_json([data]),
    )


def of_glossary(book: Handbook, site: str) -> str:
    """The glossary as a set of terms."""
    url = f"{site}sanasto/"
    terms = sorted(book.terms, key=lambda term: term.id)
    data: Data = {
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "@id": url,
        "name": f"Sanasto, {HANDBOOK}",
        "inLanguage": "fi",
        "hasDefinedTerm": [_defined_term(term, url) for term in terms],
    }
    return _json([data])


def _defined_term(term: Term, url: str) -> Data:
    """A term of the glossary."""
    return {
        "@type": "DefinedTerm",
        "@id": f"{url}#{term.id}",
        "name": term.term,
        "description": term.meaning,
        "inDefinedTermSet": url,
    }


@dataclass(frozen=True)
class Work:
    """What every page of a content says of itself: its name, its whole address and a sentence."""

    name: str
    url: str
    description: str

    def data(self, kind: str, image: str) -> Data:
        """The work as schema.org data of a kind; `image` is a whole address."""
        return {
            "@context": CONTEXT,
            "@type": kind,
            "@id": self.url,
            "url": self.url,
            "name": self.name,
            "description": self.description,
            "image": image,
            "inLanguage": "fi",
            "license": LICENCE,
            "isAccessibleForFree": True,
            "publisher": {"@type": "Organization", "name": HANDBOOK},
        }


def _learning(
    book: Handbook,
    each: Worksheet,
    url: str,
    site: str,
) -> Data:
    """A worksheet as something to learn from."""
    work = Work(
        name=each.title,
        url=url,
        description=each.summary,
    )
    data = work.data("LearningResource", site + picture("tyopohja", each.id))
    return data | {
        "learningResourceType": "työpohja",
        "timeRequired": iso_minutes(each.duration.running),
        "version": each.version,
        "dateModified": iso_day(each.changes[0].date),
        "datePublished": iso_day(each.changes[-1].date),
        "teaches": list(each.needs),
        "keywords": [book.perspective[each.v].name, book.stage[each.phase].name],
        "sameAs": site + short_address(each),
    }


def _how_to(
    each: Worksheet,
    url: str,
    site: str,
) -> Data:
    """A worksheet as a way to do a thing, step by step."""
    anchor = f"{url}#nain-ohjaatte"
    preparation = each.preparing
    running = each.duration.running
    return {
        "@context": CONTEXT,
        "@type": "HowTo",
        "@id": anchor,
        "name": f"Näin ohjaatte: {each.title}",
        "description": each.summary,
        "inLanguage": "fi",
        "image": site + picture("tyopohja", each.id),
        "prepTime": iso_minutes(preparation),
        "performTime": iso_minutes(running),
        "totalTime": iso_minutes(preparation + running),
        "supply": [{"@type": "HowToSupply", "name": thing} for thing in each.materials],
        "step": [_step(number, step, anchor) for number, step in enumerate(each.steps, start=1)],
    }


def _step(
    number: int,
    step: Step,
    anchor: str,
) -> Data:
    """A step of the way to do it; what to do in it is on the page, where the address leads."""
    return {
        "@type": "HowToStep",
        "position": number,
        "name": step.title,
        "url": anchor,
    }


def _json(data: Iterable[Data]) -> str:
    """JSON that cannot end the script element that holds it."""
    text = json.dumps(list(data), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("&", "\\u0026")
