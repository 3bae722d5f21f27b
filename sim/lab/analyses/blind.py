"""The blind and the branded test: which of two firms' products is preferred without and with the name."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sim.mechanisms.experience import experienced, haloed
from sim.numerics import streams
from sim.numerics.quantiles import normal_quantile
from sim.scenario import Scenario


class BlindTest(NamedTuple):
    """Shares of tasters who prefer the first firm's product.

    Attributes:
        blind: share when nobody knows whose it is.
        branded: share when everybody does.
        standard_error: of ``blind``, at one half the larger of the two.
    """

    blind: float
    branded: float
    standard_error: float


def blind_test(scenario: Scenario, first: str, second: str, *, tasters: int = 10_000, seed: int = 0) -> BlindTest:
    """Give everyone one sip of each product, once blind and once with the brand in sight; the same sips both times.

    A sip is lived as the laws of experience say: the firm's product quality and ``behaviour.experience.noise``; in sight
    of the brand, ``behaviour.experience.halo`` mixes in what the brand promises. Prices, habits and tastes for firms do not
    come in: that is what makes it a test and not a market. Source: DOMAIN section 1 (objective and subjective experience).

    Args:
        scenario: the market.
        first, second: two of its firms.
        tasters: how many people.
        seed: of the sips.

    Raises:
        ValueError: for a firm that is not there.
    """
    sips = []
    e = scenario.behaviour.experience
    for name in (first, second):
        if name not in scenario.firms:
            raise ValueError(f"no firm {name!r}; firms: {', '.join(scenario.firms)}")
        firm = scenario.firms[name]
        stream = scenario.streams()[list(scenario.firms).index(name)]
        luck = streams.column(streams.make_key(seed), "sip", tasters, sub=stream)
        tasted = np.array([experienced(firm.quality.product, e.noise, normal_quantile(u), 0.0) for u in luck.tolist()])
        brand = firm.quality.image if firm.brand is None else firm.brand
        sips.append((tasted, np.array([haloed(x, brand, e.halo) for x in tasted.tolist()])))
    (blind_a, seen_a), (blind_b, seen_b) = sips
    share = float(np.mean(blind_a > blind_b))
    return BlindTest(share, float(np.mean(seen_a > seen_b)), (share * (1 - share) / tasters) ** 0.5)
