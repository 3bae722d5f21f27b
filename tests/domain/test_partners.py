"""Serving through partners: reward and risk shared."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import CALM, assert_same_lives, at_home, both, encounters, lived, offer, pull, total, twins, world

pytestmark = pytest.mark.domain("channel partners")

STILL = {"market.review_rate": 0.0}


@pytest.mark.parametrize("aligned", [0.0, 0.5, 1.0])
def test_partners_serve_worse_unless_their_reward_depends_on_it(aligned: float) -> None:
    plain, allied = twins(
        world("subscription", STILL | CALM),
        pull({"partner.share": 0.5, "partner.gap": -0.1, "partner.aligned": aligned}),
        1,
        watch=True,
    )
    mine, theirs = both(encounters(plain), encounters(allied))
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], -0.1 * 0.5 * (1 - aligned), atol=1e-9)
    commission = 0.1 * 0.5 * (1 + 0.25 * aligned) * 10
    assert offer(allied)["cost_partner"] == pytest.approx(commission)
    assert total(allied, "partner") == pytest.approx(commission * total(allied, "sales") / 10)
    assert total(plain, "partner") == 0


def test_partners_bear_part_of_the_cost_to_serve() -> None:
    plain, allied = twins(world("subscription", STILL), pull({"partner.share": 0.8}))
    assert total(allied, "serving") == pytest.approx(total(plain, "serving") * (1 - 0.8 * 0.5))


def test_an_honest_firm_promises_what_its_partners_deliver() -> None:
    plain, allied = twins(world("subscription", STILL), pull({"partner.share": 1.0, "partner.gap": -0.1}), 1)
    assert offer(plain)["promised_quality"] - offer(allied)["promised_quality"] == pytest.approx(0.1, abs=1e-6)


def test_a_gap_loses_customers_and_alignment_wins_them_back() -> None:
    scenario = world("subscription", {"market.review_rate": 0.5}, size=1500, months=18)
    own, loose, aligned = (
        at_home(
            lived(scenario.evolve("x", pull({"partner.share": s, "partner.gap": -0.2, "partner.aligned": a})))
        ).sum()
        for s, a in ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
    )
    assert loose < aligned
    assert aligned == own


def test_without_a_share_there_is_no_partner() -> None:
    plain, idle = twins(
        world("repertoire"), pull({"partner.commission": 0.6, "partner.gap": -0.3, "partner.aligned": 0.4})
    )
    assert_same_lives(plain, idle)
    assert total(idle, "partner") == 0
