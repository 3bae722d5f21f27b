"""The agent engine: Mesa customers, and the phases they live, one function each, in the schedule's order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import mesa
import numpy as np
from numpy.typing import NDArray

from sim.engines.agents.ask import ask
from sim.engines.agents.choose import choose
from sim.engines.agents.compare import compare
from sim.engines.agents.complain import complain
from sim.engines.agents.count import count
from sim.engines.agents.customer import Customer
from sim.engines.agents.enter import enter
from sim.engines.agents.fade import fade
from sim.engines.agents.feel import feel
from sim.engines.agents.hear import hear
from sim.engines.agents.learn import learn
from sim.engines.agents.reach import reach
from sim.engines.agents.relate import relate
from sim.engines.agents.remembered import Remembered
from sim.engines.agents.serve import serve
from sim.engines.agents.setting import Setting
from sim.engines.agents.settle import settle
from sim.engines.agents.talk import talk
from sim.numerics import streams
from sim.scenario import Scenario
from sim.state.books import BOOK
from sim.state.club import CLUB
from sim.state.cohort import COHORT
from sim.state.customer_month import CUSTOMER_MONTH
from sim.state.customers import Customers
from sim.state.encounter import ENCOUNTER
from sim.state.joiner import JOINER
from sim.state.person import PERSON
from sim.state.relationship import BARRED, CHARGED, RELATIONSHIP
from sim.state.schedule import SCHEDULE
from sim.state.segment import SEGMENT
from sim.state.ties import Ties, strengths
from sim.state.world import blocks_of

PHASES: Final = {
    phase.__name__: phase
    for phase in (
        enter, reach, choose, serve, feel, complain, relate, learn, fade, ask, settle, count, talk, hear, compare,
    )
}  # fmt: skip
"""What a customer does in each phase of the schedule, by its name."""


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
        people, relationships = customers
        everyone = [Customer(model, self.setting, row) for row in range(people.size)]
        for customer in everyone:
            customer.read(people[customer.row], relationships[customer.row])
            others = ties[customer.row]
            customer.neighbours = [everyone[other] for other in others]
            customer.strengths = strengths(scenario, key, np.full(others.size, customer.row), others).tolist()
        self.setting.strangers = everyone[: people.size - scenario.population.isolated]
        self.agents = model.agents_by_type[Customer]
        self._columns: Customers | None = None
        self._club = np.zeros((people.size, 0), CLUB)

    @property
    def customers(self) -> Customers:
        """The columns as they are now (a copy, made once a month)."""
        if self._columns is None:
            people = _columns(self.agents, PERSON)
            relationships = np.array(
                [[relationship.record() for relationship in customer.relationships] for customer in self.agents],
                dtype=RELATIONSHIP,
            )
            self._columns = Customers(people, relationships)
        return self._columns

    def watch(self, watched: bool = True) -> None:
        """Note the probability behind each pick from now on, or no longer; see ``encounters``."""
        self.setting.watched = watched

    def encounters(self) -> NDArray[Any]:
        """The encounters of the month just lived, dtype ``ENCOUNTER``, by customer and firm; empty unless watched."""
        if not self.setting.watched:
            return np.zeros(0, ENCOUNTER)
        found = []
        for customer in self.agents:
            for relationship in customer.met:
                encounter = relationship.encounter
                encounter.row, encounter.firm = customer.row, relationship.provider.position
                found.append(encounter)
        return _columns(found, ENCOUNTER)

    def customer_months(self) -> NDArray[Any]:
        """What else befell each row in the month just lived, shape (rows,), dtype ``CUSTOMER_MONTH``; empty unless watched."""
        if not self.setting.watched:
            return np.zeros(0, CUSTOMER_MONTH)
        return _columns([customer.this_month for customer in self.agents], CUSTOMER_MONTH)

    def open_club(self) -> int:
        """Begin to keep points and profits of one more firm; its column in ``club``."""
        club = self.club
        more = np.zeros((club.shape[0], club.shape[1] + 1), CLUB)
        more[:, :-1] = club
        self._club = more
        return club.shape[1]

    def adopt_club(self, club: NDArray[Any]) -> None:
        """Go on with the club records of another world."""
        self._club = club.copy()
        for customer in self.agents:
            for relationship in customer.relationships:
                relationship.account = None

    @property
    def club(self) -> NDArray[Any]:
        """Points and profits, shape (rows, clubs), dtype ``CLUB`` (a copy)."""
        club = self._club.copy()
        for row, customer in enumerate(self.agents):
            for relationship in customer.relationships:
                if relationship.account is not None:
                    club[row, relationship.provider.account] = relationship.account.record()
        return club

    @property
    def messages(self) -> NDArray[np.int8]:
        """What each row said in the month just lived: 0, or +-(firm + 1), or above ``INVITATION``."""
        return np.array([customer.message for customer in self.agents], np.int8)

    def live(
        self,
        month: int,
        offers: NDArray[Any],
        delivery: NDArray[np.float64],
        concessions: NDArray[np.float64],
    ) -> tuple[NDArray[Any], NDArray[Any]]:
        """Live one month under what the firms have announced.

        Args:
            month: which.
            offers: shape (arms, firms), dtype ``OFFER``.
            delivery: quality, shape (arms, firms, touchpoints).
            concessions: discounts, shape (arms, firms, segments).

        Returns:
            The month's books, shape (firms,), and segments, shape (arms, segments, firms).
        """
        self._columns = None
        self.setting.open_month(month, offers, delivery, concessions)
        for customer in self.agents:
            customer.open_accounts(self._club[customer.row])
        for phase in SCHEDULE:
            if phase.actor == "customers":
                self.agents.do(PHASES[phase.name])
        providers = self.setting.providers
        book = _columns([provider.book for provider in providers], BOOK)
        arms = [[_columns(provider.segments, SEGMENT) for provider in arm] for arm in self.setting.arms]
        return book, np.stack([np.stack(arm, axis=1) for arm in arms])

    def leavers(self) -> NDArray[np.int64]:
        """Rows of those who left a firm in the month just lived, ascending."""
        return np.flatnonzero(self.customers.people["left"] >= 0)

    def assign(self, arms: NDArray[Any]) -> None:
        """Put every row in an arm of the field experiment, shape (rows,)."""
        for customer, arm in zip(self.agents, arms.tolist(), strict=True):
            customer.be_assigned(arm)
        self._columns = None

    def joiners(self) -> NDArray[Any]:
        """Who joined which firm in the month just lived, and how, dtype ``JOINER``, rows ascending."""
        return np.array(self.setting.joiners, JOINER)

    def put_in_tiers(self, firm: int, tiers: NDArray[np.uint8]) -> tuple[int, int]:
        """Put every customer in a tier of one firm, shape (rows,); how many of its customers went up, and down."""
        moved = [
            customer.be_put_in_tier(customer.relationships[firm], tier)
            for customer, tier in zip(self.agents, tiers.tolist(), strict=True)
        ]
        self._columns = None
        return moved.count(1), moved.count(-1)

    def mark_unprofitable(self, firm: int, charged: NDArray[np.bool_], released: NDArray[np.bool_]) -> None:
        """Charge these customers from now on and nobody else, and let go those; masks, shape (rows,)."""
        for customer, charge, release in zip(self.agents, charged.tolist(), released.tolist(), strict=True):
            customer.relationships[firm].mark(CHARGED, charge)
            if release:
                customer.relationships[firm].mark(BARRED)
        self._columns = None

    def cohorts(self) -> NDArray[Any]:
        """Sums by firm, year of joining and year of tenure so far: shape (firms, years, years), dtype COHORT."""
        years = self.setting.years
        out = np.zeros((len(self.setting.providers), years, years), COHORT)
        for provider in self.setting.providers:
            for (joined, tenure), tally in provider.cohorts.items():
                out[provider.position, joined, tenure] = tally.record()
        return out

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything the engine would need to go on from here; the column engine can go on from it too."""
        people, relationships = self.customers
        cohort = np.zeros((blocks_of(people.size), *self.cohorts().shape), COHORT)
        cohort[0] = self.cohorts()
        return {"people": people, "relationships": relationships, "club": self.club, "cohort": cohort}

    def restore(self, state: dict[str, NDArray[Any]]) -> None:
        """Go on from a saved state of the same scenario, whichever engine saved it."""
        for customer, person, relationships in zip(self.agents, state["people"], state["relationships"], strict=True):
            customer.read(person, relationships)
        self.adopt_club(state["club"])
        for provider in self.setting.providers:
            provider.cohorts.clear()
        cohort = {name: state["cohort"][name].sum(axis=0) for name in COHORT.names or ()}
        for firm, joined, tenure in np.argwhere(sum(np.abs(sums) for sums in cohort.values())):
            tally = self.setting.providers[firm].cohorts[int(joined), int(tenure)]
            for name, sums in cohort.items():
                setattr(tally, name, float(sums[firm, joined, tenure]))
        self._columns = None


def _columns(records: Sequence[Remembered], dtype: np.dtype[Any]) -> NDArray[Any]:
    return np.array([record.record() for record in records], dtype=dtype)
