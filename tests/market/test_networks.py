"""Ties: what must hold of every network, known statistics, and errors that teach."""

from __future__ import annotations

import contextlib
import csv
import hashlib
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from properties import tries
from worlds.towns import town

from sim.market.networks import edge_lists, generators, list_files
from sim.market.networks import ties as lasting
from sim.numerics import streams
from sim.scenario import Scenario, ScenarioError
from sim.state.ties import Ties

KEY = streams.make_key(1)
BUILT = ("small_world", "random", "scale_free")

quick = tries(60)


def built(size: int, seed: int = 1, **more: Any) -> Ties:
    return lasting.build(town(size, **more), streams.make_key(seed))


def assert_sound(ties: Ties, people: int) -> None:
    """Symmetric, sorted, nobody tied to themselves or twice to another, nobody beyond the first ``people``."""
    assert ties.starts.dtype == np.int64
    assert ties.neighbours.dtype == np.int32
    assert ties.starts[0] == 0
    assert ties.starts[-1] == ties.neighbours.size
    assert (ties.degree >= 0).all()
    assert not ties.degree[people:].any()
    here = np.repeat(np.arange(len(ties)), ties.degree)
    there = ties.neighbours.astype(np.int64)
    assert (here != there).all()
    assert ((there >= 0) & (there < people)).all()
    code = here * len(ties) + there
    assert (np.diff(code) > 0).all()  # lists ascend, nothing twice
    assert np.array_equal(np.sort(there * len(ties) + here), code)  # both directions


kinds = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(BUILT),
        "degree": st.integers(0, 40),
        "rewire": st.sampled_from([0.0, 0.1, 0.5, 1.0]),
        "exponent": st.sampled_from([2.01, 2.7, 10.0]),
    }
)
seeds = st.integers(0, 2**32 - 1)


