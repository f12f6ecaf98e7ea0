"""The sample for nginx on loopback: types, copies, lifetimes, headers, 404, short addresses."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from nginx import running, sample
from playwright.sync_api import Page
from projects import ELSEWHERE, ROOT
from reading import read_page
from servers import free_port


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx that runs the sample over the built site."""
    port = free_port()
    with running(tmp_path_factory.mktemp("nginx"), sample(port, site), port):
        yield port


@pytest.fixture(scope="module")
def under_folder(elsewhere: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx that runs the sample for a folder of its host."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    root = folder / "www"
    root.mkdir()
    (root / "kansio").symlink_to(elsewhere)
    with running(folder, sample(port, root).replace('$kansio ""', '$kansio "/kansio"'), port):
        yield port


@pytest.fixture(scope="module")
def behind_proxy(elsewhere: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a proxy that takes the folder off and asks an nginx with the sample."""
    inner, port = free_port(), free_port()
    proxy = (
        f"server {{ listen 127.0.0.1:{port}; location /kansio/ "
        f"{{ proxy_pass http://127.0.0.1:{inner}/; }} }}\n"
    )
    folder = tmp_path_factory.mktemp("nginx")
    with running(folder, sample(inner, elsewhere) + proxy, port):
        yield port


def ask(port: int, path: str, encoding: str = "") -> tuple[http.client.HTTPResponse, bytes]:
    """The answer to one request."""
    with contextlib.closing(
        http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    ) as connection:
        connection.request("GET", path, headers={"Accept-Encoding": encoding} if encoding else {})
        answer = connection.getresponse()
        return answer, answer.read()


TYPES = {
    "/": "text/html; charset=utf-8",
    "/tyopohjat/hyotylause/": "text/html; charset=utf-8",
    "/muutokset.xml": "application/atom+xml; charset=utf-8",
    "/sitemap.xml": "application/xml; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
    "/data/kasikirja.json": "application/json; charset=utf-8",
    "/data/tyopohjat.csv": "text/csv; charset=utf-8",
    "/assets/favicon.svg": "image/svg+xml",
    "/assets/kuva.png": "image/png",
    "/sitemap.xml.gz": "application/gzip",
}


@pytest.mark.parametrize("path", TYPES)
def test_every_kind_of_file_has_its_type(host: int, path: str) -> None:
    answer, body = ask(host, path)
    assert (answer.status, answer.getheader("Content-Type")) == (200, TYPES[path])
    assert body


@pytest.mark.parametrize(
    ("encoding", "unpack"),
    [("br", brotli.decompress), ("gzip", gzip.decompress), ("gzip, br", brotli.decompress)],
)
def test_compressed_copies_are_served_as_they_are(
    host: int, site: Path, encoding: str, unpack: object
) -> None:
    assert callable(unpack)
    for path in (
        "tyopohjat/hyotylause/index.html",
        next(site.glob("assets/koottu/sivusto.*.css")).relative_to(site).as_posix(),
    ):
        answer, body = ask(host, f"/{path.removesuffix('index.html')}", encoding)
        assert answer.getheader("Content-Encoding") == encoding.split(", ")[-1]
        assert "Accept-Encoding" in str(answer.getheader("Vary"))
        assert unpack(body) == (site / path).read_bytes()
        assert len(body) < len((site / path).read_bytes()) / 3


ON_SHEET_PAGE = (
    *("schibsted-suomi", "sivusto", "arkki", "tuloste", "tulostearkki", "alaosa"),
    *("varit", "sivusto", "arkki"),
)
"""The font, the styles and the scripts that the page of a sheet asks for at once."""


def test_named_by_content_lives_a_year_and_pages_minutes(host: int, site: Path) -> None:
    page = read_page(site / "tyopohjat/hyotylause/index.html")
    assets = [
        tag.get("src") or tag.get("href")
        for tag in page.select('script[src], link[rel="stylesheet"], link[rel="preload"]')
    ]
    names = sorted(str(asset).rsplit("/", 1)[-1].split(".", 1)[0] for asset in assets)
    assert names == sorted(ON_SHEET_PAGE)
    for asset in assets:
        answer, _ = ask(host, f"/{str(asset).removeprefix('../../')}")
        assert answer.status == 200
        assert answer.getheader("Cache-Control") == "public, max-age=31536000, immutable"
    assert ask(host, "/")[0].getheader("Cache-Control") == "public, max-age=300"
    assert ask(host, "/assets/kuva.png")[0].getheader("Cache-Control") == "public, max-age=86400"


@pytest.mark.parametrize("path", ["/", "/ei-ole/", "/assets/kuva.png"])
def test_headers_guard_every_answer(host: int, path: str) -> None:
    answer, _ = ask(host, path)
    policy = str(answer.getheader("Content-Security-Policy"))
    meta = read_page(ROOT / "overrides/main.html").select_one("meta[http-equiv]")
    assert meta is not None
    assert set(str(meta["content"]).split("; ")) | {"frame-ancestors 'none'"} == set(
        policy.split("; ")
    )
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Referrer-Policy") == "same-origin"
    assert "camera=()" in str(answer.getheader("Permissions-Policy"))
    assert not re.search(r"\d", str(answer.getheader("Server")))


@pytest.mark.parametrize(
    "path",
    [
        "/ei-ole/",
        "/tyopohjat/ei-ole",
        "/index.html.br",
        "/assets/koottu/varit.js.gz",
        "/.tehty",
        "/tulosteet/.luettelo.json",
    ],
)
def test_what_is_not_there_is_told_in_finnish(host: int, path: str) -> None:
    answer, body = ask(host, path)
    assert answer.status == 404
    assert "Sivua ei löytynyt" in body.decode()


def test_folder_without_its_slash_is_led_on(host: int) -> None:
    answer, _ = ask(host, "/tyopohjat/hyotylause")
    assert (answer.status, answer.getheader("Location")) == (301, "hyotylause/")


@pytest.mark.parametrize("served", ["under_folder", "behind_proxy"])
def test_folder_keeps_what_is_promised(served: str, request: pytest.FixtureRequest) -> None:
    """F12: the Finnish 404, the feed's type, and the way on, by both ways to serve a folder."""
    port = request.getfixturevalue(served)
    answer, body = ask(port, "/kansio/ei-ole/")
    assert answer.status == 404
    assert "Sivua ei löytynyt" in body.decode()
    for path, kind in TYPES.items():
        assert ask(port, f"/kansio{path}")[0].getheader("Content-Type") == kind, path
    answer, _ = ask(port, "/kansio/tyopohjat/hyotylause?v=1")
    assert (answer.status, answer.getheader("Location")) == (301, "hyotylause/?v=1")


@pytest.mark.parametrize("served", ["under_folder", "behind_proxy"])
def test_browser_stays_in_the_folder(
    served: str, request: pytest.FixtureRequest, page: Page
) -> None:
    home = f"http://127.0.0.1:{request.getfixturevalue(served)}/kansio/"
    page.goto(f"{home}tyopohjat/hyotylause")
    assert page.url == f"{home}tyopohjat/hyotylause/"
    page.goto(f"{home}t/06#kentta")
    page.wait_for_url(f"{home}tyopohjat/ydin-ja-joustovara/#kentta")
    answer = page.goto(f"{home}tyopohjat/ei-ole/")
    assert answer is not None
    assert answer.status == 404
    page.get_by_role("link", name="Työpohjat", exact=True).last.click()
    assert page.url in (f"{home}tyopohjat/", f"{ELSEWHERE}tyopohjat/")


def test_browser_reads_the_site_through_it_without_a_complaint(host: int, page: Page) -> None:
    faults: list[str] = []
    page.on(
        "console",
        lambda message: (
            faults.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    for path in (
        "",
        "tyopohjat/",
        "tyopohjat/hyotylause/",
        "haku/?q=raha",
        "tyopaja/?t=01",
    ):
        page.goto(f"http://127.0.0.1:{host}/{path}")
        page.wait_for_load_state("networkidle")
    assert faults == []
    page.goto(f"http://127.0.0.1:{host}/t/06/#hyoty")
    page.wait_for_url("**/tyopohjat/**")
