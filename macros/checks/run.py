"""What must hold between files: references, the grid, the order of worksheets, sums, and a page for each content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from ..common import typography as language
from ..common.files import read_text
from ..common.problems import Problem, suggestion, unknown_reference
from ..content import answers
from ..content.case import Case
from ..content.chooser import Choice
from ..content.data_files import files_in
from ..content.docs_pages import Pages, read_pages
from ..content.glossary import Glossary
from ..content.innokyla import Visit
from ..content.model import Model, Phase, V, cell_number
from ..content.reading import Shelf
from ..content.sheet import DATE, PROJECT, FieldKind
from ..content.sources import Sources
from ..content.synonyms import Synonyms
from ..content.word_list import NAMES
from ..content.worksheet import Worksheet
from ..content.yaml_source import Place, Plain
from . import ledger

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]*)\)")
KINDS = {
    "tyopohja": "työpohjaa",
    "kaytanto": "käytäntöä",
    "lahde": "lähdettä",
    "termi": "termiä",
    "v": "V:tä",
    "vaihe": "vaihetta",
    "polku": "polkua",
}
NOT_PROSE = {"osoite", "tunniste", "vartalot"}
"""Keys whose values are not texts to read."""


class Checker:
    """Looks at one shelf and its pages; adds every problem to the shelf."""

    def __init__(self, shelf: Shelf, pages: Pages) -> None:
        self.shelf, self.pages = shelf, pages
        self.worksheets = dict(shelf.of(Worksheet))
        self.cases = dict(shelf.of(Case))
        self.known = {
            "tyopohja": self._ids("tyopohjat"),
            "kaytanto": self._ids("kaytannot"),
            "lahde": self._listed("lahteet.yml", "lahteet"),
            "termi": self._listed("sanasto.yml", "termit"),
            "v": [each.value for each in V],
            "vaihe": [each.value for each in Phase],
            "polku": self._listed("polut.yml", "polut"),
        }
        items = [each for _, content in shelf.of(Sources) for each in content.items]
        self.unverified = {each.id for each in items if not each.verified} - {
            each.id for each in items if each.verified
        }

    def run(self) -> None:
        """Every check, in the order in which an editor would want to mend."""
        for name in self.shelf.entries:
            self._links(name)
            self._typography(name)
            self._source_lists(name)
        for name, worksheet in self.worksheets.items():
            self._worksheet(name, worksheet)
        for name, case in self.cases.items():
            self._case(name, case)
        self._model()
        self._duplicates()
        self._order()
        self._lists()
        self._guides()
        self._synonyms()
        if (self.shelf.root / NAMES).exists():
            self.shelf.problems += read_text(self.shelf.root / NAMES, NAMES)[1]
        self.shelf.problems += self.pages.problems
        self.shelf.problems += self.pages.compare(self._titles())

    # --- what is known ------------------------------------------------------------------------

    def _ids(self, folder: str) -> list[str]:
        """Ids by file name: a reference to a file that is broken itself is not a second problem."""
        return [path.stem for path in files_in(self.shelf.root, folder)]

    def _listed(self, name: str, key: str) -> list[str]:
        entry = self.shelf.entries.get(name)
        data = entry.document.data if entry else None
        items = data.get(key) if isinstance(data, dict) else None
        listed = items if isinstance(items, list) else []
        return [
            str(item["tunniste"])
            for item in listed
            if isinstance(item, dict) and "tunniste" in item
        ]

    def _titles(self) -> dict[tuple[str, str], str]:
        """Files of data by (kind of page, id)."""
        found = {
            ("tyopohja", each): f"data/tyopohjat/{each}.yml" for each in self.known["tyopohja"]
        }
        found |= {
            ("kaytanto", each): f"data/kaytannot/{each}.yml" for each in self.known["kaytanto"]
        }
        found |= {("polku", each): "data/polut.yml" for each in self.known["polku"]}
        found |= {("v", each): "data/malli.yml" for each in self.known["v"]}
        return found | {("vaihe", each): "data/malli.yml" for each in self.known["vaihe"]}

    # --- references ---------------------------------------------------------------------------

    def _reference(self, name: str, place: Place, kind: str, reference: str) -> None:
        if kind == "lahde" and "lahteet.yml" not in self.shelf.entries:
            return  # the missing list is told once, not at every reference
        if reference not in self.known[kind]:
            self.shelf.report(
                name, place, unknown_reference(KINDS[kind], reference, self.known[kind])
            )

    def _links(self, name: str) -> None:
        for place, text in _texts(self.shelf.entries[name].document.data, ()):
            for address in LINK.findall(text):
                kind, colon, reference = address.partition(":")
                if kind in ("http", "https"):
                    continue
                if colon and kind in self.known:
                    self._reference(name, place, kind, reference)
                else:
                    kinds = ", ".join(f"{each}:" for each in self.known)
                    self.shelf.report(
                        name,
                        place,
                        f"Linkin osoite ”{address}” ei kelpaa. Aloita se näin: {kinds} tai https://.",
                    )

    def _typography(self, name: str) -> None:
        for place, text in _texts(self.shelf.entries[name].document.data, ()):
            if NOT_PROSE.isdisjoint(place):
                for sentence in language.faults(text):
                    self.shelf.report(name, place, sentence)

    def _source_lists(self, name: str) -> None:
        """Claims name known, verified sources, or say that they are the handbook's own."""
        for place, group in _groups(self.shelf.entries[name].document.data, ()):
            sources = group.get("lahteet")
            if isinstance(sources, list):
                for index, reference in enumerate(sources):
                    if isinstance(reference, str):
                        self._source(name, (*place, "lahteet", index), reference)
            if "teksti" in group and not sources and group.get("oma", False) is False:
                self.shelf.report(
                    name,
                    place,
                    "Väitteeltä puuttuu lähde. Lisää kenttä ”lahteet” tai merkitse oma: true.",
                )

    def _source(self, name: str, place: Place, reference: str) -> None:
        self._reference(name, place, "lahde", reference)
        if reference in self.unverified:
            self.shelf.report(
                name,
                place,
                f"Lähdettä ”{reference}” ei ole tarkistettu. Sillä ei voi perustella väitettä.",
            )

    # --- worksheets ---------------------------------------------------------------------------

    def _worksheet(self, name: str, sheet: Worksheet) -> None:
        self._file_name(name, sheet.id)
        total = sum(step.minutes for step in sheet.steps)
        if total != sheet.duration.running:
            message = f"Askelten minuutit ovat yhteensä {total}, mutta kesto.ohjaus on {sheet.duration.running}."
            self.shelf.report(name, ("kulku",), message)
        if sheet.group.least > sheet.group.most:
            self.shelf.report(name, ("ryhma",), "Ryhmän pienin koko on suurempi kuin suurin.")
        for key, references in (
            ("edeltaa", sheet.before),
            ("seuraa", sheet.after),
            ("vaihtoehto", sheet.instead),
        ):
            for index, reference in enumerate(references):
                self._reference(name, (key, index), "tyopohja", reference)
        for index, case in enumerate(sheet.cases):
            self._reference(name, ("kaytannot", index, "tunniste"), "kaytanto", case.id)
        for index, ground in enumerate(sheet.sources):
            self._source(name, ("lahteet", index, "tunniste"), ground.id)
        self._sheet(name, sheet)

    def _sheet(self, name: str, worksheet: Worksheet) -> None:
        sheet = worksheet.sheet
        if sheet.blocks[-1].type != "paatos":
            self.shelf.report(
                name, ("arkki", "lohkot"), "Arkin viimeisen lohkon pitää olla laji ”paatos”."
            )
        seen: set[str] = {PROJECT.id, DATE.id}
        for field in sheet.fields():
            if field.id in seen:
                taken = (
                    "varattu arkin ylälaidalle"
                    if field.id in (PROJECT.id, DATE.id)
                    else "arkissa kahdesti"
                )
                self.shelf.report(
                    name,
                    self._field(name, field.id),
                    f"Kentän tunniste ”{field.id}” on {taken}. Vaihda se.",
                )
            seen.add(field.id)
            if field.kind is FieldKind.CHOICE and len(field.options) < 2:
                self.shelf.report(
                    name,
                    self._field(name, field.id),
                    f"Valinnalta ”{field.id}” puuttuvat vaihtoehdot. Kirjoita vähintään kaksi.",
                )
            if field.options and field.kind is not FieldKind.CHOICE:
                self.shelf.report(
                    name,
                    self._field(name, field.id),
                    f"Kentällä ”{field.id}” on vaihtoehtoja, mutta sen laji ei ole ”valinta”.",
                )
        for top, message in answers.faults(sheet, worksheet.example.answers):
            place: Place = ("esimerkki", "vastaukset", top) if top else ("esimerkki", "vastaukset")
            self.shelf.report(name, place, message)
        if worksheet.changes[0].version != worksheet.version:
            self.shelf.report(
                name, ("muutokset",), f"Uusimman muutoksen versio ei ole {worksheet.version}."
            )

    def _field(self, name: str, id_: str) -> Place:
        """Where the sheet's field of that id is written; the last one when there are two."""
        places = [
            place
            for place, group in _groups(self.shelf.entries[name].document.data, ())
            if group.get("tunniste") == id_
        ]
        return next((place for place in reversed(places) if place[:1] == ("arkki",)), ("arkki",))

    def _case(self, name: str, case: Case) -> None:
        self._file_name(name, case.id)
        for index, row in enumerate(case.comparison.rows if case.comparison else ()):
            if row.case:
                self._reference(
                    name, ("vertailu", "rivit", index, "kaytanto"), "kaytanto", row.case
                )
            if case.comparison and len(row.cells) != len(case.comparison.columns):
                message = f"Rivillä on {len(row.cells)} solua, mutta sarakkeita on {len(case.comparison.columns)}."
                self.shelf.report(name, ("vertailu", "rivit", index, "solut"), message)
        for index, each in enumerate(case.worksheets):
            self._reference(name, ("tyopohjat", index, "tunniste"), "tyopohja", each.id)
        for index, reference in enumerate(case.links):
            self._source(name, ("lue_lisaa", index), reference)

    def _file_name(self, name: str, id_: str) -> None:
        stem = PurePosixPath(name).stem
        if stem != id_:
            self.shelf.report(
                name, ("tunniste",), f"Tunniste ”{id_}” ei ole sama kuin tiedoston nimi ”{stem}”."
            )

    # --- across worksheets --------------------------------------------------------------------

    def _duplicates(self) -> None:
        ids, numbers, cells = _Firsts(), _Firsts(), _Firsts()
        for name, each in self.worksheets.items():
            if first := ids.other(each.id, name):
                self.shelf.report(
                    name, ("tunniste",), f"Tunniste ”{each.id}” on jo tiedostossa {first}."
                )
            if first := numbers.other(each.number, name):
                self.shelf.report(
                    name, ("numero",), f"Numero {each.number} on jo tiedostossa {first}."
                )
            if first := cells.other((each.phase, each.v), name):
                message = f"Ruudussa {each.phase.value} × {each.v.value} on jo työpohja tiedostossa {first}."
                self.shelf.report(name, ("vaihe",), message)
            wanted = cell_number(each.phase, each.v)
            if each.number != wanted:
                message = f"Numero {each.number} ei ole ruudun numero: {each.phase.value} × {each.v.value} on {wanted}."
                self.shelf.report(name, ("numero",), message)

    def _order(self) -> None:
        names = {each.id: name for name, each in self.worksheets.items()}
        graph: dict[str, set[str]] = {id_: set() for id_ in names}
        for each in self.worksheets.values():
            graph[each.id] |= set(each.before) & set(names)
            for later in set(each.after) & set(names):
                graph[later].add(each.id)
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            ring = list(dict.fromkeys(error.args[1]))
            start = ring.index(min(ring))
            circle = [*ring[start:], *ring[:start]]
            path = " → ".join([*circle, circle[0]])
            self.shelf.report(
                names[circle[0]], ("edeltaa",), f"Työpohjien järjestys kiertää kehää: {path}."
            )

    def _model(self) -> None:
        for name, model in self.shelf.of(Model):
            for key, ids, wanted in (
                ("nakokulmat", [each.id for each in model.perspectives], list(V)),
                ("vaiheet", [each.id for each in model.stages], list(Phase)),
            ):
                if list(map(str, ids)) != list(map(str, wanted)):
                    self.shelf.report(
                        name,
                        (key,),
                        f"Järjestyksen pitää olla {', '.join(each.value for each in wanted)}.",
                    )

    def _lists(self) -> None:
        """The two lists: no id twice, and neighbours that exist."""
        for name, key in (
            ("lahteet.yml", "lahteet"),
            ("sanasto.yml", "termit"),
            ("polut.yml", "polut"),
        ):
            ids = self._listed(name, key)
            for index, id_ in enumerate(ids):
                if id_ in ids[:index]:
                    self.shelf.report(
                        name, (key, index, "tunniste"), f"Tunniste ”{id_}” on luettelossa kahdesti."
                    )
        for name, glossary in self.shelf.of(Glossary):
            for index, term in enumerate(glossary.items):
                for number, reference in enumerate(term.see):
                    self._reference(name, ("termit", index, "katso", number), "termi", reference)

    def _guides(self) -> None:
        """Worksheets named on the paths, beside the funder's rules and in the three questions; Innokylä's fields; the first ten minutes."""
        for name, key in (
            ("polut.yml", "polut"),
            ("esr.yml", "aiheet"),
            ("valinta.yml", "vaiheet"),
        ):
            entry = self.shelf.entries.get(name)
            for place, group in _groups(entry.document.data, ()) if entry else ():
                if place[:1] == (key,) and place[-2:-1] == ("tyopohjat",):
                    self._reference(
                        name, (*place, "tunniste"), "tyopohja", str(group.get("tunniste"))
                    )

        for name, visit in self.shelf.of(Visit):
            if (total := sum(step.minutes for step in visit.start)) != 10:
                self.shelf.report(
                    name, ("alku",), f"Alun minuutit ovat yhteensä {total}. Niitä pitää olla 10."
                )
            self._fields({field.field for field in visit.fields})
        for name, choice in self.shelf.of(Choice):
            if [each.phase for each in choice.phases] != list(Phase):
                self.shelf.report(
                    name,
                    ("vaiheet",),
                    f"Järjestyksen pitää olla {', '.join(phase.value for phase in Phase)}.",
                )

    def _fields(self, known: set[str]) -> None:
        """Innokylä's fields as the worksheets name them are those that its page lists."""
        for name, worksheet in self.worksheets.items():
            for index, fed in enumerate(worksheet.innokyla):
                if fed.field not in known:
                    message = f"Kenttää ”{fed.field}” ei ole tiedostossa innokyla.yml.{suggestion(fed.field, known)}"
                    self.shelf.report(name, ("innokyla", index, "kentta"), message)

    def _synonyms(self) -> None:
        """Each word in one place only, and pages that exist."""
        name, seen = "synonyymit.yml", dict[str, str]()
        for _, synonyms in self.shelf.of(Synonyms):
            for index, group in enumerate(synonyms.groups):
                for key, number, word in (("sana", None, group.word), *group.others()):
                    place: Place = (
                        ("ryhmat", index, key) if number is None else ("ryhmat", index, key, number)
                    )
                    if first := seen.get(word.lower()):
                        self.shelf.report(
                            name,
                            place,
                            f"Sana ”{word}” on jo ryhmässä ”{first}”. Jätä se vain yhteen paikkaan.",
                        )
                    seen.setdefault(word.lower(), group.word)
                for number, reference in enumerate(group.pages):
                    self._page_reference(name, ("ryhmat", index, "sivut", number), reference)

    def _page_reference(self, name: str, place: Place, reference: str) -> None:
        """A reference to a content, or with `sivu:` to a page by its address."""
        kind, _, rest = reference.partition(":")
        if kind != "sivu":
            self._reference(name, place, kind, rest)
        elif rest.partition("#")[0] not in self.pages.addresses:
            near = suggestion(rest, self.pages.addresses)
            self.shelf.report(name, place, f"Sivua ”{rest}” ei ole.{near}")


class _Firsts:
    """Remembers where each key was met first."""

    def __init__(self) -> None:
        self._first: dict[object, str] = {}

    def other(self, key: object, name: str) -> str | None:
        """The file that had the key before, if any."""
        if key in self._first:
            return f"data/{self._first[key]}"
        self._first[key] = name
        return None


def _texts(value: Plain, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    for key, inner in _inside(value):
        yield from _texts(inner, (*place, key))


def _groups(value: Plain, place: Place) -> Iterator[tuple[Place, dict[str, Plain]]]:
    if isinstance(value, dict):
        yield place, value
    for key, inner in _inside(value):
        yield from _groups(inner, (*place, key))


def _inside(value: Plain) -> Iterable[tuple[str | int, Plain]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def check(shelf: Shelf) -> list[Problem]:
    """All problems of a shelf and of the pages beside it."""
    pages = read_pages(shelf.root)
    Checker(shelf, pages).run()
    if book := shelf.handbook():
        for place, message in ledger.faults(book, pages.addresses):
            shelf.report("osoitteet.yml", place, message)
    return sorted(set(shelf.problems))
