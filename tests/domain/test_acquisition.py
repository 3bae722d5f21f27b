"""Winning customers: mass media, and contact one can measure."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import (
    A,
    assert_same_lives,
    at_home,
    lived,
    monthly,
    offer,
    pull,
    relationship,
    total,
    twins,
    world,
)

pytestmark = pytest.mark.domain("acquisition")

NEW_HERE = {
    "firms.a.awareness": 0.1,
    "firms.a.start_share": 0.05,
    "firms.b.start_share": 0.95,
    "market.review_rate": 0.3,
}


def known(market) -> np.ndarray:
    return market.customers.relationships["aware"][:, A] == 1


def test_advertising_reaches_who_does_not_know_yet_and_costs_by_the_head_of_the_market() -> None:
    plain, loud = twins(world("subscription", NEW_HERE, size=3000), pull({"advertising.spend": 0.1}), 1)
    share = known(loud)[~known(plain)].mean()
    assert share == pytest.approx(1 - np.exp(-2.0 * 0.1), abs=0.02)
    assert offer(loud)["advertising_reach"] == pytest.approx(1 - np.exp(-0.2))
    assert (known(loud) >= known(plain)).all()
    assert total(loud, "advertising") == pytest.approx(0.1 * 10 * 3000)
    assert total(plain, "advertising") == 0


def test_whoever_is_reached_may_come() -> None:
    plain, loud = twins(world("subscription", NEW_HERE, size=1000), pull({"advertising.spend": 0.2}))
    assert total(loud, "joined") > 1.5 * total(plain, "joined")
    came = loud.tables()["customers"].query("channel == 'advertising' and home == 'a'")
    assert len(came) > 20
    assert plain.tables()["customers"].query("channel == 'advertising'").empty
    assert total(loud, "acquisition") == pytest.approx(0.2 * 10 * total(loud, "joined"))


def test_sales_calls_go_to_those_who_were_never_customers_and_every_one_is_paid() -> None:
    scenario = world("subscription", NEW_HERE, size=2000)
    plain, calling = twins(scenario, pull({"advertising.calls": 0.2}), 1)
    strangers = relationship(lived(scenario, 0), "past") == 0
    assert monthly(calling, "called")[0] / strangers.sum() == pytest.approx(0.2, abs=0.03)
    assert total(calling, "contact") == pytest.approx(0.03 * 10 * total(calling, "called"))
    contributed = [m.customers.relationships["contribution"][:, A].astype(float) for m in (plain, calling)]
    called_in_vain = strangers & ~at_home(calling) & (contributed[1] < 0)
    np.testing.assert_allclose(contributed[1][called_in_vain], -0.3, rtol=1e-5)


def test_a_call_makes_a_firm_known_and_makes_one_reconsider() -> None:
    sleepy = NEW_HERE | {"market.review_rate": 0.0}
    plain, calling = twins(world("subscription", sleepy, size=1000), pull({"advertising.calls": 0.3}))
    assert total(plain, "joined") == 0
    assert total(calling, "joined") > 20
    assert known(calling).mean() > 0.9
    came = calling.tables()["customers"].query("home == 'a' and channel != 'start'")
    assert (came["channel"] == "sales call").all()


def test_measurable_contact_or_mass_media() -> None:
    """Of the same people, each way of being won is told from the others, and what it cost stands in the books."""
    scenario = world("subscription", NEW_HERE, size=1500).evolve(
        "x", pull({"advertising.spend": 0.05, "advertising.calls": 0.05})
    )
    market = lived(scenario)
    came = market.tables()["customers"].query("home == 'a'")["channel"].value_counts()
    assert came["advertising"] > 0 and came["sales call"] > 0
    assert total(market, "advertising") > 0 and total(market, "contact") > 0


def test_who_talks_to_nobody_is_heard_by_nobody() -> None:
    scenario = world("subscription", NEW_HERE)
    assert_same_lives(*twins(scenario, pull({"advertising.spend": 0.0, "advertising.calls": 0.0})))
    assert total(lived(scenario), "called", "contact", "advertising") == 0
