"""What a visitor may take along from a page: its link, a reference, a text for Innokylä."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..common.finnish import spoken
from ..content.addresses import address, short_address
from ..content.handbook import Handbook
from ..content.model import Phase, V
from ..content.worksheet import Worksheet

FIRST = re.compile(r"(.+?[.!?])(?=\s|$)", re.DOTALL)
NAME = "Juurruttajan käsikirja"


@dataclass(frozen=True)
class Share:
    """Ready texts of one page. `reference` ends where the day of access comes before `licence`."""

    title: str
    link: str
    reference: str
    licence: str
    innokyla: str


def of_worksheet(
    book: Handbook,
    id_: str,
    site: str,
) -> Share:
    """A worksheet is linked by its short address, which is on its papers too."""
    each = book.worksheet[id_]
    use = (
        "Työpohjan voi täyttää tai tulostaa maksutta, "
        f"ja sen ohjaaminen vie {spoken(each.duration.running)}."
    )
    return _share(
        title=f"{each.title}, työpohja {each.number:02d}",
        link=site + short_address(each),
        about=f"{_sentence(each.summary)} {use}",
        version=f"Versio {each.version}.",
    )


def of_case(
    book: Handbook,
    id_: str,
    site: str,
) -> Share:
    """A case."""
    each = book.case[id_]
    lesson = f"Opetus: {_lowered(_sentence(each.verdict))}"
    return _share(
        title=f"{each.title}, tapaus",
        link=site + address("kaytanto", id_),
        about=f"{_sentence(each.summary)} {lesson}",
    )


def of_guide(
    book: Handbook,
    id_: str,
    site: str,
) -> Share:
    """A guide."""
    each = book.guide[id_]
    parts = ", ".join(part.title for part in each.parts)
    kind = " Opas" if each.title.endswith("?") else ", opas"
    return _share(
        title=each.title + kind,
        link=site + address("opas", id_),
        about=f"{_sentence(each.summary)} Sivulla: {parts}.",
    )


def of_visit(book: Handbook, site: str) -> Share:
    """The handbook as a visitor from Innokylä finds it."""
    number = len(book.worksheets)
    return _share(
        title=f"{number} työpohjaa 4V-mallin käyttöön",
        link=f"{site}innokyla/",
        about=(
            f"Käsikirjassa on {number} täytettävää ja tulostettavaa työpohjaa, joilla 4V-malli "
            "viedään hankkeen työhön. Työpohjat ovat käsikirjan omia, eikä niitä ole pilotoitu."
        ),
    )


def of_perspective(
    book: Handbook,
    id_: str,
    site: str,
) -> Share:
    """A V."""
    each = book.perspective[V(id_)]
    return _of_grid(
        f"{each.name}, 4V-malli",
        site + address("v", id_),
        f"{_sentence(each.verb)} Sivulla ovat keinot vaiheittain",
        [worksheet for worksheet in book.worksheets if worksheet.v is each.id],
    )


def of_stage(book: Handbook, id_: str, site: str) -> Share:
    """A phase."""
    each = book.stage[Phase(id_)]
    return _of_grid(
        f"{each.name}, hankkeen vaihe",
        site + address("vaihe", id_),
        f"{_sentence(each.summary)} Sivulla ovat vaiheen tehtävät",
        [worksheet for worksheet in book.worksheets if worksheet.phase is each.id],
    )


def _of_grid(title: str, link: str, about: str, at_home: Sequence[Worksheet]) -> Share:
    """A column or a row of the grid, with the worksheets that are at home there."""
    titles = ", ".join(each.title for each in at_home)
    return _share(title, link, f"{about} ja työpohjat: {titles}.")


def of_model(book: Handbook, site: str) -> Share:
    """The model as a whole."""
    names = [each.name.lower() for each in book.model.perspectives]
    return _share(
        title="Neljän V:n malli, esittely",
        link=f"{site}malli/",
        about=(
            f"Mallissa on {len(names)} näkökulmaa: {', '.join(names[:-1])} ja {names[-1]}. "
            "Sivulla kerrotaan, mistä malli on ja mitä siitä ei tiedetä."
        ),
    )


def _share(
    title: str,
    link: str,
    about: str,
    version: str = "",
) -> Share:
    """`about`: two sentences, for Innokylä gets no more."""
    reference = [f"{NAME}. {title}.", version, f"{link} Luettu"]
    return Share(
        title=title,
        link=link,
        reference=" ".join(part for part in reference if part),
        licence="CC BY 4.0.",
        innokyla=f"{NAME}: {title}\n{link}\n{about}",
    )


def _sentence(text: str) -> str:
    """The first sentence of a text."""
    match = FIRST.match(text)
    return match[1] if match else f"{text}."


def _lowered(text: str) -> str:
    """The text with a small first letter."""
    first, rest = text[:1], text[1:]
    return first.lower() + rest
