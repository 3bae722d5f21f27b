"""What the event tables say adds up to the books, exactly, and watching changes nothing."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from worlds import SHIPPED
from worlds.levers import POLICIES, pulled

import sim
from sim.market.market import Market
from sim.mechanisms.pricing import offered_price
from sim.scenario import NEEDS
from sim.state.books import BANDS, COSTS, REVENUES
from sim.state.person import CHANNELS
from sim.windows import EVENTS

NOBODYS = ("advertising", "fixed")
"""Costs that no customer causes."""

Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module", params=[(name, policy) for name in SHIPPED for policy in POLICIES], ids="-".join)
def market(request: pytest.FixtureRequest) -> Market:
    """Every shipped market under every policy, watched."""
    return Market(pulled(*request.param), rng=3, events=True).run()


@pytest.fixture(scope="module")
def tables(market: Market) -> Tables:
    return market.tables()


@pytest.fixture(scope="module")
def telecom() -> Tables:
    """One market in which a firm pulls every lever."""
    return Market(pulled("telecom", "everything", size=400), rng=3, events=True).run().tables()


def by_firm(tables: Tables, rows: pd.DataFrame, what: str | None = None) -> np.ndarray:
    """Rows, or the sum of a column, by month and firm in the order of the books."""
    keys = [rows["month"], rows["firm"]]
    sums = rows.groupby(keys).size() if what is None else rows[what].astype(float).groupby(keys).sum()
    index = pd.MultiIndex.from_frame(tables["firms"][["month", "firm"]])
    return sums.reindex(index, fill_value=0).to_numpy(dtype=float)


def same_count(tables: Tables, column: str, rows: pd.DataFrame, what: str | None = None) -> None:
    np.testing.assert_array_equal(by_firm(tables, rows, what), tables["firms"][column], err_msg=column)


def same_sum(tables: Tables, booked: pd.Series, rows: pd.DataFrame, what: str) -> None:
    np.testing.assert_allclose(by_firm(tables, rows, what), booked, rtol=1e-9, atol=1e-9, err_msg=what)


# -- the books -------------------------------------------------------------------------------------------------------


def test_visits_add_up_to_the_books(tables: Tables) -> None:
    visits, firms = tables["visits"], tables["firms"]
    same_count(tables, "visits", visits, "visits")
    same_count(tables, "buyers", visits)
    same_count(tables, "failed", visits, "failures")
    for band in BANDS:
        same_count(tables, band, visits[visits["band"] == band])
    for mean in ("encounter_satisfaction", "perceived"):
        same_sum(tables, firms[mean] * np.maximum(firms["buyers"], 1), visits, mean)
    gap = visits.assign(gap=visits["experience"] - visits["expected"])
    same_sum(tables, firms["delta"] * np.maximum(firms["buyers"], 1), gap, "gap")


def test_purchases_add_up_to_what_was_paid(tables: Tables) -> None:
    bought, firms = tables["purchases"], tables["firms"]
    same_count(tables, "units", bought, "units")
    same_sum(tables, firms["sales"] + firms["aftersales"], bought, "paid")
    paid = bought["units"] * bought["volume"] * bought["price"]
    paid += bought["services"] * bought["service_volume"] * bought["service_price"]
    np.testing.assert_allclose(paid, bought["paid"], rtol=1e-12)
    np.testing.assert_allclose(bought["price"], bought["list_price"] * (1 - bought["discount"]), rtol=1e-12)


def test_accounts_add_up_to_profit(tables: Tables) -> None:
    accounts, firms = tables["accounts"], tables["firms"]
    assert not accounts.duplicated(["month", "customer", "firm"]).any()
    same_sum(tables, firms[list(REVENUES)].sum(axis=1), accounts, "revenue")
    same_sum(tables, firms[[line for line in COSTS if line not in NOBODYS]].sum(axis=1), accounts, "cost")
    same_sum(tables, firms["acquisition"], accounts, "acquisition")
    assert (accounts["acquisition"] <= accounts["cost"] * (1 + 1e-12) + 1e-9).all(), "it is a part of the cost"
    profit = by_firm(tables, accounts, "revenue") - by_firm(tables, accounts, "cost")
    np.testing.assert_allclose(profit - firms["advertising"] - firms["fixed"], firms["profit"], rtol=1e-9, atol=1e-6)


def test_taking_on_costs_who_joined_and_nobody_else(tables: Tables) -> None:
    keys = ["month", "customer", "firm"]
    paid_for = tables["accounts"].query("acquisition > 0")[keys]
    came = tables["entries"][keys]
    assert len(paid_for.merge(came, on=keys)) == len(paid_for) <= len(came)
    dear = tables["firms"].query("acquisition > 0")["firm"].unique()
    assert len(paid_for) == came["firm"].isin(dear).sum()


def test_accounts_add_up_to_the_ledger(tables: Tables) -> None:
    ledger = tables["ledger"][~tables["ledger"]["line"].isin(NOBODYS)]
    for side in ("revenue", "cost"):
        booked = ledger.loc[ledger["side"] == side, "amount"].sum()
        assert tables["accounts"][side].sum() == pytest.approx(booked, rel=1e-9)


def test_accounts_add_up_to_customers(market: Market, tables: Tables) -> None:
    """Less what partners paid, that is what the customers say they paid."""
    paid = tables["accounts"].groupby("customer")["revenue"].sum()
    income = tables["firms"]["partner_income"].sum()
    assert paid.sum() - income == pytest.approx(tables["customers"]["paid"].sum(), rel=1e-9)


def test_complaints_add_up_to_the_books(tables: Tables) -> None:
    failed = tables["complaints"]
    same_count(tables, "failed", failed, "failures")
    same_count(tables, "complaints", failed, "complained")
    same_count(tables, "noticed", failed, "noticed")
    same_count(tables, "betrayals", failed, "betrayed")
    same_count(tables, "resolved", failed[failed["complained"]], "put_right")
    assert (failed["complained"] | failed["noticed"])[failed["put_right"]].all()
    assert not (failed["complained"] & failed["noticed"]).any()


def test_answers_add_up_to_the_books(tables: Tables) -> None:
    answers, firms = tables["surveys"], tables["firms"]
    same_count(tables, "surveyed", answers)
    same_count(tables, "same_fault", answers, "same_fault")
    same_count(tables, "would_return", answers, "would_return")
    for need in NEEDS:
        same_count(tables, f"named_{need}", answers[answers["need"] == need])
    number = np.maximum(firms["surveyed"], 1)
    same_sum(tables, firms["answered"] * number, answers, "stated")
    same_sum(tables, firms["bill"] * number, answers, "bill")


def test_what_is_told_adds_up_to_the_books(tables: Tables) -> None:
    told = tables["told"]
    assert not told.duplicated(["month", "customer"]).any()
    word = told[~told["invitation"]]
    same_count(tables, "told_good", word[word["valence"] > 0])
    same_count(tables, "told_bad", word[word["valence"] < 0])
    same_count(tables, "invitations", told[told["invitation"]])
    assert (told.loc[told["invitation"], "valence"] == 1).all()


def test_what_is_heard_was_told_and_adds_up(tables: Tables) -> None:
    heard, told = tables["heard"], tables["told"]
    same_count(tables, "heard_good", heard[heard["valence"] > 0])
    same_count(tables, "heard_bad", heard[heard["valence"] < 0])
    assert (heard["listener"] != heard["teller"]).all()
    words = heard.merge(told, left_on=["month", "teller"], right_on=["month", "customer"], suffixes=("", "_told"))
    assert len(words) == len(heard), "what is heard was told"
    for column in ("firm", "valence", "invitation"):
        assert (words[column] == words[f"{column}_told"]).all()


def test_heard_over_lasting_ties_goes_along_ties(market: Market, tables: Tables) -> None:
    strong = tables["heard"].query("tie == 'strong'").head(300)
    assert all(t in market.ties[i] for i, t in zip(strong["listener"], strong["teller"], strict=True))


def test_contacts_and_discoveries(market: Market, tables: Tables) -> None:
    same_count(tables, "called", tables["contacts"])
    found = tables["discoveries"]
    told = by_firm(tables, found[found["how"] == "word of mouth"])
    informed = tables["firms"]["informed"]
    if (
        market.spec.behaviour.word_of_mouth.forgotten > 0
    ):  # who forgets a firm and hears of it in one month never ceased to know it
        assert (told <= informed).all()
        assert told.sum() > 0.5 * informed.sum()
    else:
        np.testing.assert_array_equal(told, informed)
        assert not found.duplicated(["customer", "firm"]).any(), "a firm is discovered once"


def test_where_nothing_is_forgotten_every_firm_made_known_is_a_discovery() -> None:
    market = Market(
        pulled("telecom").evolve("mindful", {"behaviour.word_of_mouth.forgotten": 0.0}), rng=3, events=True
    ).run()
    tables = market.tables()
    assert tables["firms"]["informed"].sum() > 10
    test_contacts_and_discoveries(market, tables)


def test_entries_and_exits(tables: Tables) -> None:
    came, left, firms = tables["entries"], tables["exits"], tables["firms"]
    same_count(tables, "joined", came)
    same_count(tables, "returned", came, "returned")
    same_count(tables, "referred", came[came["channel"] == "referral"])
    gone = by_firm(tables, left)
    np.testing.assert_array_equal(gone, firms[["left", "ceased", "released", "moved"]].sum(axis=1))
    for firm, mine in firms.groupby("firm"):
        change = (by_firm(tables, came) - gone)[(firms["firm"] == firm).to_numpy()]
        assert (np.diff(mine["customers"]) == change[1:]).all(), "joined less left is the change of customers"
    assert came["referrer"].notna().equals(came["channel"] == "referral")
    assert set(came["channel"]) <= set(CHANNELS) - {"start"}


def test_renewals_add_up_to_who_left_and_who_came(market: Market, tables: Tables) -> None:
    asked, firms = tables["renewals"], tables["firms"]
    if market.spec.market.kind != "subscription":
        assert asked.empty
        return
    assert not asked.duplicated(["month", "customer"]).any()
    gone = asked[~asked["stayed"] & (asked["firm"] != "nobody")]
    same_count(tables, "left", gone)
    same_sum(tables, firms["fees"], asked, "fee")
    came = asked[~asked["stayed"] & (asked["chosen"] != "nobody")].drop(columns="firm")
    same_count(tables, "joined", came.rename(columns={"chosen": "firm"}))
    chances = asked[["stay_chance", "chosen_chance"]]
    assert ((chances > 0) & (chances <= 1)).all().all()
    stayed = asked[asked["stayed"]]
    assert (stayed["stay_chance"] == stayed["chosen_chance"]).all()


def test_moves_of_points_add_up_to_their_ledger(tables: Tables) -> None:
    moves, ledger = tables["point_moves"], tables["points"]
    for column, move in (("issued", "earned"), ("redeemed", "redeemed"), ("expired", "expired")):
        rows = moves[moves["move"] == move]
        booked = ledger.set_index(["month", "firm"])[column]
        found = rows.groupby(["month", "firm"])["amount"].sum().reindex(booked.index, fill_value=0)
        np.testing.assert_allclose(found, booked, rtol=1e-9, atol=1e-9)
        assert len(ledger) > 0 or rows.empty
    same_count(tables, "rewards", moves[moves["move"] == "redeemed"])
    assert (moves["amount"] > 0).all()


def test_tier_changes(tables: Tables) -> None:
    changed, order = tables["tier_changes"], ["rest", "middle", "top", "summit"]
    step = changed["after"].map(order.index) - changed["before"].map(order.index)
    same_count(tables, "promoted", changed[step > 0])
    same_count(tables, "demoted", changed[step < 0])


def test_every_dealing_shows_an_offer(market: Market, tables: Tables) -> None:
    """The price is the law's for the discounts named, and whoever buys pays it."""
    shown = tables["offers"].set_index(["month", "customer", "firm"])
    assert shown.index.is_unique
    bought = tables["purchases"].query("units > 0").set_index(["month", "customer", "firm"])
    assert (shown.loc[bought.index, "price"] == bought["price"]).all()
    focal = market.spec.focal_firm
    plain = [n for n, f in market.spec.firms.items() if n != focal and f.price.newcomer == f.price.loyalty == 0]
    rivals = shown[shown.index.get_level_values("firm").isin(plain)]
    assert (rivals["offer"] == "none").all() and (rivals["discount"] == 0).all()
    assert (shown["offer_discount"] > 0).equals(shown["offer"] != "none")


