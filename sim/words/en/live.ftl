# Charts, and the live market: a market that is lived before one's eyes beside its twin, what its levers and laws are called, and what it refuses.

## What every chart says

live-chart-read = Read the values: arrow keys go from one to the next.
live-chart-table = As a table
live-chart-empty = Nothing to show yet.
live-chart-month = Month
live-chart-at-month = Month { $month }
live-chart-line-end = { $name } { $value }
live-chart-lines-say = From month { $from } to { $to }. At the end: { $ends }
live-chart-lines-say-along = { $along } { $from } to { $to }. At the end: { $ends }
live-chart-value = Value
live-chart-range = Interval
live-chart-estimate = Estimate
live-chart-interval = { $low } to { $high }
live-chart-twin = untouched twin
live-chart-share = Share
live-chart-step = { $name } { $value }, { PERCENT($share) } of the step before
live-chart-step-short = { $value } · { PERCENT($share) }
live-chart-of-before = Of the step before
live-chart-customers = Customers
live-chart-profit = Profit
live-chart-layer = { $name }: { PERCENT($share) } of the customers, profit { $profit }
live-chart-peak = peak
live-chart-end = end
live-chart-peak-and-end = peak and end
live-chart-felt = Felt
live-chart-expected = expected

## The network

live-net-label = Customers and the ties between them. Arrow keys walk from customer to customer, Enter opens a diary.
live-net-label-still = Customers and the ties between them. Arrow keys walk from customer to customer.
live-net-one = Customer { $row }, { $firm }
live-net-one-satisfaction = Customer { $row }, { $firm }, satisfaction { PERCENT($value) }
live-net-one-loyalty = Customer { $row }, { $firm }, loyalty { PERCENT($value) }
live-net-nobody = with no firm
live-net-by-satisfaction = Satisfaction:
live-net-by-provider = Provider:
live-net-by-loyalty = Loyalty:
live-net-level-1 = very low
live-net-level-2 = low
live-net-level-3 = middling
live-net-level-4 = high
live-net-level-5 = very high
live-net-left = just left
live-net-good = good word
live-net-bad = bad word

## Running the market

live-controls = Run the market
live-play = Play
live-pause = Pause
live-step = One month
live-speed = Months
live-speed-is = { $speed } a second
live-month = Month { $month }
live-over = the end
live-reset = Start over
live-market = Market
live-setup-now = { WHOLE($customers) } customers · seed { $seed }
live-customers = Customers (300–2,000)
live-firms = Firms (2–8)
live-seed = Seed of its luck
live-other-seed = Another seed
live-open = Open this market
live-opening = Opening the market …
live-open-again = Open the market again
live-file = Save as a file
live-file-about = The market as it stands, as one page that opens without a classroom

## What is seen

live-customers-shown = The customers
live-by = Colour by
live-by-satisfaction = Satisfaction
live-by-provider = Provider
live-by-loyalty = Loyalty
live-pick-hint = Click one for a diary
live-charts = Charts
live-choose = Chart
live-why = Why?
live-why-of = Why? The laws behind: { $chart }
live-why-title = Why: { $chart }
live-why-both = Move a coefficient and watch: it changes in both worlds, the market and its twin.
live-why-source = Source: { $source }
live-why-judged = a judgment of the laboratory's, with its reasons in the literature notes
live-why-none = No law stands behind this chart alone.
live-coefficient-own = this market: { $value }
live-close = Close
live-diary = Diary of customer { $row }
live-diary-reading = Living this life again, to tell it …
live-diary-again = Tell it up to now

## Levers

live-levers = Levers
live-levers-of = Levers of
live-rest = To rest
live-rest-all = All levers of this firm to rest
live-fold-moved = { $n } moved
live-at-rest = at rest { $rest }
live-acts-from = from month { $month } on
live-acts-since = since month { $month }
live-about = What it is: { $what }
live-comes-to = Cost { $amount } a month ({ $more } against the twin)
live-forgone = Sales forgone { $amount } a month
live-known-soon = Known after next month.
live-moved = levers moved
live-untouched = { $firm }, twin

## Against the twin

live-difference-none = No lever is moved: the twin world, with the same customers and the same luck, lives the same life. Move one.
live-difference-laws = Coefficients are changed in both worlds; no lever is moved, so the two stay the same.
live-difference-soon = Levers act from month { $month } on: play, and see how far the two worlds part.
live-difference-so-far =
    { $many ->
        [one] { $firm } so far: { $profit } of profit and { $heads } customer against the world where nothing was changed.
       *[other] { $firm } so far: { $profit } of profit and { $heads } customers against the world where nothing was changed.
    }

## Charts of the live market

