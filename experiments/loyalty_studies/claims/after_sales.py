"""Claim 17: One point of retention is worth a fortune in after-sales. A dealer's structure, and what a point more brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np

from loyalty_studies.retention import forms
from sim.lab.court.case import REST, Ask, Beside, Case, Effort, Factor, Found, Line
from sim.lab.court.market import MarketCase
from sim.lab.court.story import points
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.strategies.policies import as_policy

BOUND, SERVED = "bound", "served better"
LEAST: Final = 0.5
"""Points of retention below which a rise is taken to be this much, so that nothing is divided by nothing."""

CARS_REVENUE, CARS_PROFIT, SERVICE_REVENUE, SERVICE_PROFIT, FIRST_TIME = 0.87, 0.46, 0.13, 0.54, 0.80
KEPT_FOR: Final = 5
"""Years from one car to the next."""


def gross(outcome: Outcome, base: Scenario) -> tuple[float, float]:
    """Gross profit over all months from new goods, and from after-sales: what was paid less what was used up."""
    books = dict(zip(outcome.tables["books"]["line"], outcome.tables["books"]["amount"], strict=True))
    costs = base.firms[base.focal_firm].costs
    return float(books["sales"]) * (1 - costs.unit), float(books["aftersales"]) * (1 - costs.unit_service)


def spent(outcome: Outcome) -> float:
    """What bonds and service cost."""
    books = dict(zip(outcome.tables["books"]["line"], outcome.tables["books"]["amount"], strict=True))
    return float(books["bonds"] + books["service"])


def gained(found: Found, base: Scenario, arm: str, net: bool = False) -> dict[str, float]:
    """What a lever brings per point of yearly retention, in percent of gross profit: by after-sales, and by new goods.

    A rise of less than half a point counts as half a point.
    """
    (new, service), (new_then, service_then) = gross(found[REST], base), gross(found[arm], base)
    cost = spent(found[arm]) - spent(found[REST]) if net else 0.0
    rise = points(found[REST], found[arm])
    one = 100 / (max(rise, LEAST) * max(new + service, 1.0))
    after, first = one * (service_then - service - cost), one * (new_then - new)
    return {"retention": rise, "after": after, "first": first, "beyond": after - first}


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """A point of retention, moved by bonds; what they cost is not taken off."""
    return gained(found, base, BOUND)


def by_service(found: Found, base: Scenario) -> Mapping[str, float]:
    """Retention is moved by better service instead."""
    return gained(found, base, SERVED)


def paid_for(found: Found, base: Scenario) -> Mapping[str, float]:
    """What the bonds cost is taken off what after-sales bring."""
    return gained(found, base, BOUND, net=True)


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """Customers bound by systems that they would have to build again elsewhere; or all served better."""
    return {
        BOUND: as_policy(base, {"use": "structural-bonds", "depth": 1.0}),
        SERVED: as_policy(base, {"use": "better-service", "lift": 0.1}),
    }


@cache
def lived() -> tuple[float, float]:
    """Service's share of revenue and of gross profit over all dealers of the market at rest, %."""
    base = Scenario.load("car-dealer")
    market = Market(base.evolve(base.name, {"population.size": 1000}), rng=1).run()
    totals = np.zeros(4)
    for name, firm in base.firms.items():
        book = market.record.months_of(name)
        cars, service = float(book["sales"].sum()), float(book["aftersales"].sum())
        totals += cars, service, cars * (1 - firm.costs.unit), service * (1 - firm.costs.unit_service)
    cars, service, cars_left, service_left = totals.tolist()
    return 100 * service / (cars + service), 100 * service_left / (cars_left + service_left)


