"""The columns: one row a customer for life, one record a customer and firm.

Columns are the named fields of two structured arrays, ``people`` (rows) and ``relationships`` (rows x firms). A customer's
record with one firm is contiguous, because that is how it is used: a visit reads and writes almost all of it. Values
are stored in single precision, laws compute in double (``docs/explanation/engine.md`` gives the measurements).

Leavers keep their row. Rows stand in this order: the first customers, those who enter the category later, the isolated
ones; every trait is addressed by row, so nobody's traits depend on how many others there are.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from numpy.typing import NDArray

from sim.state.field import copied


class Customers(NamedTuple):
    """All customers: ``people`` has shape (rows,), ``relationships`` (rows, firms)."""

    people: NDArray[Any]
    relationships: NDArray[Any]

    def copied(self) -> Customers:
        """The same customers in arrays of their own."""
        return Customers(copied(self.people), copied(self.relationships))
