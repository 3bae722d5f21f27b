"""Five free points: the worlds they are lived in, and what came out laid beside the closed forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
import pandas as pd

from loyalty_studies.retention import cohorts
from loyalty_studies.retention.cohorts import Years
from loyalty_studies.retention.forms import (
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
from sim.lab.court.hearing import Hearing
from sim.lab.court.ruling import Issue, Question, every
from sim.lab.paired import interval
from sim.lab.world import BASELINE, Arm
from sim.scenario import Scenario

FLOW_SPENT: Final = 0.25
"""Acquisition as a share of gross margin before the change (A1.3, last lines)."""

FLOW_YEARS: Final = 11
TRANSITION_YEARS: Final = 20

TOLERANCE: Final = 5.0
"""Points by which a lived gain may miss the closed form (A1.1)."""

GRID_RETENTIONS: Final = (0.60, 0.70, 0.80, 0.85, 0.90)
GRID_DISCOUNTS: Final = (0.0, 0.10, 0.12, 0.15)
FLOW_RETENTIONS: Final = (0.80, 0.85, 0.90)


@dataclass(frozen=True)
class Extent:
    """How much of the arithmetic is lived at a scale.

    Attributes:
        people: in a cohort.
        lives: replications of cohorts.
        left_out: share of a customer's value beyond the horizon.
        grid, flows, discounts: retentions of cohorts and of flows, and discount rates, of the free five points.
        streams: whose published streams are lived.
        whole: whether all of it is, over the whole horizon: less is a look, by which nothing is judged.
    """

    people: int
    lives: int
    left_out: float
    grid: tuple[float, ...]
    flows: tuple[float, ...]
    discounts: tuple[float, ...]
    streams: tuple[str, ...]
    whole: bool

    @classmethod
    def of(cls, scale: float) -> Extent:
        """Below 0.3 part of it is lived, over a shorter horizon."""
        small = scale < 0.3
        return cls(
            people=max(400, round(8000 * min(scale, 1))),
            lives=2 if small else max(3, round(4 * scale)),
            left_out=0.02 if small else 0.004,
            grid=GRID_RETENTIONS[2:] if small else GRID_RETENTIONS,
            flows=FLOW_RETENTIONS[1:2] if small else FLOW_RETENTIONS,
            discounts=GRID_DISCOUNTS[1:] if small else GRID_DISCOUNTS,
            streams=("credit card",) if small else tuple(STREAMS),
            whole=not small,
        )


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


def cohort_worlds(extent: Extent) -> dict[Key, Scenario]:
    """Every cohort and every flow the free points are lived in, by key."""
    years: dict[Key, int] = {}

    def want(r: float, name: str, discount: float) -> None:
        for retention in (r, r + POINTS):
            key = _key(retention, name)
            years[key] = max(years.get(key, 0), cohorts.horizon(retention, discount, extent.left_out))

    for r in extent.grid:
        want(r, "constant", min(extent.discounts))
    for industry, name in STREAM_OF.items():
        if name in extent.streams:
            want(lived_stream(industry)[1], name, DOCKING_DISCOUNT)
    years[_key(0.8, "credit card")] = cohorts.horizon(0.8, DOCKING_DISCOUNT, extent.left_out)
    streams = {"constant": CONSTANT, **STREAMS}
    sizes = {key: extent.people * (2 if key[1] == "constant" else 1) for key in years}  # what most tables read
    worlds = {key: cohorts.cohort(key[2], streams[key[1]], sizes[key], n) for key, n in years.items()}
    for r in extent.flows:
        base = extent.people // 2
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


def grid_table(extent: Extent, books: Books) -> pd.DataFrame:
    """Table A1.3, lived: constant margin, first margin after one renewal."""
    rows = []
    for r in extent.grid:
        for d in extent.discounts:
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


def industry_table(extent: Extent, books: Books) -> pd.DataFrame:
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
            if name in extent.streams:
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


def flow_table(extent: Extent, books: Books) -> pd.DataFrame:
    """Steady-state yearly profit, lived: a firm that wins the same number every year, before and after."""
    rows = []
    for r in extent.flows:
        values = [
            cohorts.yearly_profit(new)[1:].mean() / cohorts.yearly_profit(old)[1:].mean() - 1
            for old, new in zip(books["flow", r, "before"], books["flow", r, "after"], strict=True)
        ]
        rows.append({"retention": r, "spent": FLOW_SPENT, **_simulated(values, annual_gain(r, FLOW_SPENT))})
    return pd.DataFrame(rows)


def transition_table(extent: Extent, books: Books) -> pd.DataFrame:
    """The way from one steady state to the other, lived as twin worlds: gain of each year after the change."""
    rows = []
    for r in extent.flows:
        pairs = zip(books["flow", r, "still"], books["flow", r, "changed"], strict=True)
        values = np.array([cohorts.yearly_profit(new) / cohorts.yearly_profit(old) - 1 for old, new in pairs])
        for year in range(1, TRANSITION_YEARS + 1):
            row = _simulated(list(values[:, year - 1]), annual_gain_after(year, r, FLOW_SPENT))
            rows.append({"retention": r, "year": year, **row})
    return pd.DataFrame(rows)


def spot_table(extent: Extent, books: Books) -> pd.DataFrame:
    """Points of the map of value per customer, lived: those where a customer is worth 1.5 years of margin or more."""
    rows = []
    for r in extent.grid:
        for d in extent.discounts:
            for spent in (0.0, 1.0, 2.0):
                exact = won_gain(r, d, spent)
                if stream_value(Stream((1.0,), spent), r, d) > 1.5:  # of little, a percentage is mostly luck
                    values = _gains(books, r, "constant", d, acquisition=spent)
                    rows.append({"retention": r, "discount": d, "acquisition": spent, **_simulated(values, exact)})
    return pd.DataFrame(rows)


GAINS: Final = ("table A1.3, lived", "industries", "steady-state yearly profit", "spot checks of the map")
"""Tables whose rows are gains in percent, judged by how far they miss their closed forms."""

SHOWN: Final = (1, 2, 3, 5, 10, 15, 20)
"""Years on the way from one steady state to the other that a table shows."""


@dataclass(frozen=True)
class Free:
    """What the free points came to.

    Attributes:
        extent: how much was lived.
        lives: replications in which no world failed.
        lived: everything lived beside its closed form, by title.
    """

    extent: Extent
    lives: int
    lived: Mapping[str, pd.DataFrame]

    @property
    def gains(self) -> pd.DataFrame:
        """Every lived gain: ``exact``, ``simulated``, ``low``, ``high``, ``miss``."""
        columns = ["exact", "simulated", "low", "high", "miss"]
        return pd.concat([self.lived[title].dropna(subset="miss")[columns] for title in GAINS], ignore_index=True)

    @property
    def path(self) -> pd.DataFrame:
        """The way from one steady state to the other, year by year."""
        return self.lived["year by year after the change"]

    def tables(self) -> dict[str, pd.DataFrame]:
        """The evidence by title, the way in a few of its years."""
        return {**self.lived, "year by year after the change": self.path[self.path["year"].isin(SHOWN)]}

    def issue(self) -> Issue:
        """Whether every gain lies within ``TOLERANCE`` of its closed form; a look asks nothing yet."""
        asked = questions(self.gains, self.lives) if self.extent.whole else []
        return Issue(every, asked, max(1, len(asked)), len(cohort_worlds(self.extent)))


def worlds(extent: Extent) -> int:
    """How many worlds it takes."""
    return extent.lives * len(cohort_worlds(extent))


def held(hearing: Hearing, extent: Extent) -> Free:
    """Live the free points."""
    arms = {arm_of(key): scenario for key, scenario in cohort_worlds(extent).items()}
    found = hearing.lived(arms, cohorts.story, replications=extent.lives)
    books = {key: [cohorts.years_of(one) for one in found.of(arm_of(key))] for key in cohort_worlds(extent)}
    lived = {
        "industries": industry_table(extent, books),
        "credit card": credit_card_table(books),
        "table A1.3, lived": grid_table(extent, books),
        "steady-state yearly profit": flow_table(extent, books),
        "year by year after the change": transition_table(extent, books),
        "spot checks of the map": spot_table(extent, books),
    }
    return Free(extent, len(next(iter(books.values()))), lived)


def questions(gains: pd.DataFrame, lives: int) -> list[Question]:
    """Of every lived gain, whether it lies within ``TOLERANCE`` of its closed form."""
    rows = zip(gains["miss"], gains["high"] - gains["simulated"], strict=True)
    return [Question.within(float(miss), float(half), lives, -TOLERANCE, TOLERANCE) for miss, half in rows]
