"""Rows on outcomes made by hand: bands, verdicts, and each number where its answer is known."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import sim
from sim.lab.plausible import answering, failing, lunch, paying, reaching
from sim.lab.plausible.band import Band, locked_in, verdict
from sim.lab.plausible.lived import REST, Lived
from sim.lab.plausible.study import Cell, estimated
from sim.lab.plausible.table import ROWS, wanted, worlds_of
from sim.lab.plausible.worlds import STEP, STRATEGY, TWINS, AtRest, possible, resting, twin

MARKET = sim.Scenario.load("textbook")
REPERTOIRE = sim.Scenario.load("coffee-shop")


def lived(market: sim.Scenario = MARKET, **worlds: dict[str, Any]) -> Lived:
    """Worlds by hand, two replications each; ``price_up`` is the world ``price up``."""
    rest = worlds.pop("rest", {"late": 100.0})
    told = {REST: rest, **{name.replace("_", " "): of for name, of in worlds.items()}}
    return Lived(market, {world: {k: np.full(2, float(v)) for k, v in of.items()} for world, of in told.items()})


# -- bands ------------------------------------------------------------------------------------------------------------


def test_the_24_rows_are_there_and_say_whose_they_are() -> None:
    assert list(ROWS) == list(range(1, 25))
    for row in ROWS.values():
        assert row.source and row.how.endswith(".") and row.parts
    keys = [part.key for row in ROWS.values() for part in row.parts]
    assert len(keys) == len(set(keys))


def test_verdicts_by_hand() -> None:
    band = Band(0.5, 0.85)
    assert [verdict(band, value) for value in (0.5, 0.85, 0.4999, 0.86)] == ["in", "in", "out", "out"]
    assert verdict(band, 0.85 + 1e-9) == "in"  # at the six digits that are kept
    assert verdict(None, 0.7) == "n.a."
    assert verdict(band, math.nan) == "cannot be told"
    assert verdict(Band(0.5, 0.85, judged=True), 9.0) == "shown"


def test_acceptance_bands_are_those_of_the_rules_of_the_game() -> None:
    """Section 10 of the specification, number by number."""

    def band(key: str, kind: str) -> tuple[float, float]:
        part = next(part for row in ROWS.values() for part in row.parts if part.key == key)
        return part.bands[kind].low, part.bands[kind].high

    everywhere_ = {
        "sd felt": (0.12, 0.20),
        "sd answered": (0.15, 0.25),
        "hazard": (0.55, 0.85),
        "after silence": (1.5, 4),
        "after not put right": (1.5, 4),
        "quality late": (0.2, 1.5),
        "advertising early": (0.03, 0.20),
        "advertising late": (0.06, 0.40),
        "points": (0, 8),
    }
    for key, ends in everywhere_.items():
        assert {band(key, kind) for kind in ("subscription", "repertoire", "durable")} == {ends}, key
    assert [band("price late", kind) for kind in ("subscription", "repertoire", "durable")] == [
        (-2.6, -0.5),
        (-3.5, -1),
        (-6, -2),
    ]
    assert [band("best strategy", kind)[1] for kind in ("subscription", "repertoire", "durable")] == [5, 8, 5]
    assert band("volume", "repertoire") == (0, 0.20)
    assert band("valence", "durable") == (0.15, 0.80)


def test_who_is_locked_in_has_a_band_of_its_own() -> None:
    telecom = sim.Scenario.load("telecom")
    part = next(part for part in ROWS[7].parts)
    assert locked_in(telecom) and not locked_in(MARKET)
    assert (part.band(telecom).high, part.band(MARKET).high) == (2.5, 6)
    dear = MARKET.evolve("dear", {"behaviour.choice.switching_cost": 2.0})
    assert part.band(dear).high == 2.5


def test_money_is_judged_in_the_money_its_band_is_stated_in() -> None:
    part = ROWS[22].parts[0]
    assert not part.band(sim.Scenario.load("telecom")).judged
    assert part.band(MARKET).judged


def test_rows_and_tables_are_asked_for_by_number_range_and_name() -> None:
    rows, tables = wanted(["3", "13-15", "lunch"])
    assert [row.number for row in rows] == [3, 13, 14, 15]
    assert tables == ("lunch",)
    needed = worlds_of(rows, tables)
    assert needed[:4] == ["price up", "price down", "quality up", "quality down"]
    assert set(needed[4:]) == {STEP + name for name in lunch.STEPS}
    for wrong in ("25", "0", "seven", "9-30", "belief"):
        with pytest.raises(ValueError, match="rows: 1 to 24"):
            wanted([wrong])


# -- intervals --------------------------------------------------------------------------------------------------------


def test_replications_without_a_number_are_left_out_unless_they_are_most() -> None:
    assert estimated(np.array([1.0, 3.0, math.nan]), 0.95).mean == 2.0
    assert math.isnan(estimated(np.array([1.0, math.nan, math.nan]), 0.95).mean)


def test_a_cell_is_clear_where_its_interval_crosses_no_edge() -> None:
    part = ROWS[5].parts[0]

    def cell(*values: float) -> Cell:
        return Cell("m", ROWS[5], part, Band(0.55, 0.85), np.array(values))

    assert cell(0.70, 0.71, 0.70).clear and cell(0.70, 0.71, 0.70).verdict == "in"
    assert cell(0.90, 0.91, 0.90).clear and cell(0.90, 0.91, 0.90).verdict == "out"
    assert not cell(0.80, 0.84, 0.88).clear
    assert not cell(0.7).clear  # one world has no interval


# -- numbers ----------------------------------------------------------------------------------------------------------


def test_a_price_elasticity_is_that_of_a_power_law() -> None:
    worlds = lived(price_up={"late": 100 * 1.1**-2}, price_down={"late": 100 * 0.9**-2})
    assert answering.price_elasticity(worlds) == pytest.approx([-2, -2])
    margin = 1 - MARKET.firms[MARKET.focal_firm].costs.unit - MARKET.firms[MARKET.focal_firm].costs.serve
    assert paying.lerner(worlds) == pytest.approx([2 * margin] * 2)


def test_a_quality_elasticity_is_that_of_a_power_law() -> None:
    q = lived().quality
    worlds = lived(quality_up={"late": (q + 0.05) ** 1.2}, quality_down={"late": (q - 0.05) ** 1.2})
    assert answering.quality_elasticity(worlds) == pytest.approx([1.2, 1.2])


def test_retention_is_told_per_tenth_of_satisfaction() -> None:
    worlds = lived(
        rest={"retention": 0.8},
        quality_up={"retention": 0.82, "satisfaction": 0.73},
        quality_down={"retention": 0.78, "satisfaction": 0.68},
    )
    assert answering.retained_more(worlds) == pytest.approx([10.0, 10.0])  # 5% for .05
    assert answering.satisfied_more(worlds) == pytest.approx([0.05, 0.05])


def test_exits_that_vanish_are_counted_by_customer_and_month() -> None:
    worlds = lived(rest={"exits": 100, "held": 1000}, no_failures={"exits": 90, "held": 1200})
    assert failing.vanishing(worlds) == pytest.approx([0.25, 0.25])


def test_word_of_mouth_is_that_of_a_log_linear_world() -> None:
    """ln q = g G + b B with G = 60, B = 40: one per cent more of both adds (gG + bB)/100; a rating's share moves G for B."""
    good, bad, g, b = 60.0, 40.0, 0.004, -0.003
    q = lambda G, B: math.exp(g * G + b * B)  # noqa: E731
    worlds = lived(
        rest={"late": q(good, bad), "told_good": good, "told_bad": bad},
        nothing_said={"late": q(0, 0)},
        only_good_said={"late": q(good, 0)},
        only_bad_said={"late": q(0, bad)},
    )
    assert reaching.volume_elasticity(worlds) == pytest.approx([g * good + b * bad] * 2)
    rating, step = 1 + 4 * 0.6, 1e-6
    more = good * (
        1 + step * rating / (4 * 0.6)
    )  # of 100 messages, so many good that the rating is 1 + step times as high
    told = (math.log(q(more, 100 - more)) - math.log(q(good, bad))) / step
    assert reaching.valence_elasticity(worlds) == pytest.approx([told] * 2, rel=1e-4)


