"""What is asked of data and of worlds: facts, moments and their errors."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import special

from sim.lab.calibration.bases import alone
from sim.lab.calibration.identify import identified
from sim.lab.calibration.parameter import laid
from sim.lab.calibration.proposal import Proposal
from sim.lab.calibration.targets import figures, panel, purchases, returning, survival
from sim.lab.calibration.targets.log import Log, dated
from sim.lab.calibration.targets.nearby import Nearby, coordinates, turned
from sim.lab.yardsticks import bgnbd, dirichlet, sbg
from sim.market.market import Market
from sim.scenario import Scenario
from sim.scenario.shapes import Dirichlet

REGULAR = np.array([1, 0.631, 0.468, 0.382, 0.326, 0.289])


def test_moments_of_a_cohort_are_log_odds_of_renewing_with_binomial_errors():
    found = survival.target(REGULAR, [1000], held=2)
    stay = REGULAR[1:4] / REGULAR[:3]
    assert np.allclose(found.observed, np.log(stay / (1 - stay)))
    assert np.allclose(np.diag(found.covariance), 1 / (1000 * REGULAR[:3] * stay * (1 - stay)))
    assert found.facts.held.tolist() == [False, False, False, True, True]
    assert np.allclose(found.yardstick.facts, sbg.fit(REGULAR[:4], 1000).survival(np.arange(1, 6)))


def test_cohorts_are_pooled_by_who_was_there():
    young = np.array([1, 0.7, np.nan, np.nan, np.nan, np.nan])
    found = survival.target(np.stack([REGULAR, young]), [1000, 500], held=0)
    assert found.facts.value[0] == pytest.approx((631 + 350) / 1500)
    assert found.facts.value[1] / found.facts.value[0] == pytest.approx(0.468 / 0.631)


def test_a_hold_out_that_leaves_nothing_to_fit_is_refused():
    with pytest.raises(ValueError, match="held out"):
        survival.target(REGULAR, [1000], held=4)


@pytest.fixture(scope="module")
def lived() -> Market:
    base = alone("cohort", 4, 12, 2000, renewed=True)
    changes = survival.propensity({"leaving.mean": 0.373, "leaving.spread": 0.3465})
    return Market(base.evolve("cohort", changes), rng=1).run()


def test_the_base_of_a_cohort_is_a_shifted_beta_geometric(lived):
    """Built to be near it, so that what data say of it can be said by the market: within four standard errors."""
    shares = survival.Stayed(4, 12).closed(lived).tables["facts"]["value"]
    exact = sbg.ShiftedBetaGeometric(0.704, 1.182).survival(np.arange(1, 5))
    assert (np.abs(shares - exact) < 4 * np.sqrt(exact * (1 - exact) / 2000)).all()


def test_who_stayed_is_who_is_there_where_nobody_comes_back(lived):
    shares = survival.Stayed(4, 12).closed(lived).tables["facts"]["value"]
    there = lived.tables()["firms"]["customers"].to_numpy()
    assert np.allclose(shares, there[[12, 24, 36, 48]] / 2000)


def test_customers_with_tenure_give_kaplan_meier_at_whole_periods():
    random = np.random.default_rng(1)
    life = random.exponential(12, 3000)
    table = pd.DataFrame({"months": np.minimum(life, 18.0), "ended": life < 18, "entry": 0.0})
    found = survival.of_tenures(table, held=0)
    t = found.facts.at * {"month": 1, "quarter": 3, "half-year": 6, "year": 12}[found.period]
    assert np.allclose(found.facts.value, [(life > x).mean() for x in t])
    assert found.yardstick.name == "weibull"
    assert np.allclose(found.yardstick.facts, np.exp(-t / 12), atol=0.03)


def log_of(n: int = 300) -> pd.DataFrame:
    random = np.random.default_rng(2)
    rows = []
    for customer in range(n):
        born = int(random.integers(0, 60))
        days = [born, *(born + random.integers(1, 360 - born, random.poisson(random.gamma(0.6, 2))))]
        rows += [(customer, pd.Timestamp("2020-01-01") + pd.Timedelta(days=int(d))) for d in days]
    return pd.DataFrame(rows, columns=["customer", "date"])


def test_a_log_counts_days_not_rows_and_repeats_only():
    log = log_of()
    found = purchases.target(pd.concat([log, log]), until="2020-06-28", cohort=2)
    once = log.drop_duplicates()
    first = once.groupby("customer")["date"].transform("min")
    later = once[(once["date"] > first) & (once["date"] <= "2020-06-28")]
    fitted = int((~found.facts.held & (np.array(found.facts.measure) == "repeats")).sum())
    assert found.facts.value[fitted - 1] == pytest.approx(len(later) / 300)
    times = later.groupby("customer").size().reindex(range(300), fill_value=0)
    assert found.facts.value[found.facts.measure.index("times")] == pytest.approx((times == 0).mean())
    assert found.yardstick.name == "bgnbd"
    model = found.yardstick.fitted
    assert found.facts.value[-4:-2] == pytest.approx([model["r"] / model["alpha"] * 180 / 6 / 7, model["r"]], rel=1e-3)


def asked(months: int, fitted: int, each: float = 1e6) -> returning.Cohort:
    """Of months so long that hardly two purchases fall on one day."""
    return returning.Cohort(each, months, fitted, Nearby(bgnbd.BgNbd(0.5, 1.0, 0.8, 2.0), ((0.0,) * 4,) * 4))


def test_a_world_gives_the_facts_that_a_log_of_it_would():
    """Months of purchases, by hand: two members, one bought again in the month it began, one later."""
    taken = returning.Returned((0.5, 0.5), asked(4, 3))
    bought = np.array([[2, 0, 0, 1], [0, 1, 1, 0], [0, 0, 1, 0]])  # the third began after the cohort
    facts = taken.facts(bought)
    assert facts[:4].tolist() == [0.5, 0.5, 1.0, 1.5]
    assert facts[4:6].tolist() == [0.0, 1.0]
    assert np.isnan(taken.facts(bought[:1])).all()  # nobody began in the second month


def test_a_member_is_as_old_as_the_data_say():
    """Half began at once, half with a month and a half gone: of a purchase a month, these have seen half of one by month 2."""
    each, people = 100_000.0, 20_000
    taken = returning.Aged((0, 150_000), asked(4, 3, each))
    log = taken.log(np.ones((people, 4), np.int64), np.ones(people), np.zeros(people, bool))
    again = log.monthly(each, 4)
    early, late = again[:10_000], again[10_000:]
    assert (early == 1).mean() > 0.999
    assert late[:, 0].sum() == 0
    assert late[:, 1].mean() == pytest.approx(0.5, abs=4 * 0.5 / 100)
    assert late[:, 2:].mean() == pytest.approx(1.0, abs=0.03)
    facts = taken.facts(np.ones((people, 3), np.int64), np.ones(people), np.zeros(people, bool))
    assert facts[:3] == pytest.approx([0.5, 0.5 * 2 + 0.5 * 0.5, 0.5 * 3 + 0.5 * 1.5], abs=0.02)
    assert np.isnan(facts[3])


def test_what_is_bought_twice_on_a_day_is_one_purchase_and_none_on_the_first():
    log = Log.of(np.array([3, 0]), np.array([0, 0, 0, 1, 0]), np.array([3, 9, 9, 4, 12]))
    assert log.who.tolist() == [0, 0, 1] and log.day.tolist() == [9, 12, 4]
    assert log.monthly(5.0, 2).tolist() == [[0, 1], [1, 0]]
    x, recency, age = log.summary(10)
    assert x.tolist() == [1, 1] and recency.tolist() == [6, 4] and age.tolist() == [6, 9]


@pytest.mark.parametrize("rate", [0.2, 1.0, 6.0])
def test_the_last_purchase_ever_comes_when_the_third_of_a_process_does(rate: float):
    """The third arrival of a Poisson process, given that it comes within the month; those before it fall anywhere before it."""
    people = 40_000
    bought = np.zeros((people, 2), np.int64)
    bought[:, 0], bought[:, 1] = 1, 3
    who, when = dated(bought, np.full(people, rate), np.ones(people, bool), np.random.default_rng(1))
    assert (np.bincount(who) == 4).all()
    second = when[when >= 1].reshape(people, 3) - 1
    last = second.max(axis=1)
    share = special.gammainc(3, rate * 0.5) / special.gammainc(3, rate)
    assert (last < 0.5).mean() == pytest.approx(share, abs=4 * np.sqrt(share * (1 - share) / people) + 1e-12)
    assert (second.min(axis=1) / last).mean() == pytest.approx(1 / 3, abs=0.006)
    assert when[when < 1].mean() == pytest.approx(0.5, abs=0.006)


def test_a_step_from_the_datas_fit_finds_what_made_a_cohort():
    """Of a BG/NBD near by, in units of what luck does to a fit; of the data themselves the step is none."""
    random = np.random.default_rng(4)
    truth = bgnbd.BgNbd(0.4, 1.5, 0.8, 2.4)
    people, until = 4000, 9.0
    data = history(truth, people, until, random)
    model = bgnbd.fit(*data)
    nearby = Nearby.of(model, *data)
    even = np.full(people, 1 / people)
    own = nearby(*data, even)
    assert own[:2] == pytest.approx([model.r / model.alpha, model.r], rel=1e-3)
    assert own[2:] == pytest.approx([model.a / (model.a + model.b), 1 / (model.a + model.b + 1)], rel=2e-3)
    other = history(truth, people, until, random)
    again = bgnbd.fit(*other)
    stepped = np.log(nearby(*other, even)[:3])
    exact = np.log([again.r / again.alpha, again.r, again.a / (again.a + again.b)])
    moved = np.abs(np.log(own[:3]) - exact)
    assert (np.abs(stepped - exact) < 0.25 * moved + 0.02).all()


def test_coordinates_turn_as_their_formulas_do():
    """d log(r, alpha, a, b) / dt, by differences."""
    model = bgnbd.BgNbd(0.3, 2.0, 0.8, 2.4)
    logs = np.log([model.r, model.alpha, model.a, model.b])
    moves = 1e-6 * np.eye(4)
    of = [
        coordinates(bgnbd.BgNbd(*np.exp(logs + one))) - coordinates(bgnbd.BgNbd(*np.exp(logs - one))) for one in moves
    ]
    np.testing.assert_allclose(np.linalg.inv(np.array(of).T / 2e-6), turned(model), atol=1e-6)


def history(model: bgnbd.BgNbd, people: int, until: float, random: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Repeats, recency and age of customers of a BG/NBD, each looked at as long."""
    rate = random.gamma(model.r, 1 / model.alpha, people)
    most = random.geometric(np.maximum(random.beta(model.a, model.b, people), 1e-9))
    times = np.cumsum(random.exponential(1 / np.maximum(rate, 1e-9), (400, people)), axis=0)
    made = np.minimum((times < until).sum(axis=0), most)
    last = np.where(made > 0, times[np.maximum(made - 1, 0), np.arange(people)], 0.0)
    return made.astype(float), last, np.full(people, until)


