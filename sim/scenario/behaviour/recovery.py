"""Who complains, what putting right is worth, and how grievances fade."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class Complaint(Part):
    """Voice: the odds that a failure is brought to the firm (B9)."""

    base: float = number(
        -2.1, "log-odds of complaining, c_0; the defaults give about 25% of failures", low=-100, high=20, source="B9"
    )
    severity: float = number(2.5, "effect of severity, c_1", low=0, high=20, source="B9")
    stakes: float = number(
        0.3, "effect of the customer's spend relative to the average, c_2", low=0, high=20, source="B9"
    )
    loyalty: float = number(0.5, "effect of emotional loyalty, c_3", low=-20, high=20, source="B9")
    success: float = number(1.0, "effect of the chance that it is put right, c_4", low=0, high=20, source="B9")
    effort: float = number(1.0, "effect of the effort, which is 1 - ease, c_5", low=0, high=20, source="B9")


class Recovery(Part):
    """Failure, grievance, justice and repair (B10)."""

    distributive: float = number(0.45, "weight of compensation, w_D", low=0, high=1, source="B10, A10")
    interactional: float = number(0.35, "weight of the apology, w_I", low=0, high=1, source="B10, A10")
    procedural: float = number(0.20, "weight of speed and ease, w_P", low=0, high=1, source="B10, A10")
    fair_compensation: float = number(
        0.8,
        "compensation, as a share of price, that makes distributive justice whole",
        low=0.01,
        high=2,
        source="A8: about 80% of price",
    )
    delay_decay: float = number(0.1, "decay of procedural justice, h", unit="per day", low=0, high=5, source="B10")
    delay_worth: float = number(
        0.02,
        "decay of the worth of a compensation",
        unit="per day",
        low=0,
        high=0.5,
        source="prior: late money",
        rest=0.0,
    )
    gain: float = number(
        0.35, "satisfaction per unit of justice above what was expected, kappa", low=0, high=2, source="B10"
    )
    apology_trust: float = number(
        0.5,
        "share of what an apology mends that mends trust in the firm, and not the visit, psi",
        low=0,
        high=1,
        source="A10: two memories of recovery; prior",
        rest=0.0,
    )
    expected: float = number(0.45, "recovery expected by a new customer, RE", low=0, high=2, source="prior")
    expected_loyalty: float = number(
        0.2, "how emotional loyalty raises the recovery expected", low=0, high=2, source="B10, A9"
    )
    expected_gain: float = number(
        0.3, "how a recovery received moves the next one expected", low=0, high=1, source="B10, A9"
    )
    repeat_loss: float = number(
        0.5, "growth of the loss with each failure remembered, mu", low=0, high=2, source="B10, A9"
    )
    failure_half_life: float = number(
        4.0, "half-life of failures remembered", unit="months", low=0.1, high=1200, source="B10: 3-6 months"
    )
    goodwill: float = number(0.25, "buffer of past good purchases, b", low=0, high=2, source="B10")
    goodwill_left: float = number(0.5, "share of goodwill left after a failure", low=0, high=1, source="B10")
    grievance: float = number(
        1.0,
        "grievance per unit of severity felt and not put right",
        low=0,
        high=10,
        source="B9: silent exit hazard x 1.5-4",
    )
    grievance_half_life: float = number(
        6.0, "half-life of a grievance", unit="months", low=0.1, high=1200, source="A8: short-lived"
    )
    grievance_occasions: float = number(
        2.0,
        "visits after which half of a grievance is forgotten, where that takes longer than its half-life",
        unit="episodes",
        low=0,
        high=20,
        source="prior: whoever comes twice a year does not forget between two visits",
        rest=0.0,
    )
    carry_over: float = number(
        0.6, "share of a recovery's justice that eases the grievance, chi", low=0, high=1, source="B10, A8"
    )
    snub: float = number(0.2, "extra grievance when a complaint is not put right", low=0, high=10, source="A7")
    type_match: float = number(
        0.15,
        "shift of weight towards the remedy that fits: compensation and speed for an outcome that failed, apology for a process that failed, m_b",
        low=0,
        high=1,
        source="B10, A10",
    )
    magnitude_match: float = number(
        0.5, "how far the compensation that is fair grows with the severity of the failure", low=0, high=2, source="A10"
    )
    blame: float = number(
        0.3, "growth of the loss after a complaint that was not put right", low=0, high=2, source="B10, A9"
    )
    betrayal: float = number(
        0.25,
        "how goodwill turns: growth of the loss with goodwill when a failure is felt as betrayal",
        low=0,
        high=2,
        source="B10: Gregoire, Tripp & Legoux 2009",
    )
