"""Market(mesa.Model): one run of one scenario."""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import mesa
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.engines.columns import beside
from sim.engines.engine import Engine, EngineName, Several
from sim.market import checkpoint, twins
from sim.market.announcements import Announcements, Offered
from sim.market.clubs import look_up_spend, note_points, open_clubs, points_held
from sim.market.figures import FocalFigures
from sim.market.firms import Firm
from sim.market.networks.ties import build
from sim.market.population import arms_drawn, populate
from sim.market.review import review
from sim.market.view import CustomerView
from sim.numerics import streams
from sim.results.store import write_atomically
from sim.results.tables import Record
from sim.scenario import Scenario
from sim.state.books import COSTS
from sim.state.customers import Customers
from sim.state.leaver import leavers_of
from sim.state.ties import Ties
from sim.strategies import StrategyError, find
from sim.strategies.files import brought_in
from sim.strategies.registry import declared, fingerprints
from sim.windows import MonthView, Watched, Window, before_month, opened
from sim.words import message

_WINDOWS = ("events", "customer", "snapshots", "pyramid")
"""Arguments of a market that open windows."""


def _again(
    kind: type[Market],
    spec: Scenario,
    asked: Mapping[str, Any],
    saved: bytes,
    rules: Mapping[str, Any],
    kept: dict[str, Any],
) -> Market:
    """A market as it was when ``__reduce__`` took it down."""
    market = kind.__new__(kind)
    Market.__init__(market, spec, **asked)
    for firm in market.firms:
        firm.strategy = rules.get(firm.name, firm.strategy)
    checkpoint.take_over(market, io.BytesIO(saved), "a copy")
    collected = kept.pop("_collected", None)
    market.__dict__.update(kept)
    if collected is not None:
        market.datacollector = FocalFigures(market.spec, market.record, collected)
    return market


