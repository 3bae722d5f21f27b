"""Customer(mesa.Agent): one person, and the phases of their month, in the order and under the names of the schedule."""

from __future__ import annotations

from typing import Any, Final

import mesa

from sim.books import NEEDS_NAMED
from sim.customers import (
    ABSENT,
    ADVERTISING,
    BARRED,
    CUSTOMER,
    ENROLLED,
    GONE,
    LOST,
    NEVER,
    OWN_SEARCH,
    PERSON,
    PRESENT,
    REFERRAL,
    SALES_CALL,
    SAW_ADVERT,
    SLIGHTED,
    TARGETED,
    UNFIT,
    WAS_TOLD,
    WIN_BACK,
    WON_BACK,
    WORD_OF_MOUTH,
)
from sim.engines.agents.bond import Account, Bond, Month, Turn, single
from sim.engines.agents.choosing import Appraisal, appraise_all, renew, settle_in, shop
from sim.engines.agents.comparing import felt_unfair
from sim.engines.agents.offering import pay_off, price_for
from sim.engines.agents.paying import felt_band, keep_accounts, pay
from sim.engines.agents.setting import Setting
from sim.engines.agents.visiting import touch_weights, visit
from sim.engines.causes import CEASED, RELEASED
from sim.engines.world import INVITATION
from sim.mechanisms.bonds import advised, social_bonded, structural_grown
from sim.mechanisms.choice import reference_updated
from sim.mechanisms.complaint import complaint_probability
from sim.mechanisms.expectation import (
    kalman_gain,
    norm_updated,
    promised_expectation,
    should_updated,
    trust_updated,
    variance_drifted,
    variance_learned,
    will_updated,
)
from sim.mechanisms.fairness import unfairness_updated
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.recovery import (
    betrayal_felt,
    fair_compensation,
    grievance_added,
    justice,
    matched_weight,
    recovery_expected,
    recovery_gain,
    recovery_learned,
)
from sim.mechanisms.satisfaction import cumulative_satisfaction, disconfirmation, perceived_quality, satisfaction
from sim.mechanisms.survey import intends_to_return
from sim.mechanisms.tiers import emotional_reviewed
from sim.mechanisms.word_of_mouth import (
    hearsay_updated,
    informed_probability,
    message_impact,
    referral_probability,
    talk_probability,
)

_FIRMS: Final = ("home", "last", "left", "first", "invited")
_PLAIN: Final = tuple(name for name in PERSON.names or () if name not in (*_FIRMS, "parts"))
_SINGLE: Final = frozenset(name for name in ("norm", "stray", "known", "bound"))
"""Fields of ``PERSON`` that hold a firm's position, -1 for none; an agent holds the bond itself, or None."""

