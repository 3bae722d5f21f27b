"""The file in which a game stands: one event a line, added and never changed, on the disk before anybody is told.

Each game has a file of its own, made when the game begins and never opened for another. A last line that was torn when the
machine stopped is cut off; anything else that cannot be read is refused, and the file left as it is.
"""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from sim.classroom.arena.game import VERSION, Event, Game

FOLDER: Final = "loyalty-classroom"
"""Where games are kept, unless another folder is named."""

REMEMBERED: Final = 12 * 3600.0
"""Seconds for which a game that is over is still shown after the classroom was opened anew."""


class JournalError(ValueError):
    """A file of a game that cannot be read; says where and why."""


class Journal:
    """An open file of one game.

    Args:
        file: opened for adding, in bytes.
        path: where it stands.
    """

    def __init__(self, file: IO[bytes], path: Path) -> None:
        self._file, self.path = file, path
        self._noted = self._synced = 0
        self._turn: asyncio.Lock | None = None

    @classmethod
    def begun(cls, folder: Path, id_: str, now: float) -> Journal:
        """A new file for a new game; the folder is made where there is none.

        Raises:
            OSError: when it cannot be made; never because of another game.
        """
        folder.mkdir(parents=True, exist_ok=True)
        day = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(now))
        path = folder / f"game-{day}-{id_}.jsonl"
        return cls(path.open("xb"), path)

    @classmethod
    def again(cls, path: Path) -> tuple[Journal, list[Event]]:
        """A file that is there, and what stands in it; a torn last line is cut off.

        Raises:
            JournalError: when it cannot be read.
        """
        events, good = _events(path)
        file = path.open("r+b")
        file.truncate(good)
        file.seek(good)
        return cls(file, path), events

    def note(self, event: Event) -> None:
        """Add an event. A process that is killed from here on loses nothing; for a machine that stops, wait for ``kept``."""
        self._file.write(json.dumps(event, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n")
        self._file.flush()
        self._noted += 1

    async def kept(self) -> None:
        """Wait until what was noted is on the disk. Those who wait together wait for one write."""
        mine = self._noted
        self._turn = self._turn or asyncio.Lock()
        async with self._turn:
            if self._synced >= mine or self._file.closed:
                return
            mark = self._noted
            await asyncio.to_thread(os.fsync, self._file.fileno())
            self._synced = mark

    def close(self) -> None:
        """Close the file, what was noted on the disk."""
        if not self._file.closed:
            with suppress(OSError):
                os.fsync(self._file.fileno())
            self._file.close()


def _events(path: Path) -> tuple[list[Event], int]:
    """What stands in a file, and up to which byte it is whole."""
    content = path.read_bytes()
    events: list[Event] = []
    good = 0
    lines = content.splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        try:
            event = json.loads(line)
            if not line.endswith(b"\n") or not isinstance(event, dict) or "what" not in event:
                raise ValueError("no event")
        except ValueError:
            if number == len(lines):
                break
            raise JournalError(
                f"{path}, line {number}: this is no event; the game cannot be taken up. Mend the line, or move the file away"
            ) from None
        events.append(event)
        good += len(line)
    return events, good


def unfinished(folder: Path, now: float) -> Path | None:
    """The newest game of a folder that goes on when the classroom is opened again.

    One that was put away does not; one that is over does for half a day, so that its results are still had.
    """
    for path in sorted(folder.glob("game-*.jsonl"), key=lambda p: (p.stat().st_mtime, p.name), reverse=True):
        whats = list(_whats(path))
        if "put-away" in whats:
            continue
        if "debriefed" in whats and now - path.stat().st_mtime > REMEMBERED:
            continue
        if whats:
            return path
    return None


def _whats(path: Path) -> Iterator[str]:
    for line in path.read_bytes().splitlines():
        with suppress(ValueError, TypeError, KeyError):
            yield str(json.loads(line)["what"])


def restored(path: Path) -> tuple[Journal, Game]:
    """A game as its file has it.

    Raises:
        JournalError: when the file cannot be read, or was written by a newer version.
    """
    journal, events = Journal.again(path)
    try:
        if not events or events[0]["what"] != "began":
            raise JournalError(f"{path}: no game begins here")
        if events[0].get("version") != VERSION:
            raise JournalError(
                f"{path}: written by another version ({events[0].get('version')}); this one reads version {VERSION}"
            )
        try:
            return journal, Game.of(events)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise JournalError(f"{path}: the events do not make a game: {error!r}") from None
    except JournalError:
        journal.close()
        raise
