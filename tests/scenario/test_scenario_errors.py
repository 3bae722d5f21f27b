"""Every bad scenario gets a clear message: file, line, path, value, what is allowed, the nearest key."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from properties import tries

from sim.scenario import Scenario, ScenarioError
from sim.scenario.yaml import MAX_BYTES, MAX_NODES, read


def refusal(text: str | bytes) -> str:
    with pytest.raises(ScenarioError) as caught:
        Scenario.from_yaml(text, label="market.yaml")  # type: ignore[arg-type]
    message = str(caught.value)
    for noise in ("pydantic", "https://", "Input should", "Value error", "Traceback", "type="):
        assert noise not in message
    return message


def spoil(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1
    return refusal(text.replace(old, new, 1))


# old, new, and what the message must say
VALUES = [
    ("list_price: 22", "list_price: -22", ["line 17, firms.sewell.list_price", "-22", "at least 0 money"]),
    (
        "list_price: 22",
        "list_pirce: 22",
        ["line 17, firms.sewell.list_pirce", "unknown key", "did you mean 'list_price'?"],
    ),
    (
        "list_price: 22",
        "list_pirce: 22",
        ["line 16, firms.sewell.list_price", "missing; give a number, at least 0 money"],
    ),
    ("list_price: 22", "list_price: 1e300", ["firms.sewell.list_price", "1e+300", "1e+12 times market.category_price"]),
    ("list_price: 22", "list_price: .nan", ["firms.sewell.list_price", "nan", "NaN and infinity are not allowed"]),
    ("list_price: 22", "list_price: -.inf", ["firms.sewell.list_price", "-inf", "NaN and infinity are not allowed"]),
    ("list_price: 22", "list_price: 1e999", ["firms.sewell.list_price", "inf", "NaN and infinity are not allowed"]),
    ("list_price: 22", "list_price: '22'", ["expected a number, at least 0 money, got '22'; take the quotes away"]),
    ("list_price: 22", "list_price: 22,5", ["got '22,5'; write 22.5, with a point"]),
    ("start_share: 0.5", "start_share: 50%", ["got '50%'; write 0.5"]),
    ("list_price: 22", "list_price: yes", ["expected a number, at least 0 money, got 'yes'"]),
    ("list_price: 22", "list_price: true", ["expected a number, at least 0 money, got true"]),
    ("list_price: 22", "list_price:", ["expected a number, at least 0 money, got nothing (null)"]),
    ("list_price: 22", "list_price: [22]", ["got a list of 1"]),
    ("list_price: 22", "list_price: {usd: 22}", ["got a mapping of usd"]),
    (
        "list_price: 22",
        "promise: {cushion: 0.9}\n    list_price: 22",
        ["firms.sewell.promise.cushion: 0.9", "-0.3 to 0.3 quality"],
    ),
    (
        "list_price: 22",
        "promise: {cushon: 0.1}\n    list_price: 22",
        ["did you mean 'cushion'? firms.sewell.promise has: cushion, extras"],
    ),
    ("list_price: 22", "promise: {delay_days: 1}\n    list_price: 22", ["there is a firms.<firm>.recovery.delay_days"]),
    (
        "list_price: 22",
        "quality: {service: 1.2}\n    list_price: 22",
        ["firms.sewell.quality.service: 1.2", "0 to 1 quality"],
    ),
    ("list_price: 22", "stream: 1\n    list_price: 22", ["firms share a stream"]),
    (
        "kind: durable",
        "kind: durabel",
        ["line 3, market.kind", "subscription, repertoire, durable", "did you mean 'durable'?"],
    ),
    (
        "kind: durable",
        "months: 1.5\n  kind: durable",
        ["market.months: expected a whole number, 1 to 1200 months, got 1.5"],
    ),
    (
        "kind: durable",
        "growth: [1, -2]\n  kind: durable",
        ["market.growth.1: -2 is outside the allowed range: 0 to 1000"],
    ),
    (
        "kind: durable",
        "growth: []\n  kind: durable",
        ["market.growth: empty; it takes at least 1 and at most 60 entries"],
    ),
    ("kind: durable", "extends: textbook\n  kind: durable", ["market.extends", "belongs at the top of the file"]),
    ("share: 0.4", "share: 0.5", ["line 5, population: the segments' shares sum to 1.1; they must sum to 1"]),
    ("start_share: 0.5", "start_share: 0.3", ["start_share", "sum to 0.8; they must sum to 1"]),
    ("price_sensitivity: 5", "price_sensitivty: 5", ["no trait 'price_sensitivty'"]),
    (
        "price_sensitivity: 5",
        "price_sensitivity: -5",
        ["population.segments.thrift.traits", "price_sensitivity: -5", "at least 0"],
    ),
    (
        "taste: {normal",
        "rate: -1\n    taste: {normal",
        ["line 7, population.traits.rate: -1 is outside the allowed range: at least 0"],
    ),
    ("taste: {normal", "rate: {normal", ["this normal also draws values outside", "at least 0", "lognormal, gamma"]),
    (
        "taste: {normal",
        "taste: {nromal",
        ["line 7, population.traits.taste: no distribution 'nromal'; did you mean 'normal'?"],
    ),
    ("sd: 0.5", "sd: -0.5", ["population.traits.taste.normal.sd: -0.5", "at least 0"]),
    (
        "sd: 0.5",
        "sdev: 0.5",
        ["population.traits.taste.normal.sdev: unknown key 'sdev'", "population.traits.taste.normal has: mean, sd"],
    ),
    ("{normal: {mean: 0, sd: 0.5}}", "wide", ["expected a number or a distribution (constant, normal", "got 'wide'"]),
    ("{normal: {mean: 0, sd: 0.5}}", ".nan", ["population.traits.taste:", "NaN and infinity"]),
    ("{normal: {mean: 0, sd: 0.5}}", "true", ["population.traits.taste:", "got true"]),
    ("{normal: {mean: 0, sd: 0.5}}", "{normal: 3}", ["normal needs its parameters: {normal: {mean: ..., sd: ...}}"]),
    ("{normal: {mean: 0, sd: 0.5}}", "{mean: 0, sd: 1}", ["expected one distribution with its parameters"]),
    ("{normal: {mean: 0, sd: 0.5}}", "{kind: normal, mean: 0}", ["population.traits.taste.normal.sd: missing"]),
    ("{normal: {mean: 0, sd: 0.5}}", "{uniform: {low: 2, high: 1}}", ["low (2.0) is above high (1.0)"]),
    ("emotion: 0.2", "emotion: 2", ["line 14, journey.2.emotion: 2", "-1 to 1 quality"]),
    ("name: work", "need: service", ["line 13, journey.1.name: missing; give text"]),
    ("cushion: 0.1", "cushion: [0.1]", ["firms.sewell.strategy", "expected a finite number, a word or true/false"]),
    ("use: under-promise", "us: under-promise", ["firms.sewell.strategy", "use: NAME"]),
    ("name: two-dealers", "name: Two Dealers", ["line 1, name: 'Two Dealers'", "lower-case"]),
    ("name: two-dealers", "name: 2024", ["expected text, got 2024; put it in quotes"]),
    ("name: two-dealers", "", ["name: missing"]),
    ("market:", "market: 3\nmarkt:", ["market: expected a mapping with keys kind, months", "unknown key 'markt'"]),
    ("  rival:", "  a/b:", ["firm name 'a/b': use letters"]),
]


@pytest.mark.parametrize(("old", "new", "said"), VALUES, ids=[f"{new[:40]}" for _, new, _ in VALUES])
def test_a_bad_value_is_named_and_the_range_given(text: str, old: str, new: str, said: list[str]) -> None:
    message = spoil(text, old, new)
    assert message.startswith("market.yaml")
    for words in said:
        assert words in message


# the whole text, and what the message must say
TEXTS = [
    ("", "the file is empty"),
    ("\n# nothing yet\n", "the file is empty"),
    ("~", "the file is empty"),
    ("---\n", "the file is empty"),
    ("- a\n", "a list of 1"),
    ("hello", "this is 'hello'"),
    ("a: 1\nb: 2\na: 3\n", "line 3: the key 'a' is given twice (first on line 1)"),
    ("a: 1\na: 2\nb: [1, 2\n", "line 2: the key 'a' is given twice (first on line 1)"),  # the first problem is named
    ("firms: {x: {}, x: {}}\n", "line 1: the key 'x' is given twice"),
    ("1: 2\n", "the key 1 is not text; put it in quotes"),
    ("true: 2\n", "the key true is not text"),
    ("? [a]\n: 1\n", "a key must be a word"),
    ("a: 1\n---\nb: 1\n", "line 2: a second document starts here"),
    (
        "a: !!python/object/apply:os.system [ls]\n",
        "the tag 'tag:yaml.org,2002:python/object/apply:os.system' is not allowed",
    ),
    ("a: !mine 1\n", "the tag '!mine' is not allowed"),
    ("b: &b {x: 1}\na:\n  <<: *b\n", "line 3: merge keys (<<) are not supported"),
    ("a: &a [*a]\n", "*a refers to itself"),
    ("a: *b\n", "*b refers to nothing above it"),
    ("a:\n\tb: 1\n", "line 2: not valid YAML: indented with a tab; use spaces"),
    ("a: b: c\n", "line 1: not valid YAML: a colon where none is expected"),
    ("a: [1, 2\n", "not valid YAML"),
    ("a: 'open\n", "not valid YAML"),
    ("a: \x07\n", "the character U+0007 does not belong"),
    ("a: " + "[" * 50_000, "nested more than 24 deep"),
    ("- " * 50_000, "nested more than 24 deep"),
    ("a: " + "{b: " * 50_000, "nested more than 24 deep"),
    ("a: [" + "1," * (MAX_NODES + 1) + "]", f"more than {MAX_NODES} entries"),
    ("a: " + "9" * 5_000, "too many digits"),
    ("a" * (MAX_BYTES + 1), "larger than 1000 kB"),
    (b"\xff\xfea\x00", "this is UTF-16 text; save it as UTF-8"),
    (b"PK\x03\x04\x00\x00", "this is a binary file"),
    (b"name: x\ntitle: caf\xe9\n", "line 2: not UTF-8 text"),
]


@pytest.mark.parametrize(("content", "said"), TEXTS, ids=[repr(c[:25]) for c, _ in TEXTS])
def test_a_text_that_is_no_scenario_is_refused(content: str | bytes, said: str) -> None:
    message = refusal(content)
    assert said in message
    assert len(message) < 2000


def test_a_yaml_bomb_is_refused() -> None:
    levels = [f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    assert f"more than {MAX_NODES} entries" in refusal("\n".join(["a: &a [1, 1, 1]", *levels]))
    deep = "a0: &a0 [1]\n" + "".join(f"a{k + 1}: &a{k + 1} [*a{k}]\n" for k in range(40))
    assert "nested more than" in refusal(deep)


def test_a_few_aliases_are_fine(text: str, base: Scenario) -> None:
    shared = text.replace("taste: {normal", "taste: &t {normal").replace("price_sensitivity: 5", "taste: *t")
    assert "taste" in Scenario.from_yaml(shared).population.segments["thrift"].traits


def test_an_alias_means_the_last_of_its_name() -> None:
    assert read("a: &n 1\nb: &n {c: 2}\nd: *n\n", "text") == (
        {"a": 1, "b": {"c": 2}, "d": {"c": 2}},
        {(): 1, ("a",): 1, ("b",): 2, ("b", "c"): 2, ("d",): 3, ("d", "c"): 2},
    )


def test_words_of_yaml_1_1_stay_words(text: str) -> None:
    market = text.replace("thrift:", "no:").replace("comfort:", "on:").replace("name: work", "name: off")
    scenario = Scenario.from_yaml(market.replace("category_price: 20", "category_price: 2e1\n  months: 1_2"))
    assert list(scenario.population.segments) == ["no", "on"]
    assert scenario.journey[1].name == "off"
    assert (scenario.market.category_price, scenario.market.months) == (20.0, 12)


def test_all_problems_are_listed_but_not_too_many(text: str) -> None:
    extra = "".join(f"surplus_{k}: 1\n" for k in range(14))
    message = refusal(text + extra)
    assert message.startswith("market.yaml has 14 problems:\n  line 25, surplus_0: unknown key")
    assert message.endswith("\n  ... and 4 more")
    assert len(message.splitlines()) == 12


def test_an_error_is_a_value_error_and_survives_a_process_boundary() -> None:
    with pytest.raises(ValueError, match="empty") as caught:
        Scenario.from_yaml("")
    again = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(again, ScenarioError)
    assert (str(again), again.problems) == (str(caught.value), caught.value.problems)


def test_a_value_cannot_break_the_line(text: str) -> None:
    message = spoil(text, "name: two-dealers", r'"x\e[31m\n": 1' + "\n" + r'name: "a\nb"')
    assert "\x1b" not in message
    assert len(message.splitlines()) == 3


# ---- files ---------------------------------------------------------------------------------------------------------


def load_refusal(source: str | Path) -> str:
    with pytest.raises(ScenarioError) as caught:
        Scenario.load(source)
    return str(caught.value)


def test_a_missing_name_suggests_a_shipped_one() -> None:
    message = load_refusal("textbok")
    assert "no shipped scenario 'textbok'; did you mean 'textbook'?" in message
    assert "give the path of its YAML file" in message


def test_a_name_beside_a_file_points_to_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert "there is a file market.yaml: give that name" in load_refusal("market")


def test_a_missing_file_suggests_its_neighbour(folder: Path) -> None:
    message = load_refusal(folder / "markt.yaml")
    assert "there is no such file; did you mean" in message
    assert "market.yaml" in message


def test_a_folder_is_refused_and_says_what_it_holds(folder: Path) -> None:
    assert "this is a folder; give the path of one YAML file; it holds market.yaml" in load_refusal(folder)


@pytest.mark.parametrize("path", ["/dev/zero", "a\0b", "x" * 5000, "./" + "x" * 5000, ""])
def test_odd_paths_are_refused(path: str) -> None:
    assert 0 < len(load_refusal(path)) < 800


def test_a_large_or_binary_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.yaml").write_bytes(b"a: " + b"x" * (MAX_BYTES + 1))
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    (tmp_path / "empty.yaml").write_bytes(b"")
    assert "larger than" in load_refusal(tmp_path / "large.yaml")
    assert "binary file" in load_refusal(tmp_path / "binary.yaml")
    assert "empty" in load_refusal(tmp_path / "empty.yaml")


# ---- whatever comes ------------------------------------------------------------------------------------------------

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)


@given(st.binary(max_size=200) | st.text(max_size=200))
@tries(150)
def test_any_bytes_give_a_scenario_or_a_clear_error(content: bytes | str) -> None:
    refusal(content)


@given(data=st.data(), value=ANYTHING)
@tries(150)
def test_any_value_anywhere_gives_a_scenario_or_a_clear_error(
    base: Scenario, data: st.DataObject, value: object
) -> None:
    spot = data.draw(st.sampled_from(["market", "firms", "journey", "network", "population", "focal", "behaviour"]))
    path, here = [spot], base.model_dump()[spot]
    while isinstance(here, (dict, list)) and here and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(list(here) if isinstance(here, dict) else range(len(here))))
        path.append(str(key))
        here = here[key]
    said = ""
    try:
        base.evolve("changed", {".".join(path): value})
    except ScenarioError as error:
        said = str(error)
    assert "Input should" not in said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"tiers": {"by_frequency": 0.7, "by_profit": 0.4}}, "by_frequency + by_profit must not exceed 1"),
        ({"price": {"segments": {"nobody": 0.1}}}, "no segment 'nobody'; segments: "),
    ],
)
def test_levers_that_make_no_sense_together_are_refused(base: Scenario, changes: dict[str, object], said: str) -> None:
    firm = base.focal_firm
    with pytest.raises(ScenarioError, match=re.escape(said)):
        base.evolve("odd", {f"firms.{firm}": changes})
