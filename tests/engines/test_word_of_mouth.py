"""Word of mouth as it is lived: what is said, who is meant by an invitation, and what makes whom reconsider."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds.corners import assert_same_tables, corner

import sim
from sim.market.market import Market
from sim.numerics import streams
from sim.scenario import at_rest
from sim.state.person import BY_BAD_WORD
from sim.state.relationship import LOST, TARGETED
from sim.windows import EVENTS

NEW_LUCK = ("addressee", "prompt", "forget")
"""Luck that nobody needs while word of mouth is at rest."""


def talking(size: int = 300, months: int = 18, **changes: Any) -> Any:
    """The market in which word of mouth has everything, with some of it changed; life makes nobody move."""
    words = {f"behaviour.word_of_mouth.{key}": value for key, value in changes.items() if not key.startswith("network")}
    ties = {key.replace("_", ".", 1): value for key, value in changes.items() if key.startswith("network")}
    return corner("talking-subscription", size, months).evolve("talking", {"population.moves": 0.0} | words | ties)


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
    busy = talking(60, 12).evolve("busy", {"market.term": 3})  # so that news waits
    new = {streams.DECISIONS[name] for name in NEW_LUCK}
    for spec, drawn in ((busy, new), (busy.evolve("resting", at_rest(busy)), set())):
        market = Market(spec, rng=1, engine="agents", audit=True).run()
        assert market.tables()["firms"]["invitations"].sum() > 0
        assert {decision for decision, *_ in market.engine.ledger._seen} & new == drawn


# -- what is said ---------------------------------------------------------------------------------------------------


def test_with_a_memory_of_one_what_is_said_is_what_has_cumulated() -> None:
    market = lived(talking(400, 6, talk_memory=1.0, talk_rate=1.0), "told")
    told = market.tables()["told"].query("month == 5 and why == 'visit'")
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


# -- ties of unequal strength ---------------------------------------------------------------------------------------


def test_a_tie_is_as_strong_from_both_ends_and_as_the_table_says() -> None:
    run = sim.simulate(talking(), seed=7, events=["heard"])
    ties = run.ties()
    assert ties["strength"].mean() == pytest.approx(1.0, abs=0.1)
    assert ties["strength"].std() == pytest.approx(0.7 * 1.13, abs=0.15)
    of = {(row.source, row.target): row.strength for row in ties.itertuples()}
    word = run.tables["heard"].query("tie == 'strong' and not invitation")
    pairs = zip(word[["listener", "teller"]].min(axis=1), word[["listener", "teller"]].max(axis=1), strict=True)
    np.testing.assert_array_equal(word["strength"], [of[pair] for pair in pairs])
    both = word.assign(low=word[["listener", "teller"]].min(axis=1), high=word[["listener", "teller"]].max(axis=1))
    heard_from = both.groupby(["low", "high"])["teller"].nunique()
    assert (heard_from == 2).sum() > 50, "over many ties both have spoken"


def test_ties_are_alike_at_rest() -> None:
    run = sim.simulate(talking(60, 3, tie_spread=0.0), seed=7)
    assert (run.ties()["strength"] == 1.0).all()


def test_what_is_heard_moves_as_far_as_the_ties_are_strong() -> None:
    """In the first month, of a firm one has never been to: the sum of what everyone said, each by their tie."""
    spec = talking(400, 1, talk_rate=1.0).evolve("first-day", {"market.warm_up": 0})
    market = lived(spec, "heard")
    heard, words = market.tables()["heard"], spec.behaviour.word_of_mouth
    relationships = market.customers.relationships
    told = np.zeros(relationships.shape)
    firms = heard["firm"].map(list(spec.firms).index)
    np.add.at(told, (heard["listener"], firms), heard["valence"] * heard["strength"] * words.impact)
    new = (relationships["episodes"] == 0) & (told != 0) & (relationships["past"] == 0)
    called = relationships["marks"] & TARGETED != 0
    assert new.sum() > 100
    np.testing.assert_allclose(relationships["word_of_mouth"][new & ~called], told[new & ~called], rtol=1e-5, atol=1e-7)


# -- what makes one reconsider --------------------------------------------------------------------------------------


def own_news(tables: dict[str, pd.DataFrame], homes: dict[int, Any], months: int) -> set[tuple[int, int]]:
    """Month and customer of everyone who heard a bad word of their provider over a lasting tie."""
    heard = tables["heard"].query("tie == 'strong' and valence < 0")
    return {
        (row.month, row.listener)
        for row in heard.itertuples()
        if row.month < months and homes[row.month][row.listener] == row.firm
    }


def with_homes(spec: Any, *events: str) -> tuple[dict[str, pd.DataFrame], dict[int, Any]]:
    """The tables of a world, and with which firm everybody was at the end of each month."""
    market = Market(spec, rng=7, events=list(events)).warm_up()
    names = np.array([*spec.firms, "nobody"])
    homes = {}
    while market.running:
        market.step()
        homes[market.month - 1] = names[market.customers.people["home"]]
    return market.tables(), homes


QUIET = {
    "referral_rate": 0.0,
    "bad_word_prompts": 0.0,
    "departure_prompts": 0.0,
    "tie_spread": 0.0,
}
"""Nobody is invited, and no news makes anyone reconsider."""


def test_a_sure_bad_word_makes_everyone_reconsider_who_hears_it() -> None:
    spec = talking(400, 10, **QUIET | {"bad_word_prompts": 1.0})
    tables, homes = with_homes(spec, "heard", "renewals")
    by_word = tables["renewals"].query("prompted == 'bad word' and month > 0")
    asked = set(zip(tables["renewals"]["month"], tables["renewals"]["customer"], strict=True))
    prompted = set(zip(by_word["month"], by_word["customer"], strict=True))
    told = {(month + 1, row) for month, row in own_news(tables, homes, 9)}
    there = {(m, row) for m, row in told if m < 2 or homes[m - 2][row] == homes[m - 1][row]}  # who could renew
    there = {(m, row) for m, row in there if m > 1}
    assert len(prompted) > 50
    still = {(m, row) for m, row in there if (m, row) not in asked}
    assert all(homes[m][row] == "nobody" for m, row in still), (
        "only those do not whose need ceased, or whom the firm let go"
    )
    assert {(m, row) for m, row in prompted if m > 2} <= told | {(m + 1, row) for m, row in told}


def test_a_sure_departure_makes_everyone_reconsider_who_knows_who_left() -> None:
    spec = talking(400, 10, **QUIET | {"departure_prompts": 1.0})
    market = Market(spec, rng=7)
    neighbours = {row: set(market.ties[row].tolist()) for row in range(spec.rows)}
    tables, homes = with_homes(spec, "renewals")
    moved = tables["renewals"].query("firm != 'nobody' and not stayed and month < 9")
    near = {
        (row.month + 1, friend)
        for row in moved.itertuples()
        for friend in neighbours[row.customer]
        if homes[row.month][friend] == row.firm
    }
    by_departure = tables["renewals"].query("prompted == 'departure' and month > 1")
    prompted = set(zip(by_departure["month"], by_departure["customer"], strict=True))
    assert len(prompted) > 50
    assert prompted <= near | {(m + 1, row) for m, row in near}
    asked = set(zip(tables["renewals"]["month"], tables["renewals"]["customer"], strict=True))
    settled = {(m, row) for m, row in near if m > 1 and homes[m - 2][row] == homes[m - 1][row] != "nobody"}
    assert all(homes[m][row] == "nobody" for m, row in settled - asked)


def test_news_makes_more_people_reconsider_and_leave() -> None:
    calm, stirred = (
        lived(
            talking(800, 18, **QUIET | {"bad_word_prompts": chance, "departure_prompts": chance}), "renewals"
        ).tables()
        for chance in (0.0, 0.5)
    )
    assert not {"bad word", "departure"} & set(calm["renewals"]["prompted"])
    assert {"bad word", "departure"} <= set(stirred["renewals"]["prompted"])
    assert stirred["firms"]["left"].sum() > 1.1 * calm["firms"]["left"].sum()


def test_news_over_strong_ties_makes_more_people_reconsider() -> None:
    """Of those who heard one bad word of their provider from one friend."""
    spec = talking(1500, 8, **QUIET | {"bad_word_prompts": 0.3, "tie_spread": 1.0})
    tables, homes = with_homes(spec, "heard", "renewals")
    heard = tables["heard"].query("tie == 'strong' and valence < 0 and month < 7 and month > 0")
    own = heard[
        [homes[m][row] == firm for m, row, firm in zip(heard["month"], heard["listener"], heard["firm"], strict=True)]
    ]
    one = own[~own.duplicated(["month", "listener"], keep=False)]
    now = tables["renewals"].query("prompted == 'bad word'")
    prompted = set(zip(now["month"] - 1, now["customer"], strict=True))
    share = {}
    for close, group in one.groupby(one["strength"] > 1.0):
        share[close] = np.mean([pair in prompted for pair in zip(group["month"], group["listener"], strict=True)])
    assert share[False] < 0.3 < share[True]


def test_news_is_forgotten_before_a_renewal_that_is_far() -> None:
    waiting = {}
    for half_life in (0.1, 1200.0):
        spec = talking(500, 20, **QUIET | {"bad_word_prompts": 0.3, "half_life": half_life})
        yearly = spec.evolve("yearly", {"market.term": 12, "market.warm_up": 0})
        people = lived(yearly).customers.people
        waiting[half_life] = np.count_nonzero(people["prompted"] == BY_BAD_WORD)
    assert waiting[0.1] < 0.3 * waiting[1200.0]


# -- what is talked about -------------------------------------------------------------------------------------------


def test_at_rest_only_what_was_visited_is_talked_about() -> None:
    told = lived(talking(300, 12, topic_memory=0.0, leaving_told=0.0), "told").tables()["told"]
    assert set(told["why"]) == {"visit", "invitation"}


def test_who_leaves_tells_of_it_and_mostly_ill() -> None:
    tables = watched()
    told, exits = tables["told"], tables["exits"]
    leaving = told[told["why"] == "leaving"]
    assert len(leaving) > 20
    left = set(zip(exits["month"], exits["customer"], exits["firm"], strict=True))
    assert set(zip(leaving["month"], leaving["customer"], leaving["firm"], strict=True)) <= left
    assert (leaving["valence"] < 0).mean() > (told.loc[told["why"] == "visit", "valence"] < 0).mean() + 0.1


def test_people_recommend_what_they_no_longer_use() -> None:
    market = lived(talking(600, 18, leaving_told=0.0), "told")
    told = market.tables()["told"].query("why == 'memory'")
    firms = list(market.spec.firms)
    past = market.customers.relationships["past"]
    of_lost = [past[row.customer, firms.index(row.firm)] == LOST for row in told.itertuples()]
    assert np.mean(of_lost) > 0.8, "subscribers visit their own firm every month"
    assert (told["valence"] > 0).any() and (told["valence"] < 0).any()


def test_a_former_firm_is_forgotten_with_the_months() -> None:
    tables = lived(talking(1500, 30, leaving_told=0.0, topic_memory=1.0), "told").tables()
    told, exits = tables["told"].query("why == 'memory'"), tables["exits"]
    both = told.merge(exits[["customer", "firm", "month"]], on=["customer", "firm"], suffixes=("", "_left"))
    since = (both["month"] - both["month_left"]).to_numpy()
    early, late = ((since >= low) & (since < low + 6) for low in (1, 13))
    assert np.count_nonzero(early) > 3 * np.count_nonzero(late)


def test_a_grievance_is_told_of_former_firms() -> None:
    bad = []
    for weight in (0.0, 2.0):
        told = lived(talking(800, 18, leaving_told=0.0, topic_grievance=weight), "told").tables()["told"]
        bad.append((told.loc[told["why"] == "memory", "valence"] < 0).mean())
    assert bad[1] > bad[0] + 0.1


# -- whom it moves --------------------------------------------------------------------------------------------------


def test_bad_news_moves_the_attached_less() -> None:
    """What was heard of one's own firm is better where the attached argue against what is bad."""
    heard = []
    for discount in (0.0, 1.0):
        market = lived(talking(500, 12, assimilation=discount, familiarity_most=0.3, bad_word_prompts=0.0))
        home, felt = market.customers.people["home"], market.customers.relationships["word_of_mouth"]
        rows = np.flatnonzero(home >= 0)
        heard.append(float(felt[rows, home[rows]].mean()))
    assert heard[1] > heard[0] + 0.02


