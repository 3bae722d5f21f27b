"""Who talks, of what, and what hearing it does."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class WordOfMouth(Part):
    """Talking and hearing (B11)."""

    talk_rate: float = number(
        0.3, "scale of the monthly talk rate, lambda_0", unit="per month", low=0, high=1, source="B11"
    )
    talk_base: float = number(0.3, "talk when satisfaction sits at the pivot, u_0", low=0, high=10, source="B11")
    talk_pleased: float = number(
        1.0, "talk per unit of satisfaction above the pivot, a+", low=0, high=10, source="B11, A15"
    )
    talk_displeased: float = number(
        1.3, "talk per unit of satisfaction below the pivot, a-", low=0, high=10, source="B11, A15"
    )
    pivot: float = number(0.6, "satisfaction at which talk turns from bad to good, s*", low=0, high=1, source="B11")
    talk_memory: float = number(
        0.25,
        "weight of cumulative satisfaction in what one feels when one talks; the rest is the month's visits",
        low=0,
        high=1,
        source="A9, A15",
        rest=0.0,
    )
    topic_memory: float = number(
        0.5,
        "how present firms are that were not visited this month, by their share of a year's spending; 0 and only visits are told",
        low=0,
        high=1,
        source="East, Hammond & Wright 2007: about a quarter of what is bad is said of former brands; form and size a prior",
        rest=0.0,
    )
    topic_grievance: float = number(
        0.5,
        "how far a grievance lowers what one feels of a firm not visited this month, when one talks of it",
        unit="quality",
        low=0,
        high=5,
        source="East, Hammond & Wright 2007; form a prior",
        rest=0.0,
    )
    leaving_told: float = number(
        0.15,
        "how far leaving a firm lowers what one feels of it in that month, when one tells of it; 0 and leaving is not told",
        unit="quality",
        low=0,
        high=1,
        source="Brehm 1956; Anderson 1998; form a prior",
        rest=0.0,
    )
    impact: float = number(0.6, "effect of one message on the listener's log-odds, kappa", low=0, high=2, source="B11")
    familiarity: float = number(
        3.0,
        "episodes with a firm that halve the effect of hearsay about it",
        unit="episodes",
        low=0.01,
        high=1e9,
        source="B11, A15",
    )
    familiarity_most: float = number(
        0.8,
        "how far own experience closes the ear to hearsay at most; 1 closes it to those who come often",
        low=0,
        high=1,
        source="East, Hammond & Lomax 2008; form a prior",
        rest=1.0,
    )
    familiarity_fades: float = number(
        0.5,
        "how far own experience counts less the more uncertain one has become again, month by month since the last visit",
        low=0,
        high=1,
        source="prior",
        rest=0.0,
    )
    assimilation: float = number(
        0.5,
        "how far the fully attached discount bad news of their firm; good news they take",
        low=0,
        high=1,
        source="Ahluwalia, Burnkrant & Unnava 2000; Ahluwalia 2002",
        rest=0.0,
    )
    half_life: float = number(
        3.0, "half-life of what was heard", unit="months", low=0.1, high=1200, source="B11: 1-6 months"
    )
    informs: float = number(
        0.5, "chance weight that hearing of an unknown firm makes it known", low=0, high=1, source="B12"
    )
    good: float = number(1.0, "multiplies the effect of good news; 0 knocks it out", low=0, high=5)
    bad: float = number(1.0, "multiplies the effect of bad news; 0 knocks it out", low=0, high=5)
    forgotten: float = number(
        0.01,
        "chance per month that a firm one has nothing to do with is forgotten; the less, the more often one was there",
        unit="per month",
        low=0,
        high=1,
        source="Ehrenberg 2000; prior",
        rest=0.0,
    )
    weak_strength: float = number(
        0.3,
        "effect of a message over a weak tie, relative to a strong one",
        low=0,
        high=5,
        source="A15: Goldenberg, Libai & Muller 2001",
    )
    tie_spread: float = number(
        0.7,
        "how unequal lasting ties are: what is heard over them weighs with a standard deviation of 1.13 times this, and a mean of 1",
        low=0,
        high=1,
        source="Granovetter 1973; Goldenberg, Libai & Muller 2001; form a prior",
        rest=0.0,
    )
    hostage: float = number(
        1.0, "how much more those talk ill who are dissatisfied and bound by a contract", low=0, high=10, source="B19"
    )
    referral_rate: float = number(
        0.05,
        "chance per month that a pleased customer passes on a reward for bringing a friend, per share of price of it, at most doubled",
        unit="per month",
        low=0,
        high=1,
        source="B11",
    )
    referral_impact: float = number(
        1.5, "effect of a referral, relative to a message", low=0, high=5, source="B11: conversion x 1.2-3"
    )
    referral_discount: float = number(
        0.15, "what trust loses of that effect because the friend is paid", low=0, high=1, source="B11: 0-.3"
    )
    invitation_friends: int = number(
        1,
        "how many friends a paid invitation is meant for, drawn anew each month; 0 means all who hear one",
        low=0,
        high=1000,
        source="B11; form a prior",
        rest=0,
    )
    invitation_prompts: float = number(
        0.3,
        "subscription: chance that a paid invitation makes one reconsider on the next renewal",
        low=0,
        high=1,
        source="prior",
        rest=1.0,
    )
    bad_word_prompts: float = number(
        0.02,
        "subscription: chance that a bad word of one's provider over an average tie makes one reconsider on the next renewal",
        low=0,
        high=1,
        source="Nitzan & Libai 2011; form a prior",
        rest=0.0,
    )
    departure_prompts: float = number(
        0.05,
        "subscription: chance that a departure from one's provider, of someone tied by an average tie, makes one reconsider",
        low=0,
        high=1,
        source="Nitzan & Libai 2011: a neighbour who leaves raises the hazard by 80%; at a review a year and a half that is .05; form a prior",
        rest=0.0,
    )
