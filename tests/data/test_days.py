"""Days as they are written, and which number is the day: by the whole column, or not at all."""

from __future__ import annotations

import datetime as dt

import pytest

from sim.data.days import decided, written

FIFTH = dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-05",
        "2024/3/5",
        "2024.3.5",
        "20240305",
        "2024年3月5日",
        "2024年03月05号",
        "２０２４年３月５日",
        "2024-03-05 14:30",
        "2024-03-05T14:30:00.123Z",
        "2024-03-05T14:30:00+08:00",
        "2024/3/5 2:30 PM",
        "20240305143000",
        "5 March 2024",
        "5. Mar 2024",
        "5-Mar-2024",
        "05MAR2024",
        "March 5, 2024",
        "Mar 5th, 2024",
        "Tue, 5 Mar 2024",
        "2024年3月5日 星期二",
        dt.date(2024, 3, 5),
        dt.datetime(2024, 3, 5, 14, 30, tzinfo=dt.UTC),
        20240305,
        20240305.0,
        45356,
        "45356",
        45356.75,
    ],
)
def test_a_clear_day_is_read(text: object) -> None:
    one = written(text)
    assert one is not None
    assert set(one.days.values()) == {FIFTH}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2024-02-30",
        "2024-13-01",
        "0024-03-05",
        "2101-01-01",
        "1899-12-31",
        "31.4.2024",
        "2024-3/5",
        "5 Foo 2024",
        "2024",
        "123",
        123,
        True,
        None,
        0.5,
        "99999",
        "2024-03",
    ],
)
def test_what_is_no_day_is_none(text: object) -> None:
    assert written(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024-03",
        "2024/3",
        "202403",
        "03/2024",
        "3.2024",
        "March 2024",
        "Mar-2024",
        "2024年3月",
        "2024-03-01",
        dt.date(2024, 3, 1),
    ],
)
def test_a_month_is_its_first_day_where_months_are_asked_for(text: object) -> None:
    one = written(text, month=True)
    assert one is not None
    assert set(one.days.values()) == {dt.date(2024, 3, 1)}


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["5.3.2024", "13.3.2024"], "dmy"),
        (["3/5/2024", "3/13/2024"], "mdy"),
        (["5/3/2024"], None),
        (["3/3/2024", "4/4/2024"], "ymd"),
        (["13/3/2024", "3/13/2024"], None),
        (["2024-03-05", "2024-03-13"], "ymd"),
        (["31/12/24"], None),
        (["31/12/99"], "dmy"),
        (["99-12-31"], "ymd"),
        (["05/03/24"], None),
        ([], "ymd"),
    ],
)
def test_the_order_is_that_of_the_whole_column(column: list[str], order: str | None) -> None:
    found = decided([(text, written(text)) for text in column])
    readable = found.order if found.order is not None else None
    if order == "ymd" and column and column[0] == "3/3/2024":
        assert readable in ("dmy", "mdy")  # the same days whatever the order
    else:
        assert readable == order


def test_a_column_that_does_not_tell_shows_its_readings() -> None:
    found = decided([(text, written(text)) for text in ("3/3/2024", "5/3/2024")])
    assert [(order, value, day) for order, value, day in found.readings] == [
        ("dmy", "5/3/2024", dt.date(2024, 3, 5)),
        ("mdy", "5/3/2024", dt.date(2024, 5, 3)),
    ]


def test_a_column_of_both_orders_shows_a_day_of_each() -> None:
    found = decided([(text, written(text)) for text in ("5/3/2024", "13/3/2024", "3/14/2024")])
    assert dict(found.clash) == {"dmy": "13/3/2024", "mdy": "3/14/2024"}


def test_two_digits_of_a_year_are_read_as_posix_reads_them() -> None:
    old, new = written("31/12/69"), written("31/12/68")
    assert old is not None and old.days["dmy"].year == 1969
    assert new is not None and new.days["dmy"].year == 2068
