"""Figures of firms: a satisfaction survey, monthly books, or known figures with their errors.

Each is a list of numbers, a firm and a period each, of which a world shows the same; all are fitted but those held out. Errors of
shares are not allowed to be smaller than ``ROUNDING``: no book is that exact about a market.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.calibration.bases import firms as market_of
from sim.lab.calibration.parameter import Parameter, asked
from sim.lab.calibration.target import Facts, Target
from sim.lab.outcomes import Outcome
from sim.lab.plausible.watched import answered, survey_error
from sim.lab.resampling import Generator
from sim.market.market import Market
from sim.results.measures import MEASURES, measures_from
from sim.scenario import Scenario
from sim.scenario.errors import no_such, suggest
from sim.state.books import lost_of
from sim.state.person import PRESENT
from sim.words import message

Floats = NDArray[np.float64]
What = Literal["level", "top_box", "share", "churn"]

CUSTOMERS: Final = 4000
ROUNDING: Final = 0.002
"""Standard error of a share at least."""
QUARTER: Final = 3
"""Months that figures of firms are taken together over."""
YEAR: Final = 12
QUESTION: Final = 9
"""Number of the question, for the luck of its answers."""


@dataclass(frozen=True)
class Shown:
    """Taken of a world: what its firms' figures would have been.

    Attributes:
        what: of each fact: ``level`` (mean satisfaction, 0-1) and ``top_box`` at the end; ``share`` of customers at the end of a
            quarter and ``churn`` a month in it; or a measure (``sim.results.measures``) of a year.
        firm: of each.
        at: quarter or year, from 1; 0 for the end.
        steps: answers a respondent could choose among, for ``top_box``.
    """

    what: tuple[str, ...]
    firm: tuple[str, ...]
    at: tuple[int, ...]
    steps: int = 5

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        found = [self._one(market, *one) for one in zip(self.what, self.firm, self.at, strict=True)]
        return Outcome({}, {"facts": {"value": np.array(found, float)}})

    def _one(self, market: Market, what: str, firm: str, at: int) -> float:
        names, books = list(market.spec.firms), market.record.books
        k = names.index(firm or market.spec.focal_firm)
        if what in ("level", "top_box"):
            people, relationships = market.customers
            here = (people["stage"] == PRESENT) & (people["home"] == k) & (relationships["episodes"][:, k] > 0)
            felt = relationships["cumulative_satisfaction"][:, k].astype(float)
            said = answered(market, felt, QUESTION, survey_error(market.spec))[here]
            if not said.size:
                return float("nan")
            chosen = np.clip(np.round(said * (self.steps - 1)), 0, self.steps - 1)
            return (
                float(chosen.mean() / (self.steps - 1)) if what == "level" else float((chosen == self.steps - 1).mean())
            )
        if what in ("share", "churn"):
            months = slice(QUARTER * (at - 1), QUARTER * at)
            if QUARTER * at > len(books):
                return float("nan")
            heads = books["customers"][months]
            if what == "share":
                return float(heads[-1, k] / max(heads[-1].sum(), 1.0))
            lost = lost_of(books[months])[:, k]
            before = heads[:, k] + lost - books["joined"][months][:, k]
            return float(lost.sum() / max(before.sum(), 1.0))
        column = market.record.months_of(names[k])
        year = {name: values[YEAR * (at - 1) : YEAR * at] for name, values in column.items()} if at else column
        spec = market.spec.market
        return float(measures_from(year, spec.discount_rate, spec.kind)[what])


@dataclass(frozen=True)
class Fitted:
    """From facts to moments: shares as log-odds, other figures as they are, divided by the size of the data's."""

    which: tuple[int, ...]
    shares: tuple[bool, ...]
    sizes: tuple[float, ...]

    def __call__(self, facts: Floats) -> Floats:
        """Shape (..., facts) to (..., moments)."""
        x = np.asarray(facts, float)[..., list(self.which)]
        p = np.clip(x, 1e-4, 1 - 1e-4)
        return np.asarray(np.where(self.shares, np.log(p / (1 - p)), x / np.asarray(self.sizes)))

    def slope(self, facts: Floats) -> Floats:
        """By how much a moment moves with its fact, shape (moments,)."""
        x = np.asarray(facts, float)[list(self.which)]
        p = np.clip(x, 1e-4, 1 - 1e-4)
        return np.asarray(np.where(self.shares, 1 / (p * (1 - p)), 1 / np.asarray(self.sizes)))


