"""Morris, Sobol', PAWN and surrogates on functions whose answers are known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.lab.factors import DesignError, Factor
from sim.lab.paired import ROUNDING, apart
from sim.lab.sampling import problem_of, sample
from sim.lab.sensitivity.morris import effects, screening
from sim.lab.sensitivity.noise import luck_variance, product
from sim.lab.sensitivity.pawn import distances
from sim.lab.sensitivity.sobol import indices
from sim.lab.sensitivity.space import whole_blocks
from sim.lab.sensitivity.surrogate import learn


def space(**ends: tuple[float, float]) -> tuple[Factor, ...]:
    """Factors by name."""
    return tuple(Factor(name, float(low), float(high)) for name, (low, high) in ends.items())


def saltelli(factors: tuple[Factor, ...], n: int, seed: int = 1, *, pairs: bool = False) -> np.ndarray:
    return sample(factors, "saltelli", n, seed=seed, second_order=pairs).x


def trajectories(factors: tuple[Factor, ...], n: int, seed: int = 1) -> np.ndarray:
    return sample(factors, "morris", n, seed=seed).x


def filling(factors: tuple[Factor, ...], n: int, seed: int = 1) -> np.ndarray:
    return sample(factors, "sobol", n, seed=seed).x


WHOLE = (-math.pi, math.pi)
CUBE = space(x1=WHOLE, x2=WHOLE, x3=WHOLE)
"""Where Ishigami's function lives."""

FIRST = {"x1": 0.3139, "x2": 0.4424, "x3": 0.0}
TOTAL = {"x1": 0.5576, "x2": 0.4424, "x3": 0.2437}
"""Its indices with a = 7 and b = 0.1, in closed form (Ishigami and Homma 1990)."""


def ishigami(x: np.ndarray) -> np.ndarray:
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def closed_form() -> tuple[float, float, float, float]:
    """Variance, and the parts of x1, x2 and of x1 with x3, worked out again."""
    a, b, pi = 7.0, 0.1, math.pi
    v1, v2 = 0.5 * (1 + b * pi**4 / 5) ** 2, a**2 / 8
    v13 = b**2 * pi**8 * (1 / 18 - 1 / 50)
    return v1 + v2 + v13, v1, v2, v13


def test_the_indices_written_here_are_the_closed_form() -> None:
    v, v1, v2, v13 = closed_form()
    assert [v1 / v, v2 / v, (v1 + v13) / v, v13 / v] == pytest.approx([0.3139, 0.4424, 0.5576, 0.2437], abs=5e-5)


def test_sobol_finds_ishigamis_indices_within_its_own_error() -> None:
    points = saltelli(CUBE, 1024, seed=3, pairs=True)
    found = indices(CUBE, points, ishigami(points), pairs=True)
    table = found.table.set_index("factor")
    for name in FIRST:
        assert table.loc[name, "first"] == pytest.approx(FIRST[name], abs=0.03)
        assert table.loc[name, "total"] == pytest.approx(TOTAL[name], abs=0.03)
        assert table.loc[name, "first_low"] <= FIRST[name] <= table.loc[name, "first_high"]
        assert table.loc[name, "total_low"] <= TOTAL[name] <= table.loc[name, "total_high"]
    pair = found.pairs.iloc[0]
    assert {pair["factor"], pair["other"]} == {"x1", "x3"}
    assert pair["second"] == pytest.approx(0.2437, abs=0.05)
    assert found.variance == pytest.approx(closed_form()[0], rel=0.03)
    assert math.isnan(found.luck)