def test_every_table_has_its_columns(tables: Tables) -> None:
    for name, event in EVENTS.items():
        assert list(tables[name].columns) == [field.name for field in event.fields], name
        assert tables[name].drop(columns="referrer", errors="ignore").notna().all().all(), name
        assert (tables[name]["month"].diff().dropna() >= 0).all(), name


# -- what every lever leaves -----------------------------------------------------------------------------------------


def test_every_kind_of_event_happens_when_every_lever_is_pulled(telecom: Tables) -> None:
    for name in EVENTS:
        assert len(telecom[name]), name
    assert set(telecom["contacts"]["kind"]) == {"sales call", "win-back call", "customer call"}
    assert set(telecom["offers"]["offer"]) == {"none", "newcomer", "loyal", "win-back"}
    assert set(telecom["point_moves"]["move"]) == {"earned", "redeemed", "expired"}
    assert {"referral", "win-back", "sales call"} <= set(telecom["entries"]["channel"])
    assert set(telecom["heard"]["tie"]) == {"strong", "weak"}
    assert telecom["heard"]["invitation"].any()
    assert telecom["accounts"]["acquisition"].gt(0).any()
    assert telecom["renewals"]["fee"].gt(0).any() and telecom["renewals"]["signed"].gt(0).any()
    assert telecom["complaints"][["complained", "noticed", "put_right", "betrayed"]].any().all()


