"""Customer(mesa.Agent): one person, and the phases of their month, in the order and under the names of the schedule."""

from __future__ import annotations

from typing import Any, Final

import mesa

from sim.books import DAZZLED, PLEASED
from sim.customers import ABSENT, GONE, PERSON, PRESENT, TRAITS
from sim.engines.agents.bond import Bond, Month, single
from sim.engines.agents.choosing import Appraisal, Occasion, Parts, appraise_all, decide, settle_in
from sim.engines.agents.setting import Provider, Setting
from sim.engines.causes import CEASED
from sim.mechanisms.choice import event_probability, reference_updated
from sim.mechanisms.complaint import complaint_probability
from sim.mechanisms.costs import cost_to_serve
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
from sim.mechanisms.experience import experienced, felt_severity, recalled
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.quantiles import normal_quantile, poisson_quantile, severity_quantile
from sim.mechanisms.recovery import goodwill, grievance_added, recovery_expected, recovery_gain, recovery_learned
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
            self._renew()
        else:
            self._shop()

    def _renew(self) -> None:
        """Subscription: keep or reconsider the provider, use it, and pay for a whole term at once."""
        if self._reconsiders():
            decide(self, Occasion(0, self.setting.coefficients.outside, leaving_costs=True), appraise_all(self))
        if self.home is not None:
            self.home.month.visits = 1
            if (self.setting.month - self.joined + 1) % self.setting.term == 0:
                self.home.month.units = self.setting.term

    def _reconsiders(self) -> bool:
        p = self.setting.coefficients
        if self.home is None:
            due, chance = True, p.seek_rate
        else:
            months = self.setting.month - self.joined
            due, chance = months > 0 and months % self.setting.term == 0, p.review_rate
        return due and chance > 0 and self.luck("review") < chance

    def _shop(self) -> None:
        """Repertoire and durable: go through the month's purchases, then its service visits."""
        p = self.setting.coefficients
        purchases, services = self._occasions()
        if purchases + services == 0:
            return
        appraisals = appraise_all(self)
        for number in range(purchases):
            pick = decide(self, Occasion(number, p.outside, nobody_counts=False), appraisals)
            if pick is not None:
                pick.month.visits += 1
                pick.month.units += 1
                self.owns = 1
        for number in range(purchases, purchases + services):
            pick = decide(self, Occasion(number, p.outside_service, for_service=True), appraisals)
            if pick is not None:
                pick.month.visits += 1
                pick.month.services += 1

    def _occasions(self) -> tuple[int, int]:
        """How many purchases and how many service visits the month brings."""
        if self.setting.kind == "repertoire":
            return int(poisson_quantile(self.luck("occasions"), self.rate)), 0
        purchases = int(self.luck("purchase") < event_probability(self.rate))
        services = int(poisson_quantile(self.luck("repairs"), self.service_rate)) if self.owns else 0
        return purchases, services

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
        weights = self._weights()
        for bond in self.visited:
            month = bond.month
            month.expected = promised_expectation(
                bond.will, bond.provider.claim, p.expectation_promise_weight, bond.trust
            )
            recall = 0.0
            for visit in range(month.visits):
                severity, where = self._failure(bond, visit)
                recall += self._visit(bond, visit, weights, severity, where)
            month.experience = recall / month.visits

    def _failure(self, bond: Bond, visit: int) -> tuple[float, int]:
        """How hard a visit's failure hits, and at which touchpoint; (0, -1) when all goes well."""
        p, month, address = self.setting.coefficients, bond.month, _visit_address(bond, visit)
        if self.luck("visit", address, 0) >= bond.provider.failure_rate:
            return 0.0, -1
        severity = p.experience_failure_scale * severity_quantile(self.luck("severity", address, 0))
        where = int(self.luck("severity", address, 1) * len(self.setting.journey))
        remembered = bond.failures + month.failures
        severity = felt_severity(
            severity, remembered, p.recovery_repeat_loss, goodwill(bond.goodwill), p.recovery_goodwill
        )
        month.failures += 1
        month.severity = max(month.severity, severity)
        return severity, where

    def _visit(self, bond: Bond, visit: int, weights: list[float], severity: float, where: int) -> float:
        """What is recalled of one visit that failed at touchpoint ``where``, or nowhere (-1)."""
        p, firm = self.setting.coefficients, bond.provider
        total = sum(weights)
        lift = firm.lift + (firm.lift_top if bond.tier == 1 else firm.lift_rest)
        last = len(weights) - 1
        mean = peak = x = 0.0
        farthest = -1.0
        for touch, weight in enumerate(weights):
            z = 0.0
            if p.experience_noise > 0:
                z = normal_quantile(self.luck("visit", _visit_address(bond, visit), touch + 1))
            quality = firm.delivered[touch] + lift + (firm.extras_lift if touch == last else 0.0)
            x = experienced(quality, p.experience_noise, z, severity if touch == where else 0.0)
            mean += weight / total * x
            if abs(x - bond.month.expected) > farthest:
                farthest, peak = abs(x - bond.month.expected), x
        return float(recalled(peak, x, mean, p.experience_peak_weight, p.experience_end_weight))

    def _weights(self) -> list[float]:
        """How much each touchpoint counts for this customer; all alike where none counts."""
        weights = [touch.weight * self.needs[touch.need] for touch in self.setting.journey]
        return weights if sum(weights) > 0 else [1.0] * len(weights)

    def feel(self) -> None:
        """Compare what was perceived with what was expected and what was due."""
        p = self.setting.coefficients
        for bond in self.visited:
            month = bond.month
            month.perceived = perceived_quality(
                month.expected, bond.should, month.experience, p.perception_will, p.perception_should, p.perception_delivered
            )
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
        return float(
            complaint_probability(
                self.complaint_propensity, bond.month.severity, self.spend, bond.emotional, firm.resolve, 1.0 - firm.ease,
                p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
                p.complaint_success, p.complaint_effort,
            )  # fmt: skip
        )

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
        if self.stage == ABSENT:
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
            bond.satisfaction, month.satisfaction, bond.episodes, month.visits, p.satisfaction_memory_floor, p.satisfaction_bad_news
        )  # fmt: skip
        bond.trust = trust_updated(
            bond.trust, bond.provider.claim, month.experience, p.loyalty_trust_gain, p.loyalty_trust_loss
        )
        bond.goodwill += max(month.visits - month.failures, 0)

    def learn(self) -> None:
        """Let expectations move with experience: will, then should, which the best rival seen raises too, then the norm."""
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
                bond.should, bond.month.experience, max(rival, -1.0), p.expectation_should_gain, p.expectation_should_rival
            )
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
            if bond.month.visits > 0 or bond is self.home:
                self._settle_with(bond)
            else:
                bond.spend *= self.setting.coefficients.spend_memory
        if self.setting.observed and self.left is not None:
            self.left.provider.segments[self.segment].left += 1

    def _settle_with(self, bond: Bond) -> None:
        """Book a month with one firm: in its books, in the cohort, and in what one has paid."""
        p, firm, month, book = self.setting.coefficients, bond.provider, bond.month, bond.provider.book
        at_home = bond is self.home
        years = (self.setting.month - self.joined) // 12 if at_home else 0
        growth = self.setting.growth
        volume = self.spend * growth[min(years, len(growth) - 1)]

        sales = month.units * firm.price * volume
        aftersales = month.services * firm.service_price * self.spend
        goods = month.units * firm.unit_cost * volume + month.services * firm.service_unit_cost * self.spend
        service = month.visits * cost_to_serve(
            firm.serve_cost, bond.episodes - month.visits, p.cost_to_serve_learning
        )
        failures = month.failures * firm.failure_cost
        recovery = month.complained * firm.complaint_cost + month.resolved * (
            firm.resolve_cost + firm.compensation * self.spend
        )
        if at_home:
            recovery += firm.ease_cost
        quality = month.visits * firm.quality_cost
        tiers = month.visits * (firm.top_cost if bond.tier == 1 else firm.rest_cost)
        extras = month.visits * firm.extras_cost
        acquisition = month.joined * firm.acquisition_cost
        revenue = sales + aftersales
        cost = goods + service + failures + recovery + quality + tiers + extras

        book.sales += sales
        book.aftersales += aftersales
        book.goods += goods
        book.service += service
        book.failures += failures
        book.recovery += recovery
        book.quality += quality
        book.tiers += tiers
        book.extras += extras
        book.acquisition += acquisition
        book.units += month.units
        bond.spend = p.spend_memory * bond.spend + (1.0 - p.spend_memory) * revenue
        if not self.setting.observed:
            return
        self.paid += revenue
        bond.contribution += revenue - cost - acquisition
        firm.segments[self.segment].paid += revenue
        if at_home:
            cohort = self.setting.cohort(firm, self.joined)
            cohort.customer_months += 1
            cohort.units += month.units + month.services
            cohort.revenue += revenue
            cohort.cost += cost
            cohort.acquisition += acquisition
            cohort.full_price += month.units * firm.list_price * volume + aftersales

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


def _visit_address(bond: Bond, visit: int) -> int:
    """Where the luck of the month's visits to a firm is found: item 0 says whether one fails, then come the touchpoints."""
    return bond.provider.stream << 8 | min(visit, 255)


def _as_column(value: Any, name: str) -> Any:
    """An attribute as the columns keep it."""
    if name in _FIRMS:
        return -1 if value is None else value.provider.position
    if name == "parts":
        return _NEVER_JOINED if value is None else value
    return tuple(value) if name == "needs" else value


def felt_band(delta: float) -> str:
    """The felt band (``books.BANDS``) of experience less expectation."""
    if delta < -DAZZLED:
        return "outraged"
    if delta < -PLEASED:
        return "unhappy"
    if delta <= PLEASED:
        return "satisfied"
    return "pleased" if delta <= DAZZLED else "dazzled"
