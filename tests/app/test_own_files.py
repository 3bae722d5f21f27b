"""Files of one's own on the command line: strategies in every verb that takes a policy, studies by path."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Loyalty, refused

STRATEGIES = """
import sim

@sim.strategy("own-good", costs=("service",))
def good(view, *, lift=0.05):
    \"\"\"Better service. Costs service.\"\"\"
    return view.rest.towards(1, service={"lift": lift})

@sim.strategy("own-dict", costs=())
def a_dict(view):
    \"\"\"Returns a dict. Costs nothing.\"\"\"
    return {"service": 1}

@sim.strategy("own-wide", costs=())
def wide(view):
    \"\"\"Out of range. Costs nothing.\"\"\"
    return view.rest.towards(1, price={"change": -7})

@sim.strategy("own-nonsense", costs=("nonsense",))
def nonsense(view):
    \"\"\"Costs what is no line.\"\"\"
    return view.rest

@sim.strategy("own-late", costs=())
def late(view):
    \"\"\"Fails in month 2. Costs nothing.\"\"\"
    return view.rest if view.month < 2 else 1 / 0
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.py"
    path.write_text(STRATEGIES)
    return path


FEW = ("--replications", "2", "--workers", "1", "--set", "market.months=3", "--json")


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "{market}", "{one}", *FEW),
        ("compare", "{market}", "--policy", "best={one}:strength=0.5", *FEW),
        ("trial", "{market}", "{one}", *FEW),
        ("ablate", "{market}", "--strategy", "{one}", "--of", "inertia", *FEW),
        ("robustness", "{market}", "{one}", "--of", "behaviour.choice.inertia", *FEW),
        ("tournament", "{market}", "{one}", "price-cut", *FEW),
        ("sweep", "{market}", "{one}", "--store", "{store}", *FEW),
        (
            "sensitivity",
            "{market}",
            "--policy",
            "{one}",
            "--factor",
            "policy.lift=0:0.1",
            "--budget",
            "16",
            "--measure",
            "profit",
            *FEW,
        ),
        ("run", "{market}", "--set", "firms.alpha.strategy={one}", "--months", "2", "--json"),
    ],
    ids=lambda words: "-".join(words[:1]),
)
def test_a_strategy_of_a_file_goes_wherever_a_policy_does(
    words: tuple[str, ...], market: Path, mine: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    told = {"market": market, "one": f"{mine}:own-good", "store": tmp_path / "store"}
    said = loyalty(*(word.format(**told) for word in words))
    assert said.code == 0, said.err
    json.loads(said.out)


FAILS = {
    "own-dict": ("strategy own-dict (firm alpha, month 0)", "returned dict"),
    "own-wide": ("strategy own-wide (firm alpha, month 0)", "lever price.change would be -7; allowed: -0.6 to 0.6"),
    "own-nonsense": ("firms.alpha.strategy", "strategy own-nonsense: costs names 'nonsense'"),
    "own-late": ("strategy own-late (firm alpha, month 2)", "ZeroDivisionError: division by zero (mine.py, line 27)"),
}


@pytest.mark.parametrize("name", FAILS)
@pytest.mark.parametrize(
    "words",
    [
        ("run", "{market}", "--set", "firms.alpha.strategy={one}", "--months", "4"),
        ("run", "{market}", "--set", "firms.alpha.strategy={one}", "--months", "4", "--engine", "agents"),
        ("compare", "{market}", "{one}", "--replications", "2", "--months", "4", "--workers", "2"),
        ("validate", "{inside}"),
    ],
    ids=["columns", "agents", "processes", "validate"],
)
def test_what_a_strategy_does_wrong_is_said_with_strategy_firm_month_and_field(
    name: str, words: tuple[str, ...], market: Path, mine: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    inside = tmp_path / "inside.yaml"
    inside.write_text(f"extends: {market.name}\nfirms:\n  alpha:\n    strategy: mine.py:{name}\n")
    told = {"market": market, "one": f"{mine}:{name}", "inside": inside}
    refused(loyalty(*(word.format(**told) for word in words)), *FAILS[name])


def test_a_file_of_several_has_one_name_each(market: Path, mine: Path, loyalty: Loyalty) -> None:
    refused(loyalty("compare", market, "--policy", f"mine={mine}"), "a file of 5 strategies", "own-good")
    refused(loyalty("compare", market, f"{mine}:own-goo"), "did you mean 'own-good'")
    refused(loyalty("compare", market, f"{mine}:own-good", f"{mine}:own-good"), "given twice")


CLAIM = """
\"\"\"A tenth off is not worth it.\"\"\"
import sim
from sim.lab.court.claim import Study, Verdict

def trial(seed=1, scale=1.0, workers=None, progress=None):
    return Verdict("own-claim", STUDY.claim, {}, "holds", "It is known.")

STUDY = Study("own-claim", "A tenth off is not worth it.", trial)
"""


def test_a_study_is_named_by_its_file(tmp_path: Path, loyalty: Loyalty) -> None:
    path, out = tmp_path / "my_claim.py", tmp_path / "out"
    path.write_text(CLAIM)
    for words in (["claims", path], ["claims", "run", path]):
        (verdict,) = json.loads(loyalty(*words, "--json").out)["verdicts"]
        assert (verdict["study"], verdict["verdict"]) == ("own-claim", "holds")
    assert loyalty("claims", path, "--out", out).code == 0
    assert "holds this verdict already" in loyalty("claims", path, "--out", out).err
    path.write_text(CLAIM.replace("It is known.", "It is not known."))
    refused(loyalty("claims", path, "--out", out), "--replace")  # another file, another verdict


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "there is no such file"),
        ("x = 1\n", "no study in it"),
        ("x = 1\n1 / 0\n", "line 2: ZeroDivisionError"),
    ],
)
def test_a_file_without_a_study_says_what_is_wrong(
    text: str | None, why: str, tmp_path: Path, loyalty: Loyalty
) -> None:
    path = tmp_path / "claim.py"
    if text is not None:
        path.write_text(text)
    refused(loyalty("claims", "run", path, "--out", tmp_path / "out"), "claim.py", why)
    assert not (tmp_path / "out").exists()
    refused(loyalty("claims", "run"), "say which")
