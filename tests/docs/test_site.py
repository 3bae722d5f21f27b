"""The site is built from the pages as they stand: without a warning, without network, and loading nothing from anywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from docs_pages import DOCS, ROOT

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
