"""Run: what one world left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pandas as pd

from sim.engines.engine import EngineName
from sim.lab.identity import identity
from sim.lab.result import Result, Tables
from sim.results.measures import measures_of, profile
from sim.results.store import records, versions, write_tables
from sim.scenario import Scenario
from sim.scenario.errors import suggest
from sim.words import Message

if TYPE_CHECKING:
    from sim.windows.diary import Diary


@dataclass(frozen=True, eq=False, repr=False)
class Run(Result):
    """One world's results.

    Attributes:
        scenario: what was run.
        seed, replication: whose luck.
        tables: the tidy tables by name (``sim.results``).
        engine: which engine lived it; the two agree to six digits, not to the bit.
        strategies: by firm, what its strategy did, where it comes from outside the package
            (``sim.strategies.registry.fingerprint``), as it was when the world was lived.
    """

    scenario: Scenario
    seed: int
    replication: int
    tables: Tables
    engine: EngineName = "columns"
    strategies: Mapping[str, str] = field(default_factory=dict)

    kind: ClassVar[str] = "run"
    figure: ClassVar[str] = "retention"

    def __post_init__(self) -> None:
        object.__setattr__(self, "tables", Tables(self.tables))

    @property
    def id(self) -> str:
        """Digest of all that determines this run: scenario, luck, engine, version, strategies of one's own.

        It leaves out what a strategy of one's own reaches beyond its source: other packages, files, the clock.
        """
        return identity(self.scenario, self.seed, self.replication, self.engine, self.strategies)

    @property
    def firms(self) -> pd.DataFrame:
        """Month x firm: books, counts, means."""
        return self.tables["firms"]

    @property
    def segments(self) -> pd.DataFrame:
        """Month x segment x firm."""
        return self.tables["segments"]

    @property
    def cohorts(self) -> pd.DataFrame:
        """Firm x year of joining x year of tenure."""
        return self.tables["cohorts"]

    @property
    def exits(self) -> pd.DataFrame:
        """One row a leaver, with causes."""
        return self.tables["exits"]

    @property
    def stays(self) -> pd.DataFrame:
        """One row a stay of a customer with a firm: since when, until when, how it began and ended.

        For a survival library a stay lasts ``months``, is over unless ``end`` is ``still there``, and has been watched since it
        was ``before`` months old (delayed entry).
        """
        return self.tables["stays"]

    @property
    def ledger(self) -> pd.DataFrame:
        """Month x firm x line of the books."""
        return self.tables["ledger"]

    @property
    def customers(self) -> pd.DataFrame:
        """One row a customer, on the last day."""
        return self.tables["customers"]

    @property
    def layer_names(self) -> list[str]:
        """The layers of the customer pyramid, from the top; needs ``pyramid``."""
        from sim.results.pyramid import OUTSIDE

        return [name for name in dict.fromkeys(self.table("pyramid")["layer"]) if name != OUTSIDE]

    def table(self, name: str) -> pd.DataFrame:
        """One table by name.

        Raises:
            ValueError: when the run has none of that name, saying how to get it.
        """
        if name not in self.tables:
            raise ValueError(f"this run has no table {name!r}: {_missing(name, self.tables)}")
        return self.tables[name]

    def labelled(self, name: str) -> pd.DataFrame:
        """One table by name, with who it is of in front: ``run``, ``scenario``, ``seed`` and ``replication``.

        So tables of several runs can be stacked (``pd.concat(run.labelled("firms") for run in runs)``) and told apart. A sweep's
        tables have these columns as they are.

        Raises:
            ValueError: when the run has none of that name, saying how to get it.
        """
        whose: dict[str, Any] = {
            "run": self.id,
            "scenario": self.scenario.name,
            "seed": self.seed,
            "replication": self.replication,
        }
        return self.table(name).assign(**whose)[[*whose, *self.table(name).columns]]

    def whale(self, firm: str | None = None, month: int | None = None) -> pd.DataFrame:
        """The whale curve of one firm's trailing year (``sim.results.pyramid.whale``), over all who dealt with it.

        Args:
            firm: the focal one unless named.
            month: the end of the year; the last there is unless given.
        """
        from sim.results.pyramid import whale

        rows = self.table("layers")
        rows = rows[rows["firm"] == self._firm(firm)]
        last = rows["month"].max() if month is None else month
        return whale(rows.loc[rows["month"] == last, "profit"].to_numpy())

    def migration(self, firm: str | None = None, span: str = "year") -> pd.DataFrame:
        """How many customers of one firm went from each layer to each, in a ``month`` or a ``year``, all of them added up.

        Rows are layers before, columns layers after (``sim.results.pyramid.matrix``).

        Raises:
            ValueError: for a firm or a span there is not.
        """
        from sim.results.pyramid import matrix

        if span not in ("month", "year"):
            raise ValueError(f"no span {span!r}; spans: month, year")
        rows = self.table("migration")
        return matrix(rows[(rows["firm"] == self._firm(firm)) & (rows["span"] == span)], self.layer_names)

    def _firm(self, firm: str | None) -> str:
        name = firm or self.scenario.focal_firm
        if name not in self.scenario.firms:
            raise ValueError(f"no firm {name!r}; {suggest(name, self.scenario.firms, 'firms')}")
        return name

    def ties(self, months: Iterable[int] = ()) -> pd.DataFrame:
        """Who may hear whom, as an edge list that can be read back (network kind ``file`` takes ``source`` and ``target``).

        Ties last for a whole run and are heard from both ends; each stands once, ``kind`` strong, with no month; ``strength``
        is what news counts over it, against that over an average one: 1, unless ties differ (``word_of_mouth.tie_spread``).
        Whoever is met by chance is met anew every month, and for that month alone: for each month asked for, a row a meeting,
        ``kind`` weak, ``source`` who speaks and ``target`` who hears, ``strength`` what such news counts against that over an
        average lasting tie. They are drawn again from their addresses, so they are the run's own.

        Args:
            months: those whose weak ties are wanted; none by default, as there are many.
        """
        from sim.market.networks.ties import build
        from sim.numerics import streams
        from sim.state.ties import edge_list

        key = streams.make_key(self.seed, self.replication)
        return edge_list(self.scenario, key, build(self.scenario, key), months)

    def diary(self, customer: int, *, lang: str | None = None) -> Diary:
        """One customer's life in sentences; it can be printed, plotted (``.plot()``) and given as JSON (``.to_dict()``).

        The world is lived once more, watched: the same scenario, seed and replication give the same bits, and this is
        checked.

        Args:
            customer: the number of the row.
            lang: the language in which it is read; the one spoken where it is read unless given.

        Raises:
            ValueError: when there is no such customer.
            NotRelived: when the world does not come out the same: the run was made by another version.
        """
        from sim.lab.replay import relived

        return relived(self, customer, lang)

    def profile(self) -> dict[str, float]:
        """What the market looks like, all firms together (``sim.results.measures.PROFILES``)."""
        return profile(self.firms, self.customers, self.exits, self.scenario.behaviour.word_of_mouth.pivot)

    def summary(self) -> pd.DataFrame:
        """One row a firm: the measures of ``sim.results.measures`` over the months observed."""
        rows = [{"firm": name, **measures_of(self.scenario, self.firms, name)} for name in self.scenario.firms]
        return pd.DataFrame(rows)

    def manifest(self) -> dict[str, Any]:
        """What a stored run carries with it."""
        return {
            "run": self.id,
            "scenario": self.scenario.model_dump(mode="json"),
            "digest": self.scenario.digest(),
            "seed": self.seed,
            "replication": self.replication,
            "engine": self.engine,
            "strategies": dict(self.strategies),
            "versions": versions(),
        }

    def save(self, folder: str | Path) -> list[Path]:
        """Write the tables as Parquet and ``manifest.json``; returns the files written."""
        from sim.windows.columns import columns_of

        return write_tables(
            Path(folder), self.tables, self.manifest(), {name: columns_of(name) for name in self.tables}
        )

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.scenario,)

    def _told(self) -> dict[str, Any]:
        """What was run, and its measures, as plain JSON values."""
        return {**self.manifest(), "measures": records(self.summary())}

    def headline(self) -> str:
        """What was run, on whose luck."""
        months = int(self.firms["month"].max()) + 1 if len(self.firms) else 0
        return f"Run {self.id} of {self.scenario.title or self.scenario.name}, seed {self.seed}, {months} months"

    def glance(self) -> pd.DataFrame:
        """The measures of every firm, a column a firm."""
        return self.summary().set_index("firm").T.rename_axis("measure").rename_axis(None, axis=1).reset_index()


def _missing(name: str, there: Collection[str]) -> str | Message:
    """How to get a table that a run lacks."""
    from sim.windows import EVENTS

    if name in EVENTS:
        return f"simulate(..., events=[{name!r}]) keeps it"
    if name in ("layers", "pyramid", "migration"):
        return "simulate(..., pyramid=True) keeps it"
    if name == "snapshots":
        return 'simulate(..., snapshots={"months": [0], "columns": ["trust"]}) takes them'
    return suggest(name, [*there, *EVENTS], "tables")
