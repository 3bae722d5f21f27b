"""Customers who stay or leave: cohorts counted at every renewal, or customers with their tenure.

Moments are log-odds of staying from one period to the next, S(t) / S(t - 1): each rests on the customers who were still there, so
they are independent of one another, with variance 1 / (n r (1 - r)) (binomial).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from sim.lab.calibration.bases import alone
from sim.lab.calibration.parameter import Parameter, asked
from sim.lab.calibration.target import Facts, Target, Yardstick
from sim.lab.outcomes import Outcome
from sim.lab.resampling import Generator
from sim.lab.yardsticks import sbg
from sim.market.market import Market
from sim.results.stays import stays
from sim.scenario import Scenario
from sim.words import message, say

Floats = NDArray[np.float64]

CUSTOMERS: Final = 4000
"""Of the base market."""
ASSUMED: Final = 1000
"""Customers a cohort, where the data give shares alone (as Fader & Hardie 2007 do)."""
MONTHS_OF: Final = {"week": 1, "month": 1, "quarter": 3, "year": 12, "period": 12, "day": 1}
"""Months of the market that a period of the data stands for: shorter ones are a month each."""
MOST_PERIODS: Final = 20
"""Periods of customers with tenure; longer histories are taken in quarters, half-years or years."""
AT_RISK: Final = 30
"""Customers who must be at risk for a period to count."""
CLIP: Final = 1e-4


def propensity(values: Mapping[str, float]) -> dict[str, Any]:
    """The taste that makes the chance to leave Beta with a mean and a spread: a = m (1/s - 1), b = (1 - m)(1/s - 1)."""
    mean, spread = values["leaving.mean"], values["leaving.spread"]
    size = 1 / spread - 1
    shapes = {"a": float(f"{mean * size:.6g}"), "b": float(f"{(1 - mean) * size:.6g}")}
    return {"population.traits.taste": {"logit_beta": shapes}}


def nothing(values: Mapping[str, float]) -> dict[str, Any]:
    """The other half of a pair: its partner lays both."""
    return {}


PARAMETERS: Final = (
    Parameter(
        "leaving.mean", 0.01, 0.95, "logit", "wide", "chance to leave at a renewal, of those who begin", propensity
    ),
    Parameter(
        "leaving.spread", 0.02, 0.8, "logit", "wide",
        "how much that chance differs between people, 1 / (a + b + 1) of a Beta", nothing,
    ),
)  # fmt: skip
"""What is fitted where no market is named, with the inertia whose range is published."""


@dataclass(frozen=True)
class Stayed:
    """Taken of a world: the share of a firm's newcomers still there after each period.

    Newcomers are who joined in its months, and who starts with it where the market has no past. Whoever leaves is gone, back later
    or not.

    Attributes:
        firm: whose; the focal firm unless named.
        periods, months_each: how many, and how long.
    """

    periods: int
    months_each: int
    firm: str = ""

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        record, months = market.record, market.spec.market.months
        position = list(market.spec.firms).index(self.firm or market.spec.focal_firm)
        people = market.customers.people
        found = stays(people["first"], record.held, record.entries, record.exits, months)
        fresh = (found["firm"] == position) & (found["before"] == 0)
        if market.spec.market.warm_up > 0:
            fresh &= found["began"] > 0
        months_there, over = found["months"][fresh], found["ended"][fresh] >= 0
        watched = months - found["began"][fresh] - 1
        share, shares = 1.0, np.full(self.periods, np.nan)
        for t in range(self.periods):
            start, end = t * self.months_each, (t + 1) * self.months_each
            at_risk = (watched >= end) & ((months_there > start) | ~over)
            n = int(at_risk.sum())
            if n == 0:
                break
            share *= 1 - float((at_risk & over & (months_there <= end)).sum()) / n
            shares[t] = share
        return Outcome({}, {"facts": {"value": shares}})


@dataclass(frozen=True)
class Renewals:
    """From shares still there to log-odds of staying in each fitted period."""

    periods: int

    def __call__(self, facts: Floats) -> Floats:
        """Shape (..., facts) to (..., periods)."""
        shares = np.asarray(facts, float)[..., : self.periods]
        before = np.concatenate([np.ones((*shares.shape[:-1], 1)), shares[..., :-1]], axis=-1)
        stay = np.clip(shares / np.maximum(before, 1e-12), CLIP, 1 - CLIP)
        return np.asarray(np.log(stay / (1 - stay)))


@dataclass(frozen=True)
class Drawn:
    """Shares that a cohort of so many might have shown, one binomial after the other."""

    n: tuple[float, ...]

    def __call__(self, facts: Floats, rng: Generator) -> Floats:
        """From true shares to counted ones; ``n`` is who is at risk in each period."""
        before = np.concatenate([[1.0], facts[:-1]])
        stay = np.clip(facts / np.maximum(before, 1e-12), 0.0, 1.0)
        at_risk = np.maximum(np.round(np.asarray(self.n)), 1).astype(int)
        return np.asarray(np.cumprod(rng.binomial(at_risk, stay) / at_risk))


def target(
    shares: ArrayLike,
    n: ArrayLike | None = None,
    *,
    unit: str = "year",
    held: int | None = None,
    base: Scenario | None = None,
    fit: Sequence[str] = (),
    customers: int = CUSTOMERS,
    notes: Sequence[str] = (),
) -> Target:
    """Of cohorts that are counted at every renewal.

    Args:
        shares: still there after 0, 1, 2, ... periods; shape (periods + 1,) or (cohorts, periods + 1), NaN where not seen.
        n: customers who began, one a cohort; a thousand each unless said.
        unit: of the periods.
        held: last periods held out; two fifths unless said.
        base: the market to fit; one firm alone unless given.
        fit: further parameters, as they are typed.
        customers: of the base market, where none is given.
        notes: what to say of the data.
    """
    table = np.atleast_2d(np.asarray(shares, float))
    said = list(notes)
    if n is None or not np.isfinite(np.asarray(n, float)).all():
        said.append(say("calibrate-note-assumed", n=ASSUMED))
    sizes = np.where(np.isfinite(np.asarray(ASSUMED if n is None else n, float)), ASSUMED if n is None else n, ASSUMED)
    sizes = np.broadcast_to(np.asarray(sizes, float), (len(table),))
    seen = np.isfinite(table[:, 1:])
    at_risk = np.where(seen, table[:, :-1] * sizes[:, None], 0.0).sum(axis=0)
    stayed = np.where(seen, table[:, 1:] * sizes[:, None], 0.0).sum(axis=0)
    whole = int(np.flatnonzero(at_risk >= 1)[-1]) + 1
    at_risk, stayed = at_risk[:whole], stayed[:whole]
    out = _held(whole, held)
    fitted = table[:, : whole - out + 1]
    told = sbg.fit(fitted[np.isfinite(fitted[:, 1])], sizes[np.isfinite(fitted[:, 1])])
    yardstick = Yardstick("sbg", told.survival(np.arange(1, whole + 1)), told.to_dict())
    each = MONTHS_OF[unit]
    market = base or alone("own-cohort", whole, each, customers, renewed=True)
    return _target("survival", stayed / at_risk, at_risk, out, each, unit, market, base, fit, yardstick, said)


def of_tenures(
    table: pd.DataFrame,
    *,
    held: int | None = None,
    base: Scenario | None = None,
    fit: Sequence[str] = (),
    customers: int = CUSTOMERS,
    notes: Sequence[str] = (),
) -> Target:
    """Of customers with a tenure, whether they have left, and when watching began (Kaplan-Meier with late entry).

    Args:
        table: ``months``, ``ended``, ``entry`` and covariates.
        held: last periods held out; two fifths unless said.
        base, fit, customers, notes: as ``target``.

    Raises:
        ValueError: when too few were watched at once for any period to be told.
    """
    from sim.lab.yardsticks import tenure

    months, entry, ended = (table[name].to_numpy() for name in ("months", "entry", "ended"))
    months, entry, ended = months.astype(float), entry.astype(float), ended.astype(bool)
    longest = float(np.quantile(months, 0.98))
    each = next((k for k in (1, 3, 6) if longest / k <= MOST_PERIODS), 12)
    stay, at_risk = [], []
    for t in range(min(int(longest // each), MOST_PERIODS)):
        r, n = _through(months, entry, ended, t * each, (t + 1) * each)
        if n < AT_RISK:
            break
        stay.append(r)
        at_risk.append(n)
    if len(stay) < 2:
        raise ValueError(message("asked-few-stay", least=str(AT_RISK)))
    out = _held(len(stay), held)
    until = float((len(stay) - out) * each)
    try:
        told = tenure.fit(table, until, covariates=False)
        periods = each * np.arange(1, len(stay) + 1)
        extra = tenure.fit(table, until).to_dict()
        yardstick = Yardstick("weibull", told.survival(periods), {**told.to_dict(), "regression": extra})
    except (ValueError, ModuleNotFoundError) as error:
        yardstick = None
        notes = [*notes, str(error)]
    market = base or alone("own-customers", len(stay), each, customers, renewed=False)
    unit = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}[each]
    return _target(
        "customers",
        np.array(stay),
        np.array(at_risk, float),
        out,
        each,
        unit,
        market,
        base,
        fit,
        yardstick,
        list(notes),
    )


def _through(months: Floats, entry: Floats, ended: NDArray[np.bool_], low: float, high: float) -> tuple[float, float]:
    """Share staying from one tenure to a later one, and of how many it is worth: the n whose binomial error it has."""
    times, left = np.unique(months[ended & (months > low) & (months <= high)], return_counts=True)
    risk = np.array([np.sum((entry < t) & (months >= t)) for t in times], float)
    if times.size == 0:
        return 1.0, float(np.sum((entry < high) & (months > high)))
    stay = float(np.prod(1 - left / risk))
    spread = float((left / (risk * np.maximum(risk - left, 0.5))).sum())  # Greenwood: var of log r
    return stay, (1 - stay) / max(stay * spread, 1e-12)


def _held(whole: int, held: int | None) -> int:
    out = (2 * whole) // 5 if held is None else held
    if not 0 <= out <= whole - 2:
        raise ValueError(message("asked-held-periods", out=str(out), whole=str(whole), most=str(max(whole - 2, 0))))
    return out


def _target(
    kind: str,
    stay: Floats,
    at_risk: Floats,
    held: int,
    each: int,
    unit: str,
    market: Scenario,
    given: Scenario | None,
    fit: Sequence[str],
    yardstick: Yardstick | None,
    notes: list[str],
) -> Target:
    whole, fitted = len(stay), len(stay) - held
    shares: Floats = np.asarray(np.cumprod(stay), np.float64)
    variance = (1 - stay) / (np.maximum(stay, CLIP) * np.maximum(at_risk, 1))
    error = np.asarray(shares * np.sqrt(np.cumsum(variance)), np.float64)
    facts = Facts(
        ("staying",) * whole, ("",) * whole, np.arange(1.0, whole + 1), shares, error, np.arange(whole) >= fitted
    )
    r = np.clip(stay[:fitted], 0.5 / at_risk[:fitted], 1 - 0.5 / at_risk[:fitted])
    covariance = np.diag(1 / (at_risk[:fitted] * r * (1 - r)))
    own = PARAMETERS if given is None else ()
    usual = ("behaviour.choice.inertia",) if given is None else ("market.review_rate", "behaviour.choice.inertia")
    parameters = (*own, *asked(market, fit or usual))
    months = whole * each + 1 if market.market.warm_up == 0 else whole * each + 13
    market = market.evolve(market.name, {"market.months": months})
    lived = fitted * each + (1 if market.market.warm_up == 0 else 13)
    return Target(
        kind, market, lived, parameters, facts, Renewals(fitted), covariance, Stayed(whole, each), Drawn(tuple(at_risk)),
        unit, yardstick, tuple(notes),
    )  # fmt: skip