def test_who_comes_back_later_is_counted_by_how_often_before():
    again = np.array([[0, 0, 1], [1, 1, 0], [2, 0, 4], [3, 2, 1]])
    facts = returning.facts_of(again, np.full(4, 0.25), 3, 3)
    assert facts[-returning.BEFORE :].tolist() == [1.0, 0.0, 2.0, 1.0]


def test_a_month_too_few_is_refused():
    with pytest.raises(ValueError, match="two months"):
        purchases.target(log_of(80), until="2020-01-20")


def counts_of(n: int = 800) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(3)
    shares = np.array([0.5, 0.3, 0.2])
    tastes = random.dirichlet(1.2 * shares, n)
    many = random.poisson(random.gamma(1.0, 8.0, n))
    return np.array([random.multinomial(k, p) for k, p in zip(many, tastes, strict=True)]), shares


def test_facts_of_a_panel_by_hand():
    facts = panel.facts_of(np.array([[2, 0], [1, 1], [0, 0], [0, 4]]))
    assert facts.tolist() == [0.75, 2.0, 3 / 8, 5 / 8, 0.5, 0.5, 1.5, 2.5, 0.5, 0.5]


def test_a_panel_has_its_dirichlet_beside_it():
    counts, shares = counts_of()
    found = panel.target(counts, ["a", "b", "c"])
    truth = dirichlet.Dirichlet(8.0, 1.0, 1.2, tuple(shares))
    sampled = 4 * np.sqrt(truth.penetration() * (1 - truth.penetration()) / len(counts))
    assert (np.abs(found.yardstick.facts[5:8] - truth.penetration()) < sampled).all()
    assert np.isfinite(np.linalg.cholesky(found.covariance)).all()
    assert found.facts.held.sum() == 6


