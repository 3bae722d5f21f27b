"""Pouring worlds into a folder: each is claimed, lived and kept by whoever lives it, and nothing is held here.

    done = pour(bundles, collect, store=Folder("kept"))

What is kept already is not lived; what another sweep on the same folder has claimed is waited for, and taken over when that sweep
ends without it. Worlds go out in parcels of half a second or so, so that sending them costs little beside living them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from sim.lab.build import same_build, this_build
from sim.lab.collect import Collect
from sim.lab.executors import Where
from sim.lab.loads import SHARING, Batch, batched, live
from sim.lab.outcomes import Outcome
from sim.lab.runner import WORTH_A_POOL, collect_id, spread
from sim.lab.store import Folder, StoreError
from sim.lab.store import parts as closed
from sim.lab.store.folder import MOST
from sim.lab.store.journal import Journal
from sim.lab.store.sessions import Session
from sim.lab.world import World
from sim.strategies.registry import brought

PARCEL: Final = 0.5
"""Seconds of work in a parcel."""

MOST_WORLDS: Final = 512
"""Worlds in a parcel, however quick they are."""

POLL: Final = 0.5
"""Seconds between looks at what other sweeps have done."""


@dataclass
class Poured:
    """How far it came.

    Attributes:
        kept: worlds that were there already.
        lived: worlds that were lived now, those that failed included.
        shared: worlds that another sweep lived meanwhile.
        failed: digests and errors of worlds that failed, now or before.
        seconds: how long living took, added up over whoever lived.
    """

    kept: int = 0
    lived: int = 0
    shared: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def done(self) -> int:
        """Worlds that need not be lived any more."""
        return self.kept + self.lived + self.shared


Told = Callable[[Poured], None]
"""Called whenever something was done."""


@dataclass(frozen=True)
class Parcel:
    """Worlds to live, and where to keep them.

    Attributes:
        batches: of worlds that share a warm-up.
        collect: what to take of each.
        taken: its digest.
        folder, store: the store, by its path, and by its id where the path leads to another.
        session: whose parcel it is.
        build: of the laboratory where it was packed.
    """

    batches: tuple[Batch, ...]
    collect: Collect
    taken: str
    folder: str
    store: str
    session: str
    build: str = field(default_factory=this_build)

    @property
    def collects(self) -> tuple[Collect, ...]:
        """What it brings along of functions."""
        return (self.collect,)

    @property
    def worlds(self) -> list[World]:
        """All of them."""
        return [world for batch in self.batches for world in batch.worlds]


class Receipt(NamedTuple):
    """What came of a parcel.

    Attributes:
        errors: by world, in order; empty where it did not fail.
        seconds: how long it took.
        outcomes: what the worlds left, where the store was not within reach.
    """

    errors: tuple[str, ...]
    seconds: float
    outcomes: tuple[Outcome, ...] = ()


_JOURNALS: dict[str, Journal] = {}
"""Of this process: the journal it appends to, by the session's name."""


def delivered(parcel: Parcel) -> Receipt:
    """Live a parcel, where it was sent, and keep what came of it in the journal of this process.

    Raises:
        StoreError: when it cannot be kept.
        OtherBuild: where this process has other sources than who sent it.
    """
    same_build(parcel.build)
    began = time.perf_counter()
    outcomes = live(parcel.batches)
    errors = tuple(outcome.error for outcome in outcomes)
    if not within_reach(parcel.folder, parcel.store):
        return Receipt(errors, time.perf_counter() - began, tuple(outcomes))
    journal = _JOURNALS.get(parcel.session)
    if journal is None:
        while _JOURNALS:  # of sessions that are over
            _JOURNALS.popitem()[1].close()
        journal = _JOURNALS[parcel.session] = Journal(Path(parcel.folder) / "open", parcel.session)
    runs = [world.digest for world in parcel.worlds]
    journal.append(parcel.taken, list(zip(runs, outcomes, strict=True)))
    if journal.size > MOST:
        journal.close()
        closed.seal(journal.path, Path(parcel.folder) / "parts")
    return Receipt(errors, time.perf_counter() - began)


