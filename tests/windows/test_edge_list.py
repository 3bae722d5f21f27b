"""Who hears whom, as a table that can be taken elsewhere."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import yaml
from worlds import SHIPPED
from worlds.levers import pulled

import sim
from sim.market.market import Market


@pytest.mark.parametrize("name", SHIPPED)
def test_the_edge_list_is_the_worlds(name: str) -> None:
    spec = pulled(name, months=4)
    run = sim.simulate(spec, seed=3, events=["heard"])
    market = Market(spec, rng=3)
    table = run.ties()
    assert list(table.columns) == ["source", "target", "kind", "strength", "month"]
    np.testing.assert_array_equal(table[["source", "target"]].to_numpy(), market.ties.edges())
    assert (table["strength"] > 0).all() and table["month"].isna().all()
    assert table["strength"].mean() == pytest.approx(1, abs=0.15), "few ties are close, most are loose, on average one"
    weak = run.ties([0, 3]).query("kind == 'weak'")
    assert set(weak["month"]) == ({0, 3} if spec.network.weak or spec.network.kind == "mixing" else set())
    assert (weak["source"] != weak["target"]).all()
    heard = run.tables["heard"].query("tie == 'weak' and month in (0, 3)")
    pairs = set(zip(weak["month"], weak["source"], weak["target"], strict=True))
    assert set(zip(heard["month"], heard["teller"], heard["listener"], strict=True)) <= pairs


def test_an_edge_list_can_be_read_back(tmp_path) -> None:
    spec = pulled("textbook", months=4, **{"network.weak": 0})
    run = sim.simulate(spec, seed=3)
    run.ties()[["source", "target"]].to_csv(tmp_path / "ties.csv", index=False)
    data = spec.model_dump(mode="json", exclude_none=True) | {"network": {"kind": "file", "path": "ties.csv"}}
    (tmp_path / "read.yaml").write_text(yaml.safe_dump(data))
    again = sim.simulate(tmp_path / "read.yaml", seed=3)
    pd.testing.assert_frame_equal(run.firms, again.firms, check_exact=True)


def test_everyone_met_by_chance_where_nothing_lasts() -> None:
    spec = pulled("textbook", months=2, **{"network.kind": "mixing", "network.degree": 3, "network.weak": 0})
    table = sim.simulate(spec, seed=1).ties([1])
    assert set(table["kind"]) == {"weak"}
    assert (table["strength"] == 1).all()
    assert len(table) <= 3 * spec.rows
