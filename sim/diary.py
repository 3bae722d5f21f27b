"""The diary of one customer: what happened, month by month, told in sentences, and drawn.

It is made of event tables (``sim.windows``) kept for one row, the exits, and what the row held at the end of each month;
``Run.diary`` lives the world again to get them. A diary tells what is in the tables and adds nothing.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.state.causes import CAUSES, REASONS
from sim.words import amount, join

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from sim.scenario import Scenario

CAUSE_WORDS: Final[dict[str, str]] = {
    "quality": "the quality expected",
    "price": "the price",
    "emotional": "attachment",
    "transactional": "habit and advantages",
    "word_of_mouth": "what was heard",
    "trust": "trust",
    "grievance": "grievances",
    "novelty": "the charm of the new",
    "effort": "the effort it takes",
    "status": "status",
    "fairness": "how fairly one feels treated",
    "barriers": "what one would forfeit",
    "rival": "the rivals",
}
"""The causes of an exit (``sim.state.causes``), as a diary names them."""

KINDS: Final = (
    "life",  # enters the category, leaves it, is let go
    "call",
    "discovery",
    "exit",
    "entry",
    "renewal",
    "offer",
    "visit",
    "failure",
    "survey",
    "told",
    "heard",
    "points",
    "tier",
)
"""What an entry may be about, in the order of a month."""

_STATE: Final = ("will", "cumulative_satisfaction", "emotional", "transactional", "trust", "grievance")


@dataclass(frozen=True)
class Diary:
    """One life.

    Attributes:
        customer: whose.
        world: scenario, its digest, seed and replication, by name.
        about: who the customer is: traits and the first firm, by name.
        entries: a row a thing that happened: ``month``, ``kind`` (``KINDS``), ``firm``, ``text``, ``number`` (how many),
            ``valence`` (of words), ``quiet`` (nothing but the usual).
        path: a row a month, -1 for the day observation begins: ``month``, ``firm`` (at its end), what the customer then
            thought of it (``will``, ``cumulative_satisfaction``, ``emotional``, ``transactional``, ``trust``, ``grievance``).
        visits: the customer's rows of the event table ``visits``.
        months: months observed.
    """

    customer: int
    world: Mapping[str, Any]
    about: Mapping[str, Any]
    entries: pd.DataFrame
    path: pd.DataFrame
    visits: pd.DataFrame
    months: int

    def told(self) -> list[tuple[str, list[str]]]:
        """The life as it is read: a heading and its sentences, months in which nothing but the usual happened drawn together."""
        pages = []
        for first, last, rows in self._stretches():
            if first == last:
                pages.append((f"Month {first}", [str(text) for text in rows["text"]]))
            else:
                pages.append((f"Months {first} to {last}", [_usual(rows)]))
        return pages

    def _stretches(self) -> Iterator[tuple[int, int, pd.DataFrame]]:
        """First month, last month and entries of what is told together."""
        months = sorted(set(self.entries["month"].tolist()))
        by_month = [(month, self.entries[self.entries["month"] == month]) for month in months]
        run: list[tuple[int, pd.DataFrame]] = []
        for month, rows in by_month:
            if rows["quiet"].all():
                run.append((month, rows))
                continue
            yield from _together(run)
            run = []
            yield month, month, rows
        yield from _together(run)

    @property
    def opening(self) -> str:
        """Who it is, in a sentence."""
        a = self.about
        firm = f"with {a['first']} since month {a['joined']}" if a["first"] != "nobody" else "with no firm"
        there = firm if a["entry"] <= 0 else f"entering the category in month {a['entry']}"
        return f"Customer {self.customer} of {self.world['scenario']} ({a['segment']}), {there}; seed {self.world['seed']}."

    @property
    def closing(self) -> str:
        """How it ends, in a sentence."""
        last, a = self.path.iloc[-1], self.about
        paid = amount(float(a["paid"]), str(self.world["currency"]))
        with_whom = f"with {last['firm']}" if last["firm"] != "nobody" else "with no firm"
        exits = int((self.entries["kind"] == "exit").sum())
        left = "never left a firm" if not exits else f"left a firm {'once' if exits == 1 else f'{exits} times'}"
        return f"After {self.months} months {with_whom}; {left}, paid {paid} in all."

    def plot(self, ax: Axes | None = None) -> Axes:
        """Expectation, experience, satisfaction and the two loyalties over the months, with marks where something happened."""
        from sim.plots.diary import life

        return life(self.path, self.visits, self.entries, ax, customer=self.customer)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        return {
            "customer": self.customer,
            **self.world,
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


def _usual(rows: pd.DataFrame) -> str:
    """Several months in which nothing but the usual happened."""
    said = []
    visits = rows[rows["kind"] == "visit"].groupby("firm", sort=False)["number"].sum()
    if len(visits):
        said.append("the usual with " + join(f"{firm} ({_times(int(n), 'visit')})" for firm, n in visits.items()))
    heard = _groups(rows[rows["kind"] == "heard"], "firm", "valence")
    if heard:
        counts = [f"{_times(int(some['number'].sum()), _word(v))} of {firm}" for (firm, v), some in heard]
        said.append(f"heard {join(counts)}")
    if (rows["kind"] == "renewal").any():
        said.append(f"reconsidered {_often(int((rows['kind'] == 'renewal').sum()))} and stayed")
    text = "; ".join(said)
    return text[:1].upper() + text[1:] + "."


def _word(valence: int) -> str:
    return "good word" if valence > 0 else "bad word"


def _times(n: int, noun: str) -> str:
    return f"{n} {noun}{'' if n == 1 else 's'}"


def _often(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


# -- how it is made -------------------------------------------------------------------------------------------------


def path_row(month: int, people: Any, relationships: Any, row: int, firms: list[str]) -> dict[str, Any]:
    """What one row of the columns holds at the end of a month: a row of ``Diary.path``."""
    home = int(people["home"][row])
    held = {name: float(relationships[name][row, home]) if home >= 0 else float("nan") for name in _STATE}
    return {"month": month, "firm": firms[home] if home >= 0 else "nobody", **held}


def written(
    scenario: Scenario,
    customer: int,
    tables: Mapping[str, pd.DataFrame],
    path: pd.DataFrame,
    *,
    about: Mapping[str, Any],
    seed: int,
    replication: int,
) -> Diary:
    """A diary from the event tables of one customer.

    Args:
        scenario: the market.
        customer: the row.
        tables: every event table, with this customer's rows alone, and ``exits``.
        path: from ``path_row``.
        about: who it is.
        seed, replication: whose luck.
    """
    writer = _Writer(scenario, customer, tables)
    writer.enters(int(about["entry"]))
    world = {
        "scenario": scenario.name,
        "digest": scenario.digest(),
        "seed": seed,
        "replication": replication,
        "currency": scenario.market.currency,
    }
    months = scenario.market.months
    return Diary(customer, world, about, writer.entries(), path, tables["visits"], months)


class _Writer:
    """Turns event tables into sentences."""

    def __init__(self, scenario: Scenario, customer: int, tables: Mapping[str, pd.DataFrame]) -> None:
        self.renews = scenario.market.kind == "subscription"
        self.currency = scenario.market.currency
        self.customer = customer
        self.tables = tables
        self.rows: list[dict[str, Any]] = []

    def enters(self, month: int) -> None:
        """Say when the customer enters the category, if that is seen."""
        if month >= 0:
            self._say(month, "life", "nobody", "Entered the category.")

    def entries(self) -> pd.DataFrame:
        """All entries, in order."""
        for tell in (
            self._gone,
            self._calls,
            self._discoveries,
            self._exits,
            self._entries,
            self._renewals,
            self._offers,
            self._visits,
            self._failures,
            self._surveys,
            self._told,
            self._heard,
            self._points,
            self._tiers,
        ):
            tell()
        columns = ["month", "kind", "firm", "text", "number", "valence", "quiet"]
        table = pd.DataFrame(self.rows, columns=columns)
        order = table["kind"].map(KINDS.index)
        return table.assign(order=order).sort_values(["month", "order"], kind="stable", ignore_index=True)[columns]

    def _say(
        self,
        month: int,
        kind: str,
        firm: str,
        text: str,
        *,
        number: int = 1,
        valence: int = 0,
        quiet: bool = False,
    ) -> None:
        row = {"month": int(month), "kind": kind, "firm": firm, "text": text}
        self.rows.append({**row, "number": number, "valence": valence, "quiet": quiet})

    def _table(self, name: str) -> list[Any]:
        """The rows of a table, each with its columns as attributes."""
        return list(self.tables[name].itertuples())

    def _money(self, value: float) -> str:
        return amount(float(value), self.currency)

    def _gone(self) -> None:
        for row in self._table("exits"):
            if row.cause_ceased:
                self._say(row.month, "exit", row.firm, f"The need ceased: left {row.firm}, and the category for good.")
            elif row.cause_released:
                text = f"{row.firm} let this customer go, as one who costs more than is earned."
                self._say(row.month, "exit", row.firm, text)

    def _calls(self) -> None:
        words = {
            "sales call": "{firm} called to sell.",
            "win-back call": "{firm} called to win the customer back.",
            "customer call": "{firm} called with advice.",
        }
        for row in self._table("contacts"):
            self._say(row.month, "call", row.firm, words[row.kind].format(firm=row.firm))

    def _discoveries(self) -> None:
        for row in self._table("discoveries"):
            self._say(row.month, "discovery", row.firm, f"Got to know {row.firm}, by {row.how}.")

    def _exits(self) -> None:
        exits = self.tables["exits"]
        chosen = exits[~exits["cause_ceased"] & ~exits["cause_released"]]
        for row in chosen.to_dict("records"):
            to = f"for {row['to']}" if row["to"] != "nobody" else "for no other firm"
            causes = [CAUSE_WORDS[c] for c in CAUSES if c in CAUSE_WORDS and row[f"cause_{c}"]]
            reasons = [reason for reason in REASONS if row[reason]]
            if causes:
                why = f"Would have stayed, had {_either(causes)} been as on joining ({', '.join(reasons)})."
            else:
                why = "By chance: nothing being as on joining would have kept this customer."
            self._say(row["month"], "exit", row["firm"], f"Left {row['firm']} {to}. {why}")

    def _entries(self) -> None:
        for row in self._table("entries"):
            came = {"referral": f"brought by customer {row.referrer}", "win-back": "won back"}
            how = came.get(row.channel, f"by {row.channel}")
            text = f"{'Came back to' if row.returned else 'Joined'} {row.firm}, {how}"
            if row.offer != "none":
                text += f", at {row.offer_discount:.0%} off as {_as(row.offer)}"
            if row.contract:
                text += f", bound for {row.contract} months"
            self._say(row.month, "entry", row.firm, f"{text}.")

    def _renewals(self) -> None:
        for row in self._table("renewals"):
            if row.fee > 0:
                self._say(
                    row.month,
                    "renewal",
                    row.firm,
                    f"Paid {self._money(row.fee)} to leave the contract with {row.firm}.",
                )
            if row.firm == "nobody" and row.chosen == "nobody":
                self._say(row.month, "renewal", "nobody", "Looked for a firm, and took none.")
            elif row.stayed:
                signed = f", and signed for {row.signed} months" if row.signed else ""
                text = f"Reconsidered {row.firm}, and stayed (chance {_percent(row.stay_chance)}){signed}."
                self._say(row.month, "renewal", row.firm, text, quiet=not row.signed and row.stay_chance > 0.5)

    def _offers(self) -> None:
        """The price, when what the customer is to the firm changes."""
        known: dict[str, str] = {}
        for row in self._table("offers"):
            before = known.get(row.firm, "none")
            known[row.firm] = row.offer
            joined = self.tables["entries"]
            fresh = ((joined["month"] == row.month) & (joined["firm"] == row.firm)).any()
            if row.offer == before or fresh:
                continue
            price = f"{self._money(row.price)} a unit (list price {self._money(row.list_price)})"
            if row.offer == "none":
                text = f"No longer {_as(before)} to {row.firm}: it now asks {price}."
            else:
                text = f"{row.offer_discount:.0%} off at {row.firm} as {_as(row.offer)}: it now asks {price}."
            self._say(row.month, "offer", row.firm, text)

    def _visits(self) -> None:
        bought = self.tables["purchases"].set_index(["month", "firm"])
        for row in self._table("visits"):
            paid = ""
            if (row.month, row.firm) in bought.index:
                p = bought.loc[(row.month, row.firm)]
                what = [_times(int(p["units"]), "unit")] if p["units"] and not self.renews else []
                what += [_times(int(p["services"]), "service visit")] if p["services"] else []
                paid = f" Paid {self._money(p['paid'])}" + (f" for {join(what)}." if what else ".")
            where = f"A month with {row.firm}" if self.renews else f"At {row.firm}"
            if row.visits > 1:
                where += f", {row.visits} visits"
            felt = f"promised {row.promised:.2f}, expected {row.expected:.2f}, lived {row.experience:.2f}: {row.band}"
            text = f"{where}: {felt}; satisfaction {row.encounter_satisfaction:.2f}.{paid}"
            quiet = row.band == "satisfied" and row.failures == 0
            self._say(row.month, "visit", row.firm, text, number=int(row.visits), quiet=quiet)

    def _failures(self) -> None:
        for row in self._table("complaints"):
            what = "what one gets" if row.type == "outcome" else "how one is treated"
            often = f"{_often(row.failures)} " if row.failures > 1 else ""
            text = f"Something went wrong {often}at {row.firm} ({what}; severity {row.severity:.2f})."
            if row.betrayed:
                text += " Felt betrayed."
            if row.complained:
                text += " Complained; it was put right." if row.put_right else " Complained; it was not put right."
            elif row.noticed:
                text += f" {row.firm} noticed, and put it right."
            else:
                text += " Said nothing to the firm."
            self._say(row.month, "failure", row.firm, text)

    def _surveys(self) -> None:
        for row in self._table("surveys"):
            need = f"; better, please: {row.need}" if row.need != "none" else ""
            back = "means to come back" if row.would_return else "does not mean to come back"
            same = "; the same fault again" if row.same_fault else ""
            text = f"Answered {row.firm}'s survey: {row.encounter_satisfaction:.2f}, {back}{need}{same}."
            self._say(row.month, "survey", row.firm, text)

    def _told(self) -> None:
        for row in self._table("told"):
            what = f"Passed on {row.firm}'s paid invitation." if row.invitation else ""
            how = "well" if row.valence > 0 else "ill"
            self._say(row.month, "told", row.firm, what or f"Spoke {how} of {row.firm}.", valence=int(row.valence))

    def _heard(self) -> None:
        heard = self.tables["heard"]
        heard = heard[heard["listener"] == self.customer]
        invited = heard["invitation"] & (heard["tie"] == "strong")  # among strangers it is no more than good news
        for (month, firm), rows in _groups(heard[invited], "month", "firm"):
            whom = join(f"customer {t}" for t in rows["teller"])
            self._say(month, "heard", firm, f"Was invited to {firm} by {whom}.", number=len(rows), valence=1)
        for (month, firm, valence), rows in _groups(heard[~invited], "month", "firm", "valence"):
            known = [f"customer {t}" for t in rows.loc[rows["tie"] == "strong", "teller"]]
            met = int((rows["tie"] == "weak").sum())
            said = f"{_times(len(rows), _word(valence))} of {firm}"
            text = f"Heard {said}, from {join([*known, *([f'{met} met by chance'] if met else [])])}."
            self._say(month, "heard", firm, text, number=len(rows), valence=valence, quiet=True)

    def _points(self) -> None:
        seen: set[str] = set()
        for row in self._table("point_moves"):
            if row.move == "earned":
                if row.firm not in seen:
                    self._say(row.month, "points", row.firm, f"Earned the first points from {row.firm}.")
                seen.add(row.firm)
            elif row.move == "redeemed":
                self._say(
                    row.month, "points", row.firm, f"Took a reward worth {self._money(row.amount)} from {row.firm}."
                )
            else:
                self._say(
                    row.month, "points", row.firm, f"Points worth {self._money(row.amount)} at {row.firm} expired."
                )

    def _tiers(self) -> None:
        for row in self._table("tier_changes"):
            self._say(row.month, "tier", row.firm, f"{row.firm} moved this customer from {row.before} to {row.after}.")


def _groups(table: pd.DataFrame, *by: str) -> list[tuple[Any, pd.DataFrame]]:
    return list(table.groupby(list(by), sort=True))


def _either(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def _as(offer: str) -> str:
    return {"newcomer": "a newcomer", "loyal": "a loyal customer", "win-back": "one won back"}[offer]


def _percent(x: float) -> str:
    return f"{100 * x:.3g}%"


# -- whose diary is worth reading -----------------------------------------------------------------------------------

SEEKS: Final = ("leaver", "saved", "complainer")


def found(kind: str, scenario: Scenario, exits: pd.DataFrame, complaints: pd.DataFrame) -> int:
    """A customer with something to tell about the focal firm.

    ``leaver`` left it by choice, and left firms most often of those who did; ``complainer`` complained to it most often;
    ``saved`` complained, was put right after the worst failure so treated, and never left. Of equals, the lowest row.

    Args:
        kind: one of ``SEEKS``.
        scenario: the market.
        exits, complaints: tables of a run.

    Raises:
        ValueError: when there is no such customer, or no such kind.
    """
    firm = scenario.focal_firm
    if kind not in SEEKS:
        raise ValueError(f"no kind of customer {kind!r}; give a number, or one of: {', '.join(SEEKS)}")
    chosen = exits[~exits["cause_ceased"] & ~exits["cause_released"]]
    voiced = complaints[(complaints["firm"] == firm) & complaints["complained"]]
    if kind == "leaver":
        left = chosen.loc[chosen["firm"] == firm, "customer"].unique()
        score = chosen.loc[chosen["customer"].isin(left)].groupby("customer").size().astype(float)
    elif kind == "complainer":
        score = voiced.groupby("customer").size().astype(float)
    else:
        kept = voiced[voiced["put_right"] & ~voiced["customer"].isin(exits["customer"])]
        score = kept.groupby("customer")["severity"].max()
    if score.empty:
        raise ValueError(f"nobody to call a {kind} of {firm} in this run; give a number")
    return int(score.index[int(np.argmax(score.to_numpy()))])
