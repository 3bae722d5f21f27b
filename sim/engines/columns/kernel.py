"""How what a phase is made of is compiled: once, cached on disk, without the interpreter's lock, and never with fast-math."""

from typing import Any

import numpy as np

from sim.numerics.fetch import fetch, place_of
from sim.numerics.jit import njit
from sim.state.club import CLUB
from sim.state.field import place
from sim.state.person import PERSON
from sim.state.relationship import RELATIONSHIP

called: Any = njit(cache=True, nogil=True, error_model="numpy")
"""What Python calls: a stretch of the month, a review."""

phase: Any = njit(cache=True, nogil=True, error_model="numpy", no_cpython_wrapper=True)
"""A phase is ``phase(world, key, month, low, high)``: it lives one month of rows low .. high-1 and returns nothing.

Kernels alone call it: for Python to do so, Numba would compile once a phase how a world's arrays are unpacked.
"""

inlined: Any = njit(cache=True, nogil=True, error_model="numpy", inline="always")
"""A part of a phase, inlined before typing: passing a world or its arrays to a function costs more than most functions do."""

outlined: Any = njit(cache=True, nogil=True, error_model="numpy", no_cpython_wrapper=True)
"""What a phase seldom does: compiled on its own. Inlined everywhere, it is what compiling takes longest over."""

# A part that takes records and numbers alone is a rule (``sim.rules.rule``): typed once, inlined later by LLVM.


CLUB_BYTES = CLUB.itemsize
PERSON_BYTES = PERSON.itemsize
RELATIONSHIP_BYTES = RELATIONSHIP.itemsize
PERSON_NOW = place(PERSON, "entry")
"""Where in a customer's record begins what is of now: home, prompts, contract and the like."""
RELATIONSHIP_NOW = place(RELATIONSHIP, "unfairness")
"""Where in a relationship's record begin unfairness, the firm's awareness, tier, past and marks."""
NEAR = 12
"""Rows ahead of the one at hand that memory is asked for where little is done with each."""


@inlined
def rows_of(w: Any) -> tuple[int, int, int, int, int]:
    """Where the records of customers, of their firms and of their clubs begin, and bytes a row of the latter two: what
    ``fetch_row`` needs to know.
    """
    firms = w.relationships.shape[1] * RELATIONSHIP_BYTES
    clubs = w.club.shape[1] * CLUB_BYTES
    return place_of(w.people), place_of(w.relationships), place_of(w.club), firms, clubs


@inlined
def fetch_row(rows: tuple[int, int, int, int, int], i: int) -> None:
    """Ask for a customer's record, those of their firms and of their clubs before they are needed; ``rows`` by ``rows_of``."""
    people, relationships, club, firms, clubs = rows
    fetch(people, i * PERSON_BYTES, PERSON_BYTES)
    if clubs > 0:
        fetch(club, i * clubs, clubs)
    fetch(relationships, i * firms, firms)


@inlined
def single(x: Any) -> Any:
    """x as a column would keep it, in single precision."""
    return np.float64(np.float32(x))
