"""The real cost of each customer, and that not all are equally important."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import CALM, A, assert_same_lives, at_home, encounters, lived, pull, total, twins, world

from sim.state.books import COSTS, REVENUES

pytestmark = pytest.mark.domain("cost to serve")

EVERYTHING = pull(
    {
        "programme.earn": 0.1,
        "programme.partners": 0.02,
        "tiers.lift_top": 0.1,
        "tiers.recognition": 0.5,
        "bonds.social": 0.5,
        "bonds.financial": 0.02,
        "personalisation.intensity": 0.4,
        "survey.asked": 0.5,
        "welcome.lift": 0.1,
        "contact.rate": 0.2,
        "partner.share": 0.3,
        "win_back.rate": 0.3,
        "advertising.calls": 0.1,
        "contract.months": 6,
        "contract.penalty": 0.01,
        "contract.gift": 0.2,
        "referral.reward": 0.5,
        "promise.extras": 0.01,
        "service.end": 0.1,
    }
)


@pytest.mark.parametrize("kind", ["subscription", "repertoire", "durable"])
def test_what_each_customer_brings_adds_up_to_the_profit(kind: str) -> None:
    """With every lever pulled: all money that a customer causes stands on that customer's account."""
    talk = {"network": {"kind": "small_world", "degree": 4}, "market.review_rate": 0.4}
    market = lived(world(kind, EVERYTHING | talk, size=800))
    for firm in "ab":
        accounts = market.tables()["customers"][f"contribution_{firm}"].sum()
        profit = sum(total(market, line, firm=firm) for line in REVENUES) - sum(
            total(market, line, firm=firm) for line in COSTS
        )
        caused = profit + total(market, "advertising", "fixed", firm=firm)
        assert accounts == pytest.approx(caused, rel=1e-4, abs=0.05)
    used = [line for line in (*REVENUES, *COSTS) if total(market, line) > 0]
    assert len(used) >= 18


def test_every_visit_and_failure_and_complaint_is_charged_to_who_had_it() -> None:
    market = lived(
        world("subscription", {"market.review_rate": 0.0, "population.traits.spend": 1.0, "firms.a.failure_rate": 0.3}),
        1,
        watch=True,
    )
    met = encounters(market)
    cost = market.firms[0].offer
    each = (
        met["visits"] * cost["cost_serve"]
        + met["failures"] * cost["cost_failure"]
        + met["complained"] * cost["cost_complaint"]
    )
    each += met["resolved"] * (cost["cost_resolve"] + cost["recovery_compensation_paid"]) + cost["cost_ease"] + 5.0
    brought = market.customers.relationships["contribution"][met["row"], A]
    np.testing.assert_allclose(brought, 10.0 - each, rtol=1e-5)
    assert np.unique(brought).size > 2


def test_learning_makes_the_old_cheaper_and_is_off_by_default() -> None:
    scenario = world("subscription", CALM | {"market.review_rate": 0.0})
    plain, learning = twins(scenario, {"behaviour.cost_to_serve.learning": 0.2})
    assert_same_lives(plain, learning)
    assert total(plain, "serving") == pytest.approx(0.05 * 10 * total(plain, "visits"))
    home = at_home(plain).sum()
    assert total(learning, "serving") == pytest.approx(home * 0.5 * sum((1.0 + n) ** -0.2 for n in range(6, 18)))


def test_a_few_bring_much() -> None:
    """Concentration comes from people who differ; where all are alike it is gone."""
    alike = {"population.traits.spend": 1.0, "population.traits.rate": 1.0}
    uneven, even = (lived(world("repertoire", changes, size=1000, months=24)) for changes in ({}, alike))
    shares = []
    for market in (uneven, even):
        brought = np.sort(market.tables()["customers"]["contribution_a"].to_numpy(float))[::-1]
        shares.append(brought[: brought.size // 5].sum() / brought.sum())
    assert shares[0] > shares[1] + 0.1
