"""What matters, where it holds and when enough was lived, as results: tables, sentences, pages and figures.

Their worlds are not lived but known (``known_worlds``), but for one of each.
"""

from __future__ import annotations

import json
import math
import re
import shlex
from collections.abc import Callable

import numpy as np
import pytest
from known_worlds import known
from latin import english, own_names, readable, written

import sim
from sim.lab.discovery.result import Condition, Discovery, conditions_of
from sim.lab.discovery.study import planned as where_planned
from sim.lab.experiment import Experiment
from sim.lab.factors import DesignError
from sim.lab.planner import asked_for
from sim.lab.sensitivity.ranges import PRIORS, coefficients
from sim.lab.sensitivity.result import Sensitivity
from sim.lab.sensitivity.study import planned
from sim.plots import FIGURES
from sim.report import sheet_of
from sim.report.discovery import what_has_to_be_true
from sim.report.html import html
from sim.report.markdown import markdown
from sim.report.planner import planned_words
from sim.report.sensitivity import paragraph
from sim.scenario.plainly import factor_called
from sim.words import speaking

BASE = sim.Scenario.load("textbook").evolve(
    "textbook", {"population.size": 120, "market.months": 4, "market.warm_up": 2}
)
POLICY = {"gentler": {"use": "under-promise", "cushion": 0.1}}
FACTORS = {
    "policy.cushion": "0:0.2",
    "behaviour.choice.inertia": None,
    "behaviour.choice.quality": None,
    "market.discount_rate": "0:0.2",
}


def places(experiment: Experiment, x: np.ndarray) -> np.ndarray:
    low, high = np.array([one.bounds for one in experiment.factors]).T
    return (x - low) / (high - low)


def screened() -> Sensitivity:
    e = planned(BASE, policy=POLICY, budget=1524)
    weights = np.zeros(len(e.factors))
    weights[[80, 7]] = 900.0, -400.0
    return Sensitivity(known(e, lambda x: places(e, x) @ weights), "morris", "profit", "gentler", 0.95)


def shared(method: str = "sobol", noise: float = 0.0, lost: tuple[int, ...] = ()) -> Sensitivity:
    budget = 1500 if method == "surrogate" else 6000  # a Gaussian process takes the cube of its points
    e = planned(BASE, policy=POLICY, factors=FACTORS, method=method, budget=budget, replications=3)

    def effect(x: np.ndarray) -> np.ndarray:
        u = places(e, x)
        return 300 * u[:, 0] + 100 * u[:, 1] + 400 * (u[:, 0] - 0.5) * (u[:, 2] - 0.5)

    return Sensitivity(known(e, effect, noise, lost=lost), method, "profit", "gentler", 0.95)


def discovered(conditions: str = "profit > 0", noise: float = 0.0) -> Discovery:
    first, second = where_planned(BASE, policy=POLICY, factors=FACTORS, points=256)

    def effect(x: np.ndarray) -> np.ndarray:
        u = places(first, x)
        return np.where((u[:, 0] < 0.4) & (u[:, 2] > 0.5), 100.0, -100.0)

    return Discovery(
        known(first, effect, noise), known(second, effect, noise), conditions_of(conditions), "gentler", 0.95
    )


def test_screening_finds_the_two_coefficients_that_do_something_of_all() -> None:
    found = screened()
    names = [one.name for one in found.factors]
    assert len(names) > 120
    assert found.moving == [names[80], names[7]]
    assert found.table()["status"].value_counts().to_dict() == {"at rest": len(names) - 2, "moves": 2}
    assert found.table()["mu"].iloc[0] == pytest.approx(900) and found.table()["mu"].iloc[1] == pytest.approx(-400)
    said = " ".join(paragraph(found))
    assert factor_called(names[80]) in said and "2 of" in said and "900" in said


def test_every_coefficient_has_a_plausible_range_that_holds_its_value_and_is_allowed() -> None:
    for market in ("textbook", "car-dealer", "telecom"):
        base = sim.Scenario.load(market)
        for one in coefficients(base):
            said = base.field(one.name)
            assert said.low <= one.low < one.high <= said.high
            assert one.low <= said.value <= one.high or one.name.removeprefix("behaviour.") in PRIORS, one.name
    known_paths = {one.path for one in base.numbers()}
    assert {f"behaviour.{name}" for name in PRIORS} <= known_paths
    assert all(
        a.low <= b.low and b.high <= a.high
        for a, b in zip(coefficients(base, "declared"), coefficients(base), strict=True)
    )
    ends = {one.name: one.low for one in coefficients(base)}, {one.name: one.high for one in coefficients(base)}
    for end in ends:
        assert base.evolve("end", end).behaviour is not None, "all at their ends at once is still a market"


