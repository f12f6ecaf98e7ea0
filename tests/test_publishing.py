"""The site as it is published: named by content, compressed, changed over in one step."""

from __future__ import annotations

import ctypes
import gzip
import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import ConsoleMessage, Page, Response, expect
from projects import ELSEWHERE, ROOT, tree
from servers import serving

from macros.web import bundles, font_cuts
from macros.web import finish as publishing

ASSET = re.compile(r"""["'/]((?:\.\./|\./|/)*assets/(?:koottu|haku)/[\w.-]+)["']""")


def test_every_asset_that_is_named_is_there_under_the_hash_of_its_content(site: Path) -> None:
    named = {}
    for path in [*site.rglob("*.html"), *site.glob("assets/koottu/*.js")]:
        for match in ASSET.findall(path.read_text("utf-8")):
            if not match.endswith(".txt"):
                named["assets/" + match.split("assets/")[1]] = path.name
    assert len(named) >= 12
    for name in named:
        content = (site / name).read_bytes()
        digest = name.split(".")[-2]
        assert re.fullmatch(rf"[0-9a-f]{{{publishing.LETTERS}}}", digest), name
        assert hashlib.sha256(content).hexdigest().startswith(digest), name
    sheets = [next(site.glob(f"assets/koottu/{each}.*.css")) for each in ("sivusto", "alaosa")]
    styles = "".join(sheet.read_text("utf-8") for sheet in sheets)
    fonts = re.findall(r'url\("\./([^"]+)"\)', styles)
    assert len(fonts) == len(font_cuts.CUTS)
    assert all((site / "assets/koottu" / font).is_file() for font in fonts)


def test_a_name_changes_with_the_content_and_with_what_it_names(tmp_path: Path) -> None:
    def named(body: str) -> dict[str, str]:
        site = tmp_path / body
        (site / "assets/koottu").mkdir(parents=True)
        (site / "assets/haku").mkdir()
        (site / "assets/haku/tekstit.js").write_text(body)
        (site / "assets/koottu/sivusto.js").write_text('load("assets/haku/tekstit.js")')
        (site / "index.html").write_text('<script src="assets/koottu/sivusto.js"></script>')
        renamed = publishing.name_by_content(site)
        assert renamed["assets/koottu/sivusto.js"] in (site / "index.html").read_text()
        assert (
            renamed["assets/haku/tekstit.js"]
            in (site / renamed["assets/koottu/sivusto.js"]).read_text()
        )
        return renamed

    one, other = named("yksi"), named("kaksi")
    assert all(
        one[name] != other[name] for name in ("assets/haku/tekstit.js", "assets/koottu/sivusto.js")
    )


def test_compressed_copies_hold_the_same_bytes(site: Path) -> None:
    texts = [
        path
        for path in site.rglob("*")
        if path.suffix in publishing.TEXTS and path.stat().st_size >= publishing.LEAST
    ]
    assert len(texts) > 90
    for path in texts:
        assert (
            brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()) == path.read_bytes()
        )
        assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == path.read_bytes()


def test_nothing_of_the_theme_is_published(site: Path) -> None:
    assert sorted(path.name for path in (site / "assets").iterdir() if path.is_dir()) == [
        "haku",
        "hanke",
        "koottu",
        "kuvat",
        "tyopaja",
    ]
    assert [path for path in site.rglob("*.html") if "data-md-" in path.read_text("utf-8")] == []


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_change_over_leaves_one_site_and_a_cut_one_is_mended(
    tmp_path: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "win32":  # it has no such step, and no library of the process itself either
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.delattr(ctypes, "CDLL")
    fresh, site, old = tmp_path / "uusi", tmp_path / "site", tmp_path / "vanha"
    fresh.mkdir()
    (fresh / "index.html").write_text("1")
    publishing.change_over(fresh, site, old)
    fresh.mkdir()
    (fresh / "index.html").write_text("2")
    publishing.change_over(fresh, site, old)
    assert (site / "index.html").read_text() == "2"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]
    site.rename(old)  # as a system without the one step leaves it, when it is cut
    publishing.recover(site, old)
    assert (site / "index.html").read_text() == "2"


def test_bundles_are_made_again_only_when_a_source_changes(project: Path) -> None:
    before = tree(project / bundles.TARGET)
    assert not bundles.write(project)
    (project / "node_modules").symlink_to(ROOT / "node_modules")
    with (project / "macros/styles/tokens.css").open("a") as file:
        file.write("\n.hb-kokeilu { color: #123456; }\n")
    assert bundles.write(project)
    after = tree(project / bundles.TARGET)
    assert {name for name in after if after[name] != before.get(name)} == {"sivusto.css", ".tehty"}
    (project / "macros/browser/parts/menu.ts").write_text("const = ;")
    with pytest.raises(bundles.BundleError, match="ei voitu koota"):
        bundles.write(project)
    assert tree(project / bundles.TARGET) == after


def test_missing_bundler_is_told_in_finnish(project: Path) -> None:
    (project / bundles.TARGET / ".tehty").unlink()
    with pytest.raises(bundles.BundleError, match="Aja kerran make build"):
        bundles.write(project)


def test_public_address_is_that_of_the_page(elsewhere: Path) -> None:
    page = (elsewhere / "tyopohjat/hyotylause/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{ELSEWHERE}tyopohjat/hyotylause/">' in page
    assert "127.0.0.1" not in page


@pytest.fixture
def under_path(elsewhere: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the site that was built for a folder of its host, under such a folder."""
    (tmp_path / "kansio").symlink_to(elsewhere)
    with serving(tmp_path) as home:
        yield f"{home}kansio/"


VISITED = (
    "",
    "malli/",
    "tyopohjat/",
    "tyopohjat/hyotylause/",
    "kaytannot/penkkikahvila/",
    "tyopaja/?t=01",
    "haku/?q=raha",
)
"""A page of each kind."""


def test_site_works_under_a_path_of_its_host(under_path: str, page: Page) -> None:
    answers: list[Response] = []
    messages: list[ConsoleMessage] = []
    page.on("response", lambda each: answers.append(each))
    page.on("console", lambda each: messages.append(each))
    for name in VISITED:
        page.goto(under_path + name)
    page.locator("ol.hb-hits a.hb-hit").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{under_path}t/06/#kentta")
    page.wait_for_url(f"{under_path}tyopohjat/ydin-ja-joustovara/#kentta")
    page.goto(f"{under_path}404.html")
    page.get_by_role("link", name="Työpohjat", exact=True).last.click()
    assert page.url.startswith(under_path)
    assert [each.url for each in answers if not each.url.startswith(under_path)] == []
    assert [each.url for each in answers if each.status >= 400] == []
    assert [each.text for each in messages if each.type == "error"] == []
