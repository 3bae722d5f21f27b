"""More effort in recovery when complaints pile up."""

from sim.scenario import Levers
from sim.strategies.memory import complaint_rate, whole
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("complaint-watcher", costs=("recovery",))
def complaint_watcher(
    view: MarketView,
    *,
    level: float = 0.015,
    window: int = 3,
    delay_days: float = 1.0,
    apology: float = 0.9,
    compensation: float = 0.15,
    by_severity: float = 1.0,
    resolve: float = 0.9,
) -> Levers:
    """Put more effort into recovery as complaints per visit rise above a level.

    It starts at ``level`` and is in full at twice that. Complaints are counted over the last ``window`` months of its
    own books, which are all its memory. How easy complaining is stays as it was: making it easier would raise the
    very count that is watched (putting more right does so a little). Source: DOMAIN section 2 (complaint recovery);
    Smith, Bolton & Wagner 1999 (A10); form a prior. Costs speed, apology, repair and compensation per complaint.
    """
    if level <= 0:
        raise ValueError(f"level is {level:g}; a number of complaints per visit above 0 is needed")
    effort = min(max(complaint_rate(view.books[-whole("window", window) :]) / level - 1, 0.0), 1.0)
    aims = {
        "delay_days": delay_days,
        "apology": apology,
        "compensation": compensation,
        "by_severity": by_severity,
        "resolve": resolve,
    }
    return view.rest.towards(effort, recovery=aims)
