"""Small rules on their own: dates, rings, terms, links, answers and Finnish forms."""

from __future__ import annotations

import re

import pytest

from macros.common.typography import bound
from macros.content.answers import flatten
from macros.content.fields import FieldKind
from macros.content.glossary import Term
from macros.content.handbook import Handbook
from macros.views.controls import answer_text
from macros.views.meeting import either
from macros.views.page import Page
from macros.views.render import Renderer
from macros.views.rings import CENTRE, growth_rings
from macros.views.terms import Marker
from macros.views.timeline import timeline


def test_spans_stand_in_order_on_the_axis() -> None:
    strip = timeline([("2008", "2012"), ("20.3.2014", None)])
    assert (strip.first_year, strip.last_year) == (2008, 2015)
    span, moment = strip.spans
    assert span.x == 0 and span.x + span.width < moment.x <= 1000
    assert moment.width == 0


def test_each_ring_goes_round_the_former() -> None:
    def reach(path: str) -> float:
        """How far from the centre it goes; each piece of it ends where its last two numbers say."""
        point, points = 0j, []
        for piece in re.findall(r"[Mcs][^Mcs]*", path):
            *_, x, y = map(int, re.findall(r"-?\d+", piece))
            point += complex(x, y)
            points.append(point)
        return max(abs(each - CENTRE) for each in points)

    reaches = [reach(ring.outline) for ring in growth_rings(4)]
    assert reaches == sorted(reaches)
    assert growth_rings(4) == growth_rings(4)


def test_fine_lines_of_a_ring_are_its_outline_made_smaller() -> None:
    """On pages; outwards one by one, and each as thin as the others."""
    for ring in growth_rings(4):
        shares = [float(line.transform.partition("scale(")[2][:-1]) for line in ring.shrunk]
        assert shares == sorted(shares) and shares[-1] < 1
        widths = [
            float(line.width) * share for line, share in zip(ring.shrunk, shares, strict=True)
        ]
        assert widths == pytest.approx([1] * len(widths), abs=0.06)


def marker() -> Marker:
    """A marker with two terms, one stem beginning with the other."""
    terms = [
        ("kaytanne", "käytänne", ["käytänne", "käytänte"]),
        ("hyva", "hyvä käytänne", ["hyvä käytänne", "hyvän käytänte"]),
    ]
    return Marker(
        [
            Term(tunniste=id_, termi=term, selite="Selitys.", vartalot=stems)
            for id_, term, stems in terms
        ]
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Käytänteen hyöty", [("Käytänteen", "kaytanne")]),
        (
            "Hyvän käytänteen ja käytänteen",
            [("Hyvän käytänteen", "hyva"), ("käytänteen", "kaytanne")],
        ),
        ("käytänne ja käytänne", [("käytänne", "kaytanne")]),
        ("epäkäytänne, käytännesuunnitelma, käytänneohje", []),
        ("käytänteissämmekin", [("käytänteissämmekin", "kaytanne")]),
        ("käytänteisiin, käytännettä", [("käytänteisiin", "kaytanne")]),
    ],
)
def test_terms_are_found_inflected_and_once(sentence: str, found: list[tuple[str, str]]) -> None:
    pieces = list(marker().split(sentence))
    assert [(piece, term.id) for piece, term in pieces if term] == found
    assert "".join(piece for piece, _ in pieces) == sentence


@pytest.mark.parametrize(
    ("page", "kind", "id_", "wanted"),
    [
        ("", "tyopohja", "hyotylause", "tyopohjat/hyotylause/"),
        ("tyopohjat/hyotylause/", "tyopohja", "kokeilukortti", "../kokeilukortti/"),
        ("tyopohjat/hyotylause/", "termi", "tulos", "../../sanasto/#tulos"),
        ("sanasto/", "termi", "tulos", "#tulos"),
        ("malli/", "v", "viestinta", "viestinta/"),
        ("malli/viestinta/", "sivu", "", "../../"),
    ],
)
def test_links_are_relative_to_the_page(page: str, kind: str, id_: str, wanted: str) -> None:
    assert Page(page, marker()).href(kind, id_) == wanted


def test_rich_text_is_a_small_subset(book: Handbook) -> None:
    renderer = Renderer(book)
    page = renderer.page("tyopohjat/x/")
    template = renderer.environment.from_string("{{ teksti|rikas }}")
    rendered = template.render(
        sivu=page,
        teksti="**Lihava** [arkki](tyopohja:hyotylause)\n\n"
        "- yksi\n- kaksi\n\n# ei otsikko <b>x</b>",
    )
    assert "<strong>Lihava</strong>" in rendered
    assert '<a href="../hyotylause/">arkki</a>' in rendered
    assert rendered.count("<li>") == 2
    assert "<h1" not in rendered and "&lt;b&gt;" in rendered


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_dangerous_links_stay_text(book: Handbook, address: str) -> None:
    renderer = Renderer(book)
    rendered = renderer.environment.from_string("{{ teksti|rikas }}").render(
        sivu=renderer.page(""), teksti=f"[x]({address})"
    )
    assert "<a" not in rendered


def test_answers_are_flattened() -> None:
    nested = {"a": "1", "b": [{"x": "2"}, {"x": "3"}], "c": {"d": {"e": "4"}}}
    assert flatten(nested) == {"a": "1", "b-1-x": "2", "b-2-x": "3", "c-d-e": "4"}


def test_numbers_are_written_in_finnish() -> None:
    assert answer_text(FieldKind.EURO, 2600) == "2\u00a0600\u00a0€"
    assert answer_text(FieldKind.NUMBER, 24) == "24"
    assert either(["lähi"]) == "Lähi"
    assert either(["lähi", "etä", "hybridi"]) == "Lähi, etä tai hybridi"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hankekieli jää pois.", "Hankekieli jää\u00a0pois."),
        ("Lyhyt", "Lyhyt"),
        ("Toimenpidesuositus: kansalaistoiminta.", "Toimenpidesuositus: kansalaistoiminta."),
    ],
)
def test_short_last_word_is_bound_to_the_one_before(text: str, wanted: str) -> None:
    assert bound(text) == wanted
