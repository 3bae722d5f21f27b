"""Edge lists on disk: who knows whom, from a file of one's own, of Gephi, of SNAP, or of this laboratory.

A list has a line a tie, and two columns that count: ``source`` and ``target``, row numbers of customers. What is read:

- text (UTF-8) in columns apart by commas, semicolons, tabs or spaces, or Parquet (a name that ends in ``.parquet``);
- with a line of names, in any order and case, further columns left aside (``Source,Target,Type,Id,Label,Weight``), or without
  one: then the first two columns count, and at most two more may follow;
- empty lines and lines that begin with ``#`` or ``%``, which are passed over;
- the table that ``Run.ties`` gives and ``loyalty run --ties`` writes: where there is a column ``kind``, its strong ties alone.

A tie goes both ways and is named once. Data in which ties have a direction, are named twice or lead back to oneself are read
when that is asked for (``tidy``): each tie counts once, and nobody is tied to themselves. Numbers that begin with 1 are
shifted when that is said (``first``).

What this module does not know: weights, names and times of ties. They are left aside.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.scenario.errors import Problem, ScenarioError, show
from sim.words import Message, message

if TYPE_CHECKING:
    import pandas as pd

_Rows = NDArray[np.int64]

WANTED: Final = message("scenario-ties-wanted")
COMMENTS: Final = ("#", "%")
_OTHERS: Final = {"*": "Pajek", "graph": "GML", "creator": "GML", "<": "XML", "{": "JSON", "[": "JSON"}
_TIDY: Final = message("scenario-ties-tidy")


class Way(NamedTuple):
    """How a list is to be read.

    Attributes:
        tidy: take ties with a direction, named twice, or back to oneself, as what they come to.
        first: the number of the first customer in the list.
    """

    tidy: bool = False
    first: int = 0


class _Shape(NamedTuple):
    """How a text is laid out.

    Attributes:
        apart: what stands between columns; empty for spaces and tabs of any number.
        above: lines before the first tie.
        columns: names, in lower case; numbers where no line names them.
    """

    apart: str
    above: int
    columns: list[str]

    def at(self, name: str) -> int | None:
        """Where a column stands."""
        return self.columns.index(name) if name in self.columns else None


class Fault(ValueError):
    """What is wrong with a list, and in which line of it."""

    def __init__(self, what: Message, line: int | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.line = line


def read(path: Path, name: str, rows: int, way: Way) -> _Rows:
    """The ties of a list, coded smaller row << 32 | larger row, in ascending order.

    Args:
        path: the file.
        name: what to call it.
        rows: how many customers may be named; rows run from 0 to ``rows - 1``.
        way: how it is to be read.

    Raises:
        ScenarioError: when it is no such list; names the line, what stands there and what is allowed.
    """
    if not path.is_file():
        there = path.exists()
        raise _error(message("scenario-ties-nowhere", name=show(name), there=there, path=str(path), wanted=WANTED))
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise _error(message("scenario-ties-unreadable", name=show(name), why=str(error.strerror))) from None
    if not start.strip():
        raise _error(message("scenario-ties-empty", name=show(name), wanted=WANTED))
    if start.startswith(b"PAR1"):
        return _of_parquet(path, name, rows, way)
    if b"\0" in start:
        raise _error(message("scenario-ties-not-text", name=show(name), wanted=WANTED))
    try:
        return _quickly(path, rows, way)
    except (ValueError, OverflowError, csv.Error):
        pass  # slowly again, to say what is wrong and where; or to read what only a careful reader can
    try:
        return _carefully(path, rows, way)
    except Fault as fault:
        raise ScenarioError(Problem(fault.what, file=name, line=fault.line)) from None


def coded(one: _Rows, other: _Rows, tidy: bool) -> _Rows:
    """Pairs as codes in ascending order.

    Raises:
        ValueError: for a self-tie, or a tie named twice, unless ``tidy``.
    """
    if tidy:
        apart = one != other
        one, other = one[apart], other[apart]
    codes = np.sort((np.minimum(one, other) << 32) | np.maximum(one, other))
    if tidy:
        return np.unique(codes)
    if (one == other).any() or (codes[1:] == codes[:-1]).any():
        raise ValueError("self-ties, or ties named twice")
    return codes


def _error(what: Message) -> ScenarioError:
    return ScenarioError(Problem(what, path="network.path"))


# -- how it is laid out -----------------------------------------------------------------------------------------------


def _shape(lines: Iterable[str]) -> _Shape:
    for number, line in enumerate(lines):
        text = line.strip()
        if not text or text.startswith(COMMENTS):
            continue
        for begins, kind in _OTHERS.items():
            if text.lower().startswith(begins):
                raise Fault(message("scenario-ties-other-format", format=kind), number + 1)
        apart = next((mark for mark in ("\t", ",", ";") if mark in text), "")
        first = _fields(text, apart)
        if all(_whole(field) is not None for field in first[:2]):
            if not 2 <= len(first) <= 4:
                raise Fault(message("scenario-ties-first-line", n=str(len(first))), number + 1)
            return _Shape(apart, number, ["source", "target", "third", "fourth"][: len(first)])
        names = [field.strip().lower() for field in first]
        if names.count("source") != 1 or names.count("target") != 1:
            raise Fault(message("scenario-ties-columns", columns=show(",".join(first))), number + 1)
        return _Shape(apart, number + 1, names)
    raise Fault(message("scenario-ties-none"))


def _fields(text: str, apart: str) -> list[str]:
    return text.split() if not apart else next(csv.reader([text], delimiter=apart, skipinitialspace=True))


def _open(path: Path) -> Any:
    return path.open(encoding="utf-8-sig", newline="")


# -- quickly, by pandas -----------------------------------------------------------------------------------------------


def _quickly(path: Path, rows: int, way: Way) -> _Rows:
    """The ties, or a ValueError. Whatever pandas had to guess at (an index, a float, a truth value) is refused."""
    import pandas as pd

    with _open(path) as file:
        shape = _shape(file)
    with _open(path) as file:
        head = [line for _, line in zip(range(shape.above), file, strict=False)]
    if any('"' in line or "\r" in line.rstrip("\r\n") for line in head):
        raise ValueError("a careful reader is needed")
    frame = pd.read_csv(
        path,
        header=None,
        skiprows=len(head),
        encoding="utf-8-sig",
        compression=None,
        sep=shape.apart or r"\s+",
        skipinitialspace=True,
        low_memory=False,
    )
    if frame.shape[1] != len(shape.columns):
        raise ValueError("not the columns named")
    frame.columns = shape.columns
    return _of_frame(frame, rows, way)


def _of_frame(frame: pd.DataFrame, rows: int, way: Way) -> _Rows:
    if "kind" in frame:
        frame = frame[frame["kind"] == "strong"]
    if "type" in frame and not way.tidy and not frame["type"].astype(str).str.lower().eq("undirected").all():
        raise ValueError("directed")
    ends = frame[["source", "target"]]
    if not len(ends) or not all(kind.kind in "iu" for kind in ends.dtypes):
        raise ValueError("not two columns of whole numbers")
    one, other = (ends[name].to_numpy(np.int64) - way.first for name in ("source", "target"))
    if min(one.min(), other.min()) < 0 or max(one.max(), other.max()) >= rows:
        raise ValueError("rows out of range")
    return coded(one, other, way.tidy)


def _of_parquet(path: Path, name: str, rows: int, way: Way) -> _Rows:
    import pandas as pd

    try:
        frame = pd.read_parquet(path)
    except Exception as error:  # torn bytes may fail anywhere
        raise _error(message("scenario-ties-no-parquet", name=show(name), why=str(error))) from None
    frame.columns = [str(column).strip().lower() for column in frame.columns]
    if list(frame.columns).count("source") != 1 or list(frame.columns).count("target") != 1:
        columns = show(",".join(frame.columns))
        raise _error(message("scenario-ties-parquet-columns", name=show(name), columns=columns))
    try:
        return _of_frame(frame, rows, way)
    except (ValueError, OverflowError):
        pass
    lines = ((number, [str(v) for v in line]) for number, line in enumerate(frame.itertuples(index=False), 1))
    try:
        return _of_lines(lines, _Shape(",", 0, list(frame.columns)), rows, way, "row")
    except Fault as fault:
        row = str(fault.line) if fault.line else ""
        raise _error(message("scenario-ties-parquet-row", name=show(name), row=row, problem=fault.what)) from None


# -- carefully, line by line ------------------------------------------------------------------------------------------


def _carefully(path: Path, rows: int, way: Way) -> _Rows:
    lines: Any = None
    try:
        with _open(path) as file:
            shape = _shape(file)
        with _open(path) as file:
            if shape.apart:
                lines = csv.reader(_without_comments(file), delimiter=shape.apart, skipinitialspace=True)
                numbered: Iterator[tuple[int, list[str]]] = ((lines.line_num, line) for line in lines)
            else:
                numbered = ((number, line.split()) for number, line in enumerate(_without_comments(file), 1))
            return _of_lines((line for line in numbered if line[0] > shape.above), shape, rows, way)
    except UnicodeDecodeError as error:
        raise Fault(message("scenario-ties-byte", byte=str(error.start), wanted=WANTED)) from None
    except csv.Error as error:
        said = message("scenario-ties-csv", problem=str(error), wanted=WANTED)
        raise Fault(said, lines.line_num if lines is not None else None) from None


def _without_comments(file: Iterable[str]) -> Iterator[str]:
    for line in file:
        yield "\n" if line.lstrip().startswith(COMMENTS) else line


def _of_lines(
    lines: Iterable[tuple[int, list[str]]], shape: _Shape, rows: int, way: Way, line_is: str = "line"
) -> _Rows:
    """Reads until the first line that is wrong.

    Raises:
        Fault: saying what is wrong in that line.
    """
    ends = [shape.columns.index(name) for name in ("source", "target")]
    kind, directed = shape.at("kind"), shape.at("type")
    seen: dict[tuple[int, int], int] = {}
    any_line = False
    for number, line in lines:
        if not any(field.strip() for field in line):
            continue
        if len(line) > len(shape.columns) or len(line) <= max(ends):
            raise Fault(message("scenario-ties-values", n=str(len(line)), columns=str(len(shape.columns))), number)
        if kind is not None and kind < len(line) and line[kind].strip() != "strong":
            continue
        any_line = True
        if directed is not None and not way.tidy and line[directed].strip().lower() != "undirected":
            raise Fault(message("scenario-ties-directed", type=show(line[directed]), tidy=_TIDY), number)
        one, other = (
            _row(line[at], name, rows, way, number) for at, name in zip(ends, ("source", "target"), strict=True)
        )
        tie = (min(one, other), max(one, other))
        if way.tidy:
            if one != other:
                seen.setdefault(tie, number)
            continue
        if one == other:
            raise Fault(message("scenario-ties-self", row=str(one + way.first), tidy=_TIDY), number)
        if tie in seen:
            said = message(
                "scenario-ties-again",
                one=str(tie[0] + way.first),
                other=str(tie[1] + way.first),
                where=line_is,
                line=str(seen[tie]),
                tidy=_TIDY,
            )
            raise Fault(said, number)
        seen[tie] = number
    if not any_line:
        raise Fault(message("scenario-ties-none"))
    pairs = np.array(list(seen), np.int64).reshape(-1, 2)
    return coded(pairs[:, 0], pairs[:, 1], way.tidy)


def _row(text: str, column: str, rows: int, way: Way, line: int) -> int:
    row = _whole(text)
    if row is not None and 0 <= row - way.first < rows:
        return row - way.first
    said = message(
        "scenario-ties-row",
        column=column,
        value=show(text),
        whole=row is not None,
        first=str(way.first),
        last=str(rows - 1 + way.first),
        counted=not way.first and row == rows,
    )
    raise Fault(said, line)


def _whole(text: str) -> int | None:
    digits = text.strip().removeprefix("-" if "-" in text else "+")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 19 else None
