"""Which option is recommended, and how firmly: one rule, from the intervals alone.

The option that brings most on average over the markets, doing nothing among them, is chosen. How firmly:

- ``clear``: the interval of ignorance and luck of what it brings lies above nothing;
- ``on average``: the interval of luck does, that of ignorance does not: in some of the markets it may lose;
- ``nothing``: doing nothing is best on average, and the best policy's loss is beyond luck;
- ``same``: no policy changes anything;
- ``untold``: luck alone leaves open whether the best policy brings anything.

Other options that luck does not tell from the chosen one are named beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from sim.lab.ensemble.ignorance import Markets, Reach

Grade = Literal["clear", "on average", "nothing", "same", "untold"]


@dataclass(frozen=True)
class Advice:
    """A recommendation.

    Attributes:
        grade: how firmly.
        choice: the option recommended, by number; where it is untold, the one that is best on average for all that is known.
        leading: the policy that brings most on average, by number.
        reach: what the leading policy brings.
        ties: other options that luck does not tell from the choice, by number.
        regret, largest: of the choice, on average over markets and at most.
        least: the option whose largest regret is smallest, by number.
    """

    grade: Grade
    choice: int
    leading: int
    reach: Reach
    ties: tuple[int, ...]
    regret: float
    largest: float
    least: int


def advise(markets: Markets) -> Advice:
    """The recommendation among options, of which the first is doing nothing."""
    best = markets.best_on_average
    options = markets.means.shape[1]
    on_average = markets.weights @ markets.believed
    leading = 1 + int(np.argmax(on_average[1:]))
    reach = markets.effect(leading)
    grade: Grade
    if not markets.values.any():
        grade = "same"
    elif not reach.by_luck:
        grade = "untold"
    elif best == 0:
        grade = "nothing"
    else:
        grade = "clear" if reach.low > 0 else "on average"
    choice = 0 if grade in ("nothing", "same") else best
    ties = tuple(k for k in range(options) if k != choice and not markets.ahead(choice, k).by_luck)
    return Advice(
        grade,
        choice,
        leading,
        reach,
        ties if grade != "same" else (),
        float(markets.weights @ markets.regrets[:, choice]),
        float(markets.regrets[:, choice].max()),
        markets.least_regret,
    )
