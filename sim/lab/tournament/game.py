"""The game behind a tournament: two seats, the same strategies for each, and what each pair pays either seat.

    game = Game(("hawk", "dove"), row, row.T)
    equilibria(game).found

A mix is a column of chances over the strategies. ``(x, y)`` is an equilibrium when nobody gains by playing anything else:

    (A y)_i <= x' A y  for every row i,      (x' B)_j <= x' B y  for every column j.

Equilibria are looked for after what is strictly dominated is taken away: by a pure strategy, or by a mix (a linear
programme). Of a small game what is left is searched support by support, which finds all of them when the game is not
degenerate (von Stengel 2007); tests hold it to nashpy's vertex enumeration. Of a larger one some are found, by the double
oracle (McMahan, Gordon & Blum 2003) from every strategy: a small game is solved, either seat's best reply to its solution is
added, until neither is new.

Replicator dynamics (Taylor & Jonker 1978) of a symmetric game with pay-offs P, for shares x of a population:

    dx_i / dt = x_i ((P x)_i - x' P x)

What none of this knows: whether the pay-offs are right. They are means over worlds; ``supports`` says how far luck moves
what follows from them.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Support = tuple[tuple[str, ...], tuple[str, ...]]
"""Strategies that are played at all: by the first seat, and by the second."""

SMALL: Final = 6
"""Strategies a seat up to which every support is searched: 923 pairs of equally large ones for six a seat."""

MOST_BY_MIX: Final = 12
"""Strategies a seat up to which dominance by a mix is looked for: it takes a linear programme each."""

EXACT: Final = 1e-9
"""Differences of pay-offs below this share of their range are rounding."""


@dataclass(frozen=True, eq=False)
class Game:
    """Two seats and the same strategies for each.

    Attributes:
        names: the strategies.
        row: what the first seat gets, shape (strategies, strategies): its own in the rows, the other's in the columns.
        column: what the second seat gets, in the same cells.
    """

    names: tuple[str, ...]
    row: Floats
    column: Floats

    def __post_init__(self) -> None:
        shape = (len(self.names), len(self.names))
        for name in ("row", "column"):
            pays = np.asarray(getattr(self, name), dtype=float)
            if pays.shape != shape:
                raise ValueError(f"pay-offs of {len(self.names)} strategies have shape {shape}, not {pays.shape}")
            if not np.isfinite(pays).all():
                raise ValueError("a pay-off is not a finite number")
            object.__setattr__(self, name, pays)

    @classmethod
    def by_lot(cls, names: Sequence[str], row: ArrayLike, column: ArrayLike) -> Game:
        """The symmetric game in which seats are drawn by lot after strategies are chosen.

        Playing i against j pays the mean of both seats: ``P_ij = (A_ij + B_ji) / 2``.
        """
        mean = (np.asarray(row, dtype=float) + np.asarray(column, dtype=float).T) / 2
        return cls(tuple(names), mean, mean.T)

    @property
    def symmetric(self) -> bool:
        """Whether it does not matter which seat one has."""
        return bool(np.array_equal(self.column, self.row.T))

    @property
    def spread(self) -> float:
        """Range of all pay-offs; 1 where all are the same."""
        return float(max(np.ptp(self.row), np.ptp(self.column))) or 1.0

    def only(self, rows: Sequence[int], columns: Sequence[int]) -> tuple[Floats, Floats]:
        """The pay-offs of some strategies of either seat."""
        cells = np.ix_(rows, columns)
        return self.row[cells], self.column[cells]


@dataclass(frozen=True, eq=False)
class Equilibrium:
    """A pair of mixes from which nobody gains by leaving.

    Attributes:
        names: the strategies.
        row, column: chances of each, for the first and the second seat.
        pays: what either seat gets.
        strict: whether leaving would cost: then it is evolutionarily stable in a symmetric game.
    """

    names: tuple[str, ...]
    row: Floats
    column: Floats
    pays: tuple[float, float]
    strict: bool

    @property
    def support(self) -> Support:
        """Strategies that are played at all."""
        return _played(self.names, self.row), _played(self.names, self.column)

    @property
    def pure(self) -> bool:
        """Whether nobody mixes."""
        return all(len(side) == 1 for side in self.support)


@dataclass(frozen=True, eq=False)
class Equilibria:
    """The equilibria of a game.

    Attributes:
        found: each once; in a symmetric game a pair of mixes and its mirror count as one.
        every: whether these are all there are, up to degenerate games.
        left: strategies of the first and of the second seat that are not strictly dominated.
    """

    found: tuple[Equilibrium, ...]
    every: bool
    left: Support


def equilibria(game: Game) -> Equilibria:
    """The equilibria of a game: all of a small one, some of a large one."""
    rows, columns = undominated(game)
    small = max(len(rows), len(columns)) <= SMALL
    pairs = [(unit(len(game.names), i), unit(len(game.names), j)) for i, j in pure(game)]
    pairs += _mixed(game, rows, columns, every=small)
    kept: dict[tuple[Support, tuple[float, ...]], Equilibrium] = {}
    for x, y in pairs:
        if not is_equilibrium(game, x, y, 1e-7):
            continue
        if game.symmetric and tuple(y) > tuple(x):
            x, y = y, x
        one = _equilibrium(game, x, y)
        kept.setdefault((one.support, tuple(np.round(np.concatenate([x, y]), 6))), one)
    names = game.names
    left = (tuple(names[i] for i in rows), tuple(names[j] for j in columns))
    found = sorted(kept.values(), key=lambda one: (len(one.support[0]) + len(one.support[1]), one.support))
    return Equilibria(tuple(found), small, left)


def _equilibrium(game: Game, x: Floats, y: Floats) -> Equilibrium:
    pays = (float(x @ game.row @ y), float(x @ game.column @ y))
    slack = EXACT * game.spread
    strict = bool(
        np.count_nonzero(game.row @ y >= pays[0] - slack) == 1
        and np.count_nonzero(x @ game.column >= pays[1] - slack) == 1
    )
    return Equilibrium(game.names, x, y, pays, strict)


def pure(game: Game) -> list[tuple[int, int]]:
    """Pairs of strategies from which neither seat gains by leaving; in a symmetric game each pair once."""
    slack = EXACT * game.spread
    best = (game.row >= game.row.max(axis=0) - slack) & (game.column >= game.column.max(axis=1)[:, None] - slack)
    pairs = [(int(i), int(j)) for i, j in np.argwhere(best)]
    return [(i, j) for i, j in pairs if i <= j] if game.symmetric else pairs


def is_equilibrium(game: Game, x: Floats, y: Floats, tolerance: float = EXACT) -> bool:
    """Whether nobody gains more than ``tolerance`` of the range of pay-offs by leaving."""
    slack = tolerance * game.spread
    gain_row = float((game.row @ y).max() - x @ game.row @ y)
    gain_column = float((x @ game.column).max() - x @ game.column @ y)
    return gain_row <= slack and gain_column <= slack


def _mixed(game: Game, rows: Sequence[int], columns: Sequence[int], *, every: bool) -> list[tuple[Floats, Floats]]:
    """Equilibria among what is left of either seat, as mixes over all strategies."""
    if min(len(rows), len(columns)) == 1:
        return []  # whoever has one strategy left plays it, and a best reply to it is pure
    if every:
        return _by_support(game, rows, columns)
    found = []
    for start in rows:
        found += _by_replies(game, rows, columns, start)
    return found


def _by_support(game: Game, rows: Sequence[int], columns: Sequence[int]) -> list[tuple[Floats, Floats]]:
    """Every equilibrium of the game in which either seat has some strategies alone.

    On each pair of equally large supports the mixes that leave the other seat indifferent are solved for, on these
    strategies alone: so nothing outside them is ever played by rounding.
    """
    a, b = game.only(rows, columns)
    a, b = (a - a.mean()) / game.spread, (b - b.mean()) / game.spread
    found = []
    for size in range(1, min(a.shape) + 1):
        for ours in itertools.combinations(range(len(rows)), size):
            for theirs in itertools.combinations(range(len(columns)), size):
                cells = np.ix_(ours, theirs)
                x, y = _indifferent(b[cells].T), _indifferent(a[cells])
                if x is None or y is None:
                    continue
                to_row, to_column = a[:, theirs] @ y, x @ b[ours, :]
                if (
                    to_row.max() <= to_row[list(ours)].mean() + 1e-9
                    and to_column.max() <= to_column[list(theirs)].mean() + 1e-9
                ):
                    length = len(game.names)
                    places = [rows[i] for i in ours], [columns[j] for j in theirs]
                    found.append((_spread_out(x, places[0], length), _spread_out(y, places[1], length)))
    return found


def _indifferent(pays: Floats) -> Floats | None:
    """The mix over columns that pays every row the same; none where there is none, or it leaves a column out."""
    size = len(pays)
    equations = np.vstack([pays[1:] - pays[:-1], np.ones(size)])
    try:
        mix: Floats = np.linalg.solve(equations, unit(size, size - 1)).astype(np.float64)
    except np.linalg.LinAlgError:
        return None
    return mix if (mix > EXACT).all() else None


def _by_replies(game: Game, rows: Sequence[int], columns: Sequence[int], start: int) -> list[tuple[Floats, Floats]]:
    """An equilibrium by the double oracle: solve a small game, add either seat's best reply, until neither is new."""
    ours, theirs = [start], [max(columns, key=lambda j: game.column[start, j])]
    size, slack = len(game.names), EXACT * game.spread
    while max(len(ours), len(theirs)) <= SMALL:
        if min(len(ours), len(theirs)) == 1:
            cells = game.only(ours, theirs)
            place = int(np.argmax(cells[0][:, 0] if len(theirs) == 1 else cells[1][0]))
            i, j = (ours[place], theirs[0]) if len(theirs) == 1 else (ours[0], theirs[place])
            pairs = [(unit(size, i), unit(size, j))]
        else:
            pairs = _by_support(game, ours, theirs)
        if not pairs:
            return []
        x, y = pairs[0]
        to_row, to_column = game.row @ y, x @ game.column
        reply = max(rows, key=lambda i: to_row[i]), max(columns, key=lambda j: to_column[j])
        gains = to_row[reply[0]] - x @ to_row > slack, to_column[reply[1]] - to_column @ y > slack
        if not any(gains):
            return [(x, y)]
        ours += [reply[0]] if gains[0] else []
        theirs += [reply[1]] if gains[1] else []
    return []


