"""The anchors that macros make on a page whatever its content, so that prose may link to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..content.docs_pages import Page
from .known import Known
from .markdown_page import CALL

FIXED: Mapping[str, str] = {
    "tyopohja": "arkki varatkaa nain-ohjaatte valmistele vinkit sudenkuopat muunnelmat esimerkki "
    "tasta-opittiin innokyla lahteet milloin",
    "kaytanto": "lopputulos aikajana mista-on-kyse nain-tehtiin kustannukset tulokset opit jalkeen "
    "neljan-v-valossa tyopohjat ei-tiedeta lue-lisaa jaa",
    "v": "jaa kysymykset tavat vaiheittain toimijat valineet sudenkuopat viitteet",
    "vaihe": "tee-nama muut-teot mista-on-kyse valmis",
    "polku": "tyopohjat aikataulu lopuksi varoitus",
    "opas": "jatka jaa",
    "ristiriita": "ristiriita valinta",
    "esimerkkihanke": "kaytanne osapuolet ihmiset raha luvut kaari",
    "innokyla": "jaa muuttunut alku kentat ei-tiedeta",
    "esr": "ei-tiedeta",
    "lupaus": "mita-se-tarkoittaa miten",
    "saavutettavuus": "tila tulokset menetelmat puutteet palaute valvonta",
}
"""Macro → the anchors of its parts that are always there."""
LISTED: Mapping[str, Sequence[str]] = {
    "sanasto": ["termi"],
    "lahteet": ["lahde"],
    "kaytannot": ["kaytanto"],
    "v": ["vaihe"],
    "vaihe": ["v"],
    "tyopohjat": ["vaihe"],
    "valinta": ["vaihe"],
}
"""Macro → the kinds of content that it lists, each with its id as the anchor."""


def made_by_macros(page: Page, known: Known) -> Iterator[str]:
    """Every anchor that the macros of a page always make."""
    names = _macros(page)
    id_ = str(page.meta.get("tunniste"))
    for name in sorted(names):
        fixed = FIXED.get(name, "")
        yield from fixed.split()
        for kind in LISTED.get(name, ()):
            yield from known.ids[kind]
    if "tyopohja" in names:
        for field in known.fields.get(id_, ()):
            yield f"{id_}-{field}"
    if "opas" in names:
        yield from known.parts.get(id_, ())


def can_be_told(page: Page, known: Known) -> bool:
    """Whether what the macros of a page show does open, so that all its anchors are known."""
    names = _macros(page)
    id_ = str(page.meta.get("tunniste"))
    if "opas" in names and id_ not in known.parts:
        return False
    if "tyopohja" in names and id_ not in known.fields:
        return False
    for name in names:
        listed = LISTED.get(name, ())
        if not known.unread.isdisjoint(listed):
            return False
    return True


def _macros(page: Page) -> set[str]:
    """The names of the macros that a page calls."""
    calls = CALL.finditer(page.body)
    return {call[1] for call in calls}
