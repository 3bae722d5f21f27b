"""PRIM, trees, and how one of their rules is chosen, on boxes that are known."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.lab.discovery import prim, tree
from sim.lab.discovery.choose import best, candidates
from sim.lab.discovery.rules import Box, Quality, Rule, quality, share_interval

KNOWN = Box(((0, 0.2, 0.6), (2, 0.5, math.inf)))
"""Two factors of five, three limits."""


def sample(n: int, seed: int, wrong: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Points of the unit cube, and where the known box holds; a share of the answers is turned round."""
    rng = np.random.default_rng(seed)
    points = rng.random((n, 5))
    return points, KNOWN.inside(points) ^ (rng.random(n) < wrong)


@pytest.mark.parametrize("wrong", [0.0, 0.08])
def test_a_known_box_is_found_again_with_its_limits_and_no_other(wrong: float) -> None:
    points, holds = sample(1500, 1, wrong)
    rule, judged = best(candidates(points, holds), *sample(800, 2, wrong))
    (box,) = rule.boxes
    limits = {place: (low, high) for place, low, high in box.limits}
    assert set(limits) == {0, 2}
    assert limits[0] == pytest.approx((0.2, 0.6), abs=0.04)
    assert limits[2][0] == pytest.approx(0.5, abs=0.04) and limits[2][1] > 0.97
    told = quality(rule, *sample(2000, 3, wrong))
    truth = (1 - wrong) * 0.2 / ((1 - wrong) * 0.2 + wrong * 0.8)
    assert told.coverage == pytest.approx(truth, abs=0.06)
    assert told.density == pytest.approx(1 - wrong, abs=0.06)
    assert judged[0].quality.f >= quality(rule, *sample(800, 2, wrong)).f


def test_prim_finds_the_box_without_the_trees_help() -> None:
    points, holds = sample(1500, 1)
    way = [prim.prune(prim.paste(box, points, holds), points, holds) for box in prim.peel(points, holds)]
    told = max(quality(Rule((box,), "prim"), *sample(2000, 3)).f for box in way)
    assert told > 0.93


def test_two_boxes_apart_are_both_found() -> None:
    def cubes(points: np.ndarray) -> np.ndarray:
        low = (points[:, :2] < 0.3).all(axis=1)
        return low | (points[:, :2] > 0.7).all(axis=1)

    rng = np.random.default_rng(4)
    points, fresh, last = rng.random((1500, 3)), rng.random((800, 3)), rng.random((2000, 3))
    rule, _ = best(candidates(points, cubes(points)), fresh, cubes(fresh))
    assert len(rule.boxes) == 2
    told = quality(rule, last, cubes(last))
    assert told.density > 0.95 and told.coverage > 0.75, "a patient way keeps clear of corners"


def test_a_limit_that_luck_may_have_set_is_taken_away() -> None:
    points, holds = sample(600, 5, 0.1)
    more = Box((*KNOWN.limits, (4, 0.03, math.inf)))
    assert [limit[0] for limit in prim.prune(more, points, holds).limits] == [0, 2]
    assert prim.chance(KNOWN, 0, points, holds) < 1e-6


def test_where_nothing_matters_no_limit_is_left() -> None:
    rng = np.random.default_rng(6)
    kept = []
    for _ in range(20):
        points, holds, fresh, other = (
            rng.random((300, 4)),
            rng.random(300) < 0.6,
            rng.random((300, 4)),
            rng.random(300) < 0.6,
        )
        rule, _ = best(candidates(points, holds), fresh, other)
        kept.append(rule.size == 0)
    assert np.mean(kept) > 0.8


@given(st.integers(0, 10**6), st.floats(0.05, 0.6))
@settings(max_examples=25)
def test_the_way_down_gets_denser_and_smaller_within_its_bounds(seed: int, wrong: float) -> None:
    points, holds = sample(200, seed, wrong)
    way = prim.peel(points, holds)
    inside = [box.inside(points) for box in way]
    assert not way[0].limits
    for before, after in itertools.pairwise(inside):
        assert (after <= before).all() and after.sum() < before.sum()
        assert holds[after].mean() > holds[before].mean()
    assert inside[-1].sum() >= 10
    last = prim.paste(way[-1], points, holds)
    assert holds[last.inside(points)].mean() >= holds[inside[-1]].mean()
    assert (last.inside(points) >= inside[-1]).all()


