"""What numbers of a scenario are called: in the reader's language, each by a name of its own, without keys."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from latin import english, own_names

from sim.scenario import Scenario
from sim.scenario.files import shipped
from sim.scenario.plainly import factor_called, factor_named, factors_called, policy_words
from sim.words import speaking

MARKETS = tuple(shipped())


@pytest.mark.parametrize(
    ("path", "english", "chinese"),
    [
        ("behaviour.choice.inertia", "choice: pull of the firm chosen last", "选择：上次所选企业的吸引力"),
        ("behaviour.complaint.severity", "complaining: effect of severity", "投诉：严重程度的影响"),
        ("firms.sewell.recovery.delay_days", "sewell: days until an answer", "sewell：答复前的天数"),
        ("recovery.delay_days", "days until an answer", "答复前的天数"),
        ("costs.lift", "cost of quality", "质量成本"),
        ("population.traits.rate.gamma.mean", "occasions per month: mean", "每月购买时机：均值"),
        ("population.traits.loss_aversion.constant.value", "multiplies the weight of negative disconfirmation", "负面落差分量的倍数"),  # noqa: E501
        ("population.correlations.rate.spend", "correlation of visiting rate (average 1) and size of purchases (average 1)", "到访频率（平均为 1）和购买规模（平均为 1）的相关"),  # noqa: E501
        ("population.segments.thrifty.needs.price", "thrifty: how much price counts", "节俭者：价格的分量"),
        ("policy.cushion", "cushion", "余量"),
        ("policy.half.cushion", "half: cushion", "half：余量"),
        ("policy.mine.recovery.ease", "mine: how easy complaining is made", "mine：投诉的便利程度"),
        ("nothing.known_here", "nothing: known here", "nothing: known here"),
    ],
)  # fmt: skip
def test_a_number_is_called_by_its_meaning_and_its_owner(path: str, english: str, chinese: str) -> None:
    assert factor_called(path) == english
    with speaking("zh"):
        assert factor_called(path) == chinese


def test_a_line_begins_with_a_capital_unless_an_owner_of_the_users_does() -> None:
    assert factor_named("behaviour.choice.inertia").startswith("Choice:")
    assert factor_named("firms.sewell.recovery.delay_days").startswith("sewell:")


def test_levers_that_are_set_stand_in_words() -> None:
    assert policy_words("set-levers:recovery.delay_days=2") == "days until an answer 2"
    with speaking("zh"):
        assert policy_words("set-levers:recovery.ease=0.9,service.lift=0.05").startswith("投诉的便利程度 0.9")


@pytest.mark.parametrize("market", MARKETS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_number_of_a_market_has_a_name_of_its_own(market: str, lang: str) -> None:
    paths = [one.path for one in Scenario.load(market).numbers()]
    with speaking(lang):
        twice = {said: n for said, n in Counter(map(factor_called, paths)).items() if n > 1}
        assert not twice
        assert factors_called(paths) == tuple(map(factor_called, paths))


@pytest.mark.parametrize("market", MARKETS)
def test_no_name_in_chinese_has_a_word_of_english(market: str) -> None:
    base = Scenario.load(market)
    names = own_names(base)
    with speaking("zh"):
        for one in base.numbers():
            said = factor_called(one.path)
            assert not english(said, names), (one.path, said)
            assert not re.search(r"[a-z]_|\*", said), (one.path, said)
