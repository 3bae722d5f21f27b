"""A diary as it is read: by month, the usual drawn together, in the language spoken."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

import pandas as pd

from sim.windows.diary.groups import groups
from sim.words import language, say, segment_name, sentences, speaking
from sim.words.names import named

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from sim.scenario import Scenario

USUAL: Final = ("unhappy", "satisfied", "pleased")
"""Felt bands that are told together with those of the months around; outrage and delight have a month to themselves."""


@dataclass(frozen=True)
class Diary:
    """One life. What is read of it is said in ``lang``, or in the language spoken where it is read.

    Attributes:
        customer: whose.
        world: scenario, its digest, seed and replication, by name.
        about: who the customer is: traits and the first firm, by name.
        happened: a row a thing that happened: ``month``, ``kind`` (``KINDS``), ``firm``, ``message``, ``number`` (how
            many), ``valence`` (of words), ``band`` (of a visit), ``quiet`` (nothing but the usual).
        path: a row a month, -1 for the day observation begins: ``month``, ``firm`` (at its end), what the customer then
            thought of it (``will``, ``cumulative_satisfaction``, ``emotional``, ``transactional``, ``trust``, ``grievance``).
        visits: the customer's rows of the event table ``visits``.
        months: months observed.
        scenario: the market.
        lang: the language in which it is read; the one spoken unless given.
    """

    customer: int
    world: Mapping[str, Any]
    about: Mapping[str, Any]
    happened: pd.DataFrame
    path: pd.DataFrame
    visits: pd.DataFrame
    months: int
    scenario: Scenario
    lang: str | None = None

    kind: ClassVar[str] = "diary"

    @property
    def entries(self) -> pd.DataFrame:
        """What happened, with its sentence as ``text`` in place of the message."""
        with speaking(self.lang):
            texts = [say(what) for what in self.happened["message"]]
        table = self.happened.drop(columns=["message", "band"])
        table.insert(3, "text", texts)
        return table

    def told(self, full: bool = False) -> list[tuple[str, list[str]]]:
        """The life as it is read: a heading and its sentences.

        Args:
            full: every month by itself, rather than months in which nothing but the usual happened drawn together.
        """
        pages = []
        with speaking(self.lang):
            for first, last, rows in self._stretches(full):
                if full or not rows["quiet"].all():
                    pages.append((say("diary-month", month=first), [say(what) for what in rows["message"]]))
                elif first == last:
                    pages.append((say("diary-month", month=first), _usual(rows)))
                else:
                    pages.append((say("diary-months", first=first, last=last), _usual(rows)))
        return pages

    def _stretches(self, full: bool) -> Iterator[tuple[int, int, pd.DataFrame]]:
        """First month, last month and entries of what is told together."""
        run: list[tuple[int, pd.DataFrame]] = []
        for number, rows in self.happened.groupby("month", sort=True):
            month = int(str(number))
            if rows["quiet"].all() and not full:
                run.append((month, rows))
                continue
            yield from _together(run)
            run = []
            yield month, month, rows
        yield from _together(run)

    @property
    def opening(self) -> str:
        """Who it is, in a sentence, and on which scale the numbers are."""
        a = self.about
        where = "entering" if a["entry"] > 0 else "none" if a["first"] == "nobody" else "with"
        with speaking(self.lang):
            who = say(
                "diary-opening",
                customer=str(self.customer),
                scenario=str(self.world["scenario"]),
                segment=segment_name(str(a["segment"])),
                where=where if where != "with" or a["joined"] >= 0 else "before",
                first=str(a["first"]),
                joined=abs(int(a["joined"])),
                entry=int(a["entry"]),
                seed=str(self.world["seed"]),
            )
            return sentences([who, say("diary-scale")])

    @property
    def closing(self) -> str:
        """How it ends, in a sentence."""
        last = self.path.iloc[-1]
        left = int((self.happened["kind"] == "exit").sum())
        return say(
            "diary-closing",
            self.lang,
            months=self.months,
            firm="" if last["firm"] == "nobody" else str(last["firm"]),
            left=left,
            paid=float(self.about["paid"]),
            currency=str(self.world["currency"]),
        )

    def plot(self, ax: Axes | None = None, *, lang: str | None = None) -> Axes:
        """Expectation, experience, satisfaction and the two loyalties over the months, with marks where something happened."""
        from sim.plots.diary import life

        with speaking(lang or self.lang):
            return life(self.path, self.visits, self.happened, ax, customer=self.customer)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        return {
            "customer": self.customer,
            **self.world,
            "lang": language(self.lang),
            "about": dict(self.about),
            "opening": self.opening,
            "entries": records(self.entries[["month", "kind", "firm", "text"]]),
            "closing": self.closing,
            "path": records(self.path),
        }

    def __str__(self) -> str:
        lines = [self.opening]
        for heading, texts in self.told():
            lines += [heading, *(f"  {text}" for text in texts)]
        return "\n".join([*lines, self.closing])

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts = [f"<p>{html.escape(self.opening)}</p>", "<dl>"]
        for heading, texts in self.told():
            said = "<br>".join(html.escape(text) for text in texts)
            parts.append(f"<dt>{html.escape(heading)}</dt><dd>{said}</dd>")
        return "".join([*parts, "</dl>", f"<p>{html.escape(self.closing)}</p>"])


def _together(run: list[tuple[int, pd.DataFrame]]) -> Iterator[tuple[int, int, pd.DataFrame]]:
    if run:
        yield run[0][0], run[-1][0], pd.concat([rows for _, rows in run])


def _usual(rows: pd.DataFrame) -> list[str]:
    """Several months in which nothing but the usual happened: with whom, how it felt, what was heard."""
    said = []
    visits = rows[rows["kind"] == "visit"]
    if len(visits):
        firms = [
            say("diary-usual-firm", firm=str(firm), n=int(mine["number"].sum()), bands=_felt(mine))
            for firm, mine in visits.groupby("firm", sort=False)
        ]
        said.append(say("diary-usual", firms=firms))
    counts = [
        say("diary-words", n=int(mine["number"].sum()), good=int(valence) > 0, firm=str(firm))
        for (firm, valence), mine in groups(rows[rows["kind"] == "heard"], "firm", "valence")
    ]
    if counts:
        said.append(say("diary-usual-heard", words=counts))
    others = rows[~rows["kind"].isin(["visit", "heard", "renewal"])]
    said += [say(what) for what in others["message"]]
    stayed = int((rows["kind"] == "renewal").sum())
    if stayed:
        said.append(say("diary-usual-renewals", n=stayed))
    return said


def _felt(visits: pd.DataFrame) -> list[str]:
    """How often visits felt how, where any felt other than satisfying."""
    count = visits.groupby("band", sort=False)["number"].sum()
    some = [b for b in USUAL if count.get(b, 0)]
    return (
        [] if some == ["satisfied"] else [say("diary-usual-band", n=int(count[b]), band=named("band", b)) for b in some]
    )
