"""An experiment lived until its differences are known: why it ends, which arms it watches, and that nothing is lived twice."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from worlds import shipped

import sim
from sim.lab import pour, runner
from sim.lab.factors import DesignError
from sim.lab.planner import FIRST, anytime_half_width

BASE = shipped("textbook", 60, 3, 1)


def study(**more: object) -> sim.Experiment:
    asked = {"policies": {"less": "under-promise", "cheap": "price-cut"}, "factors": {"market.review_rate": [0.1, 0.3]}}
    return sim.Experiment(BASE, **{**asked, **more}, replications=2)


def test_it_ends_when_every_interval_is_narrow_enough() -> None:
    found = study().run(until={"profit": 1e9}, executor="serial")
    assert found.planned is not None
    assert (found.planned.reason, found.planned.replications) == ("narrow enough", FIRST)
    assert set(found.planned.half_widths) == {
        f"{policy}, market.review_rate {rate}" for policy in ("less", "cheap") for rate in (0.1, 0.3)
    }
    assert len(found.worlds) == FIRST * len(found.experiment.cells), "every arm has as many"
    policy, cell = "less", next(c for c in found.experiment.cells if c.policy == "less")
    each = found.response("profit", policy, difference=True)[cell.point]
    assert found.planned.half_widths["less, market.review_rate 0.1"] == pytest.approx(anytime_half_width(each))


def test_it_ends_when_the_budget_is_spent_and_says_so() -> None:
    found = study().run(until={"profit": 1e-6}, at_most=10, executor="serial")
    assert found.planned is not None
    assert (found.planned.reason, found.planned.replications) == ("budget spent", 10)
    assert found.to_dict()["planned"]["reason"] == "budget spent"


def test_a_policy_that_is_named_is_watched_alone() -> None:
    both = study().run(until={"profit": 1e-6}, at_most=9, executor="serial").planned
    assert both is not None
    cheap, less = (max(w for name, w in both.half_widths.items() if name.startswith(p)) for p in ("cheap", "less"))
    wide, narrow = ("cheap", "less") if cheap > less else ("less", "cheap")
    target = {"profit": (cheap + less) / 2}
    named = study().run(until=target, policy=narrow, at_most=9, executor="serial").planned
    assert named is not None
    assert all(name.startswith(narrow) for name in named.half_widths)
    assert named.half_widths[named.widest] <= max(cheap, less) and wide not in named.widest


def test_over_a_folder_the_same_again_lives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"until": {"profit": 1e-6}, "at_most": 10, "executor": "serial", "store": tmp_path / "kept"}
    first = study().run(**asked)
    for room in (pour, runner):
        monkeypatch.setattr(room, "live", lambda batches: pytest.fail("a world was lived twice"))
    again = study().run(**asked)
    assert again.planned == first.planned
    assert again.worlds.equals(first.worlds)
    in_memory = np.sort(first.values("profit"), axis=None)
    monkeypatch.undo()
    alone = study().run(until={"profit": 1e-6}, at_most=10, executor="serial")
    assert (np.sort(alone.values("profit"), axis=None) == in_memory).all()


@pytest.mark.parametrize(
    ("asked", "more", "kind", "hint"),
    [
        ({"until": {"profit": 1}}, {"policies": None}, DesignError, "give policies"),
        ({"until": {"profit": 1}, "policy": "les"}, {}, ValueError, "less"),
        ({"until": {"profits": 1}}, {}, ValueError, "profit"),
        ({"until": {"profit": 0}}, {}, ValueError, "above 0"),
        ({"until": {"profit": 1}, "at_most": 1}, {}, ValueError, "at least 2"),
    ],
)
def test_what_cannot_be_watched_is_said(asked: dict, more: dict, kind: type[Exception], hint: str) -> None:
    with pytest.raises(kind, match=hint):
        study(**more).run(**asked, executor="serial")
