"""How long networks take to build, ours against igraph and networkx, up to compact neighbour lists.

    python benchmarks/networks.py                       # a table
    python benchmarks/networks.py --json out.json       # and the same for machines
    python benchmarks/networks.py --sizes 10000 --libraries ours igraph

Each measurement is a process of its own, one after another, so that peak memory is its own too; imports and compilation
are not counted (``warm`` builds a small network first). ``generate`` is the library's graph, ``convert`` its edges
out and into ``sim.state.ties.Ties``; ours has no such step. Same kinds, mean degree 8, rewire 0.1, exponent 2.7. igraph is
not a dependency: without it, it is left out. networkx is measured to 100,000 unless ``--slow``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LIBRARIES = ("ours", "igraph", "networkx")
KINDS = ("small_world", "random", "scale_free")
SIZES = (10_000, 100_000, 1_000_000)
DEGREE, REWIRE, EXPONENT = 8, 0.1, 2.7


def ours(kind: str, n: int) -> tuple[Any, None]:
    from sim.market.networks import ties as lasting
    from sim.numerics import streams
    from sim.scenario import Scenario

    scenario = Scenario.model_validate(
        {
            "name": "town",
            "market": {"kind": "subscription"},
            "population": {"size": n, "entry_rate": 0.0},
            "network": {"kind": kind, "degree": DEGREE, "rewire": REWIRE, "exponent": EXPONENT},
            "firms": {"only": {"list_price": 1.0, "start_share": 1.0}},
        }
    )
    return lasting.build(scenario, streams.make_key(1)), None


def igraph(kind: str, n: int) -> tuple[Any, Any]:
    import igraph as ig
    import numpy as np

    from sim.market.networks.edge_lists import from_edges

    if kind == "small_world":
        graph = ig.Graph.Watts_Strogatz(1, n, DEGREE // 2, REWIRE)
    elif kind == "random":
        graph = ig.Graph.Erdos_Renyi(n=n, m=n * DEGREE // 2)
    else:
        graph = ig.Graph.Static_Power_Law(n, n * DEGREE // 2, EXPONENT)
    return graph, lambda: from_edges(np.array(graph.get_edgelist(), np.int64), n)


def networkx(kind: str, n: int) -> tuple[Any, Any]:
    import networkx as nx

    from sim.market.networks import edge_lists, generators
    from sim.numerics import streams

    if kind == "small_world":
        graph = nx.watts_strogatz_graph(n, DEGREE, REWIRE, seed=1)
    elif kind == "random":
        graph = nx.gnm_random_graph(n, n * DEGREE // 2, seed=1)
    else:
        weights = generators._weights(streams.make_key(1), n, DEGREE, EXPONENT) / generators._GRAIN
        graph = nx.expected_degree_graph(weights.tolist(), seed=1, selfloops=False)
    return graph, lambda: edge_lists.from_networkx(graph, n)


def measure(library: str, kind: str, n: int) -> dict[str, Any]:
    """Called in a process of its own."""
    make = {"ours": ours, "igraph": igraph, "networkx": networkx}[library]
    graph, convert = make(kind, 100)
    if convert:
        convert()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    graph, convert = make(kind, n)
    made = time.perf_counter()
    ties = convert() if convert else graph
    done = time.perf_counter()
    kib = 1 if sys.platform != "darwin" else 1024
    return {
        "library": library,
        "kind": kind,
        "rows": n,
        "generate_s": round(made - start, 4),
        "convert_s": round(done - made, 4),
        "total_s": round(done - start, 4),
        "peak_growth_mib": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 / kib, 1),
        "ties": ties.neighbours.size // 2,
        "max_degree": int(ties.degree.max()),
    }


def run(library: str, kind: str, n: int, repeats: int) -> dict[str, Any]:
    """The fastest of several processes."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    found = []
    for _ in range(repeats):
        command = [sys.executable, __file__, "--one", library, kind, str(n)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
        found.append(json.loads(done.stdout))
    return min(found, key=lambda row: row["total_s"])


def versions() -> dict[str, str]:
    from importlib.metadata import PackageNotFoundError, version

    found = {"python": platform.python_version(), "machine": f"{platform.machine()}, {os.cpu_count()} cores, shared"}
    for name in ("numpy", "numba", "pandas", "networkx", "igraph"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "absent"
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS)
    parser.add_argument("--libraries", nargs="+", default=LIBRARIES, choices=LIBRARIES)
    parser.add_argument("--repeats", type=int, default=3, help="processes each; the fastest counts")
    parser.add_argument("--slow", action="store_true", help="networkx beyond 100,000 too")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the measurements there")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        library, kind, n = args.one
        print(json.dumps(measure(library, kind, int(n))))
        return
    rows = []
    print(f"{'kind':12} {'rows':>9} {'library':9} {'generate s':>10} {'convert s':>10} {'total s':>9} {'peak MiB':>9}")
    for kind in args.kinds:
        for n in args.sizes:
            for library in args.libraries:
                if library == "networkx" and n > 100_000 and not args.slow:
                    continue
                if library != "ours" and importlib.util.find_spec(library) is None:
                    print(f"{kind:12} {n:>9,} {library:9} not installed")
                    continue
                row = run(library, kind, n, args.repeats)
                rows.append(row)
                print(
                    f"{kind:12} {n:>9,} {library:9} {row['generate_s']:>10.3f} {row['convert_s']:>10.3f} "
                    f"{row['total_s']:>9.3f} {row['peak_growth_mib']:>9.0f}",
                    flush=True,
                )
    if args.json:
        args.json.parent.mkdir(parents=True, exist_ok=True)
        args.json.write_text(json.dumps({"versions": versions(), "measurements": rows}, indent=1) + "\n")
        print(f"wrote {args.json}")


if __name__ == "__main__":
    main()
