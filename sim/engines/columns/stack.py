"""Several small worlds lived in one call a month: their rows stand one under another, and each keeps its own luck and sums.

A compiled call costs more than a small world's month is worth: unpacking its arrays takes as long as a hundred customers.
Here one call lives a month of all of them, world after world; or several months, where no firm decides anything between
them. Each world is handed to the same compiled month as a slice, so its bits are those it has alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.engines.columns.engine import ColumnEngine, summed
from sim.engines.columns.kernel import called
from sim.engines.columns.month import STRIP, listen, live_and_talk
from sim.engines.engine import Several
from sim.state.books import BOOK
from sim.state.club import CLUB
from sim.state.encounter import ENCOUNTER
from sim.state.field import copied, joined
from sim.state.joiner import JOINER, MOST
from sim.state.leaver import LEAVER
from sim.state.segment import SEGMENT
from sim.state.world import BLOCK, State, blocks_of

SPAN: Final = np.dtype(
    [
        ("low", "i8"),  # its rows
        ("high", "i8"),
        ("ties", "i8"),  # its neighbours
        ("ties_end", "i8"),
        ("club", "i8"),  # its club records, and how many clubs they are of
        ("clubs", "i8"),
        ("block", "i8"),  # its first block of sums
    ]
)
"""Where in the arrays of a stack one world stands."""

_ROWS: Final = ("people", "relationships", "messages", "departed", "public_status", "thanks")
_EACH: Final = ("offers", "journey", "delivery", "concessions", "growth")
_ONE: Final = ("p", "active")


@called
def live_stack(
    stack: Any, spans: Any, keys: Any, month: int, books: Any, segments: Any, leavers: Any, left: Any, came: Any
) -> None:
    """Some months of every world of a stack.

    Args:
        stack: a ``State`` of all worlds; ``joiners`` has room for those of all months.
        spans: where each world stands.
        keys: of the worlds.
        month: the first.
        books, segments: sums by month and block, shapes (months, blocks, ...), at 0.
        leavers: room for one a month and row.
        left, came: how many left and joined, shape (months, worlds); written.
    """
    months = books.shape[0]
    for k in range(spans.size):
        at = spans[k]
        low, high, rows = at.low, at.high, at.high - at.low
        club = stack.club[at.club : at.club + rows * at.clubs].reshape((rows, at.clubs))
        starts = stack.starts[low + k : high + k + 1]
        neighbours = stack.neighbours[at.ties : at.ties_end]
        blocks = (rows + BLOCK - 1) // BLOCK
        gone, joiner = months * low, months * MOST * low
        for m in range(months):
            stack.arrived[k] = 0
            for stretch in range(2):
                for block in range(blocks):
                    w = State(
                        stack.people[low:high],
                        stack.relationships[low:high],
                        stack.p[k : k + 1],
                        stack.offers[k],
                        stack.journey[k],
                        stack.delivery[k],
                        stack.concessions[k],
                        stack.active[k : k + 1],
                        club,
                        stack.growth[k],
                        starts,
                        neighbours,
                        stack.messages[low:high],
                        stack.departed[low:high],
                        stack.public_status[low:high],
                        stack.thanks[low:high],
                        stack.encounters,
                        stack.met,
                        stack.log,
                        stack.logged,
                        stack.joiners[joiner : joiner + MOST * rows],
                        stack.arrived[k : k + 1],
                        stack.customer_months,
                        books[m, at.block + block],
                        stack.cohort[at.block + block],
                        segments[m, at.block + block],
                    )
                    first, last = block * BLOCK, min((block + 1) * BLOCK, rows)
                    if stretch == 0:
                        live_and_talk(w, keys[k], month + m, first, last)
                    else:
                        listen(w, keys[k], month + m, first, last)
            came[m, k] = stack.arrived[k]
            joiner += stack.arrived[k]
            before = gone
            for row in range(rows):
                person = stack.people[low + row]
                if person.left >= 0:
                    leaver = leavers[gone]
                    leaver.row, leaver.firm, leaver.to, leaver.cause = row, person.left, person.home, person.cause
                    gone += 1
            left[m, k] = gone - before


def alike(engine: ColumnEngine) -> tuple[Any, ...]:
    """What worlds must have in common to be stacked: the shapes of all that is kept once a world."""
    w = engine.world
    return (*(getattr(w, name).shape for name in _EACH), w.relationships.shape[1], w.cohort.shape, w.segment.shape)


class Stack:
    """Engines that live their months together. They stay what they are: each can still be asked anything, and go on alone.

    Args:
        engines: of worlds that are ``alike``, none of them watched.

    Raises:
        ValueError: when they are not.
    """

    def __init__(self, engines: Sequence[ColumnEngine]) -> None:
        if not engines or any(alike(one) != alike(engines[0]) or one.watched for one in engines):
            raise ValueError("a stack takes worlds of one shape, none of them watched")
        self.engines = tuple(engines)
        self.keys = np.array([one.key for one in engines], np.uint64)
        worlds = [one.world for one in engines]
        ends = np.cumsum([w.people.size for w in worlds])
        ties = np.cumsum([w.neighbours.size for w in worlds])
        blocks = [blocks_of(w.people.size) for w in worlds]
        self.spans = spans = np.zeros(len(worlds), SPAN)
        spans["high"], spans["low"][1:] = ends, ends[:-1]
        spans["ties_end"], spans["ties"][1:] = ties, ties[:-1]
        spans["block"][1:] = np.cumsum(blocks)[:-1]
        self._lows = spans["low"].tolist()
        self._blocks = blocks
        self._rows = int(ends[-1])
        gathered: dict[str, NDArray[Any]] = {
            name: joined([getattr(w, name) for w in worlds]) for name in (*_ROWS, *_ONE, "starts", "neighbours")
        }
        gathered |= {name: joined([getattr(w, name)[np.newaxis] for w in worlds]) for name in _EACH}
        gathered["cohort"] = joined([one.cohort_sums for one in engines])
        firms = worlds[0].relationships.shape[1]
        gathered["encounters"] = np.zeros(min(STRIP, int(ends.max())) * firms, ENCOUNTER)
        gathered["met"] = np.zeros(1, np.int64)
        gathered["joiners"] = np.zeros(0, JOINER)
        gathered["arrived"] = np.zeros(len(worlds), np.int64)
        self.state: State = worlds[0]._replace(club=np.zeros(0, CLUB), **gathered)
        self._clubs: list[NDArray[Any]] = []
        self._leavers = np.zeros(0, LEAVER)
        for k, one in enumerate(engines):
            one.stand_in(self._parts(k), gathered["cohort"][self._block(k)])
        self._gather_clubs()

    def _block(self, k: int) -> slice:
        first = int(self.spans["block"][k])
        return slice(first, first + self._blocks[k])

    def _parts(self, k: int) -> dict[str, NDArray[Any]]:
        """A world's arrays, where they stand in the stack's."""
        at, s = self.spans[k], self.state
        rows = slice(int(at["low"]), int(at["high"]))
        parts = {name: getattr(s, name)[rows] for name in _ROWS}
        parts |= {name: getattr(s, name)[k : k + 1] for name in _ONE}
        parts |= {name: getattr(s, name)[k] for name in _EACH}
        return parts

    def _gather_clubs(self) -> None:
        """Club records of all worlds in one array, anew whenever a firm of one begins to keep some."""
        clubs = [one.world.club for one in self.engines]
        if len(clubs) == len(self._clubs) and all(new is old for new, old in zip(clubs, self._clubs, strict=True)):
            return
        flat = joined([club.ravel() for club in clubs])
        ends = np.cumsum([club.size for club in clubs])
        self.spans["club"][0], self.spans["club"][1:] = 0, ends[:-1]
        self.spans["clubs"] = [club.shape[1] for club in clubs]
        self.state = self.state._replace(club=flat)
        for one, club, end in zip(self.engines, clubs, ends, strict=True):
            one.stand_in({"club": flat[end - club.size : end].reshape(club.shape)})
        self._clubs = [one.world.club for one in self.engines]

    def live(
        self,
        month: int,
        months: int,
        announced: Sequence[tuple[NDArray[Any], NDArray[np.float64], NDArray[np.float64]]],
    ) -> list[Several]:
        """Live some months of every world under what its firms have announced, as ``ColumnEngine.live`` has it.

        Args:
            month: the first.
            months: how many; what was announced holds for all of them.
            announced: by world.
        """
        for one, (offers, delivery, concessions) in zip(self.engines, announced, strict=True):
            one.take(offers, delivery, concessions)
        self._gather_clubs()
        if self.state.joiners.size < months * MOST * self._rows:
            self.state = self.state._replace(joiners=np.zeros(months * MOST * self._rows, JOINER))
            self._leavers = np.zeros(months * self._rows, LEAVER)
        s, blocks = self.state, sum(self._blocks)
        books, segments = (
            np.zeros((months, blocks, *s.book.shape), BOOK),
            np.zeros((months, blocks, *s.segment.shape), SEGMENT),
        )
        left, came = np.zeros((2, months, len(self.engines)), np.int64)
        live_stack(s, self.spans, self.keys, month, books, segments, self._leavers, left, came)
        return [self._told(k, months, books, segments, left[:, k], came[:, k]) for k in range(len(self.engines))]

    def _told(
        self,
        k: int,
        months: int,
        books: NDArray[Any],
        segments: NDArray[Any],
        left: NDArray[np.int64],
        came: NDArray[np.int64],
    ) -> Several:
        """What one world lived, taken out of what all did; its engine knows who moved in the last month."""
        block, low = self._block(k), months * self._lows[k]
        leavers = copied(self._leavers[low : low + left.sum()])
        joiners = copied(self.state.joiners[MOST * low : MOST * low + came.sum()])
        self.engines[k].note_moves(
            leavers["row"][leavers.size - left[-1] :].astype(np.int64), joiners[joiners.size - came[-1] :]
        )
        own_books, own_segments = books[:, block], segments[:, block]
        if self._blocks[k] == 1:
            return Several(copied(own_books[:, 0]), copied(own_segments[:, 0]), leavers, left, joiners, came)
        return Several(
            joined([summed(one)[np.newaxis] for one in own_books]),
            joined([summed(one)[np.newaxis] for one in own_segments]),
            leavers, left, joiners, came,
        )  # fmt: skip
