"""What is charged, to whom, and for how long it binds."""

from __future__ import annotations

from typing import Annotated

from sim.scenario.fields import Part, Table, number, words


class PriceLever(Part):
    """Price against the list price, and who pays less."""

    change: float = number(
        0.0,
        "change of the price, as a share of the list price",
        unit="share of price",
        low=-0.6,
        high=0.6,
        source="DOMAIN 2: price and discounts",
    )
    newcomer: float = number(
        0.0,
        "discount for whoever is not a customer yet, and in the first months after joining",
        unit="share of price",
        low=0,
        high=0.9,
        source="DOMAIN 2: price and discounts; A26",
    )
    newcomer_months: float = number(
        6.0, "months after joining for which the newcomer discount is given", unit="months", low=1, high=60
    )
    loyalty: float = number(
        0.0,
        "discount after a year as a customer",
        unit="share of price",
        low=0,
        high=0.9,
        source="DOMAIN 2: price and discounts",
    )
    season: float = number(
        0.0,
        "seasonal swing: the price moves by this share up and down within a year",
        unit="share of price",
        low=0,
        high=0.5,
        source="DOMAIN 2: price and discounts",
    )
    visibility: float = number(
        0.3,
        "share of a firm's customers who know what newcomers, or a rival's loyal customers, pay",
        low=0,
        high=1,
        source="B14, A21: aware share",
    )
    segments: Table[Annotated[float, number(..., "discount", unit="share of price", low=0, high=0.9)]] = words(
        {}, "discounts by segment, for instance students: 0.2"
    )


class Bundle(Part):
    """A second product sold together with the first, to customers who want convenience more than the average need."""

    discount: float = number(
        0.0,
        "discount on everything for whoever takes the bundle",
        unit="share of price",
        low=0,
        high=0.6,
        source="DOMAIN 2: price and discounts",
    )
    volume: float = number(
        0.0,
        "what whoever takes the bundle buys more",
        unit="share of volume",
        low=0,
        high=3,
        source="DOMAIN 2: price and discounts",
    )
    tie: float = number(
        0.0, "cost of leaving that the bundle adds", unit="utility", low=0, high=5, source="DOMAIN 2: barriers to exit"
    )


class Contract(Part):
    """Binding customers for a time (subscription markets)."""

    months: float = number(
        0.0,
        "length of the contract signed on joining and whenever one reconsiders and stays, in whole months, rounded up to whole terms; 0 means none",
        unit="months",
        low=0,
        high=60,
        source="DOMAIN 2: barriers to exit; B19",
    )
    penalty: float = number(0.5, "share of the fees still due that leaving early costs", low=0, high=1, source="B19")
    gift: float = number(
        0.0, "gift for signing", unit="share of price", low=0, high=12, source="DOMAIN 2: barriers to exit"
    )


class PricingLevers(Part):
    """What is charged, and what binds."""

    price: PriceLever = PriceLever()
    bundle: Bundle = Bundle()
    contract: Contract = Contract()
