"""The ODD document: current, complete, and harmless whatever a user wrote."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from sim.market.market import Market
from sim.odd.document import _checked, document
from sim.odd.facts import facts
from sim.odd.markdown import harmless, line, prose, table
from sim.scenario import Scenario
from sim.scenario.files import shipped

ROOT = Path(__file__).resolve().parents[2]

ELEMENTS = (
    "1. Purpose and patterns",
    "2. Entities, state variables, and scales",
    "3. Process overview and scheduling",
    "4. Design concepts",
    "Basic principles",
    "Theoretical and empirical background (+D)",
    "Individual decision making (+D)",
    "Emergence",
    "Adaptation",
    "Objectives",
    "Learning",
    "Prediction",
    "Sensing",
    "Interaction",
    "Stochasticity",
    "Collectives",
    "Heterogeneity (+D)",
    "Observation",
    "5. Initialization",
    "6. Input data",
    "7. Submodels",
    "Implementation (+D)",
)


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    return facts()


@pytest.fixture(scope="module")
def text() -> str:
    return document()


def test_the_committed_document_is_current(text: str) -> None:
    committed = ROOT / "docs" / "reference" / "odd.md"
    if not committed.parent.is_dir():
        pytest.skip("not a checkout")
    assert committed.read_text(encoding="utf-8") == text, "run: loyalty odd --out docs/reference/odd.md"


def test_every_element_of_the_protocol_is_there_in_order(text: str) -> None:
    headings = [heading.lstrip("# ") for heading in re.findall(r"^##+ .*$", text, re.MULTILINE)]
    assert [heading for heading in headings if heading in ELEMENTS] == list(ELEMENTS)


# -- complete --------------------------------------------------------------------------------------------------------


def test_whatever_the_code_lists_is_in_the_document(known: dict[str, Any], text: str) -> None:
    names = [f"**{phase['name']}** (" for phase in known["schedule"]]
    names += [f"**`{law['name']}(" for file in known["laws"] for law in file["laws"]]
    names += [f"| {field['name']} |" for record in known["records"] for field in record["fields"]]
    names += [f"| {entry['name']} | {entry['number']} |" for entry in known["decisions"]]
    names += [f"- `{entry['name']}`, {entry['about']}: `" for entry in known["tables"]]
    names += [f"| {entry['name']} | {entry['unit']} |" for entry in known["measures"]]
    names += [f"| {entry['name']} | {entry['kind']} |" for entry in known["books"]]
    names += [f"| {entry['name']} | " for entry in known["offers"]]
    names += [f"**{strategy['name']}**" for strategy in known["strategies"]]
    names += [f"| {entry['name']} | {entry['about']} |" for entry in known["checks"] + known["studies"]]
    names += [f"`{part['path']}`" for part in known["parameters"] if part["path"]]
    names += [f"| `{f['path'].rpartition('.')[2]}` | {f['meaning']}" for p in known["parameters"] for f in p["fields"]]
    assert [name for name in names if name not in text] == []
    assert "Other parameters" not in text, "a part of a scenario has no place in sim/odd/odd.md.j2"


def test_what_is_listed_says_what_it_is(known: dict[str, Any]) -> None:
    listed = [entry for record in known["records"] for entry in record["fields"]]
    listed += known["decisions"] + known["offers"] + known["books"] + known["tables"] + known["view"]
    assert [entry["name"] for entry in listed if not entry["about"]] == [], "say it in a comment behind the entry"
    assert all(record["about"] for record in known["records"])


@pytest.mark.parametrize("engine", ["columns", "agents"])
def test_all_that_an_engine_keeps_of_customers_is_described(known: dict[str, Any], engine: Any) -> None:
    small = {"population.size": 2, "market.warm_up": 0, "market.months": 1}
    market = Market(Scenario.load("textbook").evolve("small", small), rng=1, engine=engine)
    described = [{field["name"] for field in record["fields"]} for record in known["records"]]
    for array in market.customers:
        assert set(array.dtype.names or ()) in described


def test_prose_that_names_what_is_gone_is_refused() -> None:
    law = _checked("law", ["felt_price", "felt_severity"])
    assert law("felt_price") == "`felt_price`"
    with pytest.raises(ValueError, match=r"the law 'felt_prise', which is not there; did you mean 'felt_price'"):
        law("felt_prise")


# -- one market ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", shipped())
def test_a_markets_document_tells_what_is_its_own(name: str) -> None:
    scenario = Scenario.load(name)
    text, own = document(scenario), facts(scenario)["scenario"]
    assert scenario.digest() in text
    assert all(f"| {harmless(segment)} | " in text for segment in scenario.population.segments)
    assert all(f"| {harmless(touch.name)} | {touch.need} |" in text for touch in scenario.journey)
    assert all(f"| {firm} | {block.strategy['use']}" in text for firm, block in scenario.firms.items())
    assert all(f"| `{entry['path']}` |" in text for entry in own["departures"] + own["firms"])


def test_a_market_tells_only_the_strategies_it_uses() -> None:
    scenario = Scenario.load("textbook").evolve("one", {"firms.alpha.strategy": {"use": "price-cut", "depth": 0.2}})
    assert {strategy["name"] for strategy in facts(scenario)["strategies"]} == {"rest", "price-cut"}
    assert "| alpha | price-cut, depth = 0.2 |" in document(scenario)


def test_what_a_user_wrote_is_no_markup() -> None:
    rude = "<script>alert(1)</script> [x](javascript:y) `z` | a\n# b\x1b[31m"
    changes = {"title": rude, "about": rude, "firms.alpha.about": rude, "market.currency": "<b>|`"}
    journey = [{"name": rude[:80]}]
    text = document(Scenario.load("textbook").evolve("rude", {**changes, "journey": journey}))
    assert "<script" not in text.replace(r"\<script", "")
    assert "](javascript" not in text.replace(r"\](javascript", "")
    assert "\x1b" not in text
    assert "\n# b" not in text
    rows = [row for row in text.splitlines() if "alert" in row and row.startswith("|")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [5]  # four columns still


# -- reading and writing ---------------------------------------------------------------------------------------------


def test_docstrings_become_markdown() -> None:
    said = prose(
        "K* = ``a*b``, *will* and C* of <firm>.\nGoes on. Source: B2.\n\n``kind`` (one)\n    What it\n    is.\n``other``\n"
        "    What else.\n\nArgs:\n    x: left out.\n\n=== ===\na   b\n=== ==="
    )
    assert said == (
        "K\\* = `a*b`, *will* and C\\* of \\<firm>. Goes on. *Source:* B2.\n\n"
        "- `kind` (one): What it is.\n- `other`: What else.\n\n```text\n=== ===\na   b\n=== ===\n```"
    )
    assert prose("- x, not a list") == "\\- x, not a list"
    assert line("One\nline.\n\nAnother.") == "One line."


def test_a_table_keeps_its_columns() -> None:
    assert table(["a", "b", "c"], [["1|2", "", "x\ny"]]) == "| a | c |\n| --- | --- |\n| 1\\|2 | x y |"
