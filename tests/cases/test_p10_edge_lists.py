"""P10: edge lists as they are found in the field are read; what cannot be is refused by line, with what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest

import sim
from sim import Market
from sim.app.cli import outcome
from sim.market.networks import edge_lists as network
from sim.scenario import ScenarioError

LINE = [[0, 1], [1, 2], [2, 3]]

SPELLINGS = {
    "spaces and no names, as SNAP has it": "# Nodes: 4 Edges: 3\n# FromNodeId\tToNodeId\n0 1\n1 2\n3 2\n",
    "tabs": "source\ttarget\n0\t1\n2\t1\n2\t3\n",
    "semicolons": "source;target\n0;1\n1;2\n2;3\n",
    "commas and no names": "0,1\n1,2\n2,3\n",
    "Gephi": "Source,Target,Type,Id,Label,Weight\n0,1,Undirected,0,,1.0\n1,2,Undirected,1,,2.5\n2,3,Undirected,2,a,1.0\n",
    "further columns": "weight,target,source,since\n0.5,1,0,2001\n1.5,2,1,2002\n,3,2,\n",
    "further columns without names": "0 1 0.5\n1 2 0.25\n2 3 1\n",
    "comments among the lines": "source,target\n0,1\n# a remark, with a comma\n1,2\n% another\n\n2,3\n",
    "spaces at the ends of lines": "0 1 \n 1  2\n\t2\t3\n",
    "a byte order mark and Windows lines": "\ufeffSOURCE,TARGET\r\n0,1\r\n1,2\r\n2,3\r\n",
    "old Macintosh lines": "source,target\r0,1\r1,2\r2,3\r",
    "quotation marks": '"source","target"\n"0","1"\n"1","2"\n"2","3"\n',
    "our own table": "source,target,kind,strength,month\n0,1,strong,1.0,\n1,2,strong,1.0,\n2,3,strong,1.0,\n3,0,weak,0.5,4\n",
}


@pytest.mark.parametrize("what", SPELLINGS)
def test_lists_are_read_as_they_are_found(what: str, tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text(SPELLINGS[what], encoding="utf-8", newline="")
    assert network.read("ties.csv", 4, tmp_path).edges().tolist() == LINE


DIRECTED = {
    "both directions, doubles and self-ties": "0 1\n1 0\n1 2\n1 2\n2 2\n3 2\n",
    "Gephi's directed graphs": "Source,Target,Type\n0,1,Directed\n1,0,Directed\n1,2,Directed\n3,3,Directed\n3,2,Directed\n",
    "all of it with a column of kinds": "source,target,kind\n0,1,strong\n1,0,strong\n2,1,strong\n2,3,strong\n0,3,weak\n",
}


@pytest.mark.parametrize("what", DIRECTED)
def test_data_with_directions_and_doubles_are_read_when_asked_to(what: str, tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text(DIRECTED[what])
    with pytest.raises(ScenarioError, match=r"ties\.csv, line \d: .*network\.tidy: true takes each tie once"):
        network.read("ties.csv", 4, tmp_path)
    assert network.read("ties.csv", 4, tmp_path, tidy=True).edges().tolist() == LINE


def test_numbers_from_one_on_are_told_how_to_shift_and_shifted(tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("1 2\n2 3\n3 4\n")
    with pytest.raises(
        ScenarioError, match=r"line 3: target is '4', out of range; .*counts from 1, say network\.first: 1"
    ):
        network.read("ties.csv", 4, tmp_path)
    assert network.read("ties.csv", 4, tmp_path, first=1).edges().tolist() == LINE
    (tmp_path / "ties.csv").write_text("1 2\n0 3\n")
    with pytest.raises(ScenarioError, match="line 2: source is '0', out of range; allowed: rows 1 to 4"):
        network.read("ties.csv", 4, tmp_path, first=1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("graph [\n  node [ id 0 ]\n]\n", "line 1: this looks like GML; read it with networkx and write it as a list"),
        ("*Vertices 4\n1 2\n", "line 1: this looks like Pajek"),
        ("<graphml>\n</graphml>\n", "line 1: this looks like XML"),
        ("0 1 0 0 1 0\n1 0 1 0 0 0\n", "line 1: 6 values in the first line; expected source and target"),
        ("# nothing but words\n", "holds no ties"),
        ("0 1\n1 2 3\n", "line 2: 3 values under 2 columns"),
        ("0 1\n1 b\n", "line 2: target is 'b', not written as a whole number"),
        ("Id;Label\n0;ann\n", "line 1: columns are 'Id,Label'; expected source,target"),
        ("source,target,kind\n0,1,weak\n", "holds no ties"),
    ],
)
def test_what_is_no_list_is_refused_by_line_with_what_to_do(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text(text)
    with pytest.raises(ScenarioError) as caught:
        network.read("ties.csv", 10, tmp_path)
    assert said in str(caught.value)
    assert "ties.csv" in str(caught.value)


def _scenario(folder: Path, size: int, **ties: Any) -> sim.Scenario:
    text = f"extends: textbook\nname: own\npopulation: {{size: {size}}}\nmarket: {{months: 2, warm_up: 1}}\n"
    options = ", ".join(
        f"{key}: {str(value).lower() if value in (True, False) else value}" for key, value in ties.items()
    )
    (folder / "own.yaml").write_text(f"{text}network: {{kind: file, {options}}}\n")
    return sim.Scenario.load(folder / "own.yaml")


def test_a_scenario_says_how_its_file_is_to_be_read(tmp_path: Path) -> None:
    (tmp_path / "wild.txt").write_text("# directed, from 1 on\n1 2\n2 1\n2 3\n4 4\n4 3\n")
    scenario = _scenario(tmp_path, 4, path="wild.txt", tidy="true", first=1)
    assert Market(scenario, rng=1).ties.edges().tolist() == LINE
    assert sim.simulate(scenario).firms["customers"].sum() > 0


@pytest.mark.parametrize("engine", ["columns", "agents"])
def test_our_own_table_of_ties_is_read_back_as_it_is_written(engine: Any, tmp_path: Path) -> None:
    base = sim.Scenario.load("textbook").evolve(
        "b", {"population.size": 40, "market.months": 2, "market.warm_up": 1, "network.weak": 2}
    )
    run = sim.simulate(base, seed=3, engine=engine)
    table = run.ties(months=[0, 1])
    assert {"strong", "weak"} == set(table["kind"])
    table.to_csv(tmp_path / "ties.csv", index=False)
    table.to_parquet(tmp_path / "ties.parquet")
    for name in ("ties.csv", "ties.parquet"):
        assert network.read(name, base.rows, tmp_path) == Market(base, rng=3).ties


def test_what_the_command_line_writes_of_ties_is_read_back(tmp_path: Path) -> None:
    words = [
        "run",
        "textbook",
        "--months",
        "2",
        "--set",
        "population.size=40",
        "--out",
        str(tmp_path),
        "--ties",
        "--json",
    ]
    assert outcome([*words, "--events"]) == 0
    assert (tmp_path / "ties.parquet").is_file()
    spec = sim.Scenario.load("textbook").evolve("t", {"population.size": 40, "market.months": 2})
    assert network.read("ties.parquet", spec.rows, tmp_path) == Market(spec, rng=1).ties


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (pd.DataFrame({"source": [0, 1], "target": [1, 9]}), "row 2: target is '9', out of range"),
        (pd.DataFrame({"from": [0], "to": [1]}), "columns are 'from,to'; expected source and target"),
        (pd.DataFrame({"source": [0, 1], "target": [1, 0]}), "row 2: rows 0 and 1 are tied already, in row 1"),
        (pd.DataFrame({"source": [0.5], "target": [1.0]}), "source is '0.5', not written as a whole number"),
    ],
)
def test_what_is_wrong_in_a_parquet_file_is_said_by_row(table: pd.DataFrame, said: str, tmp_path: Path) -> None:
    table.to_parquet(tmp_path / "ties.parquet")
    with pytest.raises(ScenarioError) as caught:
        network.read("ties.parquet", 4, tmp_path)
    assert said in str(caught.value)
    (tmp_path / "ties.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(ScenarioError, match="no Parquet file that can be read"):
        network.read("ties.parquet", 4, tmp_path)


@pytest.mark.parametrize(
    "graph",
    [
        nx.karate_club_graph(),
        nx.gnp_random_graph(40, 0.1, seed=1, directed=True),
        nx.MultiGraph([(0, 1), (0, 1), (1, 1), (2, 0)]),
        nx.MultiDiGraph([(0, 1), (1, 0), (2, 2), (2, 1)]),
    ],
    ids=lambda graph: type(graph).__name__,
)
def test_a_graph_of_networkx_becomes_a_file_and_the_file_a_market(graph: Any, tmp_path: Path) -> None:
    rows = len(graph)
    network.write(tmp_path / "ties.csv", graph, tidy=True)
    market = Market(_scenario(tmp_path, rows, path="ties.csv"), rng=1)
    plain = nx.Graph(graph)
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    assert nx.utils.edges_equal(market.ties.to_networkx().edges(), plain.edges())


def test_a_graph_with_directions_is_refused_unless_that_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="tidy=True"):
        network.write(tmp_path / "ties.csv", nx.DiGraph([(0, 1)]))
    assert not (tmp_path / "ties.csv").exists()


def test_a_run_is_another_when_its_list_is_read_another_way(tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("1 2\n2 3\n")
    ids = {sim.simulate(_scenario(tmp_path, 4, path="ties.csv", first=first)).id for first in (0, 1)}
    assert len(ids) == 2


def test_a_long_list_is_read_fast(tmp_path: Path) -> None:
    pairs = np.unique(np.sort(np.random.default_rng(1).integers(0, 50_000, (200_000, 2)), axis=1), axis=0)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    np.savetxt(tmp_path / "ties.txt", pairs, "%d", "\t", header="SNAP")
    assert network.read("ties.txt", 50_000, tmp_path).edges().tolist() == pairs.tolist()
