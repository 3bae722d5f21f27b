"""Messages whose identifiers are put together at run time: the beginning they share, and every ending there is.

``say(f"measures-name-{measure}")`` is right when ``measures-name-`` stands here with all measures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

FAMILIES: dict[str, Callable[[], Iterable[str]]] = {}
"""From the beginning to a function that returns the endings."""
