"""B12, B16: the utility of a firm, its price, and the shocks of a logit choice."""

from math import floor

from sim.numerics.elementary import exponential, natural_log, power, sine
from sim.numerics.encoding import MOST_UTILITY, UTILITY_CODES
from sim.numerics.law import law
from sim.scenario.units import (
    Chance,
    Level,
    LogOdds,
    Money,
    Months,
    Number,
    PerMonth,
    Prices,
    Quality,
    QualitySquared,
    Sensitivity,
    Share,
    Utility,
    Weight,
)


@law
def quality_utility(expected: Quality, variance: QualitySquared, weight: Weight, risk: Weight) -> Utility:
    """beta_q (E[q] - rho_r Var[q] / 2): expected quality less the price of uncertainty.

    Source: B12; Rust et al. 1999 (A13). In units of utility; quality on 0-1.
    """
    return weight * (expected - 0.5 * risk * variance)


@law
def felt_price(price: Prices, reference: Prices, loss: Weight, gain: Weight) -> Prices:
    """price + l max(price - RP, 0) - g max(RP - price, 0), all in category prices. Source: B16; l = g = 0 leaves the price."""
    return price + loss * max(price - reference, 0.0) - gain * max(reference - price, 0.0)


@law
def reference_updated(reference: Prices, paid: Prices, memory: Share) -> Prices:
    """Reference price after a purchase, rho RP + (1 - rho) paid. Source: B16."""
    return memory * reference + (1.0 - memory) * paid


@law
def novelty_lost(months: Months, seeking: Utility, horizon: Months) -> Utility:
    """Utility lost with novelty, -nu_i (1 - exp(-months / horizon)). Source: DOMAIN section 1 (six reasons); form a prior."""
    return -seeking * (1.0 - exponential(-months / horizon))


@law
def nest_shock(u_angle: Chance, u_size: Chance, dissimilarity: Share) -> Utility:
    """The shock all firms of a nest share: log of a positive stable variate with index lambda, 0 when lambda = 1.

    With G_j standard Gumbel, lambda (log S + G_j) are standard Gumbel with the dependence of a nested logit, so the
    largest of U_j + lambda (log S + G_j) and U_0 + G_0 follows the inclusive-value formula, and one keyed uniform per
    alternative still serves. Source: Kanter 1975 for S; McFadden 1978 for the nested logit (B12).
    """
    if dissimilarity >= 1.0:
        return 0.0
    a = dissimilarity
    angle = 3.141592653589793 * u_angle
    size = -natural_log(u_size)
    rest = natural_log(sine((1.0 - a) * angle)) - natural_log(size)
    return natural_log(sine(a * angle)) - natural_log(sine(angle)) / a + (1.0 - a) / a * rest


@law
def firm_utility(
    quality: Utility,
    price: Utility,
    emotional: Utility,
    transactional: Utility,
    heard: Utility,
    trust: Utility,
    grievance: Utility,
    novelty: Utility,
    effort: Utility,
    status: Utility,
    fairness: Utility,
    barriers: Utility,
    lasting: Utility,
) -> Utility:
    """Utility of a firm before inertia, switching cost and shock: the sum of its parts (B12).

    ``lasting`` is persistent taste and appeal. The parts stand in the order of ``sim.state.person.PARTS``.
    """
    felt = quality + price + emotional + transactional + heard + trust + grievance + novelty
    return felt + effort + status + fairness + barriers + lasting


@law
def coded(utility: Utility) -> Number:
    """A utility in 500ths as a whole number within +-32767: so what was once felt can be kept in two bytes."""
    return min(max(floor(UTILITY_CODES * utility + 0.5), -MOST_UTILITY), MOST_UTILITY)


@law
def decoded(code: Number) -> Utility:
    """The utility a code stands for, code / 500: what ``coded`` kept, to the nearest 500th. Not for the code "not known"."""
    return code / UTILITY_CODES


@law
def event_probability(rate: PerMonth) -> Chance:
    """Chance of at least one event of a Poisson process with the given monthly rate, 1 - e^-rate."""
    return 1.0 - exponential(-rate)


