"""B11: talking and hearing."""

from sim.numerics.elementary import exponential, natural_log, power
from sim.numerics.law import law
from sim.scenario.units import (
    Chance,
    Count,
    LogOdds,
    Money,
    Number,
    Quality,
    QualitySquared,
    Sensitivity,
    Share,
    Weight,
)


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
def looked_back_on(cumulative: Quality, grievance: Number, weight: Weight, leaving: Quality) -> Quality:
    """What one feels of a firm one has not visited this month, C - w g - d.

    Args: cumulative satisfaction C; grievance g, what was suffered there and not put right, as it has faded by now, and its weight
    w; leaving d, in the month one leaves the firm: having decided against it, one finds more wrong with it. Source: Anderson 1998
    (those whose tie with a firm has ended talk of it); East, Hammond & Wright 2007 (much of what is bad is said of former
    brands); for d, Brehm 1956 (what was not chosen is worth less afterwards). w = 0 and d = 0 leave C.
    """
    return cumulative - weight * grievance - leaving


@law
def comes_to_mind(memory: Share, share: Share) -> Share:
    """How present a firm is that was not visited this month, against one that was, m s.

    Args: memory m; share s of the firm in one's spending of the trailing year, which is larger for one's main firm and fades with
    the months since the last purchase. Source: East, Hammond & Wright 2007 (what is good is said of main brands, mostly); the form
    a prior. m = 0: only what was visited is talked about.
    """
    return memory * share


@law
def certainty_lost(variance: QualitySquared, first: QualitySquared, weight: Share) -> Share:
    """How much of what one knew of a firm one has lost, w min(v / v_0, 1): uncertainty grows with each month since the last visit.

    Args: variance v of the will expectation; first v_0, before any visit (0: nothing was ever uncertain). Source: B2, the same
    beliefs; for the use made of them, a prior. w = 0: nothing is ever lost.
    """
    return weight * min(variance / first, 1.0) if first > 0.0 else 0.0


@law
def familiarity(episodes: Count, half_familiar: Count, lost: Share, most: Share) -> Share:
    """How far own experience closes the ear to news of a firm, min(n / (n + n_half) (1 - l), m).

    Args: episodes n the listener had with it; half_familiar n_half; lost l of what was known (``certainty_lost``); most m.
    Source: B11; East, Hammond & Lomax 2008 (news moves those less who have made up their mind, and still moves them). l = 0
    forgets nothing; m = 1 lets the ear close.
    """
    return min(episodes / (episodes + half_familiar) * (1.0 - lost), most)


@law
def assimilated(weight: Weight, discount: Share, attachment: Share) -> Weight:
    """What bad news weighs with who is attached to the firm it is of, w (1 - d E): they argue against it; good news they take.

    Args: weight w of the news; discount d; attachment E, emotional loyalty to the firm. Source: Ahluwalia, Burnkrant & Unnava
    2000 (commitment moderates what negative publicity does); Ahluwalia 2002. d = 0 leaves w.
    """
    return weight * (1.0 - discount * attachment)


@law
def news_prompts(chance: Chance, strength: Weight) -> Chance:
    """Chance that a bad word of one's provider, or a departure from it, makes one reconsider, min(p s, 1).

    Args: chance p over an average tie; strength s of the tie it came by. Source: Nitzan & Libai 2011 (a neighbour's defection
    raises the hazard, the more the closer the tie, and for some months); form a prior. p = 0: it prompts nobody.
    """
    return min(chance * strength, 1.0)


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
def tie_strength(luck: Chance, spread: Share) -> Weight:
    """What comes over a lasting tie weighs, 1 + a (4 u^3 - 1), against an average one: few ties are close, most are loose.

    Args: luck u of the tie, the same from both its ends, which stands for how often two people meet and how alike they are;
    spread a. The mean is 1 for any a, the standard deviation 1.13 a. At a = 1 half of all ties weigh less than a half, a tenth
    more than 2.9, none more than 4. Source: Granovetter 1973; Goldenberg, Libai & Muller 2001; contacts are that unequal in
    Onnela et al. 2007; the form, which takes neither logarithm nor exponential, a prior. a = 0: all weigh 1.
    """
    return 1.0 + spread * (4.0 * luck * luck * luck - 1.0)


@law
def message_weight(strength: Weight, weight: Weight) -> Weight:
    """What one message counts, s w, s the strength of the tie it came by and w what news of its kind counts. Source: B11 (weak
    ties, negativity). 0 for either silences it.
    """
    return strength * weight
