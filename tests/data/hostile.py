"""Files that are wrong: how each is made, and what a message about it must name."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl

Make = Callable[[Path], None]
LOG = "customer,date,amount\n"


@dataclass(frozen=True)
class Hostile:
    """A file that must be refused.

    Attributes:
        name: of the case.
        file: its name.
        make: writes it.
        says: what its message must hold.
        asked: what its reader is told besides.
    """

    name: str
    file: str
    make: Make
    says: Sequence[str]
    asked: dict[str, Any] = field(default_factory=dict)


def text(content: str, encoding: str = "utf-8") -> Make:
    return lambda path: path.write_bytes(content.encode(encoding))


def raw(content: bytes) -> Make:
    return lambda path: path.write_bytes(content)


def sheets(*pages: tuple[str, Sequence[Sequence[Any]]]) -> bytes:
    """A workbook of sheets by name."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in pages:
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


GOOD = (("customer", "date", "amount"), ("a", "2024-03-05", 10), ("b", "2024-03-06", 12.5))


def workbook(*pages: tuple[str, Sequence[Sequence[Any]]]) -> Make:
    return lambda path: path.write_bytes(sheets(*pages))


def with_part(name: str, content: bytes, change: Callable[[str, bytes], bytes] = lambda _, b: b) -> Make:
    """A good workbook with one part more."""

    def make(path: Path) -> None:
        out = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(sheets(("log", GOOD)))) as old,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for entry in old.infolist():
                new.writestr(entry.filename, change(entry.filename, old.read(entry)))
            if name:
                new.writestr(name, content)
        path.write_bytes(out.getvalue())

    return make


def changed(part: str, old: bytes, new: bytes) -> Make:
    """A good workbook of which one part was changed."""
    return with_part("", b"", lambda name, content: content.replace(old, new) if name == part else content)


