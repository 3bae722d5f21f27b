"""Market(mesa.Model): one run of one scenario."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Literal

import mesa
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.market import checkpoint
from sim.market.firms import Firm
from sim.market.networks.ties import build
from sim.market.offers import Announcement
from sim.market.population import populate
from sim.market.review import layers, placed
from sim.market.view import CustomerView
from sim.numerics import streams
from sim.results.store import write_atomically
from sim.results.tables import Record
from sim.scenario import Scenario
from sim.state.books import COSTS
from sim.state.customers import Customers
from sim.state.offer import OFFER
from sim.state.relationship import CHARGED
from sim.state.ties import Ties
from sim.state.world import arms_of
from sim.strategies import find
from sim.strategies.registry import declared, fingerprints
from sim.windows import MonthView, Watched, Window, before_month, opened

EngineName = Literal["columns", "agents"]


def same_but_for_strategies(a: Scenario, b: Scenario) -> bool:
    """Whether two scenarios would live the same warm-up: they differ at most in their firms' strategies."""

    def content(scenario: Scenario) -> dict[str, Any]:
        dump = scenario.model_dump(exclude={"name", "title", "about", "focal"})
        for firm in dump["firms"].values():
            del firm["strategy"]
        return dump

    return content(a) == content(b) and list(a.firms) == list(b.firms)


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
        market.datacollector = FocalFigures(market, collected)
    return market


class FocalFigures(mesa.DataCollector):
    """Mesa's data collector for the focal firm's monthly figures; read off the record when somebody asks, not every month.

    Args:
        market: whose.
        months: those taken note of so far.
    """

    FIGURES: Final = ("retention", "encounter_satisfaction", "share", "profit")

    def __init__(self, market: Market, months: Iterable[int] = ()) -> None:
        self._market = market
        self.months: list[int] = list(months)
        self._figures: dict[str, list[Any]] = {}
        super().__init__()
        self._figures = {name: [] for name in ("month", *self.FIGURES)}
        self.model_reporters = dict.fromkeys(self._figures)  # Mesa gives no table to a collector that reports nothing

    def collect(self, model: mesa.Model) -> None:
        """Take note that a month is to be shown."""
        self.months.append(self._market.month - 1)

    @property
    def model_vars(self) -> dict[str, list[Any]]:
        """Each figure, a list of its values by month."""
        due = self.months[len(self._figures["month"]) :] if self._figures else []
        if due:
            market = self._market
            columns = market.record.firm_columns(slice(due[0], due[-1] + 1))
            firms, focal = len(market.firms), list(market.spec.firms).index(market.spec.focal_firm)
            self._figures["month"] += due
            for name in self.FIGURES:
                self._figures[name] += columns[name][focal::firms].tolist()
        return self._figures

    @model_vars.setter
    def model_vars(self, value: dict[str, list[Any]]) -> None:
        """Mesa begins with none."""
        self._figures = value


