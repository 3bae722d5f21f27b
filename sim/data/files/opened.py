"""A file opened without trusting its name: a regular file, within bounds, and of which kind by its first bytes."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal

from sim.data import limits
from sim.data.own import DataError, Trouble
from sim.words import say

Content = Literal["text", "zip", "parquet"]

_OTHER: Final = (
    (b"\xd0\xcf\x11\xe0", "data-is-old-workbook"),
    (b"%PDF", "data-is-pdf"),
    (b"\x1f\x8b", "data-is-packed"),
    (b"BZh", "data-is-packed"),
    (b"\xfd7zXZ", "data-is-packed"),
    (b"7z\xbc\xaf", "data-is-packed"),
    (b"Rar!", "data-is-packed"),
    (b"\x28\xb5\x2f\xfd", "data-is-packed"),
    (b"SQLite format", "data-is-database"),
    (b"\x89PNG", "data-is-picture"),
    (b"\xff\xd8\xff", "data-is-picture"),
    (b"GIF8", "data-is-picture"),
    (b"\x80\x04", "data-is-pickle"),
    (b"\x80\x05", "data-is-pickle"),
    (b"<!DOCTYPE html", "data-is-page"),
    (b"<html", "data-is-page"),
    (b"<?xml", "data-is-xml"),
    (b"{\\rtf", "data-is-document"),
)
"""First bytes of what is often given a name that it is not."""


def fail(path: object, message: str, **values: Any) -> DataError:
    """An error about a file as a whole, by a message of the catalogue."""
    return DataError(str(path), [Trouble(say(message, **values))])


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, Content]]:
    """A regular file within bounds, and what its first bytes say it is.

    Opened without waiting, so that a pipe nobody writes into does not hold us, and looked at after it was opened, so that nothing
    else can be put in its place.

    Raises:
        DataError: nothing there, not to be read, a folder, pipe or device, empty, too large, or something else by its content.
    """
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except IsADirectoryError:
        raise fail(path, "data-folder") from None
    except PermissionError:
        raise fail(path, "data-folder" if path.is_dir() else "data-not-allowed") from None
    except FileNotFoundError:
        raise fail(path, "data-link-nowhere" if path.is_symlink() else "data-not-there") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise fail(path, "data-cannot-open", reason=reason) from None
    about = os.fstat(number)
    if not stat.S_ISREG(about.st_mode):
        os.close(number)
        raise fail(path, "data-folder" if stat.S_ISDIR(about.st_mode) else "data-no-file")
    with os.fdopen(number, "rb") as file:
        if about.st_size > limits.BYTES:
            raise fail(path, "data-too-large", size=about.st_size / 1e9, most=limits.BYTES / 1e9)
        if about.st_size == 0:
            raise fail(path, "data-empty")
        yield file, _content(path, file)


def _content(path: Path, file: BinaryIO) -> Content:
    """What the first bytes say; the file is at its beginning again."""
    head = file.read(512)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if head.startswith(b"PK"):
        raise fail(path, "data-broken-workbook", reason="PK")
    if head.startswith(b"PAR1"):
        return "parquet"
    bare = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, message in _OTHER:
        if head.startswith(mark) or (mark[:1] in b"<{" and bare.startswith(mark.lower())):
            raise fail(path, message)
    if re.match(rb"""[{\[]\s*["{\[\]}]""", bare):
        raise fail(path, "data-is-json")
    return "text"