def test_whoever_was_there_long_ago_listens_again() -> None:
    moved = []
    for fades in (0.0, 1.0):
        market = lived(talking(600, 24, familiarity_most=1.0, familiarity_fades=fades))
        relationships = market.customers.relationships
        lost = (relationships["past"] == LOST) & (relationships["episodes"] > 10) & (relationships["spend"] < 2.0)
        assert lost.sum() > 20
        moved.append(float(np.abs(relationships["word_of_mouth"][lost]).mean()))
    assert moved[1] > 1.2 * moved[0]


def test_a_diary_says_what_made_one_reconsider_and_what_was_remembered() -> None:
    run = sim.simulate(talking(200, 12), seed=7, events=["renewals", "told"])
    for table, column, kind, english, chinese in (
        ("renewals", "prompted", "bad word", "A bad word of", "听到"),
        ("renewals", "prompted", "departure", "made one think again", "熟人离开"),
        ("told", "why", "leaving", "left this month", "当月离开的"),
        ("told", "why", "memory", "not visited this month", "当月未到访的"),
    ):
        events = run.tables[table]
        customer = int(events.loc[events[column] == kind, "customer"].iloc[0])
        assert english in str(run.diary(customer)), kind
        assert chinese in str(run.diary(customer, lang="zh")), kind
