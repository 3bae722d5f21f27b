# Made by `python tests/agents_stub.py` from what sim.state declares.
# ruff: noqa: E501

from typing import Any, Final, Generic, TypeVar

from sim.engines.agents.remembered import Remembered
from sim.state.field import Field

Firm = TypeVar("Firm")

DECLARED: Final[dict[str, tuple[Field, ...]]]

class PersonRecord(Remembered, Generic[Firm]):
    spend: float
    """trait: what one unit is worth, relative to the list price (share of price)"""
    rate: float
    """trait: repertoire: occasions per month; durable: purchases per month (per month)"""
    service_rate: float
    """trait: durable: service visits per month of an owner (per month)"""
    price_sensitivity: float
    """trait: utility per category price paid, beta_p (utility)"""
    complaint_propensity: float
    """trait: shift of the log-odds of complaining (log-odds)"""
    talk_propensity: float
    """trait: multiplies the talk rate"""
    novelty_seeking: float
    """trait: utility lost when a firm has lost its novelty (utility)"""
    loss_aversion: float
    """trait: multiplies the weight of negative disconfirmation"""
    learning_gain: float
    """trait: multiplies the gain of will expectations, at most to 1"""
    values_prior: float
    """trait: values and background: shift of first expectations (quality)"""
    fairness: float
    """trait: multiplies unfairness felt: envy, betrayal, jealousy"""
    privacy: float
    """trait: multiplies what intrusion costs"""
    relational: float
    """trait: relationship customers above 1, transaction customers below: multiplies the growth of emotional loyalty"""
    cross_influence: float
    """trait: cross-influence elasticity: how much what one's own contacts are given counts; 0 none, 0.3 mild, 1 strong (colleagues)"""
    needs: tuple[int, ...]
    """weights of the needs"""
    parts: tuple[int, ...]
    """utility of the home firm, by component, on joining it"""
    norm: float
    """category norm: quality expected of any firm (quality)"""
    paid: float
    """paid to all firms, observed months (money)"""
    entry: int
    """month of entering the category"""
    joined: int
    """month of joining the home firm"""
    cause: int
    """this month's exit: one bit a cause"""
    segment: int
    """which group of customers one belongs to"""
    stage: int
    """of the life cycle: not yet in the category, in it, need ceased"""
    owns: int
    """durable: has one that needs service"""
    home: Firm | None
    """the firm one is with"""
    last: Firm | None
    """the firm chosen last"""
    left: Firm | None
    """this month's exit: the firm left"""
    first: Firm | None
    """home when observation began"""
    arm: int
    """field experiment: 0 treated, 1 control"""
    inviting: int
    """1: has passed on a paid invitation"""
    prompted: int
    """a call or an invitation makes one reconsider"""
    channel: int
    """how one came to the home firm"""
    invited: Firm | None
    """the firm a friend is paid for bringing one to"""
    until: int
    """month in which the contract ends; before joined: none"""
    outside_habit: float
    """habit of the outside option (0-1)"""
    personal_contacts: float
    """personalised contacts the home firm learned from"""
    structural_bond: float
    """structural bond with the home firm (0-1)"""
    inviter: int
    """who invited"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class RelationshipRecord(Remembered):
    taste: float
    """persistent taste (utility)"""
    will: float
    """will expectation learned from experience (quality)"""
    variance: float
    """its uncertainty (quality^2)"""
    should: float
    """should expectation (quality)"""
    cumulative_satisfaction: float
    """cumulative satisfaction, C (0-1)"""
    emotional: float
    """emotional loyalty (0-1)"""
    transactional: float
    """transactional loyalty"""
    trust: float
    """how far the firm's promise is believed (0-1)"""
    reference: float
    """reference price (category prices)"""
    word_of_mouth: float
    """what was heard (log-odds)"""
    grievance: float
    """severity felt and not put right"""
    goodwill: float
    """good episodes counted towards goodwill"""
    failures: float
    """failures remembered"""
    recovery: float
    """recovery expected"""
    habit: float
    """share of recent choices"""
    spend: float
    """spend, trailing year, exponentially weighted (money per month)"""
    contribution: float
    """margin earned by the firm from this customer, observed months (money)"""
    unfairness: float
    """unfairness felt"""
    rival: int
    """this firm's utility when the home firm was joined"""
    episodes: int
    """visits so far"""
    aware: int
    """1: knows the firm"""
    tier: int
    """0 rest, 1 middle, 2 top, 3 summit"""
    past: int
    """life cycle with this firm"""
    marks: int
    """bits: what happened between them"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Account(Remembered):
    points: float
    """held, not about to expire; double, so that the ledger balances (money)"""
    old: float
    """held, of the period before: the next to expire (money)"""
    score: float
    """what tiers are ranked by, trailing year, exponentially weighted"""
    profit: float
    """profit brought, trailing year, exponentially weighted (money per month)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Encounter(Remembered):
    row: int
    """the customer"""
    firm: int
    """the firm"""
    visits: int
    """visits lived this month"""
    units: int
    """bought"""
    services: int
    """service visits (durable)"""
    failures: int
    """visits that went wrong"""
    joined: int
    """made the firm theirs"""
    channel: int
    """how a joiner came; 0 for who did not join"""
    returned: int
    """joined, having been a customer before"""
    complained: int
    """brought a failure to the firm"""
    resolved: int
    """put right, complained about or noticed"""
    noticed: int
    """handled though nobody complained"""
    betrayed: int
    """a failure was felt as betrayal"""
    process: int
    """the worst failure was one of process (service, relationship, image), not of outcome"""
    named: int
    """the need that fell shortest of what was expected"""
    answered: int
    """the survey"""
    called: int
    """by the firm, as its customer"""
    rewards: int
    """taken"""
    signed: int
    """a contract"""
    price: float
    """of one unit, as offered to this customer (money)"""
    chance: float
    """of the pick, by the choice model, on the last occasion; events only"""
    shortfall: float
    """how far the need named fell short (quality)"""
    expected: float
    """before the visit, promise included (quality)"""
    experience: float
    """mean recall of this month's visits (quality)"""
    severity: float
    """worst failure, as felt"""
    encounter_satisfaction: float
    """satisfaction with the month's visits (0-1)"""
    perceived: float
    """perceived quality (quality)"""
    paid: float
    """by the customer, for units and service visits (money)"""
    income: float
    """paid by partners for the points collected there (money)"""
    cost: float
    """to the firm, acquisition included (money)"""
    issued: float
    """worth of the points given (money)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class CustomerMonth(Remembered):
    sold: int
    """sales calls received: a bit a firm"""
    wooed: int
    """win-back calls received: a bit a firm"""
    occasions: int
    """renewals, purchases and service visits at which a firm was chosen"""
    firm: int
    """home when the last of them came"""
    pick: int
    """what was chosen then"""
    inviter: int
    """who brought this customer to a firm this month"""
    chance: float
    """of the pick, by the choice model"""
    stay: float
    """of the home firm (without one: of staying without), by the choice model"""
    fee: float
    """paid to the firm left for leaving a contract (money)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class OfferRecord(Remembered):
    stream: float
    """number under which the firm's luck is drawn"""
    club: float
    """its column in the club records; -1 none"""
    price: float
    """of one unit, after price lever and season (money)"""
    list_price: float
    """list price of one unit (a month's fee, a purchase) (money)"""
    visit_price: float
    """list price of a visit (durable: of a service visit) (money)"""
    service_price: float
    """durable: list price of one service visit (money)"""
    newcomer: float
    """discount, as a share"""
    newcomer_months: float
    """time after joining that counts as new for the price (months)"""
    loyal: float
    """discount after a year, as a share"""
    price_visibility: float
    """share of customers who know what newcomers pay"""
    bundle_discount: float
    """discount of a bundle, as a share"""
    bundle_volume: float
    """what the bundle adds, as a share"""
    bundle_tie: float
    """what the bundle adds to staying (utility)"""
    charge: float
    """fee per unit for unprofitable customers (money)"""
    appeal: float
    """utility nobody can attribute: location, habit of the place (utility)"""
    good_news: float
    """1, or 0 where a study lets none through"""
    bad_news: float
    """the same for bad news"""
    by_frequency: float
    """of the tiers' ranking"""
    by_profit: float
    """the same for profit"""
    effort: float
    """time, mental and physical cost (category prices)"""
    promised_quality: float
    """what the firm promises (quality)"""
    brand: float
    """what a halo adds (quality)"""
    failure_rate: float
    """after prevention"""
    unfair_share: float
    """of failures"""
    welcome_lift: float
    """of quality, for newcomers"""
    welcome_months: float
    """time that counts as new for the welcome (months)"""
    personal: float
    """intensity of personalisation"""
    visibility: float
    """of tiers"""
    recognition: float
    """of tiers"""
    reach: float
    """chance that advertising reaches someone (per month)"""
    calls: float
    """chance of a sales call (per month)"""
    win_rate: float
    """chance that a lost customer is called (per month)"""
    win_offer: float
    """discount for the first months back"""
    win_apology: float
    """share of a grievance a win-back call takes"""
    win_floor: float
    """trailing spend below which a lost customer is not called (money per month)"""
    outreach_rate: float
    """chance that a customer is called (per month)"""
    outreach_advice: float
    """how far a call moves trust"""
    outreach_saving: float
    """share of the price that a call saves"""
    outreach_top: float
    """share of calls kept for the top tiers"""
    ease: float
    """how easy complaining is made; effort is 1 - ease (0-1)"""
    resolve: float
    """share of complaints that are put right"""
    notice: float
    """share of silent failures noticed"""
    compensation_share: float
    """compensation, of the price, as a share"""
    compensation: float
    """compensation per complaint put right and unit of spend (money)"""
    apology: float
    """care taken in the apology (interactional justice) (0-1)"""
    delay_days: float
    """time until an answer (days)"""
    earn: float
    """worth of points per money paid, as a share"""
    threshold: float
    """points a reward takes (money)"""
    endowed: float
    """points given on enrolling and with every reward (money)"""
    redemption: float
    """chance that a reward within reach is taken"""
    expiry: float
    """life of points; 0 never (months)"""
    enrolment: float
    """chance to enrol at a purchase"""
    reward: float
    """worth of a reward (money)"""
    partner_points: float
    """points collected at partners (money per month)"""
    contract_months: float
    """term signed for; 0 none (months)"""
    penalty: float
    """share of the fees due that leaving early costs"""
    referral: float
    """reward to each (money)"""
    referral_points: float
    """share of it in points"""
    financial: float
    """rebate, of the price, as a share"""
    social: float
    """social bond (0-1)"""
    structural: float
    """structural bond (0-1)"""
    survey_rate: float
    """chance that a visiting customer answers"""
    unit_cost: float
    """cost of the goods (money per unit)"""
    service_unit_cost: float
    """cost of the goods (money per service visit)"""
    serve_cost: float
    """cost to serve (money per visit)"""
    failure_cost: float
    """cost of putting it right on the spot (money per failure)"""
    complaint_cost: float
    """contact, speed, apology (money per complaint)"""
    resolve_cost: float
    """repair, compensation not counted (money per complaint put right)"""
    ease_cost: float
    """cost of ease (money per customer and month)"""
    quality_cost: float
    """lifts and prevention (money per visit)"""
    extras_cost: float
    """small free extras (money per visit)"""
    welcome_cost: float
    """cost of the welcome (money per visit of a newcomer)"""
    acquisition_cost: float
    """cost of taking on (money per new customer)"""
    gift: float
    """gift for signing (money per contract signed)"""
    point_cost: float
    """cost of a reward (money per worth of points taken)"""
    member_cost: float
    """running cost of the programme (money per member and month)"""
    bond_cost: float
    """social and structural bonds (money per customer and month)"""
    personal_cost: float
    """cost of personalisation (money per customer and month)"""
    outreach_cost: float
    """cost of calling (money per call)"""
    recognition_cost: float
    """cost of recognition (money per customer above the rest, and month)"""
    survey_cost: float
    """cost of the survey (money per answer)"""
    commission: float
    """on average over what partners sell (money per unit)"""
    tier_lift: tuple[float, ...]
    """lift, by tier (quality)"""
    tier_cost: tuple[float, ...]
    """cost, by tier (money per visit)"""
    tier_share: tuple[float, ...]
    """share of the firm's customers, by tier, as last reviewed"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Book(Remembered):
    sales: float
    """units sold (money)"""
    aftersales: float
    """durable: service visits (money)"""
    fees: float
    """penalties for leaving a contract early (money)"""
    partner_income: float
    """points sold to partners (money)"""
    goods: float
    """what the units cost (money)"""
    service: float
    """cost to serve visits (money)"""
    failures: float
    """failures put right on the spot (money)"""
    recovery: float
    """complaints: contact, ease, speed, apology, repair, compensation (money)"""
    quality: float
    """lever service: lift and prevention (money)"""
    tiers: float
    """lever tiers: what each tier gets (money)"""
    extras: float
    """lever promise: small free extras (money)"""
    welcome: float
    """lever welcome (money)"""
    programme: float
    """lever programme: rewards given and running costs (money)"""
    bonds: float
    """lever bonds: rebates, people, systems (money)"""
    personalisation: float
    """fitting service to the person (money)"""
    outreach: float
    """sales calls, win-back calls, calls to customers (money)"""
    gifts: float
    """levers contract and referral: gifts for signing, rewards for bringing a friend (money)"""
    survey: float
    """answers (money)"""
    partners: float
    """lever partner: commissions (money)"""
    advertising: float
    """to the whole market, whoever is reached (money)"""
    acquisition: float
    """taking on new customers (money)"""
    fixed: float
    """what no customer causes (money)"""
    customers: float
    """with the firm at the end of the month (customers)"""
    buyers: float
    """who visited this month (customers)"""
    units: float
    """bought (units)"""
    visits: float
    """lived (visits)"""
    failed: float
    """visits that went wrong (visits)"""
    complaints: float
    """failures brought to the firm, at most one a customer and month (complaints)"""
    resolved: float
    """complaints put right (complaints)"""
    joined: float
    """who made the firm theirs (customers)"""
    left: float
    """by choice (customers)"""
    ceased: float
    """need ceased (customers)"""
    told_good: float
    """good messages sent (messages)"""
    told_bad: float
    """bad ones (messages)"""
    heard_good: float
    """good messages taken in, once a listener (messages)"""
    heard_bad: float
    """bad ones (messages)"""
    informed: float
    """learned of the firm by word of mouth (customers)"""
    noticed: float
    """failures nobody complained about that the firm handled (failures)"""
    betrayals: float
    """failures felt as betrayal (failures)"""
    invitations: float
    """paid ones, sent (invitations)"""
    returned: float
    """joined, having been customers before (customers)"""
    referred: float
    """joined, brought by a friend who is paid (customers)"""
    released: float
    """let go (customers)"""
    called: float
    """calls to prospects, to lost customers, to customers (calls)"""
    enrolled: float
    """customers in the programme (customers)"""
    rewards: float
    """taken (rewards)"""
    under_contract: float
    """customers bound by one (customers)"""
    promoted: float
    """customers put in a higher tier (customers)"""
    demoted: float
    """customers put in a lower tier (customers)"""
    surveyed: float
    """answers received (answers)"""
    named_product: float
    """answers that name the product as what to do better (answers)"""
    named_price: float
    """answers that name the price as what to do better (answers)"""
    named_convenience: float
    """answers that name convenience as what to do better (answers)"""
    named_service: float
    """answers that name service as what to do better (answers)"""
    named_relationship: float
    """answers that name the relationship as what to do better (answers)"""
    named_image: float
    """answers that name the image as what to do better (answers)"""
    same_fault: float
    """answers that it came back for the same fault (answers)"""
    would_return: float
    """answers that intend to return (answers)"""
    outraged: float
    """buyers whose experience was far below expectation (customers)"""
    unhappy: float
    """below it (customers)"""
    satisfied: float
    """as expected, or nearly (customers)"""
    pleased: float
    """above it (customers)"""
    dazzled: float
    """far above it (customers)"""
    encounter_satisfaction: float
    """of episodes, over buyers (0-1)"""
    delta: float
    """experience less expectation, over buyers (quality)"""
    perceived: float
    """perceived quality, over buyers (quality)"""
    cumulative_satisfaction: float
    """cumulative satisfaction, over customers (0-1)"""
    emotional: float
    """emotional loyalty, over customers (0-1)"""
    transactional: float
    """transactional loyalty, over customers"""
    trust: float
    """over customers (0-1)"""
    will: float
    """will expectation, over customers (quality)"""
    unfairness: float
    """unfairness felt, over customers"""
    wallet: float
    """share of wallet over the trailing year, over customers; 0 for who spent nothing, as a share"""
    answered: float
    """satisfaction answered, over answers (0-1)"""
    bill: float
    """answered: experience of the price against the promise, over answers (quality)"""
    issued: float
    """earned, given on enrolling or as a reward (money)"""
    redeemed: float
    """spent on rewards (money)"""
    expired: float
    """died (money)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Cohort(Remembered):
    customer_months: float
    """months lived by the cohort's customers in that year (months)"""
    left: float
    """by choice (customers)"""
    units: float
    """bought (units)"""
    revenue: float
    """paid to the firm (money)"""
    cost: float
    """all costs of the row (money)"""
    acquisition: float
    """taking on new customers (money)"""
    full_price: float
    """what was bought, at list prices (money)"""
    told_good: float
    """good messages sent (messages)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class SegmentMonth(Remembered):
    customers: float
    """with the firm at the end of the month (customers)"""
    emotional: float
    """emotional loyalty, over customers (0-1)"""
    cumulative_satisfaction: float
    """cumulative satisfaction, over customers (0-1)"""
    left: float
    """by choice (customers)"""
    paid: float
    """by the segment to the firm (money)"""
    cost: float
    """of the segment to the firm (money)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Touchpoint(Remembered):
    need: int
    """the need that is met there"""
    weight: float
    """how much it counts"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Coefficients(Remembered):
    experience_noise: float
    """standard deviation of quality from touchpoint to touchpoint (quality)"""
    experience_failure_scale: float
    """multiplies the severity of a failure, itself Beta(2, 4)"""
    experience_peak_weight: float
    """weight of the peak in recall"""
    experience_end_weight: float
    """weight of the end in recall"""
    experience_halo: float
    """how far the brand colours what is felt: weight of the firm's brand against what was lived"""
    expectation_prior: float
    """will expectation of a firm nobody told one about (quality)"""
    expectation_prior_variance: float
    """uncertainty of a first expectation, v_0 (quality^2)"""
    expectation_signal_variance: float
    """variance of one experience as a signal, sigma^2 (quality^2)"""
    expectation_drift_variance: float
    """growth of uncertainty per month, omega; with sigma^2 = 0.02 the steady gain K* is 0.15 (quality^2 per month)"""
    expectation_promise_weight: float
    """weight of a fully trusted promise in what is expected, rho"""
    expectation_should_offset: float
    """first should expectation above the first will expectation (quality)"""
    expectation_should_gain: float
    """ratchet of should towards better experience, k_s"""
    expectation_should_rival: float
    """ratchet of should towards the best rival seen, k_c"""
    expectation_norm_gain: float
    """learning of the category norm from any firm's experience"""
    expectation_norm_untried: float
    """how far the category norm moves what is expected of a firm not tried yet"""
    expectation_hearsay: float
    """how far one message moves the will expectation of a firm one does not know oneself (quality)"""
    expectation_life_cycle: float
    """drift of the should expectation with the years as a customer (quality per year)"""
    perception_will: float
    """weight of the will expectation, gamma_1"""
    perception_should: float
    """weight of the should expectation, gamma_2"""
    perception_delivered: float
    """weight of what was delivered, gamma_3"""
    satisfaction_base: float
    """satisfaction when nothing is perceived and nothing is disconfirmed, s_0"""
    satisfaction_quality: float
    """effect of perceived quality, a"""
    satisfaction_gain: float
    """effect of positive disconfirmation, lambda+"""
    satisfaction_loss_ratio: float
    """negative over positive disconfirmation, lambda-/lambda+"""
    satisfaction_gain_power: float
    """curvature of positive disconfirmation, alpha"""
    satisfaction_loss_power: float
    """curvature of negative disconfirmation, beta"""
    satisfaction_will_share: float
    """share of will, against should, in the comparison standard, phi"""
    satisfaction_tolerance: float
    """zone of tolerance: a smaller disconfirmation counts as none, tau (quality)"""
    satisfaction_memory_floor: float
    """smallest weight of the newest episode in cumulative satisfaction, theta_min"""
    satisfaction_bad_news: float
    """extra weight of an episode below the cumulation, nu"""
    satisfaction_hardening: float
    """how fast the first impression hardens: multiplies the episodes that the newest one is weighed against"""
    loyalty_emotional_start: float
    """emotional loyalty of customers at the start"""
    loyalty_emotional_half_life: float
    """half-life of emotional loyalty (months)"""
    loyalty_emotional_gain: float
    """growth per satisfied month, eta_E (per month)"""
    loyalty_emotional_threshold: float
    """cumulative satisfaction above which emotional loyalty grows, C*"""
    loyalty_transactional_half_life: float
    """half-life of transactional loyalty (months)"""
    loyalty_transactional_gain: float
    """growth per unit of net incentive, eta_T (per month)"""
    loyalty_trust_start: float
    """trust in a firm not yet tried: how far its promise is believed"""
    loyalty_trust_gain: float
    """growth of trust when a promise is kept"""
    loyalty_trust_loss: float
    """decay of trust per unit of broken promise, kappa (per quality)"""
    loyalty_betrayal_loss: float
    """share of emotional loyalty lost when a failure is felt as betrayal, eta_B"""
    loyalty_social_gain: float
    """growth of emotional loyalty per month under a full social bond, eta_soc (per month)"""
    loyalty_structural_months: float
    """months in which a structural bond has mostly grown (months)"""
    loyalty_structural: float
    """cost of leaving under a full-grown structural bond (utility)"""
    complaint_base: float
    """log-odds of complaining, c_0; the defaults give about 25% of failures"""
    complaint_severity: float
    """effect of severity, c_1"""
    complaint_stakes: float
    """effect of the customer's spend relative to the average, c_2"""
    complaint_loyalty: float
    """effect of emotional loyalty, c_3"""
    complaint_success: float
    """effect of the chance that it is put right, c_4"""
    complaint_effort: float
    """effect of the effort, which is 1 - ease, c_5"""
    recovery_distributive: float
    """weight of compensation, w_D"""
    recovery_interactional: float
    """weight of the apology, w_I"""
    recovery_procedural: float
    """weight of speed and ease, w_P"""
    recovery_fair_compensation: float
    """compensation, as a share of price, that makes distributive justice whole"""
    recovery_delay_decay: float
    """decay of procedural justice, h (per day)"""
    recovery_gain: float
    """satisfaction per unit of justice above what was expected, kappa"""
    recovery_expected: float
    """recovery expected by a new customer, RE"""
    recovery_expected_loyalty: float
    """how emotional loyalty raises the recovery expected"""
    recovery_expected_gain: float
    """how a recovery received moves the next one expected"""
    recovery_repeat_loss: float
    """growth of the loss with each failure remembered, mu"""
    recovery_failure_half_life: float
    """half-life of failures remembered (months)"""
    recovery_goodwill: float
    """buffer of past good purchases, b"""
    recovery_goodwill_left: float
    """share of goodwill left after a failure"""
    recovery_grievance: float
    """grievance per unit of severity felt and not put right"""
    recovery_grievance_half_life: float
    """half-life of a grievance (months)"""
    recovery_carry_over: float
    """share of a recovery's justice that eases the grievance, chi"""
    recovery_snub: float
    """extra grievance when a complaint is not put right"""
    recovery_type_match: float
    """shift of weight towards the remedy that fits: compensation and speed for an outcome that failed, apology for a process that failed, m_b"""
    recovery_magnitude_match: float
    """how far the compensation that is fair grows with the severity of the failure"""
    recovery_blame: float
    """growth of the loss after a complaint that was not put right"""
    recovery_betrayal: float
    """how goodwill turns: growth of the loss with goodwill when a failure is felt as betrayal"""
    word_of_mouth_talk_rate: float
    """scale of the monthly talk rate, lambda_0 (per month)"""
    word_of_mouth_talk_base: float
    """talk when satisfaction sits at the pivot, u_0"""
    word_of_mouth_talk_pleased: float
    """talk per unit of satisfaction above the pivot, a+"""
    word_of_mouth_talk_displeased: float
    """talk per unit of satisfaction below the pivot, a-"""
    word_of_mouth_pivot: float
    """satisfaction at which talk turns from bad to good, s*"""
    word_of_mouth_impact: float
    """effect of one message on the listener's log-odds, kappa"""
    word_of_mouth_familiarity: float
    """episodes with a firm that halve the effect of hearsay about it (episodes)"""
    word_of_mouth_half_life: float
    """half-life of what was heard (months)"""
    word_of_mouth_informs: float
    """chance weight that hearing of an unknown firm makes it known"""
    word_of_mouth_good: float
    """multiplies the effect of good news; 0 knocks it out"""
    word_of_mouth_bad: float
    """multiplies the effect of bad news; 0 knocks it out"""
    word_of_mouth_weak_strength: float
    """effect of a message over a weak tie, relative to a strong one"""
    word_of_mouth_hostage: float
    """how much more those talk ill who are dissatisfied and bound by a contract"""
    word_of_mouth_referral_rate: float
    """chance per month that a pleased customer passes on a reward for bringing a friend, per share of price of it, at most doubled (per month)"""
    word_of_mouth_referral_impact: float
    """effect of a referral, relative to a message"""
    word_of_mouth_referral_discount: float
    """what trust loses of that effect because the friend is paid"""
    choice_quality: float
    """effect of expected quality, beta_q (utility per quality)"""
    choice_risk: float
    """aversion to uncertain quality, rho_r"""
    choice_inertia: float
    """pull of the firm chosen last, psi (utility)"""
    choice_emotional: float
    """effect of emotional loyalty, beta_E (utility)"""
    choice_transactional: float
    """effect of transactional loyalty, beta_T (utility)"""
    choice_trust: float
    """effect of trust (utility)"""
    choice_grievance: float
    """effect of a grievance (utility)"""
    choice_word_of_mouth: float
    """effect of what was heard (utility)"""
    choice_switching_cost: float
    """cost of leaving the firm one is with, SC (utility)"""
    choice_novelty_months: float
    """months with one firm after which novelty has mostly worn off (months)"""
    choice_dissimilarity: float
    """dissimilarity of firms within the nest of firms, against the outside option; 1 is plain logit"""
    choice_habit: float
    """carry-over of choices in who counts as one's main firm, gamma; 0 means the last one chosen"""
    choice_effort: float
    """effect of time, mental and physical effort, relative to that of the price"""
    choice_status: float
    """utility of a tier nobody else is in (utility)"""
    choice_fairness: float
    """effect of being treated worse than others, or betrayed (utility)"""
    choice_points: float
    """utility of points held, per category price of their worth and unit of price sensitivity"""
    choice_lock_in: float
    """what signing for a year weighs (utility per year)"""
    price_memory: float
    """carry-over of the reference price from purchase to purchase, rho_RP"""
    price_loss: float
    """extra weight of a price above reference, l"""
    price_gain: float
    """extra weight of a price below reference, g"""
    cost_to_serve_learning: float
    """exponent of cost to serve in episodes, b; 0 means no learning"""
    fairness_envy: float
    """unfairness felt per unit of utility that a better tier gets, v"""
    fairness_betrayal: float
    """unfairness felt per 10% that one's own firm gives newcomers"""
    fairness_jealousy: float
    """unfairness felt per 10% that a rival gives its own loyal customers"""
    fairness_half_life: float
    """half-life of unfairness felt once its cause has gone (months)"""
    fairness_demotion: float
    """share of emotional loyalty lost when put in a lower tier"""
    fairness_promotion: float
    """share of the way to full emotional loyalty gained when put in a higher tier"""
    programme_goal: float
    """purchase acceleration at the goal, g"""
    programme_goal_power: float
    """how late the goal pulls, h"""
    programme_rewarded: float
    """transactional loyalty that a reward leaves"""
    personalisation_fit: float
    """quality gained when fully known, f (quality)"""
    personalisation_learning: float
    """learning from each contact, k"""
    personalisation_threshold: float
    """intensity beyond which it is felt as intrusion"""
    personalisation_privacy: float
    """utility lost per unit of intensity beyond it (utility)"""
    contract_review: float
    """chance of reconsidering in the month a contract ends"""
    contract_hostage: float
    """grievance added each time one reconsiders and would leave, were it not for the contract (per occasion)"""
    contract_penalty: float
    """how far what leaving early would cost counts in the choice; 0 knocks it out"""
    survey_response: float
    """share of those asked who answer a single question"""
    survey_fatigue: float
    """decay of the response with each further question"""
    kind: float
    """subscription, repertoire or durable, as in ``KINDS``"""
    start: float
    """the first month of the warm-up (months)"""
    outside: float
    """of choosing no firm (utility)"""
    outside_service: float
    """durable: of service elsewhere (utility)"""
    category_price: float
    """what one unit costs in this category (money)"""
    service_reference: float
    """durable: mean list price of a service visit (money)"""
    review_rate: float
    """chance that a customer reconsiders (per month)"""
    seek_rate: float
    """chance that one without a firm looks for one (per month)"""
    term: float
    """paid at once (months)"""
    ceases: float
    """chance that the need ceases (per month)"""
    contacts: float
    """people met by chance in a month"""
    contact_strength: float
    """what news from one of them counts, against that over a lasting tie"""
    contact_rows: float
    """who may meet one another (customers)"""
    emotional_decay: float
    """share of emotional loyalty that fades without contact (per month)"""
    transactional_decay: float
    """share of transactional loyalty that fades without contact (per month)"""
    failure_decay: float
    """share of remembered failures that fades (per month)"""
    grievance_decay: float
    """share of a grievance that fades (per month)"""
    word_of_mouth_decay: float
    """share of what was heard that fades (per month)"""
    unfairness_decay: float
    """share of unfairness felt that fades (per month)"""
    structural_growth: float
    """share of what is left to grow by which a structural bond grows (per month)"""
    should_drift: float
    """growth of the should expectation over the life cycle (quality per month)"""
    satisfaction_loss: float
    """slope of satisfaction below expectation"""
    spend_memory: float
    """share of the trailing year's spend and profit that is kept (per month)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Active(Remembered):
    comparing: int
    """some firm treats customers differently and others can see it"""
    referring: int
    """some firm pays for bringing a friend"""
    watched: int
    """encounters are kept as events"""
    def __init__(self, *values: Any, **named: Any) -> None: ...
