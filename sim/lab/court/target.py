"""Targets: published patterns the model is held against, the rule that judges them, and running them over seeds.

A target is measured in simulated worlds, one number a seed and prediction, and judged by the rule that LITERATURE names
(section A): SHAPE, LEVEL or EQUIV. Targets do not live here: packages name modules of them as entry points.

    [project.entry-points."loyalty.targets"]
    literature = "loyalty_studies.targets"                       # a module with TARGETS
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Final, Literal, cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim import __version__
from sim.lab.asked import above_zero
from sim.lab.court.find import TARGETS, modules, unknown, whole
from sim.lab.paired import half_width
from sim.lab.result import Result
from sim.lab.runner import Progress, Where, spread
from sim.numerics.streams import as_seed, as_whole

Outcome = Literal["pass", "fail", "cannot be told"]
Role = Literal["INPUT", "CHECK", "EMERGENT"]
Rule = Literal["SHAPE", "LEVEL", "EQUIV"]

SHARE: Final = 0.9
"""Share of seeds in which a shape must hold."""
SEEDS: Final = 30
"""Seeds below which nothing is judged."""
LEVEL: Final = 0.95
"""Level of the intervals shown, and of the one a LEVEL prediction is judged by."""

ABOVE: Final = 1e-12
BELOW: Final = -ABOVE
"""Ends of a band that leave zero out."""

Measure = Callable[[int, float], Mapping[str, float]]
"""``measure(seed, scale)``: lives a seed's worlds and returns numbers by name; importable by name, for processes."""


@dataclass(frozen=True)
class Part:
    """One prediction: a number a seed that must lie in a band.

    Attributes:
        name: of the number in what ``measure`` returns.
        says: the prediction in words.
        role: LITERATURE's tag: INPUT (written into the rules: no finding), CHECK (a closed form) or EMERGENT.
        low, high: the band, ends included. An order is put as a number too: its smallest step, at least 0.
        rule: SHAPE: in the band in at least 90% of seeds. LEVEL: the 95% interval of the mean lies in the band.
            EQUIV: two one-sided 5% tests place the mean in the band.
    """

    name: str
    says: str
    role: Role
    low: float = -math.inf
    high: float = math.inf
    rule: Rule = "SHAPE"

    @property
    def band(self) -> str:
        """The band for people."""
        if math.isinf(self.low):
            return "< 0" if self.high == BELOW else f"<= {self.high:.3g}"
        if math.isinf(self.high):
            return "> 0" if self.low == ABOVE else f">= {self.low:.3g}"
        return f"{self.low:.3g} to {self.high:.3g}"


@dataclass(frozen=True)
class Estimate:
    """A number over seeds: the values, their mean (over those that are numbers) and its 95% interval."""

    each: tuple[float, ...]

    @property
    def _known(self) -> NDArray[np.float64]:
        values = np.array(self.each, dtype=float)
        return values[np.isfinite(values)]

    @property
    def mean(self) -> float:
        """NaN when there is no number."""
        return float(self._known.mean()) if self._known.size else math.nan

    def half(self, level: float = LEVEL) -> float:
        """Half-width of the mean's interval."""
        return half_width(self._known, level)

    def __format__(self, spec: str) -> str:
        """The mean."""
        return format(self.mean, spec)


@dataclass(frozen=True)
class Judged:
    """A prediction with what was measured of it."""

    part: Part
    estimate: Estimate
    share: float
    outcome: Outcome


def judge(part: Part, values: Sequence[float]) -> Judged:
    """Hold a prediction against its number in each seed.

    A seed without a number (an empty cell) is one in which the shape does not hold, unless such seeds decide: then it
    cannot be told. Nothing is judged on fewer than 30 seeds. Numbers and bands are compared at the six digits that are
    kept, so that a number on the edge is judged alike when measured and when read again.
    """
    estimate = Estimate(tuple(float(v) for v in values))
    count = len(values)
    low, high = (_at_six_digits(edge) for edge in (part.low, part.high))
    holds = sum(low <= _at_six_digits(v) <= high for v in estimate.each)
    missing = sum(not math.isfinite(v) for v in values)
    outcome: Outcome
    if count < SEEDS:
        outcome = "cannot be told"
    elif part.rule == "SHAPE":
        needed = SHARE * count
        outcome = "pass" if holds >= needed else "cannot be told" if holds + missing >= needed else "fail"
    else:
        outcome = _inside(estimate, part, missing)
    return Judged(part, estimate, holds / count if count else math.nan, outcome)


def _inside(estimate: Estimate, part: Part, missing: int) -> Outcome:
    half = estimate.half(LEVEL if part.rule == "LEVEL" else 0.90)
    low, high = estimate.mean - half, estimate.mean + half
    if missing or not math.isfinite(half):
        return "cannot be told"
    if part.low <= low and high <= part.high:
        return "pass"
    return "fail" if high < part.low or low > part.high else "cannot be told"