def within_reach(folder: str, store: str) -> bool:
    """Whether a store can be written to from here: a cluster's machine may not see it, or see another in its place."""
    try:
        return Folder.identified(Path(folder)) == store
    except StoreError:
        return False


def pour(
    bundles: Iterable[Sequence[World]],
    collect: Collect,
    *,
    store: Folder,
    taken: str | None = None,
    executor: Where = None,
    workers: int | None = None,
    retry: bool = False,
    left: int | None = None,
    told: Told | None = None,
) -> Poured:
    """Live worlds, each once, and keep what is taken of them in a folder.

    Args:
        bundles: worlds that belong together: those that may share a warm-up in one bundle. Drawn from as there is room.
        collect: what to take of each.
        store: where to keep it.
        taken: digest of what is taken (``collect_id``); found unless given.
        executor, workers: as ``sim.lab.runner.run`` has them.
        retry: live worlds again that failed of themselves; those that failed by chance are lived again in any case.
        left: how many worlds there may be, to tell whether processes pay; many unless given.
        told: called whenever something was done.

    Raises:
        StoreError: when the disk is full or the folder cannot be written to; what was lived is kept.
    """
    with store.session() as session:
        what = taken or collect_id(collect)
        return _Pouring(store, session, collect, what, executor, workers, retry, told).all(bundles, left)


