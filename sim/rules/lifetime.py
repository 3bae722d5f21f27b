"""How long people need the category."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.choice import compounded
from sim.mechanisms.match import odds_moved
from sim.rules.rule import rule


@rule
def has_enough(p: Any, z: float, purchases: float) -> float:
    """Chance that after this many purchases of a month one has had enough of the category: ``z`` is who one is, a standard normal
    for life (``odds_moved``), and each purchase may be the last (``compounded``).

    With purchases at rates that are Gamma among people this is the BG/NBD of Fader, Hardie & Lee 2005, but that the chance is
    normal on log-odds and not Beta, and that what was bought in the same month was still bought.
    """
    own = odds_moved(p.dropout, p.dropout_spread * z)
    return compounded(own, own, purchases)
