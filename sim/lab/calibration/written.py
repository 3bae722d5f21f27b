"""A fitted market and its plausible ones, as files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sim.lab.calibration.parameter import distribution_of, laid
from sim.lab.calibration.said import parameter_called
from sim.lab.ensemble.ensemble import SUFFIX
from sim.results.store import write_atomically
from sim.scenario.commented import WIDE, commented
from sim.scenario.extending import extending
from sim.scenario.files import shipped
from sim.words import fill, number, percent, say

if TYPE_CHECKING:
    import pandas as pd

    from sim.lab.calibration.parameter import Parameter
    from sim.lab.calibration.target import Target
    from sim.lab.ensemble.ensemble import Ensemble
    from sim.scenario import Scenario


class Fit(Protocol):
    """What is written of a fit: ``sim.lab.calibration.result.Calibration``, which stands above this room's files."""

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        ...

    @property
    def name(self) -> str:
        """What the fitted market is called."""
        ...

    @property
    def target(self) -> Target:
        """What it was to reproduce."""
        ...

    @property
    def parameters(self) -> pd.DataFrame:
        """A row a parameter, in the order of the target."""
        ...

    @property
    def median(self) -> Mapping[str, float]:
        """Of each parameter, as a file has it."""
        ...

    @property
    def changes(self) -> Mapping[str, Any]:
        """What the fitted market changes in its base, by dotted path."""
        ...

    @property
    def scenario(self) -> Scenario:
        """The fitted market."""
        ...

    @property
    def ensemble(self) -> Ensemble:
        """The plausible markets."""
        ...

    @property
    def level(self) -> float:
        """Of the intervals."""
        ...

    @property
    def seed(self) -> int:
        """Of all worlds."""
        ...

    @property
    def worlds(self) -> int:
        """Lived for fitting."""
        ...


def ensemble_beside(market: Path) -> Path:
    """Where the plausible markets of a fitted one are written."""
    return market.with_name(market.stem + SUFFIX)


def market_text(found: Fit, source: str, place: Path) -> str:
    """The fitted market, as YAML: what it changes in the market that it extends, each fitted value with where it comes from.

    Args:
        found: the fit.
        source: the base as it was named; empty where one was made.
        place: where the text will stand.

    Raises:
        ScenarioError: when the market cannot be written above what it extends.
    """
    head = [
        say(
            "calibrate-file-head",
            market=found.name,
            facts=int((~found.target.facts.held).sum()),
            period=said_period(found),
        ),
        say("calibrate-file-how"),
        *found.target.notes,
        say("calibrate-file-seed", seed=str(found.seed), worlds=found.worlds, id=found.id),
    ]
    kind = found.scenario.market.kind
    parent = extended(source, place) or f"bases/{kind}"
    own = say("calibrate-file-extends", base=source) if source else say("calibrate-file-made", kind=kind)
    notes = {"extends": own, **provenance(found)}
    return commented(
        extending(found.scenario, parent, place.absolute().parent),
        notes,
        "\n".join(fill(line, WIDE - 2) for line in head),
    )


def provenance(found: Fit) -> dict[str, str]:
    """Of every fitted value, by its dotted path: the median, its interval, the range before, and what the data told of it."""
    data = say(f"calibrate-file-data-{found.target.kind}")
    notes: dict[str, str] = {}
    for row, one in zip(found.parameters.to_dict("records"), found.target.parameters, strict=True):
        said = say(
            "calibrate-file-value",
            what=parameter_called(one.name, found.target.base),
            level=percent(found.level),
            value=number(row["median"], 4),
            low=number(row["low"], 4),
            high=number(row["high"], 4),
            prior_low=number(one.low, 4),
            prior_high=number(one.high, 4),
            prior=say(f"calibrate-prior-{one.source}") if one.source else "",
            told=row["told"],
            data=data,
        )
        for path in paths_of(found, one):
            notes[path] = f"{notes[path]} {said}" if path in notes else said
    return notes


def paths_of(found: Fit, one: Parameter) -> tuple[str, ...]:
    """Where a parameter's value stands in the file: a trait's distribution and a firm's qualities are one place each."""
    if one.lays is None:
        trait, _, _ = distribution_of(one.name)
        return (trait or one.name,)
    moved = set()
    for end in (one.low, one.high):
        other = laid(found.target.base, found.target.parameters, {**found.median, one.name: end})
        moved |= {path for path, value in other.items() if found.changes.get(path) != value}
    return tuple(path for path in found.changes if path in moved)


def extended(source: str, place: Path) -> str:
    """How a file names the market that it extends; empty when it cannot."""
    if not source or source in shipped():
        return source
    try:
        return Path(source).resolve().relative_to(place.resolve().parent).as_posix()
    except ValueError:
        return ""


def said_period(found: Fit) -> str:
    """What a period of the data is."""
    return say(f"calibrate-period-{found.target.period}")


def save(found: Fit, place: Path, source: str = "") -> list[Path]:
    """Write the fitted market and, beside it, the plausible ones; returns what was written.

    Raises:
        ScenarioError: when the market cannot be written as a file there; nothing is written.
        OSError: when it cannot be.
    """
    write_atomically(place, market_text(found, source, place).encode())
    beside = ensemble_beside(place)
    found.ensemble.save(beside, place.name)
    return [place, beside]
