"""The diary of one customer: what happened, month by month, as messages that become sentences when they are read.

It is made of event tables (``sim.windows``) kept for one row, the exits, and what the row held at the end of each month;
``Run.diary`` lives the world again to get them. A diary tells what is in the tables and adds nothing.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
import pandas as pd

from sim.state.causes import CAUSES, REASONS, UNCHOSEN
from sim.words import Message, cause, either, language, message, say, segment_name, sentences, speaking
from sim.words.names import Named, named

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from sim.scenario import Scenario

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

NEWS: Final = ("failure", "bad word", "departure")
"""What may make one reconsider that no call or invitation of the same month has told already."""

USUAL: Final = ("unhappy", "satisfied", "pleased")
"""Felt bands that are told together with those of the months around; outrage and delight have a month to themselves."""

_STATE: Final = ("will", "cumulative_satisfaction", "emotional", "transactional", "trust", "grievance")


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
        for (firm, valence), mine in _groups(rows[rows["kind"] == "heard"], "firm", "valence")
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
    lang: str | None = None,
    months: int | None = None,
) -> Diary:
    """A diary from the event tables of one customer.

    Args:
        scenario: the market.
        customer: the row.
        tables: every event table, with this customer's rows alone, ``exits``, and the books of the ``firms``.
        path: from ``path_row``.
        about: who it is.
        seed, replication: whose luck.
        lang: in which it is read.
        months: observed so far; all of the scenario's, unless given.
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
    lived = scenario.market.months if months is None else months
    return Diary(customer, world, about, writer.entries(), path, tables["visits"], lived, scenario, lang)


