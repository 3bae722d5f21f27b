"""Claim 5: A fifth of customers bring most of the profit. Named after the year, and named before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import REST, Ask, Beside, Case, Effort, Factor, Found, Published, Selection
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

YEAR: Final = 12
FIFTH: Final = 0.2
ALIKE: Final = 100 * FIFTH
"""What a fifth of the customers would bring were all alike, in percent."""

FOUR_FIFTHS, HALF = 80.0, 50.0


def two_years(market: Market) -> Outcome:
    """What everybody brought the firm in each of two years, and whether they were its customers in the first."""
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    ours = market.customers.people["home"] == firm
    visits = market.customers.relationships["episodes"][:, firm].copy()
    market.run(YEAR)
    first = market.customers.relationships["contribution"][:, firm].astype(float)
    ours = ours | (market.customers.relationships["episodes"][:, firm] > visits)
    market.run()
    both = market.customers.relationships["contribution"][:, firm].astype(float)
    return Outcome({}, {"people": {"ours": ours, "first": first, "second": both - first}})


def share(brought: NDArray[Any], chosen: NDArray[np.bool_], whole: float) -> float:
    """What the chosen brought, in percent of the whole; a fifth where there was nothing to share."""
    return 100 * float(brought[chosen].sum()) / whole if whole > 0 else ALIKE


def shares(people: Mapping[str, NDArray[Any]], newcomers: bool = False) -> dict[str, float]:
    """The share of profit of the fifth that brought most in the first year: in that year, and in the next."""
    ours, first, second = people["ours"], people["first"], people["second"]
    rows = np.flatnonzero(ours)
    best = np.zeros(len(ours), dtype=bool)
    best[rows[np.argsort(-first[rows], kind="stable")[: round(FIFTH * len(rows))]]] = True
    counted = second.sum() if newcomers else second[ours].sum()
    found = {"realised": share(first, best, float(first[ours].sum())), "lasting": share(second, best, float(counted))}
    return {**found, "seen": found["realised"] - ALIKE, "lasts": found["lasting"] - ALIKE}


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """The top fifth's share of profit in the year by which it was chosen, and in the year after."""
    return shares(found[REST].tables["people"])


def hindsight(found: Found, base: Scenario) -> Mapping[str, float]:
    """The year by which the fifth was chosen counts."""
    numbers = shares(found[REST].tables["people"])
    return {**numbers, "lasting": numbers["realised"]}


def four_fifths(found: Found, base: Scenario) -> Mapping[str, float]:
    """Most of the profit is four fifths of it, as decks have it."""
    numbers = shares(found[REST].tables["people"])
    return {**numbers, "lasting": numbers["lasting"] - (FOUR_FIFTHS - HALF)}


def with_newcomers(found: Found, base: Scenario) -> Mapping[str, float]:
    """What customers bring who came since counts in the whole."""
    return shares(found[REST].tables["people"], newcomers=True)


CASE: Final = Case(
    number=5,
    name="top-fifth",
    claim="A fifth of customers bring most of the profit.",
    figure="80% from 20%",
    definitions={
        "who counts": "Everybody whose main firm it was when the year began, or who bought from it during the year.",
        "profit": "What a customer pays in a year, less all costs that the customer causes; advertising and fixed costs"
        " are nobody's.",
        "a fifth": "The fifth who brought most in one year. They are named then, and what they bring is counted in the"
        " next year: a firm can only act on who it knows beforehand.",
        "most": "At least half of what all customers of the first year bring in the second. Four fifths, as decks have it,"
        " are asked beside it.",
        "trivially true": "The fifth that brought most in a year, in that same year. Whoever happened to buy then is at"
        " the top, even where all customers are alike: when each buys a car once in five years, the top fifth are those"
        " who bought one.",
    },
    research="Zeithaml, Rust and Lemon 2001 (California Management Review 43(4):118-142) tell of a bank whose top fifth"
    " brought 82% of profit. Of 2,357 buyers at a music shop on the internet the top fifth made 79% of repeat purchases"
    " and half of all (data of Fader, Hardie and Lee 2005). Ratios differ by market; none that we know of is of the year"
    " after the ranking.",
    mind="Customers of one firm ranked by one year's profit and followed through the next, with the costs of serving each.",
    unknown="How much a longer memory than a year would name better. Whether the fifth would stay the same were it treated"
    " otherwise than the rest. Differences in the cost to serve that the model does not have.",
    markets=(
        MarketCase("hotel", "hotel"),
        MarketCase("coffee shops", "coffee-shop"),
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("car dealer", "car-dealer"),
    ),
    take=two_years,
    read=read,
    asks=(
        Ask(
            "lasting",
            "The fifth named in one year bring at least half of the next year's profit.",
            "the fifth's share of next year's profit",
            low=HALF,
            unit="%",
        ),
    ),
    selection=Selection("seen", "lasts", "The top fifth's share of profit, beyond the fifth they are", "points"),
    published=(Published("realised", 70.0, 90.0, "Zeithaml, Rust and Lemon 2001, a bank: 82%, taken as 70 to 90"),),
    beside=(Beside("realised", "the fifth's share in the year by which it is chosen", "%"),),
    rows=(1, 4),
    flips={
        "the year by which the fifth is chosen counts": hindsight,
        "most of the profit is four fifths": four_fifths,
        "newcomers' profit counts in the whole": with_newcomers,
        "needs do not drift over the years": {"market.rate_drift": 0.0},
        "people have no lasting taste for a firm": {"population.traits.taste": 0.0},
    },
    where={
        "market.rate_drift": Factor("how far needs drift over the years", (0.0, 0.3, 1.5)),
        "behaviour.choice.inertia": Factor("the pull of the firm chosen last", (0.0, 0.7, 2.0)),
    },
    # True by design: needs stay as they are, and people like one firm and no other.
    true_world={"market.rate_drift": 0.0, "population.traits.taste": {"normal": {"mean": 0, "sd": 4}}},
    # False by design: everybody needs and pays as much as everybody else, and no firm is anybody's more than another.
    false_world={
        "population.segments": None,
        "population.traits.rate": 1.0,
        "population.traits.spend": 1.0,
        "population.traits.taste": 0.0,
        "behaviour.choice.inertia": 0.0,
        "behaviour.choice.habit": 0.0,
    },
    effort=Effort(customers=800, replications=24, fewest=8, months=2 * YEAR),
)

STUDY: Final = study(CASE)