def together(outcomes: Iterable[Outcome]) -> Outcome:
    """A target's outcome: a pass needs every prediction to pass, one that fails fails it."""
    found = set(outcomes)
    if "fail" in found:
        return "fail"
    return "pass" if found == {"pass"} else "cannot be told"


@dataclass(frozen=True)
class Target:
    """One target of LITERATURE as a study.

    Attributes:
        name: what one types to run it.
        label: its number in LITERATURE, e.g. ``A5``.
        title: the pattern, in one line.
        source: whose it is.
        design: the worlds it is measured in, and what each number means.
        parts: the predictions; all count.
        measure: lives the worlds of a seed.
        words: what was measured, in a sentence or two, from the estimates by name; it claims no outcome.
        also: further numbers that ``measure`` returns, with their meaning; shown, not judged.
        notes: how an outcome is understood, by the outcome: written after it was first seen, shown only with it. To be
            read again, and dropped when no longer true, whenever the model changes.
        unknown: what it does not know, and what of the target is left out.
    """

    name: str
    label: str
    title: str
    source: str
    design: str
    parts: tuple[Part, ...]
    measure: Measure
    words: Callable[[Mapping[str, Estimate]], str]
    also: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    unknown: str = ""

    def id(self, seed: int, seeds: int, scale: float) -> str:
        """Digest of all that determines what is measured: target, seeds, scale, version, sources."""
        text = f"{self.name}|{seed}|{seeds}|{scale!r}|{__version__}|{sources(self.measure)}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def sources(measure: Measure) -> str:
    """Digest of the sources a measurement depends on: the model's, and those of the package it is written in."""
    model = Path(__file__).parents[2]
    apart = {"app", "plots", "report"}
    paths = [path for path in model.rglob("*.py") if path.relative_to(model).parts[0] not in apart]
    own = getattr(sys.modules.get(measure.__module__), "__file__", None)
    if own is not None:
        paths += Path(own).parent.glob("*.py")
    digest = hashlib.sha256()
    for path in sorted(set(paths)):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


@dataclass(frozen=True, eq=False, repr=False)
class Finding(Result):
    """What a target came to.

    Attributes:
        target: which.
        seed, seeds, scale: seeds ``seed`` to ``seed + seeds - 1``, and the effort.
        values: every number, by name: one a seed, NaN in one that failed.
        failed: the error of each seed that failed.
    """

    target: Target
    seed: int
    seeds: int
    scale: float
    values: Mapping[str, tuple[float, ...]]
    failed: Mapping[int, str] = field(default_factory=dict)

    kind: ClassVar[str] = "target"

    @property
    def id(self) -> str:
        """Digest of all that determines what was measured."""
        return self.target.id(self.seed, self.seeds, self.scale)

    def tables(self) -> dict[str, pd.DataFrame]:
        """The predictions, what was measured besides, and every number in every seed."""
        record = self.record()
        kept = {"parts": record["parts"], "also": record["also"]}
        found = {
            name: pd.DataFrame([{k: v for k, v in row.items() if k != "values"} for row in rows])
            for name, rows in kept.items()
        }
        seeds = range(self.seed, self.seed + self.seeds)
        return found | {"seeds": pd.DataFrame({"seed": list(seeds), **self.values})}

    def plot(self, what: str | None = None, **options: Any) -> Any:
        """A target has no figure of its own.

        Raises:
            ValueError: always, saying what there is instead.
        """
        raise ValueError("a target has no figures; tables() has its numbers, report() lays them beside their bands")

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        return self.record()

    def headline(self) -> str:
        """The pattern and the outcome."""
        return f"{self.target.label} {self.target.title}: {self.outcome} ({self.seeds} seeds)"

    def glance(self) -> pd.DataFrame:
        """The predictions and what became of them."""
        return self.tables()["parts"][["says", "role", "rule", "band", "mean", "ci_low", "ci_high", "outcome"]]

    @property
    def judged(self) -> list[Judged]:
        """The predictions with what was measured of them."""
        return [judge(part, self.values.get(part.name, ())) for part in self.target.parts]

    @property
    def outcome(self) -> Outcome:
        """Pass, fail or cannot be told."""
        return together(judged.outcome for judged in self.judged)

    @property
    def words(self) -> str:
        """What was measured, and how it is understood."""
        said = self.target.words({name: Estimate(values) for name, values in self.values.items()})
        note = self.target.notes.get(self.outcome, "")
        return f"{said} As understood when first measured: {note}" if note else said

    def record(self) -> dict[str, Any]:
        """All of it as plain JSON values; values are rounded to six digits."""
        target = self.target
        numbers = [{**_plain(j.estimate), "share": _rounded(j.share)} for j in self.judged]
        parts = [
            {
                "name": j.part.name,
                "says": j.part.says,
                "role": j.part.role,
                "rule": j.part.rule,
                "band": j.part.band,
                "outcome": j.outcome,
                **number,
            }
            for j, number in zip(self.judged, numbers, strict=True)
        ]
        also = [
            {"name": name, "says": says, **_plain(Estimate(self.values.get(name, ())))}
            for name, says in target.also.items()
        ]
        return {
            "name": target.name,
            "label": target.label,
            "title": target.title,
            "source": target.source,
            "design": target.design,
            "id": target.id(self.seed, self.seeds, self.scale),
            "seed": self.seed,
            "seeds": self.seeds,
            "scale": self.scale,
            "outcome": self.outcome,
            "words": self.words,
            "unknown": target.unknown,
            "parts": parts,
            "also": also,
        }


