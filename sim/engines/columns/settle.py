"""Settle: what each customer paid and cost this month."""

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.kernel import kernel
from sim.mechanisms.costs import cost_to_serve


@kernel
def settle(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Every payment and cost, once, in the books of the firm, its cohort and the customer."""
    people, bonds, terms, dealings = w.people, w.bonds, w.terms, w.dealings
    books, cohorts, segments, growth = w.book, w.cohort, w.segment, w.growth
    p = w.p[0]
    years = cohorts.shape[1]
    observed = month >= 0
    for d in range(w.dealt[0]):
        m = dealings[d]
        i, j = m.row, m.firm
        c = people[i]
        b = bonds[i, j]
        home = c.home == j
        f = terms[j]
        book = books[j]
        tenure = (month - c.joined) // 12 if home else 0
        volume = c.spend * growth[min(tenure, growth.size - 1)]
        sales = m.units * f.price * volume
        aftersales = m.services * f.service_price * c.spend
        goods = m.units * f.unit_cost * volume + m.services * f.service_unit_cost * c.spend
        serving = m.visits * cost_to_serve(f.serve_cost, b.episodes - m.visits, p.cost_to_serve_learning)
        failures = m.failures * f.failure_cost
        recovery = m.complained * f.complaint_cost + m.resolved * (f.resolve_cost + f.compensation * c.spend)
        if home:
            recovery += f.ease_cost
        quality = m.visits * f.quality_cost
        tiers = m.visits * (f.top_cost if b.tier == 1 else f.rest_cost)
        extras = m.visits * f.extras_cost
        acquisition = m.joined * f.acquisition_cost
        revenue = sales + aftersales
        cost = goods + serving + failures + recovery + quality + tiers + extras

        book.sales += sales
        book.aftersales += aftersales
        book.goods += goods
        book.service += serving
        book.failures += failures
        book.recovery += recovery
        book.quality += quality
        book.tiers += tiers
        book.extras += extras
        book.acquisition += acquisition
        book.units += m.units
        b.spend = p.spend_memory * m.spend + (1.0 - p.spend_memory) * revenue
        if observed:
            c.paid += revenue
            b.contribution += revenue - cost - acquisition
            segments[c.segment, j].paid += revenue
            if home:
                cohort = cohorts[j, cohort_of(c.joined, years), min(tenure, years - 1)]
                cohort.customer_months += 1.0
                cohort.units += m.units + m.services
                cohort.revenue += revenue
                cohort.cost += cost
                cohort.acquisition += acquisition
                cohort.full_price += m.units * f.list_price * volume + aftersales
