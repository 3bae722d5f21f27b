"""What a lever does to a firm in the measures that *profit* may mean, from its story in two worlds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.lab.outcomes import Outcome
from sim.results.value import customer_equity, customer_lifetime_value, per_month
from sim.scenario import Scenario

YEAR: Final = 12


def lifetime(measured: Mapping[str, float], rate: float) -> float:
    """Lifetime value by the closed form, of a firm's measures, in any market: what is asked of it here is a change in percent.

    Where customers share their purchases among firms leaving a main firm is no end, and the level is far too low
    (``sim.results.measures.CLOSED_FORMS``).
    """
    stays = min(max(measured["retention"], 0.0), 1.0) ** (1 / YEAR)
    return customer_lifetime_value(measured["margin"], stays, per_month(rate))


def effects(without: Outcome, with_it: Outcome, base: Scenario) -> dict[str, float]:
    """Retention in points; in percent profit of the last year, of all years, the same discounted (``npv``), that with customer
    equity at the end, discounted (``value``), and lifetime value per customer.
    """
    old, new = without.measures, with_it.measures
    rate = base.market.discount_rate
    late = [float(one.tables["months"]["profit"][-YEAR:].sum()) for one in (without, with_it)]
    life = [lifetime(one, rate) for one in (old, new)]
    later = (1 + rate) ** -(base.market.months / YEAR)
    value = [
        one["npv"] + customer_equity(own, one["customers"]) * later for one, own in zip((old, new), life, strict=True)
    ]
    return {
        "retention": 100 * (new["retention"] - old["retention"]),
        "last year": change(*late),
        "all years": change(old["profit"], new["profit"]),
        "npv": change(old["npv"], new["npv"]),
        "value": change(*value),
        "lifetime value": change(*life),
    }


def change(old: float, new: float) -> float:
    """In percent of what it was; of its size where that was a loss, and nothing where it was nothing."""
    return 100 * (new / old - 1) if old > 0 else 100 * (new - old) / abs(old) if old else 0.0
