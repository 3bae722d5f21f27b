"""The game layer: games whose equilibria are known."""

from __future__ import annotations

import nashpy
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab import resample
from sim.lab.tournament.game import (
    Game,
    basins,
    equilibria,
    is_equilibrium,
    pure,
    regrets,
    replicator,
    supports,
    undominated,
)

PRISONERS = np.array([[3.0, 0.0], [5.0, 1.0]])
HAWK_DOVE = np.array([[-2.0, 2.0], [0.0, 1.0]])  # V = 2, C = 6: hawks are a third
STONE = np.array([[0.0, -1.0, 1.0], [1.0, 0.0, -1.0], [-1.0, 1.0, 0.0]])


def symmetric(names: str, pays: np.ndarray) -> Game:
    return Game(tuple(names.split()), pays, pays.T)


def test_prisoners_defect_because_silence_is_dominated() -> None:
    game = symmetric("silent talks", PRISONERS)
    solved = equilibria(game)
    assert undominated(game) == ([1], [1])
    assert [one.support for one in solved.found] == [(("talks",), ("talks",))]
    assert solved.every
    assert solved.found[0].pays == (1.0, 1.0)
    assert solved.found[0].strict


def test_hawks_and_doves_have_one_pure_pair_and_one_mix() -> None:
    solved = equilibria(symmetric("hawk dove", HAWK_DOVE))
    assert [one.support for one in solved.found] == [(("hawk",), ("dove",)), (("hawk", "dove"), ("hawk", "dove"))]
    assert solved.found[1].row == pytest.approx([1 / 3, 2 / 3])
    assert solved.found[1].pays == pytest.approx((2 / 3, 2 / 3))
    assert [one.strict for one in solved.found] == [True, False]


def test_stone_scissors_paper_is_played_a_third_each() -> None:
    solved = equilibria(symmetric("stone paper scissors", STONE))
    (only,) = solved.found
    assert only.row == pytest.approx([1 / 3] * 3)
    assert only.column == pytest.approx([1 / 3] * 3)
    assert only.pays == pytest.approx((0.0, 0.0))


def test_matching_pennies_is_played_by_halves_where_seats_are_known() -> None:
    pays = np.array([[1.0, -1.0], [-1.0, 1.0]])
    (only,) = equilibria(Game(("heads", "tails"), pays, -pays)).found
    assert only.row == pytest.approx([0.5, 0.5])
    assert not only.pure


def test_a_battle_of_the_sexes_has_three_equilibria() -> None:
    hers, his = np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [0.0, 2.0]])
    solved = equilibria(Game(("opera", "football"), hers, his))
    assert len(solved.found) == 3
    mixed = next(one for one in solved.found if not one.pure)
    assert mixed.row == pytest.approx([2 / 3, 1 / 3])
    assert mixed.column == pytest.approx([1 / 3, 2 / 3])


def test_what_a_mix_dominates_is_taken_away() -> None:
    pays = np.array([[3.0, 0.0, 0.0], [0.0, 3.0, 0.0], [1.0, 1.0, -1.0]])  # the third loses to half of each other
    rows, _ = undominated(Game(("a", "b", "c"), pays, np.zeros((3, 3))))
    assert rows == [0, 1]


def test_of_a_large_game_what_is_found_is_an_equilibrium() -> None:
    names = tuple(f"s{k}" for k in range(9))
    row, column = resample.uniforms(3, 9, 9, 5), resample.uniforms(4, 9, 9, 5)
    game = Game(names, row, column)
    solved = equilibria(game)
    assert solved.found
    for one in solved.found:
        assert is_equilibrium(game, one.row, one.column, 1e-7)


