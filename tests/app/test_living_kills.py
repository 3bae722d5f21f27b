"""Verbs that keep worlds and are killed: the same command goes on, and says what it would have said."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from commandline import Loyalty, under_way

from sim.lab.store import Folder

pytestmark = pytest.mark.slow

LARGER = ("--set", "population.size=5000", "--months", 12)
"""A world that takes a while: some are written before the last is lived."""

ASKED: dict[str, tuple[object, ...]] = {
    "optimise": ("price-cut", "--trials", 8, "--seeds", 2, "--fresh", 2),
    "tournament": ("price-cut", "better-service", "--seeds", 3),
}


@pytest.mark.parametrize("verb", ASKED)
def test_killed_and_asked_again_it_goes_on(verb: str, market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    kept = tmp_path / "kept"
    words = [verb, market, *ASKED[verb], *LARGER, "--workers", 1, "--json"]
    running = under_way(*words, "--store", kept, cwd=tmp_path, told=tmp_path / "told", done=8)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    there = len(Folder(kept))
    assert there > 0, "what was lived is kept"
    again, alone = loyalty(*words, "--store", kept), loyalty(*words)
    assert again.code == 0, again.err
    assert again.out == alone.out, "bit for bit what an undisturbed search says"
    after = Folder(kept)
    assert after.torn == [] and len(after) > there
