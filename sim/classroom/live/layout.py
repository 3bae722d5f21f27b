"""Where customers stand on the map of who knows whom: near those they are tied to, apart from the others."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.numerics.jit import njit
from sim.state.ties import Ties

ROUNDS: Final = 60
"""Rounds of pushing and pulling; more move nobody far."""

GOLDEN: Final = 2.399963229728653
"""The golden angle: points at multiples of it fill a disc evenly."""


def placed(ties: Ties) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """A place for every row, within the unit disc: the same for the same ties.

    Ties pull and rows push (Fruchterman & Reingold 1991), from a spiral along which rows stand in their order; those who know
    nobody stand around the others.
    """
    rows = len(ties)
    order = np.arange(rows)
    angle, radius = GOLDEN * order, np.sqrt((order + 0.5) / max(rows, 1))
    at = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
    tied = np.flatnonzero(ties.degree > 0)
    if tied.size > 1:
        edges = ties.edges().astype(np.int64)
        start = _ring(tied.size)
        place = np.full(rows, -1, np.int64)
        place[tied] = np.arange(tied.size)
        at[tied] = _settled(start, place[edges], ROUNDS)
        alone = np.flatnonzero(ties.degree == 0)
        around = GOLDEN * np.arange(alone.size)
        at[alone] = 1.08 * np.column_stack([np.cos(around), np.sin(around)])
    at /= max(float(np.abs(at).max()), 1e-9)
    return at[:, 0].astype(np.float32), at[:, 1].astype(np.float32)


def _ring(count: int) -> NDArray[np.float64]:
    """Rows in their order around a ring, in and out by turns: neighbours in a small world stand in it by their numbers."""
    angle = 2 * np.pi * np.arange(count) / count
    radius = 0.55 + 0.3 * np.mod(np.arange(count) * 0.6180339887498949, 1.0)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _settled(at: NDArray[np.float64], edges: NDArray[np.int64], rounds: int) -> NDArray[np.float64]:
    """Places after some rounds; what is far out is drawn in, so that the disc is used to its rim."""
    found = at.copy()
    _push_and_pull(found, edges, rounds)
    found -= found.mean(axis=0)
    far = np.hypot(found[:, 0], found[:, 1])
    rank = np.empty(far.size)
    rank[np.argsort(far, kind="stable")] = np.sqrt((np.arange(far.size) + 0.5) / far.size)
    even = 0.5 * far / max(float(np.quantile(far, 0.99)), 1e-9) + 0.5 * rank
    scale = np.minimum(even, 1.0) / np.maximum(far, 1e-9)
    spread: NDArray[np.float64] = found * scale[:, None]
    return spread


@njit("void(f8[:, ::1], i8[:, ::1], i8)", cache=True, nogil=True, error_model="numpy")
def _push_and_pull(at: Any, edges: Any, rounds: int) -> None:
    """Fruchterman and Reingold's rounds, in place: k^2 / d apart, d^2 / k together, each step shorter than the last."""
    count = at.shape[0]
    k = 1.8 / np.sqrt(count)
    move = np.zeros((count, 2))
    for turn in range(rounds):
        move[:] = 0.0
        for i in range(count):
            x, y = at[i, 0], at[i, 1]
            mx = my = 0.0
            for j in range(count):
                dx, dy = x - at[j, 0], y - at[j, 1]
                push = k * k / (dx * dx + dy * dy + 1e-6)
                mx += dx * push
                my += dy * push
            move[i, 0], move[i, 1] = mx, my
        for e in range(edges.shape[0]):
            i, j = edges[e, 0], edges[e, 1]
            dx, dy = at[i, 0] - at[j, 0], at[i, 1] - at[j, 1]
            pull = np.sqrt(dx * dx + dy * dy) / k
            move[i, 0] -= dx * pull
            move[i, 1] -= dy * pull
            move[j, 0] += dx * pull
            move[j, 1] += dy * pull
        step = 0.12 * (1.0 - turn / rounds)
        for i in range(count):
            far = np.sqrt(move[i, 0] * move[i, 0] + move[i, 1] * move[i, 1]) + 1e-12
            go = min(far, step) / far
            at[i, 0] += move[i, 0] * go
            at[i, 1] += move[i, 1] * go
