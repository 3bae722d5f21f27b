"""What a market writes down month by month, and the tables made of it (``sim.results`` says what each holds)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.results.columns import CUSTOMER, FIRM, MONTH
from sim.results.stays import ENDS, stays
from sim.scenario import Scenario
from sim.state import joiner
from sim.state.books import BOOK, COUNTS, LINES, LISTED, POINTS, REVENUES, SUMS, lost_of, profit
from sim.state.causes import CAUSES, FORCED, REASONS
from sim.state.cohort import COHORT
from sim.state.customers import Customers
from sim.state.field import Field, dtype_of, joined, numbers
from sim.state.person import CHANNELS, STAGES
from sim.state.segment import SEGMENT
from sim.state.world import arms_of

EXIT_FIELDS: Final = (
    MONTH,
    CUSTOMER,
    FIRM,
    Field("to", "i1", "", "the firm one left for", stands_for="firm"),
    Field("cause", "u2", "", "one bit a cause"),
)
EXIT: Final = dtype_of(EXIT_FIELDS)
"""One leaver."""

ENTRY_FIELDS: Final = (MONTH, *joiner.FIELDS)
ENTRY: Final = dtype_of(ENTRY_FIELDS)
"""One joiner, with the month."""

HELD_FIELDS: Final = (
    Field("joined", "i2", "months", "month of joining the home firm"),
    Field("channel", "u1", "", "how one came to it", words=CHANNELS),
)
HELD: Final = dtype_of(HELD_FIELDS)
"""What a customer's stay had been until observation began."""

GROWING: Final = ("exits", "entries")
"""Parts of a record's state that grow by as many rows as things happened."""

POINTS_HELD_FIELDS: Final = (
    Field("outstanding", "f8", "money", "worth of the points held"),
    Field("redemption", "f8", "share", "of them, expected to be redeemed"),
    Field("point_cost", "f8", "money per worth of points taken", "cost of a reward"),
)
POINTS_HELD: Final = dtype_of(POINTS_HELD_FIELDS)
"""One firm at the end of a month: the points its customers hold."""

_OVER_BUYERS: Final = ("encounter_satisfaction", "delta", "perceived")
_OVER_ANSWERS: Final = ("answered", "bill")