live-chart-profit-month = Profit
live-chart-difference = Profit against the twin
live-chart-share-of-market = Market share
live-chart-satisfaction = Satisfaction
live-chart-bands = How visits felt
live-chart-expectation = Expected and got
live-chart-loyalty = Two loyalties and trust
live-chart-journey = Emotion curve
live-chart-complaints = Complaints
live-chart-exits = Why they left
live-chart-talk = Word of mouth
live-chart-pyramid = Customer pyramid
live-title-profit = Profit a month
live-title-difference = Profit so far, market less twin
live-title-share = Share of customers
live-title-satisfaction = Satisfaction of customers, 0–1
live-title-bands = Visits against what was expected
live-title-expectation = Quality at { $firm }, 0–1
live-title-loyalty = Customers of { $firm }, 0–1
live-title-journey = { $firm }: lived less expected
live-title-complaints = Failures at { $firm }, twelve months
live-title-exits = Lost by { $firm }, twelve months
live-title-talk = Told about { $firm } each month
live-title-pyramid = { $firm }, twelve months
live-line-will = expected
live-line-perceived = perceived
live-line-emotional = emotional
live-line-transactional = transactional
live-line-trust = trust
live-line-good = good word
live-line-bad = bad word
live-as-expected = as expected
live-step-failed = had a failure
live-step-complained = complained
live-step-righted = were put right
live-step-stayed = are still here
live-silent = Said nothing: { WHOLE($silent) }; of these { WHOLE($stayed) } are still here.
live-silent-twin = Said nothing: { WHOLE($silent) }, of whom { WHOLE($stayed) } are still here; in the twin { WHOLE($there) } and { WHOLE($there_stayed) }.
live-exits-note = { WHOLE($lost) } lost; several reasons may hold for one.
live-exits-note-twin = { WHOLE($lost) } lost, { WHOLE($there) } in the twin; several reasons may hold for one.

## While it opens

live-progress-loading = Reading the model
live-progress-warm-up = Living the months before the first. The first time on a machine this may take a few minutes: the laws are compiled.
live-progress-map = Drawing who knows whom
live-progress-ready = Ready

## Units

live-unit-quality = quality, 0–1
live-unit-variance = quality squared
live-unit-drift = quality squared a month
live-unit-per-quality = per unit of quality
live-unit-price = share of the price
live-unit-monthly = a month
live-unit-months = months
live-unit-days = days
live-unit-visits = visits
live-unit-utility = utility
live-unit-taste = utility per unit of quality
live-unit-odds = log-odds per unit of quality

## Groups of levers

live-group-service = Promise and service
live-group-recovery = When something goes wrong
live-group-price = Price and contract
live-group-programme = Points and tiers
live-group-acquisition = Winning customers
live-group-bonds = Staying close

## Levers, each

live-lever-promise-cushion = Promise less than you deliver
live-lever-promise-extras = Small gift at the end
live-lever-service-lift = Better service everywhere
live-lever-service-fewer-failures = Prevent failures
live-lever-service-peak = Better at the high point
live-lever-service-end = Better at the farewell
live-lever-recovery-ease = Make complaining easy
live-lever-recovery-delay-days = Days until an answer
live-lever-recovery-apology = Care in the apology
live-lever-recovery-compensation = Compensation
live-lever-recovery-resolve = Complaints put right
live-lever-price-change = Change the price
live-lever-price-newcomer = Discount for newcomers
live-lever-price-loyalty = Discount after a year
live-lever-contract-months = Length of the contract
live-lever-programme-earn = Points for purchases
live-lever-tiers-lift-top = Better service for the top tier
live-lever-tiers-lift-rest = Service for everyone else
live-lever-tiers-recognition = Make much of tiers
live-lever-tiers-visibility = Others see what tiers get
live-lever-advertising-spend = Advertising
live-lever-referral-reward = Reward for bringing a friend
live-lever-welcome-lift = Care for the newly come
live-lever-win-back-rate = Call back those who left
live-lever-bonds-financial = Rebate for staying
live-lever-bonds-social = Know customers by name
live-lever-contact-rate = Call customers unasked
live-lever-personalisation-intensity = Fit service to the person

## What they cost

live-cost-promise = A promise costs nothing in the books; gifts cost what they are worth, at every visit.
live-cost-service = Each step of quality costs more than the last, at every visit; so does each further failure prevented.
live-cost-recovery = Handling complaints, answering quickly, apologies, putting right and compensation, and keeping complaints easy.
live-cost-price = No line of the books: what sales are less than in the twin world, and more where a lower price brings purchases.
live-cost-contract = Gifts for signing; the line also holds rewards for bringing a friend.
live-cost-programme = Rewards taken, at what they cost the firm, and the running of the programme.
live-cost-tiers = What each tier is given at every visit, and cards and names; less service saves.
live-cost-advertising = What is spent on media, for every head of the market.
live-cost-referral = Rewards for bringing a friend; the line also holds gifts for signing.
live-cost-welcome = Better service for newcomers, at every visit.
live-cost-win-back = Calls to the lost; the line also holds calls to customers and prospects.
live-cost-bonds = Rebates, people who know the customer, and systems.
live-cost-contact = Calls to customers; the line also holds calls to the lost and to prospects.
live-cost-personalisation = Fitting service to the person, for every customer and month.

## Laws: what each is called, and what it says

