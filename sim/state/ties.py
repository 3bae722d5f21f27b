"""Who hears whom, as compact neighbour lists; whom one meets by chance; both as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.mechanisms.word_of_mouth import tie_strength
from sim.numerics import streams
from sim.numerics.jit import njit
from sim.state.field import Field

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from sim.scenario import Scenario


EDGE_FIELDS: Final = (
    Field("source", "i4", "", "who speaks; over a lasting tie both do", stands_for="customer"),
    Field("target", "i4", "", "who hears", stands_for="customer"),
    Field("kind", "", "", "strong: lasting; weak: met by chance in one month"),
    Field("strength", "f8", "", "what news counts, against that over an average lasting tie"),
    Field("month", "i4", "months", "of a meeting by chance; none of a lasting tie"),
)
"""Columns of an edge list."""

_Rows = NDArray[np.int64]
D_TIE: Final = streams.DECISIONS["tie"]
_MOST_ROWS: Final = 2**31 - 1


@dataclass(frozen=True, eq=False, repr=False)
class Ties:
    """Who each customer hears from, as compact neighbour lists.

    Row i hears from ``neighbours[starts[i]:starts[i + 1]]``, in ascending order; ``ties[i]`` is the
    same. Ties go both ways (each is stored at both ends); nobody is tied to themselves, or twice to
    another. ``len`` is the number of rows. Not to be written to: worlds may share it.

    Attributes:
        starts: where each row's list starts, int64, shape (rows + 1,).
        neighbours: the lists end to end, int32, shape (2 * number of ties,).
    """

    starts: NDArray[np.int64]
    neighbours: NDArray[np.int32]

    def __len__(self) -> int:
        return self.starts.size - 1

    def __getitem__(self, row: int) -> NDArray[np.int32]:
        if not 0 <= row < len(self):
            raise IndexError(f"row {row} of {len(self):,}")
        return self.neighbours[self.starts[row] : self.starts[row + 1]]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ties):
            return NotImplemented
        return np.array_equal(self.starts, other.starts) and np.array_equal(self.neighbours, other.neighbours)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        mean = self.neighbours.size / max(len(self), 1)
        return (
            f"Ties({len(self):,} rows, {self.neighbours.size // 2:,} ties, "
            f"mean degree {mean:.2f}, {self.nbytes / 1e6:.1f} MB)"
        )

    @property
    def degree(self) -> NDArray[np.int64]:
        """How many each row hears from, shape (rows,)."""
        return np.diff(self.starts)

    @property
    def nbytes(self) -> int:
        """Memory of the lists, in bytes."""
        return self.starts.nbytes + self.neighbours.nbytes

    def edges(self) -> NDArray[np.int32]:
        """Each tie once, the smaller row first, in ascending order, shape (ties, 2)."""
        here = np.repeat(np.arange(len(self), dtype=np.int32), self.degree)
        once = here < self.neighbours
        return np.column_stack((here[once], self.neighbours[once]))

    def places(self, rows: NDArray[Any], others: NDArray[Any]) -> NDArray[np.int64]:
        """Where in the lists of ``rows`` their neighbours ``others`` stand, counted from 0: one place a pair."""
        here = np.repeat(np.arange(len(self), dtype=np.int64), self.degree)
        pairs = (here << 32) | self.neighbours  # ascending, as the lists are
        return np.searchsorted(pairs, (rows.astype(np.int64) << 32) | others) - self.starts[rows]

    def to_networkx(self) -> nx.Graph:
        """The same as a networkx graph whose nodes are the rows (some 250 bytes a tie)."""
        import networkx as nx

        graph = nx.Graph()
        graph.add_nodes_from(range(len(self)))
        graph.add_edges_from(self.edges().tolist())
        return graph


def met_by_chance(scenario: Scenario, key: np.uint64, month: int) -> NDArray[np.int64]:
    """Whom everyone meets by chance in a month: the weak ties, or all there are in a ``mixing`` market.

    Drawn again from the addresses the engines use, so these are the meetings of the run itself. Meeting is one-sided:
    who meets hears. One who draws oneself meets nobody.

    Returns:
        Shape (rows that may know one another, meetings each): entry (i, n) is whom i meets; i itself for nobody.
    """
    people = scenario.rows - scenario.population.isolated
    each = scenario.network.degree if scenario.network.kind == "mixing" else scenario.network.weak
    met = np.empty((people, each), np.int64)
    for n in range(each):
        met[:, n] = (streams.column(key, "meeting", people, month=month, item=n) * people).astype(np.int64)
    return met


def edge_list(scenario: Scenario, key: np.uint64, ties: Ties, months: Iterable[int] = ()) -> pd.DataFrame:
    """Ties as a table: ``source``, ``target``, ``kind`` (strong, weak), ``strength``, ``month`` (of a weak one; else none).

    Args:
        scenario, key: the world.
        ties: its lasting ties; each stands once.
        months: those whose meetings are wanted: ``target`` heard ``source``.
    """
    import pandas as pd

    edges = ties.edges()
    strength = strengths(scenario, key, edges[:, 0], edges[:, 1])
    strong = pd.DataFrame({"source": edges[:, 0], "target": edges[:, 1], "kind": "strong", "strength": strength})
    parts = [strong.assign(month=pd.array([pd.NA] * len(strong), dtype="Int32"))]
    for month in months:
        met = met_by_chance(scenario, key, month)
        target = np.repeat(np.arange(met.shape[0], dtype=np.int32), met.shape[1])
        source = met.ravel().astype(np.int32)
        apart = source != target
        weak = pd.DataFrame({"source": source[apart], "target": target[apart], "kind": "weak"})
        parts.append(weak.assign(strength=weak_strength(scenario), month=pd.array([month] * len(weak), dtype="Int32")))
    return pd.concat(parts, ignore_index=True)


def strengths(scenario: Scenario, key: np.uint64, rows: NDArray[Any], others: NDArray[Any]) -> NDArray[np.float64]:
    """What news counts over the lasting ties of ``rows`` with ``others``, a number each; 1 where all ties are alike."""
    out = np.ones(rows.size)
    spread = scenario.behaviour.word_of_mouth.tie_spread
    if spread > 0:
        _weigh(key, rows.astype(np.int64), others.astype(np.int64), spread, out)
    return out


@njit(cache=True, nogil=True, error_model="numpy")
def strength_of(key: Any, one: int, other: int, spread: float) -> float:
    """What news counts over the lasting tie between two rows, given in either order (``tie_strength``)."""
    return tie_strength(streams.uniform(key, D_TIE, 0, min(one, other), 0, max(one, other)), spread)


@njit(cache=True, nogil=True, error_model="numpy")
def _weigh(key: Any, rows: Any, others: Any, spread: float, out: Any) -> None:
    for n in range(out.size):
        out[n] = strength_of(key, rows[n], others[n], spread)


@njit(cache=True, nogil=True, error_model="numpy")
def strongest_of(spread: float) -> float:
    """The most that news can count over a lasting tie."""
    return tie_strength(1.0, spread)


@njit("void(u8, u4[::1], u4[::1], i8, f8, f8[::1])", cache=True, nogil=True, error_model="numpy")
def fill_strengths(key: Any, lower: Any, higher: Any, count: Any, spread: float, out: Any) -> None:
    """``strength_of`` the ties between the rows lower[n] and higher[n], n < count, by vector instructions: out[n]."""
    k0 = np.uint32(key & np.uint64(0xFFFFFFFF))
    k1 = np.uint32(key >> np.uint64(32))
    month = np.uint32(0)
    decision = np.uint32(D_TIE << 16)
    for n in range(count):
        a, b, c, d = streams.philox(lower[n], month, decision, higher[n] >> np.uint32(2), k0, k1)
        lane = higher[n] & np.uint32(3)
        one, other = a if lane == 0 else b, c if lane == 2 else d
        out[n] = tie_strength(streams.unit(one if lane < 2 else other), spread)


def weak_strength(scenario: Scenario) -> float:
    """What news from someone met by chance counts, against that over a lasting tie."""
    return 1.0 if scenario.network.kind == "mixing" else scenario.behaviour.word_of_mouth.weak_strength


def _code(one: _Rows, other: _Rows) -> _Rows:
    return (np.minimum(one, other) << 32) | np.maximum(one, other)


def _lists(codes: _Rows, rows: int) -> Ties:
    starts, neighbours = _write(codes, rows)
    return Ties(starts, neighbours)


@njit(cache=True, nogil=True)
def _write(codes, rows):  # type: ignore[no-untyped-def]
    """Neighbour lists from ascending codes.

    A row's smaller neighbours are met first, in ascending order, while those rows have their turn;
    its larger ones in its own turn. So one pass writes every list in ascending order.
    """
    starts = np.zeros(rows + 1, np.int64)
    for code in codes:
        starts[(code >> 32) + 1] += 1
        starts[(code & 0xFFFFFFFF) + 1] += 1
    for row in range(rows):
        starts[row + 1] += starts[row]
    neighbours = np.empty(2 * codes.size, np.int32)
    here = starts[:-1].copy()
    for code in codes:
        one, other = code >> 32, code & 0xFFFFFFFF
        neighbours[here[one]] = other
        here[one] += 1
        neighbours[here[other]] = one
        here[other] += 1
    return starts, neighbours