class Record:
    """Books, segments, prices, points and exits of the months lived.

    Args:
        scenario: the market.
    """

    def __init__(self, scenario: Scenario) -> None:
        months, firms = scenario.market.months, len(scenario.firms)
        segments = len(scenario.population.segments)
        self.spec = scenario
        self.firms = list(scenario.firms)
        self.books = np.zeros((months, firms), BOOK)
        self.segments = np.zeros((months, arms_of(scenario), segments, firms), SEGMENT)
        self._book_numbers, self._segment_numbers = numbers(self.books), numbers(self.segments)
        self.prices = np.zeros((months, firms))
        self.points = np.zeros((months, firms), POINTS_HELD)
        self.opening = np.zeros(firms)
        """Worth of points held when observation began."""
        self.starters = np.zeros(firms)
        """Customers when observation began."""
        self.held = np.zeros(scenario.rows, HELD)
        """The stays there were when observation began."""
        self._exits: list[NDArray[Any]] = []
        self._entries: list[NDArray[Any]] = []
        self._rows: dict[int, list[dict[str, float]]] = {}

    def note(self, month: int, book: NDArray[Any], segment: NDArray[Any], prices: NDArray[np.float64]) -> None:
        """Take down a month: its books, shape (firms,), segments, shape (arms, segments, firms), and prices, shape (firms,)."""
        self._book_numbers[month] = numbers(book)
        self._segment_numbers[month] = numbers(segment)
        self.prices[month] = prices

    def note_leavers(self, month: int, rows: NDArray[np.int64], people: NDArray[Any]) -> None:
        """Take down who left in a month, ``rows`` of ``people``."""
        if rows.size:
            exits = np.zeros(rows.size, EXIT)
            exits["month"], exits["customer"] = month, rows
            for column, trait in (("firm", "left"), ("to", "home"), ("cause", "cause")):
                exits[column] = people[trait][rows]
            self._exits.append(exits)

    def note_joiners(self, month: int, joiners: NDArray[Any]) -> None:
        """Take down who joined which firm in a month, dtype ``JOINER``."""
        if joiners.size:
            entries = np.zeros(joiners.size, ENTRY)
            entries["month"] = month
            for column in joiners.dtype.names or ():
                entries[column] = joiners[column]
            self._entries.append(entries)

    def note_held(self, people: NDArray[Any]) -> None:
        """Take down, when observation begins, how long everyone has been with their firm and how they came."""
        for column in HELD.names or ():
            self.held[column] = people[column]

    @property
    def entries(self) -> NDArray[Any]:
        """Everyone who joined a firm so far, dtype ``ENTRY``."""
        return joined(self._entries) if self._entries else np.zeros(0, ENTRY)

    @property
    def exits(self) -> NDArray[Any]:
        """Everyone who left so far, dtype ``EXIT``."""
        return joined(self._exits) if self._exits else np.zeros(0, EXIT)

    def state(self) -> dict[str, NDArray[Any]]:
        """All of it, as arrays by name."""
        return {
            "books": self.books,
            "segments": self.segments,
            "prices": self.prices,
            "points": self.points,
            "opening": self.opening,
            "starters": self.starters,
            "held": self.held,
            "exits": self.exits,
            "entries": self.entries,
        }

    def restore(self, state: dict[str, NDArray[Any]]) -> None:
        """Take over what ``state`` gave."""
        self._rows.clear()
        for name, array in self.state().items():
            if name in GROWING:
                setattr(self, f"_{name}", [state[name]])
            else:
                array[:] = state[name]

    # -- tables ---------------------------------------------------------------------------------------------------

    def firm_rows(self, month: int) -> list[dict[str, float]]:
        """One month of the ``firms`` table, a mapping a firm; of a month that is over, as it is kept."""
        if month not in self._rows:
            columns = self.firm_columns(slice(month, month + 1))
            numbers = {name: values.tolist() for name, values in columns.items() if name != "firm"}
            self._rows[month] = [
                {name: float(values[position]) for name, values in numbers.items()}
                for position in range(len(self.firms))
            ]
        return self._rows[month]

    @property
    def columns(self) -> list[str]:
        """Names of the columns of the ``firms`` table."""
        return list(self.firm_columns(slice(0, 0)))

    def firm_columns(self, months: slice) -> dict[str, Any]:
        """Columns of the ``firms`` table, month by month and firm by firm: each of shape (months * firms,)."""
        books = self.books[months]
        start = months.start or 0
        count, firms = books.shape
        if start:
            before = self.books["customers"][start - 1 : start - 1 + count]
        else:
            before = np.vstack([self.starters, self.books["customers"][: count - 1]])[:count]
        columns: dict[str, Any] = {
            "month": np.repeat(np.arange(start, start + count), firms),
            "firm": worded(self.firms, np.tile(np.arange(firms), count)),
            "price": self.prices[months].ravel(),
        }
        for name in (*LINES, *COUNTS, *LISTED):
            columns[name] = books[name].ravel()
        columns["profit"] = profit(books).ravel()
        buyers, customers, answers = (np.maximum(books[n].ravel(), 1) for n in ("buyers", "customers", "surveyed"))
        for name in SUMS:
            over = buyers if name in _OVER_BUYERS else answers if name in _OVER_ANSWERS else customers
            columns[name] = books[name].ravel() / over
        lost = lost_of(books).ravel()
        columns["retention"] = 1 - np.where(before.ravel() > 0, lost / np.maximum(before.ravel(), 1), 0.0)
        heads = np.maximum(books["customers"].sum(axis=1, keepdims=True), 1)
        columns["share"] = (books["customers"] / heads).ravel()
        return columns

    def months_of(self, firm: str) -> dict[str, NDArray[np.float64]]:
        """A firm's rows of the ``firms`` table as columns of numbers, each of shape (months,)."""
        mine = slice(self.firms.index(firm), None, len(self.firms))
        columns = self.firm_columns(slice(0, len(self.books)))
        return {name: column[mine].astype(float) for name, column in columns.items() if name != "firm"}

    def reasons_of(self, firm: str) -> dict[str, float]:
        """How many left a firm for each reason, chance included; reasons may overlap."""
        exits = self.exits
        causes = exits["cause"][exits["firm"] == self.firms.index(firm)]
        found = {reason: float(np.count_nonzero(causes & _bits(reason))) for reason in REASONS}
        any_reason = sum(CAUSES[cause] for cause in FORCED) | sum(_bits(reason) for reason in REASONS)
        return {**found, "chance": float(np.count_nonzero((causes & any_reason) == 0))}

    def tables(self, lived: int, customers: Customers, cohorts: NDArray[Any]) -> dict[str, pd.DataFrame]:
        """Every table of the first ``lived`` months.

        Args:
            lived: months observed so far.
            customers: the columns as they are now.
            cohorts: sums by firm, year of joining and year of tenure, dtype ``COHORT``.
        """
        columns = self.firm_columns(slice(0, lived))
        return {
            "firms": pd.DataFrame(columns),
            "segments": self._segment_table(lived),
            "cohorts": self._cohort_table(cohorts),
            "exits": self._exit_table(),
            "stays": self._stay_table(lived, customers),
            "ledger": self._ledger_table(columns),
            "points": self._points_table(lived),
            "customers": self._customer_table(customers),
        }

    def _ledger_table(self, columns: dict[str, Any]) -> pd.DataFrame:
        """The books line by line: a row a month, firm and line."""
        rows = columns["month"].size
        sides = ["revenue" if line in REVENUES else "cost" for line in LINES]
        return pd.DataFrame(
            {
                "month": np.tile(columns["month"], len(LINES)),
                "firm": worded(self.firms, np.tile(np.arange(rows) % len(self.firms), len(LINES))),
                "line": worded(LINES, np.repeat(np.arange(len(LINES)), rows)),
                "side": worded(("revenue", "cost"), np.repeat([("revenue", "cost").index(s) for s in sides], rows)),
                "amount": np.concatenate([columns[line] for line in LINES]),
            }
        )

    def _segment_table(self, lived: int) -> pd.DataFrame:
        s = self.segments[:lived]
        months, arms, segments, firms = np.indices(s.shape).reshape(4, -1)
        heads = np.maximum(s["customers"].ravel(), 1)
        return pd.DataFrame(
            {
                "month": months,
                "arm": worded(arm_names(self.spec), arms),
                "segment": worded(self.spec.population.segments, segments),
                "firm": worded(self.firms, firms),
                "customers": s["customers"].ravel(),
                "left": s["left"].ravel(),
                "paid": s["paid"].ravel(),
                "cost": s["cost"].ravel(),
                "emotional": s["emotional"].ravel() / heads,
                "cumulative_satisfaction": s["cumulative_satisfaction"].ravel() / heads,
            }
        )

    def _cohort_table(self, c: NDArray[Any]) -> pd.DataFrame:
        firms, joined, tenure = np.indices(c.shape).reshape(3, -1)
        data: dict[str, Any] = {
            "firm": worded(self.firms, firms),
            "joined_year": joined,
            "tenure_year": tenure,
        }
        for name in COHORT.names or ():
            data[name] = c[name].ravel()
        table = pd.DataFrame(data)
        return table[table["customer_months"] > 0].reset_index(drop=True)

    def _exit_table(self) -> pd.DataFrame:
        exits = self.exits
        names = [*self.firms, "nobody"]
        data: dict[str, Any] = {
            "month": exits["month"],
            "customer": exits["customer"],
            "firm": worded(names, exits["firm"]),
            "to": worded(names, exits["to"]),
        }
        return pd.DataFrame({**data, **why(exits["cause"])})

    def _stay_table(self, lived: int, customers: Customers) -> pd.DataFrame:
        """Every stay of a customer with a firm; see ``sim.results.stays``."""
        found = stays(customers.people["first"], self.held, self.entries, self.exits, lived)
        names = [*self.firms, "nobody"]
        ended = found["ended"] >= 0
        data: dict[str, Any] = {
            "customer": found["customer"],
            "firm": worded(names, found["firm"]),
            "began": found["began"],
            "ended": optional(found["ended"], ended),
            "months": found["months"],
            "before": found["before"],
            "channel": worded(CHANNELS, found["channel"]),
            "referrer": optional(found["referrer"], found["referrer"] >= 0),
            "end": worded(ENDS, found["end"]),
            "to": worded((*names, ""), np.where(ended, found["to"] % len(names), len(names))),
        }
        return pd.DataFrame({**data, **why(found["cause"], ended)})

    def _points_table(self, lived: int) -> pd.DataFrame:
        """The programme ledger: outstanding = opening + issued - redeemed - expired, month by month."""
        firms = len(self.firms)
        held = self.points[:lived]
        closing = held["outstanding"]
        opening = np.vstack([self.opening, closing[:-1]])[:lived] if lived else closing
        data: dict[str, Any] = {
            "month": np.repeat(np.arange(lived), firms),
            "firm": worded(self.firms, np.tile(np.arange(firms), lived)),
            "opening": opening.ravel(),
        }
        for name in POINTS:
            data[name] = self.books[name][:lived].ravel()
        data["outstanding"] = closing.ravel()
        data["deferred_revenue"] = (closing * held["redemption"]).ravel()
        data["liability"] = (closing * held["redemption"] * held["point_cost"]).ravel()
        data["members"] = self.books["enrolled"][:lived].ravel()
        table = pd.DataFrame(data)
        runs = (self.points["redemption"][:lived] > 0).any(axis=0) | (self.opening > 0)
        return table[np.tile(runs, lived)].reset_index(drop=True)

    def _customer_table(self, customers: Customers) -> pd.DataFrame:
        people, relationships = customers
        names = [*self.firms, "nobody"]
        home = people["home"].astype(int)
        mine = relationships[np.arange(people.size), np.maximum(home, 0)]
        data: dict[str, Any] = {
            "customer": np.arange(people.size),
            "segment": worded(self.spec.population.segments, people["segment"]),
            "arm": worded(arm_names(self.spec), people["arm"]),
            "stage": worded(STAGES, people["stage"]),
            "first": worded(names, people["first"]),
            "home": worded(names, home),
            "channel": worded(("none", *CHANNELS), np.where(home >= 0, people["channel"].astype(int) + 1, 0)),
            "joined": people["joined"],
            "paid": people["paid"],
            "spend_trait": people["spend"],
            "price_sensitivity": people["price_sensitivity"],
            "stock": people["stock"],
        }
        for name in (
            "will",
            "should",
            "cumulative_satisfaction",
            "emotional",
            "transactional",
            "trust",
            "grievance",
            "unfairness",
            "reference",
            "episodes",
            "tier",
        ):
            column = mine[name].astype(float)
            data[name] = np.where(home >= 0, column, np.nan)
        spent = relationships["spend"].sum(axis=1, dtype=np.float64)
        with_firm = (home >= 0) & (spent > 0)
        data["wallet"] = np.where(with_firm, mine["spend"] / np.where(spent > 0, spent, 1.0), np.nan)
        for j, firm in enumerate(self.firms):
            data[f"contribution_{firm}"] = relationships["contribution"][:, j].astype(float)
        return pd.DataFrame(data)