def test_sobol_of_known_worlds_is_the_closed_form() -> None:
    found = shared()
    v = 300**2 / 12 + 100**2 / 12 + 400**2 / 144
    expected = {"policy.cushion": 300**2 / 12 / v, "behaviour.choice.inertia": 100**2 / 12 / v}
    table = found.table().set_index("factor")
    for name, share in expected.items():
        row = table.loc[name]
        assert row["first_low"] <= share <= row["first_high"]
        assert row["first"] == pytest.approx(share, abs=0.15)
    assert table.loc["behaviour.choice.quality", "total"] == pytest.approx(400**2 / 144 / v, abs=0.05)
    assert table.loc["market.discount_rate", "total"] == pytest.approx(0, abs=1e-9)
    top = found.pairs().iloc[0]
    assert {top["factor"], top["other"]} == {"policy.cushion", "behaviour.choice.quality"}
    assert found.indices is not None and found.indices.luck == pytest.approx(0, abs=1e-9)


def test_points_whose_worlds_failed_go_with_all_that_belong_to_them() -> None:
    found = shared(noise=5.0, lost=(3, 40))
    assert found.lost == 2 * 10
    assert found.table()["total"].notna().all()
    assert any("20 points are left out" in one for one in paragraph(found))


def test_a_surrogate_and_pawn_say_the_same_of_what_matters_most() -> None:
    for method in ("surrogate", "pawn"):
        found = shared(method, noise=5.0)
        assert found.table()["factor"].iloc[0] == "policy.cushion"
        assert "market.discount_rate" not in found.moving[:3]
    assert "explains" in " ".join(paragraph(shared("surrogate", noise=5.0)))


def test_where_there_is_only_luck_the_paragraph_says_so() -> None:
    e = planned(BASE, policy=POLICY, factors=FACTORS, method="sobol", budget=1000)
    found = Sensitivity(known(e, lambda x: np.zeros(len(x))), "sobol", "profit", "gentler", 0.95)
    assert "Nothing but luck" in paragraph(found)[0]


def test_a_known_box_is_found_in_worlds_and_said_in_three_sentences() -> None:
    found = discovered(noise=20.0)
    table = found.boxes().set_index("factor")
    assert set(table.index) == {"policy.cushion", "behaviour.choice.quality"}
    assert table.loc["policy.cushion", "high"] == pytest.approx(0.08, abs=0.01)
    assert table.loc["policy.cushion", "low_open"] and table.loc["behaviour.choice.quality", "high_open"]
    assert min(found.quality.coverage, found.quality.density) > 0.85
    low, high = found.quality.density_interval
    assert low <= found.quality.density <= high
    said = what_has_to_be_true(found)
    assert len(said) == 3
    assert "What has to be true: " in said[1] and "“cushion” at most 0.0" in said[1]
    assert found.points()["inside"].sum() == pytest.approx(0.2 * 512, rel=0.2)


@pytest.mark.parametrize(("asked", "end"), [("profit > -1000", "everywhere"), ("profit > 1000", "nowhere")])
def test_where_it_holds_everywhere_or_nowhere_there_are_no_limits(asked: str, end: str) -> None:
    found = discovered(asked)
    assert len(found.boxes()) == 0 and found.rule.method == "none"
    assert end in what_has_to_be_true(found)[1]
    assert markdown(sheet_of(found))


@pytest.mark.usefixtures("clean_drawing")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_result_has_a_page_with_its_figures_in_both_languages(lang: str) -> None:
    for found in (screened(), shared(noise=20.0), shared("pawn"), shared("surrogate"), discovered()):
        sheet = sheet_of(found, lang)
        with speaking(lang):
            for sketch in sheet.sketches:
                assert sketch.draw().get_title(loc="left")
        assert html(sheet).count("<figure") == len(sheet.sketches) > 0
        assert json.loads(json.dumps(found.to_dict(), default=str))["id"] == found.id
        assert repr(found) and found == found
        assert all(len(table.columns) for table in found.tables().values())


def test_the_command_on_a_page_asks_for_the_same_worlds() -> None:
    for found in (screened(), shared()):
        words = shlex.split(sheet_of(found).command)
        assert words[:3] == ["loyalty", "sensitivity", "textbook"]
        assert words[words.index("--budget") + 1] == str(len(found.sweep.experiment))
        assert "population.size=120" in words and "gentler=under-promise:cushion=0.1" in words
    words = shlex.split(sheet_of(discovered()).command)
    assert words[words.index("--where") + 1] == "profit>0"
    assert "policy.cushion=0.0:0.2" in words


