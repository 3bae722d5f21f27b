# A market founded on what a company knows.

founding-no-number = { $given } is no number
founding-comma = { $given }: is the comma a decimal point or does it group thousands? Write { $point } or { $plain }
founding-one-or-hundred = { $given } could be { $small } or { $large }; write which
founding-share-range = { $given } is out of range; allowed: between { $low } and { $high }, e.g. 65% or 0.65
founding-range = { $given } is out of range; allowed: { $low } to { $high }
founding-not-whole = { $given } is not a whole number
founding-choice = { $given } is none of { $options }
founding-choice-near = { $given } is none of { $options }; did you mean { $near }?
founding-name = { $given } is no name that a file can bear: letters, digits, spaces, - and _, at most { $most }
founding-name-file = { $given } is no name of a file: small letters a to z, digits, - and _, a letter first, at most { $most }
founding-text = { $given }: one line of text is needed, of at most { $most } characters
founding-unreadable = cannot be read: { $why }
founding-no-mapping = facts are a mapping of keys such as kind: and firms:, but this is { $given }; loyalty new --example prints one to start from
founding-a-scenario = this is a scenario already, not facts; loyalty validate checks it, loyalty level levels it
founding-unknown-key = no such fact; { $hint }
founding-not-of-kind = { $key } means something in { $kinds } markets alone, and this is { $kind }; leave it out
founding-missing = { $key } is missing: { $meaning }
founding-no-table = { $key } is a mapping of at most { $most } names, each with its entries, but this is { $given }
founding-no-entries = a mapping is needed, such as (price: 39, share: 33%), but this is { $given }
founding-no-complaints = complaints is a mapping of needs to times a year, such as (service: 0.15), but this is { $given }
founding-no-share = a firm without customers cannot be placed by its share; leave it out
founding-margin-twice = margin and unit_cost say the same thing; keep one
founding-shares-short = shares sum to { $total }%, and must sum to 100%; if something is missing, add it: the rest is { $rest }%
founding-shares-over = shares sum to { $total }%, and must sum to 100%
founding-retention-twice = { $keys } say the same thing; keep one
founding-ours-unknown = no firm { $ours }; { $hint }
founding-whose-retention = whose retention this is means something only where retention is given

founding-means-name = what the market is called, e.g. gym-chain: small letters, digits, - and _
founding-means-kind = subscription (one provider, renewed), repertoire (visits shared among firms) or durable (a rare purchase, service in between)
founding-means-currency = what money is counted in, e.g. EUR
founding-means-ours = which of the firms is yours
founding-means-customers = how many customers there are
founding-means-retention = share of customers that is still there after a year, e.g. 65%; or churn, or monthly_churn
founding-means-firms = the firms by name, each with its price and its share of customers
founding-means-price = what a unit costs: a month's fee, a visit, the thing itself
founding-means-share = share of the customers, e.g. 33%
founding-means-service-price = what a service visit costs
founding-means-purchases-a-year = how often a year a customer buys, at any firm
founding-means-years-between = years from one purchase to the next

