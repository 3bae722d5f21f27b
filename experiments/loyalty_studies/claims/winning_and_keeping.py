"""Claim 2: Winning a customer costs a multiple of keeping one. Budgets divided by heads, and what one more of each costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from sim.lab.court.case import REST, Ask, Beside, Case, Effort, Factor, Found, Selection
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.scenario import Scenario
from sim.strategies.policies import as_policy

ADVERTISED, CALLED, PREVENTED = "advertising", "sales calls", "failures prevented"
MULTIPLE, STATED = 2, 6
YEARS: Final = 2
BILLS: Final = 100
"""Money is counted in this many yearly bills of a customer, so that markets and currencies can be laid side by side."""

WINNING: Final = ("acquisition", "advertising", "contact", "gifts", "welcome")
KEEPING: Final = ("recovery", "service", "tiers", "promise", "programme", "bonds", "personalisation", "survey")
TAKEN_ON: Final = "acquisition"


def money(outcome: Outcome, lines: Sequence[str]) -> float:
    """What the firm spent on some lines of its books, over all months."""
    books = outcome.tables["books"]
    return float(books["amount"][np.isin(books["line"], lines)].sum())


def heads(outcome: Outcome) -> tuple[float, float]:
    """At the end: customers who were not the firm's at the beginning, and customers who were."""
    who = outcome.tables["people"]
    return float((who["is_with_it"] & ~who["was_with_it"]).sum()), float((who["is_with_it"] & who["was_with_it"]).sum())


def bills(rest: Outcome) -> float:
    """A hundred yearly bills, in money."""
    ours = float(np.mean(rest.tables["months"]["customers"]))
    return BILLS * float(rest.measures["revenue"]) / YEARS / max(ours, 1.0)


def spent(rest: Outcome, tried: Outcome, lines: Sequence[str]) -> float:
    """What a lever adds to each of some lines, in hundreds of yearly bills; what falls is no saving."""
    added = sum(max(money(tried, [line]) - money(rest, [line]), 0.0) for line in lines)
    return max(added / bills(rest), 1e-6)


def compared(found: Found, win: str, every: bool = False) -> dict[str, float]:
    """One more customer won by a lever beside one more kept: customers for a hundred yearly bills, and cost over cost."""
    rest, wins, keeps = found[REST], found[win], found[PREVENTED]
    (new, old), (new_w, old_w), (new_k, old_k) = heads(rest), heads(wins), heads(keeps)
    won, kept = (new_w - new + every * (old_w - old)), (old_k - old + every * (new_k - new))
    to_win, to_keep = spent(rest, wins, ("contact", "advertising", TAKEN_ON)), spent(rest, keeps, ("service",))
    return {
        "won": won / to_win,
        "kept": kept / to_keep,
        "beyond": kept / to_keep - MULTIPLE * won / to_win,
        "causal": (to_win / max(won, 1.0)) / (to_keep / max(kept, 1.0)),
        "naive": (money(rest, WINNING) / max(new, 1.0)) / (max(money(rest, KEEPING), 1e-6) / max(old, 1.0)),
    }


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Customers won and kept for the same money, beyond those there would be anyway; and two cost ratios.

    In the ratios fewer than one customer won, or kept, count as one.
    """
    return compared(found, ADVERTISED)


def by_calls(found: Found, base: Scenario) -> Mapping[str, float]:
    """Customers are won by calls to prospects instead of advertising."""
    return compared(found, CALLED)


def all_heads(found: Found, base: Scenario) -> Mapping[str, float]:
    """Advertising is credited with those it keeps too, and prevention with those it wins."""
    return compared(found, ADVERTISED, every=True)


def sixfold(found: Found, base: Scenario) -> Mapping[str, float]:
    """The multiple of the decks: six."""
    numbers = compared(found, ADVERTISED)
    return {**numbers, "beyond": numbers["kept"] - STATED * numbers["won"]}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """Two levers that win and one that keeps, each alone, at a few percent of revenue."""
    return {
        ADVERTISED: as_policy(base, {"use": "advertise", "spend": 0.01}),
        CALLED: as_policy(base, {"use": "sales-calls", "rate": 0.05}),
        PREVENTED: as_policy(base, {"use": "reliability", "fewer_failures": 0.4}),
    }


CASE: Final = Case(
    number=2,
    name="winning-and-keeping",
    claim="Winning a customer costs a multiple of keeping one.",
    figure="6 times",
    definitions={
        "winning": "One more customer at the end of two years, among those who were not customers at the beginning, than in the"
        " same market with the same people and luck without the money; by advertising to the whole market. What taking them on"
        " costs is counted.",
        "keeping": "One more customer at the end of two years, among those who were customers at the beginning; by preventing two"
        " failures in five. What fewer failures save is not taken off.",
        "a multiple": "For the same money at least twice as many customers are kept as are won. Six times, as decks have it, is"
        " asked beside it.",
        "money": f"{BILLS} yearly bills of a customer.",
        "trivially true": "The marketing budget over all newcomers against the care budget over all who stayed: most who stay cost"
        " nothing to keep, for they would have stayed, so their share of the care budget is small whatever care does.",
    },
    research="No primary source is known for five or six times; ratios from 3 to 20 are quoted. Pfeifer 2005: a ratio of average"
    " costs says nothing of where to spend; at the optimum the marginal cost of winning and of keeping each equal what a customer"
    " is worth. Blattberg and Deighton 1996: both respond with falling returns.",
    mind="Regions drawn by lot, in some of which a firm advertises more and in some of which it spends the same on fewer failures;"
    " customers won and kept beyond the remaining regions are counted after two years.",
    unknown="Cheaper ways to win or keep than those tried. What each costs at other amounts: returns fall. What the customers won"
    " and kept are worth, which need not be the same.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("credit card", "credit-card"),
        MarketCase("hotel", "hotel"),
    ),
    arms=arms,
    read=read,
    asks=(
        Ask(
            "beyond",
            "The same money keeps at least twice as many customers as it wins.",
            f"kept less twice the won, for {BILLS} yearly bills",
            low=0,
            unit="customers",
        ),
    ),
    selection=Selection("naive", "causal", "Cost of winning over cost of keeping", "times"),
    beside=(
        Beside("won", f"won by advertising, for {BILLS} yearly bills", "customers"),
        Beside("kept", f"kept by preventing failures, for {BILLS} yearly bills", "customers"),
    ),
    rows=(10, 12, 18),
    flips={
        "at least six times as many": sixfold,
        "customers are won by calls instead of advertising": by_calls,
        "all heads count, whoever they were": all_heads,
        "leaving costs nothing": {"behaviour.choice.switching_cost": 0.0},
    },
    where={
        "behaviour.advertising.effect": Factor("what advertising adds to what was heard", (0.01, 0.04, 0.2)),
        "behaviour.choice.grievance": Factor("what a grievance weighs in choosing", (1.0, 3.0, 9.0)),
    },
    # True by design: advertising moves nobody, and who suffers a failure leaves.
    true_world={
        "behaviour.advertising.effect": 0.0,
        "behaviour.advertising.prompts": 0.0,
        "behaviour.choice.grievance": 12.0,
        "behaviour.choice.review_grievance": 1.0,
    },
    # False by design: advertising brings people in droves, and failures are not held against a firm.
    false_world={
        "behaviour.advertising.effect": 1.0,
        "behaviour.advertising.prompts": 0.05,
        "behaviour.choice.grievance": 0.0,
        "behaviour.choice.review_grievance": 0.0,
    },
    effort=Effort(customers=800, replications=24, fewest=8, months=12 * YEARS),
)

STUDY: Final = study(CASE)
