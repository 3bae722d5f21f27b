"""Tables in a terminal: values whole at any width, names of rows broken, rows known by name in every part."""

from __future__ import annotations

import pytest

from sim.app import output
from sim.app.fitting import GAP, broken, parts
from sim.words import wide

LONG = "Word of mouth: share of those who were disappointed, and did not complain, who tell somebody of it"
ROWS = [
    (LONG, "467,000", "−467,000 to 1,200,000", "+12,300", "8,900", "no more than luck"),
    ("选择：上一次所选企业对下一次选择的吸引力，由习惯与惰性共同造成的那一部分", "1", "0 to 2", "0", "0", "moves"),
]
HEADS = ("factor", "mean effect", "95% interval", "mean effect with its sign", "spread", "status")


@pytest.mark.parametrize("width", [48, 80, 120, 200])
def test_values_are_whole_however_long_the_names_of_rows(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns = [output.Column(h, "text" if h in ("factor", "status") else "number") for h in HEADS]
    output.table("", columns, ROWS)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(wide, lines)) <= width
    for row in ROWS:
        assert all(any(value in line for line in lines) for value in row[1:])
    for word in LONG.split():
        assert any(word in line for line in lines), word


def test_one_part_where_breaking_headings_and_names_is_enough() -> None:
    (only,) = parts(HEADS, [False] * 6, ROWS, 119)
    assert sum(only.widths) + GAP * 6 <= 119
    assert only.widths[1] >= len("467,000")
    stacked = parts(HEADS, [False] * 6, ROWS, 79)
    assert len(stacked) > 1 and all(part.columns[0] == 0 for part in stacked)


def test_a_part_that_goes_below_says_again_which_rows_these_are() -> None:
    heads = ("policy", "strength", "baseline", "difference", "replications of the same luck")
    rows = [("price-cut", str(k), "1,234,567 ± 89", "−12,345 ± 678", "4") for k in range(3)]
    below = parts(heads, [False] * 5, rows, 45, names=2)
    assert len(below) > 1 and all(list(part.columns[:2]) == [0, 1] for part in below)
    assert sorted({k for part in below for k in part.columns}) == list(range(5))
    narrow = parts(heads, [False] * 5, rows, 26, names=2)
    assert list(narrow[-1].columns[:1]) == [0] and max(sum(p.widths) + GAP * len(p.widths) for p in narrow) <= 26


def test_lines_that_fit_stay_as_they_are() -> None:
    assert broken("a b\n  c", 5) == "a b\n  c"
    assert broken("one two three", 7) == "one two\nthree"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_chinese_is_broken_between_characters_not_at_its_few_spaces(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    output.say(
        "没有为 alpha 填写固定成本：它的利润即扣除广告之后的贡献（−3,440 至 −1,480）。策略若不改变固定成本，差异便不受其影响。"
    )
    *full, last = capsys.readouterr().out.splitlines()
    assert all(width - 12 <= wide(line) <= width for line in full)
    assert not any(line.startswith(("，", "。", "）", "：")) for line in (*full, last))