def test_offers_are_the_laws_prices() -> None:
    """With no segment, bundle, fee or advice about, the class of discount alone makes the price."""
    plain = {"firms.alpha.strategy": {"use": "set-levers", "price.newcomer": 0.2, "price.loyalty": 0.1}}
    tables = Market(pulled("textbook", **plain), rng=1, events=["offers"]).run().tables()
    shown = tables["offers"]
    for kind, discount in (("none", 0.0), ("newcomer", 0.2), ("loyal", 0.1)):
        mine = shown[(shown["offer"] == kind) & (shown["firm"] == "alpha")]
        assert len(mine)
        price = offered_price(mine["list_price"].iloc[0], discount, 0.0, 0.0, 0.0, 0.0)
        assert (mine["price"] == price).all()


def test_offers_tell_what_is_taken_for_the_usual_price() -> None:
    changes = {"behaviour.price.seen": 1.0, "firms.alpha.strategy": {"use": "set-levers", "price.change": -0.3}}
    market = Market(pulled("textbook", **changes), rng=1, events=["offers"]).run()
    shown = market.tables()["offers"].query("firm == 'alpha'")
    usual = shown.groupby("month")["reference"].mean()
    assert (usual.diff()[1:9] < 0).all(), "it follows what is asked"
    assert (shown["reference"] > shown["price"]).all()
    last = shown[shown["month"] == shown["month"].max()]
    kept = market.customers.relationships["reference"][last["customer"], 0] * market.spec.market.category_price
    np.testing.assert_allclose(last["reference"], kept, rtol=1e-6)


