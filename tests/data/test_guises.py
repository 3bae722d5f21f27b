"""One table in many guises is one frame, and each guise says how it was read."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sim.data import DataError, read
from sim.words import speaking

ROWS = [
    ("007", dt.date(2024, 3, 5), 1234.5),
    ("007", dt.date(2024, 3, 13), 0.5),
    ("张三, 3", dt.date(2023, 12, 31), 12.0),
]
WANTED = pd.DataFrame(
    {
        "customer": [row[0] for row in ROWS],
        "date": pd.to_datetime([row[1] for row in ROWS]),
        "amount": [row[2] for row in ROWS],
    }
)
ENGLISH = ("Customer ID", "Purchase date", "Amount (€)")
CHINESE = ("会员号", "购买日期", "金额（元）")


def lines(head: tuple[str, ...], separator: str, day: str, number: Any, end: str = "\n", quote: str = '"') -> str:
    body = [
        separator.join((f"{quote}{name}{quote}", f"{when:{day}}", f"{quote}{number(value)}{quote}"))
        for name, when, value in ROWS
    ]
    return end.join([separator.join(head), *body]) + end


def point(x: float) -> str:
    return f"{x:,.2f}"


def comma(x: float) -> str:
    return f"{x:,.2f}".translate(str.maketrans(",.", ".,"))


GUISES: dict[str, bytes] = {
    "commas": lines(ENGLISH, ",", "%Y-%m-%d", point).encode(),
    "windows": lines(ENGLISH, ",", "%d/%m/%Y", point, end="\r\n").encode("utf-8-sig"),
    "old-macintosh": lines(ENGLISH, ",", "%d/%m/%Y", point, end="\r").encode(),
    "semicolons": lines(ENGLISH, ";", "%d.%m.%Y", comma).encode(),
    "tabs": lines(ENGLISH, "\t", "%Y%m%d", point).encode("utf-16"),
    "bars": lines(CHINESE, "|", "%Y/%m/%d", comma).encode("utf-16-le"),
    "chinese": lines(CHINESE, ",", "%Y年%m月%d日", lambda x: f"¥{x:,.2f}").encode("gb18030"),
    "sep-line": b"sep=;\r\n" + lines(ENGLISH, ";", "%m/%d/%Y", comma).encode(),
    "title-above": b"Purchases of spring\n\n" + lines(ENGLISH, ",", "%Y-%m-%d %H:%M", point).encode(),
    "blank-lines": b"\n" + lines(ENGLISH, ",", "%Y-%m-%d", point).replace("\n", "\n\n").encode(),
    "ends-with-separators": lines(ENGLISH, ",", "%Y-%m-%d", point).replace("\n", ",\n").encode(),
}


def same(frame: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(
        frame.reset_index(drop=True), WANTED, check_dtype=False, check_column_type=False, check_index_type=False
    )


@pytest.mark.parametrize("name", GUISES)
def test_a_text_in_any_guise_is_the_same_table(name: str, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(GUISES[name])
    own = read(path)
    assert own.kind == "transactions"
    same(own.frame)
    assert [one.column for one in own.understood] == ["customer", "date", "amount"]
    assert own.facts["currency"] == ("CNY" if name in ("bars", "chinese") else "EUR")
    assert own.remarks


def book(*, text_days: bool = False, sheets: int = 1, above: int = 0) -> bytes:
    made = openpyxl.Workbook()
    page = made.active
    page.title = "log"
    for _ in range(above):
        page.append(["Spring"])
    page.append(list(CHINESE))
    for name, when, value in ROWS:
        page.append([name, when.isoformat() if text_days else when, value])
    for k in range(1, sheets):
        made.create_sheet(f"empty {k}")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("options", [{}, {"text_days": True}, {"sheets": 3}, {"above": 2}], ids=str)
def test_a_workbook_in_any_guise_is_the_same_table(options: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    path.write_bytes(book(**options))
    own = read(path)
    same(own.frame)
    assert any("log" in remark for remark in own.remarks)


def test_a_workbook_under_the_name_of_a_text_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(book())
    own = read(path)
    same(own.frame)
    assert any(".csv" in remark and ".xlsx" in remark for remark in own.remarks)


def test_a_sheet_that_begins_in_the_middle_is_read_from_there(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    page = made.active
    for k, row in enumerate([CHINESE, *ROWS]):
        for m, cell in enumerate(row):
            page.cell(5 + k, 1 + m, cell)
    page.cell(7, 3, "much")
    path = tmp_path / "log.xlsx"
    made.save(path)
    with pytest.raises(DataError, match="row 7 'much'"):
        read(path)


@pytest.mark.parametrize("as_text", [False, True])
def test_parquet_is_the_same_table(as_text: bool, tmp_path: Path) -> None:
    path = tmp_path / "log.parquet"
    days = [when.isoformat() if as_text else when for _, when, _ in ROWS]
    columns = {"customer": [r[0] for r in ROWS], "date": days, "amount (€)": [r[2] for r in ROWS]}
    pq.write_table(pa.table(columns), path)
    same(read(path).frame)


def test_runs_of_spaces_separate_where_nothing_else_does(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_text(
        " customer_id  date number_of_cds  dollar_value\n 00001 19970101  1   11.77\n 00002 19970112  5   77.00\n"
    )
    own = read(path)
    assert own.frame["customer"].tolist() == ["00001", "00002"]
    assert own.frame["amount"].tolist() == [11.77, 77.0]


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_bytes(GUISES["commas"])
    (tmp_path / "link.csv").symlink_to("log.csv")
    same(read(tmp_path / "link.csv").frame)


def test_what_the_user_says_is_taken_over_what_headings_say(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("who,when,customer,price,total\nx,2024-03-05,7,1,2\n")
    own = read(path, columns={"customer": "who", "date": "when", "amount": "total"})
    assert own.frame.to_dict("records") == [{"customer": "x", "date": pd.Timestamp(2024, 3, 5), "amount": 2.0}]
    assert [one.column for one in own.understood] == ["customer", "date", "", "", "amount"]


def test_a_column_can_be_said_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("a?,b?,c?\nx,2024-03-05,7\n")
    own = read(path, "transactions", {"customer": "#1", "date": "#2", "amount": "#3"})
    assert own.frame.iloc[0].tolist() == ["x", pd.Timestamp(2024, 3, 5), 7]


def test_dates_that_do_not_tell_are_read_as_said(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("customer,date\na,5/3/2024\n")
    assert read(path, dates="dmy").frame["date"][0] == pd.Timestamp(2024, 3, 5)
    assert read(path, dates="mdy").frame["date"][0] == pd.Timestamp(2024, 5, 3)


def test_numbers_that_do_not_tell_are_read_as_said(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("customer;date;amount\na;2024-03-05;1.234\n")
    assert read(path, numbers="point").frame["amount"][0] == 1.234
    assert read(path, numbers="comma").frame["amount"][0] == 1234


def test_rows_far_apart_decide_together(tmp_path: Path) -> None:
    """The one day above 12 stands behind a whole chunk of days that do not tell."""
    path = tmp_path / "log.csv"
    path.write_text("customer,date\n" + "a,5/3/2024\n" * 25_000 + "b,13/3/2024\n")
    own = read(path)
    assert len(own.frame) == 25_001
    assert own.frame["date"].iloc[0] == pd.Timestamp(2024, 3, 5)


def test_rows_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text('customer,date,note\n"a\nb",2024-03-05,"x\ny\nz"\n\nc,never,x\n')
    with pytest.raises(DataError, match="row 7 'never'"):
        read(path)


def test_everything_is_said_in_the_language_that_is_spoken(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(GUISES["chinese"])
    with speaking("zh"):
        own = read(path)
    for text in (*own.remarks, *(one.meaning for one in own.understood), *(one.how for one in own.understood)):
        assert any("\u4e00" <= c <= "\u9fff" for c in text), text


def test_nothing_of_a_workbook_is_imported_for_a_text(tmp_path: Path) -> None:
    import subprocess
    import sys

    path = tmp_path / "log.csv"
    path.write_bytes(GUISES["commas"])
    code = (
        f"import sys; sys.modules['openpyxl'] = None; import sim.data; print(len(sim.data.read({str(path)!r}).frame))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "3", done.stderr
