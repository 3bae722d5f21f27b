"""What the command line says: tables, JSON, progress, and where files went.

Results go to stdout, everything else to stderr. Nothing that came from a file reaches the terminal with control
characters in it. JSON is strict: what is not a finite number is null.
"""

from __future__ import annotations

import json
import math
import os
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from sim.report.sheet import Grid
    from sim.scenario import Scenario

WIDE = 120
"""Columns assumed where output is piped."""

HANGING = 4
"""Columns left for marks with which no line of Chinese begins."""


class InputError(ValueError):
    """Something asked for on the command line cannot be done; the message says what to change."""


# -- text ----------------------------------------------------------------------------------------------------------


def clean(text: object) -> str:
    """A text without control characters (new lines stay), fit for a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in str(text))


_PLAINER = str.maketrans(
    {
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{MULTIPLICATION SIGN}": "x",
        "\N{PLUS-MINUS SIGN}": "+/-",
        "\N{RIGHTWARDS ARROW}": "->",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{CHECK MARK}": "+",
        "\N{BALLOT X}": "x",
        "\N{WHITE CIRCLE}": "o",
    }
)


def fitting(text: object) -> str:
    """A clean text that stdout can show: where it has no true minus, a hyphen stands for it rather than a question mark."""
    said = clean(text)
    try:
        said.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return said.translate(_PLAINER)
    return said


class _Console(Console):
    """A console that leaves a broken pipe to ``main``."""

    def on_broken_pipe(self) -> None:
        """Let the error pass."""
        raise BrokenPipeError


def console(*, stderr: bool = False) -> Console:
    """A console on stdout or stderr as they are now; as wide as the terminal, or ``WIDE`` where there is none."""
    stream = sys.stderr if stderr else sys.stdout
    told = os.environ.get("COLUMNS", "").isdigit()
    width = None if told or stream.isatty() else WIDE
    return _Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def say(text: object = "", *, style: str = "", whole: bool = False) -> None:
    """A paragraph on stdout, wrapped to the terminal; ``whole`` leaves it as it is: a path or a command is copied."""
    screen = console()
    said = fitting(text)
    if not whole:
        said = "\n".join(_within(line, screen.width) for line in said.split("\n"))
    screen.print(Text(said, style=style), soft_wrap=whole)


def _within(line: str, width: int) -> str:
    """A line of Chinese broken between any two characters, not at its spaces alone; any other as it is."""
    from sim.words import fill, wide

    return fill(line, width - HANGING) if width < wide(line) != len(line) else line


def note(text: object) -> None:
    """A line on stderr, not wrapped."""
    print(clean(text), file=sys.stderr, flush=True)


def told(message: str, **values: Any) -> None:
    """A message of the catalogues on stderr."""
    from sim.words import say as worded

    note(worded(message, **values))


def remarked(scenario: Scenario) -> None:
    """What a scenario says but hardly means, on stdout; nothing where there is nothing to remark on."""
    from sim.words import say as worded

    for remark in scenario.remarks():
        say(worded("app-remark", path=remark.path, remark=remark.message))


def wrote(*paths: Path) -> None:
    """Say on stderr what was written and where."""
    for path in paths:
        told("app-wrote", place=str(path))


# -- numbers -------------------------------------------------------------------------------------------------------


def number(value: Any, decimals: int | None = None) -> str:
    """A number for people: whole, or four significant digits, unless ``decimals`` are given; ``-`` for none."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, int | float):
        return clean(value)
    if math.isinf(value):
        return "\N{INFINITY}" if value > 0 else "-\N{INFINITY}"
    if decimals is None and value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    if decimals is None and abs(value) < 1e-4:
        return f"{value:.3g}"
    places = decimals_for(value) if decimals is None else decimals
    text = f"{value:,.{places}f}"
    return text.removeprefix("-") if not text.strip("-0.,") else text


def decimals_for(value: float, digits: int = 4) -> int:
    """Decimals that show ``digits`` significant digits of a value, and never digits before the point."""
    if not math.isfinite(value) or value == 0:
        return 0
    return min(max(0, digits - 1 - math.floor(math.log10(abs(value)))), 9)


def signed(value: Any, decimals: int | None = None) -> str:
    """A difference for people, with its sign."""
    text = number(value, decimals)
    return f"+{text}" if isinstance(value, int | float) and value > 0 and text.strip("0.,") else text


def level_of(level: float) -> str:
    """A level as people write it: ``95%``, ``99.9%``."""
    return f"{100 * level:.10g}%"


def interval(difference: float, low: float, high: float) -> tuple[str, str]:
    """A difference and its interval for people, rounded to what the interval's width makes meaningful."""
    half = (high - low) / 2
    fine = half if math.isfinite(half) and half > 0 else difference
    decimals = decimals_for(fine, 2)
    if not math.isfinite(half):
        return signed(difference, decimals_for(difference, 3)), "-"
    return signed(difference, decimals), f"{number(low, decimals)} to {number(high, decimals)}"


