"""A store on disk: a world is lived once, whoever asks for it; what is torn counts for nothing; what fails is told."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sim
from sim.lab import pour as pouring
from sim.lab.collect import FirmStory
from sim.lab.experiment import Experiment
from sim.lab.outcomes import Outcome
from sim.lab.pour import Poured, pour
from sim.lab.runner import collect_id
from sim.lab.store import Folder, StoreError, read
from sim.lab.store.frames import as_tables, bodies, frames, outcomes_of, written
from sim.lab.sweep import Sweep
from sim.market.market import Market

BASE = sim.Scenario.load("textbook").evolve("small", {"population.size": 60, "market.months": 3, "market.warm_up": 1})


def mark() -> None:
    """A world is being lived. Kept where no reading closes over it: what it closes over is part of what is taken."""
    os.environ["WORLDS_LIVED"] = str(marked() + 1)


def marked(*, again: bool = False) -> int:
    """How many worlds were lived since it was asked to count again."""
    found = int(os.environ.get("WORLDS_LIVED", "0"))
    if again:
        os.environ["WORLDS_LIVED"] = "0"
    return found


def counted(market: Market) -> Outcome:
    """What ``FirmStory`` takes, and a mark that the world was lived."""
    mark()
    return FirmStory(people=False)(market)


def failing(market: Market) -> Outcome:
    """The second replication fails."""
    mark()
    if market.replication == 1:
        raise ZeroDivisionError("by nothing")
    return FirmStory(people=False)(market)


def study(**more: Any) -> Experiment:
    """Two arms over two points."""
    asked = {"policies": ["price-cut"], "factors": {"market.review_rate": [0.1, 0.2]}, "replications": 2, **more}
    return Experiment(BASE, **asked)


def lived(experiment: Experiment, folder: Path, collect: Any = counted, **more: Any) -> int:
    """How many worlds are lived."""
    marked(again=True)
    experiment.run(store=folder, collect=collect, executor="serial", **more)
    return marked()


# -- a world is lived once --------------------------------------------------------------------------------------------


def test_what_is_kept_is_not_lived_again_and_more_of_it_lives_the_rest(tmp_path: Path) -> None:
    assert lived(study(), tmp_path) == 8
    assert lived(study(), tmp_path) == 0
    assert lived(study(replications=3), tmp_path) == 4, "the new replication"
    assert lived(study(replications=3, factors={"market.review_rate": [0.1, 0.15, 0.2]}), tmp_path) == 6, (
        "the new value"
    )
    assert lived(study(name="by another name", policies={"less dear": "price-cut"}), tmp_path) == 0
    assert len(Folder(tmp_path)) == 18


def test_a_sweep_over_a_folder_is_the_sweep_in_memory(tmp_path: Path) -> None:
    here = study().run(executor="serial")
    kept = study().run(store=tmp_path, executor="serial")
    again = Sweep.from_folder(tmp_path)
    assert here == kept == again
    columns = ["policy", "market.review_rate", "replication"]
    for name in ("worlds", "months", "books", "exits"):
        one, other, third = (
            (s.worlds if name == "worlds" else s.table(name)).sort_values(columns, kind="stable").reset_index(drop=True)
            for s in (here, kept, again)
        )
        pd.testing.assert_frame_equal(one, other, check_dtype=False)
        assert other.equals(third)
    assert here.differences().equals(kept.differences())
    assert again.experiment.id == here.experiment.id


def test_comparisons_use_a_folder_as_any_store(tmp_path: Path) -> None:
    fresh = sim.compare(BASE, "price-cut", replications=2, executor="serial")
    first = sim.compare(BASE, "price-cut", replications=2, executor="serial", store=Folder(tmp_path))
    told: list[tuple[int, int]] = []
    again = sim.compare(
        BASE, "price-cut", replications=3, executor="serial", store=Folder(tmp_path),
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    assert told[0] == (4, 6), "four of six were there"
    assert fresh == first
    for name, table in fresh.tables().items():
        assert table.equals(first.tables()[name]), name
    assert again.table("profit")["replications"].item() == 3


def test_pandas_polars_and_duckdb_read_a_sweep_as_one_table(tmp_path: Path) -> None:
    study().run(store=tmp_path, executor="serial")
    study(name="other", factors={"market.review_rate": [0.3]}).run(store=tmp_path, executor="serial")
    labels = ["run", "scenario", "policy", "knockouts", "market.review_rate", "seed", "replication"]
    for table, rows in (("worlds", 8), ("months", 8 * 3), ("books", None), ("exits", None)):
        found = read.read(tmp_path, "small", table)
        assert found.columns[: len(labels)].tolist() == labels
        assert rows is None or len(found) == rows
        assert found["run"].nunique() == 8
        path = tmp_path / "sweeps" / "*" / f"{table}.parquet"
        both = pl.read_parquet(path)
        assert both.columns == found.columns.tolist()
        assert duckdb.sql(f"select count(distinct run) from '{path}'").fetchall() == [(12,)]
    assert set(read.sweeps(tmp_path)) == {"small", "other"}


def test_schemas_do_not_depend_on_what_was_found(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    study().run(store=tmp_path / "a", executor="serial")
    study(replications=1, set={"firms.alpha.list_price": 35}).run(store=tmp_path / "b", executor="serial")
    for table in ("worlds", "months", "books", "exits"):
        one, other = (pq.read_schema(tmp_path / name / "sweeps" / "small" / f"{table}.parquet") for name in "ab")
        assert one.equals(other), table


# -- what fails, what is torn -----------------------------------------------------------------------------------------


def test_a_world_that_fails_is_in_the_ledger_and_is_tried_again_when_asked_for(tmp_path: Path) -> None:
    assert lived(study(), tmp_path, failing) == 8
    found = study().run(store=tmp_path, collect=failing, executor="serial")
    assert set(found.failed["error"]) == {"ZeroDivisionError: by nothing"}
    assert found.failed["replication"].tolist() == [1] * 4
    assert {"run", "policy", "market.review_rate"} <= set(found.failed.columns)
    assert len(found.worlds) == 4
    assert lived(study(), tmp_path, failing) == 0, "it would fail again"
    assert lived(study(), tmp_path, failing, retry=True) == 4


def test_a_world_that_failed_by_chance_is_tried_again_unasked(tmp_path: Path) -> None:
    def poor(market: Market) -> Outcome:
        mark()
        if market.replication == 1 and not (tmp_path / "more").exists():
            raise MemoryError
        return FirmStory(people=False)(market)

    assert lived(study(), tmp_path / "kept", poor) == 8
    (tmp_path / "more").touch()
    assert lived(study(), tmp_path / "kept", poor) == 4
    assert not len(Sweep.from_folder(tmp_path / "kept").failed)


@pytest.mark.parametrize("how", ["cut off", "changed", "a file gone", "never finished"])
def test_a_torn_part_counts_for_nothing_and_is_lived_again(tmp_path: Path, how: str) -> None:
    whole = study().run(store=tmp_path, executor="serial", collect=counted)
    (part,) = Folder(tmp_path).closed
    path = part.path / "months.parquet"
    if how == "cut off":
        os.truncate(path, path.stat().st_size // 2)
    elif how == "changed":
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    elif how == "a file gone":
        path.unlink()
    else:
        (part.path / "part.json").unlink()
    torn = Folder(tmp_path)
    assert len(torn) == 0
    assert torn.torn == [part.path]
    assert lived(study(), tmp_path) == 8
    again = study().run(store=tmp_path, executor="serial", collect=counted)
    assert again.worlds.equals(whole.worlds)
    store = Folder(tmp_path)
    assert store.compact() == (2, 1), "what is torn goes"
    assert len(store) == 8


@given(
    st.lists(
        st.tuples(st.floats(allow_nan=False), st.text("abcäß学 ", max_size=5), st.booleans(), st.integers(0, 4)),
        min_size=1,
        max_size=5,
    )
)
def test_outcomes_come_back_as_they_were(rows: list[tuple[float, str, bool, int]]) -> None:
    kept = []
    for k, (number, text, truth, length) in enumerate(rows):
        table = {
            "f4": np.arange(length, dtype=np.float32) * np.float32(number if abs(number) < 1e30 else 1),
            "truth": np.arange(length) % 2 == 0,
            "text": np.array([f"{text}{i}" for i in range(length)], dtype=str),
            "whole": np.arange(length),
        }
        kept.append(
            (
                f"{k:016x}",
                Outcome({"x": number, "word": text, "truth": truth, "whole": k, "none": float("nan")}, {"t": table}),
            )
        )
    found = outcomes_of(as_tables(kept))
    assert list(found) == [run for run, _ in kept]
    for run, outcome in kept:
        back = found[run]
        assert {k: v for k, v in back.measures.items() if k != "none"} == {
            k: v for k, v in outcome.measures.items() if k != "none"
        }
        assert np.isnan(back.measures["none"])
        for name, values in (outcome.tables["t"] if len(outcome.tables["t"]["f4"]) else {}).items():
            assert (back.tables["t"][name] == values).all()
            assert back.tables["t"][name].dtype == values.dtype or name == "text"


@given(st.lists(st.integers(1, 4), min_size=1, max_size=4), st.floats(0, 1), st.integers(0, 7))
def test_a_journal_torn_anywhere_keeps_the_frames_before_the_tear(sizes: list[int], where: float, bit: int) -> None:
    made = [
        written("what", [(f"{k:08x}{i:08x}", Outcome({"x": float(i)})) for i in range(size)])
        for k, size in enumerate(sizes)
    ]
    data = b"".join(made)
    at = min(int(where * len(data)), len(data) - 1)
    before = next(k for k in range(len(made)) if at < sum(map(len, made[: k + 1])))
    changed = bytearray(data)
    changed[at] ^= 1 << bit
    for torn in (data[:at], bytes(changed)):
        assert [len(frame.runs) for frame in frames(io.BytesIO(torn))] == sizes[:before]
        assert len(list(bodies(io.BytesIO(torn)))) == before
    assert [len(frame.runs) for frame in frames(io.BytesIO(data))] == sizes


def test_a_measure_that_cannot_be_kept_is_named(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="measure strange cannot be kept"):
        as_tables([("a", Outcome({"strange": object()}))])


# -- the disk ---------------------------------------------------------------------------------------------------------


class Disk:
    """A disk that takes so many bytes, and no more: what does not fit is written as far as it does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
        self.room = room
        write = os.write

        def limited(file: int, data: Any) -> int:
            if self.room <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.room -= (done := write(file, bytes(data)[: self.room]))
            return done

        monkeypatch.setattr("sim.lab.store.journal.os.write", limited)


