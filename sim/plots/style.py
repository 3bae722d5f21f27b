"""What all figures share: one look that survives colour blindness, grey print, a projector and the session's own style.

Colours are those of Okabe & Ito (2008); whatever has a colour has a dash, a marker or a hatch of its own too.
"""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sim.plots import fonts
from sim.words import currency as named_currency
from sim.words import fill, scale, unfilled, wide, with_unit

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


def _somewhere_to_write() -> None:
    """Give matplotlib a folder of its own where there is no home: an old one cannot even be imported there."""
    if "matplotlib" in sys.modules or "MPLCONFIGDIR" in os.environ:
        return
    try:
        Path.home()
    except RuntimeError:
        place = os.environ["MPLCONFIGDIR"] = tempfile.mkdtemp(prefix="matplotlib-")
        atexit.register(shutil.rmtree, place, ignore_errors=True)


_somewhere_to_write()

_detached: ContextVar[bool] = ContextVar("detached", default=False)
_families: ContextVar[tuple[str, ...]] = ContextVar("families", default=())

_LOOK: Final[dict[str, Any]] = {
    "font.family": [fonts.FIRST],
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
    "axes.unicode_minus": True,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "path",
    "svg.hashsalt": "loyalty",
    "savefig.dpi": 144,
}
"""Settings in which figures differ from matplotlib's own; all others are matplotlib's own, not the session's."""

_LABEL: Final = float(_LOOK["ytick.labelsize"])
"""Points of the type of a row's label."""

_THE_USERS: Final = (
    "animation.",
    "backend",
    "date.epoch",
    "docstring.",
    "figure.max_open_warning",
    "figure.raise_window",
    "interactive",
    "keymap.",
    "macosx.",
    "savefig.directory",
    "timezone",
    "tk.",
    "toolbar",
    "webagg.",
)
"""How settings begin that are about windows, files and keys, not about looks: they stay the user's."""


@contextmanager
def detached() -> Iterator[None]:
    """Figures drawn inside belong to no window and no pyplot: for files and servers."""
    token = _detached.set(True)
    try:
        yield
    finally:
        _detached.reset(token)


@contextmanager
def look() -> Iterator[None]:
    """The look holds inside, whatever style the session has; its settings are left as they were."""
    import matplotlib as mpl

    changed: Any = {
        key: own
        for key, own in dict.items(mpl.rcParamsDefault)
        if not key.startswith(_THE_USERS) and dict.get(mpl.rcParams, key) != own
    }
    settings: Any = {**changed, **_LOOK, "font.family": list(_families.get()) or _LOOK["font.family"]}
    with mpl.rc_context(settings):
        yield


@contextmanager
def canvas(ax: Axes | None, *, height: float = 3.6, title: float | None = None) -> Iterator[Axes]:
    """The Axes to draw on: the caller's, or a new figure's; dressed when done.

    Args:
        ax: the caller's.
        height: of a new figure, inches.
        title: points of the title's type; the look's own unless given.

    The look holds inside only; matplotlib's settings are left as they were. On the caller's Axes it holds within the axes;
    what stands outside, the title and the labels, is written in ink that shows on the caller's figure.
    """
    import matplotlib as mpl

    token = _families.set(tuple(fonts.families(mpl.rcParams)))
    try:
        with look():
            own = ax is None
            if ax is None:
                ax = _new(height)
            else:
                ax.set_facecolor("white")
            yield ax
            _dress(ax, own, title or float(_LOOK["axes.titlesize"]))
    finally:
        _families.reset(token)


def _new(height: float) -> Axes:
    from sim.plots.figure import Drawing

    if _detached.get():
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        figure = Drawing(figsize=(WIDTH, height), layout="constrained", look=look)
        FigureCanvasAgg(figure)
        return figure.subplots()
    import matplotlib.pyplot as plt

    return plt.subplots(figsize=(WIDTH, height), layout="constrained", FigureClass=Drawing, look=look)[1]


