"""What BG/NBD's likelihood makes of a cohort: its four numbers, by one step from those that fit the data.

Months and tables of counts leave out what each customer shows: how often, until when, and for how long looked at. A likelihood
takes all of it in four slopes, which are as good as the whole where the market is a BG/NBD, and still good moments where it is not
(efficient method of moments: Gallant & Tauchen 1996, Econometric Theory 12:657-681; indirect inference: Gourieroux, Monfort &
Renault 1993, J. Applied Econometrics 8:S85-S118). One Newton step turns them into numbers that people can read, without fitting
anything to a world:

    t* = t + (n I + 1 / WIDE^2)^-1 n s(t),    t = (log r/alpha, log r, logit a/(a + b), logit 1/(a + b + 1)) of the data's fit

s the mean slope of the cohort at t, I the data's information there (mean outer product of slopes), n the data's customers; the
second term, a prior as wide as theirs, keeps a step finite in what the data do not tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.lab.yardsticks.bgnbd import BgNbd, scores

Floats = NDArray[np.float64]

NUMBERS: Final = ("nbd-rate", "nbd-shape", "nbd-last", "nbd-unequal")
"""Facts: purchases a unit of time, how alike people are in it, the chance that a purchase is the last, and how unequal that is."""
WIDE: Final = 3.0
"""Standard deviation of a prior on the scale of t."""
FARTHEST: Final = 5.0
"""Of a step, on the scale of t; a world so far off is no candidate."""


@dataclass(frozen=True)
class Nearby:
    """BG/NBD's numbers of a cohort, by a step from those of the data.

    Attributes:
        model: fitted to the data.
        step: from mean slopes in the logarithms of r, alpha, a and b to a step of t, as rows.
    """

    model: BgNbd
    step: tuple[tuple[float, ...], ...]

    @classmethod
    def of(cls, model: BgNbd, x: Floats, recency: Floats, age: Floats) -> Nearby:
        """About a model fitted to customers."""
        slopes = scores(model, x, recency, age) @ turned(model)
        information = slopes.T @ slopes
        step = np.linalg.inv(information + np.eye(4) / WIDE**2) @ turned(model).T * len(x)
        return cls(model, tuple(tuple(float(one) for one in row) for row in step))

    def __call__(self, x: Floats, recency: Floats, age: Floats, weight: Floats) -> Floats:
        """Of a cohort whose members weigh what is said, summing to 1: shape (4,)."""
        slopes = weight @ scores(self.model, x, recency, age)
        at = coordinates(self.model) + np.clip(np.asarray(self.step) @ slopes, -FARTHEST, FARTHEST)
        return np.concatenate([np.exp(at[:2]), special.expit(at[2:])])


def coordinates(model: BgNbd) -> Floats:
    """A model's t."""
    r, alpha, a, b = model.r, model.alpha, model.a, model.b
    return np.array([np.log(r / alpha), np.log(r), np.log(a / b), -np.log(a + b)])


def turned(model: BgNbd) -> Floats:
    """How the logarithms of r, alpha, a and b move with t: shape (4, 4), a row a logarithm.

    log alpha = log r - log r/alpha; a = m c and b = (1 - m) c, m the mean chance and c = a + b = exp(-logit s).
    """
    m = model.a / (model.a + model.b)
    return np.array([[0.0, 1.0, 0.0, 0.0], [-1.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1 - m, -1.0], [0.0, 0.0, -m, -1.0]])
