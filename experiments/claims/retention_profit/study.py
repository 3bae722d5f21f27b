"""The trial: which worlds are lived, what is read off them, and the rule by which the verdict falls.

The rule, written before the runs:

- As arithmetic the claim stands when every gain lived by a cohort lies within five points of the closed form at the same
  retention, margins, discount rate and acquisition cost. One that misses by more is off when its interval leaves out the
  closed form, and open when it does not (too few people).
- As a business claim, a pair of market and lever keeps the promise when the lever can move yearly retention by five
  points and the interval of the gain in value (five years' profit and customer equity after them, discounted) lies at or
  above 25%; it falls short when the lever cannot, or the interval lies below 25%; otherwise it is open.
- ``false``: a gain is off. ``cannot be told``: a gain is open, or most pairs are, or no market could be lived. ``holds``:
  most pairs keep the promise, both while rivals rest and when they answer at once. Otherwise ``holds in part``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from experiments.claims.retention_profit import cohorts, figures, levers, maps
from experiments.claims.retention_profit.arithmetic import (
    BAND,
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
from experiments.claims.retention_profit.cohorts import Life, Years
from sim.lab.runner import run_all
from sim.lab.studies import Progress, Ruling, Study, Verdict
from sim.lab.twins import Outcome, Task
from sim.lab.twins import live as live_twins
from sim.scenario import Scenario

NAME: Final = "retention-profit"
CLAIM: Final = "Five more points of retention lift profit by 85% (research figure: 25-85% by industry)."
TOLERANCE: Final = 5.0
"""Points by which a lived gain may miss the closed form (A1.1)."""

GRID_RETENTIONS: Final = (0.60, 0.70, 0.80, 0.85, 0.90)
GRID_DISCOUNTS: Final = (0.0, 0.10, 0.12, 0.15)
FLOW_RETENTIONS: Final = (0.80, 0.85, 0.90)
FLOW_SPENT: Final = 0.25
"""Acquisition as a share of gross margin before the change (A1.3, last lines)."""
FLOW_YEARS: Final = 11
TRANSITION_YEARS: Final = 20

DEFINITIONS: Final[Mapping[str, str]] = {
    "five points": "Yearly retention r becomes r + 0.05: five percentage points, not 5% of r and not 5% fewer defections. The"
    " table 'readings' lays the three side by side.",
    "retention": "Share of a firm's customers who are still with it a year later. In the shipped markets: month by month over"
    " five years, exits by choice and needs that cease alike, compounded to a year; with a repertoire, of the main shop.",
    "value per customer": "What the research figure is about: present value of the profit from an average new customer over"
    " its life, less what winning it cost; discounted at the rate stated.",
    "steady-state yearly profit": "Margin of all customers less winning costs in one year, once the base has grown to"
    " A / (1 - r) with the same number A won every year.",
    "lifetime value": "m (1 + d) / (1 + d - r) (first margin certain, immediate) or m r / (1 + d - r) (first margin after"
    " one renewal); the table A1.3 uses the second.",
    "free": "Retention is shifted from outside; nothing else changes.",
    "bought": "A lever of the firm moves retention; its cost is in the books, and so are the newcomers it attracts.",
    "gain in value": "Change of five years' profit plus customer equity at their end, all discounted, against a twin world"
    " without the lever; other readings of profit stand beside it: "
    + "; ".join(f"{name}: {about}" for name, about in levers.MEASURED.items())
    + ".",
    "rivals answer": "Every rival runs the same strategy at the same dose on its own resting levers: from the first month,"
    " or after six months.",
}

UNKNOWN: Final = (
    "Whether the published industries had the retention, discount rate and winning costs that their figures need: the"
    " source gives a stream of profits for four of them and defection rates for one. What a point of retention costs a"
    " real firm: lever costs in the shipped markets are assumptions, as are the markets. Whether profit per customer rises"
    " with tenure because customers grow or because those who buy little leave first (the published streams are taken as"
    " given here). What rivals would do instead of copying. Intervals speak of luck inside the model alone."
)


@dataclass(frozen=True)
class Effort:
    """How much is lived at a scale.

    Attributes:
        people: in a cohort.
        lives: replications of cohorts.
        left_out: share of a customer's value beyond the horizon.
        grid, flows, discounts: retentions of cohorts and of flows, and discount rates, of the free five points.
        streams: whose published streams are lived.
        markets, size: where levers are tried, and the share of their population.
        doses: of every lever, in search of five points.
        searches, trials: replications of the search and of the trial.
    """

    people: int
    lives: int
    left_out: float
    grid: tuple[float, ...]
    flows: tuple[float, ...]
    discounts: tuple[float, ...]
    streams: tuple[str, ...]
    markets: tuple[levers.MarketCase, ...]
    size: float
    doses: tuple[float, ...]
    searches: int
    trials: int

    @classmethod
    def of(cls, scale: float) -> Effort:
        """Scale 1 takes minutes; below 0.3 only the textbook market and part of the arithmetic are lived."""
        if not scale > 0:
            raise ValueError(f"scale is {scale}; it must be above 0")
        small = scale < 0.3
        return cls(
            people=max(400, round(5000 * min(scale, 1))),
            lives=max(2, round(4 * scale)),
            left_out=0.02 if small else 0.004,
            grid=GRID_RETENTIONS[2:] if small else GRID_RETENTIONS,
            flows=FLOW_RETENTIONS[1:2] if small else FLOW_RETENTIONS,
            discounts=GRID_DISCOUNTS[1:] if small else GRID_DISCOUNTS,
            streams=("credit card",) if small else tuple(STREAMS),
            markets=levers.MARKETS[:1] if small else levers.MARKETS,
            size=min(1.0, max(scale, 0.1)),
            doses=(0.15, 0.45, 1.0) if small else (0.12, 0.25, 0.4, 0.6, 0.8, 1.0),
            searches=max(2, round(3 * scale)),
            trials=max(2, round(10 * scale)),
        )


Job = Life | Task
Key = tuple[Any, ...]


def work(job: Job) -> Any:
    """Live one job; importable by name, as worker processes need."""
    return cohorts.live(job) if isinstance(job, Life) else live_twins(job)


# -- free points ------------------------------------------------------------------------------------------------------


def lived_stream(industry: str) -> tuple[Stream, float]:
    """A published stream and the retention it is lived at: the one stated, or the one its published gain needs."""
    stream = STREAMS[STREAM_OF[industry]]
    if industry in DEFECTION_GIVEN:
        return stream, 1 - DEFECTION_GIVEN[industry]
    published = next(gain for name, gain, _ in PUBLISHED if name == industry)
    return stream, retention_needed(lambda r: stream_gain(stream, r, DOCKING_DISCOUNT), published)


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
    worlds = {key: cohorts.cohort(key[2], streams[key[1]], effort.people, n) for key, n in years.items()}
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


Books = Mapping[Key, Sequence[Years]]
"""Books by year of every cohort, one entry a replication."""


def _simulated(values: Sequence[float], exact: float) -> dict[str, float]:
    """A lived gain laid beside its closed form, in percent."""
    mean, low, high = levers.interval(100 * np.array(values))
    return {"exact": 100 * exact, "simulated": mean, "low": low, "high": high, "miss": mean - 100 * exact}


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
        mean, low, high = levers.interval(np.array([cohorts.present_value(y, DOCKING_DISCOUNT) for y in lived]))
        exact = stream_value(STREAMS["credit card"], 1 - defection, DOCKING_DISCOUNT)
        row = {
            "defection": defection,
            "published": published,
            "exact": exact,
            "simulated": mean,
            "low": low,
            "high": high,
        }
        rows.append(row | {"miss_percent": 100 * (mean / exact - 1)})
    return pd.DataFrame(rows)


def industry_table(effort: Effort, books: Books) -> pd.DataFrame:
    """Every published figure: what it needs to be arithmetic, and the same arithmetic lived.

    Industries with a published stream are lived at the docking rate, at the retention stated or, failing that, needed; the
    others with constant margin at 90% retention (85% where 90% gives too much), discounted at 10%, with the acquisition
    cost that the published figure needs.
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
            row[f"needs r (d = {label})"] = retention_needed(lambda x, d=d: constant_gain(x, d, "immediate"), published)
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
    """Points of the map of value per customer, lived."""
    rows = []
    for r in effort.grid:
        for d in effort.discounts:
            for spent in (0.0, 1.0, 2.0):
                exact = won_gain(r, d, spent)
                if stream_value(Stream((1.0,), spent), r, d) > 0.5:  # of nearly nothing a percentage means nothing
                    values = _gains(books, r, "constant", d, acquisition=spent)
                    rows.append({"retention": r, "discount": d, "acquisition": spent, **_simulated(values, exact)})
    return pd.DataFrame(rows)


