"""The page of targets: what was predicted, what was measured, what passed and what failed, as Markdown.

Made from records (``sim.lab.court.target.Finding.record``) alone, so that the page can be held against the file of results
it came from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

MADE_BY: Final = "loyalty targets --out docs"

_INTRODUCTION: Final = """Published patterns the model is held against: the SHAPE targets of [literature](literature.md), \
section A. One set of default coefficients serves all of them and none was set to meet one; a study chooses market \
structure alone. A failure is a result: it says where the model is not like the market that was studied.

Every prediction is a number a seed that must lie in a band, or the mean of that number. **SHAPE**: in the band in at \
least 90% of at least 30 seeds. **LEVEL**: the mean's 95% interval lies in the band. **EQUIV**: two one-sided 5% tests \
place the mean in it. A seed without a number counts as one in which the shape does not hold; where such seeds decide, it \
cannot be told. A target passes when all its predictions do.

**INPUT**: written into the rules, so a pass only verifies them and is no finding. **CHECK**: a closed form. \
**EMERGENT**: written into no rule, so a pass is evidence. Where LITERATURE gives no tag, the study does.
"""


def targets_page(records: Sequence[Mapping[str, Any]]) -> str:
    """The page: a table of all targets, then each with its predictions.

    Args:
        records: one a target, as plain JSON values.
    """
    return "\n".join(_lines(records)).rstrip() + "\n"


def _lines(records: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield "# Targets"
    yield ""
    yield f"<!-- Made by `{MADE_BY}` from targets.json; run it again instead of editing. -->"
    yield ""
    yield _INTRODUCTION
    counts = {o: sum(r["outcome"] == o for r in records) for o in ("pass", "fail", "cannot be told")}
    parts = [part for record in records for part in record["parts"]]
    passed = sum(part["outcome"] == "pass" for part in parts)
    emergent = [part for part in parts if part["role"] == "EMERGENT"]
    shown = sum(part["outcome"] == "pass" for part in emergent)
    yield (
        f"{len(records)} targets: {counts['pass']} pass, {counts['fail']} fail, {counts['cannot be told']} cannot be told."
        f" {passed} of {len(parts)} predictions hold, {shown} of the {len(emergent)} that are EMERGENT."
    )
    yield ""
    rows = [
        (
            f"[{r['label']}](#{_anchor(r)})",
            r["title"],
            ", ".join(dict.fromkeys(part["role"] for part in r["parts"])),
            f"{sum(part['outcome'] == 'pass' for part in r['parts'])} of {len(r['parts'])}",
            r["outcome"],
        )
        for r in records
    ]
    yield from _table(("target", "pattern", "role", "predictions that hold", "outcome"), rows)
    for record in records:
        yield from _section(record)


def _anchor(record: Mapping[str, Any]) -> str:
    kept = "".join(c for c in _heading(record).lower() if c.isalnum() or c in " -")
    return kept.replace(" ", "-")


def _heading(record: Mapping[str, Any]) -> str:
    return f"{record['label']} {record['title']}: {record['outcome']}"


def _section(record: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {_heading(record)}"
    yield ""
    yield f"*{record['source']}.* `loyalty targets {record['name']}`{_effort(record)}"
    yield ""
    yield record["words"]
    yield ""
    rows = [
        (
            part["says"],
            part["role"],
            part["rule"],
            part["band"],
            measured(part),
            "-" if part["share"] is None else f"{100 * part['share']:.0f}%",
            part["outcome"],
        )
        for part in record["parts"]
    ]
    yield from _table(("prediction", "role", "rule", "band", "measured", "seeds in the band", "outcome"), rows)
    if record["also"]:
        yield from _table(
            ("also measured", "mean and 95% interval"), [(a["says"], measured(a)) for a in record["also"]]
        )
    yield f"How: {record['design']}"
    yield ""
    if record["unknown"]:
        yield f"What it does not know: {record['unknown']}"
        yield ""


def _effort(record: Mapping[str, Any]) -> str:
    scale = "" if record["scale"] == 1 else f", scale {record['scale']:g}"
    return f"; seeds {record['seed']} to {record['seed'] + record['seeds'] - 1}{scale}."


def measured(number: Mapping[str, Any]) -> str:
    """A mean and its interval, with the digits the interval's width makes meaningful; ``-`` for none."""
    mean, low, high = number["mean"], number["ci_low"], number["ci_high"]
    if mean is None:
        return "-"
    if low is None or high is None or high == low:
        return f"{mean:.4g}"
    digits = min(max(0, 1 - math.floor(math.log10((high - low) / 2))), 6)
    return f"{mean:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    for row in rows:
        yield _row(row)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
