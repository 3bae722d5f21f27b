"""How a phase is compiled: once, cached on disk, without the interpreter's lock, and never with fast-math."""

import numpy as np

from sim.numerics.jit import njit

kernel = njit(cache=True, nogil=True, error_model="numpy")
"""A kernel is ``phase(world, key, month, low, high)``: it lives one month of rows low .. high-1 and returns nothing."""

part = njit(cache=True, nogil=True, error_model="numpy", inline="always")
"""A part of a kernel, inlined: passing a world to a function costs more than most functions do."""

of_records = njit(cache=True, nogil=True, error_model="numpy", forceinline=True)
"""A part of a kernel that takes records and numbers alone: typed once, inlined later. Arrays would be counted at each call."""

aside = kernel
"""What a kernel seldom does: compiled on its own. Inlined everywhere, it is what compiling takes longest over."""


@part
def single(x):  # type: ignore[no-untyped-def]
    """x as a column would keep it, in single precision."""
    return np.float64(np.float32(x))
