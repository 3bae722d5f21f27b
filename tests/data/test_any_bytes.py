"""Whatever is in a file, it is read, or refused in words: no other error leaves the reader."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_guises import GUISES, book

from sim.data import DataError, read, summary

TABLES = {
    "survival": b"cohort,size,month 1,month 2\nspring,50,80%,60%\nautumn,20,50%,\n",
    "customers": b"member,join date,end date,plan\na,2023-01-01,2024-01-01,gold\nb,2023-07-01,,basic\n",
    "moments": b"moment,value,se,firm,year\nretention,80%,2%,north,2023\nprice,12.5,0.5,,\n",
    "survey": b"firm,score,scale\na,3,0-10\nb,4,0-10\n",
    "firms": b"month,firm,customers,joined,left\n2024-01,a,10,0,0\n2024-02,a,12,3,1\n",
    "panel": b"household,brand,purchases\n1,a,3\n1,b,1\n2,a,2\n4,a,0\n",
    **{name: content for name, content in GUISES.items() if b"\0" not in content},
}
TOKENS = [
    b",",
    b"\n",
    b'"',
    b"0",
    b"-",
    b"%",
    b"1e9",
    b"\xff",
    b"=",
    b";",
    b"nan",
    b"-5",
    b"2024-13-01",
    b"\t",
    b"\r",
    b"<",
    b"9" * 30,
]
EDITS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 8), st.sampled_from(TOKENS) | st.binary(max_size=3)),
    min_size=1,
    max_size=4,
)

Edit = Callable[[bytes], bytes]


def edited(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """Some bytes replaced by others, here and there."""
    for place, length, new in edits:
        at = int(place * len(content))
        content = content[:at] + new + content[at + length :]
    return content


def is_read_or_refused(path: Path, content: bytes, **asked: Any) -> None:
    path.write_bytes(content)
    own, refused = None, None
    try:
        own = read(path, **asked)
    except DataError as error:
        refused = error
    if own is not None:
        assert len(own.frame)
        assert summary(own)
    else:
        assert refused is not None and refused.troubles
        assert str(refused).startswith(str(path))


QUICK = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@QUICK
@given(name=st.sampled_from(sorted(TABLES)), edits=EDITS)
def test_a_text_with_wrong_bytes_is_read_or_refused(name: str, edits: list, tmp_path: Path) -> None:
    is_read_or_refused(tmp_path / "own.csv", edited(TABLES[name], edits))


@QUICK
@given(text=st.text(max_size=60))
def test_any_text_below_headings_is_read_or_refused(text: str, tmp_path: Path) -> None:
    is_read_or_refused(tmp_path / "own.csv", b"customer,date,amount\n" + text.encode("utf-8", "ignore"))


@settings(QUICK, max_examples=60)
@given(
    edits=EDITS,
    part=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", ""]),
)
def test_a_workbook_with_wrong_bytes_is_read_or_refused(edits: list, part: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, edited(old.read(name), edits) if name == part else old.read(name))
    is_read_or_refused(tmp_path / "own.xlsx", out.getvalue() if part else edited(WORKBOOK, edits))


WORKBOOK = book(text_days=True)


@pytest.mark.parametrize("name", TABLES)
def test_what_the_others_begin_with_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(TABLES[name])
    assert len(read(path).frame)
