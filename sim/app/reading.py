"""How a company's own file is to be read: the options of every verb that reads one, and how what is wrong with it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal

from cyclopts import Parameter

from sim.app.output import InputError, emit, note
from sim.words import message

if TYPE_CHECKING:
    from sim.data import DataError, OwnData

Kind = Annotated[
    Literal["survival", "transactions", "panel", "customers", "moments", "survey", "firms"] | None,
    Parameter(help="What the file is; told by its headings unless given."),
]
Columns = Annotated[
    list[str] | None,
    Parameter(
        name="--column",
        negative="",
        help="COLUMN=HEADING or COLUMN=#PLACE, e.g. customer=会员号 or customer=#1: which column is what. Repeatable.",
    ),
]
Dates = Annotated[
    Literal["dmy", "mdy", "ymd"] | None,
    Parameter(help="Which number of 5/3/2024 is the day; told by the whole column unless given."),
]
Returns = Annotated[
    Literal["drop", "net"] | None,
    Parameter(help="Of purchases: leave negative amounts out, or take them from what the customer bought before."),
]
Sheet = Annotated[str | None, Parameter(help="Of a workbook with several sheets.")]
Numbers = Annotated[
    Literal["point", "comma"] | None, Parameter(help="The decimal sign; told by all numbers of the file unless given.")
]
Encoding = Annotated[
    str | None, Parameter(help="Of a text, e.g. gb18030 or cp1252; told by the whole file unless given.")
]


@Parameter(name="*")
@dataclass(frozen=True)
class Reading:
    """What is said of a file; what is not said is told by the file.

    Attributes:
        kind, column, dates, returns, sheet, numbers, encoding: as typed.
    """

    kind: Kind = None
    column: Columns = None
    dates: Dates = None
    returns: Returns = None
    sheet: Sheet = None
    numbers: Numbers = None
    encoding: Encoding = None

    def of(self, file: Path) -> OwnData:
        """Read a file so.

        Raises:
            InputError: a column is typed wrongly.
            DataError: the file cannot be taken as it is.
        """
        from sim.data import read

        return read(
            file,
            self.kind,
            typed(self.column),
            self.dates,
            self.returns,
            self.sheet,
            numbers=self.numbers,
            encoding=self.encoding,
        )


AS_IT_SAYS: Final = Reading()
"""Nothing said."""


def typed(column: Sequence[str] | None) -> dict[str, str]:
    """``COLUMN=HEADING`` as typed, by column.

    Raises:
        InputError: one is written otherwise, or said twice.
    """
    found: dict[str, str] = {}
    for text in column or ():
        name, mark, heading = text.partition("=")
        if not (mark and name.strip() and heading.strip()):
            raise InputError(message("data-typed-column", text=f"--column {text}"))
        if name.strip() in found:
            raise InputError(message("data-typed-column-twice", name=name.strip()))
        found[name.strip()] = heading.strip()
    return found


def refused(file: Path, error: DataError, *, json: bool) -> int:
    """Say what is wrong with a file, for machines too where they asked; the exit code of a file that is not taken."""
    if json:
        troubles = [trouble.to_dict() for trouble in error.troubles]
        emit({"file": str(file), "understood": False, "troubles": troubles})
    note(error)
    return 2
