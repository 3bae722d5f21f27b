"""A page printed to A4 by a browser that is installed: Chromium, Chrome or Edge.

The page says itself how it is printed (``templates/sheet.css``), so that what a reader prints and what is written here are
the same. The browser
gets a profile of its own that is thrown away, and finds no network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

NAMES: Final = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "microsoft-edge-stable", "msedge",
)  # fmt: skip
"""What such a browser is called."""

ELSEWHERE: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)
"""Where it stands on machines that find programs otherwise."""

VARIABLE: Final = "LOYALTY_CHROMIUM"
"""Where it is, for those who keep it elsewhere."""

PATIENCE: Final = 180
"""Seconds a page may take."""


class NoBrowserError(RuntimeError):
    """No browser is there that prints."""


def browser() -> str:
    """Where there is a browser that prints.

    Raises:
        NoBrowserError: saying what to install, or what to do instead.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if not Path(named).is_file():
            raise NoBrowserError(
                f"{VARIABLE} names {named}, where no program is; name a Chromium, Chrome or Edge, or unset it"
            )
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None) or next(
        (path for path in ELSEWHERE if Path(path).is_file()), None
    )
    if found is None:
        raise NoBrowserError(
            "a PDF is printed by Chromium, Chrome or Edge, and none of them was found; install one, or say where it is "
            f"({VARIABLE}=PATH), or open the page (.html) in any browser and print it to PDF: it is laid out for A4"
        )
    return found


def pdf(page: str) -> bytes:
    """A page, complete in itself, as PDF.

    Args:
        page: HTML.

    Raises:
        NoBrowserError: where there is none, or it did not print.
    """
    program = browser()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with tempfile.TemporaryDirectory(prefix="loyalty-pdf-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        source, target = folder / "page.html", folder / "page.pdf"
        source.write_text(page, "utf-8")
        command = [
            program, "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
            *(("--no-sandbox",) if root or sys.platform.startswith("linux") else ()),
            f"--user-data-dir={folder / 'profile'}", "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri(),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoBrowserError(f"{program} did not print: {error}") from None
        if done.returncode or not target.is_file():
            last = (done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"])[-1]
            raise NoBrowserError(
                f"{program} did not print ({last}); open the page (.html) in any browser and print it to PDF"
            )
        return target.read_bytes()
