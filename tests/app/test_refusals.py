"""Wrong use is answered in the language asked for: what is wrong, in Chinese sentences or English ones, and nothing written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commandline import SMALL, Loyalty, refused

WRONG: dict[str, tuple[list[str], str, str]] = {
    "a verb there is not": (["compar", "textbook"], "Unknown command", '是想用 "compare" 吗'),
    "an option there is not": (["compare", "textbook", "--sede", "1"], "Did you mean --seed?", "没有 --sede 这个选项"),
    "an argument left out": (["compare"], "requires an argument", "需要一个值"),
    "an option without its value": (
        ["compare", "textbook", "--seed"],
        "parameter --seed requires",
        "--seed 需要一个值",
    ),
    "too many arguments": (["list", "strategies", "more"], "Unused Tokens", "多余的参数"),
    "an option given twice": (["run", "textbook", "--seed", "1", "--seed", "2"], "multiple times", "不止一次"),
    "a choice there is not": (["list", "strategy"], "Choose from", "可选："),
    "no whole number": (["compare", "textbook", "--seed", "2.5"], "is not a whole number", "不是整数"),
    "a number out of range": (["run", "textbook", "--months", "5000"], "allowed: 1 to 1,200", "允许 1 到 1,200"),
    "a percentage": (["compare", "textbook", "--level", "95%"], "write 0.95", "请写成 0.95"),
    "a market there is not": (["run", "textbok"], "did you mean 'textbook'?", "是想写 'textbook' 吗"),
    "a file there is not": (["run", "none.yaml"], "there is no such file", "没有这个文件"),
    "a firm there is not": (["compare", "small.yaml", "--firm", "alpah"], "no firm 'alpah'", "没有公司 'alpah'"),
    "a policy there is not": (["compare", "small.yaml", "udner-promise"], "no policy", "是想写 'under-promise' 吗"),
    "a setting written otherwise": (["compare", "small.yaml", "under-promise:strength"], "not KEY=VALUE", "的形式"),
    "a policy twice": (["compare", "small.yaml", "rest", "rest"], "is given twice", "给了两次"),
    "a measure there is not": (["compare", "small.yaml", "--measure", "profits"], "no measure 'profits'", "这个指标"),
    "a width that is none": (
        ["compare", "small.yaml", "--until", "profit"],
        "write MEASURE:WIDTH",
        "请写成 MEASURE:WIDTH",
    ),
    "a key there is not": (
        ["run", "small.yaml", "--set", "market.month=3"],
        "did you mean 'months'?",
        "没有 'month' 这个键",
    ),
    "a value out of range": (
        ["run", "small.yaml", "--set", "market.months=0"],
        "outside the allowed range",
        "超出允许范围",
    ),
    "a value of another kind": (["run", "small.yaml", "--set", "market.months=many"], "a whole number", "应为整数"),
    "a path that is none": (["run", "small.yaml", "--set", "months"], "write PATH=VALUE", "请写成 PATH=VALUE"),
    "a file full of mistakes": (["validate", "wrong.yaml"], "has 3 problems", "有 3 处问题"),
    "a file that is no YAML": (["validate", "torn.yaml"], "not valid YAML", "不是有效的 YAML"),
    "a workbook by another name": (["run", "small.yaml", "--xlsx", "out.csv"], "ends in .xlsx", "须以 .xlsx 结尾"),
    "a file that is there": (["diary", "small.yaml", "--out", "there.html"], "is there already", "已存在"),
    "a folder that is taken": (["run", "small.yaml", "--out", "taken"], "another result", "另一个结果"),
    "a claim there is not": (["claims", "run", "retention-profits"], "no study", "这个研究"),
    "a range that is none": (
        ["sensitivity", "small.yaml", "--factor", "market.review_rate=0.5:0.1"],
        "the low end comes first",
        "小的一端写在前面",
    ),
    "a parameter there is not": (
        ["compare", "small.yaml", "under-promise:cushoin=0.1"],
        "no parameter 'cushoin' (did you mean 'cushion'?)",
        "没有参数 'cushoin'（是想写 'cushion' 吗？）",
    ),
    "a parameter of another kind": (["compare", "small.yaml", "under-promise:cushion=a"], "a number", "需要一个数"),
    "a strategy there is not, in a file": (["validate", "odd.yaml"], "no strategy 'rets'", "没有策略 'rets'"),
    "a file without strategies": (["compare", "small.yaml", "mine.py"], "there is no such file", "没有这个文件"),
    "a knock-out there is not": (["run", "small.yaml", "--without", "inertai"], "no knock-out", "可关闭的机制"),
    "a budget that is none": (["optimise", "small.yaml", "--budget", "much"], "write an amount", "请写大于 0 的"),
    "a condition that is none": (
        ["discover", "small.yaml", "--where", "profit"],
        "write MEASURE>NUMBER",
        "请写成 MEASURE>NUMBER",
    ),
    "a row there is not": (["plausible", "small.yaml", "--row", "99"], "no row '99'", "这一行"),
    "a target there is not": (["targets", "peak-ent"], "did you mean 'peak-end'?", "是想写 'peak-end' 吗"),
    "a log of too few": (["calibrate", "few.csv"], "at least 50 are needed", "至少需要 50 位"),
    "a heading there is not": (
        ["data", "few.csv", "--column", "customer=custmer"],
        "no heading \"custmer\" (did you mean 'customer'?)",
        "没有表头“custmer”（是想写 'customer' 吗？）",
    ),
    "a runner there is not": (["sweep", "small.yaml", "--runner", "dsk"], "no runner 'dsk'", "这种运行方式"),
}
"""What is typed, and a piece of what is said in English and in Chinese."""

WRONG_YAML = """
market: {kind: subscribtion, months: 6, warm_up: 2, category_price: 20}
firms:
  alpha: {list_price: -1, start_share: 0.45}
  beta: {list_price: 20, start_share: 0.45, prise: 2}
