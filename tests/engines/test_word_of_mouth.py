"""Word of mouth as it is lived: what is said, who is meant by an invitation, and what makes whom reconsider."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds.corners import assert_same_tables, corner

from sim.market.market import Market
from sim.numerics import streams
from sim.scenario import at_rest
from sim.windows import EVENTS

NEW_LUCK = ("addressee", "prompt")
"""Luck that nobody needs while word of mouth is at rest."""


def talking(size: int = 300, months: int = 18, **changes: Any) -> Any:
    """The market in which word of mouth has everything, with some of it changed."""
    words = {f"behaviour.word_of_mouth.{key}": value for key, value in changes.items() if not key.startswith("network")}
    ties = {key.replace("_", ".", 1): value for key, value in changes.items() if key.startswith("network")}
    return corner("talking-subscription", size, months).evolve("talking", words | ties)


def lived(scenario: Any, *events: str, engine: str = "columns") -> Market:
    return Market(scenario, rng=7, engine=engine, events=list(events)).run()


@lru_cache(maxsize=1)
def watched() -> dict[str, pd.DataFrame]:
    """The events of that market, lived once."""
    return lived(talking(), *EVENTS).tables()


def test_both_engines_see_the_same_events_where_everything_is_told() -> None:
    spec = talking(80, 10)
    columns, agents = (lived(spec, *EVENTS, engine=engine).tables() for engine in ("columns", "agents"))
    for table in EVENTS:
        pd.testing.assert_frame_equal(columns[table], agents[table], rtol=1e-6, atol=1e-9, obj=table)
    assert columns["heard"]["invitation"].any()


def test_at_rest_word_of_mouth_needs_no_luck_of_its_own() -> None:
    busy = talking(60, 8)
    new = {streams.DECISIONS[name] for name in NEW_LUCK}
    for spec, drawn in ((busy, new), (busy.evolve("resting", at_rest(busy)), set())):
        market = Market(spec, rng=1, engine="agents", audit=True).run()
        assert market.tables()["firms"]["invitations"].sum() > 0
        assert {decision for decision, *_ in market.engine.ledger._seen} & new == drawn


# -- what is said ---------------------------------------------------------------------------------------------------


def test_with_a_memory_of_one_what_is_said_is_what_has_cumulated() -> None:
    market = lived(talking(400, 6, talk_memory=1.0, talk_rate=1.0), "told")
    told = market.tables()["told"].query("month == 5 and not invitation")
    firms = list(market.spec.firms)
    felt = market.customers.relationships["cumulative_satisfaction"]
    pivot = market.spec.behaviour.word_of_mouth.pivot
    good = [felt[row.customer, firms.index(row.firm)] >= pivot for row in told.itertuples()]
    assert len(good) > 20 and 0 < sum(good) < len(good)
    assert (told["valence"].to_numpy() == np.where(good, 1, -1)).all()


def test_a_longer_memory_says_steadier_things() -> None:
    """One bad month is told as bad by whoever lives in the month; not by whoever remembers the good ones before it."""
    turned = {}
    for memory in (0.0, 0.9):
        told = lived(talking(500, 18, talk_memory=memory, talk_rate=1.0), "told").tables()["told"]
        word = told[~told["invitation"]].sort_values(["customer", "firm", "month"])
        same = (word["customer"] == word["customer"].shift()) & (word["firm"] == word["firm"].shift())
        turned[memory] = float((word["valence"] != word["valence"].shift())[same].mean())
    assert turned[0.9] < 0.6 * turned[0.0]


def test_an_ear_that_never_closes_hears_more() -> None:
    """Of a firm one comes to every month, news moves one further the less own experience may close the ear."""
    moved = []
    for most in (1.0, 0.5, 0.0):
        market = lived(talking(300, 12, familiarity_most=most))
        home = market.customers.people["home"]
        rows = np.flatnonzero((home >= 0) & (market.customers.people["joined"] < 0))
        moved.append(float(np.abs(market.customers.relationships["word_of_mouth"][rows, home[rows]]).mean()))
    assert moved[0] < moved[1] < moved[2]


# -- invitations ----------------------------------------------------------------------------------------------------


def test_an_invitation_is_meant_for_one_friend_and_no_stranger() -> None:
    told, heard = (watched()[name].query("invitation") for name in ("told", "heard"))
    assert (heard["tie"] == "strong").all()
    assert not heard.duplicated(["month", "teller"]).any(), "each has one addressee"
    assert 0.8 * len(told) < len(heard) <= len(told), "only who is no longer there does not hear it"


def test_invitations_meant_for_every_friend_are_those_that_everyone_hears() -> None:
    """Where nobody meets strangers, and everyone has friends."""
    spec = talking(200, 12, network_kind="small_world", network_weak=0).evolve("together", {"population.isolated": 0})
    everyone = spec.evolve("everyone", {"behaviour.word_of_mouth.invitation_friends": 0})
    all_friends = spec.evolve("all-friends", {"behaviour.word_of_mouth.invitation_friends": 1000})
    one, other = lived(everyone, "heard"), lived(all_friends, "heard")
    assert one.tables()["firms"]["referred"].sum() > 0
    assert_same_tables(one, other)


def test_who_has_nobody_to_invite_invites_nobody_and_says_something_else() -> None:
    spec = talking(200, 12, network_kind="mixing", network_weak=0)
    firms = lived(spec).tables()["firms"]
    assert firms["invitations"].sum() == 0 < firms["told_good"].sum()
    anyone = spec.evolve("anyone", {"behaviour.word_of_mouth.invitation_friends": 0})
    assert lived(anyone).tables()["firms"]["invitations"].sum() > 0


def test_fewer_friends_meant_bring_fewer() -> None:
    referred = [
        lived(talking(600, 18, invitation_friends=friends)).tables()["firms"]["referred"].sum() for friends in (1, 2, 0)
    ]
    assert 0 < referred[0] < referred[1] < referred[2]


@pytest.mark.parametrize("chance", [0.0, 0.3, 1.0])
def test_an_invitation_prompts_with_its_chance(chance: float) -> None:
    """Whoever was invited for the first time, by one friend, and is at a renewal next month, reconsiders with that chance."""
    spec = talking(1500, 6, invitation_prompts=chance, talk_rate=0.3)
    market = lived(spec, "heard", "renewals")
    people, tables = market.customers.people, market.tables()
    heard = tables["heard"].query("invitation and month < 5")
    now = tables["renewals"].query("prompted == 'invitation'")
    invited = set(zip(heard["month"] + 1, heard["listener"], strict=True))
    prompted = set(zip(now["month"], now["customer"], strict=True))
    if chance == 0.0:
        assert not prompted
        return
    assert len(prompted) > 20
    late = prompted - invited - {(0, row) for row in range(people.size)}
    assert len(late) < 0.1 * len(prompted), "a prompt waits only for a month in which one could not renew"
    others = {(m, row) for m, row in invited if people["joined"][row] < 0 and people["home"][row] >= 0}
    firms = list(market.spec.firms)
    fresh = heard[
        [(row.month + 1, row.listener) in others and firms[people["home"][row.listener]] != row.firm
         for row in heard.itertuples()]
    ]  # fmt: skip
    share = np.mean([(row.month + 1, row.listener) in prompted for row in fresh.itertuples()])
    assert share == pytest.approx(chance, abs=0.08 if chance < 1 else 0.12)
