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
    standards: float
    """trait: how easily one is pleased, whatever the firm: added to satisfaction (quality)"""
    needs: tuple[int, ...]
    """weights of the needs"""
    parts: tuple[int, ...]
    """utility of the home firm, by component, on joining it"""
    norm: float
    """category norm: quality expected of any firm (quality)"""
    promised: float
    """promised by the home firm when one joined it (quality)"""
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
    """field experiment: 0 treated, 1 control, then further arms in their order"""
    inviting: int
    """1: has passed on a paid invitation"""
    prompted: int
    """what makes one reconsider on the next renewal"""
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
    plan: float
    """share of the home firm's price that a better plan saves"""
    inviter: int
    """who invited"""
    stock: float
    """repertoire, durable: bought ahead of need, and not used up (units)"""
    bought: int
    """month in which one last bought of the home firm, where one may regret it"""
    bought_at: int
    """what a unit cost then; 0: nothing bought of it yet (category prices / 1000)"""
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
    """cumulative satisfaction, C (0 worst, 1 best)"""
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
    rewards: float
    """taken so far"""
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
    band: int
    """how experience less expectation felt, where there was a visit"""
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
    """satisfaction with the month's visits (0 worst, 1 best)"""
    stated: float
    """satisfaction as stated in the survey (0 worst, 1 best)"""
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
    prompted: int
    """what made one reconsider"""
    pick: int
    """what was chosen then"""
    inviter: int
    """who brought this customer to a firm this month"""
    chance: float
    """of the pick, by the choice model"""
    home: int
    """with whom one was before choosing"""
    rate: float
    """repertoire, durable: how often the category is needed now (per month)"""
    stock: float
    """repertoire, durable: bought ahead of need before, and not used up (units)"""
    deal: float
    """by which a price of a firm one may choose is below its reference, the most, as a share"""
    due: float
    """chance of an occasion this month, of who has a home"""
    leave: float
    """chance to leave home at one, this month"""
    hazard: float
    """the same within a year, were all to stay as it is"""
    stay: float
    """of the home firm (without one: of staying without), by the choice model"""
    fee: float
    """paid to the firm left for leaving a contract (money)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class OfferRecord(Remembered):
    list_price: float
    """list price of one unit (a month's fee, a purchase) (money)"""
    appeal: float
    """utility nobody can attribute: location, habit of the place (utility)"""
    unfair_share: float
    """share of failures that look like design rather than accident, and are felt as betrayal"""
    promise_cushion: float
    """how far the promise stays below the honest estimate; negative over-promises (quality)"""
    promise_extras: float
    """small free extras at the farewell, paid from the cushion (share of price)"""
    recovery_ease: float
    """how easy complaining is made; effort is 1 - ease"""
    recovery_delay_days: float
    """days until an answer (days)"""
    recovery_apology: float
    """care taken in the apology (interactional justice)"""
    recovery_compensation: float
    """compensation, as a share of the price (share of price)"""
    recovery_resolve: float
    """share of complaints that are put right"""
    recovery_by_severity: float
    """how far compensation goes by how bad the failure was: 0 the same for everyone, 1 in proportion, on average the same"""
    recovery_notice: float
    """share of failures nobody complains about that the firm notices and handles while the customer is still there"""
    service_lift: float
    """quality lift for every customer at every touchpoint (quality)"""
    service_fewer_failures: float
    """share of failures prevented"""
    service_product: float
    """quality lift where the need for the product is met (quality)"""
    service_price: float
    """quality lift where the need for a fair price is met: clear bills, no surprises (quality)"""
    service_convenience: float
    """quality lift where the need for convenience is met (quality)"""
    service_service: float
    """quality lift where the need for service is met (quality)"""
    service_relationship: float
    """quality lift where the need for a relationship is met (quality)"""
    service_image: float
    """quality lift where the need for image is met (quality)"""
    service_peak: float
    """quality lift at the high point of the journey (quality)"""
    service_end: float
    """quality lift at the farewell (quality)"""
    price_change: float
    """change of the price, as a share of the list price (share of price)"""
    price_newcomer: float
    """discount for whoever is not a customer yet, and in the first months after joining (share of price)"""
    price_newcomer_months: float
    """months after joining for which the newcomer discount is given (months)"""
    price_loyalty: float
    """discount after a year as a customer (share of price)"""
    price_season: float
    """seasonal swing: the price moves by this share up and down within a year (share of price)"""
    price_visibility: float
    """share of a firm's customers who know what newcomers, or a rival's loyal customers, pay"""
    bundle_discount: float
    """discount on everything for whoever takes the bundle (share of price)"""
    bundle_volume: float
    """what whoever takes the bundle buys more (share of volume)"""
    bundle_tie: float
    """cost of leaving that the bundle adds (utility)"""
    contract_months: float
    """length of the contract signed on joining and whenever one reconsiders and stays, in whole months, rounded up to whole terms; 0 means none (months)"""
    contract_penalty: float
    """share of the fees still due that leaving early costs"""
    contract_gift: float
    """gift for signing (share of price)"""
    tiers_top_share: float
    """share of a firm's customers in the top tier"""
    tiers_summit_share: float
    """share of a firm's customers in a tier above the top"""
    tiers_middle_share: float
    """share of a firm's customers in a tier below the top"""
    tiers_by_frequency: float
    """weight of visits, against spend, in the ranking"""
    tiers_by_profit: float
    """weight of profit, against spend and visits, in the ranking"""
    tiers_lift_summit: float
    """quality lift for the tier above the top (quality)"""
    tiers_lift_top: float
    """quality lift for the top tier (quality)"""
    tiers_lift_middle: float
    """quality lift for the middle tier (quality)"""
    tiers_lift_rest: float
    """quality lift for everyone else (quality)"""
    tiers_recognition: float
    """how much the firm makes of a tier: cards, names, lounges; what status feeds on"""
    tiers_visibility: float
    """share of customers who see what other tiers are given"""
    programme_earn: float
    """worth of the points earned per money paid; 0 means there is no programme (share of price)"""
    programme_threshold: float
    """points a reward takes (category prices)"""
    programme_endowed: float
    """head start: share of the way to a reward given on enrolling and with every reward, while rewards take as much more"""
    programme_redemption: float
    """chance, at a purchase with enough points, that the reward is taken; the rest is breakage in the making"""
    programme_expiry_months: float
    """points die between one and two such periods after they were earned; 0 means never (months)"""
    programme_enrolment: float
    """chance, at a purchase, that a customer who does not take part yet enrols"""
    programme_partners: float
    """points a member collects at partners, who pay the firm for them (category prices per month)"""
    release_fee: float
    """fee on every unit for customers who brought a loss in the trailing year (share of price)"""
    release_share: float
    """share of those customers who are let go, once a year"""
    advertising_spend: float
    """spend on mass media per month and head of the market, as a share of the category price (share of price)"""
    advertising_calls: float
    """chance per month that someone who is not a customer gets a sales call (per month)"""
    referral_reward: float
    """reward for a customer who brings one, and for the one who comes (share of price)"""
    referral_in_points: float
    """share of the reward that is paid in points"""
    welcome_lift: float
    """quality lift for customers in their first months (quality)"""
    welcome_months: float
    """how long a customer counts as new (months)"""
    partner_share: float
    """share of visits served by partners"""
    partner_commission: float
    """commission on what partners sell (share of price)"""
    partner_gap: float
    """quality of a partner's service against one's own, when the commission is fixed (quality)"""
    partner_aligned: float
    """share of the commission that depends on satisfied customers; closes the gap"""
    personalisation_intensity: float
    """how far service is fitted to the single customer, and the customer reminded of it"""
    bonds_financial: float
    """rebate for every month as a customer, paid back at each purchase (share of price)"""
    bonds_social: float
    """care for the relationship: people who know the customer by name"""
    bonds_structural: float
    """systems, training and financing that would have to be built again elsewhere"""
    contact_rate: float
    """chance per month that a customer is called (per month)"""
    contact_advice: float
    """worth of the advice: how far trust moves towards full trust"""
    contact_saving: float
    """plan recommendation: share of the price a call saves the customer that month (share of price)"""
    contact_top_only: float
    """share of the calls that are kept for the top tiers"""
    survey_asked: float
    """share of visiting customers who are asked"""
    survey_questions: float
    """questions asked; each beyond the first loses some of those who would answer"""
    win_back_rate: float
    """chance per month that a lost customer is contacted (per month)"""
    win_back_offer: float
    """discount offered for the first months back, as newcomers get it (share of price)"""
    win_back_apology: float
    """share of a grievance that the call takes away"""
    win_back_floor: float
    """whom: only those whose trailing spend is at least this multiple of a customer's average"""
    cost_unit: float
    """goods: cost of one unit (money)"""
    cost_unit_service: float
    """durable: goods in one service visit (money)"""
    cost_failure: float
    """cost of putting one failure right on the spot, c_f (money)"""
    cost_resolve: float
    """cost of putting one complaint right (money)"""
    cost_ease: float
    """cost of keeping complaints easy, per customer and month; times recovery.ease (money)"""
    cost_point: float
    """cost of a reward, relative to its worth in points"""
    cost_recognition: float
    """full recognition of a tier, per customer in a tier and month; times tiers.recognition (money)"""
    cost_acquisition: float
    """cost of taking on a new customer (money)"""
    cost_call: float
    """cost of one call to a customer, a prospect or a lost customer (money)"""
    cost_personalisation: float
    """full personalisation, per customer and month; times personalisation.intensity (money)"""
    cost_survey: float
    """one survey answered, per question; times survey.questions (money)"""
    stream: float
    """number under which the firm's luck is drawn"""
    club: float
    """its column in the club records; -1 none"""
    price: float
    """of one unit, after price lever and season (money)"""
    service_list_price: float
    """durable: list price of one service visit (money)"""
    visit_price: float
    """list price of a visit (durable: of a service visit) (money)"""
    good_news: float
    """1, or 0 where a study lets none through"""
    bad_news: float
    """the same for bad news"""
    effort: float
    """time, mental and physical cost (category prices)"""
    promised_quality: float
    """what the firm promises (quality)"""
    brand: float
    """what a halo adds (quality)"""
    failure_rate: float
    """after prevention"""
    release_fee_paid: float
    """fee per unit for unprofitable customers (money)"""
    advertising_reach: float
    """chance that advertising reaches someone (per month)"""
    advertising_felt: float
    """what a month's advertising adds to what was heard of the firm (log-odds)"""
    advertising_prompts: float
    """chance that it makes another firm's subscriber reconsider (per month)"""
    win_back_spend: float
    """trailing spend below which a lost customer is not called (money per month)"""
    recovery_compensation_paid: float
    """compensation per complaint put right and unit of spend (money)"""
    programme_price: float
    """points a reward takes, a head start included (money)"""
    programme_reward: float
    """worth of a reward (money)"""
    programme_head_start: float
    """points given on enrolling and with every reward (money)"""
    programme_life: float
    """life of points, in whole months; 0 never (months)"""
    programme_partner_points: float
    """points collected at partners (money per month)"""
    contract_term: float
    """signed for, in whole terms; 0 none (months)"""
    contract_gift_paid: float
    """gift for signing (money per contract signed)"""
    referral_reward_paid: float
    """reward to each (money)"""
    referral_points: float
    """share of it in points; 0 without a programme"""
    survey_rate: float
    """chance that a visiting customer answers"""
    cost_serve: float
    """cost to serve, less what partners bear (money per visit)"""
    cost_complaint: float
    """handling, speed, apology (money per complaint)"""
    cost_service: float
    """lifts and prevention (money per visit)"""
    cost_promise: float
    """small free extras (money per visit)"""
    cost_welcome: float
    """cost of the welcome (money per visit of a newcomer)"""
    cost_member: float
    """running cost of the programme (money per member and month)"""
    cost_bonds: float
    """social and structural bonds (money per customer and month)"""
    cost_partner: float
    """commission, on average over what partners sell (money per unit)"""
    tiers_lift: tuple[float, ...]
    """lift, by tier (quality)"""
    cost_tiers: tuple[float, ...]
    """cost, by tier (money per visit)"""
    tiers_share: tuple[float, ...]
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
    serving: float
    """cost to serve visits (money)"""
    failures: float
    """failures put right on the spot (money)"""
    recovery: float
    """lever recovery: complaints handled, ease, speed, apology, repair, compensation (money)"""
    service: float
    """lever service: lift and prevention (money)"""
    tiers: float
    """lever tiers: what each tier gets (money)"""
    promise: float
    """lever promise: small free extras (money)"""
    welcome: float
    """lever welcome (money)"""
    programme: float
    """lever programme: rewards given and running costs (money)"""
    bonds: float
    """lever bonds: rebates, people, systems (money)"""
    personalisation: float
    """lever personalisation: fitting service to the person (money)"""
    contact: float
    """levers contact, win_back and advertising: calls to customers, the lost, prospects (money)"""
    gifts: float
    """levers contract and referral: gifts for signing, rewards for bringing a friend (money)"""
    survey: float
    """lever survey: answers (money)"""
    partner: float
    """lever partner: commissions (money)"""
    advertising: float
    """lever advertising: to the whole market, whoever is reached (money)"""
    acquisition: float
    """taking on new customers (money)"""
    fixed: float
    """what no customer causes (money)"""
    customers: float
    """with the firm at the end of the month (customers)"""
    buyers: float
    """who visited this month (customers)"""
    units: float
    """units bought (units)"""
    visits: float
    """visits lived (visits)"""
    failed: float
    """visits that went wrong (visits)"""
    complaints: float
    """failures brought to the firm, at most one a customer and month (complaints)"""
    resolved: float
    """complaints put right (complaints)"""
    joined: float
    """who made the firm theirs (customers)"""
    left: float
    """who left by choice (customers)"""
    ceased: float
    """who left because the need ceased (customers)"""
    told_good: float
    """good messages sent (messages)"""
    told_bad: float
    """bad messages sent (messages)"""
    heard_good: float
    """good messages taken in, once a listener (messages)"""
    heard_bad: float
    """bad messages taken in, once a listener (messages)"""
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
    """whom the firm let go (customers)"""
    moved: float
    """whom life made choose anew (customers)"""
    called: float
    """calls to prospects, to lost customers, to customers (calls)"""
    enrolled: float
    """customers in the programme (customers)"""
    rewards: float
    """rewards taken (rewards)"""
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
    """buyers whose experience was below expectation (customers)"""
    satisfied: float
    """buyers whose experience was as expected, or nearly (customers)"""
    pleased: float
    """buyers whose experience was above expectation (customers)"""
    dazzled: float
    """buyers whose experience was far above expectation (customers)"""
    full_price: float
    """sales and after-sales had they been sold at list prices (money)"""
    encounter_satisfaction: float
    """satisfaction with the month's visits, over buyers (0 worst, 1 best)"""
    delta: float
    """experience less expectation, over buyers (quality)"""
    perceived: float
    """perceived quality, over buyers (quality)"""
    cumulative_satisfaction: float
    """cumulative satisfaction, over customers (0 worst, 1 best)"""
    emotional: float
    """emotional loyalty, over customers (0-1)"""
    transactional: float
    """transactional loyalty, over customers"""
    trust: float
    """trust in the firm, over customers (0-1)"""
    will: float
    """will expectation, over customers (quality)"""
    unfairness: float
    """unfairness felt, over customers"""
    wallet: float
    """share of wallet over the trailing year, over customers; 0 for who spent nothing, as a share"""
    answered: float
    """satisfaction as stated in the survey, over answers (0 worst, 1 best)"""
    bill: float
    """answered: experience of the price against the promise, over answers (quality)"""
    issued: float
    """points given: earned, on enrolling or as a reward (money)"""
    redeemed: float
    """points spent on rewards (money)"""
    expired: float
    """points that lapsed (money)"""
    def __init__(self, *values: Any, **named: Any) -> None: ...

class Cohort(Remembered):
    customer_months: float
    """months lived by the cohort's customers in that year (months)"""
    left: float
    """who left, by choice or not (customers)"""
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
    """cumulative satisfaction, over customers (0 worst, 1 best)"""
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
    experience_match: float
    """match of a person and a firm, lived and not known before: standard deviation of quality between persons, sigma_m (quality)"""
    experience_match_epoch: float
    """months from one draw of the match to the next, between which it drifts, T (months)"""
    experience_visit_noise: float
    """standard deviation of quality from visit to visit, all touchpoints alike, sigma_v (quality)"""
    experience_halo: float
    """how far the brand colours what is felt: weight of the firm's brand against what was lived"""
    expectation_prior: float
    """will expectation of a firm nobody told one about (quality)"""
    expectation_prior_variance: float
    """uncertainty of a first expectation, v_0 (quality^2)"""
    expectation_signal_variance: float
    """variance of one experience as a signal, sigma^2 (quality^2)"""
    expectation_drift_variance: float
    """growth of uncertainty per month, omega; with sigma^2 = 0.0125 the steady gain K* is 0.19 (quality^2 per month)"""
    expectation_promise_weight: float
    """weight of a fully trusted promise in what is expected, rho"""
    expectation_promise_fades: float
    """how far a promise counts as a signal, weighed against what is known: 0 its weight stays, 1 it fades with experience"""
    expectation_should_offset: float
    """first should expectation above the first will expectation (quality)"""
    expectation_should_gain: float
    """ratchet of should towards better experience, k_s"""
    expectation_should_rival: float
    """ratchet of should towards the best rival seen, k_c"""
    expectation_should_belief: float
    """what raises should: 0 the visit itself, 1 what one has come to believe of the firm"""
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
    satisfaction_surprise_sd: float
    """how far the edges of the felt bands go by standard deviations of surprise, 1/2 and 3/2, against 0.05 and 0.15 of quality"""
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
    loyalty_trust_beyond: float
    """what breaks trust: 0 every shortfall of a promise, 1 what was believed of it and goes beyond ordinary noise, squared"""
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
    recovery_delay_worth: float
    """decay of the worth of a compensation (per day)"""
    recovery_gain: float
    """satisfaction per unit of justice above what was expected, kappa"""
    recovery_apology_trust: float
    """share of what an apology mends that mends trust in the firm, and not the visit, psi"""
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
    recovery_grievance_occasions: float
    """visits after which half of a grievance is forgotten, where that takes longer than its half-life (episodes)"""
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
    word_of_mouth_talk_memory: float
    """weight of cumulative satisfaction in what one feels when one talks; the rest is the month's visits"""
    word_of_mouth_topic_memory: float
    """how present firms are that were not visited this month, by their share of a year's spending; 0 and only visits are told"""
    word_of_mouth_topic_grievance: float
    """how far a grievance lowers what one feels of a firm not visited this month, when one talks of it (quality)"""
    word_of_mouth_leaving_told: float
    """how far leaving a firm lowers what one feels of it in that month, when one tells of it; 0 and leaving is not told (quality)"""
    word_of_mouth_impact: float
    """effect of one message on the listener's log-odds, kappa"""
    word_of_mouth_familiarity: float
    """episodes with a firm that halve the effect of hearsay about it (episodes)"""
    word_of_mouth_familiarity_most: float
    """how far own experience closes the ear to hearsay at most; 1 closes it to those who come often"""
    word_of_mouth_familiarity_fades: float
    """how far own experience counts less the more uncertain one has become again, month by month since the last visit"""
    word_of_mouth_assimilation: float
    """how far the fully attached discount bad news of their firm; good news they take"""
    word_of_mouth_half_life: float
    """half-life of what was heard (months)"""
    word_of_mouth_informs: float
    """chance weight that hearing of an unknown firm makes it known"""
    word_of_mouth_good: float
    """multiplies the effect of good news; 0 knocks it out"""
    word_of_mouth_bad: float
    """multiplies the effect of bad news; 0 knocks it out"""
    word_of_mouth_forgotten: float
    """chance per month that a firm one has nothing to do with is forgotten; the less, the more often one was there (per month)"""
    word_of_mouth_weak_strength: float
    """effect of a message over a weak tie, relative to a strong one"""
    word_of_mouth_tie_spread: float
    """how unequal lasting ties are: what is heard over them weighs with a standard deviation of 1.13 times this, and a mean of 1"""
    word_of_mouth_hostage: float
    """how much more those talk ill who are dissatisfied and bound by a contract"""
    word_of_mouth_referral_rate: float
    """chance per month that a pleased customer passes on a reward for bringing a friend, per share of price of it, at most doubled (per month)"""
    word_of_mouth_referral_impact: float
    """effect of a referral, relative to a message"""
    word_of_mouth_referral_discount: float
    """what trust loses of that effect because the friend is paid"""
    word_of_mouth_invitation_friends: float
    """how many friends a paid invitation is meant for, drawn anew each month; 0 means all who hear one"""
    word_of_mouth_invitation_prompts: float
    """subscription: chance that a paid invitation makes one reconsider on the next renewal"""
    word_of_mouth_bad_word_prompts: float
    """subscription: chance that a bad word of one's provider over an average tie makes one reconsider on the next renewal"""
    word_of_mouth_departure_prompts: float
    """subscription: chance that a departure from one's provider, of someone tied by an average tie, makes one reconsider"""
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
    choice_review_grievance: float
    """subscription: chance that a failure of full grievance makes one reconsider when renewal is next due, tau"""
    choice_review_search: float
    """subscription: how much less often the satisfied reconsider, xi (log-odds per quality)"""
    choice_review_satisfied: float
    """cumulative satisfaction at which the market's rate of reconsidering holds, s_ref"""
    choice_switching_cost: float
    """cost of leaving the firm one is with, SC (utility)"""
    choice_novelty_months: float
    """months with one firm after which novelty has mostly worn off (months)"""
    choice_dissimilarity: float
    """dissimilarity of firms within the nest of firms, against the outside option; 1 is plain logit"""
    choice_habit: float
    """carry-over of choices in who counts as one's main firm, gamma; 0 means the last one chosen"""
    choice_habit_months: float
    """months over which choices make a main firm, by calendar: habits fade by month, not by choice; 0 counts choices (months)"""
    choice_effort: float
    """effect of time, mental and physical effort, relative to that of the price"""
    choice_status: float
    """utility of a tier nobody else is in (utility)"""
    choice_fairness: float
    """effect of being treated worse than others, or betrayed (utility)"""
    choice_points: float
    """utility of points held, per category price of their worth and unit of price sensitivity"""
    choice_points_worth: float
    """effect of what the points of a purchase are worth to a member, relative to that of the price"""
    choice_lock_in: float
    """what signing for a year weighs (utility per year)"""
    price_memory: float
    """carry-over of the reference price from purchase to purchase, rho_RP"""
    price_loss: float
    """extra weight of a price above reference, l"""
    price_gain: float
    """extra weight of a price below reference, g"""
    price_seen: float
    """how far prices seen when one chooses move reference prices, relative to a price paid"""
    price_lowest: float
    """weight of the lowest price among the firms one weighs in what is seen of each; the rest is its own"""
    price_regret: float
    """unfairness felt per 10% that one's firm asks less than one has just paid it"""
    price_regret_half_life: float
    """half-life, from the purchase on, of what a lower price seen later hurts (months)"""
    price_forward: float
    """repertoire, durable: how much more often one buys per share that a price is below its reference, and later less often"""
    cost_to_serve_learning: float
    """exponent of cost to serve in episodes, b; 0 means no learning"""
    fairness_envy: float
    """unfairness felt per unit of utility that a better tier gets, v"""
    fairness_betrayal: float
    """unfairness felt per 10% that one's own firm gives newcomers"""
    fairness_jealousy: float
    """unfairness felt per 10% that a rival gives its own loyal customers"""
    fairness_own_price: float
    """unfairness felt per 10% that one is asked for above what one is used to pay"""
    fairness_promise: float
    """unfairness felt per unit of quality promised on joining and not come to be expected"""
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
    programme_breakage: float
    """share of points that members expect never to redeem"""
    programme_incentive: float
    """how far points count as a discount for transactional loyalty"""
    programme_needed: float
    """how far a reward pulls only as it asks for more than one's usual purchases"""
    programme_ceiling: float
    """most by which a reward near brings one back sooner: the need for the category has an end"""
    programme_satiation: float
    """share of a reward's pull that is lost with each reward taken"""
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
    contact_wakes: float
    """subscription: chance that a call makes one reconsider when renewal is next due; less, the more attached one is"""
    contact_lasts: float
    """share of what a call's advice saves that is saved from then on, as by a better plan"""
    advertising_informs: float
    """how many of those who see it once come to know the firm"""
    advertising_effect: float
    """what a month's exposures add to what was heard of a firm one knows, per log(1 + exposures), alpha (log-odds)"""
    advertising_prompts: float
    """subscription: chance that an exposure to another firm's advertising makes one reconsider when renewal is next due"""
    survey_error: float
    """standard deviation of the slip of an answer: what is reported is not what is felt (quality)"""
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
    rate_drift: float
    """standard deviation of the log of a person's rate over the years"""
    rate_epoch: float
    """from one draw of it to the next (months)"""
    season: float
    """by which the category is needed more at its peak, as a share"""
    season_peak: float
    """of the year, in which it is needed most (month)"""
    review_rate: float
    """chance that a customer reconsiders (per month)"""
    seek_rate: float
    """chance that one without a firm looks for one (per month)"""
    term: float
    """paid at once (months)"""
    ceases: float
    """chance that the need ceases (per month)"""
    dropout: float
    """chance that with a purchase one has had enough, mean over people"""
    dropout_spread: float
    """how unequal that is, 1 / (a + b + 1) of a Beta"""
    dropout_log_beta: float
    """ln B(a, b) of that Beta"""
    moves: float
    """chance that life makes one choose anew (per month)"""
    out_of_reach: float
    """chance that the firm one was with is then out of reach"""
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
    habit_decay: float
    """share of a habit that fades, where habits are counted by calendar (per month)"""
    should_drift: float
    """growth of the should expectation over the life cycle (quality per month)"""
    satisfaction_loss: float
    """slope of satisfaction below expectation"""
    promise_variance: float
    """variance of a promise as a signal, sigma_p^2 (quality^2)"""
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
