"""Case: one claim as data. What is common to all claims is the court's (``sim.lab.court.trial``); a case has its own alone.

    CASE = Case(number=7, name="under-promise", claim="...", markets=MARKETS, policies=POLICIES, asks=ASKS, read=read, ...)
    STUDY = study(CASE)

A case names markets, what is laid beside each of them, numbers that are read of one replication in one market, and bands in
which those must lie. Everything else follows: worlds, intervals, the ruling by the court's rule (``sim.lab.court.rule``), its
certainty, the ledger, the page.

What a case may not do: give behaviour another coefficient in a market of its own. ``markets`` may choose structure; what a
design varies stands in ``arms``, ``flips``, ``where`` or the two worlds by design, where a reader sees it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sim.lab.collect import Collect
from sim.lab.court.aim import Aim
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory
from sim.lab.outcomes import Outcome
from sim.scenario import Scenario

Found = Mapping[str, Outcome]
"""What the worlds of one replication in one market left, by arm."""

Read = Callable[[Found, Scenario], Mapping[str, float]]
"""From the worlds of one replication in one market to numbers by name."""

REST: Final = "rest"
"""The arm that every other is laid beside: the market as it is."""

ANSWERED: Final = ", answered"
"""Behind a policy's name: every rival pulls the same lever at the same dose, from the first month."""


@dataclass(frozen=True)
class Times:
    """A change that multiplies what stands there: ``{"behaviour.expectation.promise_weight": Times(2)}``."""

    by: float


Changes = Mapping[str, Any]
"""New values by dotted path. ``firms.focal.x`` is the focal firm's, ``firms.rivals.x`` every rival's, ``firms.*.x`` every
firm's; a value may be ``Times``."""


@dataclass(frozen=True)
class Ask:
    """One thing that must be so: the mean of a number lies in a band.

    Attributes:
        number: of ``Case.read``.
        says: what must be so, in words, with its threshold.
        low, high: the band, ends included.
        unit: of the number, as it is said behind it: ``%``, ``points``.
        short: what the number is, in a few words, for axes and tables.
    """

    number: str
    says: str
    short: str
    low: float = -math.inf
    high: float = math.inf
    unit: str = ""


@dataclass(frozen=True)
class Beside:
    """A number of ``Case.read`` that is shown and not asked about.

    Attributes:
        number: which.
        says: what it is, in a few words.
        unit: of it.
    """

    number: str
    says: str
    unit: str = ""


@dataclass(frozen=True)
class Line:
    """One line of a closed form, as the claim states it and as it comes out.

    Attributes:
        says: what it is.
        stated: by the claim, or its source.
        exact: by the arithmetic, or as the engine lived it.
        tolerance: how far apart they may be.
    """

    says: str
    stated: float
    exact: float
    tolerance: float

    @property
    def stands(self) -> bool:
        """Whether they agree."""
        return abs(self.stated - self.exact) <= self.tolerance


@dataclass(frozen=True)
class Selection:
    """A naive estimate beside a causal one, both numbers of ``Case.read`` in one unit.

    Attributes:
        naive: what observational tables of the world at rest suggest.
        causal: what twin worlds say.
        says: what both estimate, in words.
        unit: of both.
    """

    naive: str
    causal: str
    says: str
    unit: str = ""


@dataclass(frozen=True)
class Published:
    """What research found of a number, as a band.

    Attributes:
        number: of ``Case.read``.
        low, high: the band.
        source: who says so.
    """

    number: str
    low: float
    high: float
    source: str


@dataclass(frozen=True)
class Factor:
    """An axis of the map of where a claim holds.

    Attributes:
        says: what it is, in words.
        values: tried, within the range that is stated of it.
    """

    says: str
    values: tuple[float, ...]


@dataclass(frozen=True)
class Effort:
    """How much is lived.

    Attributes:
        customers: the fewest of a market, whatever the scale; a smaller market is taken whole.
        replications: at scale 1, of each of three sets of luck.
        fewest: replications at any scale.
        months: observed; the market's own unless given.
    """

    customers: int = 800
    replications: int = 24
    fewest: int = 8
    months: int | None = None


def none(_: Scenario) -> Mapping[str, Scenario]:
    """Nothing beside the market as it is."""
    return {}


