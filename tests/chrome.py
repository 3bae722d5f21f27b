"""A Chromium that finds no machine but this one, and the windows that pages are looked at in."""

from __future__ import annotations

import os
import shutil

SIZES = {"projector": (1280, 720), "laptop": (1440, 900), "telephone": (390, 844)}
"""Width and height of the windows that pages are looked at in."""

CUT = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""A browser that finds no machine but this one."""


def chromium() -> str | None:
    """Where there is a Chromium."""
    named = os.environ.get("LOYALTY_CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
