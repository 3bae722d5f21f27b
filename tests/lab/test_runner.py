"""Work over processes: a script may hand it out as it stands, and strategies of one's own come along."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sim

CHEAPER = """
import sim

@sim.strategy("{name}", costs=(), forgoes=("realised_price",))
def cheaper(view: sim.MarketView) -> sim.Levers:
    \"\"\"Sell everything at half its price.

    Source: this test. Costs the margin.
    \"\"\"
    return view.rest.towards(1, price={{"change": -0.5}})
"""

STUDY = f"""
import cheap
from sim.lab import runner
{CHEAPER.format(name="half-price")}
print("begun")
runner.WORTH_A_POOL = 0.0
base = sim.Scenario.load("textbook").evolve("small", {{"population.size": 60, "market.months": 3, "market.warm_up": 1}})
twins = sim.compare(base, "half-price", "cheap", "price-cut", replications=5, workers=2)
print("ended with", twins.replications)
"""
"""No guard, a strategy of its own, and one in a module beside it that is installed nowhere."""


@pytest.mark.parametrize("typed", [False, True], ids=["a file", "typed in"])
def test_a_script_needs_no_guard_and_its_strategies_come_along(tmp_path: Path, typed: bool) -> None:
    """Those of its modules too. That it says each thing once shows that no process lived it again."""
    (tmp_path / "cheap.py").write_text(CHEAPER.format(name="cheap"))
    path = tmp_path / "study.py"
    path.write_text(STUDY)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(Path(sim.__file__).parents[1])])}
    command = [sys.executable, "-"] if typed else [sys.executable, str(path)]
    done = subprocess.run(command, input=STUDY if typed else None, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "begun\nended with 5\n"
