"""Compilation: where compiled code is kept, so that it is never older than its source.

Numba keeps compiled functions on disk but looks only at the file a function stands in; a kernel would go on using an old
law after the law's file was changed. So the folder it keeps them in is named by the digest of every source file that is compiled:
change one, and everything is compiled anew.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import numba

from sim.numerics.patient import be_patient
from sim.source import files_digest

ROOT: Final = Path(__file__).resolve().parents[1]
"""Where our sources stand."""

KEPT_DAYS: Final = 30
"""Folders of other versions not used for this long are removed."""

COMPILED: Final = (
    "numerics",
    "mechanisms",
    "rules",
    "state",
    "engines",
    "scenario/units.py",
    "market/networks",
    "classroom/live/journey.py",
    "classroom/live/layout.py",
)
"""Rooms and files of ours where something is compiled, or that say what compiled code is made of.

A test holds the list against the sources: whoever uses this compiler stands in one of them.
"""


def source_digest() -> str:
    """Digest of the sources in ``COMPILED``, where they stand (Numba files by path) and Numba's version, twelve hexadecimal digits.

    Numba tells old from new by the version in its index, but writes the index before the code: of two processes starting on
    another Numba's folder, one may read the other Numba's code.
    """
    return files_digest(ROOT, COMPILED, f"{ROOT} {numba.__version__}")[:12]


def cache_folder() -> Path:
    """Where compiled code of this version is kept: under ``NUMBA_CACHE_DIR`` if set, else in the user's cache.

    Where the system names no home for the user (a container with neither ``HOME`` nor an entry for the user's number), it is
    the folder for temporary files.
    """
    chosen = os.environ.get("NUMBA_CACHE_DIR")
    return (Path(chosen).absolute() if chosen else _users_cache()) / source_digest()


def _users_cache() -> Path:
    try:
        if sys.platform == "win32":
            home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        elif sys.platform == "darwin":
            home = Path.home() / "Library" / "Caches"
        else:
            home = Path(os.environ.get("XDG_CACHE_HOME") or "")
            if not home.is_absolute():  # as the XDG specification has it: such a path is as good as none
                home = Path.home() / ".cache"
    except RuntimeError:  # Python's word for a user without a home
        return _temporary()
    return home / "loyalty-lab" if home.is_absolute() else _temporary()


def _temporary() -> Path:
    """A folder of the user's own among the temporary files.

    It has the same name every time, for what is kept to be found again; one of that name that belongs to somebody else, or
    that others may write to, is left alone, because whoever writes there decides what we run.
    """
    number = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"loyalty-lab-{number}"
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    there = folder.lstat()
    foreign = hasattr(os, "getuid") and (there.st_uid != number or there.st_mode & 0o022)
    if not stat.S_ISDIR(there.st_mode) or foreign:
        return Path(tempfile.mkdtemp(prefix="loyalty-lab-"))
    return folder


def _prepare() -> Path | None:
    """The folder, ready to be written to; none where nothing can be written, not even a temporary file."""
    folder = None
    for place in (cache_folder, lambda: _temporary() / source_digest()):
        with suppress(OSError):
            candidate = place()
            candidate.mkdir(parents=True, exist_ok=True)
            os.utime(candidate)
            with tempfile.TemporaryFile(dir=candidate):
                folder = candidate
        if folder is not None:
            break
    if folder is None:
        return None
    for other in folder.parent.iterdir():
        try:
            if other.is_dir() and len(other.name) == 12 and time.time() - other.stat().st_mtime > KEPT_DAYS * 86400:
                shutil.rmtree(other, ignore_errors=True)
        except OSError:
            continue
    return folder


CACHE = _prepare()
be_patient()


def njit(*arguments: Any, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """Numba's ``njit`` with arguments, keeping what it compiles in ``CACHE``. Import it from here, never from numba.

    Numba reads its one setting for the folder when a function is decorated; it is put back at once, so that other people's
    compiled functions stay where they were. Nobody calls a function of ours from C, so Numba need not prepare for it.
    """
    options.setdefault("no_cfunc_wrapper", True)
    if CACHE is None:
        options.pop("cache", None)
    decorate = numba.njit(*arguments, **options)

    def compiled(function: Callable[..., Any]) -> Any:
        with kept():
            return files_apart(decorate(function))

    return compiled


def files_apart(dispatcher: Any) -> Any:
    """Let code kept by this process bear names that no other process gives.

    Numba numbers the files of one function, looks at an index for the next number, writes the index, and then the code. Of two
    processes that keep one function for different types at once, one's index could point to the other's code.
    """
    files: Any = getattr(getattr(dispatcher, "_cache", None), "_cache_file", None)
    pattern = getattr(files, "_data_name_pattern", None)
    if pattern is not None:
        files._data_name_pattern = pattern.replace("{number:d}", f"{_MARK}-{{number:d}}")
    return dispatcher


_MARK: Final = uuid.uuid4().hex[:8]


@contextmanager
def kept() -> Iterator[bool]:
    """While this lasts Numba keeps in ``CACHE`` what is decorated; whether there is such a folder."""
    if CACHE is None:
        yield False
        return
    theirs = numba.config.CACHE_DIR  # type: ignore[attr-defined]
    numba.config.CACHE_DIR = str(CACHE)  # type: ignore[attr-defined]
    try:
        yield True
    finally:
        numba.config.CACHE_DIR = theirs  # type: ignore[attr-defined]


def is_cold() -> bool:
    """Whether nothing of this version has been compiled yet on this machine."""
    return CACHE is None or not any(CACHE.rglob("choose*.nbi"))
