"""Columns of a tournament, in the unit of what is played for."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import DIFFERENCE, FAILED, MARKET, PAID, STRATEGY, Columns, number
from sim.state.field import Field

GAIN: Final = (
    number("gain", "beyond what a seat gets, on the same luck, when all rest"),
    number("low", "lower end of its interval"),
    number("high", "upper end of its interval"),
    number("half_width", "half the width of its interval"),
)

RIVAL: Final = Field("rival", "", "", "whom it meets")

TOURNAMENT: Final[Columns] = {
    "ranking": (
        MARKET,
        number("place", "by mean gain, 1 the best"),
        number("best_place", "the best place that paired differences leave open"),
        number("worst_place", "the worst one"),
        STRATEGY,
        *GAIN,
        number("gain_share", "gain as a share of what a seat gets when all rest", "share"),
        number("wins", "rivals that clearly get less when the two meet", "strategies"),
        number("losses", "rivals that clearly get more", "strategies"),
        Field("worst_rival", "", "", "against whom it gains least"),
        number("worst_gain", "what it gains there"),
        number("regret", "what it misses at most beside the best reply to a rival"),
        Field("regret_against", "", "", "the rival against whom it misses that"),
    ),
    "payoffs": (
        MARKET,
        Field("seat", "", "", "the firm that plays it"),
        STRATEGY,
        RIVAL,
        *GAIN,
        number("at_rest", "what the seat gets when all rest"),
    ),
    "meetings": (
        MARKET,
        STRATEGY,
        RIVAL,
        number("gain", "of the strategy, mean of both seats"),
        number("gain_of_rival", "of the rival, mean of both seats"),
        *DIFFERENCE,
        Field("outcome", "", "", "wins, loses, undecided, or itself"),
    ),
    "equilibria": (
        MARKET,
        Field("seats", "", "", "lot: drawn by lot; known: each firm knows its own"),
        Field("first", "", "", "what the first seat plays, with chances where it mixes"),
        Field("second", "", "", "what the second seat plays"),
        number("gain_first", "what the first seat gains beside all at rest"),
        number("gain_second", "what the second seat gains"),
        Field("strict", "?", "", "whether leaving costs"),
        number("of_draws", "of bootstraps over replications in which it stands", "share"),
    ),
    "dynamics": (
        MARKET,
        number("time", "of the replicator dynamics"),
        STRATEGY,
        number("share", "of the population", "share"),
    ),
    "ends": (
        MARKET,
        Field("ends_on", "", "", "the strategies that a population keeps"),
        number("of_starts", "of random beginnings that lead there", "share"),
    ),
    "across": (
        STRATEGY,
        number("mean_gain_share", "mean gain over markets, beside what a seat gets when all rest", "share"),
        number("largest_regret", "largest regret over markets, beside the same", "share"),
        Field("in_market", "", "", "where that is"),
    ),
    "replications": PAID,
    "strategies": (STRATEGY, Field("rule", "", "", "the strategy by name"), number("strength", "of the strategy")),
    "alike": (MARKET, STRATEGY, Field("same_as", "", "", "the strategy that did the same in every world")),
    "failed": FAILED,
}
"""Tables of a tournament, in the unit of what is played for."""
