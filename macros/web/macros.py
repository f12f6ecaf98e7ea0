"""The macros by the names that editors write in docs/, each a function of the page at hand."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from . import macros_about_site as about
from . import macros_of_contents as contents
from . import macros_of_lists as lists
from . import macros_of_model as model
from . import macros_of_project as project
from .at_hand import AtHand
from .prepare import prepare

MACROS: Mapping[str, Callable[[AtHand], str]] = {
    # pages that stand for one content
    "otsikko": contents.title,
    "tyopohja": contents.worksheet,
    "kaytanto": contents.practice,
    "v": contents.perspective,
    "vaihe": contents.stage,
    "polku": contents.path,
    "opas": contents.guidance,
    # the model
    "renkaat": model.rings,
    "arkkikuva": model.filled_sheet,
    "vaihevalinta": model.phases,
    "ruudukko": model.cells,
    "malli": model.idea,
    "kumulaatio": model.accumulation,
    "ristiriita": model.dispute,
    "mallin_synty": model.origin,
    "mita_ei_tiedeta": model.unknown,
    "viitteet": model.notes,
    "vaiheet": model.stages,
    # pages from which one chooses or looks up
    "tyopohjat": lists.worksheets,
    "valinta": lists.choice,
    "kaytannot": lists.cases,
    "lahteet": lists.sources,
    "sanasto": lists.glossary,
    "esimerkkihanke": lists.example_project,
    "polut": lists.paths,
    "oppaat": lists.guides,
    "esr": lists.funding,
    "tulosteet": lists.products,
    "tyopaja": lists.workshop,
    "tyopajan_kello": lists.workshop_clock,
    "hanke": lists.project,
    "paatokset": lists.decisions,
    "tilanne": lists.standing,
    "kesken": lists.under_way,
    "hankekartta": lists.own_map,
    "haku": lists.search,
    # one's own project
    "luonnos_hakemus": project.application,
    "luonnos_raportti": project.report,
    "luonnos_innokyla": project.innokyla,
    "luonnos_suunnitelma": project.plan,
    "arvio": project.ballot,
    "arvion_kooste": project.poll,
    # the site itself
    "innokyla": about.visit,
    "lupaus": about.promise,
    "saavutettavuus": about.accessibility,
    "tietosuoja": about.privacy,
    "tekijat": about.makers,
    "siirrettavyys": about.portability,
}
"""The only table of them; check knows their names from content.docs_pages.MACROS."""


def register(
    env: Any,
    root: Path,
    site: str,
) -> None:
    """Gives every macro to mkdocs-macros; content that is not sound ends the build."""
    at_hand = AtHand(env, root, prepare(root, site), site)
    for name, macro in MACROS.items():
        env.macro(functools.partial(macro, at_hand), name)
