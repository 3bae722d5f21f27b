"""A page as PDF: printed by a browser that is there; without one, what to do instead; nothing left behind."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from chrome import chromium

from sim.report.pdf import NoBrowserError, browser, pdf


def test_a_browser_that_does_not_print_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "browser"
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.stderr.write('no display')\nsys.exit(3)\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("LOYALTY_CHROMIUM", str(program))
    assert browser() == str(program)
    if os.name == "posix":
        with pytest.raises(NoBrowserError, match=r"did not print \(no display\)"):
            pdf("<p>page</p>")


def test_what_is_named_and_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOYALTY_CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(NoBrowserError, match="where no program is"):
        browser()


@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason="needs Chromium")
def test_a_page_is_printed_to_a4(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOYALTY_CHROMIUM", str(chromium()))
    content = pdf("<!DOCTYPE html><title>t</title><style>@page { size: A4 }</style><p>page")
    assert content.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594" in content or b"/MediaBox [0 0 595" in content
