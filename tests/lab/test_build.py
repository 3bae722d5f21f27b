"""Sources are part of what a kept world is: who changes a law lives anew, and no worker answers by another one's sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from worlds import shipped

from sim.lab import build as sources
from sim.lab.collect import FirmStory
from sim.lab.design import design_of
from sim.lab.experiment import Experiment
from sim.lab.runner import collect_id, run
from sim.lab.store import Folder, Memory
from sim.lab.world import Arm
from sim.source import files_digest

BASE = shipped("textbook", 60, 3, 1)
SHOWING = {"app", "classroom", "odd", "plots", "report", "testing", "words"}


@contextmanager
def other_sources() -> Iterator[None]:
    """Inside, the laboratory is made of other files."""
    before = sources.LIVED
    sources.LIVED = ("rules",)
    sources.this_build.cache_clear()
    try:
        yield
    finally:
        sources.LIVED = before
        sources.this_build.cache_clear()


class Elsewhere:
    """An executor whose machine has other sources."""

    def submit(self, work: Callable[..., Any], *args: Any, **more: Any) -> Future[Any]:
        """Done at once."""
        found: Future[Any] = Future()
        with other_sources():
            try:
                found.set_result(work(*args, **more))
            except Exception as error:
                found.set_exception(error)
        return found

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Nothing to end."""


def test_every_room_says_worlds_or_shows_them() -> None:
    root = Path(sources.__file__).parents[1]
    rooms = {path.parent.name for path in root.glob("*/__init__.py")}
    assert set(sources.LIVED) <= rooms, "a room that is gone"
    assert rooms - set(sources.LIVED) == SHOWING


def test_sources_make_a_build(tmp_path: Path) -> None:
    room = tmp_path / "rules"
    room.mkdir()
    law, text = room / "law.py", tmp_path / "app.py"
    law.write_text("x = 1\n")
    text.write_text("'shown'\n")
    before = files_digest(tmp_path, ["rules"])
    text.write_text("'shown better'\n")
    assert files_digest(tmp_path, ["rules"]) == before
    law.write_text("x = 2\n")
    assert files_digest(tmp_path, ["rules"]) != before
    law.rename(room / "rule.py").write_text("x = 1\n")
    assert files_digest(tmp_path, ["rules"]) != before, "the same text under another name"


def test_what_another_build_kept_is_not_taken_for_ones_own(tmp_path: Path) -> None:
    design, one = design_of({Arm(): BASE}), FirmStory()
    memory, here = Memory(), collect_id(one)
    run(design, one, executor="serial", store=memory)
    Experiment(BASE, replications=2, name="two").run(store=tmp_path, executor="serial")
    with other_sources():
        assert collect_id(one) != here
        run(design, one, executor="serial", store=memory)
        Experiment(BASE, replications=2, name="again").run(store=tmp_path, executor="serial")
    assert len(memory) == 2
    assert len(Folder(tmp_path).taken) == 2, "two builds, each with what it took"
    assert len(Folder(tmp_path)) == 4


def test_a_worker_with_other_sources_refuses_and_says_what_to_do(tmp_path: Path) -> None:
    found = run(design_of({Arm(): BASE}, replications=3), FirmStory(), executor=Elsewhere())
    with pytest.raises(sources.OtherBuild, match="install the same on every machine"):
        found.raise_first()
    sweep = Experiment(BASE, replications=2, name="far").run(store=tmp_path, executor=Elsewhere())
    assert len(sweep.failed) == 2
    assert all("install the same" in error for error in sweep.failed["error"])
    again = Experiment(BASE, replications=2, name="far").run(store=tmp_path, executor="serial")
    assert len(again.failed) == 0, "where it was lived is chance: the same command again lives it"


def test_a_build_is_known_to_itself() -> None:
    sources.same_build(sources.this_build())
    with pytest.raises(sources.OtherBuild, match="build nowhere"):
        sources.same_build("nowhere")
