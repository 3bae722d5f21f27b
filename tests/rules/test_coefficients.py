"""No coefficient acts as bare arithmetic in a phase: each is taken by a law or a rule, which say what it does."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sim.rules
from sim.state.coefficients import COEFFICIENT

SIM = Path(sim.rules.__file__).parents[1]
PHASES = sorted([*(SIM / "engines" / "columns").glob("*.py"), *(SIM / "engines" / "agents").glob("*.py")])
RULES = sorted((SIM / "rules").glob("*.py"))

GIVEN = {"start"}
"""What says when the world begins: the market reads it, nobody reckons with it."""


def taken(path: Path) -> set[str]:
    """Coefficients read in a module, as ``p.name`` or ``coefficients.name``."""
    return {node.attr for node in ast.walk(ast.parse(path.read_text("utf-8"))) if is_coefficient(node)}


def is_coefficient(node: ast.AST) -> bool:
    if not isinstance(node, ast.Attribute) or node.attr not in (COEFFICIENT.names or ()):
        return False
    of = node.value
    return (isinstance(of, ast.Name) and of.id == "p") or (isinstance(of, ast.Attribute) and of.attr == "coefficients")


def bare(source: str) -> list[str]:
    """Coefficients that stand in a sum, a product or a power of their own."""
    found = []
    for node in ast.walk(ast.parse(source)):
        sides: list[ast.AST] = []
        if isinstance(node, ast.BinOp):
            sides = [node.left, node.right]
        elif isinstance(node, ast.AugAssign):
            sides = [node.value]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            sides = [node.operand]
        found += [side.attr for side in sides if is_coefficient(side)]  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize("path", PHASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_none_acts_as_bare_arithmetic_in_a_phase(path: Path) -> None:
    assert bare(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line", ["x = p.choice_trust * b.trust", "b.should += p.should_drift", "x = -p.choice_grievance"]
)
def test_bare_arithmetic_is_found(line: str) -> None:
    assert bare(line)


def test_every_coefficient_is_taken() -> None:
    """By a rule or a law within a month; or, by its name in the scenario, when customers begin and firms announce."""
    read = set().union(*(taken(path) for path in [*PHASES, *RULES]))
    rest = set(COEFFICIENT.names or ()) - GIVEN - read
    rooms = [path for path in SIM.rglob("*.py") if path.parent.name != "scenario"]
    named = {
        n.attr for path in rooms for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Attribute)
    }
    assert {name for name in rest if not any(name.endswith(f"_{field}") for field in named)} == set()
