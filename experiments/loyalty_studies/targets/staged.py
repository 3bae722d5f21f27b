"""Failures on a chosen day: a strategy for experiments, and the world it is used in.

The firm prevents every failure but in chosen months, in which most visits go wrong, and handles complaints of those
months well or badly. Its promise is held where it was: what the firm expects to go wrong does not show in what it
promises, because nobody announces a failure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import sim
from loyalty_studies.targets.worlds import FOCAL, market
from sim.market.offers import announced
from sim.scenario import Levers, Scenario
from sim.strategies import MarketView

FAILING: Final = 0.8
"""Share of visits that go wrong in a chosen month; at this rate the promise can still be held (a lever's range is 0.3)."""
VOICED: Final = 60.0
"""Log-odds of complaining that make everyone complain: the experimenter hears of every failure."""
GOOD: Final[Mapping[str, float]] = {
    "ease": 1.0,
    "delay_days": 0.0,
    "apology": 1.0,
    "compensation": 0.8,
    "resolve": 1.0,
}
"""A complaint put right: at once, with a full apology, and with what makes whole (A8: about 80% of price)."""


@sim.strategy("staged-failures", costs="varies")
def staged_failures(
    view: MarketView,
    *,
    months: str = "0",
    recoveries: str = "good",
    held: float = 0.0,
    ease: float = 1.0,
    delay_days: float = 0.0,
    apology: float = 1.0,
    compensation: float = 0.8,
) -> Levers:
    """In chosen months stop preventing failures, and put complaints right or leave them.

    ``months`` names them (``"9,19"``), ``recoveries`` says for each whether complaints are put right (``good``) or not
    (``bad``). ``held`` is added to the promise of those months. Source: an experimenter's device (A8, A9). Costs whatever the
    levers cost.
    """
    handled = dict(zip(months.split(","), recoveries.split(","), strict=True)).get(str(view.month))
    if handled is None:
        return view.rest
    recovery = {
        "ease": ease,
        "delay_days": delay_days,
        "apology": apology,
        "compensation": compensation,
        "resolve": float(handled == "good"),
    }
    promise = {"cushion": view.rest.promise.cushion - held}
    return view.rest.towards(1, service={"fewer_failures": 0.0}, recovery=recovery, promise=promise)


def base(name: str, size: int, *, months: int, term: int, warm_up: int) -> Scenario:
    """Three alike firms whose customers are bound until month ``term - warm_up``, then all reconsider.

    Nothing goes wrong anywhere; everyone would complain.
    """
    return market(
        name,
        2,
        size=size,
        months=months,
        warm_up=warm_up,
        structure={"term": term, "review_rate": 1.0},
        changes={
            "population.traits.complaint_propensity": VOICED,
            "firms.*.failure_rate": FAILING,
            "firms.*.service.fewer_failures": 1.0,
        },
    )


def staged(spec: Scenario, months: str, recoveries: str, **recovery: float) -> Scenario:
    """The focal firm fails in ``months`` and recovers as told; ``recovery`` are levers of a good one."""
    rest = spec.firms[FOCAL].levers()
    failing = rest.towards(1, service={"fewer_failures": 0.0})
    usual, low = (float(announced(spec, FOCAL, levers).offer["promised_quality"]) for levers in (rest, failing))
    block: dict[str, Any] = {"use": "staged-failures", "months": months, "recoveries": recoveries, "held": usual - low}
    return spec.evolve(spec.name, {f"firms.{FOCAL}.strategy": {**block, **recovery}})
