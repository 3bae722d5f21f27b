"""A store in a folder."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
import uuid
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sim.lab.outcomes import Outcome, is_chance
from sim.lab.store import parts, sessions
from sim.lab.store.errors import StoreError, taught
from sim.lab.store.frames import RUN, WORLDS, bodies, frames, outcomes_of
from sim.lab.store.journal import SUFFIX, Journal
from sim.lab.store.parts import Part
from sim.lab.store.sessions import Session
from sim.words import listed, message

if TYPE_CHECKING:
    import pyarrow as pa

ABOUT: Final = "store.json"
FORMAT: Final = 1

MOST: Final = 16 << 20
"""Bytes of a journal at which it is closed, and another begun: two thousand worlds or so, a part that is read as a whole."""

BUFFERED: Final = 64
"""Outcomes that are put before they are written."""

PATIENCE: Final = 1.0
"""Seconds an outcome that was put may wait to be written."""

HELD: Final = 4
"""Parts held in memory once they were read."""


class Folder:
    """Outcomes kept on disk; see ``sim.lab.store``.

    Args:
        path: the folder; it is made when the first outcome is kept.

    Raises:
        StoreError: for a folder that holds something else, or a store of another format.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._index: dict[str, dict[str, Part | None]] = {}
        self._failed: dict[str, dict[str, str]] = {}
        self._parts: dict[Path, Part] = {}
        self._torn: set[Path] = set()
        self._read: dict[Path, int] = {}
        self._held: OrderedDict[Path, dict[str, Outcome]] = OrderedDict()
        self._waiting: dict[str, list[tuple[str, Outcome]]] = {}
        self._waited = 0.0
        self._fresh: dict[str, Outcome] = {}
        self._journal: Journal | None = None
        self._session: Session | None = None
        self._guard = threading.RLock()
        self.id = self.identified(self.path) or uuid.uuid4().hex[:12]
        self.refresh()

    def __repr__(self) -> str:
        return f"Folder({str(self.path)!r})"

    def __len__(self) -> int:
        return sum(len(known) for known in self._index.values())

    # -- as every store ------------------------------------------------------------------------------------------------

    def get(self, key: str) -> Outcome | None:
        """What is kept under a key; none when there is nothing."""
        run, _, taken = key.partition("-")
        with self._guard:
            if key in self._fresh:
                return self._fresh[key]
            known = self._index.get(taken, {})
            if run in known and known[run] is None:
                self.seal()
            if run not in known:
                return None
            part = known[run]
            if part is not None:
                return self._outcomes(part).get(run)
            return next((outcomes_of(tables)[run] for tables in self._journals(taken, [run])), None)

    def put(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome; it is on disk within a second, or at ``flush``.

        Raises:
            StoreError: when the disk is full, or the folder cannot be written to.
        """
        run, _, taken = key.partition("-")
        with self._guard:
            self._waiting.setdefault(taken, []).append((run, outcome))
            self._fresh[key] = outcome
            count = sum(map(len, self._waiting.values()))
            if count >= BUFFERED or time.monotonic() - self._waited > PATIENCE:
                self.flush()

    def flush(self) -> None:
        """Write what was put.

        Raises:
            StoreError: as ``put`` does.
        """
        with self._guard:
            for taken in list(self._waiting):
                self.append(taken, self._waiting[taken])
                del self._waiting[taken]
            self._waited = time.monotonic()
            self._fresh.clear()

    # -- what there is -------------------------------------------------------------------------------------------------

    def has(self, key: str) -> bool:
        """Whether a world that did not fail is kept under a key."""
        run, _, taken = key.partition("-")
        return (run in self._index.get(taken, ()) and run not in self._failed.get(taken, ())) or key in self._fresh

    def has_failed(self, key: str) -> bool:
        """Whether a world is kept under a key that failed of itself, and would again."""
        run, _, taken = key.partition("-")
        error = self._failed.get(taken, {}).get(run, "")
        return bool(error) and not is_chance(error)

    def errors_of(self, taken: str, run: str) -> str:
        """What a world failed with; empty when it did not."""
        return self._failed.get(taken, {}).get(run, "")

    def errors(self, taken: str) -> dict[str, str]:
        """Of the worlds that failed: their errors, by digest."""
        return dict(self._failed.get(taken, {}))

    @property
    def taken(self) -> list[str]:
        """Digests of what was taken of the worlds that are kept."""
        return sorted(self._index)

    def runs(self, taken: str) -> set[str]:
        """Digests of the worlds of which something was taken, those that failed left out."""
        return set(self._index.get(taken, ())) - set(self._failed.get(taken, ()))

    @property
    def torn(self) -> list[Path]:
        """Parts that are not whole, which count for nothing."""
        return sorted(self._torn)

    @property
    def closed(self) -> list[Part]:
        """The parts that are whole."""
        return [self._parts[path] for path in sorted(self._parts)]

    def refresh(self) -> None:
        """Look for what has come since: parts, and frames in journals."""
        with self._guard:
            for path in sorted(self.path.glob("parts/*/*")):
                if path not in self._parts and path not in self._torn and not path.name.startswith("."):
                    self._take(path)
            for path in [path for path in self._parts if not path.is_dir()]:  # closed into another meanwhile
                self._forget(path)
            for path in sorted(self.path.glob(f"open/*{SUFFIX}")):
                with suppress(OSError), path.open("rb") as file:
                    for frame in frames(file, self._read.get(path, 0)):
                        self._read[path] = frame.start + frame.size
                        for run, error in zip(frame.runs, frame.errors, strict=True):
                            self.note(frame.taken, run, error)

    def _take(self, path: Path) -> None:
        part, taken = Part(path), path.parent.name
        if not part.whole():
            if path.is_dir():
                self._torn.add(path)
            return
        self._parts[path] = part
        rows = part.read(WORLDS, [RUN, "error"])
        for run, error in zip(rows[RUN].to_pylist(), rows["error"].to_pylist(), strict=True):
            self.note(taken, run, error, part)

    def note(self, taken: str, run: str, error: str = "", part: Part | None = None) -> None:
        """Know of a world that is kept: in a part, or in a journal.

        Args:
            taken: digest of what was taken of it.
            run: its digest.
            error: what it failed with; empty when it did not.
            part: where it stands; none for a journal.
        """
        known, lost = self._index.setdefault(taken, {}), self._failed.setdefault(taken, {})
        good = run in known and run not in lost
        if good and (error or known[run] is not None):
            return
        known[run] = part
        if error:
            lost[run] = error
        else:
            lost.pop(run, None)

    def _forget(self, path: Path) -> None:
        part = self._parts.pop(path)
        self._held.pop(path, None)
        for taken, known in self._index.items():
            for run in [run for run, where in known.items() if where is part]:
                del known[run]
                self._failed[taken].pop(run, None)

    def _outcomes(self, part: Part) -> dict[str, Outcome]:
        if part.path not in self._held:
            self._held[part.path] = part.outcomes()
            while len(self._held) > HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(part.path)
        return self._held[part.path]

    # -- what comes in -------------------------------------------------------------------------------------------------

    def append(self, taken: str, kept: Sequence[tuple[str, Outcome]]) -> None:
        """Write outcomes into this process's journal, all or none.

        Args:
            taken: digest of what was taken.
            kept: digest of each world, and its outcome.

        Raises:
            StoreError: when the disk is full, or the folder cannot be written to.
        """
        if not kept:
            return
        with self._guard:
            self.make()
            if self._journal is None:
                name = uuid.uuid4().hex[:12] if self._session is None else self._session.name
                self._journal = Journal(self.path / "open", name)
            self._journal.append(taken, kept)
            for run, outcome in kept:
                self.note(taken, run, outcome.error)
            self._read[self._journal.path] = self._journal.size
            if self._journal.size > MOST:
                self._close()

    def _close(self) -> None:
        """Close this process's journal as parts."""
        if self._journal is not None:
            path = self._journal.path
            self._journal.close()
            self._journal = None
            if path.is_file():
                self._sealed(path)

    def seal(self, session: str | None = None) -> None:
        """Close as parts this process's journal, those of a session, and those that processes left that are no more.

        Raises:
            StoreError: when the disk is full: then they stay as they are, and count all the same.
        """
        with self._guard:
            self._close()
            folder = self.path / "open"
            if not folder.is_dir() or not os.access(folder, os.W_OK):
                return
            at_work = set(sessions.living(folder))
            with sessions.locked(folder):
                for path in sorted(folder.glob(f"*{SUFFIX}")):
                    owner = path.name.partition(".")[0]
                    if owner == session or (owner not in at_work and not _owned(path)):
                        self._sealed(path)
                sessions.bury(folder)
            self._swept()
            self.refresh()

    def _sealed(self, journal: Path) -> None:
        for path in parts.seal(journal, self.path / "parts"):
            if path in self._parts:
                self._forget(path)
            self._torn.discard(path)
            self._take(path)
        self._read.pop(journal, None)

    def _swept(self) -> None:
        """Remove what was being made when its maker died: an hour old at least."""
        for path in self.path.glob(f"parts/*/{parts.TEMPORARY}*"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > 3600:
                    shutil.rmtree(path, ignore_errors=True)

    @property
    def busy(self) -> bool:
        """Whether this process is living worlds for it."""
        return self._session is not None

    # -- sessions ------------------------------------------------------------------------------------------------------

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Inside, this process lives worlds for the store; at the end, all that its workers lived is closed."""
        self.make()
        self.seal()
        self._session = Session(self.path / "open")
        try:
            yield self._session
        finally:
            session, self._session = self._session, None
            try:
                self.flush()
                self._close()
                self.seal(session.name)
            finally:
                session.end()

    # -- care ----------------------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Make the folder, unless it is there.

        Raises:
            StoreError: when it cannot be made.
        """
        if (self.path / ABOUT).is_file() and (self.path / "open").is_dir():
            return
        with taught(self.path):
            for name in ("parts", "open", "sweeps"):
                (self.path / name).mkdir(parents=True, exist_ok=True)
            with sessions.locked(self.path / "open"):
                if not (self.path / ABOUT).is_file():
                    from sim.results.store import write_atomically

                    about = {"store": self.id, "format": FORMAT}
                    write_atomically(self.path / ABOUT, (json.dumps(about) + "\n").encode())
            self.id = self.identified(self.path) or self.id

    @staticmethod
    def identified(path: Path) -> str | None:
        """The id of the store in a folder; none when there is nothing.

        Raises:
            StoreError: for a folder that holds something else, or a store of another format.
        """
        if path.exists() and not path.is_dir():
            raise StoreError(message("kept-is-file", place=str(path)))
        try:
            about = json.loads((path / ABOUT).read_text("utf-8"))
            if about["format"] != FORMAT:
                raise StoreError(
                    message("kept-other-format", place=str(path), there=str(about["format"]), ours=str(FORMAT))
                )
            return str(about["store"])
        except FileNotFoundError:
            ours = ("parts", "open", "sweeps")
            there = sorted(p.name for p in path.glob("*") if p.name not in ours and not p.name.startswith("."))[:3]
            if there:
                raise StoreError(message("kept-something-else", place=str(path), files=listed(there))) from None
            return None
        except (ValueError, KeyError, TypeError):
            raise StoreError(message("kept-no-description", place=str(path / ABOUT))) from None

    def compact(self) -> tuple[int, int]:
        """Join parts into one a thing taken, and remove what is torn; returns how many parts there were, and are.

        Raises:
            StoreError: while a session is at work, or when the disk is full; nothing is lost then.
        """
        self.make()
        busy = sessions.living(self.path / "open")
        if busy:
            raise StoreError(message("kept-busy", place=str(self.path), n=str(len(busy)), who=listed(busy)))
        self.seal()
        before = len(self._parts) + len(self._torn)
        with taught(self.path), sessions.locked(self.path / "open"):
            for folder in sorted(self.path.glob("parts/*")):
                old = [self._parts[path] for path in sorted(self._parts) if path.parent == folder]
                if len(old) > 1:
                    pieces = [{name: part.read(name) for name in part.tables} for part in old]
                    parts.write(folder, f"joined-{uuid.uuid4().hex[:12]}", parts.joined(pieces))
                    for part in old:
                        shutil.rmtree(part.path)
                if not any(folder.iterdir()):
                    folder.rmdir()
            for path in self._torn:
                shutil.rmtree(path, ignore_errors=True)
            self._torn.clear()
        self.refresh()
        return before, len(self._parts)

    def tables(
        self, taken: str, runs: Iterable[str], names: Sequence[str] | None = None
    ) -> Iterator[Mapping[str, pa.Table]]:
        """Tables of some worlds, a part at a time.

        Args:
            taken: what was taken of them.
            runs: digests of the worlds.
            names: which tables; all unless named.
        """
        import pyarrow as pa
        import pyarrow.compute as pc

        known = self._index.get(taken, {})
        runs = list(dict.fromkeys(runs))
        by_part: dict[Path, list[str]] = {}
        for run in runs:
            part = known.get(run)
            if part is not None:
                by_part.setdefault(part.path, []).append(run)
        for path in sorted(by_part):
            part, wanted = self._parts[path], pa.array(by_part[path], pa.string())
            chosen = [name for name in part.tables if names is None or name in names]
            read = {name: part.read(name) for name in chosen}
            yield {name: table.filter(pc.is_in(table[RUN], wanted)) for name, table in read.items()}
        yield from self._journals(taken, [run for run in runs if run in known and known[run] is None])

    def _journals(self, taken: str, runs: Sequence[str]) -> Iterator[dict[str, pa.Table]]:
        """Tables of worlds that stand in journals still, a frame at a time."""
        import pyarrow as pa
        import pyarrow.compute as pc

        left = dict.fromkeys(runs)
        for path in sorted(self.path.glob(f"open/*{SUFFIX}")) if left else ():
            with suppress(OSError), path.open("rb") as file:
                for what, tables in bodies(file):
                    errors = tables[WORLDS]["error"].to_pylist()
                    lost = self._failed.get(taken, {})
                    here = [
                        run
                        for run, error in zip(tables[WORLDS][RUN].to_pylist(), errors, strict=True)
                        if run in left and bool(error) == (run in lost)
                    ]
                    if what == taken and here:
                        wanted = pa.array(here, pa.string())
                        yield {name: table.filter(pc.is_in(table[RUN], wanted)) for name, table in tables.items()}
                        for run in here:
                            del left[run]


def _owned(journal: Path) -> bool:
    """Whether a journal's own process is still there: one of no session, in another thread or process of this machine."""
    from sim.lab.store.journal import host

    machine, _, rest = journal.name.removesuffix(SUFFIX).partition(".")[2].rpartition("-")[0].rpartition("-")
    if machine != host():
        with suppress(OSError):
            return time.time() - journal.stat().st_mtime < sessions.SILENCE
        return False
    return rest.isdigit() and int(rest) != os.getpid() and sessions.running(int(rest))