def test_with_one_replication_indices_are_salibs() -> None:
    from SALib.analyze import sobol

    points = saltelli(CUBE, 128, seed=1, pairs=True)
    theirs = sobol.analyze(problem_of(CUBE), ishigami(points), calc_second_order=True, seed=1)
    found = indices(CUBE, points, ishigami(points), pairs=True)
    ours = found.table.set_index("factor").loc[[one.name for one in CUBE]]
    assert ours["first"].to_numpy() == pytest.approx(theirs["S1"], abs=1e-12)
    assert ours["total"].to_numpy() == pytest.approx(theirs["ST"], abs=1e-12)
    for row in found.pairs.to_dict("records"):
        i, j = (int(row[end][1]) - 1 for end in ("factor", "other"))
        assert row["second"] == pytest.approx(theirs["S2"][i, j], abs=1e-12)


def test_screening_is_salibs_with_one_replication() -> None:
    from SALib.analyze import morris

    points = trajectories(CUBE, 12, seed=4)
    theirs = morris.analyze(problem_of(CUBE), points, ishigami(points), num_levels=4, scaled=False, seed=1)
    ours = screening(CUBE, points, ishigami(points)).set_index("factor").loc[[one.name for one in CUBE]]
    for name, key in (("mu_star", "mu_star"), ("mu", "mu"), ("sigma", "sigma")):
        assert ours[name].to_numpy() == pytest.approx(np.asarray(theirs[key], dtype=float), abs=1e-9)


def test_luck_is_no_effect() -> None:
    """Noise as large as the function: what a factor does not do is not shared out to it."""
    four = (*CUBE, *space(idle=(0, 1)))
    plain, mended, luck = [], [], []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        points = saltelli(four, 256, seed=seed)
        values = ishigami(points)[:, None] + rng.normal(0, 3.7, (len(points), 4)) + rng.normal(0, 20, (1, 4))
        with_luck = indices(four, points, values.mean(axis=1), resamples=2).table.set_index("factor")
        without = indices(four, points, values, resamples=2)
        plain.append(with_luck.loc["idle", "total"])
        mended.append([without.table.set_index("factor").loc[name, "total"] for name in ("idle", "x1", "x3")])
        luck.append(without.luck)
    assert np.mean(plain) > 0.15, "uncorrected, a factor without effect takes what luck did"
    assert np.mean(mended, axis=0) == pytest.approx([0.0, TOTAL["x1"], TOTAL["x3"]], abs=0.03)
    expected = 3.7**2 / 4
    assert np.mean(luck) == pytest.approx(expected / (expected + closed_form()[0]), abs=0.02)


@given(st.integers(0, 10**6), st.integers(2, 6))
@settings(max_examples=30)
def test_a_product_over_different_replications_is_that_of_the_pairs(seed: int, r: int) -> None:
    p, q = np.random.default_rng(seed).normal(size=(2, 5, r))
    pairs = [p[:, k] * q[:, j] for k in range(r) for j in range(r) if k != j]
    assert product(p, q) == pytest.approx(np.mean(pairs, axis=0))


@given(st.integers(0, 1000), st.floats(0.1, 50), st.floats(-100, 100))
@settings(max_examples=15)
def test_indices_do_not_depend_on_the_unit_nor_on_luck_that_all_points_share(
    seed: int, unit: float, shift: float
) -> None:
    rng = np.random.default_rng(seed)
    points = saltelli(CUBE, 32, seed=seed)
    values = ishigami(points)[:, None] + rng.normal(0, 0.5, (len(points), 3))
    one = indices(CUBE, points, values, resamples=2).table
    other = indices(CUBE, points, unit * (values + shift * np.array([[1.0, -2.0, 5.0]])), resamples=2).table
    assert other["first"].to_numpy() == pytest.approx(one["first"].to_numpy(), abs=1e-7)
    assert other["total"].to_numpy() == pytest.approx(one["total"].to_numpy(), abs=1e-7)


def linear(x: np.ndarray) -> np.ndarray:
    return 5 * x[:, 0] - 2 * x[:, 1] + 0 * x[:, 2]


BOX = space(up=(0, 2), down=(10, 11), idle=(-1, 1))


