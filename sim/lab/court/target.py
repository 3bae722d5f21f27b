"""Targets: published patterns the model is held against, the rule that judges them, and living them over seeds.

A target says which worlds it needs (by arm), what is taken of each, and how the numbers it is judged by are read from what
the worlds of one seed left. Many targets are one design: all their worlds are lived by one ``sim.lab.runner.run``.

A prediction is judged by the rule that LITERATURE names (section A): SHAPE, LEVEL or EQUIV, on 30 seeds at the size the
target was made for. Below that nothing is judged: it is *cannot be told yet*, and how many worlds more. Targets do not live
here: packages name modules of them as entry points.

    [project.entry-points."loyalty.targets"]
    literature = "loyalty_studies.targets"                       # a module with TARGETS
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Final, Literal, NamedTuple, cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim import __version__
from sim.lab.asked import above_zero
from sim.lab.collect import Collect
from sim.lab.court.find import TARGETS, modules, none_missing, unknown
from sim.lab.design import Design
from sim.lab.outcomes import Outcome, WorldFailed
from sim.lab.paired import half_width
from sim.lab.result import Result
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import Arm, World
from sim.numerics.streams import as_seed, as_whole
from sim.scenario import Scenario

Judgement = Literal["pass", "fail", "cannot be told"]
Role = Literal["INPUT", "CHECK", "EMERGENT"]
Rule = Literal["SHAPE", "LEVEL", "EQUIV"]

SHARE: Final = 0.9
"""Share of seeds in which a shape must hold."""
SEEDS: Final = 30
"""Seeds below which nothing is judged."""
WHOLE: Final = 1.0
"""Scale below which nothing is judged: fewer customers say *no* where there were too few to see."""
LEVEL: Final = 0.95
"""Level of the intervals shown, and of the one a LEVEL prediction is judged by."""

ABOVE: Final = 1e-12
BELOW: Final = -ABOVE
"""Ends of a band that leave zero out."""


class Lived(NamedTuple):
    """One world of a target.

    Attributes:
        scenario: what is lived.
        take: what is taken of it.
    """

    scenario: Scenario
    take: Collect


Worlds = Callable[[float], Mapping[Arm, Lived]]
"""``worlds(scale)``: the worlds of one seed, by arm."""

Reading = Callable[[Mapping[Arm, Outcome]], Mapping[str, float]]
"""``reading(found)``: numbers by name, from what the worlds of one seed left."""


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

    def about(self) -> dict[str, Any]:
        """What it says, as plain JSON values."""
        return {"name": self.name, "says": self.says, "role": self.role, "rule": self.rule, "band": self.band}

    def holds(self, value: float) -> bool:
        """Whether a number lies in the band, ends included; number and ends are compared at the six digits that are kept."""
        low, high = (_at_six_digits(edge) for edge in (self.low, self.high))
        return low <= _at_six_digits(value) <= high


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
    outcome: Judgement


def judge(part: Part, values: Sequence[float], scale: float = WHOLE) -> Judged:
    """Hold a prediction against its number in each seed.

    A seed without a number (an empty cell) is one in which the shape does not hold, unless such seeds decide: then it
    cannot be told. Nothing is judged on fewer than 30 seeds, nor with fewer customers than at scale 1. Numbers and bands
    are compared at the six digits that are kept, so that a number on the edge is judged alike when measured and when read
    again.
    """
    estimate = Estimate(tuple(float(v) for v in values))
    count = len(values)
    holds = sum(part.holds(v) for v in estimate.each)
    missing = sum(not math.isfinite(v) for v in values)
    outcome: Judgement
    if count < SEEDS or scale < WHOLE:
        outcome = "cannot be told"
    elif part.rule == "SHAPE":
        needed = SHARE * count
        outcome = "pass" if holds >= needed else "cannot be told" if holds + missing >= needed else "fail"
    else:
        outcome = _inside(estimate, part, missing)
    return Judged(part, estimate, holds / count if count else math.nan, outcome)


def _inside(estimate: Estimate, part: Part, missing: int) -> Judgement:
    half = estimate.half(LEVEL if part.rule == "LEVEL" else 0.90)
    low, high = estimate.mean - half, estimate.mean + half
    if missing or not math.isfinite(half):
        return "cannot be told"
    if part.low <= low and high <= part.high:
        return "pass"
    return "fail" if high < part.low or low > part.high else "cannot be told"


def together(outcomes: Iterable[Judgement]) -> Judgement:
    """A target's outcome: a pass needs every prediction to pass, one that fails fails it."""
    found = set(outcomes)
    if "fail" in found:
        return "fail"
    return "pass" if found == {"pass"} else "cannot be told"


