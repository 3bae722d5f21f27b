"""Layers of customers and points: what loyal, frequent or profitable customers are given, and who is let go."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from sim.scenario.booked import Booked
from sim.scenario.fields import Part, number
from sim.words import message


class Tiers(Part):
    """Layers of customers: who is in which, what each is given, and how far others see it.

    Once a year a firm ranks its customers. The summit are the first ``summit_share``, the top the next ``top_share``, the
    middle the next ``middle_share``; the rest are the rest. An airline calls them platinum, gold, silver and ordinary.
    """

    top_share: float = number(
        0.2, "share of a firm's customers in the top tier", low=0, high=1, source="DOMAIN 2: tiers"
    )
    summit_share: float = number(
        0.0, "share of a firm's customers in a tier above the top", low=0, high=1, source="DOMAIN 2: airline tiers"
    )
    middle_share: float = number(
        0.0, "share of a firm's customers in a tier below the top", low=0, high=1, source="DOMAIN 2: customer pyramid"
    )
    by_frequency: float = number(
        0.0, "weight of visits, against spend, in the ranking", low=0, high=1, source="DOMAIN 2: airline tiers"
    )
    by_profit: float = number(
        0.0,
        "weight of profit, against spend and visits, in the ranking",
        low=0,
        high=1,
        source="DOMAIN 2: customer pyramid",
    )
    lift_summit: float = number(
        0.0,
        "quality lift for the tier above the top",
        unit="quality",
        low=-0.2,
        high=0.3,
        source="DOMAIN 2: airline tiers",
    )
    lift_top: float = number(
        0.0, "quality lift for the top tier", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: tiers"
    )
    lift_middle: float = number(
        0.0, "quality lift for the middle tier", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: customer pyramid"
    )
    lift_rest: float = number(
        0.0, "quality lift for everyone else", unit="quality", low=-0.2, high=0.3, source="DOMAIN 2: equal treatment"
    )
    recognition: float = number(
        0.0,
        "how much the firm makes of a tier: cards, names, lounges; what status feeds on",
        low=0,
        high=1,
        source="B14, A21",
    )
    visibility: float = number(
        0.0, "share of customers who see what other tiers are given", low=0, high=1, source="B14, A21"
    )

    @model_validator(mode="after")
    def _weights(self) -> Tiers:
        if self.by_frequency + self.by_profit > 1:
            raise ValueError(message("scenario-tiers-by"))
        return self


class Programme(Part):
    """A loyalty programme: points are earned with money, collected, and spent on rewards."""

    earn: float = number(
        0.0,
        "worth of the points earned per money paid; 0 means there is no programme",
        unit="share of price",
        low=0,
        high=0.5,
        source="DOMAIN 2: loyalty programme; B15",
    )
    threshold: float = number(1.0, "points a reward takes", unit="category prices", low=0.05, high=100, source="B15")
    endowed: float = number(
        0.0,
        "head start: share of the way to a reward given on enrolling and with every reward, while rewards take as much more",
        low=0,
        high=0.9,
        source="A22: endowed progress",
    )
    redemption: float = number(
        0.8,
        "chance, at a purchase with enough points, that the reward is taken; the rest is breakage in the making",
        low=0,
        high=1,
        source="B15: breakage 10-30%",
    )
    expiry_months: float = number(
        0.0,
        "points die between one and two such periods after they were earned; 0 means never",
        unit="months",
        low=0,
        high=120,
        source="DOMAIN 2: loyalty programme",
    )
    enrolment: float = number(
        0.5, "chance, at a purchase, that a customer who does not take part yet enrols", low=0, high=1
    )
    partners: float = number(
        0.0,
        "points a member collects at partners, who pay the firm for them",
        unit="category prices per month",
        low=0,
        high=1,
        source="DOMAIN 2: loyalty programme",
    )


class Release(Part):
    """Charging, or letting go, customers who cost more than they bring."""

    fee: float = number(
        0.0,
        "fee on every unit for customers who brought a loss in the trailing year",
        unit="share of price",
        low=0,
        high=1,
        source="DOMAIN 2: letting customers go",
    )
    share: float = number(
        0.0,
        "share of those customers who are let go, once a year",
        low=0,
        high=1,
        source="DOMAIN 2: letting customers go",
    )


class RewardLevers(Part):
    """What the loyal, frequent or profitable are given."""

    tiers: Tiers = Tiers()
    programme: Programme = Programme()
    release: Release = Release()


class RewardCosts(Part):
    """What programmes and tiers cost."""

    point: Annotated[float, Booked("programme", of="worth")] = number(
        0.7, "cost of a reward, relative to its worth in points", low=0, high=2, source="B15; prior"
    )
    member: Annotated[float, Booked("programme")] = number(
        0.002, "running cost of a programme, per member and month", unit="share of price", low=0, high=1
    )
    recognition: Annotated[float, Booked("tiers", of="month", times="tiers.recognition")] = number(
        0.02, "full recognition of a tier, per customer in a tier and month", unit="share of price", low=0, high=5
    )
