"""How likely it is that one leaves home, this month and within a year, before luck has spoken."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.occasions import buying_now, chance_to_reconsider, cost_of_leaving
from sim.engines.agents.pick import Occasion, Option, odds, pull, to_service_price
from sim.engines.agents.worth import Appraisal, appraise_all, goal_at
from sim.rules.utility import durable_hazards, renewal_chance, renewal_hazards, repertoire_hazards


def foresee(customer: Customer) -> None:
    """Take down how likely it is that one leaves home, this month and within a year, before luck has spoken."""
    setting, home, turn = customer.setting, customer.home, customer.this_month
    assert home is not None
    p, appraisals = setting.coefficients, appraise_all(customer)
    turn.home = home.provider.position
    renewing = setting.kind == "subscription"
    leaving = cost_of_leaving(customer) if renewing else p.choice_switching_cost
    usual = Occasion(0, p.outside, renewing=renewing, leaving=leaving)
    stay, nobody = _foreseen(customer, usual, appraisals)
    if renewing:
        later = renewal_chance.plain(home, p, False)
        chance = chance_to_reconsider(customer)
        turn.due = 0.0 if chance is None else chance
        first = turn.due if turn.due > 0 else 1.0 if customer.prompted else later
        turn.leave, turn.hazard = renewal_hazards.plain(p, turn.due, first, later, stay)
        return
    elsewhere = max(1.0 - stay - nobody, 0.0)
    often = buying_now(customer).often
    if setting.kind == "repertoire":
        found = repertoire_hazards.plain(often, p, goal_at(customer, home), elsewhere)
    else:
        service = Occasion(0, p.outside_service, for_service=True, leaving=leaving)
        away = 1.0 - _foreseen(customer, service, appraisals)[0]
        found = durable_hazards.plain(customer, often, elsewhere, away)
    turn.due, turn.leave, turn.hazard = found


def _foreseen(customer: Customer, occasion: Occasion, appraisals: list[Appraisal]) -> tuple[float, float]:
    """Chances, by the choice model, that home is picked on an occasion, and that no firm is."""
    options = [
        Option(
            appraisal,
            service=to_service_price(customer, appraisal) if occasion.for_service else 0.0,
            pull=pull(customer, appraisal.relationship, occasion),
            shock=0.0,
        )
        for appraisal in appraisals
    ]
    outside = occasion.outside + pull(customer, None, occasion)
    scale = customer.setting.coefficients.choice_dissimilarity
    return odds(customer.home, options, outside, scale), odds(None, options, outside, scale)
