"""Sessions: who is living worlds for a store at the moment, and which worlds each has claimed.

Two sweeps on one folder share the work: a world is claimed before it is lived, and whoever finds it claimed waits for it, or takes
it over when the claimer is no more. Claims are advice: where files cannot be locked, or a claimer is wrongly thought dead, a
world is lived twice, to the same bits, and counted once.
"""

from __future__ import annotations

import json
import os
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sim.lab.store.errors import taught
from sim.lab.store.journal import host

SILENCE: Final = 120.0
"""Seconds without a sign of life after which a session of another machine counts as dead."""

BEAT: Final = 10.0
"""Seconds between signs of life."""

SUFFIX: Final = ".session"
CLAIMS: Final = ".claims"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Inside, no other process of this or another machine is in the same place; where locks do not work, no promise."""
    handle = None
    try:
        import fcntl

        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
    except (ImportError, OSError):
        pass
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def started(process: int) -> str:
    """When a process of this machine started, as its system tells; empty when it does not."""
    with suppress(OSError, IndexError, ValueError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[19]
    return ""


def running(process: int) -> bool:
    """Whether a process of this machine is there, and is no corpse that nobody has buried."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    with suppress(OSError, IndexError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    return True


class Session:
    """One command at work on a store.

    Args:
        folder: where sessions stand.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = uuid.uuid4().hex[:12]
        self._beaten = 0.0
        self._others: dict[Path, tuple[int, set[str]]] = {}
        with taught(folder):
            about = {"host": host(), "process": os.getpid(), "started": started(os.getpid()), "since": time.time()}
            (folder / f"{self.name}{SUFFIX}").write_text(json.dumps(about), "utf-8")
            (folder / f"{self.name}{CLAIMS}").touch()

    def beat(self) -> None:
        """Give a sign of life, every now and then."""
        if time.monotonic() - self._beaten > BEAT:
            self._beaten = time.monotonic()
            with suppress(OSError):
                os.utime(self.folder / f"{self.name}{SUFFIX}")

    def claim(self, wanted: Iterable[str]) -> list[str]:
        """Claim worlds: those that no other living session has claimed are ours; returns them.

        Args:
            wanted: keys of the worlds.

        Raises:
            StoreError: when the claim cannot be written down.
        """
        with locked(self.folder):
            taken = self._claimed()
            mine = [key for key in wanted if key not in taken]
            if mine:
                with taught(self.folder), (self.folder / f"{self.name}{CLAIMS}").open("a", encoding="utf-8") as file:
                    file.write("".join(f"{key}\n" for key in mine))
        return mine

    def _claimed(self) -> set[str]:
        """What other living sessions have claimed."""
        found: set[str] = set()
        for path in self.folder.glob(f"*{CLAIMS}"):
            if path.stem == self.name or not alive(self.folder / f"{path.stem}{SUFFIX}"):
                continue
            read, keys = self._others.get(path, (0, set()))
            with suppress(OSError):
                size = path.stat().st_size
                if size > read:
                    with path.open("rb") as file:
                        file.seek(read)
                        text = file.read()
                    whole = text[: text.rfind(b"\n") + 1]
                    keys |= set(whole.decode("ascii", "replace").split())
                    self._others[path] = (read + len(whole), keys)
                found |= keys
        return found

    def end(self) -> None:
        """Nothing more is claimed."""
        for suffix in (CLAIMS, SUFFIX):
            with suppress(OSError):
                (self.folder / f"{self.name}{suffix}").unlink(missing_ok=True)


def alive(path: Path) -> bool:
    """Whether the session of a file is still at work."""
    try:
        about: dict[str, Any] = json.loads(path.read_text("utf-8"))
        silent = time.time() - path.stat().st_mtime
        if about["host"] != host():
            return silent < SILENCE
        process = int(about["process"])
        return running(process) and about.get("started", "") == started(process)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def living(folder: Path) -> list[str]:
    """Names of the sessions at work."""
    return [path.stem for path in sorted(folder.glob(f"*{SUFFIX}")) if alive(path)]


def bury(folder: Path) -> None:
    """Remove what sessions left that are no more."""
    for path in folder.glob(f"*{SUFFIX}"):
        if not alive(path):
            for suffix in (CLAIMS, SUFFIX):
                with suppress(OSError):
                    (folder / f"{path.stem}{suffix}").unlink(missing_ok=True)
