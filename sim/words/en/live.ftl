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
live-net-nobody = nobody’s customer
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
