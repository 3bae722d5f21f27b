"""The ties of a world: built once, from a scenario's network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sim.market.networks import list_files
from sim.market.networks.edge_lists import inside
from sim.market.networks.generators import _everybody, _scale_free, _small_world, _uniform_pairs
from sim.scenario.errors import Problem, ScenarioError
from sim.state.ties import _MOST_ROWS, Ties, _lists
from sim.words import message

if TYPE_CHECKING:
    from sim.scenario import Scenario


def build(scenario: Scenario, key: np.uint64) -> Ties:
    """The ties of a world.

    Args:
        scenario: the market; its network, the number of its rows, and how many of them are isolated.
        key: the world's key, from ``streams.make_key``.

    Returns:
        Ties over ``scenario.rows`` rows. The isolated rows, which are the last, have none.

    Raises:
        ScenarioError: when there are too many rows, or the file cannot be read or is not such an edge list.
    """
    network, rows = scenario.network, scenario.rows
    if rows > _MOST_ROWS:
        said = message("scenario-too-many-people", rows=f"{rows:,}", most=f"{_MOST_ROWS:,}")
        raise ScenarioError(Problem(said, path="population"))
    people = rows - scenario.population.isolated
    degree = min(network.degree, people - 1)
    if network.kind == "file":
        path = inside(scenario.folder or Path("."), network.path)
        way = list_files.Way(network.tidy, network.first)
        return _lists(list_files.read(path, network.path, people, way), rows)
    if network.kind in ("none", "mixing") or degree <= 0:
        codes = np.empty(0, np.int64)
    elif degree == people - 1:
        codes = _everybody(people)
    elif network.kind == "small_world":
        codes = _small_world(key, people, degree, network.rewire, scenario.entrants)
    elif network.kind == "random":
        codes = _uniform_pairs(key, people, degree)
    else:
        codes = _scale_free(key, people, degree, network.exponent)
    return _lists(codes, rows)
