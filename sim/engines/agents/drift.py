"""Drift: what is drawn of something that moves and is not kept."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.numerics.quantiles import normal_quantile
from sim.rules.drift import epoch_at


def drift_of(customer: Customer, decision: str, sub: int, length: float) -> tuple[float, float, float]:
    """The normals of its epoch and of the next, and how much of it has passed.

    Args: decision, whose start is drawn under ``<decision>_start``; sub; length of an epoch, in months.
    """
    setting = customer.setting
    start = setting.luck_of(f"{decision}_start", 0, customer.row, sub)
    at, passed = epoch_at.plain(length, float(setting.month), start)
    before, after = (
        normal_quantile(setting.luck_of(decision, epoch, customer.row, sub)) for epoch in (int(at), int(at) + 1)
    )
    return before, after, passed
