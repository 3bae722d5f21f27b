"""The public surface is a list, and the list is tested; so is what gets installed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sim

ROOT = Path(__file__).resolve().parents[2]
CITATION = ROOT / "CITATION.cff"


def said(code: str) -> str:
    """What a fresh Python prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_everything_on_the_list_is_there() -> None:
    for name in sim.__all__:
        assert getattr(sim, name) is not None
    assert set(sim.__all__) == set(dir(sim))
    assert len(sim.__all__) == len(set(sim.__all__))


def test_the_stub_is_the_one_list_and_type_checkers_read_it() -> None:
    stub = ast.parse((Path(sim.__file__).parent / "__init__.pyi").read_text(encoding="ascii"))
    names = [alias.asname for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(map(str, names)) == sorted(sim.__all__), "every name is re-exported: from .x import a as a"
    assert (Path(sim.__file__).parent / "py.typed").is_file()


def test_importing_sim_imports_nothing_heavy() -> None:
    heavy = ("numba", "pandas", "numpy", "mesa", "seaborn", "scipy", "pydantic")
    assert said(f"import sys, sim; print([m for m in {heavy!r} if m in sys.modules])") == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = sim.nothing


def test_the_version_stands_in_one_place_and_the_citation_agrees() -> None:
    cited = re.search(r"^version: (\S+)$", CITATION.read_text(encoding="utf-8"), re.MULTILINE)
    assert cited is not None
    assert cited[1] == sim.__version__
    assert not re.search(r"^version\s*=", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
