"""How long a trial of the policy must last to tell what it is after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.decision.taken import Taken
from sim.plots.intervals import FIRST, LESS
from sim.scenario.plainly import option_name
from sim.words import say
from sim.words.names import named

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def power(table: pd.DataFrame, ax: Axes | None = None, *, policy: str = "") -> Axes:
    """The chance that a trial tells what it is after, by its length and by what it is read.

    Args:
        table: ``Decision.trials``.
        ax: where to draw.
        policy: what is tried.
    """
    outcomes = list(dict.fromkeys(table["measure"]))
    lengths = list(dict.fromkeys(table["months"]))
    with style.canvas(ax, height=3.6) as ax:
        table = table.assign(power=table["power"].where(table["difference"].abs() > table["half_width"]))
        enough = table[table["power"] >= 0.8]
        title = say("decision-plot-power", policy=policy, months=int(enough["months"].min()) if len(enough) else 0)
        style.head(ax, title, say("decision-plot-power-x"), say("decision-plot-power-y"))
        for k, outcome in enumerate(outcomes):
            own = table[table["measure"] == outcome].set_index("months")["power"].reindex(lengths)
            spots = np.arange(len(lengths)) + (k - (len(outcomes) - 1) / 2) * 0.38
            ax.bar(spots, own, 0.36, label=named("measure", outcome), **(FIRST, LESS)[k % 2])
        ax.axhline(0.8, color="black", lw=1.2, ls=(0, (4, 2)))
        ax.set_xticks(range(len(lengths)), [f"{length:g}" for length in lengths])
        ax.set_ylim(0, 1.02)
        style.percent(ax, "y")
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax


def take_power(found: Any) -> Taken:
    """The trials of the leading policy."""
    return found.trials, {"policy": option_name(found.leading)}
