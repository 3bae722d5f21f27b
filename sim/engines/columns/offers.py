"""What one customer is offered: the price, and what is carried over from before."""

from sim.engines.columns.kernel import of_records
from sim.mechanisms.pricing import offered_price
from sim.state.person import CONVENIENCE, WIN_BACK
from sim.state.relationship import CHARGED, LOST, TARGETED


@of_records
def bundled(c, f):  # type: ignore[no-untyped-def]
    """Whether this customer would take the firm's bundle."""
    return f.bundle_discount + f.bundle_volume + f.bundle_tie > 0.0 and 6 * int(c.needs[CONVENIENCE]) > 65535


@of_records
def membership(c, b, f, j, month):  # type: ignore[no-untyped-def]
    """Discount for what one is to the firm: a newcomer (or about to be), one won back, a loyal customer."""
    discount = 0.0
    fresh = j != c.home or month - c.joined < f.newcomer_months
    if fresh:
        discount = f.newcomer
        called_back = b.past == LOST and (b.marks & TARGETED) != 0
        if called_back or (j == c.home and c.channel == WIN_BACK):
            discount = max(discount, f.win_offer)
    elif month - c.joined >= 12:
        discount = f.loyal
    return discount


@of_records
def price_for(c, b, f, concession, j, month):  # type: ignore[no-untyped-def]
    """Price of one unit for this customer, money."""
    bundle = f.bundle_discount if j == c.home and bundled(c, f) else 0.0
    charge = f.charge if (b.marks & CHARGED) != 0 else 0.0
    return offered_price(f.price, membership(c, b, f, j, month), concession, bundle, charge)