@dataclass(frozen=True)
class Case:
    """A claim on trial.

    Attributes:
        number, name, claim, figure: what the decks say.
        definitions: what its words were taken to mean, by term; among them the reading under which it is trivially true.
        research: what was published, with its source.
        mind: what would change our mind.
        unknown: what the study does not know.
        markets: where it is tried.
        asks: what must be so.
        read: numbers of one replication in one market.
        rows: of the plausibility table, those that the claim rests on.
        true_world, false_world: changes of a market under which the claim is true, or false, by design.
        policies: strategies of the focal firm by name, as a scenario has them; each is tried while rivals rest and when they
            answer in kind.
        budget: what every policy spends, at a dose found on luck that the trial does not use: a share of the firm's yearly revenue
            at rest, or the name of the policy whose own spending is the measure; or an effect that every policy is to bring
            (``Aim``); policies at their own strength unless given.
        arms: what else is laid beside the market as it is.
        take: what is taken of a world.
        beside: numbers that are shown and not asked about.
        form: the closed form, checked to its tolerance and shown apart.
        selection: the naive estimate beside the causal one.
        published: published effects as bands.
        flips: what is assumed otherwise, in words: changes of the market, or another reading.
        where: two or three factors by dotted path (``policy.x`` is a parameter of the policies): the map of where it holds, in
            the first market.
        effort: how much is lived.
        somewhere: whether one market is enough, as for a claim that something can be.
        because: where a case needs a rule of its own, why.
    """

    number: int
    name: str
    claim: str
    figure: str
    definitions: Mapping[str, str]
    research: str
    mind: str
    unknown: str
    markets: tuple[MarketCase, ...]
    asks: tuple[Ask, ...]
    read: Read
    rows: tuple[int, ...]
    true_world: Changes
    false_world: Changes
    policies: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    budget: float | str | Aim | None = None
    arms: Callable[[Scenario], Mapping[str, Scenario]] = none
    take: Collect = field(default_factory=CaseStory)
    beside: tuple[Beside, ...] = ()
    form: Callable[[], Sequence[Line]] | None = None
    selection: Selection | None = None
    published: tuple[Published, ...] = ()
    flips: Mapping[str, Changes | Read] = field(default_factory=dict)
    where: Mapping[str, Factor] = field(default_factory=dict)
    effort: Effort = Effort()
    somewhere: bool = False
    because: str = ""

    def texts(self) -> Iterator[str]:
        """Every text of its own that people read, as it stands: what a translation translates."""
        yield from (self.claim, self.figure, self.research, self.mind, self.unknown, self.because)
        for term, text in self.definitions.items():
            yield from (term, text)
        for ask in self.asks:
            yield from (ask.says, ask.short, *_worded(ask.unit))
        for one in self.beside:
            yield from (one.says, *_worded(one.unit))
        if self.selection:
            yield from (self.selection.says, *_worded(self.selection.unit))
        yield from (effect.source for effect in self.published)
        yield from self.flips
        yield from (factor.says for factor in self.where.values())
        yield from (line.says for line in self.form()) if self.form else ()
        yield from (case.name for case in self.markets)
        yield from self.policies


def laid(base: Scenario, changes: Changes, name: str = "") -> Scenario:
    """A market with some of it changed; see ``Changes``.

    Raises:
        ScenarioError: for a path there is not, or a value out of range.
    """
    if not changes:
        return base
    whole: dict[str, Any] = {}
    for path, value in changes.items():
        for own in _paths(base, path):
            whole[own] = value.by * float(base.field(own).value) if isinstance(value, Times) else value
    return base.evolve(name or base.name, whole)


def _paths(base: Scenario, path: str) -> list[str]:
    """The paths that one with a wild firm stands for."""
    part, dot, rest = path.partition(".")
    firm, _, inside = rest.partition(".")
    if part != "firms" or not dot or firm in base.firms:
        return [path]
    rivals = [name for name in base.firms if name != base.focal_firm]
    named = {"focal": [base.focal_firm], "rivals": rivals, "*": list(base.firms)}
    return [f"firms.{name}.{inside}" for name in named[firm]] if firm in named else [path]


def _worded(unit: str) -> tuple[str, ...]:
    """A unit that is a word; a sign is the same in every language."""
    return (unit,) if any(c.isalpha() for c in unit) else ()