def test_points_held_are_what_moved() -> None:
    """For every customer: earned less redeemed less expired, from an empty account on."""
    spec = pulled("coffee-shop", "everything")
    market = Market(spec, rng=5, events=["point_moves"]).run()
    moves = market.tables()["point_moves"]
    moves = moves[moves["firm"] == spec.focal_firm]
    signed = moves["amount"].where(moves["move"] == "earned", -moves["amount"])
    moved = signed.groupby(moves["customer"]).sum().reindex(range(spec.rows), fill_value=0)
    club = market.engine.club[:, market.firms[list(spec.firms).index(spec.focal_firm)].club]
    np.testing.assert_allclose(moved, club["points"] + club["old"], atol=1e-3)


def test_the_choice_model_is_calibrated() -> None:
    """Those who stay with chance p do so in a share p of cases, whatever p."""
    tables = Market(pulled("telecom", size=4000), rng=2, events=["renewals"]).run().tables()
    asked = tables["renewals"].query("firm != 'nobody'")
    chances = pd.cut(asked["stay_chance"], [0, 0.5, 0.8, 0.9, 0.95, 0.99, 1])
    for _, some in asked.groupby(chances, observed=True):
        p = some["stay_chance"]
        assert len(some) > 50
        error = np.sqrt((p * (1 - p)).sum()) / len(some)
        assert abs(some["stayed"].mean() - p.mean()) < 4 * error
    gone = asked[~asked["stayed"]]
    assert len(gone) > 200


