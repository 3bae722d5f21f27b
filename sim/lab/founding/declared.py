"""What may be written in a facts file or answered in an interview: one table for both, and what must agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sim.lab.founding.facts import KINDS, SENSITIVITIES, WHOSE, Facts, FirmFacts, SegmentFacts
from sim.lab.founding.reading import NotUnderstood, Reader, choice, known_or_not, name, number, share, text, whole
from sim.scenario import NEEDS, ScenarioError, files, yaml
from sim.scenario.errors import Problem, dotted, show, suggest
from sim.words import say

MOST_MONEY: Final = 1e12
MOST_FIRMS, MOST_SEGMENTS = 32, 20
ROUNDED: Final = 0.01
"""Shares that sum to 1 within this were rounded; beyond, something is missing."""

CHURN: Final = ("churn", "monthly_churn")
"""Other ways to say retention: what leaves in a year, or in a month."""


@dataclass(frozen=True)
class Fact:
    """One entry.

    Attributes:
        read: its reader.
        needed: whether it must be given.
        kinds: of market in which it means something.
    """

    read: Reader
    needed: bool = False
    kinds: tuple[str, ...] = KINDS


PERSON: Final = name(r"[\w -]+", 40)

KIND: Final = choice(
    KINDS,
    {
        "1": "subscription",
        "2": "repertoire",
        "3": "durable",
        "订阅": "subscription",
        "多家": "repertoire",
        "耐用品": "durable",
    },
)
SENSITIVITY: Final = choice(SENSITIVITIES, {"低": "low", "中": "mid", "高": "high", "medium": "mid"})
NEED: Final = choice(
    NEEDS,
    {
        "产品": "product",
        "价格": "price",
        "便利": "convenience",
        "服务": "service",
        "关系": "relationship",
        "形象": "image",
    },
)
_MONEY: Final = number(0, MOST_MONEY, ends=False, signs=True)

FACTS: Final[dict[str, Fact]] = {
    "name": Fact(name(files.NAME, files.LONGEST, of_file=True), needed=True),
    "title": Fact(text(200)),
    "kind": Fact(KIND, needed=True),
    "currency": Fact(name(r"\w[\w ]*", 12), needed=True),
    "ours": Fact(PERSON, needed=True),
    "customers": Fact(whole(30, 20_000_000), needed=True),
    "customers_of": Fact(choice(WHOSE, {"我们": "ours", "全部": "all"})),
    "retention": Fact(known_or_not(share(0, 1))),
    "churn": Fact(share(0, 1)),
    "monthly_churn": Fact(share(0, 1)),
    "retention_of": Fact(choice(WHOSE, {"我们": "ours", "全部": "all"})),
    "satisfaction": Fact(known_or_not(share(0, 1))),
    "operating_margin": Fact(known_or_not(share(0, 0.5))),
    "acquisition_cost": Fact(known_or_not(number(0, MOST_MONEY, signs=True))),
    "months": Fact(whole(12, 240)),
    "renewal_months": Fact(whole(1, 60), kinds=("subscription",)),
    "purchases_a_year": Fact(number(0, 1000, ends=False), kinds=("repertoire",)),
    "years_between": Fact(number(0.1, 50), kinds=("durable",)),
    "service_visits_a_year": Fact(number(0, 100), kinds=("durable",)),
    "spend_per_visit": Fact(known_or_not(_MONEY), kinds=("repertoire",)),
    "budget": Fact(known_or_not(_MONEY)),
}
"""Entries that are one value each."""

FIRM: Final[dict[str, Fact]] = {
    "price": Fact(_MONEY, needed=True),
    "share": Fact(share(0, 1, ends=True), needed=True),
    "margin": Fact(known_or_not(share(0, 1))),
    "unit_cost": Fact(share(0, 1)),
    "failure_rate": Fact(known_or_not(share(0, 1))),
    "contract_months": Fact(whole(0, 60), kinds=("subscription",)),
    "service_price": Fact(_MONEY, kinds=("durable",)),
}
SEGMENT: Final[dict[str, Fact]] = {
    "share": Fact(share(0, 1, ends=True), needed=True),
    "price_sensitivity": Fact(SENSITIVITY),
}
COMPLAINT: Final = number(0, 100)

PARTS: Final = ("firms", "complaints", "segments")
"""Entries that have entries of their own."""


def facts_of(given: Facts | Mapping[str, Any] | str | Path) -> Facts:
    """Facts as they are, or from a mapping that says what a facts file would, or from the path of one.

    Raises:
        ScenarioError: when they cannot be read or used, with every problem that was found.
    """
    if isinstance(given, Facts):
        return given
    return read(dict(given), "facts") if isinstance(given, Mapping) else load(given)


def load(path: str | Path) -> Facts:
    """Read a facts file.

    Raises:
        ScenarioError: when it cannot be read or used, with every problem that was found.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            content = file.read(yaml.MAX_BYTES + 1)
    except OSError as error:
        raise ScenarioError(
            Problem(say("founding-unreadable", why=error.strerror or str(error)), file=str(path))
        ) from None
    return from_text(content, str(path))


