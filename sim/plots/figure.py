"""A matplotlib figure that looks the same whenever it is drawn or saved, whatever settings hold by then.

Imported when the first figure is made.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from matplotlib.figure import Figure


class Drawing(Figure):
    """A figure whose look holds while it is drawn and saved, not only while it is made.

    Args:
        look: what holds then.
        options: of a matplotlib figure.
    """

    def __init__(self, *args: Any, look: Callable[[], AbstractContextManager[None]], **options: Any) -> None:
        self._look = look
        super().__init__(*args, **options)

    def draw(self, renderer: Any) -> None:
        """Draw under the look."""
        with self._look():
            super().draw(renderer)

    def savefig(self, *args: Any, **options: Any) -> None:
        """Save under the look: the user's ``savefig.facecolor`` belongs to the user's figures."""
        with self._look():
            super().savefig(*args, **options)