class Market(mesa.Model):
    """One world: customers, ties and firms under one scenario and one seed.

    Args:
        spec: a scenario, or the name or path of one.
        rng: the seed, a whole number from 0 to 2**32 - 1; none, or whatever else Mesa takes, draws one.
        seed: the same by the name that ``simulate`` has for it; give one of the two.
        replication: worlds of the same seed and replication share all luck.
        engine: ``columns`` (compiled) or ``agents`` (one agent at a time; slow, for reading and for docking).
        threads: of the column engine; results do not depend on it.
        twin_of: a world to go on from, with its people, ties and past, and its seed unless one is given; see ``twin``.
        audit: of the agent engine: note every draw, and refuse a second one under the same address.
        events: True for every event table, or names of some (``sim.windows.EVENTS``); the months before observation have none.
        customer: keep the events of this customer alone.
        snapshots: ``{"months": [0, 12], "columns": ["trust", "will"]}``: columns of the customers at the end of months.
        pyramid: True to rank customers into layers by the profit they bring, or the layers and their shares, from the top.

    The last four open windows (``sim.windows``): they change nothing, and add tables.
    ``step`` lives one observed month; the warm-up is lived before the first. Mesa's ``DataCollector`` and ``batch_run``
    work as with any model.
    """

    def __init__(
        self,
        spec: Scenario | str | Path = "textbook",
        *,
        rng: Any = None,
        seed: Any = None,
        replication: int = 0,
        engine: EngineName = "columns",
        threads: int = 1,
        twin_of: Market | None = None,
        audit: bool = False,
        events: bool | Collection[str] = False,
        customer: int | None = None,
        snapshots: Mapping[str, Any] | None = None,
        pyramid: bool | Mapping[str, float] = False,
    ) -> None:
        if twin_of is not None and rng is None and seed is None:
            rng, replication = twin_of.world_seed, replication or twin_of.replication
        given = streams.seed_or_source(rng, seed)
        if engine == "columns":
            beside.begin()  # to compile, where that is still to be done, what the market being made will need
        super().__init__(rng=given)
        self.spec = brought_in(spec if isinstance(spec, Scenario) else Scenario.load(spec))
        if twin_of is not None:
            twins.check(twin_of.spec, self.spec, twin_of.month)
        self.world_seed: int = given if isinstance(given, int) else int(self.rng.integers(streams.SEED_LIMIT))
        self.replication: int = streams.as_seed(replication, "replication")
        self.threads = threads = streams.as_whole(threads, "threads", 1)
        self.key = streams.make_key(self.world_seed, self.replication)
        self.month: int = -self.spec.market.warm_up
        self.firms = [Firm(self, self.spec, name) for name in self.spec.firms]
        self.fingerprints = fingerprints(self.spec)
        """What strategies from outside the package do in this world, by firm."""
        self.ties: Ties = build(self.spec, self.key) if twin_of is None else twin_of.ties
        self.windows: tuple[Window, ...] = opened(
            self.spec,
            self.key,
            self.ties,
            events=events,
            customer=customer,
            snapshots=snapshots,
            pyramid=pyramid,
        )
        self._world = Watched(self.spec, self.key, self.ties)
        self._watching = False
        self.record = Record(self.spec)
        for firm in self.firms:
            for strategy in (firm.strategy, *(policy.strategy for policy in firm.arms.values())):
                if strategy.is_shipped:
                    continue
                try:
                    declared(strategy, COSTS, self.record.columns)
                except StrategyError as error:
                    raise StrategyError(
                        message("scenario-placed", place=self.spec.where(firm.name), problem=error)
                    ) from None
        self.shares = {firm.name: self.spec.firms[firm.name].start_share for firm in self.firms}
        self._announcements = Announcements(self.spec)
        first = populate(self.spec, self.key) if twin_of is None else twins.people_of(twin_of, self.spec)
        self.engine = self._build_engine(engine, first, audit)
        self.engine_name: EngineName = engine
        getattr(mesa.Agent, "_ids", {}).pop(self, None)  # by its counters Mesa 3.3 would keep every model alive
        if twin_of is not None:
            twins.go_on(self, twin_of)
            lived: int = vars(twin_of)["steps"]
            self.steps, self.running = lived, True
        collected = range(max(self.month, 0))
        self.datacollector: mesa.DataCollector = FocalFigures(self.spec, self.record, collected)
        self._asked: dict[str, Any] = {
            "rng": self.world_seed, "replication": self.replication, "engine": engine, "threads": threads, "audit": audit,
            "events": events, "customer": customer, "snapshots": snapshots, "pyramid": pyramid,
        }  # fmt: skip
        self._known = frozenset(vars(self)) | {"_known"}

    def _build_engine(self, name: EngineName, customers: Customers, audit: bool) -> Engine:
        if name == "columns":
            from sim.engines.columns.engine import ColumnEngine

            return ColumnEngine(self.spec, self.key, customers, self.ties, self.threads)
        if name == "agents":
            from sim.engines.agents.engine import AgentEngine

            return AgentEngine(self, self.spec, self.key, customers, self.ties, audit=audit)
        raise ValueError(f"no engine {name!r}; engines: columns, agents")

    @property
    def customers(self) -> Customers:
        """The customers' columns now."""
        return self.engine.customers

    def customer(self, row: int) -> CustomerView:
        """One customer, looked at as a Mesa agent: traits, state, and relationships by the firm's name.

        Raises:
            IndexError: when there is no such row.
        """
        return CustomerView(self, row, list(self.spec.firms), list(self.spec.population.segments))

    def step(self) -> None:
        """Live one observed month (the first call lives the warm-up too).

        Raises:
            ValueError: when all months have been lived; nothing has changed then.
        """
        self._not_over()
        self.warm_up()
        self._live()
        self.stepped()

    def stepped(self) -> None:
        """What Mesa's tools ask for after a step."""
        self.datacollector.collect(self)
        self.running = self.month < self.spec.market.months

    def _wrapped_step(self, *args: Any, **kwargs: Any) -> None:
        """Mesa counts a step before it is taken; one that cannot be taken is not counted."""
        self._not_over()
        super()._wrapped_step(*args, **kwargs)

    def _not_over(self) -> None:
        months = self.spec.market.months
        if self.month >= months:
            raise ValueError(
                f"{self.spec.name!r} has lived all its {months} months (market.months) and has no more; "
                "for a longer one, evolve the scenario"
            )

    def warm_up(self) -> Market:
        """Live the months before observation, levers at rest."""
        while self.month < 0:
            self._live()
        return self

    def twin(self, spec: Scenario, *, windows: bool = False) -> Market:
        """A second world that goes on from here under another scenario: the same people, ties, luck and past.

        Anything may be changed but people and ties. Until observation begins, a twin in which strategies alone differ is the
        world that its scenario makes: firms rest in the warm-up. What else differs, differs from now on.

        Args:
            spec: what the twin goes on under.
            windows: open the windows that are open here, with what they have seen; otherwise none.

        Raises:
            ScenarioError: naming every key that cannot be changed.
            ValueError: when there is no month left to live.
        """
        same: dict[str, Any] = {"rng": self.world_seed, "replication": self.replication, "threads": self.threads}
        seen = {name: self._asked[name] for name in _WINDOWS} if windows else {}
        return Market(spec, **same, **seen, engine=self.engine_name, twin_of=self)

    def run(self, until: int | None = None) -> Market:
        """Live all months, or up to (not including) month ``until``."""
        end = self.spec.market.months if until is None else min(until, self.spec.market.months)
        while self.month < end:
            self.step()
        return self

    def _live(self) -> None:
        announced, view = self.announce()
        self.close(self.engine.live(self.month, *announced), view)

    def announce(self) -> tuple[Offered, MonthView | None]:
        """The first part of a month: firms set their levers, and what they announce is ready for the engine."""
        month, every = self.month, self.spec.assign.every
        if every > 0 and month > 0 and month % every == 0:
            self.engine.assign(arms_drawn(self.spec, month))
        looking = month >= 0 and not all(firm.is_settled for firm in self.firms)
        public = {firm.name: firm.public_offer for firm in self.firms} if looking else {}
        for firm in self.firms:
            firm.announce(month, public, self.shares, self.key)
        open_clubs(self.firms, self.engine)
        look_up_spend(self.firms, self.engine, self.spec)
        offers, delivery, concessions = self._announcements.of(month, self.firms)
        if month == 0:
            home = self.customers.people["home"]
            self.record.starters[:] = [np.count_nonzero(home == firm.position) for firm in self.firms]
            self.record.opening[:] = points_held(self.firms, self.engine)
            self.record.note_held(self.customers.people)
        windows = self.windows if month >= 0 else ()
        view = self._look(month, offers) if windows else None
        return (offers, delivery, concessions), view

    def close(self, lived: tuple[NDArray[Any], NDArray[Any]], view: MonthView | None = None) -> None:
        """The last part of a month: what the engine lived is seen, written down and reviewed.

        Args:
            lived: the month's books and segments (``Engine.live``).
            view: what ``announce`` gave for the windows.
        """
        month, (book, segment) = self.month, lived
        windows = self.windows if month >= 0 else ()
        for window in windows:
            assert view is not None
            window.lived(view)
        self._record(book[np.newaxis], segment[np.newaxis])
        if month >= 0:
            self.record.note_leavers(month, leavers_of(self.customers.people, self.engine.leavers()))
            self.record.note_joiners(month, self.engine.joiners())
        self._end(month)
        for window in windows:
            assert view is not None
            window.reviewed(view)

    def close_several(self, lived: Several) -> None:
        """The last part of several months, lived one after another under what was announced for the first
        (``sim.market.stack.settled_until``); where they are observed, each counts as a step.
        """
        first, last = self.month, self.month + len(lived.books) - 1
        self._record(lived.books, lived.segments)
        if first >= 0:
            months = np.arange(first, last + 1)
            self.record.note_leavers(np.repeat(months, lived.left), lived.leavers)
            self.record.note_joiners(np.repeat(months, lived.came), lived.joiners)
        for month in range(first, last + 1):
            self._end(month)
            if month >= 0:
                self.steps += 1
                self.stepped()

    def _end(self, month: int) -> None:
        """A month is over: once a year firms rank their customers."""
        if (month + 1) % 12 == 0:
            self._review(month)
        if month >= 0:
            for firm in self.firms:
                firm.closed = month + 1
        self.month = month + 1

    def _look(self, month: int, offers: NDArray[Any]) -> MonthView:
        """What the windows will see of a month; at the first, they see what observation begins with."""
        if not self._watching and any(window.watches for window in self.windows):
            self.engine.watch()
            self._watching = True
        before = before_month(self.engine, offers)
        if month == 0:
            for window in self.windows:
                window.reviewed(MonthView(self._world, -1, offers, self.engine, before))
        return MonthView(self._world, month, offers, self.engine, before)

    def _record(self, books: NDArray[Any], segments: NDArray[Any]) -> None:
        """Take down the books, shape (months, firms), and segments of one month or several."""
        for line, amounts in self._announcements.overheads.items():
            books[line] += amounts
        customers = books["customers"][-1]
        self.shares = dict(zip(self.shares, (customers / max(float(customers.sum()), 1.0)).tolist(), strict=True))
        if self.month >= 0:
            self.record.note(self.month, books, segments, self._announcements.prices)
            note_points(self.record, self.month + len(books) - 1, self.firms, self.engine)

    def _review(self, month: int) -> None:
        for firm, (up, down) in zip(self.firms, review(self.firms, self.engine, self.spec), strict=True):
            if month >= 0:
                self.record.books["promoted"][month, firm.position] += up
                self.record.books["demoted"][month, firm.position] += down

    def latest(self, name: str, firm: str | None = None) -> float:
        """A column of the last month lived, for one firm (the focal one unless named).

        Raises:
            ValueError: before the first month.
        """
        focal = list(self.spec.firms).index(firm or self.spec.focal_firm)
        if not self.firms[focal].books:
            raise ValueError(f"no month of {self.spec.name!r} has been lived yet; call step() or run() first")
        return float(self.firms[focal].books[-1][name])

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table of the months lived so far (``sim.results`` says what each holds)."""
        tables = self.record.tables(max(self.month, 0), self.customers, self.engine.cohorts())
        for window in self.windows:
            tables |= window.tables()
        return tables

    # -- checkpoints, copies --------------------------------------------------------------------------------------

    def save(self, path: str | Path) -> None:
        """Save the world so that it can go on later with the same bits. Arrays and text only, no code.

        Raises:
            OSError: when the file cannot be written; an older file stays as it was.
        """
        write_atomically(Path(path), checkpoint.written(self))

    def restore(self, path: str | Path) -> Market:
        """Go on from a saved world of the same scenario and seed.

        Raises:
            ValueError: when the file is no checkpoint, or belongs to another scenario, seed or replication, or was saved
                without the windows that are open here.
        """
        checkpoint.take_over(self, Path(path), str(path))
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is copied, pickled and sent to other processes: as what it was made from, and a checkpoint.

        A copy goes on with the same bits. It has what was collected, and attributes of a subclass's own; not what an
        ``audit`` noted, nor Mesa agents that somebody added.
        """
        own = {name: value for name, value in vars(self).items() if name not in self._known}
        rules = {f.name: f.strategy for f in self.firms if f.strategy != find(dict(self.spec.firms[f.name].strategy))}
        kept = {"steps": self.steps, "running": self.running, **own}
        if isinstance(self.datacollector, FocalFigures):
            kept["_collected"] = self.datacollector.months
        else:
            kept["datacollector"] = self.datacollector
        return _again, (type(self), self.spec, self._asked, checkpoint.written(self), rules, kept)
