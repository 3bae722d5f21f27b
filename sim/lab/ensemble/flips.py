"""Which of the things that are not known turns the choice over, and where.

The chosen option's advantage over the best other option is laid beside each coefficient that differs between markets. A
coefficient is
named when the rank correlation with the advantage is larger than the largest of as many would be by chance in one case of twenty
(markets' values laid beside the advantages in random order). Its line is the weighted least-squares line; where that crosses
nothing within the range of the markets the coefficient turns the choice over, and the interval of the crossing comes from
drawing the markets
again with replacement. What knowing it would be worth: the gain of choosing by the lines of all options rather than once
for all (Strong,
Oakley & Brennan 2014, with lines for smooths).

What it does not know: coefficients that act in twos, or not in one direction.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import stats

from sim.lab import resample
from sim.lab.ensemble.ignorance import Markets, quantiles
from sim.lab.paired import t_quantile

Floats = NDArray[np.float64]

ORDERS: Final = 999
"""Random orders."""

CHANCE: Final = 0.05
"""Of naming any coefficient where none acts."""

ENDS: Final = (0.1, 0.9)
"""Quantiles of a coefficient between which its effect is told."""


@dataclass(frozen=True)
class Line:
    """A weighted least-squares line, and half the interval of its slope."""

    intercept: float
    slope: float
    half: float

    def at(self, x: float) -> float:
        """Its height."""
        return self.intercept + self.slope * x

    @property
    def crosses(self) -> float:
        """Where it is nothing; NaN where it is level."""
        return -self.intercept / self.slope if self.slope else math.nan


def line(x: Floats, y: Floats, weights: Floats, level: float) -> Line:
    """The line of y on x.

    Args:
        x, y: one a market.
        weights: summing to 1.
        level: of the slope's interval.
    """
    mx, my = float(weights @ x), float(weights @ y)
    wide = float(weights @ (x - mx) ** 2)
    if wide <= 0:
        return Line(my, 0.0, math.nan)
    slope = float(weights @ ((x - mx) * (y - my))) / wide
    count = 1 / float((weights**2).sum())
    if count <= 3:
        return Line(my - slope * mx, slope, math.nan)
    left = float(weights @ (y - my - slope * (x - mx)) ** 2) * count / (count - 2)
    return Line(my - slope * mx, slope, t_quantile(level, max(int(count - 2), 1)) * math.sqrt(left / (count * wide)))


def advantage(markets: Markets, chosen: int) -> Floats:
    """What the chosen option brings more than the best other one, in each market."""
    others = np.delete(markets.believed, chosen, axis=1)
    return np.asarray(markets.believed[:, chosen] - others.max(axis=1))


def flips(markets: Markets, coefficients: pd.DataFrame, chosen: int, seed: int = 1) -> pd.DataFrame:
    """The coefficients that differ between markets, by how much each moves the choice: a row each, the strongest first.

    Args:
        markets: what options bring.
        coefficients: a row a market, a column a path; numbers alone.
        chosen: which option's choice it is.
        seed: of the random orders.

    Returns:
        ``path``; ``correlation`` of ranks; ``named``: whether beyond chance; ``low``, ``high``: its values between which
        the effect is told;
        ``moves``: what the advantage gains from the one to the other, with ``moves_half``; ``at_low``, ``at_high``: the
        advantage on the
        line there; ``crosses``: where it is nothing, NaN where outside the markets' range, with ``crosses_low``, ``crosses_high``;
        ``above``: whether the choice is lost above it; ``instead``: the option that is best beyond, by number;
        ``knowing``: what knowing it
        would be worth.
    """
    gap, weights = advantage(markets, chosen), markets.weights
    varied = [name for name in coefficients.columns if (coefficients[name] != coefficients[name].iloc[0]).any()]
    table = {name: coefficients[name].to_numpy(dtype=float) for name in varied}
    rows: list[dict[str, Any]] = []
    flat = float(np.ptp(gap)) == 0.0
    limit = math.inf if flat or len(gap) < 4 else _largest_by_chance(table, gap, seed)
    for name, x in table.items():
        rho = 0.0 if flat else float(stats.spearmanr(x, gap).statistic)
        own = line(x, gap, weights, markets.level)
        low, high = quantiles(x, weights, ENDS)
        named = abs(rho) > limit
        crosses, ends, instead = math.nan, (math.nan, math.nan), -1
        if named and x.min() < own.crosses < x.max():
            crosses, ends = own.crosses, _crossing(x, gap, weights, markets.level, seed)
            beyond = x > crosses if own.slope < 0 else x < crosses
            instead = _best_other(markets, beyond, chosen)
        rows.append(
            {
                "path": name,
                "correlation": rho,
                "named": named,
                "low": low,
                "high": high,
                "moves": own.slope * (high - low),
                "moves_half": own.half * (high - low),
                "at_low": own.at(low),
                "at_high": own.at(high),
                "crosses": crosses,
                "crosses_low": ends[0],
                "crosses_high": ends[1],
                "above": own.slope < 0,
                "instead": instead,
                "knowing": _knowing(markets, x) if named else 0.0,
            }
        )
    found = pd.DataFrame(rows, columns=COLUMNS)
    return found.sort_values("correlation", key=lambda c: -c.abs(), kind="stable", ignore_index=True)


COLUMNS: Final = (
    "path", "correlation", "named", "low", "high", "moves", "moves_half", "at_low", "at_high", "crosses", "crosses_low",
    "crosses_high", "above", "instead", "knowing",
)  # fmt: skip


def _largest_by_chance(table: dict[str, Floats], gap: Floats, seed: int) -> float:
    """The rank correlation that the largest of all coefficients' exceeds by chance in one case of twenty."""
    if not table:
        return math.inf
    ranks = np.array([stats.rankdata(x) for x in table.values()])
    ranks -= ranks.mean(axis=1, keepdims=True)
    ranks /= np.sqrt((ranks**2).sum(axis=1, keepdims=True))
    own = stats.rankdata(gap)
    own = (own - own.mean()) / np.sqrt(((own - own.mean()) ** 2).sum())
    drawn = own[resample.order(seed, ORDERS, len(gap))]  # (orders, markets)
    most = np.abs(drawn @ ranks.T).max(axis=1)
    return float(np.quantile(most, 1 - CHANCE, method="higher"))


