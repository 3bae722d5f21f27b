"""How a trait is spread over customers: a constant, or one named distribution with its parameters.

In YAML a number means a constant, and a mapping names the distribution: ``{lognormal: {mean: 1, sd: 0.4}}``. Only the
parameters live here; ``sim.customers`` turns uniforms into values through the quantile function.
"""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Tag, model_serializer, model_validator

from sim.scenario.fields import Part, number


class _Shape(Part):
    kind: str

    @model_serializer
    def _short(self) -> Any:
        values = {name: getattr(self, name) for name in type(self).model_fields if name != "kind"}
        return values["value"] if self.kind == "constant" else {self.kind: values}


class Constant(_Shape):
    """Everyone alike."""

    kind: Literal["constant"] = "constant"
    value: float = number(..., "the value")


class Normal(_Shape):
    """Normal with a mean and a standard deviation."""

    kind: Literal["normal"] = "normal"
    mean: float = number(..., "mean")
    sd: float = number(..., "standard deviation", low=0)


class LogNormal(_Shape):
    """Log-normal, given by the mean and standard deviation of the value itself (not of its logarithm)."""

    kind: Literal["lognormal"] = "lognormal"
    mean: float = number(..., "mean of the value", low=1e-9)
    sd: float = number(..., "standard deviation of the value", low=0)


class Uniform(_Shape):
    """Uniform between two ends."""

    kind: Literal["uniform"] = "uniform"
    low: float = number(..., "lower end")
    high: float = number(..., "upper end")

    @model_validator(mode="after")
    def _ordered(self) -> Uniform:
        if self.low > self.high:
            raise ValueError(f"low ({self.low}) is above high ({self.high})")
        return self


class Beta(_Shape):
    """Beta with shapes a and b."""

    kind: Literal["beta"] = "beta"
    a: float = number(..., "first shape", low=1e-6)
    b: float = number(..., "second shape", low=1e-6)


class Gamma(_Shape):
    """Gamma with a mean and a shape; as a purchase rate it makes occasions negative binomial (NBD)."""

    kind: Literal["gamma"] = "gamma"
    mean: float = number(..., "mean", low=1e-9)
    shape: float = number(..., "shape", low=1e-6)


class LogitBeta(_Shape):
    """minus logit(theta), theta ~ Beta(a, b): as a taste for the only firm it makes churn shifted-beta-geometric."""

    kind: Literal["logit_beta"] = "logit_beta"
    a: float = number(..., "first shape of theta", low=1e-6)
    b: float = number(..., "second shape of theta", low=1e-6)


SHAPES: dict[str, type[_Shape]] = {
    "constant": Constant,
    "normal": Normal,
    "lognormal": LogNormal,
    "uniform": Uniform,
    "beta": Beta,
    "gamma": Gamma,
    "logit_beta": LogitBeta,
}
"""Every distribution by its name in YAML."""


def ends(shape: _Shape) -> tuple[float, float]:
    """The smallest and the largest value a distribution can draw, infinite where there is none."""
    match shape:
        case Constant(value=value):
            return value, value
        case Normal(mean=mean, sd=0) | LogNormal(mean=mean, sd=0):
            return mean, mean
        case Uniform(low=low, high=high):
            return low, high
        case Beta():
            return 0.0, 1.0
        case LogNormal() | Gamma():
            return 0.0, math.inf
        case _:
            return -math.inf, math.inf


def mean(shape: _Shape) -> float:
    """The mean of a distribution, in closed form: a/(a + b) for a beta, psi(b) - psi(a) for minus the logit of one."""
    match shape:
        case Constant(value=value):
            return value
        case Normal(mean=centre) | LogNormal(mean=centre) | Gamma(mean=centre):
            return centre
        case Uniform(low=low, high=high):
            return (low + high) / 2
        case Beta(a=a, b=b):
            return a / (a + b)
        case LogitBeta(a=a, b=b):
            from scipy.special import digamma

            return float(digamma(b) - digamma(a))
        case _:
            raise ValueError(f"no mean for {shape.kind!r}")


def keeps_within(shape: _Shape, low: float, high: float) -> None:
    """Check that every value a distribution can draw lies between two ends.

    Raises:
        ValueError: if one may not, naming distributions that keep within.
    """
    smallest, largest = ends(shape)
    if low <= smallest and largest <= high:
        return
    allowed = f"at least {low:g}" if math.isinf(high) else f"from {low:g} to {high:g}"
    if smallest == largest:
        raise ValueError(f"{smallest:g} is outside the allowed range: {allowed}")
    other = "lognormal, gamma, beta or uniform" if math.isinf(high) else "uniform"
    raise ValueError(
        f"this {shape.kind} also draws values outside the allowed range, {allowed}; use a number, or a {other} within it"
    )


def _read(value: Any) -> Any:
    """Turn the short YAML forms into the full one."""
    if isinstance(value, bool):
        raise ValueError("expected a number or one distribution, such as {normal: {mean: 1, sd: 0.2}}")
    if isinstance(value, (int, float)):
        return {"kind": "constant", "value": value}
    if isinstance(value, dict) and "kind" not in value:
        if len(value) == 1:
            kind, parameters = next(iter(value.items()))
            if kind in SHAPES and isinstance(parameters, dict):
                return {"kind": kind, **parameters}
        raise ValueError(f"expected a number or one of {', '.join(SHAPES)} with its parameters, got {value!r}")
    return value


def _kind(value: Any) -> str | None:
    return value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)


Distribution = Annotated[
    Annotated[Constant, Tag("constant")]
    | Annotated[Normal, Tag("normal")]
    | Annotated[LogNormal, Tag("lognormal")]
    | Annotated[Uniform, Tag("uniform")]
    | Annotated[Beta, Tag("beta")]
    | Annotated[Gamma, Tag("gamma")]
    | Annotated[LogitBeta, Tag("logit_beta")],
    Discriminator(_kind),
    BeforeValidator(_read),
]
"""Any of the distributions above; a plain number is a constant."""