# -- the trial ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Bought:
    """What the shipped markets said: the search, what can be had, and the trial."""

    response: pd.DataFrame
    reach: pd.DataFrame
    trials: pd.DataFrame
    missing: tuple[str, ...]


def run(seed: int = 1, scale: float = 1.0, workers: int | None = None, progress: Progress | None = None) -> Verdict:
    """Put the claim on trial.

    Args:
        seed: of every world.
        scale: multiplies the effort; below 0.3 the textbook market alone is tried.
        workers: processes; none means one a core.
        progress: called with (done, total).
    """
    effort = Effort.of(scale)
    worlds = cohort_worlds(effort)
    lives = [(key, Life(world, seed, n)) for key, world in worlds.items() for n in range(effort.lives)]
    markets = {case.name: levers.load(case, effort.size) for case in effort.markets}
    bases = {name: base for name, base in markets.items() if base is not None}
    searches = [
        (name, levers.search_task(base, effort.doses, seed, n))
        for name, base in bases.items()
        for n in range(effort.searches)
    ]
    first: list[Job] = [*(job for _, job in lives), *(job for _, job in searches)]
    total = len(first) + len(bases) * effort.trials
    done = run_all(work, first, workers=workers, progress=_shifted(progress, 0, total))

    books: dict[Key, list[Years]] = {}
    for (key, _), years in zip(lives, done, strict=False):
        books.setdefault(key, []).append(years)
    found = _by_market(searches, done[len(lives) :])
    response = pd.concat(
        [levers.responses(name, bases[name], effort.doses, task, out) for name, (task, out) in found.items()]
    ) if found else pd.DataFrame()  # fmt: skip
    reach = levers.attainable(response) if found else pd.DataFrame(columns=["market", "lever", "attained", "dose"])

    doses = {
        name: {row.lever: float(row.dose) for row in reach.itertuples() if row.market == name and row.attained}
        for name in bases
    }
    trials = [
        (name, levers.trial_task(bases[name], chosen, seed, n))
        for name, chosen in doses.items()
        if chosen
        for n in range(effort.trials)
    ]
    done = run_all(work, [job for _, job in trials], workers=workers, progress=_shifted(progress, len(first), total))
    tables = [
        levers.trials(name, bases[name], doses[name], response, task, out)
        for name, (task, out) in _by_market(trials, done).items()
    ]
    tried = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()
    if progress:
        progress(total, total)
    missing = tuple(name for name, base in markets.items() if base is None)
    return judge(effort, books, Bought(response, reach, tried, missing))