def _plain(estimate: Estimate) -> dict[str, Any]:
    half = estimate.half() if len(estimate.each) > 1 else math.nan
    return {
        "mean": _rounded(estimate.mean),
        "ci_low": _rounded(estimate.mean - half),
        "ci_high": _rounded(estimate.mean + half),
        "values": [_rounded(v) for v in estimate.each],
    }


def _rounded(value: float) -> float | None:
    return _at_six_digits(value) if math.isfinite(value) else None


def _at_six_digits(value: float) -> float:
    return float(f"{value:.6g}")


def run_target(
    target: Target,
    *,
    seed: int = 1,
    seeds: int = SEEDS,
    scale: float = 1.0,
    workers: int | None = None,
    executor: Where = None,
    progress: Progress | None = None,
) -> Finding:
    """Measure a target over seeds and judge it.

    Args:
        target: which.
        seed: the first; the others follow it.
        seeds: how many; fewer than 30 are a look that judges nothing.
        scale: multiplies the number of customers.
        workers: processes; none means one a core.
        executor: who does the work; see ``sim.lab.runner``.
        progress: called with (seeds done, seeds in all).

    Returns:
        The finding; a seed that failed has no numbers, and its error stands in ``failed``.

    Raises:
        ValueError: for a seed, number of seeds or scale out of range.
        Exception: what the first seed failed with, when all of them did.
    """
    seed, seeds, scale = as_seed(seed), as_whole(seeds, "seeds", 1), above_zero(scale, "scale")
    as_seed(seed + seeds - 1, "the last seed")
    found: dict[int, Mapping[str, float]] = {}
    failed: dict[int, BaseException] = {}

    def landed(one: int, numbers: Mapping[str, float]) -> None:
        found[one] = numbers
        if progress:
            progress(len(found), seeds)

    def lost(one: int, error: BaseException) -> Mapping[str, float]:
        failed[one] = error
        return {}

    every = range(seed, seed + seeds)
    spread(
        partial(numbers_of, target.measure, scale),
        every,
        executor=executor,
        workers=workers,
        landed=landed,
        failed=lost,
    )
    if len(failed) == seeds:
        raise failed[seed]
    names = [part.name for part in target.parts] + list(target.also)
    values = {name: tuple(found[one].get(name, math.nan) for one in every) for name in names}
    errors = {one: f"{type(error).__name__}: {error}" for one, error in sorted(failed.items())}
    return Finding(target, seed, seeds, scale, values, errors)


def numbers_of(measure: Measure, scale: float, seed: int) -> dict[str, float]:
    """What a target measures in one seed."""
    return {name: float(value) for name, value in measure(seed, scale).items()}


def targets() -> dict[str, Target]:
    """Every target that can be loaded, by name, in the order of the modules that bring them."""
    found, _ = modules(TARGETS, "TARGETS")
    return _listed(found.values())


def _listed(found: Iterable[Any]) -> dict[str, Target]:
    return {target.name: target for module in found for target in cast("Iterable[Target]", module.TARGETS)}


def find_targets(names: str | Iterable[str] = ()) -> list[Target]:
    """The targets of these names or labels (``A5``), in their order; all of them for none. A text is one name.

    Raises:
        StudyError: for one that does not exist, naming the nearest; with no names, for a module that cannot be loaded.
    """
    found, broken = modules(TARGETS, "TARGETS")
    known = _listed(found.values())
    labels = {target.label.lower(): target.name for target in known.values()}
    wanted = set()
    if not names:
        whole("targets", known, broken)
    for name in [names] if isinstance(names, str) else names:
        own = labels.get(str(name).lower(), name)
        if own not in known:
            raise unknown("target", name, known, broken)
        wanted.add(own)
    return [target for target in known.values() if not wanted or target.name in wanted]
