"""What the schedule says of a phase is what both engines do."""

from __future__ import annotations

import importlib

import pytest
from reading import laws_of

from sim.engines.agents.engine import PHASES
from sim.mechanisms import LAWS
from sim.state.schedule import SCHEDULE

LIVED = [phase for phase in SCHEDULE if phase.actor == "customers"]


def test_customers_have_a_function_for_every_phase_under_its_name_in_both_engines() -> None:
    assert list(PHASES) == [phase.name for phase in LIVED]
    for name in PHASES:
        for engine in ("agents", "columns"):
            phase = getattr(importlib.import_module(f"sim.engines.{engine}.{name}"), name)
            assert phase.__doc__


@pytest.mark.parametrize("phase", LIVED, ids=lambda phase: phase.name)
@pytest.mark.parametrize("engine", ["agents", "columns"])
def test_the_laws_of_a_phase_are_those_its_code_calls(phase, engine: str) -> None:
    lived = getattr(importlib.import_module(f"sim.engines.{engine}.{phase.name}"), phase.name)
    assert set(phase.laws) == laws_of(lived)


def test_the_laws_of_firms_and_market_exist() -> None:
    for phase in SCHEDULE:
        assert set(phase.laws) <= set(LAWS), phase.name


def test_a_law_that_is_called_is_found() -> None:
    """The reading itself: through a rule, and through a helper of the phase."""
    from sim.engines.columns.choose import choose

    assert {"offered_price", "nest_shock"} <= laws_of(choose)
