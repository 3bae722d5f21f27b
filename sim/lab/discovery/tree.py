"""A shallow tree: the space cut in two, and each half again; the leaves where it mostly holds are boxes.

Source: Breiman et al. 1984; for scenarios Lempert, Bryant and Bankes 2008 beside PRIM. The learner is scikit-learn's.
"""

from __future__ import annotations

import itertools
import math
from typing import Any

from sim.extras import needed
from sim.lab.discovery.prim import LEAST
from sim.lab.discovery.rules import Bools, Box, Rule
from sim.lab.sensitivity.space import Floats


def grow(points: Floats, holds: Bools, depth: int, *, least: float = LEAST, seed: int = 1) -> Rule:
    """A tree of some depth, as the boxes of its leaves in which it holds more often than not.

    Args:
        points: shape (n, factors).
        holds: where it holds, shape (n,).
        depth: cuts one after another, at most.
        least: share of the points a leaf must have.
        seed: for ties.
    """
    with needed("A tree"):
        from sklearn.tree import DecisionTreeClassifier
    learner = DecisionTreeClassifier(
        max_depth=depth, min_samples_leaf=max(math.ceil(least * len(points)), 1), random_state=seed % 2**32
    ).fit(points, holds)
    return Rule(_short(_merged(_leaves(learner.tree_, learner.classes_.tolist(), 0, {}))), "tree")


def _merged(boxes: list[Box]) -> tuple[Box, ...]:
    """Boxes that touch along one factor, and are alike in all others, as one."""
    for one, other in itertools.permutations(boxes, 2):
        for place in {limit[0] for limit in one.limits}:
            mine, theirs = ([limit for limit in box.limits if limit[0] == place] for box in (one, other))
            if not theirs or one.without(place) != other.without(place):
                continue
            (_, low, cut), (_, after, high) = mine[0], theirs[0]
            if math.nextafter(cut, math.inf) == after:
                rest = [box for box in boxes if box not in (one, other)]
                return _merged([*rest, one.with_limits(place, low, high)])
    return tuple(boxes)


def _short(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    """The same points with fewer limits: one goes when all that it kept out of its box lies in another box.

    Leaves do not overlap, so that a tree says "a and not b, or b" where "a, or b" is meant.
    """
    for number, box in enumerate(boxes):
        others = boxes[:number] + boxes[number + 1 :]
        for place, low, high in box.limits:
            below, above = math.nextafter(low, -math.inf), math.nextafter(high, math.inf)
            for kept_out, freed in (((-math.inf, below), (-math.inf, high)), ((above, math.inf), (low, math.inf))):
                if freed != (low, high) and any(box.with_limits(place, *kept_out).within(other) for other in others):
                    return _short((*boxes[:number], box.with_limits(place, *freed), *boxes[number + 1 :]))
    return boxes


def _leaves(tree: Any, classes: list[bool], node: int, ends: dict[int, tuple[float, float]]) -> list[Box]:
    left, right = int(tree.children_left[node]), int(tree.children_right[node])
    if left == right:
        shares = tree.value[node][0]
        holds = True in classes and shares[classes.index(True)] > sum(shares) / 2
        return [Box(tuple((k, *ends[k]) for k in sorted(ends)))] if holds else []
    place, cut = int(tree.feature[node]), float(tree.threshold[node])
    low, high = ends.get(place, (-math.inf, math.inf))
    below = _leaves(tree, classes, left, {**ends, place: (low, cut)})
    above = _leaves(tree, classes, right, {**ends, place: (math.nextafter(cut, math.inf), high)})
    return below + above
