"""Strategies by name: shipped, decorated with ``@strategy``, or brought by another package.

A strategy is a function of a ``MarketView`` that returns the ``Levers`` it aims at. The scenario's ``strategy`` block
names it and may set ``strength`` and any of its keyword parameters. What the firm does is
``rest + strength * (aim - rest)``, field by field: so at zero strength every strategy does nothing, exactly.

It declares where its costs fall, and ``sim.testing`` holds it to that:

- ``costs``: lines of the books that rise (``sim.state.books.COSTS``);
- ``forgoes``: what falls instead: ``realised_price`` (money taken per money at list prices), or a column of the ``firms``
  table, such as ``customers`` or ``trust``;
- ``costs="varies"``: whatever the levers cost that it comes to pull.

And whether it is ``steady``: sets the same levers every month, as a function of its levers at rest and its parameters alone.
Such a rule is asked once.

Whatever goes wrong in a rule becomes a ``StrategyError`` that says whose month it was; what the rule raised is its cause.
"""

from __future__ import annotations

import inspect
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from sim import source
from sim.scenario import Levers, Scenario
from sim.scenario.levers import between
from sim.strategies.view import MarketView
from sim.words import Listed, Message, meant, message
from sim.words import listed as listed_

Rule = Callable[..., Levers]

_REGISTRY: dict[str, Strategy] = {}


_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]{0,59}")

_BROKEN: dict[str, StrategyError] = {}

_EXAMPLE = "return view.rest.towards(1, recovery={'ease': 0.9})"


class StrategyError(ValueError):
    """A strategy that is unknown, undocumented, given parameters it does not have, or that fails in a month."""


class StrategyFailed(StrategyError):
    """A strategy that failed in a month; says whose month it was."""


@dataclass(frozen=True)
class Strategy:
    """A rule with its name and documentation.

    Attributes:
        name: what it is called in scenarios.
        rule: the function.
        free: whether any parameter is accepted (the rule checks them itself).
        costs: lines of the books that it makes dearer; none when it declares nothing.
        forgoes: what it makes less of.
        steady: whether it sets the same levers every month, looking at nothing but its levers at rest and what never changes.
        text: of a rule from outside the package: what it said when it was registered (``fingerprint``).
    """

    name: str
    rule: Rule
    free: bool = False
    costs: tuple[str, ...] | Literal["varies"] | None = None
    forgoes: tuple[str, ...] = ()
    steady: bool = False
    text: str = field(default="", repr=False)

    @property
    def doc(self) -> str:
        """Its docstring."""
        return source.docstring(self.rule)

    @property
    def about(self) -> str:
        """The first line of its docstring."""
        return self.doc.partition("\n")[0]

    @property
    def by_itself(self) -> bool:
        """Whether its name alone says what it does; a free one does what its parameters say, and nothing without any."""
        return not self.free

    @property
    def is_shipped(self) -> bool:
        """Whether it comes with the laboratory."""
        return (getattr(self.rule, "__module__", None) or "").partition(".")[0] == __name__.partition(".")[0]

    @property
    def parameters(self) -> dict[str, Any]:
        """Its parameters with their defaults: all that come after the view."""
        _, *own = inspect.signature(self.rule).parameters.values()
        return {p.name: p.default for p in own if p.kind in (p.KEYWORD_ONLY, p.POSITIONAL_OR_KEYWORD)}

    def __call__(self, view: MarketView, strength: float = 1.0, **parameters: Any) -> Levers:
        """The levers this strategy sets under a view, at a strength.

        Raises:
            StrategyError: naming the strategy, the firm and the month, when the rule fails or gives no levers.
        """
        if strength == 0:
            return view.rest
        try:
            aim = _levers(self.rule(view, **parameters), view)
            return aim if strength == 1 else blend(view.rest, aim, strength)
        except (StrategyFailed, MemoryError):
            raise
        except Exception as error:
            raise StrategyFailed(
                message(
                    "strategy-failed",
                    strategy=self.name,
                    firm=view.firm,
                    month=str(view.month),
                    parameters="".join(f", {key}={value!r}" for key, value in parameters.items()),
                    problem=_said(error, self.rule),
                )
            ) from error


