# Charts, and the live market: a market that is lived before one's eyes, beside its twin in which no lever was moved.

## What every chart says

live-chart-read = Read the values: arrow keys go from one to the next.
live-chart-table = As a table
live-chart-empty = Nothing to show yet.
live-chart-month = Month
live-chart-at-month = Month { $month }
live-chart-line-end = { $name } { $value }
live-chart-lines-say = From month { $from } to { $to }. At the end: { $ends }
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
live-lever-rest = at rest { $rest }
live-lever-from = from month { $month } on
live-lever-since = since month { $month }
live-about = What it is: { $what }
live-cost-line = Cost { $amount } a month ({ $more } against the twin)
live-cost-difference = Sales forgone { $amount } a month
live-cost-soon = Known after next month.
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
live-exits-note = { WHOLE($lost) } lost; several reasons may hold for one.
