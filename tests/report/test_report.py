"""Reports: complete in themselves, valid, escaped, the same bytes twice, honest, and written whole or not at all."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

import sim
from sim.report import write_claim, write_run, write_twins
from sim.report.phrases import command_for_twins, headline

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
    assert write_twins(pair, path) == path
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
    assert write_twins(pair, tmp_path / "again.html").read_text("utf-8") == page


def test_an_older_report_is_replaced_whole(
    pair: sim.Twins, page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new" / "report.html"
    path.parent.mkdir()
    path.write_text("older")
    with monkeypatch.context() as patch:
        patch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        patch.setattr("sim.report.write.render", lambda *_: page)
        patch.setattr("sim.report.write.picture", lambda *_, **__: None)
        with pytest.raises(OSError, match="disk full"):
            write_twins(pair, path)
    assert path.read_text() == "older"
    assert [p.name for p in path.parent.iterdir()] == ["report.html"]


def test_one_pair_is_told_as_one_pair(pair: sim.Twins, tmp_path: Path) -> None:
    found = check(write_twins(replace(pair, outcomes=pair.outcomes[:1]), tmp_path / "one.html").read_text("utf-8"))
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


def test_the_command_names_what_differs(base: sim.Scenario) -> None:
    shipped = sim.Scenario.load("textbook")
    policies = [{"use": "under-promise", "strength": 0.5, "name": "half way"}, "rest"]
    chosen = tuple(shipped.evolve(f"p{k}", {"firms.alpha.strategy": p}) for k, p in enumerate(_blocks(policies)))
    twins = sim.Twins(shipped, chosen, ("half way", "rest"), "alpha", 7, 0.9, ())
    command = command_for_twins(twins)
    assert command.startswith("loyalty report textbook --policy 'half way=under-promise:strength=0.5' rest")
    assert "--seed 7 --level 0.9" in command
    assert command_for_twins(replace(twins, base=base)) == ""


def _blocks(policies: list) -> list[dict]:
    return [{k: v for k, v in (p if isinstance(p, dict) else {"use": p}).items() if k != "name"} for p in policies]


def test_a_run_has_a_report(run: sim.Run, tmp_path: Path) -> None:
    page = write_run(run, tmp_path / "run.html").read_text("utf-8")
    found = check(page)
    assert EVIL not in page
    assert found.tags.count("img") == 10
    assert run.id in found.text


def test_a_claim_has_a_report(run: sim.Run, tmp_path: Path) -> None:
    table = pd.DataFrame(
        {"market": [EVIL], "share_kept": [0.51234], "n": [12345], "pass": [True], "gap": [float("nan")]}
    )
    verdict = {
        "title": f"Claim {EVIL}",
        "claim": "Five points.\n\nMore profit.",
        "verdict": "holds in part",
        "because": "It does.",
        "definitions": {"retention": EVIL},
        "tables": [(f"Table {EVIL}", table, "a note"), ("Empty", table.iloc[:0], "")],
        "figures": {"Shares": lambda: run.plot("share")},
        "limits": ["Real markets."],
        "reproduce": "loyalty claims retention-profit",
        "provenance": {"seed": "1"},
    }
    page = write_claim(verdict, tmp_path / "claim.html").read_text("utf-8")
    found = check(page)
    assert EVIL not in page
    assert "0.5123" in found.text
    assert "12,345" in found.text
    assert write_claim(verdict, tmp_path / "again.html").read_text("utf-8") == page


@pytest.mark.parametrize(
    "verdict", [{"title": "t", "claim": "c"}, {"title": "t", "claim": "c", "verdict": "v", "x": 1}]
)
def test_a_claim_without_its_parts_is_refused(verdict: dict, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="its parts"):
        write_claim(verdict, tmp_path / "claim.html")
    assert list(tmp_path.iterdir()) == []
