"""P17: seeds come from data frames, JSON and notebooks; one function says which are taken, in every verb, in our words."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds import shipped

import sim
from sim.lab.analyses.blind import blind_test
from sim.lab.court.check import run_checks
from sim.lab.court.claim import Study
from sim.lab.court.target import Lived, Target, run_target
from sim.lab.outcomes import Outcome
from sim.lab.world import Arm
from sim.market.market import Market
from sim.numerics.streams import SEED_LIMIT, as_seed, as_whole, make_key

SMALL = shipped("textbook", 60, 2, 1)

ONES = (1, 1.0, np.int64(1), np.uint8(1), np.float32(1), np.array(1), pd.Series([1, 2])[0], json.loads("1.0"))
NO_SEEDS = (True, False, np.True_, "1", " 7", "one", b"1", -1, -1.0, 1.5, 2**32, 2.0**40, 10**5000, Decimal(1))
NO_SEEDS += (float("nan"), float("inf"), -float("inf"), pd.NA, pd.NaT, 1j, {}, [], {"seed": 1}, object())


def _target(seed: Any) -> int:
    return run_target(TARGET, seed=seed, seeds=1, workers=1).seed


def _seen(market: Market) -> Outcome:
    assert type(market.world_seed) is int
    return Outcome({"x": float(market.world_seed)})


def _worlds(scale: float) -> dict[Arm, Lived]:
    return {Arm(): Lived(SMALL, _seen)}


TARGET = Target(
    "t", "T1", "a title", "a source", "a design", (), _worlds, lambda found: found[Arm()].measures, lambda _: "words",
    also={"x": "the seed"},
)  # fmt: skip

VERBS: dict[str, Callable[[Any], int]] = {
    "simulate": lambda seed: sim.simulate(SMALL, seed=seed).seed,
    "simulate's replication": lambda seed: sim.simulate(SMALL, replication=seed).replication,
    "Market's rng": lambda seed: Market(SMALL, rng=seed).world_seed,
    "Market's seed": lambda seed: Market(SMALL, seed=seed).world_seed,
    "Market's replication": lambda seed: Market(SMALL, rng=1, replication=seed).replication,
    "compare": lambda seed: sim.compare(SMALL, "under-promise", seed=seed, replications=1, workers=1).seed,
    "ablate": lambda seed: sim.ablate(SMALL, "inertia", seed=seed, replications=1, workers=1).seed,
    "field_experiment": lambda seed: (
        sim.field_experiment(SMALL, "under-promise", seed=seed, replications=1, workers=1).seed
    ),
    "run_target": _target,
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_seed_is_the_same_whatever_it_is_held_in(verb: str) -> None:
    for one in (1.0, np.int64(1)):
        seed = VERBS[verb](one)
        assert (type(seed), seed) == (int, 1)


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("bad", [True, "1", -1, 1.5, float("nan"), 2**32, {}], ids=repr)
def test_every_verb_refuses_what_is_no_seed_in_our_own_words(verb: str, bad: Any) -> None:
    with pytest.raises(ValueError, match=r"(seed|replication) is .*; allowed: a whole number from 0 to 4294967295"):
        VERBS[verb](bad)


@pytest.mark.parametrize("one", ONES, ids=lambda one: f"{type(one).__name__}")
def test_every_kind_of_one_is_one(one: Any) -> None:
    assert (type(as_seed(one)), as_seed(one)) == (int, 1)
    assert make_key(one, one) == make_key(1, 1)


@pytest.mark.parametrize("bad", NO_SEEDS, ids=[*map(str, range(len(NO_SEEDS)))])
def test_nothing_is_guessed_at(bad: Any) -> None:
    with pytest.raises(ValueError, match=r"^seed is .*; allowed: a whole number from 0 to 4294967295") as caught:
        as_seed(bad)
    assert len(str(caught.value)) < 160


def test_a_number_in_quotation_marks_is_told_to_take_them_off() -> None:
    with pytest.raises(ValueError, match=r"seed is '1'; .*, written without quotation marks"):
        as_seed("1")


def test_the_largest_seed_is_taken_and_the_next_refused() -> None:
    assert as_seed(SEED_LIMIT - 1) == SEED_LIMIT - 1
    assert sim.simulate(SMALL, seed=SEED_LIMIT - 1).seed == SEED_LIMIT - 1
    with pytest.raises(ValueError, match="the last seed is 4294967296"):
        run_target(TARGET, seed=SEED_LIMIT - 1, seeds=2)


def test_runs_of_one_and_of_one_point_nought_are_the_same_run() -> None:
    runs = [sim.simulate(SMALL, seed=seed) for seed in (1, 1.0, np.int64(1))]  # type: ignore[arg-type]
    assert len({run.id for run in runs}) == 1
    assert json.dumps([run.manifest()["seed"] for run in runs]) == "[1, 1, 1]"
    study = Study("s", "a claim", lambda **_: None)  # type: ignore[arg-type,return-value]
    assert study.id(1, 1.0) == study.id(np.int64(1), 1.0)  # type: ignore[arg-type]


def test_market_knows_the_seed_by_both_names_and_takes_one() -> None:
    assert Market(SMALL, seed=42).key == Market(SMALL, rng=42).key
    with pytest.raises(ValueError, match="given twice: give rng or seed"):
        Market(SMALL, rng=1, seed=1)


@pytest.mark.parametrize("bad", [[1, "2"], [True], [], (1.5,), np.array([-1])], ids=repr)
def test_a_list_for_mesa_holds_whole_numbers(bad: Any) -> None:
    with pytest.raises(ValueError, match="allowed: a whole number"):
        Market(SMALL, rng=bad)


def test_a_checkpoint_of_one_is_taken_up_by_one_point_nought(tmp_path: Any) -> None:
    Market(SMALL, rng=1).run(1).save(tmp_path / "half.npz")
    gone_on = Market(SMALL, rng=1.0, replication=np.int64(0)).restore(tmp_path / "half.npz").run()  # type: ignore[arg-type]
    whole = Market(SMALL, rng=1).run()
    pd.testing.assert_frame_equal(gone_on.tables()["customers"], whole.tables()["customers"])
    Market(SMALL, rng=np.int64(7), replication=np.uint8(2)).save(tmp_path / "numpy.npz")  # type: ignore[arg-type]


def test_sips_and_checks_are_asked_for_by_a_seed_like_any_other() -> None:
    duopoly = sim.Scenario.load("duopoly")
    alpha, beta = list(duopoly.firms)[:2]
    assert blind_test(duopoly, alpha, beta, tasters=50, seed=1.0) == blind_test(
        duopoly, alpha, beta, tasters=50, seed=1
    )  # type: ignore[arg-type]
    for verb in (lambda: blind_test(duopoly, alpha, beta, seed=True), lambda: run_checks(["nothing"], seed="1")):  # type: ignore[arg-type]
        with pytest.raises(ValueError, match=r"seed is .*; allowed: a whole number"):
            verb()


def test_counts_are_taken_and_refused_as_seeds_are() -> None:
    assert as_whole(2.0, "replications", 1) == 2
    for bad, words in ((0, "is 0"), (True, "is True"), ("3", "is '3'"), (2.5, "is 2.5"), (None, "is None")):
        with pytest.raises(ValueError, match=f"replications {words}; allowed: a whole number 1 or more"):
            as_whole(bad, "replications", 1)
    with pytest.raises(ValueError, match="workers is 300; allowed: a whole number from 1 to 256"):
        as_whole(300, "workers", 1, 256)
