"""Markets that reach into every corner of the engines, and any market at random."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

import sim
from sim.market.market import Market
from sim.state.customers import Customers
from worlds import SHIPPED, shipped


def examples(count: int) -> Any:
    """A property is tried on ``count`` examples, the same ones every time; LOYALTY_EXAMPLES=10 tries ten times as many,
    new ones every time.
    """
    more = int(os.environ.get("LOYALTY_EXAMPLES", "0"))
    return settings(max_examples=count * (more or 1), deadline=None, derandomize=not more, database=None)


def _firm(price: float, share: float, /, **more: Any) -> dict[str, Any]:
    return {"list_price": price, "start_share": share, **more}


TWO_SEGMENTS = {
    "plain": {"share": 0.7},
    "keen": {
        "share": 0.3,
        "needs": {"service": 3.0, "image": 0.0},
        "traits": {"price_sensitivity": {"uniform": {"low": 0.5, "high": 2.0}}, "learning_gain": 0.7},
    },
}

STANDARDS = {"normal": {"mean": 0, "sd": 0.07}}
SECOND: dict[str, dict[str, Any]] = {
    "experience": {"match": 0.13, "match_epoch": 20, "visit_noise": 0.06},
    "expectation": {"promise_fades": 1.0, "should_belief": 0.7},
    "satisfaction": {"surprise_sd": 0.8},
    "loyalty": {"trust_beyond": 0.8},
    "recovery": {"grievance_occasions": 12.0, "delay_worth": 0.05, "apology_trust": 0.5},
    "fairness": {"own_price": 0.3, "promise": 3.0},
    "price": {"seen": 0.4, "lowest": 0.3, "regret": 0.4, "forward": 1.5},
    "contact": {"wakes": 0.5, "lasts": 0.5},
    "choice": {"review_grievance": 0.6, "review_search": 4.0, "points_worth": 1.0, "habit_months": 12.0},
    "programme": {"needed": 0.8, "ceiling": 0.01, "satiation": 0.1, "incentive": 0.2},
    "advertising": {"effect": 0.1, "prompts": 0.05},
    "survey": {"error": 0.08},
    "word_of_mouth": {
        "talk_memory": 0.4,
        "familiarity_most": 0.4,
        "forgotten": 0.05,
        "invitation_friends": 1,
        "invitation_prompts": 0.3,
        "tie_spread": 0.7,
        "familiarity_fades": 0.6,
        "assimilation": 0.5,
        "topic_memory": 0.6,
        "topic_grievance": 0.5,
        "leaving_told": 0.2,
        "bad_word_prompts": 0.2,
        "departure_prompts": 0.2,
    },
}
"""Laws that rest by default, at work."""


def _second(**more: dict[str, Any]) -> dict[str, Any]:
    return {block: {**SECOND.get(block, {}), **more.get(block, {})} for block in {**SECOND, **more}}


CORNERS: dict[str, dict[str, Any]] = {
    # nested choice, habit, failures that hurt, every touchpoint alike for whoever needs nothing served there
    "nested-durable": {
        "market": {
            "kind": "durable",
            "warm_up": 12,
            "category_price": 100,
            "outside": -1.0,
            "outside_service": -1.5,
            "season": 0.3,
            "season_peak": 4,
        },
        "population": {
            "entry_rate": 0.2,
            "need_ceases": 0.15,
            "start_outside": 0.2,
            "isolated": 3,
            "tenure": {"uniform": {"low": 0, "high": 40}},
            "traits": {
                "rate": {"gamma": {"mean": 0.15, "shape": 2}},
                "service_rate": {"gamma": {"mean": 0.7, "shape": 2}},
            },
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "random", "degree": 5},
        "journey": [
            {"name": "in", "need": "service"},
            {"name": "out", "need": "image", "emotion": 0.1, "weight": 2.0, "promised": 0.5},
        ],
        "firms": {
            "a": _firm(
                100,
                0.3,
                service_price=8,
                failure_rate=0.4,
                strategy="complaint-recovery",
                price={"season": 0.25},
                costs={"wage": 60.0, "overhead": 0.2},
            ),
            "b": _firm(
                90,
                0.3,
                service_price=7,
                awareness=0.6,
                strategy="tiered-service",
                costs={"fixed": 50.0, "overhead": 0.1},
            ),
            "c": _firm(110, 0.2, quality={"service": 0.9}, awareness=0.4, strategy="advertise", stream=40),
        },
        "behaviour": _second(
            choice={"dissimilarity": 0.5, "habit": 0.6, "switching_cost": 0.5}, satisfaction={"tolerance": 0.03}
        ),
    },
    # many visits to several firms a month, partners met by chance, the decks' Delta form, small free extras
    "mixing-repertoire": {
        "market": {"kind": "repertoire", "warm_up": 6, "category_price": 5, "outside": 0.5},
        "population": {
            "entry_rate": 0.3,
            "isolated": 12,
            "traits": {"rate": {"gamma": {"mean": 2.5, "shape": 1}}, "talk_propensity": 3.0},
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "mixing", "degree": 3},
        "journey": [
            {"name": need, "need": need, "weight": weight}
            for need, weight in {"product": 1.0, "price": 0.0, "service": 2.0, "convenience": 1.0, "image": 0.5}.items()
        ],
        "firms": {
            "a": _firm(5, 0.4, awareness=0.5, strategy="under-promise", stream=7),
            "b": _firm(4.5, 0.3, awareness=0.5, strategy={"use": "over-promise", "strength": 0.5}, stream=2),
            "c": _firm(5.5, 0.3, failure_rate=0.3, strategy="price-cut", stream=255),
        },
        "behaviour": {"satisfaction": {"form": "delta_only"}, "choice": {"habit": 0.8}},
    },
    # half-year contracts paid at once, growing volume, tiers, costs that fall with tenure, no disconfirmation
    "contract-subscription": {
        "market": {
            "kind": "subscription",
            "warm_up": 7,
            "category_price": 30,
            "term": 6,
            "growth": [1.0, 1.3, 1.2],
            "review_rate": 0.8,
            "seek_rate": 0.4,
            "outside": 1.0,
        },
        "population": {
            "entry_rate": 0.1,
            "start_outside": 0.3,
            "need_ceases": 0.3,
            "moves": 0.3,
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "scale_free", "degree": 6},
        "firms": {
            "a": _firm(30, 0.2, strategy="equal-treatment", tiers={"top_share": 0.3}, reputation=0.9),
            "b": _firm(33, 0.2, strategy="better-service", failure_rate=0.5),
            "c": _firm(
                27,
                0.2,
                price={"season": 0.2, "newcomer": 0.1, "newcomer_months": 8},
                strategy={"use": "set-levers", "recovery.compensation": 0.7, "start": 5},
            ),
            "d": _firm(30, 0.1, awareness=0.2, strategy="tiered-service"),
        },
        "behaviour": {
            "satisfaction": {"form": "quality_only"},
            "cost_to_serve": {"learning": 0.2},
            "choice": {"switching_cost": 0.7, "dissimilarity": 0.7},
            "price": SECOND["price"],
        },
    },
    # a programme with partners and expiry, four tiers in full view, prices for newcomers, the loyal and a segment,
    # friends brought for points, seasons, chance meetings, news knocked out, effort
    "points-repertoire": {
        "market": {
            "kind": "repertoire",
            "warm_up": 12,
            "category_price": 8,
            "outside": 0.3,
            "rate_drift": 0.5,
            "rate_epoch": 9,
        },
        "population": {
            "entry_rate": 0.3,
            "need_ceases": 0.1,
            "isolated": 2,
            "traits": {
                "rate": {"gamma": {"mean": 1.5, "shape": 2}},
                "cross_influence": {"uniform": {"low": 0.0, "high": 1.0}},
                "relational": {"uniform": {"low": 0.3, "high": 2.0}},
                "standards": STANDARDS,
            },
            "correlations": {"spend": {"rate": 0.4}, "rate": {"relational": 0.3}},
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "small_world", "degree": 4, "weak": 3},
        "firms": {
            "a": _firm(
                8,
                0.4,
                effort={"time": 0.05, "mental": 0.02},
                programme={"earn": 0.1, "threshold": 0.4, "endowed": 0.3, "expiry_months": 5, "partners": 0.01},
                referral={"reward": 1.5, "in_points": 0.6},
                strategy={
                    "use": "set-levers",
                    "tiers.top_share": 0.2,
                    "tiers.summit_share": 0.05,
                    "tiers.middle_share": 0.3,
                    "tiers.by_frequency": 0.5,
                    "tiers.lift_summit": 0.1,
                    "tiers.lift_top": 0.08,
                    "tiers.lift_middle": 0.03,
                    "tiers.recognition": 0.8,
                    "tiers.visibility": 0.6,
                },
            ),
            "b": _firm(
                7.5,
                0.35,
                awareness=0.5,
                talked_about="bad",
                price={"newcomer": 0.15, "newcomer_months": 4, "season": 0.1, "segments": {"keen": 0.1}},
                referral={"reward": 0.8},
            ),
            "c": _firm(
                8.5, 0.25, price={"loyalty": 0.1}, strategy={"use": "set-levers", "programme.earn": 0.05, "start": 3}
            ),
        },
        "behaviour": _second(choice={"habit": 0.7}, word_of_mouth={"referral_rate": 0.3}),
    },
    # contracts with penalties, gifts and hostages, calls to the lost, a survey, being known, bonds, customers charged and
    # let go; the policy reaches half of the customers
    "experiment-subscription": {
        "market": {
            "kind": "subscription",
            "warm_up": 14,
            "category_price": 20,
            "review_rate": 0.5,
            "outside": -1.0,
            "growth": [1.0, 1.2],
        },
        "population": {
            "entry_rate": 0.2,
            "need_ceases": 0.1,
            "start_outside": 0.2,
            "traits": {"price_sensitivity": 1.0, "taste": {"normal": {"mean": 0, "sd": 1}}, "standards": STANDARDS},
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "small_world", "degree": 4},
        "journey": [
            {"name": need, "need": need}
            for need in ("product", "price", "convenience", "service", "relationship", "image")
        ],
        "firms": {
            "a": _firm(
                20,
                0.4,
                failure_rate=0.4,
                contract={"months": 5, "penalty": 0.1, "gift": 0.3},
                release={"fee": 0.05},
                strategy={
                    "use": "set-levers",
                    "win_back.rate": 0.3,
                    "win_back.offer": 0.2,
                    "win_back.apology": 0.5,
                    "win_back.floor": 0.2,
                    "survey.asked": 0.8,
                    "personalisation.intensity": 0.7,
                    "bonds.financial": 0.02,
                    "bonds.social": 0.5,
                    "bonds.structural": 0.4,
                    "release.share": 0.5,
                    "start": 2,
                },
                costs={"serve": 0.3, "unit": 0.6},
            ),
            "b": _firm(
                19,
                0.4,
                failure_rate=0.3,
                contract={"months": 3, "penalty": 0.05},
                tiers={"top_share": 0.3, "recognition": 1.0},
                advertising={"spend": 0.05, "calls": 0.03},
                costs={"exposure": 0.4},
            ),
        },
        "behaviour": _second(
            choice={"switching_cost": 0.3, "status": 3.0}, contract={"hostage": 0.2}, expectation={"life_cycle": 0.02}
        ),
        "assign": {"share": 0.5, "seed": 3},
    },
    # a brand that colours what is felt, failures by design, failures noticed, newcomers welcomed, customers called, partners,
    # a bundle, the profitable in tiers
    "haloed-durable": {
        "market": {"kind": "durable", "warm_up": 13, "category_price": 100, "outside": -1.0, "outside_service": -1.0},
        "population": {
            "entry_rate": 0.2,
            "traits": {
                "rate": {"gamma": {"mean": 0.12, "shape": 2}},
                "service_rate": {"gamma": {"mean": 0.6, "shape": 2}},
                "novelty_seeking": 0.6,
            },
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "none", "weak": 2},
        "journey": [{"name": "desk", "need": "convenience"}, {"name": "work", "need": "product", "emotion": 0.05}],
        "firms": {
            "a": _firm(
                100,
                0.5,
                service_price=9,
                failure_rate=0.35,
                unfair_share=0.4,
                brand=0.95,
                recovery={"notice": 0.4},
                welcome={"lift": 0.1, "months": 4},
                contact={"rate": 0.2, "advice": 0.1, "saving": 0.1, "top_only": 0.5},
                tiers={"by_profit": 1.0, "lift_top": 0.05},
                strategy={
                    "use": "set-levers",
                    "bundle.discount": 0.05,
                    "bundle.volume": 0.4,
                    "bundle.tie": 0.5,
                    "start": 6,
                },
            ),
            "b": _firm(
                95,
                0.5,
                service_price=8,
                brand=0.5,
                partner={"share": 0.6, "aligned": 0.5},
                service={"peak": 0.1, "end": 0.05},
            ),
        },
        "behaviour": {"experience": {"halo": 0.4}},
    },
    # word of mouth with everything that rests elsewhere: memory, friends meant by invitations, an ear that never closes
    "talking-subscription": {
        "market": {"kind": "subscription", "warm_up": 8, "category_price": 20, "review_rate": 0.1, "seek_rate": 0.4},
        "population": {
            "entry_rate": 0.3,
            "start_outside": 0.1,
            "isolated": 4,
            "traits": {"talk_propensity": 2.0, "taste": {"normal": {"mean": 0, "sd": 1}}},
            "segments": TWO_SEGMENTS,
        },
        "network": {"kind": "scale_free", "degree": 4, "weak": 2},
        "firms": {
            "a": _firm(
                20, 0.4, failure_rate=0.3, referral={"reward": 2.0}, awareness=0.7, contact={"rate": 0.3, "saving": 0.1}
            ),
            "b": _firm(19, 0.3, failure_rate=0.2, referral={"reward": 1.0, "in_points": 0.5}, programme={"earn": 0.05}),
            "c": _firm(21, 0.2, quality={"service": 0.9}, awareness=0.3, advertising={"calls": 0.05}, stream=9),
        },
        "behaviour": _second(word_of_mouth={"referral_rate": 0.3}),
    },
    # word of mouth, noise and need ceasing switched off, one firm against nobody
    "quiet-alone": {
        "market": {"kind": "subscription", "warm_up": 0, "outside": 3.0, "review_rate": 1.0, "seek_rate": 0.0},
        "population": {"need_ceases": 0.0, "entry_rate": 0.0},
        "network": {"kind": "none"},
        "firms": {"only": _firm(1.0, 1.0)},
        "behaviour": {"experience": {"noise": 0.0}, "word_of_mouth": {"talk_rate": 0.0}},
    },
}


MORE_LEVERS: dict[str, dict[str, Any]] = {
    "programme": {
        "programme": {"earn": 0.2, "threshold": 0.5, "endowed": 0.2, "expiry_months": 3, "partners": 0.02},
        "referral": {"reward": 1.0, "in_points": 0.5},
    },
    "tiers": {
        "tiers": {"summit_share": 0.1, "middle_share": 0.3, "by_profit": 0.4, "lift_top": 0.1, "visibility": 0.5},
        "contact": {"rate": 0.3, "advice": 0.2, "saving": 0.1, "top_only": 0.5},
    },
    "prices": {
        "price": {"newcomer": 0.2, "newcomer_months": 2, "loyalty": 0.1, "season": 0.2, "segments": {"keen": 0.3}},
        "bundle": {"discount": 0.1, "volume": 0.5, "tie": 0.3},
    },
    "contract": {
        "contract": {"months": 5, "penalty": 0.1, "gift": 0.5},
        "win_back": {"rate": 0.5, "offer": 0.2, "apology": 0.5},
        "release": {"fee": 0.1, "share": 0.5},
        "costs": {"serve": 0.5},
    },
    "care": {
        "personalisation": {"intensity": 0.8},
        "bonds": {"financial": 0.05, "social": 0.5, "structural": 0.5},
        "survey": {"asked": 0.9, "questions": 3},
        "welcome": {"lift": 0.1},
        "recovery": {"notice": 0.5},
        "advertising": {"spend": 0.1, "calls": 0.2},
        "partner": {"share": 0.5},
    },
}
"""What a firm of a random market may have on top of its strategy."""


def corner(name: str, size: int = 300, months: int = 24) -> sim.Scenario:
    """One of the corners, by name."""
    data = CORNERS[name]
    return scenario(name, {**data, "market": data["market"] | {"months": months}}, size)


def scenario(name: str, data: dict[str, Any], size: int) -> sim.Scenario:
    """A scenario from plain data, with ``size`` customers."""
    return sim.Scenario.model_validate(
        {**data, "name": name, "population": {**data.get("population", {}), "size": size}}
    )


def any_small(name: str, size: int, months: int) -> sim.Scenario:
    """A shipped scenario or a corner, by name, cut down."""
    return corner(name, size, months) if name in CORNERS else shipped(name, size, months)


ALL = [*SHIPPED, *CORNERS]


@st.composite
def worlds(draw: Any, kinds: tuple[str, ...] = ("subscription", "repertoire", "durable")) -> sim.Scenario:
    """Any small market: kind, firms, strategies, network and the switches of choice at random."""
    kind = draw(st.sampled_from(kinds))
    count = draw(st.integers(1, 4))
    names = "abcd"[:count]
    rules = ["rest", "under-promise", "complaint-recovery", "tiered-service", "price-cut", "advertise"]
    outside = draw(st.sampled_from([0.0, 0.3]))
    firms = {
        name: _firm(
            draw(st.sampled_from([9.0, 10.0, 12.0])),
            (1 - outside) / count,
            service_price=draw(st.sampled_from([1.0, 2.0])),
            awareness=draw(st.sampled_from([0.3, 1.0])),
            failure_rate=draw(st.sampled_from([0.0, 0.1, 0.5])),
            strategy=draw(st.sampled_from(rules)),
            stream=10 + position,
            unfair_share=draw(st.sampled_from([0.0, 0.5])),
            **MORE_LEVERS.get(draw(st.sampled_from(["none", *MORE_LEVERS])), {}),
        )
        for position, name in enumerate(names)
    }
    data = {
        "focal": names[0],
        "market": {
            "kind": kind,
            "months": draw(st.integers(3, 14)),
            "warm_up": draw(st.sampled_from([0, 2])),
            "category_price": 10,
            "term": draw(st.sampled_from([1, 4])),
            "review_rate": 0.5,
        },
        "population": {
            "entry_rate": draw(st.sampled_from([0.0, 0.5])),
            "need_ceases": draw(st.sampled_from([0.0, 0.3])),
            "dropout": draw(st.sampled_from([0.0, 0.3])),
            "dropout_spread": 0.3,
            "isolated": draw(st.integers(0, 2)),
            "start_outside": outside,
            "traits": {"rate": 0.8, "service_rate": 0.5},
            "segments": TWO_SEGMENTS,
        },
        "network": {
            "kind": draw(st.sampled_from(["none", "small_world", "mixing"])),
            "degree": 4,
            "weak": draw(st.sampled_from([0, 2])),
        },
        "assign": {"share": draw(st.sampled_from([1.0, 0.5]))},
        "firms": firms,
        "behaviour": {
            "choice": {
                "dissimilarity": draw(st.sampled_from([1.0, 0.5])),
                "habit": draw(st.sampled_from([0.0, 0.7])),
                "switching_cost": draw(st.sampled_from([0.0, 1.0])),
            }
        },
    }
    return scenario("any", data, draw(st.integers(1, 80)))


def assert_same_tables(one: Market, other: Market) -> None:
    """Every table of two markets is the same, bit for bit."""
    tables = other.tables()
    for name, table in one.tables().items():
        pd.testing.assert_frame_equal(table, tables[name], check_exact=True, obj=name)


def assert_same_columns(one: Customers, other: Customers) -> None:
    """Two worlds' customers are the same, bit for bit."""
    for mine, theirs in zip(one, other, strict=True):
        for name in mine.dtype.names:
            np.testing.assert_array_equal(mine[name], theirs[name], err_msg=name)