def _shifted(progress: Progress | None, by: int, total: int) -> Progress | None:
    return (lambda done, _: progress(by + done, total)) if progress else None


def _by_market(jobs: Sequence[tuple[str, Task]], done: Sequence[Outcome]) -> dict[str, tuple[Task, list[Outcome]]]:
    out: dict[str, tuple[Task, list[Outcome]]] = {}
    for (name, task), outcome in zip(jobs, done, strict=True):
        out.setdefault(name, (task, []))[1].append(outcome)
    return out


DOSE_COLUMNS: Final = [
    "market", "lever", "dose", "retention", "retention_half_width", "year five", "npv", "value", "lifetime value", "cost",
    "customers",
]  # fmt: skip


def promise(trials: pd.DataFrame, reach: pd.DataFrame, answer: str, measure: str = "value") -> dict[str, int]:
    """How many pairs of market and lever keep the promise of 25%, fall short of it, or are open; ``lose`` counts losers."""
    rows = trials[trials["rivals"] == answer] if len(trials) else trials
    kept = int((rows[f"{measure}_low"] >= 100 * BAND[0]).sum()) if len(rows) else 0
    short = int((rows[f"{measure}_high"] < 100 * BAND[0]).sum()) if len(rows) else 0
    never = int((~reach["attained"].astype(bool)).sum())
    return {
        "pairs": len(reach),
        "kept": kept,
        "short": short + never,
        "open": len(reach) - kept - short - never,
        "out of reach": never,
        "lose": int((rows[f"{measure}_high"] < 0).sum()) if len(rows) else 0,
        "gain": int((rows[f"{measure}_low"] > 0).sum()) if len(rows) else 0,
    }