def test_a_panels_parameters_lay_a_dirichlet():
    """Shares beside the largest brand's: what people like and what draws them are one number, and shares sum to 1."""
    counts, _ = counts_of()
    found = panel.target(counts, ["a", "b", "c"])
    assert [one.name for one in found.parameters[2:]] == [
        "population.traits.taste.dirichlet.spread", "share.b", "share.c",
    ]  # fmt: skip
    values = {one.name: 1.0 for one in found.parameters} | {"share.b": 0.5, "share.c": 0.25}
    market = found.base.evolve("laid", laid(found.base, found.parameters, values))
    assert market.taste_shares() == pytest.approx([4 / 7, 2 / 7, 1 / 7], abs=1e-6)
    appeals = np.array([firm.appeal for firm in market.firms.values()])
    assert np.exp(appeals) / np.exp(appeals).sum() == pytest.approx(market.taste_shares(), abs=1e-5)
    assert market.population.traits.taste == Dirichlet(spread=1.0)
    for parameter, share in zip(found.parameters[3:], found.facts.value[3:5], strict=True):
        assert parameter.low < share / found.facts.value[2] < parameter.high


def test_of_a_market_that_is_named_appeals_are_fitted():
    counts, _ = counts_of()
    base = panel.target(counts, ["a", "b", "c"]).base.evolve("own", {"population.traits.taste": 0.0})
    found = panel.target(counts, ["a", "b", "c"], base=base)
    assert [one.name for one in found.parameters] == ["firms.b.appeal", "firms.c.appeal"]
    assert found.base.population.traits.taste.expected() == 0


