"""Customer(mesa.Agent): one person, and the phases of their month, in the order and under the names of the schedule."""

from __future__ import annotations

from typing import Any, Final

import mesa

from sim.customers import ABSENT, GONE, PERSON, PRESENT, TRAITS
from sim.engines.agents.bond import Bond, Month, single
from sim.engines.agents.choosing import Appraisal, Parts, appraise_all, renew, settle_in, shop
from sim.engines.agents.paying import felt_band, pay
from sim.engines.agents.setting import Provider, Setting
from sim.engines.agents.visiting import touch_weights, visit
from sim.engines.causes import CEASED
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
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.recovery import grievance_added, recovery_expected, recovery_gain, recovery_learned
from sim.mechanisms.satisfaction import cumulative_satisfaction, disconfirmation, perceived_quality, satisfaction
from sim.mechanisms.word_of_mouth import informed_probability, message_impact, talk_probability

_PLAIN: Final = (*TRAITS, "needs", "norm", "paid", "entry", "joined", "cause", "segment", "stage", "owns", "stray")
_FIRMS: Final = ("home", "last", "left", "first")
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
        says: what one says this month: about which firm, and +1 or -1.
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
    parts_on_joining: Parts | None

    def __init__(self, model: mesa.Model, setting: Setting, row: int) -> None:
        super().__init__(model)
        self.setting = setting
        self.row = row
        self.bonds = [Bond(provider) for provider in setting.providers]
        self.neighbours: list[Customer] = []
        self.says: tuple[Provider, int] | None = None

    def luck(self, decision: str, sub: int = 0, item: int = 0) -> float:
        """This customer's uniform for one decision this month."""
        return self.setting.luck(decision, self.row, sub, item)

    @property
    def present(self) -> bool:
        """Whether one is in the category."""
        return self.stage == PRESENT

    @property
    def visited(self) -> list[Bond]:
        """The bonds with the firms visited this month; nobody who is not in the category visits any."""
        return [bond for bond in self.bonds if bond.month.visits > 0]

    # -- enter, reach ---------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Enter the category in one's month; for some the need ceases, for good."""
        self.left, self.cause = None, 0
        if self.stage == ABSENT and self.entry <= self.setting.month:
            self.stage = PRESENT
        if self.setting.month == 0:
            self.first = self.home
        ceases = self.setting.coefficients.ceases
        if self.present and ceases > 0 and self.luck("need_ceases") < ceases:
            self._cease()

    def _cease(self) -> None:
        self.stage = GONE
        if self.home is not None:
            self.left, self.cause = self.home, CEASED
            self.home.provider.book.ceased += 1
            self._count_out()
            self.home = None

    def reach(self) -> None:
        """Be reached by the advertising of firms not known yet."""
        for bond in self.bonds:
            firm = bond.provider
            if self.present and not bond.aware and firm.reach > 0 and self.luck("advert", firm.stream) < firm.reach:
                bond.aware = 1

    # -- choose ---------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Live every renewal, purchase and service occasion of the month."""
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

    def leave(self, cause: int) -> None:
        """Leave home, for the causes given."""
        assert self.home is not None
        self.left, self.cause = self.home, cause
        self.home.provider.book.left += 1
        self._count_out()

    def join(self, home: Bond | None, appraisals: list[Appraisal]) -> None:
        """Make a firm one's home, or none."""
        self.home, self.joined = home, self.setting.month
        if home is not None:
            settle_in(self, appraisals)
            home.month.joined = 1
            home.provider.book.joined += 1

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
            eased = snub = 0.0
            if self.luck("complain", bond.provider.stream) < self._chance_to_complain(bond):
                eased, snub = self._be_heard(bond)
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
        """Complain: what is eased of the grievance, and what a snub adds to it."""
        p, firm, month = self.setting.coefficients, bond.provider, bond.month
        month.complained = 1
        month.resolved = int(self.luck("resolve", firm.stream) < firm.resolve)
        fairness = firm.justice if month.resolved else 0.0
        expected = recovery_expected(bond.recovery, bond.emotional, p.recovery_expected_loyalty)
        month.satisfaction += recovery_gain(fairness, expected, p.recovery_gain)
        bond.recovery = recovery_learned(bond.recovery, fairness, p.recovery_expected_gain)
        return (p.recovery_carry_over * fairness, 0.0) if month.resolved else (0.0, p.recovery_snub)

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
                incentive = bond.provider.discount
                bond.reference = reference_updated(
                    bond.reference, bond.provider.price / p.category_price, p.price_memory
                )
            bond.emotional = emotional_updated(
                bond.emotional, drive, p.emotional_decay, p.loyalty_emotional_gain, p.loyalty_emotional_threshold
            )
            bond.transactional = transactional_updated(
                bond.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
            )
            bond.grievance *= 1.0 - p.grievance_decay
            bond.failures *= 1.0 - p.failure_decay
            bond.heard *= 1.0 - p.heard_decay

    def _take_in(self, bond: Bond) -> None:
        """Cumulative satisfaction, trust and goodwill after a month's visits."""
        p, month = self.setting.coefficients, bond.month
        bond.satisfaction = cumulative_satisfaction(
            bond.satisfaction, month.satisfaction, bond.episodes, month.visits,
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
            self.norm = single(norm_updated(self.norm, experience, p.expectation_norm_gain))
        for bond in visited:
            bond.episodes = min(bond.episodes + bond.month.visits, MOST_EPISODES)

    # -- settle, count --------------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Pay, and have every cost booked, once."""
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
        for bond in self.visited:
            month, book = bond.month, bond.provider.book
            book.buyers += 1
            book.visits += month.visits
            book.failed += month.failures
            book.complaints += month.complained
            book.resolved += month.resolved
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
        for name in ("emotional", "transactional", "trust", "will"):
            setattr(book, name, getattr(book, name) + getattr(self.home, name))

    # -- talk, hear -----------------------------------------------------------------------------------------------

    def talk(self) -> None:
        """Perhaps say one thing, good or bad, about the firm that moved one most."""
        self.says = None
        p = self.setting.coefficients
        if not self.visited or p.word_of_mouth_talk_rate <= 0:
            return
        about = max(self.visited, key=lambda bond: abs(bond.month.satisfaction - p.word_of_mouth_pivot))
        felt, firm = about.month.satisfaction, about.provider
        chance = talk_probability(
            felt, self.talk_propensity, p.word_of_mouth_talk_rate, p.word_of_mouth_talk_base,
            p.word_of_mouth_talk_pleased, p.word_of_mouth_talk_displeased, p.word_of_mouth_pivot,
        )  # fmt: skip
        if self.luck("talk") >= chance:
            return
        if felt < p.word_of_mouth_pivot:
            self.says = firm, -1
            firm.book.told_bad += 1
        else:
            self.says = firm, +1
            firm.book.told_good += 1
            if self.setting.observed and about is self.home:
                self.setting.cohort(firm, self.joined).told_good += 1

    def hear(self) -> None:
        """Hear one's neighbours and whoever one meets by chance; news of an unknown firm may make it known."""
        p = self.setting.coefficients
        if not self.present or p.word_of_mouth_talk_rate <= 0:
            return
        heard = [other.says for other in (*self.neighbours, *self._met_by_chance()) if other.says is not None]
        for firm, valence in heard:
            bond = self.bonds[firm.position]
            bond.heard += message_impact(
                float(valence), bond.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity
            )
            if valence > 0:
                firm.book.heard_good += 1
            else:
                firm.book.heard_bad += 1
        for bond in self.bonds:
            firm = bond.provider
            messages = sum(about is firm for about, _ in heard)
            if messages == 0 or bond.aware:
                continue
            if self.luck("hear", firm.stream) < informed_probability(float(messages), p.word_of_mouth_informs):
                bond.aware = 1
                firm.book.informed += 1

    def _met_by_chance(self) -> list[Customer]:
        """This month's partners in a mixing market; isolated customers meet nobody, and nobody meets oneself."""
        everyone = self.setting.mixing
        if self.row >= len(everyone):
            return []
        partners = range(int(self.setting.coefficients.mixing))
        met = [everyone[int(self.luck("contact", 0, n) * len(everyone))] for n in partners]
        return [other for other in met if other is not self]

    # -- to and from columns --------------------------------------------------------------------------------------

    def read(self, person: Any, bonds: Any) -> None:
        """Take over one's row of the columns: a record of dtype ``PERSON``, and one of ``BOND`` per firm."""
        for bond, record in zip(self.bonds, bonds, strict=True):
            bond.read(record)
        for name in _PLAIN:
            setattr(self, name, person[name].tolist())
        for name in _FIRMS:
            position = int(person[name])
            setattr(self, name, self.bonds[position] if position >= 0 else None)
        parts = Parts(*person["parts"].tolist())
        self.parts_on_joining = None if parts.quality != parts.quality else parts

    def record(self) -> tuple[Any, ...]:
        """One's row of the columns: the fields of ``PERSON``, in order."""
        return tuple(_as_column(getattr(self, _NAMES.get(name, name)), name) for name in PERSON.names or ())


_NAMES: Final = {"parts": "parts_on_joining"}
_NEVER_JOINED: Final = (float("nan"), *[0.0] * (len(Parts._fields) - 1))


def _as_column(value: Any, name: str) -> Any:
    """An attribute as the columns keep it."""
    if name in _FIRMS:
        return -1 if value is None else value.provider.position
    if name == "parts":
        return _NEVER_JOINED if value is None else value
    return tuple(value) if name == "needs" else value
