"""Names of worksheets: within Excel's limit, whole words, none twice, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sim.words
from sim.report.tabs import LONGEST, tab
from sim.words import speaking

WORDS = Path(sim.words.__file__).parent


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Options at equal budgets", "Options at equal budgets"),
        ("Profit arm by arm, against the baseline (euros a month)", "Profit arm by arm"),
        ("Choice: what a rival's answer does to it, in euros", "Choice"),
        ("What every assumption does to the choice of the best policy", "What every assumption does"),
        ("What has to be true of the market for it", "What has to be true"),
        (
            "利润（欧元）：各政策在三十个市场中相对于基线的差别与区间，每月每位客户计",
            "利润 各政策在三十个市场中相对于基线的差别与区间",
        ),
        ("[a/b]: c", "a b c"),
    ],
)
def test_a_long_title_becomes_a_short_name_of_whole_words(title: str, name: str) -> None:
    assert tab(title) == name and len(name) <= LONGEST


def test_a_name_that_is_taken_gets_a_number_and_stays_within_the_limit() -> None:
    taken: set[str] = set()
    for _ in range(12):
        name = tab("A title that is exactly as long", taken)
        assert len(name) <= LONGEST and name.lower() not in taken
        taken.add(name.lower())
    assert len(taken) == 12


def test_nothing_has_the_name_of_a_table() -> None:
    assert tab("") == "Table"
    with speaking("zh"):
        assert re.search(r"[\u4e00-\u9fff]", tab("??"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_title_has_a_name_excel_takes(title: str) -> None:
    name = tab(title, {"table"})
    assert 0 < len(name) <= LONGEST and not re.search(r"[\[\]:*?/\\]", name)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_plain_message_of_a_report_is_cut_within_a_word(lang: str) -> None:
    tried = 0
    with speaking(lang):
        for room in ("report", "decision", "sense", "budget", "tournament", "robustness"):
            for said in re.findall(
                r"^[a-z][\w-]* = ([^{\n]{1,90})$", (WORDS / lang / f"{room}.ftl").read_text("utf-8"), re.M
            ):
                name = tab(said)
                if name == "Table":  # of signs alone
                    continue
                assert len(name) <= LONGEST
                assert set(re.findall(r"[A-Za-z]+", name)) <= set(re.findall(r"[A-Za-z]+", said)), name
                tried += 1
    assert tried > 200