@cache
def form() -> Sequence[Line]:
    """The dealer's structure, the retention that its first-time buyers imply, and what five points are worth at that."""
    keeps = (1 - FIRST_TIME) ** (1 / KEPT_FOR)
    chain = forms.STREAMS["auto-service chain"]
    one = (SERVICE_PROFIT / SERVICE_REVENUE) / (CARS_PROFIT / CARS_REVENUE)
    return [
        Line("gross profit of a yuan of service, times that of a yuan of new cars", 7.86, one, 0.005),
        Line("lived: service's share of revenue over all dealers, %", 100 * SERVICE_REVENUE, lived()[0], 2.0),
        Line("lived: service's share of gross profit over all dealers, %", 100 * SERVICE_PROFIT, lived()[1], 2.0),
        Line("yearly retention at which four buyers in five are first-time buyers, %", 72.5, 100 * keeps, 0.05),
        Line(
            "value gained by five points at that retention, published for an auto-service chain, %",
            30.0,
            100 * forms.stream_gain(chain, keeps, forms.DOCKING_DISCOUNT),
            5.0,
        ),
    ]


DEALER: Final = MarketCase("car dealer", "car-dealer")

CASE: Final = Case(
    number=17,
    name="after-sales",
    claim="One point of retention is worth a fortune in after-sales.",
    figure="New cars 87% of revenue and 46% of gross profit, service 13% and 54%; 80% of buyers are first-time buyers",
    definitions={
        "one point of retention": "One customer in a hundred more who is still with the dealer a year later, workshop visits"
        " included; moved by bonds that only customers have, which raise what leaving costs.",
        "after-sales": "What is paid in the workshop less parts and work, over five years.",
        "a fortune": "For each point, after-sales alone add at least 1% to the firm's whole gross profit, and add more than new"
        " cars do.",
        "gross profit": "What is paid less goods and work used up. What the bonds cost is not taken off; it is asked"
        " beside it.",
        "the dealer's numbers": "The market was built near them, so that it has this structure is no finding.",
        "trivially true": "Whoever stays goes on paying for service. With margins nearly eight times as high, any visit"
        " more is worth more than its share of revenue: that needs no market.",
    },
    research="The dealer's numbers have no source that we could find. Reichheld and Sasser 1990 (Harvard Business Review"
    " 68(5):105-111): five points fewer defections raise the value of a customer of an auto-service chain by 30%, as arithmetic"
    " on given yearly profits.",
    mind="Dealers drawn by lot that tie customers by service contracts, with the workshop's accounts kept by customer for five"
    " years.",
    unknown="What it costs a real dealer to move a point. What owners spend at independent workshops without leaving the"
    " dealer. Years beyond the fifth, when cars are older.",
    markets=(
        DEALER,
        MarketCase("car dealer beside strong independents", "car-dealer", {"market.outside_service": -1.7}),
        MarketCase(
            "machines bought every fifteen years",
            "car-dealer",
            {"population.traits.rate": {"gamma": {"mean": 0.0056, "shape": 3.0}}},
        ),
    ),
    arms=arms,
    read=read,
    form=form,
    asks=(
        Ask(
            "after",
            "A point of retention adds at least 1% to gross profit in after-sales.",
            "added by after-sales for a point, of gross profit",
            low=1.0,
            unit="%",
        ),
        Ask(
            "beyond",
            "After-sales add more of it than new goods do.",
            "added by after-sales less added by new goods",
            low=0.0,
            unit="%",
        ),
    ),
    beside=(
        Beside("retention", "retention gained by the bonds", "points"),
        Beside("first", "added by new goods for a point, of gross profit", "%"),
    ),
    rows=(5, 6, 17),
    flips={
        "what the bonds cost is taken off": paid_for,
        "retention is moved by better service": by_service,
        "people have no lasting taste for a firm": {"population.traits.taste": 0.0},
    },
    where={
        "market.outside_service": Factor("the appeal of independent workshops", (-6.0, -3.2, -1.0)),
        "behaviour.choice.switching_cost": Factor("what leaving costs, in utility", (0.0, 0.8, 2.5)),
    },
    # True by design: goods leave nothing, and owners come often. False by design: the workshop earns next to nothing.
    true_world={
        "firms.*.costs.unit": 0.995,
        "population.traits.service_rate": {"gamma": {"mean": 0.6, "shape": 3.0}},
        "market.outside_service": -8.0,
    },
    false_world={"firms.*.costs.unit_service": 0.95},
    effort=Effort(customers=600, replications=24, fewest=8, months=60),
)

STUDY: Final = study(CASE)
