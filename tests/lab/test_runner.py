"""Work over processes: a script may hand it out as it stands, and strategies of one's own come along."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import sim

STUDY = """
import sim
from sim.lab import runner
{imports}
print("begun")
runner.WORTH_A_POOL = 0.0
base = sim.Scenario.load("textbook").evolve("small", {{"population.size": 60, "market.months": 3, "market.warm_up": 1}})
twins = sim.compare(base, "{policy}", replications=5, workers=2)
print("ended with", twins.replications)
"""

HALF_PRICE = """
import sim

@sim.strategy("half-price", costs=(), forgoes=("realised_price",))
def half_price(view: sim.MarketView) -> sim.Levers:
    \"\"\"Sell everything at half its price.

    Source: this test. Costs the margin.
    \"\"\"
    return view.rest.towards(1, price={"change": -0.5})
"""


def run(folder: Path, *, policy: str = "price-cut", imports: str = "", typed: bool = False) -> str:
    """What a script without a guard prints, run as a file or typed in."""
    text = STUDY.format(policy=policy, imports=imports)
    path = folder / "study.py"
    path.write_text(text)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(Path(sim.__file__).parents[1])])}
    command = [sys.executable, "-"] if typed else [sys.executable, str(path)]
    done = subprocess.run(command, input=text if typed else None, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    assert run(tmp_path).split("\n")[:2] == ["begun", "ended with 5"]


def test_a_strategy_defined_in_a_script_or_typed_in_comes_along(tmp_path: Path) -> None:
    for typed in (False, True):
        assert run(tmp_path, policy="half-price", imports=HALF_PRICE, typed=typed) == "begun\nended with 5\n"


def test_a_strategy_in_a_module_of_its_own_is_known_to_every_process(tmp_path: Path) -> None:
    (tmp_path / "cheap.py").write_text(HALF_PRICE)
    assert run(tmp_path, policy="half-price", imports="import cheap") == "begun\nended with 5\n"
