"""Who imports whom: no circle anywhere, imports for types alone included, and only the named doors lead upward."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"sim": ROOT / "sim", "loyalty_studies": ROOT / "experiments" / "loyalty_studies"}

DOORS: dict[tuple[str, str], str] = {
    ("sim.lab.result", "sim.report"): "a result writes its own report, when asked to (Result.report)",
}
"""(from, to): why this import may lead upward."""


def module_name(path: Path, package: str, folder: Path) -> str:
    parts = [package, *path.relative_to(folder).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def sources() -> dict[str, Path]:
    """Every module of ours, by name."""
    return {
        module_name(path, package, folder): path
        for package, folder in PACKAGES.items()
        for path in sorted(folder.rglob("*.py"))
    }


def imported(source: str, module: str, known: frozenset[str], *, is_package: bool = False) -> set[str]:
    """The modules of ours that a source names in any import, wherever it stands: in a function, or for types alone."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name in known}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".") if is_package else module.split(".")[:-1]
                above = above[: len(above) - node.level + 1]
                base = ".".join([*above, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                if inner in known:
                    found.add(inner)
                elif base in known:
                    found.add(base)
    return found - {module}


@cache
def graph() -> nx.DiGraph:
    """An arrow from every module to each that it imports."""
    known = frozenset(sources())
    arrows = nx.DiGraph()
    arrows.add_nodes_from(known)
    for module, path in sources().items():
        names = imported(path.read_text(encoding="utf-8"), module, known, is_package=path.name == "__init__.py")
        arrows.add_edges_from((module, other) for other in names)
    return arrows


def circles(arrows: nx.DiGraph) -> list[list[str]]:
    return sorted(sorted(part) for part in nx.strongly_connected_components(arrows) if len(part) > 1)


def test_no_circle_of_imports() -> None:
    arrows = graph().copy()
    arrows.remove_edges_from(DOORS)
    assert circles(arrows) == []


@pytest.mark.parametrize("door", DOORS, ids=lambda d: f"{d[0]} to {d[1]}")
def test_every_named_door_is_used_and_says_why(door: tuple[str, str]) -> None:
    assert graph().has_edge(*door), "a door nobody goes through is taken off the list"
    assert DOORS[door]


def test_an_import_is_found_wherever_it_stands() -> None:
    known = frozenset({"sim", "sim.a", "sim.a.b", "sim.c"})
    assert imported("def f():\n    import sim.c\n", "sim.a", known) == {"sim.c"}
    assert imported("if TYPE_CHECKING:\n    from sim.a import b, C\n", "sim.c", known) == {"sim.a.b", "sim.a"}
    assert imported("from . import b\nfrom ..c import D\n", "sim.a", known, is_package=True) == {"sim.a.b", "sim.c"}
    assert imported("from ..c import D\n", "sim.a.b", known) == {"sim.c"}
    assert imported("import numpy\nfrom sim import c\n", "sim.a", known) == {"sim.c"}


def test_a_circle_is_found() -> None:
    arrows = nx.DiGraph([("sim.a", "sim.b"), ("sim.b", "sim.c"), ("sim.c", "sim.a"), ("sim.c", "sim.d")])
    assert circles(arrows) == [["sim.a", "sim.b", "sim.c"]]
