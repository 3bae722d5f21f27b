"""Every figure: its axes say what and in which unit, and it stands what is empty or cannot be known."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes

import sim
import sim.results.pyramid
from sim import plots
from sim.plots import court, customers, money, pyramid, style, twins
from sim.plots.twins import break_even
from sim.results.value import COMPONENTS, tenure_components
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")

SMALL = {"population.size": 250, "market.months": 25, "market.warm_up": 6}


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    return sim.Scenario.load("textbook").evolve("small", SMALL)


@pytest.fixture(scope="module")
def run(base: sim.Scenario) -> sim.Run:
    return sim.simulate(base, pyramid=True)


@pytest.fixture(scope="module")
def pair(base: sim.Scenario) -> sim.Twins:
    return sim.compare(base, "under-promise", "complaint-recovery", "rest", replications=3, workers=1)


def labels(ax: Axes) -> str:
    return f"{ax.get_xlabel()} | {ax.get_ylabel()}"


def seen(ax: Axes) -> Axes:
    ax.figure.canvas.draw()
    assert ax.get_title(loc="left")
    assert labels(ax) != " | "
    return ax


OF_RUN = [name for name, figure in plots.FIGURES.items() if figure.of == "run"]
OF_TWINS = [name for name, figure in plots.FIGURES.items() if figure.of == "twins"]
UNITS = {
    "bands": "share of visits",
    "components": "money",
    "exits": "share of leavers",
    "migration": "layer a year later",
    "profit": "money",
    "pyramid": "share of customers",
    "retention": "year of tenure",
    "satisfaction": "0 worst, 1 best",
    "share": "share of customers",
    "spread": "0 worst, 1 best",
    "whale": "share of the year's profit",
    "word-of-mouth": "messages",
    "bridge": "money",
    "cumulative": "money",
    "differences": "money",
    "paths": "money",
    "quadrants": "customers",
    "replications": "money",
    "reasons": "exits",
}


def test_every_figure_has_a_unit_here() -> None:
    assert set(UNITS) == {*OF_RUN, *OF_TWINS}


@pytest.mark.parametrize("name", OF_RUN)
def test_figures_of_a_run(run: sim.Run, name: str) -> None:
    assert UNITS[name] in labels(seen(run.plot(name))).replace("\n", " ")


@pytest.mark.parametrize(
    ("measure", "scale"), [("emotional", "0–1; "), ("trust", "0–1; "), ("transactional", "(line ")]
)
def test_what_is_spread_says_its_own_scale(run: sim.Run, measure: str, scale: str) -> None:
    said = labels(seen(run.plot("spread", measure=measure))).replace("\n", " ")
    assert scale in said and "0 worst" not in said


@pytest.mark.parametrize("name", OF_TWINS)
def test_figures_of_twins(pair: sim.Twins, name: str) -> None:
    assert UNITS[name] in labels(seen(pair.plot(name))).replace("\n", " ")


@pytest.mark.parametrize("name", OF_TWINS)
def test_one_replication_has_no_intervals_but_a_figure(pair: sim.Twins, name: str) -> None:
    seen(replace(pair, outcomes=pair.outcomes.first(1)).plot(name))


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("retention", {"by": "firm"}),
        ("retention", {"by": "cohort", "firm": "beta", "level": 0.8}),
        ("profit", {"costs": True, "firm": "beta"}),
        ("exits", {"firm": "beta"}),
        ("whale", {"firm": "beta"}),
        ("pyramid", {"firm": "beta"}),
        ("migration", {"firm": "beta", "span": "month"}),
    ],
)
def test_options_of_a_run(run: sim.Run, name: str, options: dict) -> None:
    seen(run.plot(name, **options))


@pytest.mark.parametrize("measure", ["retention", "encounter_satisfaction", "told_bad", "equity"])
def test_any_measure_can_be_compared(pair: sim.Twins, measure: str) -> None:
    seen(pair.plot("differences", measure=measure))


def test_one_firm_alone(base: sim.Scenario) -> None:
    alone = base.evolve("alone", {"firms.beta": None, "population.start_outside": 0.55})
    one = sim.simulate(alone, pyramid=True)
    for name in OF_RUN:
        seen(one.plot(name))


EMPTY = [
    (customers.retention, "cohorts"),
    (customers.bands, "firms"),
    (customers.satisfaction, "firms"),
    (customers.share, "firms"),
    (customers.word_of_mouth, "firms"),
    (money.profit, "firms"),
]


@pytest.mark.parametrize(("figure", "table"), EMPTY)
def test_nothing_to_show_is_said(run: sim.Run, figure, table: str) -> None:
    nothing = run.tables[table].iloc[:0]
    if table == "cohorts":
        nothing = customers.cohort_retention(nothing, "alpha")
    seen(figure(nothing))


def test_nobody_left(run: sim.Run) -> None:
    table = customers.exit_reasons(run.exits.iloc[:0], "alpha")
    assert table["low"].isna().all()
    assert "nobody left" in seen(customers.exits(table, firm="alpha")).get_title(loc="left")


def test_no_customers_no_components(run: sim.Run) -> None:
    seen(money.components(tenure_components(run.cohorts.iloc[:0])))


def test_no_pyramid_yet(base: sim.Scenario, run: sim.Run) -> None:
    short = sim.simulate(base.evolve("short", {"market.months": 3}), pyramid=True)
    assert "best 20%" in seen(short.plot("pyramid")).get_title(loc="left")
    assert "no moves" in seen(short.plot("migration")).get_title(loc="left")
    for name in ("whale", "migration", "pyramid"):
        with pytest.raises(plots.PlotError, match="pyramid=True"):
            sim.simulate(short.scenario).plot(name)
    for figure in (pyramid.pyramid, pyramid.whale):
        table = run.tables["pyramid"] if figure is pyramid.pyramid else run.whale()
        seen(figure(table.iloc[:0]))


def test_a_loss_is_shown_in_money(run: sim.Run) -> None:
    loss = sim.results.pyramid.whale(np.array([5.0, -1.0, -40.0]))
    ax = seen(pyramid.whale(loss, firm="a", currency="R$"))
    assert "profit so far" in ax.get_ylabel()
    assert "−36" in ax.get_title(loc="left")
    table = run.tables["pyramid"].assign(profit=-1.0)
    seen(pyramid.pyramid(table[(table["firm"] == "alpha") & (table["month"] == 23)], firm="a"))


@pytest.mark.parametrize("figure", [twins.differences, twins.quadrants, twins.paths, twins.cumulative, twins.reasons])
def test_no_policies(pair: sim.Twins, figure) -> None:
    name = figure.__name__
    table = {"differences": pair.table, "cumulative": pair.cumulative}.get(name) or getattr(pair, name)
    seen(figure(table().iloc[:0]))


def test_a_policy_that_changes_nothing_says_so(pair: sim.Twins) -> None:
    assert "moves no money" in seen(pair.plot("bridge", policy="rest")).get_title(loc="left")


def test_a_callers_axes_are_used_and_settings_kept(run: sim.Run, pair: sim.Twins) -> None:
    from matplotlib.figure import Figure

    before = dict(mpl.rcParams)
    left, right = Figure(figsize=(12, 4)).subplots(1, 2)
    assert run.plot("share", ax=left) is left
    assert pair.plot("cumulative", ax=right) is right
    assert left.get_legend() is not None
    assert dict(mpl.rcParams) == before


def test_a_detached_figure_stays_out_of_pyplot(run: sim.Run) -> None:
    import matplotlib.pyplot as plt

    before = plt.get_fignums()
    run.plot("share")
    assert plt.get_fignums() == before


def test_dollars_are_no_mathematics() -> None:
    table = pd.DataFrame({"month": [0, 1], "firm": ["a", "a"], "profit": [1.0, 2.0]})
    ax = seen(money.profit(table, currency="R$ $x_1"))
    assert r"\$" in ax.get_ylabel()


@pytest.mark.parametrize(
    ("what", "options", "says"),
    [
        ("retentoin", {}, "retention"),
        ("bridge", {}, "of twins"),
        ("retention", {"bye": "firm"}, "by"),
        ("retention", {"by": "frim"}, "firm"),
        ("exits", {"firm": "alpa"}, "alpha"),
        ("migration", {"span": "yaer"}, "year"),
    ],
)
def test_errors_name_the_nearest(run: sim.Run, what: str, options: dict, says: str) -> None:
    with pytest.raises(plots.PlotError, match=says):
        run.plot(what, **options)


def test_errors_are_said_in_the_language_of_whoever_reads_them(run: sim.Run) -> None:
    with speaking("zh"), pytest.raises(plots.PlotError, match="没有图 'retentoin'（是想写 'retention' 吗？）"):
        run.plot("retentoin")
    with pytest.raises(plots.PlotError, match="no option 'by'; it has none"):
        run.plot("share", by="firm")


@pytest.mark.parametrize(
    "options", [{"what": "bridge", "policy": "under"}, {"what": "differences", "measure": "proft"}, {"what": "exits"}]
)
def test_errors_of_twins(pair: sim.Twins, options: dict) -> None:
    with pytest.raises(plots.PlotError):
        pair.plot(**options)


def test_importing_figures_imports_no_matplotlib() -> None:
    code = "import sys, sim.plots; sys.exit(any(m.split('.')[0] in ('matplotlib', 'seaborn') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# -- the tables behind -----------------------------------------------------------------------------------------------


def test_wilson_knows_its_textbook_case() -> None:
    low, high = customers.wilson(8, 10)  # Agresti & Coull 1998: 0.490 to 0.943
    assert (round(float(low), 3), round(float(high), 3)) == (0.490, 0.943)
    assert np.isnan(customers.wilson(0, 0)[0])


def test_constant_leaving_gives_a_geometric_curve() -> None:
    rows = [
        {"firm": "a", "joined_year": 1, "tenure_year": y, "left": 100.0, "customer_months": 900.0} for y in range(3)
    ]
    curve = customers.cohort_retention(pd.DataFrame(rows), "a")
    assert curve["year"].tolist() == [0, 1, 2, 3]
    np.testing.assert_allclose(curve["survival"], 0.9 ** (12 * np.arange(4)))
    assert (curve["low"] <= curve["survival"]).all()
    assert (curve["high"] >= curve["survival"]).all()


def test_everyone_leaving_is_no_division_by_zero() -> None:
    row = {"firm": "a", "joined_year": 1, "tenure_year": 0, "left": 5.0, "customer_months": 0.0}
    curve = customers.cohort_retention(pd.DataFrame([row]), "a")
    assert curve["survival"].iloc[-1] == pytest.approx(0, abs=1e-12)


def test_monthly_retention_is_that_of_the_books(run: sim.Run) -> None:
    table = customers.firm_retention(run.firms)
    np.testing.assert_allclose(table["retention"], run.firms["retention"])
    assert table["retention"].between(table["low"], table["high"]).all()


@pytest.mark.parametrize("saved", [0.0, 500.0])
def test_components_add_up_to_the_books(run: sim.Run, saved: float) -> None:
    for firm in run.scenario.firms:
        cohorts = run.cohorts[run.cohorts["firm"] == firm]
        table = tenure_components(cohorts, saved=saved)
        booked = [c for c in COMPONENTS if c != "referrals"]
        np.testing.assert_allclose(table[booked].sum(axis=1), table["contribution"], rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(table[list(COMPONENTS)].sum(axis=1), table["total"], rtol=1e-12, atol=1e-12)
        whole = float((cohorts["revenue"] - cohorts["cost"] - cohorts["acquisition"]).sum())
        assert (table["contribution"] * table["customer_months"]).sum() == pytest.approx(whole)
        if cohorts["told_good"].sum():
            assert (table["referrals"] * table["customer_months"]).sum() == pytest.approx(saved)


def test_each_component_is_what_it_is_called() -> None:
    def year(y: int, **changed: float) -> dict:
        row = {"revenue": 80.0, "cost": 50.0, "acquisition": 0.0, "full_price": 100.0, "told_good": 0.0}
        return {"tenure_year": y, "customer_months": 10.0, **row, **changed}

    rows = [
        year(0, acquisition=20.0),
        year(1, revenue=160.0, cost=100.0, full_price=200.0),  # buys twice as much
        year(2, cost=40.0),  # cheaper to serve
        year(3, revenue=100.0),  # pays the list price
    ]
    table = tenure_components(pd.DataFrame(rows)).set_index("tenure_year")
    assert table.loc[0, ["acquisition", "base"]].tolist() == [-2.0, 3.0]
    for y, component, value in ((1, "growth", 3.0), (2, "operating cost", 1.0), (3, "price premium", 2.0)):
        found = table.loc[y, ["growth", "operating cost", "price premium"]]
        assert found[component] == pytest.approx(value)
        assert found.drop(component).abs().max() == pytest.approx(0)


def test_components_without_sales_in_the_first_year_still_add_up() -> None:
    row = {"customer_months": 10.0, "acquisition": 0.0, "told_good": 0.0}
    rows = [
        {**row, "tenure_year": 0, "revenue": 0.0, "cost": 5.0, "full_price": 0.0},
        {**row, "tenure_year": 1, "revenue": 80.0, "cost": 50.0, "full_price": 100.0},
    ]
    table = tenure_components(pd.DataFrame(rows))
    np.testing.assert_allclose(table[list(COMPONENTS)].sum(axis=1), table["contribution"])


def test_the_last_cumulative_difference_is_the_difference(pair: sim.Twins) -> None:
    whole = pair.table(["profit"]).set_index("policy")
    last = pair.cumulative().query("month == month.max()").set_index("policy")
    for column in ("difference", "low", "high", "half_width"):
        np.testing.assert_allclose(last[column].loc[whole.index], whole[column], rtol=1e-9, atol=1e-6)
    with pytest.raises(ValueError, match="no monthly measure 'npv'; monthly measures: customers"):
        pair.cumulative("npv")


@pytest.mark.parametrize(
    ("gaps", "month"),
    [
        ([-1, -1, 1, 2], 2),
        ([1, 2], 0),
        ([-1, -2], None),
        ([0, 0], None),
        ([1, -1, 2], 2),
        ([-3, 1, -1], None),
        ([], None),
    ],
)
def test_break_even(gaps: list[float], month: int | None) -> None:
    assert break_even(pd.DataFrame({"month": range(len(gaps)), "difference": gaps})) == month


def test_bands_are_told_apart_in_grey() -> None:
    def grey(colour: str) -> float:
        r, g, b = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
        return 0.299 * r + 0.587 * g + 0.114 * b

    shades = [(grey(colour), hatch) for colour, hatch in style.BANDS.values()]
    for k, (shade, hatch) in enumerate(shades):
        assert all(abs(shade - other) > 25 or hatch != pattern for other, pattern in shades[k + 1 :])


def test_a_long_label_in_big_type_stays_in_the_figure() -> None:
    ends = {
        f"{name}{end}": at for name in ("naive", "causal") for end, at in (("", 0.0), ("_low", -1.0), ("_high", 1.0))
    }
    ax = court.selection(
        [{"market": "a market", "selection": 0.5, **ends}], "Worth of the referred above that of others", "%"
    )
    ax.figure.canvas.draw()
    label, page = ax.xaxis.label.get_window_extent(), ax.figure.bbox
    assert page.x0 <= label.x0 and label.x1 <= page.x1


@pytest.mark.parametrize(("told", "says"), [((0.5, 0.3, float("nan")), "40%"), ((0.5, float("nan"), float("nan")), "")])
def test_the_title_says_a_share_of_selection_where_most_markets_tell_one(told: tuple[float, ...], says: str) -> None:
    ends = {
        f"{name}{end}": at for name in ("naive", "causal") for end, at in (("", 0.0), ("_low", -1.0), ("_high", 1.0))
    }
    rows = [{"market": f"market {k}", "selection": share, **ends} for k, share in enumerate(told)]
    title = court.selection(rows, "Cost of winning over cost of keeping", "times").get_title(loc="left")
    assert says in title and ("%" in title) == bool(says)
