"""Verbs that keep worlds and are killed: the same command goes on, and says what it would have said."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from commandline import process, under_way

from sim.lab.store import Folder

pytestmark = pytest.mark.slow

LARGER = ("--set", "population.size=5000", "--months", 12)
"""A world that takes a while: some are written before the last is lived."""

ASKED: dict[str, tuple[object, ...]] = {
    "optimise": ("price-cut", "--trials", 8, "--seeds", 2, "--fresh", 2),
    "tournament": ("price-cut", "better-service", "--seeds", 3),
}


@pytest.mark.parametrize("verb", ASKED)
def test_killed_and_asked_again_it_goes_on(verb: str, market: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    words = [verb, market, *ASKED[verb], *LARGER, "--workers", 1, "--json"]
    running = under_way(*words, "--store", kept, cwd=tmp_path, told=tmp_path / "told", done=8)
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    there = len(Folder(kept))
    assert there > 0, "what was lived is kept"
    again, alone = (process(*words, *more, cwd=tmp_path) for more in (("--store", kept), ()))
    out, err = again.communicate(timeout=300)
    assert again.returncode == 0, err
    expected, _ = alone.communicate(timeout=300)
    assert out == expected, "bit for bit what an undisturbed search says"
    after = Folder(kept)
    assert after.torn == [] and len(after) > there
