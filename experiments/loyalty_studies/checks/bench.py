"""The bench the checks are made on: what a check is, how near is near enough, and a market in which nothing happens.

``quiet`` builds a market with every mechanism switched off. A check switches on the one it is about, runs the real
engine and lays what came out beside the closed form.

What this module does not know: whether a row that misses by a hair misses by luck. A row that asks for 3 standard
errors fails a true model once in 370 tries; the column ``z`` says by how much, and another seed whether it was luck.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from sim.engines.engine import EngineName
from sim.market.market import Market
from sim.scenario import Scenario, at_rest

Number = float | np.floating[Any] | np.integer[Any]

STANDARD_ERRORS: Final = 3.0
"""How many standard errors a simulated mean may lie from its closed form."""

CERTAIN: Final = 50.0
"""A utility so high (or, negative, so low) that the choice is certain: the chance of another is below 1e-21."""


@dataclass(frozen=True)
class Row:
    """One number laid beside its closed form.

    Attributes:
        quantity: what it is, in words.
        simulated: what the engine gave.
        exact: what the closed form gives.
        tolerance: how far apart they may be, in the units of the quantity.
        rule: how the tolerance is defined.
        error: standard error of the simulated value; None where there is no luck in it.
    """

    quantity: str
    simulated: float
    exact: float
    tolerance: float
    rule: str
    error: float | None = None

    @property
    def passed(self) -> bool:
        """Whether the two are near enough; a value that is not a number never is."""
        return abs(self.simulated - self.exact) <= self.tolerance


def within_errors(quantity: str, simulated: Number, exact: float, error: float) -> Row:
    """A row that allows 3 standard errors of the simulated value, as the closed form has them."""
    return Row(quantity, float(simulated), float(exact), STANDARD_ERRORS * float(error), "3 s.e.", float(error))


def within_share(quantity: str, simulated: Number, exact: float, share: float, shrink: float = 1.0) -> Row:
    """A row that allows a share of the exact value.

    Args:
        quantity: what it is, in words.
        simulated: what the engine gave.
        exact: what the closed form gives.
        share: the tolerance at full scale, such as 0.02.
        shrink: how much smaller than full scale the population is; below 1 the tolerance grows with 1/sqrt(shrink), as
            chance does, above 1 it stays.
    """
    wide = share / math.sqrt(min(shrink, 1.0))
    rule = f"{wide:.0e} relative" if wide < 1e-4 else f"{100 * wide:.3g} %"
    return Row(quantity, float(simulated), float(exact), wide * abs(float(exact)), rule)


def exactly(quantity: str, simulated: Number, exact: float) -> Row:
    """A row that allows nothing."""
    return Row(quantity, float(simulated), float(exact), 0.0, "exact")


@dataclass(frozen=True)
class Bench:
    """Where a check is made: the seed, how many customers, and, to see a check fail, what to spoil.

    Attributes:
        seed: of every market that is built.
        scale: multiplies the number of customers; tolerances that are standard errors follow.
        spoil: changes laid over every scenario, by dotted path; none in earnest.
        engine: the engine that lives the months.
        threads: of the column engine.
    """

    seed: int = 1
    scale: float = 1.0
    spoil: Mapping[str, Any] = field(default_factory=dict)
    engine: EngineName = "columns"
    threads: int = 1

    def heads(self, full: int) -> int:
        """Customers at this scale of a check that wants ``full`` at scale 1, at least 1."""
        return max(1, round(full * self.scale))

    def market(self, scenario: Scenario) -> Market:
        """A market on its first day."""
        if self.spoil:
            scenario = scenario.evolve(scenario.name, self.spoil)
        return Market(scenario, rng=self.seed, engine=self.engine, threads=self.threads)


@dataclass(frozen=True)
class Outcome:
    """One row of the docking table.

    Attributes:
        number: of the case in the list of exact cases (LITERATURE C3).
        name: of the check.
        quantity: what is compared, in words.
        simulated: what the engine gave.
        exact: what the closed form gives.
        tolerance: how far apart they may be, in the units of the quantity.
        rule: how the tolerance is defined.
        error: standard error of the simulated value; None where there is no luck in it.
        passed: whether they are near enough.
        seconds: what it took to compute this row; markets shared by several rows count for the first.
    """

    number: int
    name: str
    quantity: str
    simulated: float
    exact: float
    tolerance: float
    rule: str
    error: float | None
    passed: bool
    seconds: float


@dataclass(frozen=True)
class Check:
    """One exact special case of the model.

    Attributes:
        number: of the case in the list of exact cases (LITERATURE C3).
        name: what one types to run it alone.
        title: one line for people.
        statement: the closed form, and how the scenario represents the case, in words.
        source: where the closed form comes from.
        rows: runs it on a bench.
    """

    number: int
    name: str
    title: str
    statement: str
    source: str
    rows: Callable[[Bench], Iterator[Row]] = field(repr=False)

    def run(self, bench: Bench) -> list[Outcome]:
        """Every row of this check."""
        outcomes = []
        start = time.perf_counter()
        for row in self.rows(bench):
            now = time.perf_counter()
            outcomes.append(
                Outcome(
                    self.number, self.name, row.quantity, row.simulated, row.exact, row.tolerance, row.rule, row.error,
                    row.passed, now - start,
                )
            )  # fmt: skip
            start = now
        return outcomes


FIRM: Final[dict[str, Any]] = {
    "list_price": 1.0,
    "start_share": 0.0,
    "failure_rate": 0.0,
    "costs": dict.fromkeys(
        (
            "fixed",
            "unit",
            "unit_service",
            "serve",
            "failure",
            "complaint",
            "resolve",
            "apology",
            "speed",
            "ease",
            "acquisition",
        ),
        0.0,
    ),
}
"""A firm that never fails, and that nothing costs anything."""

TRAITS: Final[dict[str, float]] = {
    "spend": 1.0,
    "rate": 1.0,
    "price_sensitivity": 0.0,
    "complaint_propensity": 0.0,
    "talk_propensity": 1.0,
    "novelty_seeking": 0.0,
    "loss_aversion": 1.0,
    "learning_gain": 1.0,
    "values_prior": 0.0,
    "taste": 0.0,
}
"""People who are all alike and want nothing in particular."""

BEHAVIOUR: Final[dict[str, dict[str, float]]] = {
    "experience": {"noise": 0, "peak_weight": 0, "end_weight": 0},
    "expectation": {
        "prior_variance": 0, "drift_variance": 0, "promise_weight": 0, "should_offset": 0, "should_gain": 0,
        "should_rival": 0, "norm_gain": 0,
    },
    "perception": {"will": 0, "should": 0, "delivered": 1},
    "satisfaction": {"quality": 0, "gain": 0, "bad_news": 0},
    "loyalty": {"emotional_start": 0, "emotional_gain": 0, "transactional_gain": 0, "trust_gain": 0, "trust_loss": 0},
    "complaint": {"severity": 0, "stakes": 0, "loyalty": 0, "success": 0, "effort": 0},
    "recovery": {
        "gain": 0, "expected_loyalty": 0, "expected_gain": 0, "repeat_loss": 0, "goodwill": 0, "grievance": 0,
        "carry_over": 0, "snub": 0,
    },
    "word_of_mouth": {"talk_rate": 0, "impact": 0, "informs": 0},
    "choice": {
        "quality": 0, "risk": 0, "inertia": 0, "emotional": 0, "transactional": 0, "trust": 0, "grievance": 0,
        "word_of_mouth": 0, "switching_cost": 0, "dissimilarity": 1, "habit": 0,
    },
    "price": {"loss": 0, "gain": 0},
    "cost_to_serve": {"learning": 0},
}  # fmt: skip
"""Every law switched off by its coefficient; those that say where they rest are put there besides (``at_rest``)."""


def quiet(
    name: str,
    kind: str,
    firms: Mapping[str, Mapping[str, Any]],
    *,
    size: int,
    months: int,
    market: Mapping[str, Any] | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Scenario:
    """A market in which nothing happens but choice, and choice is by ``appeal``, ``outside`` and luck alone.

    Nobody is born, dies, talks, learns, complains or minds the price; all are alike; every firm is known; renewals are
    reconsidered every month; who has left stays away.

    Args:
        name: of the scenario.
        kind: ``subscription``, ``repertoire`` or ``durable``.
        firms: what each firm has beyond ``FIRM``, by name.
        size: customers.
        months: months observed; there is no warm-up.
        market: entries of the scenario's ``market`` that differ.
        changes: what the case is about, by dotted path.
    """
    settings = {"review_rate": 1.0, "seek_rate": 0.0, "discount_rate": 0.0, **(market or {})}
    scenario = Scenario.model_validate(
        {
            "name": name,
            "market": {"kind": kind, "months": months, "warm_up": 0, **settings},
            "population": {
                "size": size,
                "entry_rate": 0.0,
                "need_ceases": 0.0,
                "start_outside": max(0.0, 1.0 - sum(f.get("start_share", 0.0) for f in firms.values())),
                "traits": TRAITS,
                "segments": {"everyone": {"share": 1.0, "needs": dict.fromkeys(_OTHER_NEEDS, 0.0)}},
            },
            "network": {"kind": "none"},
            "firms": {
                firm: {**FIRM, **entries, "costs": {**FIRM["costs"], **entries.get("costs", {})}}
                for firm, entries in firms.items()
            },
            "behaviour": BEHAVIOUR,
        }
    )
    return scenario.evolve(name, {**at_rest(scenario), **(changes or {})})


_OTHER_NEEDS: Final = ("product", "price", "convenience", "relationship", "image")


def log_odds(probability: float) -> float:
    """log(p / (1 - p)): the utility above the outside option that is chosen with probability p."""
    return math.log(probability / (1.0 - probability))
