"""The verb data: what a company's own file was understood as."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sim.app.options import Json, Lang
from sim.app.output import Column, emit, say, table
from sim.app.reading import AS_IT_SAYS, Reading, refused
from sim.words import say as worded
from sim.words import speaking

if TYPE_CHECKING:
    from sim.data import OwnData


def data(
    file: Path,
    /,
    *,
    reading: Reading = AS_IT_SAYS,
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
    from sim.data import DataError

    with speaking(lang):
        try:
            own = reading.of(file)
        except DataError as error:
            return refused(file, error, json=json)
        if json:
            emit(told(own))
        else:
            people(own)
    return 0


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