def strategy(
    name: str,
    *,
    costs: tuple[str, ...] | Literal["varies"] | None = None,
    forgoes: tuple[str, ...] = (),
    free: bool = False,
    steady: bool = False,
) -> Callable[[Rule], Rule]:
    """Register a rule under a name.

    Args:
        name: what it is called in scenarios.
        costs: lines of the books that it makes dearer, ``()`` for none, or ``"varies"``.
        forgoes: what it makes less of: ``realised_price``, or a column of the ``firms`` table.
        free: whether any parameter is accepted.
        steady: whether it sets the same levers every month, looking at nothing but ``view.rest`` and what
            never changes (segments, touchpoints, margins): it is asked once then.

    Raises:
        StrategyError: when the name is taken by another rule, or the rule has no docstring saying what it does and costs.
    """
    if not isinstance(name, str):
        raise StrategyError(message("strategy-needs-name", given=_called(name)))
    if not _NAME.fullmatch(name):
        raise StrategyError(message("strategy-name", name=repr(name[:60])))
    for what, given in (("costs", costs), ("forgoes", forgoes)):
        if isinstance(given, str) and (what, given) != ("costs", "varies"):
            raise StrategyError(message("strategy-tuple", strategy=repr(name), what=what, given=repr(given)))

    def register(rule: Rule) -> Rule:
        if not callable(rule):
            raise StrategyError(message("strategy-no-function", strategy=repr(name), given=_called(rule)))
        if not source.docstring(rule) and not (source.dropped() and source.text_of(rule) == ""):
            raise StrategyError(message("strategy-docstring", strategy=repr(name)))
        known = _REGISTRY.get(name)
        if known is not None and known.rule.__qualname__ != rule.__qualname__:
            raise StrategyError(message("strategy-taken", name=repr(name)))
        listed_costs = costs if costs is None or costs == "varies" else tuple(costs)
        made = Strategy(name, rule, free, listed_costs, tuple(forgoes), steady)
        if not made.is_shipped:
            made = Strategy(name, rule, free, listed_costs, tuple(forgoes), steady, source.text_of(rule))
        _REGISTRY[name] = made
        return rule

    return register


@contextmanager
def tentative() -> Iterator[None]:
    """What is registered inside stays only when nothing fails."""
    before = dict(_REGISTRY)
    try:
        yield
    except BaseException:
        _REGISTRY.clear()
        _REGISTRY.update(before)
        raise


def adopt(brought: Iterable[Strategy]) -> None:
    """Know strategies as another process knows them, in place of whatever bears their names here."""
    _REGISTRY.update({one.name: one for one in brought})


def brought(scenarios: Iterable[Scenario]) -> tuple[Strategy, ...]:
    """The strategies from outside the package that firms follow, or that strategies of theirs play, each once."""
    words = {
        word.strip()
        for scenario in scenarios
        for firm in scenario.firms
        for block in scenario.blocks_of(firm)
        for value in block.values()
        if isinstance(value, str)
        for word in value.split(",")
    }
    known = known_strategies()
    return tuple(known[name] for name in sorted(words & set(known)) if not known[name].is_shipped)


def fingerprint(strategy: Strategy) -> str:
    """Digest of what a strategy from outside the package does (``sim.source.digest``); empty for a shipped one.

    A shipped strategy is what the version of the package says. Another may be edited and registered anew under its name, so
    whatever is kept by what determines it (``Run.id``, a checkpoint, a stored result) counts this in.
    """
    return "" if strategy.is_shipped else source.digest(strategy.rule, strategy.text)


def fingerprints(scenario: Scenario) -> dict[str, str]:
    """Of each firm whose strategy comes from outside the package, or plays one that does: ``fingerprint``, by firm.

    Raises:
        StrategyError: for a strategy that is not there.
    """
    found: dict[str, str] = {}
    for name in scenario.firms:
        played = {""}
        for block in scenario.blocks_of(name):
            played.add(fingerprint(find(block)))
            for key, value in block.items():
                if key != "use" and isinstance(value, str):  # it may name strategies, as the bandit's arms do
                    words = (word.strip() for word in value.split(","))
                    played |= {fingerprint(_REGISTRY[word]) for word in words if word in _REGISTRY}
        if played != {""}:
            found[name] = "+".join(sorted(played - {""}))
    return found


def declared(strategy: Strategy, lines: Iterable[str], columns: Iterable[str]) -> None:
    """Check what a strategy says it costs and forgoes.

    Args:
        strategy: which.
        lines: of the books that can rise.
        columns: of the ``firms`` table.

    Raises:
        StrategyError: for a line or a column there is not.
    """
    costs = strategy.costs if isinstance(strategy.costs, tuple) else ()
    for what, names, known in (
        ("costs", costs, list(lines)),
        ("forgoes", strategy.forgoes, ["realised_price", *columns]),
    ):
        for name in names:
            if name not in known:
                raise StrategyError(
                    message(
                        "strategy-names-no",
                        strategy=strategy.name,
                        what=what,
                        name=repr(name),
                        near=meant(str(name), known),
                        known=listed_(known),
                    )
                )


def _levers(aim: Any, view: MarketView) -> Levers:
    """What a rule gave, checked: levers, and those that are new in their ranges.

    Raises:
        StrategyError, ValidationError: when it is something else.
    """
    if aim is None:
        raise StrategyError(message("strategy-returned-nothing", example=_EXAMPLE))
    if not isinstance(aim, Levers):
        given = _called(aim) if callable(aim) else repr(aim)
        raise StrategyError(message("strategy-returned", kind=type(aim).__name__, given=given[:60], example=_EXAMPLE))
    for name in Levers.model_fields:
        block = getattr(aim, name)
        if block is not getattr(view.rest, name) and block != getattr(view.levers, name):
            kind = type(getattr(view.rest, name))
            if not isinstance(block, kind):
                raise StrategyError(message("strategy-lever-kind", lever=name, kind=type(block).__name__))
            kind.model_validate(block.model_dump())
    return aim


