"""The sample for nginx on loopback: types, copies, lifetimes, headers, 404, short addresses."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import os
import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page
from projects import ROOT
from reading import read_page
from servers import free_port, until

SAMPLE = ROOT / "julkaisu/nginx.conf"
MODULES = Path("/usr/lib/nginx/modules")


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx that runs the sample over the built site."""
    folder = tmp_path_factory.mktemp("nginx")
    port = free_port()
    server = (
        SAMPLE.read_text("utf-8")
        .replace("listen 80;", f"listen 127.0.0.1:{port};")
        .replace("/var/www/juurruttajan-kasikirja", str(site))
    )
    (folder / "kasikirja.conf").write_text(server)
    paths = "\n".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} load_module {MODULES}/ngx_http_brotli_static_module.so; daemon off;\n"
        f"pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{}} http {{ access_log off; {paths} include {folder}/kasikirja.conf; }}\n"
    )
    process = subprocess.Popen(
        ["nginx", "-c", str(folder / "nginx.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until(lambda: process.poll() is not None or answers(port), "nginx", seconds=10)
    assert process.poll() is None, (folder / "error.log").read_text()
    yield port
    process.terminate()
    process.wait(timeout=10)


def answers(port: int) -> bool:
    """Whether somebody listens to the port of loopback."""
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


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


def test_named_by_content_lives_a_year_and_pages_minutes(host: int, site: Path) -> None:
    page = read_page(site / "tyopohjat/hyotylause/index.html")
    assets = [
        tag.get("src") or tag.get("href")
        for tag in page.select('script[src], link[rel="stylesheet"], link[rel="preload"]')
    ]
    assert {Path(each).suffix for each in assets} == {".css", ".js", ".woff2"}
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
    assert (answer.status, answer.getheader("Location")) == (301, "/tyopohjat/hyotylause/")


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
