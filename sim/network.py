"""Who talks to whom: the ties between customers, built once a world, kept as neighbour lists.

Word of mouth is gathered by the hearer from a fixed set of others (the customer network of
Goldenberg, Libai & Muller 2001). A tie joins two customers and is heard from both ends. With n
customers who may know one another and a mean degree d, there are m = floor(n d / 2) ties. Kinds of
network (``none`` and ``mixing`` have no lasting ties):

``small_world`` (Watts & Strogatz 1998)
    Customers sit on a ring. The customer at place p opens ties to places p + 1 .. p + d/2; each is,
    with probability ``rewire``, re-drawn to a customer chosen uniformly. For even d, clustering is
    near 3 (d - 2) / (4 (d - 1)) * (1 - rewire)^3; an odd d gives every second place one tie more
    and clusters more (by 0.05 at d = 7). The first customers sit in the order of their rows; those
    who enter later are spread evenly among them (golden-ratio sequence), so that newcomers come to
    know old hands and not only one another.
``random`` (Erdős & Rényi 1959, G(n, m))
    m of the n (n - 1) / 2 pairs, all sets of m pairs equally likely. Degrees are near Poisson.
``scale_free`` (Chung & Lu 2002, with a fixed number of ties)
    Customer i has a weight w_i, Pareto with density ~ w^-exponent above a least weight, cut at
    sqrt(n d): the structural cutoff, at which no pair is expected to be tied more than once. The
    least weight makes the mean weight d. Each of m ties draws both ends with chance w_i / sum(w),
    so that the expected degree of i is near w_i. About 1 in 100 has no tie (exponent 2.7, d = 8).
``file``
    An edge list: row numbers in columns ``source`` and ``target``; see ``sim.edge_lists``.
    ``degree`` is not used.

A self-tie, or a tie between two who are tied already, is drawn again at the next address until it
fits. A ``degree`` above n - 1 means n - 1: everybody knows everybody.

Luck: decision "ties", month 0. The s-th tie opened by a customer is addressed (row, item s), with
sub 0 for "is it re-drawn?" (and, item 0, for the Pareto weight) and sub 1, 2, ... for the attempts.
No draw depends on how many were drawn before, and only whole numbers are added up or sorted: the
same seed gives the same ties everywhere. The one power taken, in the Pareto weights, is rounded to
1/256; a platform whose ``pow`` differs in the last bit would have to meet a rounding edge, which
happens in about one network of a million customers in a million.

Limits. Isolated customers (the last rows) have no ties, and their number changes nobody's. The
number of first customers and of entrants does: every uniform choice is aimed at n, and an entrant
sits between two others. So scenarios that differ in ``size``, or, where there are entrants, in
``months``, ``warm_up`` or ``entry_rate``, have different ties. ``scale_free``: re-drawing doubles
takes up to a tenth from the largest hubs. A tie that finds no room in 1,000 attempts is left out;
that takes a network in which somebody knows nearly everybody. Uniforms have 32 bits: with 20
million customers, chances that should be equal differ by up to 0.5 %.

What this module does not know: who the customers are (ties ignore segment, taste and firm: there is
no homophily), how strong a tie is, who is listened to more than they listen, how ties form and fade
over the months, and who is there: a list may name someone who has not yet entered or has left. It
measures no influence; that is the talk law's task.

Sources: Watts & Strogatz (1998), Nature 393:440-442. Clustering: Barrat & Weigt (2000), Eur. Phys.
J. B 13:547-560. Erdős & Rényi (1959), Publ. Math. Debrecen 6:290-297. Chung & Lu (2002), Annals of
Combinatorics 6:125-145. Goldenberg, Libai & Muller (2001), Marketing Letters 12:211-223. Guide
tables: Chen & Asau (1974), AIIE Transactions 6:163-166.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sim import edge_lists
from sim.numerics import streams
from sim.numerics.jit import njit
from sim.results import write_atomically
from sim.scenario.errors import Problem, ScenarioError, show

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from sim.scenario import Scenario

__all__ = [
    "Ties",
    "build",
    "edge_list",
    "from_edges",
    "from_networkx",
    "met_by_chance",
    "read",
    "weak_strength",
    "write",
]

_Rows = NDArray[np.int64]
_Draw = Callable[[_Rows, int], tuple[_Rows, _Rows]]

_TIES: Final = streams.DECISIONS["ties"]
_ATTEMPTS: Final = 1000  # a tie takes at most two subs an attempt; there are 65,536
_GRAIN: Final = 256  # weights are whole numbers of 1/256, so that their sums are exact
_GOLDEN: Final = 0x9E3779B97F4A7C15  # 2**64 / golden ratio
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

    def to_networkx(self) -> nx.Graph:
        """The same as a networkx graph whose nodes are the rows (some 250 bytes a tie)."""
        import networkx as nx

        graph = nx.Graph()
        graph.add_nodes_from(range(len(self)))
        graph.add_edges_from(self.edges().tolist())
        return graph


def build(scenario: Scenario, key: np.uint64) -> Ties:
    """The ties of a world.

    Args:
        scenario: the market; its network, the number of its rows, and how many of them are isolated.
        key: the world's key, from ``streams.make_key``.

    Returns:
        Ties over ``scenario.rows`` rows. The isolated rows, which are the last, have none.

    Raises:
        ScenarioError: when there are too many rows, or the file cannot be read or is not such an edge list.
    """
    network, rows = scenario.network, scenario.rows
    if rows > _MOST_ROWS:
        message = f"{rows:,} customers in all, entrants and isolated ones included; allowed: at most {_MOST_ROWS:,}"
        raise ScenarioError(Problem(message, path="population"))
    people = rows - scenario.population.isolated
    degree = min(network.degree, people - 1)
    if network.kind == "file":
        path = _inside(scenario.folder or Path("."), network.path)
        way = edge_lists.Way(network.tidy, network.first)
        return _lists(edge_lists.read(path, network.path, people, way), rows)
    if network.kind in ("none", "mixing") or degree <= 0:
        codes = np.empty(0, np.int64)
    elif degree == people - 1:
        codes = _everybody(people)
    elif network.kind == "small_world":
        codes = _small_world(key, people, degree, network.rewire, scenario.entrants)
    elif network.kind == "random":
        codes = _uniform_pairs(key, people, degree)
    else:
        codes = _scale_free(key, people, degree, network.exponent)
    return _lists(codes, rows)


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
        met[:, n] = (streams.column(key, "contact", people, month=month, item=n) * people).astype(np.int64)
    return met


def edge_list(scenario: Scenario, key: np.uint64, ties: Ties, months: Iterable[int] = ()) -> pd.DataFrame:
    """Ties as a table: ``source``, ``target``, ``kind`` (strong, weak), ``strength``, ``month`` (of a weak one; else none).

    Args:
        scenario, key: the world.
        ties: its lasting ties; each stands once, strength 1.
        months: those whose meetings are wanted: ``target`` heard ``source``.
    """
    import pandas as pd

    edges = ties.edges()
    strong = pd.DataFrame({"source": edges[:, 0], "target": edges[:, 1], "kind": "strong", "strength": 1.0})
    parts = [strong.assign(month=pd.array([pd.NA] * len(strong), dtype="Int32"))]
    for month in months:
        met = met_by_chance(scenario, key, month)
        target = np.repeat(np.arange(met.shape[0], dtype=np.int32), met.shape[1])
        source = met.ravel().astype(np.int32)
        apart = source != target
        weak = pd.DataFrame({"source": source[apart], "target": target[apart], "kind": "weak"})
        parts.append(weak.assign(strength=weak_strength(scenario), month=pd.array([month] * len(weak), dtype="Int32")))
    return pd.concat(parts, ignore_index=True)


def weak_strength(scenario: Scenario) -> float:
    """What news from someone met by chance counts, against that over a lasting tie."""
    return 1.0 if scenario.network.kind == "mixing" else scenario.behaviour.word_of_mouth.weak_strength


def from_edges(edges: ArrayLike, rows: int) -> Ties:
    """Ties from pairs of rows, in any order.

    Args:
        edges: whole numbers, shape (ties, 2); each tie once, in either direction.
        rows: how many customers there are; rows run from 0 to ``rows - 1``.

    Raises:
        ValueError: at a row out of range, a self-tie or a tie named twice.
    """
    pairs = np.asarray(edges)
    if pairs.size == 0:
        pairs = np.empty((0, 2), np.int64)
    if pairs.ndim != 2 or pairs.shape[1] != 2 or pairs.dtype.kind not in "iu":
        raise ValueError(
            f"edges have shape {pairs.shape} and type {pairs.dtype}; expected whole numbers of shape (ties, 2)"
        )
    if not 0 <= rows <= _MOST_ROWS:
        raise ValueError(f"rows is {rows}; allowed: 0 to {_MOST_ROWS}")
    outside = (pairs < 0) | (pairs >= rows)
    if outside.any():
        raise ValueError(f"row {pairs[outside][0]} is not among rows 0 to {rows - 1}")
    one, other = pairs[:, 0].astype(np.int64), pairs[:, 1].astype(np.int64)
    if (one == other).any():
        raise ValueError(f"row {one[one == other][0]} is tied to itself; nobody hears from themselves")
    codes = np.sort(_code(one, other))
    twice = codes[1:][codes[1:] == codes[:-1]]
    if twice.size:
        raise ValueError(
            f"rows {twice[0] >> 32} and {twice[0] & 0xFFFFFFFF} are tied twice; ties go both ways: name each once"
        )
    return _lists(codes, rows)


def from_networkx(graph: nx.Graph, rows: int, *, tidy: bool = False) -> Ties:
    """Ties from a networkx graph; ``write`` makes the file of them that a scenario reads.

    Args:
        graph: undirected, its nodes whole numbers from 0 to ``rows - 1``; rows that are no node of
            it have no ties. Weights and other attributes are not used.
        rows: how many customers there are.
        tidy: take a graph with directions, parallel ties or self-ties as what it comes to: each tie once, none to oneself.

    Raises:
        ValueError: when the graph is directed, has parallel ties or self-ties, or nodes that are
            no rows. Says how to mend it.
    """
    if graph.is_directed() and not tidy:
        raise ValueError("the graph is directed; ties go both ways: pass graph.to_undirected(), or tidy=True")
    if graph.is_multigraph() and not tidy:
        raise ValueError("the graph may hold parallel ties: pass networkx.Graph(graph), or tidy=True")
    for node in graph:
        whole = isinstance(node, int | np.integer) and not isinstance(node, bool)
        if not whole or not 0 <= node < rows:
            raise ValueError(
                f"node {node!r} is not a row from 0 to {rows - 1}: "
                "relabel with networkx.convert_node_labels_to_integers(graph), or give more rows"
            )
    edges = np.fromiter((end for edge in graph.edges() for end in edge), np.int64, 2 * graph.number_of_edges()).reshape(
        -1, 2
    )
    if tidy:
        return _lists(edge_lists.coded(edges[:, 0], edges[:, 1], tidy), rows)
    if (edges[:, 0] == edges[:, 1]).any():
        raise ValueError("the graph has self-ties: graph.remove_edges_from(list(networkx.selfloop_edges(graph)))")
    return from_edges(edges, rows)


def read(path: str, rows: int, folder: str | os.PathLike[str] = ".", *, tidy: bool = False, first: int = 0) -> Ties:
    """Ties from an edge list on disk (``sim.edge_lists`` says which are read).

    Args:
        path: the file, relative to ``folder``, which it may not leave.
        rows: how many customers may be named; rows run from 0 to ``rows - 1``.
        folder: where to look.
        tidy: take ties with a direction, named twice, or back to oneself, as what they come to.
        first: the number of the first customer in the list.

    Raises:
        ScenarioError: when there is no such file or it is no such list; names the line, the value and
            what is allowed.
    """
    return _lists(edge_lists.read(_inside(Path(folder), path), path, rows, edge_lists.Way(tidy, first)), rows)


def write(path: str | os.PathLike[str], graph: nx.Graph | Ties, rows: int | None = None, *, tidy: bool = False) -> Path:
    """Write a graph as the edge list that a scenario reads: ``network: {kind: file, path: ties.csv}``.

        sim.network.write("ties.csv", networkx.karate_club_graph(), 34)

    Args:
        path: the file, replaced if it is there.
        graph: of networkx, its nodes row numbers (``from_networkx``), or ties.
        rows: how many customers there are; as many as there are nodes unless given.
        tidy: take a graph with directions, parallel ties or self-ties as what it comes to.

    Raises:
        ValueError: when the graph is none that ``from_networkx`` takes.
    """
    ties = graph if isinstance(graph, Ties) else from_networkx(graph, len(graph) if rows is None else rows, tidy=tidy)
    lines = "".join(f"{one},{other}\n" for one, other in ties.edges().tolist())
    write_atomically(Path(path), f"source,target\n{lines}".encode())
    return Path(path)


# --- the kinds: each gives the ties once, coded smaller row << 32 | larger row, in ascending order -------------------


def _everybody(people: int) -> _Rows:
    one, other = np.triu_indices(people, 1)
    return _code(one.astype(np.int64), other.astype(np.int64))


def _small_world(key: np.uint64, people: int, degree: int, rewire: float, entrants: int) -> _Rows:
    """Watts-Strogatz; ``degree`` is from 1 to ``people - 2``."""
    place, item = _opened(people * degree // 2, people)
    place[item == degree // 2] *= 2  # an odd degree: one more tie from every second place
    ring = _ring(people - entrants, entrants)
    row, ahead = ring[place], ring[(place + item + 1) % people]
    moved = np.flatnonzero(_luck(key, row, item, 0) < rewire)
    kept = np.ones(row.size, bool)
    kept[moved] = False
    taken = np.sort(_code(row[kept], ahead[kept]))
    row, item = row[moved], item[moved]

    def draw(which: _Rows, attempt: int) -> tuple[_Rows, _Rows]:
        luck = _luck(key, row[which], item[which], 1 + attempt)
        return row[which], (luck * people).astype(np.int64)

    return _settle(taken, moved.size, draw)


def _ring(size: int, entrants: int) -> _Rows:
    """The rows around the ring: the first customers in order, entrant e behind number {e * golden} * size."""
    if not entrants:
        return np.arange(size)
    number = np.arange(1, entrants + 1, dtype=np.uint64)
    after = ((number * np.uint64(_GOLDEN)) >> np.uint64(32)) * np.uint64(size) >> np.uint64(32)
    key = np.concatenate((np.arange(size) * 2, after.astype(np.int64) * 2 + 1))
    return np.argsort(key, kind="stable")


def _uniform_pairs(key: np.uint64, people: int, degree: int) -> _Rows:
    """Erdős-Rényi G(n, m). When more than half of all pairs are tied, those that are not are drawn instead."""
    pairs, count = people * (people - 1) // 2, people * degree // 2
    dense = 2 * count > pairs
    row, item = _opened(pairs - count if dense else count, people)

    def draw(which: _Rows, attempt: int) -> tuple[_Rows, _Rows]:
        one = _luck(key, row[which], item[which], 1 + 2 * attempt) * people
        other = _luck(key, row[which], item[which], 2 + 2 * attempt) * people
        return one.astype(np.int64), other.astype(np.int64)

    drawn = _settle(np.empty(0, np.int64), row.size, draw)
    return np.setdiff1d(_everybody(people), drawn, assume_unique=True) if dense else drawn


def _scale_free(key: np.uint64, people: int, degree: int, exponent: float) -> _Rows:
    """Chung-Lu with m ties. Both ends of each are found by inverting the cumulative weights with a guide table."""
    upto = np.cumsum(_weights(key, people, degree, exponent))
    total = int(upto[-1])
    step = total // people + 1
    guide = np.searchsorted(upto, np.arange(0, total, step), side="right")
    row, item = _opened(people * degree // 2, people)

    def draw(which: _Rows, attempt: int) -> tuple[_Rows, _Rows]:
        one = _luck(key, row[which], item[which], 1 + 2 * attempt)
        other = _luck(key, row[which], item[which], 2 + 2 * attempt)
        return _locate(one, upto, guide, step), _locate(other, upto, guide, step)

    return _settle(np.empty(0, np.int64), row.size, draw)


def _weights(key: np.uint64, people: int, degree: int, exponent: float) -> _Rows:
    """Pareto weights w = min(least * u^(-1 / (exponent - 1)), sqrt(n d)), in units of 1/256, at least one unit."""
    most = math.sqrt(people * degree)
    least = _least_weight(degree, exponent, most)
    luck = streams.column(key, "ties", people)
    weights = np.minimum(least * luck ** (-1.0 / (exponent - 1.0)), most)
    return np.maximum(np.rint(weights * _GRAIN), 1).astype(np.int64)


def _least_weight(mean: float, exponent: float, most: float) -> float:
    """The least weight L whose Pareto law, cut at ``most``, has the mean wanted; by bisection.

    With g = exponent - 2 and W ~ Pareto(L): E[min(W, most)] = L (g + 1 - (L / most)^g) / g.
    """
    g = exponent - 2.0
    low, high = 0.0, min(mean, most)
    for _ in range(60):
        middle = 0.5 * (low + high)
        if middle * (g + 1.0 - (middle / most) ** g) / g < mean:
            low = middle
        else:
            high = middle
    return high


# --- the workshop ---------------------------------------------------------------------------------------------------


def _opened(count: int, people: int) -> tuple[_Rows, _Rows]:
    """Whose tie each of ``count`` ties is, and the how manieth of theirs: everybody's first, everybody's second, ..."""
    item, row = np.divmod(np.arange(count), people)
    return row, item


def _code(one: _Rows, other: _Rows) -> _Rows:
    return (np.minimum(one, other) << 32) | np.maximum(one, other)


def _luck(key: np.uint64, row: _Rows, item: _Rows, sub: int) -> NDArray[np.float64]:
    """One uniform a tie, at (row, sub, item) of the decision "ties"."""
    return _uniforms(key, _TIES, row, sub, item)


@njit(cache=True, nogil=True)
def _uniforms(key, decision, row, sub, item):  # type: ignore[no-untyped-def]
    out = np.empty(row.size)
    for k in range(row.size):
        out[k] = streams.uniform(key, decision, 0, row[k], sub, item[k])
    return out


@njit(cache=True, nogil=True)
def _locate(luck, upto, guide, step):  # type: ignore[no-untyped-def]
    """The rows whose share of the cumulative weights ``upto`` holds each uniform; ``guide[g]`` is that of g * step."""
    out = np.empty(luck.size, np.int64)
    total = upto[-1]
    for k in range(luck.size):
        at = np.int64(luck[k] * total)
        row = guide[at // step]
        while upto[row] <= at:
            row += 1
        out[k] = row
    return out


def _settle(taken: _Rows, count: int, draw: _Draw) -> _Rows:
    """Draw ties until none is a self-tie, already taken, or drawn twice; of two that are the same, the first stays.

    Args:
        taken: codes that may not be drawn, ascending.
        count: how many to draw.
        draw: gives both ends of the ties numbered, at the attempt numbered.

    Returns:
        The codes taken and drawn, ascending.
    """
    waiting = np.arange(count)
    for attempt in range(_ATTEMPTS):
        if not waiting.size:
            break
        one, other = draw(waiting, attempt)
        codes = _code(one, other)
        clash = (one == other) | _among(codes, taken)
        in_order = np.sort(codes)
        doubles = in_order[1:][in_order[1:] == in_order[:-1]]
        if doubles.size:
            same = np.flatnonzero(_among(codes, doubles))
            _, first = np.unique(codes[same], return_index=True)
            clash[np.delete(same, first)] = True
        if taken.size or clash.any():
            in_order = np.sort(codes[~clash])
        # a stable sort of two ascending runs only merges them
        taken = np.sort(np.concatenate((taken, in_order)), kind="stable") if taken.size else in_order
        waiting = waiting[clash]
    return taken


def _among(codes: _Rows, taken: _Rows) -> NDArray[np.bool_]:
    """Which codes occur in ``taken``, which is ascending."""
    if not taken.size:
        return np.zeros(codes.size, bool)
    at = np.searchsorted(taken, codes)
    return taken[np.minimum(at, taken.size - 1)] == codes


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


def _inside(folder: Path, name: str) -> Path:
    home = folder.resolve()
    path = home if "\0" in name else (home / name).resolve()
    if not path.is_relative_to(home):
        message = f"{show(name)} leaves the scenario's folder; put the file beside the scenario"
        raise ScenarioError(Problem(message, path="network.path"))
    return path
