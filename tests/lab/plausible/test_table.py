"""The table of three small markets: what is lived, that it is lived once and the same, and that no verdict changed.

The markets are a tenth of their size, so verdicts are not those of ``docs/plausibility.md``: they say that something moved, not
that it is wrong. When a change is meant, ``python tests/lab/plausible/refresh_verdicts.py`` writes them anew.
"""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from refresh_verdicts import MARKETS, PATH, small, verdicts

import sim
from sim.lab.plausible.histories import Histories
from sim.lab.plausible.lived import REST
from sim.lab.plausible.quantities import Quantities
from sim.lab.plausible.study import Plausibility, plausible
from sim.lab.plausible.table import ROWS
from sim.lab.plausible.verdicts import TornError, changed, joined, kept, written
from sim.lab.plausible.watched import SURVEY_ERROR, WHOLE, answered, survey_error
from sim.lab.plausible.worlds import resting
from sim.lab.store import Memory
from sim.market.market import Market
from sim.report.markdown import markdown
from sim.report.plausible import plausible_sheet
from sim.scenario import at_rest

DOCS = Path(__file__).parents[3] / "docs"


@cache
def found() -> Plausibility:
    return small()


@pytest.mark.parametrize("market", MARKETS)
def test_no_verdict_changed(market: str) -> None:
    assert verdicts(found())[market] == json.loads(PATH.read_text())[market]


def test_every_cell_has_a_number_or_a_reason() -> None:
    for cell in found().cells:
        known = math.isfinite(cell.estimate.mean)
        assert known == (cell.verdict in ("in", "out", "shown")), (cell.market, cell.part.key)
        assert (cell.band is None) == (cell.verdict == "n.a.")


def test_beliefs_are_held_against_what_is_lived() -> None:
    for market in found().record()["markets"]:
        prior, signal, _ = market["beliefs"]
        assert prior["believed"] == 0.02
        assert 0.005 < signal["realised"] < 0.02 + 0.06**2, "as in the first version, and the luck of the day"
        assert signal["agrees"] == (abs(signal["realised"] / signal["believed"] - 1) <= 0.25)


# -- worlds -----------------------------------------------------------------------------------------------------------


def tiny(name: str = "textbook", **changes: object) -> sim.Scenario:
    return resting(sim.Scenario.load(name), 0.05, 40).evolve("tiny", {"market.warm_up": 12, **changes})


@pytest.mark.parametrize("name", ["textbook", "coffee-shop", "car-dealer"])
def test_looking_changes_nothing(name: str) -> None:
    spec = tiny(name)
    seen, unseen = Market(spec, rng=3), Market(spec, rng=3)
    measures = Histories(spec.focal_firm)(seen).measures
    plain = Quantities(spec.focal_firm)(unseen).measures
    assert {key: measures[key] for key in plain} == plain
    assert (seen.record.books == unseen.record.books).all()


def test_both_engines_tell_the_same() -> None:
    spec = tiny(**{"population.size": 80, "market.months": 26})
    columns, agents = (
        Histories(spec.focal_firm)(Market(spec, rng=2, engine=engine)).measures for engine in ("columns", "agents")
    )
    for key, value in columns.items():
        assert agents[key] == pytest.approx(value, rel=1e-5, abs=1e-9, nan_ok=True), key


def test_standards_of_ones_own_show_in_what_is_the_persons_whatever_the_firm() -> None:
    """Where people meet several firms: a subscriber meets a second after the first suited ill, which hides it."""
    spec = tiny("coffee-shop", **{"population.size": 1500})
    spec = spec.evolve("passing", at_rest(spec))
    own = spec.evolve("own", {"population.traits.standards": {"normal": {"mean": 0, "sd": 0.07}}})
    without, with_it = (Histories(spec.focal_firm)(Market(one, rng=4)).measures["person"] for one in (spec, own))
    assert with_it > without + 0.1


def test_what_lasts_shows_in_satisfaction_in_stays_and_in_what_there_is_to_learn() -> None:
    """A lasting match of person and firm, and standards of one's own, switched on at the size that beliefs give them."""
    spec = tiny("telecom", **{"population.size": 1500})
    spec = spec.evolve("passing", at_rest(spec))
    lasting = {"behaviour.experience.match": 0.13, "population.traits.standards": {"normal": {"mean": 0, "sd": 0.07}}}
    without, with_it = (
        Histories(spec.focal_firm)(Market(one, rng=4)).measures for one in (spec, spec.evolve("lasting", lasting))
    )
    for more in ("sd felt", "sd answered", "year felt", "year answered", "explained", "between"):
        assert with_it[more] > without[more], more
    assert with_it["hazard"] < without["hazard"]
    assert with_it["expectation"] > 0 > without["expectation"]  # who expects more gets more


