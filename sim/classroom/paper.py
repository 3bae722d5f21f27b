"""What is written on paper is written in: fonts for sheets and results."""

from __future__ import annotations

from pathlib import Path


def latin() -> str:
    """The path of a font with Latin and Greek letters: the one figures are drawn with. Found when the first paper is written."""
    import matplotlib as mpl

    return str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf")
