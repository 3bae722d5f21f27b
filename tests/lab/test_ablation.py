"""Ablation: what is paired, what is at rest, and that it says what a comparison by hand says."""

from __future__ import annotations

import numpy as np
import pytest
from worlds import shipped

import sim
from sim.knockouts import KnockoutError
from sim.lab.analyses.ablation import LEFT, LOOKED_AT

NAMES = (
    "inertia",
    "envy",
    "weak-ties",
    "peak-end",
    "word-of-mouth",
    "homogeneous:spend",
    "rewired",
    "entry",
    "failures",
)


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    return shipped("textbook", 250, 8, 4)


@pytest.fixture(scope="module")
def found(base: sim.Scenario) -> sim.Ablation:
    return sim.ablate(base, *NAMES, strategy="complaint-recovery", replications=2, workers=1)


def test_who_moves_and_who_is_at_rest(found: sim.Ablation) -> None:
    status = {name: found.status(name) for name in NAMES}
    assert status.pop("envy") == "at rest"
    assert status.pop("weak-ties") == "off already"
    assert status.pop("peak-end") == "at rest but for rounding", "one touchpoint is its own peak, end and mean"
    assert set(status.values()) == {"moves"}
    assert set(found.resting()["knockout"]) == {"envy", "weak-ties", "peak-end"}
    still = found.table()[found.table()["knockout"].isin(["envy", "weak-ties"])]
    assert (still["difference"] == 0).all()
    assert (still["half_width"] == 0).all()


def test_a_difference_is_that_of_twin_worlds(found: sim.Ablation, base: sim.Scenario) -> None:
    off = sim.knock_out(base, "inertia")
    twins = sim.compare(base, off, replications=2, workers=1).table().set_index("measure")
    mine = found.table().set_index(["knockout", "measure"])
    for measure in ("retention", "profit", "encounter_satisfaction", "share"):
        for column in ("baseline", "difference", "low", "high"):
            assert mine.loc[("inertia", measure), column] == pytest.approx(twins.loc[measure, column], rel=1e-12)


def test_the_interaction_is_a_difference_of_differences(found: sim.Ablation, base: sim.Scenario) -> None:
    off = sim.knock_out(base, "failures")
    gaps = []
    for scenario in (base, off):
        twins = sim.compare(scenario, "complaint-recovery", replications=2, workers=1)
        gaps.append(twins.values("profit", 1) - twins.values("profit", 0))
    row = found.interaction("profit").set_index("knockout").loc["failures"]
    assert row["effect"] == pytest.approx(gaps[0].mean())
    assert row["effect_without"] == pytest.approx(gaps[1].mean())
    assert row["difference"] == pytest.approx((gaps[1] - gaps[0]).mean())
    assert found.interaction("profit").set_index("knockout").loc["envy", "status"] == "at rest"


def test_what_is_shared_is_looked_up(found: sim.Ablation) -> None:
    shared = found.shared().set_index("knockout")["same"]
    assert shared["inertia"] == shared["word-of-mouth"] == "everyone, ties"
    assert shared["homogeneous:spend"] == "everyone but for spend, ties"
    assert shared["rewired"] == shared["entry"] == "everyone; other ties"


def test_the_largest_comes_first(found: sim.Ablation) -> None:
    table = found.table("retention")
    moves = table[table["status"] == "moves"]["difference"].abs().to_numpy()
    assert (np.diff(moves) <= 0).all()
    assert list(table["status"][len(moves) :]).count("moves") == 0
    with pytest.raises(ValueError, match="retention"):
        found.table("gravity")


def test_no_word_of_mouth_leaves_no_ratio(found: sim.Ablation) -> None:
    row = found.table().set_index(["knockout", "measure"]).loc[("word-of-mouth", "good_to_bad")]
    assert np.isnan(row["without"])
    assert row["baseline"] > 0


def test_exits_are_told_by_reason(found: sim.Ablation) -> None:
    table = found.reasons()
    assert set(table["reason"]) == set(LEFT)
    assert set(table["knockout"]) == set(found.moving)
    assert (table["baseline"] >= 0).all()


def test_workers_and_order_change_nothing(found: sim.Ablation, base: sim.Scenario) -> None:
    again = sim.ablate(base, "failures", "inertia", replications=2, workers=1)
    assert again.values("profit", "inertia").tolist() == found.values("profit", "inertia").tolist()
    assert [one.name for one in again.knockouts] == ["failures", "inertia"]
    with pytest.raises(ValueError, match="no strategy was tried"):
        again.interaction()


def test_plain_values_and_words(found: sim.Ablation) -> None:
    plain = found.to_dict()
    assert len(plain["table"]) == len(NAMES) * len(LOOKED_AT)
    assert plain["strategy"] == "complaint-recovery"
    assert "inertia" in repr(found)


def test_what_is_unknown_is_refused(base: sim.Scenario) -> None:
    with pytest.raises(KnockoutError, match="did you mean 'inertia'"):
        sim.ablate(base, "inertai")
    with pytest.raises(sim.StrategyError):
        sim.ablate(base, "inertia", strategy="complain-recovery")
    with pytest.raises(ValueError, match="no firm"):
        sim.ablate(base, "inertia", firm="gamma")
    with pytest.raises(ValueError, match="replications"):
        sim.ablate(base, "inertia", replications=0)
