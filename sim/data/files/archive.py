"""A workbook is a packed folder: what is in it is measured and looked at before anything is read from it.

Its announced size is not trusted: every part is unpacked once, piece by piece, and counted.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, Final

from sim.data import limits
from sim.data.files.opened import fail

_FORBIDDEN: Final = (
    (re.compile(r"vbaProject|/macrosheets/|/activeX/|/ctrlProps/", re.IGNORECASE), "data-has-macros"),
    (re.compile(r"/externalLinks/", re.IGNORECASE), "data-has-links"),
    (re.compile(r"/embeddings/.*\.(?:bin|exe|doc|xls)", re.IGNORECASE), "data-has-objects"),
    (re.compile(r"/connections\.xml$|/queryTables/", re.IGNORECASE), "data-has-connections"),
)
_PIECE: Final = 1 << 18
_DECLARES: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def looked_at(path: Path, file: BinaryIO) -> zipfile.ZipFile:
    """A workbook's archive, when it is sound.

    Raises:
        DataError: broken, locked by a password, too large, growing beyond measure, another kind of document, or with macros,
            links to other files, embedded objects, connections or declared entities.
    """
    try:
        archive = zipfile.ZipFile(file)
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise fail(path, "data-broken-workbook", reason=_short(error)) from None
    if len(entries) > limits.ENTRIES:
        raise fail(path, "data-too-many-entries", n=len(entries), most=limits.ENTRIES)
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise fail(path, "data-broken-workbook", reason="duplicate entries")
    if any(entry.flag_bits & 1 for entry in entries):
        raise fail(path, "data-has-password")
    if "xl/workbook.xml" not in names:
        other = (
            "data-is-open-document"
            if "content.xml" in names
            else "data-is-binary-workbook"
            if "xl/workbook.bin" in names
            else "data-is-archive"
        )
        raise fail(path, other)
    for pattern, message in _FORBIDDEN:
        if any(pattern.search(f"/{name}") for name in names):
            raise fail(path, message)
    announced = sum(entry.file_size for entry in entries)
    if announced > limits.UNPACKED:
        raise fail(path, "data-bomb-size", size=announced / 1e6, most=limits.UNPACKED / 1e6)
    for entry in entries:
        if entry.file_size > max(limits.SMALL, limits.RATIO * max(entry.compress_size, 1)):
            raise fail(
                path, "data-bomb-ratio", part=entry.filename, times=entry.file_size / max(entry.compress_size, 1)
            )
    _unpacked(path, archive, entries)
    return archive


def _unpacked(path: Path, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Every part unpacked once and thrown away: sizes as they are, sums that agree, nothing declared."""
    total = 0
    for entry in entries:
        text = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
        before = b""
        size = 0
        try:
            with archive.open(entry) as part:
                while piece := part.read(_PIECE):
                    size += len(piece)
                    total += len(piece)
                    if total > limits.UNPACKED or size > entry.file_size:
                        raise fail(path, "data-bomb-size", size=total / 1e6, most=limits.UNPACKED / 1e6)
                    if text and (_DECLARES.search(before + piece) or b"\0" in piece):
                        raise fail(path, "data-has-entities", part=entry.filename)
                    if entry.filename == "[Content_Types].xml" and b"macroEnabled" in before + piece:
                        raise fail(path, "data-has-macros")
                    before = piece[-16:]
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise fail(path, "data-broken-workbook", reason=_short(error)) from None


def _short(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:120]
