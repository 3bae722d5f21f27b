"""The column engine: the schedule's phases, compiled, block by block, on as many threads as asked for."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.engines.columns import beside
from sim.engines.columns.month import STRETCHES, STRIP
from sim.engines.columns.review import mark_unprofitable, put_in_tiers
from sim.scenario import Scenario
from sim.state.books import BOOK
from sim.state.club import CLUB
from sim.state.cohort import COHORT
from sim.state.customer_month import CUSTOMER_MONTH
from sim.state.customers import Customers
from sim.state.encounter import ENCOUNTER
from sim.state.field import copied, joined, numbers, put
from sim.state.joiner import JOINER, MOST
from sim.state.segment import SEGMENT
from sim.state.ties import Ties
from sim.state.world import BLOCK, State, activity, assemble, blocks_of


class ColumnEngine:
    """Customers as columns.

    Args:
        scenario: the market.
        key: the world's key (``streams.make_key``).
        customers: who they are on the first day.
        ties: who hears whom.
        threads: how many threads live a month; results do not depend on it.
    """

    def __init__(self, scenario: Scenario, key: np.uint64, customers: Customers, ties: Ties, threads: int = 1) -> None:
        self.key = key
        self.threads = threads
        self.world: State = assemble(scenario, customers, ties.starts, ties.neighbours)
        self._blocks: dict[tuple[int, int], State] = {}
        self._offers: NDArray[Any] | None = None
        rows, firms = self.world.relationships.shape
        years = self.world.cohort.shape[1]
        blocks = blocks_of(rows)
        self._dealings = [np.zeros(min(STRIP, rows) * firms, ENCOUNTER) for _ in range(threads)]
        self._book = np.zeros((blocks, firms), BOOK)
        self._segment = np.zeros((blocks, *self.world.segment.shape), SEGMENT)
        self._cohort = np.zeros((blocks, firms, years, years), COHORT)
        self._arrivals = [np.zeros(MOST * min(BLOCK, rows), JOINER) for _ in range(threads)]
        self._logs: list[NDArray[Any]] = []
        self._leavers: list[NDArray[np.int64]] = [np.zeros(0, np.int64)] * blocks
        self._joiners: list[NDArray[Any]] = [np.zeros(0, JOINER)] * blocks
        self._pool = ThreadPoolExecutor(threads) if threads > 1 else None

    @property
    def scratch_bytes(self) -> int:
        """Bytes of block sums and per-thread scratch."""
        return sum(a.nbytes for a in (*self._dealings, *self._arrivals, self._book, self._segment, self._cohort))

    @property
    def customers(self) -> Customers:
        """The columns as they are now (not a copy)."""
        return Customers(self.world.people, self.world.relationships)

    def watch(self, watched: bool = True) -> None:
        """Keep each month's encounters and months from now on, or no longer; see ``encounters`` and ``customer_months``."""
        blocks = self._book.shape[0] if watched else 0
        firms = self.world.relationships.shape[1]
        self._logs = [np.zeros(min(BLOCK, self.world.people.size) * firms, ENCOUNTER) for _ in range(blocks)]
        self._logged = np.zeros((blocks, 1), np.int64)
        self._offers = None  # what is active is looked up anew
        self._renew(customer_months=np.zeros(self.world.people.size if watched else 0, CUSTOMER_MONTH))

    def encounters(self) -> NDArray[Any]:
        """The encounters of the month just lived, dtype ``ENCOUNTER``, by customer and firm; empty unless watched."""
        if not self._logs:
            return np.zeros(0, ENCOUNTER)
        return np.concatenate([log[: n[0]] for log, n in zip(self._logs, self._logged, strict=True)])

    def customer_months(self) -> NDArray[Any]:
        """What else befell each row in the month just lived, shape (rows,), dtype ``CUSTOMER_MONTH``; empty unless watched."""
        return self.world.customer_months

    def open_club(self) -> int:
        """Begin to keep points and profits of one more firm; its column in ``club``."""
        club = self.world.club
        more = np.zeros((club.shape[0], club.shape[1] + 1), CLUB)
        more[:, :-1] = club
        self._renew(club=more)
        return club.shape[1]

    def adopt_club(self, club: NDArray[Any]) -> None:
        """Go on with the club records of another world."""
        self._renew(club=copied(club))

    @property
    def club(self) -> NDArray[Any]:
        """Points and profits, shape (rows, clubs), dtype ``CLUB`` (not a copy)."""
        return self.world.club

    @property
    def messages(self) -> NDArray[np.int8]:
        """What each row said in the month just lived: 0, or +-(firm + 1), or above ``INVITATION``."""
        return self.world.messages

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
        self.take(offers, delivery, concessions)
        if self._logs:
            self._logged[:] = 0
        numbers(self._book)[:] = 0.0
        numbers(self._segment)[:] = 0.0
        for stretch in STRETCHES:
            blocks = iter(range(self._book.shape[0]))  # shared: whoever is free takes the next block
            if self._pool is None:
                self._lives(stretch, month, 0, blocks)
            else:
                work = [self._pool.submit(self._lives, stretch, month, k, blocks) for k in range(self.threads)]
                for done in work:
                    done.result()
        if beside.is_helped():
            beside.end()
        return summed(self._book), summed(self._segment)

    def take(self, offers: NDArray[Any], delivery: NDArray[np.float64], concessions: NDArray[np.float64]) -> None:
        """Take over what the firms have announced; nothing to do while it is what it was."""
        if offers is not self._offers:
            self._offers = offers
            put(self.world.offers, offers)
            self.world.delivery[:] = delivery
            self.world.concessions[:] = concessions
            self.world.active[:] = activity(offers, bool(self._logs))

    def _lives(self, stretch: Any, month: int, thread: int, blocks: Iterator[int]) -> None:
        """One thread's part of one stretch of the month, block by block."""
        rows = self.world.people.size
        for block in blocks:
            low, high = block * BLOCK, min((block + 1) * BLOCK, rows)
            stretch(self._block(thread, block), self.key, month, low, high)
            if stretch is STRETCHES[0]:
                self._leavers[block] = low + np.flatnonzero(self.world.people["left"][low:high] >= 0)
                arrived = self._block(thread, block).arrived
                self._joiners[block] = copied(self._arrivals[thread][: arrived[0]])
                arrived[0] = 0

    def _block(self, thread: int, block: int) -> State:
        """The world as a kernel gets it, with a thread's scratch and a block's sums; kept, as nothing in it is made anew."""
        own = self._blocks.get((thread, block))
        if own is None:
            own = self.world._replace(
                encounters=self._dealings[thread], met=np.zeros(1, np.int64),
                joiners=self._arrivals[thread], arrived=np.zeros(1, np.int64),
                book=self._book[block], segment=self._segment[block], cohort=self._cohort[block],
            )  # fmt: skip
            if self._logs:
                own = own._replace(log=self._logs[block], logged=self._logged[block])
            self._blocks[thread, block] = own
        return own

    def _renew(self, **arrays: NDArray[Any]) -> None:
        """Go on with other arrays."""
        self.world = self.world._replace(**arrays)
        self._blocks.clear()

    @property
    def watched(self) -> bool:
        """Whether encounters are kept."""
        return bool(self._logs)

    @property
    def cohort_sums(self) -> NDArray[Any]:
        """Cohorts by block, shape (blocks, firms, years, years), dtype ``COHORT`` (not a copy)."""
        return self._cohort

    def stand_in(self, arrays: dict[str, NDArray[Any]], cohort_sums: NDArray[Any] | None = None) -> None:
        """Go on in arrays that somebody else keeps and that hold the same already: a stack of worlds."""
        self._renew(**arrays)
        if cohort_sums is not None:
            self._cohort = cohort_sums

    def note_moves(self, leavers: NDArray[np.int64], joiners: NDArray[Any]) -> None:
        """Take over who left and who joined in a month that was lived elsewhere: rows, ascending, and ``JOINER`` records."""
        self._leavers, self._joiners = [leavers], [joiners]

    def leavers(self) -> NDArray[np.int64]:
        """Rows of those who left a firm in the month just lived, ascending."""
        return np.concatenate(self._leavers)

    def assign(self, arms: NDArray[Any]) -> None:
        """Put every row in an arm of the field experiment, shape (rows,)."""
        self.world.people["arm"][:] = arms

    def joiners(self) -> NDArray[Any]:
        """Who joined which firm in the month just lived, and how, dtype ``JOINER``, rows ascending."""
        return joined(self._joiners)

    def put_in_tiers(self, firm: int, tiers: NDArray[np.uint8]) -> tuple[int, int]:
        """Put every row in a tier of one firm, shape (rows,); how many of its customers went up, and down."""
        w = self.world
        up, down = put_in_tiers(w.people, w.relationships, w.offers, w.p, firm, tiers)
        return up, down

    def mark_unprofitable(self, firm: int, charged: NDArray[np.bool_], released: NDArray[np.bool_]) -> None:
        """Charge these rows from now on and nobody else, and let go those; masks, shape (rows,)."""
        mark_unprofitable(self.world.relationships, firm, charged, released)

    def cohorts(self) -> NDArray[Any]:
        """Sums by firm, year of joining and year of tenure so far: shape (firms, years, years), dtype COHORT."""
        return summed(self._cohort)

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything the engine would need to go on from here."""
        return {
            "people": self.world.people,
            "relationships": self.world.relationships,
            "club": self.world.club,
            "cohort": self._cohort,
        }

    def restore(self, state: dict[str, NDArray[Any]]) -> None:
        """Go on from a saved state of the same scenario."""
        self.world.people[:] = state["people"]
        self.world.relationships[:] = state["relationships"]
        self.adopt_club(state["club"])
        self._cohort[:] = state["cohort"]


def summed(blocks: NDArray[Any]) -> NDArray[Any]:
    """Sum records over the first axis, field by field, in block order."""
    out = np.zeros(blocks.shape[1:], blocks.dtype)
    np.add.reduce(numbers(blocks), axis=0, out=numbers(out))
    return out
