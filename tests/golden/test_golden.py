"""One golden summary a shipped scenario: it says that something moved, not that it is wrong.

When a change is meant, ``python tests/golden/refresh.py`` writes them anew.
"""

from __future__ import annotations

import json

import pytest
from refresh import PATH, summaries

GOLDEN = json.loads(PATH.read_text())


@pytest.fixture(scope="module")
def measured() -> dict:
    return summaries()


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_every_firm_comes_to_what_it_came_to(name: str, measured: dict) -> None:
    for firm, golden in GOLDEN[name].items():
        assert measured[name][firm] == pytest.approx(golden, rel=1e-6), firm


def test_every_shipped_scenario_has_one() -> None:
    from sim.scenario.files import shipped

    assert set(GOLDEN) == set(shipped())
