"""Make complaining easy and put things right."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("complaint-recovery", costs=("recovery",), steady=True)
def complaint_recovery(
    view: MarketView,
    *,
    ease: float = 0.9,
    delay_days: float = 1.0,
    apology: float = 0.9,
    compensation: float = 0.15,
    by_severity: float = 1.0,
    resolve: float = 0.9,
) -> Levers:
    """Make complaining easy, answer quickly, apologise, compensate, and put most complaints right.

    ``compensation`` is what an average failure is worth, a share of the price; by severity, a bad one gets more and
    a small one less. Source: DOMAIN section 2 and claim 9; Smith, Bolton & Wagner 1999 (A10); Knox & van Oest 2014
    (A8). Costs the open ear per customer and month, and contact, speed, apology, repair and compensation per
    complaint: easier complaining means more complaints to pay for.
    """
    return view.rest.towards(
        1,
        recovery={
            "ease": ease,
            "delay_days": delay_days,
            "apology": apology,
            "compensation": compensation,
            "by_severity": by_severity,
            "resolve": resolve,
        },
    )
