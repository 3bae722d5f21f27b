"""A case on trial: from what is declared (``sim.lab.court.case``) to a verdict. Every claim goes through the same steps.

1. Markets are loaded at the scale's size; doses that spend the same are looked for, on luck of their own.
2. All arms of all markets are lived, on one set of luck, or at full size on three that no two share.
3. Numbers are read, replication by replication; the rule answers (``sim.lab.court.rule``).
4. The ledger, selection beside treatment, what flips it, and the map of where it holds.
5. Certainty, and the verdict.

What it does not know: anything but the model. Its intervals are of luck inside it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final

import numpy as np
import pandas as pd

from sim.lab.asked import above_zero
from sim.lab.columns import CLAIMS, Columns, completed
from sim.lab.court import ledger, said
from sim.lab.court.aim import SEARCHED, Aim
from sim.lab.court.case import REST, Ask, Case, Changes, Line, Read, laid
from sim.lab.court.certainty import SETS, certainty, red_cells
from sim.lab.court.claim import Study, Verdict
from sim.lab.court.equal import arms_of, equal_budgets
from sim.lab.court.hearing import Hearing
from sim.lab.court.rule import Ruled, agreed, behaviour, in_market, with_form
from sim.lab.court.ruling import Question
from sim.lab.court.selection import laid_beside
from sim.lab.court.where import mapped
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.paired import interval
from sim.lab.result import Tables
from sim.lab.runner import Progress, Where
from sim.lab.staying import staying
from sim.lab.store import Store
from sim.lab.world import Arm
from sim.scenario import Scenario
from sim.scenario.errors import no_such
from sim.state.field import Field

APART: Final = 1000
"""Sets of luck begin at replications 0, 1000, 2000; a thousand later where doses were looked for on the first."""

QUICK: Final = 0.1
"""The scale of a quick look: one set of luck, the fewest replications, small markets."""


@dataclass(frozen=True)
class Extent:
    """How much of a case is lived at a scale.

    Attributes:
        scale: as asked for.
        sets: of luck.
        replications: of each set.
        few: replications under another assumption, or at a point of the map.
    """

    scale: float
    sets: int
    replications: int
    few: int

    @classmethod
    def of(cls, case: Case, scale: float) -> Extent:
        """Below full size there is one set of luck."""
        many = max(case.effort.fewest, round(case.effort.replications * min(above_zero(scale, "scale"), 1.0)))
        return cls(scale, SETS if scale >= 1 else 1, many, max(4, many // 2))


def study(case: Case) -> Study:
    """The study of a case."""

    def run(
        seed: int = 1,
        scale: float = 1.0,
        workers: int | None = None,
        progress: Progress | None = None,
        *,
        executor: Where = None,
        store: Store | None = None,
    ) -> Verdict:
        with staying():
            return tried(case, seed, scale, workers, progress, executor=executor, store=store)

    return Study(case.name, case.claim, run, case)


def bases_of(case: Case, scale: float, changes: Changes | None = None) -> dict[str, Scenario]:
    """The markets of a case by name, at a scale's size, with something changed."""
    found = {}
    for one in case.markets:
        base = laid(Scenario.load(one.scenario), one.changes)
        size = base.population.size
        own: dict[str, Any] = {"population.size": min(size, max(case.effort.customers, round(min(scale, 1.0) * size)))}
        own |= {"market.months": case.effort.months} if case.effort.months else {}
        found[one.name] = laid(base.evolve(base.name, own), changes or {})
    return found


