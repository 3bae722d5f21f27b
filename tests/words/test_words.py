"""What is said, in which language, and how numbers, money, dates and lists are written in it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from sim import words
from sim.words import catalogue, say, speaking


@pytest.fixture
def small(tmp_path, monkeypatch: pytest.MonkeyPatch):
    """A catalogue of its own, English and some Chinese."""
    english = """
room-visits = { $firm } had { $n ->
    [one] one visit
   *[other] { $n } visits
 } at { MONEY($price, $currency) }
room-share = { $firms }: { PERCENT($share, places: 1) }{ $sure ->
    [yes] , surely
   *[no] {""}
 }
room-only = only in English
room-seats = on { $firm }: seats { $seats }
room-odd = fine { $x }
"""
    chinese = """
room-visits = { $firm }有{ $n }次到访，价格{ MONEY($price, $currency) }
room-odd = { $y }
room-seats = 在 { $firm }，席位 { $seats }
"""
    for lang, text in (("en", english), ("zh", chinese)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "room.ftl").write_text(text, encoding="utf-8")
    monkeypatch.setattr(catalogue, "HERE", tmp_path)
    catalogue._bundle.cache_clear()
    yield
    catalogue._bundle.cache_clear()


@pytest.mark.usefixtures("small")
def test_a_message_takes_the_form_its_numbers_ask_for() -> None:
    values = {"firm": "unity", "price": 12_400_000, "currency": "元"}
    assert say("room-visits", n=1, **values) == "unity had one visit at 12.4 million 元"
    assert say("room-visits", n=2, **values) == "unity had 2 visits at 12.4 million 元"
    assert say("room-visits", "zh", n=1, **values) == "unity 有1次到访，价格1,240万元"


@pytest.mark.usefixtures("small")
def test_a_name_put_into_a_chinese_sentence_stands_as_one_writes_it() -> None:
    """Whether it is Chinese or Latin the catalogue does not know; what the name itself holds stays."""
    said = {
        firm: say("room-seats", "zh", firm=firm, seats=[firm, "south"]) for firm in ("甲公司", "unity", "甲 A公司B")
    }
    assert said["甲公司"] == "在甲公司，席位甲公司和 south"
    assert said["unity"] == "在 unity，席位 unity 和 south"
    assert said["甲 A公司B"] == "在甲 A公司B，席位甲 A公司B 和 south"


def test_a_unit_in_brackets_is_not_broken() -> None:
    for width in range(12, 30):
        assert "（万元）" in words.fill("与维持现状相比，利润的增加（万元）", width)


@pytest.mark.parametrize(
    "text", ["没有界限能说明在哪里成立，除非再试", "a title that goes on and on", "对 alpha 的影响最大的是惯性"]
)
def test_lines_of_a_figure_are_read_as_one_sentence(text: str) -> None:
    """Where Chinese was broken, a screen reader meets no space."""
    for width in range(6, 20):
        assert words.unfilled(words.fill(text, width)) == text


@pytest.mark.usefixtures("small")
def test_lists_choices_and_numpy_numbers_are_taken() -> None:
    said = say("room-share", firms=["a", "b", "c"], share=np.float64(0.1234), sure=True)
    assert said == "a, b and c: 12.3%, surely"
    assert say("room-share", firms="a", share=np.float32(0.5), sure=np.bool_(False)) == "a: 50.0%"


@pytest.mark.usefixtures("small")
def test_what_a_language_lacks_or_cannot_say_is_said_in_english() -> None:
    assert say("room-only", "zh") == "only in English"
    assert say("room-odd", "zh", x=1) == "fine 1"


@pytest.mark.usefixtures("small")
def test_a_message_is_said_later_in_the_language_of_its_reader() -> None:
    inner = words.message("room-odd", x=3)
    later = words.message("room-visits", firm=inner, n=3, price=5, currency="EUR")
    assert str(later) == "fine 3 had 3 visits at 5 EUR"
    with speaking("zh"):
        assert str(later) == "fine 3有3次到访，价格5 EUR"
    assert say(later, "en").startswith("fine 3 had")


@pytest.mark.usefixtures("small")
def test_what_is_not_written_or_not_given_is_refused() -> None:
    with pytest.raises(words.UnknownMessageError, match="did you mean 'room-only'"):
        say("room-onyl")
    with pytest.raises(words.UnknownMessageError, match="no message 'cellar-only'"):
        say("cellar-only", "zh")
    with pytest.raises(words.UnknownMessageError, match=r"room-odd.*x"):
        say("room-odd")


def test_the_language_is_spoken_inside_only() -> None:
    assert words.language() == "en"
    with speaking("zh-CN") as lang:
        assert lang == words.language() == "zh"
        with speaking(None):
            assert words.language() == "zh"
        with speaking("en"):
            assert words.number(float("nan")) == "not known"
        assert words.number(float("nan")) == "未知"
    assert words.language() == "en"
    with pytest.raises(words.UnknownLanguageError, match="no language 'xx': there are en and zh"):
        say("numbers-unknown", "xx")


def test_threads_speak_each_its_own_language() -> None:
    def one(lang: str) -> set[str]:
        with speaking(lang):
            return {say("numbers-unknown") for _ in range(200)}

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(one, ["en", "zh"] * 4)) == [{"not known"}, {"未知"}] * 4


@pytest.mark.parametrize(
    ("x", "said"),
    [(-12345, "−12,300"), (0.02534, "0.0253"), (0, "0"), (5, "5"), (999999, "1,000,000"), (None, "not known")],
)
def test_numbers_are_written_for_people(x: float, said: str) -> None:
    assert words.number(x) == said


@pytest.mark.parametrize(
    ("x", "unit", "en", "zh"),
    [
        (2310, "yuan", "2,310 yuan", "2,310元"),
        (1_240_000, "元", "1.24 million 元", "124万元"),
        (588_000, "元", "588,000 元", "58.8万元"),
        (3.2e9, "EUR", "3.2 billion EUR", "32亿 EUR"),
        (-0.5, "", "−0.5", "−0.5"),
        (float("nan"), "EUR", "not known EUR", "未知 EUR"),
    ],
)
def test_amounts_are_written_as_each_language_counts(x: float, unit: str, en: str, zh: str) -> None:
    assert words.amount(x, unit) == en
    with speaking("zh"):
        assert words.amount(x, unit) == zh


def test_axes_count_in_what_the_language_counts_in() -> None:
    assert words.scale([3.0, -2.5e6]) == (1e6, "million")
    assert words.scale([12_000.0, float("nan")]) == (1e3, "thousand")
    with speaking("zh"):
        assert words.scale([3.0, -2.5e6]) == (1e4, "万")
        assert words.scale([3.0]) == (1.0, "")


def test_shares_levels_lists_and_days() -> None:
    assert (words.percent(0.12345, 1), words.percent(-0.5), words.level_of(0.999)) == ("12.3%", "−50%", "99.9%")
    assert [words.join(names) for names in ([], "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    assert words.date(dt.date(2026, 11, 27)) == "27 November 2026"
    with speaking("zh"):
        assert words.date(dt.date(2026, 11, 27)) == "2026年11月27日"
        assert words.join("abc") == "a、b 和 c"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([-5.788, -6.478, -5.098], ["−5.79", "−6.48", "−5.10"]),
        ([1.0, 0.626, 1.38], ["1.00", "0.63", "1.38"]),
        ([100.02, 100.011, 100.029], ["100.020", "100.011", "100.029"]),
        ([1234567.0, 1229000.0, 1240000.0], ["1,235,000", "1,229,000", "1,240,000"]),
        ([0.001, -0.9, 0.9], ["0.001", "−0.900", "0.900"]),
        ([-0.0004, -0.9, 0.9], ["0.000", "−0.900", "0.900"]),
        ([0.0, 0.0, 0.0], ["0", "0", "0"]),
    ],
)
def test_numbers_that_belong_together_are_told_to_one_place(values: list[float], told: list[str]) -> None:
    assert words.alike(values) == told


def test_no_character_of_chinese_is_left_on_a_line_alone() -> None:
    lines = words.fill("六例中，对手不动时三例划算，对手回应时一例划算", 44).splitlines()
    assert len(lines) == 2 and words.wide(lines[1]) > 4


def test_lines_break_between_chinese_characters_and_keep_words_and_marks() -> None:
    text = "老王汽车：每一百元收入中，还剩 23.4 元（car-dealer 例）。"
    lines = words.fill(text, 12).splitlines()
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(words.wide(line) <= 14 for line in lines), "a closing mark may hang over"
    assert not any(line[0] in "，。）：" or line[-1] == "（" for line in lines)
    assert "car-dealer" in " ".join(lines)
    assert words.fill("who stays at car-dealer", 12) == "who stays at\ncar-dealer"


def test_nothing_is_read_before_something_is_said() -> None:
    code = "import sys, sim.words; sys.exit(any(m.split('.')[0] in ('fluent', 'babel', 'pandas') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