def why(causes: NDArray[Any], ended: NDArray[np.bool_] | bool = True) -> dict[str, NDArray[np.bool_]]:
    """Causes and reasons of exits, a column each, shape (exits,).

    Args:
        causes: one bit a cause.
        ended: which of them are exits; nothing is a reason of others.
    """
    data = {f"cause_{cause}": (causes & bit) > 0 for cause, bit in CAUSES.items()}
    for reason, bits in REASONS.items():
        data[reason] = np.any([data[f"cause_{c}"] for c in bits], axis=0)
    data["chance"] = ended & ~np.any(
        [data[name] for name in (*REASONS, *(f"cause_{cause}" for cause in FORCED))], axis=0
    )
    return data


def optional(numbers: NDArray[Any], there: NDArray[np.bool_]) -> Any:
    """Whole numbers of which some are missing."""
    values = pd.array(np.where(there, numbers, 0), dtype="Int32")
    values[~there] = pd.NA
    return values


def _bits(reason: str) -> int:
    """Bits of the causes that count towards a reason."""
    return sum(CAUSES[cause] for cause in REASONS[reason])


def arm_names(scenario: Scenario) -> tuple[str, ...]:
    """Names of the arms of the field experiment, in order; one arm holds everyone when there is no experiment."""
    return scenario.assign.names


def worded(names: Iterable[str], numbers: NDArray[Any]) -> Any:
    """A text column: the name of each number, counted from the end where negative. Shape (rows,)."""
    words = _text(tuple(names))
    numbers = numbers.astype(np.intp)
    return words.take(np.where(numbers < 0, numbers + len(words), numbers))


@lru_cache(maxsize=256)
def _text(names: tuple[str, ...]) -> Any:
    """Names as pandas keeps text."""
    return pd.Series(list(names)).array