@dataclass(frozen=True)
class Lived:
    """What was lived of a case under one assumption.

    Attributes:
        case: the case.
        bases: its markets, by name.
        policies: of each, the policies at their doses.
        outcomes: of every set of luck.
        read: how numbers are taken.
        searched: of each market, what the search for doses that bring an effect came to.
    """

    case: Case
    bases: Mapping[str, Scenario]
    policies: Mapping[str, Mapping[str, Scenario]]
    outcomes: tuple[Outcomes, ...]
    read: Read
    searched: Mapping[str, Outcome] = field(default_factory=dict)

    def numbers(self, which: int | None = None) -> dict[str, dict[str, np.ndarray[Any, np.dtype[np.float64]]]]:
        """By market and number, a value a replication: of one set of luck, or of all."""
        chosen = self.outcomes if which is None else self.outcomes[which : which + 1]
        found = {}
        for market, base in self.bases.items():
            rows = []
            seen = {SEARCHED: self.searched[market]} if market in self.searched else {}
            for outcomes in chosen:
                names = [arm for arm in outcomes.arms if dict(arm.factors)["market"] == market]
                for each in zip(*(outcomes.of(arm) for arm in names), strict=True):
                    arms = {arm.policy: outcome for arm, outcome in zip(names, each, strict=True)}
                    rows.append(self.read(arms | seen, base))
            found[market] = {name: np.array([float(row[name]) for row in rows]) for name in rows[0]} if rows else {}
        return found

    def questions(self, which: int | None = None) -> dict[str, list[Question]]:
        """What is asked, market by market."""
        asks = self.case.asks
        return {
            market: [Question.of(numbers[_known(ask, numbers)], ask.low, ask.high) for ask in asks]
            for market, numbers in self.numbers(which).items()
        }

    def ruled(self) -> Ruled:
        """Behaviour, by every set of luck and all together."""
        somewhere = self.case.somewhere
        sets = [behaviour(self.questions(k), somewhere) for k in range(len(self.outcomes))]
        return agreed(sets, behaviour(self.questions(), somewhere) if len(sets) > 1 else sets[0])


def arm(market: str, name: str = REST) -> Arm:
    """What a world is called."""
    return Arm(name, (), (("market", market),))


def live(
    case: Case,
    bases: Mapping[str, Scenario],
    blocks: Mapping[str, Mapping[str, Mapping[str, Any]]],
    hearing: Hearing,
    replications: int,
    sets: int = 1,
    searched: Mapping[str, Outcome] | None = None,
) -> Lived:
    """Live every arm of every market."""
    arms: dict[Arm, Scenario] = {}
    policies: dict[str, dict[str, Scenario]] = {}
    for market, base in bases.items():
        tried = arms_of(base, blocks[market])
        policies[market] = {name: tried[name] for name in blocks[market]}
        arms |= {arm(market, name): made for name, made in {REST: base, **case.arms(base), **tried}.items()}
    found = tuple(
        hearing.lived(arms, case.take, replications=replications, first=first_of(case, number))
        for number in range(sets)
    )
    return Lived(case, bases, policies, found, case.read, searched or {})


def first_of(case: Case, number: int) -> int:
    """The replication that a set of luck begins with."""
    return APART * (number + isinstance(case.budget, Aim))


def doses_of(
    case: Case, bases: Mapping[str, Scenario], hearing: Hearing, scale: float = 1.0
) -> tuple[dict[str, dict[str, dict[str, Any]]], dict[str, Outcome]]:
    """By market, every policy at the dose it is tried at; and what the search for an effect came to, where there was one."""
    if isinstance(case.budget, Aim):
        found = {m: case.budget.searched(base, case.policies, hearing, scale) for m, base in bases.items()}
        return {m: one[0] for m, one in found.items()}, {m: one[1] for m, one in found.items()}
    if case.budget is None or not case.policies:
        return {market: {name: dict(block) for name, block in case.policies.items()} for market in bases}, {}
    return {m: equal_budgets(base, case.policies, case.budget, hearing) for m, base in bases.items()}, {}


