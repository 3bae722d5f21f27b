"""Columns that are named by what was asked: factors, parameters of policies, firms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from sim.lab.columns.shared import Columns
from sim.state.field import Field

if TYPE_CHECKING:
    from sim.lab.factors import Factor


def of_factors(factors: Iterable[Factor]) -> tuple[Field, ...]:
    """Columns of what was varied."""
    return tuple(Field(one.name, "", "" if one.unit == "1" else one.unit, one.meaning or "varied") for one in factors)


def completed(declared: Columns, tables: Mapping[str, Any], *more: Field, rest: str = "") -> Columns:
    """What is declared, with the columns of tables that are named by what was asked.

    Args:
        declared: by table.
        tables: as they are.
        more: what such columns are: each is declared where a table has it.
        rest: what every other column is, in words; none for nothing.
    """
    known = {field.name: field for field in more}
    found = dict(declared)
    for name, table in tables.items():
        there = {field.name for field in declared.get(name, ())}
        lacking = [column for column in table.columns if column not in there]
        added = [known[c] if c in known else Field(str(c), "", "", rest) for c in lacking if c in known or rest]
        found[name] = (*declared.get(name, ()), *added)
    return found
