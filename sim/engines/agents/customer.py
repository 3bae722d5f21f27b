"""Customer(mesa.Agent): who one is, and what one remembers; what one does stands in the phases, one file each."""

from __future__ import annotations

from typing import Any, Final

import mesa

from sim.engines.agents.relationship import Account, CustomerMonth, Relationship, single
from sim.engines.agents.setting import Setting
from sim.mechanisms.tiers import emotional_reviewed
from sim.rules.talk import packed
from sim.state.person import PERSON, PRESENT, UNFIT

_FIRMS: Final = ("home", "last", "left", "first", "invited")
_PLAIN: Final = tuple(name for name in PERSON.names or () if name not in (*_FIRMS, "parts"))
_SINGLE: Final = frozenset(name for name in ("norm", "outside_habit", "personal_contacts", "structural_bond"))
"""Fields of ``PERSON`` that hold a firm's position, -1 for none; an agent holds the relationship itself, or None."""


class Customer(mesa.Agent):
    """A customer: traits for life, a state, and a relationship with every firm.

    Args:
        model: the market.
        setting: what all customers share.
        row: which customer; it addresses their luck.

    Attributes:
        spend, rate, ...: the traits (``TRAITS``).
        needs: weights of the six needs.
        relationships: one with each firm, in the firms' order.
        neighbours: those whom this customer hears.
        home: the relationship with the firm one is with, or None.
        last: that with the firm chosen last.
        left: that with the firm left this month; ``cause`` says why, one bit a cause.
        first: that with the firm one was with when observation began.
        invited: that with the firm a friend is paid for bringing one to; ``inviter`` is the friend's row.
        says: what one says this month: about which firm, whether good, and whether it is an invitation.
        thanks: the row of the friend to be rewarded for bringing this customer this month, or -1.
    """

    spend: float
    rate: float
    service_rate: float
    price_sensitivity: float
    complaint_propensity: float
    talk_propensity: float
    novelty_seeking: float
    loss_aversion: float
    learning_gain: float
    values_prior: float
    needs: tuple[float, ...]
    norm: float
    paid: float
    entry: int
    joined: int
    cause: int
    segment: int
    stage: int
    owns: int
    outside_habit: float
    home: Relationship | None
    last: Relationship | None
    left: Relationship | None
    first: Relationship | None
    invited: Relationship | None
    arm: int
    channel: int
    inviting: int
    prompted: int
    until: int
    personal_contacts: float
    structural_bond: float
    inviter: int
    fairness: float
    privacy: float
    relational: float
    cross_influence: float
    parts_on_joining: tuple[int, ...] | None

    def __init__(self, model: mesa.Model, setting: Setting, row: int) -> None:
        super().__init__(model)
        self.setting = setting
        self.row = row
        self.relationships: list[Relationship] = []
        self.neighbours: list[Customer] = []
        self.says: tuple[int, bool, bool] | None = None
        self.thanks = -1
        self.this_month = CustomerMonth()

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, single(value) if name in _SINGLE else value)

    def luck(self, decision: str, sub: int = 0, item: int = 0) -> float:
        """This customer's uniform for one decision this month."""
        return self.setting.luck(decision, self.row, sub, item)

    @property
    def present(self) -> bool:
        """Whether one is in the category."""
        return self.stage == PRESENT

    @property
    def under_contract(self) -> bool:
        """Whether one is bound this month."""
        return self.home is not None and self.until > self.setting.month

    @property
    def visited(self) -> list[Relationship]:
        """The relationships with the firms visited this month; nobody who is not in the category visits any."""
        return [relationship for relationship in self.relationships if relationship.encounter.visits > 0]

    @property
    def met(self) -> list[Relationship]:
        """The relationships with firms one has to do with this month: visited, joined, or home."""
        if not self.present:
            return []
        return [r for r in self.relationships if r.encounter.visits > 0 or r.encounter.joined or r is self.home]

    @property
    def tenure(self) -> int:
        """Months since one joined the home firm."""
        return self.setting.month - self.joined

    def count_out(self) -> None:
        """Count oneself among those who left the cohort of one's home."""
        assert self.home is not None
        if self.setting.observed:
            self.setting.cohort(self.home.provider, self.joined).left += 1

    def be_put_in_tier(self, relationship: Relationship, tier: int) -> int:
        """Be put in a tier of a firm once a year; +1 when one of its customers goes up, -1 when down."""
        steps = tier - relationship.tier
        relationship.tier = tier
        if relationship is not self.home or steps == 0:
            return 0
        p = self.setting.coefficients
        relationship.emotional = emotional_reviewed(
            relationship.emotional,
            float(steps),
            relationship.provider.tiers_recognition,
            p.fairness_promotion,
            p.fairness_demotion,
        )
        return 1 if steps > 0 else -1

    # -- to and from columns --------------------------------------------------------------------------------------

    def read(self, person: Any, relationships: Any) -> None:
        """Take over one's row of the columns: a record of dtype ``PERSON``, and one of ``RELATIONSHIP`` per firm."""
        self.relationships = [Relationship(provider) for provider in self.setting.arms[int(person["arm"])]]
        for relationship, record in zip(self.relationships, relationships, strict=True):
            relationship.read(record)
        for name in _PLAIN:
            setattr(self, name, person[name].tolist())
        for name in _FIRMS:
            position = int(person[name])
            setattr(self, name, self.relationships[position] if position >= 0 else None)
        parts = tuple(person["parts"].tolist())
        self.parts_on_joining = None if parts[0] == UNFIT else parts

    def open_accounts(self, club: Any) -> None:
        """Open what firms that keep an account of one have not opened yet: from one's row of the records, shape (clubs,)."""
        for relationship in self.relationships:
            column = relationship.provider.account
            if column >= 0 and relationship.account is None:
                relationship.account = Account(club[column].item())

    def record(self) -> tuple[Any, ...]:
        """One's row of the columns: the fields of ``PERSON``, in order."""
        return tuple(_as_column(getattr(self, _NAMES.get(name, name)), name) for name in PERSON.names or ())

    @property
    def message(self) -> int:
        """What one says this month, as a column keeps it."""
        if self.says is None:
            return 0
        return packed.plain(*self.says)


_NAMES: Final = {"parts": "parts_on_joining"}
_NEVER_JOINED: Final = (UNFIT, *[0] * (PERSON["parts"].shape[0] - 1))


def _as_column(value: Any, name: str) -> Any:
    """An attribute as the columns keep it."""
    if name in _FIRMS:
        return -1 if value is None else value.provider.position
    if name == "parts":
        return _NEVER_JOINED if value is None else value
    return tuple(value) if name == "needs" else value
