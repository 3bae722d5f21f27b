"""P11: an argument that is nothing of the kind is refused in words, before a world is lived; a text is one name."""

from __future__ import annotations

from typing import Any

import pytest
from worlds import shipped

import sim
from sim.lab.court.check import run_checks
from sim.lab.court.target import find_targets, run_target

BASE = shipped("textbook", 60, 3, 1)


@pytest.fixture(scope="module")
def twins() -> sim.Twins:
    return sim.compare(BASE, "price-cut", replications=2.0, executor="serial")  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def ablation() -> sim.Ablation:
    return sim.ablate(BASE, "inertia", replications=1, executor="serial")


@pytest.fixture(scope="module")
def trial() -> sim.FieldExperiment:
    return sim.field_experiment(BASE, "price-cut", replications=1, executor="serial")


def test_a_text_is_one_measure(twins: sim.Twins, trial: sim.FieldExperiment, ablation: sim.Ablation) -> None:
    assert twins.table("profit").equals(twins.table(["profit"])) and len(twins.table("profit")) == 1
    assert trial.table("kept")["measure"].tolist() == ["kept"]
    assert set(ablation.table("profit")["measure"]) == {"profit"}
    assert find_targets("A5") == find_targets(["A5"])
    assert twins.replications == 2


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda t: t.table(["nps"]), "no measure 'nps'; did you mean 'npv'"),
        (lambda t: t.table(5), "no measure 5"),
        (lambda t: t.needed("profit", 1, "xx"), "no policy 'xx'; policies: baseline, price-cut"),
        (lambda t: t.needed("profit", "1"), "target is '1'"),
        (lambda t: t.needed("profit", -1), "target is -1"),
        (lambda t: t.needed("profit", float("nan")), "target is nan"),
        (lambda t: t.values("nope", 0), "no measure 'nope'"),
        (lambda t: t.values("profit", 7), "no world 7"),
        (lambda t: t.values("profit", -1), "no world -1"),
        (lambda t: t.values("profit", True), "no world True"),
        (lambda t: t.difference("profit", "price-cu"), "did you mean 'price-cut'"),
        (lambda t: t.cumulative("npv"), "no monthly measure 'npv'"),
        (lambda t: t.plot("paths", measure="npv"), "no monthly measure 'npv'"),
    ],
)
def test_what_twins_do_not_have_is_refused(ask: Any, words: str, twins: sim.Twins) -> None:
    with pytest.raises(ValueError, match=words):
        ask(twins)


@pytest.mark.parametrize(
    "ask",
    [
        lambda a, t: a.table("profi"),
        lambda a, t: a.table(["profit"]),
        lambda a, t: a.values("nope"),
        lambda a, t: a.values("profit", "inerti"),
        lambda a, t: a.values("profit", None, True),
        lambda a, t: a.status("inerti"),
        lambda a, t: t.table("kep"),
        lambda a, t: t.table(["kept", "nps"]),
    ],
)
def test_what_ablations_and_trials_do_not_have_is_refused(
    ask: Any, ablation: sim.Ablation, trial: sim.FieldExperiment
) -> None:
    with pytest.raises(ValueError, match=r"^no (measure|knock-out|world) "):
        ask(ablation, trial)


VERBS: dict[str, Any] = {
    "compare": lambda **how: sim.compare(BASE, "price-cut", **how),
    "ablate": lambda **how: sim.ablate(BASE, "inertia", **how),
    "trial": lambda **how: sim.field_experiment(BASE, "price-cut", **how),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"workers": -1}, "workers is -1"),
        ({"workers": 0}, "workers is 0"),
        ({"workers": "2"}, "workers is '2'"),
        ({"workers": 0, "executor": "serial"}, "workers is 0"),
        ({"replications": 0}, "replications is 0"),
        ({"replications": 2.5}, "replications is 2.5"),
        ({"replications": "2"}, "replications is '2'"),
        ({"firm": 0}, "no firm 0"),
        ({"firm": ""}, "no firm ''"),
        ({"firm": ["alpha"]}, "no firm"),
        ({"level": 95}, "level is 95"),
        ({"level": "0.9"}, "level is '0.9'"),
        ({"executor": "dusk"}, "no executor 'dusk'"),
        ({"store": {}}, "is no store"),
        ({"progress": 3}, "progress is 3"),
    ],
)
def test_a_setting_that_is_nothing_of_the_kind_is_refused_before_a_world_is_lived(
    verb: Any, how: dict, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lived(self: object, *_: object, **__: object) -> None:
        raise AssertionError("a world was lived")

    monkeypatch.setattr(sim.Market, "__init__", lived)
    with pytest.raises(ValueError, match=words):
        verb(**how)


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda: sim.compare(BASE, ["a", "b"]), "a policy is a strategy's name"),
        (lambda: sim.compare(7, "price-cut"), "a scenario is needed"),
        (lambda: sim.ablate(BASE, ["inertia"]), "a knock-out is a name"),
        (lambda: sim.ablate(BASE, 7), "a knock-out is a name"),
        (lambda: sim.knock_out(BASE, ["inertia"]), "a knock-out is a name"),
        (lambda: sim.simulate(BASE, threads=0), "threads is 0"),
        (lambda: sim.simulate(BASE, threads="2"), "threads is '2'"),
        (lambda: sim.simulate(BASE, pyramid="gold"), "layers are"),
        (lambda: find_targets([5]), "no target 5"),
        (lambda: run_checks("logi"), "no check 'logi'"),
        (lambda: run_target(find_targets("A5")[0], seeds=0), "seeds is 0"),
        (lambda: run_target(find_targets("A5")[0], seeds="3"), "seeds is '3'"),
        (lambda: run_target(find_targets("A5")[0], scale=0), "scale is 0"),
    ],
)
def test_what_other_verbs_cannot_use_is_refused(ask: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        ask()
