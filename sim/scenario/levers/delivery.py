"""What is promised, what is delivered, and what happens when something went wrong."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class Promise(Part):
    """What is promised before each visit, against the honest estimate."""

    cushion: float = number(
        0.0,
        "how far the promise stays below the honest estimate; negative over-promises",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN claim 7; B2",
    )
    extras: float = number(
        0.0,
        "small free extras at the farewell, paid from the cushion",
        unit="share of price",
        low=0,
        high=0.2,
        source="DOMAIN 2: promise",
    )


class Service(Part):
    """Quality of service for everyone, through staff and operations."""

    lift: float = number(
        0.0,
        "quality lift for every customer at every touchpoint",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: staff, quality",
    )
    fewer_failures: float = number(0.0, "share of failures prevented", low=0, high=1, source="DOMAIN 2: reliability")
    product: float = number(
        0.0,
        "quality lift where the need for the product is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    price: float = number(
        0.0,
        "quality lift where the need for a fair price is met: clear bills, no surprises",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    convenience: float = number(
        0.0,
        "quality lift where the need for convenience is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    service: float = number(
        0.0,
        "quality lift where the need for service is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    relationship: float = number(
        0.0,
        "quality lift where the need for a relationship is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    image: float = number(
        0.0,
        "quality lift where the need for image is met",
        unit="quality",
        low=-0.3,
        high=0.3,
        source="DOMAIN 2: quality by need",
    )
    peak: float = number(
        0.0,
        "quality lift at the high point of the journey",
        unit="quality",
        low=-0.3,
        high=0.5,
        source="DOMAIN 2: peak and end design",
    )
    end: float = number(
        0.0, "quality lift at the farewell", unit="quality", low=-0.3, high=0.5, source="DOMAIN 2: peak and end design"
    )


class RecoveryLever(Part):
    """What happens when something went wrong."""

    ease: float = number(
        0.3, "how easy complaining is made; effort is 1 - ease", low=0, high=1, source="DOMAIN 2: complaint recovery"
    )
    delay_days: float = number(10.0, "days until an answer", unit="days", low=0, high=60, source="B10")
    apology: float = number(0.3, "care taken in the apology (interactional justice)", low=0, high=1, source="B10")
    compensation: float = number(
        0.1, "compensation, as a share of the price", unit="share of price", low=0, high=1.5, source="B10, A8"
    )
    resolve: float = number(
        0.5, "share of complaints that are put right", low=0, high=1, source="A7: half of complainants get nothing"
    )
    notice: float = number(
        0.0,
        "share of failures nobody complains about that the firm notices and handles while the customer is still there",
        low=0,
        high=1,
        source="DOMAIN 2: complaint recovery",
    )
