"""A fitted market and its plausible ones, as files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.lab.ensemble.ensemble import SUFFIX
from sim.results.store import write_atomically
from sim.scenario import Scenario, yaml
from sim.scenario.files import shipped
from sim.words import number, percent, say

if TYPE_CHECKING:
    from sim.lab.calibration.result import Calibration


def ensemble_beside(market: Path) -> Path:
    """Where the plausible markets of a fitted one are written."""
    return market.with_name(market.stem + SUFFIX)


def market_text(found: Calibration, source: str, place: Path) -> str:
    """The fitted market, as YAML: what it changes over the market it stands on, with where each number comes from.

    A market made for the data is written out whole; a shipped one, or one in the same folder as ``place`` or below it, is extended.

    Args:
        found: the fit.
        source: the base as it was named; empty where one was made.
        place: where the text will stand.
    """
    lines = [say("calibrate-file-head", market=found.name, facts=len(found.target.facts), period=said_period(found))]
    lines += [
        say(
            "calibrate-file-parameter",
            name=row["parameter"],
            value=number(row["median"], 6),
            low=number(row["low"], 4),
            high=number(row["high"], 4),
            level=percent(found.level),
            prior_low=number(one.low, 4),
            prior_high=number(one.high, 4),
            told=row["told"],
        )
        for row, one in zip(found.parameters.to_dict("records"), found.target.parameters, strict=True)
    ]
    lines += [*found.target.notes, say("calibrate-file-seed", seed=str(found.seed), worlds=found.worlds, id=found.id)]
    head = "".join(f"# {line}\n" for line in lines)
    parent = extended(source, place)
    if not parent:
        return head + found.scenario.to_yaml(defaults=False)
    nested: dict[str, Any] = {}
    for path, value in {**lasting(found), **found.changes}.items():
        *above, last = path.split(".")
        here = nested
        for key in above:
            here = here.setdefault(key, {})
        here[last] = value
    return f"{head}name: {found.name}\nextends: {parent}\n{yaml.write(nested)}"


def lasting(found: Calibration) -> dict[str, Any]:
    """How long the fitted market lasts."""
    return {"market.months": found.scenario.market.months}


def extended(source: str, place: Path) -> str:
    """How a file names the market it extends; empty when it cannot."""
    if not source or source in shipped():
        return source
    try:
        return Path(source).resolve().relative_to(place.resolve().parent).as_posix()
    except ValueError:
        return ""


def said_period(found: Calibration) -> str:
    """What a period of the data is."""
    return say(f"calibrate-period-{found.target.period}")


def save(found: Calibration, place: Path, source: str = "") -> list[Path]:
    """Write the fitted market and, beside it, the plausible ones; returns what was written.

    Raises:
        OSError: when it cannot be.
    """
    write_atomically(place, market_text(found, source, place).encode())
    again = Scenario.load(place)
    if again != found.scenario:
        os.unlink(place)
        raise RuntimeError(f"{place} does not read back as the fitted market")
    beside = ensemble_beside(place)
    found.ensemble.save(beside, place.name)
    return [place, beside]
