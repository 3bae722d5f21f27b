"""Lessons: what is right follows from the numbers, whatever they are, in every language."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from sim.classroom.lessons.kept import Kept, key_of
from sim.classroom.lessons.lesson import UNTOLD, best_of, went
from sim.classroom.lessons.lived import lived, numbers_of
from sim.classroom.lessons.questionnaire import STATEMENTS
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.sheet import sheet
from sim.classroom.lessons.telling import asked, shown, spoken, told
from sim.classroom.lessons.worlds import Ask, Living, changes, estimate, firm_taken, laid_beside, returns, with_levers
from sim.words import LANGUAGES

UP = {"mean": 3.0, "low": 1.0, "high": 5.0}
DOWN = {"mean": -3.0, "low": -5.0, "high": -1.0}
FLAT = {"mean": 0.5, "low": -1.0, "high": 2.0}
MUCH = {"mean": 40.0, "low": 30.0, "high": 50.0}


def best(names: tuple[str, ...], winner: str) -> dict[str, dict[str, float]]:
    """Numbers by which one of several brings surely most."""
    ranked = {name: {"mean": float(k), "low": k - 0.5, "high": k + 0.5} for k, name in enumerate(names)}
    return ranked | {winner: MUCH} | {f"{winner}>{name}": UP for name in names if name != winner}


def tie(names: tuple[str, ...]) -> dict[str, dict[str, float]]:
    """Numbers by which the best of several cannot be told from the second."""
    return dict.fromkeys(names, UP) | {f"{a}>{b}": FLAT for a in names for b in names if a != b}


PLACES = ("even", "peak", "end")
WAYS = ("rest", "best", "alike")
MONEY = ("back", "new")

BRANCHES: dict[str, dict[str, dict[str, Any]]] = {
    "delta": {
        "stays": {"early": UP, "growth": DOWN, "half": UP},
        "fades": {"early": UP, "growth": DOWN, "half": DOWN},
        "grows": {"early": UP, "growth": UP, "half": UP},
        UNTOLD: {"early": UP, "growth": FLAT, "half": FLAT},
    },
    "loyalties": {"care": {"gap": UP}, "money": {"gap": DOWN}, UNTOLD: {"gap": FLAT}},
    "promise": {"gains": {"profit": UP}, "loses": {"profit": DOWN}, UNTOLD: {"profit": FLAT}},
    "satisfaction": {"free": {"gap": UP}, "bound": {"gap": DOWN}, UNTOLD: {"gap": FLAT}},
    "silent": {"silent": {"half": UP}, "spoke": {"half": DOWN}, UNTOLD: {"half": FLAT}},
    "recovery": {"fewer": {"paradox": DOWN}, "more": {"paradox": UP}, UNTOLD: {"paradox": FLAT}},
    "peak": {place: best(PLACES, place) for place in PLACES} | {UNTOLD: tie(PLACES)},
    "tiers": {way: best(WAYS, way) for way in WAYS} | {UNTOLD: tie(WAYS)},
    "newcomers": {
        "always": {"hidden": UP, "known": UP},
        "hidden": {"hidden": UP, "known": DOWN},
        "never": {"hidden": DOWN, "known": DOWN},
        UNTOLD: {"hidden": FLAT, "known": DOWN},
    },
    "points": {
        "bought": {"gap": UP, "bought": UP},
        "warm": {"gap": DOWN, "warm": UP},
        UNTOLD: {"gap": FLAT},
    },
    "five-points": {
        "claimed": {"bonds": MUCH},
        "less": {"bonds": UP},
        "falls": {"bonds": DOWN},
        UNTOLD: {"bonds": FLAT},
    },
    "talk": {"angry": {"gap": UP}, "glad": {"gap": DOWN}, UNTOLD: {"gap": FLAT}},
    "win-back": {way: best(MONEY, way) for way in MONEY} | {UNTOLD: tie(MONEY)},
    "effect": {"most": {"half": UP}, "little": {"half": DOWN}, UNTOLD: {"half": FLAT}},
}
"""For every answer of every lesson, numbers that make it right."""

EVERY = [(id_, option) for id_, lesson in LESSONS.items() for option in lesson.options]


def test_every_answer_can_be_right_and_the_last_is_that_it_cannot_be_told() -> None:
    assert {id_: set(branches) for id_, branches in BRANCHES.items()} == {
        id_: set(lesson.options) for id_, lesson in LESSONS.items()
    }
    assert all(lesson.options[-1] == UNTOLD and 3 <= len(lesson.options) <= 4 for lesson in LESSONS.values())


@pytest.mark.parametrize(("id_", "option"), EVERY)
def test_the_right_answer_follows_from_the_numbers(small, id_: str, option: str) -> None:
    lesson = LESSONS[id_]
    numbers = deepcopy(small.get(lesson))
    numbers["estimates"] |= BRANCHES[id_][option]
    assert lesson.right(numbers) == option
    found = shown(lesson, numbers)
    others = {shown(lesson, numbers | {"estimates": numbers["estimates"] | BRANCHES[id_][o]})["found"]["en"]
              for o in lesson.options if o != option}  # fmt: skip
    assert found["right"] == option
    assert found["found"]["en"] not in others


@pytest.mark.parametrize("id_", LESSONS)
def test_a_lesson_is_lived_and_all_it_shows_is_json_in_every_language(small, id_: str) -> None:
    lesson = LESSONS[id_]
    numbers = small.get(lesson)
    found = json.loads(json.dumps(shown(lesson, numbers), allow_nan=False))
    assert found["right"] in lesson.options
    assert 1 <= len(found["figures"]) <= 3
    assert found["law"]["formula"].startswith("<math")
    texts = [found[key] for key in ("found", "elsewhere", "honest", "research", "discuss")]
    texts += [figure["data"]["title"] for figure in found["figures"]] + list(told(lesson)["notes"].values())
    for text in texts:
        assert set(text) == set(LANGUAGES)
        assert re.search("[\u4e00-\u9fff]", text["zh"])
        assert not re.search("[\u4e00-\u9fff]", text["en"])
        assert not any("{" in said or "$" in said or "numbers-" in said for said in text.values())


@pytest.mark.parametrize("id_", LESSONS)
def test_sentences_turn_with_the_way_the_numbers_point(small, id_: str) -> None:
    lesson = LESSONS[id_]
    seen = set()
    for way in (UP, DOWN, FLAT):
        numbers = deepcopy(small.get(lesson))
        numbers["estimates"] = dict.fromkeys(numbers["estimates"], way)
        found = shown(lesson, numbers)
        seen.add((found["elsewhere"]["en"], found["elsewhere"]["zh"], found["figures"][0]["data"]["title"]["en"]))
    assert len(seen) == 3


def test_before_the_run_nothing_of_its_result_is_told(small) -> None:
    for lesson in LESSONS.values():
        before = json.dumps([asked(lesson), told(lesson)])
        for option in lesson.options:
            assert json.dumps(shown(lesson, small.get(lesson))["found"]["en"])[1:-1] not in before, option


def test_progress_goes_to_the_last_world_and_the_same_worlds_give_the_same_numbers() -> None:
    seen: list[tuple[int, int]] = []
    lesson = LESSONS["promise"]
    found = numbers_of(lesson, lambda done, total: seen.append((done, total)), scale=0.1)
    assert seen[-1] == (found["worlds"], found["worlds"]) == (12, 12)
    assert [done for done, _ in seen] == list(range(1, 13))
    assert numbers_of(lesson, scale=0.1) == found


def test_what_was_lived_is_kept_in_a_folder_and_a_spoilt_file_is_done_without(tmp_path: Path, small) -> None:
    lesson = LESSONS["delta"]
    numbers = small.get(lesson)
    Kept(tmp_path).put(lesson, numbers)
    assert Kept(tmp_path).get(lesson) == json.loads(json.dumps(numbers))
    assert lived(lesson, kept=Kept(tmp_path))["right"] == lesson.right(numbers)
    (tmp_path / f"{key_of(lesson, 1.0)}.json").write_text("{", "utf-8")
    assert Kept(tmp_path).get(lesson) is None
    assert Kept(tmp_path).get(lesson, 0.5) is None
    assert Kept(tmp_path / "no" / "such").get(lesson) is None
    assert len({key_of(one, scale) for one in LESSONS.values() for scale in (0.5, 1.0)}) == 2 * len(LESSONS)


def test_an_interval_that_covers_zero_points_nowhere() -> None:
    assert [went(one) for one in (UP, DOWN, FLAT)] == ["up", "down", UNTOLD]
    assert estimate([1.0, 1.0, 1.0]) == {"mean": 1.0, "low": 1.0, "high": 1.0}
    with pytest.raises(ValueError, match="an interval needs 2"):
        estimate([1.0, float("nan")])


def test_the_best_of_several_is_told_only_where_it_beats_the_second() -> None:
    numbers = {"estimates": laid_beside({"a": [1.0, 1.1, 0.9], "b": [3.0, 3.1, 2.9], "c": [2.0, 2.1, 1.9]})}
    assert best_of(numbers, ("a", "b", "c")) == "b"
    close = {"estimates": laid_beside({"a": [1.0, 1.1, 0.9], "b": [1.2, 0.9, 1.1]})}
    assert best_of(close, ("a", "b")) is None


def test_changes_are_in_per_cent_and_returns_count_what_was_spent() -> None:
    old = [{"contribution": 100.0, "spent": 0.0}, {"contribution": 300.0, "spent": 0.0}]
    new = [{"contribution": 110.0, "spent": 10.0}, {"contribution": 330.0, "spent": 10.0}]
    assert changes(new, old) == [5.0, 15.0]
    assert returns(new, old) == [2.0, 4.0]


def test_a_lever_at_rest_changes_nothing_in_a_lessons_world() -> None:
    living = Living(0.1)
    base = living.market("textbook", 100, 12)
    same = with_levers(base, {"promise.cushion": 0.0})
    found = living.all(one=Ask({"rest": base, "same": same}, 1, firm_taken))["one"]
    assert found["rest"] == found["same"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("id_", LESSONS)
def test_a_student_sheet_is_two_pages_and_the_same_each_time(id_: str, lang: str) -> None:
    made = sheet(LESSONS[id_], lang)
    assert made.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\n", made)) == 2
    sheet.cache_clear()
    assert sheet(LESSONS[id_], lang) == made


def test_a_sheet_in_no_language_is_refused() -> None:
    with pytest.raises(ValueError, match="no language 'xx'"):
        sheet(LESSONS["delta"], "xx")


def test_statements_are_measured_by_lessons_and_an_open_answer_stays_open() -> None:
    assert len(STATEMENTS) == 10
    for statement in STATEMENTS:
        options = set(LESSONS[statement.lesson].options)
        assert statement.true < options - {UNTOLD}
        measured = {option: statement.measured(option) for option in options}
        assert measured[UNTOLD] == "untold"
        assert {option for option, said in measured.items() if said == "true"} == statement.true
        assert statement.measured(None) == "unlived"


def test_every_option_has_words_of_its_own() -> None:
    for lesson in LESSONS.values():
        for lang in LANGUAGES:
            assert len({spoken(lesson, f"opt-{option}")[lang] for option in lesson.options}) == len(lesson.options)


def test_what_lessons_say_of_the_models_own_check_is_what_it_found() -> None:
    page = json.loads((Path(__file__).parents[2] / "docs" / "plausibility.json").read_text("utf-8"))
    cells = {(m["market"], c["row"], c["part"]): c for m in page["markets"] for c in m["cells"]}
    markets = [m["market"] for m in page["markets"]]
    subscriptions = [m["market"] for m in page["markets"] if m["kind"] == "subscription"]

    def red(row: int, part: str) -> set[str]:
        return {market for market in markets if cells[market, row, part]["verdict"] == "out"}

    assert set(subscriptions) == red(16, "satisfaction per quality") & set(subscriptions), "delta"
    assert set(markets) - {"cola"} == red(9, "performance"), "delta"
    odds = [cells[market, 7, "top over next"]["value"] for market in markets]
    assert (round(min(odds), 1), round(max(odds), 1)) == (1.3, 1.8), "satisfaction"
    assert red(22, "complaint share") == set(markets), "silent"
    weak = [cells[market, 10, "after silence"]["value"] for market in red(10, "after silence")]
    assert len(weak) >= 3, "silent: several"
    assert max(weak) < 1.5, "silent"
    assert not red(10, "after silence") & set(LESSONS["silent"].markets), "silent"
    assert red(20, "points") == {"cola"}, "points"
    assert round(cells["cola", 20, "points"]["value"], 1) == 9.5, "points"
    five = red(17, "retention per satisfaction") & set(subscriptions)
    assert len(five) == 3, "five-points"
    assert "telecom" not in five, "five-points"
    assert "duopoly" in red(18, "advertising late"), "win-back"
    assert red(24, "best strategy") == set(markets), "win-back"