def _spread_out(mix: Floats, places: Sequence[int], length: int) -> Floats:
    """A mix over some strategies as one over all."""
    out = np.zeros(length)
    out[list(places)] = mix
    return out


def unit(length: int, place: int) -> Floats:
    """The mix that is one strategy."""
    mix = np.zeros(length)
    mix[place] = 1.0
    return mix


def _played(names: Sequence[str], mix: Floats) -> tuple[str, ...]:
    return tuple(name for name, chance in zip(names, mix, strict=True) if chance > 1e-6)


# -- dominance --------------------------------------------------------------------------------------------------------


def undominated(game: Game) -> tuple[list[int], list[int]]:
    """What is left of either seat when strictly dominated strategies are taken away, again and again.

    In what order does not matter (Gilboa, Kalai & Zemel 1990), and no equilibrium is lost.
    """
    slack = EXACT * game.spread
    rows, columns = list(range(len(game.names))), list(range(len(game.names)))
    while True:
        a, b = game.only(rows, columns)
        worse_rows, worse_columns = _dominated(a, slack), _dominated(b.T, slack)
        if not worse_rows and not worse_columns:
            break
        rows = [row for k, row in enumerate(rows) if k not in worse_rows]
        columns = [column for k, column in enumerate(columns) if k not in worse_columns]
    return rows, columns


