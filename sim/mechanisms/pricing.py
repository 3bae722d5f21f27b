"""B16: what one customer is asked to pay, what is seen of prices, what deals bring forward, and what contracts make of it (B19)."""

from sim.numerics.law import law
from sim.scenario.units import Count, Money, Months, Number, PerMonth, Prices, Sensitivity, Share, Utility, Weight


@law
def offered_price(
    price: Money, membership: Share, concession: Share, bundle: Share, plan: Share, charge: Money
) -> Money:
    """p (1 - d_m) (1 - d_s) (1 - d_b) (1 - d_p) + charge: a firm's price for one customer.

    Args: price p; membership d_m, the discount for newcomers, for the loyal or for those won back; concession d_s, of the
    segment; bundle d_b; plan d_p, what a better plan saves; charge, the fee for the unprofitable. Source: DOMAIN section 2. Zero
    discounts leave p.
    """
    return price * (1.0 - membership) * (1.0 - concession) * (1.0 - bundle) * (1.0 - plan) + charge


@law
def exit_penalty(fee: Money, months_left: Months, penalty: Share) -> Money:
    """What leaving a contract early costs, share x fee x months left; money when the fee is money. Source: B19."""
    return penalty * fee * max(months_left, 0.0)


@law
def penalty_felt(weight: Utility, sensitivity: Sensitivity, penalty: Prices) -> Utility:
    """Utility that the penalty for leaving a contract costs, w beta_p P.

    Args: weight w; sensitivity beta_p to price; penalty P in category prices. Source: B19; form a prior. w = 0: a penalty that
    is paid and not felt.
    """
    return weight * sensitivity * penalty


@law
def price_seen(price: Prices, lowest: Prices, weight: Share) -> Prices:
    """What is seen of a firm's price when one chooses, (1 - x) p + x p_min: its own, in the light of the lowest.

    Args: price p; lowest p_min of the firms one weighs; weight x. All in category prices. Source: Rajendran & Tellis 1994 (the
    lowest price in the set is a cue of its own); form a prior. x = 0: each firm's own price alone.
    """
    return (1.0 - weight) * price + weight * lowest


@law
def reference_seen(reference: Prices, seen: Prices, memory: Share, weight: Share) -> Prices:
    """Reference price after a price was seen and not yet paid, RP + w (1 - rho) (seen - RP).

    Args: reference RP and seen, category prices; memory rho, as of a price paid (``reference_updated``); weight w of what is seen,
    relative to what is paid. Source: Mazumdar, Raj & Sinha 2005 (past prices encountered); Briesch et al. 1997 (each brand has its
    own). Limit: once a month, however often one chooses. w = 0: only what is paid counts.
    """
    return reference + weight * (1.0 - memory) * (seen - reference)


@law
def deal(price: Prices, reference: Prices) -> Share:
    """How far a price is below its reference, max(0, 1 - p / RP), a share of it. Source: B16. No deal, no reference: 0."""
    return max(1.0 - price / reference, 0.0) if reference > 0.0 else 0.0


@law
def brought_forward(depth: Share, forward: Weight) -> Number:
    """By what a deal multiplies how often one buys, 1 + k D.

    Args: depth D of the deepest one finds (``deal``); forward k, an elasticity. Source: van Heerde, Leeflang & Wittink 2004: a
    third of what a deal sells is borrowed from other months. Limit: linear in depth. k = 0 or no deal leaves 1.
    """
    return 1.0 + forward * depth


@law
def ahead_of_need(more: Number) -> Share:
    """Share of a purchase that is ahead of need where one buys ``more`` times as often, 1 - 1 / more. 1 leaves 0: all is needed."""
    return 1.0 - 1.0 / more


@law
def used_up(need: PerMonth, stock: Count) -> Count:
    """What a month's need takes from the stock, min(need, stock), units; as much less is bought.

    Source: van Heerde, Leeflang & Wittink 2004 (the dip after a deal). Limit: what is held is used at the pace of need, not faster
    (Ailawadi & Neslin 1998 find faster). No stock: 0.
    """
    return min(need, stock)