founding-about = Founded on what a company stated of its market: firms, prices, shares, who stays and how many customers there are. What nobody can look up was solved for, with every firm at rest, so that the market has those facts; each value in the file says which. Coefficients of behaviour are the common defaults.
founding-note-made = made by loyalty new
founding-note-stated = stated
founding-note-kept = not stated: as the base has it
founding-note-base = what { $kind ->
    [subscription] subscription markets
    [repertoire] repertoire markets
   *[other] durable markets
} have in common
founding-note-ours = stated: the firm whose policies are tried
founding-note-category-price = from the stated prices, weighted by share: prices are felt against it
founding-note-size = solved, so that as many customers are with a firm at rest as stated
founding-note-entry = as many enter as leave the category, so that their number stays
founding-note-outside = solved: those with no firm at rest
founding-note-start = solved: the stated share, of all who start
founding-note-purchases = stated: purchases a year, by month
founding-note-spend = stated: spend on a visit, beside the typical price
founding-note-years = stated: years between purchases, by month
founding-note-cares = stated: counts double
founding-note-sensitive = stated: { $level ->
    [low] low, two thirds of the usual (B12)
    [mid] middling, the usual (B12)
   *[other] high, one and a half times the usual (B12)
}
founding-note-journey = stated: as many touchpoints of a need as it has of the complaints, one at least
founding-note-margin = stated: a margin of { PERCENT($margin) }, less what serving costs ({ PERCENT($serve) })
founding-note-serve = stated: all that the margin leaves for cost
founding-note-acquisition = stated: cost of winning a customer, beside the price
founding-note-dealer = not stated: as at the shipped car dealers, a judgment
founding-note-overhead = solved, so that { PERCENT($margin) } of revenue is left after all costs{ $stated ->
    [yes] , as stated
   *[no] ; not stated, as is usual in services
}
founding-note-appeal = solved, so that its share at rest is { PERCENT($share, 1) }
founding-note-quality = solved, so that satisfaction at rest is { NUMBER($satisfaction) }{ $stated ->
    [yes] , as stated
   *[no] ; not stated, where companies' means lie (A25)
}
founding-note-retention = solved, so that { PERCENT($retention, 1) } a year stay
founding-note-retention-of = solved, so that { PERCENT($retention, 1) } a year stay with { $firm }
founding-note-units = solved, so that a customer buys { NUMBER($units) } times a year
founding-note-complaints = solved, so that a customer complains { NUMBER($complaints) } times a year

founding-fact-retention = retention a year
founding-fact-retention-of = retention a year of { $firm }
founding-fact-satisfaction = satisfaction, 0 to 1
founding-fact-complaints = complaints a customer and year
founding-fact-units = purchases a customer and year
founding-fact-customers = customers with a firm
founding-fact-customers-of = customers of { $firm }
founding-fact-share = share of { $firm }
founding-fact-margin = operating margin of { $firm }

founding-file-head = { $name }: a market founded on stated facts by loyalty new.
founding-file-about = Each value says where it is from. Solved values are found by living the market at rest; coefficients of behaviour are the base's.
founding-file-reached = At rest, in { $worlds } worlds of { WHOLE($people) } people on luck that no try had (± half a 95% interval over luck alone):
founding-file-line = { $fact }: wanted { $wanted }, reached { $reached } ± { $half }{ $held ->
    [yes] {""}
   *[no] {" "}- NOT reached
}
founding-file-budget = Stated budget for policies: { $budget } a year (loyalty optimise --budget).

founding-source-range = range of the literature notes, { NUMBER($low) } to { NUMBER($high) }, every value as likely
founding-source-double = no published range: half to double of { NUMBER($value) }, halving as likely as doubling
founding-source-given = range given, { NUMBER($low) } to { NUMBER($high) }, every value as likely
founding-source-set = set anew in each market, so that it keeps what is known
founding-ensemble-about = { WHOLE($members) } of { WHOLE($draws) } markets drawn around { $market } by a Latin hypercube over what is not known of its customers, each levelled anew so that it keeps { $kept } at rest.
founding-ensemble-none = none of { WHOLE($draws) } draws can be made to agree with what is known; the first: { $why }
founding-ensemble-failed = it cannot be lived
founding-ensemble-share = the share of { $firm } beside the largest stays { NUMBER($times) } times what it should be
founding-ensemble-rate = { $fact } comes to { NUMBER($reached) } where { NUMBER($wanted) } is known

# The interview.

