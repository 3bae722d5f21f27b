"""Ties from pairs of rows, from networkx graphs and from files."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import ArrayLike

from sim.scenario.errors import Problem, ScenarioError, show
from sim.state.ties import _MOST_ROWS, Ties, _code, _lists, _Rows

if TYPE_CHECKING:
    from _csv import Reader as _Lines

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


def from_networkx(graph: nx.Graph, rows: int) -> Ties:
    """Ties from a networkx graph.

    Args:
        graph: undirected, its nodes whole numbers from 0 to ``rows - 1``; rows that are no node of
            it have no ties. Weights and other attributes are not used.
        rows: how many customers there are.

    Raises:
        ValueError: when the graph is directed, has parallel ties or self-ties, or nodes that are
            no rows. Says how to mend it.
    """
    if graph.is_directed():
        raise ValueError("the graph is directed; ties go both ways: pass graph.to_undirected()")
    if graph.is_multigraph():
        raise ValueError("the graph may hold parallel ties: pass networkx.Graph(graph)")
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
    if (edges[:, 0] == edges[:, 1]).any():
        raise ValueError("the graph has self-ties: graph.remove_edges_from(list(networkx.selfloop_edges(graph)))")
    return from_edges(edges, rows)


def read(path: str, rows: int, folder: str | os.PathLike[str] = ".") -> Ties:
    """Ties from an edge list on disk.

    The file is a CSV (UTF-8, commas) with the columns ``source`` and ``target`` and no others: ties
    have no weight. Each line is one tie between two rows, named once, in either direction.

    Args:
        path: the file, relative to ``folder``, which it may not leave.
        rows: how many customers may be named; rows run from 0 to ``rows - 1``.
        folder: where to look.

    Raises:
        ScenarioError: when there is no such file or it is no such list; names the line, the value and
            what is allowed.
    """
    return _lists(_read(Path(folder), path, rows), rows)


# --- the edge list on disk ------------------------------------------------------------------------------------------

_COLUMNS: Final = ("source", "target")
_WANTED: Final = "expected a CSV file (UTF-8) with columns source,target"


def _read(folder: Path, name: str, rows: int) -> _Rows:
    """Fast by pandas; when anything at all is wrong, slowly again to say what and where."""
    path = _inside(folder, name)
    if not path.is_file():
        why = "is no file" if path.exists() else "does not exist"
        raise _error(f"{show(name)} {why} (looked for {path}); {_WANTED}")
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise _error(f"{show(name)} cannot be read: {error.strerror}") from None
    if not start.strip():
        raise _error(f"{show(name)} is empty; {_WANTED}")
    if b"\0" in start:
        raise _error(f"{show(name)} is not text; {_WANTED}")
    try:
        return _quickly(path, rows)
    except (ValueError, OverflowError, csv.Error) as error:
        line, message = _fault(path, rows) or (None, str(error))
        raise ScenarioError(Problem(message, file=name, line=line)) from None


def _error(message: str) -> ScenarioError:
    return ScenarioError(Problem(message, path="network.path"))


def _inside(folder: Path, name: str) -> Path:
    home = folder.resolve()
    path = home if "\0" in name else (home / name).resolve()
    if not path.is_relative_to(home):
        raise _error(f"{show(name)} leaves the scenario's folder; put the file beside the scenario")
    return path


def _quickly(path: Path, rows: int) -> _Rows:
    """The ties, or a ValueError. Whatever pandas had to guess at (an index, a float, a truth value) is refused."""
    import pandas as pd

    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file, skipinitialspace=True)
        header = _header(lines)
    frame = pd.read_csv(
        path,
        header=None,
        skiprows=lines.line_num,
        encoding="utf-8-sig",
        compression=None,
        skipinitialspace=True,
        low_memory=False,
    )
    whole = all(kind == np.int64 for kind in frame.dtypes)
    if sorted(header) != sorted(_COLUMNS) or frame.shape[1] != 2 or not whole:
        raise ValueError("not two columns of whole numbers")
    one, other = frame[0].to_numpy(), frame[1].to_numpy()
    if min(one.min(), other.min()) < 0 or max(one.max(), other.max()) >= rows:
        raise ValueError("rows out of range")
    codes = np.sort(_code(one, other))
    if (one == other).any() or (codes[1:] == codes[:-1]).any():
        raise ValueError("self-ties, or ties named twice")
    return codes


def _header(lines: _Lines) -> list[str]:
    return next((line for line in lines if line), [])


def _fault(path: Path, rows: int) -> tuple[int | None, str] | None:
    """What is wrong with an edge list: the first line that is wrong, and why. None when nothing is."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file, skipinitialspace=True)
            message = _first_fault(lines, rows)
            return (lines.line_num, message) if message else None
    except UnicodeDecodeError as error:
        return None, f"byte {error.start}: not text in UTF-8; {_WANTED}"
    except csv.Error as error:
        return lines.line_num, f"{error}; {_WANTED}"


def _first_fault(lines: _Lines, rows: int) -> str:
    """Reads until the first line that is wrong, and says why; empty when none is."""
    header = _header(lines)
    if sorted(header) != sorted(_COLUMNS):
        return f"columns are {show(','.join(header))}; expected source,target, separated by commas, and no others"
    seen: dict[tuple[int, ...], int] = {}
    for line in lines:
        if not any(line):
            continue
        if len(line) != 2:
            return f"{len(line)} values under 2 columns"
        for column, text in zip(header, line, strict=True):
            row = _whole(text)
            if row is None or not 0 <= row < rows:
                why = "not written as a whole number" if row is None else "out of range"
                return (
                    f"{column} is {show(text)}, {why}; allowed: rows 0 to {rows - 1} "
                    "(isolated customers, which come last, know nobody)"
                )
        tie = tuple(sorted(int(text) for text in line))
        if tie[0] == tie[1]:
            return f"row {tie[0]} is tied to itself; nobody hears from themselves"
        if tie in seen:
            return (
                f"rows {tie[0]} and {tie[1]} are tied already, in line {seen[tie]}; ties go both ways: name each once"
            )
        seen[tie] = lines.line_num
    return "" if seen else "holds no ties; for a market without ties say kind: none"


def _whole(text: str) -> int | None:
    digits = text.strip().removeprefix("-" if "-" in text else "+")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 19 else None
