"""How a trait is spread over customers: a constant, or one named distribution with its parameters.

In YAML a number means a constant, and a mapping names the distribution: ``{lognormal: {mean: 1, sd: 0.4}}``.

A new distribution is one class here: its parameters, what it draws at given uniforms, its expected value and its ends.
Everything else (reading, the editor's schema, the reference, messages) finds it by its class. One that is drawn for all firms at
once (``joint``) may only say how tastes for firms are spread.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Union

from pydantic import BeforeValidator, Discriminator, Tag, model_serializer, model_validator

from sim.scenario.fields import Part, number
from sim.words import Message, listed, message

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]


class Shape(Part):
    """One distribution over customers.

    Attributes:
        joint: whether it is drawn for all firms at once, so that it is of use for tastes alone.
    """

    joint: ClassVar[bool] = False
    kind: str

    def quantile(self, u: Numbers) -> Numbers:
        """The values drawn at uniforms ``u`` (0 to 1): the quantile function."""
        raise NotImplementedError

    def expected(self) -> float:
        """The expected value, in closed form."""
        raise NotImplementedError

    def ends(self) -> tuple[float, float]:
        """The smallest and the largest value that can be drawn, infinite where there is none."""
        raise NotImplementedError

    @classmethod
    def parameters(cls) -> tuple[str, ...]:
        """The names of its parameters, in order."""
        return tuple(name for name in cls.model_fields if name != "kind")

    @classmethod
    def example(cls) -> str:
        """How it is written in YAML: ``{lognormal: {mean: ..., sd: ...}}``."""
        inside = ", ".join(f"{name}: ..." for name in cls.parameters())
        return f"{{{cls.model_fields['kind'].default}: {{{inside}}}}}"

    def keeps_within(self, low: float, high: float) -> None:
        """Check that every value that can be drawn lies between two ends.

        Raises:
            ValueError: if one may not, naming distributions that keep within.
        """
        smallest, largest = self.ends()
        if low <= smallest and largest <= high:
            return
        allowed = message("scenario-at-least", low=f"{low:g}") if math.isinf(high) else _between(low, high)
        if smallest == largest:
            raise ValueError(message("scenario-constant-outside", value=f"{smallest:g}", allowed=allowed))
        open_ = math.isinf(high)
        raise ValueError(message("scenario-draws-outside", shape=self.kind, allowed=allowed, open=open_))

    def over_firms(self, u: Numbers, shares: Numbers) -> Numbers:
        """The values of a trait that everyone has for each firm: each firm's by itself, whatever its share.

        Args:
            u: uniforms, a column a firm, shape (rows, firms).
            shares: of the firms in what people like, summing to 1, shape (firms,).

        Returns:
            Shape (rows, firms).
        """
        import numpy as np

        return np.column_stack([self.quantile(np.ascontiguousarray(column)) for column in u.T])

    def written(self) -> Any:
        """As it is written in YAML."""
        return {self.kind: {name: getattr(self, name) for name in self.parameters()}}

    @model_serializer
    def _short(self) -> Any:
        return self.written()


class Constant(Shape):
    """Everyone alike."""

    kind: Literal["constant"] = "constant"
    value: float = number(..., "the value")

    def quantile(self, u: Numbers) -> Numbers:
        """The value, for everyone."""
        import numpy as np

        return np.full(u.shape, self.value)

    def expected(self) -> float:
        """The value."""
        return self.value

    def ends(self) -> tuple[float, float]:
        """The value, twice."""
        return self.value, self.value

    def written(self) -> Any:
        """A plain number."""
        return self.value


class Normal(Shape):
    """Normal with a mean and a standard deviation."""

    kind: Literal["normal"] = "normal"
    mean: float = number(..., "mean")
    sd: float = number(..., "standard deviation", low=0)

    def quantile(self, u: Numbers) -> Numbers:
        """mean + sd * Phi^-1(u)."""
        import numpy as np
        from scipy import special

        return np.asarray(self.mean + self.sd * special.ndtri(u))

    def expected(self) -> float:
        """The mean."""
        return self.mean

    def ends(self) -> tuple[float, float]:
        """None, unless the standard deviation is 0."""
        return (self.mean, self.mean) if self.sd == 0 else (-math.inf, math.inf)


class LogNormal(Shape):
    """Log-normal, given by the mean and standard deviation of the value itself (not of its logarithm)."""

    kind: Literal["lognormal"] = "lognormal"
    mean: float = number(..., "mean of the value", low=1e-9)
    sd: float = number(..., "standard deviation of the value", low=0)

    def quantile(self, u: Numbers) -> Numbers:
        """exp(ln mean - s^2 / 2 + s * Phi^-1(u)), with s^2 = ln(1 + (sd / mean)^2)."""
        import numpy as np
        from scipy import special

        s2 = np.log1p((self.sd / self.mean) ** 2)
        return np.asarray(np.exp(np.log(self.mean) - s2 / 2 + np.sqrt(s2) * special.ndtri(u)))

    def expected(self) -> float:
        """The mean."""
        return self.mean

    def ends(self) -> tuple[float, float]:
        """From 0, unless the standard deviation is 0."""
        return (self.mean, self.mean) if self.sd == 0 else (0.0, math.inf)


class Uniform(Shape):
    """Uniform between two ends."""

    kind: Literal["uniform"] = "uniform"
    low: float = number(..., "lower end")
    high: float = number(..., "upper end")

    @model_validator(mode="after")
    def _ordered(self) -> Uniform:
        if self.low > self.high:
            raise ValueError(message("scenario-low-above-high", low=str(self.low), high=str(self.high)))
        return self

    def quantile(self, u: Numbers) -> Numbers:
        """low + (high - low) * u."""
        import numpy as np

        return np.asarray(self.low + (self.high - self.low) * u)

    def expected(self) -> float:
        """The middle."""
        return (self.low + self.high) / 2

    def ends(self) -> tuple[float, float]:
        """Its ends."""
        return self.low, self.high


class Beta(Shape):
    """Beta with shapes a and b."""

    kind: Literal["beta"] = "beta"
    a: float = number(..., "first shape", low=1e-6)
    b: float = number(..., "second shape", low=1e-6)

    def quantile(self, u: Numbers) -> Numbers:
        """The inverse of the regularised incomplete beta function."""
        import numpy as np
        from scipy import special

        return np.asarray(special.betaincinv(self.a, self.b, u))

    def expected(self) -> float:
        """a / (a + b)."""
        return self.a / (self.a + self.b)

    def ends(self) -> tuple[float, float]:
        """0 and 1."""
        return 0.0, 1.0


class Gamma(Shape):
    """Gamma with a mean and a shape; as a purchase rate it makes occasions negative binomial (NBD)."""

    kind: Literal["gamma"] = "gamma"
    mean: float = number(..., "mean", low=1e-9)
    shape: float = number(..., "shape", low=1e-6)

    def quantile(self, u: Numbers) -> Numbers:
        """The inverse of the regularised incomplete gamma function, times mean / shape."""
        import numpy as np
        from scipy import special

        return np.asarray(special.gammaincinv(self.shape, u) * self.mean / self.shape)

    def expected(self) -> float:
        """The mean."""
        return self.mean

    def ends(self) -> tuple[float, float]:
        """From 0."""
        return 0.0, math.inf


class LogitBeta(Shape):
    """minus logit(theta), theta ~ Beta(a, b): as a taste for the only firm it makes churn shifted-beta-geometric."""

    kind: Literal["logit_beta"] = "logit_beta"
    a: float = number(..., "first shape of theta", low=1e-6)
    b: float = number(..., "second shape of theta", low=1e-6)

    def quantile(self, u: Numbers) -> Numbers:
        """Minus the logit of a beta's quantile; it falls as ``u`` rises."""
        import numpy as np
        from scipy import special

        return np.asarray(-special.logit(special.betaincinv(self.a, self.b, u)))

    def expected(self) -> float:
        """psi(b) - psi(a), psi being the digamma function."""
        from scipy.special import digamma

        return float(digamma(self.b) - digamma(self.a))

    def ends(self) -> tuple[float, float]:
        """None."""
        return -math.inf, math.inf