@dataclass(frozen=True)
class Blurred:
    """Facts with an error of the data's size."""

    error: tuple[float, ...]

    def __call__(self, facts: Floats, rng: Generator) -> Floats:
        """With it added."""
        return np.asarray(facts + np.asarray(self.error) * rng.standard_normal(len(facts)))


def of_survey(
    table: pd.DataFrame, *, steps: int = 5, base: Scenario | None = None, fit: Sequence[str] = (), months: int = 36,
    customers: int = CUSTOMERS, notes: Sequence[str] = (),
) -> Target:  # fmt: skip
    """Of a survey of satisfaction by firm.

    Args:
        table: ``firm``, ``n``, ``level`` (0-1) with ``level_se``, ``top_box`` with ``top_box_se``.
        steps: answers on the scale.
        base, fit, customers, notes: as for survival.
        months: lived before asking, where no base is given.
    """
    names = [str(name) for name in table["firm"]]
    what = ("level",) * len(names) + ("top_box",) * len(names)
    value = np.concatenate([table["level"].to_numpy(float), table["top_box"].to_numpy(float)])
    error = np.concatenate([table["level_se"].to_numpy(float), table["top_box_se"].to_numpy(float)])
    market = base or market_of("own-survey", dict.fromkeys(names, 1.0), months, customers)
    _known(market, names)
    level = tuple(
        Parameter(f"firms.{name}.quality", 0.4, 0.98, "linear", "wide", "mean quality of the firm") for name in names
    )
    spread = Parameter(
        "population.traits.standards.normal.sd", 0.01, 0.25, "log", "wide",
        "how differently pleased people are by the same",
    )  # fmt: skip
    told = Facts(what, (*names, *names), np.full(len(value), np.nan), value, error, np.zeros(len(value), bool))
    collect = Shown(what, (*names, *names), (0,) * len(what), steps)
    return _made("survey", market, (*level, spread, *asked(market, fit)), told, collect, notes)


def of_firms(
    table: pd.DataFrame, *, held: int | None = None, base: Scenario | None = None, fit: Sequence[str] = (),
    customers: int = CUSTOMERS, notes: Sequence[str] = (),
) -> Target:  # fmt: skip
    """Of monthly figures of firms, taken by quarter.

    Args:
        table: ``month``, ``firm``, and of ``customers``, ``left``, ``began``, ``share`` what there is.
        held: last quarters held out; two fifths unless said.
        base, fit, customers, notes: as for survival.

    Raises:
        ValueError: when there are fewer than two whole quarters, or neither share nor churn.
    """
    months = pd.Index(sorted(pd.to_datetime(table["month"]).unique()))
    quarters = len(months) // QUARTER
    if quarters < 2:
        raise ValueError(message("asked-quarters", months=str(len(months))))
    out = (2 * quarters) // 5 if held is None else held
    if not 0 <= out <= quarters - 1:
        raise ValueError(message("asked-held-quarters", out=str(out), whole=str(quarters), most=str(quarters - 1)))
    names = [str(name) for name in dict.fromkeys(table["firm"])]
    rows: list[tuple[str, str, int, float, float]] = []
    start: dict[str, float] = {}
    place = pd.to_datetime(table["month"]).map({month: k for k, month in enumerate(months)})
    for name in names:
        own = table[(table["firm"] == name).to_numpy()].assign(place=place).sort_values("place")
        first = own["began"].dropna() if "began" in own else own["customers"].dropna()
        heads = own["customers"].dropna() if "customers" in own else first
        start[name] = float((first if len(first) else heads).iloc[0]) if len(first) or len(heads) else 1.0
        for q in range(quarters):
            part = own[(own["place"] >= QUARTER * q) & (own["place"] < QUARTER * (q + 1))]
            share = part["share"].dropna() if len(names) > 1 else part["share"].iloc[:0]
            if len(share):
                rows.append(("share", name, q + 1, float(share.iloc[-1]), ROUNDING))
            seen = part.dropna(subset=["left", "began"]) if {"left", "began"} <= set(part) else part.iloc[:0]
            if len(seen) and seen["began"].sum() > 0:
                p, n = float(seen["left"].sum() / seen["began"].sum()), float(seen["began"].sum())
                rows.append(("churn", name, q + 1, p, max(float(np.sqrt(p * (1 - p) / n)), ROUNDING / 4)))
    if not rows:
        raise ValueError(message("asked-no-shares"))
    what, firm, at, value, error = (tuple(column) for column in zip(*rows, strict=True))
    market = base or market_of("own-firms", start, QUARTER * quarters, customers)
    _known(market, names)
    market = market.evolve(market.name, {"market.months": QUARTER * quarters})
    appeals = tuple(
        Parameter(f"firms.{name}.appeal", -3.0, 3.0, "linear", "wide", "what draws people") for name in names[1:]
    )
    often = (Parameter("market.review_rate", 0.005, 0.6, "log", "wide", "chance to reconsider a month"),)
    told = Facts(
        what, firm, np.array(at, float), np.array(value, float), np.array(error, float), np.array(at) > quarters - out
    )
    parameters = (*often, *appeals, *asked(market, fit or ("behaviour.choice.inertia",)))
    return _made("firms", market, parameters, told, Shown(what, firm, at), notes, QUARTER * (quarters - out))


