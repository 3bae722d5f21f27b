"""What is promised, what is delivered, and what happens when something went wrong."""

from __future__ import annotations

from typing import Annotated

from sim.scenario.booked import Booked
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
    by_severity: float = number(
        0.0,
        "how far compensation goes by how bad the failure was: 0 the same for everyone, 1 in proportion, on average the same",
        low=0,
        high=1,
        source="A10: resources should match the loss",
    )
    notice: float = number(
        0.0,
        "share of failures nobody complains about that the firm notices and handles while the customer is still there",
        low=0,
        high=1,
        source="DOMAIN 2: complaint recovery",
    )


class DeliveryLevers(Part):
    """What is promised and delivered."""

    promise: Promise = Promise()
    recovery: RecoveryLever = RecoveryLever()
    service: Service = Service()


class DeliveryCosts(Part):
    """What service and recovery cost."""

    serve: Annotated[float, Booked("serving")] = number(
        0.05, "cost to serve one visit, c_0", unit="share of price", low=0, high=5, source="B18"
    )
    failure: Annotated[float, Booked("failures", of="visit")] = number(
        0.05, "cost of putting one failure right on the spot, c_f", unit="share of price", low=0, high=5, source="B18"
    )
    complaint: Annotated[float, Booked("recovery", work="complaint_minutes")] = number(
        0.05, "cost of handling one complaint, c_c", unit="share of price", low=0, high=5, source="B18"
    )
    complaint_minutes: Annotated[float, Booked("recovery")] = number(
        10.0,
        "work of handling one complaint, paid where the wage is known",
        unit="minutes",
        low=0,
        high=600,
        source="10 min (5-20) at a distance, 45 min (20-60) at a counter; practice",
    )
    resolve: Annotated[float, Booked("recovery", of="visit")] = number(
        0.10, "cost of putting one complaint right", unit="share of price", low=0, high=5
    )
    apology: Annotated[float, Booked("recovery", work="apology_minutes")] = number(
        0.05, "cost of a full apology", unit="share of price", low=0, high=5
    )
    apology_minutes: Annotated[float, Booked("recovery")] = number(
        10.0,
        "work of a full apology, paid where the wage is known",
        unit="minutes",
        low=0,
        high=600,
        source="5-15 min; practice",
    )
    speed: Annotated[float, Booked("recovery", work="speed_minutes")] = number(
        0.10,
        "cost of an answer within the day; an answer after d days costs 1/(1+d) of it",
        unit="share of price",
        low=0,
        high=5,
    )
    speed_minutes: Annotated[float, Booked("recovery")] = number(
        10.0,
        "work held ready for an answer within the day, likewise, paid where the wage is known",
        unit="minutes",
        low=0,
        high=600,
        source="5-15 min; practice",
    )
    ease: Annotated[float, Booked("recovery", of="visit", times="recovery.ease")] = number(
        0.002, "cost of keeping complaints easy, per customer and month", unit="share of price", low=0, high=1
    )
    lift: Annotated[float, Booked("service")] = number(
        0.4,
        "cost of quality: a lift q costs lift * q * (1 + 5 q) per visit",
        unit="share of price per quality",
        low=0,
        high=20,
    )
    prevention: Annotated[float, Booked("service")] = number(
        0.02,
        "cost of preventing failures: share s prevented costs prevention * s / (1.05 - s) per visit",
        unit="share of price",
        low=0,
        high=5,
    )
