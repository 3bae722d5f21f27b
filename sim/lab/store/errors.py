"""What can be wrong with a store, and what to do about it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sim.words import message


class StoreError(RuntimeError):
    """A store that cannot be read or written; what it held is still there."""


@contextmanager
def taught(place: Path) -> Iterator[None]:
    """Inside, a disk that is full and a folder that cannot be written to are errors that say what to do.

    Raises:
        StoreError: in place of them.
    """
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            said = message("kept-disk-full", place=str(place))
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            said = message("kept-no-permission", place=str(place))
        else:
            raise
        raise StoreError(said) from error
