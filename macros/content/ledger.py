"""The ledger of every address ever published (osoitteet.yml), as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field as Key

from .values import SITE_ADDRESS, Content, Line, Lines, Slug, Slugs, Text, Whole
from .yaml_source import Place

Address = Annotated[str, Key(pattern=SITE_ADDRESS, max_length=160)]
"""Site-relative: `tyopohjat/hyotylause/`, `sanasto/#kaytanne`, `tulosteet/kortit.pdf`.

Empty for the front page.
"""

WORKSHEETS, PRINTS = "tyopohjat/", "tulosteet/"


class Moved(Content):
    """An address that leads on to another."""

    old: Address = Key(alias="vanha", description="Osoite, jota ei enää ole.")
    new: Address = Key(alias="uusi", description="Osoite, johon se johtaa.")


class Removed(Content):
    """A page that is gone, and where its reader is sent."""

    old: Address = Key(alias="vanha", description="Poistetun sivun osoite.")
    see: Address = Key(alias="katso", description="Sivu, jolta kannattaa jatkaa.")
    title: Line = Key(alias="otsikko", description="Poistetun sivun otsikko.")
    why: Text = Key(
        alias="syy", description="Miksi sivu poistettiin, yhdellä tai kahdella lauseella."
    )
    number: Whole | None = Key(
        None,
        alias="numero",
        ge=1,
        le=999,
        description="Poistetun työpohjan numero; uusi työpohja ei saa sitä.",
    )

    @property
    def is_worksheet(self) -> bool:
        """Whether it was a worksheet's page."""
        return self.old.startswith(WORKSHEETS) and self.old.endswith("/")


class Ledger(Content):
    """Every address that was ever published."""

    pages: tuple[Address, ...] = Key(
        alias="sivut", description="Sivut, myös lyhyet osoitteet t/01/."
    )
    fields: dict[Slug, Slugs] = Key(
        alias="kentat",
        description="Arkin kentät työpohjittain: ankkuri on työpohjan ja kentän tunniste.",
    )
    terms: Slugs = Key(alias="termit", description="Sanaston termit.")
    prints: Lines = Key(alias="tulosteet", description="Tulosteiden tiedostot.")
    moved: tuple[Moved, ...] = Key(
        (), alias="siirretyt", description="Vanha osoite ja sen seuraaja. Kirjoitetaan käsin."
    )
    removed: tuple[Removed, ...] = Key(
        (), alias="poistetut", description="Poistetut sivut. Kirjoitetaan käsin."
    )

    def addresses(self) -> dict[str, Place]:
        """Every address with its place in the file."""
        found: dict[str, Place] = {}
        for index, page in enumerate(self.pages):
            found[page] = ("sivut", index)
        for worksheet, fields in self.fields.items():
            for index, field in enumerate(fields):
                address = field_address(worksheet, field)
                found[address] = ("kentat", worksheet, index)
        for index, term in enumerate(self.terms):
            of_term = f"sanasto/#{term}"
            found[of_term] = ("termit", index)
        for index, file in enumerate(self.prints):
            of_print = f"{PRINTS}{file}"
            found[of_print] = ("tulosteet", index)
        return found


def field_address(worksheet: str, field: str) -> str:
    """The address of a sheet's field: `tyopohjat/x/#x-kentta`."""
    return f"{WORKSHEETS}{worksheet}/#{worksheet}-{field}"


def gone_with(ledger: Ledger, removed: Removed) -> Iterator[str]:
    """Every published address that went with a removed page: its own, its anchors, its prints."""
    yield removed.old
    folder, _, rest = removed.old.partition("/")
    id_ = rest.rstrip("/")
    alike = [page for page in ledger.pages if page.startswith(f"{folder}/")]
    siblings = [page.split("/")[1] for page in alike]
    for old in ledger.addresses():
        is_anchor = old.startswith(f"{removed.old}#")
        is_print = old.startswith(PRINTS) and _maker(old, folder, siblings) == id_
        if is_anchor or is_print:
            yield old


def _maker(file: str, folder: str, ids: Iterable[str]) -> str | None:
    """Of the ids of a folder, the one whose print product the file is."""
    stem = PurePosixPath(file).stem
    is_worksheet = f"{folder}/" == WORKSHEETS
    if not is_worksheet:
        start, is_set, stem = stem.partition("setti-")
        if start or not is_set:
            return None
    name = f"{stem}-"
    made = [id_ for id_ in ids if id_ and name.startswith(f"{id_}-")]
    return max(made, key=len, default=None)


def moved_fields(ledger: Ledger, worksheet: str) -> tuple[tuple[str, str], ...]:
    """Old anchors of a worksheet's page with the anchors that they lead to."""
    anchors = []
    own_page = f"tyopohjat/{worksheet}/"
    for each in ledger.moved:
        page, _, old = each.old.partition("#")
        if page == own_page and "#" in each.old:
            _, _, new = each.new.partition("#")
            anchors.append((old, new))
    return tuple(anchors)