def test_a_referrer_knows_the_friend(telecom: Tables) -> None:
    came = telecom["entries"].dropna(subset="referrer")
    assert len(came)
    heard = telecom["heard"].query("invitation and tie == 'strong'")
    for row in came.itertuples():
        told = heard[
            (heard["listener"] == row.customer) & (heard["teller"] == row.referrer) & (heard["month"] < row.month)
        ]
        assert (told["firm"] == row.firm).any()


# -- watching changes nothing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED)
def test_watching_changes_nothing(name: str) -> None:
    spec = pulled(name, "everything")
    plain = Market(spec, rng=4).run()
    watched = Market(
        spec, rng=4, events=True, pyramid=True, snapshots={"months": [-1, 3], "columns": ["trust", "points"]}
    ).run()
    seen = watched.tables()
    for table, rows in plain.tables().items():
        pd.testing.assert_frame_equal(rows, seen[table], check_exact=True, obj=table)
    for mine, theirs in zip(plain.customers, watched.customers, strict=True):
        assert mine.tobytes() == theirs.tobytes()


def test_events_do_not_depend_on_threads() -> None:
    spec = pulled("coffee-shop", "everything", size=5000, months=4)
    options = {"events": True, "pyramid": True, "snapshots": {"months": [1], "columns": ["will", "home"]}}
    one, two = (Market(spec, rng=4, threads=threads, **options).run().tables() for threads in (1, 2))
    assert set(one) == set(two)
    for table, rows in one.items():
        pd.testing.assert_frame_equal(rows, two[table], check_exact=True, obj=table)


def test_events_go_on_after_a_checkpoint(tmp_path) -> None:
    spec = pulled("telecom", "everything", months=15)
    options = {"events": True, "pyramid": True, "snapshots": {"months": [-1, 2, 14], "columns": ["will", "home"]}}
    whole = Market(spec, rng=4, **options).run().tables()
    Market(spec, rng=4, **options).run(6).save(tmp_path / "half.npz")
    rest = Market(spec, rng=4, **options).restore(tmp_path / "half.npz").run().tables()
    for table, rows in whole.items():
        pd.testing.assert_frame_equal(rows, rest[table], check_exact=True, obj=table)
    unwatched = Market(spec, rng=4).restore(tmp_path / "half.npz").run().tables()
    pd.testing.assert_frame_equal(whole["firms"], unwatched["firms"], check_exact=True)
    Market(spec, rng=4).run(6).save(tmp_path / "blind.npz")
    for name, window in options.items():
        with pytest.raises(ValueError, match="saved without"):
            Market(spec, rng=4, **{name: window}).restore(tmp_path / "blind.npz")


def test_some_tables_alone_and_one_customer_alone() -> None:
    spec = pulled("telecom", "everything", months=12)
    whole = Market(spec, rng=4, events=True).run().tables()
    some = Market(spec, rng=4, events=["told", "purchases"]).run().tables()
    assert set(some) & set(EVENTS) == {"told", "purchases"}
    assert some["told"].equals(whole["told"])
    one = Market(spec, rng=4, events=True, customer=7).run().tables()
    for name, event in EVENTS.items():
        rows = whole[name]
        mine = rows[np.logical_or.reduce([rows[who] == 7 for who in event.whose])]
        pd.testing.assert_frame_equal(one[name], mine.reset_index(drop=True), check_dtype=False)


def test_a_table_there_is_not_is_named_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="did you mean 'purchases'"):
        sim.simulate("textbook", events=["purchase"])
