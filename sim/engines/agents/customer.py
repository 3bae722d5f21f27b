"""Customer(mesa.Agent): who one is, and what one remembers; what one does stands in the phases, one file each."""

from __future__ import annotations

from typing import Any, Final

import mesa

from sim.engines.agents.records import Account, CustomerMonth, PersonRecord
from sim.engines.agents.relationship import Relationship
from sim.engines.agents.setting import Setting
from sim.mechanisms.tiers import emotional_reviewed
from sim.rules.talk import packed
from sim.state.causes import CEASED, RELEASED
from sim.state.person import FIELDS, PRESENT, UNFIT

FIRMS: Final = tuple(field.name for field in FIELDS if field.stands_for == "firm")
"""Fields of ``PERSON`` that hold a firm's position, -1 for none; an agent holds the relationship itself, or None."""


class Customer(mesa.Agent, PersonRecord[Relationship]):
    """A customer: traits for life, a state, and a relationship with every firm.

    Args:
        model: the market.
        setting: what all customers share.
        row: which customer; it addresses their luck.

    Attributes:
        spend, rate, needs, paid, ...: the fields of ``PERSON``, by the same names.
        home, last, left, first, invited: those of them that stand for a firm: the relationship with it, or None.
        relationships: one with each firm, in the firms' order.
        neighbours: those whom this customer hears.
        strengths: how strong the tie with each of them is.
        says: what one says this month: about which firm, whether good, and whether it is an invitation.
        addressees: of an invitation one passes on this month, whom it is meant for.
        thanks: the row of the friend to be rewarded for bringing this customer this month, or -1.
        this_month: what befell one this month, apart from what happened with each firm.
    """

    def __init__(self, model: mesa.Model, setting: Setting, row: int) -> None:
        super().__init__(model)
        self.setting = setting
        self.row = row
        self.relationships: list[Relationship] = []
        self.neighbours: list[Customer] = []
        self.strengths: list[float] = []
        self.says: tuple[int, bool, bool] | None = None
        self.addressees: list[Customer] = []
        self.thanks = -1
        self.this_month = CustomerMonth()

    def luck(self, decision: str, sub: int = 0, item: int = 0) -> float:
        """This customer's uniform for one decision this month."""
        return self.setting.luck(decision, self.row, sub, item)

    @property
    def present(self) -> bool:
        """Whether one is in the category."""
        return self.stage == PRESENT

    @property
    def knew_on_joining(self) -> bool:
        """Whether it was taken down what the home firm was worth when one joined it."""
        return self.parts[0] != UNFIT

    @property
    def departed(self) -> int:
        """Position of the firm one left this month by choice, -1 for none."""
        if self.left is None or self.cause & (CEASED | RELEASED):
            return -1
        return self.left.provider.position

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

    def be_assigned(self, arm: int) -> None:
        """Meet the firms from now on as an arm of the field experiment meets them."""
        self.arm = arm
        for relationship, provider in zip(self.relationships, self.setting.arms[arm], strict=True):
            relationship.provider = provider

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

    def read(self, person: Any, relationships: Any = ()) -> None:
        """Take over one's row of the columns: a record of dtype ``PERSON``, and one of ``RELATIONSHIP`` per firm."""
        super().read(person)
        self.relationships = [Relationship(provider) for provider in self.setting.arms[self.arm]]
        for relationship, record in zip(self.relationships, relationships, strict=True):
            relationship.read(record)
        for name in FIRMS:
            position = getattr(self, name)
            setattr(self, name, self.relationships[position] if position >= 0 else None)

    def open_accounts(self, club: Any) -> None:
        """Open what firms that keep an account of one have not opened yet: from one's row of the records, shape (clubs,)."""
        for relationship in self.relationships:
            column = relationship.provider.account
            if column >= 0 and relationship.account is None:
                relationship.account = Account(*club[column].item())

    def record(self) -> tuple[Any, ...]:
        """One's row of the columns: the fields of ``PERSON``, in order."""
        return tuple(map(_as_column, super().record()))

    @property
    def message(self) -> int:
        """What one says this month, as a column keeps it."""
        if self.says is None:
            return 0
        return packed.plain(*self.says)


def _as_column(value: Any) -> Any:
    """An attribute as the columns keep it."""
    if value is None:
        return -1
    return value.provider.position if isinstance(value, Relationship) else value