def bomb(path: Path) -> None:
    """Sixty megabytes of noughts in a sheet of sixty kilobytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        with zipfile.ZipFile(io.BytesIO(sheets(("log", GOOD)))) as old:
            for entry in old.infolist():
                new.writestr(entry.filename, old.read(entry))
        with new.open("xl/worksheets/sheet2.xml", "w") as part:
            for _ in range(60):
                part.write(b"0" * 1_000_000)
    path.write_bytes(out.getvalue())


def understated(path: Path) -> None:
    """A sheet that announces ten bytes and holds two thousand times as many."""
    with_part("xl/media/a.bin", b"0" * 20_000)(path)
    content = bytearray(path.read_bytes())
    at = content.rfind(b"xl/media/a.bin") - 46
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    path.write_bytes(bytes(content))


def overstated(path: Path) -> None:
    """A part that announces four gigabytes."""
    with_part("xl/media/a.bin", b"0")(path)
    content = bytearray(path.read_bytes())
    at = content.rfind(b"xl/media/a.bin") - 46
    content[at + 24 : at + 28] = struct.pack("<I", 0xFFFF_FFF0)
    path.write_bytes(bytes(content))


def locked(path: Path) -> None:
    """A workbook whose parts say that they are encrypted."""
    content = bytearray(sheets(("log", GOOD)))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        (entry, *_) = archive.infolist()
    at = content.rfind(entry.filename.encode()) - 46
    content[at + 8] |= 1
    path.write_bytes(bytes(content))


def crowded(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as new:
        for k in range(2100):
            new.writestr(f"xl/p{k}", "")


def sparse(path: Path) -> None:
    """Ten gigabytes announced, none written."""
    with path.open("wb") as file:
        file.write(b"customer,date\n")
        file.truncate(10_000_000_000)


def holes(path: Path) -> None:
    """A hundred megabytes of nothing behind a heading."""
    with path.open("wb") as file:
        file.write(b"customer,date\na,2024-03-05\n")
        file.truncate(100_000_000)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def forbidden(path: Path) -> None:
    path.write_text(LOG)
    path.chmod(0)


def parquet(**columns: Any) -> Make:
    def make(path: Path) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        pq.write_table(pa.table(columns), path)

    return make


def cut_parquet(path: Path) -> None:
    parquet(customer=["a", "b"], date=["2024-03-05", "2024-03-06"])(path)
    path.write_bytes(path.read_bytes()[:-40])


def log(*rows: str) -> Make:
    return text(LOG + "\n".join(rows) + "\n")


CASES: tuple[Hostile, ...] = (
    # files that are none
    Hostile("nothing-there", "none.csv", lambda path: None, ["no such file"]),
    Hostile("empty", "log.csv", text(""), ["empty"]),
    Hostile("only-blank-lines", "log.csv", text("\n\n   \n"), ["empty"]),
    Hostile("a-folder", "log.csv", lambda path: path.mkdir(), ["folder"]),
    Hostile("a-pipe", "log.csv", pipe, ["pipe"]),
    Hostile("a-device", "log.csv", link("/dev/zero"), ["device"]),
    Hostile("a-link-nowhere", "log.csv", link("nowhere.csv"), ["link"]),
    Hostile("a-link-to-itself", "log.csv", link("log.csv"), ["cannot be opened"]),
    Hostile("ten-gigabytes-announced", "log.csv", sparse, ["10.0 GB", "2.0 GB"]),
    Hostile("holes", "log.csv", holes, ["row 3", "NUL"]),
    Hostile("headings-alone", "log.csv", text(LOG), ["row 1", "no rows"]),
    # something else under this name
    Hostile("a-pdf", "log.csv", raw(b"%PDF-1.7 ..."), ["PDF"]),
    Hostile("a-picture", "log.xlsx", raw(b"\x89PNG\r\n\x1a\n...."), ["picture"]),
    Hostile("packed", "log.csv", raw(b"\x1f\x8b\x08\x00...."), ["packed"]),
    Hostile("an-old-workbook", "log.xls", raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), [".xls", ".xlsx"]),
    Hostile("a-page", "log.xls", text("<html><table><tr><td>customer</td></tr></table></html>"), ["web page"]),
    Hostile("json", "log.csv", text('[{"customer": "a"}]'), ["JSON"]),
    Hostile("a-pickle", "log.csv", raw(b"\x80\x04\x95\x10\0\0\0."), ["pickle"]),
    Hostile("a-database", "log.csv", raw(b"SQLite format 3\0" + b"\0" * 100), ["database"]),
    Hostile("binary", "log.csv", raw(b"customer,date\na\0b,2024-03-05\n"), ["row 2", "NUL"]),
    # encodings
    Hostile("utf-32", "log.csv", text(LOG + "a,2024-03-05,1\n", "utf-32"), ["UTF-32"]),
    Hostile("half-of-utf-16", "log.csv", raw((LOG + "a,2024-03-05,1").encode("utf-16")[:-1]), ["utf-16", "--encoding"]),
    Hostile(
        "western-or-chinese",
        "log.csv",
        raw(LOG.encode() + "Müller,2024-03-05,1\n".encode("cp1252")),
        ["row 2", "cp1252", "Müller"],
    ),
    Hostile("no-such-encoding", "log.csv", log("a,2024-03-05,1"), ["utf8000", "gb18030"], {"encoding": "utf8000"}),
    Hostile(
        "not-the-encoding-said",
        "log.csv",
        raw(LOG.encode() + b"\xff\xff,2024-03-05,1\n"),
        ["gb18030", "row 2"],
        {"encoding": "gb18030"},
    ),
    # separators, quotation marks, sizes
    Hostile("no-separator", "log.csv", text("customer\na\nb\n"), ["customer", "separated"]),
    Hostile(
        "another-separator-below", "log.csv", text(LOG + "a;2024-03-05;1\nb;2024-03-06;2\n"), ["row", "2 '1'", "3 '1'"]
    ),
    Hostile("a-cell-too-many", "log.csv", log("a,2024-03-05,1", "b,2024-03-06,2,7"), ["row 3 '4'", "3"]),
    Hostile("a-cell-too-few", "log.csv", log("a,2024-03-05,1", "b,2024-03-06"), ["row 3 '2'"]),
    Hostile("thousands-unquoted", "log.csv", log("a,2024-03-05,1,234.50"), ["row 2 '4'"]),
    Hostile(
        "a-quotation-mark-left-open", "log.csv", log('"a,2024-03-05,1', "b,2024-03-06,2"), ["row 2", "never closed"]
    ),
    Hostile("a-quotation-mark-inside", "log.csv", log('"a"b,2024-03-05,1'), ["row 2", "quotation"]),
    Hostile("a-line-without-end", "log.csv", text(LOG + "a" * 300_000), ["row 2", "200,000"]),
    Hostile("a-cell-without-end", "log.csv", log("a" * 5000 + ",2024-03-05,1"), ["row 2", '"customer"', "1,000"]),
    Hostile(
        "columns-without-end",
        "log.csv",
        text(",".join(f"c{k}" for k in range(700)) + "\n" + "1," * 699 + "1\n"),
        ["700", "500"],
    ),
    # headings
    Hostile("no-headings", "log.csv", text("00001,19970101,1,11.77\n00002,19970112,1,12.00\n"), ["row 1", "heading"]),
    Hostile("strange-headings", "log.csv", text("foo,bar\n1,2\n"), ["'foo'", "'bar'", "--kind"]),
    Hostile("a-heading-twice", "log.csv", text("customer,date,amount,amount\na,2024-03-05,1,2\n"), ["amount", "twice"]),
    Hostile(
        "two-headings-for-one",
        "log.csv",
        text("customer,date,total,price\na,2024-03-05,1,2\n"),
        ["'total'", "'price'", "--column amount"],
    ),
    Hostile(
        "two-kinds", "log.csv", text("customer,brand,date\na,b,2024-03-05\n"), ["--kind transactions", "--kind panel"]
    ),
    Hostile("a-kind-it-is-not", "log.csv", log("a,2024-03-05,1"), ["moment", "'customer'"], {"kind": "moments"}),
    Hostile("no-such-kind", "log.csv", log("a,2024-03-05,1"), ["'transactions'"], {"kind": "transaction"}),
    Hostile(
        "no-such-heading",
        "log.csv",
        log("a,2024-03-05,1"),
        ["custommer", "'customer'"],
        {"columns": {"customer": "custommer"}},
    ),
    Hostile(
        "no-such-column",
        "log.csv",
        log("a,2024-03-05,1"),
        ["custmer", "'customer'"],
        {"columns": {"custmer": "customer"}},
    ),
    # days
    Hostile(
        "which-is-the-day",
        "log.csv",
        log("a,5/3/2024,1", "b,6/4/2024,1"),
        ['"date"', "row 2 '5/3/2024'", "--dates dmy (2024-03-05)", "--dates mdy (2024-05-03)"],
    ),
    Hostile("days-both-ways", "log.csv", log("a,13/3/2024,1", "b,3/14/2024,1"), ["row 2", "row 3", "dmy", "mdy"]),
    Hostile(
        "days-half-turned-by-a-spreadsheet",
        "log.csv",
        log("a,2024-05-03,1", "b,13/3/2024,1"),
        ["row 2", "row 3", "do not go together"],
    ),
    Hostile("no-such-day", "log.csv", log("a,2024-02-30,1", "b,2024-03-05,1"), ['"date"', "row 2 '2024-02-30'"]),
    Hostile("a-day-in-another-age", "log.csv", log("a,0024-02-03,1"), ["row 2", "1900"]),
    Hostile("not-the-order-said", "log.csv", log("a,13/3/2024,1"), ["row 2 '13/3/2024'", "mdy"], {"dates": "mdy"}),
    Hostile("a-day-missing", "log.csv", log("a,,1", "b,2024-03-05,1"), ['"date"', "row 2", "missing"]),
    # numbers
    Hostile(
        "which-is-the-decimal-sign",
        "log.csv",
        text("customer;date;amount\na;2024-03-05;1.234\n"),
        ["row 2 '1.234'", "--numbers"],
    ),
    Hostile(
        "decimals-both-ways",
        "log.csv",
        text("customer;date;amount\na;2024-03-05;1.5\nb;2024-03-05;2,5\n"),
        ["row 2", "row 3", "'2,5'"],
    ),
    Hostile("a-word-for-a-number", "log.csv", log("a,2024-03-05,1", "b,2024-03-05,much"), ['"amount"', "row 3 'much'"]),
    Hostile(
        "a-negative-amount",
        "log.csv",
        log("a,2024-03-05,1", "a,2024-03-07,-1"),
        ["row 3", "--returns drop", "--returns net"],
    ),
    Hostile("two-currencies", "log.csv", log("a,2024-03-05,€1.50", "b,2024-03-05,$1.50"), ["EUR", "USD"]),
    Hostile("per-cent-for-an-amount", "log.csv", log("a,2024-03-05,10%"), ["row 2 '10%'", "per cent"]),
    Hostile("infinite", "log.csv", log("a,2024-03-05,inf", "b,2024-03-05,1e999"), ["'inf'", "'1e999'"]),
    Hostile("identifiers-rounded", "log.csv", log("1.23457E+15,2024-03-05,1"), ["row 2", "rounded"]),
    Hostile("a-formula-for-a-name", "log.csv", log("\"=cmd|' /C calc'!A0\",2024-03-05,1"), ["row 2", "formula"]),
    Hostile(
        "many-troubles", "log.csv", log(*(f"a,2024-13-{k % 28 + 1:02},1" for k in range(500))), ["row", "and 490 more"]
    ),
    Hostile("a-row-of-totals", "log.csv", log("a,2024-03-05,1", "Total,,1"), ["row 3 'Total'", "totals"]),
    # what contradicts itself
    Hostile(
        "survivors-that-rise",
        "s.csv",
        text("cohort,period,survivors\na,0,100\na,1,50\na,2,60\n"),
        ["row 4 '60'", "period before"],
    ),
    Hostile("shares-above-one", "s.csv", text("cohort,period,share\na,0,1\na,1,1.2\n"), ["row 3 '1.2'", "above 1"]),
    Hostile(
        "a-cohort-twice", "s.csv", text("cohort,period,survivors\na,0,100\na,1,50\na,1,40\n"), ["row 4", "earlier row"]
    ),
    Hostile(
        "customers-or-per-cent",
        "s.csv",
        text("year,a surviving,b surviving\n0,100,100\n1,60,50\n"),
        ["--column percent", "--column alive"],
    ),
    Hostile(
        "half-a-customer", "s.csv", text("cohort,period,survivors\na,0,1\na,1,0.6\n"), ["row 3 '0.6'", "--column share"]
    ),
    Hostile(
        "an-end-before-the-start",
        "c.csv",
        text("customer,start date,end date\na,2024-03-05,2024-03-01\n"),
        ["row 2 '2024-03-01'", "before it begins"],
    ),
    Hostile(
        "a-customer-twice",
        "c.csv",
        text("customer,tenure_months,churned\na,3,1\na,4,0\n"),
        ["row 3 'a'", "earlier row"],
    ),
    Hostile("tenure-in-what", "c.csv", text("customer,tenure,churned\na,3,1\n"), ['"tenure"', "tenure_months"]),
    Hostile("neither-yes-nor-no", "c.csv", text("customer,tenure_months,churned\na,3,maybe\n"), ["row 2 'maybe'"]),
    Hostile(
        "an-error-of-nought", "m.csv", text("moment,value,se\nretention,0.8,0\n"), ['"se"', "row 2 '0'", "certain"]
    ),
    Hostile("a-score-beyond-its-scale", "q.csv", text("firm,score (1-5)\na,3\na,6\n"), ["row 3 '6'", "1 to 5"]),
    Hostile("which-scale", "q.csv", text("firm,score\na,2\na,4\n"), ["scale=1-7"]),
    Hostile(
        "more-left-than-there-were",
        "f.csv",
        text("month,firm,customers,joined,left\n2024-01,a,10,0,0\n2024-02,a,0,0,11\n"),
        ["row 3 '11'"],
    ),
    Hostile(
        "a-month-twice",
        "f.csv",
        text("month,firm,customers\n2024-01,a,10\n2024-01-31,a,12\n"),
        ["row 3", "earlier row"],
    ),
    # workbooks
    Hostile("broken-workbook", "log.xlsx", raw(b"PK\x03\x04" + b"x" * 300), ["damaged"]),
    Hostile("macros", "log.xlsm", with_part("xl/vbaProject.bin", b"..."), ["macros"]),
    Hostile(
        "links-and-dde",
        "log.xlsx",
        with_part("xl/externalLinks/externalLink1.xml", b"<externalLink><ddeLink/></externalLink>"),
        ["DDE"],
    ),
    Hostile("objects", "log.xlsx", with_part("xl/embeddings/oleObject1.bin", b"MZ"), ["embedded"]),
    Hostile("connections", "log.xlsx", with_part("xl/connections.xml", b"<connections/>"), ["connections"]),
    Hostile(
        "entities",
        "log.xlsx",
        changed("xl/workbook.xml", b"<workbook", b'<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook'),
        ["xl/workbook.xml", "entities"],
    ),
    Hostile("a-bomb", "log.xlsx", bomb, ["sheet2.xml", "times"]),
    Hostile("a-size-understated", "log.xlsx", understated, ["xlsx"]),
    Hostile("a-size-overstated", "log.xlsx", overstated, ["MB"]),
    Hostile("a-crowd-of-parts", "log.xlsx", crowded, ["2,100"]),
    Hostile("a-password", "log.xlsx", locked, ["password"]),
    Hostile("a-packed-folder", "log.xlsx", lambda path: zipfile.ZipFile(path, "w").writestr("a.csv", LOG), ["unpack"]),
    Hostile("several-sheets", "log.xlsx", workbook(("2023", GOOD), ("2024", GOOD)), ["--sheet", "2023", "2024"]),
    Hostile("no-such-sheet", "log.xlsx", workbook(("log", GOOD)), ["2025", "log"], {"sheet": "2025"}),
    Hostile(
        "formulas-never-calculated",
        "log.xlsx",
        workbook(("log", [*GOOD, ("c", "2024-03-07", "=B2+1")])),
        ["row 4 '=B2+1'", "calculated"],
    ),
    Hostile(
        "formulas-that-failed",
        "log.xlsx",
        workbook(("log", [*GOOD, ("c", "2024-03-07", "#DIV/0!")])),
        ["row 4 '#DIV/0!'"],
    ),
    Hostile(
        "a-cell-far-away",
        "log.xlsx",
        changed("xl/worksheets/sheet1.xml", b"</row></sheetData>", b'<c r="XFD3"><v>1</v></c></row></sheetData>'),
        ["16,384", "500"],
    ),
    Hostile(
        "a-row-far-away",
        "log.xlsx",
        changed("xl/worksheets/sheet1.xml", b'<row r="3"', b'<row r="999999999"'),
        ["1,048,576"],
    ),
    Hostile(
        "a-sheet-that-is-no-xml", "log.xlsx", changed("xl/worksheets/sheet1.xml", b"<sheetData>", b"<<<"), ["damaged"]
    ),
    Hostile("a-sheet-of-a-text", "log.csv", log("a,2024-03-05,1"), ["--sheet"], {"sheet": "log"}),
    # Parquet
    Hostile("half-a-parquet-file", "log.parquet", cut_parquet, ["Parquet"]),
    Hostile(
        "lists-in-cells",
        "log.parquet",
        parquet(customer=[["a"], ["b"]], date=["2024-03-05", "2024-03-06"]),
        ["lists", "customer"],
    ),
    Hostile("columns-of-another-kind", "log.parquet", parquet(customer=["a"], date=[True]), ['"date"', "row 1 'True'"]),
)
