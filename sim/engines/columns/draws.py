"""Luck for many addresses at once: the same uniforms as ``streams.uniform``, drawn by vector instructions."""

from typing import Any

import numpy as np

from sim.mechanisms.choice import nest_shock
from sim.numerics.jit import njit
from sim.numerics.quantiles import central_normal, gumbel_quantile, is_central, normal_quantile
from sim.numerics.streams import philox, unit
from sim.rules.drift import epoch_at


def lucky(signature: str) -> Any:
    """A kernel of declared types: left to find them, Numba compiles one for each constant it is called with."""
    return njit(signature, cache=True, nogil=True, error_model="numpy")


@lucky("void(u8, i8, i8, u4[::1], u4[::1], i8, i8, f8[:, ::1])")
def fill_block(
    key: np.uint64, decision: Any, month: int, rows: Any, subs: Any, count: Any, block: Any, out: Any
) -> Any:
    """Uniforms of items 4 block .. 4 block + 3 for ``count`` addresses (rows[n], subs[n]): out[0..3, n]."""
    k0 = np.uint32(key & np.uint64(0xFFFFFFFF))
    k1 = np.uint32(key >> np.uint64(32))
    c1 = np.uint32(month & 0xFFFFFFFF)
    high = np.uint32(decision << 16)
    c3 = np.uint32(block)
    for n in range(count):
        a, b, c, d = philox(rows[n], c1, high | subs[n], c3, k0, k1)
        out[0, n] = unit(a)
        out[1, n] = unit(b)
        out[2, n] = unit(c)
        out[3, n] = unit(d)


@lucky("void(u8, i8, i8, u4[::1], u4[::1], i8, f8[::1])")
def fill_list(key: np.uint64, decision: Any, month: int, rows: Any, subs: Any, count: Any, out: Any) -> Any:
    """Uniforms of item 0 for ``count`` addresses (rows[n], subs[n]): out[n]."""
    k0 = np.uint32(key & np.uint64(0xFFFFFFFF))
    k1 = np.uint32(key >> np.uint64(32))
    c1 = np.uint32(month & 0xFFFFFFFF)
    high = np.uint32(decision << 16)
    c3 = np.uint32(0)
    for n in range(count):
        a, _, _, _ = philox(rows[n], c1, high | subs[n], c3, k0, k1)
        out[n] = unit(a)


@lucky("void(u8, i8, i8[::1], u4[::1], u4[::1], i8, f8[::1])")
def fill_epochs(key: np.uint64, decision: Any, epochs: Any, rows: Any, subs: Any, count: Any, out: Any) -> Any:
    """Uniforms of item 0 for ``count`` addresses (epochs[n], rows[n], subs[n]), an epoch in the month's place: out[n]."""
    k0 = np.uint32(key & np.uint64(0xFFFFFFFF))
    k1 = np.uint32(key >> np.uint64(32))
    high = np.uint32(decision << 16)
    c3 = np.uint32(0)
    for n in range(count):
        a, _, _, _ = philox(rows[n], np.uint32(epochs[n] & 0xFFFFFFFF), high | subs[n], c3, k0, k1)
        out[n] = unit(a)


@lucky("void(f8[:, ::1], i8)")
def to_gumbel(u: Any, count: Any) -> Any:
    """Turn uniforms u[k, n], n < count, into standard Gumbels, in place."""
    for k in range(u.shape[0]):
        row = u[k]
        for n in range(count):
            row[n] = gumbel_quantile(row[n])


@lucky("void(f8[::1], i8)")
def to_normal(u: Any, count: Any) -> Any:
    """Turn uniforms u[n], n < count, into standard normals, in place; those in the tails, one in seven, are gathered, because only
    they need a logarithm.
    """
    where, tails = np.empty(count + 1, np.int64), np.empty(count + 1)
    number = 0
    for n in range(count):
        where[number], tails[number] = n, u[n]
        number += 0 if is_central(u[n]) == 1.0 else 1
    for n in range(count):
        u[n] = central_normal(u[n])
    for n in range(number):
        tails[n] = normal_quantile(tails[n])
    for n in range(number):
        u[where[n]] = tails[n]


@lucky("void(f8[:, ::1], i8, f8)")
def to_nest(u: Any, count: Any, dissimilarity: Any) -> Any:
    """Turn uniforms u[0, n] and u[1, n] into the shock all firms share, in u[0, n]."""
    for n in range(count):
        u[0, n] = nest_shock(u[0, n], u[1, n], dissimilarity)


@njit(cache=True, nogil=True, error_model="numpy")
def draw_drift(key: np.uint64, decision: Any, start: Any, month: int, rows: Any, subs: Any, length: float) -> Any:
    """What is drawn of something that drifts, for addresses (rows[n], subs[n]): the normals of its epoch and of the next, and how
    much of it has passed, shape (3, addresses).

    Args: decision, and the one under which its ``start`` is drawn; length of an epoch, in months.
    """
    count = rows.size
    epochs = np.zeros(count, np.int64)
    drawn = np.empty((3, count))
    fill_epochs(key, start, epochs, rows, subs, count, drawn[2])
    for n in range(count):
        epoch, passed = epoch_at(length, float(month), drawn[2, n])
        epochs[n] = int(epoch)
        drawn[2, n] = passed
    fill_epochs(key, decision, epochs, rows, subs, count, drawn[0])
    for n in range(count):
        epochs[n] += 1
    fill_epochs(key, decision, epochs, rows, subs, count, drawn[1])
    to_normal(drawn[0], count)
    to_normal(drawn[1], count)
    return drawn