def _dress(ax: Axes, own: bool, title: float) -> None:
    for side, spine in ax.spines.items():
        spine.set(visible=side not in ("top", "right"), color="#555555")
    figure: Any = ax.figure
    ink = ink_on(ax)
    outside = {"color": ink, "fontfamily": list(_families.get())}
    ax.tick_params(color=ink, labelcolor=ink)
    ax.xaxis.label.set(**outside)
    ax.yaxis.label.set(**outside)
    if not own:
        _fit(ax, outside)
        return
    narrower = float(_LOOK["axes.titlesize"]) / title
    # The title gets the width of the figure whatever room the names take; the labels keep within the axes.
    width = figure.get_size_inches()[0]
    ax.set_title(fill(ax.get_title(loc="left"), int(width * 10.8 * narrower)), loc="left", fontsize=title)
    figure.draw_without_rendering()
    box = ax.get_position()
    changed = _labels(ax, box.width * width, box.height * figure.get_size_inches()[1])
    if _thinned(ax) or changed:
        figure.draw_without_rendering()
        box = ax.get_position()
    ax.set_title(ax.get_title(loc="left"), loc="left", fontsize=title, x=(0.02 - box.x0) / box.width, pad=10)
    _inside(ax)


def _inside(ax: Axes) -> None:
    """Break the label of the horizontal axis further where it would run out of the figure: wide letters take more than most."""
    figure: Any = ax.figure
    label = ax.xaxis.label
    for room in range(max(map(wide, label.get_text().splitlines()), default=0) - 1, 11, -2):
        figure.draw_without_rendering()
        box = label.get_window_extent()
        if box.x0 >= figure.bbox.x0 and box.x1 <= figure.bbox.x1:
            return
        ax.set_xlabel(fill(unfilled(label.get_text()), room))


FEWER: Final = (6, 5, 4, 3, 2)
"""Steps between the numbers of an axis, tried in this order where its own are too many."""


def _thinned(ax: Axes) -> bool:
    """Fewer numbers along an axis whose numbers run into each other; whether there were too many."""
    from matplotlib.ticker import MaxNLocator

    locator, figure = ax.xaxis.get_major_locator(), ax.figure
    if not isinstance(locator, MaxNLocator) or not _crowded(ax):
        return False
    for most in FEWER:
        locator.set_params(nbins=most)
        figure.draw_without_rendering()  # type: ignore[union-attr]  # a figure of our own has no parent
        if not _crowded(ax):
            break
    return True


def _crowded(ax: Axes) -> bool:
    """Whether labels along the axis stand closer than the width of a digit."""
    low, high = sorted(ax.get_xlim())
    boxes = sorted(
        (label.get_window_extent() for tick, label in zip(ax.get_xticks(), ax.get_xticklabels(), strict=True)
         if low <= tick <= high and label.get_text()),
        key=lambda box: box.x0,
    )  # fmt: skip
    least = 0.08 * float(ax.figure.dpi)
    return any(right.x0 - left.x1 < least for left, right in itertools.pairwise(boxes))


def _fit(ax: Axes, outside: dict[str, Any]) -> None:
    """Break title and labels to the size of the caller's axes, so that two side by side do not run into each other."""
    box = ax.get_window_extent()
    width, height = box.width / ax.figure.dpi, box.height / ax.figure.dpi
    ax.set_title(fill(ax.get_title(loc="left"), max(int(width * 10.8), 12)), loc="left", **outside)
    _labels(ax, width, height)


def _labels(ax: Axes, width: float, height: float) -> bool:
    """Break the axis labels to a size in inches, bigger type into shorter lines; whether that changed any."""
    usual = float(_LOOK["axes.labelsize"])
    across, up = (usual / float(axis.label.get_fontsize()) for axis in (ax.xaxis, ax.yaxis))
    x = fill(ax.get_xlabel(), max(int(width * 12.5 * across), 12))
    y = fill(ax.get_ylabel(), max(int(height * 12 * up), 12))
    changed = (x, y) != (ax.get_xlabel(), ax.get_ylabel())
    ax.set(xlabel=x, ylabel=y)
    return changed


def ink_on(ax: Axes) -> str:
    """What to write with outside the axes: dark, unless the figure is."""
    from matplotlib.colors import to_rgba

    r, g, b, alpha = to_rgba(ax.figure.get_facecolor())
    dark = alpha > 0.5 and 0.299 * r + 0.587 * g + 0.114 * b < 0.45
    return "white" if dark else "black"


def plain(text: str) -> str:
    """Text as it is drawn: no mathematics in it (a currency may be called R$), no character that no font here has."""
    gone = fonts.missing([text], _families.get() or (fonts.FIRST,)) if not text.isascii() else ""
    if gone:
        fonts.warn(gone)
        text = "".join("?" if c in gone else c for c in text)
    return text.replace("$", r"\$")


def head(ax: Axes, title: str, x: str, y: str) -> None:
    """Title and axis labels."""
    ax.set_title(plain(title), loc="left")
    ax.set_xlabel(plain(x))
    ax.set_ylabel(plain(y))