class Market(mesa.Model):
    """One world: customers, ties and firms under one scenario and one seed.

    Args:
        spec: a scenario, or the name or path of one.
        rng: the seed, a whole number from 0 to 2**32 - 1; none, or whatever else Mesa takes, draws one.
        seed: the same by the name that ``simulate`` has for it; give one of the two.
        replication: worlds of the same seed and replication share all luck.
        engine: ``columns`` (compiled) or ``agents`` (one agent at a time; slow, for reading and for docking).
        threads: of the column engine; results do not depend on it.
        twin_of: a world to take people, ties and warm-up from; see ``twin``.
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
        given = streams.seed_or_source(rng, seed)
        super().__init__(rng=given)
        self.spec = spec if isinstance(spec, Scenario) else Scenario.load(spec)
        self.world_seed = given if isinstance(given, int) else int(self.rng.integers(streams.SEED_LIMIT))
        self.replication = streams.as_seed(replication, "replication")
        self.threads = threads = streams.as_whole(threads, "threads", 1)
        self.key = streams.make_key(self.world_seed, self.replication)
        self.month = -self.spec.market.warm_up
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
            if not firm.strategy.is_shipped:
                declared(firm.strategy, COSTS, self.record.columns)
        self._shares = {firm.name: self.spec.firms[firm.name].start_share for firm in self.firms}
        self._made: list[Announcement] = []
        self.engine = self._build_engine(engine, threads, twin_of, audit)
        self.engine_name: EngineName = engine
        getattr(mesa.Agent, "_ids", {}).pop(self, None)  # by its counters Mesa 3.3 would keep every model alive
        if twin_of is not None:
            self.month, self._shares = twin_of.month, dict(twin_of._shares)
            for firm, twin in zip(self.firms, twin_of.firms, strict=True):
                firm.club, firm.tier_share, firm.offer = twin.club, twin.tier_share, twin.offer
            self.engine.adopt_club(twin_of.engine.club)
        self.datacollector: mesa.DataCollector = FocalFigures(self)
        self._asked: dict[str, Any] = {
            "rng": self.world_seed, "replication": self.replication, "engine": engine, "threads": threads, "audit": audit,
            "events": events, "customer": customer, "snapshots": snapshots, "pyramid": pyramid,
        }  # fmt: skip
        self._known = frozenset(vars(self)) | {"_known"}

    def _build_engine(self, name: EngineName, threads: int, twin_of: Market | None, audit: bool) -> Any:
        customers = populate(self.spec, self.key) if twin_of is None else twin_of.customers.copied()
        if name == "columns":
            from sim.engines.columns.engine import ColumnEngine

            return ColumnEngine(self.spec, self.key, customers, self.ties, threads)
        if name == "agents":
            from sim.engines.agents.engine import AgentEngine

            return AgentEngine(self, self.spec, self.key, customers, self.ties, audit=audit)
        raise ValueError(f"no engine {name!r}; engines: columns, agents")

    @property
    def customers(self) -> Customers:
        """The customers' columns now."""
        customers: Customers = self.engine.customers
        return customers

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
        self.datacollector.collect(self)
        if self.month >= self.spec.market.months:
            self.running = False

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

    def twin(self, spec: Scenario) -> Market:
        """A second world at this point before observation, under a scenario that differs in strategies alone.

        The warm-up is the same under any strategy, so it need not be lived twice.

        Raises:
            ValueError: when observation has begun, or the scenarios differ in more than strategies.
        """
        if self.month > 0:
            raise ValueError("observation has begun; a twin starts before month 0")
        if not same_but_for_strategies(self.spec, spec):
            raise ValueError(f"{spec.name} differs from {self.spec.name} in more than strategies; run it on its own")
        same: dict[str, Any] = {"rng": self.world_seed, "replication": self.replication, "threads": self.threads}
        return Market(spec, **same, engine=self.engine_name, twin_of=self)

    def run(self, until: int | None = None) -> Market:
        """Live all months, or up to (not including) month ``until``."""
        end = self.spec.market.months if until is None else min(until, self.spec.market.months)
        while self.month < end:
            self.step()
        return self

    def _live(self) -> None:
        month = self.month
        public = {firm.name: firm.public_offer for firm in self.firms}
        for firm in self.firms:
            firm.announce(month, public, self._shares, self.key)
        self._open_clubs()
        self._look_up_spend()
        offers, delivery, concessions = self._announce(month)
        if month == 0:
            home = self.customers.people["home"]
            self.record.starters[:] = [np.count_nonzero(home == firm.position) for firm in self.firms]
            self.record.opening[:] = self._points_held()
        windows = self.windows if month >= 0 else ()
        view = self._look(month, offers) if windows else None
        book, segment = self.engine.live(month, offers, delivery, concessions)
        for window in windows:
            assert view is not None
            window.lived(view)
        self._record(month, book, segment)
        self._review(month)
        for window in windows:
            assert view is not None
            window.reviewed(view)
        if month >= 0:
            for firm in self.firms:
                firm.closed = month + 1
        self.month += 1

    def _announce(self, month: int) -> tuple[NDArray[Any], NDArray[np.float64], NDArray[np.float64]]:
        """What every firm announces to each arm: offers, quality and discounts, as engines take them; last month's arrays
        while nothing has changed.
        """
        arms = arms_of(self.spec)
        made = [
            firm.announcement(month, control=arm == 1 and firm.name == self.spec.focal_firm)
            for arm in range(arms)
            for firm in self.firms
        ]
        for firm, treated in zip(self.firms, made, strict=False):
            firm.offer = treated.offer
        if len(made) != len(self._made) or any(new is not old for new, old in zip(made, self._made, strict=True)):
            self._made = made
            shape = (arms, len(self.firms))
            self._arrays = (
                np.array([one.offer for one in made], dtype=OFFER).reshape(shape),
                np.array([one.delivery for one in made]).reshape(*shape, -1),
                np.array([one.concessions for one in made]).reshape(*shape, -1),
            )
        return self._arrays

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

    def _open_clubs(self) -> None:
        """Keep points and profits by customer for the firms that have come to need them."""
        for firm in self.firms:
            if firm.club < 0 and firm.keeps_club:
                firm.club = self.engine.open_club()

    def _look_up_spend(self) -> None:
        """What a customer spends, for the firms that call back only those who spent more; of those who know one another."""
        for firm in self.firms:
            if max(firm.levers.win_back.floor, firm.rest.win_back.floor) > 0:
                people, relationships = self.customers
                ordinary = people.size - self.spec.population.isolated
                mine = np.flatnonzero(people["home"][:ordinary] == firm.position)
                spend = relationships["spend"][mine, firm.position]
                firm.usual_spend = float(spend.mean(dtype=np.float64)) if mine.size else 0.0

    def _points_held(self) -> NDArray[np.float64]:
        """Worth of the points customers hold, by firm."""
        held = np.zeros(len(self.firms))
        for firm in self.firms:
            if firm.club >= 0:
                club = self.engine.club[:, firm.club]
                held[firm.position] = club["points"].sum(dtype=np.float64) + club["old"].sum(dtype=np.float64)
        return held

    def _record(self, month: int, book: NDArray[Any], segment: NDArray[Any]) -> None:
        for firm in self.firms:
            for line, amount in firm.overheads().items():
                book[line][firm.position] += amount
        total = max(float(book["customers"].sum()), 1.0)
        self._shares = {firm.name: float(book["customers"][firm.position]) / total for firm in self.firms}
        if month < 0:
            return
        record = self.record
        record.books[month], record.segments[month] = book, segment
        record.prices[month] = [float(firm.offer["price"]) for firm in self.firms]
        record.points[month]["outstanding"] = self._points_held()
        for firm in self.firms:
            if firm.offer["earn"] > 0 or record.points["outstanding"][month, firm.position] > 0:
                record.points["redemption"][month, firm.position] = firm.offer["redemption"]
                cost = firm.offer["point_cost"] * firm.offer["reward"] / firm.offer["threshold"]
                record.points["point_cost"][month, firm.position] = cost
        record.note_leavers(month, self.engine.leavers(), self.customers.people)

    def _review(self, month: int) -> None:
        """Once a year each firm ranks its customers: tiers, and whom to charge or to let go.

        Thresholds are set by those who know one another: so an isolated customer moves nobody else up or down.
        """
        if (month + 1) % 12 != 0:
            return
        people, relationships = self.customers
        ordinary = people.size - self.spec.population.isolated
        for firm in self.firms:
            mine = np.flatnonzero(people["home"] == firm.position)
            judged = mine < ordinary if mine.size and mine[0] < ordinary else np.ones(mine.size, bool)
            tier, shares = np.zeros(people.size, np.uint8), (1.0, 0.0, 0.0, 0.0)
            if mine.size:
                levers = firm.levers.tiers
                spend = relationships["spend"][mine, firm.position]
                ranked = levers.by_frequency + levers.by_profit > 0
                score = placed(self.engine.club["score"][mine, firm.club], spend) if ranked else spend
                wanted = (levers.middle_share, levers.top_share, levers.summit_share)
                tier[mine] = layers(score, judged, wanted)
                shares = tuple(np.bincount(tier[mine[judged]], minlength=4) / np.count_nonzero(judged))
            up, down = self.engine.put_in_tiers(firm.position, tier)
            firm.tier_share = shares
            if month >= 0:
                self.record.books["promoted"][month, firm.position] += up
                self.record.books["demoted"][month, firm.position] += down
            self._judge(firm, mine)

    def _judge(self, firm: Firm, mine: NDArray[np.intp]) -> None:
        """Mark who is charged as unprofitable, and who is let go: those who lost the firm most."""
        people, relationships = self.customers
        rules = [firm.levers.release, firm.rest.release if firm.name == self.spec.focal_firm else firm.levers.release]
        idle = all(rule.fee == 0 and rule.share == 0 for rule in rules)
        if firm.club < 0 or (idle and not (relationships["marks"][:, firm.position] & CHARGED).any()):
            return
        charged, released = np.zeros(people.size, bool), np.zeros(people.size, bool)
        for arm, rule in enumerate(rules[: arms_of(self.spec)]):
            ours = mine[people["arm"][mine] == arm]
            brought = self.engine.club["profit"][ours, firm.club].astype(float)
            losing, lost = ours[brought < 0], brought[brought < 0]
            ordinary = np.sort(lost[losing < people.size - self.spec.population.isolated])
            many = round(rule.share * ordinary.size)
            if many > 0:
                released[losing[lost <= ordinary[many - 1]]] = True
            charged[losing] = rule.fee > 0
        self.engine.mark_unprofitable(firm.position, charged & ~released, released)

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