@pytest.mark.parametrize("room", [0, 1, 9_000, 20_000])
def test_a_full_disk_is_said_and_what_was_kept_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    undisturbed = study().run(executor="serial", collect=counted, store=tmp_path / "undisturbed")
    monkeypatch.setattr(pouring, "PARCEL", 1e-9)  # a world a parcel, a frame a world
    with monkeypatch.context() as patched:
        Disk(patched, room)
        with pytest.raises(StoreError, match="the disk is full; what was kept is whole"):
            study().run(store=tmp_path / "kept", executor="serial", collect=counted)
    there = len(Folder(tmp_path / "kept"))
    assert there < 8
    assert lived(study(), tmp_path / "kept") == 8 - there
    kept = tmp_path / "kept" / "sweeps" / "small" / "worlds.parquet"
    assert kept.read_bytes() == (tmp_path / "undisturbed" / "sweeps" / "small" / "worlds.parquet").read_bytes()
    assert len(undisturbed.worlds) == 8


def test_a_folder_that_cannot_be_written_to_can_be_read_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study().run(store=tmp_path, executor="serial")

    def refuse(*_: Any, **__: Any) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("sim.lab.store.journal.os.open", refuse)
    store = Folder(tmp_path)
    assert len(store.runs(collect_id(study().story()))) == 8
    assert len(Sweep.from_folder(tmp_path).worlds) == 8
    with pytest.raises(StoreError, match="no permission to write in this store; it can be read"):
        store.append("what", [("a", Outcome({"x": 1.0}))])


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"holds something else \(mine.txt\)"):
        Folder(tmp_path)
    with pytest.raises(StoreError, match="is a file"):
        Folder(tmp_path / "mine.txt")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "store.json").write_text('{"store": "x", "format": 99}')
    with pytest.raises(StoreError, match="format 99"):
        Folder(tmp_path / "old")
    (tmp_path / "begun" / "open").mkdir(parents=True)
    (tmp_path / "begun" / ".store.json.half").touch()
    assert len(Folder(tmp_path / "begun")) == 0, "a store whose maker was killed can be used"
    assert not (tmp_path / "never").exists()
    Folder(tmp_path / "never")
    assert not (tmp_path / "never").exists(), "a folder is made when something is kept"


