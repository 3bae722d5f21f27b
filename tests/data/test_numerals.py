"""Numbers as they are written: both readings of each, and which a file's numbers decide."""

from __future__ import annotations

import pytest

from sim.data.numerals import CURRENCIES, Numeral, decided, is_missing, numeral


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("12", 12, 12),
        ("12.50", 12.5, None),
        ("12,50", None, 12.5),
        ("1,234.50", 1234.5, None),
        ("1.234,50", None, 1234.5),
        ("1.234", 1.234, 1234),
        ("1,234", 1234, 1.234),
        ("1,234,567", 1_234_567, None),
        ("1.234.567", None, 1_234_567),
        ("1 234,5", None, 1234.5),
        ("1\u00a0234,5", None, 1234.5),
        ("1\u202f234", 1234, 1234),
        ("1'234.5", 1234.5, None),
        ("1’234", 1234, 1234),
        ("0.123", 0.123, None),
        (".5", 0.5, None),
        ("-3", -3, -3),
        ("−3", -3, -3),
        ("3-", -3, -3),
        ("(12.50)", -12.5, None),
        ("(¥12)", -12, -12),
        ("-€5", -5, -5),
        ("€-5", -5, -5),
        ("12%", 12, 12),
        ("１２３４", 1234, 1234),
        ("1.5e3", 1500, None),
        ("1e3", 1000, 1000),
        ("1.2万", 12_000, None),
        ("3亿", 3e8, 3e8),
        ("¥1,234.50", 1234.5, None),
        ("12元", 12, 12),
        ("12.50 EUR", 12.5, None),
        ("US$ 7", 7, 7),
    ],
)
def test_a_text_is_read_both_ways(text: str, point: float | None, comma: float | None) -> None:
    one = numeral(text)
    assert one is not None
    assert one.point == (None if point is None else pytest.approx(point))
    assert one.comma == (None if comma is None else pytest.approx(comma))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "much",
        "12,34,56",
        "1,23",
        "1..2",
        "1,,2",
        "12 34",
        "1.2.3",
        "inf",
        "nan",
        "1e999",
        "0x10",
        "1/2",
        "12 13",
        "€5$",
        "--5",
        "５月",
        "1,234,56",
    ],
)
def test_what_is_no_number_with_a_point_is_none(text: str) -> None:
    one = numeral(text)
    assert one is None or one.point is None


@pytest.mark.parametrize("value", [True, False, None, float("nan"), float("inf"), [1], b"1"])
def test_what_is_no_number_is_none(value: object) -> None:
    assert numeral(value) is None


def test_numbers_of_a_file_that_knows_numbers_stay_what_they_are() -> None:
    assert numeral(1.234) == Numeral(1.234, 1.234)
    assert numeral(7) == Numeral(7.0, 7.0)


@pytest.mark.parametrize(
    ("texts", "sign"),
    [
        (["1", "2"], "point"),
        (["1.234", "1.5"], "point"),
        (["1.234", "1,5"], "comma"),
        (["1.234"], None),
        (["1,234"], None),
        (["1.5", "1,5"], None),
        (["1,234.5", "1,234"], "point"),
        ([1.234], "point"),
    ],
)
def test_the_sign_is_that_of_all_numbers_together(texts: list[object], sign: str | None) -> None:
    assert decided([(text, numeral(text)) for text in texts]).sign == sign


@pytest.mark.parametrize("word", CURRENCIES)
def test_every_currency_is_known_before_and_behind(word: str) -> None:
    for text in (f"{word}12", f"{word} 12", f"12{word}", f"12 {word}"):
        one = numeral(text)
        assert one is not None and one.point == 12 and one.currency == CURRENCIES[word], text


@pytest.mark.parametrize("value", [None, "", "  ", "-", "—", "NA", "n/a", "NaN", "无", "缺失"])
def test_what_stands_for_nothing_is_missing(value: object) -> None:
    assert is_missing(value)


@pytest.mark.parametrize("value", ["0", 0, False, "x"])
def test_what_stands_for_something_is_not_missing(value: object) -> None:
    assert not is_missing(value)
