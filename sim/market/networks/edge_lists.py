"""Ties from pairs of rows, from networkx graphs and from files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from sim.market.networks import list_files
from sim.results.store import write_atomically
from sim.scenario.errors import Problem, ScenarioError, show
from sim.state.ties import _MOST_ROWS, Ties, _code, _lists
from sim.words import message

if TYPE_CHECKING:
    import networkx as nx


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
        return _lists(list_files.coded(edges[:, 0], edges[:, 1], tidy), rows)
    if (edges[:, 0] == edges[:, 1]).any():
        raise ValueError("the graph has self-ties: graph.remove_edges_from(list(networkx.selfloop_edges(graph)))")
    return from_edges(edges, rows)


def read(path: str, rows: int, folder: str | os.PathLike[str] = ".", *, tidy: bool = False, first: int = 0) -> Ties:
    """Ties from an edge list on disk (``list_files`` says which are read).

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
    return _lists(list_files.read(inside(Path(folder), path), path, rows, list_files.Way(tidy, first)), rows)


def write(path: str | os.PathLike[str], graph: nx.Graph | Ties, rows: int | None = None, *, tidy: bool = False) -> Path:
    """Write a graph as the edge list that a scenario reads: ``network: {kind: file, path: ties.csv}``.

        edge_lists.write("ties.csv", networkx.karate_club_graph(), 34)

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


def inside(folder: Path, name: str) -> Path:
    """A file of a folder, which its name may not leave.

    Raises:
        ScenarioError: when it does.
    """
    home = folder.resolve()
    path = home if "\0" in name else (home / name).resolve()
    if not path.is_relative_to(home):
        raise ScenarioError(Problem(message("scenario-ties-outside", name=show(name)), path="network.path"))
    return path
