"""What a distribution can draw, and which traits may be drawn from it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sim.customers import quantile
from sim.scenario.distributions import SHAPES, ends, keeps_within, mean
from sim.scenario.model import Traits

INF = math.inf


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
    ],
)
def test_the_ends_of_each_shape(kind: str, parameters: dict[str, float], expected: tuple[float, float]) -> None:
    shape = SHAPES[kind].model_validate(parameters)
    assert ends(shape) == expected
    keeps_within(shape, *expected)
    if expected[1] < INF:
        with pytest.raises(ValueError, match="allowed range"):
            keeps_within(shape, -INF, expected[1] - 0.5)


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
    assert quantile(shape, u).mean() == pytest.approx(mean(shape), abs=2e-3)
