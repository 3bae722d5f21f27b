"""Level a market at rest by at most two numbers of its own, and a number a firm for shares.

Nothing else may be set by looking (docs/plausibility.md says why):

- the review rate (a subscription) or the utility of buying from nobody (else), so that as many stay as are wanted;
- one shift of quality, the same for every firm and need, so that customers are as satisfied as is wanted;
- ``appeal``, what nobody can attribute, a number a firm, so that shares stay where they start.

All firms rest, and every try is lived on the same luck, so that responses are smooth and the same question has the same answer.
Each of the first two is found by false position, with the others held; appeals by steps on log shares, each firm's step sized by
how its share answered the last one; the three take turns until all hold at once. Numbers are rounded as a file would have them
before they are tried, so what is reported is what the file does.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.asked import above_zero, replications_of, scenario_of
from sim.lab.design import design_of
from sim.lab.levelling.at_rest import YEAR, MarketAtRest
from sim.lab.levelling.solve import root
from sim.lab.paired import interval
from sim.lab.plausible.worlds import FEWEST
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Memory, Store
from sim.lab.world import Arm
from sim.numerics.streams import as_seed, as_whole
from sim.scenario import NEEDS, Scenario
from sim.words import message

RETENTION_WITHIN: Final = 0.005
SATISFACTION_WITHIN: Final = 0.003
SHARES_WITHIN: Final = 0.02
"""How near is near enough: retention a year; satisfaction, 0-1; any firm's share, at the end of any year."""

ROUNDS: Final = 4
"""Turns that the three take."""
STEPS: Final = 8
"""Steps of appeals in a turn."""
TRIES: Final = 100
"""Tries that progress is told of."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Setting:
    """What may be set.

    Attributes:
        reviewed: the review rate, or the utility of buying from nobody.
        shift: of every quality.
        appeal: by firm, in order.
    """

    reviewed: float
    shift: float
    appeal: tuple[float, ...]

    def rounded(self) -> Setting:
        """As a file would have it."""
        return Setting(float(f"{self.reviewed:.3g}"), round(self.shift, 3), tuple(round(a, 2) for a in self.appeal))


@dataclass(frozen=True)
class Reached:
    """What a market comes to at rest.

    Attributes:
        retention, satisfaction: means over seeds, and half-widths of their 95% intervals.
        shares: mean share of each firm, shape (years + 1, firms), from the day observation begins.
    """

    retention: tuple[float, float]
    satisfaction: tuple[float, float]
    shares: Floats

    def moved(self, start: Floats) -> float:
        """The farthest that any firm's share is from where it starts, at the end of any year."""
        return float(np.abs(self.shares - start).max())


@dataclass(frozen=True)
class Levelled:
    """A market, levelled.

    Attributes:
        market: as it was given.
        scenario: as it is now.
        before, after: what each comes to at rest.
        start: the shares with which customers start.
        wanted: targets, by name; none for what was left alone.
        tries: settings lived.
        changes: by dotted path, what was set.
        short: what could not be reached, in numbers: the target's name, with the lowest and the highest that was seen.
    """

    market: Scenario
    scenario: Scenario
    before: Reached
    after: Reached
    start: Floats
    wanted: Mapping[str, float]
    tries: int
    changes: Mapping[str, Any]
    short: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def held(self) -> dict[str, bool]:
        """Whether each target holds, shares among them."""
        near = {"retention": RETENTION_WITHIN, "satisfaction": SATISFACTION_WITHIN}
        found = {
            name: abs(getattr(self.after, name)[0] - target) <= near[name] * (1 + 1e-9)
            for name, target in self.wanted.items()
        }
        return found | {"shares": self.after.moved(self.start) <= SHARES_WITHIN}

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""

        def told(reached: Reached) -> dict[str, Any]:
            of = zip(self.scenario.firms, reached.shares.T.tolist(), strict=True)
            return {
                "retention": list(reached.retention),
                "satisfaction": list(reached.satisfaction),
                "shares": dict(of),
                "moved": reached.moved(self.start),
            }

        return {
            "scenario": self.market.name,
            "changes": dict(self.changes),
            "wanted": dict(self.wanted),
            "held": self.held,
            "short": {name: list(ends) for name, ends in self.short.items()},
            "before": told(self.before),
            "after": told(self.after),
            "start": dict(zip(self.scenario.firms, self.start.tolist(), strict=True)),
            "tries": self.tries,
        }


