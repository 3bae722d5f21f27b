"""Every mechanism that can be switched off by itself, in the order of the model."""

from __future__ import annotations

from typing import Final

from sim.knockouts.knockout import Changes, Knockout
from sim.scenario import Scenario

FOREVER: Final = 1e9
"""Months or episodes so many that single precision does not see the difference to never."""


def _rewired(scenario: Scenario) -> Changes:
    """Random ties of the same mean degree; where nobody has lasting ties, or they are random already, nothing."""
    network = scenario.network
    if network.kind in ("none", "mixing", "random"):
        return {}
    degree = network.degree
    if network.kind == "file":
        from sim.market.networks.ties import build
        from sim.numerics.streams import make_key

        people = scenario.rows - scenario.population.isolated
        degree = round(build(scenario, make_key(0)).neighbours.size / max(people, 1))
    return {"network.kind": "random", "network.path": "", "network.degree": degree}


def _even_talk(scenario: Scenario) -> Changes:
    return {"behaviour.word_of_mouth.talk_displeased": scenario.behaviour.word_of_mouth.talk_pleased}


def _apart(scenario: Scenario) -> Changes:
    return {f"population.correlations.{trait}": None for trait in scenario.population.correlations}


def _resting_rivals(scenario: Scenario) -> Changes:
    return {f"firms.{firm}.strategy": {"use": "rest"} for firm in scenario.firms if firm != scenario.focal_firm}


_TALK, _CHOICE, _EXPECT, _LIVED = "word of mouth", "choice", "expectation", "experience and satisfaction"
_LOYAL, _WRONG, _FAIR, _BOUND = "loyalty", "failure and recovery", "fairness and status", "programmes and bonds"
_PEOPLE = "population and rivals"

