"""The rivalry of mechanisms: levels are equal, patterns are judged by their rule, and the rule can say every verdict."""

from __future__ import annotations

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from loyalty_studies.rivalry import STUDY, figures, models, patterns, study, worlds
from loyalty_studies.rivalry.models import FORMS
from loyalty_studies.rivalry.patterns import PATTERNS, Pattern

from sim.lab.court.claim import Verdict
from sim.lab.court.find import find_studies
from sim.lab.design import design_of
from sim.lab.runner import run
from sim.market.market import Market
from sim.report.claim import claim_sheet
from sim.report.markdown import markdown
from sim.scenario import Scenario

mpl.use("Agg")


@pytest.fixture(scope="module")
def base() -> Scenario:
    return models.load("textbook").evolve("small", {"population.size": 300, "market.warm_up": 4})


@pytest.fixture(scope="module")
def rivals(base: Scenario) -> dict[str, Scenario]:
    return models.levelled(base, seed=1, worlds=2)


def test_the_sub_models_have_one_level_and_differ_in_one_place(rivals: dict[str, Scenario]) -> None:
    levels = {
        form: models.mean_satisfaction(Market(s, rng=1, replication=models.FRESH)).measures["satisfaction"]
        for form, s in rivals.items()
    }
    assert max(levels.values()) - min(levels.values()) < 0.005
    for form in FORMS[1:]:
        changed = {line.split(":")[0] for line in rivals["full"].diff(rivals[form]).splitlines()}
        assert changed <= {"behaviour.satisfaction.form", "behaviour.satisfaction.base"}
    assert rivals["delta_only"].behaviour.satisfaction.base > rivals["full"].behaviour.satisfaction.base


def test_what_is_measured(rivals: dict[str, Scenario]) -> None:
    found = {}
    for form, scenario in rivals.items():
        four = run(design_of(worlds.arms_of(scenario)), worlds.story, executor="serial")
        found[form] = worlds.measured({arm.policy: four.of(arm)[0] for arm in four.arms})
    for one in found.values():
        assert set(one) == {pattern.key for pattern in PATTERNS}
        assert all(np.isfinite(list(one.values())))
    assert found["quality_only"]["slope_now"] == pytest.approx(0.45, abs=0.1), "a (gamma_3 + gamma_1 rho T)"
    assert found["delta_only"]["slope_later"] < 0.5 * found["delta_only"]["slope_now"]
    assert found["full"]["slope_later"] > 0.3
    assert found["delta_only"]["r_disconfirmation"] > 0.7
    assert found["quality_only"]["promise_now"] < 0 < found["delta_only"]["promise_now"]


def test_a_kink_is_found() -> None:
    delta = np.linspace(-1, 1, 201)
    assert worlds._loss_to_gain(np.where(delta < 0, 3 * delta, 1.5 * delta), delta) == pytest.approx(2)
    assert worlds._correlation(delta, np.ones_like(delta)) == 0


@pytest.mark.parametrize(
    ("pattern", "values", "verdict"),
    [
        (Pattern("", "", "", above=0.0), [1.0] * 9 + [-1.0], True),
        (Pattern("", "", "", above=0.0), [1.0] * 8 + [-1.0] * 2, False),
        (Pattern("", "", "", below=0.0), [-1.0] * 10, True),
        (Pattern("", "", "", band=(2.0, 5.0)), [2.9, 3.0, 3.1], True),
        (Pattern("", "", "", band=(2.0, 5.0)), [1.0, 3.0, 5.0], False),
        (Pattern("", "", ""), [1.0] * 10, False),
    ],
)
def test_when_a_pattern_is_reproduced(pattern: Pattern, values: list[float], verdict: bool) -> None:
    assert pattern.reproduced(values) is verdict


def hits(full: list[int], delta: list[int], quality: list[int]) -> dict[str, dict[str, tuple[int, int]]]:
    return {
        form: {str(n): (got, 4) for n, got in enumerate(own)}
        for form, own in zip(FORMS, (full, delta, quality), strict=True)
    }


def test_every_verdict_can_be_reached() -> None:
    assert study.rule(hits([4, 4], [0, 4], [2, 2]), 30) == "fails"
    assert study.rule(hits([4, 4], [1, 4], [2, 2]), 30) == "holds where"
    assert study.rule(hits([2, 2], [4, 4], [2, 2]), 30) == "holds"
    assert study.rule(hits([4, 4], [0, 4], [2, 2]), 29) == "cannot be told yet"


@pytest.fixture(scope="module")
def verdict() -> Verdict:
    luck = np.random.default_rng(1)
    rows = [
        {
            "market": market,
            "model": form,
            "world": n,
            **{p.key: k + luck.normal(0, 0.01) for k, p in enumerate(PATTERNS)},
        }
        for market in ("textbook", "telecom")
        for form in FORMS
        for n in range(30)
    ]
    return study.judge(pd.DataFrame(rows), {m: dict.fromkeys(FORMS, 0.4) for m in ("textbook", "telecom")})


def test_from_numbers_to_a_page(verdict: Verdict) -> None:
    counted = verdict.tables["patterns reproduced, of markets"]
    assert list(counted.columns) == ["pattern", "asked", *FORMS]
    assert counted["full"].str.contains("put in").sum() == 1
    assert len(verdict.tables["market by market"]) == 2 * len(PATTERNS)
    record = {"study": "t", "claim": verdict.claim, "verdict": verdict.verdict, "words": verdict.words}
    text = markdown(claim_sheet({**record, "tables": verdict.tables, "definitions": verdict.definitions}))
    assert "delta_only" in text
    assert find_studies("rivalry") == [STUDY]


def test_its_tables_have_the_columns_declared(verdict: Verdict) -> None:
    assert verdict.tables.keys() == verdict.columns.keys()
    for title, table in verdict.tables.items():
        assert list(table.columns) == [field.name for field in verdict.columns[title]], title


def test_its_figures_can_be_drawn(verdict: Verdict) -> None:
    for draw in verdict.figures.values():
        ax = draw()
        assert ax.get_title(loc="left")
        assert ax.get_xlabel()
    assert set(figures.LOOKS) == set(figures.NAMES) == set(FORMS)
    assert patterns.OFTEN == 0.9


def test_a_quick_look_cannot_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    small = models.load("textbook").evolve("small", {"population.size": 60, "market.warm_up": 0})
    monkeypatch.setattr(models, "load", lambda market: small)
    monkeypatch.setattr(models, "STEPS", 1)
    found = STUDY.run(seed=2, scale=0.02, workers=1)
    assert found.verdict == "cannot be told yet"
    assert found.more == 12 * (4 * 30 - 2)
    assert found.numbers["worlds"] == 2