def test_screening_of_a_straight_line_gives_its_slopes_over_the_ranges() -> None:
    points = trajectories(BOX, 6)
    table = screening(BOX, points, linear(points)).set_index("factor")
    assert table["mu"].to_dict() == pytest.approx({"up": 10.0, "down": -2.0, "idle": 0.0})
    assert table["mu_star"].to_dict() == pytest.approx({"up": 10.0, "down": 2.0, "idle": 0.0})
    assert table["sigma"].max() == pytest.approx(0.0, abs=1e-9)
    assert table["status"].to_dict() == {"up": "moves", "down": "moves", "idle": "at rest"}
    assert list(table.index) == ["up", "down", "idle"]


def test_what_is_rounding_in_a_screening_is_nothing() -> None:
    """Differences of large sums: a straight line bends nowhere, what does nothing is at rest, to the last bit."""
    points = trajectories(BOX, 12)
    base = 1e6 / 7 + 1e5 * np.sin(points.sum(axis=1))[:, None] * [1.0, 1.3]
    policy = base + linear(points)[:, None]
    gap, grain = apart(policy, base), ROUNDING * float(np.abs(base).max())
    assert np.unique(gap[:, 0] - linear(points)).size > 1, "as computers subtract"
    table = screening(BOX, points, gap, grain=grain).set_index("factor")
    assert table["sigma"].to_dict() == {"up": 0.0, "down": 0.0, "idle": 0.0}
    assert table.loc["idle", ["mu_star", "mu", "high", "luck"]].to_list() == [0.0] * 4
    assert table.loc["idle", "status"] == "at rest"
    assert table["mu"].to_dict() == pytest.approx({"up": 10.0, "down": -2.0, "idle": 0.0})
    assert (apart(base + 1e-9, base) == 0).all() and (apart(base + 1e-3, base) > 0).all()


def test_screening_tells_luck_from_effect() -> None:
    points = trajectories(BOX, 20, seed=2)
    rng = np.random.default_rng(2)
    values = linear(points)[:, None] + rng.normal(0, 0.4, (len(points), 4))
    table = screening(BOX, points, values).set_index("factor")
    assert table.loc["idle", "status"] == "within luck"
    assert table.loc["up", "status"] == "moves"
    assert table.loc["idle", "mu_star"] == pytest.approx(table.loc["idle", "luck"], rel=0.5)
    assert table.loc["up", "sigma"] < 0.5, "scatter that is luck is no bend"


def test_the_interval_of_a_screening_covers_in_nineteen_of_twenty() -> None:
    """Of mu of a function with interaction, whose true value over the grid is known: 1."""
    square = space(a=(0, 1), b=(0, 1))
    hits = []
    for seed in range(60):
        rng = np.random.default_rng(seed)
        points = trajectories(square, 20, seed=seed)
        values = (2 * points[:, 0] * points[:, 1])[:, None] + rng.normal(0, 0.3, (len(points), 5))
        row = screening(square, points, values, seed=seed).set_index("factor").loc["a"]
        hits.append(row["mu_low"] <= 1.0 <= row["mu_high"])
    assert np.mean(hits) >= 0.88


def test_effects_keep_every_replication() -> None:
    points = trajectories(BOX, 3)
    values = np.stack([linear(points), 2 * linear(points)], axis=1)
    found = effects(BOX, points, values)
    assert found.shape == (3, 3, 2)
    assert found[..., 1] == pytest.approx(2 * found[..., 0])


def test_pawn_ranks_and_knows_what_nothing_shows() -> None:
    four = (*CUBE, *space(idle=(0, 1)))
    points = filling(four, 1024)
    table = distances(four, points, ishigami(points)).set_index("factor")
    assert list(table.index[:2]) == ["x2", "x1"]
    assert table.loc["idle", "status"] == "within luck"
    assert table.loc["x2", "status"] == table.loc["x1", "status"] == "moves"


