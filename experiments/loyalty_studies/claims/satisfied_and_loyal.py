"""Claim 6: Only the very satisfied are loyal, and competition decides how strongly. In markets more and less open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import REST, Ask, Case, Effort, Factor, Found, Published, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

CLOSED: Final = "hard to leave"
BOXES: Final = 5
BINS: Final = np.linspace(-0.5, 1.5, 81)
"""Satisfaction is kept in bins this wide, so that boxes can be the same in every arm of a replication."""


def stays(market: Market) -> Outcome:
    """By satisfaction before each month, how many customers of any firm there were, and how many chose to leave it in the month."""
    here, gone = (np.zeros(len(BINS) + 1) for _ in range(2))
    market.warm_up()
    for _ in range(market.spec.market.months):
        people, relationships = market.customers
        home = people["home"].astype(int).copy()
        felt = relationships[np.arange(home.size), np.maximum(home, 0)]["cumulative_satisfaction"].astype(float)
        place = np.digitize(felt, BINS)
        market.step()
        people = market.customers.people
        with_one = (home >= 0) & (people["stage"] == 1)
        here += np.bincount(place[with_one], minlength=here.size)
        gone += np.bincount(place[with_one & (people["home"] != home)], minlength=gone.size)
    return Outcome({}, {"stays": {"customers": here, "left": gone}})


def boxes(found: Found) -> NDArray[np.int64]:
    """The box of every bin: five of equal width between the 2nd and 98th percentile of all arms together."""
    total = np.sum([one.tables["stays"]["customers"] for one in found.values()], axis=0)
    share = np.cumsum(total) / np.sum(total)
    low, high = (int(np.searchsorted(share, edge)) for edge in (0.02, 0.98))
    edges = np.linspace(low, high + 1, BOXES + 1)
    return np.clip(np.searchsorted(edges, np.arange(total.size), side="right") - 1, 0, BOXES - 1)


def curve(outcome: Outcome, box: NDArray[np.int64]) -> NDArray[np.float64]:
    """Share who stay a year, by box of satisfaction, worst first."""
    here, gone = (
        np.bincount(box, weights=outcome.tables["stays"][name], minlength=BOXES) for name in ("customers", "left")
    )
    return np.asarray((1 - gone / np.maximum(here, 1)) ** 12)


def bend(g: NDArray[np.float64]) -> float:
    """The last step's share of the whole rise, g(5) - g(4) over g(5) - g(1): a straight line has 0.25."""
    rise = float(g[-1] - g[0])
    return float((g[-1] - g[-2]) / rise) if rise > 0 else float("nan")


def odds(g: NDArray[np.float64]) -> float:
    """Odds of staying a year in the top box over those in the second."""
    kept = np.clip(g[-2:], 0.001, 0.999)
    return float(kept[1] / (1 - kept[1]) / (kept[0] / (1 - kept[0])))


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """How the curve bends as the market is, and how much less it rises where leaving is dear."""
    box = boxes(found)
    open_, closed = curve(found[REST], box), curve(found[CLOSED], box)
    steep = float(open_[-1] - open_[0]), float(closed[-1] - closed[0])
    return {"bend": bend(open_), "odds": odds(open_), "steeper": 100 * (steep[0] - steep[1])}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """The same market where going elsewhere costs four utilities more."""
    cost = float(base.field("behaviour.choice.switching_cost").value) + 4.0
    return {CLOSED: base.evolve(base.name, {"behaviour.choice.switching_cost": cost})}


def by_odds(found: Found, base: Scenario) -> Mapping[str, float]:
    """Only the very satisfied: odds of staying three times those of the merely satisfied, instead of a bend."""
    numbers = read(found, base)
    return {**numbers, "bend": 0.40 * numbers["odds"] / 3}


ALONE: Final[Mapping[str, Any]] = {
    "behaviour.choice.quality": 0.0,
    "behaviour.choice.trust": 0.0,
    "behaviour.choice.inertia": 0.0,
    "population.traits.taste": 0.0,
    "market.review_rate": 1.0,
}
"""Everybody chooses anew each month, and what else moves choice is knocked out."""

CASE: Final = Case(
    number=6,
    name="satisfied-and-loyal",
    claim="Only the very satisfied are loyal, and competition decides how strongly.",
    figure="Curves that bend upwards at the top: nearly flat in a monopoly, steep and late among many rivals",
    definitions={
        "loyal": "Still with the same firm a year later, of those who still need what it sells: the chance to stay a month,"
        " compounded to a year.",
        "only the very satisfied": "In five boxes of equal width by satisfaction before the month, the step from the fourth box to"
        " the fifth makes up at least 40% of the whole rise from the first to the fifth. A straight line has 25%.",
        "competition decides": "The rise from the first box to the fifth is larger than in the same market, with the same people"
        " and luck, in which leaving costs four units of utility more.",
        "trivially true": "The more satisfied stay more often. Any rising curve says that; it need not bend.",
    },
    research="Jones and Sasser 1995 (Harvard Business Review 73(6):88-99): five curves without a numeric scale, convex where"
    " customers can choose. Xerox, in the same article: the totally satisfied were six times likelier to buy again than the"
    " satisfied, odds or chances unsaid. Keiningham and others 2015: rank among rivals says more than the level.",
    mind="A panel in one industry, followed for two years, with satisfaction asked before and what people did after, in regions"
    " with one provider and with many.",
    unknown="Whether satisfaction as asked bends otherwise than satisfaction as felt. What staying means where people use several"
    " firms and have no main one.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("credit card", "credit-card"),
        MarketCase("hotel", "hotel"),
        MarketCase("restaurants", "restaurant-chain"),
    ),
    take=stays,
    arms=arms,
    read=read,
    asks=(
        Ask("bend", "The last of four steps is at least 40% of the rise.", "last step's share of the rise", low=0.40),
        Ask(
            "steeper",
            "The rise is larger where leaving is easy.",
            "rise, easy less hard to leave",
            low=0,
            unit="points",
        ),
    ),
    published=(Published("odds", 3.0, 10.0, "Jones and Sasser 1995, Xerox: six times, taken as odds of three to ten"),),
    rows=(1, 4, 5, 6, 7, 17),
    flips={
        "three times the odds count instead of the bend": by_odds,
        "failures are half as frequent": {"firms.*.failure_rate": Times(0.5)},
        "people have no lasting taste for a firm": {"population.traits.taste": 0.0},
        "leaving costs nothing": {"behaviour.choice.switching_cost": 0.0},
    },
    where={
        "behaviour.choice.switching_cost": Factor("what leaving costs, in utility", (0.0, 1.5, 3.0)),
        "behaviour.choice.quality": Factor("what expected quality weighs in choosing", (3.0, 6.0, 12.0)),
    },
    # True by design: nothing but warmth holds people, and warmth grows in the very satisfied alone.
    true_world={
        **ALONE,
        "behaviour.choice.switching_cost": 0.0,
        "behaviour.choice.grievance": 0.0,
        "behaviour.choice.emotional": 20.0,
        "behaviour.loyalty.emotional_start": 0.0,
        "behaviour.loyalty.emotional_gain": 1.0,
        "behaviour.loyalty.emotional_half_life": 6.0,
        "behaviour.loyalty.emotional_threshold": 0.9,
    },
    # False by design: leaving is so dear that only anger moves people, and warmth counts for nothing.
    false_world={"behaviour.choice.switching_cost": 4.0, "behaviour.choice.emotional": 0.0},
    effort=Effort(customers=1000, replications=24, fewest=8, months=24),
)

STUDY: Final = study(CASE)
