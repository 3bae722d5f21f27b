"""How a diary is written: event tables of one customer, as messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from sim.state.causes import CAUSES, REASONS, UNCHOSEN
from sim.windows.diary.groups import groups
from sim.windows.diary.life import USUAL, Diary
from sim.words import Message, cause, either, message
from sim.words.names import Named

if TYPE_CHECKING:
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

_STATE: Final = ("will", "cumulative_satisfaction", "emotional", "transactional", "trust", "grievance")


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
        for (month, firm), rows in groups(heard[invited], "month", "firm"):
            whom = [message("diary-customer", customer=str(t)) for t in rows["teller"]]
            self._note(
                month, "heard", firm, message("diary-invited", firm=firm, whom=whom), number=len(rows), valence=1
            )
        for (month, firm, valence), rows in groups(heard[~invited], "month", "firm", "valence"):
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