MECHANISMS: Final[tuple[Knockout, ...]] = (
    Knockout(
        "word-of-mouth",
        _TALK,
        "Nobody says anything about any firm; paid invitations go unsaid too.",
        {"behaviour.word_of_mouth.talk_rate": 0.0},
    ),
    Knockout(
        "good-word",
        _TALK,
        "Good news persuades nobody; it still makes firms known.",
        {"behaviour.word_of_mouth.good": 0.0},
    ),
    Knockout(
        "bad-word", _TALK, "Bad news puts nobody off; it still makes firms known.", {"behaviour.word_of_mouth.bad": 0.0}
    ),
    Knockout(
        "awareness-by-word",
        _TALK,
        "Nobody gets to know a firm by hearing of it.",
        {"behaviour.word_of_mouth.informs": 0.0},
    ),
    Knockout(
        "hearsay", _TALK, "News does not move what is expected of a firm.", {"behaviour.expectation.hearsay": 0.0}
    ),
    Knockout(
        "familiarity",
        _TALK,
        "News weighs as much with those who know the firm as with those who do not.",
        {"behaviour.word_of_mouth.familiarity": FOREVER},
    ),
    Knockout(
        "moved-to-talk",
        _TALK,
        "The pleased and the displeased talk no more than the indifferent.",
        {"behaviour.word_of_mouth.talk_pleased": 0.0, "behaviour.word_of_mouth.talk_displeased": 0.0},
    ),
    Knockout(
        "talk-asymmetry",
        _TALK,
        "The displeased talk no more than the equally pleased.",
        makes=_even_talk,
        said="behaviour.word_of_mouth.talk_displeased = talk_pleased",
    ),
    Knockout(
        "hostage-talk",
        _TALK,
        "Those bound by a contract talk no worse of it than others.",
        {"behaviour.word_of_mouth.hostage": 0.0},
    ),
    Knockout(
        "network",
        _TALK,
        "Nobody hears anybody, and nobody sees what contacts are given.",
        {"network.kind": "none", "network.path": "", "network.weak": 0},
        said="network.kind = none, network.weak = 0",
    ),
    Knockout(
        "rewired",
        _TALK,
        "Ties join people at random, as many as before: there are no neighbourhoods.",
        makes=_rewired,
        said="network.kind = random, of the same mean degree",
    ),
    Knockout("weak-ties", _TALK, "Nobody meets people by chance beyond their lasting ties.", {"network.weak": 0}),
    Knockout(
        "tie-strength",
        _TALK,
        "What near ones say weighs no more than what acquaintances say.",
        {"behaviour.word_of_mouth.tie_spread": 0.0},
    ),
    Knockout(
        "biased-ear",
        _TALK,
        "Ill news of a firm one likes is taken as it is told.",
        {"behaviour.word_of_mouth.assimilation": 0.0},
    ),
    Knockout(
        "told-from-memory",
        _TALK,
        "Only firms visited in the month are talked about.",
        {
            "behaviour.word_of_mouth.topic_memory": 0.0,
            "behaviour.word_of_mouth.topic_grievance": 0.0,
            "behaviour.word_of_mouth.leaving_told": 0.0,
        },
    ),
    Knockout(
        "what-is-said", _TALK, "What is told is the last visit alone.", {"behaviour.word_of_mouth.talk_memory": 0.0}
    ),
    Knockout(
        "news-prompts",
        _TALK,
        "No news makes anyone reconsider their provider.",
        {"behaviour.word_of_mouth.bad_word_prompts": 0.0, "behaviour.word_of_mouth.departure_prompts": 0.0},
    ),
    Knockout(
        "invitation-prompts",
        _TALK,
        "A paid invitation makes nobody reconsider their provider.",
        {"behaviour.word_of_mouth.invitation_prompts": 0.0},
    ),
    Knockout(
        "advertising",
        _TALK,
        "Advertising makes firms known and does no more.",
        {"behaviour.advertising.effect": 0.0, "behaviour.advertising.prompts": 0.0},
    ),
    Knockout("inertia", _CHOICE, "The firm chosen last has no pull of its own.", {"behaviour.choice.inertia": 0.0}),
    Knockout(
        "habit",
        _CHOICE,
        "One's main firm is the one chosen last, whatever went before.",
        {"behaviour.choice.habit": 0.0, "behaviour.choice.habit_months": 0.0},
    ),
    Knockout("switching-cost", _CHOICE, "Leaving costs nothing.", {"behaviour.choice.switching_cost": 0.0}),
    Knockout("risk", _CHOICE, "Uncertain quality puts nobody off.", {"behaviour.choice.risk": 0.0}),
    Knockout("novelty", _CHOICE, "No firm wears off with time.", {"traits.novelty_seeking": 0.0}),
    Knockout(
        "reference-price",
        _CHOICE,
        "Prices are not compared with what was paid before.",
        {"behaviour.price.loss": 0.0, "behaviour.price.gain": 0.0},
    ),
    Knockout(
        "prices-seen",
        _CHOICE,
        "Only prices paid make what one takes for usual, none that is seen.",
        {"behaviour.price.seen": 0.0},
    ),
    Knockout(
        "deals-forward",
        _CHOICE,
        "A deal brings no purchase forward and leaves no dip.",
        {"behaviour.price.forward": 0.0},
    ),
    Knockout("effort", _CHOICE, "Time, mental and physical effort weigh nothing.", {"behaviour.choice.effort": 0.0}),
    Knockout(
        "nest",
        _CHOICE,
        "Firms are no more alike to a chooser than any of them and buying nowhere.",
        {"behaviour.choice.dissimilarity": 1.0},
    ),
    Knockout("unawareness", _CHOICE, "Everyone knows every firm from the start.", {"firms.*.awareness": 1.0}),
    Knockout(
        "forgetting", _CHOICE, "A firm once known is never forgotten.", {"behaviour.word_of_mouth.forgotten": 0.0}
    ),
    Knockout(
        "incident-review",
        _CHOICE,
        "A failure makes nobody reconsider their provider.",
        {"behaviour.choice.review_grievance": 0.0},
    ),
    Knockout(
        "search",
        _CHOICE,
        "The satisfied reconsider their provider as often as others.",
        {"behaviour.choice.review_search": 0.0},
    ),
    Knockout(
        "call-wakes", _CHOICE, "A call of one's own firm makes nobody reconsider.", {"behaviour.contact.wakes": 0.0}
    ),
    Knockout(
        "advice-lasts",
        _CHOICE,
        "The better plan that a call brought is gone with the month.",
        {"behaviour.contact.lasts": 0.0},
    ),
    Knockout(
        "promise",
        _EXPECT,
        "What is promised does not move what is expected.",
        {"behaviour.expectation.promise_weight": 0.0},
    ),
    Knockout(
        "promise-fades",
        _EXPECT,
        "A promise weighs as much with an old customer as with a new one.",
        {"behaviour.expectation.promise_fades": 0.0},
    ),
    Knockout(
        "will-learning",
        _EXPECT,
        "Own experience teaches nothing about what to expect.",
        {"traits.learning_gain": 0.0, "behaviour.expectation.drift_variance": 0.0},
    ),
    Knockout(
        "should-learning",
        _EXPECT,
        "Good service of one's own firm does not raise what one feels entitled to.",
        {"behaviour.expectation.should_gain": 0.0},
    ),
    Knockout(
        "rival-standard",
        _EXPECT,
        "Good service of rivals does not raise what one feels entitled to.",
        {"behaviour.expectation.should_rival": 0.0},
    ),
    Knockout(
        "should-belief",
        _EXPECT,
        "A single lucky visit raises what one feels entitled to.",
        {"behaviour.expectation.should_belief": 0.0},
    ),
    Knockout(
        "life-cycle",
        _EXPECT,
        "What one feels entitled to does not rise with the years.",
        {"behaviour.expectation.life_cycle": 0.0},
    ),
    Knockout(
        "norm",
        _EXPECT,
        "Experience with one firm teaches nothing about firms not tried yet.",
        {"behaviour.expectation.norm_untried": 0.0},
    ),
    Knockout(
        "noise",
        _LIVED,
        "Quality is the same from visit to visit, failures apart.",
        {"behaviour.experience.noise": 0.0, "behaviour.experience.visit_noise": 0.0},
    ),
    Knockout("failures", _LIVED, "Nothing ever goes wrong.", {"firms.*.failure_rate": 0.0}),
    Knockout(
        "match",
        _LIVED,
        "A firm serves everyone alike: nobody suits it better than others.",
        {"behaviour.experience.match": 0.0},
    ),
    Knockout("standards", _LIVED, "Nobody is easier to please than others.", {"traits.standards": 0.0}),
    Knockout(
        "peak-end",
        _LIVED,
        "A visit is recalled by its mean alone.",
        {"behaviour.experience.peak_weight": 0.0, "behaviour.experience.end_weight": 0.0},
    ),
    Knockout("brand-halo", _LIVED, "The brand does not colour what is felt.", {"behaviour.experience.halo": 0.0}),
    Knockout(
        "assimilation",
        _LIVED,
        "Expectations do not colour perceived quality; its level moves with it.",
        {"behaviour.perception.will": 0.0, "behaviour.perception.should": 0.0},
    ),
    Knockout(
        "disconfirmation",
        _LIVED,
        "Satisfaction is perceived quality alone.",
        {"behaviour.satisfaction.form": "quality_only"},
    ),
    Knockout(
        "perceived-quality",
        _LIVED,
        "Satisfaction is disconfirmation alone; its level falls with it.",
        {"behaviour.satisfaction.quality": 0.0},
    ),
    Knockout(
        "loss-asymmetry",
        _LIVED,
        "Disappointment weighs no more than a pleasant surprise.",
        {"behaviour.satisfaction.loss_ratio": 1.0, "traits.loss_aversion": 1.0},
    ),
    Knockout("tolerance", _LIVED, "The smallest disconfirmation is felt.", {"behaviour.satisfaction.tolerance": 0.0}),
    Knockout(
        "bad-news",
        _LIVED,
        "A bad month moves cumulative satisfaction no more than a good one.",
        {"behaviour.satisfaction.bad_news": 0.0},
    ),
    Knockout(
        "satisfaction-memory",
        _LIVED,
        "Only the last month counts in cumulative satisfaction.",
        {"behaviour.satisfaction.memory_floor": 1.0},
    ),
    Knockout(
        "emotional-loyalty",
        _LOYAL,
        "Emotional loyalty moves no choice, no complaint and no demand.",
        {
            "behaviour.choice.emotional": 0.0,
            "behaviour.complaint.loyalty": 0.0,
            "behaviour.recovery.expected_loyalty": 0.0,
        },
    ),
    Knockout(
        "transactional-loyalty",
        _LOYAL,
        "Transactional loyalty moves no choice.",
        {"behaviour.choice.transactional": 0.0},
    ),
    Knockout(
        "trust",
        _LOYAL,
        "Trust is no reason to choose a firm; it still makes its promises believed.",
        {"behaviour.choice.trust": 0.0},
    ),
    Knockout(
        "trust-beyond",
        _LOYAL,
        "Every shortfall of a promise breaks trust, ordinary bad luck too.",
        {"behaviour.loyalty.trust_beyond": 0.0},
    ),
    Knockout("complaints", _WRONG, "Nobody complains.", {"behaviour.complaint.base": -100.0}),
    Knockout(
        "recovery",
        _WRONG,
        "Putting things right changes neither satisfaction nor grievance.",
        {"behaviour.recovery.gain": 0.0, "behaviour.recovery.carry_over": 0.0},
    ),
    Knockout(
        "recovery-expectation",
        _WRONG,
        "Neither loyalty nor a good recovery raises what is expected of the next one.",
        {"behaviour.recovery.expected_loyalty": 0.0, "behaviour.recovery.expected_gain": 0.0},
    ),
    Knockout(
        "justice-matching",
        _WRONG,
        "Any remedy fits any failure, whatever its type and size.",
        {"behaviour.recovery.type_match": 0.0, "behaviour.recovery.magnitude_match": 0.0},
    ),
    Knockout("grievance", _WRONG, "Grievances move no choice.", {"behaviour.choice.grievance": 0.0}),
    Knockout(
        "grievance-occasions",
        _WRONG,
        "Whoever comes rarely forgets as fast as whoever comes every day.",
        {"behaviour.recovery.grievance_occasions": 0.0},
    ),
    Knockout(
        "late-money", _WRONG, "Compensation that comes late is worth as much.", {"behaviour.recovery.delay_worth": 0.0}
    ),
    Knockout(
        "apology-memory", _WRONG, "An apology mends the visit and no trust.", {"behaviour.recovery.apology_trust": 0.0}
    ),
    Knockout(
        "snub",
        _WRONG,
        "A complaint not put right leaves no more grievance than silence.",
        {"behaviour.recovery.snub": 0.0},
    ),
    Knockout(
        "repeat-loss", _WRONG, "A second failure hurts no more than the first.", {"behaviour.recovery.repeat_loss": 0.0}
    ),
    Knockout(
        "blame",
        _WRONG,
        "A complaint not put right does not make the next failure worse.",
        {"behaviour.recovery.blame": 0.0},
    ),
    Knockout("goodwill", _WRONG, "A long good record softens no failure.", {"behaviour.recovery.goodwill": 0.0}),
    Knockout(
        "betrayal-flip",
        _WRONG,
        "A failure by design hurts good customers no more than others.",
        {"behaviour.recovery.betrayal": 0.0},
    ),
    Knockout(
        "betrayal-hurt",
        _WRONG,
        "A failure by design costs no emotional loyalty.",
        {"behaviour.loyalty.betrayal_loss": 0.0},
    ),
    Knockout("unfair-failures", _WRONG, "No failure looks like design.", {"firms.*.unfair_share": 0.0}),
    Knockout(
        "fairness",
        _FAIR,
        "Unfairness felt (envy, betrayal, jealousy) moves no choice.",
        {"behaviour.choice.fairness": 0.0},
    ),
    Knockout("envy", _FAIR, "Better tiers are not envied.", {"behaviour.fairness.envy": 0.0}),
    Knockout(
        "price-betrayal",
        _FAIR,
        "What newcomers pay is not held against one's own firm.",
        {"behaviour.fairness.betrayal": 0.0},
    ),
    Knockout(
        "jealousy",
        _FAIR,
        "What rivals give their loyal customers is not held against one's own firm.",
        {"behaviour.fairness.jealousy": 0.0},
    ),
    Knockout(
        "own-price",
        _FAIR,
        "Being asked for more than one is used to pay is not unfair.",
        {"behaviour.fairness.own_price": 0.0},
    ),
    Knockout(
        "regret", _FAIR, "To see for less what one has just bought hurts nobody.", {"behaviour.price.regret": 0.0}
    ),
    Knockout(
        "promised-on-joining",
        _FAIR,
        "What was promised on joining is not held against the firm.",
        {"behaviour.fairness.promise": 0.0},
    ),
    Knockout(
        "cross-influence",
        _FAIR,
        "What one's contacts are given is seen no more than what strangers are given.",
        {"traits.cross_influence": 0.0},
    ),
    Knockout("status", _FAIR, "A tier few are in is worth nothing in itself.", {"behaviour.choice.status": 0.0}),
    Knockout(
        "tier-change",
        _FAIR,
        "Being put in a higher or lower tier moves no heart.",
        {"behaviour.fairness.promotion": 0.0, "behaviour.fairness.demotion": 0.0},
    ),
    Knockout(
        "points-pull",
        _BOUND,
        "Points draw nobody back.",
        {"behaviour.choice.points": 0.0, "behaviour.choice.points_worth": 0.0},
    ),
    Knockout(
        "goal-gradient",
        _BOUND,
        "A reward coming near speeds no purchase and draws nobody.",
        {"behaviour.programme.goal": 0.0},
    ),
    Knockout(
        "reward-needed",
        _BOUND,
        "A reward pulls as hard on those who would have earned it anyway.",
        {"behaviour.programme.needed": 0.0},
    ),
    Knockout(
        "satiation", _BOUND, "The tenth reward pulls as hard as the first.", {"behaviour.programme.satiation": 0.0}
    ),
    Knockout(
        "contracts",
        _BOUND,
        "A contract neither puts off, binds, prompts nor galls.",
        {
            "behaviour.choice.lock_in": 0.0,
            "behaviour.contract.penalty": 0.0,
            "behaviour.contract.review": 0.0,
            "behaviour.contract.hostage": 0.0,
            "behaviour.word_of_mouth.hostage": 0.0,
        },
    ),
    Knockout("lock-in", _BOUND, "Signing for long puts nobody off.", {"behaviour.choice.lock_in": 0.0}),
    Knockout(
        "exit-penalty",
        _BOUND,
        "What leaving early costs keeps nobody; it is still paid.",
        {"behaviour.contract.penalty": 0.0},
    ),
    Knockout(
        "contract-review",
        _BOUND,
        "The end of a contract prompts nobody to look around.",
        {"behaviour.contract.review": 0.0},
    ),
    Knockout("hostage", _BOUND, "Being bound leaves no grievance.", {"behaviour.contract.hostage": 0.0}),
    Knockout("social-bond", _BOUND, "Care for the relationship wins no heart.", {"behaviour.loyalty.social_gain": 0.0}),
    Knockout("structural-bond", _BOUND, "Systems and training keep nobody.", {"behaviour.loyalty.structural": 0.0}),
    Knockout(
        "personalisation",
        _BOUND,
        "Being known is worth nothing and bothers nobody.",
        {"behaviour.personalisation.fit": 0.0, "behaviour.personalisation.privacy": 0.0},
    ),
    Knockout("intrusion", _BOUND, "Being known bothers nobody.", {"behaviour.personalisation.privacy": 0.0}),
    Knockout(
        "cost-learning",
        _BOUND,
        "Serving a customer gets no cheaper with time.",
        {"behaviour.cost_to_serve.learning": 0.0},
    ),
    Knockout(
        "need-ceases", _PEOPLE, "Nobody's need ceases.", {"population.need_ceases": 0.0, "population.dropout": 0.0}
    ),
    Knockout("entry", _PEOPLE, "Nobody new enters the category.", {"population.entry_rate": 0.0}),
    Knockout("moves", _PEOPLE, "Life makes nobody choose anew.", {"population.moves": 0.0}),
    Knockout(
        "need-drift",
        _PEOPLE,
        "A person needs the category as much in every year and season.",
        {"market.rate_drift": 0.0, "market.season": 0.0},
    ),
    Knockout(
        "correlations",
        _PEOPLE,
        "No two traits go together.",
        makes=_apart,
        said="population.correlations = none",
    ),
    Knockout(
        "rival-strategies",
        _PEOPLE,
        "Rivals leave their levers at rest.",
        makes=_resting_rivals,
        said="firms.RIVAL.strategy = rest",
    ),
)
