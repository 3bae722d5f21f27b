"""Policies over an ensemble: one design on common luck, at another size, with members that fail left out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from worlds.decided import FAILURES, ensemble

from sim.lab.collect import FirmStory
from sim.lab.ensemble.compared import Compared, compared
from sim.lab.ensemble.ensemble import Member
from sim.lab.ensemble.sized import Size, size_of
from sim.lab.outcomes import Outcome
from sim.lab.store import Memory
from sim.market.market import Market

SMALL: dict[str, Any] = {"replications": 2, "executor": "serial"}


@pytest.fixture(scope="module")
def found() -> Compared:
    return compared(ensemble(4, months=12), "reliability", {"use": "rest", "name": "rest too"}, **SMALL)


def test_every_member_lives_every_option_on_the_same_luck(found: Compared) -> None:
    frame = found.outcomes.frame
    assert len(frame) == found.worlds == 4 * 3 * 2
    assert set(frame["replication"]) == {0, 1} and frame.groupby("member").size().tolist() == [6] * 4
    assert found.options == ("baseline", "reliability", "rest too")


def test_a_policy_that_does_nothing_changes_no_bit(found: Compared) -> None:
    assert not found.profit.values[:, :, 2].any()
    row = found.table(["profit"]).set_index("policy").loc["rest too"]
    assert (row["difference"], row["luck"], row["low"], row["high"], row["pays"]) == (0, 0, 0, 0, 0)


def test_means_are_those_of_the_worlds(found: Compared) -> None:
    frame = found.outcomes.frame.set_index(["policy", "member", "replication"])["profit"]
    gaps = [frame["reliability", m, r] - frame["baseline", m, r] for m in (1, 2, 3, 4) for r in (0, 1)]
    assert found.choice().set_index("policy").loc["reliability", "difference"] == pytest.approx(np.mean(gaps))
    assert found.profit.means[2, 1] == pytest.approx(np.mean(gaps[4:6]))


def test_weights_count() -> None:
    even = ensemble(2, months=6)
    heavy = replace(even, members=(replace(even.members[0], weight=3.0), even.members[1]))
    one = compared(heavy, "reliability", **SMALL)
    assert one.profit.centre[1] == pytest.approx(0.75 * one.profit.means[0, 1] + 0.25 * one.profit.means[1, 1])


def test_a_store_lives_no_world_twice() -> None:
    store, moved = Memory(), []
    markets = ensemble(2, months=6)
    first = compared(markets, "reliability", store=store, **SMALL)
    again = compared(
        markets, "reliability", store=store, progress=lambda done, total: moved.append((done, total)), **SMALL
    )
    assert first == again and moved == [(8, 8)]


def test_sums_are_told_as_of_the_market_at_its_full_size() -> None:
    whole = ensemble(1, months=6, size=800)
    found = compared(whole, "reliability", customers=200, **SMALL)
    assert found.size == Size(200, 800) and found.size.times == 4
    lived = found.outcomes.values("profit", found.arm(0, "baseline"))
    assert found.values("profit", "baseline")[0] == pytest.approx(4 * lived)
    assert found.values("retention", "baseline")[0] == pytest.approx(
        found.outcomes.values("retention", found.arm(0, "baseline"))
    )
    assert [world.scenario.population.size for world in found.outcomes.design.worlds] == [200] * 4


def test_a_smaller_market_pays_a_smaller_fixed_cost() -> None:
    market = ensemble(1, months=6, size=800, **{"firms.alpha.costs.fixed": 100.0}).market
    small = size_of(market, 200, 2000).of(market)
    assert (small.population.size, small.firms["alpha"].costs.fixed) == (200, 25.0)
    assert size_of(market, None, 2000) == Size(800, 800)
    with pytest.raises(ValueError, match="allowed: 200 to 800"):
        size_of(market, 50, 2000)


class Breaks(FirmStory):
    """A story that fails in one member's world."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        if market.spec.firms["alpha"].failure_rate > 0.29:
            raise RuntimeError("lost its books")
        return super().closed(market)


def test_a_member_in_which_a_world_failed_is_left_out() -> None:
    found = compared(ensemble(3, months=6), "reliability", story=Breaks("alpha", people=False), **SMALL)
    assert found.lived == (0, 1)
    assert len(found.failed) == 4 and set(found.failed["member"]) == {3}
    assert found.coefficients[FAILURES].tolist() == [0.02, 0.16]
    assert found.weights.tolist() == [0.5, 0.5]


def test_what_was_set_so_that_members_keep_facts_is_not_among_what_is_not_known() -> None:
    markets = ensemble(2, months=6)
    sized = replace(
        markets, members=tuple(Member({**m.changes, "population.size": 200 + k}) for k, m in enumerate(markets.members))
    )
    found = compared(sized, "reliability", **SMALL)
    assert "population.size" not in found.coefficients and FAILURES in found.coefficients


def test_policies_spend_the_budget_in_the_market_the_ensemble_was_drawn_around() -> None:
    found = compared(ensemble(2, months=12, size=400), "reliability", budget=400, customers=200, **SMALL)
    assert found.budget is not None
    (dose,) = found.budget.doses
    assert dose.met == "met" and dose.a_year == pytest.approx(400, rel=0.011)
    assert found.policies["reliability"].firms["alpha"].strategy["strength"] == pytest.approx(dose.strength)


def test_what_cannot_be_asked_for_is_refused_before_a_world_is_lived() -> None:
    with pytest.raises(ValueError, match="name at least one policy"):
        compared(ensemble(1))
    with pytest.raises(ValueError, match="replications"):
        compared(ensemble(1), "reliability", replications=0)
