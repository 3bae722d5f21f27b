"""Beliefs against the world: what customers take the variance of quality to be, and what it is in what they live.

Three numbers of ``behaviour.expectation``: ``prior_variance`` (v_0) is how much firms differ for a customer,
``signal_variance`` (sigma^2) how much visits to one firm differ, ``drift_variance`` (omega) how fast what is to be known moves.
Realised is what the visits of all customers to all firms vary by, at rest (``sim.lab.fits.varies``). A market may contradict its
customers' beliefs, and is told so: nobody must be right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sim.lab.plausible.lived import Lived
from sim.scenario import Scenario

WITHIN: Final = 0.25
"""Share by which realised and believed may differ."""


@dataclass(frozen=True)
class Belief:
    """One number that customers believe.

    Attributes:
        path: where it is said.
        says: what it is.
        measure: of the market at rest, which realises it.
        unit: of both.
    """

    path: str
    says: str
    measure: str
    unit: str

    def believed(self, market: Scenario) -> float:
        """What they believe."""
        return float(market.field(self.path).value)


BELIEFS: Final = (
    Belief(
        "behaviour.expectation.prior_variance",
        "how much firms differ for a customer, v₀",
        "between",
        "quality^2",
    ),
    Belief(
        "behaviour.expectation.signal_variance",
        "how much visits to one firm differ, σ²",
        "within",
        "quality^2",
    ),
    Belief(
        "behaviour.expectation.drift_variance",
        "how fast it drifts, ω",
        "drift",
        "quality^2 per month",
    ),
)


def ratios(lived: Lived, belief: Belief) -> tuple[float, list[float]]:
    """What is believed, and what is realised in each replication."""
    return belief.believed(lived.market), lived(belief.measure).tolist()
