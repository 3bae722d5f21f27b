"""The typed, frozen, validated description of one market, and its files.

``Scenario.load`` reads one, ``evolve`` changes it, ``diff`` says in words what was changed. This room says what a
market is; it does not know what happens in it, which strategies exist, or how results look.
"""

from sim.scenario.behaviour import Behaviour
from sim.scenario.errors import ScenarioError
from sim.scenario.levers import Levers
from sim.scenario.parts import NEEDS
from sim.scenario.resting import at_rest
from sim.scenario.scenario import Scenario

__all__ = ["NEEDS", "Behaviour", "Levers", "Scenario", "ScenarioError", "at_rest"]
