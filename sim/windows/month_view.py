"""One month of a world as a window sees it: what was announced, what happened, and what was there before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pandas as pd

    from sim.engines.engine import Engine
    from sim.scenario import Scenario
    from sim.state.field import Field
    from sim.state.ties import Ties

NOBODY: Final = "nobody"
"""What stands in a table where there is no firm."""


class WindowError(ValueError):
    """A window that cannot be opened as asked."""


@dataclass(frozen=True)
class Watched:
    """What stays the same from month to month.

    Attributes:
        spec: the market.
        key: the world's key.
        ties: who hears whom.
    """

    spec: Scenario
    key: np.uint64
    ties: Ties

    @cached_property
    def firms(self) -> NDArray[Any]:
        """Names of the firms, and last what stands for none, so that -1 finds it."""
        return np.array([*self.spec.firms, NOBODY], dtype=object)

    @cached_property
    def segments(self) -> NDArray[Any]:
        """Names of the segments."""
        return np.array(list(self.spec.population.segments), dtype=object)

    @cached_property
    def arms(self) -> NDArray[Any]:
        """Names of the arms of the field experiment."""
        return np.array(self.spec.assign.names, dtype=object)

    def in_words(self, column: Field, values: NDArray[Any]) -> NDArray[Any]:
        """What the numbers of a column stand for, where that is a name; the numbers as they are elsewhere."""
        if column.words:
            return np.asarray(np.array(column.words, dtype=object)[values.astype(np.intp)])
        named = {"firm": self.firms, "segment": self.segments, "arm": self.arms}.get(column.stands_for)
        return values if named is None else np.asarray(named[values])


@dataclass(frozen=True)
class Before:
    """Copies of what the month then changed.

    Attributes:
        marks, aware, tier: shape (rows, firms).
        old: points next to expire, worth in money, shape (rows, firms); 0 where none are kept.
    """

    marks: NDArray[np.uint8]
    aware: NDArray[np.uint8]
    tier: NDArray[np.uint8]
    old: NDArray[np.float64]


@dataclass(frozen=True)
class MonthView:
    """A month, once it has been lived.

    Attributes:
        world: what stays the same.
        month: which.
        offers: what was announced, shape (arms, firms), dtype ``OFFER``.
        engine: what lived it; its columns are as they are now.
        before: what was there before it.
    """

    world: Watched
    month: int
    offers: NDArray[Any]
    engine: Engine
    before: Before

    @property
    def people(self) -> NDArray[Any]:
        """The customers' records now."""
        return self.engine.customers.people

    @property
    def relationships(self) -> NDArray[Any]:
        """Their records with every firm now."""
        return self.engine.customers.relationships

    @cached_property
    def encounters(self) -> NDArray[Any]:
        """Who had to do with whom, by customer and firm."""
        return self.engine.encounters()

    @cached_property
    def customer_months(self) -> NDArray[Any]:
        """What else befell each row."""
        return self.engine.customer_months()

    @cached_property
    def said(self) -> NDArray[np.int8]:
        """What each row said."""
        return self.engine.messages

    def offers_of(self, rows: NDArray[Any], firms: NDArray[Any]) -> NDArray[Any]:
        """What these customers met at these firms, a record each."""
        arms, count = self.offers.shape
        at = self.people["arm"][rows].astype(np.intp) * count + firms
        whole = np.ascontiguousarray(self.offers).reshape(-1).view(np.uint8).reshape(arms * count, -1)
        met: NDArray[Any] = (
            whole[at].view(self.offers.dtype).reshape(-1)
        )  # as bytes: records are copied far more slowly
        return met


def before_month(engine: Engine, offers: NDArray[Any]) -> Before:
    """Copies of what the month about to be lived will change."""
    relationships = engine.customers.relationships
    old = np.zeros(relationships.shape)
    for firm, column in enumerate(offers["club"][0].astype(int)):
        if column >= 0:
            old[:, firm] = engine.club["old"][:, column]
    return Before(relationships["marks"].copy(), relationships["aware"].copy(), relationships["tier"].copy(), old)


class Window(Protocol):
    """Something that watches a world's observed months and makes tables of what it saw. It changes nothing.

    Attributes:
        name: under which a checkpoint keeps it.
        watches: whether the engine must keep encounters and months for it.
    """

    name: str
    watches: bool

    def lived(self, view: MonthView) -> None:
        """Look at a month that was lived, before the firms review their customers."""

    def reviewed(self, view: MonthView) -> None:
        """Look at it again when they have; once before the first month, as month -1, at what observation begins with."""

    def tables(self) -> dict[str, pd.DataFrame]:
        """What was seen so far."""

    def state(self) -> dict[str, NDArray[Any]]:
        """All of it, as arrays by name."""

    def restore(self, state: dict[str, NDArray[Any]], month: int) -> None:
        """Take over what ``state`` gave, to go on with ``month``.

        Raises:
            WindowError: when something is missing: the checkpoint was saved without this window.
        """
