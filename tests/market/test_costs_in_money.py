"""Costs as a business knows them: work in minutes and wages, compensation by severity, promises on what they speak of."""

from __future__ import annotations

from typing import Any

import pytest

import sim
from sim.engines.engine import EngineName
from sim.market.market import Market
from sim.market.offers import announced, spoken_of


def _offer(changes: dict[str, Any], market: str = "telecom") -> Any:
    scenario = sim.Scenario.load(market).evolve("costs", changes)
    firm = scenario.focal_firm
    return announced(scenario, firm, scenario.firms[firm].levers()).offer


@pytest.mark.parametrize("market", ["telecom", "car-dealer", "coffee-shop"])
def test_work_costs_what_it_takes_whatever_is_sold(market: str) -> None:
    """A complaint takes 10 minutes, an apology of 0.3 three more, an answer within ten days 10/11 of one; a call takes 8."""
    firm = sim.Scenario.load(market).focal_firm
    at = f"firms.{firm}"
    changes = {
        f"{at}.costs.wage": 60.0, f"{at}.costs.complaint_minutes": 10.0, f"{at}.costs.apology_minutes": 10.0,
        f"{at}.costs.speed_minutes": 10.0, f"{at}.costs.call_minutes": 8.0, f"{at}.costs.survey_minutes": 0.4,
        f"{at}.recovery": {"apology": 0.3, "delay_days": 10.0}, f"{at}.survey.questions": 5.0,
    }  # fmt: skip
    offer = _offer(changes, market)
    assert float(offer["cost_complaint"]) == pytest.approx(13 + 10 / 11)
    assert float(offer["cost_call"]) == pytest.approx(8)
    assert float(offer["cost_survey"]) == pytest.approx(2)


def test_a_promise_moves_what_it_speaks_of() -> None:
    """A cushion of 0.1 on a quote that speaks of two sevenths of a visit lowers what is expected of the whole by 0.0286."""
    touches = [
        {"name": "the work", "need": "product", "weight": 5.0, "promised": 0.0},
        {"name": "the bill", "need": "price", "weight": 2.0},
    ]
    scenario = sim.Scenario.load("telecom").evolve("quote", {"journey": touches})
    assert spoken_of(scenario) == pytest.approx(2 / 7)
    honest = _offer({"journey": touches})["promised_quality"]
    lower = _offer({"journey": touches, "firms.unity.promise.cushion": 0.1})["promised_quality"]
    assert float(honest - lower) == pytest.approx(0.2 / 7)
    assert spoken_of(sim.Scenario.load("textbook")) == 1.0


@pytest.mark.parametrize("engine", ["columns", "agents"])
def test_compensation_by_severity_pays_the_worse_more(engine: EngineName) -> None:
    """What recovery costs is what each complainant was given: 30% of the price, times three times the severity felt."""
    free = {"complaint": 0.0, "resolve": 0.0, "ease": 0.0, "apology": 0.0, "speed": 0.0}
    changes: dict[str, Any] = {"population.size": 300, "market.months": 6, "market.warm_up": 2}
    for trait in ("traits", "segments.tasters.traits", "segments.students.traits"):
        changes[f"population.{trait}.spend"] = 1.0
    firm = "corner"
    changes[f"firms.{firm}.costs"] = {**free, "wage": 0.0, "overhead": 0.0}
    changes[f"firms.{firm}.recovery"] = {"compensation": 0.3, "by_severity": 1.0, "resolve": 0.9, "ease": 0.9}
    scenario = sim.Scenario.load("coffee-shop")
    assert firm == scenario.focal_firm
    tables = Market(scenario.evolve("severe", changes), rng=3, engine=engine, events=["complaints"]).run().tables()
    given = tables["complaints"].query("firm == @firm and put_right")
    paid = tables["firms"].query("firm == @firm")["recovery"].sum()
    assert given["severity"].std() > 0.05
    price = scenario.firms[firm].list_price
    assert paid == pytest.approx((0.3 * price * 3 * given["severity"].clip(upper=1)).sum())


def test_overhead_grows_with_the_market_it_is_lived_in() -> None:
    """A tenth of the price of 20 a customer at the start: of a market of 300, 45% of whom are the firm's, that is 270."""
    base = sim.Scenario.load("textbook").evolve("dear", {"firms.alpha.costs": {"overhead": 0.1, "fixed": 5.0}})
    for size in (300, 600):
        small = base.evolve("small", {"population.size": size, "market.months": 2, "market.warm_up": 0})
        firms = Market(small, rng=1).run().tables()["firms"]
        assert firms.query("firm == 'alpha'")["fixed"].tolist() == pytest.approx([2.0 * 0.45 * size + 5.0] * 2)
    assert base.firms["alpha"].costs.has_fixed
    assert not base.firms["beta"].costs.has_fixed


def test_where_the_wage_is_known_shares_of_price_stand_idle() -> None:
    costs = sim.Scenario.load("textbook").firms["alpha"].costs
    known = costs.model_copy(update={"wage": 60.0})
    assert [costs.is_idle(name) for name in ("complaint", "complaint_minutes", "lift")] == [False, True, False]
    assert [known.is_idle(name) for name in ("complaint", "complaint_minutes", "lift")] == [True, False, False]
