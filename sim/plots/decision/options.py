"""What each option brings, now and when rivals answer.

Two intervals stand on both figures: a thick bar of luck alone, and a thin line of ignorance and luck. A title names a winner or a
sign only where the interval that is drawn says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.decision.ignorance import MEMBER
from sim.plots.decision.taken import Taken, counted_in, in_words
from sim.scenario.plainly import option_name
from sim.words import amount, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def reach(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    members: pd.DataFrame,
    grade: str = "untold",
    tied: bool = False,
    currency: str = "money",
    level: float = 0.9,
) -> Axes:
    """What each policy brings beyond doing nothing: a dot a market, a bar of luck, a line of ignorance and luck.

    Args:
        table: rows of ``Compared.choice()`` without doing nothing, the best first.
        ax: where to draw.
        members: ``policy`` and ``believed``, a row a market.
        grade: how firmly the first is recommended.
        tied: whether luck leaves open if another policy is as good.
        currency: what money is counted in.
        level: of the intervals.
    """
    rows = table.to_dict("records")
    first = rows[0]
    with style.canvas(ax, height=1.9 + style.tall(list(table["policy"]), 0.55)) as ax:
        unit = style.money(ax, "x", [*table["low"], *table["high"], *members["believed"]], currency)
        title = say(
            "decision-plot-reach",
            grade={"on average": "average"}.get(grade, grade),
            tied=tied,
            policy=str(first["policy"]),
            by=amount(float(first["difference"]), currency),
            low=amount(float(first["low"]), currency),
            high=amount(float(first["high"]), currency),
        )
        style.head(ax, title, say("decision-plot-reach-x", unit=unit), "")
        spots = style.bars(ax, list(table["policy"]))
        for spot, row in zip(spots, rows, strict=True):
            own = members[members["policy"] == row["policy"]]["believed"].to_numpy(dtype=float)
            ax.scatter(own, spot + 0.26 + 0.1 * np.linspace(-1, 1, len(own)) * (len(own) > 1), **MEMBER)
            _both(ax, float(spot), row, "difference")
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
        _legend(ax, level, dots=True)
    return ax


def take_reach(found: Any) -> Taken:
    """The policies of a decision, and every market."""
    compared, advice = found.compared, found.advice
    table = compared.choice()
    members = compared.members()[["policy", "believed"]]
    members = members.assign(policy=members["policy"].map(option_name))
    tied = advice.choice > 0 and any(option > 0 for option in advice.ties)
    told = {"members": members, "grade": advice.grade, "tied": tied, "level": compared.level}
    return in_words(table[table["policy"] != compared.options[0]]), told | counted_in(compared)


def replies(
    table: pd.DataFrame, ax: Axes | None = None, *, leading: str = "", currency: str = "money", level: float = 0.9
) -> Axes:
    """What the leading policy brings under each answer of the rivals, with both intervals, and whether another is then best.

    Args:
        table: ``Decision.replies()``, doing nothing left out.
        ax: where to draw.
        leading: the policy.
        currency: what money is counted in.
        level: of the intervals.
    """
    own = table[table["policy"] == leading]
    names = [say("decision-reply-" + str(answer).replace(" ", "-")) for answer in own["answer"]]
    with style.canvas(ax, height=1.9 + style.tall(names, 0.55)) as ax:
        unit = style.money(ax, "x", [*own["low"], *own["high"]], currency)
        told = int((own["low"] > 0).sum()), int((own["high"] < 0).sum())
        title = say("decision-plot-replies", policy=leading, pays=told[0], loses=told[1], of=len(own))
        style.head(ax, title, say("decision-plot-replies-x", unit=unit), "")
        spots = style.bars(ax, names)
        for spot, row in zip(spots, own.to_dict("records"), strict=True):
            _both(ax, float(spot), row, "difference")
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.08)
        ax.grid(axis="x", alpha=0.3)
        _legend(ax, level)
    return ax


def take_replies(found: Any) -> Taken:
    """What the leading policy brings under rivals' answers."""
    table = found.replies()
    return in_words(table[table["policy"] == found.leading]), counted_in(found) | {
        "leading": option_name(found.leading),
        "level": found.level,
    }


def _both(ax: Axes, spot: float, row: dict[Any, Any], mean: str) -> None:
    """A mean with both intervals."""
    middle, luck = float(row[mean]), float(np.nan_to_num(row["luck"]))
    ends = [[max(middle - float(row["low"]), 0)], [max(float(row["high"]) - middle, 0)]]
    ax.errorbar(middle, spot, xerr=ends, fmt="none", ecolor=style.INK, elinewidth=1.4, capsize=4, zorder=3)
    ax.barh(spot, 2 * luck, 0.16, left=middle - luck, color=style.BLUE, edgecolor="#333333", lw=0.6, zorder=4)
    ax.scatter(middle, spot, marker="|", s=120, color="black", linewidths=2, zorder=5)


def _legend(ax: Axes, level: float, *, dots: bool = False) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Any] = [
        Patch(facecolor=style.BLUE, edgecolor="#333333", lw=0.6),
        Line2D([], [], color=style.INK, lw=1.4, marker="|", ms=7),
    ]
    labels = [say("decision-plot-luck", level=level), say("decision-plot-ignorance", level=level)]
    if dots:
        handles.append(
            Line2D([], [], ls="", marker="o", ms=4, color=MEMBER["color"], mec=MEMBER["edgecolors"], mew=0.4)
        )
        labels.append(say("decision-plot-member"))
    style.legend(ax, handles, labels, columns=1)
