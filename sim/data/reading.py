"""A file of a company's own, read: opened within bounds, its columns told by their heads, its values by whole columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, Final, Literal

from sim.data import days, numerals
from sim.data.cells import Cells
from sim.data.files.opened import Content, fail, opened
from sim.data.files.parquet import Parquet
from sim.data.files.text import Text
from sim.data.files.workbook import Workbook
from sim.data.frames import MAKERS
from sim.data.own import DataError, OwnData, Trouble, Understood
from sim.data.plans import Plan, planned
from sim.data.table import Source, Troubles, gather, shown
from sim.words import say

OPTIONS: Final[dict[str, tuple[str, ...]]] = {
    "dates": ("dmy", "mdy", "ymd"),
    "returns": ("drop", "net"),
    "numbers": ("point", "comma"),
}
"""What may be said of a file, and the words for it."""

_KEPT: Final = ("customer", "months", "ended", "entry", "start", "end")
"""Names of the frame of customers that no other column may take."""


def read(
    path: str | Path,
    kind: str | None = None,
    columns: Mapping[str, str] | None = None,
    dates: Literal["dmy", "mdy", "ymd"] | None = None,
    returns: Literal["drop", "net"] | None = None,
    sheet: str | None = None,
    *,
    numbers: Literal["point", "comma"] | None = None,
    encoding: str | None = None,
) -> OwnData:
    """Read a file: CSV or other separated text, an .xlsx workbook, or Parquet.

    Sentences (what was understood, remarks, troubles) are in the language of ``sim.words.speaking``.

    Args:
        path: of the file.
        kind: one of ``KINDS``; told by the headings unless given.
        columns: the file's heading for a column of the kind, ``{"customer": "会员号"}``, where headings do not tell.
        dates: which number is the day in ``5/3/2024``: ``dmy``, ``mdy``, ``ymd``; told by the whole column unless given.
        returns: of a log, what becomes of negative amounts: ``drop`` or ``net``; refused unless given.
        sheet: of a workbook with several.
        numbers: the decimal sign, ``point`` or ``comma``; told by all numbers of the file unless given.
        encoding: of a text; told by the whole file unless given.

    Raises:
        DataError: the file cannot be read or understood, or contradicts itself; with rows, columns and values.
        ModuleNotFoundError: a workbook, where the extra that reads them is not installed.
    """
    path = Path(path)
    options = {"dates": dates, "returns": returns, "numbers": numbers}
    for name, value in options.items():
        if value is not None and value not in OPTIONS[name]:
            raise fail(path, "data-no-option", name=name, value=value, known=list(OPTIONS[name]))
    with opened(path) as (file, content):
        source = _source(path, file, content, sheet, encoding)
        plan = _plan(path, source, kind, columns)
        if returns is not None and plan.kind.name != "transactions":
            raise fail(path, "data-returns-elsewhere", title=say(f"data-kind-{plan.kind.name}"))
        wanted = _wanted(path, source.headings, plan)
        table = gather(source, wanted, path)
    remarks = [*source.remarks]
    cells = Cells(path, plan, table, Troubles(), remarks, dates, numbers)
    frame = MAKERS[plan.kind.name](cells, returns)
    cells.troubles.check(path)
    facts = {name: value for name, value in cells.facts.items() if name != "currencies"}
    return OwnData(
        plan.kind.name, frame, _understood(source.headings, cells, wanted), tuple(dict.fromkeys(remarks)), path, facts
    )


def _source(path: Path, file: BinaryIO, content: Content, sheet: str | None, encoding: str | None) -> Source:
    """The file as what its content says it is."""
    if sheet is not None and content != "zip":
        raise fail(path, "data-no-sheets", sheet=sheet)
    if encoding is not None and content != "text":
        raise fail(path, "data-no-text", encoding=encoding)
    source: Source = (
        Workbook(path, file, sheet)
        if content == "zip"
        else Parquet(path, file)
        if content == "parquet"
        else Text(path, file, encoding)
    )
    usual = {"zip": (".xlsx",), "parquet": (".parquet", ".pq"), "text": (".csv", ".tsv", ".txt", ".tab", ".dat", "")}[
        content
    ]
    if path.suffix.lower() not in usual:
        source.remarks.append(say("data-other-name", ending=path.suffix, usual=usual[0]))
    return source


def _plan(path: Path, source: Source, kind: str | None, columns: Mapping[str, str] | None) -> Plan:
    """Which columns are what; a first row of values instead of headings is told."""
    found = planned(source.headings, kind, columns)
    if isinstance(found, Plan):
        return found
    filled = [text for text in source.headings if text]
    like = [text for text in filled if days.written(text) or numerals.numeral(text)]
    if source.header and 2 * len(like) >= len(filled) and not columns:
        raise DataError(path, [Trouble(say("data-no-header", value=shown(like[0])), rows=(source.header,), count=1)])
    raise DataError(path, found)


def _wanted(path: Path, headings: Sequence[str], plan: Plan) -> dict[str, int]:
    """Names under which columns are read, and their places."""
    wanted = dict(plan.places)
    wanted.update({f"wide:{k}": place for k, place in enumerate(plan.wide)})
    if plan.kind.name == "customers":
        for place, text in enumerate(headings):
            if text and place not in wanted.values():
                name = f"{text} (2)" if text in _KEPT else text
                if f"other:{name}" in wanted:
                    raise fail(path, "data-heading-twice", heading=text)
                wanted[f"other:{name}"] = place
    texts = [headings[place] for place in wanted.values()]
    if twice := next((text for text in texts if texts.count(text) > 1), None):
        raise fail(path, "data-heading-twice", heading=twice)
    return wanted


_HOW: Final = {"said": "data-how-said", "strong": "data-how-heading", "weak": "data-how-weak"}


def _understood(headings: Sequence[str], cells: Cells, wanted: Mapping[str, int]) -> tuple[Understood, ...]:
    """What each column of the file was taken for."""
    names = {place: name for name, place in wanted.items()}
    return tuple(_one(text, names.get(place), cells) for place, text in enumerate(headings))


def _one(text: str, name: str | None, cells: Cells) -> Understood:
    plan = cells.plan
    if name is None:
        return Understood(text, "", say("data-left-out"), "", say("data-how-unknown", kind=plan.kind.name))
    written = cells.formats.get(name, "")
    if name.startswith("wide:"):
        meaning = say("data-wide-cohort" if plan.across == "cohort" else "data-wide-period")
        return Understood(text, plan.across, meaning, written, say("data-how-wide"))
    if name.startswith("other:"):
        return Understood(text, name.removeprefix("other:"), say("data-covariate"), written, say("data-how-covariate"))
    if name not in cells.used:
        return Understood(text, "", say(f"data-column-{plan.kind.name}-{_dashed(name)}"), "", say("data-how-passed"))
    meaning = say(f"data-column-{plan.kind.name}-{_dashed(name)}")
    return Understood(text, name, meaning, written, say(_HOW[plan.how[name]]))


def _dashed(name: str) -> str:
    return name.replace("_", "-")
