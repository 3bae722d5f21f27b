"""Base markets: what is fitted when no market is named. Everything the data say nothing of is as the literature has it.

They stand on the shipped bases, with firms that differ in nothing yet, nobody new in the category and nobody talking: a cohort
or a panel is watched, not a town. Customers are served, pleased or not, remember and choose as in any market.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sim.scenario import Scenario, yaml

QUIET: Final[dict[str, Any]] = {"network": {"kind": "none"}}
STEADY: Final[dict[str, Any]] = {
    "choice": {"switching_cost": 0.0},
    "experience": {"noise": 0.0, "visit_noise": 0.0, "match": 0.0},
}
"""A curve of who is still there cannot tell people who differ from people whose wish to stay comes and goes. So where that is
all there is, they differ, and visits are all alike; who leaves has no other firm to move to, and what moving takes is at rest.
A market in which visits differ is fitted by naming it as the base."""

EVEN: Final = 2.9
"""Utility of having no firm at which a customer without any taste for the firm, who has met it at its quality and price, stays
with chance one half at renewals: so the taste that is fitted is the log-odds of staying."""


def market(
    kind: str,
    firms: Mapping[str, Mapping[str, Any]],
    *,
    name: str,
    market: Mapping[str, Any],
    population: Mapping[str, Any],
    behaviour: Mapping[str, Any] | None = None,
) -> Scenario:
    """A market on the shipped base of its kind.

    Args:
        kind: ``subscription`` or ``repertoire``.
        firms: what each has beyond the defaults, by name.
        name: of the scenario.
        market, population, behaviour: entries that differ from the base's.
    """
    settings = {"warm_up": 0, "currency": "money", **market}
    people = {"entry_rate": 0.0, "moves": 0.0, **population}
    said = {
        "extends": f"bases/{kind}",
        "name": name,
        "title": "",
        "about": "Made for data of one's own; what was not fitted is as the shipped base and the literature have it.",
        "market": settings,
        "population": people,
        "firms": {firm: {"list_price": 1.0, **entries} for firm, entries in firms.items()},
        **QUIET,
    }
    if behaviour:
        said["behaviour"] = dict(behaviour)
    return Scenario.from_yaml(yaml.write(said), label=name)


def alone(name: str, periods: int, months_each: int, customers: int, *, renewed: bool) -> Scenario:
    """One firm and everyone its customer on the first day, who may leave for nobody's.

    Args:
        name: of the scenario.
        periods: to be watched.
        months_each: months that a period stands for.
        customers: how many.
        renewed: whether customers renew at each period's end, and not every month.
    """
    settings = {
        "months": periods * months_each + 1,
        "term": months_each if renewed else 1,
        "review_rate": 1.0,
        "seek_rate": 0.0,
        "outside": EVEN,
    }
    alike = {"standards": 0.0, "novelty_seeking": 0.0, "price_sensitivity": 3.0}
    people = {"size": customers, "need_ceases": 0.0, "traits": alike}
    firm = {"own": {"start_share": 1.0, "failure_rate": 0.0}}
    return market("subscription", firm, name=name, market=settings, population=people, behaviour=STEADY)


def newcomers(name: str, months: int, customers: int) -> Scenario:
    """One firm of a repertoire category, which everyone has bought from once: what they do from then on is a log's cohort.

    Everybody's need is steady while it lasts, and with any purchase one may have had enough, so that with rates and chances that
    differ between people this is the BG/NBD of Fader, Hardie & Lee 2005 (``sim.rules.lifetime``). Nobody's need ends otherwise.
    """
    return market(
        "repertoire",
        {"own": {"start_share": 1.0}},
        name=name,
        market={"months": months, "outside": -6.0, "rate_drift": 0.0},
        population={"size": customers, "start_outside": 0.0, "need_ceases": 0.0, "correlations": {}},
    )


def brands(name: str, names: Mapping[str, float], months: int, customers: int) -> Scenario:
    """A repertoire category of several brands, every occasion of which goes to one of them.

    Args:
        name: of the scenario.
        names: the brands, and their shares of purchases.
        months: watched.
        customers: people.
    """
    return market(
        "repertoire",
        {brand: {"start_share": 0.0} for brand in names},
        name=name,
        market={"months": months, "outside": -20.0, "rate_drift": 0.0},
        population={"size": customers, "start_outside": 1.0, "need_ceases": 0.0, "correlations": {}},
    )


def firms(name: str, shares: Mapping[str, float], months: int, customers: int) -> Scenario:
    """Firms of a subscription market, each with its share of the customers on the first day."""
    whole = sum(shares.values())
    return market(
        "subscription",
        {firm: {"start_share": share / whole} for firm, share in shares.items()},
        name=name,
        market={"months": months, "outside": -6.0},
        population={"size": customers},
    )
