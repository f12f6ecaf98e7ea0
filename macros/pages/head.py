"""What a page tells machines of itself: its description, its picture, and schema.org data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from ..common.finnish import iso_day, iso_minutes
from ..content.addresses import address, short_address
from ..content.handbook import Handbook
from ..content.worksheet import Worksheet

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONTEXT = "https://schema.org"
HANDBOOK = "Juurruttajan käsikirja"
Data = dict[str, object]


@dataclass(frozen=True)
class Head:
    """A page's description, its picture (site-relative, 1200 × 630) with its text, and its schema.org data as JSON for a script element."""

    description: str
    picture: str
    picture_text: str
    data: str


def picture(kind: str, id_: str) -> str:
    """The site-relative address of a content's picture."""
    return f"assets/kuvat/{kind}-{id_}.png"


def of_worksheet(book: Handbook, id_: str, site: str) -> Head:
    """A worksheet is both something to learn from and a way to do a thing."""
    each = book.worksheet[id_]
    place = f"{book.stage[each.phase].name} × {book.perspective[each.v].name}"
    text = f"Työpohja {each.number:02d} {each.title}. {place}. {each.duration.running} minuuttia."
    url = site + address("tyopohja", id_)
    data = [_learning(book, each, url, site), _how_to(each, url, site)]
    return Head(each.summary, picture("tyopohja", id_), text, _json(data))


def of_case(book: Handbook, id_: str, site: str) -> Head:
    """A case is an article."""
    each = book.case[id_]
    data = _work(
        "Article",
        each.title,
        site + address("kaytanto", id_),
        each.summary,
        site + picture("kaytanto", id_),
    )
    data["headline"] = each.title
    data["abstract"] = each.verdict
    return Head(
        each.summary,
        picture("kaytanto", id_),
        f"Käytäntö: {each.title}. {each.verdict}",
        _json([data]),
    )


def of_perspective(book: Handbook, id_: str, site: str) -> Head:
    """A V is an article with the term that it explains."""
    each = next(v for v in book.model.perspectives if v.id == id_)
    data = _work(
        "Article", each.name, site + address("v", id_), each.verb, site + picture("v", id_)
    )
    data["headline"] = f"{each.name}: {each.verb}"
    data["about"] = {
        "@type": "DefinedTerm",
        "name": each.name,
        "inDefinedTermSet": f"{site}sanasto/",
    }
    return Head(
        f"{each.name} 4V-mallissa. {each.verb}",
        picture("v", id_),
        f"{each.name}. {each.verb}",
        _json([data]),
    )


def of_glossary(book: Handbook, site: str) -> str:
    """The glossary as a set of terms."""
    url = f"{site}sanasto/"
    terms = [
        {
            "@type": "DefinedTerm",
            "@id": f"{url}#{each.id}",
            "name": each.term,
            "description": each.meaning,
            "inDefinedTermSet": url,
        }
        for each in sorted(book.terms, key=lambda each: each.id)
    ]
    data: Data = {
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "@id": url,
        "name": f"Sanasto, {HANDBOOK}",
        "inLanguage": "fi",
        "hasDefinedTerm": terms,
    }
    return _json([data])


def _work(kind: str, name: str, url: str, description: str, image: str) -> Data:
    return {
        "@context": CONTEXT,
        "@type": kind,
        "@id": url,
        "url": url,
        "name": name,
        "description": description,
        "image": image,
        "inLanguage": "fi",
        "license": LICENCE,
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": HANDBOOK},
    }


def _learning(book: Handbook, each: Worksheet, url: str, site: str) -> Data:
    data = _work(
        "LearningResource", each.title, url, each.summary, site + picture("tyopohja", each.id)
    )
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


def _how_to(each: Worksheet, url: str, site: str) -> Data:
    return {
        "@context": CONTEXT,
        "@type": "HowTo",
        "@id": f"{url}#nain-ohjaatte",
        "name": f"Näin ohjaatte: {each.title}",
        "description": each.summary,
        "inLanguage": "fi",
        "image": site + picture("tyopohja", each.id),
        "prepTime": iso_minutes(each.duration.preparation),
        "performTime": iso_minutes(each.duration.running),
        "totalTime": iso_minutes(each.duration.preparation + each.duration.running),
        "supply": [{"@type": "HowToSupply", "name": thing} for thing in each.materials],
        "step": [
            {
                "@type": "HowToStep",
                "position": index,
                "name": step.title,
                "text": step.instruction,
                "url": f"{url}#nain-ohjaatte",
            }
            for index, step in enumerate(each.steps, start=1)
        ],
    }


def _json(data: Iterable[Data]) -> str:
    """JSON that cannot end the script element that holds it."""
    return (
        json.dumps(list(data), ensure_ascii=False).replace("<", "\\u003c").replace("&", "\\u0026")
    )
