"""Strategies followed together: each moves its own levers, and what they cost is what each costs."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sim
from sim.app.options import given_policies
from sim.app.output import InputError
from sim.lab.budget import PRICE, spent_on
from sim.scenario import Levers
from sim.scenario.plainly import policy_words
from sim.strategies import MarketView, StrategyError, find, known_strategies
from sim.strategies.joined import named_together
from sim.strategies.policies import as_policy, labels, named_policies
from sim.words import speaking
from sim.words.names import policy_name


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    return sim.Scenario.load("textbook").evolve("small", {"population.size": 300, "market.months": 6})


def view(**more: Any) -> MarketView:
    rest = Levers()
    return MarketView(firm="alpha", month=3, rest=rest, levers=rest, **more)


def together(of: str, **parameters: Any) -> Levers:
    block = {"use": "together", "of": of, **parameters}
    return find(block)(view(segments=("young", "old")), **{key: value for key, value in block.items() if key != "use"})


def test_each_moves_its_own_levers() -> None:
    both = together("better-service, price-cut")
    service, cut = (known_strategies()[name](view()) for name in ("better-service", "price-cut"))
    assert (both.service, both.price) == (service.service, cut.price)
    assert both == together("price-cut, better-service")
    rest = Levers()
    untouched = set(Levers.model_fields) - {"service", "price"}
    assert all(getattr(both, block) == getattr(rest, block) for block in untouched)


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_strength_of_all_is_that_of_each(whole: float, own: float) -> None:
    found = together("better-service, price-cut", **{"strength": whole, "price-cut.strength": own})
    full = known_strategies()["price-cut"](view()).price.change
    assert found.price.change == pytest.approx(whole * own * full)
    assert found.service.lift == pytest.approx(whole * known_strategies()["better-service"](view()).service.lift)


def test_parameters_bear_the_name_of_their_strategy() -> None:
    assert together("better-service, price-cut", **{"price-cut.depth": 0.02}).price.change == -0.02


def test_levers_of_one_block_go_together_where_they_are_different_fields() -> None:
    found = together("newcomer-discount, price-cut")
    assert found.price.newcomer > 0 > found.price.change


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ({"of": "better-service, reliability"}, "both move service."),
        ({"of": "price-cut"}, "two strategies or more"),
        ({}, "expected names of strategies"),
        ({"of": "price-cut, price-cut"}, "each once"),
        ({"of": "price-cut, set-levers"}, "none that takes others"),
        ({"of": "price-cut, together"}, "none that takes others"),
        ({"of": "price-cut, bettr-service"}, "did you mean 'better-service'"),
        ({"of": "price-cut, better-service", "depth": 0.1}, "write STRATEGY.PARAMETER"),
        ({"of": "price-cut, better-service", "price-cat.depth": 0.1}, "did you mean 'price-cut'"),
        ({"of": "price-cut, better-service", "price-cut.dpth": 0.1}, "no parameter 'dpth' (did you mean 'depth'?)"),
        ({"of": "price-cut, better-service", "price-cut.strength": 2}, "allowed: 0 to 1"),
    ],
)
def test_what_cannot_be_followed_together_is_refused_by_name(
    base: sim.Scenario, block: dict[str, Any], says: str
) -> None:
    with pytest.raises(StrategyError) as refused:
        sim.simulate(as_policy(base, {"use": "together", **block, "name": "both"}), seed=1)
    assert says in str(refused.value)


def test_they_spend_on_what_each_spends_on(base: sim.Scenario) -> None:
    spent = spent_on(as_policy(base, "win-back+better-service"), base.focal_firm)
    assert spent == ("contact", "service", PRICE)


def test_a_plus_joins_policies_wherever_one_is_named(base: sim.Scenario) -> None:
    typed = given_policies(["better-service:lift=0.2 + price-cut:depth=0.02"])
    ((_, block),) = typed.items()
    assert block == {
        "use": "together", "of": "better-service, price-cut", "better-service.lift": 0.2, "price-cut.depth": 0.02,
    }  # fmt: skip
    policy = as_policy(base, "better-service+price-cut")
    assert policy.firms[base.focal_firm].strategy["of"] == "better-service, price-cut"
    assert labels([(None, policy)], base.focal_firm) == ("better-service-price-cut",)
    assert named_policies([{"both": "better-service + price-cut"}]) == [("both", "better-service + price-cut")]
    assert policy_words("better-service+price-cut:depth=0.02") == "better-service+price-cut with depth 0.02"
    with speaking("zh"):
        assert policy_words("better-service+price-cut") == "更好的服务+降价"


def test_a_name_that_a_user_gave_stays_as_it_is_and_a_file_may_have_a_plus(tmp_path: Any, monkeypatch: Any) -> None:
    assert [policy_name(name) for name in ("Plan A+B", "A + b:c", "x+1")] == ["Plan A+B", "A + b:c", "x+1"]
    assert [policy_words(name) for name in ("Plan A+B", "Plan A + B")] == ["Plan A+B", "Plan A + B"]
    assert named_together("x" * 5000 + "\0+y") == ["x" * 5000 + "\0", "y"]
    with speaking("zh"):
        assert policy_name("price-cut+Plan B") == "降价+Plan B"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a+half.yaml").write_text("use: price-cut\nstrength: 0.5\n")
    assert list(given_policies(["a+half.yaml"]).values()) == [{"use": "price-cut", "strength": 0.5}]


def test_a_scenario_or_a_number_is_not_followed_together() -> None:
    with pytest.raises(InputError, match="is a scenario"):
        given_policies(["price-cut+telecom"])
    ((_, block),) = given_policies(["price-cut:depth=1e-2"]).items()
    assert block == {"use": "price-cut", "depth": 0.01}
