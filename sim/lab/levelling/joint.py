"""Where several responses that can only be tried meet their targets at once: many such tasks in step, a design a round.

    J d = y* - y(x),   x <- x + d,   J <- J + (y' - y - J d) d' / (d' d)

Broyden's method (Broyden 1965, Mathematics of Computation 19:577-593), the first J from differences at the first task's start,
each step cut to what one round may move and kept only when it comes nearer. A number at an end of its range that would go beyond
it stays there, and its own target is let go. All tries are lived on the same luck, which makes responses smooth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Live = Callable[[Sequence[tuple[int, Floats]]], Sequence[Floats]]
"""Lives tries, each a task's number and its x, and gives their responses, NaN where a world failed; once a round."""

ROUNDS: Final = 9
STALLED: Final = 2
"""Rounds without coming nearer after which J is taken anew, once, where there is one task alone."""
DAMPING: Final = 1e-4
"""Of the largest squared response: keeps a step finite where two numbers do the same."""


@dataclass(frozen=True)
class Knob:
    """One number that may be set, on the scale on which it is tried.

    Attributes:
        name: of the number.
        low, high: the ends of its range.
        step: by which the first differences are taken.
        most: that it may move in a round.
    """

    name: str
    low: float
    high: float
    step: float
    most: float


@dataclass(frozen=True)
class Aim:
    """One response that is to meet a target; it belongs to the knob of the same place.

    Attributes:
        name: of the response.
        target: on the scale on which it is seen.
        within: how near is near enough.
    """

    name: str
    target: float
    within: float


@dataclass(frozen=True)
class Solved:
    """What a task came to.

    Attributes:
        x, y: the best try, and its responses; y is NaN where no world could be lived.
        held: by aim, whether it is met.
        at_end: by knob, whether it stands at an end of its range.
        tries: lived for this task.
        slope: of responses by knobs, as it is known there, shape (aims, knobs).
    """

    x: Floats
    y: Floats
    held: tuple[bool, ...]
    at_end: tuple[bool, ...]
    tries: int
    slope: Floats

    @property
    def reached(self) -> bool:
        """Whether every aim is met."""
        return all(self.held)


@dataclass
class _Task:
    x: Floats
    y: Floats
    slope: Floats
    trust: float = 1.0
    stalled: int = 0
    tries: int = 1


def solve(
    live: Live,
    starts: Sequence[Floats],
    knobs: Sequence[Knob],
    aims: Sequence[Aim],
    *,
    slope: Floats | None = None,
    rounds: int = ROUNDS,
) -> list[Solved]:
    """Find, for each task, where its responses meet the aims.

    Args:
        live: lives tries.
        starts: x of each task to begin with, shape (knobs,).
        knobs: what may be set, the same for all tasks.
        aims: what is to be met, one a knob, in the same order.
        slope: responses by knobs at a start, shape (aims, knobs); taken by differences at the first task's start unless given.
        rounds: at most.
    """
    if len(knobs) != len(aims):
        raise ValueError(f"{len(knobs)} numbers for {len(aims)} targets; as many are needed")
    low, high = np.array([k.low for k in knobs]), np.array([k.high for k in knobs])
    within, target = np.array([a.within for a in aims]), np.array([a.target for a in aims])
    begun = [np.clip(np.asarray(start, dtype=float), low, high) for start in starts]
    if slope is None:
        first, slope = sloped(live, 0, begun[0], knobs)
        rest = [np.asarray(y) for y in live(list(enumerate(begun))[1:])] if len(begun) > 1 else []
        seen = [first, *rest]
    else:
        seen = [np.asarray(y) for y in live(list(enumerate(begun)))]
    tasks = [_Task(x, y, slope.copy()) for x, y in zip(begun, seen, strict=True)]
    renewed = len(tasks) > 1

    def distance(y: Floats) -> float:
        gap = (target - y) / within
        return float(np.sqrt(np.mean(gap * gap))) if np.isfinite(gap).all() else np.inf

    def met(task: _Task) -> bool:
        return bool((np.abs(target - task.y) <= within).all())

    for _ in range(rounds):
        going = [n for n, task in enumerate(tasks) if not met(task) and np.isfinite(task.y).all()]
        if not going:
            break
        if not renewed and tasks[0].stalled >= STALLED:
            tasks[0].y, tasks[0].slope = sloped(live, 0, tasks[0].x, knobs)
            tasks[0].trust, tasks[0].stalled, renewed = 1.0, 0, True
        tries = [(n, _next(tasks[n], knobs, low, high, target, within)) for n in going]
        tries = [(n, x) for n, x in tries if np.abs(x - tasks[n].x).max() > 0]
        if not tries:
            break
        for (n, x), y in zip(tries, live(tries), strict=True):
            task = tasks[n]
            task.tries += 1
            moved, answer = x - task.x, np.asarray(y) - task.y
            if not np.isfinite(y).all():
                task.trust, task.stalled = task.trust / 4, task.stalled + 1
                continue
            task.slope = task.slope + np.outer(answer - task.slope @ moved, moved) / float(moved @ moved)
            if distance(np.asarray(y)) < distance(task.y):
                task.x, task.y, task.trust, task.stalled = x, np.asarray(y), min(1.0, 2 * task.trust), 0
            else:
                task.trust, task.stalled = task.trust / 2, task.stalled + 1
    found = []
    for task in tasks:
        held = tuple(bool(h) for h in np.abs(target - task.y) <= within)
        ends = tuple(bool(e) for e in (task.x <= low) | (task.x >= high))
        found.append(Solved(task.x, task.y, held, ends, task.tries, task.slope))
    return found


def sloped(live: Live, task: int, x: Floats, knobs: Sequence[Knob]) -> tuple[Floats, Floats]:
    """Responses at x, shape (aims,), and by how much each answers each number, by differences, shape (aims, knobs)."""
    tries = [(task, x)]
    steps = []
    for k, knob in enumerate(knobs):
        by = knob.step if x[k] + knob.step <= knob.high else -knob.step
        moved = x.copy()
        moved[k] += by
        steps.append(by)
        tries.append((task, moved))
    here, *there = (np.asarray(y) for y in live(tries))
    return here, np.column_stack([(y - here) / by for y, by in zip(there, steps, strict=True)])


def _next(task: _Task, knobs: Sequence[Knob], low: Floats, high: Floats, target: Floats, within: Floats) -> Floats:
    """Where to try next: a damped step towards the targets, numbers at their ends left there."""
    free = np.ones(len(knobs), dtype=bool)
    most = np.array([knob.most for knob in knobs])
    move = np.zeros(len(knobs))
    slope = np.where(np.isfinite(task.slope), task.slope, 0.0)
    for _ in knobs:
        scaled = slope[np.ix_(free, free)] / within[free, None] * most[free]
        gap = ((target - task.y) / within)[free]
        square = scaled.T @ scaled
        damped = square + DAMPING * max(float(np.diag(square).max(initial=0.0)), 1e-12) * np.eye(len(gap))
        move = np.zeros(len(knobs))
        move[free] = np.linalg.solve(damped, scaled.T @ gap) * most[free]
        stuck = free & (((task.x <= low) & (move < 0)) | ((task.x >= high) & (move > 0)))
        if not stuck.any() or not (free & ~stuck).any():
            move[stuck] = 0.0
            break
        free &= ~stuck
    over = float(np.max(np.abs(move) / most))
    cut = task.trust / max(over, 1.0)
    return np.clip(task.x + cut * move, low, high)
