"""Strategies by name: shipped, decorated with ``@strategy``, or brought by another package.

A strategy is a function of a ``MarketView`` that returns the ``Levers`` it aims at. The scenario's ``strategy`` block
names it and may set ``strength`` and any of its keyword parameters. What the firm does is
``rest + strength * (aim - rest)``, field by field: so at zero strength every strategy does nothing, exactly.

It declares where its costs fall, and ``sim.testing`` holds it to that:

- ``costs``: lines of the books that rise (``sim.books.COSTS``);
- ``forgoes``: what falls instead: ``realised_price`` (money taken per money at list prices), or a column of the ``firms``
  table, such as ``customers`` or ``trust``;
- ``costs="varies"``: whatever the levers cost that it comes to pull.
"""

from __future__ import annotations

import difflib
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Literal

from sim.scenario import Levers
from sim.scenario.levers import between
from sim.strategies.view import MarketView

Rule = Callable[..., Levers]

_REGISTRY: dict[str, Strategy] = {}


class StrategyError(ValueError):
    """A strategy that is unknown, undocumented, or given parameters it does not have."""


@dataclass(frozen=True)
class Strategy:
    """A rule with its name and documentation.

    Attributes:
        name: what it is called in scenarios.
        rule: the function.
        free: whether any parameter is accepted (the rule checks them itself).
        costs: lines of the books that it makes dearer; none when it declares nothing.
        forgoes: what it makes less of.
    """

    name: str
    rule: Rule
    free: bool = False
    costs: tuple[str, ...] | Literal["varies"] | None = None
    forgoes: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """The first line of its docstring."""
        return (inspect.getdoc(self.rule) or "").splitlines()[0]

    @property
    def parameters(self) -> dict[str, Any]:
        """Its keyword parameters with their defaults."""
        return {p.name: p.default for p in inspect.signature(self.rule).parameters.values() if p.kind == p.KEYWORD_ONLY}

    def __call__(self, view: MarketView, strength: float = 1.0, **parameters: Any) -> Levers:
        """The levers this strategy sets under a view, at a strength."""
        if strength == 0:
            return view.rest
        aim = self.rule(view, **parameters)
        return aim if strength == 1 else blend(view.rest, aim, strength)


def strategy(
    name: str,
    *,
    costs: tuple[str, ...] | Literal["varies"] | None = None,
    forgoes: tuple[str, ...] = (),
    free: bool = False,
) -> Callable[[Rule], Rule]:
    """Register a rule under a name.

    Args:
        name: what it is called in scenarios.
        costs: lines of the books that it makes dearer, ``()`` for none, or ``"varies"``.
        forgoes: what it makes less of: ``realised_price``, or a column of the ``firms`` table.
        free: whether any parameter is accepted.

    Raises:
        StrategyError: when the name is taken by another rule, or the rule has no docstring saying what it does and costs.
    """

    def register(rule: Rule) -> Rule:
        if not inspect.getdoc(rule):
            raise StrategyError(f"strategy {name!r} needs a docstring: what it does, its source, what it costs")
        known = _REGISTRY.get(name)
        if known is not None and known.rule.__qualname__ != rule.__qualname__:
            raise StrategyError(f"there is a strategy {name!r} already")
        _REGISTRY[name] = Strategy(name, rule, free, costs, forgoes)
        return rule

    return register


def adopt(brought: Iterable[Strategy]) -> None:
    """Know strategies as another process knows them, in place of whatever bears their names here."""
    _REGISTRY.update({one.name: one for one in brought})


def strategies() -> Mapping[str, Strategy]:
    """Every strategy known, shipped ones first, plugged-in ones (entry points ``loyalty.strategies``) after."""
    _plug_in()
    return dict(_REGISTRY)


@cache
def _plug_in() -> None:
    """Load what other installed packages bring: once, because looking for it takes as long as living a month."""
    for point in entry_points(group="loyalty.strategies"):
        if point.name not in _REGISTRY:
            point.load()


def find(block: Mapping[str, Any]) -> Strategy:
    """The strategy a scenario's block names, its strength and parameters checked.

    Raises:
        StrategyError: naming the nearest strategy or parameter.
    """
    known = strategies()
    name = block["use"]
    if name not in known:
        raise StrategyError(f"no strategy {name!r}{nearest(name, known)}; strategies: {', '.join(known)}")
    found = known[name]
    strength = block.get("strength", 1.0)
    if isinstance(strength, bool) or not isinstance(strength, int | float) or not 0 <= strength <= 1:
        raise StrategyError(f"strategy {name}: strength is {strength!r}; allowed: 0 to 1")
    if not found.free:
        for key in block:
            if key not in ("use", "strength") and key not in found.parameters:
                raise StrategyError(
                    f"strategy {name}: no parameter {key!r}{nearest(key, found.parameters)}; "
                    f"parameters: strength{''.join(', ' + p for p in found.parameters)}"
                )
    return found


def listed(names: str) -> tuple[Strategy, ...]:
    """The strategies whose names stand in a list separated by commas, in its order.

    Raises:
        StrategyError: for an unknown one, or when none is named.
    """
    found = tuple(find({"use": name.strip()}) for name in names.split(",") if name.strip())
    if not found:
        raise StrategyError(f"expected names of strategies separated by commas, got {names!r}")
    return found


def nearest(name: str, known: Iterable[str]) -> str:
    """Words that offer the known name nearest to one, or none when none is near."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def blend(rest: Levers, aim: Levers, strength: float) -> Levers:
    """Levers between rest and aim: each field rest + strength * (aim - rest)."""
    mixed: dict[str, Any] = {}
    for block in Levers.model_fields:
        low, high = getattr(rest, block), getattr(aim, block)
        mixed[block] = {
            name: between(getattr(low, name), getattr(high, name), strength) for name in type(low).model_fields
        }
    return Levers(**mixed)
