"""A journal: what one process has lived and not yet closed, frame by frame."""

from __future__ import annotations

import os
import platform
import time
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from sim.lab.outcomes import Outcome
from sim.lab.store.errors import taught
from sim.lab.store.frames import written

SUFFIX: Final = ".journal"

SYNC: Final = 5.0
"""Seconds that a power cut may cost; a killed process costs nothing that was appended."""


def host() -> str:
    """The name of this machine, fit for the name of a file."""
    return "".join(c for c in platform.node() if c.isalnum() or c in "-_")[:24] or "host"


class Journal:
    """A journal that this process appends to.

    Args:
        folder: where journals stand.
        session: whose it is.
    """

    def __init__(self, folder: Path, session: str) -> None:
        self.folder, self.session = folder, session
        self.worlds = 0
        self._file: int | None = None
        self._synced = 0.0
        self.path = folder

    def append(self, taken: str, kept: Sequence[tuple[str, Outcome]]) -> None:
        """Append outcomes as one frame: all of them, or none.

        Raises:
            StoreError: when the disk is full, or the folder cannot be written to.
        """
        frame = written(taken, kept)
        with taught(self.folder):
            if self._file is None or os.fstat(self._file).st_nlink == 0:  # somebody closed it for us
                self._open()
            assert self._file is not None
            before = os.lseek(self._file, 0, os.SEEK_END)
            try:
                _write(self._file, frame)
                if time.monotonic() - self._synced > SYNC:
                    os.fsync(self._file)
                    self._synced = time.monotonic()
            except BaseException:
                with suppress(OSError):
                    os.ftruncate(self._file, before)
                raise
        self.worlds += len(kept)

    @property
    def size(self) -> int:
        """Bytes that stand in it."""
        return 0 if self._file is None else os.fstat(self._file).st_size

    def close(self) -> None:
        """Let go of the file; what stands in it stays."""
        if self._file is not None:
            with suppress(OSError):
                os.fsync(self._file)
            os.close(self._file)
            self._file = None

    def _open(self) -> None:
        self.close()
        name = f"{self.session}.{host()}-{os.getpid()}-{uuid.uuid4().hex[:8]}{SUFFIX}"
        self.path = self.folder / name
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o644)
        self.worlds = 0
        self._synced = time.monotonic()


def _write(file: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(file, left) :]