def standing(gains: pd.DataFrame) -> str:
    """Whether lived gains (``miss``, ``low``, ``high``, ``exact``) stand by their closed forms: stands, off or open."""
    far = gains[~(gains["miss"].abs() <= TOLERANCE)]
    covered = (far["low"] <= far["exact"]) & (far["exact"] <= far["high"])
    return "stands" if far.empty else "open" if covered.all() else "off"


def rule(arithmetic: str, resting: Mapping[str, int], answered: Mapping[str, int]) -> Ruling:
    """The verdict, by the rule at the head of this file.

    Args:
        arithmetic: what ``standing`` said.
        resting, answered: what ``promise`` counted while rivals rest, and while they answer at once.
    """
    pairs = resting["pairs"]
    if arithmetic == "off":
        return "false"
    if arithmetic == "open" or not pairs or 2 * resting["open"] > pairs:
        return "cannot be told"
    return "holds" if 2 * min(resting["kept"], answered["kept"]) > pairs else "holds in part"


def judge(effort: Effort, books: Books, bought: Bought) -> Verdict:
    """From what was lived to the verdict."""
    grid, industry = grid_table(effort, books), industry_table(effort, books)
    card, flows, path = credit_card_table(books), flow_table(effort, books), transition_table(effort, books)
    spots = spot_table(effort, books)
    columns = ["exact", "simulated", "low", "high", "miss"]
    gains = pd.concat([t[columns] for t in (grid, industry.dropna(subset="miss"), flows, spots)], ignore_index=True)
    counts = {answer: promise(bought.trials, bought.reach, answer) for answer in levers.ANSWERS}
    verdict = rule(standing(gains), counts[levers.REST], counts[levers.AT_ONCE])
    by_customer, by_year, affordable = maps.per_customer(), maps.per_year(), maps.affordable()
    numbers = _numbers(gains, card, flows, path, industry, bought, counts)
    charts: dict[str, Callable[[], Any]] = {
        "what five free points are worth": lambda: figures.arithmetic_curves(grid),
        "what retention must have been": lambda: figures.industries(industry),
        "how long yearly profit takes": lambda: figures.transition(path),
        "map: retention and discount, winning is free": lambda: figures.map_discount(by_customer, 0.0),
        "map: retention and discount, winning costs two years": lambda: figures.map_discount(by_customer, 2.0),
        "map: retention and winning cost": lambda: figures.map_acquisition(by_customer, DISCOUNT),
        "map: steady-state yearly profit": lambda: figures.map_yearly(by_year),
        "what five points may cost, and did": lambda: figures.map_cost(bought.trials),
    }
    for name in bought.response["market"].unique() if len(bought.response) else ():
        charts[f"bought, dose by dose: {name}"] = lambda name=name: figures.response(bought.response, name)
    labels = {
        "value": "profit and equity, discounted",
        "npv": "profit of five years, discounted",
        "year five": "profit of the fifth year",
        "lifetime value": "lifetime value per customer",
    }
    for measure, label in labels.items() if len(bought.trials) else ():
        charts[f"five points bought: {measure}"] = lambda m=measure, of=label: figures.bought(bought.trials, m, of)
    return Verdict(
        name=NAME,
        claim=CLAIM,
        definitions=DEFINITIONS,
        verdict=verdict,
        words=_words(verdict, numbers, bought),
        tables={
            "industries": industry,
            "credit card": card,
            "table A1.3, lived": grid,
            "steady-state yearly profit": flows,
            "year by year after the change": path[path["year"].isin((1, 2, 3, 5, 10, 15, 20))],
            "readings": maps.readings(DISCOUNT),
            "where 25-85% lies": maps.edges(),
            "map of value per customer": maps.summary(
                by_customer,
                ["acquisition", "discount"],
                "gain",
                {"acquisition": (0.0, 1.0, 2.0, 3.0), "discount": (0.0, 0.05, 0.10, 0.15)},
            ),
            "map of yearly profit": maps.summary(by_year, ["spent"], "gain", {}),
            "map of what five points may cost": maps.summary(
                affordable, ["discount"], "cost", {"discount": (0.0, 0.05, 0.10, 0.15)}
            ),
            "spot checks of the map": spots,
            "bought, dose by dose": bought.response.reindex(columns=DOSE_COLUMNS),
            "what can be had": bought.reach,
            "five points bought": bought.trials,
        },
        figures=charts,
        numbers=numbers,
        unknown=UNKNOWN,
    )


