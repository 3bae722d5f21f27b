"""B16: what one customer is asked to pay, and what contracts make of it (B19)."""

from sim.mechanisms.law import law


@law("f8(f8, f8, f8, f8, f8)")
def offered_price(price, membership, concession, bundle, charge):  # type: ignore[no-untyped-def]
    """p (1 - d_m) (1 - d_s) (1 - d_b) + charge: a firm's price for one customer.

    Args: price p; membership d_m, the discount for newcomers, for the loyal or for those won back; concession d_s, of the
    segment; bundle d_b; charge, the fee for the unprofitable. Source: DOMAIN section 2. Zero discounts leave p.
    """
    return price * (1.0 - membership) * (1.0 - concession) * (1.0 - bundle) + charge


@law("f8(f8, f8, f8)")
def exit_penalty(fee, months_left, penalty):  # type: ignore[no-untyped-def]
    """What leaving a contract early costs, share x fee x months left; money when the fee is money. Source: B19."""
    return penalty * fee * max(months_left, 0.0)
