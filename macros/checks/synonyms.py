"""A word of the synonyms stands in one group, and the pages that a group names exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..common.problems import Problem, suggestion
from ..content.addresses import reference_address
from ..content.reading import Shelf
from ..content.synonyms import Synonym, Synonyms
from ..content.yaml_source import Place
from .known import Known
from .references import page_reference
from .walk import Spot


def faults(shelf: Shelf, known: Known) -> Iterator[Problem]:
    """Every word that is in two places, and every page that is not there."""
    for name, synonyms in shelf.of(Synonyms):
        here = Spot(shelf, name, ("ryhmat",))
        yield from _words(here, synonyms)
        choices = [each.address for each in synonyms.choices]
        for index, group in enumerate(synonyms.groups):
            pages = here.inside(index, "sivut")
            yield from _pages(pages, known, group, choices)
            yield from _missing(here.inside(index), group)


def _words(here: Spot, synonyms: Synonyms) -> Iterator[Problem]:
    """Every word that stands in an earlier place already, in whatever case.

    `here` is the place of the list of groups.
    """
    seen: dict[str, str] = {}
    for index, group in enumerate(synonyms.groups):
        for inner, word in _words_of(group):
            key = word.lower()
            if key in seen:
                message = (
                    f"Sana ”{word}” on jo ryhmässä ”{seen[key]}”. Jätä se vain yhteen paikkaan."
                )
                yield here.inside(index, *inner).fault(message)
            seen.setdefault(key, group.word)


def _words_of(group: Synonym) -> Iterator[tuple[Place, str]]:
    """Every word of a group with its place in it."""
    yield ("sana",), group.word
    for key, number, word in group.others():
        yield (key, number), word


def _missing(here: Spot, group: Synonym) -> Iterator[Problem]:
    """The problem of a thing that is missing while nothing is said to be nearest to it."""
    if group.missing and not group.pages:
        yield here.inside("puuttuu").fault(
            "Kerro kohdassa ”sivut”, mikä on lähin. Haku sanoo sen, kun asiaa ei ole."
        )


def _pages(
    here: Spot,
    known: Known,
    group: Synonym,
    choices: Sequence[str],
) -> Iterator[Problem]:
    """Every page of a group that is not there, nor one of the finder's `choices`.

    `here` is the place of their list.
    """
    for number, page in enumerate(group.pages):
        spot = here.inside(number)
        chosen = reference_address(page)
        if "?" not in chosen:
            yield from page_reference(spot, known, page)
        elif chosen not in choices:
            near = suggestion(chosen, choices)
            yield spot.fault(f"Rajausta ”{chosen}” ei ole kohdassa ”rajaukset”.{near}")