# -- care -------------------------------------------------------------------------------------------------------------


def test_compacting_keeps_every_world_in_one_part(tmp_path: Path) -> None:
    for replications in (1, 2, 3):
        study(replications=replications).run(store=tmp_path, executor="serial")
    before = Sweep.from_folder(tmp_path)
    months = before.table("months")
    store = Folder(tmp_path)
    assert store.compact() == (3, 1)
    assert store.compact() == (1, 1)
    after = Sweep.from_folder(tmp_path)
    assert after.worlds.equals(before.worlds)
    assert after.table("months").equals(months)
    assert lived(study(replications=3), tmp_path, FirmStory("alpha", people=False)) == 0
    with store.session(), pytest.raises(StoreError, match="at work here"):
        Folder(tmp_path).compact()


def test_a_sweep_of_another_design_under_the_same_name_is_refused(tmp_path: Path) -> None:
    study().run(store=tmp_path, executor="serial")
    other = study(factors={"market.review_rate": [0.7]})
    with pytest.raises(StoreError, match=r"another sweep called small \(8 worlds, of which 0"):
        other.run(store=tmp_path, executor="serial")
    assert len(read.read(tmp_path)) == 8


def test_worlds_that_two_sweeps_ask_for_at_once_are_lived_once(tmp_path: Path) -> None:
    """One sweep asks for the same worlds in the middle of another: they are claimed, so they are waited for."""
    first, told = Folder(tmp_path), []
    design = study().design()
    taken = collect_id(counted)

    def in_between(poured: Poured) -> None:
        if not told:
            told.append(poured.lived)
            with Folder(tmp_path).session() as second:
                assert second.claim([f"{world.digest}-{taken}" for world in design.worlds[:1]]) == []
                assert len(second.claim([f"{design.worlds[-1].digest}-{taken}"])) == 1

    marked(again=True)
    poured = pour([worlds for _, worlds in study().bundles()], counted, store=first, executor="serial", told=in_between)
    assert (poured.lived, poured.done, marked()) == (8, 8, 8)