class _Writer:
    """Turns event tables into messages."""

    def __init__(self, scenario: Scenario, customer: int, tables: Mapping[str, pd.DataFrame]) -> None:
        self.renews = scenario.market.kind == "subscription"
        self.currency = scenario.market.currency
        self.customer = customer
        self.tables = tables
        books = tables["firms"]
        self.benefits = set(books.loc[books["tiers"] > 0, "firm"])
        self.rows: list[dict[str, Any]] = []

    def enters(self, month: int) -> None:
        """Say when the customer enters the category, if that is seen."""
        if month >= 0:
            self._note(month, "life", "nobody", message("diary-enters"))

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
        columns = ["month", "kind", "firm", "message", "number", "valence", "band", "quiet"]
        table = pd.DataFrame(self.rows, columns=columns)
        order = table["kind"].map(KINDS.index)
        return table.assign(order=order).sort_values(["month", "order"], kind="stable", ignore_index=True)[columns]

    def _note(
        self,
        month: int,
        kind: str,
        firm: str,
        what: Message,
        *,
        number: int = 1,
        valence: int = 0,
        band: str = "",
        quiet: bool = False,
    ) -> None:
        row = {"month": int(month), "kind": kind, "firm": firm, "message": what}
        self.rows.append({**row, "number": number, "valence": valence, "band": band, "quiet": quiet})

    def _table(self, name: str) -> list[Any]:
        """The rows of a table, each with its columns as attributes."""
        return list(self.tables[name].itertuples())

    def _gone(self) -> None:
        for row in self._table("exits"):
            if row.cause_ceased:
                self._note(row.month, "exit", row.firm, message("diary-ceased", firm=row.firm))
            elif row.cause_released:
                self._note(row.month, "exit", row.firm, message("diary-released", firm=row.firm))
            elif row.cause_moved:
                self._note(row.month, "exit", row.firm, message("diary-moved", firm=row.firm))

    def _calls(self) -> None:
        calls = {
            "sales call": "diary-call-sales",
            "win-back call": "diary-call-win-back",
            "customer call": "diary-call-advice",
        }
        for row in self._table("contacts"):
            self._note(row.month, "call", row.firm, Message(calls[row.kind], {"firm": row.firm}))

    def _discoveries(self) -> None:
        for row in self._table("discoveries"):
            what = message("diary-discovery", firm=row.firm, how=Named("channel", row.how))
            self._note(row.month, "discovery", row.firm, what)

    def _exits(self) -> None:
        exits = self.tables["exits"]
        chosen = exits[~exits[[f"cause_{c}" for c in UNCHOSEN]].any(axis=1)]
        for row in chosen.to_dict("records"):
            to = "" if row["to"] == "nobody" else row["to"]
            causes = [c for c in CAUSES if c not in UNCHOSEN and row[f"cause_{c}"]]
            if causes:
                reasons = [Named("reason", name) for name in REASONS if row[name]]
                what = message("diary-exit", firm=row["firm"], to=to, causes=_Either(tuple(causes)), reasons=reasons)
            else:
                what = message("diary-exit-chance", firm=row["firm"], to=to)
            self._note(row["month"], "exit", row["firm"], what)

    def _entries(self) -> None:
        for row in self._table("entries"):
            what = message(
                "diary-entry",
                firm=row.firm,
                returned=bool(row.returned),
                channel="referral"
                if row.channel == "referral"
                else "won-back"
                if row.channel == "win-back"
                else "other",
                how=Named("channel", row.channel),
                referrer=str(row.referrer),
                offer=row.offer,
                off=float(row.offer_discount),
                contract=int(row.contract),
            )
            self._note(row.month, "entry", row.firm, what)

    def _renewals(self) -> None:
        for row in self._table("renewals"):
            if row.prompted in NEWS:
                prompt = message("diary-prompted", firm=row.firm, why=row.prompted.replace(" ", "-"))
                self._note(row.month, "renewal", row.firm, prompt)
            if row.fee > 0:
                fee = message("diary-fee", fee=float(row.fee), currency=self.currency, firm=row.firm)
                self._note(row.month, "renewal", row.firm, fee)
            if row.firm == "nobody" and row.chosen == "nobody":
                self._note(row.month, "renewal", "nobody", message("diary-looked"))
            elif row.stayed:
                chance, signed = float(row.stay_chance), int(row.signed)
                what = message("diary-stayed", firm=row.firm, chance=chance, signed=signed)
                self._note(row.month, "renewal", row.firm, what, quiet=not signed and chance > 0.5)

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
            asked: dict[str, Any] = {
                "price": float(row.price),
                "listed": float(row.list_price),
                "currency": self.currency,
            }
            if row.offer == "none":
                what = message("diary-offer-ends", firm=row.firm, offer=before, **asked)
            else:
                what = message("diary-offer", firm=row.firm, offer=row.offer, off=float(row.offer_discount), **asked)
            self._note(row.month, "offer", row.firm, what)

    def _visits(self) -> None:
        bought = self.tables["purchases"].set_index(["month", "firm"])
        for row in self._table("visits"):
            units = services = 0
            paid: float | str = ""
            if (row.month, row.firm) in bought.index:
                p = bought.loc[(row.month, row.firm)]
                paid, services = float(p["paid"]), int(p["services"])
                units = 0 if self.renews else int(p["units"])
            what = message(
                "diary-visit",
                firm=row.firm,
                month=self.renews,
                visits=int(row.visits),
                promised=float(row.promised),
                expected=float(row.expected),
                lived=float(row.experience),
                band=Named("band", row.band),
                satisfaction=float(row.encounter_satisfaction),
                paid=paid,
                currency=self.currency,
                bought=[*_some("diary-units", units), *_some("diary-services", services)],
            )
            quiet = row.band in USUAL and row.failures == 0
            self._note(row.month, "visit", row.firm, what, number=int(row.visits), band=row.band, quiet=quiet)

    def _failures(self) -> None:
        for row in self._table("complaints"):
            put_right = "right" if row.put_right else "wrong"
            what = message(
                "diary-failure",
                firm=row.firm,
                n=int(row.failures),
                outcome=row.type == "outcome",
                severity=float(row.severity),
                betrayed=bool(row.betrayed),
                handled=put_right if row.complained else "noticed" if row.noticed else "silent",
            )
            self._note(row.month, "failure", row.firm, what)

    def _surveys(self) -> None:
        for row in self._table("surveys"):
            what = message(
                "diary-survey",
                firm=row.firm,
                satisfaction=float(row.stated),
                back=bool(row.would_return),
                need="" if row.need == "none" else Named("need", row.need),
                same=bool(row.same_fault),
            )
            self._note(row.month, "survey", row.firm, what, quiet=True)

    def _told(self) -> None:
        for row in self._table("told"):
            if row.invitation:
                what = message("diary-invited-others", firm=row.firm)
            else:
                what = message("diary-told", firm=row.firm, good=row.valence > 0, why=row.why)
            self._note(row.month, "told", row.firm, what, valence=int(row.valence))

    def _heard(self) -> None:
        heard = self.tables["heard"]
        heard = heard[heard["listener"] == self.customer]
        invited = heard["invitation"] & (heard["tie"] == "strong")  # among strangers it is no more than good news
        for (month, firm), rows in _groups(heard[invited], "month", "firm"):
            whom = [message("diary-customer", customer=str(t)) for t in rows["teller"]]
            self._note(
                month, "heard", firm, message("diary-invited", firm=firm, whom=whom), number=len(rows), valence=1
            )
        for (month, firm, valence), rows in _groups(heard[~invited], "month", "firm", "valence"):
            whom = [message("diary-customer", customer=str(t)) for t in rows.loc[rows["tie"] == "strong", "teller"]]
            whom += _some("diary-met", int((rows["tie"] == "weak").sum()))
            words = message("diary-words", n=len(rows), good=valence > 0, firm=firm)
            what = message("diary-heard", words=words, whom=whom)
            self._note(month, "heard", firm, what, number=len(rows), valence=int(valence), quiet=True)

    def _points(self) -> None:
        seen: set[str] = set()
        for row in self._table("point_moves"):
            worth: dict[str, Any] = {"amount": float(row.amount), "currency": self.currency, "firm": row.firm}
            if row.move == "earned":
                if row.firm not in seen:
                    self._note(row.month, "points", row.firm, message("diary-points-first", firm=row.firm))
                seen.add(row.firm)
            elif row.move == "redeemed":
                self._note(row.month, "points", row.firm, message("diary-points-reward", **worth), quiet=True)
            else:
                self._note(row.month, "points", row.firm, message("diary-points-expired", **worth))

    def _tiers(self) -> None:
        """Moves between tiers; where a firm spends nothing on its tiers, a tier brings nothing, and that is said."""
        for row in self._table("tier_changes"):
            tiers = {"firm": row.firm, "before": Named("tier", row.before), "after": Named("tier", row.after)}
            worth = row.firm in self.benefits
            what = Message("diary-tier" if worth else "diary-tier-empty", tiers)
            self._note(row.month, "tier", row.firm, what, quiet=not worth)


