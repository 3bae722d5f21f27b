"""Whoever points at a heading is told what stands there: from the measures and the columns that are declared."""

from __future__ import annotations

import re

import pytest

from sim.lab.columns import COMPARISON
from sim.report.cells import explained, explaining, heads
from sim.report.html import html
from sim.report.markdown import markdown
from sim.report.sheet import Chapter, Column, Grid, Sheet
from sim.results.measures import MEASURES
from sim.words import speaking


def page(grid: Grid, lang: str = "en") -> str:
    return html(Sheet("t", "lead", [], [Chapter("c", [grid])], lang=lang))


def test_headings_of_columns_and_rows_carry_their_meaning_where_pointers_and_screen_readers_find_it() -> None:
    grid = Grid(
        "g", [Column("measure", "text"), Column("x", about="what x is")], [[explained("profit", "what is left"), "1"]]
    )
    text = page(grid)
    assert '<th role="columnheader" scope="col" class="n" title="what x is">x</th>' in text
    assert '<th role="rowheader" scope="row" title="what is left">profit</th>' in text
    assert '<th role="columnheader" scope="col">measure</th>' in text, "nothing is made up for what nobody explained"
    assert text.count("<th ") == 3


def test_a_meaning_cannot_become_markup() -> None:
    evil = "\"><script>alert('x')</script>"
    text = page(Grid("g", [Column("a", "text", about=evil)], [[explained("b", evil)]]))
    assert "<script" not in text
    assert len(re.findall(r'title="&#34;&gt;&lt;script', text)) == 2


def test_what_is_printed_stays_as_it_was() -> None:
    rows = [["profit", "1"]], [[explained("profit", "what is left"), "1"]]
    one, other = (
        markdown(Sheet("t", "lead", [], [Chapter("c", [Grid("g", [Column("a", "text"), Column("b")], shown)])]))
        for shown in rows
    )
    assert one == other


def test_another_language_shows_its_own_meaning_or_none() -> None:
    with speaking("zh"):
        assert explained("利润", "what nobody has translated").about == ""
        assert explained("利润", MEASURES["profit"].meaning).about == "全部月份的利润"
    assert explained("profit", MEASURES["profit"].meaning).about == MEASURES["profit"].meaning


def test_columns_are_explained_by_the_fields_they_show() -> None:
    columns = heads("report-col-measure", "report-col-difference")
    plain, told = explaining(columns, COMPARISON["differences"], "", "difference")
    assert (plain.about, told.about) == ("", "mean of the paired differences")
    with pytest.raises(KeyError):
        explaining(columns, COMPARISON["differences"], "", "no such field")