def test_pawn_takes_inputs_that_depend_on_one_another() -> None:
    rng = np.random.default_rng(1)
    x = rng.normal(size=1000)
    points = np.stack([x, 0.9 * x + 0.3 * rng.normal(size=1000), rng.normal(size=1000)], axis=1)
    three = space(cause=(-4, 4), shadow=(-4, 4), apart=(-4, 4))
    table = distances(three, points, x**3).set_index("factor")
    assert table["distance"].to_dict()["cause"] > table["distance"].to_dict()["shadow"] > 0.2
    assert table.loc["shadow", "status"] == "moves", "it stands for its cause"
    assert table.loc["apart", "status"] == "within luck"


def test_a_surrogate_says_how_well_it_predicts_and_its_indices_are_near() -> None:
    points = filling(CUBE, 256)
    found = learn(CUBE, points, ishigami(points))
    assert found.kind == "gaussian process"
    assert found.q2 == max(found.scores.values()) > 0.97
    fresh = np.random.default_rng(9).uniform(-math.pi, math.pi, (400, 3))
    missed = np.sqrt(np.mean((found(fresh) - ishigami(fresh)) ** 2))
    assert missed < 1.2 * found.error < 1, "cross-validation leaves points out, so it promises no more than it keeps"
    table = found.indices().table.set_index("factor")
    for name in FIRST:
        assert table.loc[name, "first"] == pytest.approx(FIRST[name], abs=0.06)
        assert table.loc[name, "total"] == pytest.approx(TOTAL[name], abs=0.06)


def test_a_surrogate_of_luck_alone_says_that_it_knows_nothing() -> None:
    points = filling(CUBE, 64)
    assert learn(CUBE, points, np.random.default_rng(2).normal(size=64)).q2 < 0.2


def test_where_there_is_no_variance_there_is_nothing_to_share_out() -> None:
    points = saltelli(CUBE, 8)
    found = indices(CUBE, points, np.ones((len(points), 3)))
    assert found.variance == 0
    assert found.table["total"].isna().all()


def test_luck_variance_is_that_of_the_means() -> None:
    rng = np.random.default_rng(0)
    values = rng.normal(0, 2.0, (4000, 5)) + rng.normal(0, 9, (4000, 1)) + rng.normal(0, 9, (1, 5))
    assert luck_variance(values) == pytest.approx(4.0 / 5, rel=0.05)


def test_rows_that_belong_together_go_together_when_a_world_failed() -> None:
    values = np.ones((9, 2))
    values[4, 1] = math.nan
    assert whole_blocks(values, 3).tolist() == [True] * 3 + [False] * 3 + [True] * 3


def test_a_space_that_is_none_is_refused() -> None:
    with pytest.raises(DesignError, match="nothing is varied"):
        indices((), np.ones((4, 0)), np.arange(4.0))
    with pytest.raises(DesignError, match="b has no range"):
        distances((*space(a=(0, 1)), Factor("b", math.nan, math.nan)), np.ones((90, 2)), np.arange(90.0))


def test_points_of_another_design_are_refused() -> None:
    points = filling(CUBE, 64)[:40]
    with pytest.raises(ValueError, match="no Morris trajectories"):
        screening(CUBE, points, ishigami(points))
    with pytest.raises(ValueError, match="no trajectories of 4 points"):
        screening(CUBE, points[:39], ishigami(points[:39]))
    with pytest.raises(ValueError, match="scheme of 5 points"):
        indices(CUBE, points[:39], ishigami(points[:39]))
    with pytest.raises(ValueError, match="no numbers"):
        indices(CUBE, points, np.full(40, math.nan))
    with pytest.raises(ValueError, match="shape"):
        indices(CUBE, points, np.ones(39))
    with pytest.raises(ValueError, match="too few"):
        distances(CUBE, points, ishigami(points))
    with pytest.raises(ValueError, match="too few to learn"):
        learn(CUBE, points[:10], ishigami(points[:10]))
    with pytest.raises(ValueError, match="nothing to learn"):
        learn(CUBE, points, np.ones(40))
