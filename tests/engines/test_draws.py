"""What is drawn or reckoned for many at once is what the law says for one, bit for bit."""

from __future__ import annotations

import numpy as np

from sim.engines.columns.draws import to_normal
from sim.numerics import streams
from sim.numerics.quantiles import normal_quantile
from sim.state.ties import fill_strengths, strength_of, strongest_of

KEY = streams.make_key(7, 2)


def test_normals_made_together_are_those_of_the_law() -> None:
    ends = np.array([0.5, 0.075, 0.925, 0.5 / 2**32, 1 - 0.5 / 2**32])
    luck = np.concatenate([ends, streams.column(KEY, "visit", 2000)])
    normals = luck.copy()
    to_normal(normals, normals.size - 1)
    assert normals[:-1].tolist() == [normal_quantile(u) for u in luck[:-1].tolist()]
    assert normals[-1] == luck[-1]  # no more than were asked for


def test_no_normals_are_made_of_nothing() -> None:
    nothing = np.zeros(0)
    to_normal(nothing, 0)
    assert nothing.size == 0


def test_ties_weighed_together_weigh_what_each_does() -> None:
    """Of the four words of a draw each is somebody's."""
    lower = np.arange(400, dtype=np.uint32)
    higher = lower + np.arange(1, 401, dtype=np.uint32)
    together = np.empty(400)
    fill_strengths(KEY, lower, higher, 400, 0.7, together)
    assert together.tolist() == [strength_of(KEY, int(b), int(a), 0.7) for a, b in zip(lower, higher, strict=True)]
    assert together.max() < strongest_of(0.7)
    assert strongest_of(0.0) == 1.0
