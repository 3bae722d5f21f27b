"""Facts as people write them: understood where they can mean one thing, refused with the right spelling where not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.founding.declared import from_text, read
from sim.lab.founding.example import EXAMPLE, example
from sim.lab.founding.facts import Facts, FirmFacts, SegmentFacts
from sim.lab.founding.interview import Ended, interviewed
from sim.lab.founding.reading import NotUnderstood, number, share, whole
from sim.scenario import NEEDS, ScenarioError, yaml
from sim.words import speaking

TINY = """
name: two
kind: subscription
currency: EUR
ours: a
customers: 400
retention: 70%
firms:
  a: {price: 10, share: 60%}
  b: {price: 12, share: 40%}
"""


@pytest.mark.parametrize("written", ["65%", "0.65", 0.65, 65, "６５％", " 65 % "])
def test_a_share_is_read_however_it_is_written(written: Any) -> None:
    assert share(0, 1)(written) == 0.65


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        (1, "1%"),
        ("1.5", "1.5%"),
        ("0,65", "0.65"),
        (165, "65%"),
        (-3, "between"),
        ("most", "no number"),
        (True, "no number"),
    ],
)
def test_a_share_that_could_be_two_things_is_refused_with_the_spelling(written: Any, hint: str) -> None:
    with pytest.raises(NotUnderstood, match=hint):
        share(0, 1)(written)


def test_counts_and_money() -> None:
    assert whole(1, 10**9)("18,000") == whole(1, 10**9)("1.8万") == 18000
    assert number(0, 1e9, signs=True)("€29.90") == number(0, 1e9, signs=True)("29.90 EUR") == 29.9
    for wrong in ("29,90", "1,234"):
        with pytest.raises(NotUnderstood, match="comma"):
            number(0, 1e9, signs=True)(wrong)
    with pytest.raises(NotUnderstood, match="whole"):
        whole(1, 100)(2.5)


def _with(**changes: Any) -> str:
    said = yaml.read(TINY, "tiny")[0]
    firm = changes.pop("firm", None)
    said |= changes
    if firm is not None:
        said["firms"]["a"] |= firm
    return yaml.write({key: value for key, value in said.items() if value != "gone"})


HOSTILE: dict[str, tuple[str, str]] = {
    "empty": ("", "empty"),
    "a list": ("- 1\n", "mapping"),
    "a scenario": ("extends: telecom\nfirms: {}\n", "scenario already"),
    "a tag": ("name: !!python/object:os.system x\n", "tag"),
    "a key twice": (TINY + "name: again\n", "twice"),
    "a typo": (_with(retentoin=0.7), "retention"),
    "no kind": (_with(kind="gone"), "kind is missing"),
    "another kind": (_with(kind="subscribtion"), "did you mean subscription"),
    "no firms": (_with(firms="gone"), "firms is missing"),
    "firms as a list": (_with(firms=["a", "b"]), "mapping"),
    "a firm as a number": (_with(firms={"a": 10, "b": {"price": 1, "share": 0.4}}), "mapping"),
    "shares short": (_with(firms={"a": {"price": 1, "share": 0.5}, "b": {"price": 1, "share": 0.4}}), "10%"),
    "shares over": (_with(firms={"a": {"price": 1, "share": 0.7}, "b": {"price": 1, "share": 0.4}}), "110%"),
    "no price": (_with(firms={"a": {"share": "100%"}}), "price is missing"),
    "a price of nothing": (_with(firm={"price": 0}), "out of range"),
    "a price with a comma": (_with(firm={"price": "29,90"}), "29.90"),
    "a price that is no number": (_with(firm={"price": "dear"}), "no number"),
    "retention of 1": (_with(retention=1), "1% or 100%"),
    "retention twice": (_with(churn="30%"), "same thing"),
    "no retention": (_with(retention="gone"), "retention is missing"),
    "a hundred per cent": (_with(retention="100%"), "between"),
    "half a customer": (_with(customers=400.5), "whole"),
    "nobody": (_with(customers=0), "out of range"),
    "ours is no firm": (_with(ours="c"), "no firm c"),
    "of another kind": (_with(purchases_a_year=12), "repertoire"),
    "an unknown complaint": (_with(complaints={"parking": 1}), "none of product"),
    "complaints as a list": (_with(complaints=["price"]), "mapping"),
    "segments short": (_with(segments={"young": {"share": 0.4}}), "60%"),
    "not a number": (_with(customers=float("nan")), "no number"),
    "margin twice": (_with(firm={"margin": 0.5, "unit_cost": 0.5}), "same thing"),
    "a name of the house": (_with(name="../../etc/passwd"), "name"),
    "whose retention": (_with(retention="gone", kind="repertoire", purchases_a_year=9, retention_of="ours"), "whose"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_malformed_facts_are_refused_in_words(case: str) -> None:
    text, hint = HOSTILE[case]
    with pytest.raises(ScenarioError, match=hint) as refused:
        from_text(text, "facts.yaml")
    assert all(problem.file == "facts.yaml" for problem in refused.value.problems)


def test_a_problem_says_its_line_and_in_chinese() -> None:
    with speaking("zh"), pytest.raises(ScenarioError, match="没有这一项") as refused:
        from_text(_with(retentoin=0.7), "facts.yaml")
    assert refused.value.problems[0].line is not None


def test_churn_is_retention() -> None:
    of = [
        from_text(_with(retention="gone", **said), "t").retention
        for said in ({"churn": "30%"}, {"monthly_churn": "3%"})
    ]
    assert of == [0.7, pytest.approx(0.97**12, rel=1e-5)]


def test_the_example_is_read_in_both_languages() -> None:
    for lang in ("en", "zh"):
        with speaking(lang):
            assert from_text(example(), "example").to_dict().keys() >= {"name", "firms"}
    assert from_text(example(), "example") == read(EXAMPLE, "example")


_names = st.text("abcdefghij", min_size=1, max_size=8)
_fraction = st.integers(1, 999).map(lambda n: n / 1000)
_maybe = st.none() | _fraction


@st.composite
def _facts(draw: Any) -> Facts:
    names = draw(st.lists(_names, min_size=1, max_size=5, unique=True))
    weights = draw(st.lists(st.integers(1, 50), min_size=len(names), max_size=len(names)))
    shares = [float(f"{weight / sum(weights):.12g}") for weight in weights]
    price = st.floats(0.01, 1e6)
    firms = {
        name: FirmFacts(draw(price), share_, draw(_maybe), draw(_maybe), draw(st.integers(0, 60)))
        for name, share_ in zip(names, shares, strict=True)
    }
    groups = draw(st.lists(_names, max_size=3, unique=True))
    segments = {
        name: SegmentFacts(
            float(f"{1 / len(groups):.12g}"),
            draw(st.sampled_from(["low", "mid", "high"])),
            tuple(draw(st.sets(st.sampled_from(NEEDS)))),
        )
        for name in groups
    }
    return Facts(
        name="m",
        kind="subscription",
        currency="EUR",
        ours=names[0],
        customers=draw(st.integers(30, 10**7)),
        firms=firms,
        retention=draw(_fraction),
        retention_of=draw(st.sampled_from(["all", "ours"])),
        satisfaction=draw(_maybe),
        months=draw(st.integers(12, 240)),
        complaints=draw(st.dictionaries(st.sampled_from(NEEDS), st.floats(0.01, 50))),
        segments=segments,
        budget=draw(st.none() | price),
    )


@given(_facts())
def test_facts_are_the_same_after_a_file(facts: Facts) -> None:
    assert from_text(yaml.write(facts.to_dict()), "again") == facts


ANSWERS = {
    "en": """gym|1|EUR|a 10 60% 50%, b 12 30%|a 10 60% 50%, b 12 40%|?|ours 1,200|churn 35%|12|74|service 0.2, price 0.1
        |young 40% high, other 60% mid|12%||50000""",
    "zh": """gym|订阅|EUR|a 10 60% 50%，b 12 30%|a 10 60% 50%，b 12 40%|？|我们 1200|流失率 35%|12|74%|服务 0.2、价格 0.1
        |young 40% 高；other 60% 中|12%||5万""",
}


def _interview(answers: list[str]) -> tuple[Facts, list[str]]:
    left, told = iter(answers), []
    return interviewed(lambda _: next(left, None), told.append), told


@pytest.mark.parametrize("lang", ANSWERS)
def test_an_interview_gives_the_same_facts_in_both_languages(lang: str) -> None:
    with speaking(lang):
        facts, told = _interview(ANSWERS[lang].split("|"))
    assert facts.to_dict() == {
        "name": "gym",
        "kind": "subscription",
        "currency": "EUR",
        "ours": "a",
        "customers": 1200,
        "customers_of": "ours",
        "retention": 0.65,
        "satisfaction": 0.74,
        "operating_margin": 0.12,
        "complaints": {"service": 0.2, "price": 0.1},
        "budget": 50000,
        "firms": {
            "a": {"price": 10, "share": 0.6, "margin": 0.5, "contract_months": 12},
            "b": {"price": 12, "share": 0.4},
        },
        "segments": {"young": {"share": 0.4, "price_sensitivity": "high"}, "other": {"share": 0.6}},
    }
    assert len(told) == 2 and ("90%" in told[0])


def test_an_interview_that_ends_early_gives_nothing() -> None:
    with pytest.raises(Ended, match="customers"):
        _interview(ANSWERS["en"].split("|")[:5])
    with pytest.raises(Ended, match="kind"):
        _interview(["gym", *["what?"] * 50])


@pytest.mark.parametrize(
    ("kind", "more"),
    [("repertoire", ["unknown", "40"]), ("durable", ["70%", "6", "500"])],
)
def test_every_kind_is_asked_what_it_needs(kind: str, more: list[str]) -> None:
    answers = ["m", kind, "EUR", "a 10 60%, b 12 40%", "1200", *more, *[""] * 6]
    facts, _ = _interview(answers)
    assert facts.kind == kind
    assert (facts.purchases_a_year, facts.years_between) == ((40, None) if kind == "repertoire" else (None, 6))
