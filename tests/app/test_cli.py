"""The verbs, as people and machines use them."""

from __future__ import annotations

import json
import math
import os
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from commandline import SMALL, Loyalty, process, refused, tree
from loyalty_studies import checks as loyalty_checks
from processes import PATIENCE

from sim import __version__
from sim.app import compare, output
from sim.app import forecast as forecasts
from sim.app.verbs import VERBS
from sim.lab.court import claim as studies
from sim.lab.court import find
from sim.market.market import Market
from sim.results.store import read_tables
from sim.scenario import Scenario
from sim.strategies import known_strategies


def strict(text: str) -> Any:
    """JSON without NaN and Infinity, ending in a new line."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    assert text.endswith("\n")
    return json.loads(text, parse_constant=refuse)


def squeezed(text: str) -> str:
    """Text without line breaks and repeated blanks."""
    return " ".join(text.split())


# -- help ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb: str, loyalty: Loyalty) -> None:
    said = loyalty(verb, "--help")
    assert said.code == 0
    assert f"Example: loyalty {verb}" in squeezed(said.out)
    assert ("--json" in said.out) == (verb != "classroom"), "which serves until it is stopped and has no result"


def test_help_lists_every_verb_and_version_says_it(loyalty: Loyalty) -> None:
    for words in ([], ["--help"]):
        said = loyalty(*words)
        assert said.code == 0
        assert all(verb in said.out for verb in VERBS)
    assert loyalty("--version").out.strip() == __version__


def test_the_command_line_imports_nothing_slow(tmp_path: Path) -> None:
    code = "import sys; from sim.app.cli import outcome; outcome(['--help']); outcome(['list']); "
    code += "print([m for m in ('pandas', 'numba', 'mesa', 'matplotlib', 'seaborn', 'scipy') if m in sys.modules])"
    path = os.pathsep.join(filter(None, [str(Path(output.__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))
    command = [os.sys.executable, "-c", code]  # type: ignore[attr-defined]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


# -- markets -------------------------------------------------------------------------------------------------------


def test_list_names_everything(loyalty: Loyalty) -> None:
    said = loyalty("list")
    assert said.code == 0
    for word in ("textbook", "under-promise", "retention-profit", "loyalty list checks, targets or knockouts"):
        assert word in said.out
    for word in ("exact-cases", "literature"):
        assert word not in said.out, "no verb takes the name of what brings checks or targets"
    listed = strict(loyalty("list", "--json").out)
    assert list(listed) == ["scenarios", "strategies", "studies"]
    assert {row["name"] for row in listed["strategies"]} == set(known_strategies())
    assert all(row["about"] for rows in listed.values() for row in rows)
    assert {"survival", "logit"} <= {row["name"] for row in strict(loyalty("list", "checks", "--json").out)["checks"]}
    assert {"peak-end"} <= {row["name"] for row in strict(loyalty("list", "targets", "--json").out)["targets"]}


def test_show_describes_prints_and_counts(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("show", market, "--set", "behaviour.choice.inertia=1.5")
    assert said.code == 0
    for word in ("alpha (focal)", "subscription", "everyone", "visit", "behaviour.choice.inertia", "1.5", "0.7"):
        assert word in said.out
    again = Scenario.from_yaml(loyalty("show", market, "--yaml").out)
    assert again.digest() == Scenario.load(market).digest()
    assert "hear" in loyalty("show", market, "--schedule").out
    shown = strict(loyalty("show", market, "--json").out)
    assert shown["digest"] == again.digest()
    assert shown["market"]["months"] == 6


def test_show_lets_no_control_character_through(tmp_path: Path, loyalty: Loyalty) -> None:
    path = tmp_path / "rude.yaml"
    path.write_text(SMALL + 'title: "\\e[31mred\\a"\nabout: "[bold]not markup[/bold]"\n')
    said = loyalty("show", path)
    assert "\x1b" not in said.out
    assert "\a" not in said.out
    assert "[bold]not markup[/bold]" in said.out


@pytest.mark.parametrize("width", [40, 60, 100])
def test_nothing_is_cut_off_in_a_narrow_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns = [output.Column("policy", "text"), "baseline", "difference", "interval", output.Column("why", "prose")]
    rows = [("under-promise", 1234567.0, "+1,234.5", "-1,000.0 to 2,000.0", "because of this and that and more")]
    output.table("a title that goes on and on " * 3, columns, rows)
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines())) <= width
    for word in ("under-promise", "1,234,567", "+1,234.5", "-1,000.0 to 2,000.0", "because", "more"):
        assert word in said
    assert "…" not in said


def test_odd_describes_the_model_or_a_market(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    said = loyalty("odd")
    assert said.code == 0
    assert said.out.startswith("# The model, described by the ODD protocol\n")
    page = tmp_path / "here" / "odd.md"
    said = loyalty("odd", market, "--set", "firms.alpha.failure_rate=0.2", "--out", page)
    assert (said.code, said.out, said.err) == (0, "", f"wrote {page}\n")
    assert "| `failure_rate` | 0.1 | 0.2 |" in page.read_text("utf-8")
    data = strict(loyalty("odd", market, "--json").out)
    assert data["schedule"][0]["name"] == "announce"
    assert data["scenario"]["digest"] == Scenario.load(market).digest()
    assert strict(loyalty("odd", "--json").out)["scenario"] is None
    said = loyalty("odd", "--set", "market.months=3")
    assert said.code == 2
    assert "--set changes a market" in said.err


def test_diff_says_the_one_change(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("extends: small.yaml\nfirms: {alpha: {failure_rate: 0.2}}\n")
    said = loyalty("diff", market, other)
    assert said.code == 0
    assert said.out.startswith("firms.alpha.failure_rate: 0.1 -> 0.2")
    (only,) = strict(loyalty("diff", market, other, "--json").out)["differences"]
    assert (only["path"], only["before"], only["after"]) == ("firms.alpha.failure_rate", 0.1, 0.2)
    assert "no difference" in loyalty("diff", market, market).out


# -- run -----------------------------------------------------------------------------------------------------------


def test_run_gives_the_same_bytes_on_any_threads_and_after_resume(tmp_path: Path, loyalty: Loyalty) -> None:
    words = ["run", "textbook", "--seed", "7", "--json", "--months", "8", "--set", "population.size=9000"]
    words += ["--set", "market.warm_up=3"]
    once = loyalty(*words, "--threads", 1)
    assert once.code == 0
    world = tmp_path / "world.npz"
    for more in (
        ["--threads", 2],
        ["--threads", 2, "--checkpoint", world],
        ["--resume", world],
        ["--checkpoint", world, "--at", 0],
        ["--resume", world, "--checkpoint", tmp_path / "later.npz", "--at", 8],
        ["--resume", tmp_path / "later.npz", "--threads", 2],
    ):
        assert loyalty(*words, *more).out == once.out, more
    assert loyalty(*words[:2], "--seed", "8", *words[4:]).out != once.out


def test_run_prints_strict_json(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("run", market, "--json", "--set", "market.discount_rate=0")
    found = strict(said.out)
    assert found["months"] == 6
    assert [row["firm"] for row in found["summary"]] == ["alpha", "beta"]
    assert len(found["firms"]) == 12
    assert {row["firm"] for row in found["exits"]} == {"alpha", "beta"}
    for row in found["exits"]:
        assert row["exits"] >= max(v for k, v in row.items() if k not in ("firm", "exits"))


def test_run_writes_tables_that_can_be_read_back(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "results" / "one"
    said = loyalty("run", market, "--out", out, "--seed", 3)
    assert said.code == 0
    assert str(out) in said.err
    tables, manifest = read_tables(out)
    assert set(tables) == {"firms", "segments", "cohorts", "exits", "stays", "ledger", "points", "customers"}
    assert manifest["seed"] == 3
    assert manifest["digest"] == Scenario.load(market).digest()
    assert sorted(p.name for p in out.iterdir()) == sorted([*(f"{t}.parquet" for t in tables), "manifest.json"])
    found = strict(loyalty("run", market, "--seed", 3, "--json").out)
    assert found["run"] == manifest["run"]
    pd.testing.assert_frame_equal(tables["firms"], pd.DataFrame(found["firms"]), check_dtype=False)
    before = {name: content for name, (_, content) in tree(out).items()}
    assert loyalty("run", market, "--out", out, "--seed", 3).code == 0
    assert {name: content for name, (_, content) in tree(out).items()} == before


@pytest.mark.once
def test_run_writes_figures_and_a_later_run_takes_them_away(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.txt").write_text("not the laboratory's")
    assert loyalty("run", market, "--out", out, "--figures").code == 0
    assert (out / "report.html").is_file()
    assert (out / "figures" / "retention.png").is_file()
    assert loyalty("run", market, "--out", out, "--seed", 2, "--replace").code == 0
    assert not (out / "report.html").exists()
    assert not list((out / "figures").glob("*.png"))
    assert (out / "mine.txt").read_text() == "not the laboratory's"


def test_run_with_agents(market: Path, loyalty: Loyalty) -> None:
    found = strict(loyalty("run", market, "--engine", "agents", "--months", 2, "--json").out)
    assert found["engine"] == "agents"
    assert len(found["firms"]) == 4


# -- compare -------------------------------------------------------------------------------------------------------


@pytest.mark.once
def test_compare_gives_the_same_json_on_any_workers(market: Path, loyalty: Loyalty) -> None:
    words = ["compare", market, "under-promise", "--replications", 3, "--json"]
    once = loyalty(*words, "--workers", 1)
    assert once.code == 0
    found = strict(once.out)
    assert found["policies"] == ["under-promise"]
    assert found["firm"] == "alpha"
    assert {row["quadrant"] for row in found["quadrants"]} == {"saved", "stays anyway", "lost anyway", "driven away"}
    assert loyalty(*words, "--workers", 2).out == once.out


def test_compare_says_differences_quadrants_and_what_moved_profit(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("compare", market, "--replications", 2, "--level", 0.9)
    assert said.code == 0
    for word in ("90% interval", "under-promise", "doing nothing", "expected regret"):
        assert word in said.out
    assert "what moved profit" not in said.out
    assert "of doing nothing" in said.out.splitlines()[1] or "do nothing" in said.out.splitlines()[1], (
        "the choice comes first"
    )
    said = loyalty("compare", market, "under-promise", "--replications", 2, "--level", 0.9)
    for word in ("90% interval", "retention", "saved", "driven away", "everyone else, and overheads"):
        assert word in said.out
    said = loyalty("compare", market, "--replications", 2, "--level", 0.9, "--full")
    for word in ("tiered-service: what moved profit", "customer lifetime value", "More pairs"):
        assert word in said.out
    said = loyalty("compare", market, "under-promise", "--replications", 2, "--measure", "profit")
    assert "retention" not in said.out


def test_compare_takes_names_parameters_and_files(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    file = tmp_path / "bold.yaml"
    file.write_text("extends: small.yaml\nfirms: {beta: {strategy: {use: price-cut, depth: 0.2}}}\n")
    words = ["compare", market, "under-promise:cushion=0.05,strength=0.5", file, "--firm", "beta", "--replications", 2]
    found = strict(loyalty(*words, "--policy", "half price=price-cut:depth=0.5", "--json").out)
    assert found["policies"] == ["under-promise:cushion=0.05,strength=0.5", "bold", "half price"]
    assert found["firm"] == "beta"
    price = {row["policy"]: row["effect"] for row in found["bridge"] if row["line"] == "sales"}
    assert price["half price"] != price["bold"]


def test_a_policy_at_no_strength_changes_nothing(market: Path, loyalty: Loyalty) -> None:
    found = strict(loyalty("compare", market, "price-cut:strength=0", "--replications", 2, "--json").out)
    assert all(row["difference"] == 0 for row in found["table"])
    assert "changes no money at all" in loyalty("compare", market, "price-cut:strength=0", "--replications", 2).out


def test_one_pair_has_no_interval(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("compare", market, "under-promise", "--replications", 1)
    assert said.code == 0
    assert "no intervals" in said.out
    assert "nan" not in said.out
    assert all(
        row["half_width"] is None
        for row in strict(loyalty("compare", market, "under-promise", "--replications", 1, "--json").out)["table"]
    )


@pytest.mark.once
def test_compare_and_report_write_a_page(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    said = loyalty("compare", market, "under-promise", "--replications", 2, "--out", out)
    assert said.code == 0
    assert str(out) in said.err
    tables, manifest = read_tables(out)
    assert set(tables) == {"differences", "quadrants", "bridge", "reasons", "paths", "ranking", "spend", "replications"}
    assert manifest["replications"] == 2
    assert "report.html" in manifest["files"]
    assert len(pd.read_csv(out / "differences.csv")) == len(tables["differences"])
    page = tmp_path / "deep" / "page.html"
    said = loyalty("report", market, "under-promise", "--comparison", "--replications", 2, "--out", page)
    assert said.code == 0
    assert said.err.strip().endswith(f"wrote {page}")
    assert page.read_text("utf-8") == (out / "report.html").read_text("utf-8")


@pytest.mark.once
def test_demo_says_what_it_means(
    market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    monkeypatch.chdir(tmp_path)
    said = loyalty("demo", market, "--replications", 3)
    assert said.code == 0
    for word in ("What it means", "under-promise", "complaint-recovery", "tiered-service", "95% interval"):
        assert word in said.out
    out = tmp_path / "results" / "demo"
    assert {"report.html", "manifest.json", "differences.parquet"} <= {path.name for path in out.iterdir()}
    assert len(list((out / "figures").glob("*.png"))) >= 6
    assert "Promise less than" in said.out, "it says what each policy is"
    assert f"Look at {Path('results/demo/report.html')} in a browser" in said.err
    assert "loyalty classroom" in said.err.splitlines()[-1], "its last line says how to touch a market oneself"
    monkeypatch.setattr(compare, "write", lambda *_, **__: None)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert len(strict(loyalty("demo", market, "--replications", 2, "--json").out)["meaning"]) == 3


# -- claims and checks ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Point:
    """An entry point made up."""

    name: str
    thing: Any
    module: str = "loyalty_studies.checks"
    value: str = "made.up:THING"

    def load(self) -> Any:
        """What it stands for."""
        return self.thing


def made_up(runs: list[int]) -> studies.Study:
    """A study that takes no time, and counts how often it is run."""

    def run(seed: int, scale: float, workers: int | None, progress: Any) -> studies.Verdict:
        runs.append(seed)
        progress(1, 1)
        table = pd.DataFrame({"retention": [0.8, 0.9], "gain": [0.25, math.nan], "where": ["here", "there"]})

        def figure() -> Any:
            axes = plt.figure().subplots()
            axes.plot(table["retention"], table["gain"])
            return axes

        return studies.Verdict(
            name="made-up",
            claim="More is more.",
            definitions={"more": "a larger number"},
            verdict="cannot be told",
            words="It depends.\n\nOn what, it does not say.",
            tables={"The map": table},
            figures={"The map, drawn": figure},
            numbers={"gain": math.inf},
            unknown="Everything else.",
        )

    return studies.Study("made-up", "More is more.", run)


def test_claims_lists_tries_stores_and_does_not_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    runs: list[int] = []
    monkeypatch.setattr(find, "points", lambda _: {"made-up": Point("made-up", made_up(runs))})
    assert "made-up" in loyalty("claims").out
    assert runs == []
    said = loyalty("claims", "made-up", "--out", tmp_path)
    assert said.code == 0
    for word in ("made-up: Verdict: cannot be told", "More is more.", "It depends.", "One table"):
        assert word in said.out
    assert "a larger number" not in said.out
    assert "Everything else." not in said.out
    full = loyalty("claims", "made-up", "--out", tmp_path, "--tables").out
    assert full == loyalty("claims", "made-up", "--out", tmp_path, "--full").out
    for word in ("a larger number", "The map", "there", "Everything else."):
        assert word in full
    folder = tmp_path / "made-up"
    assert {"report.html", "report.md", "verdict.json", "the-map.parquet", "manifest.json", "figures"} == {
        path.name for path in folder.iterdir()
    }
    assert strict((folder / "verdict.json").read_text())["tables"]["The map"][1]["gain"] is None
    before = tree(folder)
    again = loyalty("claims", "made-up", "--out", tmp_path)
    assert again.out == said.out
    assert "not computed again" in again.err
    assert runs == [1]
    assert tree(folder) == before
    assert strict(loyalty("claims", "made-up", "--out", tmp_path, "--json").out)["verdicts"][0]["seed"] == 1
    assert "loyalty claims of made-up, seed 1" in loyalty("claims", "made-up", "--out", tmp_path, "--seed", 2).err
    assert runs == [1], "another verdict stands there"
    assert loyalty("claims", "made-up", "--out", tmp_path, "--seed", 2, "--replace").code == 0
    assert runs == [1, 2]
    (folder / "the-map.parquet").write_bytes(b"torn")
    said = loyalty("claims", "made-up", "--out", tmp_path, "--seed", 2)
    assert "computed again" in said.err
    assert runs == [1, 2, 2]
    assert loyalty("claims", "made-up", "--out", tmp_path, "--seed", 2, "--page", tmp_path / "page.md").code == 0
    page = (tmp_path / "page.md").read_text("utf-8")
    assert page.startswith("# made-up: on trial\n")
    assert "It depends." in page
    assert "Figure" not in page
    assert runs == [1, 2, 2], "a stored verdict makes the page"


def test_what_a_claim_says_of_itself_is_said_in_the_language_asked_for(
    monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    claim, term = "An offer succeeds more often with existing than with new customers.", "trivially true"

    def run(seed: int, scale: float, workers: int | None, progress: Any) -> studies.Verdict:
        verdict = made_up([]).run(seed, scale, workers, progress)
        return replace(verdict, claim=claim, definitions={term: claim}, unknown=claim)

    study = studies.Study("made-up", claim, run)
    monkeypatch.setattr(find, "points", lambda _: {"made-up": Point("made-up", study)})
    english, chinese = (loyalty("claims", "made-up", "--lang", lang, "--tables").out for lang in ("en", "zh"))
    for words in ("An offer succeeds", term):
        assert words in english
        assert words not in chinese
    assert chinese.count("老客户") == 3


def test_a_study_that_cannot_be_loaded_says_so(monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty) -> None:
    monkeypatch.setattr(find, "points", lambda _: {"made-up": Point("made-up", "a text")})
    said = loyalty("claims", "made-up")
    assert said.code == 2
    assert "not a Study" in said.err


def forecast(monkeypatch: pytest.MonkeyPatch, seconds: float, what: Any = "worlds", **options: bool) -> None:
    """A hundred worlds, each lived in so many seconds, the first in a minute more."""
    clock = iter([60.0 + seconds * world for world in range(100)])
    monkeypatch.setattr(output.time, "monotonic", lambda: next(clock))
    with output.Bar("worlds", forecast=what, **options) as bar:
        for world in range(100):
            bar(world + 1, 100)


def test_how_long_it_will_take_is_said_once_the_first_worlds_are_lived(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    forecast(monkeypatch, 2.0)
    assert capsys.readouterr().err == "100 worlds, about 4 min to go\n"  # 94 left, compiling left out
    forecast(monkeypatch, 0.8, "work")
    assert capsys.readouterr().err == "about 76 s to go\n"
    forecast(monkeypatch, 0.05)
    forecast(monkeypatch, 2.0, quiet=True)
    assert capsys.readouterr().err == ""


def test_a_large_world_is_announced_with_its_time_and_memory(
    market: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = Scenario.load(market)
    forecasts.warn_of_size(small, 1)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(forecasts, "LARGE", 1_000)
    monkeypatch.setattr(forecasts, "PIECE", 200)
    monkeypatch.setattr(forecasts, "_free", lambda: 1e6)
    large = small.evolve("large", {"population.size": 2_000})
    forecasts.warn_of_size(large, 1)
    said = capsys.readouterr().err
    assert said.startswith(f"{large.rows:,} customers, those among them who enter later, over 8 months: about ")
    assert "and up to 352 MB of memory" in said
    assert "only 1 MB" in said
    monkeypatch.setattr(forecasts, "_free", lambda: None)
    forecasts.warn_of_size(large, 1)
    assert "only" not in capsys.readouterr().err


def test_a_piece_of_a_market_tells_what_the_whole_takes(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock that moves a second for each customer and month lived, ten times the people take ten times as long."""
    small = Scenario.load(market)
    clock = [0.0]
    lived = Market.step

    def step(self: Market) -> None:
        clock[0] += self.spec.population.size
        lived(self)

    monkeypatch.setattr(Market, "step", step)
    monkeypatch.setattr(forecasts.time, "perf_counter", lambda: clock[0])
    one = forecasts.seconds_for([(small, 1)], workers=1)
    monkeypatch.setattr(forecasts, "PIECE", 120)
    large = small.evolve("large", {"population.size": 1_200})
    assert forecasts.seconds_for([(large, 1)], workers=1) == pytest.approx(10 * one, rel=0.01)
    assert one == pytest.approx(0.02 + 120 * (small.market.months + small.market.warm_up))