def from_text(content: str | bytes, label: str) -> Facts:
    """Read facts from the text of a file.

    Raises:
        ScenarioError: with every problem that was found.
    """
    said, lines = yaml.read(content, label)
    return read(said, label, lines)


def read(said: Any, label: str, lines: Mapping[yaml.Keys, int] | None = None) -> Facts:
    """Facts from plain values.

    Args:
        said: a mapping, as a facts file holds it.
        label: what to call it in messages.
        lines: where its entries stand, for messages.

    Raises:
        ScenarioError: with every problem that was found.
    """
    reading = _Reading(label, lines or {})
    facts = reading.facts(said)
    if reading.problems or facts is None:
        raise ScenarioError(reading.problems)
    return facts


class _Reading:
    """One file being read: what is wrong with it is gathered."""

    def __init__(self, label: str, lines: Mapping[yaml.Keys, int]) -> None:
        self.label, self.lines = label, lines
        self.problems: list[Problem] = []

    def refuse(self, said: str, *path: str | int) -> None:
        line = next((self.lines[path[:k]] for k in range(len(path), 0, -1) if path[:k] in self.lines), None)
        self.problems.append(Problem(said, path=dotted(path), file=self.label, line=line))

    def facts(self, said: Any) -> Facts | None:
        if not isinstance(said, dict):
            self.refuse(say("founding-no-mapping", given=show(said)))
            return None
        if "extends" in said or "market" in said:
            self.refuse(say("founding-a-scenario"))
            return None
        for key in said:
            if key not in FACTS and key not in PARTS:
                self.refuse(say("founding-unknown-key", hint=suggest(key, [*FACTS, *PARTS], "facts")), key)
        kind = said.get("kind")
        found = self.entries(FACTS, {k: v for k, v in said.items() if k in FACTS}, (), str(kind))
        kind = found.get("kind")
        firms = self.firms(said.get("firms"), str(kind))
        complaints = self.complaints(said.get("complaints"))
        segments = self.segments(said.get("segments"))
        self.retained(found, str(kind))
        self.agree(found, firms, str(kind))
        if self.problems:
            return None
        return Facts(firms=firms, complaints=complaints, segments=segments, **found)

    def entries(
        self, table: Mapping[str, Fact], said: Mapping[str, Any], path: tuple[str, ...], kind: str
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in said.items():
            fact = table[key]
            if kind in KINDS and kind not in fact.kinds:
                self.refuse(say("founding-not-of-kind", key=key, kinds=", ".join(fact.kinds), kind=kind), *path, key)
                continue
            try:
                found[key] = fact.read(value)
            except NotUnderstood as error:
                self.refuse(str(error), *path, key)
        for key, fact in table.items():
            if fact.needed and key not in said:
                self.refuse(say("founding-missing", key=key, meaning=say(f"founding-means-{_id(key)}")), *path)
        return found

    def table(self, said: Any, key: str, most: int) -> Iterator[tuple[str, dict[str, Any]]]:
        if said is None:
            return
        if not isinstance(said, dict) or len(said) > most:
            self.refuse(say("founding-no-table", key=key, given=show(said), most=most), key)
            return
        for own, inside in said.items():
            try:
                PERSON(own)
            except NotUnderstood as error:
                self.refuse(str(error), key, own)
                continue
            if not isinstance(inside, dict):
                self.refuse(say("founding-no-entries", given=show(inside)), key, own)
                continue
            yield own, inside

    def firms(self, said: Any, kind: str) -> dict[str, FirmFacts]:
        if not said:
            self.refuse(say("founding-missing", key="firms", meaning=say("founding-means-firms")))
        found = {}
        for own, inside in self.table(said, "firms", MOST_FIRMS):
            for key in [key for key in inside if key not in FIRM]:
                self.refuse(say("founding-unknown-key", hint=suggest(key, FIRM, "facts")), "firms", own, key)
            before = len(self.problems)
            values = self.entries(FIRM, {k: v for k, v in inside.items() if k in FIRM}, ("firms", own), kind)
            if "unit_cost" in values:
                if values.get("margin") is not None:
                    self.refuse(say("founding-margin-twice"), "firms", own, "unit_cost")
                values["margin"] = float(f"{1 - values.pop('unit_cost'):.12g}")
            if kind == "durable" and "service_price" not in inside:
                meaning = say("founding-means-service-price")
                self.refuse(say("founding-missing", key="service_price", meaning=meaning), "firms", own)
            if values.get("share") == 0:
                self.refuse(say("founding-no-share"), "firms", own, "share")
            if len(self.problems) == before:
                found[own] = FirmFacts(**values)
        if found and len(found) == len(said):
            self.whole(sum(firm.share for firm in found.values()), "firms")
        return found

    def segments(self, said: Any) -> dict[str, SegmentFacts]:
        found = {}
        for own, inside in self.table(said, "segments", MOST_SEGMENTS):
            known = [*SEGMENT, "cares_about"]
            for key in [key for key in inside if key not in known]:
                self.refuse(say("founding-unknown-key", hint=suggest(key, known, "facts")), "segments", own, key)
            before = len(self.problems)
            values = self.entries(SEGMENT, {k: v for k, v in inside.items() if k in SEGMENT}, ("segments", own), "")
            cares = inside.get("cares_about", [])
            needs = []
            for k, need in enumerate(cares if isinstance(cares, list) else [cares]):
                try:
                    needs.append(NEED(need))
                except NotUnderstood as error:
                    self.refuse(str(error), "segments", own, "cares_about", k)
            if len(self.problems) == before:
                found[own] = SegmentFacts(**values, cares_about=tuple(dict.fromkeys(needs)))
        if found and isinstance(said, dict) and len(found) == len(said):
            self.whole(sum(one.share for one in found.values()), "segments")
        return found

    def complaints(self, said: Any) -> dict[str, float]:
        found: dict[str, float] = {}
        if said is None:
            return found
        if not isinstance(said, dict):
            self.refuse(say("founding-no-complaints", given=show(said)), "complaints")
            return found
        for about, often in said.items():
            try:
                found[NEED(about)] = COMPLAINT(often)
            except NotUnderstood as error:
                self.refuse(str(error), "complaints", about)
        return {about: often for about, often in found.items() if often > 0}

    def whole(self, total: float, key: str) -> None:
        """Refuse shares that do not sum to 1 but for rounding."""
        percent = f"{100 * total:.4g}"
        if total < 1 - ROUNDED - 1e-9:
            self.refuse(say("founding-shares-short", total=percent, rest=f"{100 * (1 - total):.3g}"), key)
        elif total > 1 + ROUNDED + 1e-9:
            self.refuse(say("founding-shares-over", total=percent), key)

    def retained(self, found: dict[str, Any], kind: str) -> None:
        """One way of saying who stays, as retention a year."""
        given = [key for key in ("retention", *CHURN) if found.get(key) is not None]
        if len(given) > 1:
            self.refuse(say("founding-retention-twice", keys=", ".join(given)), given[1])
        churn, monthly = (found.pop(key, None) for key in CHURN)
        if churn is not None:
            found["retention"] = float(f"{1 - churn:.12g}")
        if monthly is not None:
            found["retention"] = float(f"{(1 - monthly) ** 12:.6g}")
        if kind == "subscription" and not given:
            self.refuse(say("founding-missing", key="retention", meaning=say("founding-means-retention")))

    def agree(self, found: Mapping[str, Any], firms: Mapping[str, FirmFacts], kind: str) -> None:
        """What must fit together."""
        ours = found.get("ours")
        if ours is not None and firms and ours not in firms:
            self.refuse(say("founding-ours-unknown", ours=ours, hint=suggest(ours, firms, "firms")), "ours")
        for key, of in (("purchases_a_year", "repertoire"), ("years_between", "durable")):
            if kind == of and key not in found and not any(p.path == key for p in self.problems):
                self.refuse(say("founding-missing", key=key, meaning=say(f"founding-means-{_id(key)}")))
        if found.get("retention_of") == "ours" and found.get("retention") is None:
            self.refuse(say("founding-whose-retention"), "retention_of")


def _id(key: str) -> str:
    return key.replace("_", "-")
