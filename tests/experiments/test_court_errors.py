"""How often the court erred in worlds true and false by design: at most once in twenty, of each claim, either way."""

from __future__ import annotations

from pathlib import Path

import pytest
from loyalty_studies.court_errors import Rows, counted, page, read

from sim.lab.court.errors import WORLDS

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "claims"
SEEDS = 20


@pytest.fixture(scope="module")
def rows() -> Rows:
    return read(FOLDER / "errors.csv")


def test_every_claim_was_tried_both_ways_on_twenty_seeds(rows: Rows) -> None:
    assert set(rows) == {
        (claim, world, seed) for claim in range(1, 25) for world in WORLDS for seed in range(1, SEEDS + 1)
    }
    assert {row["told"] for row in rows.values()} <= {"yes", "no", "open"}


@pytest.mark.parametrize("claim", range(1, 25))
@pytest.mark.parametrize("world", WORLDS)
def test_the_court_errs_at_most_once_in_twenty_and_does_tell(rows: Rows, claim: int, world: str) -> None:
    """Claim 10 is told in half of its true worlds: where the fewest replications settle nothing the court is silent."""
    right, wrong, silent = counted(rows, claim, world)
    assert wrong <= SEEDS / 20
    assert right >= silent


def test_the_page_is_what_is_kept(rows: Rows) -> None:
    assert (FOLDER / "errors.md").read_text("utf-8") == page(rows), "python benchmarks/court_errors.py --page"


def test_errors_are_counted_as_what_is_contrary_to_what_is_so() -> None:
    told = {("true", 1): "yes", ("true", 2): "no", ("true", 3): "open", ("false", 1): "yes", ("false", 2): "no"}
    made = {(3, world, seed): {"told": what} for (world, seed), what in told.items()}
    assert counted(made, 3, "true") == (1, 1, 1) and counted(made, 3, "false") == (1, 1, 0)
    assert counted(made, 4, "true") == (0, 0, 0)
