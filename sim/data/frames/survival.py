"""A table of cohorts and who of them is still there, a row a value or side by side."""

from __future__ import annotations

import unicodedata
from typing import Any, Final, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.data.cells import Cells
from sim.data.columns import repeated
from sim.data.headings import period_number, says_percent, unit_of
from sim.data.kinds import Column
from sim.data.table import shown
from sim.words import say

Measure = Literal["alive", "share", "percent"]

ONLY: Final = "all"
"""The name of the only cohort of a file that names none."""

TINY: Final = 1e-9


def survival(cells: Cells, _: Any = None) -> pd.DataFrame:
    """``cohort``, ``period``, ``alive`` (customers; NaN where the size is not known), ``share`` of those who began, ``n`` of them.

    Periods not yet lived by a cohort are left out. Where shares begin at period 1, all are there at 0, which is added and said.
    """
    cells.facts["unit"] = _unit(cells)
    long = _stacked(cells) if cells.plan.across else _long(cells)
    if cells.troubles.found:
        return long
    _checked(cells, long)
    if cells.troubles.found:
        return long
    made = _sized(cells, long)
    return (
        made.sort_values(["order", "period"], kind="stable")
        .drop(columns=["order", "row", "place"])
        .reset_index(drop=True)
    )


def _unit(cells: Cells) -> str:
    """The unit of the periods, by a heading; ``period`` where none says."""
    texts = (
        [cells.heading("period")]
        if "period" in cells
        else [cells.heading(n) for n in cells.table.columns if n.startswith("wide")]
    )
    return next((unit for unit in map(unit_of, texts) if unit), "period")


def _long(cells: Cells) -> pd.DataFrame:
    """A file with a row for each cohort and period."""
    measures = [name for name in ("alive", "share", "percent") if name in cells]
    if len(measures) > 1:
        cells.remarks.append(
            say("data-one-measure", used=cells.heading(measures[0]), left=[cells.heading(n) for n in measures[1:]])
        )
    name = measures[0]
    cohort = cells.names("cohort") if "cohort" in cells else np.full(len(cells.table), ONLY, object)
    size = cells.number("size") if "size" in cells else np.full(len(cells.table), np.nan)
    values = cells.number(name)
    if name == "alive":
        cells.note(say("data-no-customers"), name, (values != np.floor(values)) & ~np.isnan(values))
    return _table(
        cohort, cells.period("period"), values, size, cells.rows, "alive" if name == "alive" else "share", name
    )


def _stacked(cells: Cells) -> pd.DataFrame:
    """A file with cohorts or periods side by side, a row for each value."""
    across = [name for name in cells.table.columns if name.startswith("wide")]
    kind = _measure(cells, across)
    length = len(cells.table)
    column = Column("share", "share", gaps=True) if kind != "alive" else Column("alive", "number", gaps=True)
    if cells.plan.across == "cohort":
        down = cells.period("period")
        cohorts = {name: np.full(length, cells.heading(name), object) for name in across}
        periods = dict.fromkeys(across, down)
        size = np.full(length, np.nan)
    else:
        down_names = cells.names("cohort") if "cohort" in cells else np.full(length, ONLY, object)
        if "cohort" not in cells and length > 1:
            cells.troubles.add(say("data-no-cohorts"))
        cohorts = dict.fromkeys(across, down_names)
        periods = {name: np.full(length, period_number(cells.heading(name)), np.int64) for name in across}
        size = cells.number("size") if "size" in cells else np.full(length, np.nan)
    parts = []
    for name in across:
        values = cells.number(name, column, percent=kind == "percent")
        if kind == "alive":
            cells.note(say("data-no-customers"), name, (values != np.floor(values)) & ~np.isnan(values))
        parts.append(
            _table(
                cohorts[name], periods[name], values, size, cells.rows, "alive" if kind == "alive" else "share", name
            )
        )
    return pd.concat(parts, ignore_index=True)


def _table(
    cohort: NDArray[Any],
    period: NDArray[np.int64],
    values: NDArray[np.float64],
    size: NDArray[np.float64],
    rows: NDArray[np.int64],
    measure: str,
    place: str,
) -> pd.DataFrame:
    frame = pd.DataFrame(
        {"cohort": cohort, "period": period, "alive": np.nan, "share": np.nan, "n": size, "row": rows, "place": place}
    )
    frame[measure] = values
    return frame


