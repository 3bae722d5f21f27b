"""The patterns: what research found, what is measured, and when a sub-model counts as reproducing it.

The rule was written before the first full run. A direction counts as reproduced in a market when it comes out in at least
90% of the worlds; a level when the interval of the mean lies inside the band. Patterns marked ``put in`` follow from a
coefficient of the full model; that it reproduces them is no evidence for it. Patterns that are reported only have no
finding to be held against.

Changed after a look at three worlds of the textbook market: the asymmetry of losses and gains is taken at single visits, as
it was found, instead of at the firm's means, where it hardly shows in any sub-model; and the order of the three correlations
was added, because simulated visits know no survey error and all sub-models miss their levels. The order favours
``delta_only``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from sim.lab.paired import interval

OFTEN: Final = 0.9
"""Share of worlds in which a direction must come out."""


@dataclass(frozen=True)
class Pattern:
    """One pattern.

    Attributes:
        key: of the measurement.
        name: what it is called.
        found: what research found, and where it is told.
        above, band: the direction (more than this) or the band of the mean; neither where it is reported only.
        input_of: the sub-models into which it is put.
        share: whether it is shown in per cent.
    """

    key: str
    name: str
    found: str
    above: float | None = None
    band: tuple[float, float] | None = None
    below: float | None = None
    input_of: tuple[str, ...] = ()
    share: bool = False

    @property
    def judged(self) -> bool:
        """Whether there is a finding to be held against."""
        return self.above is not None or self.below is not None or self.band is not None

    @property
    def asked(self) -> str:
        """What it takes, in words."""
        factor, unit = (100.0, "%") if self.share else (1.0, "")
        if self.band is not None:
            return f"{factor * self.band[0]:g} to {factor * self.band[1]:g}{unit}"
        if self.above is not None:
            return f"above {factor * self.above:g}{unit}"
        return f"below {factor * self.below:g}{unit}" if self.below is not None else "reported"

    def reproduced(self, values: Sequence[float]) -> bool:
        """Whether a sub-model reproduces it, from its values in the worlds of one market."""
        x = np.array(values, dtype=float)
        if self.band is not None:
            mean = interval(x)
            return bool(self.band[0] <= mean.low and mean.high <= self.band[1])
        if self.above is not None:
            return bool(np.mean(x > self.above) >= OFTEN)
        return bool(self.below is not None and np.mean(x < self.below) >= OFTEN)


PATTERNS: Final[tuple[Pattern, ...]] = (
    Pattern(
        "slope_later",
        "quality still satisfies after three years",
        "satisfaction follows quality across firms and years (A11, A25); the slope asked for, 0.1, is a judgment",
        above=0.1,
    ),
    Pattern(
        "loss_to_gain",
        "a visit below expectation is felt more than one above",
        "negative disconfirmation weighs more than positive (A11); how much more, 1.1, is a judgment",
        above=1.1,
        input_of=("full",),
    ),
    Pattern(
        "kept_asymmetry",
        "a loss of quality costs more retention than a gain brings",
        "the same for repurchase (A11)",
        above=0.0,
    ),
    Pattern("kept_gap", "quality keeps customers", "satisfaction lengthens relationships (A11, A19)", above=0.0),
    Pattern(
        "r_stay",
        "the satisfied stay",
        "satisfaction and repeat purchase go together (A11, A19); the level, .52 for stated intention, is not judged",
        above=0.0,
    ),
    Pattern("good_to_bad", "more good word than bad", "3:1 in 15 studies, band 2-5 (A15)", band=(2.0, 5.0)),
    Pattern(
        "r_disconfirmation",
        "correlation of satisfaction with disconfirmation",
        ".46 in a meta-analysis, +-.15 (A11)",
        band=(0.31, 0.61),
    ),
    Pattern(
        "r_performance",
        "correlation of satisfaction with performance",
        ".34, +-.15 (A11)",
        band=(0.19, 0.49),
    ),
    Pattern(
        "r_expectation",
        "correlation of satisfaction with expectation",
        ".27, +-.15 (A11)",
        band=(0.12, 0.42),
    ),
    Pattern(
        "order",
        "the three in this order",
        "disconfirmation first, expectation last (A11)",
        above=0.0,
    ),
    Pattern(
        "promise_joins",
        "promising less costs trial",
        "a lower promise lowers expectation, and so trial (A14)",
        below=0.0,
        share=True,
    ),
    Pattern(
        "loss_to_gain_quiet",
        "a visit below expectation against one above, complaints left out",
        "how a complaint is handled is felt too, and mostly after visits below expectation",
    ),
    Pattern("slope_now", "what quality does to satisfaction at once", "-"),
    Pattern(
        "promise_now", "what promising less does to satisfaction at once", "contested: + by the gap, - by B4 (A12, A14)"
    ),
    Pattern("promise_later", "and after three years", "no finding known"),
    Pattern("level", "mean satisfaction", "set equal, see the constants"),
)
"""Judged patterns first."""
