"""What the data cannot tell apart, before anything is fitted.

Moments m of worlds at points u of the prior are regressed on u about where they come nearest to the observed ones: the slopes J,
divided by what the observed moments may be off by. With a prior of standard deviation s a parameter the posterior of a linear
model has the precision 1/s^2 + J'J. So a direction of singular value v (of J s) keeps 1 / sqrt(1 + v^2) of its prior spread.

It is a look from one place, along straight lines: a parameter it calls unknown may be learned elsewhere, so what is said in the
end of each goes by the spread that the fit left. What stays unknown keeps its prior; it is never set to a value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.calibration.abc import whitening

Floats = NDArray[np.float64]

PRIOR_SD: Final = 12**-0.5
"""Standard deviation of a uniform on 0 to 1."""
UNTOLD: Final = 0.7
"""Share of its prior spread above which a parameter, or a direction, is one the data say little of."""
TOLD: Final = 0.4
"""Share below which it is well told."""
PART: Final = 0.35
"""Weight in a direction from which on a parameter belongs to it."""
NEAREST: Final = 0.35
"""Share of points that the slopes are taken from: those nearest to the observed moments."""


def verdict(kept: float) -> str:
    """``told``, ``partly`` or ``untold``: what data said of a parameter that keeps such a share of its prior spread."""
    return "told" if kept <= TOLD else "partly" if kept < UNTOLD else "untold"


@dataclass(frozen=True)
class Identified:
    """What can be told.

    Attributes:
        names: of the parameters.
        kept: of each, the share of its prior spread that a linear look says remains, shape (parameters,).
        signals: singular values, largest first; each direction's signal over its noise.
        directions: rows are directions, columns parameters, shape (directions, parameters).
    """

    names: tuple[str, ...]
    kept: Floats
    signals: Floats
    directions: Floats

    def verdict(self, k: int) -> str:
        """Of a parameter, by this look alone."""
        return verdict(float(self.kept[k]))

    @property
    def untold(self) -> tuple[str, ...]:
        """Parameters of which it expects that they stay at their prior."""
        return tuple(name for k, name in enumerate(self.names) if self.verdict(k) == "untold")

    @property
    def tangled(self) -> list[tuple[str, ...]]:
        """Combinations, of two parameters or more, that the data cannot tell apart."""
        found = []
        for value, direction in zip(self.signals, self.directions, strict=True):
            inside = tuple(name for name, w in zip(self.names, direction, strict=True) if abs(w) >= PART)
            if 1 / np.sqrt(1 + value**2) >= UNTOLD and len(inside) > 1:
                found.append(inside)
        return found

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "parameters": [
                {"parameter": name, "kept_of_prior": float(self.kept[k]), "verdict": self.verdict(k)}
                for k, name in enumerate(self.names)
            ],
            "signals": self.signals.tolist(),
            "directions": self.directions.tolist(),
            "tangled": [list(one) for one in self.tangled],
        }


def identified(
    names: Sequence[str], points: Floats, moments: Floats, observed: Floats, covariance: Floats
) -> Identified:
    """Look at a first sample.

    Args:
        names: of the parameters.
        points: on the unit cube, shape (worlds, parameters).
        moments: of the worlds, shape (worlds, moments).
        observed, covariance: of the data, and what they may be off by.
    """
    white = whitening(covariance)
    z = (moments - observed) @ white.T
    d = points.shape[1]
    many = min(len(points), max(round(NEAREST * len(points)), 6 * (d + 1)))
    near = np.argsort((z**2).sum(axis=1), kind="stable")[:many]
    x = points[near] - points[near].mean(axis=0)
    spread = x.std(axis=0)
    slopes, *_ = np.linalg.lstsq(np.column_stack([x, np.ones(many)]), z[near], rcond=1e-10)
    # luck is shared, so what is left over is bend, not noise: it is taken off what the slopes may claim
    left = z[near] - np.column_stack([x, np.ones(many)]) @ slopes
    doubt = left.std(axis=0, ddof=min(d + 1, many - 1))
    jacobian = slopes[:d].T / np.sqrt(1 + doubt[:, None] ** 2)
    scaled = jacobian * PRIOR_SD
    _, values, directions = np.linalg.svd(scaled, full_matrices=True)
    padded = np.zeros(d)
    padded[: len(values)] = values
    inverse = np.linalg.inv(np.eye(d) + scaled.T @ scaled)
    kept = np.where(spread > 0, np.sqrt(np.diag(inverse)), 1.0)
    return Identified(tuple(names), np.asarray(kept), padded, np.asarray(directions[:d]))
