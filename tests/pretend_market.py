"""A market that lives nothing, for tests of the room around one: its months are numbers."""

from __future__ import annotations

import time
from typing import Any


class Pretended:
    """Answers what ``sim.classroom.live.world.Live`` answers, at once."""

    def __init__(self, source: str, seed: int, customers: int, months: int, firms: Any) -> None:
        if firms == ["nobody", "nowhere"]:
            from sim.classroom.live.markets import UnfitError  # late: a process that lives nothing begins at once

            raise UnfitError("live-refused-firms", {"low": 2, "high": 8})
        self.source = source
        self.seed, self.customers, self.whole, self.month = seed, customers, months, 0

    def ready(self) -> None:
        """It is."""

    def warm_up(self) -> None:
        """Nothing to live."""

    def begin(self) -> dict[str, Any]:
        """As much of a world as the room looks at."""
        return {
            "source": self.source,
            "market": self.source,
            "seed": self.seed,
            "rows": self.customers,
            "months": self.whole,
            "firms": [{"name": "alpha", "position": 0}, {"name": "beta", "position": 1}],
            "levers": [{"path": "service.lift", "low": -0.1, "high": 0.15}],
            "laws": [{"coefficients": [{"path": "behaviour.choice.inertia", "low": 0.0, "high": 4.0}]}],
        }

    def _numbers(self, month: int) -> dict[str, Any]:
        return {"month": month, "firms": {}, "twin": {}, "difference": {}, "cost": {}}

    def frame(self) -> dict[str, Any]:
        """The month."""
        return {**self._numbers(self.month), "over": self.month >= self.whole}

    def history(self) -> list[dict[str, Any]]:
        """All months."""
        return [self._numbers(month) for month in range(self.month + 1)]

    def step(self, months: int = 1) -> dict[str, Any]:
        """Count on."""
        before = self.month
        self.month = min(self.month + months, self.whole)
        return {**self.frame(), "missed": [self._numbers(month) for month in range(before + 1, self.month)]}

    def reset(self, seed: int | None = None) -> bool:
        """From the beginning."""
        self.month, again = 0, seed not in (None, self.seed)
        self.seed = self.seed if seed is None else seed
        return again

    def set_levers(self, firm: str, settings: dict[str, float]) -> dict[str, Any]:
        """Says what was set; one setting does not fit, one kills."""
        if settings["service.lift"] == 0.15:
            raise ValueError("too much of a good thing")
        if settings["service.lift"] == 0.14:
            raise SystemExit(1)
        return {firm: settings}

    def set_coefficient(self, path: str, value: float) -> dict[str, float]:
        """Says what was set."""
        return {path: value}

    def diary(self, row: int) -> dict[str, Any]:
        """A short life; a moment passes meanwhile."""
        time.sleep(0.05)
        return {"row": row, "pages": []}
