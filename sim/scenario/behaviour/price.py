"""How prices are felt, and when they, or others' treatment, are felt as unfair."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class Price(Part):
    """Reference prices (B16)."""

    memory: float = number(
        0.8, "carry-over of the reference price from purchase to purchase, rho_RP", low=0, high=1, source="B16"
    )
    loss: float = number(0.8, "extra weight of a price above reference, l", low=0, high=5, source="B16")
    gain: float = number(0.5, "extra weight of a price below reference, g", low=0, high=5, source="B16: l/g = 1.6")
    seen: float = number(
        0.4,
        "how far prices seen when one chooses move reference prices, relative to a price paid",
        low=0,
        high=1,
        source="Mazumdar, Raj & Sinha 2005; size a prior: Dickson & Sawyer 1990, who found few shoppers to check another price",
        rest=0.0,
    )
    lowest: float = number(
        0.3,
        "weight of the lowest price among the firms one weighs in what is seen of each; the rest is its own",
        low=0,
        high=1,
        source="Rajendran & Tellis 1994; form a prior",
        rest=0.0,
    )
    regret: float = number(
        0.15,
        "unfairness felt per 10% that one's firm asks less than one has just paid it",
        low=0,
        high=5,
        source="Anderson & Simester 2010; size as of a price above what one is used to, Bolton, Warlop & Alba 2003; form a prior",
        rest=0.0,
    )
    regret_half_life: float = number(
        3.0,
        "half-life, from the purchase on, of what a lower price seen later hurts",
        unit="months",
        low=0.1,
        high=1200,
        source="Anderson & Simester 2010: most after recent purchases; prior",
    )
    forward: float = number(
        1.2,
        "repertoire, durable: how much more often one buys per share that a price is below its reference, and later less often",
        low=0,
        high=10,
        source="van Heerde, Leeflang & Wittink 2004: a third of what a deal sells is borrowed; elasticity of deals 3.6, Bijmolt et al. 2005",
        rest=0.0,
    )


class Fairness(Part):
    """Comparing one's treatment with others' (B14)."""

    envy: float = number(
        0.15, "unfairness felt per unit of utility that a better tier gets, v", low=0, high=2, source="B14: 0-.5"
    )
    betrayal: float = number(
        0.35, "unfairness felt per 10% that one's own firm gives newcomers", low=0, high=5, source="B14: .1-.6 per 10%"
    )
    jealousy: float = number(
        0.15, "unfairness felt per 10% that a rival gives its own loyal customers", low=0, high=5, source="B14; prior"
    )
    own_price: float = number(
        0.15,
        "unfairness felt per 10% that one is asked for above what one is used to pay",
        low=0,
        high=5,
        source="Bolton, Warlop & Alba 2003",
        rest=0.0,
    )
    promise: float = number(
        1.0,
        "unfairness felt per unit of quality promised on joining and not come to be expected",
        low=0,
        high=20,
        source="Bolton, Warlop & Alba 2003; prior",
        rest=0.0,
    )
    half_life: float = number(
        6.0, "half-life of unfairness felt once its cause has gone", unit="months", low=0.1, high=1200
    )
    demotion: float = number(
        0.3,
        "share of emotional loyalty lost when put in a lower tier",
        low=0,
        high=1,
        source="B14: loss over gain 1.5-3",
    )
    promotion: float = number(
        0.15,
        "share of the way to full emotional loyalty gained when put in a higher tier",
        low=0,
        high=1,
        source="B14: loss over gain 1.5-3",
    )
