"""The zip: pages open from any folder, links lead to files, nothing is asked of a network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from urllib.request import url2pathname

import pytest
from playwright.sync_api import Browser, Page, expect
from reading import read_page

from macros.web import offline


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked as a visitor would."""
    place = tmp_path_factory.mktemp("levy")
    target = place / "käsikirja.zip"
    assert offline.pack(site, target) == target.stat().st_size
    first = target.read_bytes()
    offline.pack(site, target)
    assert target.read_bytes() == first
    with zipfile.ZipFile(target) as package:
        package.extractall(place / "Työpöytä, oma kansio")
    return place / "Työpöytä, oma kansio" / offline.FOLDER


@pytest.fixture
def alone(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that went wrong or left the folder; what a next page cuts is no fault."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, faults = context.new_page(), []
    page.on(
        "console",
        lambda message: (
            faults.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(("file:", "data:")) else faults.append(request.url)
        ),
    )
    page.on(
        "requestfailed",
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"
            else faults.append(f"{request.url}: {request.failure}")
        ),
    )
    yield page, faults
    context.close()


def test_every_page_opens_without_a_network_and_without_a_complaint(
    folder: Path, alone: tuple[Page, list[str]]
) -> None:
    page, faults = alone
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) > 80
    for path in pages:
        page.goto(path.as_uri())
        assert page.title()
        assert faults == [], path.name


def test_every_link_leads_to_a_file(folder: Path) -> None:
    lost = {}
    for path in folder.rglob("*.html"):
        page = read_page(path)
        links = [
            str(each[name])
            for name in ("href", "src", "action")
            for each in page.select(f"[{name}]")
        ]
        for link in links:
            plain = unquote(urldefrag(link.split("?")[0]).url)
            if (
                plain
                and "://" not in plain
                and not plain.startswith(("mailto:", "data:"))
                and not (path.parent / plain).is_file()
            ):
                lost[path.relative_to(folder).as_posix()] = link
    assert lost == {}


def test_the_visitor_finds_searches_and_prints_without_a_network(
    folder: Path, alone: tuple[Page, list[str]]
) -> None:
    page, faults = alone
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("navigation", name="Päävalikko").get_by_role("link", name="Työpohjat").click()
    page.get_by_role("checkbox", name="Haku").check()
    expect(page.get_by_role("status").first).to_contain_text("Sopivia työpohjia on")
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="Mitä etsit?").fill("juurutusbudjeti")
    page.get_by_role("dialog", name="Haku").get_by_role("option").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Juurrutusbudjetti")
    page.goto((folder / "haku/index.html").as_uri() + "?q=kokeilu")
    page.locator("ol.hb-hits a.hb-hit").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto((folder / "tyopaja/index.html").as_uri() + "?t=01,06")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".hb-day-print .hb-sheet").first).to_be_visible()
    assert faults == []


def test_short_address_leads_on_from_a_folder(folder: Path, alone: tuple[Page, list[str]]) -> None:
    page, _ = alone
    page.goto((folder / "t/06/index.html").as_uri() + "#ydin")
    page.wait_for_url("**/tyopohjat/**")
    assert Path(url2pathname(urlsplit(page.url).path)).is_file()


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("", ""),
        ("a/", "a/index.html"),
        ("a/b.pdf", "a/b.pdf"),
        ("https://esimerkki.fi/", "https://esimerkki.fi/"),
        ("mailto:a@b.fi", "mailto:a@b.fi"),
    ],
)
def test_link_for_a_folder(link: str, file: str) -> None:
    assert (
        offline.for_folder(f'<a class="x" href="{link}?v=haku#osa">')
        == f'<a class="x" href="{file}?v=haku#osa">'
    )