def _numbers(
    gains: pd.DataFrame,
    card: pd.DataFrame,
    flows: pd.DataFrame,
    path: pd.DataFrame,
    industry: pd.DataFrame,
    bought: Bought,
    counts: Mapping[str, Mapping[str, int]],
) -> dict[str, Any]:
    numbers: dict[str, Any] = {
        "arithmetic": standing(gains),
        "lived_gains": len(gains),
        "largest_miss_points": round(float(gains["miss"].abs().max()), 2),
    }
    for row in card.itertuples():
        name = f"credit_card_{row.defection:.0%}_defection"
        numbers[name] = f"{row.simulated:.1f} [{row.low:.1f}, {row.high:.1f}], closed form {row.exact:.1f}"
    for row in flows.itertuples():
        numbers[f"yearly_profit_r_{row.retention:.0%}"] = (
            f"{row.simulated:+.1f}% [{row.low:+.1f}, {row.high:+.1f}], closed form {row.exact:+.1f}%"
        )
    for r in flows["retention"]:
        own = path[path["retention"] == r].set_index("year")
        numbers[f"yearly_profit_r_{r:.0%}_years_2_5_10"] = ", ".join(
            f"{own.loc[y, 'simulated']:+.1f}%" for y in (2, 5, 10)
        )
    inside = maps.per_customer((0.0,)).dropna()
    numbers["map_share_inside_band"] = round(float(inside["gain"].between(100 * BAND[0], 100 * BAND[1]).mean()), 3)
    numbers["industries_no_r_at_10%"] = int(industry["needs r (d = 10%)"].isna().sum())
    if len(bought.trials):
        rest = bought.trials[bought.trials["rivals"] == levers.REST]
        told = rest[(rest["value_low"] > 0) | (rest["value_high"] < 0)]
        right = (told["cost"] < told["break_even_cost"]) == (told["value"] > 0)
        numbers["break_even_rule"] = f"calls the sign of value in {int(right.sum())} of {len(told)} cases"
    for answer, count in counts.items():
        numbers |= {f"pairs_{what.replace(' ', '_')}, rivals {answer}": n for what, n in count.items()}
    for row in bought.trials.itertuples() if len(bought.trials) else ():
        numbers[f"{row.market}: {row.lever}, rivals {row.rivals}"] = (
            f"retention {row.retention:+.1f} points [{row.retention_low:+.1f}, {row.retention_high:+.1f}], "
            f"value {row.value:+.1f}% [{row.value_low:+.1f}, {row.value_high:+.1f}], "
            f"five years' profit, discounted {row.npv:+.1f}% [{row.npv_low:+.1f}, {row.npv_high:+.1f}]"
        )
    for row in bought.reach.itertuples():
        if not row.attained:
            numbers[f"{row.market}: {row.lever}, most points"] = (
                f"{row.most_points:+.1f} ± {row.most_half_width:.1f} at dose {row.dose:.2f}, five years' profit,"
                f" discounted {row.npv_there:+.1f}%"
            )
    if bought.missing:
        numbers["markets not found"] = ", ".join(bought.missing)
    return numbers


