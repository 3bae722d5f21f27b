"""What calls and advertising do with those whom they reach."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class ContactLaw(Part):
    """What a firm's calls to its own customers do beyond what they bring (proactive contact)."""

    wakes: float = number(
        0.15,
        "subscription: chance that a call makes one reconsider when renewal is next due; less, the more attached one is",
        low=0,
        high=1,
        source="Ascarza, Iyengar & Schleicher 2016: churn from 6% to 10% in three months among who were called; a fourth of who reconsider leaves",
        rest=0.0,
    )
    lasts: float = number(
        0.5,
        "share of what a call's advice saves that is saved from then on, as by a better plan",
        low=0,
        high=1,
        source="Ascarza, Iyengar & Schleicher 2016; prior",
        rest=0.0,
    )


class AdvertisingLaw(Part):
    """What advertising does with those who see it, where the price of an exposure is known (B17)."""

    informs: float = number(
        0.1, "how many of those who see it once come to know the firm", low=0, high=5, source="B17; prior"
    )
    effect: float = number(
        0.04,
        "what a month's exposures add to what was heard of a firm one knows, per log(1 + exposures), alpha",
        unit="log-odds",
        low=0,
        high=1,
        source="Sethuraman, Tellis & Briesch 2011",
        rest=0.0,
    )
    prompts: float = number(
        0.001,
        "subscription: chance that an exposure to another firm's advertising makes one reconsider when renewal is next due",
        low=0,
        high=1,
        source="prior",
        rest=0.0,
    )