def test_a_short_life_is_followed_as_far_as_it_goes() -> None:
    spec = tiny(**{"market.months": 15})
    measures = Histories(spec.focal_firm)(Market(spec, rng=3)).measures
    assert math.isnan(measures["year felt"])
    assert measures["months"] == 15
    none = Histories(spec.focal_firm)(Market(tiny(**{"market.months": 6}), rng=3)).measures
    assert math.isnan(none["hazard"]) and math.isnan(none["between"])


def test_answers_have_an_error_of_their_own_that_nothing_else_moves() -> None:
    market = Market(tiny(), rng=5).run(3)
    felt = np.full(200, 0.7)
    answers = answered(market, felt, WHOLE, SURVEY_ERROR)
    assert (answers == answered(Market(tiny(), rng=5).run(3), felt, WHOLE, SURVEY_ERROR)).all()
    assert (answers != answered(market, felt, WHOLE + 1, SURVEY_ERROR)).all()
    assert answers.std() == pytest.approx(SURVEY_ERROR, rel=0.15)
    assert answered(market, felt, WHOLE, 0.0) is felt


def test_the_models_own_error_counts_where_it_is_at_work() -> None:
    assert survey_error(tiny()) == SURVEY_ERROR
    assert survey_error(tiny(**{"behaviour.survey.error": 0.11})) == 0.11


def test_asked_again_it_is_read_from_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    from sim.lab import runner

    kept_in = Memory()
    how = {"rows": ["13", "18"], "seeds": 1, "months": 14, "scale": 0.05, "store": kept_in, "workers": 1}
    first = plausible("textbook", **how)
    monkeypatch.setattr(runner, "live", lambda batches: pytest.fail("a world was lived twice"))
    assert plausible("textbook", **how).record() == first.record()
    assert set(first.lived["textbook"].measures) == {
        REST, "price up", "price down", "adverts high", "adverts low",
    }  # fmt: skip


def test_a_market_is_looked_at_at_rest() -> None:
    spec = sim.Scenario.load("textbook")
    moved = spec.evolve("textbook", {f"firms.{spec.focal_firm}.strategy": "price-cut", "firms.beta.strategy": "bandit"})
    how = {"rows": ["13"], "seeds": 1, "months": 13, "scale": 0.05, "workers": 1}
    assert plausible(moved, **how).record() == plausible(spec, **how).record()


def test_two_markets_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two markets are called"):
        plausible("textbook", "textbook", rows=["13"])


# -- records and page -------------------------------------------------------------------------------------------------


def test_a_record_is_kept_and_read_and_joined(tmp_path: Path) -> None:
    record = found().record()
    path = tmp_path / "kept.json"
    path.write_bytes(written(record))
    assert kept(path) == record
    assert changed(kept(path), record) == []
    one = {"markets": [record["markets"][1]]}
    whole = joined(record, one, ["car-dealer", "textbook"])
    assert [market["market"] for market in whole["markets"]] == ["car-dealer", "textbook", "coffee-shop"]
    path.write_text('{"markets": [{"cells"')
    with pytest.raises(TornError, match="no record"):
        kept(path)


def test_only_a_changed_verdict_is_a_change() -> None:
    record = found().record()
    other = json.loads(written(record))
    cell = other["markets"][0]["cells"][4]
    cell["value"] = 99.0
    assert changed(other, record) == []
    cell["verdict"] = "in" if cell["verdict"] == "out" else "out"
    (one,) = changed(other, record)
    assert (one.market, one.row, one.before, one.now) == ("textbook", cell["row"], cell["verdict"], one.cell["verdict"])
    del other["markets"][0]
    assert changed(other, record) == []


def test_the_page_says_every_number_in_both_languages() -> None:
    record = found().record()
    for lang, words in (("en", ("Held against", "What is red", "Beliefs")), ("zh", ("与已发表", "哪些是红的", "信念"))):
        page = markdown(plausible_sheet(record, lang))
        for word in words:
            assert word in page
        for row in ROWS.values():
            if row.number < 24:
                assert f"\n| {row.number} |" in page
    assert "| 24 |" not in page
    red = {cell.row.number for cell in found().cells if cell.verdict == "out"}
    english = markdown(plausible_sheet(record))
    listed = english[english.index("## What is red") :]
    assert all(f"\n- {number}. " in listed for number in red)


def test_the_page_in_docs_is_made_of_the_record_beside_it() -> None:
    if not (DOCS / "plausibility.json").is_file():
        pytest.skip("no record was made yet")
    record = kept(DOCS / "plausibility.json")
    assert (DOCS / "plausibility.md").read_text() == markdown(plausible_sheet(record))


def test_figures_show_every_cell_by_shape() -> None:
    import matplotlib.pyplot as plt

    ax = found().plot("plausibility", market="car-dealer")
    markers = {line.get_marker() for line in ax.lines if line.get_marker() not in ("None", None)}
    assert {"o", "X", "D"} <= markers
    assert "car-dealer" in ax.get_title(loc="left")
    drawn = found().plot("plausible-map", lang="zh")
    hatches = {patch.get_hatch() for patch in drawn.patches}
    assert "///" in hatches
    plt.close("all")
