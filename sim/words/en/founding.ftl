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
