"""How often people buy, and what moves or divides them in it: what is fitted of purchases, and between which ends.

A person's purchases are Poisson with a rate of their own, and rates are Gamma among people (the NBD of Ehrenberg 1959). The ends
are wide, not published ranges; a category is bought more often than one shop is visited, and so has ends of its own.
"""

from __future__ import annotations

from typing import Final

from sim.lab.calibration.parameter import Parameter

Ends = tuple[float, float]


def rates(mean: Ends, shape: Ends, bought: str, one: str, several: str) -> tuple[Parameter, Parameter]:
    """The Gamma from which purchase rates are drawn.

    Args:
        mean: ends of its mean, purchases a month.
        shape: ends of its shape; a small one is a market in which few buy most.
        bought: what is counted, in words.
        one, several: by whom, in words.
    """
    path = "population.traits.rate.gamma"
    return (
        Parameter(f"{path}.mean", *mean, "log", "wide", f"{bought} a month of an average {one}"),
        Parameter(
            f"{path}.shape", *shape, "log", "wide",
            f"how alike {several} are in how often they buy (shape of a Gamma)",
        ),
    )  # fmt: skip


ONE_SHOP: Final = (
    *rates((0.01, 3.0), (0.05, 5.0), "purchases", "person", "people"),
    Parameter(
        "population.dropout", 0.01, 0.9, "logit", "wide",
        "chance that a purchase is one's last, mean over people",
    ),
    Parameter(
        "population.dropout_spread", 0.02, 0.8, "logit", "wide",
        "how unequal people are in that (1 / (a + b + 1) of a Beta)",
    ),
)  # fmt: skip
"""Fitted to a log of purchases of one shop."""

BRANDS: Final = (
    *rates((0.02, 10.0), (0.1, 8.0), "purchases of the category", "household", "households"),
    Parameter(
        "population.traits.taste.dirichlet.spread", 0.05, 20.0, "log", "wide",
        "how alike households are in which brands they like (S of a Dirichlet)",
    ),
)  # fmt: skip
"""Fitted to a panel of households and brands, with each brand's share."""
