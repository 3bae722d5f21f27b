# What the live market says: its levers and what they cost, the laws behind its charts, what it refuses.

## While it opens

livemarket-progress-loading = Reading the model
livemarket-progress-warm-up = Living the months before the first. The first time on a machine this may take a few minutes: the laws are compiled.
livemarket-progress-map = Drawing who knows whom
livemarket-progress-ready = Ready

## Units

livemarket-unit-quality = quality, 0–1
livemarket-unit-variance = quality squared
livemarket-unit-drift = quality squared a month
livemarket-unit-per-quality = per unit of quality
livemarket-unit-price = share of the price
livemarket-unit-monthly = a month
livemarket-unit-months = months
livemarket-unit-days = days
livemarket-unit-visits = visits
livemarket-unit-utility = utility
livemarket-unit-taste = utility per unit of quality
livemarket-unit-odds = log-odds per unit of quality

## Groups of levers

livemarket-group-service = Promise and service
livemarket-group-recovery = When something goes wrong
livemarket-group-price = Price and contract
livemarket-group-programme = Points and tiers
livemarket-group-acquisition = Winning customers
livemarket-group-bonds = Staying close

## Levers

livemarket-lever-promise-cushion = Promise less than you deliver
livemarket-lever-promise-extras = Small gift at the end
livemarket-lever-service-lift = Better service everywhere
livemarket-lever-service-fewer-failures = Prevent failures
livemarket-lever-service-peak = Better at the high point
livemarket-lever-service-end = Better at the farewell
livemarket-lever-recovery-ease = Make complaining easy
livemarket-lever-recovery-delay-days = Days until an answer
livemarket-lever-recovery-apology = Care in the apology
livemarket-lever-recovery-compensation = Compensation
livemarket-lever-recovery-resolve = Complaints put right
livemarket-lever-price-change = Change the price
livemarket-lever-price-newcomer = Discount for newcomers
livemarket-lever-price-loyalty = Discount after a year
livemarket-lever-contract-months = Length of the contract
livemarket-lever-programme-earn = Points for purchases
livemarket-lever-tiers-lift-top = Better service for the top tier
livemarket-lever-tiers-lift-rest = Service for everyone else
livemarket-lever-tiers-recognition = Make much of tiers
livemarket-lever-tiers-visibility = Others see what tiers get
livemarket-lever-advertising-spend = Advertising
livemarket-lever-referral-reward = Reward for bringing a friend
livemarket-lever-welcome-lift = Care for the newly come
livemarket-lever-win-back-rate = Call back those who left
livemarket-lever-bonds-financial = Rebate for staying
livemarket-lever-bonds-social = Know customers by name
livemarket-lever-contact-rate = Call customers unasked
livemarket-lever-personalisation-intensity = Fit service to the person

## What they cost

livemarket-cost-promise = A promise costs nothing in the books; gifts cost what they are worth, at every visit.
livemarket-cost-service = Each step of quality costs more than the last, at every visit; so does each further failure prevented.
livemarket-cost-recovery = Handling complaints, answering quickly, apologies, putting right and compensation, and keeping complaints easy.
livemarket-cost-price = No line of the books: what sales are less than in the twin world, and more where a lower price brings purchases.
livemarket-cost-contract = Gifts for signing; the line also holds rewards for bringing a friend.
livemarket-cost-programme = Rewards taken, at what they cost the firm, and the running of the programme.
livemarket-cost-tiers = What each tier is given at every visit, and cards and names; less service saves.
livemarket-cost-advertising = What is spent on media, for every head of the market.
livemarket-cost-referral = Rewards for bringing a friend; the line also holds gifts for signing.
livemarket-cost-welcome = Better service for newcomers, at every visit.
livemarket-cost-win-back = Calls to the lost; the line also holds calls to customers and prospects.
livemarket-cost-bonds = Rebates, people who know the customer, and systems.
livemarket-cost-contact = Calls to customers; the line also holds calls to the lost and to prospects.
livemarket-cost-personalisation = Fitting service to the person, for every customer and month.

## Laws: what each is called, and what it says

