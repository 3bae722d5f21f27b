"""L1: the match of a person and a firm: what the firm's service is to this customer, known to nobody before it was lived.

It drifts (``sim.mechanisms.drift``). Source: learning of a match, Crawford & Shum 2005; Erdem & Keane 1996.
"""

from sim.numerics.elementary import exponential
from sim.numerics.law import law
from sim.scenario.units import Chance, LogOdds, Quality


@law
def odds_moved(chance: Chance, shift: LogOdds) -> Chance:
    """p e^x / (1 + p (e^x - 1)): the number between 0 and 1 whose log-odds are those of p, moved by x. x = 0 leaves p as it is."""
    odds = exponential(shift)
    return chance * odds / (1.0 + chance * (odds - 1.0))


@law
def match_gain(quality: Quality, match: Quality) -> Quality:
    """What a match adds to quality, Lambda(Lambda^-1(Q) + m / (Q (1 - Q))) - Q.

    Args: quality Q that the firm delivers on average, held in 0.05-0.95; match m. To first order it adds m; on log-odds, because
    nobody is served better than perfectly, which is also why satisfaction is skewed to the left (A25). Source: prior. m = 0
    adds nothing.
    """
    q = min(max(quality, 0.05), 0.95)
    return odds_moved(q, match / (q * (1.0 - q))) - q
