"""Claim 20: Dropping unprofitable customers raises profit. What their accounts promise, and what letting them go brings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Selection
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, of_revenue
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

DROP, CHARGE = "let them go", "charge them"
YEAR: Final = 12


def accounts(market: Market) -> Outcome:
    """A firm's story, and what each of its customers a year on had brought it by then."""
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    market.run(YEAR)
    people, relationships = market.customers
    ours = people["home"] == firm
    first = relationships["contribution"][:, firm].astype(float)[ours]
    story = CaseStory().closed(market.run())
    later = story.tables["people"]["contribution"].astype(float)[ours] - first
    return Outcome(story.measures, {**story.tables, "accounts": {"first": first, "later": later}})


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What their losses would come to were they to go on, what dropping them brings, in percent of revenue at rest.

    ``turned``: of those with a loss in the first year, percent who bring none in the years after it; 0 where there is nobody.
    """
    rest = found[REST]
    first, later = rest.tables["accounts"]["first"], rest.tables["accounts"]["later"]
    losing = first < 0
    years = base.market.months / YEAR - 1
    return {
        "gain": of_revenue(rest, found[DROP]),
        "answered": of_revenue(rest, found[DROP + ANSWERED]),
        "promised": -100 * years * float(first[losing].sum()) / float(rest.measures["revenue"]),
        "turned": 100 * float((later[losing] >= 0).sum()) / max(int(losing.sum()), 1),
    }


def charged(found: Found, base: Scenario) -> Mapping[str, float]:
    """They are charged a tenth more instead of being dropped."""
    gain, answered = (of_revenue(found[REST], found[arm]) for arm in (CHARGE, CHARGE + ANSWERED))
    return {**read(found, base), "gain": gain, "answered": answered}


def last_year(found: Found, base: Scenario) -> Mapping[str, float]:
    """The last twelve months alone, undiscounted: what is left when all has settled."""
    rest, gone, answered = (found[arm].tables["months"] for arm in (REST, DROP, DROP + ANSWERED))
    revenue = float(found[REST].measures["revenue"]) * YEAR / base.market.months
    gain, then = (100 * float(np.sum((one["profit"] - rest["profit"])[-YEAR:])) / revenue for one in (gone, answered))
    return {**read(found, base), "gain": gain, "answered": then}


CASE: Final = Case(
    number=20,
    name="dropping-customers",
    claim="Dropping unprofitable customers raises profit.",
    figure="Charge or release customers who cost more than they bring; no number given",
    definitions={
        "unprofitable": "Brought less in the trailing year than what they bought and had done for them cost, counted once a year."
        " Cost that no single customer causes (rent, head office) is not shared out.",
        "dropping": "Once a year all unprofitable customers are let go for good. Overhead stays as it is, and what the dropped say"
        " of the firm is heard.",
        "raises profit": "Profit over three years, discounted, is higher than in the same market, with the same people and luck,"
        " while rivals rest, and when every rival does the same; told in percent of the firm's revenue.",
        "what accounts promise": "The losses of the first year's unprofitable customers, added up as if each of the two years left"
        " brought the same again.",
        "trivially true": "The average customer brings more when those with a loss are taken out of the average. That is a sum done"
        " anew on last year's accounts; no money has moved.",
    },
    research="Haenlein, Kaplan and Schoder 2006 (Journal of Marketing 70(3):5-20): being free to abandon unprofitable customers is"
    " worth money, as an option is. Homburg, Droll and Totzek 2008: putting key customers first raises profit, and does nothing"
    " to relations with the last. Zeithaml, Rust and Lemon 2001 recommend sorting customers by profit. No field estimate of what"
    " dropping brings is known to us.",
    mind="Of those with a loss, half are let go and half kept, by lot, and the profit of both halves is followed for two years,"
    " those they talk to included.",
    unknown="Law and the press. Whether staff that is no more needed is really let go. Whether the dropped would have been made"
    " profitable by serving them more cheaply. Where people buy seldom, many with a small loss just did not come that year; a"
    " firm might not count them.",
    markets=(
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("hotel", "hotel"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        DROP: {"use": "release-unprofitable", "share": 1.0},
        CHARGE: {"use": "charge-unprofitable", "fee": 0.10},
    },
    take=accounts,
    read=read,
    asks=(
        Ask("gain", "Profit rises while rivals rest.", "profit gained, of revenue", low=0, unit="%"),
        Ask(
            "answered",
            "Profit rises when every rival drops its own.",
            "profit gained, rivals alike, of revenue",
            low=0,
            unit="%",
        ),
    ),
    selection=Selection("promised", "gain", "Profit from dropping them, of revenue", "%"),
    rows=(5, 13, 19, 23),
    flips={
        "they are charged a tenth more instead": charged,
        "only the last year is looked at": last_year,
        "serving a visit costs twice as much": {"firms.*.costs.serve": 0.40},
    },
    where={
        "firms.focal.costs.serve": Factor("cost of serving a visit, in prices", (0.1, 0.2, 0.4)),
        "policy.share": Factor("share of those with a loss who are let go", (0.2, 1.0)),
    },
    # True by design: to serve costs so much that whoever buys little never pays for it, nobody talks, who comes instead costs
    # nothing to take on, and who is dropped may do without.
    true_world={
        "firms.*.costs.serve": 0.6,
        "firms.*.costs.acquisition": 0.0,
        "behaviour.word_of_mouth.talk_rate": 0.0,
        "market.outside": 2.0,
    },
    # False by design: to serve costs nothing, and a rare and dear mishap makes a loss of anyone's year.
    false_world={
        "firms.*.costs.serve": 0.0,
        "firms.*.costs.unit": 0.1,
        "firms.*.costs.failure": 5.0,
        "firms.*.failure_rate": 0.02,
    },
    effort=Effort(customers=600, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