class Dirichlet(Shape):
    """log(theta / p), theta ~ Dirichlet(spread p), p the firms' shares: as tastes they make brand choice the NBD-Dirichlet's."""

    joint: ClassVar[bool] = True
    kind: Literal["dirichlet"] = "dirichlet"
    spread: float = number(
        ...,
        "S of the Dirichlet, by which people differ the less, the larger it is",
        low=1e-3,
        high=1e6,
        source="Goodhardt, Ehrenberg & Chatfield 1984",
    )

    def quantile(self, u: Numbers) -> Numbers:
        """None: it takes the uniforms of all firms (``over_firms``)."""
        raise TypeError("dirichlet is drawn for all firms at once, not for one")

    def expected(self) -> float:
        """0: what it comes to as the spread grows, everyone choosing as people do on average. Weighed by p, e^t has mean 1."""
        return 0.0

    def ends(self) -> tuple[float, float]:
        """``sim.numerics.dirichlet.LEAST``, and no upper end: a firm of share p is liked by -log p at most."""
        from sim.numerics.dirichlet import LEAST

        return LEAST, math.inf

    def over_firms(self, u: Numbers, shares: Numbers) -> Numbers:
        """``sim.numerics.dirichlet.dirichlet_tastes``."""
        from sim.numerics.dirichlet import dirichlet_tastes

        return dirichlet_tastes(u, shares, self.spread)


SHAPES: dict[str, type[Shape]] = {shape.model_fields["kind"].default: shape for shape in Shape.__subclasses__()}
"""Every distribution by its name in YAML, in the order they stand here."""


def _read(value: Any) -> Any:
    """Turn the short YAML forms into the full one."""
    if isinstance(value, bool):
        raise ValueError(message("scenario-number-or-one", example="{normal: {mean: 1, sd: 0.2}}"))
    if isinstance(value, (int, float)):
        return {"kind": "constant", "value": value}
    if isinstance(value, dict) and "kind" not in value:
        if len(value) == 1:
            kind, parameters = next(iter(value.items()))
            if kind in SHAPES and isinstance(parameters, dict):
                return {"kind": kind, **parameters}
        raise ValueError(message("scenario-number-or-shape", shapes=listed(SHAPES), value=repr(value)))
    return value


def _between(low: float, high: float) -> Message:
    return message("scenario-from-to", low=f"{low:g}", high=f"{high:g}")


def _kind(value: Any) -> str | None:
    return value.get("kind") if isinstance(value, dict) else getattr(value, "kind", None)


if TYPE_CHECKING:
    Distribution = Shape
else:
    Distribution = Annotated[
        Union[tuple(Annotated[shape, Tag(kind)] for kind, shape in SHAPES.items())],  # noqa: UP007
        Discriminator(_kind),
        BeforeValidator(_read),
    ]
"""Any of the distributions above; a plain number is a constant."""