livemarket-law-satisfaction = Satisfaction with a visit
livemarket-about-satisfaction = Satisfaction S follows the quality perceived, P, and how far it is from what was expected, δ. A shortfall hurts more than an equal surplus pleases.
livemarket-law-cumulative-satisfaction = Satisfaction over time
livemarket-about-cumulative-satisfaction = Each visit S moves what one thinks of the firm, C, the less the more visits n there were before; bad news weighs more.
livemarket-law-disconfirmation = Better or worse than expected
livemarket-about-disconfirmation = What is felt, δ, is the quality perceived, P, against what one thinks likely, E, and what one thinks due, D. What lies within tolerance counts as nothing.
livemarket-law-band-edge = When a surprise is felt
livemarket-about-band-edge = Where one felt band ends and the next begins: the better one knows what to expect, the smaller the surprise that is felt.
livemarket-law-will-updated = Learning what to expect
livemarket-about-will-updated = Every experience x moves the expectation E, the more the less certain it was (v), the less the more visits vary (σ²).
livemarket-law-promised-expectation = What a promise does
livemarket-about-promised-expectation = A promise A moves what is expected of the next visit, as far as it is trusted (T).
livemarket-law-should-updated = What one thinks is due
livemarket-about-should-updated = Good experience x and the best rival r raise what is thought due, D. It is a ratchet: nothing lowers it.
livemarket-law-recalled = Peak and end
livemarket-about-recalled = Of a visit one remembers the moment farthest from what was expected, and the end; the rest only on average. How long it took has no weight.
livemarket-law-experienced = What is lived at a touchpoint
livemarket-about-experienced = Quality delivered, Q, with the luck of the moment z, less the severity s of a failure there.
livemarket-law-emotional-updated = Emotional loyalty
livemarket-about-emotional-updated = Attachment grows in months of contact in which satisfaction C lies above a threshold, and fades without them.
livemarket-law-transactional-updated = Transactional loyalty
livemarket-about-transactional-updated = Advantages i such as points and discounts hold a customer, for as long as they are given; then it fades in a few months.
livemarket-law-trust-updated = Trust
livemarket-about-trust-updated = A promise kept builds trust T slowly; one broken by b destroys it fast.
livemarket-law-complaint-probability = Who complains
livemarket-about-complaint-probability = The chance that a failure is brought to the firm: more when it is severe (s), when much is at stake (k) and when it may help; less when it takes effort (e). Most say nothing.
livemarket-law-recovery-gain = What a recovery is worth
livemarket-about-recovery-gain = Compensation D, apology I and procedure P make the justice J that is felt. It mends satisfaction as far as it exceeds what was expected, J*.
livemarket-law-felt-severity = The second failure
livemarket-about-felt-severity = A failure s hits harder with each one remembered, n; goodwill G from good visits softens it.
livemarket-law-firm-utility = Which firm is chosen
livemarket-about-firm-utility = Whoever chooses weighs expected quality, price, both loyalties, what was heard, trust and grievances, and leans to the firm chosen last. The rest is luck.
livemarket-law-felt-price = How a price feels
livemarket-about-felt-price = A price is felt against the one that one is used to: above it hurts more than below it pleases.
livemarket-law-search-shift = Who reconsiders
livemarket-about-search-shift = The chance h to reconsider at a renewal falls with satisfaction C: the satisfied do not look round.
livemarket-law-grievance-added = What is not put right
livemarket-about-grievance-added = A failure s that was not put right leaves a grievance; being heard and helped (ε) takes most of it away, being ignored adds to it (b). It makes customers leave in silence.
livemarket-law-novelty-lost = The charm of the new
livemarket-about-novelty-lost = The longer one has been with a firm (t months), the more of its novelty is gone, for those who seek it.
livemarket-law-talk-probability = Who talks
livemarket-about-talk-probability = Both the pleased and the displeased talk, the displeased more; those in between say little.
livemarket-law-message-impact = What word of mouth does
livemarket-about-message-impact = One message moves the listener's odds, the less the more own visits n there were.
livemarket-law-status-value = What a tier is worth
livemarket-about-status-value = Status is what few have: the larger the share s in it, the less it is worth; recognition r makes it worth more.
livemarket-law-envy = Envy
livemarket-about-envy = Who sees that others are treated better, α, feels unfairly treated, by the gap between their service and one's own.
livemarket-law-cost-to-serve = What a visit costs
livemarket-about-cost-to-serve = Whether customers of many visits n become cheaper to serve. By default they do not: b = 0.
livemarket-law-price-unfairness = Betrayal and jealousy
livemarket-about-price-unfairness = Customers who see that newcomers, or a rival's loyal customers, pay less feel unfairly treated, by the gap in price.

## What is refused

livemarket-refused-none = No market is open here.
livemarket-refused-places = { WHOLE($most) } markets are open already: close one first.
livemarket-refused-opening = The market is being opened: wait a moment.
livemarket-refused-market = That market cannot be opened: { $why }
livemarket-refused-unknown = There is no market of that name to open here.
livemarket-refused-file = { $name } has its ties in a file: it is opened with its own { WHOLE($size) } customers, or not at all.
livemarket-refused-firm = There is no firm { $name }; there are: { $firms }.
livemarket-refused-firms = A live market has from { WHOLE($low) } to { WHOLE($high) } firms.
livemarket-refused-name = A firm { $name } would be there twice: choose fewer firms.
livemarket-refused-lever = There is no lever { $path } in this market.
livemarket-refused-coefficient = There is no coefficient { $path } to move in this market.
livemarket-refused-range = { $path } goes from { NUMBER($low) } to { NUMBER($high) }.
livemarket-refused-together = These do not go together: { $why }
livemarket-refused-row = There is no such customer.
livemarket-refused-lost = This market has ended: open it again.