# -- tables --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column:
    """A column of a table: numbers stand to the right, text to the left, prose wraps."""

    name: str
    kind: Literal["number", "text", "prose"] = "number"


def grid(found: Grid, most: int | None = None) -> None:
    """Print a table of a report; of a longer one the first ``most`` rows, and how many more there are."""
    if not found.rows:
        return
    rows = found.rows if most is None else found.rows[:most]
    table(found.title, found.columns, rows)
    if len(rows) < len(found.rows):
        from sim.words import say as worded

        say(worded("app-more-rows", rows=len(found.rows) - len(rows)))
        say()


def table(title: str, columns: Sequence[Any], rows: Iterable[Sequence[Any]]) -> None:
    """Print a table on stdout. Nothing is cut off (``sim.app.fitting``)."""
    from sim.app.fitting import broken, parts

    wanted = [Column(c) if isinstance(c, str) else c for c in columns]
    cells = [[fitting(number(cell)) for cell in row] for row in rows]
    heads = [clean(column.name) for column in wanted]
    screen = console()
    if title:
        say(title, style="italic")
    kinds = [column.kind for column in wanted]
    names = next((k for k, kind in enumerate(kinds) if kind == "number"), 1)
    for part in parts(heads, [kind == "prose" for kind in kinds], cells, screen.width - 1, names):
        grid = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
        beside = list(zip(part.columns, part.widths, strict=True))
        for k, width in beside:
            side: Literal["left", "right"] = "right" if wanted[k].kind == "number" else "left"
            grid.add_column(Text(broken(heads[k], width)), justify=side, width=width, overflow="fold")
        for row in cells:
            grid.add_row(*(Text(broken(row[k], width)) for k, width in beside))
        with screen.capture() as drawn:
            screen.print(grid)
        screen.file.write("\n".join(line.rstrip() for line in drawn.get().split("\n")))


# -- machines ------------------------------------------------------------------------------------------------------


def plain(value: Any) -> Any:
    """A value as JSON knows it: what is not finite becomes null, NumPy numbers become Python's, paths text."""
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(entry) for entry in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if hasattr(value, "to_dict") and hasattr(value, "columns"):  # a table
        return [plain(row) for row in value.to_dict("records")]
    if hasattr(value, "tolist"):  # NumPy's numbers and arrays
        return plain(value.tolist())
    return str(value)


def emit(value: Any) -> None:
    """Print a value as JSON on stdout: indented, keys in the order given, a new line at the end."""
    print(json.dumps(plain(value), indent=2, allow_nan=False))


# -- progress ------------------------------------------------------------------------------------------------------

PATIENCE = 1.0
"""Seconds of work before a progress bar appears."""

FIRST = 0.05
"""Share of worlds that tells how long the rest will take."""

WORTH_SAYING = 10.0
"""Seconds left from which on it is said how long the rest will take."""


class Bar:
    """A progress bar on stderr, for people only: never where stderr is no terminal, nor with ``--json``.

    Args:
        what: what is going on.
        quiet: show nothing.
        forecast: say on stderr, once a twentieth is done, how long the rest will take, where that is worth saying; ``worlds``
            says how many worlds these are, too.

    Called with (done, total), and what is going on now if that is known. Used as a context manager, it appears after
    ``PATIENCE`` seconds and vanishes at the end.
    """

    def __init__(self, what: str, *, quiet: bool = False, forecast: Literal["", "worlds", "work"] = "") -> None:
        self._forecasts = "" if quiet else forecast
        self._first: tuple[int, float] | None = None
        self._shown = not quiet and sys.stderr.isatty()
        self._what = clean(what)
        self._progress: Any = None
        self._timer: threading.Timer | None = None

    def __enter__(self) -> Bar:
        if self._shown:
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._progress = Progress(
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=console(stderr=True),
                transient=True,
            )
            self._task = self._progress.add_task(self._what, total=None)
            self._timer = threading.Timer(PATIENCE, self._progress.start)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Note progress."""
        if self._forecasts:
            self._forecast(done, total)
        if self._progress is not None:
            self._progress.update(self._task, completed=done, total=total, description=clean(what) or self._what)

    def _forecast(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._first is None:
            self._first = done, now  # what came before holds the compiling of laws
            return
        before, then = self._first
        if done - before >= FIRST * total and now - then >= PATIENCE:
            left = (now - then) / (done - before) * (total - done)
            worlds = total if self._forecasts == "worlds" else 0
            self._forecasts = ""
            if left >= WORTH_SAYING:
                from sim.app.sizes import duration

                told("app-takes", worlds=worlds, time=duration(left))

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join(PATIENCE)
        if self._progress is not None:
            self._progress.stop()


def announce_compilation() -> bool:
    """Say on stderr that the laws must be compiled first, unless they are on disk; returns whether they must.

    To be called before anything imports the engine.
    """
    from sim.engines.columns.beside import begin
    from sim.numerics.jit import is_cold

    cold = is_cold()
    if cold:
        if begin():
            told("app-compiling-together")
        else:
            told("app-compiling")
    return cold