@given(st.integers(0, 10**6), st.integers(1, 4))
@settings(max_examples=25)
def test_a_trees_boxes_say_what_the_tree_says(seed: int, depth: int) -> None:
    from sklearn.tree import DecisionTreeClassifier

    points, holds = sample(200, seed, 0.1)
    theirs = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=10, random_state=1).fit(points, holds)
    probable = theirs.predict_proba(points)[:, theirs.classes_.tolist().index(True)] > 0.5
    assert (tree.grow(points, holds, depth).inside(points) == probable).all()


def test_quality_counts_what_it_says() -> None:
    points = np.array([[0.1], [0.2], [0.3], [0.4], [0.5]])
    holds = np.array([True, True, False, False, True])
    told = quality(Rule((Box(((0, -math.inf, 0.3),)),), "prim"), points, holds)
    assert (told.points, told.holds, told.inside, told.both) == (5, 3, 3, 2)
    assert told.coverage == told.density == told.f == pytest.approx(2 / 3)
    assert told.outside == 0.5 and told.base == 0.6
    assert Quality(4, 0, 2, 0).f == 0.0 and math.isnan(Quality(4, 0, 2, 0).coverage)
    assert math.isnan(Quality(4, 1, 4, 1).outside)


def test_intervals_of_shares_are_clopper_and_pearsons() -> None:
    assert share_interval(0, 10) == pytest.approx((0.0, 0.3085), abs=1e-4)
    assert share_interval(7, 10) == pytest.approx((0.3475, 0.9333), abs=1e-4)
    assert share_interval(0, 0) == (0.0, 1.0)


def test_there_must_be_a_rule_to_choose_from() -> None:
    with pytest.raises(ValueError, match="no rule"):
        best([], *sample(10, 1))


def test_leaves_that_touch_are_said_as_one() -> None:
    cut = math.nextafter(0.5, math.inf)
    low, high = Box(((0, 0.2, 0.5), (1, -math.inf, 0.4))), Box(((0, cut, math.inf), (1, -math.inf, 0.4)))
    apart = Box(((0, cut, math.inf), (1, -math.inf, 0.3)))
    assert tree._merged([low, high]) == (Box(((0, 0.2, math.inf), (1, -math.inf, 0.4))),)
    assert tree._merged([low, apart]) == (low, apart)


def test_a_limit_that_only_keeps_leaves_apart_is_not_said() -> None:
    """“a and not b, or b” is “a, or b”."""
    cut = math.nextafter(0.4, math.inf)
    apart = Box(((0, -math.inf, 0.3), (1, cut, math.inf))), Box(((1, -math.inf, 0.4),))
    assert tree._short(apart) == (Box(((0, -math.inf, 0.3),)), Box(((1, -math.inf, 0.4),)))
    needed = Box(((0, -math.inf, 0.3), (1, cut, math.inf))), Box(((1, -math.inf, 0.2),))
    assert tree._short(needed) == needed, "what it keeps out lies in no other box"


@given(st.integers(0, 10_000), st.integers(1, 3))
def test_a_shortened_tree_covers_what_its_leaves_cover(seed: int, depth: int) -> None:
    from sklearn.tree import DecisionTreeClassifier

    drawn = np.random.default_rng(seed)
    points = drawn.random((200, 3))
    holds = (points[:, 0] < drawn.random()) | (points[:, 1] < drawn.random()) & (points[:, 2] > drawn.random())
    if holds.all() or not holds.any():
        return
    rule = tree.grow(points, holds, depth, seed=seed)
    learner = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=math.ceil(prim.LEAST * 200), random_state=seed)
    shares = learner.fit(points, holds).predict_proba(points)[:, 1]
    assert (rule.inside(points) == (shares > 0.5)).all()