def test_a_circle_of_seven_is_played_evenly() -> None:
    count = 7
    gap = (np.arange(count)[:, None] - np.arange(count)) % count
    pays = np.where(gap == 0, 0.0, np.where(gap <= count // 2, 1.0, -1.0))  # each beats the three before it
    solved = equilibria(symmetric("a b c d e f g", pays))
    for one in solved.found:
        assert is_equilibrium(symmetric("a b c d e f g", pays), one.row, one.column, 1e-7)
        assert one.pays == pytest.approx((0.0, 0.0), abs=1e-9), "the game is fair"


pays_of_three = st.lists(st.integers(-20, 20), min_size=9, max_size=9).map(lambda x: np.array(x, float).reshape(3, 3))


@given(pays_of_three, pays_of_three, st.permutations(range(3)))
def test_the_order_of_strategies_does_not_matter(row: np.ndarray, column: np.ndarray, order: list[int]) -> None:
    row, column = row + resample.uniforms(7, 3, 3, 6), column + resample.uniforms(8, 3, 3, 6)  # none degenerate
    names = "abc"
    cells = np.ix_(order, order)
    one = equilibria(Game(tuple(names), row, column))
    other = equilibria(Game(tuple(names[k] for k in order), row[cells], column[cells]))

    def told(found: object) -> set[tuple[frozenset[str], frozenset[str]]]:
        return {(frozenset(e.support[0]), frozenset(e.support[1])) for e in found.found}  # type: ignore[attr-defined]

    assert told(one) == told(other)


@given(pays_of_three, pays_of_three)
def test_every_game_has_an_equilibrium_and_what_is_found_is_one(row: np.ndarray, column: np.ndarray) -> None:
    game = Game(("a", "b", "c"), row + resample.uniforms(7, 3, 3, 6), column + resample.uniforms(8, 3, 3, 6))
    found = equilibria(game).found
    assert found
    assert all(is_equilibrium(game, one.row, one.column, 1e-7) for one in found)


@given(pays_of_three, st.floats(0.1, 50), st.floats(-1000, 1000))
def test_scale_and_level_of_payoffs_do_not_matter(pays: np.ndarray, scale: float, level: float) -> None:
    pays = pays + resample.uniforms(9, 3, 3, 6)
    one, other = symmetric("a b c", pays), symmetric("a b c", scale * pays + level)
    assert pure(one) == pure(other)
    assert undominated(one) == undominated(other)


@pytest.mark.parametrize("size", [2, 3, 4])
def test_equilibria_are_those_of_another_hand(size: int) -> None:
    names = tuple("abcd"[:size])
    for k in range(10):
        row, column = (resample.uniforms(seed, size, size, 7 + k) * 8 // 1 for seed in (1, 2))
        row, column = row + resample.uniforms(3, size, size, 7 + k), column + resample.uniforms(4, size, size, 7 + k)
        other = {
            tuple(tuple(n for n, p in zip(names, mix, strict=True) if p > 1e-9) for mix in pair)
            for pair in nashpy.Game(row + 1, column + 1).vertex_enumeration()
        }
        assert {one.support for one in equilibria(Game(names, row, column)).found} == other


def test_replicators_go_where_the_game_is_stable() -> None:
    assert replicator(PRISONERS, [0.9, 0.1], [0.0, 200.0])[-1] == pytest.approx([0.0, 1.0], abs=1e-6)
    assert replicator(HAWK_DOVE, [0.9, 0.1], [0.0, 200.0])[-1] == pytest.approx([1 / 3, 2 / 3], abs=1e-4)


def test_replicators_of_stone_scissors_paper_keep_their_product() -> None:
    path = replicator(STONE, [0.5, 0.3, 0.2], np.linspace(0, 30, 61))
    assert path.prod(axis=1) == pytest.approx(np.full(61, 0.03), rel=1e-4)  # x1 x2 x3 is conserved


def test_populations_of_a_coordination_game_end_on_either_side() -> None:
    starts = np.array([[0.6, 0.4], [0.9, 0.1], [0.2, 0.8]])
    assert basins(np.eye(2), starts) == {(0,): 2, (1,): 1}


def test_regret_is_what_the_best_reply_would_have_paid_more() -> None:
    assert regrets(PRISONERS).tolist() == [[2.0, 1.0], [0.0, 0.0]]


def test_seats_by_lot_are_the_mean_of_both_seats() -> None:
    row, column = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[10.0, 20.0], [30.0, 40.0]])
    game = Game.by_lot(("a", "b"), row, column)
    assert game.symmetric
    assert game.row.tolist() == [[5.5, 16.0], [11.5, 22.0]]


def test_luck_is_told_by_how_often_an_equilibrium_stands() -> None:
    sure = np.repeat(PRISONERS[None], 8, axis=0)
    draws = resample.again(1, 50, 8)
    assert supports(("silent", "talks"), sure, np.swapaxes(sure, 1, 2), draws, lot=True) == {
        (("talks",), ("talks",)): 50
    }
    shaky = sure.copy()
    shaky[:4, 1, :] -= 4.0  # in half of the worlds it pays to be silent
    found = supports(("silent", "talks"), shaky, np.swapaxes(shaky, 1, 2), draws, lot=True)
    assert 0 < found[(("talks",), ("talks",))] < 50


def test_a_game_says_what_it_cannot_take() -> None:
    with pytest.raises(ValueError, match="shape"):
        Game(("a", "b"), np.zeros((2, 3)), np.zeros((2, 2)))
    with pytest.raises(ValueError, match="finite"):
        symmetric("a b", np.array([[1.0, np.nan], [0.0, 0.0]]))
