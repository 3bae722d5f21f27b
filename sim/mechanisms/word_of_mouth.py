"""B11: talking and hearing."""

from sim.numerics.elementary import exponential, natural_log, power
from sim.numerics.law import law
from sim.scenario.units import Chance, Count, LogOdds, Money, Number, Quality, Sensitivity, Share, Weight


@law
def talk_probability(
    satisfaction: Quality,
    propensity: Sensitivity,
    rate: Chance,
    base: Number,
    pleased: Weight,
    displeased: Weight,
    pivot: Quality,
) -> Chance:
    """Chance to talk this month, lambda_0 u_i [u_0 + a+ max(S - s*, 0) + a- max(s* - S, 0)], at most 1.

    Source: B11; Anderson 1998, the asymmetric U (A15). lambda_0 = 0 switches word of mouth off.
    """
    level = base + pleased * max(satisfaction - pivot, 0.0) + displeased * max(pivot - satisfaction, 0.0)
    return min(rate * propensity * level, 1.0)


@law
def felt_looking_back(encounter: Quality, cumulative: Quality, memory: Share) -> Quality:
    """What one feels when one talks of a firm, (1 - w) S + w C: this month's visits and all there were before.

    Args: encounter S, satisfaction with the month's visits; cumulative C, after them; memory w. Source: A9, A15 (satisfaction that
    has cumulated drives word of mouth beside the last episode). w = 0 leaves S.
    """
    return (1.0 - memory) * encounter + memory * cumulative


@law
def familiarity(episodes: Count, half_familiar: Count, most: Share) -> Share:
    """How far own experience closes the ear to news of a firm, min(n / (n + n_half), m).

    Args: episodes n the listener had with it; half_familiar n_half; most m. Source: B11; East, Hammond & Lomax 2008 (news moves
    those less who have made up their mind, and still moves them). m = 1 lets the ear close.
    """
    return min(episodes / (episodes + half_familiar), most)


@law
def message_impact(valence: Weight, impact: LogOdds, familiar: Share) -> LogOdds:
    """Change of the listener's log-odds by one message, +-kappa (1 - familiarity).

    Args: valence +1 or -1, scaled by the tie; impact kappa; familiar, the listener's ``familiarity`` with the firm.
    Source: B11. On the log-odds scale good news has more room where purchase is unlikely (East et al. 2008, A15).
    """
    return valence * impact * (1.0 - familiar)


@law
def hearsay_updated(will: Quality, valence: Weight, episodes: Count, step: Quality) -> Quality:
    """Will expectation after a message, WE +- k / (1 + n): word of mouth is a signal, and own experience outweighs it.

    Args: valence +1 or -1, scaled by the tie; episodes n with the firm; step k on the quality scale. Source: B2; DOMAIN
    section 1 (six sources of expectation). k = 0 switches it off. Limit: no message carries an expectation out of 0-1.
    """
    return min(max(will + valence * step / (1.0 + episodes), min(will, 0.0)), max(will, 1.0))


@law
def referral_probability(reward: Share, rate: Chance) -> Chance:
    """Chance per month that a pleased customer passes on a paid invitation, k min(R, 2), R the reward as a share of the
    price; 0 without a reward. Source: B11; form a prior.
    """
    return min(rate * min(reward, 2.0), 1.0)


@law
def informed_probability(messages: Count, informs: Chance) -> Chance:
    """Chance that n messages make an unknown firm known, 1 - (1 - p)^n. Source: B12 (only known brands are considered)."""
    return 1.0 - power(1.0 - informs, messages)


@law
def advert_reach(spend: Money, response: Number) -> Share:
    """Share of the market reached in a month, 1 - exp(-k A). Source: B17, Blattberg & Deighton 1996."""
    return 1.0 - exponential(-response * spend)


@law
def exposures(spend: Share, price: Money, cost: Money) -> Count:
    """Times an advertisement is seen a head and month, e = A p / c_x.

    Args: spend A, a share of the category price a head and month; price p of the category; cost c_x of one exposure, 0 where the
    medium's price is not said (and nobody can count). Source: 20-100 per thousand views [M,M].
    """
    return spend * price / cost if cost > 0.0 else 0.0


@law
def seen_chance(seen: Count, informs: Number) -> Chance:
    """Chance that an unknown firm becomes known by e exposures, 1 - exp(-i e). Source: B17; i a prior. i = 0 or e = 0: nobody."""
    return 1.0 - exponential(-informs * seen)


@law
def advert_felt(effect: LogOdds, seen: Count) -> LogOdds:
    """What a month's advertising adds to what was heard of a firm, alpha log(1 + e), in all who know it; it fades as hearsay does.

    Source: Sethuraman, Tellis & Briesch 2011 (short-run elasticity .12), Henningsen et al. 2011 (.09) for the size of alpha; the
    logarithm, diminishing returns. alpha = 0: advertising makes known, and persuades nobody.
    """
    return effect * natural_log(1.0 + seen)


@law
def advert_prompts(chance: Chance, seen: Count) -> Chance:
    """Chance that a month's advertising makes another firm's subscriber reconsider when renewal is next due, 1 - (1 - pi)^e.

    Source: prior. pi = 0: prompts nobody.
    """
    return 1.0 - power(1.0 - chance, seen)


@law
def forgotten_chance(chance: Chance, episodes: Count) -> Chance:
    """Chance that a firm one has nothing to do with this month is forgotten, w / (1 + n), n visits so far. Source: Ehrenberg 2000
    (awareness needs nudging); form a prior. w = 0: known is known.
    """
    return chance / (1.0 + episodes)


@law
def held_to_talk(chance: Chance, hostage: Number) -> Chance:
    """Chance that whoever is displeased and held by a contract talks, min(1, c (1 + h)). Source: B19 (hostages); form a prior.
    h = 0 leaves c.
    """
    return min(chance * (1.0 + hostage), 1.0)


@law
def invitation_trusted(impact: Weight, discount: Share) -> Weight:
    """What a paid invitation counts against an unpaid message, i (1 - d), d the discount for being paid. Source: B11; form a
    prior.
    """
    return impact * (1.0 - discount)


@law
def message_weight(strength: Weight, weight: Weight) -> Weight:
    """What one message counts, s w, s the strength of the tie it came by and w what news of its kind counts. Source: B11 (weak
    ties, negativity). 0 for either silences it.
    """
    return strength * weight
