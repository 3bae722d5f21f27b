"""Figures of rounds, summed up."""

from __future__ import annotations

from collections.abc import Sequence

Figures = dict[str, list[list[float]]]
"""By column, a row for each month, with a value for each firm."""

SUMMED = ("profit", "sales", "levers", "joined", "left", "complaints", "told_good", "told_bad")
"""What adds up over months."""

LAST = ("customers", "share", "emotional", "trust", "price")
"""What is as it is at the end."""


def of_rounds(rounds: Sequence[Figures], names: Sequence[str]) -> dict[str, dict[str, float]]:
    """Figures of each firm over some rounds: sums, what stands at the end, and satisfaction over customer-months."""
    found = {}
    for i, name in enumerate(names):
        row: dict[str, float] = {}
        for key in SUMMED:
            row[key] = sum(month[i] for figures in rounds for month in figures[key])
        for key in LAST:
            row[key] = rounds[-1][key][-1][i] if rounds else 0.0
        weight = sum(month[i] for figures in rounds for month in figures["customers"])
        felt = sum(
            c[i] * s[i]
            for figures in rounds
            for c, s in zip(figures["customers"], figures["cumulative_satisfaction"], strict=True)
        )
        row["satisfaction"] = felt / weight if weight else 0.0
        found[name] = row
    return found