def _measure(cells: Cells, across: list[str]) -> Measure:
    """Whether numbers side by side are customers, shares or per cent: by a word, a heading, a sign, or how they begin."""
    told = cells.plan.constants
    for name in ("percent", "share", "alive"):
        if name in told:
            return name
    if any(says_percent(cells.heading(name)) for name in across) or any(
        one is not None and one.percent for name in across for one in cells.read_as_numbers[name]
    ):
        return "percent"
    headings = [unicodedata.normalize("NFKC", cells.heading(name)).casefold() for name in across]
    if all("share" in text or "率" in text or "比例" in text for text in headings):
        return "share"
    numbers = [
        x
        for name in across
        for one in cells.read_as_numbers[name]
        if one is not None and (x := one.by(cells.sign)) is not None
    ]
    broken = any(x != int(x) for x in numbers)
    most = max(numbers, default=0.0)
    if most <= 1 and (broken or most == 1):
        cells.remarks.append(say("data-taken-share", most=most))
        return "share"
    if broken and most <= 100:
        cells.remarks.append(say("data-taken-percent", most=most))
        return "percent"
    if not broken and most == 100:
        cells.troubles.add(say("data-which-measure"))
    return "alive"


def _checked(cells: Cells, long: pd.DataFrame) -> None:
    """No cohort stands twice in a period, and nobody comes back."""
    keys = {name: long[name].to_numpy() for name in ("cohort", "period")}
    twice = repeated(keys)
    _note(cells, long[twice], say("data-cohort-twice"), "")
    order = long.dropna(subset=["alive", "share"], how="all").sort_values(["cohort", "period"], kind="stable")
    value = order["alive"].fillna(order["share"])
    before = value.groupby(order["cohort"]).shift()
    rose = (value > before + TINY).to_numpy()
    measure = "alive" if order["alive"].notna().any() else "share"
    _note(cells, order[rose], say("data-survivors-rise"), measure)


def _note(cells: Cells, wrong: pd.DataFrame, problem: str, measure: str) -> None:
    for row, place, value in zip(
        wrong["row"], wrong["place"], wrong[measure] if measure else wrong["period"], strict=True
    ):
        told = f"{100 * value:.6g}%" if measure == "share" else f"{value:.10g}"
        cells.troubles.add(problem, cells.heading(place), int(row), told)


def _sized(cells: Cells, long: pd.DataFrame) -> pd.DataFrame:
    """Shares of customers and customers of shares, by how many began; a beginning that is implied is added."""
    long = long.dropna(subset=["alive", "share"], how="all").copy()
    long["order"] = long["cohort"].map({name: k for k, name in enumerate(dict.fromkeys(long["cohort"]))})
    parts = []
    for cohort, one in long.groupby("cohort", sort=False):
        one = one.copy()
        first = one.iloc[int(one["period"].to_numpy().argmin())]
        stated = one["n"].dropna().unique()
        if len(stated) > 1:
            cells.troubles.add(say("data-two-sizes", cohort=shown(cohort)), row=int(first["row"]))
        counted = bool(one["alive"].notna().any())
        n = float(stated[0]) if len(stated) else float(first["alive"]) if first["period"] == 0 else np.nan
        if counted and np.isnan(n):
            cells.troubles.add(say("data-no-beginning", cohort=shown(cohort)), row=int(first["row"]))
        if first["period"] == 0 and counted and len(stated) and abs(float(first["alive"]) - n) > TINY:
            cells.troubles.add(say("data-sizes-differ", cohort=shown(cohort)), row=int(first["row"]))
        if counted and n <= 0:
            cells.troubles.add(say("data-nobody-began", cohort=shown(cohort)), row=int(first["row"]))
            continue
        if first["period"] == 0 and not counted and abs(float(first["share"]) - 1) > TINY:
            cells.troubles.add(say("data-not-all-begin", cohort=shown(cohort)), row=int(first["row"]))
        one["n"] = n
        one["share"] = one["alive"] / n if counted else one["share"]
        one["alive"] = one["alive"] if counted else one["share"] * n
        over = one[one["share"] > 1 + TINY]
        for row in over["row"]:
            cells.troubles.add(say("data-more-than-began", cohort=shown(cohort)), row=int(row))
        if first["period"] > 0:
            beginning = first.copy()
            beginning["period"], beginning["alive"], beginning["share"], beginning["n"] = 0, n, 1.0, n
            one = pd.concat([beginning.to_frame().T.astype(one.dtypes), one])
        parts.append(one)
    if (long.groupby("cohort")["period"].min() > 0).any():
        cells.remarks.append(say("data-beginning-added"))
    return pd.concat(parts or [long], ignore_index=True)
