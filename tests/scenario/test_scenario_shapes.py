"""What a distribution can draw, and which traits may be drawn from it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy import special, stats

from sim.scenario import Scenario, ScenarioError
from sim.scenario.parts import Traits
from sim.scenario.shapes import SHAPES, Beta, Constant, Dirichlet, Gamma, LogitBeta, LogNormal, Normal, Shape, Uniform
from sim.scenario.yaml import read

INF = math.inf
SPREAD = {"dirichlet": {"spread": 1}}
MARKET = Scenario.from_yaml(
    "name: two\nmarket: {kind: repertoire}\n"
    "firms: {alpha: {list_price: 1, start_share: 0.4}, beta: {list_price: 1, start_share: 0.6}}"
)


@pytest.mark.parametrize(
    ("kind", "parameters", "expected"),
    [
        ("constant", {"value": -2}, (-2, -2)),
        ("normal", {"mean": 1, "sd": 0.2}, (-INF, INF)),
        ("normal", {"mean": 1, "sd": 0}, (1, 1)),
        ("lognormal", {"mean": 1, "sd": 0.2}, (0, INF)),
        ("lognormal", {"mean": 1, "sd": 0}, (1, 1)),
        ("uniform", {"low": -1, "high": 3}, (-1, 3)),
        ("beta", {"a": 1, "b": 2}, (0, 1)),
        ("gamma", {"mean": 1, "shape": 2}, (0, INF)),
        ("logit_beta", {"a": 1, "b": 2}, (-INF, INF)),
        ("dirichlet", {"spread": 1}, (-30, INF)),
    ],
)
def test_the_ends_of_each_shape(kind: str, parameters: dict[str, float], expected: tuple[float, float]) -> None:
    shape = SHAPES[kind].model_validate(parameters)
    assert shape.ends() == expected
    shape.keeps_within(*expected)
    if expected[1] < INF:
        with pytest.raises(ValueError, match="allowed range"):
            shape.keeps_within(-INF, expected[1] - 0.5)


@pytest.mark.parametrize(
    "trait", ["spend", "rate", "service_rate", "price_sensitivity", "talk_propensity", "loss_aversion"]
)
def test_no_rate_or_weight_is_negative(trait: str) -> None:
    for bad in (
        -0.1,
        {"normal": {"mean": 1, "sd": 0.2}},
        {"uniform": {"low": -1, "high": 1}},
        {"logit_beta": {"a": 1, "b": 1}},
    ):
        with pytest.raises(ValueError, match="at least 0"):
            Traits.model_validate({trait: bad})
    for good in (
        0,
        1,
        {"normal": {"mean": 1, "sd": 0}},
        {"gamma": {"mean": 1, "shape": 1}},
        {"beta": {"a": 1, "b": 1}},
    ):
        Traits.model_validate({trait: good})


@pytest.mark.parametrize("trait", ["taste", "values_prior", "complaint_propensity"])
def test_shifts_go_both_ways(trait: str) -> None:
    Traits.model_validate({trait: {"logit_beta": {"a": 1, "b": 1}}})
    Traits.model_validate({trait: -1})


@pytest.mark.parametrize("place", ["traits.standards", "traits.rate", "tenure", "segments.everyone.traits"])
def test_what_is_drawn_for_all_firms_at_once_says_only_how_tastes_are_spread(place: str) -> None:
    said = {"talk_propensity": SPREAD} if place.startswith("segments") else SPREAD
    with pytest.raises(ScenarioError, match=rf"population\.{place}\W.*of use for traits\.taste alone"):
        MARKET.evolve("m", {f"population.{place}": said})
    with pytest.raises(TypeError, match="all firms at once"):
        Dirichlet(spread=1.0).quantile(U)


def test_where_tastes_are_dirichlet_every_firm_has_a_share_in_what_people_like() -> None:
    tastes = {"population.segments.everyone.traits.taste": {"dirichlet": {"spread": 1}}}
    entering = {"firms.alpha.start_share": 0.0, "firms.beta.start_share": 1.0}
    assert MARKET.evolve("m", tastes).taste_shares() == (0.4, 0.6)
    MARKET.evolve("m", entering)
    with pytest.raises(ScenarioError, match=r"firms\.alpha\.start_share is 0.*give it firms\.alpha\.taste_share"):
        MARKET.evolve("m", tastes | entering)
    liked = MARKET.evolve("m", tastes | entering | {"firms.alpha.taste_share": 0.25})
    assert liked.taste_shares() == (0.2, 0.8)
    with pytest.raises(ScenarioError, match=r"firms\.alpha\.taste_share is 0"):
        MARKET.evolve("m", tastes | {"firms.alpha.taste_share": 0.0})


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        ("constant", {"value": -2}),
        ("normal", {"mean": 1, "sd": 0.2}),
        ("lognormal", {"mean": 1.5, "sd": 0.8}),
        ("uniform", {"low": -1, "high": 3}),
        ("beta", {"a": 2, "b": 5}),
        ("gamma", {"mean": 1.3, "shape": 2}),
        ("logit_beta", {"a": 3, "b": 2}),
    ],
)
def test_the_mean_is_that_of_what_is_drawn(kind: str, parameters: dict[str, float]) -> None:
    shape = SHAPES[kind].model_validate(parameters)
    u = (np.arange(200_000) + 0.5) / 200_000
    assert shape.quantile(u).mean() == pytest.approx(shape.expected(), abs=2e-3)


@pytest.mark.parametrize("kind", SHAPES)
def test_every_distribution_brings_its_own_methods_and_an_example_that_is_read(kind: str) -> None:
    shape = SHAPES[kind]
    for method in ("quantile", "expected", "ends"):
        assert getattr(shape, method) is not getattr(Shape, method)
    written, _ = read(shape.example().replace("...", "1"), "example")
    assert list(written) == [kind]
    assert Traits.model_validate({"taste": written}).taste == shape.model_validate(dict.fromkeys(shape.parameters(), 1))


@pytest.mark.parametrize("kind", [kind for kind, shape in SHAPES.items() if not shape.joint])
def test_what_is_drawn_lies_between_the_ends_and_follows_the_uniform(kind: str) -> None:
    shape = SHAPES[kind].model_validate({name: 1.3 + 0.2 * k for k, name in enumerate(SHAPES[kind].parameters())})
    values, (low, high) = shape.quantile(U), shape.ends()
    steps = np.diff(values)
    assert (steps >= 0).all() or (kind == "logit_beta" and (steps <= 0).all())
    assert low <= values.min() and values.max() <= high


# ---- against the closed forms of others ----------------------------------------------------------------------------

U = np.concatenate([[0.5 / 2**32, 1e-6], np.linspace(0.001, 0.999, 999), [1 - 1e-6, 1 - 0.5 / 2**32]])

CASES: list[tuple[Any, Any]] = [
    (Normal(mean=1.0, sd=2.0), stats.norm(1, 2)),
    (Uniform(low=-1.0, high=3.0), stats.uniform(-1, 4)),
    (Beta(a=0.7, b=1.2), stats.beta(0.7, 1.2)),
    (Gamma(mean=2.0, shape=1.5), stats.gamma(1.5, scale=2 / 1.5)),
    (LogNormal(mean=2.0, sd=1.0), stats.lognorm(math.sqrt(math.log(1.25)), scale=2 / math.sqrt(1.25))),
]


@pytest.mark.parametrize(("declared", "reference"), CASES, ids=[d.kind for d, _ in CASES])
def test_quantiles_are_those_of_the_library(declared: Any, reference: Any) -> None:
    np.testing.assert_allclose(declared.quantile(U), reference.ppf(U), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(("declared", "reference"), CASES, ids=[d.kind for d, _ in CASES])
def test_mean_and_sd_are_those_of_the_values(declared: Any, reference: Any) -> None:
    u = (np.arange(200_000) + 0.5) / 200_000
    values = declared.quantile(u)
    assert values.mean() == pytest.approx(reference.mean(), rel=1e-3)
    assert values.std() == pytest.approx(reference.std(), rel=5e-3)
    for name, moment in (("mean", values.mean()), ("sd", values.std())):
        if hasattr(declared, name):
            assert moment == pytest.approx(getattr(declared, name), rel=5e-3)


def test_a_constant_is_constant() -> None:
    assert set(Constant(value=0.3).quantile(U)) == {0.3}


def test_logit_beta_is_the_log_odds_of_staying() -> None:
    """-logit(theta), theta ~ Beta(a, b): its quantiles, and the share kept of a logit against nothing."""
    a, b = 0.704, 1.182
    np.testing.assert_allclose(LogitBeta(a=a, b=b).quantile(U), -special.logit(stats.beta(a, b).ppf(U)), rtol=1e-9)
    u = (np.arange(100_000) + 0.5) / 100_000
    stay = special.expit(LogitBeta(a=a, b=b).quantile(u))
    assert stay.mean() == pytest.approx(b / (a + b), abs=1e-4)