"""

SENTENCE = re.compile(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}")
"""Three English words in a row; names of keys, files and commands hold fewer."""

COMMAND = re.compile(r"loyalty( [\w.=-]+)+")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a market, two files that are none, and what somebody left."""
    (tmp_path / "small.yaml").write_text(SMALL)
    (tmp_path / "wrong.yaml").write_text(WRONG_YAML)
    (tmp_path / "odd.yaml").write_text(SMALL.replace("alpha: {", "alpha: {strategy: rets, "))
    (tmp_path / "torn.yaml").write_text("market: {kind: subscription\n")
    (tmp_path / "few.csv").write_text("customer,date\n1,2024-01-01\n2,2024-01-03\n1,2024-05-01\n")
    (tmp_path / "there.html").write_text("mine")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "manifest.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("wrong", WRONG)
def test_wrong_use_is_answered_in_the_language_asked_for(wrong: str, here: Path, loyalty: Loyalty) -> None:
    words, english, chinese = WRONG[wrong]
    before = contents(here)
    said = {lang: loyalty(*words, *(("--lang", lang) if lang else ())) for lang in ("", "en", "zh")}
    for one in said.values():
        refused(one)
    assert said[""].err == said["en"].err
    assert english in said["en"].err
    assert not re.search("[\u4e00-\u9fff]", said["en"].err)
    assert chinese in said["zh"].err
    assert re.search("[\u4e00-\u9fff]", said["zh"].err)
    assert not SENTENCE.search(COMMAND.sub("", said["zh"].err)), said["zh"].err
    assert contents(here) == before


def test_a_store_that_is_none_is_told_in_the_language_too(here: Path, loyalty: Loyalty) -> None:
    before = contents(here)
    said = loyalty("store", "status", "taken", "--lang", "zh")
    assert (said.code, said.out) == (1, "")
    assert said.err == "taken 里有别的东西（manifest.json）；存储需要自己的文件夹\n"
    assert contents(here) == before


def test_the_language_is_taken_from_what_was_typed_however_wrong_the_rest(loyalty: Loyalty) -> None:
    for words in (
        ["--lang=zh", "compar"],
        ["compare", "--lang", "zh-CN", "--bogus"],
        ["run", "--lang", "xx", "--lang", "zh"],
    ):
        assert re.search("[\u4e00-\u9fff]", loyalty(*words).err), words
    for words in (["compare", "--lang"], ["compare", "--lang", "xx"], ["compare", "--", "--lang", "zh"]):
        said = loyalty(*words)
        refused(said)
        assert not re.search("[\u4e00-\u9fff]", said.err), words


def test_an_error_is_said_in_the_language_of_whoever_reads_it() -> None:
    import pickle

    from sim.scenario import Scenario, ScenarioError
    from sim.words import speaking

    with pytest.raises(ScenarioError) as raised:
        Scenario.load("textbook").evolve("other", {"market.month": 3})
    error = pickle.loads(pickle.dumps(raised.value))
    assert str(error) == "evolve 'other', market.month: unknown key 'month'; did you mean 'months'?"
    with speaking("zh"):
        assert str(error) == "evolve 'other'，market.month：没有 'month' 这个键；是想写 'months' 吗？"
        assert error.problems[0].message == "没有 'month' 这个键；是想写 'months' 吗？"
    assert error.problems[0].message == "unknown key 'month'; did you mean 'months'?"
