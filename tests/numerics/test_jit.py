"""Compiled code is never older than its source."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import numba
import pytest

import sim.numerics.jit


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """sim.numerics.jit as it stands in another, tiny source tree, with a cache of its own."""
    home = tmp_path / "sim"
    for room in ("numerics", "mechanisms", "app", "scenario"):
        (home / room).mkdir(parents=True)
    shutil.copy(sim.numerics.jit.__file__, home / "numerics" / "jit.py")
    (home / "mechanisms" / "choice.py").write_text("x = 1\n")
    (home / "scenario" / "units.py").write_text("x = 1\n")
    (home / "app" / "cli.py").write_text("x = 1\n")
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "cache"))
    spec = importlib.util.spec_from_file_location("copied_jit", home / "numerics" / "jit.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("source", ["mechanisms/choice.py", "scenario/units.py", "numerics/new.py"])
def test_a_changed_law_gets_another_cache(copied: ModuleType, tmp_path: Path, source: str) -> None:
    before = copied.cache_folder()
    assert before.parent == tmp_path / "cache"
    (tmp_path / "sim" / source).write_text("x = 2\n")
    assert copied.cache_folder() != before


def test_the_command_line_does_not_count(copied: ModuleType, tmp_path: Path) -> None:
    before = copied.cache_folder()
    (tmp_path / "sim" / "app" / "cli.py").write_text("x = 2\n")
    assert copied.cache_folder() == before


def test_cold_until_something_is_compiled(copied: ModuleType) -> None:
    assert copied.is_cold()
    (copied.CACHE / "choose.choose-1.py311.nbi").touch()
    assert not copied.is_cold()


def test_what_is_compiled_is_kept_in_our_folder_and_other_peoples_is_not(copied: ModuleType) -> None:
    def twice(x: float) -> float:
        """A function of ours, as numba sees it: it stands in a file."""
        return 2 * x

    ours = copied.njit(cache=True)(twice)
    assert ours(2.0) == 4.0
    assert list(copied.CACHE.rglob("*twice*.nbi"))
    assert str(copied.CACHE) != numba.config.CACHE_DIR
