"""Compiled late, for declared types alone; garbage left for later meanwhile."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from typing import Any

import cloudpickle
import numba
import pytest
from numba.core.errors import TypingError

from sim.mechanisms import LAWS
from sim.numerics.declared import Declared, declared
from sim.numerics.jit import files_apart, njit
from sim.numerics.patient import PATIENCE
from sim.rules.rule import RULES, rule


def third_of(x: float) -> Any:
    """A function of ours, as numba sees it: it stands in a file."""
    return x / 3


def habit_while_compiling() -> tuple[int, int, int]:
    """What Python's collector does while something is compiled."""
    seen = []

    class Asks(numba.core.compiler.CompilerBase):  # type: ignore[misc]
        def define_pipelines(self) -> Any:
            seen.append(gc.get_threshold())
            return numba.core.compiler.Compiler.define_pipelines(self)

    numba.njit(lambda x: x + 1, pipeline_class=Asks)(1)
    return seen[0]


@pytest.fixture
def third() -> Any:
    return declared(numba.float64(numba.float64), error_model="numpy", nogil=True)(third_of)


def test_nothing_is_compiled_until_it_is_called(third: Any) -> None:
    assert isinstance(third, Declared)
    assert not third.overloads
    assert third(1.0) == 1 / 3
    assert len(third.overloads) == 1


@pytest.mark.parametrize("asked", [lambda f: f(1), lambda f: f(True), lambda f: f(1.0)])
def test_whatever_it_is_called_with_it_is_compiled_for_the_types_declared(
    third: Any, asked: Callable[[Any], Any]
) -> None:
    assert asked(third) == 1 / 3
    assert third.signatures == [(numba.float64,)]


def test_what_is_no_number_is_refused_first_and_later(third: Any) -> None:
    for _ in range(2):
        with pytest.raises(TypeError):
            third("one")
    assert third.signatures == [(numba.float64,)]


def test_a_kernel_gets_the_types_declared(third: Any) -> None:
    @numba.njit
    def kernel(n: int) -> float:
        return third(n) * 2  # type: ignore[no-any-return]

    assert kernel(2) == 2 / 3 * 2
    assert third.signatures == [(numba.float64,)]


def test_asked_for_its_signatures_it_is_compiled(third: Any) -> None:
    assert third.signatures == [(numba.float64,)]


def test_sent_elsewhere_it_keeps_its_types() -> None:
    logistic: Any = LAWS["logistic"]
    there = pickle.loads(cloudpickle.dumps(logistic))
    assert there(0) == logistic(0) == 0.5
    assert there.signatures == logistic.signatures


def test_a_rule_runs_plain_when_python_calls_it_though_a_kernel_has_compiled_it() -> None:
    def quarter_of(x: float) -> float:
        """A quarter of x."""
        return x / 4

    try:
        quarter = rule(quarter_of)

        @numba.njit
        def kernel(x: float) -> float:
            return quarter(x)

        assert kernel(3.0) == quarter(3.0) == quarter.plain(3.0) == 0.75
    finally:
        RULES.pop("quarter_of", None)


def test_while_something_is_compiled_garbage_is_left_for_later() -> None:
    before = gc.get_threshold()
    assert habit_while_compiling() == PATIENCE
    assert gc.get_threshold() == before


def test_a_collector_switched_off_stays_off() -> None:
    before = gc.get_threshold()
    gc.set_threshold(0)
    try:
        assert habit_while_compiling()[0] == 0
        assert gc.get_threshold()[0] == 0
    finally:
        gc.set_threshold(*before)


def test_after_a_function_that_cannot_be_compiled_garbage_is_collected_as_ever() -> None:
    before = gc.get_threshold()
    with pytest.raises(TypingError):
        numba.njit(lambda x: x + "one")(1)
    assert gc.get_threshold() == before


def test_two_processes_give_the_files_of_one_function_different_names() -> None:
    ours = njit(cache=True)(third_of)
    theirs = numba.njit(cache=True)(third_of)
    assert ours._cache._cache_file._data_name(1) != theirs._cache._cache_file._data_name(1)


def test_what_is_not_kept_is_left_alone() -> None:
    alone = numba.njit(third_of)
    assert files_apart(alone) is alone
