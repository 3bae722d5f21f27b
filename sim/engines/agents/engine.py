"""The agent engine: Mesa customers, one method a phase, called in the schedule's order."""

from __future__ import annotations

from typing import Any

import mesa
import numpy as np
from numpy.typing import NDArray

from sim import streams
from sim.books import BOOK, COHORT
from sim.customers import BOND, PERSON, Customers
from sim.engines.agents.customer import Customer
from sim.engines.agents.setting import Setting, Tally
from sim.engines.world import SEGMENT, blocks_of
from sim.network import Ties
from sim.scenario import Scenario
from sim.schedule import SCHEDULE


class AgentEngine:
    """Customers as Mesa agents of the market's model.

    Args:
        model: the market; the customers register with it.
        scenario: the same, as data.
        key: the world's key (``streams.make_key``).
        customers: who they are on the first day.
        ties: who hears whom.
        audit: whether to note every draw, and to refuse a second one under the same address.
    """

    def __init__(
        self,
        model: mesa.Model,
        scenario: Scenario,
        key: np.uint64,
        customers: Customers,
        ties: Ties,
        *,
        audit: bool = False,
    ) -> None:
        self.ledger = streams.Ledger() if audit else None
        self.setting = Setting(scenario, key, self.ledger)
        people, bonds = customers
        everyone = [Customer(model, self.setting, row) for row in range(people.size)]
        for customer in everyone:
            customer.read(people[customer.row], bonds[customer.row])
            customer.neighbours = [everyone[other] for other in ties[customer.row]]
        self.setting.mixing = everyone[: people.size - scenario.population.isolated]
        self.agents = model.agents_by_type[Customer]
        self._columns: Customers | None = None

    @property
    def customers(self) -> Customers:
        """The columns as they are now (a copy, made once a month)."""
        if self._columns is None:
            people = np.array([customer.record() for customer in self.agents], dtype=PERSON)
            bonds = np.array([[bond.record() for bond in customer.bonds] for customer in self.agents], dtype=BOND)
            self._columns = Customers(people, bonds)
        return self._columns

    def live(self, month: int, terms: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Live one month under the firms' terms.

        Returns:
            The month's books, shape (firms,), and segments, shape (segments, firms).
        """
        self._columns = None
        self.setting.open_month(month, terms)
        for phase in SCHEDULE:
            if phase.actor == "customers":
                self.agents.do(phase.name)
        providers = self.setting.providers
        book = _records([provider.book for provider in providers], BOOK)
        segment = np.stack([_records(provider.segments, SEGMENT) for provider in providers], axis=1)
        return book, segment

    def leavers(self) -> NDArray[np.int64]:
        """Rows of those who left a firm in the month just lived, ascending."""
        return np.flatnonzero(self.customers.people["left"] >= 0)

    def set_tiers(self, firm: int, tiers: NDArray[np.uint8]) -> None:
        """Put every customer in a tier of one firm, shape (rows,)."""
        for customer, tier in zip(self.agents, tiers.tolist(), strict=True):
            customer.bonds[firm].tier = tier
        self._columns = None

    def cohorts(self) -> NDArray[Any]:
        """Sums by firm, year of joining and year of tenure so far: shape (firms, years, years), dtype COHORT."""
        years = self.setting.years
        out = np.zeros((len(self.setting.providers), years, years), COHORT)
        for provider in self.setting.providers:
            for (joined, tenure), tally in provider.cohorts.items():
                out[provider.position, joined, tenure] = tuple(vars(tally).values())
        return out

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything the engine would need to go on from here; the column engine can go on from it too."""
        people, bonds = self.customers
        cohort = np.zeros((blocks_of(people.size), *self.cohorts().shape), COHORT)
        cohort[0] = self.cohorts()
        return {"people": people, "bonds": bonds, "cohort": cohort}

    def restore(self, state: dict[str, NDArray[Any]]) -> None:
        """Go on from a saved state of the same scenario, whichever engine saved it."""
        for customer, person, bonds in zip(self.agents, state["people"], state["bonds"], strict=True):
            customer.read(person, bonds)
        for provider in self.setting.providers:
            provider.cohorts.clear()
        cohort = {name: state["cohort"][name].sum(axis=0) for name in COHORT.names or ()}
        for firm, joined, tenure in np.argwhere(sum(np.abs(sums) for sums in cohort.values())):
            tally = self.setting.providers[firm].cohorts[int(joined), int(tenure)]
            for name, sums in cohort.items():
                setattr(tally, name, float(sums[firm, joined, tenure]))
        self._columns = None


def _records(tallies: list[Tally], dtype: np.dtype[Any]) -> NDArray[Any]:
    return np.array([tuple(vars(tally).values()) for tally in tallies], dtype=dtype)
