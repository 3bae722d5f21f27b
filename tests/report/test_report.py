"""Reports: complete in themselves, valid, escaped, the same bytes twice, honest, and written whole or not at all."""

from __future__ import annotations

import base64
import re
import shlex
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import sim
from sim.lab.design import design_of
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.world import Arm
from sim.report import sheet_of, write
from sim.report import twins as grids
from sim.report.again import code_for_twins, command_for_robustness, command_for_twins, market_words
from sim.report.claim import claim_sheet
from sim.report.html import html
from sim.report.phrases import headline
from sim.words import speaking

EVIL = "<script>alert('x')</script>"
SMALL = {"population.size": 250, "market.months": 14, "market.warm_up": 6}
VOID = {"meta", "img", "br", "link", "input", "hr"}


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    changed = {**SMALL, "title": EVIL, "about": f"{EVIL} & more", "market.currency": "<b>$", "firms.beta.about": EVIL}
    return sim.Scenario.load("textbook").evolve("small", changed)


@pytest.fixture(scope="module")
def pair(base: sim.Scenario) -> sim.Twins:
    twins = sim.compare(base, "under-promise", "rest", replications=3, workers=1)
    return replace(twins, names=(f"under-promise {EVIL}", "rest"))


@pytest.fixture(scope="module")
def run(base: sim.Scenario) -> sim.Run:
    return sim.simulate(base)