def test_a_set_of_checks_has_a_name(monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty) -> None:
    asked: list[object] = []
    monkeypatch.setattr(loyalty_checks, "run_checks", lambda names, **_: asked.append(names) or [])
    assert loyalty("check", "exact-cases").code == 0
    assert asked == [[check.name for check in loyalty_checks.CHECKS]]
    refused(loyalty("check", "exact-case"), "exact-cases")


def test_check_docks_and_fails_with_one(monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty) -> None:
    said = loyalty("check", "customer-value", "--scale", 0.2)
    assert said.code == 0
    assert "agree" in said.out
    found = strict(loyalty("check", "customer-value", "--scale", 0.2, "--json").out)
    assert found["passed"] is True
    assert "seconds" not in found["checks"][0]
    from loyalty_studies.checks import bench

    monkeypatch.setattr(bench.Row, "passed", property(lambda _: False))
    said = loyalty("check", "customer-value", "--scale", 0.2)
    assert said.code == 1
    assert "FAILED" in said.out


def test_bench_prints_what_was_measured(monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty) -> None:
    from sim.app import bench

    asked: dict[str, Any] = {}

    def run_bench(**options: Any) -> dict[str, Any]:
        asked.update(options)
        return {"machine": {"cores": 2}, "columns": [{"customers": 1000, "ns": 12.5}], "peak": math.inf}

    monkeypatch.setattr(bench, "run_bench", run_bench)
    said = loyalty("bench", "--size", 1000, "--size", 2000, "--threads", 1, "--quick")
    assert said.code == 0
    assert "12.5" in said.out
    assert (asked["sizes"], asked["threads"], asked["quick"]) == ([1000, 2000], [1], True)
    assert strict(loyalty("bench", "--json").out)["peak"] is None


