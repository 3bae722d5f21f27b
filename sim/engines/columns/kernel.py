"""How what a phase is made of is compiled: once, cached on disk, without the interpreter's lock, and never with fast-math."""

from typing import Any

import numpy as np

from sim.numerics.fetch import fetch
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
def fetch_row(people: Any, relationships: Any, club: Any, i: int) -> None:
    """Ask for a customer's record, those of their firms and of their clubs before they are needed."""
    fetch(people, i * PERSON_BYTES, PERSON_BYTES)
    if club.shape[1] > 0:
        fetch(club, i * club.shape[1] * CLUB_BYTES, club.shape[1] * CLUB_BYTES)
    bytes_each = relationships.shape[1] * RELATIONSHIP_BYTES
    fetch(relationships, i * bytes_each, bytes_each)


@inlined
def single(x: Any) -> Any:
    """x as a column would keep it, in single precision."""
    return np.float64(np.float32(x))
