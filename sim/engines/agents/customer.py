"""Customer(mesa.Agent): one person, and the phases of their month, in the order and under the names of the schedule."""

from __future__ import annotations

from typing import Any, Final

import mesa

from sim.engines.agents import answering, complaining, counting, hearing, learning, reaching, relate, talking
from sim.engines.agents.choosing import Appraisal, appraise_all, renew, settle_in, shop
from sim.engines.agents.comparing import felt_unfair
from sim.engines.agents.offering import pay_off, price_for
from sim.engines.agents.paying import keep_accounts, pay
from sim.engines.agents.relationship import Account, CustomerMonth, Encounter, Relationship, single
from sim.engines.agents.setting import Setting
from sim.engines.agents.visiting import touch_weights, visit
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.fairness import unfairness_updated
from sim.mechanisms.satisfaction import disconfirmation, perceived_quality, satisfaction
from sim.mechanisms.tiers import emotional_reviewed
from sim.state.causes import CEASED, RELEASED
from sim.state.person import (
    ABSENT,
    ADVERTISING,
    GONE,
    OWN_SEARCH,
    PERSON,
    PRESENT,
    REFERRAL,
    SALES_CALL,
    UNFIT,
    WIN_BACK,
    WORD_OF_MOUTH,
)
from sim.state.relationship import BARRED, CUSTOMER, LOST, NEVER, SAW_ADVERT, TARGETED, WAS_TOLD, WON_BACK
from sim.state.world import INVITATION

_FIRMS: Final = ("home", "last", "left", "first", "invited")
_PLAIN: Final = tuple(name for name in PERSON.names or () if name not in (*_FIRMS, "parts"))
_SINGLE: Final = frozenset(name for name in ("norm", "outside_habit", "personal_contacts", "structural_bond"))
"""Fields of ``PERSON`` that hold a firm's position, -1 for none; an agent holds the bond itself, or None."""


