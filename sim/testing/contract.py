"""A suite that every strategy can inherit: documented, repeatable, bounded, at rest at zero strength, and paid for.

For pytest; shipped strategies are held to it and so can be anyone's::

    from sim.testing import StrategyContract

    class TestApologiseFirst(StrategyContract):
        strategy = "apologise-first"

The strategy is found by name like any other: decorated with ``@sim.strategy`` in a module the tests import, or brought by an
installed package. It is tried on the focal firm of a small market made for it, in worlds that share all luck. Set ``market``
(a scenario) for a strategy that needs another, and ``parameters`` for one that does little without.

What it does not judge: whether the strategy is any good.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Final

from sim.market.market import Market
from sim.scenario import Levers, Scenario
from sim.source import docstring
from sim.state.books import COSTS, LINES
from sim.strategies import MarketView, Strategy, StrategyError, blend, find
from sim.testing.worlds import SEED, World, lived, proving_ground, same_tables, under, warmed

ABOUT: Final = 95
"""Characters of a strategy's first line that a list of strategies has room for."""

HIDDEN: Final = (
    "sim.engines",
    "sim.market.checkpoint",
    "sim.market.firms",
    "sim.market.market",
    "sim.market.networks",
    "sim.market.population",
    "sim.market.review",
    "sim.market.view",
    "sim.numerics.streams",
    "sim.results",
    "sim.rules",
    "sim.state",
)
"""What a strategy has no business with: who the customers are, and luck that is not the firm's own dice."""