@law
def compounded(first: Chance, later: Chance, times: Number) -> Chance:
    """Chance that it happens at one of n times at least, 1 - (1 - h_1) (1 - h)^(n - 1): h_1 the first time, h at each later one.

    Args: first h_1; later h; times n, which need not be whole; of less than one time, 1 - (1 - h_1)^n. Source: a survival function
    of independent trials. Chances of 0 leave 0. Limit: chances stay as they are for all n times.
    """
    survived = power(max(1.0 - first, 1e-300), min(times, 1.0))
    if times > 1.0:
        survived = survived * power(max(1.0 - later, 1e-300), times - 1.0)
    return 1.0 - survived


@law
def part_felt(weight: Weight, level: Number) -> Utility:
    """What one part brings to the utility of a firm, w x: a loyalty, trust, what was heard, a price felt, a bond.

    Args: weight w, utility per unit; level x, in the part's own unit. Source: B12 (utility is linear in its parts). w = 0
    switches the part off.
    """
    return weight * level


@law
def signing_utility(sensitivity: Sensitivity, gift: Money, price: Money, lock_in: Utility, months: Months) -> Utility:
    """Utility of signing a contract, beta_p G / p - w m / 12: the gift, less what being bound weighs.

    Args: sensitivity beta_p to price; gift G, money; price p of the category; lock_in w, of a year; months m. Source: B19; form
    a prior. No gift and w = 0 leave signing without weight.
    """
    return sensitivity * gift / price - lock_in * months / 12.0


@law
def review_chance(rate: Chance, contract_rate: Chance) -> Chance:
    """Chance to reconsider on a day of renewal, max(r, r_c): r on any, r_c when a contract ends (0 when none does). Source: B19;
    form a prior.
    """
    return max(rate, contract_rate)


@law
def search_shift(search: LogOdds, reference: Quality, satisfaction: Quality) -> LogOdds:
    """By how much a customer's satisfaction moves the log-odds to reconsider, xi (s_ref - C); see ``odds_moved``.

    Args: search xi, log-odds per unit of satisfaction; reference s_ref, at which the market's rate is right; satisfaction C,
    cumulative. The satisfied do not search. Source: Punj & Staelin 1983; the form is a prior. xi = 0: everyone alike.
    """
    return search * (reference - satisfaction)


@law
def incident_prompts(grievance: Number, chance: Chance) -> Chance:
    """Chance that a failure makes one reconsider when renewal is next due, tau min(g, 1), g the grievance it adds.

    Source: Keaveney 1995 (most switching follows an incident); B9 for its size. tau = 0: incidents prompt nobody.
    """
    return chance * min(grievance, 1.0)


@law
def call_wakes(chance: Chance, emotional: Level) -> Chance:
    """Chance that a call to one's own customer wakes a dormant review, w (1 - L^E): the attached are not woken.

    Source: Ascarza, Iyengar & Schleicher 2016 (calls with a better plan raised churn). w = 0 wakes nobody.
    """
    return chance * (1.0 - emotional)


@law
def nested_shock(own: Utility, shared: Utility, dissimilarity: Share) -> Utility:
    """A firm's shock in a nested logit, lambda (log S + G). Source: B12. lambda = 1 and log S = 0 leave the plain logit's G."""
    return dissimilarity * (shared + own)


@law
def nest_weight(utility: Utility, most: Utility, dissimilarity: Share) -> Number:
    """exp((V - V_max) / lambda): a firm's weight among firms, 1 for the best. Source: McFadden 1978 (B12)."""
    return exponential((utility - most) / dissimilarity)


@law
def inclusive_value(weights: Number, most: Utility, dissimilarity: Share) -> Utility:
    """Worth of all firms together, V_max + lambda log(sum of their ``nest_weight``). Source: McFadden 1978 (B12).

    Limit: the sum must be positive; without a firm there is nothing to weigh.
    """
    return most + dissimilarity * natural_log(weights)


@law
def outside_probability(inclusive: Utility, outside: Utility) -> Chance:
    """Chance of picking no firm, 1 / (1 + exp(I - V_0)); the difference is cut at 700. Source: B12."""
    return 1.0 / (1.0 + exponential(min(inclusive - outside, 700.0)))
