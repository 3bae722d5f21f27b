"""B16: what one customer is asked to pay, and what contracts make of it (B19)."""

from sim.numerics.law import law
from sim.scenario.units import Money, Months, Prices, Sensitivity, Share, Utility


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
