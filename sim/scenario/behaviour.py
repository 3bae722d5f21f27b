"""How customers feel, remember, talk and choose: the coefficients of the laws, with LITERATURE's bold values as defaults.

One default set serves every market. A coefficient of zero switches its law off.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from sim.scenario.fields import Part, number, words


class Experience(Part):
    """What is lived at a touchpoint and what is recalled of it (B1)."""

    noise: float = number(
        0.1, "standard deviation of quality from touchpoint to touchpoint", unit="quality", low=0, high=0.5, source="B1"
    )
    failure_scale: float = number(
        1.0, "multiplies the severity of a failure, itself Beta(2, 4)", low=0, high=2, source="B1"
    )
    peak_weight: float = number(0.33, "weight of the peak in recall", low=0, high=1, source="B1, A23")
    end_weight: float = number(0.33, "weight of the end in recall", low=0, high=1, source="B1, A23")
    match: float = number(
        0.13,
        "match of a person and a firm, lived and not known before: standard deviation of quality between persons, sigma_m",
        unit="quality",
        low=0,
        high=0.3,
        source="sized by the beliefs: v_0 = sigma_m^2 + variance of qualities between firms, .02 = .0169 + .002 to .003; Crawford & Shum 2005",
        rest=0.0,
    )
    match_epoch: float = number(
        48.0,
        "months from one draw of the match to the next, between which it drifts, T",
        unit="months",
        low=1,
        high=1e6,
        source="beliefs: drift_variance, a half-life of 42 months",
    )
    visit_noise: float = number(
        0.06,
        "standard deviation of quality from visit to visit, all touchpoints alike, sigma_v",
        unit="quality",
        low=0,
        high=0.5,
        source="sized by the beliefs: with it signal_variance is the variance of recall within a person and firm",
        rest=0.0,
    )
    halo: float = number(
        0.0,
        "how far the brand colours what is felt: weight of the firm's brand against what was lived",
        low=0,
        high=1,
        source="DOMAIN 1: objective and subjective experience",
    )

    @model_validator(mode="after")
    def _weights(self) -> Experience:
        if self.peak_weight + self.end_weight > 1:
            raise ValueError("peak_weight + end_weight must not exceed 1 (the rest is the weight of the mean)")
        return self


class Expectation(Part):
    """What is expected: *will* (Kalman), *should* (ratchet), and how far promises are believed (B2, B3)."""

    prior: float = number(
        0.65,
        "will expectation of a firm nobody told one about",
        unit="quality",
        low=0,
        high=1,
        source="A25: scores in the low to mid 70s",
    )
    prior_variance: float = number(
        0.02, "uncertainty of a first expectation, v_0", unit="quality^2", low=0, high=1, source="B2"
    )
    signal_variance: float = number(
        0.0125,
        "variance of one experience as a signal, sigma^2",
        unit="quality^2",
        low=1e-9,
        high=1,
        source="B2; beliefs: the variance of recall within a person and firm (peak, end and mean of touchpoints, visit_noise)",
        first=0.02,
    )
    drift_variance: float = number(
        0.00053,
        "growth of uncertainty per month, omega; with sigma^2 = 0.0125 the steady gain K* is 0.19",
        unit="quality^2 per month",
        low=0,
        high=1,
        source="B2",
    )
    promise_weight: float = number(
        0.35, "weight of a fully trusted promise in what is expected, rho", low=0, high=1, source="B2"
    )
    promise_fades: float = number(
        1.0,
        "how far a promise counts as a signal, weighed against what is known: 0 its weight stays, 1 it fades with experience",
        low=0,
        high=1,
        source="B2: before use",
        rest=0.0,
    )
    should_offset: float = number(
        0.05,
        "first should expectation above the first will expectation",
        unit="quality",
        low=-0.5,
        high=0.5,
        source="prior",
    )
    should_gain: float = number(
        0.15, "ratchet of should towards better experience, k_s", low=0, high=1, source="B3, A12"
    )
    should_rival: float = number(0.05, "ratchet of should towards the best rival seen, k_c", low=0, high=1, source="B3")
    should_belief: float = number(
        1.0,
        "what raises should: 0 the visit itself, 1 what one has come to believe of the firm",
        low=0,
        high=1,
        source="Boulding et al. 1993: delivered service, not its noise",
        rest=0.0,
    )
    norm_gain: float = number(
        0.05, "learning of the category norm from any firm's experience", low=0, high=1, source="prior"
    )
    norm_untried: float = number(
        0.5,
        "how far the category norm moves what is expected of a firm not tried yet",
        low=0,
        high=1,
        source="DOMAIN 1: experience with other firms; prior",
    )
    hearsay: float = number(
        0.02,
        "how far one message moves the will expectation of a firm one does not know oneself",
        unit="quality",
        low=0,
        high=0.2,
        source="B2: word of mouth is a signal; DOMAIN 1: six sources",
    )
    life_cycle: float = number(
        0.0,
        "drift of the should expectation with the years as a customer",
        unit="quality per year",
        low=0,
        high=0.1,
        source="DOMAIN 1: environment and life cycle",
    )


class Perception(Part):
    """Perceived quality from will, should and delivered quality (B4)."""

    will: float = number(0.25, "weight of the will expectation, gamma_1", low=0, high=1, source="B4, A12")
    should: float = number(-0.10, "weight of the should expectation, gamma_2", low=-1, high=0, source="B4, A12")
    delivered: float = number(0.8, "weight of what was delivered, gamma_3", low=0, high=2, source="B4, A12")


class Satisfaction(Part):
    """Satisfaction with an episode, and its cumulation (B5, B6)."""

    form: Literal["full", "delta_only", "quality_only"] = words(
        "full",
        "full: quality and asymmetric disconfirmation; delta_only: the decks' experience minus expectation; quality_only: no disconfirmation",
    )
    base: float = number(
        0.195,
        "satisfaction when nothing is perceived and nothing is disconfirmed, s_0",
        low=-1,
        high=1,
        source="puts quality 0.75 near 0.75 (A25), as before",
        first=0.42,
    )
    quality: float = number(
        0.8,
        "effect of perceived quality, a",
        low=0,
        high=1,
        source="A25, A11: satisfaction follows quality by .7 to .9 on one scale; B5",
        first=0.5,
    )
    gain: float = number(0.5, "effect of positive disconfirmation, lambda+", low=0, high=2, source="B5")
    loss_ratio: float = number(
        2.0, "negative over positive disconfirmation, lambda-/lambda+", low=1, high=3, source="B5, A11"
    )
    gain_power: float = number(0.88, "curvature of positive disconfirmation, alpha", low=0.3, high=1, source="B5")
    loss_power: float = number(0.88, "curvature of negative disconfirmation, beta", low=0.3, high=1, source="B5")
    will_share: float = number(
        0.8, "share of will, against should, in the comparison standard, phi", low=0, high=1, source="B5"
    )
    tolerance: float = number(
        0.0,
        "zone of tolerance: a smaller disconfirmation counts as none, tau",
        unit="quality",
        low=0,
        high=0.2,
        source="B5",
    )
    memory_floor: float = number(
        0.1,
        "smallest weight of the newest episode in cumulative satisfaction, theta_min",
        low=0,
        high=1,
        source="B6, A19",
    )
    bad_news: float = number(0.3, "extra weight of an episode below the cumulation, nu", low=0, high=1, source="B6")
    hardening: float = number(
        1.0,
        "how fast the first impression hardens: multiplies the episodes that the newest one is weighed against",
        low=0,
        high=1e9,
        source="B6: 1 is the running average",
    )
    surprise_sd: float = number(
        1.0,
        "how far the edges of the felt bands go by standard deviations of surprise, 1/2 and 3/2, against 0.05 and 0.15 of quality",
        low=0,
        high=1,
        source="B2, B5; Rust et al. 1999, Soderlund 2002",
        rest=0.0,
    )


class Loyalty(Part):
    """Emotional loyalty, transactional loyalty and trust (B8)."""

    emotional_start: float = number(0.2, "emotional loyalty of customers at the start", low=0, high=1, source="prior")
    emotional_half_life: float = number(
        24.0, "half-life of emotional loyalty", unit="months", low=0.1, high=1e9, source="B8"
    )
    emotional_gain: float = number(
        0.12, "growth per satisfied month, eta_E", unit="per month", low=0, high=1, source="B8"
    )
    emotional_threshold: float = number(
        0.75,
        "cumulative satisfaction above which emotional loyalty grows, C*",
        low=0,
        high=1,
        source="A25: the mean of markets, so that warmth grows in who is served better than usual; B8",
        first=0.6,
    )
    transactional_half_life: float = number(
        2.0, "half-life of transactional loyalty", unit="months", low=0.1, high=1200, source="B8"
    )
    transactional_gain: float = number(
        1.0, "growth per unit of net incentive, eta_T", unit="per month", low=0, high=10, source="B8"
    )
    trust_start: float = number(
        0.6, "trust in a firm not yet tried: how far its promise is believed", low=0, high=1, source="prior"
    )
    trust_gain: float = number(
        0.05, "growth of trust when a promise is kept", low=0, high=1, source="B8: loss/build 2-6"
    )
    trust_loss: float = number(
        1.0, "decay of trust per unit of broken promise, kappa", unit="per quality", low=0, high=5, source="B2"
    )
    trust_beyond: float = number(
        1.0,
        "what breaks trust: 0 every shortfall of a promise, 1 what was believed of it and goes beyond ordinary noise, squared",
        low=0,
        high=1,
        source="A14; prior",
        rest=0.0,
    )
    betrayal_loss: float = number(
        0.3,
        "share of emotional loyalty lost when a failure is felt as betrayal, eta_B",
        low=0,
        high=1,
        source="B8, B10",
    )
    social_gain: float = number(
        0.02,
        "growth of emotional loyalty per month under a full social bond, eta_soc",
        unit="per month",
        low=0,
        high=1,
        source="B8",
    )
    structural_months: float = number(
        12.0, "months in which a structural bond has mostly grown", unit="months", low=0.1, high=600, source="prior"
    )
    structural: float = number(
        1.5, "cost of leaving under a full-grown structural bond", unit="utility", low=0, high=20, source="B8"
    )


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


class ProgrammeLaw(Part):
    """How customers live with points (B15)."""

    goal: float = number(0.25, "purchase acceleration at the goal, g", low=0, high=2, source="B15, A22")
    goal_power: float = number(2.0, "how late the goal pulls, h", low=0.1, high=10, source="B15: 1-3")
    breakage: float = number(
        0.2, "share of points that members expect never to redeem", low=0, high=0.9, source="prior: 0.1-0.3 of points"
    )
    incentive: float = number(
        0.0,
        "how far points count as a discount for transactional loyalty",
        low=0,
        high=1,
        source="B8; 0 where points_worth counts them once",
        rest=1.0,
    )
    needed: float = number(
        0.5,
        "how far a reward pulls only as it asks for more than one's usual purchases",
        low=0,
        high=1,
        source="Liu 2007; Hartmann & Viard 2008",
        rest=0.0,
    )
    ceiling: float = number(
        0.25,
        "most by which a reward near brings one back sooner: the need for the category has an end",
        low=0,
        high=2,
        source="Kivetz, Urminsky & Zheng 2006: a fifth sooner at the goal; Liu 2007: nothing from heavy buyers",
        rest=2.0,
    )
    satiation: float = number(
        0.05, "share of a reward's pull that is lost with each reward taken", low=0, high=1, source="prior", rest=0.0
    )
    rewarded: float = number(
        0.1, "transactional loyalty that a reward leaves", low=0, high=1, source="B15: rewarded behaviour, 0-.1"
    )


class PersonalisationLaw(Part):
    """What being known is worth, and when it is too much (B20)."""

    fit: float = number(
        0.06, "quality gained when fully known, f", unit="quality", low=0, high=0.3, source="B20: .02-.1"
    )
    learning: float = number(0.1, "learning from each contact, k", low=0, high=5, source="B20; prior")
    threshold: float = number(0.5, "intensity beyond which it is felt as intrusion", low=0, high=1, source="B20; prior")
    privacy: float = number(
        3.0, "utility lost per unit of intensity beyond it", unit="utility", low=0, high=20, source="B20; prior"
    )


class ContractLaw(Part):
    """Living under contract (B19)."""

    review: float = number(
        0.6,
        "chance of reconsidering in the month a contract ends",
        low=0,
        high=1,
        source="B19: pooled re-evaluation; prior",
    )
    hostage: float = number(
        0.05,
        "grievance added each time one reconsiders and would leave, were it not for the contract",
        unit="per occasion",
        low=0,
        high=1,
        source="B19; prior",
    )
    penalty: float = number(
        1.0, "how far what leaving early would cost counts in the choice; 0 knocks it out", low=0, high=5
    )


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


class SurveyLaw(Part):
    """Who answers, and how exactly (voice of customer)."""

    error: float = number(
        0.08,
        "standard deviation of the slip of an answer: what is reported is not what is felt",
        unit="quality",
        low=0,
        high=0.5,
        source="reliability of single answers .7-.85",
        rest=0.0,
    )

    response: float = number(0.35, "share of those asked who answer a single question", low=0, high=1, source="prior")
    fatigue: float = number(0.08, "decay of the response with each further question", low=0, high=2, source="prior")


class CostToServe(Part):
    """Whether serving a customer gets cheaper with tenure (B18)."""

    learning: float = number(
        0.0, "exponent of cost to serve in episodes, b; 0 means no learning", low=0, high=0.3, source="B18, A16"
    )


class Behaviour(Part):
    """All coefficients of the laws, by mechanism."""

    experience: Experience = Experience()
    expectation: Expectation = Expectation()
    perception: Perception = Perception()
    satisfaction: Satisfaction = Satisfaction()
    loyalty: Loyalty = Loyalty()
    complaint: Complaint = Complaint()
    recovery: Recovery = Recovery()
    word_of_mouth: WordOfMouth = WordOfMouth()
    choice: Choice = Choice()
    price: Price = Price()
    cost_to_serve: CostToServe = CostToServe()
    fairness: Fairness = Fairness()
    programme: ProgrammeLaw = ProgrammeLaw()
    personalisation: PersonalisationLaw = PersonalisationLaw()
    contract: ContractLaw = ContractLaw()
    contact: ContactLaw = ContactLaw()
    advertising: AdvertisingLaw = AdvertisingLaw()
    survey: SurveyLaw = SurveyLaw()
