"""Target: what a market must reproduce of a company's data.

*Facts* are what people look at (share of a cohort still there after 3 years). *Moments* are made of them for fitting, so that their
errors are nearly normal and do not depend on one another where that can be had (log-odds of renewing the third time). The same
function makes both of data and of worlds. Facts that are held out are never fitted; they are what the fitted market is tried on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.calibration.parameter import Parameter
from sim.lab.collect import Collect
from sim.lab.resampling import Generator
from sim.scenario import Scenario

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Facts:
    """Numbers of the data, in one order for data and worlds.

    Attributes:
        measure: what each is, by a message ``calibrate-fact-MEASURE``; shape (facts,).
        firm: of which firm or brand; empty for none.
        at: at which period, or count, or year; NaN for none.
        value: of the data.
        error: standard error of ``value``.
        held: held out.
    """

    measure: tuple[str, ...]
    firm: tuple[str, ...]
    at: Floats
    value: Floats
    error: Floats
    held: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.measure)

    @property
    def frame(self) -> pd.DataFrame:
        """A row a fact."""
        return pd.DataFrame(
            {
                "fact": self.measure,
                "firm": self.firm,
                "at": self.at,
                "data": self.value,
                "data_error": self.error,
                "held_out": self.held,
            }
        )


@dataclass(frozen=True)
class Yardstick:
    """What the usual small model says of the same facts.

    Attributes:
        name: a message, ``calibrate-yardstick-NAME``.
        facts: shape (facts,); NaN where it says nothing.
        fitted: its parameters, by name.
    """

    name: str
    facts: Floats
    fitted: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Target:
    """What a market must reproduce, and how it is asked.

    Attributes:
        kind: of the data.
        base: the market that is fitted; its months reach to the end of what is held out.
        months: that are lived for fitting.
        parameters: what is fitted.
        facts: of the data.
        moments: from facts, shape (..., facts), to moments, shape (..., moments); looks at no fact that is held out.
        covariance: of the observed moments' own errors, shape (moments, moments).
        collect: what is taken of a world: a table ``facts`` with the column ``value``, in the order of ``facts``; facts later than
            the world has lived are NaN.
        noise: from facts of a world, shape (facts,), and a generator, to facts that data of this size might have shown.
        period: what a month of the market stands for, a message ``calibrate-period-PERIOD``.
        yardstick: none where there is none.
        notes: what was decided or noticed, in sentences.
    """

    kind: str
    base: Scenario
    months: int
    parameters: tuple[Parameter, ...]
    facts: Facts
    moments: Callable[[Floats], Floats]
    covariance: Floats
    collect: Collect
    noise: Callable[[Floats, Generator], Floats]
    period: str = "month"
    yardstick: Yardstick | None = None
    notes: Sequence[str] = ()

    @property
    def observed(self) -> Floats:
        """Moments of the data."""
        return self.moments(self.facts.value)
