"""The glossary: current, and no table, measure, lever or public name bears a word that is not in it."""

from __future__ import annotations

import re

import glossary_page
import pytest

import sim
from sim.scenario import Levers


@pytest.fixture(scope="module")
def words() -> dict[str, dict[str, str]]:
    return glossary_page.known()


def test_the_page_is_current(words: dict[str, dict[str, str]]) -> None:
    assert (glossary_page.ROOT / glossary_page.PAGE).read_text(encoding="utf-8") == glossary_page.page(words)


def test_every_word_has_a_meaning(words: dict[str, dict[str, str]]) -> None:
    silent = [f"{part}: {name}" for part, entries in words.items() for name, meaning in entries.items() if not meaning]
    assert silent == [], f"say what it means where it is declared, or in {glossary_page.__file__}"


def test_every_column_of_every_table_of_a_run_is_there(words: dict[str, dict[str, str]]) -> None:
    small = {"population.size": 60, "market.months": 3, "market.warm_up": 0}
    run = sim.simulate(sim.Scenario.load("airline").evolve("small", small), seed=1, events=True)
    firms = "|".join(map(re.escape, run.scenario.firms))
    met = {re.sub(f"_({firms})$", "_<firm>", str(name)) for table in run.tables.values() for name in table.columns}
    assert len(met) > 100
    assert sorted(met - set(words["Columns of tables"])) == []


def test_every_lever_and_public_name_is_there(words: dict[str, dict[str, str]]) -> None:
    fields = {
        f"{block}.{name}" for block in Levers.model_fields for name in type(getattr(Levers(), block)).model_fields
    }
    assert fields <= set(words["Levers"])
    assert {f"sim.{name}" for name in sim.__all__} == set(words["Public names"])
