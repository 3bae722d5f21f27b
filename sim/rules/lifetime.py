"""How long people need the category."""

from __future__ import annotations

from typing import Any

from sim.numerics.quantiles import beta_quantile, geometric_quantile
from sim.rules.rule import rule


@rule
def last_purchase(p: Any, who: float, luck: float) -> float:
    """Which of the month's purchases, 1, 2, ..., is one's last of the category, if one makes as many: each may be, with a chance
    that one has for life.

    Args: who, a uniform for life, the place of one's chance among all people's, which are Beta with mean m and spread s
    (a = m (1/s - 1), b = (1 - m)(1/s - 1), s = 1 / (a + b + 1)); luck, a uniform of the month. Chances do not remember, so that the
    month's luck says no less than a life's would. With purchases at rates that are Gamma among people this is the BG/NBD of Fader,
    Hardie & Lee 2005. A spread of 0 makes all alike; a chance of 0 never comes.
    """
    chance = p.dropout
    if p.dropout_spread > 0.0 and chance > 0.0:
        size = 1.0 / p.dropout_spread - 1.0
        chance = beta_quantile(who, chance * size, (1.0 - chance) * size, p.dropout_log_beta)
    return geometric_quantile(luck, chance)