def test_figures_know_what_they_are_of() -> None:
    with pytest.raises(ValueError, match="of a Morris screening"):
        shared().plot("screening")
    with pytest.raises(ValueError, match="no factor"):
        shared().plot("responses", factors="policy.cusion")


def test_worlds_that_are_lived_give_the_same_result_twice() -> None:
    ask = {"factors": {"behaviour.choice.inertia": None, "behaviour.survey.response": None}, "budget": 24, "workers": 1}
    one, other = (sim.sensitivity(BASE, policy=POLICY, **ask) for _ in range(2))
    assert one == other and one.table().equals(other.table())
    assert one.table().set_index("factor").loc["behaviour.survey.response", "status"] == "at rest"
    place = sim.discover(BASE, "profit > 0", policy=POLICY, factors=FACTORS, points=64, replications=1, workers=1)
    assert len(place.points()) == 128 and place.fresh.experiment.seed != place.made.experiment.seed


def test_twins_are_lived_until_their_interval_is_narrow_enough() -> None:
    whole = sim.compare(BASE, "under-promise", replications=16, workers=1)
    wide = 1.2 * 1.7 * whole.difference("profit").paired.half_width
    found = sim.compare(BASE, "under-promise", until={"profit": wide}, at_most=60, workers=1)
    assert found.planned is not None and found.planned.reached
    assert 8 <= found.replications == found.planned.replications < 60
    assert found.values("profit", 1)[:8] == pytest.approx(whole.values("profit", 1)[:8], abs=0), "the same worlds"
    said = planned_words(found.planned, BASE)
    assert said[0].startswith(f"Stopped after {found.replications} pairs")
    assert found.to_dict()["planned"]["reason"] == "narrow enough"
    spent = sim.compare(BASE, "under-promise", until={"profit": wide / 1e6}, at_most=9, workers=1)
    assert spent.replications == 9 and "budget of 9 pairs is spent" in planned_words(spent.planned, BASE)[0]
    assert planned_words(whole.planned, BASE) == []


@pytest.mark.parametrize(
    "until", [{}, {"profit": 1, "share": 2}, {"profit": 0}, {"profits": 3}, "profit", {"profit": math.nan}]
)
def test_an_interval_that_cannot_be_asked_for_is_refused(until: object) -> None:
    with pytest.raises(ValueError, match=r"until|no measure"):
        asked_for(until)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("profit", "MEASURE>NUMBER"),
        ("profits > 0", "did you mean"),
        ("profit > much", "MEASURE>NUMBER"),
        ("", "MEASURE"),
    ],
)
def test_a_condition_that_cannot_be_read_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Condition.typed(text)


def test_what_is_too_little_is_refused_with_how_much_it_takes() -> None:
    with pytest.raises(ValueError, match=r"needs at least 692 worlds"):
        planned(BASE, budget=100)
    with pytest.raises(ValueError, match="power of two"):
        where_planned(BASE, points=100)
    with pytest.raises(ValueError, match="no method"):
        sim.sensitivity(BASE, method="moris")
    with pytest.raises(ValueError, match="no measure"):
        sim.sensitivity(BASE, measure="profits")
    with pytest.raises(DesignError, match="plausible and declared"):
        coefficients(BASE, "all")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="needs a saltelli sample"):
        sim.sensitivity(planned(BASE, factors={"market.discount_rate": "0:0.2"}, budget=40), method="sobol")


@pytest.mark.parametrize("make", [screened, shared, lambda: shared("pawn"), discovered])
def test_in_chinese_no_factor_stands_in_english(make: Callable[[], Sensitivity | Discovery]) -> None:
    found, names = make(), own_names(BASE) | set(POLICY)
    assert english(readable(markdown(sheet_of(found, "zh"))), names) == []
    for what, figure in FIGURES.items():
        if figure.of == found.kind and (what != "screening" or getattr(found, "method", "") == "morris"):
            assert english(written(found.plot(what, lang="zh")), names) == []


def test_a_chance_too_small_to_read_is_said_to_be_below_what_can_be_read() -> None:
    said = markdown(sheet_of(discovered(), "en"))
    assert "&lt; 0.0001" in said and not re.search(r"0\.0{6}", said)


def test_a_key_stands_as_code_beside_what_it_means() -> None:
    said = markdown(sheet_of(discovered(), "en"))
    assert "| Choice: effect of expected quality | `behaviour.choice.quality` |" in said
    assert 'class="key"' in html(sheet_of(discovered(), "en"))
