"""Both engines are what a market asks for, so that it need not know which it has."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from sim.engines.agents.engine import AgentEngine
from sim.engines.columns.engine import ColumnEngine
from sim.engines.engine import Engine

MEMBERS = {name: member for name, member in vars(Engine).items() if not name.startswith("_")}


def told(member: Any) -> str:
    """Whether a member is called or looked at, and with what and for what."""
    if isinstance(member, property):
        return f"property{inspect.signature(member.fget)}"  # type: ignore[arg-type]
    return f"method{inspect.signature(member)}" if inspect.isfunction(member) else "neither"


def differences(engine: type) -> list[str]:
    """Members that an engine lacks, or has in another form than ``Engine``."""
    return [
        name for name, member in MEMBERS.items() if told(inspect.getattr_static(engine, name, None)) != told(member)
    ]


@pytest.mark.parametrize("engine", [ColumnEngine, AgentEngine])
def test_an_engine_has_every_member_with_the_same_signature(engine: type) -> None:
    assert differences(engine) == []


@pytest.mark.parametrize("engine", [ColumnEngine, AgentEngine])
def test_arguments_are_described_under_their_own_names(engine: type) -> None:
    described = inspect.getdoc(engine.live) or ""
    for name in list(inspect.signature(engine.live).parameters)[1:]:
        assert f"{name}: " in described


def test_a_member_that_is_missing_or_of_another_form_is_found() -> None:
    class Lame(AgentEngine):
        club = None

        def watch(self) -> None:  # type: ignore[override]
            """Takes no argument."""

        def leavers(self):  # type: ignore[no-untyped-def]
            """Says not what it returns."""

    assert set(differences(Lame)) == {"club", "watch", "leavers"}
    assert differences(object) == list(MEMBERS)
