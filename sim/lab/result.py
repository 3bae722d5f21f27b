"""Result: the one face of whatever was lived.

Every result says its ``kind``, gives ``tables()``, draws (``plot``), reports (``report``), goes to JSON (``to_dict``) and shows
itself at a prompt and in a notebook. Two results are equal when they are of one kind and one ``id``, which is a digest of all
that determines them: so results can be kept in sets and looked up, and an ``==`` never asks a table what it means.

Figures and reports stand above results. They are reached from here alone, when first asked for.
"""

from __future__ import annotations

import hashlib
import html
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from sim.scenario import Scenario


class Tables(dict[str, Any]):
    """Tables by name. Called, as ``tables()`` of any result is, they give themselves."""

    def __call__(self) -> dict[str, Any]:
        """The tables."""
        return self


class Result:
    """What was lived, as data."""

    kind: ClassVar[str] = ""
    """What sort of result it is: figures and reports go by it."""

    figure: ClassVar[str] = ""
    """The figure drawn unless another is named."""

    @property
    def id(self) -> str:
        """Digest of all that determines this result."""
        raise NotImplementedError

    def tables(self) -> dict[str, pd.DataFrame]:
        """Everything as tidy tables, by name."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values; what is of the unit ``money`` says what its market counts money in."""
        from sim.results.store import in_currency

        counted: dict[str, Any] = in_currency(self._told(), self.currency)
        return counted

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        raise NotImplementedError

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The markets that money is counted on; none where each number says its own."""
        return ()

    @property
    def currency(self) -> str:
        """What money is counted in; ``money`` where markets differ in it, or say it themselves."""
        found = {one.market.currency for one in self.of_markets}
        return found.pop() if len(found) == 1 else "money"

    def headline(self) -> str:
        """What this is, in one line."""
        raise NotImplementedError

    def glance(self) -> pd.DataFrame:
        """The few rows one wants to see first."""
        raise NotImplementedError

    def plot(self, what: str | None = None, **options: Any) -> Axes:
        """A figure by name (``sim.plots.FIGURES``), as matplotlib Axes."""
        from sim import plots

        return plots.draw(self, what or self.figure, **options)

    def report(self, path: str | Path, lang: str = "en") -> Path:
        """Write everything as one self-contained page; returns where it is.

        Args:
            path: where; the ending says in which form (``.html``, ``.md``, ``.xlsx``).
            lang: its language.
        """
        from sim.report import write

        return write(self, path, lang)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Result):
            return NotImplemented
        return (self.kind, self.id) == (other.kind, other.id)

    def __hash__(self) -> int:
        return hash((self.kind, self.id))

    def __repr__(self) -> str:
        rows = self.glance().to_string(index=False, float_format=_short)
        return f"{self.headline()}\n{rows}"

    def _repr_html_(self) -> str:
        rows = self.glance().to_html(index=False, border=0, float_format=_short)
        return f"<h4>{html.escape(self.headline())}</h4>{rows}"


def digest_of(parts: Iterable[Any]) -> str:
    """An id from what determines a result, sixteen hexadecimal digits."""
    return hashlib.sha256("|".join(str(part) for part in parts).encode()).hexdigest()[:16]


def _short(value: float) -> str:
    return f"{value:,.4g}"
