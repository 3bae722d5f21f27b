"""Field experiments: what a trial says, what is true, and why the two differ."""

from __future__ import annotations

import numpy as np
import pytest

import sim
from sim.market.market import Market
from sim.results.measures import OUTCOMES
from sim.state.relationship import BARRED
from sim.strategies.policies import as_policy

SEEN_TIERS = {"use": "set-levers", "name": "seen", "tiers.lift_top": 0.2, "tiers.visibility": 0.8}
SEEN_PRICES = {"use": "set-levers", "name": "seen", "price.newcomer": 0.3, "price.visibility": 0.8}


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    changes = {"population.size": 500, "market.months": 14, "market.warm_up": 6, "market.review_rate": 0.3}
    return sim.Scenario.load("textbook").evolve("small", changes)


@pytest.fixture(scope="module")
def deaf(base: sim.Scenario) -> sim.Scenario:
    return sim.knock_out(base, "word-of-mouth", "fairness")


@pytest.fixture(scope="module")
def found(base: sim.Scenario) -> sim.FieldExperiment:
    return sim.field_experiment(base, "better-service", share=0.4, replications=4, workers=1)


def arms(scenario: sim.Scenario, policy: object, share: float = 0.5) -> tuple[Market, Market, Market]:
    """Nobody, everybody and some treated, lived to the end."""
    tried = as_policy(scenario, policy)
    some = tried.evolve(tried.name, {"assign.share": share, "assign.seed": 4})
    return tuple(Market(s, rng=2).run() for s in (scenario, tried, some))  # type: ignore[return-value]


def test_a_trial_puts_the_scenarios_own_experiment_away(base: sim.Scenario) -> None:
    """Its arms, at whatever firm, are no part of the trial that is asked for."""
    own = {
        "assign.share": 0.3,
        "assign.every": 2,
        "assign.firm": list(base.firms)[-1],
        "assign.arms": {"cheap": {"share": 0.3, "strategy": "price-cut"}},
    }
    one, other = (
        sim.field_experiment(of, "better-service", share=0.4, replications=2, workers=1)
        for of in (base, base.evolve(base.name, own))
    )
    assert one.table().equals(other.table())


@pytest.mark.parametrize("policy", ["under-promise", "complaint-recovery", "price-cut", "better-service"])
def test_without_talk_and_fairness_each_arm_lives_as_in_its_own_world(policy: str, deaf: sim.Scenario) -> None:
    """Bit for bit, but for the tier one is in, which is a rank among all, and worth nothing under these policies."""
    nobody, everybody, some = arms(deaf, policy)
    untreated = some.customers.people["arm"] == 1
    assert 200 < untreated.sum() < 400
    for rows, world in ((untreated, nobody), (~untreated, everybody)):
        for mine, theirs in zip(some.customers, world.customers, strict=True):
            for name in set(mine.dtype.names) - {"arm", "tier"}:
                np.testing.assert_array_equal(mine[name][rows], theirs[name][rows], err_msg=name)


def test_without_talk_and_fairness_trials_are_unbiased_and_cover(deaf: sim.Scenario) -> None:
    found = sim.field_experiment(deaf, "better-service", replications=10, workers=1)
    table = found.table().set_index("measure")
    assert (table[["interference", "leaked", "missed"]] == 0).all(axis=None)
    assert (table["estimate"] - table["truth"]).abs().to_numpy() == pytest.approx(table["draw"].abs().to_numpy())
    for name in OUTCOMES:
        luck = found.each().query("measure == @name")["draw"]
        assert abs(luck.mean()) < 3 * luck.std() / np.sqrt(len(luck)), name
    assert table["covered"].min() >= 0.75
    assert table["covered"].mean() >= 0.85


def test_what_lies_between_adds_up(found: sim.FieldExperiment) -> None:
    table = found.table()
    for a, b in (
        (table["gap"], table["estimate"] - table["truth"]),
        (table["gap"], table["missed"] - table["leaked"] + table["draw"]),
        (table["expected"], table["estimate"] - table["draw"]),
    ):
        np.testing.assert_allclose(a, b, atol=1e-9)
    assert (table["interference_half_width"] < table["gap_half_width"]).all()


def test_talk_leaks_the_good_to_the_untreated(base: sim.Scenario) -> None:
    loud = base.evolve("loud", {"behaviour.word_of_mouth.talk_rate": 1.0, "behaviour.word_of_mouth.impact": 1.5})
    found = sim.field_experiment(loud, {"use": "better-service", "lift": 0.15}, replications=4, workers=1)
    row = found.table().set_index("measure").loc["customer"]
    assert row["truth"] > 0
    assert row["leaked"] > row["leaked_half_width"]
    assert row["interference"] < -row["interference_half_width"]


@pytest.mark.parametrize(("policy", "cause"), [(SEEN_TIERS, "envy"), (SEEN_PRICES, "price-betrayal")])
def test_the_untreated_see_what_others_are_given(policy: dict[str, object], cause: str, deaf: sim.Scenario) -> None:
    """They hold it against the firm, so that the treated look better than they would if all were treated."""
    quiet = sim.knock_out(deaf.evolve("fair", {"behaviour.choice.fairness": 3.0}), "word-of-mouth")
    row = sim.field_experiment(quiet, policy, replications=10, workers=1).table().set_index("measure").loc["kept"]
    assert row["leaked"] < -row["leaked_half_width"]
    assert row["interference"] > row["interference_half_width"]
    blind = sim.field_experiment(sim.knock_out(quiet, cause), policy, replications=4, workers=1)
    assert abs(blind.table().set_index("measure").loc["kept", "leaked"]) < abs(row["leaked"]) / 5


def test_letting_go_is_part_of_the_policy(deaf: sim.Scenario) -> None:
    policy = {"use": "set-levers", "release.share": 0.5}
    dear = deaf.evolve("dear", {"firms.alpha.costs.serve": 0.9})
    nobody, _, some = arms(dear, policy)
    let_go = (some.customers.relationships["marks"][:, 0] & BARRED) != 0
    untreated = some.customers.people["arm"] == 1
    assert let_go[~untreated].sum() > 20
    assert not let_go[untreated].any()
    np.testing.assert_array_equal(
        some.customers.relationships["contribution"][untreated],
        nobody.customers.relationships["contribution"][untreated],
    )


def test_each_trial_draws_its_own(found: sim.FieldExperiment) -> None:
    each = found.each()
    assert len(each) == 4 * len(OUTCOMES)
    assert each.query("measure == 'customer'")["treated"].nunique() > 1
    assert 0.3 < each["treated"].sum() / (each["treated"] + each["untreated"]).sum() < 0.5
    again = sim.field_experiment(found.base, "better-service", share=0.4, replications=2, workers=1)
    assert again.found == found.found[:2]
    assert "better-service" in repr(found)
    assert found.to_dict()["share"] == 0.4


@pytest.mark.parametrize("share", [0.0, 1.0, -0.1, float("nan")])
def test_a_share_of_none_or_all_is_no_trial(share: float, base: sim.Scenario) -> None:
    with pytest.raises(ValueError, match="share is"):
        sim.field_experiment(base, "under-promise", share=share)


def test_what_is_unknown_or_too_small_is_refused(base: sim.Scenario) -> None:
    with pytest.raises(sim.StrategyError):
        sim.field_experiment(base, "under-promis")
    with pytest.raises(ValueError, match="no firm"):
        sim.field_experiment(base, "under-promise", firm="gamma")
    with pytest.raises(ValueError, match="each arm needs"):
        sim.field_experiment(base, "under-promise", share=0.001, replications=1)