@pytest.fixture(scope="module")
def page(pair: sim.Twins, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "twins.html"
    assert write(pair, path) == path
    return path.read_text("utf-8")


class Outline(HTMLParser):
    """Checks nesting; collects headings, tags, attributes and visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.headings: list[int] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.text = ""
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def check(page: str) -> Outline:
    """What holds for every report."""
    found = Outline(page)
    assert "script" not in found.tags
    assert not any(name.startswith("on") for _, name, _ in found.attributes)
    for tag, name, value in found.attributes:
        if name in ("src", "href", "data", "action", "srcset", "poster"):
            assert value.startswith("data:image/"), (tag, name, value[:60])
    assert not re.search(r"https?://|url\(|@import", page)
    assert found.headings[0] == 1
    assert found.headings.count(1) == 1
    assert all(b <= a + 1 for a, b in zip(found.headings, found.headings[1:], strict=False))
    assert len(found.ids) == len(set(found.ids))
    alts = [value for tag, name, value in found.attributes if (tag, name) == ("img", "alt")]
    assert len(alts) == found.tags.count("img")
    assert all(len(alt) > 20 for alt in alts)
    assert ("html", "lang", "en") in found.attributes
    return found


def test_the_page_is_sound(page: str) -> None:
    found = check(page)
    assert found.tags.count("img") == 7  # six, and a bridge for the one policy that moves money
    for words in ("paired differences", "In short", "What this does not tell", "How to reproduce it"):
        assert words in found.text


def test_what_a_board_reads_has_no_internal_key_and_no_code(page: str) -> None:
    told = Outline(page).text.partition("How to reproduce it")[0]
    assert "alpha follows under-promise" in told
    for code in (
        "firms.alpha",
        "strategy.use",
        "Source:",
        "DOMAIN",
        "(A14)",
        "c_0",
        "(money)",
        "top_share",
        "beyond doubt",
    ):
        assert code not in told, code
    assert "Kopalle & Lehmann 2006" in told, "research stays, by its authors"


def test_what_the_intervals_do_not_tell_stands_in_the_first_box(page: str) -> None:
    box = page[page.index('<section class="short"') : page.index("</section>")]
    assert "luck within this market alone" in box


def test_costs_that_nothing_in_use_causes_are_left_out(pair: sim.Twins) -> None:
    from sim.report.twins import costs, lines_used

    used = lines_used(pair)
    assert "goods" in used
    assert "personalisation" not in used
    shown = [row[0] for row in costs(pair.base, "alpha", used).rows]
    assert any("one unit" in name for name in shown)
    assert not any(word in name for name in shown for word in ("durable", "personalisation", "social bond"))


def test_every_name_is_escaped(page: str) -> None:
    assert EVIL not in page
    text = Outline(page).text
    assert text.count(EVIL) > 5  # title, about, firm, policy: shown as they are written
    assert "<b>$" in text


def test_figures_hold_no_names_as_code(page: str) -> None:
    for data in re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", page):
        svg = base64.b64decode(data).decode()
        assert "<script" not in svg
        assert "<!DOCTYPE" not in svg


def test_the_same_twins_give_the_same_bytes(pair: sim.Twins, page: str, tmp_path: Path) -> None:
    assert write(pair, tmp_path / "again.html").read_text("utf-8") == page


def test_an_older_report_is_replaced_whole(
    pair: sim.Twins, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "report.html"
    path.parent.mkdir()
    path.write_text("older")
    with monkeypatch.context() as patch:
        patch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with pytest.raises(OSError, match="disk full"):
            write(pair, path)
    assert path.read_text() == "older"
    assert [p.name for p in path.parent.iterdir()] == ["report.html"]


def test_one_pair_is_told_as_one_pair(pair: sim.Twins, tmp_path: Path) -> None:
    found = check(write(replace(pair, outcomes=pair.outcomes.first(1)), tmp_path / "one.html").read_text("utf-8"))
    assert "cannot tell an effect from luck" in found.text
    assert "nan" not in found.text.lower().split()


class Fake:
    """Twins with a profit of one's own choosing."""

    def __init__(self, twins: sim.Twins, **profit: float) -> None:
        self._twins, self._profit = twins, profit

    def __getattr__(self, name: str):
        return getattr(self._twins, name)

    def table(self, measures=None) -> pd.DataFrame:
        return self._twins.table(measures).assign(**self._profit)

    def needed(self, measure: str, target: float, policy: str) -> int:
        return 40


@pytest.mark.parametrize(
    ("low", "gap", "high", "says"),
    [
        (100.0, 200.0, 300.0, "is worth 200"),
        (-300.0, -200.0, -100.0, "does not pay: it costs alpha 200"),
        (-100.0, 50.0, 200.0, "cannot be told apart from nothing at 3 pairs"),
        (-100.0, 50.0, 200.0, "About 40 pairs would do"),
        (0.0, 0.0, 0.0, "changes no money at all"),
    ],
)
def test_headlines_are_honest(pair: sim.Twins, low: float, gap: float, high: float, says: str) -> None:
    assert says in headline(Fake(pair, low=low, difference=gap, high=high), "rest")


def test_a_market_that_was_changed_is_named_with_what_was_set() -> None:
    shipped = sim.Scenario.load("textbook")
    small = shipped.evolve("textbook", {"population.size": 150, "market.months": 6})
    assert market_words(small) == ["textbook", "--set", "market.months=6", "--set", "population.size=150"]
    assert market_words(shipped) == ["textbook"]
    assert market_words(shipped.evolve("own", {"population.size": 150})) is None, "no file of that name comes with us"
    twins = sim.compare(small, "under-promise", replications=2)
    command = command_for_twins(twins)
    assert command.startswith("loyalty report textbook --set market.months=6 --set population.size=150 under-promise")
    found: dict[str, Any] = {}
    exec(code_for_twins(twins).rpartition("\n")[0], found)
    assert found["base"].digest() == small.digest()
    assert found["twins"].id == twins.id, "the same worlds again"


def test_what_was_assumed_otherwise_is_looked_at_again_by_its_command() -> None:
    small = sim.Scenario.load("textbook").evolve(
        "textbook", {"population.size": 80, "market.months": 3, "market.warm_up": 0}
    )
    path = "behaviour.choice.inertia"
    found = sim.robustness(small, "under-promise", coefficients=[path], replications=2, seed=4, points=3, workers=1)
    words = shlex.split(command_for_robustness(found))
    assert words[:3] == ["loyalty", "robustness", "textbook"] and words[-2:] == ["--seed", "4"]
    assert words[words.index("under-promise") :][:5] == ["under-promise", "--of", path, "--points", "3"]
    assert command_for_robustness(found) in sheet_of(found).command


def test_the_command_names_what_differs(base: sim.Scenario) -> None:
    shipped = sim.Scenario.load("textbook")
    policies = [{"use": "under-promise", "strength": 0.5, "name": "half way"}, "rest"]
    chosen = tuple(shipped.evolve(f"p{k}", {"firms.alpha.strategy": p}) for k, p in enumerate(_blocks(policies)))
    arms = {Arm("baseline"): shipped, Arm("half way"): chosen[0], Arm("rest"): chosen[1]}
    outcomes = Outcomes(design_of(arms, seed=7), (Outcome(),) * 3)
    twins = sim.Twins(shipped, chosen, ("half way", "rest"), "alpha", 0.9, outcomes, outcomes.failed)
    command = command_for_twins(twins)
    assert command.startswith("loyalty report textbook --policy 'half way=under-promise:strength=0.5' rest")
    assert "--seed 7 --level 0.9" in command
    assert command_for_twins(replace(twins, base=base)) == ""


def _blocks(policies: list) -> list[dict]:
    return [{k: v for k, v in (p if isinstance(p, dict) else {"use": p}).items() if k != "name"} for p in policies]


def test_a_run_has_a_report(run: sim.Run, tmp_path: Path) -> None:
    page = write(run, tmp_path / "run.html").read_text("utf-8")
    found = check(page)
    assert EVIL not in page
    assert found.tags.count("img") == 10
    assert run.id in found.text


def test_a_claim_has_a_report(run: sim.Run) -> None:
    table = pd.DataFrame(
        {"market": [EVIL], "share_kept": [0.51234], "n": [12345], "pass": [True], "gap": [float("nan")]}
    )
    record = {
        "study": f"claim {EVIL}",
        "claim": "Five points. More profit.",
        "verdict": "holds in part",
        "words": "It does.\n\nIn part.",
        "definitions": {"retention": EVIL},
        "tables": {f"Table {EVIL}": table, "Empty": table.iloc[:0]},
        "unknown": "Real markets.",
        "seed": 1,
        "scale": 1.0,
    }
    page = html(claim_sheet(record, {"Shares": lambda: run.plot("share")}))
    found = check(page)
    assert EVIL not in page
    assert "0.5123" in found.text
    assert "12,345" in found.text
    assert "quick look" not in found.text
    assert html(claim_sheet(record, {"Shares": lambda: run.plot("share")})) == page


def test_a_verdict_at_small_scale_says_so_where_it_is_read_first() -> None:
    record: dict[str, object] = {
        "study": "s",
        "claim": "c",
        "verdict": "cannot be told yet",
        "words": "w",
        "scale": 0.1,
    }
    record |= {"more": 1303, "rule": "More than half must be so."}
    sheet = claim_sheet(record)
    assert "scale 0.1 (10% of the full effort): cannot be told yet" in sheet.short[0]
    assert "1,303 worlds more are needed" in sheet.short[1]
    titles = [chapter.title for chapter in sheet.chapters]
    assert titles.index("The rule, stated before the numbers") == 1  # after the verdict, before any number


def test_a_claim_without_its_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks verdict, words"):
        sheet_of({"study": "s", "claim": "c"})


def test_the_suffix_says_how_and_another_one_is_refused(run: sim.Run, tmp_path: Path) -> None:
    assert write(run, tmp_path / "run.md").read_text("utf-8").startswith("# ")
    with pytest.raises(ValueError, match=r"\.html, \.htm, \.md, \.xlsx"):
        write(run, tmp_path / "run.docx")
    with pytest.raises(TypeError, match="no report of int"):
        write(3, tmp_path / "three.html")
    assert [p.name for p in tmp_path.iterdir()] == ["run.md"]


def test_a_table_wider_than_paper_is_stacked_there_and_named_on_every_line() -> None:
    from sim.report.cells import frame
    from sim.report.sheet import Chapter, Sheet

    wide = frame("wide", pd.DataFrame({f"column_{k}": [1234567.0] for k in range(25)}))
    page = html(Sheet("t", "l", [], [Chapter("c", [wide])]))
    assert 'class="table many wide wider"' in page
    assert "scrolls sideways" in page
    assert all(f'data-of="column {k}"' in page for k in range(1, 25))


def test_a_headline_in_chinese_has_no_space_after_a_full_stop(pair: sim.Twins) -> None:
    with speaking("zh"):
        assert "。 " not in headline(pair, "rest")


@pytest.mark.parametrize(("market", "there"), [("textbook", True), ("car-dealer", False)])
def test_a_closed_form_that_does_not_apply_is_no_row(market: str, there: bool) -> None:
    """Leaving a main firm is no end in a durable market; that its value is none takes no page down."""
    twins = sim.compare(sim.Scenario.load(market).evolve("small", SMALL), "under-promise", replications=2, workers=1)
    for made in (grids.differences(twins, "under-promise"), grids.narrower(twins), grids.more_pairs(twins)):
        assert any("closed form" in str(row[0]) for row in made.rows) == there
