"""Filled forms of ours on the page of one's own project: what any program has written comes in."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from form_programs import (
    BOOK,
    PDF_PROGRAMS,
    WORD_PROGRAMS,
    answers_of,
    by_pikepdf,
    by_word,
    docx_of,
    pdf_of,
)
from playwright.sync_api import Page, expect
from project_page import at_projects, does, give, opened, plain, saved, says, values_of
from sampling import first

from macros.content.sheet import DATE, PROJECT

REVIEW = ".hb-project__review"
SHEETS = ("hyotylause", "juurtumistarkastus", "elonmerkit")  # with every kind of answer
LARGEST = {"pdflukija": 225_000, "docxlukija": 6_000}
"""Bytes that a reader of forms may be, as brotli packs it."""


def told(page: Page, name: str) -> str:
    """A sentence of what a file would do."""
    return plain(page.locator(f'{REVIEW} [data-osa="{name}"]').inner_text())


def brought(page: Page, address: str, content: bytes, name: str) -> dict[str, list[object]]:
    """What stands in the project that a form is opened as."""
    at_projects(page, address)
    give(page, content, name)
    does(page, "avaa-omana")
    expect(page.locator(".hb-project__open")).to_be_visible()
    expect(page.locator(".hb-project__said [role=status]")).not_to_be_empty()
    return values_of(saved(page)[1])


def wanted(id_: str) -> dict[str, list[object]]:
    """The answers of a sheet at their paths."""
    return {f"{id_}/{field}": [answer] for field, answer in answers_of(id_).items()}


def test_every_worksheet_has_fields_that_no_other_has() -> None:
    head = {PROJECT.id, DATE.id}
    sets = {each.id: {field.id for field in each.sheet.fields()} - head for each in BOOK.worksheets}
    for id_, own in sets.items():
        alike = [other for other, names in sets.items() if other != id_ and own <= names]
        assert alike == [], id_


def test_an_option_can_be_told_from_its_question_in_word() -> None:
    for each in BOOK.worksheets:
        for field in each.sheet.fields():
            for option in field.options:
                assert ": " not in option
                assert len(option) < 60


@pytest.mark.parametrize("program", first(list(PDF_PROGRAMS)))
@pytest.mark.parametrize("id_", first(SHEETS))
def test_pdf_filled_by_any_program_is_read(
    page: Page, address: str, id_: str, program: str
) -> None:
    content = PDF_PROGRAMS[program](pdf_of(id_), answers_of(id_))
    assert brought(page, address, content, "kopio (2).pdf") == wanted(id_)


@pytest.mark.parametrize("program", first(list(WORD_PROGRAMS)))
@pytest.mark.parametrize("id_", SHEETS)
def test_word_file_is_read(page: Page, address: str, id_: str, program: str) -> None:
    content = WORD_PROGRAMS[program](docx_of(id_), answers_of(id_))
    assert brought(page, address, content, "kopio.docx") == wanted(id_)


def test_form_goes_through_the_same_review(page: Page, address: str) -> None:
    ours = {"hanke/nimi": "Vuoro vastaa", "hyotylause/pulma": "Meidän"}
    opened(page, address, {**ours, "hyotylause/kuulija": "Päättäjä"})
    answers = {"pulma": "Paperin", "kuulija": "Päättäjä", "muutos": "Uusi"}
    content = by_pikepdf(pdf_of("hyotylause"), answers)
    give(page, content, "hyotylause-a4.pdf")
    assert told(page, "mita") == "1 uusi vastaus, 1 ristiriita."
    assert told(page, "mihin").startswith("Lomake on arkki ”01 Hyötylause”.")
    does(page, "yhdista")
    says(page, "Tiedosto on yhdistetty hankkeeseen.")
    values = values_of(saved(page)[1])
    assert sorted(values["hyotylause/pulma"]) == ["Meidän", "Paperin"]
    assert set(values["hyotylause/kuulija"]) == {"Päättäjä"}
    give(page, content, "hyotylause-a4.pdf")
    assert told(page, "mita") == "Tiedostossa ei ole mitään uutta."
    does(page, "peru")
    does(page, "kumoa")
    expect(page.locator('#hb-hanke [data-toimi="kumoa"]')).to_be_hidden()
    assert values_of(saved(page)[1])["hyotylause/pulma"] == ["Meidän"]


@pytest.mark.slow
def test_form_without_its_address_is_known_by_its_fields(page: Page, address: str) -> None:
    with pikepdf.open(io.BytesIO(by_pikepdf(pdf_of("elonmerkit"), {"haku": "Kone"}))) as pdf:
        del pdf.Root.Metadata
        out = io.BytesIO()
        pdf.save(out)
    assert brought(page, address, out.getvalue(), "x.pdf") == {"elonmerkit/haku": ["Kone"]}


def _encrypted() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("hyotylause"))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


def _flat() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("hyotylause"))) as pdf:
        del pdf.Root.AcroForm
        del pdf.pages[0].Annots
        pdf.save(out)
    return out.getvalue()


def _foreign() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of("hyotylause"))) as pdf:
        for number, field in enumerate(pdf.Root.AcroForm.Fields):
            field.T = pikepdf.String(f"outo{number}")
        pdf.save(out)
    return out.getvalue()


def _zip(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


EMPTY_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
BAD = {
    "salattu.pdf": (_encrypted, "PDF on suojattu salasanalla."),
    "katkennut.pdf": (lambda: pdf_of("hyotylause")[:40_000], "PDF on rikki tai katkeaa kesken."),
    "litteä.pdf": (_flat, "PDF:ssä ei ole täytettäviä kenttiä."),
    "vieras.pdf": (_foreign, "PDF-lomake ei ole tästä käsikirjasta"),
    "tyhjä.pdf": (lambda: pdf_of("hyotylause"), "Lomakkeen yhteenkään kenttään"),
    "tekstiä.pdf": (lambda: b"pelkka teksti", "Tiedoston nimen mukaan se on PDF"),
    "kuva.docx": (lambda: b"\x89PNG\r\n\x1a\n\0", "Tiedoston nimen mukaan se on Word-tiedosto"),
    "salattu.docx": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "Tiedosto on suojattu salasanalla"),
    "katkennut.docx": (lambda: docx_of("hyotylause")[:20_000], "Word-tiedosto on rikki"),
    "litteä.docx": (lambda: _zip(word__document_xml=EMPTY_WORD), "ei ole käsikirjan täytettäviä"),
    "rikki.docx": (lambda: _zip(word__document_xml="<w:document"), "Word-tiedosto on rikki"),
    "paketti.docx": (lambda: _zip(muu="x"), "Tiedosto on zip-paketti"),
    "teksti.odt": (
        lambda: _zip(mimetype="application/vnd.oasis.opendocument.text"),
        "Tiedosto on OpenDocument-tekstiä",
    ),
}


def test_every_bad_form_has_its_sentence(page: Page, address: str) -> None:
    opened(page, address, {"hyotylause/pulma": "Meidän"})
    for name, (make, sentence) in BAD.items():
        give(page, make(), name)
        fault = page.locator(f'{REVIEW} [data-osa="viat"] li')
        expect(fault).to_have_count(1)
        expect(fault).to_contain_text(sentence)
        expect(page.locator('[data-toimi="yhdista"]')).to_be_hidden()
        does(page, "peru")
    assert values_of(saved(page)[1]) == {"hyotylause/pulma": ["Meidän"]}


@pytest.mark.slow
def test_right_form_under_a_wrong_name_is_read(page: Page, address: str) -> None:
    content = by_word(docx_of("hyotylause"), {"pulma": "Jono"})
    assert brought(page, address, content, "arkki.pdf") == {"hyotylause/pulma": ["Jono"]}


def test_readers_of_forms_are_loaded_only_for_a_form(page: Page, address: str, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, address, {"hyotylause/pulma": "Meidän"})
    assert not any("lukija" in url for url in asked)
    give(page, by_pikepdf(pdf_of("hyotylause"), {"muutos": "Uusi"}), "x.pdf")
    assert [url for url in asked if "docxlukija" in url] == []
    assert len([url for url in asked if "pdflukija" in url]) == 1
    assert all(url.startswith((address, "blob:")) for url in asked)
    for name, most in LARGEST.items():
        [packed] = (site / "assets/koottu").glob(f"{name}.*.js.br")
        assert packed.stat().st_size <= most, name


def test_form_is_read_from_a_folder(page: Page, site: Path) -> None:
    page.goto((site / "hanke/index.html").as_uri())
    expect(page.locator("#hb-hanke[data-valmis]")).to_be_visible()
    give(page, by_pikepdf(pdf_of("hyotylause"), {"pulma": "Jono"}), "x.pdf")
    assert told(page, "mita").startswith("1 arkki")


@pytest.mark.slow
def test_markup_in_a_form_stays_text(page: Page, address: str) -> None:
    text = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    values = brought(page, address, by_pikepdf(pdf_of("hyotylause"), {"pulma": text}), "x.pdf")
    assert values == {"hyotylause/pulma": [text]}
    assert page.locator(f"{REVIEW} img").count() == 0
