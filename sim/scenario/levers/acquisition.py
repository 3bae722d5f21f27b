"""How customers are won: adverts, calls, referrals, partners, and a welcome."""

from __future__ import annotations

from typing import Annotated

from sim.scenario.booked import Booked
from sim.scenario.fields import Part, number


class Advertising(Part):
    """Making the firm known, to all or to those one can name."""

    spend: float = number(
        0.0,
        "spend on mass media per month and head of the market, as a share of the category price",
        unit="share of price",
        low=0,
        high=5,
        source="DOMAIN 2: acquisition; B17",
    )
    calls: float = number(
        0.0,
        "chance per month that someone who is not a customer gets a sales call",
        unit="per month",
        low=0,
        high=1,
        source="DOMAIN 2: acquisition",
    )


class Referral(Part):
    """Bring a friend."""

    reward: float = number(
        0.0,
        "reward for a customer who brings one, and for the one who comes",
        unit="share of price",
        low=0,
        high=12,
        source="DOMAIN 2: referral reward; A17",
    )
    in_points: float = number(
        0.0, "share of the reward that is paid in points", low=0, high=1, source="DOMAIN 2: referral reward"
    )


class Partner(Part):
    """Serving through channel partners, who share reward and risk."""

    share: float = number(0.0, "share of visits served by partners", low=0, high=1, source="DOMAIN 2: channel partners")
    commission: float = number(
        0.1,
        "commission on what partners sell",
        unit="share of price",
        low=0,
        high=0.6,
        source="DOMAIN 2: channel partners",
    )
    gap: float = number(
        -0.03,
        "quality of a partner's service against one's own, when the commission is fixed",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: channel partners",
    )
    aligned: float = number(
        0.0,
        "share of the commission that depends on satisfied customers; closes the gap",
        low=0,
        high=1,
        source="DOMAIN 2: channel partners",
    )


class Welcome(Part):
    """Care for those who have just come."""

    lift: float = number(
        0.0,
        "quality lift for customers in their first months",
        unit="quality",
        low=0,
        high=0.3,
        source="DOMAIN 2: keeping strategies",
    )
    months: float = number(3.0, "how long a customer counts as new", unit="months", low=1, high=24)


class AcquisitionLevers(Part):
    """How customers are won."""

    advertising: Advertising = Advertising()
    referral: Referral = Referral()
    welcome: Welcome = Welcome()
    partner: Partner = Partner()


class AcquisitionCosts(Part):
    """What winning customers costs."""

    acquisition: Annotated[float, Booked("acquisition", of="unit")] = number(
        0.2, "cost of taking on a new customer", unit="share of price", low=0, high=100
    )
    exposure: Annotated[float, Booked("advertising")] = number(
        0.0,
        "price of one exposure to advertising; 0 where none is known: then reach follows advert_response",
        unit="money",
        low=0,
        high=1e6,
        source="20-100 per thousand views",
        rest=0.0,
    )
    partner_saving: Annotated[float, Booked("partner")] = number(
        0.5, "share of the cost to serve that a partner bears", low=0, high=1
    )
