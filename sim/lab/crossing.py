"""Crossing: scenarios x policies x factors x knock-outs x replications, arm by arm, with the same luck in every arm."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Self

import numpy as np

from sim import __version__
from sim.knockouts import knock_out
from sim.lab.asked import firm_of, replications_of, scenario_of
from sim.lab.design import Design
from sim.lab.factors import POLICY, DesignError, Factor
from sim.lab.factors import factors as factors_of
from sim.lab.preflight import preflight, try_on
from sim.lab.result import digest_of
from sim.lab.sampling import Sample
from sim.lab.sampling import sample as sample_of
from sim.lab.world import BASELINE, Arm, World
from sim.numerics.streams import as_seed
from sim.scenario import Scenario
from sim.scenario.errors import no_such, suggest
from sim.strategies.policies import as_policy, block_of, labels, named_policies
from sim.strategies.registry import brought, find, fingerprint
from sim.words import message

TOGETHER: Final = 16
"""Most points whose worlds are made at a time."""


@dataclass(frozen=True)
class Cell:
    """One arm of an experiment, and where it stands.

    Attributes:
        scenario: name of the market.
        point: row of the sample.
        knockouts: what is switched off.
        policy: the policy, or ``baseline``.
        arm: what its worlds are called.
        against: the arm it is laid beside: the same point without the policy; without knock-outs where there is no policy;
            None where there is nothing to lay it beside.
    """

    scenario: str
    point: int
    knockouts: tuple[str, ...]
    policy: str
    arm: Arm
    against: Arm | None


class Crossing:
    """What is to be lived; ``Experiment`` says what it is made of, and lives it."""

    def __init__(
        self,
        scenarios: Scenario | str | Path | Sequence[Scenario | str | Path],
        *,
        policies: Any = None,
        factors: Mapping[str, Any] | Iterable[str] | None = None,
        knockouts: str | Sequence[str | tuple[str, ...]] = (),
        sample: str | Sample = "grid",
        n: int | None = None,
        options: Mapping[str, Any] | None = None,
        replications: int = 10,
        seed: int = 1,
        firm: str | None = None,
        set: Mapping[str, Any] | None = None,  # noqa: A002 - as on the command line
        without: Sequence[str] = (),
        name: str | None = None,
    ) -> None:
        several = [scenarios] if isinstance(scenarios, Scenario | str | Path) else list(scenarios)
        if not several:
            raise ValueError("an experiment needs a scenario")
        self.changes = dict(set or {})
        self.without = (without,) if isinstance(without, str) else tuple(without)
        found = [self._changed(scenario_of(one)) for one in several]
        self.scenarios = {one.name: one for one in found}
        if len(self.scenarios) < len(found):
            raise ValueError(
                f"two scenarios are called {_repeated([s.name for s in found])!r}; evolve one to another name"
            )
        self.replications, self.seed = replications_of(replications), as_seed(seed)
        self.firms = {name: firm_of(one, firm) for name, one in self.scenarios.items()}
        self.knockouts = _knockouts(knockouts)
        base = found[0]
        self.policies = self._named(base, policies)
        if isinstance(sample, Sample):
            self.sample = sample
        else:
            self.sample = sample_of(factors_of(base, factors), sample, n, seed=self.seed, **(options or {}))
        self.name = name or "-".join(self.scenarios)
        self._appliers = {one.name: self._takers(one) for one in self.sample.factors if one.of_policy}
        self._check()

    # -- what there is ------------------------------------------------------------------------------------------------

    @property
    def factors(self) -> tuple[Factor, ...]:
        """What is varied."""
        return self.sample.factors

    @property
    def x(self) -> np.ndarray[Any, np.dtype[np.float64]]:
        """The points: shape (points, factors)."""
        return self.sample.x

    @property
    def firm(self) -> str:
        """Whose policies and measures, in the first scenario."""
        return next(iter(self.firms.values()))

    @property
    def base(self) -> Scenario:
        """The first scenario."""
        return next(iter(self.scenarios.values()))

    def __len__(self) -> int:
        return len(self.cells) * self.replications

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """Every arm: scenario by scenario, point by point, knock-out by knock-out, policy by policy."""
        return tuple(
            self._cell(scenario, point, off, policy)
            for scenario in self.scenarios
            for point in range(len(self.sample))
            for off in self.knockouts
            for policy in (BASELINE, *self.policies)
        )

    def arm(
        self, policy: str = BASELINE, point: int = 0, knockouts: tuple[str, ...] = (), scenario: str | None = None
    ) -> Arm:
        """What the worlds of one arm are called.

        Raises:
            ValueError: for a policy there is not.
        """
        known = (BASELINE, *self.policies)
        if policy not in known:
            raise ValueError(no_such(policy, known, "policies"))
        own = self._own(policy, point)
        return Arm(
            policy, knockouts, (*self.sample.points[point].items(), *own), scenario or next(iter(self.scenarios))
        )

    @cached_property
    def id(self) -> str:
        """Digest of all that determines what is lived."""
        told = [
            (p, s.digest() if isinstance(s, Scenario) else json.dumps(s, sort_keys=True))
            for p, s in self.policies.items()
        ]
        scenarios = [*self.scenarios.values(), *(one for one in self.policies.values() if isinstance(one, Scenario))]
        blocks = [one for one in self.policies.values() if not isinstance(one, Scenario)]
        written = sorted(
            {*(fingerprint(one) for one in brought(scenarios)), *(fingerprint(find(block)) for block in blocks)}
        )
        points = json.dumps([list(self.sample.names), [list(p.values()) for p in self.sample.points]])
        markets = [(name, one.digest(), self.firms[name]) for name, one in self.scenarios.items()]
        return digest_of([markets, told, points, self.knockouts, self.replications, self.seed, written, __version__])

    # -- what is lived ------------------------------------------------------------------------------------------------

    def arms(self) -> Iterator[tuple[Cell, Scenario]]:
        """Every arm with its scenario, made when it is asked for: a large design need not be held as a whole."""
        every = iter(self.cells)
        for base in self.scenarios.values():
            for point in range(len(self.sample)):
                yield from self.at(base, point, every)

    def at(self, base: Scenario, point: int, cells: Iterator[Cell]) -> Iterator[tuple[Cell, Scenario]]:
        """The arms of one point of one market, from an iterator that stands at its first."""
        values = {name: value for name, value in self.sample.points[point].items() if name not in self._appliers}
        market = base.evolve(base.name, values) if values else base
        firm = self.firms[base.name]
        tried = [market, *(self._tried(market, policy, point, values, firm) for policy in self.policies)]
        for off in self.knockouts:
            for one in tried:
                yield next(cells), knock_out(one, *off) if off else one

    def bundles(self) -> Iterator[tuple[list[int], list[World]]]:
        """Some points at a time, all their worlds and the place of each in the sweep's tables, made when they are asked for.

        Points that differ in what policies are given alone are one market, whose warm-up they share: they come together.
        Places count scenario by scenario, point by point, replication by replication, with every arm.
        """
        width = len(self.knockouts) * (1 + len(self.policies))
        for number, base in enumerate(self.scenarios.values()):
            for points in self._of_one_market():
                places, worlds = [], []
                arms = []
                for point in points:
                    block = number * len(self.sample) + point
                    cells = iter(self.cells[block * width : (block + 1) * width])
                    arms += [(block, arm, *made) for arm, made in enumerate(self.at(base, point, cells))]
                for k in range(self.replications):
                    for block, arm, cell, scenario in arms:
                        places.append((block * self.replications + k) * width + arm)
                        worlds.append(self.world(cell, scenario, k))
                yield places, worlds

    def _of_one_market(self) -> Iterator[list[int]]:
        """Points that differ in what policies are given alone, so many at a time, in the order of the first of each."""
        groups: dict[str, list[int]] = {}
        for point, values in enumerate(self.sample.points):
            key = json.dumps([value for name, value in values.items() if name not in self._appliers], default=str)
            groups.setdefault(key, []).append(point)
        for points in groups.values():
            for start in range(0, len(points), TOGETHER):
                yield points[start : start + TOGETHER]

    def design(self) -> Design:
        """Every world, replication by replication, each with every arm."""
        arms = list(self.arms())
        worlds = [
            self.world(cell, scenario, replication)
            for replication in range(self.replications)
            for cell, scenario in arms
        ]
        return Design(tuple(worlds), self.cells[0].arm)

    def world(self, cell: Cell, scenario: Scenario, replication: int) -> World:
        """One world of an arm."""
        arm = cell.arm
        return World(scenario, arm.policy, arm.knockouts, arm.factors, self.seed, replication, market=cell.scenario)

    def larger(self, replications: int) -> Self:
        """The same with another number of replications; those that there are already are the same worlds."""
        again = object.__new__(type(self))
        again.__dict__.update({k: v for k, v in self.__dict__.items() if k not in ("cells", "id")})
        again.replications = replications_of(replications)
        return again

    def called(self, kind: str) -> Self:
        """This, under a name that nothing else bears: its market, what it is for, and what it is."""
        self.name = f"{self.base.name}-{kind}-{self.id[:8]}"
        return self

    def __repr__(self) -> str:
        parts = [f"{len(self.scenarios)} scenarios" if len(self.scenarios) > 1 else self.base.name]
        parts.append(f"{len(self.policies)} policies")
        if self.factors:
            parts.append(f"{len(self.sample)} points ({self.sample.kind}) of {', '.join(self.sample.names[:4])}")
        return f"<{type(self).__name__} {self.name}: {', '.join(parts)}, {self.replications} replications: {len(self):,} worlds>"

    # -- how arms are made --------------------------------------------------------------------------------------------

    def _changed(self, scenario: Scenario) -> Scenario:
        changed = scenario.evolve(scenario.name, self.changes) if self.changes else scenario
        return knock_out(changed, *self.without) if self.without else changed

    def _named(self, base: Scenario, given: Any) -> dict[str, Any]:
        """Policies by name: each a block of a strategy, or a scenario with the changes in it."""
        if given is None:
            return {}
        several = [given] if isinstance(given, str | Scenario | Mapping) or callable(given) else list(given)
        wanted = named_policies(several)
        made = [as_policy(base, policy, self.firms[base.name]) for _, policy in wanted]
        names = labels([(name, one) for (name, _), one in zip(wanted, made, strict=True)], self.firms[base.name])
        found: dict[str, Any] = {}
        for name, (called, policy) in zip(names, wanted, strict=True):
            if called == BASELINE:
                raise ValueError(f"a policy cannot be called {BASELINE!r}: that is the market without one")
            if isinstance(policy, Scenario):
                found[name] = self._changed(policy)
            else:
                found[name] = {key: value for key, value in block_of(policy).items() if key != "name"}
        return found

    def _tried(self, market: Scenario, policy: str, point: int, values: Mapping[str, Any], firm: str) -> Scenario:
        """A policy at a point: the market with the policy in it, or a scenario of its own with the point's values."""
        what = self.policies[policy]
        parameters = {
            self._appliers[name][policy]: value
            for name, value in self.sample.points[point].items()
            if policy in self._appliers.get(name, ())
        }
        if isinstance(what, Scenario):
            own = (
                {**values, f"firms.{firm}.strategy": {**what.firms[firm].strategy, **parameters}}
                if parameters
                else values
            )
            return what.evolve(market.name, own)
        return as_policy(market, {**what, **parameters}, firm, name=market.name)

    def _block(self, policy: str) -> Mapping[str, Any]:
        what = self.policies[policy]
        return dict(what.firms[self.firm].strategy) if isinstance(what, Scenario) else what

    def _takers(self, one: Factor) -> dict[str, str]:
        """Which policies have a parameter, and what they call it.

        Raises:
            DesignError: when none has.
        """
        rest = one.name.removeprefix(f"{POLICY}.")
        found = {}
        for policy in self.policies:
            key = rest.removeprefix(f"{policy}.") if rest.startswith(f"{policy}.") else rest
            rule = find(self._block(policy))
            if key == "strength" or key in rule.parameters or (rule.free and key != rest):
                found[policy] = key
        if not found:
            if not self.policies:
                raise DesignError(message("design-no-policies", factor=one.name))
            known = dict.fromkeys(
                key for policy in self.policies for key in ("strength", *find(self._block(policy)).parameters)
            )
            raise DesignError(
                message("design-no-parameter", factor=one.name, key=repr(rest), hint=suggest(rest, known, "parameters"))
            )
        return found

    def _own(self, policy: str, point: int) -> tuple[tuple[str, Any], ...]:
        """Parameters that a policy was given, as columns, beside those that are factors."""
        if policy == BASELINE:
            return ()
        told = self._block(policy)
        varied = {key for name in self._appliers for p, key in self._appliers[name].items() if p == policy}
        here = [(f"{POLICY}.{key}", value) for key, value in told.items() if key != "use" and key not in varied]
        return tuple((name, value) for name, value in here if isinstance(value, int | float | str))

    def _cell(self, scenario: str, point: int, off: tuple[str, ...], policy: str) -> Cell:
        arm = self.arm(policy, point, off, scenario)
        against = None
        if policy != BASELINE:
            against = self.arm(BASELINE, point, off, scenario)
        elif off:
            against = self.arm(BASELINE, point, (), scenario)
        return Cell(scenario, point, off, policy, arm, against)

    def _check(self) -> None:
        """Make the first point of every market, and look at the ends of what policies are given."""
        cells = iter(self.cells)
        for base in self.scenarios.values():
            firm = self.firms[base.name]
            arms = list(self.at(base, 0, cells))
            for _ in range((len(self.sample) - 1) * len(arms)):
                next(cells)
            for cell, scenario in arms:
                if firm not in scenario.firms or (scenario.market.months, scenario.rows) != _size(arms[0][1]):
                    raise ValueError(
                        f"{cell.policy} cannot be laid beside {base.name}: same firm, months and people needed"
                    )
                preflight(scenario)
            for one in self.sample.factors:
                for policy, key in self._appliers.get(one.name, {}).items():
                    for value in one.values or (one.rounded(one.low), one.rounded(one.high)):
                        try_on(as_policy(base, {**self._block(policy), key: value}, firm), firm)


def _knockouts(given: str | Sequence[str | tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    each = (given,) if isinstance(given, str) else tuple(given)
    return tuple(dict.fromkeys([(), *((off,) if isinstance(off, str) else tuple(off) for off in each)]))


def _size(scenario: Scenario) -> tuple[int, int]:
    return scenario.market.months, scenario.rows


def _repeated(names: Sequence[str]) -> str:
    return next(name for name in names if names.count(name) > 1)