founding-interview = your answers
founding-ended = the answers ended before this was answered: { $question } Nothing was written
founding-answer-needed = An answer is needed; ? explains.
founding-retention-needed = a subscription market needs to know who stays; an estimate will do
founding-firm-words = { $given }: write name, price, share and, if known, margin, e.g. fitwell 39 33% 60%
founding-firm-twice = the firm { $firm } is named twice
founding-segment-words = { $given }: write name, share and price sensitivity (low, mid, high), e.g. young 35% high
founding-begin = A few questions about your market. Enter takes what stands in brackets, ? explains.
founding-ask-name = What shall the market be called?
founding-ask-kind = What kind of market: subscription, repertoire or durable?
founding-ask-currency = What is money counted in?
founding-ask-firms = The firms, yours first, with price and share of customers (and margin):
founding-ask-customers = How many customers are there, at all firms together?
founding-ask-retention = What share of customers is still there after a year?
founding-ask-purchases = How often a year does a customer buy, at any firm?
founding-ask-years = How many years from one purchase to the next?
founding-ask-service = What does a service visit cost?
founding-ask-contract = For how many months does your contract bind a customer?
founding-ask-satisfaction = How satisfied are customers, 0 to 100?
founding-ask-complaints = What do customers complain about, and how often a year each?
founding-ask-segments = Which groups of customers are there?
founding-ask-margin = Operating margin: profit as a share of revenue?
founding-ask-months = How many months to look ahead?
founding-ask-budget = What may policies cost a year?
founding-help-name = Small letters, digits, - and _; the file is called so too unless --out says otherwise.
founding-help-kind = subscription (1): one provider at a time, renewed month by month or year by year, like telephone, gym, bank. repertoire (2): visits shared among firms, like cafés, hotels. durable (3): bought once in years, looked after in between, like cars.
founding-help-currency = A code or a word of at most 12 letters: EUR, USD, yuan.
founding-help-firms = On one line, separated by commas: fitwell 39 33% 60%, budget 25 30%, others 45 37%. The price is what a unit costs: a month's fee, a visit, the thing itself. Shares are of customers and sum to 100%; put the small ones together as one firm. The margin is what a unit's price leaves after making and serving it.
founding-help-customers = A number: 18000. If you know only your own, write ours 6000; the others follow from the shares.
founding-help-retention = 65%, or churn 35%, or monthly churn 3.5%. If it is yours and not the whole market's, write ours 70%. In repertoire and durable markets unknown will do.
founding-help-purchases = Of an average customer of the category, at all firms together: 40.
founding-help-years = 5 means that a customer buys every five years.
founding-help-service = The same for all firms; a facts file may say it firm by firm.
founding-help-contract = 0 where customers may leave at any renewal.
founding-help-satisfaction = The mean of a survey: 74, 74% or 0.74. Where it is not known, what is usual in published indices is taken, and the file says so.
founding-help-complaints = Times a year that an average customer complains, by what it is about: service 0.15, price 0.05. There are product, price, convenience, service, relationship, image.
founding-help-segments = Name, share and how much they mind prices: young 35% high, working 45% mid, older 20% low. None: all alike.
founding-help-margin = Profit after all costs, divided by revenue: 12%. Fixed costs are set so that this is left at rest.
founding-help-months = 12 to 240.
founding-help-budget = Money a year, e.g. 200000. It is written down for the comparison of policies and changes nothing in the market.

# Commands.

founding-means-customers-of = whose number that is: all firms together (all), or yours (ours)
founding-means-retention-of = whose retention that is: all or ours
founding-means-satisfaction = mean of a survey, 0 to 1 or 0 to 100; or unknown
founding-means-operating-margin = profit as a share of revenue, after all costs; or unknown
founding-means-acquisition-cost = what winning a customer costs, money; or unknown
founding-means-months = months to look ahead
founding-means-renewal-months = months from renewal to renewal
founding-means-budget = what policies may cost a year, money; or unknown
founding-means-complaints = what an average customer complains about, times a year
founding-means-segments = groups of customers, if you know any
founding-example-head = What a company knows of its market. Change what is yours, then: loyalty new facts.yaml
founding-example-firm = price of a unit, share of customers; if known: margin, failure_rate, contract_months
founding-example-segment = share of customers; price_sensitivity low, mid or high; cares_about which needs

