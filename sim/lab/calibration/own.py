"""From a company's own data, read and understood, to what a market must reproduce."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from sim.data import OwnData, monthly, read, survey, tenures
from sim.data import moments as moments_of
from sim.data import survival as survival_of
from sim.data.forms.purchases import purchases as purchases_of
from sim.lab.asked import scenario_of
from sim.lab.calibration.target import Target
from sim.lab.calibration.targets import figures, panel, purchases, survival
from sim.scenario import Scenario
from sim.words import message, say

DAYS_A_MONTH: Final = 30.4375


def aimed_at(
    data: Target | OwnData | str | Path,
    *,
    base: Scenario | str | Path | None,
    fit: Sequence[str],
    hold_out: str | int | None,
    customers: int | None,
) -> tuple[Target, str]:
    """What a market must reproduce of data however they are given, and how the market was named; ``calibrate`` says the rest.

    Raises:
        ValueError: for a base, a fit, a hold-out or a number of customers beside a target, which has its own.
    """
    if isinstance(data, Target):
        if base is not None or fit or hold_out is not None or customers is not None:
            raise ValueError(message("asked-target-own"))
        return data, ""
    own = data if isinstance(data, OwnData) else read(data)
    market = None if base is None else scenario_of(base)
    held = None if hold_out is None else str(hold_out)
    target = target_of(own, base=market, fit=fit, hold_out=held, customers=customers)
    return target, "" if base is None or isinstance(base, Scenario) else str(base)


def target_of(
    own: OwnData,
    *,
    base: Scenario | None = None,
    fit: Sequence[str] = (),
    hold_out: str | None = None,
    customers: int | None = None,
) -> Target:
    """What a market must reproduce of these data.

    Args:
        own: the data.
        base: the market to fit; one made for this kind of data unless given. Known figures need one.
        fit: what is fitted, as it is typed (``PATH`` or ``PATH=LOW:HIGH``); the kind's own unless given.
        hold_out: what is held out: of a log the last day that is fitted (``1997-09-30``), else how many of the last periods.
        customers: of the base market, where none is given.

    Raises:
        ValueError: for a hold-out that cannot be, too little data, or known figures without a market.
        ScenarioError, DesignError: for a path that cannot be fitted.
    """
    size: dict[str, Any] = {} if customers is None else {"customers": customers}
    common: dict[str, Any] = {"base": base, "fit": tuple(fit), "notes": own.remarks}
    if own.kind == "survival":
        found = survival_of(own)
        unit = found.unit if found.unit in survival.MONTHS_OF else "period"
        steps = np.diff(found.period)
        if found.period[0] != 0 or not (steps == 1).all():
            raise ValueError(message("asked-cohorts"))
        return survival.target(found.share, found.n, unit=unit, held=_periods(hold_out), **common, **size)
    if own.kind == "transactions":
        return purchases.target(purchases_of(own), until=hold_out, **common, **size)
    if own.kind == "panel":
        table = own.frame.pivot_table(
            index="household", columns="brand", values="purchases", aggfunc="sum", fill_value=0
        )
        months = 12
        if "date" in own.frame:
            days = own.frame["date"]
            months = max(1, round(((days.max() - days.min()).days + 1) / DAYS_A_MONTH))
        else:
            common["notes"] = (*own.remarks, say("calibrate-note-year"))
        return panel.target(
            table.to_numpy(float), [str(name) for name in table.columns], months=months, **common, **size
        )
    if own.kind == "customers":
        return survival.of_tenures(tenures(own), held=_periods(hold_out), **common, **size)
    if own.kind == "survey":
        low, high = own.facts["scale"]
        return figures.of_survey(survey(own), steps=int(high - low) + 1, **common, **size)
    if own.kind == "firms":
        return figures.of_firms(monthly(own), held=_periods(hold_out), **common, **size)
    if base is None:
        raise ValueError(message("asked-base"))
    return figures.of_moments(moments_of(own), base=base, fit=tuple(fit), notes=own.remarks)


def _periods(hold_out: str | None) -> int | None:
    if hold_out is None:
        return None
    if not hold_out.strip().isdecimal():
        raise ValueError(message("asked-hold-out", given=repr(hold_out)))
    return int(hold_out)
