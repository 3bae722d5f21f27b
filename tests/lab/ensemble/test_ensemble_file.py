"""An ensemble is a file that says what it was drawn around, and is refused when that has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim import Scenario, ScenarioError
from sim.lab.ensemble.ensemble import Ensemble, Member


def small() -> Ensemble:
    market = Scenario.load("textbook")
    members = (
        Member({"behaviour.choice.switching_cost": 0.25}, 1.0),
        Member({"behaviour.choice.switching_cost": 0.75, "market.outside": -3.0}, 3.0),
    )
    return Ensemble("two", market, members, {"behaviour.choice.switching_cost": "a judgment"}, "two markets")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    one = small()
    one.save(tmp_path / "two.ensemble.yaml", "textbook")
    again = Ensemble.load(tmp_path / "two.ensemble.yaml")
    assert again == one
    assert [s.digest() for s in again.scenarios] == [s.digest() for s in one.scenarios]


def test_a_member_is_the_market_with_its_changes_and_nothing_else() -> None:
    one = small()
    paths = [{d["path"] for d in one.market.differences(s)} for s in one.scenarios]
    assert paths[1] <= {"behaviour.choice.switching_cost", "market.outside"}
    assert one.scenarios[1].behaviour.choice.switching_cost == 0.75
    assert one.weights.tolist() == [0.25, 0.75]
    frame = one.frame
    assert frame["market.outside"].tolist() == [one.market.market.outside, -3.0]


def test_a_market_that_changed_is_refused(tmp_path: Path) -> None:
    market = tmp_path / "mine.yaml"
    market.write_text("name: mine\nextends: textbook\n", "utf-8")
    one = Ensemble("e", Scenario.load(market), (Member({"market.outside": -3.0}),))
    one.save(tmp_path / "e.ensemble.yaml", "mine.yaml")
    assert len(Ensemble.load(tmp_path / "e.ensemble.yaml")) == 1
    market.write_text("name: mine\nextends: textbook\nmarket: {months: 7}\n", "utf-8")
    with pytest.raises(ScenarioError, match="changed since"):
        Ensemble.load(tmp_path / "e.ensemble.yaml")


BAD = {
    "[]": "no ensemble",
    "of: textbook": "no ensemble",
    "{of: textbook, members: []}": "a list of 1",
    "{of: textbook, members: [{set: {}, wieght: 1}]}": "a member says",
    "{of: textbook, members: [{set: {}, weight: 0}]}": "no weight",
    "{of: textbook, members: [{set: {market.outsid: 1}}]}": "outside",
    "{of: ../textbook.yaml, members: [{set: {}}]}": "leaves",
    "{of: textbook, members: [{set: {}}], memberz: 1}": "unknown key",
    "{of: nowhere.yaml, members: [{set: {}}]}": "no such file",
}


@pytest.mark.parametrize(("text", "said"), BAD.items())
def test_a_file_that_is_none_is_refused_in_words(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "bad.ensemble.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ScenarioError, match=said):
        Ensemble.load(path)