SAID: Final[Mapping[Ruling, str]] = {
    "holds": "The claim holds",
    "holds in part": "The claim holds in part: as arithmetic, not as a promise",
    "false": "The claim is false",
    "cannot be told": "Whether the claim holds cannot be told",
}


def _span(rows: pd.DataFrame, name: str) -> str:
    return f"{rows[name].min():+.0f}% to {rows[name].max():+.0f}%"


def _words(verdict: Ruling, numbers: Mapping[str, Any], bought: Bought) -> str:
    parts = [
        f"{SAID[verdict]}.",
        f"As arithmetic: {numbers['lived_gains']} gains from five free points, lived by cohorts of the engine, miss their"
        f" closed forms by at most {numbers['largest_miss_points']:.1f} points. The credit-card customer is worth"
        f" {numbers['credit_card_20%_defection'].split(' ')[0]}, {numbers['credit_card_10%_defection'].split(' ')[0]} and"
        f" {numbers['credit_card_5%_defection'].split(' ')[0]} dollars at 20, 10 and 5% defection (published 134, 300, 525)."
        " The published percentages are values per customer, and follow from retention, discounting and winning costs"
        f" alone; {numbers['industries_no_r_at_10%']} of {len(PUBLISHED)} cannot come from constant margin, free winning"
        " and a 10% discount rate at any retention. In yearly profit the same points show late:"
        f" {numbers['yearly_profit_r_85%_years_2_5_10']} in years 2, 5 and 10 at 85% retention, on the way to"
        f" {numbers['yearly_profit_r_85%'].split(' ')[0]}.",
    ]
    if len(bought.trials):
        t = bought.trials
        rest, once, late = (t[t["rivals"] == answer] for answer in levers.ANSWERS)
        key = "pairs_{}, rivals {}"
        pairs, never = numbers[key.format("pairs", levers.REST)], numbers[key.format("out_of_reach", levers.REST)]
        parts.append(
            f"As a business claim: of {pairs} pairs of market and lever, {never} cannot move retention by five points at any"
            f" dose. Where it can be done with rivals at rest, five points change value by {_span(rest, 'value')} and five"
            f" years' discounted profit by {_span(rest, 'npv')}; {numbers[key.format('kept', levers.REST)]} of {pairs} pairs"
            f" keep the promise of 25% and {numbers[key.format('lose', levers.REST)]} lose money for certain. Buying them"
            f" costs {rest['cost'].min():.0f} to {rest['cost'].max():.0f}% of margin, every customer every month; the"
            f" break-even cost 5 / (1 + d - r) % of margin {numbers['break_even_rule']}. Had the same points come free, five"
            f" years' profit would have changed by {_span(rest, 'had it been free')}; part of that is not retention but the"
            f" customers the lever attracts ({_span(rest, 'customers')} customers after five years)."
        )
        parts.append(
            f"When rivals answer in kind at once, the same doses move retention by {once['retention'].min():+.1f} to"
            f" {once['retention'].max():+.1f} points and value by {_span(once, 'value')}; after six months, by"
            f" {late['retention'].min():+.1f} to {late['retention'].max():+.1f} points and {_span(late, 'value')}."
            f" {numbers[key.format('kept', levers.AT_ONCE)]} of {pairs} pairs still keep the promise,"
            f" {numbers[key.format('lose', levers.AT_ONCE)]} lose."
        )
    else:
        parts.append("As a business claim: no lever reached five points in the markets tried.")
    return "\n\n".join(parts)


STUDY: Final = Study(NAME, CLAIM, run)
