"""When one chooses anew, and what decides."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class Choice(Part):
    """The utility of a firm at an occasion (B12)."""

    quality: float = number(
        6.0, "effect of expected quality, beta_q", unit="utility per quality", low=0, high=50, source="B12"
    )
    risk: float = number(1.0, "aversion to uncertain quality, rho_r", low=0, high=50, source="B12, A13")
    inertia: float = number(0.7, "pull of the firm chosen last, psi", unit="utility", low=0, high=5, source="B12")
    emotional: float = number(1.5, "effect of emotional loyalty, beta_E", unit="utility", low=0, high=20, source="B12")
    transactional: float = number(
        1.0, "effect of transactional loyalty, beta_T", unit="utility", low=0, high=20, source="B12"
    )
    trust: float = number(0.5, "effect of trust", unit="utility", low=0, high=20, source="B8")
    grievance: float = number(
        3.0,
        "effect of a grievance",
        unit="utility",
        low=0,
        high=20,
        source="B9: the silent leave 1.5-4 times as often, at a mean severity felt of .25-.3",
        first=1.5,
    )
    word_of_mouth: float = number(1.0, "effect of what was heard", unit="utility", low=0, high=20, source="B11")
    review_grievance: float = number(
        0.3,
        "subscription: chance that a failure of full grievance makes one reconsider when renewal is next due, tau",
        low=0,
        high=1,
        source="Keaveney 1995; B9",
        rest=0.0,
    )
    review_search: float = number(
        4.0,
        "subscription: how much less often the satisfied reconsider, xi",
        unit="log-odds per quality",
        low=0,
        high=20,
        source="form: the satisfied do not look round (Consumat); size a prior, B24",
        rest=0.0,
    )
    review_satisfied: float = number(
        0.72,
        "cumulative satisfaction at which the market's rate of reconsidering holds, s_ref",
        low=0,
        high=1,
        source="A25",
    )
    switching_cost: float = number(
        0.0, "cost of leaving the firm one is with, SC", unit="utility", low=0, high=50, source="B12"
    )
    novelty_months: float = number(
        12.0,
        "months with one firm after which novelty has mostly worn off",
        unit="months",
        low=0.1,
        high=1200,
        source="prior",
    )
    dissimilarity: float = number(
        1.0,
        "dissimilarity of firms within the nest of firms, against the outside option; 1 is plain logit",
        low=0.2,
        high=1,
        source="B12",
    )
    habit: float = number(
        0.0,
        "carry-over of choices in who counts as one's main firm, gamma; 0 means the last one chosen",
        low=0,
        high=0.99,
        source="B12: Guadagni-Little",
    )
    habit_months: float = number(
        12.0,
        "months over which choices make a main firm, by calendar: habits fade by month, not by choice; 0 counts choices",
        unit="months",
        low=0,
        high=120,
        source="Wood & Neal 2009; Reinartz & Kumar 2000",
        rest=0.0,
    )
    effort: float = number(
        1.0,
        "effect of time, mental and physical effort, relative to that of the price",
        low=0,
        high=20,
        source="DOMAIN 1: customer-perceived value",
    )
    status: float = number(
        0.5, "utility of a tier nobody else is in", unit="utility", low=0, high=20, source="B14, A21"
    )
    fairness: float = number(
        1.5,
        "effect of being treated worse than others, or betrayed",
        unit="utility",
        low=0,
        high=20,
        source="B14; prior",
    )
    points: float = number(
        0.0,
        "utility of points held, per category price of their worth and unit of price sensitivity",
        low=0,
        high=20,
        source="a point is worth its reward, which points_worth counts once",
        first=1.0,
    )
    points_worth: float = number(
        1.0,
        "effect of what the points of a purchase are worth to a member, relative to that of the price",
        low=0,
        high=5,
        source="a point is worth its reward",
        rest=0.0,
    )
    lock_in: float = number(
        0.3, "what signing for a year weighs", unit="utility per year", low=0, high=20, source="prior"
    )