class Customer(mesa.Agent):
    """A customer: traits for life, a state, and a bond with every firm.

    Args:
        model: the market.
        setting: what all customers share.
        row: which customer; it addresses their luck.

    Attributes:
        spend, rate, ...: the traits (``TRAITS``).
        needs: weights of the six needs.
        bonds: one with each firm, in the firms' order.
        neighbours: those whom this customer hears.
        home: the bond with the firm one is with, or None.
        last: that with the firm chosen last.
        left: that with the firm left this month; ``cause`` says why, one bit a cause.
        first: that with the firm one was with when observation began.
        invited: that with the firm a friend is paid for bringing one to; ``inviter`` is the friend's row.
        says: what one says this month: about which firm, +1 or -1, and whether it is an invitation.
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
        self.says: tuple[int, int, bool] | None = None
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
        """The bonds with the firms visited this month; nobody who is not in the category visits any."""
        return [relationship for relationship in self.relationships if relationship.encounter.visits > 0]

    # -- enter, reach ---------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter the category in one's month; for some the need ceases, for good."""
        self.left, self.cause = None, 0
        self.this_month = CustomerMonth()
        if self.stage == ABSENT and self.entry <= self.setting.month:
            self.stage = PRESENT
        if self.setting.month == 0:
            self.first = self.home
        ceases = self.setting.coefficients.ceases
        if self.present and ceases > 0 and self.luck("need_ceases") < ceases:
            self._cease()
        elif self.present and self.home is not None and self.home.has(BARRED):
            self._be_let_go()

    def _cease(self) -> None:
        self.stage = GONE
        if self.home is not None:
            self.left, self.cause = self.home, CEASED
            self.home.provider.book.ceased += 1
            self._count_out()
            self.home = None

    def _be_let_go(self) -> None:
        assert self.home is not None
        self.home.past, self.home.habit = LOST, 0.0
        self.left, self.cause = self.home, RELEASED
        self.home.provider.book.released += 1
        self._count_out()
        self.home, self.until = None, self.setting.month

    def reach(self) -> None:
        """Be reached by the advertising of firms not known yet, and by calls of firms one is no customer of."""
        reaching.reach(self)

    # -- choose ---------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Live every renewal, purchase and service occasion of the month."""
        self.thanks = -1
        for relationship in self.relationships:
            relationship.encounter = Encounter()
        if not self.present:
            return
        if self.home is not None and self.parts_on_joining is None:  # with a firm from the first day
            settle_in(self, appraise_all(self))
        if self.setting.kind == "subscription":
            renew(self)
        else:
            shop(self)
        for relationship in self.relationships:
            if relationship.encounter.visits > 0 or relationship.encounter.joined or relationship is self.home:
                self._be_offered(relationship)

    def leave(self, cause: int, *, pays_off: bool) -> None:
        """Leave home, for the causes given."""
        assert self.home is not None
        self.left, self.cause = self.home, cause
        self.home.provider.book.left += 1
        self._count_out()
        if pays_off:
            self.this_month.fee = pay_off(self)
        self.home.past = LOST

    def join(self, home: Relationship | None, appraisals: list[Appraisal], *, signs: bool) -> None:
        """Make a firm one's home, or none."""
        self.home, self.joined = home, self.setting.month
        self.until, self.thanks = self.setting.month, -1
        if home is None:
            return
        settle_in(self, appraisals)
        firm = home.provider
        home.encounter.joined = 1
        firm.book.joined += 1
        self.channel = self._channel(home)
        if self.channel == REFERRAL:
            firm.book.referred += 1
            self.thanks = self.inviter
            if self.inviter >= 0:
                self.this_month.inviter = self.inviter
        home.encounter.channel, home.encounter.returned = self.channel, int(home.past == LOST)
        firm.book.returned += home.encounter.returned
        home.past = WON_BACK if home.past == LOST else CUSTOMER
        home.mark(TARGETED, False)
        self.invited, self.inviter = None, -1
        self.personal_contacts = self.structural_bond = 0.0
        if signs:
            self._sign()

    def renew_contract(self) -> None:
        """Sign again, having reconsidered and stayed after the contract has ended."""
        if self.home is not None and self.until <= self.setting.month:
            self._sign()

    def _sign(self) -> None:
        assert self.home is not None
        months = int(self.home.provider.contract_months)
        if months > 0:
            self.until = self.setting.month + months
            self.home.encounter.signed = 1

    def _channel(self, home: Relationship) -> int:
        """How one came to a firm."""
        if self.invited is home:
            return REFERRAL
        if home.has(TARGETED):
            return WIN_BACK if home.past == LOST else SALES_CALL
        if home.past == NEVER and home.has(SAW_ADVERT):
            return ADVERTISING
        return WORD_OF_MOUTH if home.past == NEVER and home.has(WAS_TOLD) else OWN_SEARCH

    def _be_offered(self, relationship: Relationship) -> None:
        """The price of the month, and perhaps a call from the firm one is with."""
        firm, encounter = relationship.provider, relationship.encounter
        encounter.price = price_for(self, relationship)
        if relationship is self.home and firm.outreach_rate > 0:
            rate = firm.outreach_rate if relationship.tier >= 2 else firm.outreach_rate * (1.0 - firm.outreach_top)
            if self.luck("outreach", firm.stream) < rate:
                encounter.called = 1
                encounter.price *= 1.0 - firm.outreach_saving

    def _count_out(self) -> None:
        """Count oneself among those who left the cohort."""
        assert self.home is not None
        if self.setting.observed:
            self.setting.cohort(self.home.provider, self.joined).left += 1

    # -- serve, feel ----------------------------------------------------------------------------------------------

    def serve(self) -> None:
        """Live each visit touchpoint by touchpoint, and recall it by peak, end and mean."""
        p = self.setting.coefficients
        weights = touch_weights(self)
        for relationship in self.visited:
            encounter = relationship.encounter
            encounter.expected = promised_expectation(
                relationship.will,
                relationship.provider.promised_quality,
                p.expectation_promise_weight,
                relationship.trust,
            )
            recall = sum(visit(self, relationship, number, weights) for number in range(encounter.visits))
            encounter.experience = recall / encounter.visits

    def feel(self) -> None:
        """Compare what was perceived with what was expected and what was due."""
        p = self.setting.coefficients
        for relationship in self.visited:
            encounter = relationship.encounter
            encounter.perceived = perceived_quality(
                encounter.expected, relationship.should, encounter.experience,
                p.perception_will, p.perception_should, p.perception_delivered,
            )  # fmt: skip
            delta = disconfirmation(
                encounter.perceived,
                encounter.expected,
                relationship.should,
                p.satisfaction_will_share,
                p.satisfaction_tolerance,
            )
            encounter.encounter_satisfaction = satisfaction(
                encounter.perceived, delta, p.satisfaction_base, p.satisfaction_quality, p.satisfaction_gain,
                p.satisfaction_loss * self.loss_aversion, p.satisfaction_gain_power, p.satisfaction_loss_power,
            )  # fmt: skip

    # -- complain -------------------------------------------------------------------------------------------------

    def complain(self) -> None:
        """Voice failures or not, see them put right or not; the rest becomes grievance."""
        complaining.complain(self)

    # -- bond, learn ----------------------------------------------------------------------------------------------

    def relate(self) -> None:
        """Let contact with each firm leave its trace; without contact, let it fade."""
        relate.relate(self)

    def learn(self) -> None:
        """Let expectations move with experience: will, then should, which rivals raise too, then the category norm."""
        learning.learn(self)

    # -- ask, settle, count --------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Perhaps answer the survey of a firm visited."""
        answering.ask(self)

    def settle(self) -> None:
        """Pay, and have every cost booked, once."""
        keep_accounts(self)
        if not self.present:
            return
        for relationship in self.relationships:
            if relationship.encounter.visits > 0 or relationship.encounter.joined or relationship is self.home:
                pay(self, relationship)
            else:
                relationship.spend *= self.setting.coefficients.spend_memory
        if self.setting.observed and self.left is not None:
            self.left.provider.segments[self.segment].left += 1

    def count(self) -> None:
        """Be counted: as a visitor of the firms visited, as a customer of one's home."""
        counting.count(self)

    # -- talk, hear, compare --------------------------------------------------------------------------------------

    def talk(self) -> None:
        """Perhaps say one thing, good or bad, about the firm that moved one most; a paid invitation goes before it."""
        talking.talk(self)

    def hear(self) -> None:
        """Hear one's neighbours and whoever one meets by chance; news of an unknown firm may make it known."""
        hearing.hear(self)

    def compare(self) -> None:
        """Compare how one's firm treats one with how others are treated."""
        if self.setting.active.comparing and self.present and self.home is not None:
            self.home.unfairness = unfairness_updated(self.home.unfairness, felt_unfair(self, self.home))

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
            relationship.provider.recognition,
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
        position, valence, invites = self.says
        return valence * (position + 1) + (INVITATION if invites else 0)


_NAMES: Final = {"parts": "parts_on_joining"}
_NEVER_JOINED: Final = (UNFIT, *[0] * (PERSON["parts"].shape[0] - 1))


def _as_column(value: Any, name: str) -> Any:
    """An attribute as the columns keep it."""
    if name in _FIRMS:
        return -1 if value is None else value.provider.position
    if name == "parts":
        return _NEVER_JOINED if value is None else value
    return tuple(value) if name == "needs" else value