def nothing(ax: Axes, words: str) -> None:
    """Say that there is nothing to show."""
    ax.text(0.5, 0.5, plain(words), transform=ax.transAxes, ha="center", va="center", color=GREY)
    ax.set_xticks([])
    ax.set_yticks([])


LEGEND_LABEL: Final = 76
"""Characters in a line of a legend."""

BIG_LABEL: Final = 62
"""The same, were the letters wide, in type of the usual size: in bigger type fewer."""


def legend(
    ax: Axes,
    handles: Sequence[Any] | None = None,
    labels: Sequence[str] | None = None,
    columns: int | None = None,
    size: float | None = None,
) -> None:
    """A legend below the axes, in as many columns as fit unless told; nothing with nothing to name.

    Args:
        ax: what it explains.
        handles: its marks; those that were drawn with a label unless given.
        labels: what they say.
        columns: how many.
        size: points of its type; the look's own unless given.
    """
    if handles is None or labels is None:
        handles, labels = ax.get_legend_handles_labels()
    if not handles:
        return
    usual = float(_LOOK["legend.fontsize"])
    room = LEGEND_LABEL if size is None else int(BIG_LABEL * usual / size)
    type_: dict[str, Any] = {"fontsize": size or usual, "handlelength": 2.6}
    labels = [plain(fill(str(label), room)) for label in labels]
    longest = max(wide(line) for label in labels for line in label.splitlines())
    deep = max(len(label.splitlines()) for label in labels)
    columns = columns or max(1, min(len(labels), 48 // (longest + 6)))
    figure: Any = ax.figure
    if figure.get_layout_engine() is not None and figure.axes == [ax]:
        lines = deep * -(-len(labels) // columns) if columns > 1 else sum(len(label.splitlines()) for label in labels)
        more = lines - 2  # beyond those that the height allows for
        figure.set_figheight(figure.get_figheight() + 0.22 * max(more, 0))
        figure.legend(handles, labels, loc="outside lower left", ncols=columns, **type_)
        return
    box = ax.get_window_extent()
    height, width = (size / figure.dpi for size in (box.height, box.width))  # inches
    columns = max(1, min(columns, int(width * 9) // (longest + 6)))
    below = -0.62 / max(height, 0.5)  # clear of the tick labels and of two lines of the axis label
    ax.legend(
        handles,
        labels,
        loc="upper left",
        bbox_to_anchor=(-0.02, below),
        ncols=columns,
        labelcolor=ink_on(ax),
        **type_,
    )


def money(ax: Axes, axis: str, values: Iterable[float], currency: str) -> str:
    """Scale an axis of money for reading; returns what it counts in: ``million yuan``."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    size, word = scale(values)
    if axis == "x":
        ax.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
    formatter = FuncFormatter(lambda x, _: f"{x / size:,.10g}".replace("-", "−"))
    getattr(ax, f"{axis}axis").set_major_formatter(formatter)
    return with_unit(word, named_currency(currency))


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


def looks_of(names: Sequence[str]) -> dict[str, dict[str, Any]]:
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
    names = list(dict.fromkeys(table[by]))
    for k, (name, own) in enumerate(looks_of(names).items()):
        rows = table[table[by] == name].sort_values(x)
        every = max(len(rows) // 6, 1)
        (line,) = ax.plot(rows[x], rows[y], color=own["color"], lw=2, label=str(name), marker=own["marker"], ms=5.5)
        line.set(markeredgecolor="white")
        line.set_markevery((min(k * every // max(len(names), 1), max(len(rows) - 1, 0)), every))
        if own["dashes"]:
            line.set_dashes(own["dashes"])
        if low and high and rows[low].notna().any():
            ax.fill_between(rows[x], rows[low], rows[high], color=own["color"], alpha=0.18, linewidth=0)
    legend(ax)


def tall(names: Sequence[str], each: float, size: float = _LABEL) -> float:
    """Inches that rows with these labels need in type of a size, in points, at least ``each`` a row."""
    line = 0.19 * size / _LABEL
    deepest = max((len(fill(str(name), BAR_LABEL).splitlines()) for name in names), default=1)
    return max(1, len(names)) * max(each, 0.08 + line * deepest)


BAR_LABEL: Final = 22
"""Characters in a line of a row's label."""


def bars(ax: Axes, names: Sequence[str]) -> list[float]:
    """A labelled row a name, first on top; returns where."""
    spots = [float(k) for k in range(len(names))]
    ax.set_yticks(spots, [plain(fill(str(name), BAR_LABEL)) for name in names])
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.tick_params(axis="y", length=0)
    return spots
