"""What all figures share: one look that survives colour blindness, grey print and a projector.

Colours are those of Okabe & Ito (2008); whatever has a colour has a dash, a marker or a hatch of its own too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from sim.plots.words import fill, plain, scale

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

BLUE, ORANGE, GREEN, RED, SKY, PURPLE, INK = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#222222"
COLOURS: Final = (BLUE, RED, GREEN, ORANGE, PURPLE, SKY, INK)
DASHES: Final = ("", (4, 1.5), (1, 1), (5, 1, 1, 1), (7, 2), (2, 1, 1, 1, 1, 1))
MARKERS: Final = ("o", "s", "^", "D", "v", "P", "X", "*", "<", ">")
HATCHES: Final = ("", "///", "...", "\\\\\\", "xxx", "---", "ooo", "|||", "++", "**")
GREY: Final = "#8A8A8A"
BANDS: Final = {
    "outraged": (RED, "///"),
    "unhappy": ("#F5B895", "///"),
    "satisfied": ("#E6E6E6", ""),
    "pleased": ("#8FC1E3", ""),
    "dazzled": (BLUE, ""),
}
"""Colour and hatch of the five felt bands: hatched is below expectation, so that grey print keeps the sign."""

WIDTH: Final = 5.8
"""Inches: narrow enough that the text is still read when a telephone shows the figure 340 pixels wide."""

_detached: ContextVar[bool] = ContextVar("detached", default=False)

_LOOK: Final[Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 11,
    "axes.titlesize": 12,
    "axes.labelsize": 11,
    "xtick.labelsize": 10.5,
    "ytick.labelsize": 10.5,
    "legend.fontsize": 10.5,
    "legend.frameon": False,
    "figure.facecolor": "white",
    "axes.facecolor": "white",
    "axes.edgecolor": "#555555",
    "axes.axisbelow": True,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "path",
    "svg.hashsalt": "loyalty",
    "savefig.dpi": 144,
}


@contextmanager
def detached() -> Iterator[None]:
    """Figures drawn inside belong to no window and no pyplot: for files and servers."""
    token = _detached.set(True)
    try:
        yield
    finally:
        _detached.reset(token)


@contextmanager
def canvas(ax: Axes | None, *, height: float = 3.6) -> Iterator[Axes]:
    """The Axes to draw on: the caller's, or a new figure's; dressed when done.

    The look holds inside only; matplotlib's settings are left as they were.
    """
    import matplotlib as mpl

    with mpl.rc_context(_LOOK):
        own = ax is None
        if ax is None:
            ax = _new(height)
        yield ax
        _dress(ax, own)


def _new(height: float) -> Axes:
    if _detached.get():
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        figure = Figure(figsize=(WIDTH, height), layout="constrained")
        FigureCanvasAgg(figure)
        return figure.subplots()
    import matplotlib.pyplot as plt

    return plt.subplots(figsize=(WIDTH, height), layout="constrained")[1]


def _dress(ax: Axes, own: bool) -> None:
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    if not own:
        return
    # The title gets the width of the figure whatever room the names take; the labels keep within the axes.
    figure: Any = ax.figure
    width, height = figure.get_size_inches()
    ax.set_title(fill(ax.get_title(loc="left"), int(width * 10.8)), loc="left")
    figure.draw_without_rendering()
    box = ax.get_position()
    x = fill(ax.get_xlabel(), max(int(box.width * width * 12.5), 12))
    y = fill(ax.get_ylabel(), max(int(box.height * height * 12), 12))
    if (x, y) != (ax.get_xlabel(), ax.get_ylabel()):
        ax.set(xlabel=x, ylabel=y)
        figure.draw_without_rendering()
        box = ax.get_position()
    ax.set_title(ax.get_title(loc="left"), loc="left", x=(0.02 - box.x0) / box.width, pad=10)


def head(ax: Axes, title: str, x: str, y: str) -> None:
    """Title and axis labels."""
    ax.set_title(plain(title), loc="left")
    ax.set_xlabel(plain(x))
    ax.set_ylabel(plain(y))


def nothing(ax: Axes, words: str) -> None:
    """Say that there is nothing to show."""
    ax.text(0.5, 0.5, words, transform=ax.transAxes, ha="center", va="center", color=GREY)
    ax.set_xticks([])
    ax.set_yticks([])


def legend(
    ax: Axes, handles: Sequence[Any] | None = None, labels: Sequence[str] | None = None, columns: int | None = None
) -> None:
    """A legend below the axes, in as many columns as fit unless told; nothing with nothing to name."""
    if handles is None or labels is None:
        handles, labels = ax.get_legend_handles_labels()
    if not handles:
        return
    labels = [plain(str(label)) for label in labels]
    longest = max(len(label) for label in labels)
    columns = columns or max(1, min(len(labels), 48 // (longest + 6)))
    figure: Any = ax.figure
    if figure.get_layout_engine() is not None and figure.axes == [ax]:
        more = -(-len(labels) // columns) - 2  # rows beyond those that the height allows for
        figure.set_figheight(figure.get_figheight() + 0.22 * max(more, 0))
        figure.legend(handles, labels, loc="outside lower left", ncols=columns, handlelength=2.6)
        return
    height = ax.get_window_extent().height / figure.dpi  # inches
    below = -0.55 / max(height, 0.5)  # clear of the tick labels and the axis label
    ax.legend(handles, labels, loc="upper left", bbox_to_anchor=(-0.02, below), ncols=columns, handlelength=2.6)


def money(ax: Axes, axis: str, values: Iterable[float]) -> str:
    """Scale an axis of money for reading; returns the word that belongs before the currency: ``million``."""
    from matplotlib.ticker import FuncFormatter

    size, word = scale(values)
    formatter = FuncFormatter(lambda x, _: f"{x / size:,.10g}".replace("-", "−"))
    getattr(ax, f"{axis}axis").set_major_formatter(formatter)
    return word


def percent(ax: Axes, axis: str) -> None:
    """Show shares as per cent."""
    from matplotlib.ticker import FuncFormatter

    formatter = FuncFormatter(lambda x, _: f"{100 * x:.10g}%".replace("-", "−"))
    getattr(ax, f"{axis}axis").set_major_formatter(formatter)


def months(ax: Axes, last: float) -> None:
    """A time axis with a tick a year (or fewer), in months."""
    step = next((s for s in (1, 3, 6, 12, 24, 60, 120) if last / s <= 8), 240)
    ax.set_xticks(list(range(0, int(last) + 1, step)))
    ax.set_xlim(0, max(last, 1))


def look(names: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Colour, dash and marker of every name, in order."""
    return {
        name: {
            "color": COLOURS[k % len(COLOURS)],
            "dashes": DASHES[k % len(DASHES)],
            "marker": MARKERS[k % len(MARKERS)],
        }
        for k, name in enumerate(names)
    }