class _Pouring:
    """One pouring under way."""

    def __init__(
        self,
        store: Folder,
        session: Session,
        collect: Collect,
        taken: str,
        executor: Where,
        workers: int | None,
        retry: bool,
        told: Told | None,
    ) -> None:
        self.store, self.session, self.collect = store, session, collect
        self.executor, self.workers, self.retry = executor, workers, retry
        self.told = told or (lambda poured: None)
        self.taken = taken
        self.found = Poured()
        self.seen: set[str] = set()
        self.others: list[World] = []
        self.pace = 0.0

    def all(self, bundles: Iterable[Sequence[World]], left: int | None) -> Poured:
        """Live what is ours to live; then wait for what others live, or live it too."""
        waiting = iter(bundles)
        self.through(self.parcels(waiting), left)
        while self.others:
            self.session.beat()
            before, self.others = self.others, []
            self.store.refresh()
            missing = []
            for world in before:
                if self.store.has(self.key(world)) or self.settled(self.key(world)):
                    self.found.shared += 1
                    self.note(world.digest)
                else:
                    missing.append(world)
            self.told(self.found)
            self.seen -= {self.key(world) for world in missing}
            self.through(self.parcels(iter([missing])), len(missing))
            if self.others:
                time.sleep(POLL)
        return self.found

    def through(self, parcels: Iterator[Parcel], left: int | None) -> None:
        """Send parcels out, the first two to ourselves: they compile what is not compiled, and tell the pace."""
        where: Where = self.executor
        common = {
            "landed": self.landed,
            "failed": self.failed,
            "needs": lambda parcel: brought(world.scenario for world in parcel.worlds),
            "split": lambda parcel: [self.parcel([batch]) for batch in parcel.batches],
        }
        if where in (None, "processes", "loky"):
            for _, parcel in zip(range(2), parcels, strict=False):
                spread(delivered, [parcel], executor="serial", **common)  # type: ignore[arg-type]
            if where is None and left is not None and self.pace * max(left - self.found.done, 0) < WORTH_A_POOL:
                where = "serial"
            elif where is None:
                where = "processes"
        spread(delivered, parcels, executor=where, workers=self.workers, warm=0, **common)  # type: ignore[arg-type]

    def key(self, world: World) -> str:
        """Of a world and of what is taken of it."""
        return f"{world.digest}-{self.taken}"

    def settled(self, key: str) -> bool:
        """Whether a world is known to fail."""
        return not self.retry and self.store.has_failed(key)

    def note(self, run: str) -> None:
        """Take down that a world failed, when it did."""
        error = self.store.errors_of(self.taken, run)
        if error:
            self.found.failed[run] = error

    def parcels(self, bundles: Iterator[Sequence[World]]) -> Iterator[Parcel]:
        """What is to be lived, claimed, in parcels of a size that suits the pace."""
        waiting: list[Batch] = []
        for bundle in bundles:
            wanted: list[World] = []
            before = self.found.kept
            for world in bundle:
                key = self.key(world)
                if key in self.seen:
                    continue
                self.seen.add(key)
                if self.store.has(key) or self.settled(key):
                    self.found.kept += 1
                    self.note(world.digest)
                else:
                    wanted.append(world)
            if self.found.kept > before:
                self.told(self.found)
            waiting += (piece for batch in batched(wanted, self.collect) for piece in batch.pieces(SHARING))
            while sum(len(batch.worlds) for batch in waiting) >= self.size:
                yield from self.taken_from(waiting)
        while waiting:
            yield from self.taken_from(waiting)

    @property
    def size(self) -> int:
        """Worlds that make up a parcel at the pace so far."""
        return max(1, min(MOST_WORLDS, int(PARCEL / self.pace) if self.pace else 1))

    def taken_from(self, waiting: list[Batch]) -> Iterator[Parcel]:
        """The next parcel from what waits; none when others are living all of it."""
        size, count = self.size, 0
        chosen: list[Batch] = []
        while waiting and (not chosen or count + len(waiting[0].worlds) <= size):
            chosen.append(waiting.pop(0))
            count += len(chosen[-1].worlds)
        claimed = self.claimed(chosen)
        if claimed:
            yield self.parcel(claimed)

    def claimed(self, batches: Sequence[Batch]) -> list[Batch]:
        """Of some batches what is ours; the rest another sweep is living."""
        self.session.beat()
        worlds = [world for batch in batches for world in batch.worlds]
        mine = set(self.session.claim(self.key(world) for world in worlds))
        if len(mine) == len(worlds):
            return list(batches)
        self.others += [world for world in worlds if self.key(world) not in mine]
        kept = [tuple(world for world in batch.worlds if self.key(world) in mine) for batch in batches]
        return [Batch(group, (self.collect,) * len(group)) for group in kept if group]

    def parcel(self, batches: Sequence[Batch]) -> Parcel:
        """Batches as a parcel."""
        folder = str(self.store.path.resolve())
        return Parcel(tuple(batches), self.collect, self.taken, folder, self.store.id, self.session.name)

    def landed(self, parcel: Parcel, receipt: Receipt) -> None:
        """Take down what came of a parcel."""
        worlds = parcel.worlds
        if receipt.outcomes:
            self.store.append(self.taken, [(w.digest, o) for w, o in zip(worlds, receipt.outcomes, strict=True)])
        for world, error in zip(worlds, receipt.errors, strict=True):
            self.store.note(self.taken, world.digest, error)
            self.found.failed.pop(world.digest, None)
            if error:
                self.found.failed[world.digest] = error
        self.found.lived += len(worlds)
        self.found.seconds += receipt.seconds
        if receipt.seconds:
            pace = receipt.seconds / len(worlds)
            self.pace = pace if not self.pace or self.found.lived <= 2 * len(worlds) else 0.8 * self.pace + 0.2 * pace
        self.session.beat()
        self.told(self.found)

    def failed(self, parcel: Parcel, error: BaseException) -> Receipt:
        """What came of a parcel that came back without a receipt.

        Raises:
            StoreError: when that was the reason: no further world could be kept.
        """
        if isinstance(error, StoreError):
            raise error
        lost = Outcome.of(error)
        return Receipt((lost.error,) * len(parcel.worlds), 0.0, (lost,) * len(parcel.worlds))
