"""How likely it was that a customer leaves: for every customer, before luck has spoken, and as likely as it then happens."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds.levers import pulled
from worlds.two_firms import CALM, pull, world

import sim
from sim.engines.engine import EngineName
from sim.lab.run import Run
from sim.market.market import Market

PLAIN = {"behaviour.choice.habit": 0.0, "behaviour.choice.inertia": 0.0}
"""Home is the firm chosen last, and the second choice of a month is as likely as the first."""

DEALS = {"behaviour.price.forward": 1.5, "firms.a.price.season": 0.3}
"""A firm whose price falls and rises with the seasons, and customers who buy ahead."""


def watched(scenario: sim.Scenario, seed: int = 3, *more: str) -> Run:
    return sim.simulate(scenario, seed=seed, events=["hazards", *more])


def as_often(happened: pd.Series, chance: pd.Series) -> None:
    """What happened is what was likely, within four standard errors, whatever the chance was."""
    for _, group in pd.DataFrame({"y": happened, "p": chance}).groupby(
        pd.qcut(chance, 4, duplicates="drop"), observed=True
    ):
        error = np.sqrt((group["p"] * (1 - group["p"])).sum())
        assert abs(group["y"].sum() - group["p"].sum()) < 4 * error + 1e-9
    assert happened.sum() > 100


def chosen_to_leave(run: Run) -> pd.Series:
    """Of each row of ``hazards``, whether the customer left by choice in that month."""
    keys = ["month", "customer", "firm"]
    left = run.exits.query("not cause_ceased and not cause_released")[keys].assign(left=True)
    return run.table("hazards").merge(left, on=keys, how="left")["left"].notna()


@pytest.mark.parametrize(
    "scenario",
    [
        pulled("telecom", "everything", size=1500, months=12),
        pulled("bank-deposits", size=1500, months=12),
        world("subscription", {"market.term": 6}, size=3000, months=14),
        world("repertoire", PLAIN, size=1500),
        world("repertoire", {**PLAIN, **DEALS}, size=1500),
        world("durable", {**PLAIN, "market.outside_service": -1.0, "population.traits.rate": 0.05}, size=3000),
    ],
    ids=["telecom", "bank-deposits", "half-yearly", "repertoire", "deals", "durable"],
)
def test_as_many_leave_as_was_likely(scenario: sim.Scenario) -> None:
    run = watched(scenario)
    as_often(chosen_to_leave(run), run.table("hazards")["leave_chance"])


@pytest.mark.parametrize("kind", ["repertoire", "durable"])
def test_as_many_choose_elsewhere_as_was_likely_where_home_follows_by_habit(kind: Any) -> None:
    run = watched(
        world(kind, {"behaviour.choice.inertia": 0.0, "behaviour.choice.habit": 0.95}, size=2000), 3, "visits"
    )
    table = run.table("hazards")
    other = run.table("visits").merge(
        table[["month", "customer", "firm"]], on=["month", "customer"], suffixes=("", "_home")
    )
    other = other[other["firm"] != other["firm_home"]][["month", "customer"]].drop_duplicates().assign(strayed=True)
    strayed = table.merge(other, on=["month", "customer"], how="left")["strayed"].notna()
    if kind == "repertoire":
        as_often(strayed, table["leave_chance"])
    else:  # service at no firm is choosing elsewhere, too, and leaves no visit
        assert 100 < strayed.sum() < table["leave_chance"].sum()


def test_everybody_with_a_firm_has_a_row_and_only_they() -> None:
    run = watched(pulled("telecom", "everything", size=300, months=12))
    table = run.table("hazards")
    assert not table.duplicated(["month", "customer"]).any()
    counts = table.groupby(["month", "firm"]).size()
    books = run.firms.set_index(["month", "firm"])
    stayed = books["customers"] - books["joined"] + books["left"]  # neither ceased nor let go before choosing
    pd.testing.assert_series_equal(counts.reindex(stayed.index, fill_value=0).astype(float), stayed, check_names=False)
    assert table[["occasion_chance", "leave_chance", "hazard"]].apply(lambda column: column.between(0, 1)).all().all()
    assert (table["leave_chance"] <= table["occasion_chance"] + 1e-12).all()


def test_of_those_who_reconsidered_it_is_what_renewals_say() -> None:
    run = watched(pulled("telecom", "everything", size=600, months=12), 3, "renewals")
    both = run.table("hazards").merge(run.table("renewals"), on=["month", "customer", "firm"])
    assert len(both) > 200
    np.testing.assert_allclose(both["leave_chance"], both["occasion_chance"] * (1 - both["stay_chance"]), rtol=1e-9)
    assert (both.loc[both["prompted"] != "none", "occasion_chance"] == 1).all()


def test_a_year_is_what_a_month_comes_to() -> None:
    """Renewing monthly, unprompted: a year of twelve such months. Half-yearly: two renewals, whether one is due or not."""
    monthly = watched(world("subscription", size=50)).table("hazards")
    np.testing.assert_allclose(monthly["hazard"], 1 - (1 - monthly["leave_chance"]) ** 12, rtol=1e-9)
    halves = watched(world("subscription", {"market.term": 6}, size=50)).table("hazards")
    due = halves[halves["occasion_chance"] > 0]
    assert 0 < len(due) < len(halves)
    np.testing.assert_allclose(due["hazard"], 1 - (1 - due["leave_chance"]) ** 2, rtol=1e-9)
    assert (halves["hazard"] > 0).all() and (halves.loc[halves["occasion_chance"] == 0, "leave_chance"] == 0).all()


def test_where_little_changes_a_year_later_as_many_have_gone() -> None:
    spec = world("subscription", {**CALM, "market.review_rate": 0.15, "market.warm_up": 24}, size=4000, months=12)
    run = watched(spec)
    first = run.table("hazards").query("month == 0")
    left = run.stays.query("before > 0 and end == 'left'")["customer"]
    assert first["customer"].isin(left).mean() == pytest.approx(first["hazard"].mean(), abs=0.02)
    gone = first["customer"].isin(left).groupby(pd.qcut(first["hazard"], 3).to_numpy(), observed=True).mean().to_numpy()
    assert (np.diff(gone) > 0.02).all(), "those in greater danger are gone more often"


def test_a_better_firm_puts_everyone_less_in_danger() -> None:
    spec = world("subscription", {**CALM, "population.traits.taste": {"constant": {"value": 0.0}}}, size=200)
    better = spec.evolve("better", pull({"service.lift": 0.1}))
    mine = [watched(one).table("hazards").query("firm == 'a'") for one in (spec, better)]
    both = pd.concat([one.groupby("customer")["hazard"].last() for one in mine], axis=1, join="inner").to_numpy()
    assert len(both) > 50 and both[:, 1].mean() < 0.9 * both[:, 0].mean()


def test_no_prompt_is_lost_by_looking() -> None:
    spec = pulled("telecom", "everything", size=200, months=12)
    engines: tuple[EngineName, ...] = ("columns", "agents")
    for engine in engines:
        plain = Market(spec, rng=4, engine=engine).run()
        seen = Market(spec, rng=4, engine=engine, events=["hazards"], audit=engine == "agents").run()
        for before, after in zip(plain.customers, seen.customers, strict=True):
            for name in before.dtype.names:
                np.testing.assert_array_equal(before[name], after[name], err_msg=name)


def test_what_is_bought_ahead_is_seen() -> None:
    run = watched(world("repertoire", DEALS, size=300))
    found = run.table("hazards")
    assert ((found["deal"] > 0.05) & (found["stock"] == 0)).any()
    assert ((found["stock"] > 0) & (found["occasion_chance"] < 1 - np.exp(-found["rate"]) - 1e-9)).any()
    last = found.query("month == 10").set_index("customer")["stock"]
    assert (last > 0).any()
    assert (run.customers["stock"] > 0).any()