def lines(ax: Axes, table: pd.DataFrame, x: str, y: str, by: str, *, low: str = "", high: str = "") -> None:
    """A line a group, told apart by colour, dash and marker, with a band where the table has an interval."""
    import seaborn as sns

    names = list(dict.fromkeys(table[by]))
    looks = look(names)
    sns.lineplot(
        table,
        x=x,
        y=y,
        hue=by,
        style=by,
        hue_order=names,
        style_order=names,
        palette={name: looks[name]["color"] for name in names},
        dashes={name: looks[name]["dashes"] for name in names},
        errorbar=None,
        estimator=None,
        linewidth=2,
        ax=ax,
        legend=False,
    )
    for k, (name, line) in enumerate(zip(names, ax.lines[-len(names) :], strict=True)):
        rows = table[table[by] == name].sort_values(x)
        every = max(len(rows) // 6, 1)
        line.set(label=str(name), marker=looks[name]["marker"], markersize=5.5, markeredgecolor="white")
        line.set_markevery((min(k * every // max(len(names), 1), max(len(rows) - 1, 0)), every))
        if low and high and rows[low].notna().any():
            ax.fill_between(rows[x], rows[low], rows[high], color=looks[name]["color"], alpha=0.18, linewidth=0)
    legend(ax)


def tall(names: Sequence[str], each: float) -> float:
    """Inches that rows with these labels need, at least ``each`` a row."""
    return max(1, len(names)) * max([each, *(0.08 + 0.19 * len(fill(str(n), BAR_LABEL).splitlines()) for n in names)])


BAR_LABEL: Final = 22
"""Characters in a line of a row's label."""


def bars(ax: Axes, names: Sequence[str]) -> list[float]:
    """A labelled row a name, first on top; returns where."""
    spots = [float(k) for k in range(len(names))]
    ax.set_yticks(spots, [plain(fill(str(name), BAR_LABEL)) for name in names])
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0)
    return spots
