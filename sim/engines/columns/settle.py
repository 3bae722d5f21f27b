"""Settle: what each customer paid and cost this month, and the points that moved."""

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.kernel import kernel, part
from sim.engines.columns.offers import bundled
from sim.mechanisms.costs import cost_to_serve
from sim.mechanisms.tiers import ranking_score
from sim.numerics import streams
from sim.state.person import REFERRAL
from sim.state.relationship import ENROLLED

D_ENROL = streams.DECISIONS["enrol"]
D_REDEEM = streams.DECISIONS["redeem"]


@part
def _fade(w, month, low, high):  # type: ignore[no-untyped-def]
    """A month passes over what firms keep of their customers: scores fade, points die when their time has come."""
    people, offers, club, books = w.people, w.offers, w.club, w.book
    memory = w.p[0].spend_memory
    for j in range(offers.shape[1]):
        number = int(offers[0, j].club)
        if number < 0:
            continue
        for i in range(low, high):
            k = club[i, number]
            k.score *= memory
            k.profit *= memory
            expiry = int(offers[people[i].arm, j].expiry)
            if expiry > 0 and month >= 0 and month % expiry == 0:
                books[j].expired += k.old
                k.old = k.points
                k.points = 0.0


@part
def _collect(c, b, k, m, f, p, book, key, month, revenue, home):  # type: ignore[no-untyped-def]
    """Enrol, earn points, take a reward; returns what it cost, money, and what partners paid."""
    cost = 0.0
    income = 0.0
    if (b.marks & ENROLLED) == 0:
        luck = streams.uniform(key, D_ENROL, month, m.row, int(f.stream), 0) if m.units > 0 else 1.0
        if luck < f.enrolment:
            b.marks |= ENROLLED
            k.points += f.endowed
            book.issued += f.endowed
            m.issued += f.endowed
    if (b.marks & ENROLLED) != 0:
        cost += f.member_cost
        earned = f.earn * revenue
        if home and f.partner_points > 0.0:
            earned += f.partner_points
            income = f.partner_points
        k.points += earned
        book.issued += earned
        m.issued += earned
        enough = m.units > 0 and float(k.points) + float(k.old) >= f.threshold
        if enough and streams.uniform(key, D_REDEEM, month, m.row, int(f.stream), 0) < f.redemption:
            m.rewards = 1
            old = min(float(k.old), f.threshold)
            k.old -= old
            k.points -= f.threshold - old
            k.points += f.endowed
            book.issued += f.endowed
            m.issued += f.endowed
            book.redeemed += f.threshold
            cost += f.reward * f.point_cost
            b.transactional += p.programme_rewarded
    return cost, income


@kernel
def settle(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Every payment and cost, once, in the books of the firm, its cohort and the customer."""
    people, relationships, offers, encounters, club = w.people, w.relationships, w.offers, w.encounters, w.club
    books, cohorts, segments, growth = w.book, w.cohort, w.segment, w.growth
    p = w.p[0]
    years = cohorts.shape[1]
    observed = month >= 0
    if club.shape[1] > 0:
        _fade(w, month, low, high)
    for d in range(w.met[0]):
        m = encounters[d]
        i, j = m.row, m.firm
        c = people[i]
        b = relationships[i, j]
        home = c.home == j
        f = offers[c.arm, j]
        book = books[j]
        tenure = (month - c.joined) // 12 if home else 0
        volume = c.spend * growth[min(tenure, growth.size - 1)]
        if home and bundled(c, f):
            volume *= 1.0 + f.bundle_volume
        sales = m.units * m.price * volume
        aftersales = m.services * f.service_price * c.spend
        goods = m.units * f.unit_cost * volume + m.services * f.service_unit_cost * c.spend
        serving = m.visits * cost_to_serve(f.serve_cost, b.episodes - m.visits, p.cost_to_serve_learning)
        failures = m.failures * f.failure_cost
        handled = m.complained + m.noticed
        recovery = handled * f.complaint_cost + m.resolved * (f.resolve_cost + f.compensation * c.spend)
        bonded = 0.0
        personal = 0.0
        welcome = 0.0
        if home:
            recovery += f.ease_cost
            bonded = f.bond_cost + f.financial * sales
            personal = f.personal_cost
            if month - c.joined < f.welcome_months:
                welcome = m.visits * f.welcome_cost
        quality = m.visits * f.quality_cost
        tiers = m.visits * f.tier_cost[b.tier] + (f.recognition_cost if b.tier > 0 else 0.0)
        extras = m.visits * f.extras_cost
        outreach = m.called * f.outreach_cost
        gifts = m.signed * f.gift
        referred = m.joined == 1 and m.channel == REFERRAL and home  # who has gone elsewhere by now brings nothing
        if referred:
            gifts += 2.0 * f.referral * (1.0 - f.referral_points)
        survey = m.answered * f.survey_cost
        partners = m.units * f.commission * volume
        acquisition = m.joined * f.acquisition_cost
        revenue = sales + aftersales
        income = 0.0
        cost = goods + serving + failures + recovery + quality + tiers + extras
        cost += bonded + personal + welcome + outreach + gifts + survey + partners
        if f.club >= 0.0:
            k = club[i, int(f.club)]
            if f.earn > 0.0:
                programme, income = _collect(c, b, k, m, f, p, book, key, month, revenue, home)
                if referred:
                    k.points += f.referral * f.referral_points
                    book.issued += f.referral * f.referral_points
                    m.issued += f.referral * f.referral_points
                book.programme += programme
                book.partner_income += income
                cost += programme - income
            fresh = 1.0 - p.spend_memory
            worth = m.visits * f.visit_price
            k.score += fresh * ranking_score(revenue, worth, revenue - cost, f.by_frequency, f.by_profit)
            k.profit += fresh * (revenue - cost)

        m.paid = revenue
        m.income = income
        m.cost = cost + income + acquisition
        book.sales += sales
        book.aftersales += aftersales
        book.goods += goods
        book.service += serving
        book.failures += failures
        book.recovery += recovery
        book.quality += quality
        book.tiers += tiers
        book.extras += extras
        book.welcome += welcome
        book.bonds += bonded
        book.personalisation += personal
        book.outreach += outreach
        book.gifts += gifts
        book.survey += survey
        book.partners += partners
        book.acquisition += acquisition
        book.units += m.units
        b.spend = p.spend_memory * m.spend + (1.0 - p.spend_memory) * revenue
        if observed:
            c.paid += revenue
            b.contribution += revenue - cost - acquisition
            segments[c.arm, c.segment, j].paid += revenue
            segments[c.arm, c.segment, j].cost += cost + acquisition
            if home:
                cohort = cohorts[j, cohort_of(c.joined, years), min(tenure, years - 1)]
                cohort.customer_months += 1.0
                cohort.units += m.units + m.services
                cohort.revenue += revenue
                cohort.cost += cost
                cohort.acquisition += acquisition
                cohort.full_price += m.units * f.list_price * volume + aftersales