MOST_EPISODES: Final = 60_000
"""Where the count of episodes stops."""


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
    stray: float
    home: Bond | None
    last: Bond | None
    left: Bond | None
    first: Bond | None
    invited: Bond | None
    arm: int
    channel: int
    inviting: int
    prompted: int
    until: int
    known: float
    bound: float
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
        self.bonds: list[Bond] = []
        self.neighbours: list[Customer] = []
        self.says: tuple[int, int, bool] | None = None
        self.thanks = -1
        self.turn = Turn()

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
    def visited(self) -> list[Bond]:
        """The bonds with the firms visited this month; nobody who is not in the category visits any."""
        return [bond for bond in self.bonds if bond.month.visits > 0]

    # -- enter, reach ---------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter the category in one's month; for some the need ceases, for good."""
        self.left, self.cause = None, 0
        self.turn = Turn()
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
        if not self.present:
            return
        for bond in self.bonds:
            firm = bond.provider
            if not bond.aware and firm.reach > 0 and self.luck("advert", firm.stream) < firm.reach:
                bond.aware = 1
                bond.mark(SAW_ADVERT)
            if bond is self.home or bond.has(BARRED):
                continue
            if bond.past == NEVER and firm.calls > 0 and self.luck("call", firm.stream) < firm.calls:
                self._be_called(bond)
                self.turn.sold |= 1 << firm.position
                p = self.setting.coefficients
                bond.heard += message_impact(
                    bond.trust, bond.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity
                )
            worth = bond.past == LOST and bond.spend >= firm.win_floor
            if worth and firm.win_rate > 0 and self.luck("win_back", firm.stream) < firm.win_rate:
                self._be_called(bond)
                self.turn.wooed |= 1 << firm.position
                bond.grievance *= 1.0 - firm.win_apology

    def _be_called(self, bond: Bond) -> None:
        bond.aware, self.prompted = 1, 1
        bond.mark(TARGETED)
        cost = bond.provider.outreach_cost
        bond.provider.book.called += 1
        bond.provider.book.outreach += cost
        if self.setting.observed:
            bond.contribution -= cost
            bond.provider.segments[self.segment].cost += cost

    # -- choose ---------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Live every renewal, purchase and service occasion of the month."""
        self.thanks = -1
        for bond in self.bonds:
            bond.month = Month()
        if not self.present:
            return
        if self.home is not None and self.parts_on_joining is None:  # with a firm from the first day
            settle_in(self, appraise_all(self))
        if self.setting.kind == "subscription":
            renew(self)
        else:
            shop(self)
        for bond in self.bonds:
            if bond.month.visits > 0 or bond.month.joined or bond is self.home:
                self._be_offered(bond)

    def leave(self, cause: int, *, pays_off: bool) -> None:
        """Leave home, for the causes given."""
        assert self.home is not None
        self.left, self.cause = self.home, cause
        self.home.provider.book.left += 1
        self._count_out()
        if pays_off:
            self.turn.fee = pay_off(self)
        self.home.past = LOST

    def join(self, home: Bond | None, appraisals: list[Appraisal], *, signs: bool) -> None:
        """Make a firm one's home, or none."""
        self.home, self.joined = home, self.setting.month
        self.until, self.thanks = self.setting.month, -1
        if home is None:
            return
        settle_in(self, appraisals)
        firm = home.provider
        home.month.joined = 1
        firm.book.joined += 1
        self.channel = self._channel(home)
        if self.channel == REFERRAL:
            firm.book.referred += 1
            self.thanks = self.inviter
            if self.inviter >= 0:
                self.turn.inviter = self.inviter
        home.month.channel, home.month.returned = self.channel, int(home.past == LOST)
        firm.book.returned += home.month.returned
        home.past = WON_BACK if home.past == LOST else CUSTOMER
        home.mark(TARGETED, False)
        self.invited, self.inviter = None, -1
        self.known = self.bound = 0.0
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
            self.home.month.signed = 1

    def _channel(self, home: Bond) -> int:
        """How one came to a firm."""
        if self.invited is home:
            return REFERRAL
        if home.has(TARGETED):
            return WIN_BACK if home.past == LOST else SALES_CALL
        if home.past == NEVER and home.has(SAW_ADVERT):
            return ADVERTISING
        return WORD_OF_MOUTH if home.past == NEVER and home.has(WAS_TOLD) else OWN_SEARCH

    def _be_offered(self, bond: Bond) -> None:
        """The price of the month, and perhaps a call from the firm one is with."""
        firm, month = bond.provider, bond.month
        month.price = price_for(self, bond)
        if bond is self.home and firm.outreach_rate > 0:
            rate = firm.outreach_rate if bond.tier >= 2 else firm.outreach_rate * (1.0 - firm.outreach_top)
            if self.luck("outreach", firm.stream) < rate:
                month.called = 1
                month.price *= 1.0 - firm.outreach_saving

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
        for bond in self.visited:
            month = bond.month
            month.expected = promised_expectation(
                bond.will, bond.provider.claim, p.expectation_promise_weight, bond.trust
            )
            recall = sum(visit(self, bond, number, weights) for number in range(month.visits))
            month.experience = recall / month.visits

    def feel(self) -> None:
        """Compare what was perceived with what was expected and what was due."""
        p = self.setting.coefficients
        for bond in self.visited:
            month = bond.month
            month.perceived = perceived_quality(
                month.expected, bond.should, month.experience,
                p.perception_will, p.perception_should, p.perception_delivered,
            )  # fmt: skip
            delta = disconfirmation(
                month.perceived, month.expected, bond.should, p.satisfaction_will_share, p.satisfaction_tolerance
            )
            month.satisfaction = satisfaction(
                month.perceived, delta, p.satisfaction_base, p.satisfaction_quality, p.satisfaction_gain,
                p.loss * self.loss_aversion, p.satisfaction_gain_power, p.satisfaction_loss_power,
            )  # fmt: skip

    # -- complain -------------------------------------------------------------------------------------------------

    def complain(self) -> None:
        """Voice failures or not, see them put right or not; the rest becomes grievance."""
        p = self.setting.coefficients
        for bond in self.visited:
            if bond.month.failures == 0:
                continue
            firm, month = bond.provider, bond.month
            eased = snub = 0.0
            month.complained = int(self.luck("complain", firm.stream) < self._chance_to_complain(bond))
            if not month.complained and firm.notice > 0:
                month.noticed = int(self.luck("notice", firm.stream) < firm.notice)
            if month.complained or month.noticed:
                eased, snub = self._be_heard(bond)
            if month.betrayed:
                bond.emotional = betrayal_felt(bond.emotional, p.loyalty_betrayal_loss)
                bond.unfair = unfairness_updated(bond.unfair, month.severity)
            bond.grievance += grievance_added(bond.month.severity, p.recovery_grievance, eased, snub)
            bond.failures += bond.month.failures
            bond.goodwill *= p.recovery_goodwill_left

    def _chance_to_complain(self, bond: Bond) -> float:
        p, firm = self.setting.coefficients, bond.provider
        chance: float = complaint_probability(
            self.complaint_propensity, bond.month.severity, self.spend, bond.emotional, firm.resolve, 1.0 - firm.ease,
            p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
            p.complaint_success, p.complaint_effort,
        )  # fmt: skip
        return chance

    def _be_heard(self, bond: Bond) -> tuple[float, float]:
        """Complain, or be noticed: what is eased of the grievance, and what a snub adds to it."""
        p, firm, month = self.setting.coefficients, bond.provider, bond.month
        month.resolved = int(bool(month.noticed) or self.luck("resolve", firm.stream) < firm.resolve)
        bond.mark(SLIGHTED, not month.resolved)
        fairness = self._justice(bond) if month.resolved else 0.0
        expected = recovery_expected(bond.recovery, bond.emotional, p.recovery_expected_loyalty)
        month.satisfaction += recovery_gain(fairness, expected, p.recovery_gain)
        bond.recovery = recovery_learned(bond.recovery, fairness, p.recovery_expected_gain)
        return (p.recovery_carry_over * fairness, 0.0) if month.resolved else (0.0, p.recovery_snub)

    def _justice(self, bond: Bond) -> float:
        """Justice of putting the month's failure right, with the remedy matched to its type and severity or not."""
        p, firm, month = self.setting.coefficients, bond.provider, bond.month
        fair = fair_compensation(p.recovery_fair_compensation, min(month.severity, 1.0), p.recovery_magnitude_match)
        return float(
            justice(
                firm.compensation_share, firm.apology, firm.ease, firm.delay_days, fair,
                matched_weight(p.recovery_distributive, p.recovery_type_match, 1.0 - month.process),
                matched_weight(p.recovery_interactional, p.recovery_type_match, float(month.process)),
                matched_weight(p.recovery_procedural, p.recovery_type_match, 1.0 - month.process),
                p.recovery_delay_decay,
            )
        )  # fmt: skip

    # -- bond, learn ----------------------------------------------------------------------------------------------

    def bond(self) -> None:
        """Let contact with each firm leave its trace; without contact, let it fade."""
        if not self.present:
            return
        p = self.setting.coefficients
        for bond in self.bonds:
            drive, incentive = p.loyalty_emotional_threshold, 0.0
            if bond.month.visits > 0:
                self._take_in(bond)
                drive = bond.satisfaction
            if bond.month.units > 0:
                incentive = self._incentive(bond)
                bond.reference = reference_updated(bond.reference, bond.month.price / p.category_price, p.price_memory)
            referred = bond is self.home and bond.month.joined and self.channel == REFERRAL
            if referred and bond.provider.list_price > 0:
                incentive += bond.provider.referral / bond.provider.list_price
            emotional = emotional_updated(
                bond.emotional, drive, p.emotional_decay, p.loyalty_emotional_gain * self.relational,
                p.loyalty_emotional_threshold,
            )  # fmt: skip
            if bond is self.home:
                emotional = self._be_cared_for(bond, emotional)
            bond.emotional = emotional
            bond.transactional = transactional_updated(
                bond.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
            )
            bond.grievance *= 1.0 - p.grievance_decay
            bond.failures *= 1.0 - p.failure_decay
            bond.heard *= 1.0 - p.heard_decay
            bond.unfair *= 1.0 - p.unfair_decay

    def _incentive(self, bond: Bond) -> float:
        """Net incentive of a month's purchases, as a share of the price."""
        firm = bond.provider
        incentive = max(1.0 - bond.month.price / firm.list_price, 0.0) if firm.list_price > 0 else 0.0
        if bond.has(ENROLLED):
            incentive += firm.earn
        return float(incentive + firm.financial if bond is self.home else incentive)

    def _be_cared_for(self, bond: Bond, emotional: float) -> float:
        """What bonds, calls and the years do to a customer of the firm; emotional loyalty after it."""
        p, firm = self.setting.coefficients, bond.provider
        if firm.social > 0:
            emotional = social_bonded(emotional, firm.social, p.loyalty_social_gain, self.relational)
        if firm.structural > 0 or self.bound > 0:
            self.bound = structural_grown(self.bound, firm.structural, p.structural_growth)
        if firm.personal > 0:
            self.known += bond.month.visits
        if bond.month.called:
            bond.trust = advised(bond.trust, firm.outreach_advice)
        bond.should += p.drift
        return emotional

    def _take_in(self, bond: Bond) -> None:
        """Cumulative satisfaction, trust and goodwill after a month's visits."""
        p, month = self.setting.coefficients, bond.month
        bond.satisfaction = cumulative_satisfaction(
            bond.satisfaction, month.satisfaction, p.satisfaction_hardening * bond.episodes, month.visits,
            p.satisfaction_memory_floor, p.satisfaction_bad_news,
        )  # fmt: skip
        bond.trust = trust_updated(
            bond.trust, bond.provider.claim, month.experience, p.loyalty_trust_gain, p.loyalty_trust_loss
        )
        bond.goodwill += max(month.visits - month.failures, 0)

    def learn(self) -> None:
        """Let expectations move with experience: will, then should, which rivals raise too, then the category norm."""
        if not self.present:
            return
        p, visited = self.setting.coefficients, self.visited
        for bond in visited:
            gain = kalman_gain(bond.variance, p.expectation_signal_variance, bond.month.visits)
            gain = min(gain * self.learning_gain, 1.0)
            bond.will = will_updated(bond.will, bond.month.experience, gain)
            bond.variance = variance_learned(bond.variance, gain)
        for bond in self.bonds:
            bond.variance = variance_drifted(bond.variance, p.expectation_drift_variance)
        for bond in visited:
            rival = max((b.will for b in self.bonds if b is not bond and b.episodes > 0), default=-1.0)
            bond.should = should_updated(
                bond.should, bond.month.experience, max(rival, -1.0),
                p.expectation_should_gain, p.expectation_should_rival,
            )  # fmt: skip
        if visited:
            visits = sum(bond.month.visits for bond in visited)
            experience = sum(bond.month.visits * bond.month.experience for bond in visited) / visits
            before = self.norm
            self.norm = norm_updated(before, experience, p.expectation_norm_gain)
            for bond in self.bonds:  # what is expected of firms not tried yet moves with the norm
                if bond.episodes == 0 and bond not in visited:
                    bond.will += p.expectation_norm_untried * (self.norm - before)
        for bond in visited:
            bond.episodes = min(bond.episodes + bond.month.visits, MOST_EPISODES)

    # -- ask, settle, count --------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Perhaps answer the survey of a firm visited."""
        for bond in self.visited:
            firm, month = bond.provider, bond.month
            if firm.survey_rate <= 0 or self.luck("survey", firm.stream) >= firm.survey_rate:
                continue
            month.answered = 1
            firm.book.surveyed += 1
            firm.book.answered += month.satisfaction
            firm.book.bill += month.experience - firm.claim
            p = self.setting.coefficients
            remembered = (month.failures + 0.5) * (
                1.0 - p.failure_decay
            )  # this month's, as faded, and half of one more
            if month.failures > 0 and bond.failures > remembered:
                firm.book.same_fault += 1
            firm.book.would_return += intends_to_return(month.satisfaction, bond.emotional, p.word_of_mouth_pivot)
            if month.named >= 0:
                named = NEEDS_NAMED[month.named]
                setattr(firm.book, named, getattr(firm.book, named) + 1)

    def settle(self) -> None:
        """Pay, and have every cost booked, once."""
        keep_accounts(self)
        if not self.present:
            return
        for bond in self.bonds:
            if bond.month.visits > 0 or bond.month.joined or bond is self.home:
                pay(self, bond)
            else:
                bond.spend *= self.setting.coefficients.spend_memory
        if self.setting.observed and self.left is not None:
            self.left.provider.segments[self.segment].left += 1

    def count(self) -> None:
        """Be counted: as a visitor of the firms visited, as a customer of one's home."""
        for bond in self.bonds:
            bond.provider.book.called += bond.month.called
            bond.provider.book.rewards += bond.month.rewards
        for bond in self.visited:
            month, book = bond.month, bond.provider.book
            book.buyers += 1
            book.visits += month.visits
            book.failed += month.failures
            book.complaints += month.complained
            book.noticed += month.noticed
            book.resolved += month.complained * month.resolved
            book.betrayals += month.betrayed
            book.satisfaction += month.satisfaction
            book.perceived += month.perceived
            delta = month.experience - month.expected
            book.delta += delta
            band = felt_band(delta)
            setattr(book, band, getattr(book, band) + 1)
        if self.home is None:
            return
        book, segment = self.home.provider.book, self.home.provider.segments[self.segment]
        book.customers += 1
        segment.customers += 1
        segment.emotional += self.home.emotional
        segment.cumulative += self.home.satisfaction
        book.cumulative += self.home.satisfaction
        for name in ("emotional", "transactional", "trust", "will", "unfair"):
            setattr(book, name, getattr(book, name) + getattr(self.home, name))
        spent = sum(bond.spend for bond in self.bonds)
        book.wallet += self.home.spend / spent if spent > 0 else 0.0
        book.enrolled += self.home.has(ENROLLED)
        book.under_contract += self.under_contract

    # -- talk, hear, compare --------------------------------------------------------------------------------------

    def talk(self) -> None:
        """Perhaps say one thing, good or bad, about the firm that moved one most; a paid invitation goes before it."""
        self.says = None
        if self.setting.coefficients.word_of_mouth_talk_rate <= 0:
            return
        if self.visited and not (self.setting.active.referring and self._invites()):
            self._say_what_moved()

    def _say_what_moved(self) -> None:
        p = self.setting.coefficients
        about = max(self.visited, key=lambda bond: abs(bond.month.satisfaction - p.word_of_mouth_pivot))
        felt, firm = about.month.satisfaction, about.provider
        chance = talk_probability(
            felt, self.talk_propensity, p.word_of_mouth_talk_rate, p.word_of_mouth_talk_base,
            p.word_of_mouth_talk_pleased, p.word_of_mouth_talk_displeased, p.word_of_mouth_pivot,
        )  # fmt: skip
        if felt < p.word_of_mouth_pivot and about is self.home and self.under_contract:
            chance = min(chance * (1.0 + p.word_of_mouth_hostage), 1.0)
        if self.luck("talk") >= chance:
            return
        if felt < p.word_of_mouth_pivot:
            self.says = firm.position, -1, False
            firm.book.told_bad += 1
        else:
            self.says = firm.position, +1, False
            firm.book.told_good += 1
            if self.setting.observed and about is self.home:
                self.setting.cohort(firm, self.joined).told_good += 1

    def _invites(self) -> bool:
        """Being pleased with one's firm, perhaps pass on its paid invitation; whether one does."""
        p, home = self.setting.coefficients, self.home
        if home is None or home.month.visits == 0 or home.month.satisfaction < p.word_of_mouth_pivot:
            return False
        firm = home.provider
        reward = firm.referral / firm.list_price if firm.list_price > 0 else 0.0
        if self.luck("refer", firm.stream) < referral_probability(reward, p.word_of_mouth_referral_rate):
            self.says = firm.position, +1, True
            self.inviting = 1
            firm.book.invitations += 1
            return True
        return False

    def hear(self) -> None:
        """Hear one's neighbours and whoever one meets by chance; news of an unknown firm may make it known."""
        p = self.setting.coefficients
        if not self.present or p.word_of_mouth_talk_rate <= 0:
            return
        if self.setting.active.referring and self.inviting:
            self._be_thanked()
        counts = [0] * len(self.bonds)
        for friend in self.neighbours:
            if friend.says is not None:
                position, valence, invites = friend.says
                if not _gets_through(self.bonds[position], valence):
                    continue
                trusted = p.word_of_mouth_referral_impact * (1.0 - p.word_of_mouth_referral_discount)
                self._listen(self.bonds[position], valence, trusted if invites else 1.0)
                counts[position] += 1
                bond = self.bonds[position]
                if invites and bond.past not in (CUSTOMER, WON_BACK) and bond is not self.home:
                    self.invited, self.inviter, self.prompted = bond, friend.row, 1
        for other in self._met_by_chance():
            if other.says is not None:
                position, valence, _ = other.says
                if not _gets_through(self.bonds[position], valence):
                    continue
                self._listen(self.bonds[position], valence, p.weak)
                counts[position] += 1
        for bond, messages in zip(self.bonds, counts, strict=True):
            if messages == 0 or bond.aware:
                continue
            chance = informed_probability(float(messages), p.word_of_mouth_informs)
            if self.luck("hear", bond.provider.stream) < chance:
                bond.aware = 1
                bond.mark(WAS_TOLD)
                bond.provider.book.informed += 1

    def _listen(self, bond: Bond, valence: int, strength: float) -> None:
        """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
        p, firm = self.setting.coefficients, bond.provider
        if valence > 0:
            firm.book.heard_good += 1
            weight = strength * p.word_of_mouth_good
        else:
            firm.book.heard_bad += 1
            weight = -strength * p.word_of_mouth_bad
        bond.heard += message_impact(weight, bond.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
        bond.will = hearsay_updated(bond.will, weight, bond.episodes, p.expectation_hearsay)

    def _be_thanked(self) -> None:
        """Be rewarded for every friend one brought this month."""
        for friend in self.neighbours:
            if friend.thanks != self.row or friend.home is None:
                continue
            firm = friend.home.provider
            bond = self.bonds[firm.position]
            if firm.list_price > 0:
                bond.transactional += (
                    self.setting.coefficients.loyalty_transactional_gain * firm.referral / firm.list_price
                )
            if bond.account is not None and firm.earn > 0:
                bond.account.points += firm.referral * firm.referral_points
                firm.book.issued += firm.referral * firm.referral_points

    def _met_by_chance(self) -> list[Customer]:
        """This month's chance partners; isolated customers meet nobody, and nobody meets oneself."""
        everyone = self.setting.mixing
        if self.row >= len(everyone):
            return []
        partners = range(int(self.setting.coefficients.mixing))
        met = [everyone[int(self.luck("contact", 0, n) * len(everyone))] for n in partners]
        return [other for other in met if other is not self]

    def compare(self) -> None:
        """Compare how one's firm treats one with how others are treated."""
        if self.setting.active.comparing and self.present and self.home is not None:
            self.home.unfair = unfairness_updated(self.home.unfair, felt_unfair(self, self.home))

    def be_put_in_tier(self, bond: Bond, tier: int) -> int:
        """Be put in a tier of a firm once a year; +1 when one of its customers goes up, -1 when down."""
        steps = tier - bond.tier
        bond.tier = tier
        if bond is not self.home or steps == 0:
            return 0
        p = self.setting.coefficients
        bond.emotional = emotional_reviewed(
            bond.emotional, float(steps), bond.provider.recognition, p.fairness_promotion, p.fairness_demotion
        )
        return 1 if steps > 0 else -1

    # -- to and from columns --------------------------------------------------------------------------------------

    def read(self, person: Any, bonds: Any) -> None:
        """Take over one's row of the columns: a record of dtype ``PERSON``, and one of ``BOND`` per firm."""
        self.bonds = [Bond(provider) for provider in self.setting.arms[int(person["arm"])]]
        for bond, record in zip(self.bonds, bonds, strict=True):
            bond.read(record)
        for name in _PLAIN:
            setattr(self, name, person[name].tolist())
        for name in _FIRMS:
            position = int(person[name])
            setattr(self, name, self.bonds[position] if position >= 0 else None)
        parts = tuple(person["parts"].tolist())
        self.parts_on_joining = None if parts[0] == UNFIT else parts

    def open_accounts(self, club: Any) -> None:
        """Open what firms that keep an account of one have not opened yet: from one's row of the records, shape (clubs,)."""
        for bond in self.bonds:
            column = bond.provider.account
            if column >= 0 and bond.account is None:
                bond.account = Account(club[column].item())

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


def _gets_through(bond: Bond, valence: int) -> bool:
    """Whether news about this firm reaches anyone: studies may knock out one kind."""
    return bool((bond.provider.good_news if valence > 0 else bond.provider.bad_news) > 0)


_NAMES: Final = {"parts": "parts_on_joining"}
_NEVER_JOINED: Final = (UNFIT, *[0] * (PERSON["parts"].shape[0] - 1))


def _as_column(value: Any, name: str) -> Any:
    """An attribute as the columns keep it."""
    if name in _FIRMS:
        return -1 if value is None else value.provider.position
    if name == "parts":
        return _NEVER_JOINED if value is None else value
    return tuple(value) if name == "needs" else value
