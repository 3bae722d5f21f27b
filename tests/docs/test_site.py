"""The site is built from the pages as they stand: without a warning, without network, and loading nothing from anywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chrome import SIZES, driven
from docs_pages import DOCS, ROOT
from looks import scrolls_sideways, violations
from playwright.sync_api import Browser

CUT_OFF = """
import socket, sys

def no(*_, **__):
    raise OSError("the network is cut")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = no
from sphinx.cmd.build import main

sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("sphinx", reason="the site needs the extra docs")
    out = tmp_path_factory.mktemp("site")
    words = [
        sys.executable,
        "-c",
        CUT_OFF,
        "-W",
        "--keep-going",
        "-q",
        "-b",
        "html",
        "-d",
        f"{out}.trees",
        "docs",
        str(out),
    ]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    assert done.stderr == ""
    return out


def test_every_page_is_in_it(site: Path) -> None:
    wanted = {page.relative_to(DOCS).with_suffix(".html") for page in DOCS.rglob("*.md")}
    assert {page for page in wanted if not (site / page).is_file()} == set()
    assert (site / "searchindex.js").stat().st_size > 100_000


def test_it_loads_nothing_from_anywhere(site: Path) -> None:
    for page in [*site.rglob("*.html"), *site.rglob("*.css")]:
        text = page.read_text("utf-8")
        assert not re.findall(r"<(?:script|img|iframe|source)[^>]+src=[\"'](?:https?:)?//[^\"']*", text), page
        assert not re.findall(
            r"<link[^>]+rel=[\"'](?:stylesheet|preload|icon)[\"'][^>]+href=[\"'](?:https?:)?//", text
        ), page
        assert not re.findall(r"@import\s+(?:url\()?[\"']?https?:|url\([\"']?(?:https?:)?//", text), page


def test_links_and_pictures_of_pages_are_there(site: Path) -> None:
    """Markdown that was read as text would stand there as it was written."""
    for page in site.rglob("*.html"):
        body = page.read_text("utf-8").partition("<article")[2].partition("</article>")[0]
        for link in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', body):
            assert (page.parent / link).exists(), f"{page.relative_to(site)}: {link}"


def test_public_names_are_told_from_their_docstrings(site: Path) -> None:
    import sim

    text = (site / "reference" / "api.html").read_text("utf-8")
    for name in sim.__all__:
        assert f"sim.{name}" in text, name
    assert "Compare policies with a baseline on twin worlds" in text
    assert "object at 0x" not in text
    assert not re.search(r"<dl>\s*<dd>", text), "a list of definitions without a word defined: axe calls it serious"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with driven() as running:
        yield running


LOOKED_AT = ("index", "gallery", "how-to/decide", "explanation/model", "claims/README.zh")
"""A page of each kind: pictures, code, a list of pages that opens, Chinese."""


@pytest.mark.browser
@pytest.mark.parametrize("name", LOOKED_AT)
def test_a_page_is_sound_in_light_and_dark_and_no_wider_than_a_telephone(
    site: Path, browser: Browser, name: str
) -> None:
    found = {}
    for theme in ("light", "dark"):
        width, height = SIZES["projector"]
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
        page.goto((site / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.dataset.theme") == theme
        if wrong := violations(page):
            found[theme] = wrong
        page.set_viewport_size({"width": SIZES["telephone"][0], "height": SIZES["telephone"][1]})
        assert not scrolls_sideways(page)
        overlap = page.evaluate(
            """() => { const boxes = [...document.querySelectorAll(".navbar-brand .title, .bd-header .search-button")]
                 .map((one) => one.getBoundingClientRect()).filter((box) => box.width).sort((a, b) => a.left - b.left);
               return boxes.slice(1).some((box, k) => box.left < boxes[k].right); }"""
        )
        assert not overlap, "the name of the site runs into what stands beside it"
        page.close()
    assert found == {}


def test_a_chinese_page_says_that_it_is_chinese(site: Path) -> None:
    assert '<html lang="zh-CN"' in (site / "claims" / "README.zh.html").read_text("utf-8")
    assert '<html lang="en"' in (site / "claims" / "README.html").read_text("utf-8")