def _said(error: Exception, rule: Rule) -> str | Message | Listed:
    """What went wrong in a rule, in a sentence: what it raised, and in which of its lines."""
    if isinstance(error, ValidationError):
        return ranges(error)
    if isinstance(error, StrategyError):
        return error.args[0] if error.args else ""
    file = getattr(getattr(inspect.unwrap(rule), "__code__", None), "co_filename", None)
    lines = [step.lineno for step in traceback.extract_tb(error.__traceback__) if step.filename == file]
    there = bool(lines and file)
    return message(
        "strategy-raised",
        kind="" if isinstance(error, ValueError) else type(error).__name__,
        problem=error if str(error) else "",
        file=Path(file).name if file and there else "",
        line=str(lines[-1]) if there else "",
    )


def ranges(error: ValidationError) -> Listed:
    """The levers that are out of range, in words."""
    rest = Levers()
    blocks = {type(getattr(rest, name)).__name__: (name, getattr(rest, name)) for name in Levers.model_fields}
    block, levers = blocks.get(error.title, ("", None))
    parts = []
    for one in error.errors():
        name = str(one["loc"][0]) if one["loc"] else ""
        info = type(levers).model_fields.get(name) if levers is not None else None
        ends = {
            end: getattr(m, end) for m in (info.metadata if info else ()) for end in ("ge", "le") if hasattr(m, end)
        }
        limits = {"low": f"{ends['ge']:g}", "high": f"{ends['le']:g}"} if len(ends) == 2 else {"low": "", "high": ""}
        value = one["input"]
        shown = f"{value:g}" if isinstance(value, int | float) else repr(value)[:60]
        place = ".".join(part for part in (block, *(str(key) for key in one["loc"])) if part)
        parts.append(message("strategy-lever-range", lever=place, value=shown, **limits, why=one["msg"]))
    return Listed(tuple(parts), "; ")


def _called(thing: Any) -> str:
    return str(getattr(thing, "__qualname__", None) or repr(thing)[:60])


def known_strategies() -> Mapping[str, Strategy]:
    """Every strategy known, shipped ones first, plugged-in ones (entry points ``loyalty.strategies``) after."""
    _plug_in()
    return dict(_REGISTRY)


@cache
def _plug_in() -> None:
    """Load what other installed packages bring: once, because looking for it takes as long as living a month.

    One that cannot be loaded harms nobody who does not ask for it; ``find`` says what is wrong with it.
    """
    for point in entry_points(group="loyalty.strategies"):
        if point.name in _REGISTRY:
            continue
        place = {"name": repr(point.name), "module": str(getattr(point, "value", "?"))}
        try:
            point.load()
        except Exception as error:
            why = f"{type(error).__name__}: {error}"
            _BROKEN[point.name] = broken = StrategyError(message("strategy-not-loaded", **place, why=why))
            broken.__cause__ = error
        else:
            if point.name not in _REGISTRY:
                _BROKEN[point.name] = StrategyError(message("strategy-not-there", **place))


def find(block: Mapping[str, Any]) -> Strategy:
    """The strategy a scenario's block names, its strength and parameters checked.

    Raises:
        StrategyError: naming the nearest strategy or parameter.
    """
    known = known_strategies()
    name = block["use"]
    if name in _BROKEN and name not in known:
        raise _BROKEN[name]
    if name not in known:
        raise StrategyError(message("strategy-none", name=repr(name), near=meant(name, known), known=listed_(known)))
    found = known[name]
    strength = block.get("strength", 1.0)
    if isinstance(strength, bool) or not isinstance(strength, int | float) or not 0 <= strength <= 1:
        raise StrategyError(message("strategy-strength", strategy=name, strength=repr(strength)))
    if not found.free:
        for key in block:
            if key not in ("use", "strength") and key not in found.parameters:
                raise StrategyError(
                    message(
                        "strategy-no-parameter",
                        strategy=name,
                        key=repr(key),
                        near=meant(key, found.parameters),
                        known=listed_(["strength", *found.parameters]),
                    )
                )
    return found


def listed(names: str) -> tuple[Strategy, ...]:
    """The strategies whose names stand in a list separated by commas, in its order.

    Raises:
        StrategyError: for an unknown one, or when none is named.
    """
    found = tuple(find({"use": name.strip()}) for name in names.split(",") if name.strip())
    if not found:
        raise StrategyError(message("strategy-names-wanted", given=repr(names)))
    return found


def blend(rest: Levers, aim: Levers, strength: float) -> Levers:
    """Levers between rest and aim: each field rest + strength * (aim - rest)."""
    mixed: dict[str, Any] = {}
    for block in Levers.model_fields:
        low, high = getattr(rest, block), getattr(aim, block)
        mixed[block] = {
            name: between(getattr(low, name), getattr(high, name), strength) for name in type(low).model_fields
        }
    return Levers(**mixed)
