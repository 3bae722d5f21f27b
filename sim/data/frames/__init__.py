"""The frame of each kind, made of the cells of a file: what contradicts itself is noted by row."""

from __future__ import annotations

from typing import Final

from sim.data.cells import Maker
from sim.data.frames.customers import customers
from sim.data.frames.firms import firms
from sim.data.frames.moments import moments
from sim.data.frames.panel import panel
from sim.data.frames.survey import survey
from sim.data.frames.survival import survival
from sim.data.frames.transactions import transactions

MAKERS: Final[dict[str, Maker]] = {
    "survival": survival,
    "transactions": transactions,
    "panel": panel,
    "customers": customers,
    "moments": moments,
    "survey": survey,
    "firms": firms,
}
"""By the kind's name."""
