"""Arrays inside JSON: base64 of little-endian numbers under a name that says their kind (``lab/arrays`` reads them)."""

from __future__ import annotations

import base64
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

KINDS: Final = {"f4": "<f4", "f8": "<f8", "i4": "<i4", "u1": "u1", "i1": "i1"}


def packed(kind: str, values: Any) -> dict[str, str]:
    """An array of numbers of one of ``KINDS``: ``packed("i1", homes)`` is ``{"i1": "…"}``."""
    array = np.ascontiguousarray(values, dtype=KINDS[kind])
    return {kind: base64.b64encode(array.tobytes()).decode("ascii")}


def unpacked(what: dict[str, str]) -> NDArray[Any]:
    """The array that ``packed`` gave."""
    ((kind, text),) = what.items()
    return np.frombuffer(base64.b64decode(text), KINDS[kind])


def shades(levels: NDArray[Any]) -> NDArray[np.uint8]:
    """Levels of 0 to 1 as 0 to 255, the nearest; what lies beyond is cut."""
    return np.rint(255 * np.clip(levels, 0.0, 1.0)).astype(np.uint8)


def rounded(values: Any, digits: int = 6) -> Any:
    """Numbers as JSON can hold them, to some significant digits: what is no number is null."""
    array = np.asarray(values, dtype=float)
    return (
        [None if not np.isfinite(v) else float(f"{v:.{digits}g}") for v in array]
        if array.ndim == 1
        else [rounded(row, digits) for row in array]
    )
