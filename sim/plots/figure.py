"""A matplotlib figure that looks the same whenever it is drawn or saved, whatever settings hold by then.

Imported when the first figure is made.
"""

from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

from sim.plots.style import look


class Drawing(Figure):
    """A figure whose look holds while it is drawn and saved, not only while it is made."""

    def draw(self, renderer: Any) -> None:
        """Draw under the look."""
        with look():
            super().draw(renderer)

    def savefig(self, *args: Any, **options: Any) -> None:
        """Save under the look: the user's ``savefig.facecolor`` belongs to the user's figures."""
        with look():
            super().savefig(*args, **options)
