"""Market(mesa.Model): one run of one scenario."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import mesa
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim import streams
from sim.books import BOOK, COHORT, COUNTS, LINES, REVENUES, SUMS, profit
from sim.customers import Customers, CustomerView, populate
from sim.engines.causes import CAUSES, REASONS
from sim.engines.world import SEGMENT
from sim.firms import Firm
from sim.network import Ties, build
from sim.scenario import Scenario
from sim.terms import TERMS

EngineName = Literal["columns", "agents"]

EXIT = np.dtype([("month", "i4"), ("customer", "i4"), ("firm", "i1"), ("to", "i1"), ("cause", "u2")])


def same_but_for_strategies(a: Scenario, b: Scenario) -> bool:
    """Whether two scenarios would live the same warm-up: they differ at most in their firms' strategies."""

    def content(scenario: Scenario) -> dict[str, Any]:
        dump = scenario.model_dump(exclude={"name", "title", "about", "focal"})
        for firm in dump["firms"].values():
            del firm["strategy"]
        return dump

    return content(a) == content(b) and list(a.firms) == list(b.firms)


class Market(mesa.Model):
    """One world: customers, ties and firms under one scenario and one seed.

    Args:
        spec: a scenario, or the name or path of one.
        rng: the seed, a whole number from 0 to 2**32 - 1; none, or whatever else Mesa takes, draws one.
        replication: worlds of the same seed and replication share all luck.
        engine: ``columns`` (compiled) or ``agents`` (one agent at a time; slow, for reading and for docking).
        threads: of the column engine; results do not depend on it.
        twin_of: a world to take people, ties and warm-up from; see ``twin``.
        audit: of the agent engine: note every draw, and refuse a second one under the same address.

    ``step`` lives one observed month; the warm-up is lived before the first. Mesa's ``DataCollector`` and ``batch_run``
    work as with any model.
    """

    def __init__(
        self,
        spec: Scenario | str | Path = "textbook",
        *,
        rng: Any = None,
        replication: int = 0,
        engine: EngineName = "columns",
        threads: int = 1,
        twin_of: Market | None = None,
        audit: bool = False,
    ) -> None:
        given = isinstance(rng, int | np.integer)
        super().__init__(rng=int(rng) if given else rng)
        self.spec = spec if isinstance(spec, Scenario) else Scenario.load(spec)
        self.world_seed = int(rng) if given else int(self.rng.integers(streams.SEED_LIMIT))
        self.replication = replication
        self.threads = threads
        self.key = streams.make_key(self.world_seed, replication)
        self.month = -self.spec.market.warm_up
        self.firms = [Firm(self, self.spec, name) for name in self.spec.firms]
        self.ties: Ties = build(self.spec, self.key) if twin_of is None else twin_of.ties
        self._exits: list[NDArray[Any]] = []
        months, firms = self.spec.market.months, len(self.firms)
        self._books = np.zeros((months, firms), BOOK)
        self._segments = np.zeros((months, len(self.spec.population.segments), firms), SEGMENT)
        self._prices = np.zeros((months, firms))
        self._shares = {firm.name: self.spec.firms[firm.name].start_share for firm in self.firms}
        self._starters = np.zeros(firms)  # customers when observation began
        self.engine = self._build_engine(engine, threads, twin_of, audit)
        self.engine_name: EngineName = engine
        getattr(mesa.Agent, "_ids", {}).pop(self, None)  # by its counters Mesa 3.3 would keep every model alive
        if twin_of is not None:
            self.month, self._shares = twin_of.month, dict(twin_of._shares)
        self.datacollector = mesa.DataCollector(
            model_reporters={
                "month": lambda m: m.month - 1,
                "retention": lambda m: m.latest("retention"),
                "satisfaction": lambda m: m.latest("satisfaction"),
                "share": lambda m: m.latest("share"),
                "profit": lambda m: m.latest("profit"),
            },
        )

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
        """One customer, looked at as a Mesa agent: traits, state, and bonds by the firm's name.

        Raises:
            IndexError: when there is no such row.
        """
        return CustomerView(self, row, list(self.spec.firms), list(self.spec.population.segments))

    def step(self) -> None:
        """Live one observed month (the first call lives the warm-up too)."""
        self.warm_up()
        self._live()
        self.datacollector.collect(self)
        if self.month >= self.spec.market.months:
            self.running = False

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
        prices = {firm.name: float(firm.terms["price"]) for firm in self.firms}
        for firm in self.firms:
            firm.announce(month, prices, self._shares)
        terms = np.array([firm.terms for firm in self.firms], dtype=TERMS)
        if month == 0:
            home = self.customers.people["home"]
            self._starters[:] = [np.count_nonzero(home == firm.position) for firm in self.firms]
        book, segment = self.engine.live(month, terms)
        self._record(month, book, segment)
        self._review_tiers(month)
        self.month += 1

    def _record(self, month: int, book: NDArray[Any], segment: NDArray[Any]) -> None:
        for firm in self.firms:
            for line, amount in firm.overheads().items():
                book[line][firm.position] += amount
        total = max(float(book["customers"].sum()), 1.0)
        self._shares = {firm.name: float(book["customers"][firm.position]) / total for firm in self.firms}
        if month < 0:
            return
        self._books[month] = book
        self._segments[month] = segment
        self._prices[month] = [float(firm.terms["price"]) for firm in self.firms]
        rows = self.engine.leavers()
        if rows.size:
            exits = np.zeros(rows.size, EXIT)
            left = self.customers.people[rows]
            exits["month"], exits["customer"] = month, rows
            exits["firm"], exits["to"], exits["cause"] = left["left"], left["home"], left["cause"]
            self._exits.append(exits)
        for firm, row in zip(self.firms, self._firm_rows(month), strict=True):
            firm.books.append(row)

    def _review_tiers(self, month: int) -> None:
        """Once a year each firm puts the customers who spent most in its top tier.

        The threshold is set by those who know one another: so an isolated customer moves nobody else up or down.
        """
        if (month + 1) % 12 != 0:
            return
        people, bonds = self.customers
        ordinary = people.size - self.spec.population.isolated
        for firm in self.firms:
            mine = np.flatnonzero(people["home"] == firm.position)
            tier = np.zeros(people.size, np.uint8)
            if mine.size and firm.levers.tiers.top_share > 0:
                spend = bonds["spend"][mine, firm.position]
                judged = spend[mine < ordinary] if mine[0] < ordinary else spend
                cut = np.quantile(judged, 1 - firm.levers.tiers.top_share, method="higher")
                tier[mine[(spend >= cut) & (spend > 0)]] = 1
            self.engine.set_tiers(firm.position, tier)

    def latest(self, name: str, firm: str | None = None) -> float:
        """A column of the last month lived, for one firm (the focal one unless named)."""
        focal = list(self.spec.firms).index(firm or self.spec.focal_firm)
        return float(self.firms[focal].books[-1][name])

    # -- tables ---------------------------------------------------------------------------------------------------

    def _firm_rows(self, month: int) -> list[dict[str, float]]:
        """One month of the ``firms`` table, a mapping a firm."""
        columns = self._firm_columns(slice(month, month + 1))
        return [
            {name: float(values[firm.position]) for name, values in columns.items() if name != "firm"}
            for firm in self.firms
        ]

    def _firm_columns(self, months: slice) -> dict[str, NDArray[Any]]:
        """Columns of the ``firms`` table, month by month and firm by firm: each of shape (months * firms,)."""
        books = self._books[months]
        start, names = months.start or 0, [firm.name for firm in self.firms]
        count, firms = books.shape
        if start:
            before = self._books["customers"][start - 1 : start - 1 + count]
        else:
            before = np.vstack([self._starters, self._books["customers"][: count - 1]])[:count]
        columns: dict[str, NDArray[Any]] = {
            "month": np.repeat(np.arange(start, start + count), firms),
            "firm": np.tile(np.array(names, dtype=object), count),
            "price": self._prices[months].ravel(),
        }
        for name in (*LINES, *COUNTS):
            columns[name] = books[name].ravel()
        columns["profit"] = profit(books).ravel()
        buyers = np.maximum(books["buyers"].ravel(), 1)
        customers = np.maximum(books["customers"].ravel(), 1)
        for name in SUMS:
            over = buyers if name in ("satisfaction", "delta", "perceived") else customers
            columns[name] = books[name].ravel() / over
        lost = (books["left"] + books["ceased"]).ravel()
        columns["retention"] = 1 - np.where(before.ravel() > 0, lost / np.maximum(before.ravel(), 1), 0.0)
        heads = np.maximum(books["customers"].sum(axis=1, keepdims=True), 1)
        columns["share"] = (books["customers"] / heads).ravel()
        return columns

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table of the months lived so far (``sim.results`` says what each holds)."""
        lived = max(self.month, 0)
        firms = pd.DataFrame(self._firm_columns(slice(0, lived)))
        ledger = firms.melt(id_vars=["month", "firm"], value_vars=list(LINES), var_name="line", value_name="amount")
        ledger.insert(3, "side", np.where(ledger["line"].isin(REVENUES), "revenue", "cost"))
        return {
            "firms": firms,
            "segments": self._segment_table(lived),
            "cohorts": self._cohort_table(),
            "exits": self._exit_table(),
            "ledger": ledger,
            "customers": self._customer_table(),
        }

    def _segment_table(self, lived: int) -> pd.DataFrame:
        s = self._segments[:lived]
        months, segments, firms = np.indices(s.shape).reshape(3, -1)
        names = np.array(list(self.spec.population.segments), dtype=object)
        heads = np.maximum(s["customers"].ravel(), 1)
        return pd.DataFrame(
            {
                "month": months,
                "segment": names[segments],
                "firm": np.array([f.name for f in self.firms], dtype=object)[firms],
                "customers": s["customers"].ravel(),
                "left": s["left"].ravel(),
                "paid": s["paid"].ravel(),
                "emotional": s["emotional"].ravel() / heads,
                "cumulative": s["cumulative"].ravel() / heads,
            }
        )

    def _cohort_table(self) -> pd.DataFrame:
        c = self.engine.cohorts()
        firms, joined, tenure = np.indices(c.shape).reshape(3, -1)
        data: dict[str, Any] = {
            "firm": np.array([f.name for f in self.firms], dtype=object)[firms],
            "joined_year": joined,
            "tenure_year": tenure,
        }
        for name in COHORT.names or ():
            data[name] = c[name].ravel()
        table = pd.DataFrame(data)
        return table[table["customer_months"] > 0].reset_index(drop=True)

    def _exit_table(self) -> pd.DataFrame:
        exits = np.concatenate(self._exits) if self._exits else np.zeros(0, EXIT)
        names = np.array([f.name for f in self.firms] + ["nobody"], dtype=object)
        data: dict[str, Any] = {
            "month": exits["month"],
            "customer": exits["customer"],
            "firm": names[exits["firm"]],
            "to": names[exits["to"]],
        }
        for cause, bit in CAUSES.items():
            data[f"cause_{cause}"] = (exits["cause"] & bit) > 0
        table = pd.DataFrame(data)
        for reason, causes in REASONS.items():
            table[reason] = table[[f"cause_{c}" for c in causes]].any(axis=1)
        table["chance"] = ~table[list(REASONS)].any(axis=1)
        return table

    def _customer_table(self) -> pd.DataFrame:
        people, bonds = self.customers
        names = np.array([f.name for f in self.firms] + ["nobody"], dtype=object)
        home = people["home"].astype(int)
        mine = bonds[np.arange(people.size), np.maximum(home, 0)]
        segments = np.array(list(self.spec.population.segments), dtype=object)
        stages = np.array(["absent", "present", "gone"], dtype=object)
        data: dict[str, Any] = {
            "customer": np.arange(people.size),
            "segment": segments[people["segment"]],
            "stage": stages[people["stage"]],
            "first": names[people["first"]],
            "home": names[home],
            "joined": people["joined"],
            "paid": people["paid"],
            "spend_trait": people["spend"],
            "price_sensitivity": people["price_sensitivity"],
        }
        for name in (
            "will",
            "should",
            "satisfaction",
            "emotional",
            "transactional",
            "trust",
            "grievance",
            "episodes",
            "tier",
        ):
            column = mine[name].astype(float)
            data[name] = np.where(home >= 0, column, np.nan)
        for j, firm in enumerate(self.firms):
            data[f"contribution_{firm.name}"] = bonds["contribution"][:, j].astype(float)
        return pd.DataFrame(data)

    # -- checkpoints ----------------------------------------------------------------------------------------------

    def save(self, path: str | Path) -> None:
        """Save the world so that it can go on later with the same bits. Arrays and text only, no code.

        Raises:
            OSError: when the file cannot be written; an older file stays as it was.
        """
        import io

        from sim.results import write_atomically

        exits = np.concatenate(self._exits) if self._exits else np.zeros(0, EXIT)
        about = {"month": self.month, "seed": self.world_seed, "replication": self.replication}
        buffer = io.BytesIO()
        np.savez_compressed(
            buffer,
            about=np.frombuffer(json.dumps(about).encode(), np.uint8),
            digest=np.frombuffer(self.spec.digest().encode(), np.uint8),
            books=self._books,
            segments=self._segments,
            prices=self._prices,
            starters=self._starters,
            exits=exits,
            shares=np.array(list(self._shares.values())),
            levers=np.frombuffer(json.dumps([f.levers.model_dump() for f in self.firms]).encode(), np.uint8),
            **{f"engine_{name}": array for name, array in self.engine.state().items()},
        )
        write_atomically(Path(path), buffer.getvalue())

    def restore(self, path: str | Path) -> Market:
        """Go on from a saved world of the same scenario and seed.

        Raises:
            ValueError: when the file is no checkpoint, or belongs to another scenario, seed or replication.
        """
        from sim.scenario import Levers

        try:
            with np.load(Path(path), allow_pickle=False) as saved:
                data = {name: saved[name] for name in saved.files}
            about = json.loads(data["about"].tobytes())
            digest = data["digest"].tobytes().decode()
            levers = [Levers(**block) for block in json.loads(data["levers"].tobytes())]
            shares = data["shares"].tolist()
        except FileNotFoundError:
            raise ValueError(f"{path}: no such checkpoint") from None
        except Exception as error:  # torn bytes may fail anywhere: in zip, in zlib, in the header of an array
            raise ValueError(f"{path}: not a checkpoint, or a torn one") from error
        if digest != self.spec.digest():
            raise ValueError(f"{path}: this checkpoint belongs to another scenario than {self.spec.name!r}")
        if (about["seed"], about["replication"]) != (self.world_seed, self.replication):
            raise ValueError(
                f"{path}: this checkpoint has seed {about['seed']} (replication {about['replication']}), "
                f"not {self.world_seed} ({self.replication})"
            )
        ours = {"books": self._books, "segments": self._segments, "prices": self._prices, "starters": self._starters}
        ours |= {f"engine_{name}": array for name, array in self.engine.state().items()}
        likes = {name: (array.shape, array.dtype) for name, array in ours.items()}
        if any(name not in data or (data[name].shape, data[name].dtype) != like for name, like in likes.items()):
            raise ValueError(f"{path}: this checkpoint was made by another version")
        self.month = int(about["month"])
        self._books[:], self._segments[:] = data["books"], data["segments"]
        self._prices[:], self._starters[:] = data["prices"], data["starters"]
        self._exits = [data["exits"]]
        self._shares = dict(zip(self._shares, shares, strict=True))
        self.engine.restore({k.removeprefix("engine_"): v for k, v in data.items() if k.startswith("engine_")})
        for firm, saved_levers in zip(self.firms, levers, strict=True):
            firm.levers = saved_levers
            from sim.terms import terms_of

            firm.terms = terms_of(self.spec, firm.name, firm.levers)
        for firm in self.firms:
            firm.books.clear()
        for month in range(self.month):
            for firm, row in zip(self.firms, self._firm_rows(month), strict=True):
                firm.books.append(row)
        return self
