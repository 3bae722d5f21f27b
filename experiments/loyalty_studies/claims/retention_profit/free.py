"""Five free points: the worlds they are lived in, and what came out laid beside the closed forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

import numpy as np
import pandas as pd

from loyalty_studies.claims.retention_profit import cohorts
from loyalty_studies.claims.retention_profit.arithmetic import (
    CONSTANT,
    DEFECTION_GIVEN,
    DISCOUNT,
    DOCKING_DISCOUNT,
    POINTS,
    PUBLISHED,
    STREAM_OF,
    STREAMS,
    Stream,
    acquisition_needed,
    annual_gain,
    annual_gain_after,
    constant_gain,
    retention_needed,
    stream_gain,
    stream_value,
    won_gain,
)
from loyalty_studies.claims.retention_profit.cohorts import Years
from loyalty_studies.claims.retention_profit.effort import Effort
from sim.lab.paired import interval
from sim.lab.world import BASELINE, Arm
from sim.scenario import Scenario

FLOW_SPENT: Final = 0.25
"""Acquisition as a share of gross margin before the change (A1.3, last lines)."""

FLOW_YEARS: Final = 11
TRANSITION_YEARS: Final = 20

Key = tuple[Any, ...]

Books = Mapping[Key, Sequence[Years]]
"""Books by year of every cohort and flow, one entry a replication."""


def lived_stream(industry: str) -> tuple[Stream, float]:
    """A published stream and the retention it is lived at: the one stated, or the one its published gain needs."""
    stream = STREAMS[STREAM_OF[industry]]
    if industry in DEFECTION_GIVEN:
        return stream, 1 - DEFECTION_GIVEN[industry]
    published = next(gain for name, gain, _ in PUBLISHED if name == industry)
    return stream, retention_needed(lambda r: stream_gain(stream, r, DOCKING_DISCOUNT), published)


def arm_of(key: Key) -> Arm:
    """A cohort or flow as an arm of a design."""
    what, one, other = key
    named = (("stream", one), ("retention", other)) if what == "cohort" else (("retention", one), ("world", other))
    return Arm(BASELINE, (), (("lived", what), *named))


def _key(r: float, name: str) -> Key:
    return ("cohort", name, round(r, 9))


def cohort_worlds(effort: Effort) -> dict[Key, Scenario]:
    """Every cohort and every flow the free points are lived in, by key."""
    years: dict[Key, int] = {}

    def want(r: float, name: str, discount: float) -> None:
        for retention in (r, r + POINTS):
            key = _key(retention, name)
            years[key] = max(years.get(key, 0), cohorts.horizon(retention, discount, effort.left_out))

    for r in effort.grid:
        want(r, "constant", min(effort.discounts))
    for industry, name in STREAM_OF.items():
        if name in effort.streams:
            want(lived_stream(industry)[1], name, DOCKING_DISCOUNT)
    years[_key(0.8, "credit card")] = cohorts.horizon(0.8, DOCKING_DISCOUNT, effort.left_out)
    streams = {"constant": CONSTANT, **STREAMS}
    sizes = {key: effort.people * (2 if key[1] == "constant" else 1) for key in years}  # what most tables read
    worlds = {key: cohorts.cohort(key[2], streams[key[1]], sizes[key], n) for key, n in years.items()}
    for r in effort.flows:
        base = effort.people // 2
        won = base * (1 - r)
        paying = Stream((1.0,), FLOW_SPENT / (1 - r))
        later = round(won / (1 - r - POINTS))
        worlds["flow", r, "before"] = cohorts.flow(r, paying, base, FLOW_YEARS, won)
        worlds["flow", r, "after"] = cohorts.flow(r + POINTS, paying, later, FLOW_YEARS, won)
        worlds["flow", r, "still"] = cohorts.flow(r, paying, base, TRANSITION_YEARS, won)
        worlds["flow", r, "changed"] = cohorts.flow(r + POINTS, paying, base, TRANSITION_YEARS, won)
    return worlds


def _simulated(values: Sequence[float], exact: float) -> dict[str, float]:
    """A lived gain laid beside its closed form, in percent."""
    found = interval(100 * np.array(values))
    miss = found.mean - 100 * exact
    return {"exact": 100 * exact, "simulated": found.mean, "low": found.low, "high": found.high, "miss": miss}


def _gains(books: Books, r: float, name: str, discount: float, **options: Any) -> list[float]:
    pairs = zip(books[_key(r, name)], books[_key(r + POINTS, name)], strict=True)
    return [cohorts.gain(old, new, discount, **options) for old, new in pairs]


def grid_table(effort: Effort, books: Books) -> pd.DataFrame:
    """Table A1.3, lived: constant margin, first margin after one renewal."""
    rows = []
    for r in effort.grid:
        for d in effort.discounts:
            values = _gains(books, r, "constant", d, first=2)
            row = {"retention": r, "discount": d, **_simulated(values, constant_gain(r, d, "after-renewal"))}
            rows.append(row | {"retention_lived": np.mean([cohorts.stayed(y) for y in books[_key(r, "constant")]])})
    return pd.DataFrame(rows)


def credit_card_table(books: Books) -> pd.DataFrame:
    """The published credit-card customer, lived: value at 20, 10 and 5% defection."""
    rows = []
    for defection, published in ((0.20, 134.0), (0.10, 300.0), (0.05, 525.0)):
        lived = books[_key(1 - defection, "credit card")]
        found = interval([cohorts.present_value(y, DOCKING_DISCOUNT) for y in lived])
        exact = stream_value(STREAMS["credit card"], 1 - defection, DOCKING_DISCOUNT)
        row = {
            "defection": defection,
            "published": published,
            "exact": exact,
            "simulated": found.mean,
            "low": found.low,
            "high": found.high,
        }
        rows.append(row | {"miss_percent": 100 * (found.mean / exact - 1)})
    return pd.DataFrame(rows)


def industry_table(effort: Effort, books: Books) -> pd.DataFrame:
    """Every published figure: what it needs to be arithmetic, and the same arithmetic lived.

    Industries with a published stream are lived at the docking rate, at the retention stated or, failing that,
    needed; the others with constant margin at 90% retention (85% where 90% gives too much), discounted at 10%, with
    the acquisition cost that the published figure needs.
    """
    rows = []
    for industry, published, source in PUBLISHED:
        row: dict[str, Any] = {"industry": industry, "source": source, "published": 100 * published}
        name = STREAM_OF.get(industry)
        if name:
            stream, r = lived_stream(industry)
            row |= {"given": "stream, acquisition, defection" if industry in DEFECTION_GIVEN else "stream"}
            row |= {"retention": r, "discount": DOCKING_DISCOUNT, "acquisition": stream.acquisition / stream.profits[0]}
            row["exact"] = 100 * stream_gain(stream, r, DOCKING_DISCOUNT)
            if name in effort.streams:
                row |= _simulated(_gains(books, r, name, DOCKING_DISCOUNT), row["exact"] / 100)
        else:
            r = 0.90 if np.isfinite(acquisition_needed(published, 0.90, DISCOUNT)) else 0.85
            spent = acquisition_needed(published, r, DISCOUNT)
            row |= {"given": "the percentage alone", "retention": r, "discount": DISCOUNT, "acquisition": spent}
            values = _gains(books, r, "constant", DISCOUNT, acquisition=spent)
            row |= _simulated(values, won_gain(r, DISCOUNT, spent))
        for d, label in ((DOCKING_DISCOUNT, "3.8%"), (DISCOUNT, "10%")):
            gain = partial(constant_gain, discount=d, timing="immediate")
            row[f"needs r (d = {label})"] = retention_needed(gain, published)
        row["needs r (year's profit)"] = retention_needed(lambda x: annual_gain(x, 0.0), published)
        rows.append(row)
    return pd.DataFrame(rows)


def flow_table(effort: Effort, books: Books) -> pd.DataFrame:
    """Steady-state yearly profit, lived: a firm that wins the same number every year, before and after."""
    rows = []
    for r in effort.flows:
        values = [
            cohorts.yearly_profit(new)[1:].mean() / cohorts.yearly_profit(old)[1:].mean() - 1
            for old, new in zip(books["flow", r, "before"], books["flow", r, "after"], strict=True)
        ]
        rows.append({"retention": r, "spent": FLOW_SPENT, **_simulated(values, annual_gain(r, FLOW_SPENT))})
    return pd.DataFrame(rows)


def transition_table(effort: Effort, books: Books) -> pd.DataFrame:
    """The way from one steady state to the other, lived as twin worlds: gain of each year after the change."""
    rows = []
    for r in effort.flows:
        pairs = zip(books["flow", r, "still"], books["flow", r, "changed"], strict=True)
        values = np.array([cohorts.yearly_profit(new) / cohorts.yearly_profit(old) - 1 for old, new in pairs])
        for year in range(1, TRANSITION_YEARS + 1):
            row = _simulated(list(values[:, year - 1]), annual_gain_after(year, r, FLOW_SPENT))
            rows.append({"retention": r, "year": year, **row})
    return pd.DataFrame(rows)


def spot_table(effort: Effort, books: Books) -> pd.DataFrame:
    """Points of the map of value per customer, lived: those where a customer is worth 1.5 years of margin or more."""
    rows = []
    for r in effort.grid:
        for d in effort.discounts:
            for spent in (0.0, 1.0, 2.0):
                exact = won_gain(r, d, spent)
                if stream_value(Stream((1.0,), spent), r, d) > 1.5:  # of little, a percentage is mostly luck
                    values = _gains(books, r, "constant", d, acquisition=spent)
                    rows.append({"retention": r, "discount": d, "acquisition": spent, **_simulated(values, exact)})
    return pd.DataFrame(rows)
