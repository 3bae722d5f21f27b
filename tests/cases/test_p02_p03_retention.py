"""P02, P03: figures of retention say what the books say, and no more than was seen."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

import sim
from sim.plots import customers

pytestmark = pytest.mark.usefixtures("clean_drawing")


@pytest.fixture(scope="module")
def releasing() -> sim.Run:
    """A bank that lets the unprofitable go."""
    small = {"population.size": 800, "market.months": 26, "market.warm_up": 6}
    spec = sim.Scenario.load("bank-deposits").evolve("small", small | {"firms.meadow.strategy": "release-unprofitable"})
    return sim.simulate(spec, seed=1)


def test_the_figure_shows_the_retention_of_the_books_with_those_let_go(releasing: sim.Run) -> None:
    assert releasing.firms["released"].sum() > 0
    table = customers.firm_retention(releasing.firms)
    pd.testing.assert_series_equal(table["retention"], releasing.firms["retention"])
    seen = table[table["before"] > 0]
    np.testing.assert_allclose(seen["stayed"] / seen["before"], seen["retention"])
    assert (seen["low"] <= seen["retention"] + 1e-12).all()
    assert (seen["high"] >= seen["retention"] - 1e-12).all()


def test_who_was_let_go_is_a_reason_of_its_own_in_the_figure_of_exits(releasing: sim.Run) -> None:
    table = customers.exit_reasons(releasing.exits, "meadow").set_index("reason")
    assert table.loc["released", "exits"] == releasing.firms.query("firm == 'meadow'")["released"].sum()
    assert "let go" in " ".join(text.get_text() for text in releasing.plot("exits", firm="meadow").get_yticklabels())
    assert "released" not in set(customers.exit_reasons(releasing.exits, "harbour")["reason"])


def cohort(joined: int, tenure: int, left: float, months: float) -> dict:
    return {"firm": "a", "joined_year": joined, "tenure_year": tenure, "left": left, "customer_months": months}


COHORTS = pd.DataFrame(
    [
        cohort(0, 0, 10, 990),
        cohort(1, 0, 300, 700),  # 30% a month
        cohort(1, 1, 1, 99),
        cohort(2, 0, 1, 9),  # 10% a month, of ten, in two months seen
    ]
)


def test_cohorts_are_weighted_by_how_long_they_were_seen() -> None:
    curves = customers.cohort_retention(COHORTS, "a", months=14)
    kept = (709 / (709 + 301)) ** 12
    assert (
        customers._newcomers(curves, "a")
        == f"a: of 100 who join, {sim.words.number(100 * kept)} are still customers a year later"
    )


def test_a_curve_ends_where_its_cohort_was_last_seen() -> None:
    curves = customers.cohort_retention(COHORTS, "a", months=14)
    ends = curves.groupby("joined_year")["year"].max()
    assert ends.to_dict() == pytest.approx({0: 1.0, 1: 1 + 2 / 12, 2: 2 / 12})
    last = curves[curves["joined_year"] == 2].iloc[-1]
    assert last["survival"] == pytest.approx(0.9**2)
    assert customers.cohort_retention(COHORTS, "a", months=36).groupby("joined_year")["year"].max()[2] == 1.0


@pytest.mark.parametrize(("months", "says"), [(11, "nobody was seen for a year"), (12, "a year later")])
def test_no_year_is_spoken_of_before_a_year_was_seen(months: int, says: str) -> None:
    assert says in customers._newcomers(
        customers.cohort_retention(COHORTS[COHORTS["joined_year"] == 1], "a", months=months), "a"
    )


@pytest.mark.parametrize("months", [14, 26, 36])
@pytest.mark.parametrize("market", ["coffee-shop", "textbook"])
def test_the_headline_is_the_pooled_rate_of_a_shipped_market(market: str, months: int) -> None:
    spec = sim.Scenario.load(market).evolve(
        "small", {"population.size": 300, "market.months": months, "market.warm_up": 3}
    )
    run = sim.simulate(spec, seed=1)
    first = run.cohorts.query("firm == @spec.focal_firm and joined_year > 0 and tenure_year == 0")[
        ["left", "customer_months"]
    ].sum()
    pooled = (1 - first["left"] / first.sum()) ** 12
    title = " ".join(run.plot("retention").get_title(loc="left").split())
    assert (
        title
        == f"{spec.focal_firm}: of 100 who join, {sim.words.number(100 * pooled)} are still customers a year later"
    )