def test_a_lever_returns_what_it_brings_over_what_it_costs() -> None:
    rest = {"profit": 1000, "revenue": 4000, "cost service": 100}
    worlds = lived(rest=rest, **{"step_service.lift": {"profit": 1010, "cost service": 120}})
    each, share = lunch.returns(worlds, "service.lift")
    assert each == pytest.approx([1.5, 1.5])
    assert share == pytest.approx([0.005, 0.005])
    idle = lived(rest=rest, **{"step_service.lift": rest})
    assert np.isnan(lunch.returns(idle, "service.lift")[0]).all()


def test_the_best_strategy_is_named_and_none_is_without_profit() -> None:
    worlds = lived(
        rest={"profit": 150, "cost fixed": 50}, **{f"{STRATEGY}a": {"profit": 160}, f"{STRATEGY}b": {"profit": 180}}
    )
    assert paying.best(worlds) == "b"
    assert paying.best_gain(worlds) == pytest.approx([15, 15])
    loss = lived(rest={"profit": -5, "cost fixed": 2}, **{f"{STRATEGY}a": {"profit": 10}})
    assert (paying.best(loss), np.isnan(paying.best_gain(loss)).all()) == ("", True)


# -- twin worlds ------------------------------------------------------------------------------------------------------

REST_OF = AtRest(sales=10_000.0, a_customer=15.0, heads=1000.0)


def test_twin_worlds_change_what_they_are_called_by() -> None:
    market = resting(REPERTOIRE, 0.1)
    firm = market.focal_firm
    assert market.market.months == 60
    assert market.population.size == round(0.1 * REPERTOIRE.population.size)
    assert dict(twin(market, "price up", REST_OF).firms[firm].strategy) == {
        "use": "set-levers",
        "price.change": pytest.approx(0.1),
    }
    assert all(one.failure_rate == 0 for one in twin(market, "no failures", REST_OF).firms.values())
    assert twin(market, "nothing said", REST_OF).firms[firm].talked_about == "none"
    spent = twin(market, "adverts high", REST_OF).firms[firm].strategy["advertising.spend"]
    assert spent * market.market.category_price * REST_OF.heads == pytest.approx(0.04 * REST_OF.sales, rel=0.01)
    reward = twin(market, "referral", REST_OF).firms[firm].strategy["referral.reward"]
    assert reward * market.firms[firm].list_price == pytest.approx(15.0, rel=0.01)


@pytest.mark.parametrize("name", ["telecom", "coffee-shop", "car-dealer"])
def test_every_twin_world_can_be_lived_in_every_kind_of_market(name: str) -> None:
    market = resting(sim.Scenario.load(name))
    names = [*TWINS, *(STEP + one for one in lunch.STEPS)]
    found, without = possible(market, names, REST_OF)
    assert (list(found), without) == (names, {})


def test_what_a_market_cannot_have_is_left_out_with_the_reason() -> None:
    firm = MARKET.focal_firm
    market = resting(MARKET.evolve("quick", {f"firms.{firm}.recovery.delay_days": 1.0}))
    found, without = possible(market, [STEP + "recovery.delay_days", "price up"], REST_OF)
    assert list(found) == ["price up"]
    assert "delay_days" in without[STEP + "recovery.delay_days"]
