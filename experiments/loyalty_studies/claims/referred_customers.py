"""Claim 21: Referred customers are better customers. Beside other newcomers, and beside the same people coming by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import REST, Ask, Case, Effort, Factor, Found, Published, Selection
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.person import REFERRAL

REWARD: Final = "reward both friends"
YEAR: Final = 12


def newcomers(market: Market) -> Outcome:
    """A firm's story, and of whoever came to it with a year still to live: whether invited, what they brought, whether they stayed.

    The year is the one after the month of coming, in which reward and taking on are paid; ``after`` has that month too.
    """
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    brought, with_it = [market.customers.relationships["contribution"][:, firm].astype(float)], []
    for _ in range(market.spec.market.months):
        market.step()
        brought.append(market.customers.relationships["contribution"][:, firm].astype(float))
        with_it.append(market.customers.people["home"] == firm)
    came = market.record.entries
    came = came[(came["firm"] == firm) & (came["month"] < len(with_it) - YEAR)]
    rows, first = np.unique(came["row"], return_index=True)
    month, money = came["month"][first].astype(int), np.array(brought)
    end = money[month + YEAR + 1, rows]
    story = CaseStory().closed(market)
    new = {
        "row": rows,
        "invited": came["channel"][first] == REFERRAL,
        "worth": end - money[month + 1, rows],
        "after": end - money[month, rows],
        "stayed": 100.0 * np.array(with_it)[month + YEAR, rows],
    }
    return Outcome(story.measures, {**story.tables, "new": new})


def apart(found: Found, column: str) -> tuple[float, float, float]:
    """Invited less other newcomers, the same people invited less coming by themselves, and what the others' mean is.

    A replication in which one of two groups is empty shows no difference.
    """
    on, off = found[REWARD].tables["new"], found[REST].tables["new"]
    invited = on["invited"]
    _, here, there = np.intersect1d(on["row"][invited], off["row"], return_indices=True)
    others = on[column][~invited]
    better = less(on[column][invited], others)
    return better, less(on[column][invited][here], off[column][there]), float(others.mean()) if others.size else 0.0


def less(one: NDArray[Any], other: NDArray[Any]) -> float:
    """Difference of means; none where there is nobody."""
    return float(one.mean() - other.mean()) if one.size and other.size else 0.0


def by(column: str, found: Found) -> Mapping[str, float]:
    """Both differences, in percent of what another newcomer brings."""
    better, caused, mean = apart(found, column)
    gone, _, stay = apart(found, "stayed")
    return {
        "better": 100 * better / max(abs(mean), 1e-9),
        "caused": 100 * caused / max(abs(mean), 1e-9),
        "leaving": -100 * gone / max(100 - stay, 1.0),
    }


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What the invited bring in their first year more than others, and than they bring when they come by themselves."""
    return by("worth", found)


def rewarded(found: Found, base: Scenario) -> Mapping[str, float]:
    """The month of coming counts, with what taking on and both rewards cost."""
    return by("after", found)


def staying(found: Found, base: Scenario) -> Mapping[str, float]:
    """Whether they are still there after a year, in points, instead of what they bring."""
    better, caused, _ = apart(found, "stayed")
    return {**by("worth", found), "better": better, "caused": caused}


CASE: Final = Case(
    number=21,
    name="referred-customers",
    claim="Referred customers are better customers.",
    figure="Bring a friend: both get double points",
    definitions={
        "referred": "Came to the firm on the paid invitation of a friend who is its customer. Friend and newcomer get a reward"
        " worth two months' margin each.",
        "better": "Brings more in the twelve months after the month of coming than others who came in the same time; who leaves"
        " brings nothing from then on. The reward and the cost of taking on are left out.",
        "caused": "The same people, with the same luck, in a market with the reward and in one without: those who come on an"
        " invitation in the one, and by themselves in the other. What they bring in the one less what they bring in the other.",
        "trivially true": "Who comes through a friend costs less advertising. That is an account of costs; it says nothing of the"
        " customer.",
    },
    research="Schmitt, Skiera and Van den Bulte 2011 (Journal of Marketing 75:46-59), 10,000 customers of a German bank over 33"
    " months: worth at least 16% more, 25% by margin with controls, and leaving 18% less often. Armelini and others 2015: the"
    " like for leaving, not for worth. Villanueva, Yoo and Hanssens 2008: won by word of mouth, twice the worth in the long run.",
    mind="Invitations drawn by lot: among friends of customers, some get one and some do not, and all who come are followed,"
    " invited or not.",
    unknown="What the friend who is thanked does. Markets in which people buy once in years: hardly anyone comes on an invitation"
    " there. Years after the first. Who comes only when invited is no one to compare: of them causes cannot be told apart.",
    markets=(
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("coffee shops", "coffee-shop"),
    ),
    policies={REWARD: {"use": "referral-reward", "reward": 2.0}},
    take=newcomers,
    read=read,
    asks=(
        Ask(
            "better",
            "The referred bring more in a year than others who came in the same time.",
            "worth, referred over others",
            low=0,
            unit="%",
        ),
        Ask(
            "caused",
            "The same people bring more when they are invited than when they come by themselves.",
            "worth, invited over by oneself",
            low=0,
            unit="%",
        ),
    ),
    selection=Selection("better", "caused", "Worth of the referred above that of others", "%"),
    published=(
        Published("better", 16.0, 25.0, "Schmitt and others 2011: worth 16 to 25% more"),
        Published("leaving", -30.0, -5.0, "Schmitt and others 2011: leaving 18% less often, taken as 5 to 30%"),
    ),
    rows=(5, 13, 19, 21),
    flips={
        "rewards and the cost of taking on are taken off": rewarded,
        "staying a year is looked at instead of worth": staying,
        "a paid invitation counts no more than any message": {"behaviour.word_of_mouth.referral_impact": 1.0},
    },
    where={
        "behaviour.word_of_mouth.referral_impact": Factor(
            "what an invitation weighs against a message", (0.5, 1.5, 3.0)
        ),
        "policy.reward": Factor("the reward, in months of margin", (0.5, 4.0)),
    },
    # True by design: who gets a reward is held by it for years, where others look round all the time.
    true_world={
        "market.review_rate": 0.3,
        "behaviour.word_of_mouth.referral_rate": 1.0,
        "behaviour.word_of_mouth.invitation_prompts": 1.0,
        "behaviour.loyalty.transactional_half_life": 60.0,
        "behaviour.loyalty.transactional_gain": 10.0,
        "behaviour.choice.transactional": 5.0,
    },
    # False by design: an invitation persuades anyone for a month, and nothing holds whom it brought.
    false_world={
        "market.review_rate": 0.3,
        "behaviour.word_of_mouth.referral_rate": 1.0,
        "behaviour.word_of_mouth.invitation_prompts": 1.0,
        "behaviour.word_of_mouth.referral_impact": 5.0,
        "behaviour.word_of_mouth.referral_discount": 0.0,
        "behaviour.word_of_mouth.impact": 2.0,
        "behaviour.word_of_mouth.half_life": 0.5,
        "behaviour.loyalty.transactional_gain": 0.0,
        "behaviour.choice.inertia": 0.0,
    },
    effort=Effort(customers=800, replications=24, fewest=8, months=30),
)

STUDY: Final = study(CASE)
