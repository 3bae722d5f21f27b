"""Which characters the bytes of a text are: UTF-8, UTF-16 and GB18030 are told apart by the whole file, or not at all."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import BinaryIO, Final

from sim.data import limits
from sim.data.files.opened import fail
from sim.data.own import DataError, Trouble
from sim.words import either, say

KNOWN: Final = ("utf-8", "utf-16", "gb18030", "cp1252")
"""What ``encoding=`` takes; any other that Python reads, too."""

_BOMS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HIGH: Final = re.compile(rb"[\x80-\xff]+")
_PIECE: Final = 1 << 20


def encoding_of(path: Path, file: BinaryIO, wanted: str | None = None) -> str:
    """The encoding of a text file, read through once; the file is at its beginning again.

    Args:
        path: of the file, for messages.
        file: at its beginning.
        wanted: by its user; only checked.

    Raises:
        DataError: it is no text, not what it was said to be, or several encodings could be meant.
    """
    if wanted is not None:
        return _said(path, file, wanted)
    head = file.read(4096)
    file.seek(0)
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise fail(path, "data-utf32")
    for mark, name in _BOMS:
        if head.startswith(mark):
            return _said(path, file, name)
    half = len(head) // 2
    if half and head[1::2].count(0) > 0.3 * half and not head[0::2].count(0):
        return _said(path, file, "utf-16-le")
    if half and head[0::2].count(0) > 0.3 * half and not head[1::2].count(0):
        return _said(path, file, "utf-16-be")
    wrong, even, sample = _looked_through(path, file)
    if wrong is None:
        return "utf-8"
    return _chinese_or_western(path, file, even, sample, wrong)


def _said(path: Path, file: BinaryIO, name: str) -> str:
    """An encoding that was said or marked, checked against the whole file."""
    try:
        decoder = codecs.getincrementaldecoder(name)("strict")
        if not isinstance(decoder.decode(b""), str):
            raise LookupError
    except LookupError:
        raise fail(path, "data-no-encoding", name=name, known=list(KNOWN)) from None
    line = 1
    try:
        while piece := file.read(_PIECE):
            text = decoder.decode(piece)
            line += text.count("\n")
            if "\0" in text:
                raise DataError(path, [Trouble(say("data-binary"), rows=(line,), count=1)])
        decoder.decode(b"", final=True)
    except UnicodeError as error:
        if isinstance(error, UnicodeDecodeError):
            line += error.object[: error.start].count(b"\n")
        raise DataError(path, [Trouble(say("data-not-encoded", name=name), rows=(line,), count=1)]) from None
    file.seek(0)
    return name


def _looked_through(path: Path, file: BinaryIO) -> tuple[int | None, bool, list[bytes]]:
    """The whole file: the first line that is no UTF-8, whether bytes above 127 come in pairs, and some pieces of them."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    wrong: int | None = None
    even, line, sample = True, 1, b""
    while piece := file.read(_PIECE):
        if (at := piece.find(b"\0")) >= 0:
            raise DataError(path, [Trouble(say("data-binary"), rows=(line + piece[:at].count(b"\n"),), count=1)])
        if wrong is None:
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                wrong = line + piece[: error.start].count(b"\n")
        runs = _HIGH.findall(piece)
        even = even and all(len(run) % 2 == 0 and min(run) >= 0xA1 for run in runs[1:-1])
        if len(sample) < 2000:
            sample += b" ".join(runs)[:2000]
        line += piece.count(b"\n")
    if wrong is None:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            wrong = line
    file.seek(0)
    return wrong, even, [sample]


def _chinese_or_western(path: Path, file: BinaryIO, even: bool, sample: list[bytes], wrong: int) -> str:
    """GB18030 where every byte above 127 has its pair in the plane of common characters, else to be said."""
    decoder = codecs.getincrementaldecoder("gb18030")("strict")
    sound = True
    line, first = 1, ""
    try:
        while piece := file.read(_PIECE):
            text = decoder.decode(piece)
            if not first:
                first = text.split("\n", 1)[0]
            line += text.count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        sound = False
    file.seek(0)
    from sim.data.headings import any_known

    if sound and (any_known(first) or (even and len(b"".join(sample)) >= 8)):
        return "gb18030"
    beginning = b"".join(file.readline(limits.LINE) for _ in range(wrong))[-200:] if wrong <= 1000 else b"".join(sample)
    file.seek(0)
    raw = _around(beginning)
    options = [("cp1252", raw.decode("cp1252", "replace"))]
    if sound:
        options.insert(0, ("gb18030", raw.decode("gb18030", "replace")))
    readings = [say("data-encoding-reading", name=name, text=text.strip()) for name, text in options]
    raise DataError(path, [Trouble(say("data-which-encoding", options=either(readings)), rows=(wrong,), count=1)])


def _around(raw: bytes) -> bytes:
    """Some bytes around the first that are no ASCII."""
    found = _HIGH.search(raw)
    start = max(0, found.start() - 12) if found else 0
    return raw[start : start + 40].replace(b"\r", b" ").replace(b"\n", b" ")
