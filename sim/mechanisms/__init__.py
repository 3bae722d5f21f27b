"""The laws: one mechanism a file, each a pure function with formula, units, source and limits in its docstring.

Nothing here imports anything of ours. ``LAWS`` lists them all by name.
"""

from sim.mechanisms import (
    bonds,
    choice,
    complaint,
    costs,
    elementary,
    expectation,
    experience,
    fairness,
    loyalty,
    personalisation,
    pricing,
    programme,
    quantiles,
    recovery,
    satisfaction,
    survey,
    tiers,
    value,
    word_of_mouth,
)
from sim.mechanisms.law import LAWS

__all__ = [
    "LAWS",
    "bonds",
    "choice",
    "complaint",
    "costs",
    "elementary",
    "expectation",
    "experience",
    "fairness",
    "loyalty",
    "personalisation",
    "pricing",
    "programme",
    "quantiles",
    "recovery",
    "satisfaction",
    "survey",
    "tiers",
    "value",
    "word_of_mouth",
]
