"""The best rule, chosen on points it was not made from, and judged on points it was not chosen on.

Three samples: rules are made on the first, chosen on the second, and what is said of the chosen one is counted on the third.
A rule is as good as its F (``rules``); one that takes fewer limits is preferred when it is within a standard error of the best,
because it will be read.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sim.lab.discovery import prim, tree
from sim.lab.discovery.rules import Bools, Box, Quality, Rule, quality
from sim.lab.resampling import resamples
from sim.lab.sensitivity.space import Floats

DEPTHS = (1, 2, 3)
MOST_BOXES = 2


@dataclass(frozen=True)
class Candidate:
    """A rule, and how good it is where it is chosen.

    Attributes:
        rule: the rule.
        quality: on the points it is chosen on.
    """

    rule: Rule
    quality: Quality


def candidates(points: Floats, holds: Bools, *, seed: int = 1) -> list[Rule]:
    """Every rule worth a look: the boxes along PRIM's way, second boxes beside them, and shallow trees."""
    found: dict[tuple[Box, ...], Rule] = {}
    for box in _boxes(points, holds):
        found.setdefault((box,), Rule((box,), "prim"))
    firsts = sorted(found.values(), key=lambda rule: -quality(rule, points, holds).f)[:1]
    for first in firsts:
        left = ~first.inside(points)
        if MOST_BOXES > 1 and 0 < holds[left].sum() < left.sum():
            for box in _boxes(points[left], holds[left]):
                both = (*first.boxes, box)
                if box.limits:
                    found.setdefault(both, Rule(both, "prim"))
    for depth in DEPTHS:
        grown = tree.grow(points, holds, depth, seed=seed)
        if grown.boxes:
            found.setdefault(grown.boxes, grown)
    return list(found.values())


def _boxes(points: Floats, holds: Bools) -> list[Box]:
    way = prim.peel(points, holds)
    pasted = [prim.paste(box, points, holds) for box in way]
    return list(dict.fromkeys(prim.prune(box, points, holds) for box in (*way, *pasted)))


def best(rules: list[Rule], points: Floats, holds: Bools, level: float = 0.95) -> tuple[Rule, list[Candidate]]:
    """The rule to keep, and all of them with what they are worth on these points, best first.

    Raises:
        ValueError: when there is none.
    """
    if not rules:
        raise ValueError("there is no rule to choose from")
    judged = [Candidate(rule, quality(rule, points, holds, level)) for rule in rules]
    judged.sort(key=lambda one: (-one.quality.f, one.rule.size))
    top = judged[0].quality.f
    near = [one for one in judged if one.quality.f >= top - standard_error(judged[0].rule, points, holds)]
    return min(near, key=lambda one: (one.rule.size, -one.quality.f)).rule, judged


def standard_error(rule: Rule, points: Floats, holds: Bools, seed: int = 1, count: int = 200) -> float:
    """Standard error of a rule's F, bootstrapped over points."""
    inside = rule.inside(points)
    drawn = resamples(len(points), count, seed)
    both, some = (inside & holds)[drawn].sum(axis=1), holds[drawn].sum(axis=1) + inside[drawn].sum(axis=1)
    f = 2 * both / np.maximum(some, 1)
    return float(f.std(ddof=1))
