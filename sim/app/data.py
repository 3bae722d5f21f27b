"""The verb data: what a company's own file was understood as."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from sim.app.options import Json, Lang
from sim.app.output import Column, InputError, emit, note, say, table
from sim.words import say as worded
from sim.words import speaking

if TYPE_CHECKING:
    from sim.data import OwnData

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


def data(
    file: Path,
    /,
    *,
    kind: Kind = None,
    column: Columns = None,
    dates: Dates = None,
    returns: Returns = None,
    sheet: Sheet = None,
    numbers: Numbers = None,
    encoding: Encoding = None,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Look at a file of your own: what it was understood as, column by column, and what is wrong with it. Writes nothing.

    Reads CSV and other separated text, .xlsx and Parquet, of seven kinds: a cohort survival table, a log of purchases, a brand
    panel, a customer table, known figures with standard errors, a satisfaction survey, monthly figures of firms. Headings may be
    English or Chinese. Nothing is guessed silently: what cannot be told is refused, with the readings there are. Exits with 2
    when the file cannot be taken as it is.

    Example: loyalty data purchases.csv

    Example: loyalty data members.xlsx --kind customers --column customer=会员号 --sheet 2024

    Args:
        file: its path.
    """
    from sim.data import DataError, read

    with speaking(lang):
        try:
            own = read(file, kind, typed(column), dates, returns, sheet, numbers=numbers, encoding=encoding)
        except DataError as error:
            if json:
                emit(
                    {
                        "file": str(file),
                        "understood": False,
                        "troubles": [trouble.to_dict() for trouble in error.troubles],
                    }
                )
            note(error)
            return 2
        if json:
            emit(told(own))
        else:
            people(own)
    return 0


def typed(column: Sequence[str] | None) -> dict[str, str]:
    """``COLUMN=HEADING`` as typed, by column.

    Raises:
        InputError: one is written otherwise, or said twice.
    """
    found: dict[str, str] = {}
    for text in column or ():
        name, mark, heading = text.partition("=")
        if not (mark and name.strip() and heading.strip()):
            raise InputError(worded("data-typed-column", text=f"--column {text}"))
        if name.strip() in found:
            raise InputError(worded("data-typed-column-twice", name=name.strip()))
        found[name.strip()] = heading.strip()
    return found


def told(own: OwnData) -> dict[str, Any]:
    """What was understood, for machines."""
    from sim.data import summary

    return {
        "file": str(own.path),
        "understood": True,
        "kind": own.kind,
        "rows": len(own.frame),
        "columns": [column.to_dict() for column in own.understood],
        "facts": {name: list(value) if isinstance(value, tuple) else value for name, value in own.facts.items()},
        "remarks": own.remarks,
        "summary": summary(own),
    }


def people(own: OwnData) -> None:
    """What was understood, for people."""
    from sim.data import summary

    say(worded("data-says-kind", file=str(own.path), title=worded(f"data-kind-{own.kind}")))
    for sentence in summary(own):
        say(sentence)
    say()
    rows = [
        [one.heading or worded("data-nameless"), one.column or "-", one.meaning, one.format or "-", one.how]
        for one in own.understood
    ]
    heads = [worded(f"data-col-{name}") for name in ("heading", "column", "meaning", "format", "how")]
    kinds: list[Literal["text", "prose"]] = ["text", "text", "prose", "prose", "prose"]
    table(worded("data-says-columns"), [Column(name, kind) for name, kind in zip(heads, kinds, strict=True)], rows)
    if own.remarks:
        say(worded("data-says-remarks"))
        for remark in own.remarks:
            say("  " + remark)
