"""A market with fewer customers, and what its sums are multiplied by to be those of the market as it is.

Firms, prices and customers stay what they are; what firms pay a month whoever comes (the fixed cost) shrinks with the market, and
advertising is paid a head already. So sums of money and of heads are in proportion to the customers; luck is not: it is larger in
fewer customers, and an interval that holds in the small market is on the safe side in the large one.
"""

from __future__ import annotations

from dataclasses import dataclass

from sim.numerics.streams import as_whole
from sim.scenario import Scenario
from sim.words import message

SUMS = ("customers", "complaints", "told_good", "told_bad", "revenue", "profit", "npv", "equity")
"""Measures that are in proportion to the customers."""

FEWEST = 200
"""Customers of a market that may be asked for, at least."""


@dataclass(frozen=True)
class Size:
    """How many customers a world has.

    Attributes:
        customers: in each world.
        whole: in the market as it is.
    """

    customers: int
    whole: int

    @property
    def times(self) -> float:
        """What sums are multiplied by."""
        return self.whole / self.customers

    def of(self, scenario: Scenario) -> Scenario:
        """A scenario of the market, a policy of it, or one of its members, so many times smaller."""
        if self.customers == self.whole:
            return scenario
        fixed = {
            f"firms.{name}.costs.fixed": firm.costs.fixed / self.times
            for name, firm in scenario.firms.items()
            if firm.costs.fixed
        }
        return scenario.evolve(
            scenario.name, {"population.size": max(round(scenario.population.size / self.times), 1), **fixed}
        )

    def measure(self, name: str) -> float:
        """What a measure is multiplied by."""
        return self.times if name in SUMS else 1.0


def size_of(market: Scenario, customers: int | None, usual: int) -> Size:
    """The size asked for, never more than there are; all of them where ties come from a file.

    Args:
        market: as it is.
        customers: asked for; ``usual`` unless said.
        usual: how many are enough.

    Raises:
        ValueError: for what is no whole number, or too few.
    """
    whole = market.population.size
    if customers is not None and as_whole(customers, "customers", 1) < min(FEWEST, whole):
        raise ValueError(message("asked-customers", n=str(customers), least=str(min(FEWEST, whole)), most=f"{whole:,}"))
    if market.network.kind == "file":
        return Size(whole, whole)
    return Size(min(usual if customers is None else customers, whole), whole)