live-law-satisfaction = Satisfaction with a visit
live-about-satisfaction = Satisfaction S follows the quality perceived, P, and how far it is from what was expected, δ. A shortfall hurts more than an equal surplus pleases.
live-law-cumulative-satisfaction = Satisfaction over time
live-about-cumulative-satisfaction = Each visit S moves what one thinks of the firm, C, the less the more visits n there were before; bad news weighs more.
live-law-disconfirmation = Better or worse than expected
live-about-disconfirmation = What is felt, δ, is the quality perceived, P, against what one thinks likely, E, and what one thinks due, D. What lies within tolerance counts as nothing.
live-law-band-edge = When a surprise is felt
live-about-band-edge = Where one felt band ends and the next begins: the better one knows what to expect, the smaller the surprise that is felt.
live-law-will-updated = Learning what to expect
live-about-will-updated = Every experience x moves the expectation E, the more the less certain it was (v), the less the more visits vary (σ²).
live-law-promised-expectation = What a promise does
live-about-promised-expectation = A promise A moves what is expected of the next visit, as far as it is trusted (T).
live-law-should-updated = What one thinks is due
live-about-should-updated = Good experience x and the best rival r raise what is thought due, D. It is a ratchet: nothing lowers it.
live-law-recalled = Peak and end
live-about-recalled = Of a visit one remembers the moment farthest from what was expected, and the end; the rest only on average. How long it took has no weight.
live-law-experienced = What is lived at a touchpoint
live-about-experienced = Quality delivered, Q, with the luck of the moment z, less the severity s of a failure there.
live-law-emotional-updated = Emotional loyalty
live-about-emotional-updated = Attachment grows in months of contact in which satisfaction C lies above a threshold, and fades without them.
live-law-transactional-updated = Transactional loyalty
live-about-transactional-updated = Advantages i such as points and discounts hold a customer, for as long as they are given; then it fades in a few months.
live-law-trust-updated = Trust
live-about-trust-updated = A promise kept builds trust T slowly; one broken by b destroys it fast.
live-law-complaint-probability = Who complains
live-about-complaint-probability = The chance that a failure is brought to the firm: more when it is severe (s), when much is at stake (k) and when it may help; less when it takes effort (e). Most say nothing.
live-law-recovery-gain = What a recovery is worth
live-about-recovery-gain = Compensation D, apology I and procedure P make the justice J that is felt. It mends satisfaction as far as it exceeds what was expected, J*.
live-law-felt-severity = The second failure
live-about-felt-severity = A failure s hits harder with each one remembered, n; goodwill G from good visits softens it.
live-law-firm-utility = Which firm is chosen
live-about-firm-utility = Whoever chooses weighs expected quality, price, both loyalties, what was heard, trust and grievances, and leans to the firm chosen last. The rest is luck.
live-law-felt-price = How a price feels
live-about-felt-price = A price is felt against the one that one is used to: above it hurts more than below it pleases.
live-law-search-shift = Who reconsiders
live-about-search-shift = The chance h to reconsider at a renewal falls with satisfaction C: the satisfied do not look round.
live-law-grievance-added = What is not put right
live-about-grievance-added = A failure s that was not put right leaves a grievance; being heard and helped (ε) takes most of it away, being ignored adds to it (b). It makes customers leave in silence.
live-law-novelty-lost = The charm of the new
live-about-novelty-lost = The longer one has been with a firm (t months), the more of its novelty is gone, for those who seek it.
live-law-talk-probability = Who talks
live-about-talk-probability = Both the pleased and the displeased talk, the displeased more; those in between say little.
live-law-message-impact = What word of mouth does
live-about-message-impact = One message moves the listener's odds, the less the more own visits n there were.
live-law-status-value = What a tier is worth
live-about-status-value = Status is what few have: the larger the share s in it, the less it is worth; recognition r makes it worth more.
live-law-envy = Envy
live-about-envy = Who sees that others are treated better, α, feels unfairly treated, by the gap between their service and one's own.
live-law-cost-to-serve = What a visit costs
live-about-cost-to-serve = Whether customers of many visits n become cheaper to serve. By default they do not: b = 0.
live-law-price-unfairness = Betrayal and jealousy
live-about-price-unfairness = Customers who see that newcomers, or a rival's loyal customers, pay less feel unfairly treated, by the gap in price.

## What is refused

live-refused-none = No market is open here.
live-refused-places = { WHOLE($most) } markets are open already: close one first.
live-refused-opening = The market is being opened: wait a moment.
live-refused-market = That market cannot be opened: { $why }
live-refused-unknown = There is no market of that name to open here.
live-refused-file = { $name } has its ties in a file: it is opened with its own { WHOLE($size) } customers, or not at all.
live-refused-firm = There is no firm { $name }; there are: { $firms }.
live-refused-firms = A live market has from { WHOLE($low) } to { WHOLE($high) } firms.
live-refused-name = A firm { $name } would be there twice: choose fewer firms.
live-refused-lever = There is no lever { $path } in this market.
live-refused-coefficient = There is no coefficient { $path } to move in this market.
live-refused-range = { $path } goes from { NUMBER($low) } to { NUMBER($high) }.
live-refused-together = These do not go together: { $why }
live-refused-row = There is no such customer.
live-refused-lost = This market has ended: open it again.
