"""Claim 3: An offer succeeds more often with existing than with new customers. Who buys, and whom the offer made buy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import REST, Ask, Case, Effort, Factor, Found, Selection, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.person import PRESENT
from sim.strategies.policies import as_policy

OFFER: Final = "offer"
MONTHS: Final = 3
DEPTH: Final = 0.15


def purchases(market: Market) -> Outcome:
    """Of everybody: whether a customer of the firm before the offer, or of another and knowing it; and whether they bought."""
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    people, relationships = market.customers
    here = people["stage"] == PRESENT
    ours = here & (people["home"] == firm)
    new = here & (people["home"] != firm) & (relationships["aware"][:, firm] == 1)
    bought = np.zeros(people.size, dtype=bool)
    market.engine.watch()
    for _ in range(market.spec.market.months):
        market.step()
        seen = market.engine.encounters()
        bought[seen["row"][(seen["firm"] == firm) & (seen["units"] > 0)]] = True
    market.engine.watch(False)
    return Outcome({}, {"people": {"ours": ours, "new": new, "bought": bought}})


def rates(outcome: Outcome, who: Mapping[str, NDArray[Any]]) -> tuple[float, float]:
    """Percent who bought, of the firm's customers and of the others who know it."""
    bought = outcome.tables["people"]["bought"]
    ours, new = (100 * float(bought[who[name]].mean()) if who[name].any() else float("nan") for name in ("ours", "new"))
    return ours, new


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Success as it is counted, and as it is caused: points by which existing customers are ahead of new ones."""
    who = found[REST].tables["people"]
    (ours, new), (ours_anyway, new_anyway) = rates(found[OFFER], who), rates(found[REST], who)
    return {
        "success, existing": ours,
        "success, new": new,
        "counted": ours - new,
        "caused": (ours - ours_anyway) - (new - new_anyway),
    }


def counted(found: Found, base: Scenario) -> Mapping[str, float]:
    """Every purchase counts as a success."""
    numbers = read(found, base)
    return {**numbers, "caused": numbers["counted"]}


def relative(found: Found, base: Scenario) -> Mapping[str, float]:
    """What an offer adds in percent of what would have been bought anyway: small beginnings count more."""
    who = found[REST].tables["people"]
    (ours, new), (ours_anyway, new_anyway) = rates(found[OFFER], who), rates(found[REST], who)
    return {**read(found, base), "caused": 100 * (ours / max(ours_anyway, 0.1) - new / max(new_anyway, 0.1))}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """The same discount for everybody, existing or new."""
    return {OFFER: as_policy(base, {"use": "price-cut", "depth": DEPTH})}


CASE: Final = Case(
    number=3,
    name="offers-to-customers",
    claim="An offer succeeds more often with existing than with new customers.",
    figure="50% against 15%",
    definitions={
        "an offer": "A discount of 15% on everything the firm sells, for three months, the same for all.",
        "existing, new": "Whose main firm it is when the offer begins; and who has another or none, and knows the firm.",
        "succeeds": "A purchase within the three months that would not have been made without the offer: the share who buy with it,"
        " less the share of the same people who buy in the same market without it.",
        "trivially true": "Every purchase by someone who got the offer counts as a success. Existing customers buy anyway: that is"
        " what makes them customers.",
    },
    research="The figures have no source that we could find; slides quote 50 against 15%, others 60-70 against 5-20%. Existing"
    " customers are a filtered set: they were won before because they like what the firm sells.",
    mind="A coupon drawn by lot among customers and among prospects, in which those not drawn are followed too.",
    unknown="Whether an offer that only prospects or only customers can see works otherwise. What an offer does after three months,"
    " and to the price that people think is right.",
    markets=(
        MarketCase("coffee shops", "coffee-shop"),
        MarketCase("restaurants", "restaurant-chain"),
        MarketCase("hotel", "hotel"),
        MarketCase("airlines", "airline"),
    ),
    take=purchases,
    arms=arms,
    read=read,
    asks=(
        Ask(
            "caused",
            "The offer moves more existing customers than new ones, of a hundred each.",
            "purchases caused, existing less new",
            low=0,
            unit="points",
        ),
    ),
    selection=Selection("counted", "caused", "Existing customers ahead of new ones", "points"),
    rows=(5, 7, 13, 14),
    flips={
        "every purchase counts": counted,
        "what counts is the gain in percent of what is bought anyway": relative,
        "habit holds nobody": {"behaviour.choice.inertia": 0.0, "behaviour.choice.habit": 0.0},
        "habit holds twice as much": {"behaviour.choice.inertia": Times(2.0), "behaviour.choice.habit": Times(2.0)},
    },
    where={
        "behaviour.choice.inertia": Factor("the pull of the firm chosen last", (0.0, 0.7, 2.0)),
        "market.outside": Factor("the appeal of buying nothing", (-3.0, -1.0, 1.0)),
    },
    # True by design: people like one firm and no other, buy little, and mind prices: those with another firm cannot be moved.
    true_world={
        "population.traits.taste": {"normal": {"mean": 0, "sd": 4}},
        "population.traits.rate": 0.3,
        "population.traits.price_sensitivity": 6.0,
        "market.outside": 3.0,
    },
    # False by design: existing customers buy every time anyway, and nothing but the offer brings the others.
    false_world={"behaviour.choice.inertia": 0.0, "behaviour.choice.habit": 0.0, "market.outside": -6.0},
    effort=Effort(customers=1500, replications=24, fewest=8, months=MONTHS),
)

STUDY: Final = study(CASE)