@pytest.mark.once
@pytest.mark.parametrize("verb", ["compare", "ablate", "run", "claims", "report"])
def test_a_workbook_is_written_where_it_is_asked_for(
    verb: str, market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    from openpyxl import load_workbook

    book = tmp_path / "book.xlsx"
    words = {
        "compare": [market, "under-promise", "--replications", 2],
        "report": [market, "under-promise", "--comparison", "--replications", 2, "--out", tmp_path / "page.html"],
        "ablate": [market, "--of", "inertia", "--seeds", 2],
        "run": [market],
        "claims": ["made-up"],
    }[verb]
    monkeypatch.setattr(find, "points", lambda _: {"made-up": Point("made-up", made_up([]))})
    said = loyalty(verb, *words, "--xlsx", book)
    assert said.code == 0, said.err
    assert f"wrote {book}" in said.err
    assert load_workbook(book).sheetnames[0] == "In short"
    before = book.read_bytes()
    refused(loyalty(verb, *words, "--xlsx", book), "is there already", "--replace")
    assert book.read_bytes() == before
    assert loyalty(verb, *words, "--xlsx", book, "--replace").code == 0
    said = loyalty(verb, *words, "--xlsx", tmp_path / "book.xls", "--replace")
    assert said.code == 2
    assert "ends in .xlsx" in said.err


@pytest.mark.parametrize("verb", ["diary", "odd"])
def test_a_file_that_somebody_else_wrote_stays(verb: str, market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    page = tmp_path / "mine.md"
    page.write_text("mine")
    words = [verb, market, "--out", page, *(["--customer", 1] if verb == "diary" else [])]
    refused(loyalty(*words), "is there already", str(page))
    assert page.read_text() == "mine"


def test_what_is_written_and_said_speaks_the_language_asked_for(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    page = tmp_path / "life.html"
    assert loyalty("diary", market, "--customer", 3, "--out", page, "--lang", "zh-CN").code == 0
    assert '<html lang="zh">' in page.read_text("utf-8")
    assert '<html lang="en">' not in page.read_text("utf-8")
    said = loyalty("report", market, "--lang", "klingon")
    assert said.code == 2
    assert "no language 'klingon'" in said.err


def test_the_months_an_option_takes_are_those_a_market_takes(market: Path, loyalty: Loyalty) -> None:
    from sim.app.options import MOST_MONTHS

    field = Scenario.model_fields["market"].annotation.model_fields["months"]
    assert {m.le for m in field.metadata if hasattr(m, "le")} == {MOST_MONTHS}
    for verb in ("run", "compare", "ablate", "trial", "diary", "report"):
        said = loyalty(verb, market, "--months", -3)
        assert said.code == 2
        assert "--months" in said.err
        assert "1 to 1,200" in said.err


def test_a_percentage_is_told_what_to_write(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("trial", market, "--share", "50%")
    assert said.code == 2
    assert "write 0.5" in said.err


# -- pipes and terminals -------------------------------------------------------------------------------------------


def test_a_reader_who_leaves_gets_no_complaint(tmp_path: Path) -> None:
    running = process("list", cwd=tmp_path)
    assert running.stdout is not None
    running.stdout.close()
    assert running.stderr is not None
    said = running.stderr.read()
    assert running.wait(PATIENCE) == 141
    assert said == ""


@pytest.mark.once
def test_where_stdout_is_closed_files_are_written_and_nothing_is_said(market: Path, tmp_path: Path) -> None:
    code = "import sys; sys.stdout = sys.stderr = None; from sim.app.cli import outcome; "
    code += f"import os; os._exit(outcome(['diff', {str(market)!r}, {str(market)!r}]))"
    path = os.pathsep.join(filter(None, [str(Path(output.__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))
    done = subprocess.run(
        [os.sys.executable, "-c", code],  # type: ignore[attr-defined]
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.once
def test_it_works_from_any_folder_where_there_is_no_unicode(market: Path) -> None:
    running = process(
        "run", market.name, "--seed", "7", cwd=market.parent, env={"PYTHONIOENCODING": "ascii", "COLUMNS": "60"}
    )
    out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 0, err
    assert "retention" in out
    assert max(map(len, out.splitlines())) <= 60


def test_a_progress_bar_is_for_terminals_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "PATIENCE", 0.0)
    with output.Bar("something") as bar:
        bar(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(output.sys.stderr, "isatty", lambda: True)  # type: ignore[attr-defined]
    monkeypatch.setenv("TERM", "xterm")
    with output.Bar("something [bold]") as bar:
        assert bar._timer is not None
        bar._timer.join()  # it has appeared
        bar(1, 2, "the [/bold] second")
        bar._progress.refresh()
    assert "second" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["show", "run"])
def test_what_is_hardly_meant_is_remarked_on(verb: str, market: Path, loyalty: Loyalty) -> None:
    said = loyalty(verb, market, "--set", "market.category_price=0.001")
    assert "category_price" in said.out and "meant" in said.out


def test_a_page_that_is_there_is_written_over_only_when_it_is_said(
    market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    page, book = tmp_path / "page.html", tmp_path / "book.xlsx"
    page.write_text("mine")
    words = ["report", market, "under-promise", "--comparison", "--replications", 2, "--workers", 1, "--out", page]
    refused(loyalty(*words), "--replace", str(page))
    assert page.read_text() == "mine"
    book.write_text("mine")
    other = [*words[:-1], tmp_path / "other.html"]
    refused(loyalty(*other, "--xlsx", book), "--replace", str(book))
    assert (book.read_text(), (tmp_path / "other.html").exists()) == ("mine", False)
    assert loyalty(*words, "--replace").code == 0
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