def tried(
    case: Case,
    seed: int = 1,
    scale: float = 1.0,
    workers: int | None = None,
    progress: Progress | None = None,
    *,
    executor: Where = None,
    store: Store | None = None,
) -> Verdict:
    """Put a case on trial; see ``Study.run``."""
    extent = Extent.of(case, scale)
    bases = bases_of(case, scale)
    hearing = Hearing(seed, worlds_of(case, extent, bases), workers, executor, store, progress)
    blocks, searched = doses_of(case, bases, hearing, scale)
    main = live(case, bases, blocks, hearing, extent.replications, extent.sets, searched)
    lines = list(case.form()) if case.form else []
    stands = all(line.stands for line in lines) if lines else None
    plain = main.ruled()
    ruled = with_form(plain, stands)
    flips = [
        _flip(case, name, how, scale, blocks, main, hearing, extent.few, plain) for name, how in case.flips.items()
    ]
    place = next(iter(bases))
    where = mapped(case, bases[place], blocks[place], hearing, max(2, extent.few // 2)) if case.where else None
    hearing.end()
    return _verdict(case, extent, main, ruled, lines, flips, where, hearing)


def worlds_of(case: Case, extent: Extent, bases: Mapping[str, Scenario]) -> int:
    """Worlds in all, the search for doses left out."""
    arms = sum(1 + len(case.arms(base)) + 2 * len(case.policies) for base in bases.values())
    flips = sum(isinstance(how, Mapping) for how in case.flips.values())
    grid = int(np.prod([len(factor.values) for factor in case.where.values()])) if case.where else 0
    each = arms // max(len(bases), 1)
    return arms * (extent.sets * extent.replications + flips * extent.few) + grid * each * max(2, extent.few // 2)


def _flip(
    case: Case,
    name: str,
    how: Changes | Read,
    scale: float,
    blocks: Mapping[str, Mapping[str, Mapping[str, Any]]],
    main: Lived,
    hearing: Hearing,
    few: int,
    stated: Ruled,
) -> dict[str, Any]:
    """The case under another assumption: the same doses, luck of the trial, fewer worlds; of another reading, the same worlds."""
    if isinstance(how, Mapping):
        ruled = live(case, bases_of(case, scale, how), blocks, hearing, few, 1, main.searched).ruled()
    else:
        ruled = replace(main, read=how).ruled()
    both = ruled.ruling, stated.ruling
    differs = ruled.ruling != stated.ruling and not any(one.startswith("cannot") for one in both)
    turned = [m for m, told in ruled.told.items() if {told, stated.told[m]} == {"yes", "no"}]
    return {"assumption": name, "ruling": ruled.ruling, "flips": differs or bool(turned), "markets": turned}


def _known(ask: Ask, numbers: Mapping[str, Any]) -> str:
    if ask.number not in numbers:
        raise ValueError(no_such(ask.number, numbers, "numbers"))
    return ask.number


def _verdict(
    case: Case,
    extent: Extent,
    main: Lived,
    ruled: Ruled,
    lines: Sequence[Line],
    flips: Sequence[Mapping[str, Any]],
    where: Mapping[str, Any] | None,
    hearing: Hearing,
) -> Verdict:
    numbers = main.numbers()
    asked = _asked(case, numbers, main.questions())
    paid: list[dict[str, Any]] = []
    parts: list[dict[str, Any]] = []
    pooled = main.outcomes[0] if len(main.outcomes) == 1 else _together(main.outcomes)
    for market, base in main.bases.items() if case.policies else ():
        arms = {own.policy: own for own in pooled.arms if dict(own.factors)["market"] == market}
        paid += ledger.entries(market, base, main.policies[market], pooled, arms)
        parts += ledger.by_segment(market, base, main.policies[market], pooled, arms)
    naive = [
        {"market": market, **laid_beside(own[case.selection.naive], own[case.selection.causal])}
        for market, own in numbers.items()
        if case.selection
    ]
    sure = certainty(
        ruled.ruling,
        red=red_cells((one.scenario for one in case.markets), case.rows),
        flipped=[flip["assumption"] for flip in flips if flip["flips"]],
        outside=_outside(case, numbers),
        sets=extent.sets,
    )
    each = sum(len(outcomes.design) for outcomes in main.outcomes) // max(extent.sets * extent.replications, 1)
    lacking = 0 if ruled.more is None or not ruled.ruling.endswith("yet") else max(ruled.more, 1) * each
    found: dict[str, Any] = {
        "number": case.number,
        "claim": case.claim,
        "figure": case.figure,
        "ruling": ruled.ruling,
        "told": [{"market": market, "told": told} for market, told in ruled.told.items()],
        "asks": asked,
        "beside": _beside(case, numbers),
        "certainty": {"grade": sure.grade, "steps": [asdict(step) for step in sure.steps]},
        "form": [{**asdict(line), "stands": line.stands} for line in lines],
        "selection": naive,
        "selection_says": case.selection.says if case.selection else "",
        "selection_unit": case.selection.unit if case.selection else "",
        "published": _published(case, numbers),
        "ledger": paid,
        "segments": parts,
        "flips": list(flips),
        "where": where,
        "luck": _sets(main),
        "research": case.research,
        "mind": case.mind,
        "because": case.because,
        "scale": extent.scale,
        "sets": extent.sets,
        "replications": extent.replications,
        "customers": {market: base.population.size for market, base in main.bases.items()},
        "worlds": hearing.done,
        "more": lacking,
    }
    quoted = {f"{row['short']} ({row['market']})": row["mean"] for row in asked}
    words = said.words(found)
    tables = {**said.tables(found), **hearing.tables()}
    return Verdict(
        case.name,
        case.claim,
        case.definitions,
        ruled.ruling,
        words,
        Tables(tables),
        said.figures(found),
        quoted,
        case.unknown,
        rule=said.rule(case.because),
        more=lacking,
        found=found,
        columns=_columns(case, tables),
    )


def _columns(case: Case, tables: Mapping[str, pd.DataFrame]) -> Columns:
    """What the columns of a verdict's tables are, those of its map too."""
    factors = [Field(path, "f8", "", factor.says) for path, factor in case.where.items()]
    numbers = [Field(ask.number, "f8", ask.unit, ask.short) for ask in case.asks]
    return completed(CLAIMS, tables, *factors, *numbers, rest="by which a world was made")


def _together(sets: Sequence[Outcomes]) -> Outcomes:
    """All sets of luck as one."""
    first = sets[0]
    worlds = tuple(world for one in sets for world in one.design.worlds)
    return Outcomes(replace(first.design, worlds=worlds), tuple(each for one in sets for each in one.each))


def _asked(
    case: Case, numbers: Mapping[str, Mapping[str, Any]], questions: Mapping[str, Sequence[Question]]
) -> list[dict[str, Any]]:
    rows = []
    for ask_at, ask in enumerate(case.asks):
        for market, own in numbers.items():
            each = interval(own[ask.number])
            rows.append(
                {
                    "number": ask.number,
                    "says": ask.says,
                    "short": ask.short,
                    "unit": ask.unit,
                    "market": market,
                    "mean": each.mean,
                    "low": each.low,
                    "high": each.high,
                    "least": _finite(ask.low),
                    "most": _finite(ask.high),
                    "told": in_market([questions[market][ask_at]]),
                }
            )
    return rows


def _beside(case: Case, numbers: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for one in case.beside:
        for market, own in numbers.items():
            each = interval(own[one.number])
            row = {"says": one.says, "unit": one.unit, "market": market}
            rows.append({**row, "mean": each.mean, "low": each.low, "high": each.high})
    return rows


def _finite(end: float) -> float | None:
    """An end of a band; none where it has none."""
    return end if math.isfinite(end) else None


def _published(case: Case, numbers: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for one in case.published:
        for market, own in numbers.items():
            each = interval(own[one.number])
            rows.append(
                {
                    "source": one.source,
                    "market": market,
                    "mean": each.mean,
                    "low": each.low,
                    "high": each.high,
                    "least": one.low,
                    "most": one.high,
                    "agrees": bool(each.low <= one.high and each.high >= one.low),
                }
            )
    return rows


def _outside(case: Case, numbers: Mapping[str, Mapping[str, Any]]) -> list[bool] | None:
    """By market and published effect, whether the interval misses the band."""
    return [not row["agrees"] for row in _published(case, numbers)] if case.published else None


def _sets(main: Lived) -> list[dict[str, Any]]:
    """What every set of luck says."""
    found = []
    for k in range(len(main.outcomes)):
        ruled = behaviour(main.questions(k), main.case.somewhere)
        found.append({"set": k + 1, "first": first_of(main.case, k), "ruling": ruled.ruling, "told": dict(ruled.told)})
    return found
