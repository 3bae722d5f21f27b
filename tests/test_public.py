"""The public surface is a list, and the list is tested."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sim


def test_everything_on_the_list_is_there() -> None:
    for name in sim.__all__:
        assert getattr(sim, name) is not None
    assert set(sim.__all__) == set(dir(sim))


def test_importing_sim_imports_nothing_heavy() -> None:
    code = "import sys, sim; print([m for m in ('numba', 'pandas', 'mesa', 'seaborn', 'scipy') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = sim.nothing
