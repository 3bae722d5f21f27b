"""The laws: one mechanism a file, each a pure function with formula, units, source and limits in its docstring.

A law imports numbers (``sim.numerics``) and units alone. ``LAWS`` lists them all by name, elementary functions and quantiles
too.
"""

import sim.numerics.elementary
import sim.numerics.quantiles  # noqa: F401
from sim.mechanisms import (
    bonds,
    choice,
    complaint,
    costs,
    expectation,
    experience,
    fairness,
    loyalty,
    personalisation,
    pricing,
    programme,
    recovery,
    satisfaction,
    survey,
    tiers,
    value,
    word_of_mouth,
)
from sim.numerics.law import LAWS

__all__ = [
    "LAWS",
    "bonds",
    "choice",
    "complaint",
    "costs",
    "expectation",
    "experience",
    "fairness",
    "loyalty",
    "personalisation",
    "pricing",
    "programme",
    "recovery",
    "satisfaction",
    "survey",
    "tiers",
    "value",
    "word_of_mouth",
]