def hidden_imports(source: str) -> list[str]:
    """Modules in ``HIDDEN`` that a module's source imports."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found += [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return sorted({name for name in found if any(name == m or name.startswith(f"{m}.") for m in HIDDEN)})


def hold(true: object, otherwise: str) -> None:
    """Check something, under ``python -O`` too.

    Raises:
        AssertionError: with a message, where it is not true.
    """
    if not true:
        raise AssertionError(otherwise)


class StrategyContract:
    """What every strategy must be. Subclass it and name the strategy.

    Attributes:
        strategy: its name.
        parameters: parameters to try it with, beyond its defaults.
        market: where to try it; ``proving_ground()`` unless given. Its focal firm is the one that follows the strategy.
    """

    strategy: ClassVar[str] = ""
    parameters: ClassVar[Mapping[str, Any]] = {}
    market: ClassVar[Scenario | None] = None

    # -- what the tests share ------------------------------------------------------------------------------------------

    @property
    def found(self) -> Strategy:
        """The strategy."""
        return find({"use": self.strategy, **self.parameters})

    @property
    def ground(self) -> Scenario:
        """The market it is tried in."""
        return self.market or proving_ground()

    def world(self, strength: float = 1.0) -> World:
        """The world in which the focal firm follows the strategy."""
        return lived(self.ground, {"use": self.strategy, **self.parameters, "strength": strength})

    @property
    def resting(self) -> World:
        """The same world without it."""
        return lived(self.ground, {"use": "rest"})

    def some_views(self) -> list[MarketView]:
        """What the firm saw at the start, half way and at the end."""
        views = self.world().views
        return [views[0], views[len(views) // 2], views[-1]]

    # -- documented ----------------------------------------------------------------------------------------------------

    def test_says_what_it_does_where_it_comes_from_and_what_it_costs(self) -> None:
        """A docstring with a first line that fits a list, a source, and a sentence that begins with Costs."""
        text = " ".join((docstring(self.found.rule)).split())
        about = self.found.about.replace("``", "")
        hold(about.endswith("."), f"the first line should be a sentence: {about!r}")
        hold(len(about) <= ABOUT, f"the first line has {len(about)} characters; a list has room for {ABOUT}")
        hold("Costs " in text, "say what it costs, in a sentence that begins with Costs")
        hold("Source: " in text or self.found.costs == (), "say where it comes from, after Source:")

    def test_declares_where_its_costs_fall(self) -> None:
        """Lines of the books, or what is forgone, or that it varies."""
        costs = self.found.costs
        hold(costs is not None, '@strategy(name, costs=("recovery",)): say which lines rise, () for none, or "varies"')
        if costs != "varies":
            unknown = set(costs or ()) - set(COSTS)
            hold(not unknown, f"no cost lines {sorted(unknown)}; there are: {', '.join(COSTS)}")

    # -- repeatable ----------------------------------------------------------------------------------------------------

    def test_is_a_function_of_its_view(self) -> None:
        """The same view gives the same levers, whenever it is asked and whatever was asked in between."""
        world = self.world()
        for view, levers in reversed(list(zip(world.views, world.levers, strict=True))):
            again = self.found(view, 1.0, **self.parameters)
            hold(again == levers, f"asked again in month {view.month} it set {again}, not {levers}")

    def test_remembers_nothing_but_its_books(self, tmp_path: Path) -> None:
        """A world saved half way and taken up again goes on with the same bits."""
        base = warmed(self.ground)
        scenario = under(base.spec, {"use": self.strategy, **self.parameters, "strength": 1.0})
        straight = base.twin(scenario).run(scenario.market.months // 2)
        straight.save(tmp_path / "half.npz")
        resumed = Market(scenario, rng=SEED).restore(tmp_path / "half.npz").run()
        same_tables(self.world().tables, resumed.tables())

    # -- bounded -------------------------------------------------------------------------------------------------------

    def test_sets_levers_within_their_ranges(self) -> None:
        """In every month, at every strength."""
        for view in self.some_views():
            for strength in (0.0, 0.3, 1.0):
                levers = self.found(view, strength, **self.parameters)
                hold(
                    isinstance(levers, Levers), f"in month {view.month} it returned {type(levers).__name__}, not Levers"
                )
                hold(
                    Levers.model_validate(levers.model_dump()) == levers,
                    f"out of range in month {view.month}: {levers}",
                )

    def test_strength_blends(self) -> None:
        """Half way is half way between rest and aim, field by field."""
        for view in self.some_views():
            full, half = (self.found(view, strength, **self.parameters) for strength in (1.0, 0.5))
            between = blend(view.rest, full, 0.5)
            hold(half == between, f"half strength in month {view.month} is {half}; half way is {between}")

    def test_nothing_at_zero_strength(self) -> None:
        """Every table has the same bits as without it."""
        for view in self.some_views():
            none = self.found(view, 0.0, **self.parameters)
            hold(none is view.rest, f"at no strength in month {view.month} it set {none}")
        same_tables(self.resting.tables, self.world(0.0).tables)

    def test_refuses_what_it_cannot_take(self) -> None:
        """Parameters it does not have, and strengths that are none."""
        for block in ({"no such parameter": 1}, {"strength": 1.1}, {"strength": float("nan")}, {"strength": "half"}):
            if self.found.free and "strength" not in block:
                continue
            try:
                find({"use": self.strategy, **block})
            except StrategyError:
                continue
            raise AssertionError(f"{self.strategy} takes {block}")

    # -- paid for ------------------------------------------------------------------------------------------------------

    def test_costs_what_it_says(self) -> None:
        """With the same luck, the lines it names rise, and what it forgoes falls, the price among it."""
        with_it, without = (self._sums(world) for world in (self.world(), self.resting))
        costs = self.found.costs
        if costs == "varies":
            moved = any(levers != view.rest for view, levers in zip(*self.world()[1:], strict=True))
            hold(moved, "it never left rest here; give it parameters or a market in which it acts")
            hold(any(with_it[line] != without[line] for line in LINES), "it moved levers and no money")
            return
        for line in costs or ():
            hold(with_it[line] > without[line], f"{line} does not rise: {without[line]:g} to {with_it[line]:g}")
        for name in self.found.forgoes:
            hold(name in with_it, f"nothing called {name!r}; there is realised_price, and the columns of firms")
            hold(with_it[name] < without[name], f"{name} does not fall: {without[name]:g} to {with_it[name]:g}")
        price = "realised_price"
        if price not in self.found.forgoes:
            hold(
                with_it[price] > (1 - 1e-6) * without[price],
                f"it gives up price and does not say so, {without[price]:g} to {with_it[price]:g}; add forgoes=('{price}',)",
            )

    def _sums(self, world: World) -> dict[str, float]:
        """Sums over the months of the focal firm's columns, and ``realised_price``: money taken per money at list prices."""
        firms = world.tables["firms"]
        months = firms[firms["firm"] == self.ground.focal_firm].drop(columns=["firm"])
        sums = {str(name): float(total) for name, total in months.sum().items()}
        sums["realised_price"] = (sums["sales"] + sums["aftersales"]) / max(sums["full_price"], 1e-9)
        return sums

    # -- seeing no more than a firm could ------------------------------------------------------------------------------

    def test_sees_no_customer(self) -> None:
        """Its module does not import what would show it one."""
        try:
            source = Path(inspect.getfile(self.found.rule)).read_text(encoding="utf-8")
        except (OSError, TypeError):  # typed in a notebook
            return
        hidden = hidden_imports(source)
        hold(not hidden, f"a firm sees no {', '.join(hidden)}")