def test_a_panel_is_taken_down_from_its_first_month_on():
    """Called by itself, it looks before the market is lived, as the runner does."""
    counts, _ = counts_of()
    found = panel.target(counts, ["a", "b", "c"], customers=200)
    market = Market(found.base, rng=1)
    facts = found.collect(market).tables["facts"]["value"]
    np.testing.assert_array_equal(facts, panel.facts_of(market.customers.relationships["episodes"]))
    assert facts[1] > 0


def test_small_brands_are_taken_as_one():
    counts = np.random.default_rng(1).poisson(1.0, (200, 11))
    found = panel.target(counts, [f"b{k}" for k in range(11)])
    assert len(found.base.firms) == panel.MOST_BRANDS
    assert "others" in found.base.firms
    assert found.notes


def test_a_base_without_a_brand_is_refused():
    with pytest.raises(ValueError, match="no firm called"):
        panel.target(counts_of(100)[0], ["a", "b", "c"], base=Scenario.load("cola"))


def test_a_survey_is_asked_of_worlds_as_of_people():
    table = pd.DataFrame(
        {"firm": ["x", "y"], "level": [0.7, 0.8], "level_se": 0.01, "top_box": [0.2, 0.4], "top_box_se": 0.02}
    )
    found = figures.of_survey(table, months=6, customers=400)
    facts = found.collect(Market(found.base, rng=1)).tables["facts"]["value"]
    assert np.isfinite(facts).all() and ((facts > 0) & (facts < 1)).all()
    better = found.base.evolve("b", {f"firms.y.quality.{need}": 0.95 for need in ("product", "service", "price")})
    assert found.collect(Market(better, rng=1)).tables["facts"]["value"][1] > facts[1]


def test_books_of_firms_are_taken_by_quarter():
    months = pd.date_range("2023-01-01", periods=12, freq="MS")
    rows = [
        {"month": m, "firm": f, "customers": n, "left": n * c, "began": n, "share": n / 1000}
        for m in months
        for f, n, c in (("x", 600, 0.03), ("y", 400, 0.05))
    ]
    found = figures.of_firms(pd.DataFrame(rows), held=1, customers=400)
    assert found.months == 9 and found.base.market.months == 12
    of = dict(
        zip(zip(found.facts.measure, found.facts.firm, found.facts.at, strict=True), found.facts.value, strict=True)
    )
    assert of["churn", "y", 2.0] == pytest.approx(0.05)
    assert of["share", "x", 4.0] == pytest.approx(0.6)
    facts = found.collect(Market(found.base, rng=1)).tables["facts"]["value"]
    assert facts.shape == found.facts.value.shape and np.isfinite(facts).all()


def test_known_figures_name_measures_and_firms_there_are():
    base = Scenario.load("textbook")
    table = pd.DataFrame({"moment": ["retention"], "firm": ["alpha"], "year": [pd.NA], "value": [0.8], "se": [0.01]})
    found = figures.of_moments(table, base=base)
    assert [one.name for one in found.parameters] == ["market.review_rate", "firms.alpha.quality"]
    with pytest.raises(ValueError, match="retention"):
        figures.of_moments(table.assign(moment="retentoin"), base=base)
    with pytest.raises(ValueError, match="alpha"):
        figures.of_moments(table.assign(firm="alhpa"), base=base)
    with pytest.raises(ValueError, match="above 0"):
        figures.of_moments(table.assign(se=0.0), base=base)


def test_what_two_parameters_do_alike_cannot_be_told_apart():
    points = Proposal().drawn(256, 3, 1)
    moments = np.stack([points[:, 0] + points[:, 1], 2 * (points[:, 0] + points[:, 1])], axis=1)
    found = identified(["a", "b", "c"], points, moments, np.array([1.0, 2.0]), 0.02**2 * np.eye(2))
    assert found.untold == ("a", "b", "c")
    assert ("a", "b") in found.tangled
    assert found.signals[0] > 5 and found.signals[1] < 0.5


def test_a_parameter_that_moves_a_moment_is_told():
    points = Proposal().drawn(256, 2, 1)
    found = identified(["a", "b"], points, points[:, :1], np.array([0.5]), np.array([[0.02**2]]))
    assert [found.verdict(k) for k in range(2)] == ["told", "untold"]
