"""The columns of every table a window makes: name, unit and meaning."""

from __future__ import annotations

from sim.state.field import Field
from sim.state.ties import EDGE_FIELDS
from sim.windows.event import CUSTOMER, FIRM, MONTH
from sim.windows.events import EVENTS
from sim.windows.layers import FIELDS as LAYERS
from sim.windows.snapshots import HOLDERS, Asked


def columns_of(table: str) -> dict[str, Field]:
    """The columns that a table may have, by name; none of a table that no window makes."""
    if table == "snapshots":
        fields = _snapshots()
    elif table == "ties":
        fields = EDGE_FIELDS
    else:
        fields = EVENTS[table].fields if table in EVENTS else LAYERS.get(table, ())
    return {field.name: field for field in fields}


def _snapshots() -> tuple[Field, ...]:
    """Every column that may be asked for, under each of its names."""
    asked = (
        Asked(name, holder, field)
        for holder, fields in HOLDERS.items()
        for field in fields
        for name in (field.name, f"{holder}.{field.name}")
    )
    return (MONTH, CUSTOMER, FIRM, *(column for one in asked for column in one.columns))
