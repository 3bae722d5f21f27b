"""Tournaments of strategies: every pair, or every seat at once; the game they make, and how far luck decides it."""

from sim.lab.tournament.game import Equilibria, Equilibrium, Game
from sim.lab.tournament.play import tournament
from sim.lab.tournament.result import Tournament

__all__ = ["Equilibria", "Equilibrium", "Game", "Tournament", "tournament"]
