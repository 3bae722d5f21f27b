"""P16: an id or a digest covers all that determines what it names; what it leaves out is said where it is made."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds import shipped

import sim
from sim import source
from sim.market.market import Market
from sim.strategies import registry

SMALL = shipped("textbook", 60, 3, 1)
FIRM = SMALL.focal_firm
EDIT = SMALL.evolve("edited", {f"firms.{FIRM}.strategy": {"use": "edit"}})


@pytest.fixture(autouse=True)
def _registered_here_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_REGISTRY", dict(registry._REGISTRY))


def written(text: str, name: str = "edit", **around: Any) -> registry.Strategy:
    """A strategy as a notebook's cell would register it: code without a file."""
    code = f"import sim\n@sim.strategy({name!r})\ndef rule(view, *, cushion=0.1):\n    '''Promise less. Costs nothing.'''\n"
    exec(code + text, {"__name__": "__main__", **around})
    return registry.find({"use": name})


def promising(cushion: float) -> registry.Strategy:
    return written(f"    return view.rest.towards(1, promise={{'cushion': {cushion}}})\n")


def test_a_run_of_an_edited_strategy_is_another_run() -> None:
    promising(0.05)
    first = sim.simulate(EDIT, seed=1)
    promising(0.2)
    second = sim.simulate(EDIT, seed=1)
    assert first.firms["delta"].sum() != second.firms["delta"].sum()
    assert first.id != second.id
    assert first.manifest()["strategies"] != second.manifest()["strategies"]
    promising(0.05)
    assert sim.simulate(EDIT, seed=1).id == first.id, "the same rule again is the same run again"


def test_the_id_is_that_of_the_day_the_world_was_lived() -> None:
    promising(0.05)
    run = sim.simulate(EDIT, seed=1)
    before = run.id
    promising(0.2)
    assert run.id == before
    with pytest.raises(RuntimeError, match=f"the strategy of {FIRM} is another by now"):
        run.diary(3)


def test_ids_of_runs_with_shipped_strategies_do_not_depend_on_sources() -> None:
    run = sim.simulate(SMALL, seed=1)
    assert run.manifest()["strategies"] == {}
    promising(0.2)
    assert sim.simulate(SMALL, seed=1).id == run.id


def test_a_strategy_played_by_a_shipped_one_counts() -> None:
    bandit = SMALL.evolve("b", {f"firms.{FIRM}.strategy": {"use": "bandit", "arms": "rest, edit"}})
    ids = []
    for cushion in (0.05, 0.2):
        promising(cushion)
        ids.append(sim.simulate(bandit, seed=1).id)
    assert ids[0] != ids[1]


def test_a_checkpoint_is_not_taken_up_under_an_edited_strategy(tmp_path: Path) -> None:
    promising(0.05)
    Market(EDIT, rng=1).run(1).save(tmp_path / "half.npz")
    assert Market(EDIT, rng=1).restore(tmp_path / "half.npz").month == 1
    promising(0.2)
    with pytest.raises(ValueError, match=f"the strategy of {FIRM} is another than when this checkpoint was saved"):
        Market(EDIT, rng=1).restore(tmp_path / "half.npz")


def test_what_a_rule_closes_over_its_defaults_and_its_globals_count() -> None:
    digests = {
        registry.fingerprint(one)
        for one in (
            written("    return view.rest"),
            written("    return view.rest if LEVEL else view.rest", LEVEL=0.1),
            written("    return view.rest if LEVEL else view.rest", LEVEL=0.2),
            written("    return view.rest if LEVEL else view.rest", LEVEL=[0.2, {"a": 1}]),
            written("    return view.rest if LEVEL else view.rest", LEVEL=np.array([0.2])),
            written("    return view.rest if LEVEL else view.rest", LEVEL=pd.DataFrame({"a": [1]})),
            written("    return view.rest if LEVEL else view.rest", LEVEL=pd.DataFrame({"a": [2]})),
        )
    }
    assert len(digests) == 7


def _closing(over: Any, default: Any = 0) -> Callable[..., Any]:
    def rule(x: Any = default) -> Any:
        return over, x

    return rule


class _Held:
    def __init__(self, level: float) -> None:
        self.level = level


PAIRS = {
    "closure": (lambda: _closing(1), lambda: _closing(2)),
    "default": (lambda: _closing(1, 1), lambda: _closing(1, 2)),
    "an object closed over": (lambda: _closing(_Held(1)), lambda: _closing(_Held(2))),
    "a function closed over": (lambda: _closing(_closing(1)), lambda: _closing(_closing(2))),
    "a partial": (lambda: functools.partial(_closing(1), x=1), lambda: functools.partial(_closing(1), x=2)),
    "a method": (lambda: _closing(_Held(1)).__get__(1), lambda: _closing(_Held(1)).__get__(2)),
    "a scenario": (lambda: _closing(SMALL), lambda: _closing(SMALL.evolve("s", {"market.months": 2}))),
    "an enum, a path, a set": (lambda: _closing({1, "a", Path("b")}), lambda: _closing({1, "a", Path("c")})),
}


@pytest.mark.parametrize("what", PAIRS)
def test_what_differs_is_told_apart_and_what_is_the_same_is_not(what: str) -> None:
    one, other = PAIRS[what]
    assert source.digest(one()) == source.digest(one())
    assert source.digest(one()) != source.digest(other())


def test_what_refers_to_itself_comes_to_an_end() -> None:
    around: list[Any] = [1]
    around.append(around)
    assert source.digest(_closing(around)) == source.digest(_closing(around))


def _module(folder: Path, text: str, helper: str = "LEVEL = 1") -> Callable[..., Any]:
    (folder / "own_rules.py").write_text("import own_helper\nfrom own_helper import LEVEL\n" + text)
    (folder / "own_helper.py").write_text(helper)
    for name in ("own_rules", "own_helper"):
        sys.modules.pop(name, None)
    importlib.invalidate_caches()
    rule: Callable[..., Any] = importlib.import_module("own_rules").rule
    return rule


def test_comments_and_docstrings_do_not_count_but_helpers_of_the_same_module_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    plain = source.digest(
        _module(tmp_path, "def rule(view):\n    return helped(view) + LEVEL\ndef helped(v):\n    return 1\n")
    )
    dressed = _module(
        tmp_path,
        "def rule(view):\n    '''Doc.'''\n    # why\n    return helped(view)  +  LEVEL\ndef helped(v):\n    return 1\n",
    )
    assert source.digest(dressed) == plain
    edited = _module(tmp_path, "def rule(view):\n    return helped(view) + LEVEL\ndef helped(v):\n    return 2\n")
    assert source.digest(edited) != plain
    constant = _module(
        tmp_path, "def rule(view):\n    return helped(view) + LEVEL\ndef helped(v):\n    return 1\n", "LEVEL = 2"
    )
    assert source.digest(constant) != plain


def test_a_strategy_is_what_it_said_when_it_was_registered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its file may be edited while it is in use; what runs is what was read."""
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    head = "import sim\n@sim.strategy('edit')\ndef rule(view):\n    '''Rest. Costs nothing.'''\n"
    _module(tmp_path, head + "    return view.rest\n")
    before = registry.fingerprint(registry.find({"use": "edit"}))
    (tmp_path / "own_rules.py").write_text(head + "    return view.rest if view.month else view.rest\n")
    assert registry.fingerprint(registry.find({"use": "edit"})) == before
    del sys.modules["own_rules"]
    importlib.import_module("own_rules")
    assert registry.fingerprint(registry.find({"use": "edit"})) != before