def _crossing(x: Floats, gap: Floats, weights: Floats, level: float, seed: int) -> tuple[float, float]:
    """Interval of where the line crosses nothing, markets drawn again by their weights; ends beyond all markets are infinite."""
    uniform = resample.uniforms(seed, ORDERS, len(x), 6)
    drawn = np.minimum(np.searchsorted(np.cumsum(weights), uniform), len(x) - 1)
    some, gaps = x[drawn], gap[drawn]
    mx, my = some.mean(axis=1, keepdims=True), gaps.mean(axis=1, keepdims=True)
    wide = ((some - mx) ** 2).sum(axis=1)
    slope = ((some - mx) * (gaps - my)).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = mx[:, 0] - my[:, 0] * wide / slope
    at = at[np.isfinite(at)]
    if not at.size:
        return math.nan, math.nan
    low, high = np.quantile(at, [(1 - level) / 2, (1 + level) / 2])
    return float(low) if low > x.min() else -math.inf, float(high) if high < x.max() else math.inf


def _best_other(markets: Markets, beyond: NDArray[np.bool_], chosen: int) -> int:
    """The option that brings most on average in some markets, the chosen one left out."""
    weights = markets.weights * beyond
    means = weights @ markets.believed
    means[chosen] = -math.inf
    return int(np.argmax(means))


def _knowing(markets: Markets, x: Floats) -> float:
    """What knowing one coefficient would be worth, before choosing."""
    fitted = []
    for option in range(markets.believed.shape[1]):
        own = line(x, markets.believed[:, option], markets.weights, markets.level)
        fitted.append(own.intercept + own.slope * x)
    told = np.array(fitted)
    return float(markets.weights @ told.max(axis=0) - (told @ markets.weights).max())
