"""The rule of the court, stated before any number: from what is asked in each market to the verdict on a claim.

*In one market* the answer is yes when every ask is a yes: its 95% interval lies inside its band, and none needs a correction,
for all must be right (an intersection-union test). It is no when one interval lies outside, at 95% shared among the asks
(Bonferroni). Else it is open. What is told is what the intervals show. (``sim.lab.court.ruling``.)

*Over markets* a claim

- **holds** when the answer is yes in every market, and **fails** when it is no in every market: again all must be right, so
  neither needs a correction;
- **holds where** some markets say yes and others no, at 95% shared among the markets (Bonferroni): those are named, and markets
  that stay open are named as open;
- of a claim that something *can* be (``Case.somewhere``) one clear yes, at 95% shared among the markets, is enough: it *holds
  where* that is, whether others say no or stay open; it fails as any other, when all say no;
- is **arithmetic, not behaviour** when it has a closed form that stands, and behaviour fails or holds somewhere only;
- **cannot be told yet** else: luck has not settled it, and so many worlds more would; **cannot be told** when no number would,
  for a mean lies on the edge of its band, or when sets of luck disagree.

*Luck.* At full size all is lived three times, on luck that no two share. Each set rules for itself. The verdict is theirs when
they agree; when one tells and another is open it cannot be told yet; when they contradict it cannot be told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sim.lab.court.claim import Ruling
from sim.lab.court.ruling import ERROR, Question, Told, every, needed

LEVEL: Final = ERROR / 2
"""Of a test on one side, so that a yes is an interval of 95% inside its band."""


def in_market(asked: Sequence[Question], markets: int = 1) -> Told:
    """What one market says.

    Args:
        asked: one question an ask.
        markets: among how many the level is shared.
    """
    return every(asked, error=LEVEL / max(markets, 1))


@dataclass(frozen=True)
class Ruled:
    """A ruling over markets, and what it rests on.

    Attributes:
        ruling: by the rule.
        told: what each market says, at the level the ruling takes it at.
        more: replications more until it is told, were means and spreads to stay; 0 where it is told; none where no number would.
    """

    ruling: Ruling
    told: Mapping[str, Told]
    more: int | None = 0

    def markets(self, answer: Told) -> list[str]:
        """The markets that give an answer."""
        return [market for market, told in self.told.items() if told == answer]


def behaviour(questions: Mapping[str, Sequence[Question]], somewhere: bool = False) -> Ruled:
    """The ruling on a claim as behaviour.

    Args:
        questions: by market, one an ask.
        somewhere: whether one market is enough.
    """
    plain = {market: in_market(asked) for market, asked in questions.items()}
    if plain and set(plain.values()) == {"yes"}:
        return Ruled("holds", plain)
    if plain and set(plain.values()) == {"no"}:
        return Ruled("fails", plain)
    markets = len(questions)
    strict = {market: in_market(asked, markets) for market, asked in questions.items()}
    if {"yes", "no"} <= set(strict.values()) or (somewhere and "yes" in strict.values()):
        return Ruled("holds where", strict)
    counts = [
        needed(lambda found: in_market(found, markets), asked)
        for market, asked in questions.items()
        if strict[market] == "open"
    ]
    lacking = [one for one in counts if one] if somewhere else counts
    told = strict if somewhere else plain
    lived = max((one.replications for asked in questions.values() for one in asked), default=0)
    if not lacking or None in lacking:
        return Ruled("cannot be told", told, None)
    return Ruled("cannot be told yet", told, max(0, max(count or 0 for count in lacking) - lived))


def with_form(found: Ruled, stands: bool | None) -> Ruled:
    """The same with what the closed form says of it: nothing when there is none.

    A form that does not stand makes the claim fail: it is false as it is stated, whatever behaviour does.
    """
    if stands is None:
        return found
    if not stands:
        return Ruled("fails", found.told)
    if found.ruling in ("fails", "holds where"):
        return Ruled("arithmetic, not behaviour", found.told, found.more)
    return found


def agreed(sets: Sequence[Ruled], together: Ruled) -> Ruled:
    """The ruling of several sets of luck: theirs when they agree, else none.

    Args:
        sets: each set's own.
        together: of all replications in one; its answers by market are what is shown.
    """
    if len(sets) < 2:
        return sets[0] if sets else together
    said = {(one.ruling, tuple(sorted(one.told.items())) if one.ruling == "holds where" else ()) for one in sets}
    rulings = {one.ruling for one in sets}
    if len(rulings) == 1 and (len(said) == 1 or _nowhere_against(sets)):
        return Ruled(sets[0].ruling, together.told, together.more if sets[0].ruling.startswith("cannot") else 0)
    told = {ruling for ruling in rulings if not ruling.startswith("cannot")}
    if len(told) > 1 or not _nowhere_against(sets):
        return Ruled("cannot be told", together.told, None)
    lacking = [one.more for one in sets if one.ruling.startswith("cannot")]
    if None in lacking:
        return Ruled("cannot be told", together.told, None)
    return Ruled("cannot be told yet", together.told, max(count or 0 for count in lacking))


def _nowhere_against(sets: Sequence[Ruled]) -> bool:
    """Whether no market says yes on one set of luck and no on another."""
    return not any({"yes", "no"} <= {one.told[market] for one in sets} for market in sets[0].told)