def _dominated(pays: Floats, slack: float) -> set[int]:
    """Rows that another row beats in every column; where there are none, one that a mix of others beats, if any."""
    better = (pays[:, None, :] > pays[None, :, :] + slack).all(axis=2)  # [i, k]: i beats k everywhere
    by_one = {int(k) for k in np.flatnonzero(better.any(axis=0))}
    if by_one or len(pays) < 3 or len(pays) > MOST_BY_MIX:
        return by_one
    for k in range(len(pays)):
        if _beaten_by_a_mix(pays, k, slack):
            return {k}
    return set()


def _beaten_by_a_mix(pays: Floats, k: int, slack: float) -> bool:
    """Whether a mix of the other rows pays more than row k in every column: maximise the least gain."""
    if (pays[k] >= pays.max(axis=0) - slack).any():
        return False  # it is a best reply to something
    from scipy.optimize import linprog

    others = np.delete(pays, k, axis=0)
    scale = float(np.ptp(pays)) or 1.0
    gains = (others - pays[k]) / scale
    count, width = gains.shape
    found = linprog(
        np.append(np.zeros(count), -1.0),
        A_ub=np.column_stack([-gains.T, np.ones(width)]),
        b_ub=np.zeros(width),
        A_eq=np.append(np.ones(count), 0.0)[None, :],
        b_eq=[1.0],
        bounds=[(0, None)] * count + [(None, None)],
        method="highs",
    )
    return bool(found.success and -found.fun > slack / scale)