founding-app-stdin = facts come from a file or from standard input, not from both
founding-app-suffix = { $place }: a market is written as .yaml
founding-app-there = { $place } is there already; name a new file, or say --replace: nothing was touched
founding-app-ensemble-suffix = { $place }: an ensemble is written as NAME.ensemble.yaml
founding-app-beside = an ensemble stands beside its market; write it to { $place }
founding-app-title = { $market }: what is known, and what the market has at rest
founding-app-missed = { $fact }: { $wanted } was not reached, { $reached } is the nearest{ $end ->
    [yes] {"; what was set for it ("}{ $paths }{") stands at the end of its range."}
   *[no] {"; more --seeds may bring it nearer."}
}
founding-app-lived = Reached in { $worlds } worlds of { WHOLE($people) } people on luck that no try had, after { $tries } tries; ± is a 95% interval over luck alone.
founding-app-next = Next:
founding-app-left-out = draw { $draw } left out: { $why }
founding-col-fact = fact
founding-col-stated = stated
founding-col-usual = not stated, { $value } taken
founding-col-reached = at rest
founding-col-spread = { $mean } ± { $half }
founding-col-how = set for it
founding-col-met = met
founding-col-yes = yes
founding-col-no = no
founding-col-market = market
founding-col-lowest = lowest
founding-col-mean = mean
founding-col-highest = highest
founding-ensemble-title = What the members keep of { $market } at rest, on luck that no try had
founding-fact-held = with a firm, of all people

# The doctor.

founding-doctor-title = This installation
founding-doctor-col-what = what
founding-doctor-col-state = state
founding-doctor-col-found = found
founding-doctor-ok = ok
founding-doctor-note = optional
founding-doctor-bad = WRONG
founding-doctor-do = { $what }: { $do }
founding-doctor-healthy = Everything that is needed is there.
founding-doctor-wrong = { $wrong ->
    [one] One thing that is needed is missing or wrong.
   *[other] { $wrong } things that are needed are missing or wrong.
}
founding-doctor-python = install Python { $oldest } or newer, and the laboratory in it
founding-doctor-checkout = run from a checkout that was never installed; versions cannot be compared
founding-doctor-packages = packages
founding-doctor-extra = extra { $extra }
founding-doctor-unfit = of another version: { $packages }
founding-doctor-absent = not installed: { $packages }
founding-doctor-there = { $count ->
    [one] one package, within its bounds
   *[other] { $count } packages, within their bounds
}
founding-doctor-cache = compiled code
founding-doctor-no-cache = nothing can be written: every start compiles anew, which takes a minute
founding-doctor-cache-do = set NUMBA_CACHE_DIR to a folder that can be written to
founding-doctor-threads = processor
founding-doctor-cores = { $cores } cores, { $threads } threads in compiled code
founding-doctor-fonts = Chinese in figures
founding-doctor-font = every character tried has a shape
founding-doctor-no-font = no font has { $characters }
founding-doctor-font-do = install a font with Chinese characters, such as Noto Sans CJK
founding-doctor-no-figures = figures are not installed
founding-doctor-world = a small world
founding-doctor-same-bits = the known results, bit for bit, in { NUMBER($seconds) } s
founding-doctor-other-bits = other results than known ({ $found }, known { $known })
founding-doctor-world-do = install the laboratory anew in a fresh environment; where that does not help, please report it with the output of loyalty doctor --json
founding-doctor-disk = disk, this folder
founding-doctor-free = { NUMBER($gigabytes) } GB free
founding-doctor-disk-do = make room: studies keep their worlds on disk
founding-doctor-browser = a browser that prints PDF
founding-doctor-no-browser = none found
founding-doctor-browser-do = install Chromium or Chrome where pages are to become PDF; anything else works without
