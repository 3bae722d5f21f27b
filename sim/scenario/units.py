"""Units: what a number counts, said where it is declared. Each is a plain ``float`` to the machine and a word to the reader."""

from __future__ import annotations

from typing import TypeAlias

Number: TypeAlias = float
"""A plain number: a power, a ratio without a name, a standard variate."""

Flag: TypeAlias = float
"""1 for yes, 0 for no."""

Count: TypeAlias = float
"""A number of things: episodes, visits, messages."""

Quality: TypeAlias = float
"""The quality scale: 0 the worst, 1 the best; expectations, experience and satisfaction stand on it too."""

QualitySquared: TypeAlias = float
"""Variance of quality."""

Share: TypeAlias = float
"""A part of a whole, 0 to 1; also a price cut as a share of the price."""

Chance: TypeAlias = float
"""A probability, strictly between 0 and 1 when it is a uniform."""

Level: TypeAlias = float
"""A state from 0 to 1: trust, loyalty, intensity, habit."""

Money: TypeAlias = float
"""Money, in the scenario's currency."""

Prices: TypeAlias = float
"""Money in units of the category's price."""

Utility: TypeAlias = float
"""Utility: the scale on which a standard Gumbel shock falls."""

LogOdds: TypeAlias = float
"""Log-odds: what a coefficient inside a logistic function moves."""

Weight: TypeAlias = float
"""How much one thing counts per unit of another; the docstring says of which."""

Sensitivity: TypeAlias = float
"""A customer's own multiple of an effect, 1 on average."""

Severity: TypeAlias = float
"""How hard a failure is, on the quality scale it is taken from."""

Grievance: TypeAlias = float
"""Grievance, in severities of an average failure left as it was."""

Months: TypeAlias = float
"""Months."""

Days: TypeAlias = float
"""Days."""

Minutes: TypeAlias = float
"""Minutes of work."""

PerMonth: TypeAlias = float
"""A rate, or a share that is lost, each month."""

PerYear: TypeAlias = float
"""A chance, or a rate, each year."""