# -- populations ------------------------------------------------------------------------------------------------------


def replicator(pays: ArrayLike, start: ArrayLike, times: ArrayLike) -> Floats:
    """Shares of a population over time: shape (times, strategies).

    Time is counted in units in which the range of pay-offs is one: what pays the whole range more than the mean grows by e.

    Args:
        pays: of a symmetric game, shape (strategies, strategies).
        start: shares at the first time.
        times: when to look, from 0 on.
    """
    from scipy.integrate import solve_ivp

    p = np.asarray(pays, dtype=float)
    p = (p - p.mean()) / (float(np.ptp(p)) or 1.0)
    at = np.asarray(times, dtype=float)

    def growth(_: float, x: Floats) -> Floats:
        fitness = p @ x
        return x * (fitness - x @ fitness)

    found = solve_ivp(growth, (0.0, float(at[-1])), np.asarray(start, dtype=float), t_eval=at, rtol=1e-8, atol=1e-12)
    shares = np.clip(found.y.T, 0.0, None)
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def basins(pays: ArrayLike, starts: Floats, until: float = 400.0) -> Counter[tuple[int, ...]]:
    """Where populations end: how many of some starts end on which strategies (shares of a hundredth or more)."""
    ends: Counter[tuple[int, ...]] = Counter()
    for start in starts:
        last = replicator(pays, start, [0.0, until])[-1]
        ends[tuple(int(k) for k in np.flatnonzero(last > 0.01))] += 1
    return ends


def regrets(pays: ArrayLike) -> Floats:
    """What each strategy misses against each rival: the best reply's pay-off less its own."""
    p = np.asarray(pays, dtype=float)
    return np.asarray(p.max(axis=0) - p)


# -- luck -------------------------------------------------------------------------------------------------------------


def supports(
    names: Sequence[str], row: Floats, column: Floats, draws: NDArray[np.int64], *, lot: bool
) -> Counter[Support]:
    """How often each support is an equilibrium's when replications are drawn again, with replacement.

    Args:
        names: the strategies.
        row, column: pay-offs of either seat in every replication, shape (replications, strategies, strategies).
        draws: which replications, shape (times, replications).
        lot: whether seats are drawn by lot (``Game.by_lot``).
    """
    seen: Counter[Support] = Counter()
    make = Game.by_lot if lot else Game
    for taken in draws:
        game = make(tuple(names), row[taken].mean(axis=0), column[taken].mean(axis=0))
        seen.update({one.support for one in equilibria(game).found})
    return seen