def of_moments(
    table: pd.DataFrame, *, base: Scenario, fit: Sequence[str] = (), notes: Sequence[str] = ()
) -> Target:  # fmt: skip
    """Of known figures with their standard errors.

    Args:
        table: ``moment``, a measure of ``sim.results.measures``; ``firm``; ``year`` of the market, from 1; ``value``; ``se``.
        base: the market to fit: figures alone do not say how many firms there are.
        fit: parameters, as they are typed; the review rate (or the outside option) and each named firm's quality and appeal unless
            said.

    Raises:
        ValueError: for a measure or a firm there is not, or an error that is not above 0.
    """
    for name in table["moment"]:
        if name not in MEASURES:
            raise ValueError(no_such(name, MEASURES, "measures"))
    names = [str(name) if isinstance(name, str) and name else base.focal_firm for name in table["firm"]]
    _known(base, names)
    error = table["se"].to_numpy(float)
    if not (error > 0).all():
        raise ValueError(message("asked-error-above-zero"))
    years = tuple(0 if pd.isna(year) else int(year) for year in table["year"])
    if years and (min(years) < 0 or max(years) * YEAR > base.market.months):
        last = base.market.months // YEAR
        raise ValueError(message("asked-figure-years", market=base.name, last=str(last), year=str(max(years))))
    what = tuple(str(name) for name in table["moment"])
    value = table["value"].to_numpy(float)
    told = Facts(
        what, tuple(names), np.array([y or np.nan for y in years], float), value, error, np.zeros(len(what), bool)
    )
    usual = ["market.review_rate" if base.market.kind == "subscription" else "market.outside=-8:2"]
    usual += [f"firms.{name}.quality" for name in dict.fromkeys(names)]
    return _made("moments", base, asked(base, fit or usual), told, Shown(what, tuple(names), years), notes)


def _known(market: Scenario, names: Sequence[str]) -> None:
    for name in names:
        if name not in market.firms:
            raise ValueError(
                message("asked-no-firm", firm=repr(name), market=market.name, hint=suggest(name, market.firms, "firms"))
            )


def _made(
    kind: str,
    market: Scenario,
    parameters: tuple[Parameter, ...],
    facts: Facts,
    collect: Shown,
    notes: Sequence[str],
    months: int | None = None,
) -> Target:
    which = np.flatnonzero(~facts.held)
    share = [what in SHARES or (what in MEASURES and MEASURES[what].unit in UNITS) for what in facts.measure]
    sizes = np.maximum(np.abs(facts.value), 1e-9)
    fitted = Fitted(
        tuple(which.tolist()), tuple(share[k] and 0 < facts.value[k] < 1 for k in which), tuple(sizes[which].tolist())
    )
    error = np.maximum(facts.error, [ROUNDING / 4 if s else 0.0 for s in share])
    spread = error[which] * fitted.slope(facts.value)
    return Target(
        kind, market, months or market.market.months, parameters, facts, fitted, np.diag(spread**2), collect,
        Blurred(tuple(error.tolist())), "month", None, tuple(notes),
    )  # fmt: skip


SHARES: Final[Mapping[str, str]] = {"level": "", "top_box": "", "share": "", "churn": ""}
UNITS: Final = ("share", "per year", "per month")
"""Units of measures that lie between 0 and 1."""