@dataclass(frozen=True)
class _Either:
    """Causes any one of which would have done, in words: ``the price or trust``."""

    causes: tuple[str, ...]

    def __str__(self) -> str:
        return either(cause(c) for c in self.causes)


def _some(what: str, n: int) -> list[Message]:
    """Nothing for none."""
    return [Message(what, {"n": n})] if n else []


def _groups(table: pd.DataFrame, *by: str) -> list[tuple[Any, pd.DataFrame]]:
    return list(table.groupby(list(by), sort=True))


# -- whose diary is worth reading -----------------------------------------------------------------------------------

SEEKS: Final = ("leaver", "saved", "complainer")


def found(kind: str, scenario: Scenario, exits: pd.DataFrame, complaints: pd.DataFrame) -> int:
    """A customer with something to tell about the focal firm.

    ``leaver`` left it by choice: for a cause, if anybody did, after something had gone wrong there, if it had for anybody, and
    of those who changed firms least often; ``complainer`` complained to it most often;
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
    chosen = exits[~exits[[f"cause_{c}" for c in UNCHOSEN]].any(axis=1)]
    voiced = complaints[(complaints["firm"] == firm) & complaints["complained"]]
    if kind == "leaver":
        ours = chosen[chosen["firm"] == firm]
        causes = ours[[f"cause_{c}" for c in CAUSES if c not in UNCHOSEN]].sum(axis=1)
        failed = ours["customer"].isin(complaints.loc[complaints["firm"] == firm, "customer"])
        moves = ours["customer"].map(chosen.groupby("customer").size())
        worth = 1e6 * (causes > 0) + 1e5 * failed - 1e2 * moves + causes
        score = worth.groupby(ours["customer"]).max()
    elif kind == "complainer":
        score = voiced.groupby("customer").size().astype(float)
    else:
        kept = voiced[voiced["put_right"] & ~voiced["customer"].isin(exits["customer"])]
        score = kept.groupby("customer")["severity"].max()
    if score.empty:
        raise ValueError(f"nobody to call a {kind} of {firm} in this run; give a number")
    return int(score.index[int(np.argmax(score.to_numpy()))])
