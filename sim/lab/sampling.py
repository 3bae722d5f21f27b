"""Samples: which values of its factors a design tries.

| kind | points | by |
| --- | --- | --- |
| ``grid`` | every combination of the factors' values | itertools |
| ``latin`` | ``n`` points, each factor's range cut into ``n`` slices and each slice used once | scipy.stats.qmc |
| ``sobol`` | ``n`` points of a scrambled Sobol' sequence | scipy.stats.qmc |
| ``morris`` | ``n`` trajectories, ``n (d + 1)`` points that differ from their neighbours in one factor | SALib |
| ``saltelli`` | ``n (2 d + 2)`` points for Sobol' indices of first, second and total order | SALib |

The same seed gives the same points.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.extras import needed
from sim.lab.asked import one_of
from sim.lab.factors import DesignError, Factor
from sim.numerics.streams import as_whole
from sim.words import listed, message

Matrix = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Sample:
    """Points in the space of some factors.

    Attributes:
        kind: how they were chosen.
        factors: what the columns of ``x`` are.
        x: the points, shape (points, factors); NaN where a value is no number.
        points: the same as values by name, as they are lived.
        options: what the sample was made with, for those who analyse it.
    """

    kind: str
    factors: tuple[Factor, ...]
    x: Matrix
    points: tuple[Mapping[str, Any], ...]
    options: Mapping[str, Any] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.points)

    @property
    def names(self) -> tuple[str, ...]:
        """Of the factors."""
        return tuple(one.name for one in self.factors)

    @property
    def bounds(self) -> Matrix:
        """The ends of the factors' ranges, shape (factors, 2)."""
        return np.array([one.bounds for one in self.factors], dtype=float).reshape(-1, 2)

    @property
    def problem(self) -> dict[str, Any]:
        """The factors as SALib wants them."""
        return problem_of(self.factors)


def sample(
    factors: Sequence[Factor], kind: str = "grid", n: int | None = None, *, seed: int = 1, **options: Any
) -> Sample:
    """Points in the space of some factors; without factors, the one point there is.

    Args:
        factors: what varies.
        kind: one of ``SAMPLERS``.
        n: how many points (``latin``, ``sobol``), trajectories (``morris``) or base points (``saltelli``); no grid has it.
        seed: the same gives the same points.
        options: ``levels`` of ``morris``; ``second_order`` of ``saltelli``.

    Raises:
        DesignError: for an option there is not, or factors without ranges.
    """
    kind = one_of(kind, SAMPLERS, "samples")
    factors = tuple(factors)
    if kind == "grid" or not factors:
        if n is not None and factors:
            raise DesignError(message("design-grid-n"))
        return _grid(factors)
    for one in factors:
        if not math.isfinite(one.low) or not one.low < one.high:
            raise DesignError(message("design-sample-range", factor=one.name, sample=kind))
    count = as_whole(USUAL[kind] if n is None else n, "n", 1)
    try:
        x, made = SAMPLERS[kind](factors, count, seed, **options)
    except TypeError:
        known = {"morris": "levels", "saltelli": "second_order"}.get(kind, "")
        raise DesignError(message("design-sample-option", sample=kind, options=listed(options), known=known)) from None
    x = np.column_stack([[one.rounded(value) for value in x[:, k]] for k, one in enumerate(factors)]).astype(float)
    points = tuple({one.name: one.rounded(v) for one, v in zip(factors, row, strict=True)} for row in x)
    return Sample(kind, factors, x, points, {"n": count, "seed": seed, **made})


def problem_of(factors: Sequence[Factor]) -> dict[str, Any]:
    """Factors as SALib wants them."""
    return {
        "num_vars": len(factors),
        "names": [one.name for one in factors],
        "bounds": [list(one.bounds) for one in factors],
    }


def _grid(factors: tuple[Factor, ...]) -> Sample:
    levels = [one.levels() for one in factors]
    points = tuple(
        dict(zip((one.name for one in factors), values, strict=True)) for values in itertools.product(*levels)
    )
    x = np.array([[_as_number(value) for value in point.values()] for point in points], dtype=float)
    return Sample(
        "grid", factors, x.reshape(len(points), len(factors)), points, {"levels": [len(one) for one in levels]}
    )


def _as_number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else math.nan


def _latin(factors: Sequence[Factor], n: int, seed: int) -> tuple[Matrix, dict[str, Any]]:
    from scipy.stats import qmc

    engine = qmc.LatinHypercube(len(factors), seed=seed)
    return _laid(factors, engine.random(n)), {}


def _sobol(factors: Sequence[Factor], n: int, seed: int) -> tuple[Matrix, dict[str, Any]]:
    from scipy.stats import qmc

    if n & (n - 1):
        raise DesignError(message("design-powers-of-two", sample="sobol", n=str(n), next=str(1 << n.bit_length())))
    engine = qmc.Sobol(len(factors), seed=seed)
    return _laid(factors, engine.random(n)), {}


def _morris(factors: Sequence[Factor], n: int, seed: int, levels: int = 4) -> tuple[Matrix, dict[str, Any]]:
    with needed("A Morris sample"):
        from SALib.sample import morris

    levels = as_whole(levels, "levels", 2)
    return np.asarray(morris.sample(problem_of(factors), n, num_levels=levels, seed=seed)), {"levels": levels}


def _saltelli(factors: Sequence[Factor], n: int, seed: int, second_order: bool = True) -> tuple[Matrix, dict[str, Any]]:
    with needed("A Saltelli sample"):
        from SALib.sample import sobol

    if n & (n - 1):
        raise DesignError(message("design-powers-of-two", sample="saltelli", n=str(n), next=str(1 << n.bit_length())))
    second = bool(second_order)
    return np.asarray(sobol.sample(problem_of(factors), n, calc_second_order=second, seed=seed)), {
        "second_order": second
    }


def _laid(factors: Sequence[Factor], unit: Matrix) -> Matrix:
    return np.column_stack([one.spread(unit[:, k]) for k, one in enumerate(factors)])


SAMPLERS: Final[dict[str, Callable[..., Any]]] = {
    "grid": _grid,
    "latin": _latin,
    "sobol": _sobol,
    "morris": _morris,
    "saltelli": _saltelli,
}
"""How points can be chosen."""

USUAL: Final = {"latin": 64, "sobol": 64, "morris": 10, "saltelli": 64}
"""How many, unless told."""
