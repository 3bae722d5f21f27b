"""Several arms, at any firm, by lot: each lives as in the world where everyone is treated so; months by lot, too."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import pytest
from test_field_experiment import LEVERS, SILENT, UNSEEN, same_rows
from worlds.two_firms import lived, pull, total, world

from sim.engines.engine import EngineName
from sim.market.market import Market
from sim.scenario import Scenario, ScenarioError
from sim.strategies import StrategyError

ENGINES: tuple[EngineName, ...] = ("columns", "agents")
LIFT = {"service.lift": 0.2}


def arm(share: float, levers: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"share": share, "strategy": {"use": "set-levers", **levers}, **more}


def trial(scenario: Scenario, arms: dict[str, Any], share: float = 0.25, **more: Any) -> Scenario:
    """A scenario with a field experiment of several arms."""
    changes = {"assign.share": share, "assign.seed": 3, "assign.arms": arms}
    return scenario.evolve("trial", changes | {f"assign.{key}": value for key, value in more.items()})


def rows_of(market: Market, name: str) -> np.ndarray:
    return market.customers.people["arm"] == market.spec.assign.names.index(name)


@pytest.mark.parametrize("kind", ["subscription", "repertoire"])
@pytest.mark.parametrize("name", LEVERS)
def test_each_arm_lives_in_its_own_world(kind: str, name: str) -> None:
    """Five arms at once: treated and control, another lever at the same firm, one at its rival, and both news kept away."""
    scenario = world(kind, SILENT | UNSEEN, months=13, size=500)
    arms = {
        "lifted": arm(0.2, LIFT),
        "rival": arm(0.2, LEVERS[name], firm="b"),
        "silent": arm(0.2, {}, talked_about="none"),
    }
    some = lived(trial(scenario.evolve("own", pull(LEVERS[name])), arms, share=0.2))
    worlds = {
        "treated": scenario.evolve("x", pull(LEVERS[name])),
        "control": scenario,
        "lifted": scenario.evolve("x", pull(LIFT)),
        "rival": scenario.evolve("x", pull(LEVERS[name], "b")),
        "silent": scenario,  # nobody talks here anyway
    }
    for called, alone in worlds.items():
        rows = rows_of(some, called)
        assert 0.1 < rows.mean() < 0.3
        same_rows(some, lived(alone), rows)


def test_without_further_arms_an_experiment_is_what_it_was() -> None:
    """The lot of old files: treated where the uniform is below the share."""
    scenario = world("subscription", SILENT | pull(LIFT) | {"assign.share": 0.5, "assign.seed": 3})
    plain, named = lived(scenario), lived(scenario.evolve("x", {"assign.firm": "a"}))
    same_rows(plain, named, np.ones(plain.customers.people.size, bool))
    further = trial(scenario, {"idle": arm(0.3, {})}, share=0.5)
    assert (rows_of(lived(further, 0), "treated") == (plain.customers.people["arm"] == 0)).all()
    assert plain.spec.assign.names == ("treated", "control")


def test_any_firm_may_be_tried() -> None:
    scenario = world("subscription", SILENT | UNSEEN | pull(LIFT, "b") | {"assign.share": 0.5, "assign.firm": "b"})
    half = lived(scenario)
    rest, all_ = (
        lived(world("subscription", SILENT | UNSEEN)),
        lived(world("subscription", SILENT | UNSEEN | pull(LIFT, "b"))),
    )
    same_rows(half, rest, rows_of(half, "control"))
    same_rows(half, all_, rows_of(half, "treated"))


def test_everyone_may_be_in_some_arm_and_none_in_control() -> None:
    market = lived(trial(world("subscription", SILENT), {"one": arm(0.5, LIFT), "two": arm(0.5, {})}, share=0.0), 1)
    assert set(market.tables()["customers"]["arm"]) == {"one", "two"}


def test_tables_tell_all_arms_apart_and_add_up() -> None:
    arms = {"lifted": arm(0.25, LIFT), "rival": arm(0.25, LIFT, firm="b")}
    market = lived(trial(world("subscription", SILENT | UNSEEN, size=800), arms))
    segments, customers = market.tables()["segments"], market.tables()["customers"]
    assert list(dict.fromkeys(segments["arm"])) == ["treated", "control", "lifted", "rival"]
    heads = segments[segments["month"] == 11].groupby("arm")["customers"].sum()
    with_a_firm = customers[customers["home"] != "nobody"]["arm"].value_counts()
    assert (with_a_firm[heads.index] == heads).all()
    felt = segments[segments["month"] == 11].set_index(["arm", "firm"])["cumulative_satisfaction"]
    for called, firm in (("lifted", "a"), ("rival", "b")):
        assert felt[called, firm] > felt["control", firm] + 0.05
    assert felt["treated", "a"] == pytest.approx(felt["control", "a"], abs=0.03)


def test_advertising_is_paid_by_arm() -> None:
    spend = {"advertising.spend": 0.1}
    scenario = world("subscription", SILENT | pull(spend))
    arms = {"half": arm(0.25, {"advertising.spend": 0.05}), "rival": arm(0.25, spend, firm="b")}
    market = lived(trial(scenario, arms, share=0.4))
    assert total(market, "advertising") == pytest.approx((0.4 * 0.1 + 0.25 * 0.05) * 10 * 400 * 12)
    assert total(market, "advertising", firm="b") == pytest.approx(0.25 * 0.1 * 10 * 400 * 12)


TALK: dict[str, Any] = {
    "network": {"kind": "small_world", "degree": 8},
    "behaviour.word_of_mouth.talk_rate": 1.0,
    "firms.a.failure_rate": 0.3,
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("kept", ["none", "good", "bad"])
def test_news_can_be_kept_from_some(kept: str, engine: EngineName) -> None:
    """What was said within earshot is told as heard; what was taken in of it is good, bad or nothing, as the arm has it."""
    scenario = world("subscription", SILENT | TALK | {"market.warm_up": 0}, size=150)
    market = Market(trial(scenario, {"deaf": arm(0.5, {}, talked_about=kept)}, share=0.0), rng=5, engine=engine).run()
    deaf = rows_of(market, "deaf")
    taken, of_rival = (market.customers.relationships["word_of_mouth"][:, firm] for firm in (0, 1))
    assert (taken[deaf] > 0).any() == (kept == "good") and (taken[deaf] < 0).any() == (kept == "bad")
    assert (taken[~deaf] > 0).any() and (taken[~deaf] < 0).any() and (of_rival[deaf] != 0).any()


def test_in_the_warm_up_news_reaches_every_arm() -> None:
    scenario = world("subscription", SILENT | TALK, size=150)
    kept = trial(scenario, {"deaf": arm(0.5, {}, talked_about="none")}, share=0.0)
    same_rows(lived(scenario, 0), lived(kept, 0), np.ones(150, bool))
    assert (lived(kept, 3).customers.relationships["will"] != lived(scenario, 3).customers.relationships["will"]).any()


# -- months by lot ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ENGINES)
def test_a_lot_cast_anew_treats_months_and_not_people(engine: EngineName) -> None:
    arms = {"shown less": arm(0.25, {"price.change": -0.2}), "called": arm(0.25, {"contact.rate": 0.5})}
    spec = trial(world("subscription", SILENT | UNSEEN, size=200), arms, share=0.0, every=1)
    tables = Market(spec, rng=5, engine=engine, events=["offers", "contacts"]).run().tables()
    shown = tables["offers"]
    price = shown[shown["firm"] == "a"].groupby("arm")["price"]
    assert (price.min()["shown less"], price.max()["shown less"]) == (8.0, 8.0)
    assert price.min()["control"] == 10.0
    assert set(shown[shown["firm"] == "b"]["price"]) == {10.0}
    assert set(tables["contacts"]["arm"]) == {"called"} and len(tables["contacts"]) > 20
    per_person = shown.groupby("customer")["arm"].nunique()
    assert (per_person[shown["customer"].value_counts() > 10] > 1).mean() > 0.9
    share = (shown["arm"] == "called").groupby(shown["month"]).mean()
    assert share.mean() == pytest.approx(0.25, abs=0.05)


def test_a_lot_holds_for_as_long_as_it_says_and_its_first_is_that_of_people() -> None:
    spec = trial(world("subscription", SILENT), {"lifted": arm(0.3, LIFT)}, share=0.3, every=4)
    once = spec.evolve("once", {"assign.every": 0})
    market, drawn = Market(spec, rng=5), []
    while market.running:
        market.step()
        drawn.append(market.customers.people["arm"].copy())
    np.testing.assert_array_equal(drawn[0], lived(once, 1).customers.people["arm"])
    changed = [bool((a != b).any()) for a, b in pairwise(drawn)]
    assert changed == [month % 4 == 0 for month in range(1, 12)]


def test_months_by_lot_do_not_depend_on_the_seed_of_the_world_and_go_on_after_a_checkpoint(tmp_path: Any) -> None:
    spec = trial(world("repertoire", SILENT), {"cheap": arm(0.3, {"price.change": -0.1})}, share=0.3, every=1)
    arms = [lived(spec, 7, seed=seed).customers.people["arm"] for seed in (1, 2)]
    np.testing.assert_array_equal(*arms)
    whole = Market(spec, rng=4, events=["offers"]).run()
    Market(spec, rng=4, events=["offers"]).run(6).save(tmp_path / "half.npz")
    rest = Market(spec, rng=4, events=["offers"]).restore(tmp_path / "half.npz").run()
    for name, table in whole.tables().items():
        pd.testing.assert_frame_equal(table, rest.tables()[name], obj=name)


@pytest.mark.parametrize("engine", ENGINES)
def test_heard_says_what_was_taken_in(engine: EngineName) -> None:
    spec = trial(
        world("subscription", SILENT | TALK, size=150), {"deaf": arm(0.5, {}, talked_about="good")}, 0.0, every=1
    )
    tables = Market(spec, rng=5, engine=engine, events=["heard"]).run().tables()
    heard, firms = tables["heard"], tables["firms"].set_index(["month", "firm"])
    kept = (heard["arm"] == "deaf") & (heard["firm"] == "a") & (heard["valence"] < 0)
    assert (heard["taken_in"] == ~kept).all() and kept.sum() > 20
    for column, valence in (("heard_good", 1), ("heard_bad", -1)):
        taken = heard[heard["taken_in"] & (heard["valence"] == valence)].groupby(["month", "firm"]).size()
        assert (taken.reindex(firms.index, fill_value=0) == firms[column]).all()


def test_a_lot_over_single_messages() -> None:
    """Months with one message within earshot, taken in by lot: what one message does, good or bad."""
    spec = trial(
        world("subscription", SILENT | TALK, size=600), {"deaf": arm(0.5, {}, talked_about="none")}, 0.0, every=1
    )
    market, before, after = Market(spec, rng=5, events=["heard"]), [], []
    market.warm_up()
    while market.running:
        before.append(market.customers.relationships["word_of_mouth"][:, 0].astype(float))
        market.step()
        after.append(market.customers.relationships["word_of_mouth"][:, 0].astype(float))
    faded = 0.5 ** (1 / spec.behaviour.word_of_mouth.half_life)
    moved = np.array(after) - faded * np.array(before)
    heard = market.tables()["heard"].query("firm == 'a'")
    single = heard[~heard.duplicated(["month", "listener"], keep=False)]
    single = single.assign(moved=moved[single["month"], single["listener"]])
    assert single["taken_in"].mean() == pytest.approx(0.5, abs=0.05) and len(single) > 500
    assert np.abs(single.loc[~single["taken_in"], "moved"]).max() < 1e-4
    taken = single[single["taken_in"]]
    assert (taken["moved"] * taken["valence"] > 0.01).all() and taken["valence"].nunique() == 2


# -- both engines, checkpoints, events --------------------------------------------------------------------------------


def adaptive() -> Scenario:
    """Arms whose strategies look at their books and at their own levers of last month."""
    arms = {
        "copies": {"share": 0.25, "strategy": {"use": "copy-the-leader"}},
        "points": arm(0.25, {"programme.earn": 0.1, "programme.threshold": 0.4, "programme.expiry_months": 3}),
        "rival": {"share": 0.25, "firm": "b", "strategy": {"use": "margin-guard"}},
    }
    own = {"firms.a.strategy": {"use": "win-stay-lose-shift"}, "firms.a.release.share": 0.5}
    return trial(world("repertoire", SILENT | own, size=120, months=14), arms, share=0.1)


@pytest.mark.parametrize("every", [0, 1, 5])
def test_both_engines_live_all_arms(every: int) -> None:
    spec = adaptive().evolve("by-lot", {"assign.every": every})
    one, other = (Market(spec, rng=2, engine=e, events=True).run().tables() for e in ENGINES)
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, other[name], rtol=1e-6, atol=1e-9, obj=name)


def test_arms_go_on_after_a_checkpoint_and_in_a_twin(tmp_path: Any) -> None:
    whole = Market(adaptive(), rng=4, events=True).run()
    half = Market(adaptive(), rng=4, events=True).run(6)
    half.save(tmp_path / "half.npz")
    rest = Market(adaptive(), rng=4, events=True).restore(tmp_path / "half.npz").run()
    twin = half.twin(adaptive(), windows=True).run()
    for name, table in whole.tables().items():
        pd.testing.assert_frame_equal(table, rest.tables()[name], obj=name)
        pd.testing.assert_frame_equal(table, twin.tables()[name], obj=name)


def test_moves_of_points_are_told_by_arm() -> None:
    market = Market(adaptive(), rng=4, events=["point_moves"]).run()
    moves, ledger = market.tables()["point_moves"], market.tables()["points"].set_index(["month", "firm"])
    for column, move in (("issued", "earned"), ("redeemed", "redeemed"), ("expired", "expired")):
        found = (
            moves[moves["move"] == move].groupby(["month", "firm"])["amount"].sum().reindex(ledger.index, fill_value=0)
        )
        np.testing.assert_allclose(found, ledger[column], rtol=1e-9, atol=1e-9)
    assert (ledger["expired"] > 0).any()


# -- what cannot be ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"assign.arms": {"x": {"share": 0.2}}}, r"share 1 and the arms' shares sum to 1\.2; .* share: 0\.8"),
        ({"assign.share": 0.5, "assign.arms": {"control": {"share": 0.2}}}, "this arm is there already"),
        (
            {"assign.share": 0.5, "assign.arms": {"x": {"share": 0.2, "firm": "c"}}},
            r"assign.arms.x.firm: no firm 'c'; firms: a, b",
        ),
        ({"assign.firm": "c"}, r"assign.firm: no firm 'c'"),
        ({"assign.share": 0.5, "assign.arms": {"x": {"share": 0.2, "shaer": 1}}}, "shaer"),
    ],
)
def test_what_is_no_experiment_is_refused_by_key(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ScenarioError, match=message):
        world("subscription").evolve("x", changes)


def test_an_arms_strategy_that_is_not_there_is_named_with_its_arm() -> None:
    spec = trial(world("subscription"), {"x": {"share": 0.2, "strategy": {"use": "price-cutt"}}})
    with pytest.raises(
        StrategyError, match=r"assign.arms.x.strategy: no strategy 'price-cutt' \(did you mean 'price-cut'"
    ):
        Market(spec)