def worlds_lacking(seeds: int, scale: float, each: int) -> int:
    """How many worlds more a target needs before it is judged: those of the seeds that lack, or of all at full size.

    Args:
        seeds, scale: what was lived.
        each: worlds a seed.
    """
    return each * (SEEDS if scale < WHOLE else max(0, SEEDS - seeds))


@dataclass(frozen=True)
class Target:
    """One target of LITERATURE as a study.

    Attributes:
        name: what one types to run it.
        label: its number in LITERATURE, e.g. ``A5``.
        title: the pattern, in one line.
        source: whose it is.
        design: the worlds it is measured in, and what each number means, in words.
        parts: the predictions; all count.
        worlds: the worlds of one seed at a scale, by arm, and what is taken of each.
        reading: the numbers, from what they left.
        words: what was measured, in a sentence or two, from the estimates by name; it claims no outcome.
        also: further numbers that ``reading`` gives, with their meaning; shown, not judged.
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
    worlds: Worlds
    reading: Reading
    words: Callable[[Mapping[str, Estimate]], str]
    also: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    unknown: str = ""

    def id(self, seed: int, seeds: int, scale: float) -> str:
        """Digest of all that determines what is measured: target, seeds, scale, version, sources."""
        text = f"{self.name}|{seed}|{seeds}|{scale!r}|{__version__}|{sources(self.reading)}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def about(self) -> dict[str, Any]:
        """What it is, without what was measured, as plain JSON values."""
        return {
            "name": self.name,
            "label": self.label,
            "title": self.title,
            "source": self.source,
            "design": self.design,
            "unknown": self.unknown,
            "parts": [part.about() for part in self.parts],
        }


def sources(reading: Reading) -> str:
    """Digest of the sources a reading depends on: the model's, and those of the package it is written in."""
    model = Path(__file__).parents[2]
    apart = {"app", "plots", "report"}
    paths = [path for path in model.rglob("*.py") if path.relative_to(model).parts[0] not in apart]
    own = getattr(sys.modules.get(reading.__module__), "__file__", None)
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
        each: worlds a seed.
    """

    target: Target
    seed: int
    seeds: int
    scale: float
    values: Mapping[str, tuple[float, ...]]
    failed: Mapping[int, str] = field(default_factory=dict)
    each: int = 1

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
        seeds = list(range(self.seed, self.seed + self.seeds))
        errors = [self.failed.get(one, "") for one in seeds]
        return found | {"seeds": pd.DataFrame({"seed": seeds, "error": errors, **self.values})}

    def plot(self, what: str | None = None, **options: Any) -> Any:
        """A target has no figure of its own.

        Raises:
            ValueError: always, saying what there is instead.
        """
        raise ValueError("a target has no figures; tables() has its numbers, report() lays them beside their bands")

    def _told(self) -> dict[str, Any]:
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
        return [judge(part, self.values.get(part.name, ()), self.scale) for part in self.target.parts]

    @property
    def more(self) -> int:
        """How many worlds more it needs before it is judged; 0 when it is."""
        return worlds_lacking(self.seeds, self.scale, self.each)

    @property
    def outcome(self) -> Judgement:
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
            {**j.part.about(), "outcome": j.outcome, **number} for j, number in zip(self.judged, numbers, strict=True)
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
            "more": self.more,
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


def design_of(
    targets: Iterable[Target], *, seed: int = 1, seeds: int = SEEDS, scale: float = WHOLE
) -> tuple[Design, dict[Arm, Collect]]:
    """All worlds of some targets as one design, target by target and seed by seed; and what is taken of each arm.

    An arm's factors name its target last, so that no two targets share one.
    """
    worlds: list[World] = []
    takes: dict[Arm, Collect] = {}
    for target in targets:
        arms = {_of(target, arm): lived for arm, lived in target.worlds(scale).items()}
        takes |= {arm: lived.take for arm, lived in arms.items()}
        worlds += [
            World(lived.scenario, arm.policy, arm.knockouts, arm.factors, one)
            for one in range(seed, seed + seeds)
            for arm, lived in arms.items()
        ]
    return Design(tuple(worlds), worlds[0].arm if worlds else Arm()), takes


def _of(target: Target, arm: Arm) -> Arm:
    return Arm(arm.policy, arm.knockouts, (*arm.factors, ("target", target.label)))


def run_targets(
    targets: Sequence[Target],
    *,
    seed: int = 1,
    seeds: int = SEEDS,
    scale: float = WHOLE,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> list[Finding]:
    """Live the worlds of some targets over seeds, all in one run, and judge each target.

    Args:
        targets: which.
        seed: the first; the others follow it.
        seeds: how many; fewer than 30 are a look that judges nothing.
        scale: multiplies the number of customers; below 1 it is a look that judges nothing.
        workers: processes; none means one a core.
        executor: who does the work; see ``sim.lab.runner``.
        store: where outcomes are looked up first and kept.
        progress: called with (worlds done, worlds in all).

    Returns:
        A finding a target. A seed of which a world failed has no numbers, and its error stands in ``failed``.

    Raises:
        ValueError: for a seed, number of seeds or scale out of range.
    """
    return [found for found, _ in _lived(targets, seed, seeds, scale, workers, executor, store, progress)]


def run_target(
    target: Target,
    *,
    seed: int = 1,
    seeds: int = SEEDS,
    scale: float = WHOLE,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Finding:
    """Measure one target over seeds and judge it; options are those of ``run_targets``.

    Raises:
        ValueError: for a seed, number of seeds or scale out of range.
        Exception: what the first seed failed with, when all of them did.
    """
    ((found, causes),) = _lived([target], seed, seeds, scale, workers, executor, store, progress)
    if len(causes) == found.seeds:
        raise next(iter(causes.values()))
    return found


def _lived(
    targets: Sequence[Target],
    seed: int,
    seeds: int,
    scale: float,
    workers: int | None,
    executor: Where,
    store: Store | None,
    progress: Progress | None,
) -> list[tuple[Finding, dict[int, BaseException]]]:
    """The findings, and what the seeds that failed failed with."""
    seed, seeds, scale = as_seed(seed), as_whole(seeds, "seeds", 1), above_zero(scale, "scale")
    as_seed(seed + seeds - 1, "the last seed")
    design, takes = design_of(targets, seed=seed, seeds=seeds, scale=scale)
    outcomes = run(design, takes, executor=executor, workers=workers, store=store, progress=progress)
    left: dict[tuple[str, int], dict[Arm, Outcome]] = {}
    for world, outcome in zip(design.worlds, outcomes.each, strict=True):
        *factors, (_, label) = world.factors
        arm = Arm(world.policy, world.knockouts, tuple(factors))
        left.setdefault((label, world.seed), {})[arm] = outcome
    return [_read(target, seed, seeds, scale, left) for target in targets]


def _read(
    target: Target, seed: int, seeds: int, scale: float, left: Mapping[tuple[str, int], Mapping[Arm, Outcome]]
) -> tuple[Finding, dict[int, BaseException]]:
    numbers: dict[int, Mapping[str, float]] = {}
    failed: dict[int, BaseException] = {}
    for one in range(seed, seed + seeds):
        found = left[target.label, one]
        lost = next((outcome for outcome in found.values() if outcome.failed), None)
        try:
            if lost is not None:
                raise lost.cause or WorldFailed(lost.error)
            numbers[one] = {name: float(value) for name, value in target.reading(found).items()}
        except Exception as error:
            failed[one], numbers[one] = error, {}
    names = [part.name for part in target.parts] + list(target.also)
    values = {name: tuple(numbers[one].get(name, math.nan) for one in numbers) for name in names}
    errors = {one: f"{type(error).__name__}: {error}" for one, error in failed.items()}
    each = len(left[target.label, seed])
    return Finding(target, seed, seeds, scale, values, errors, each), failed


def targets() -> dict[str, Target]:
    """Every target that can be loaded, by name, in the order of the modules that bring them."""
    found, _ = modules(TARGETS, "TARGETS")
    return _listed(found.values())


def _listed(found: Iterable[Any]) -> dict[str, Target]:
    return {target.name: target for module in found for target in cast("Iterable[Target]", module.TARGETS)}


def find_targets(names: str | Iterable[str] = ()) -> list[Target]:
    """The targets of these names or labels (``A5``), in their order; all of them for none. A text is one name.

    The name of a module of targets (``literature``) means all of its own.

    Raises:
        StudyError: for one that does not exist, naming the nearest; with no names, for a module that cannot be loaded.
    """
    found, broken = modules(TARGETS, "TARGETS")
    known = _listed(found.values())
    labels = {target.label.lower(): target.name for target in known.values()}
    wanted: set[str] = set()
    if not names:
        none_missing("targets", known, broken)
    for name in [names] if isinstance(names, str) else names:
        own = labels.get(str(name).lower(), name)
        if own not in known and name not in found:
            raise unknown("targets", name, (*known, *found), broken)
        wanted |= {own} if own in known else {target.name for target in found[name].TARGETS}
    return [target for target in known.values() if not wanted or target.name in wanted]
