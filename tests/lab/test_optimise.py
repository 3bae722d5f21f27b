"""The best policy within a budget: known optima are found, what wins is within the budget, and is lived again on fresh luck."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import sim
from sim.lab import optimise as module
from sim.lab.doses import Candidate
from sim.lab.factors import Factor
from sim.lab.optimise import FRESH, MOST, OVER, optimise, winners_of
from sim.lab.outcomes import Outcome
from sim.lab.paired import Interval
from sim.lab.store import Folder
from sim.lab.tournament.players import REST


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    small = {"population.size": 200, "market.months": 8, "market.warm_up": 2}
    free = {"firms.alpha.costs.prevention": 0.0001, "firms.alpha.costs.lift": 0.0001}
    return sim.Scenario.load("textbook").evolve("small", small | free)


@dataclass
class Toy:
    """A market whose profit is known: a cushion c earns ``100 (c (0.2 - c)) 100``, at its best 100 at c = 0.1; and luck."""

    spread: float = 0.0
    lived: int = 0

    def __call__(self, design: Any, collect: Any, **_: Any) -> sim.lab.outcomes.Outcomes:
        from sim.lab.outcomes import Outcomes

        self.lived += len(design.worlds)
        return Outcomes(design, tuple(self.outcome(world) for world in design.worlds))

    def outcome(self, world: Any) -> Outcome:
        block = world.scenario.firms["alpha"].strategy
        cushion = block.get("cushion", 0.0)
        luck = np.random.default_rng([world.replication, round(1e4 * cushion)]).normal() if cushion else 0.0
        profit = 1e4 * cushion * (0.2 - cushion) + self.spread * luck
        from sim.state.books import LINES

        amounts = np.zeros(len(LINES))
        amounts[LINES.index("promise")] = 1000 * cushion  # a month's eight: 1500 times the cushion a year
        return Outcome({"profit": profit, "retention": cushion, "full_price": 0.0}, {"books": {"amount": amounts}})


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> Toy:
    made = Toy()
    monkeypatch.setattr(module, "run", made)
    return made


def test_an_interior_optimum_is_found(base: sim.Scenario, toy: Toy) -> None:
    found = optimise(base, "under-promise", over={"cushion": "0:0.3"}, trials=40, replications=2, fresh=2)
    assert found.best["cushion"] == pytest.approx(0.1, abs=0.01)
    assert found.winners["in_search"].iloc[0] == pytest.approx(100, abs=1.5)
    assert found.winners["curse"].iloc[0] == pytest.approx(0, abs=1e-9), "without luck there is no curse"
    assert found.at_end() == []


def test_a_budget_binds_where_the_optimum_costs_more(base: sim.Scenario, toy: Toy) -> None:
    found = optimise(base, "under-promise", over={"cushion": "0:0.3"}, budget=75, trials=40, replications=2, fresh=2)
    assert found.best["cushion"] == pytest.approx(0.05, abs=0.004), "1500 a year times the cushion is 75"
    assert found.winners["a_year"].max() <= OVER * 75
    assert found.too_dear == int((found.trials["a_year"] > OVER * 75).sum()) > 0
    by_chance = OVER * 75 / 1500 / 0.3
    assert found.trials["within"][10:].mean() > 2 * by_chance, "the search has learned where the budget ends"


def test_the_more_luck_the_greater_the_winner_s_curse(base: sim.Scenario, toy: Toy) -> None:
    curses = []
    for spread in (0.0, 20.0, 80.0):
        toy.spread = spread
        found = optimise(base, "under-promise", over={"cushion": "0.08:0.12"}, trials=60, replications=2, fresh=200)
        first = found.winners.iloc[0]
        curses.append(float(first["curse"]))
        assert first["curse_low"] <= first["curse"] <= first["curse_high"]
        assert first["curse"] == pytest.approx(first["in_search"] - first["fresh"])
        assert first["curse_high"] - first["curse_low"] == pytest.approx(first["high"] - first["low"])
    assert curses == sorted(curses)
    assert curses[2] > 40, "the best of sixty stands well above its worth"


def test_the_interval_of_the_curse_covers_it(base: sim.Scenario, toy: Toy) -> None:
    toy.spread = 30.0
    held = 0
    for seed in range(12):
        found = optimise(
            base, "under-promise", over={"cushion": "0.05:0.15"}, trials=8, replications=2, fresh=20, seed=seed
        )
        first = found.winners.iloc[0]
        cushion = found.policies[0]["cushion"]
        curse = first["in_search"] - 1e4 * cushion * (0.2 - cushion)
        held += first["curse_low"] <= curse <= first["curse_high"]
    assert held >= 9, "of twelve at 95%"


def test_a_front_goes_from_the_best_in_one_to_the_best_in_the_other(base: sim.Scenario, toy: Toy) -> None:
    found = optimise(
        base,
        "under-promise",
        over={"cushion": "0:0.3"},
        objective=("profit", "retention"),
        trials=40,
        replications=2,
        fresh=2,
    )
    wide = found.winners.pivot_table(index="place", columns="objective", values="in_search")
    assert len(wide) == MOST
    assert wide["profit"].is_monotonic_decreasing and wide["retention"].is_monotonic_increasing
    tried = found.trials.pivot_table(index="try", columns="objective", values="gain")
    assert (wide.max() == tried.max()).all(), "the best in each is on it"
    assert wide["retention"].min() >= 0.09, "less cushion than the optimum's is worse in both"


def _try(number: int, dose: float, **gains: float) -> module._Try:
    one = Candidate("x", {"use": "x"}, {"a": Factor("a", 0.0, 1.0)})
    made = module._Try(number, one, {"a": dose})
    made.gains = {name: Interval(gain, 0.0) for name, gain in gains.items()}
    return made


def test_what_is_nearly_the_same_wins_once() -> None:
    one = _try(0, 0.5, profit=3)
    candidate = one.candidate
    others = [_try(1, 0.53, profit=4), _try(2, 0.9, profit=1), _try(3, 0.1, profit=-2)]
    for other in others:
        other.candidate = candidate
    assert [t.number for t in winners_of([one, *others], ("profit",))] == [1, 2]


def test_the_winners_are_told_on_luck_that_the_search_never_saw(base: sim.Scenario) -> None:
    found = optimise(base, "better-service", "price-cut", trials=8, replications=2, fresh=3, executor="serial")
    assert found.best["use"] == "better-service", "quality is free here"
    first = found.winners.iloc[0]
    again = sim.compare(base, found.best, replications=2, executor="serial")
    assert float(again.difference("profit").each.mean()) == pytest.approx(first["in_search"])
    assert found.winners["in_search"].is_monotonic_decreasing
    assert FRESH > 100_000, "no search has so many replications"
    with pytest.raises(ValueError, match="replications"):
        optimise(base, "price-cut", replications=FRESH + 1)


def test_the_same_seed_searches_the_same(base: sim.Scenario) -> None:
    one, other = (
        optimise(base, "better-service", "price-cut", trials=4, replications=1, fresh=2, executor="serial")
        for _ in range(2)
    )
    assert one == other
    assert one.trials.equals(other.trials)


def test_over_a_store_the_same_search_goes_on(base: sim.Scenario, tmp_path: Path) -> None:
    """Stopped after some tries, the same command finds what was lived, and lives the rest."""
    from sim.lab import runner

    def lived(stop: int | None = None) -> list[int]:
        counted = []

        def progress(done: int, total: int) -> None:
            counted.append(done)
            if stop is not None and done >= stop:
                raise KeyboardInterrupt

        kept = Folder(tmp_path / "kept")
        asked = {"trials": 8, "replications": 1, "fresh": 2, "executor": "serial", "store": kept}
        found.append(optimise(base, "better-service", "price-cut", **asked, progress=progress))
        return counted

    found: list[Any] = []
    alive: list[int] = []
    usual = runner.live
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            runner, "live", lambda batches: alive.append(sum(len(b.worlds) for b in batches)) or usual(batches)
        )
        with pytest.raises(KeyboardInterrupt):
            lived(stop=5)
        assert not found and sum(alive) == 5
        alive.clear()
        lived()
        first = sum(alive)
        alive.clear()
        lived()
    undisturbed = optimise(base, "better-service", "price-cut", trials=8, replications=1, fresh=2, executor="serial")
    assert first > 0 and sum(alive) == 0, "asked again, nothing is lived"
    assert found[0] == found[1] == undisturbed
    pd.testing.assert_frame_equal(found[0].winners, undisturbed.winners)


def test_where_nothing_gains_nothing_is_done(base: sim.Scenario) -> None:
    found = optimise(base, {"use": "price-cut", "depth": 0.5}, trials=4, replications=1, fresh=2, executor="serial")
    assert found.winners.empty
    assert found.best == {"use": REST}


def test_what_gained_by_luck_alone_is_not_done(base: sim.Scenario, toy: Toy) -> None:
    toy.spread = 400.0
    found = optimise(base, "under-promise", over={"cushion": "0.22:0.3"}, trials=30, replications=1, fresh=200)
    assert found.winners["in_search"].iloc[0] > 0 > found.winners["fresh"].iloc[0]
    assert found.best == {"use": REST}


def test_a_try_that_fails_is_told_and_the_search_goes_on(
    base: sim.Scenario, toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = toy.outcome

    def outcome(world: Any) -> Outcome:
        dear = world.scenario.firms["alpha"].strategy.get("cushion", 0) > 0.2
        return Outcome.of(ValueError("too much")) if dear else usual(world)

    monkeypatch.setattr(toy, "outcome", outcome)
    found = optimise(base, "under-promise", over={"cushion": "0:0.3"}, trials=20, replications=2, fresh=2)
    assert len(found.failed) > 0 and found.tries == 20
    assert (found.failed["error"] == "ValueError: too much").all()
    assert found.best["cushion"] <= 0.2
    assert "failed" in found.tables()


def test_what_cannot_be_searched_is_said(base: sim.Scenario) -> None:
    with pytest.raises(ValueError, match="no measure"):
        optimise(base, "price-cut", objective="joy")
    with pytest.raises(ValueError, match="trials"):
        optimise(base, "price-cut", trials=0)
    with pytest.raises(ValueError, match="budget"):
        optimise(base, "price-cut", budget=-1)