class TestEveryNetwork:
    @quick
    @given(
        ties=kinds,
        size=st.integers(1, 300),
        isolated=st.integers(0, 5),
        rate=st.sampled_from([0.0, 0.03, 2.0]),
        seed=seeds,
    )
    def test_is_sound(self, ties: dict[str, Any], size: int, isolated: int, rate: float, seed: int) -> None:
        scenario = town(size, isolated=isolated, entry_rate=rate, **ties)
        drawn = lasting.build(scenario, streams.make_key(seed))
        assert len(drawn) == scenario.rows
        assert_sound(drawn, scenario.rows - isolated)

    @quick
    @given(
        ties=kinds, size=st.integers(1, 200), isolated=st.integers(1, 50), rate=st.sampled_from([0.0, 0.5]), seed=seeds
    )
    def test_an_isolated_customer_changes_nobody(
        self, ties: dict[str, Any], size: int, isolated: int, rate: float, seed: int
    ) -> None:
        alone = built(size, seed, entry_rate=rate, **ties)
        more = built(size, seed, entry_rate=rate, isolated=isolated, **ties)
        assert np.array_equal(more.starts[: len(alone) + 1], alone.starts)
        assert np.array_equal(more.neighbours, alone.neighbours)

    @quick
    @given(ties=kinds, size=st.integers(1, 200), seed=seeds)
    def test_is_a_function_of_its_seed(self, ties: dict[str, Any], size: int, seed: int) -> None:
        assert built(size, seed, **ties) == built(size, seed, **ties)

    @pytest.mark.parametrize("kind", BUILT)
    def test_seed_and_replication_matter(self, kind: str) -> None:
        scenario = town(300, kind=kind)
        worlds = [lasting.build(scenario, streams.make_key(*key)) for key in ((1, 0), (2, 0), (1, 1))]
        assert worlds[0] != worlds[1]
        assert worlds[0] != worlds[2]
        assert worlds[1] != worlds[2]

    @pytest.mark.parametrize("kind", BUILT)
    @pytest.mark.parametrize("degree", [1, 4, 7, 8])
    def test_mean_degree_is_the_one_asked_for(self, kind: str, degree: int) -> None:
        for size in (1000, 1001):
            assert built(size, kind=kind, degree=degree).neighbours.size == 2 * (size * degree // 2)

    @pytest.mark.parametrize("kind", BUILT)
    @pytest.mark.parametrize("size", [1, 2, 3, 10])
    def test_a_degree_beyond_everybody_means_everybody(self, kind: str, size: int) -> None:
        drawn = built(size, kind=kind, degree=1000, isolated=2)
        assert drawn.degree.tolist() == [size - 1] * size + [0, 0]
        assert_sound(drawn, size)

    @pytest.mark.parametrize("kind", ["none", "mixing"])
    def test_without_lasting_ties(self, kind: str) -> None:
        assert not built(50, kind=kind).degree.any()
        assert len(built(50, kind=kind, isolated=3)) == 53

    @pytest.mark.parametrize("kind", BUILT)
    def test_degree_zero(self, kind: str) -> None:
        assert built(50, kind=kind, degree=0) == built(50, kind="none")

    @pytest.mark.parametrize("kind", BUILT)
    def test_months_change_nothing_where_nobody_enters(self, kind: str) -> None:
        assert built(200, kind=kind, months=12, warm_up=0) == built(200, kind=kind, months=60, warm_up=24)

    @pytest.mark.parametrize("kind", BUILT)
    def test_only_the_sum_of_months_and_warm_up_matters_where_somebody_does(self, kind: str) -> None:
        one = built(200, kind=kind, entry_rate=0.2, months=36, warm_up=12)
        assert one == built(200, kind=kind, entry_rate=0.2, months=12, warm_up=36)
        # the module says so: another number of entrants, other ties
        assert one != built(200, kind=kind, entry_rate=0.2, months=36, warm_up=0)

    def test_too_many_rows(self) -> None:
        scenario = town(20_000_000, entry_rate=5.0, months=1200, warm_up=600)
        with pytest.raises(ScenarioError, match="at most 2,147,483,647"):
            lasting.build(scenario, KEY)

    # Refresh on purpose only: every stored run depends on these.
    @pytest.mark.parametrize(
        ("kind", "degree", "digest"),
        [
            ("small_world", 6, "b1225625677a8fcd"),
            ("small_world", 5, "e4c59d48e3558125"),
            ("random", 6, "9739b562d6b63b3e"),
            ("scale_free", 6, "23cc976e0e9557d1"),
        ],
    )
    def test_ties_are_the_same_as_ever(self, kind: str, degree: int, digest: str) -> None:
        drawn = built(500, 7, kind=kind, degree=degree, rewire=0.2, entry_rate=0.1, isolated=3)
        stored = drawn.starts.astype("<i8").tobytes() + drawn.neighbours.astype("<i4").tobytes()
        assert hashlib.sha256(stored).hexdigest()[:16] == digest


class TestSmallWorld:
    def test_without_rewiring_it_is_the_ring(self) -> None:
        ring = nx.watts_strogatz_graph(50, 6, 0.0)
        assert built(50, kind="small_world", degree=6, rewire=0.0) == edge_lists.from_networkx(ring, 50)

    def test_an_odd_degree_gives_every_second_place_one_tie_more(self) -> None:
        drawn = built(10, kind="small_world", degree=1, rewire=0.0)
        assert drawn.edges().tolist() == [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]

    @pytest.mark.parametrize("rewire", [0.05, 0.1, 0.3, 1.0])
    def test_clustering_and_degrees_are_those_of_networkx(self, rewire: float) -> None:
        ours = built(4000, kind="small_world", degree=8, rewire=rewire)
        theirs = nx.watts_strogatz_graph(4000, 8, rewire, seed=3)
        expected = nx.average_clustering(theirs)
        assert nx.average_clustering(ours.to_networkx()) == pytest.approx(expected, abs=0.012)
        assert expected == pytest.approx(9 / 14 * (1 - rewire) ** 3, abs=0.012)  # Barrat & Weigt
        spread = np.var([k for _, k in theirs.degree()])
        assert ours.degree.var() == pytest.approx(spread, rel=0.12, abs=0.02)

    def test_the_share_rewired_is_the_one_asked_for(self) -> None:
        edges = built(20_000, kind="small_world", degree=8, rewire=0.25).edges()
        apart = np.abs(edges[:, 0] - edges[:, 1])
        far = np.minimum(apart, 20_000 - apart) > 4
        # standard error 0.0015; a redrawn tie falls near again with probability 8 / 20,000
        assert far.mean() == pytest.approx(0.25, abs=0.006)

    def test_redrawn_ties_fall_everywhere_alike(self) -> None:
        edges = built(20_000, kind="small_world", degree=8, rewire=1.0).edges()
        counts = np.bincount(edges[:, 1] - edges[:, 0] >= 5_000, minlength=2)
        # two points on a ring of length 1 drawn uniformly: P(|x - y| >= 1/4) = 9/16; standard error 0.0018
        assert counts[1] / counts.sum() == pytest.approx(9 / 16, abs=0.007)

    def test_newcomers_sit_among_the_first(self) -> None:
        """A ring of 1000 with 500 newcomers: who enters hears mostly from those who were there."""
        scenario = town(1000, entry_rate=0.125, kind="small_world", degree=8, rewire=0.0)
        assert scenario.entrants == 500
        drawn = lasting.build(scenario, KEY)
        assert (drawn.degree == 8).all()
        newcomers = [np.mean(drawn[row] >= 1000) for row in range(1000, 1500)]
        assert np.mean(newcomers) == pytest.approx(1 / 3, abs=0.1)
        assert max(newcomers) < 0.7


class TestRandom:
    def test_degrees_are_near_poisson(self) -> None:
        degree = built(20_000, kind="random", degree=8).degree
        assert degree.var() == pytest.approx(8.0, rel=0.04)  # standard error 0.08
        assert np.mean(degree == 0) == pytest.approx(np.exp(-8), abs=6e-4)

    @pytest.mark.parametrize("degree", [1, 2, 3])
    def test_all_pairs_are_equally_likely(self, degree: int) -> None:
        """Five customers, ten pairs, thinly and densely tied: each pair in m / 10 of the worlds."""
        scenario = town(5, kind="random", degree=degree)
        worlds = 4000
        counts = np.zeros((5, 5))
        for seed in range(worlds):
            one, other = lasting.build(scenario, streams.make_key(seed)).edges().T
            counts[one, other] += 1
        share = (5 * degree // 2) / 10
        error = np.sqrt(share * (1 - share) / worlds)
        assert np.abs(counts[np.triu_indices(5, 1)] / worlds - share).max() < 4 * error


class TestScaleFree:
    @pytest.mark.parametrize("exponent", [2.3, 2.7, 3.5])
    def test_the_tail_has_the_exponent_asked_for(self, exponent: float) -> None:
        """Maximum likelihood of a Pareto tail between a floor and a quarter of the cutoff."""
        size = 200_000
        degree = built(size, kind="scale_free", degree=8, exponent=exponent).degree
        low, high = 40.5, np.sqrt(8 * size) / 4
        tail = degree[(degree > low) & (degree < high)]
        grid = np.linspace(1.5, 5.0, 701)
        log = np.log(tail)
        fit = [tail.size * np.log((a - 1) / (low ** (1 - a) - high ** (1 - a))) - a * log.sum() for a in grid]
        assert grid[int(np.argmax(fit))] == pytest.approx(exponent, abs=0.15)  # standard error at most 0.08

    def test_expected_degrees_are_the_weights(self) -> None:
        scenario = town(2000, kind="scale_free", degree=6, exponent=2.5)
        degree = lasting.build(scenario, KEY).degree
        weights = generators._weights(KEY, 2000, 6, 2.5) / 256
        order = np.argsort(weights)
        for part in np.array_split(order, 8):
            expected = weights[part].sum()
            assert degree[part].sum() == pytest.approx(expected, abs=4 * np.sqrt(expected) + 0.08 * expected)

    def test_nobody_is_far_beyond_the_structural_cutoff(self) -> None:
        degree = built(50_000, kind="scale_free", degree=8, exponent=2.1).degree
        cutoff = np.sqrt(8 * 50_000)
        assert 0.7 * cutoff < degree.max() < 1.2 * cutoff

    @pytest.mark.parametrize("exponent", [2.01, 2.5, 10.0])
    def test_weights_have_the_mean_asked_for(self, exponent: float) -> None:
        weights = generators._weights(KEY, 200_000, 8, exponent) / 256
        assert weights.mean() == pytest.approx(8, abs=4 * weights.std() / np.sqrt(weights.size))


class TestTies:
    def test_the_interface(self) -> None:
        ties = edge_lists.from_edges([[3, 1], [0, 3]], 5)
        assert len(ties) == 5
        assert ties[3].tolist() == [0, 1]
        assert [row.tolist() for row in ties] == [[3], [3], [], [0, 1], []]
        assert ties.degree.tolist() == [1, 1, 0, 2, 0]
        assert ties.edges().tolist() == [[0, 3], [1, 3]]
        assert ties.nbytes == 6 * 8 + 4 * 4
        assert repr(ties) == "Ties(5 rows, 2 ties, mean degree 0.80, 0.0 MB)"
        with pytest.raises(IndexError):
            ties[5]

    def test_ties_are_equal_whichever_end_comes_first(self) -> None:
        ties = edge_lists.from_edges([[0, 1]], 3)
        assert ties == edge_lists.from_edges([[1, 0]], 3)
        assert ties != edge_lists.from_edges([[0, 2]], 3)
        assert ties != edge_lists.from_edges([[0, 1]], 4)
        assert ties != "ties"

    @pytest.mark.parametrize("rows", [0, 1, 4])
    def test_no_ties(self, rows: int) -> None:
        ties = edge_lists.from_edges([], rows)
        assert len(ties) == rows
        assert ties.edges().shape == (0, 2)
        assert ties.to_networkx().number_of_nodes() == rows

    @quick
    @given(
        rows=st.integers(2, 30),
        pairs=st.sets(st.tuples(st.integers(0, 29), st.integers(0, 29)).filter(lambda p: p[0] < p[1])),
    )
    def test_networkx_there_and_back(self, rows: int, pairs: set[tuple[int, int]]) -> None:
        graph = nx.Graph([pair for pair in pairs if pair[1] < rows])
        ties = edge_lists.from_networkx(graph, rows)
        assert_sound(ties, rows)
        back = ties.to_networkx()
        assert nx.utils.edges_equal(back.edges(), graph.edges())
        assert sorted(back) == list(range(rows))
        assert edge_lists.from_networkx(back, rows) == ties
        assert edge_lists.from_edges(ties.edges(), rows) == ties

    @pytest.mark.parametrize(
        ("edges", "message"),
        [
            ([[0, 9]], "row 9 is not among rows 0 to 3"),
            ([[-1, 2]], "row -1 is not among"),
            ([[2, 2]], "row 2 is tied to itself"),
            ([[0, 1], [1, 0]], "rows 0 and 1 are tied twice"),
            ([[0.0, 1.0]], "whole numbers"),
            ([0, 1], "shape"),
            ([[True, False]], "whole numbers"),
        ],
    )
    def test_edges_that_are_none(self, edges: Any, message: str) -> None:
        with pytest.raises(ValueError, match=message):
            edge_lists.from_edges(edges, 4)

    @pytest.mark.parametrize(
        ("graph", "message"),
        [
            (nx.DiGraph([(0, 1)]), "to_undirected"),
            (nx.MultiGraph([(0, 1), (0, 1)]), r"networkx\.Graph"),
            (nx.Graph([("ann", "bob")]), "convert_node_labels_to_integers"),
            (nx.Graph([(0, 4)]), "node 4 is not a row from 0 to 3"),
            (nx.Graph([(0, 1.5)]), "node 1.5"),
            (nx.Graph([(1, 1)]), "selfloop_edges"),
        ],
    )
    def test_graphs_that_are_none(self, graph: nx.Graph, message: str) -> None:
        with pytest.raises(ValueError, match=message):
            edge_lists.from_networkx(graph, 4)


class TestFile:
    def test_is_read_beside_the_scenario(self, tmp_path: Path) -> None:
        (tmp_path / "ties.csv").write_text("source,target\n2,0\n0,1\n")
        scenario = town(3, isolated=2, kind="file", path="ties.csv")
        (tmp_path / "scenario.yaml").write_text(scenario.to_yaml())
        ties = lasting.build(Scenario.load(tmp_path / "scenario.yaml"), KEY)
        assert len(ties) == 5
        assert ties.edges().tolist() == [[0, 1], [0, 2]]

    @pytest.mark.parametrize(
        "text",
        [
            "target,source\n1,0\n2,1\n",
            "source,target\r\n0,1\r\n1,2\r\n",
            "\ufeffsource,target\n0,1\n\n1,2\n\n",
            'source, target\n0, 1\n"1", 2',
            "\nsource,target\n0,1\n1,2\n",
        ],
    )
    def test_spellings_of_one_list(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "ties.csv").write_text(text, encoding="utf-8", newline="")
        assert edge_lists.read("ties.csv", 3, tmp_path).edges().tolist() == [[0, 1], [1, 2]]

    @pytest.mark.parametrize("kind", BUILT)
    def test_what_was_built_can_be_written_and_read(self, tmp_path: Path, kind: str) -> None:
        ties = built(300, kind=kind)
        np.savetxt(tmp_path / "ties.csv", ties.edges(), "%d", ",", header="source,target", comments="")
        assert edge_lists.read("ties.csv", 300, tmp_path) == ties

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("", "'ties.csv' is empty; expected a CSV file"),
            (" \n\n", "is empty"),
            ("source,target\n", "holds no ties; .* kind: none"),
            ("from,to\n0,1\n", "line 1: columns are 'from,to'; expected source,target"),
            ("source\n0\n", "columns are 'source'"),
            ("source,target,target\n0,1,2\n", "each once"),
            ("source,target\n0,1\n1,10\n", "line 3: target is '10', out of range; allowed: rows 0 to 9"),
            ("source,target\n-1,1\n", "line 2: source is '-1', out of range"),
            ("source,target\n0,1\n\n1,0\n", "line 4: rows 0 and 1 are tied already, in line 2"),
            ("source,target\n0,1\n0,1\n", "line 3: rows 0 and 1 are tied already"),
            ("source,target\n0,1\n3,3\n", "line 3: row 3 is tied to itself"),
            ("source,target\n0,1.5\n", "line 2: target is '1.5', not written as a whole number"),
            ("source,target\n0,1.0\n", "not written as a whole number"),
            ("source,target\n0,\n", "target is '', not written"),
            ("source,target\n0,nan\n", "target is 'nan'"),
            ("source,target\nTrue,2\n", "source is 'True'"),
            ("source,target\nann,bob\n", "source is 'ann'"),
            ("source,target\n0,99999999999999999999\n", "target is '9+'"),
            ("source,target\n0,1\n2\n", "line 3: 1 values under 2 columns"),
            ("source,target\n0,1,5\n1,2,7\n", "line 2: 3 values under 2 columns"),
            ('source,target\n"0,1\n', "values under 2 columns"),
        ],
    )
    def test_errors_name_line_and_value(self, tmp_path: Path, text: str, message: str) -> None:
        (tmp_path / "ties.csv").write_text(text)
        with pytest.raises(ScenarioError, match=message) as caught:
            edge_lists.read("ties.csv", 10, tmp_path)
        assert "ties.csv" in str(caught.value)

    @pytest.mark.parametrize(
        "content", [b"\x89PNG\r\n\x1a\n\0\0", b"\x1f\x8b\x08\0", "source,target\n0,1\n".encode("utf-16")]
    )
    def test_what_is_no_text_is_refused(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "ties.csv").write_bytes(content)
        with pytest.raises(ScenarioError, match="is not text"):
            edge_lists.read("ties.csv", 10, tmp_path)

    @pytest.mark.parametrize(
        "content", [b"source,target\n0,\xff\n", b"\xff\xfe\xfa", b"source,target\n0,\x001\n" * 2000]
    )
    def test_nearly_text(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "ties.csv").write_bytes(content)
        with pytest.raises(ScenarioError, match=r"not text|not written"):
            edge_lists.read("ties.csv", 10, tmp_path)

    @pytest.mark.parametrize("name", ["../ties.csv", "/etc/passwd", "a/../../ties.csv", "ties\0.csv/../.."])
    def test_cannot_leave_the_folder(self, tmp_path: Path, name: str) -> None:
        home = tmp_path / "home"
        home.mkdir()
        (tmp_path / "ties.csv").write_text("source,target\n0,1\n")
        with pytest.raises(ScenarioError, match=r"leaves the scenario's folder|is no file"):
            edge_lists.read(name, 10, home)

    def test_cannot_leave_by_a_link(self, tmp_path: Path) -> None:
        home = tmp_path / "home"
        home.mkdir()
        (tmp_path / "ties.csv").write_text("source,target\n0,1\n")
        (home / "ties.csv").symlink_to(tmp_path / "ties.csv")
        with pytest.raises(ScenarioError, match="leaves the scenario's folder"):
            edge_lists.read("ties.csv", 10, home)

    def test_absent_or_a_folder(self, tmp_path: Path) -> None:
        with pytest.raises(ScenarioError, match=r"network\.path: 'ties.csv' does not exist"):
            edge_lists.read("ties.csv", 10, tmp_path)
        (tmp_path / "ties.csv").mkdir()
        with pytest.raises(ScenarioError, match="is no file"):
            edge_lists.read("ties.csv", 10, tmp_path)

    @quick
    @given(content=st.binary(max_size=60))
    def test_whatever_is_in_it_only_our_error_comes_out(
        self, tmp_path_factory: pytest.TempPathFactory, content: bytes
    ) -> None:
        folder = tmp_path_factory.mktemp("any")
        for start in (b"", b"source,target\n"):
            (folder / "ties.csv").write_bytes(start + content)
            with contextlib.suppress(ScenarioError):
                assert_sound(edge_lists.read("ties.csv", 10, folder), 10)

    @quick
    @given(
        head=st.sampled_from(["source,target\n", "", "source\ttarget\n", "Target;Source;Weight\n", "source target\n"]),
        text=st.text(alphabet='0123,; \n\r"+-.e#\t', max_size=40),
        tidy=st.booleans(),
    )
    def test_fast_and_careful_reading_agree(
        self, tmp_path_factory: pytest.TempPathFactory, head: str, text: str, tidy: bool
    ) -> None:
        path = tmp_path_factory.mktemp("any") / "ties.csv"
        path.write_text(head + text, newline="")
        way = list_files.Way(tidy)
        try:
            fast = list_files._quickly(path, 10, way)
        except (ValueError, csv.Error):
            return  # the careful reader has the word
        assert fast.tolist() == list_files._carefully(path, 10, way).tolist()
