"""The one list of the files of data/.

It says which type of content each holds, and which schema it follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .accessibility import Audits, Statement
from .case import Case
from .chooser import Choice
from .example_project import ExampleProject
from .feedback import Feedback
from .forms import Forms
from .funding import Funding
from .glossary import Glossary
from .guide import Guide
from .innokyla import Visit
from .ledger import Ledger
from .model import Model
from .paths import Paths
from .plan import Plan
from .portability import Move
from .sources import Sources
from .synonyms import Synonyms
from .values import Content
from .worksheet import Worksheet


@dataclass(frozen=True)
class DataFile:
    """A file of data/ (`malli.yml`) or a folder whose every file is of one type (`tyopohjat/`)."""

    place: str
    type: type[Content]
    schema: str

    @property
    def is_folder(self) -> bool:
        """Whether it stands for any number of files; a single file must be there."""
        return self.place.endswith("/")


DATA_FILES = (
    DataFile("malli.yml", Model, "malli"),
    DataFile("tyopohjat/", Worksheet, "tyopohja"),
    DataFile("kaytannot/", Case, "kaytanto"),
    DataFile("oppaat/", Guide, "opas"),
    DataFile("lomakkeet.yml", Forms, "lomakkeet"),
    DataFile("lahteet.yml", Sources, "lahteet"),
    DataFile("sanasto.yml", Glossary, "sanasto"),
    DataFile("esimerkkihanke.yml", ExampleProject, "esimerkkihanke"),
    DataFile("polut.yml", Paths, "polut"),
    DataFile("esr.yml", Funding, "esr"),
    DataFile("synonyymit.yml", Synonyms, "synonyymit"),
    DataFile("valinta.yml", Choice, "valinta"),
    DataFile("innokyla.yml", Visit, "innokyla"),
    DataFile("suunnitelma.yml", Plan, "suunnitelma"),
    DataFile("palaute.yml", Feedback, "palaute"),
    DataFile("osoitteet.yml", Ledger, "osoitteet"),
    DataFile("saavutettavuus.yml", Statement, "saavutettavuus"),
    DataFile("saavutettavuustulokset.yml", Audits, "saavutettavuustulokset"),
    DataFile("siirrettavyys.yml", Move, "siirrettavyys"),
)


def files_in(root: Path, folder: str) -> list[Path]:
    """The files of a folder of data/, by name; those that an editor's programs hide are none."""
    place = root / "data" / folder
    found = place.glob("[!.]*.y*ml")
    return sorted(found)


def strange_files(root: Path) -> list[str]:
    """The names of YAML files right under data/ that are on no line of the list."""
    known = {each.place for each in DATA_FILES}
    names = [path.name for path in files_in(root, "")]
    return [name for name in names if name not in known]


def listed(root: Path) -> Iterator[tuple[str, type[Content]]]:
    """Every file that is or must be there, named as in data/ (`tyopohjat/x.yml`), with its type."""
    for each in DATA_FILES:
        if each.is_folder:
            for path in files_in(root, each.place):
                yield f"{each.place}{path.name}", each.type
        else:
            yield each.place, each.type
