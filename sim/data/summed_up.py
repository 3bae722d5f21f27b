"""What a company's data come to, in a few sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import pandas as pd

from sim.data.forms.cohorts import survival
from sim.data.forms.panel import panel
from sim.data.forms.purchases import rfm
from sim.data.forms.survey import survey
from sim.data.forms.tenures import kaplan_meier, tenures
from sim.data.own import OwnData
from sim.words import date, percent, say


def summary(own: OwnData) -> tuple[str, ...]:
    """A few sentences: how much there is, from when to when, and what stands out; in the language that is spoken."""
    return tuple(_OF[own.kind](own))


def _day(when: pd.Timestamp) -> str:
    return date(when.date())


def _survival(own: OwnData) -> list[str]:
    table = survival(own)
    last = [row[~np.isnan(row)][-1] for row in table.share]
    known = table.n[~np.isnan(table.n)]
    return [
        say(
            "data-sum-survival",
            cohorts=len(table.cohorts),
            last=int(table.period[-1]),
            unit=say(f"data-unit-{table.unit}"),
        ),
        say("data-sum-began", n=float(known.sum())) if len(known) else say("data-sum-sizes-unknown"),
        say("data-sum-still", low=percent(min(last), 1), high=percent(max(last), 1), same=len(last) == 1),
    ]


def _transactions(own: OwnData) -> list[str]:
    frame, facts = own.frame, rfm(own, unit="D")
    span = {"first": _day(frame["date"].min()), "last": _day(frame["date"].max())}
    never = float((facts["frequency"] == 0).mean())
    return [
        say("data-sum-log", rows=len(frame), customers=len(facts), **span),
        say("data-sum-repeats", mean=float(facts["frequency"].mean()), never=percent(never, 1)),
    ]


def _panel(own: OwnData) -> list[str]:
    facts = panel(own)
    first = facts.brands.iloc[0]
    return [
        say("data-sum-panel", households=facts.households, brands=len(facts.brands), purchases=facts.purchases),
        say(
            "data-sum-brand",
            brand=first["brand"],
            share=percent(first["share"], 1),
            penetration=percent(first["penetration"], 1),
            frequency=float(first["frequency"]),
        ),
    ]


def _customers(own: OwnData) -> list[str]:
    table = tenures(own)
    kept = kaplan_meier(table)
    year = kept.loc[kept["months"] <= 12, "share"]
    return [
        say(
            "data-sum-customers",
            customers=len(table),
            left=int(table["ended"].sum()),
            longest=float(table["months"].max()),
        ),
        *(
            [say("data-sum-year", share=percent(float(year.iloc[-1]), 1))]
            if len(year) and table["months"].max() >= 12
            else []
        ),
    ]


def _moments(own: OwnData) -> list[str]:
    frame = own.frame
    names = list(dict.fromkeys(frame["moment"]))
    return [say("data-sum-moments", n=len(frame), names=names[:8] + (["…"] if len(names) > 8 else []))]


def _survey(own: OwnData) -> list[str]:
    table = survey(own).sort_values("mean", kind="stable")
    low, high = own.facts["scale"]
    worst, best = table.iloc[0], table.iloc[-1]
    ends = {"worst": worst["firm"], "least": float(worst["mean"]), "best": best["firm"], "most": float(best["mean"])}
    return [
        say("data-sum-survey", answers=len(own.frame), firms=len(table), low=low, high=high),
        *(
            [say("data-sum-means", **ends)]
            if len(table) > 1
            else [say("data-sum-mean", firm=best["firm"], mean=float(best["mean"]))]
        ),
    ]


def _firms(own: OwnData) -> list[str]:
    frame = own.frame
    span = {"first": f"{frame['month'].min():%Y-%m}", "last": f"{frame['month'].max():%Y-%m}"}
    return [
        say("data-sum-firms", rows=len(frame), firms=frame["firm"].nunique(), months=frame["month"].nunique(), **span)
    ]


_OF: Final[dict[str, Callable[[OwnData], list[str]]]] = {
    "survival": _survival,
    "transactions": _transactions,
    "panel": _panel,
    "customers": _customers,
    "moments": _moments,
    "survey": _survey,
    "firms": _firms,
}
