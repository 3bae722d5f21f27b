"""The report of a field experiment."""

from __future__ import annotations

import math
import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.plots.trial import interference_title
from sim.report.page import Grid
from sim.report.phrases import block_words, shipped
from sim.report.sheet import Chapter, Sheet, Sketch, moved
from sim.results.store import versions, write_atomically
from sim.words import called, change_in, level_of

if TYPE_CHECKING:
    from sim.lab.trials import FieldExperiment

DRAWN = ("kept", "contribution", "customer")
"""Outcomes that get figures."""


def write_trial(found: FieldExperiment, path: str | Path) -> Path:
    """Write the report as one HTML page; returns where it is.

    Raises:
        OSError: when it cannot be written; an older file stays as it was.
    """
    path = Path(path)
    write_atomically(path, trial_sheet(found).html().encode())
    return path


def trial_sheet(found: FieldExperiment) -> Sheet:
    """The report of a field experiment."""
    base, firm, level = found.base, found.firm, level_of(found.level)
    many = "one trial" if found.replications == 1 else f"{found.replications} trials"
    return Sheet(
        title=f"{base.title or base.name}: what a trial of {found.policy} tells {firm}",
        lead=f"{many}, {found.share:.0%} of the customers treated, {base.market.months} months.",
        short=headlines(found),
        chapters=[
            Chapter(
                "What trials say, and what is true",
                [
                    "A trial gives the difference between the means of the treated and of the others. True is the effect of "
                    "treating everybody rather than nobody, taken over the same customers in twin worlds. Both are means over "
                    f"trials, ± half of their {level} interval.",
                    "Luck apart: what trials would say on average over all ways to draw the treated, which twin worlds tell "
                    "more exactly. That less the truth is what they are off by.",
                ],
                [_sketch(found, "trials", measure) for measure in DRAWN],
                [against(found), one_trial(found)],
            ),
            Chapter(
                "What lies between",
                [
                    "Leaked: what the untreated get, or suffer, because others are treated. Missed: what the treated miss "
                    "because others are not. Both come by word of mouth and by comparing; the trial is off by missed less "
                    "leaked, and no larger trial would mend that. The luck of who was drawn comes on top, and has no "
                    "direction."
                ],
                [_sketch(found, "interference", measure) for measure in DRAWN],
                [between(found)],
            ),
        ],
        limits=(
            "How a trial by household, shop or region would do, which keeps more of the talk within an arm.",
            "What the policy does beyond the last month observed, and whether the firm could measure these outcomes.",
            "Whether the market is like any real one: how far a trial misleads hangs on how much customers talk and compare.",
        ),
        command=command(found),
        provenance=[
            ("Scenario", f"{base.name}, digest {base.digest()}"),
            ("Seed", f"{found.seed}, trials 0 to {found.replications - 1}"),
            ("Versions", ", ".join(f"{name} {v}" for name, v in versions().items())),
        ],
    )


def headlines(found: FieldExperiment) -> list[str]:
    """What it comes to, an outcome a sentence or two."""
    said = []
    for row in found.table().to_dict("records"):
        title = interference_title(row, found.policy)
        hits = round(row["covered"] * row["trials"])
        said.append(f"{title}. {hits} of {row['trials']} trials have the truth in their interval.")
    return said


def _sketch(found: FieldExperiment, what: str, measure: str) -> Sketch:
    about = {
        "trials": f"what each trial says about {called(measure)}, and the true effect",
        "interference": f"from what trials say about {called(measure)} to the true effect",
    }
    return Sketch(f"{what}-{measure.replace('_', '-')}", about[what], partial(found.plot, what, measure=measure))


def _named(found: FieldExperiment, row: dict[Any, Any]) -> str:
    unit = change_in(str(row["unit"]), found.base.market.currency)[1]
    unit = "pts" if unit == "percentage points" else found.base.market.currency if row["unit"] == "money" else unit
    return f"{called(row['measure'])}, {unit}"


def _cells(row: dict[Any, Any], parts: tuple[str, ...]) -> list[str]:
    return [moved(float(row[part]), float(row[f"{part}_half_width"]), str(row["unit"])) for part in parts]


def against(found: FieldExperiment) -> Grid:
    """Estimate and truth, a row an outcome."""
    rows = [
        [
            _named(found, row),
            row["whose"],
            *_cells(row, ("estimate", "expected", "truth", "interference")),
            _hidden(row),
        ]
        for row in found.table().to_dict("records")
    ]
    head = ["outcome", "whose", "trials say", "luck apart", "true effect", "off by", "of the truth hidden"]
    return Grid("Trials against the truth", head, rows, words=(0, 1))


def _hidden(row: dict[Any, Any]) -> str:
    share = float(row["hidden"])
    return "–" if math.isnan(share) or abs(share) > 10 else f"{round(100 * share)}%".replace("-", "−")


def one_trial(found: FieldExperiment) -> Grid:
    """What a single trial can tell."""
    rows = []
    for row in found.table().to_dict("records"):
        factor = 100 if change_in(str(row["unit"]), "")[1] == "percentage points" else 1
        half = f"± {factor * float(row['one_trial_half_width']):,.3g}"
        sizes = f"{row['treated']:,.0f}", f"{row['untreated']:,.0f}"
        shares = [f"{row[part]:.0%}" for part in ("covered", "told", "wrong_sign")]
        rows.append([_named(found, row), *sizes, half, *shares])
    head = ["outcome", "treated", "untreated", "interval", "covers the truth", "leaves out zero", "with the wrong sign"]
    return Grid("A single trial, on average", head, rows)


def between(found: FieldExperiment) -> Grid:
    """What lies between estimate and truth."""
    parts = ("leaked", "missed", "draw", "gap")
    rows = [[_named(found, row), *_cells(row, parts)] for row in found.table().to_dict("records")]
    head = ["outcome", "leaked to the untreated", "missed by the treated", "luck of the draw", "trial less truth"]
    return Grid("Trial less truth = missed − leaked + luck of the draw", head, rows)


def command(found: FieldExperiment) -> str:
    """The command that does it again; empty when no command can."""
    text = block_words(found.base, found.tried, found.firm)
    if text is None or not shipped(found.base):
        return ""
    words = ["loyalty", "trial", found.base.name, "--policy", text, "--share", str(found.share)]
    words += ["--seeds", str(found.replications), "--seed", str(found.seed)]
    words += ["--firm", found.firm] if found.firm != found.base.focal_firm else []
    words += ["--level", str(found.level)] if found.level != 0.95 else []
    return shlex.join(words)
