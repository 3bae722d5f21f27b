"""Small tables of one's own, written and read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sim.data import OwnData, read


def own(folder: Path, content: str, **asked: Any) -> OwnData:
    """A text as a file, read."""
    path = folder / "own.csv"
    path.write_text(content, encoding="utf-8")
    return read(path, **asked)
