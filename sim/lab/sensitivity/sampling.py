"""Where to look: points of a screening, of Sobol' indices, and points that fill the space.

Trajectories and Saltelli's scheme are SALib's (Herman and Usher 2017), space-filling points scipy's. All are made on the unit
cube and laid over the ranges afterwards.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.stats import qmc

from sim.extras import needed
from sim.lab.sensitivity.factors import Factors, Floats

LEVELS = 4
"""Levels of a Morris grid; each step goes over two thirds of a factor's range."""


def trajectories(factors: Factors, count: int, seed: int = 1) -> Floats:
    """Points of a Morris screening: trajectories that move one factor at a time.

    Source: Morris 1991, Technometrics 33(2):161-174.

    Args:
        factors: what is varied.
        count: trajectories; at least 2.
        seed: of the draw.

    Returns:
        Points, shape (count (factors + 1), factors), trajectory by trajectory.
    """
    with needed("A screening"):
        from SALib.sample import morris
    return factors.scaled(np.asarray(morris.sample(factors.problem(), max(count, 2), num_levels=LEVELS, seed=seed)))


def saltelli(factors: Factors, count: int, seed: int = 1, *, pairs: bool = False) -> Floats:
    """Points of Sobol' indices: two samples A and B, and A with one column of B at a time.

    Source: Saltelli et al. 2010, Computer Physics Communications 181:259-270, on a scrambled Sobol' sequence.

    Args:
        factors: what is varied.
        count: rows of A; raised to a power of two, where the sequence is balanced.
        seed: of the scrambling.
        pairs: whether B with one column of A is there too, which indices of pairs of factors need.

    Returns:
        Points, shape (rows (factors + 2), factors), or (rows (2 factors + 2), factors) with pairs.
    """
    with needed("Sobol' indices"):
        from SALib.sample import sobol
    rows = 2 ** max(2, math.ceil(math.log2(max(count, 1))))
    return factors.scaled(np.asarray(sobol.sample(factors.problem(), rows, calc_second_order=pairs, seed=seed)))


def filling(factors: Factors, count: int, seed: int = 1) -> Floats:
    """Points that fill the space: a scrambled Sobol' sequence, its first ``count`` points.

    Returns:
        Points, shape (count, factors).
    """
    sampler = qmc.Sobol(len(factors), rng=seed) if _takes_rng() else qmc.Sobol(len(factors), seed=seed)
    return factors.scaled(sampler.random_base2(max(1, math.ceil(math.log2(max(count, 2)))))[:count])


def _takes_rng() -> bool:
    """Whether this scipy calls a generator ``rng``; before 1.15 it was ``seed``."""
    from inspect import signature

    return "rng" in signature(qmc.Sobol).parameters