def level(
    market: Scenario | str | Path,
    *,
    retention: float | None = None,
    satisfaction: float | None = None,
    years: int = 4,
    seeds: int = 4,
    seed: int = 1,
    scale: float = 1.0,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Levelled:
    """Level a market at rest.

    Args:
        market: or its name or path.
        retention: a year, all firms together; left alone unless given.
        satisfaction: mean cumulative satisfaction of all customers, 0-1; left alone unless given.
        years: for which shares are to stay.
        seeds: worlds of each try.
        seed: of all worlds.
        scale: multiplies the customers.
        workers, executor, store: as ``sim.lab.runner.run`` has them.
        progress: called with (tries done, tries at most).

    Raises:
        ScenarioError: for a market there is not.
        ValueError: for a number out of range, or a market in which no firm has customers to start with.
    """
    given = scenario_of(market)
    for name, target in (("retention", retention), ("satisfaction", satisfaction)):
        if target is not None and not 0 < target < 1:
            raise ValueError(message("asked-target", name=name, target=repr(target)))
    years, seeds, seed = as_whole(years, "years", 1, 100), replications_of(seeds), as_seed(seed)
    tried = _Tried(given, years, seeds, seed, above_zero(scale, "scale"), workers, executor, store, progress)
    start = _starts(given)
    setting = tried.own
    before = tried(setting)
    short: dict[str, tuple[float, float]] = {}
    for _ in range(ROUNDS):
        short = {}
        if satisfaction is not None:
            setting = _satisfied(tried, setting, satisfaction, short)
        if retention is not None:
            setting = _retained(tried, setting, retention, short)
        setting = _shared(tried, setting, start)
        reachable = (None if "retention" in short else retention, None if "satisfaction" in short else satisfaction)
        if _holds(tried(setting), start, *reachable):
            break
    wanted = {"retention": retention, "satisfaction": satisfaction}
    changes = tried.changes(setting)
    return Levelled(
        given,
        given.evolve(given.name, changes) if changes else given,
        before,
        tried(setting),
        start,
        {name: target for name, target in wanted.items() if target is not None},
        tried.count,
        changes,
        short,
    )


def _holds(reached: Reached, start: Floats, retention: float | None, satisfaction: float | None) -> bool:
    kept = retention is None or abs(reached.retention[0] - retention) <= RETENTION_WITHIN
    felt = satisfaction is None or abs(reached.satisfaction[0] - satisfaction) <= SATISFACTION_WITHIN
    return kept and felt and reached.moved(start) <= SHARES_WITHIN


def _starts(market: Scenario) -> Floats:
    """Shares of customers at the start, those with no firm left out.

    Raises:
        ValueError: when nobody starts with a firm, or some firm has no customers to start with.
    """
    shares = np.array([firm.start_share for firm in market.firms.values()])
    if not (shares > 0).all():
        empty = [name for name, firm in market.firms.items() if firm.start_share == 0]
        raise ValueError(f"{market.name}: {', '.join(empty)} starts with no customers; a share of nothing cannot stay")
    return shares / shares.sum()


class _Tried:
    """Settings of a market, lived when first asked for."""

    def __init__(
        self,
        market: Scenario,
        years: int,
        seeds: int,
        seed: int,
        scale: float,
        workers: int | None,
        executor: Where,
        store: Store | None,
        progress: Progress | None,
    ) -> None:
        size = max(FEWEST, round(market.population.size * scale))
        smaller: dict[str, Any] = {"market.months": YEAR * years, "population.size": size}
        smaller |= {f"firms.{name}.strategy": {"use": "rest"} for name in market.firms}
        self.market, self.rest = market, market.evolve(market.name, smaller)
        self.seeds, self.seed = seeds, seed
        self.how: dict[str, Any] = {
            "executor": executor,
            "workers": workers,
            "store": Memory() if store is None else store,
        }
        self.progress = progress
        self.known: dict[Setting, Reached] = {}

    @property
    def renews(self) -> bool:
        return self.market.market.kind == "subscription"

    @property
    def own(self) -> Setting:
        """What the market says itself."""
        of = self.market.market
        appeal = tuple(firm.appeal for firm in self.market.firms.values())
        return Setting(of.review_rate if self.renews else of.outside, 0.0, appeal)

    @property
    def count(self) -> int:
        """Settings lived."""
        return len(self.known)

    def changes(self, setting: Setting) -> dict[str, Any]:
        """What differs from what the market says, by dotted path."""
        said, own = setting if setting == self.own else setting.rounded(), self.own
        found: dict[str, Any] = {}
        if said.reviewed != own.reviewed:
            found["market.review_rate" if self.renews else "market.outside"] = said.reviewed
        for name, firm, appeal in zip(self.market.firms, self.market.firms.values(), said.appeal, strict=True):
            if said.shift:
                for need in NEEDS:
                    moved = getattr(firm.quality, need) + said.shift
                    found[f"firms.{name}.quality.{need}"] = round(min(max(moved, 0.0), 1.0), 6)
            if appeal != firm.appeal:
                found[f"firms.{name}.appeal"] = appeal
        return found

    def __call__(self, setting: Setting) -> Reached:
        key = setting if setting == self.own else setting.rounded()
        if key not in self.known:
            changes = self.changes(key)
            lived = self.rest.evolve(self.rest.name, changes) if changes else self.rest
            design = design_of({Arm(): lived}, seed=self.seed, replications=self.seeds)
            outcomes = run(design, MarketAtRest(), **self.how)
            outcomes.raise_first()
            kept, felt = (interval(outcomes.values(name, Arm())) for name in ("retention", "satisfaction"))
            shares = [outcomes.column("shares", name, Arm()).mean(axis=0) for name in self.market.firms]
            self.known[key] = Reached(
                (kept.mean, kept.half_width), (felt.mean, felt.half_width), np.column_stack(shares)
            )
            if self.progress is not None:
                self.progress(len(self.known), max(TRIES, len(self.known)))
        return self.known[key]


def _satisfied(tried: _Tried, setting: Setting, target: float, short: dict[str, tuple[float, float]]) -> Setting:
    """The shift of quality at which customers are as satisfied as wanted."""
    qualities = [value for firm in tried.market.firms.values() for value in firm.quality.values()]
    found = root(
        lambda shift: tried(replace(setting, shift=shift)).satisfaction[0],
        target,
        setting.shift,
        low=-min(qualities),
        high=1 - max(qualities),
        step=0.03,
        within=SATISFACTION_WITHIN,
    )
    if not found.reached:
        short["satisfaction"] = (found.lowest, found.highest)
    return replace(setting, shift=found.x)


def _retained(tried: _Tried, setting: Setting, target: float, short: dict[str, tuple[float, float]]) -> Setting:
    """The review rate, or the utility of nobody, at which as many stay as wanted; rates are tried on log-odds."""
    renews = tried.renews

    def said(x: float) -> float:
        return 1 / (1 + math.exp(-x)) if renews else x

    own = setting.reviewed
    start = math.log(own / (1 - own)) if renews and 0 < own < 1 else (-3.0 if renews else own)
    found = root(
        lambda x: tried(replace(setting, reviewed=said(x))).retention[0],
        target,
        start,
        low=-8.0 if renews else -50.0,
        high=5.0 if renews else 50.0,
        step=0.4,
        within=RETENTION_WITHIN,
    )
    if not found.reached:
        short["retention"] = (found.lowest, found.highest)
    return replace(setting, reviewed=said(found.x))


def _shared(tried: _Tried, setting: Setting, start: Floats) -> Setting:
    """The appeals at which shares stay about where they start: each firm's share is to move as far above its start as below.

    Steps on the logarithm of the middle between its highest and its lowest share, sized by how that answered the last step. Of
    appeals only differences matter for shares: their mean, by start shares, stays.
    """
    appeal = np.array(setting.appeal)
    slope = np.full(start.size, 1.0)
    best, least = setting, math.inf
    last_appeal, last_log = appeal, np.zeros(start.size)
    for step in range(STEPS):
        here = replace(setting, appeal=tuple(appeal.tolist()))
        reached = tried(here)
        moved = reached.moved(start)
        if moved < least:
            best, least = here, moved
        middle = (reached.shares.max(axis=0) + reached.shares.min(axis=0)) / 2
        ends = np.log(np.maximum(middle, 1e-4))
        gap = np.log(start) - ends
        if moved <= SHARES_WITHIN / 2:
            break
        if step:
            change = appeal - last_appeal
            told = np.abs(change) > 0.02
            answer = np.where(told, (ends - last_log) / np.where(told, change, 1.0), slope)
            slope = np.clip(np.where(np.isfinite(answer), answer, slope), 0.25, 4.0)
        last_appeal, last_log = appeal, ends
        by = np.clip(gap / slope, -1.0, 1.0)
        appeal = np.round(np.clip(appeal + by - float(start @ by), -50, 50), 2)
        if (appeal == last_appeal).all():
            break
    return best
