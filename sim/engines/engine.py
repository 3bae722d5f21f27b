"""What a market asks of an engine, whichever it is."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sim.state.customers import Customers

EngineName = Literal["columns", "agents"]
"""The two there are: ``sim.engines.columns`` and ``sim.engines.agents``."""


class Several(NamedTuple):
    """Several months of one world, lived one after another.

    Attributes:
        books: shape (months, firms), dtype ``BOOK``.
        segments: shape (months, arms, segments, firms), dtype ``SEGMENT``.
        leavers: who left, dtype ``LEAVER``, month by month, rows ascending.
        left: how many of them in each month, shape (months,).
        joiners: who joined, dtype ``JOINER``, the same.
        came: how many of them in each month, shape (months,).
    """

    books: NDArray[Any]
    segments: NDArray[Any]
    leavers: NDArray[Any]
    left: NDArray[np.int64]
    joiners: NDArray[Any]
    came: NDArray[np.int64]


class Engine(Protocol):
    """Lives the customers' months. Its callers cannot tell which one they have.

    *rows* are the customers, those who know nobody last; *clubs* the firms that keep points and profits, in the order in
    which they began to; *years* those of joining and of tenure. Money is in the scenario's currency; points are counted in
    what they are worth.
    """

    @property
    def customers(self) -> Customers:
        """Columns as they are now: people, shape (rows,), and relationships, shape (rows, firms). To be read, not written."""

    @property
    def club(self) -> NDArray[Any]:
        """Points and profits in money, shape (rows, clubs), dtype ``CLUB``. To be read, not written."""

    @property
    def messages(self) -> NDArray[np.int8]:
        """What each row said in the month just lived, shape (rows,): 0, or +-(firm + 1), or above ``INVITATION``."""

    def live(
        self,
        month: int,
        offers: NDArray[Any],
        delivery: NDArray[np.float64],
        concessions: NDArray[np.float64],
    ) -> tuple[NDArray[Any], NDArray[Any]]:
        """Live one month under what the firms have announced.

        Args:
            month: which; below 0 before observation.
            offers: shape (arms, firms), dtype ``OFFER``.
            delivery: quality, 0-1, shape (arms, firms, touchpoints).
            concessions: discounts, shares of the price, shape (arms, firms, segments).

        Returns:
            The month's books, shape (firms,), dtype ``BOOK``, and segments, shape (arms, segments, firms), dtype ``SEGMENT``.
        """

    def leavers(self) -> NDArray[np.int64]:
        """Rows of those who left a firm in the month just lived, ascending."""

    def assign(self, arms: NDArray[Any]) -> None:
        """Put every row in an arm of the field experiment, shape (rows,)."""

    def joiners(self) -> NDArray[Any]:
        """Who joined which firm in the month just lived, and how, dtype ``JOINER``, rows ascending."""

    def watch(self, watched: bool = True) -> None:
        """Keep what ``encounters`` and ``customer_months`` tell from now on, or no longer. Results do not depend on it."""

    def encounters(self) -> NDArray[Any]:
        """The encounters of the month just lived, dtype ``ENCOUNTER``, by customer and firm; empty unless watched."""

    def customer_months(self) -> NDArray[Any]:
        """What else befell each row in the month just lived, shape (rows,), dtype ``CUSTOMER_MONTH``; empty unless watched."""

    def open_club(self) -> int:
        """Begin to keep points and profits of one more firm; its column in ``club``."""

    def adopt_club(self, club: NDArray[Any]) -> None:
        """Go on with (a copy of) the club records of another world: shape (rows, clubs), dtype ``CLUB``."""

    def put_in_tiers(self, firm: int, tiers: NDArray[np.uint8]) -> tuple[int, int]:
        """Put every row in a tier of one firm, 0-3, shape (rows,); how many of its customers went up, and down."""

    def mark_unprofitable(self, firm: int, charged: NDArray[np.bool_], released: NDArray[np.bool_]) -> None:
        """Charge these rows from now on and nobody else, and let go those; masks, shape (rows,)."""

    def cohorts(self) -> NDArray[Any]:
        """Sums by firm, year of joining and year of tenure so far: shape (firms, years, years), dtype ``COHORT``."""

    def state(self) -> dict[str, NDArray[Any]]:
        """Everything an engine would need to go on from here, either of them: people, relationships, club, cohort."""

    def restore(self, state: dict[str, NDArray[Any]]) -> None:
        """Go on from a state of the same scenario, whichever engine gave it."""
