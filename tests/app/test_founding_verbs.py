"""The verbs new, ensemble and doctor: what they write, what they refuse, and what they say to machines."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from commandline import Loyalty, refused, tree

from sim.app import doctor
from sim.lab.ensemble.ensemble import Ensemble
from sim.scenario import Scenario

FACTS = """
name: tiny
kind: subscription
currency: EUR
ours: a
customers: 400
retention: 70%
budget: 5000
firms:
  a: {price: 40, share: 60%}
  b: {price: 25, share: 40%}
"""
ANSWERS = "tiny\n1\nEUR\na 40 60%, b 25 40%\n400\n70%\n0\n\n\n\n\n\n5000\n"


@pytest.fixture(scope="module")
def small() -> pytest.MonkeyPatch:  # type: ignore[misc]
    """Worlds of 200 people while solving: verbs are tried here, not what they find."""
    from sim.lab.founding import found

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(found.found.__kwdefaults__, "size", 200)
        patch.setitem(found.found.__kwdefaults__, "fresh", 2)
        yield patch


def _piped(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))


@pytest.mark.usefixtures("small")
def test_facts_from_a_file_a_pipe_and_answers_found_the_same_market(
    tmp_path: Path, loyalty: Loyalty, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text(FACTS)
    said = loyalty("new", str(facts), "--seeds", "2", "--out", str(tmp_path / "file.yaml"))
    assert said.code in (0, 1) and "loyalty ensemble" in said.out and "--budget 5000/year" in said.out
    _piped(monkeypatch, FACTS)
    told = loyalty("new", "--stdin", "--seeds", "2", "--out", str(tmp_path / "pipe.yaml"), "--json")
    found = json.loads(told.out)
    assert {one["fact"] for one in found["at_rest"]} >= {"retention", "share", "customers"}
    assert found["next"][0].startswith("loyalty validate")
    _piped(monkeypatch, ANSWERS)
    asked = loyalty("new", "--seeds", "2", "--out", str(tmp_path / "asked.yaml"), "--lang", "zh")
    assert "个问题" in asked.err and "年留存率" in asked.out
    file, pipe, answers = (Scenario.load(tmp_path / f"{name}.yaml") for name in ("file", "pipe", "asked"))
    assert file == pipe and file.digest() == answers.digest()
    assert file.name == "tiny"


def test_what_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, loyalty: Loyalty, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts, there = tmp_path / "facts.yaml", tmp_path / "there.yaml"
    facts.write_text(FACTS.replace("40%", "30%"))
    there.write_text("mine")
    before = tree(tmp_path)
    refused(loyalty("new", str(facts), "--out", str(tmp_path / "a.yaml")), "facts.yaml, line 9, firms", "10%")
    refused(loyalty("new", str(facts), "--out", str(there)), "--replace")
    refused(loyalty("new", str(facts), "--out", str(tmp_path / "a.txt")), ".yaml")
    refused(loyalty("new", str(facts), "--stdin"), "not from both")
    refused(loyalty("new", str(tmp_path / "none.yaml")), "cannot be read")
    _piped(monkeypatch, "tiny\n")
    assert loyalty("new", "--out", str(tmp_path / "a.yaml")).code == 2
    refused(loyalty("ensemble", "textbook", "--out", str(tmp_path / "a.yaml")), "ensemble.yaml")
    refused(loyalty("ensemble", "textbook", "--keep", "profit", "--out", str(tmp_path / "a.ensemble.yaml")), "profit")
    refused(
        loyalty(
            "ensemble", "textbook", "--over", "behaviour.choice.qualty", "--out", str(tmp_path / "a.ensemble.yaml")
        ),
        "quality",
    )
    refused(loyalty("ensemble", str(facts), "--out", str(tmp_path / "sub" / "a.ensemble.yaml")), "beside its market")
    assert tree(tmp_path) == before


def test_the_example_is_facts(loyalty: Loyalty) -> None:
    from sim.lab.founding.declared import from_text

    assert from_text(loyalty("new", "--example").out, "example").ours == "fitwell"


def test_an_ensemble_is_written_beside_its_market_and_read_back(tmp_path: Path, loyalty: Loyalty) -> None:
    market = tmp_path / "m.yaml"
    base = Scenario.load("textbook").evolve("m", {"population.size": 300, "market.warm_up": 6})
    market.write_text(base.to_yaml(defaults=False))
    out = tmp_path / "m.ensemble.yaml"
    words = ("ensemble", str(market), "--members", "3", "--seeds", "2", "--out", str(out))
    over = ("--over", "behaviour.choice.quality=5:7", "--also", "firms.alpha.costs.prevention=0.02:0.08")
    firm = next(iter(base.firms))
    said = loyalty(*words, *over[:3], f"firms.{firm}.costs.prevention=0.02:0.08", "--json")
    found = json.loads(said.out)
    assert said.code == (0 if len(found["members"]) == 3 else 1), said
    ensemble = Ensemble.load(out)
    assert len(ensemble) == len(found["members"]) and ensemble.market == base
    assert (
        5 <= ensemble.frame["behaviour.choice.quality"].min() <= ensemble.frame["behaviour.choice.quality"].max() <= 7
    )
    assert "range given" in ensemble.sources["behaviour.choice.quality"]
    refused(loyalty(*words), "--replace")


def test_the_doctor_lives_a_world_of_known_bits(loyalty: Loyalty) -> None:
    """When results move on purpose, ``KNOWN`` moves with them: ``python -c 'from sim.app.doctor import lived; print(lived())'``."""
    assert doctor.lived() == doctor.KNOWN
    said = loyalty("doctor", "--json")
    found = json.loads(said.out)
    assert said.code == (0 if found["healthy"] else 1)
    assert {check["state"] for check in found["checks"]} <= {"ok", "note", "wrong"}
    world = next(check for check in found["checks"] if check["what"] == "a small world")
    assert world["state"] == "ok"


def test_the_doctor_says_what_to_do_and_exits_with_1(loyalty: Loyalty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "KNOWN", "other")
    monkeypatch.setattr(doctor, "OLDEST", (9, 0))
    monkeypatch.setattr(doctor.shutil, "which", lambda _: None)
    said = loyalty("doctor")
    assert said.code == 1
    assert "WRONG" in said.out and "install Python 9.0" in said.out and "install Chromium" in said.out
    assert "安装检查" not in said.out and "本次安装" in loyalty("doctor", "--lang", "zh").out


@pytest.mark.parametrize(
    ("there", "bounds", "fit"),
    [
        ("2.7.0", ">=2.7", True),
        ("2.10.1", ">=2.7.0,<3", True),
        ("3.0", ">=2.7.0,<3", False),
        ("2.6.9", ">=2.7.0,<3", False),
        ("3.0.0rc1", ">=3.0.0", True),
        ("1.5", "!=1.5", False),
        ("1.0", "", True),
    ],
)
def test_versions_and_bounds(there: str, bounds: str, fit: bool) -> None:
    assert doctor.fits(there, bounds) is fit
