"""A field experiment: the treated live as if all were treated, the others as if nobody were, as long as nobody talks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import A, lived, pull, total, world

from sim.market.market import Market

LEVERS: dict[str, dict[str, float]] = {
    "promise": {"promise.cushion": 0.1, "promise.extras": 0.02},
    "recovery": {"recovery.compensation": 0.8, "recovery.ease": 0.9, "recovery.notice": 0.3},
    "price": {"price.change": -0.1, "price.newcomer": 0.2, "price.loyalty": 0.1, "price.season": 0.1},
    "bundle": {"bundle.discount": 0.1, "bundle.volume": 0.4, "bundle.tie": 1.0},
    "programme": {
        "programme.earn": 0.1,
        "programme.threshold": 0.4,
        "programme.expiry_months": 3,
        "programme.endowed": 0.2,
    },
    "contract": {"contract.months": 6, "contract.penalty": 0.3, "contract.gift": 0.5},
    "calls": {"advertising.spend": 0.1, "advertising.calls": 0.1, "win_back.rate": 0.3, "win_back.offer": 0.3},
    "bonds": {"bonds.social": 1.0, "bonds.structural": 1.0, "bonds.financial": 0.1, "personalisation.intensity": 0.8},
    "service": {
        "service.end": 0.2,
        "service.fewer_failures": 0.5,
        "welcome.lift": 0.1,
        "contact.rate": 0.3,
        "partner.share": 0.5,
    },
    "survey": {"survey.asked": 1.0},
    "release": {"release.fee": 0.2, "release.share": 1.0},
}
SILENT = {"market.review_rate": 0.3, "firms.a.awareness": 0.7, "firms.a.costs": {"serve": 0.4}}
UNSEEN = {"behaviour.fairness": {"envy": 0.0, "betrayal": 0.0, "jealousy": 0.0}}
"""Nobody compares: else the untreated would see what the treated are given."""
HALF = {"assign.share": 0.5, "assign.seed": 3}


def same_rows(one: Market, other: Market, rows: np.ndarray) -> None:
    """Some customers lived the same lives in two worlds; in which tier they are depends on everybody, and is left out."""
    for mine, theirs in zip(one.customers, other.customers, strict=True):
        for name in mine.dtype.names:
            if name not in ("arm", "tier"):
                np.testing.assert_array_equal(mine[name][rows], theirs[name][rows], err_msg=name)


@pytest.mark.parametrize("kind", ["subscription", "repertoire"])
@pytest.mark.parametrize("name", LEVERS)
def test_each_arm_lives_in_its_own_world(kind: str, name: str) -> None:
    scenario = world(kind, SILENT | UNSEEN, months=15)
    policy = pull(LEVERS[name])
    nobody, everyone = lived(scenario), lived(scenario.evolve("all", policy))
    half = lived(scenario.evolve("half", policy | HALF))
    control = half.customers.people["arm"] == 1
    assert 0.4 < control.mean() < 0.6
    same_rows(half, nobody, control)
    same_rows(half, everyone, ~control)
    if name != "survey" and (kind, name) != ("repertoire", "contract"):
        assert any(
            (nobody.customers.relationships[f] != everyone.customers.relationships[f]).any()
            for f in ("spend", "will", "marks")
        )


def test_a_programme_changed_for_some_stays_as_it_was_for_the_others() -> None:
    """Also what the calendar does: points of the control arm do not die by the policy's clock."""
    scenario = world("repertoire", SILENT | {"firms.a.programme": {"earn": 0.1, "threshold": 100.0}})
    policy = pull({"programme.expiry_months": 2})
    nobody, everyone, half = (lived(scenario.evolve("x", c)) for c in ({"assign.seed": 3}, policy, policy | HALF))
    control = half.customers.people["arm"] == 1
    same_rows(half, nobody, control)
    same_rows(half, everyone, ~control)
    for field in ("points", "old"):
        held, theirs, ours = (m.engine.club[field][:, 0] for m in (half, nobody, everyone))
        np.testing.assert_array_equal(held[control], theirs[control])
        np.testing.assert_array_equal(held[~control], ours[~control])
    assert total(nobody, "left") > 0 == total(nobody, "rewards")


def test_a_floor_for_calls_is_the_policys_and_not_the_control_arms() -> None:
    scenario = world("subscription", SILENT | {"firms.a.win_back": {"rate": 0.4}})
    policy = pull({"win_back.floor": 5.0})
    nobody, half = lived(scenario), lived(scenario.evolve("half", policy | HALF))
    same_rows(half, nobody, half.customers.people["arm"] == 1)


def test_who_is_treated_depends_on_the_experiments_seed_alone() -> None:
    scenario = world("subscription", SILENT | HALF)
    arms = [lived(scenario, 0, seed=s).customers.people["arm"] for s in (1, 2)]
    np.testing.assert_array_equal(*arms)
    other = lived(scenario.evolve("x", {"assign.seed": 4}), 0).customers.people["arm"]
    assert (arms[0] != other).any()


def test_tables_tell_the_arms_apart() -> None:
    market = lived(world("subscription", SILENT | HALF | pull({"service.lift": 0.2})))
    segments = market.tables()["segments"]
    assert set(segments["arm"]) == {"treated", "control"}
    table = market.tables()["customers"]
    assert (table["arm"] == "control").sum() == (market.customers.people["arm"] == 1).sum()
    by_arm = segments[segments["firm"] == "a"].groupby("arm")["cumulative_satisfaction"].last()
    assert by_arm["treated"] > by_arm["control"] + 0.03
    for month, rows in segments[segments["firm"] == "a"].groupby("month"):
        assert rows["customers"].sum() == market.firms[A].books[month]["customers"]


def test_only_the_focal_firm_experiments() -> None:
    scenario = world("subscription", SILENT | pull({"service.lift": 0.2}, "b"))
    full, half = lived(scenario), lived(scenario.evolve("half", HALF))
    same_rows(full, half, np.ones(full.customers.people.size, bool))


def test_with_word_of_mouth_the_arms_touch() -> None:
    talk: dict[str, Any] = {"network": {"kind": "small_world", "degree": 8}, "behaviour.word_of_mouth.talk_rate": 1.0}
    scenario = world("subscription", SILENT | talk)
    policy = pull({"service.lift": 0.25})
    nobody, half = lived(scenario), lived(scenario.evolve("half", policy | HALF))
    control = half.customers.people["arm"] == 1
    assert (
        nobody.customers.relationships["word_of_mouth"][control, A]
        != half.customers.relationships["word_of_mouth"][control, A]
    ).any()


def test_advertising_is_paid_for_the_treated_alone() -> None:
    scenario = world("subscription", SILENT | HALF | pull({"advertising.spend": 0.1}))
    assert total(lived(scenario), "advertising") == pytest.approx(0.5 * 0.1 * 10 * 400 * 12)
