"""What a company's own file came to: a table under names of ours, what was understood of it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 10
"""Rows of one trouble that are named; the others are counted."""


@dataclass(frozen=True)
class Understood:
    """One column of a file, and what it was taken for.

    Attributes:
        heading: as it stands in the file.
        column: the name it has in ``OwnData.frame``; empty when it was left out.
        meaning: what that is, in words.
        format: how its values are written, in words; empty where there is nothing to say.
        how: why it was taken for that, in words.
    """

    heading: str
    column: str
    meaning: str
    format: str
    how: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "heading": self.heading,
            "column": self.column or None,
            "meaning": self.meaning,
            "format": self.format,
            "how": self.how,
        }


@dataclass(frozen=True)
class Trouble:
    """One thing that is wrong with a file, wherever it occurs.

    Attributes:
        problem: what is wrong and what is allowed, in words.
        column: the heading it is about; empty when it is about no one column.
        rows: where, as the file counts them, the row of headings included: the first ten.
        values: what stands there, one for each of ``rows``; empty where no value is meant.
        count: rows in all.
    """

    problem: str
    column: str = ""
    rows: tuple[int, ...] = ()
    values: tuple[str, ...] = ()
    count: int = 0

    def __str__(self) -> str:
        from sim.words import say

        where = []
        if self.column:
            where.append(say("data-at-column", column=self.column))
        if self.rows:
            places = [str(row) for row in self.rows]
            if self.values:
                pairs = zip(places, self.values, strict=True)
                places = [say("data-at-row-value", row=row, value=value) for row, value in pairs]
            more = self.count - len(self.rows)
            where.append(say("data-at-rows", n=len(places), rows=say("data-between").join(places), more=more))
        if not where:
            return self.problem
        return say("data-trouble", where=say("data-between").join(where), problem=self.problem)

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "problem": self.problem,
            "column": self.column or None,
            "rows": list(self.rows),
            "values": list(self.values),
            "count": self.count,
        }


class DataError(ValueError):
    """A file that cannot be taken as it is: every trouble that was found, with its rows.

    Attributes:
        path: of the file.
        troubles: what is wrong.
    """

    def __init__(self, path: str | Path, troubles: Sequence[Trouble]) -> None:
        self.path = str(path)
        self.troubles = tuple(troubles)
        lines = [f"{self.path}: {trouble}" for trouble in self.troubles]
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path, self.troubles)


@dataclass(frozen=True)
class OwnData:
    """A company's own data, read and understood.

    Attributes:
        kind: which of ``sim.data.KINDS``.
        frame: the rows, one column for each that was understood, under the names that its kind declares.
        understood: what each column of the file was taken for, those left out included, in the file's order.
        remarks: what else was decided or noticed, in sentences.
        path: of the file.
        facts: what the file says of itself and the frame cannot hold: ``unit`` of periods, ``currency``, ``scale``.
    """

    kind: str
    frame: pd.DataFrame
    understood: tuple[Understood, ...]
    remarks: tuple[str, ...]
    path: Path
    facts: Mapping[str, Any] = field(default_factory=dict)
