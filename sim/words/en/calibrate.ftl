# A market fitted to a company's own data.

calibrate-period-week = week
calibrate-period-day = day
calibrate-period-month = month
calibrate-period-quarter = quarter
calibrate-period-half-year = half-year
calibrate-period-year = year
calibrate-period-period = renewal

calibrate-parameter-leaving-mean = chance to leave at a renewal, of those who begin
calibrate-parameter-leaving-spread = how much that chance differs between people
calibrate-parameter-rate-mean = purchases a month of an average person
calibrate-parameter-rate-shape = how alike people are in how often they buy
calibrate-parameter-taste-spread = how far tastes differ between people
calibrate-parameter-taste-alike = how alike people are in what they like (S of a Dirichlet)
calibrate-parameter-standards-spread = how differently pleased people are by the same
calibrate-parameter-quality = quality of { $firm }
calibrate-parameter-appeal = appeal of { $firm }
calibrate-parameter-share = share of { $firm } beside the largest’s
calibrate-parameter-need-drift = how far a person’s need rises and falls
calibrate-parameter-need-epoch = months over which a need rises and falls
calibrate-parameter-need-ceases = chance a year that the need ends
calibrate-parameter-dropout = chance that a purchase is one’s last
calibrate-parameter-dropout-unequal = how unequal people are in that
calibrate-parameter-review-rate = chance to reconsider at a renewal

calibrate-prior-wide = any plausible value
calibrate-prior-published = published range
calibrate-prior-doubled = half to double of the base market’s
calibrate-prior-given = as asked
calibrate-prior-shares = about its share of purchases

calibrate-verdict-told = told well
calibrate-verdict-partly = told in part
calibrate-verdict-untold = not told

calibrate-fact-staying = still there after { $period } { WHOLE($at) }
calibrate-fact-repeats = repeat purchases a customer by month { WHOLE($at) }
calibrate-fact-times = customers who came back { $at ->
    [0] not once
    [one] once
   *[other] { WHOLE($at) } times
}
calibrate-fact-later = repeats in the last third of the fitted time, who had come back { $at ->
    [0] never before
    [1] once before
    [2] twice before
   *[other] three times or more
}
calibrate-fact-nbd-rate = BG/NBD’s purchases a month of an average customer
calibrate-fact-nbd-shape = BG/NBD’s number for how alike customers are in that
calibrate-fact-nbd-last = BG/NBD’s chance that a purchase is the last
calibrate-fact-nbd-unequal = BG/NBD’s number for how unequal that chance is
calibrate-fact-buying = people who buy the category
calibrate-fact-purchases = purchases of the category a person
calibrate-fact-share = { $firm }: share{ $at ->
    [-1] {""}
   *[other] , quarter { WHOLE($at) }
}
calibrate-fact-penetration = { $firm }: people who buy it
calibrate-fact-frequency = { $firm }: purchases a buyer
calibrate-fact-sole = { $firm }: buyers who buy nothing else
calibrate-fact-level = { $firm }: mean satisfaction
calibrate-fact-top-box = { $firm }: highest answer
calibrate-fact-churn = { $firm }: customers lost a month, quarter { WHOLE($at) }

calibrate-short-share = share{ $at ->
    [-1] {""}
   *[other] , quarter { WHOLE($at) }
}
calibrate-short-penetration = who buy it
calibrate-short-sole = buy nothing else
calibrate-short-buying = who buy at all
calibrate-short-level = satisfaction
calibrate-short-top-box = highest answer
calibrate-short-churn = lost a month{ $at ->
    [-1] {""}
   *[other] , quarter { WHOLE($at) }
}

calibrate-yardstick-sbg = shifted-beta-geometric
calibrate-yardstick-bgnbd = BG/NBD
calibrate-yardstick-dirichlet = NBD-Dirichlet
calibrate-yardstick-weibull = Weibull curve

calibrate-title = { $market }: fitted to your own data
calibrate-lead = { WHOLE($facts) } figures fitted, { $held ->
    [0] none held out
   *[other] { WHOLE($held) } held out
}; { WHOLE($worlds) } worlds tried, { WHOLE($members) } markets kept that agree with the data.
calibrate-said-told = The data teach something of { $names }.
calibrate-said-nothing = The data teach nothing of what was to be fitted.
calibrate-said-untold = They do not tell { $names }: { $n ->
    [one] it stays
   *[other] these stay
} as uncertain as before, in every one of the plausible markets.
calibrate-said-tangled = The data cannot tell apart: { $names }.
calibrate-said-held = What was held out is missed by { $missed } on average; { WHOLE($n) } of { WHOLE($of) } figures lie inside their { $level } intervals.
calibrate-said-fitted = Nothing was held out; what was fitted is missed by { $missed } on average, and { WHOLE($n) } of { WHOLE($of) } figures lie inside their { $level } intervals.
calibrate-said-yardstick = The usual small model, { $name }, misses the same figures by { $missed }{ $better ->
    [market] : the market does better.
    [yardstick] : it does better than the market.
   *[same] : about as much.
}
calibrate-said-rough = The answer is rough: it rests on the equivalent of { $effective } points, and what the moments are off by is { $left } standard errors. More --worlds sharpen it.
calibrate-fit-title = The fitted market beside the data
calibrate-learned-title = What was learned
calibrate-learned-words = Each number began with a range of values that were all equally likely. The data narrow it, or do not. What the data do not narrow is not known, and the plausible markets differ in it.
calibrate-told-title = What the data narrowed
calibrate-notes-title = What was noticed in the data
calibrate-limit-base = Everything that was not fitted stands as in the base market. A good fit does not show that it is right.
calibrate-limit-luck = Intervals hold if the market is of the right kind: they speak of what the data leave open and of chance, not of what the model leaves out.
calibrate-col-parameter = number
calibrate-col-median = middle
calibrate-col-interval = after the data
calibrate-col-prior = before
calibrate-col-kept = of the spread before, left
calibrate-col-told = by the data
calibrate-col-source = range before
calibrate-parameters-title = What is known of each number ({ $level } intervals)
calibrate-parameters-note = Told well: two fifths or less of the spread before is left. Not told: seven tenths or more.
calibrate-col-fact = figure
calibrate-col-use = use
calibrate-col-data = data
calibrate-col-market = fitted market
calibrate-col-shown = would be shown
calibrate-held = held out
calibrate-fitted = fitted
calibrate-facts-title = Data, fitted market and the usual small model
calibrate-facts-note = Would be shown: the { $level } interval of what data of this size would show, over the plausible markets, their luck and that of the sample.
calibrate-plot-title = { WHOLE($n) } of { WHOLE($of) } figures { $held ->
    [yes] held out
   *[no] fitted
} lie inside the { $level } intervals of the fitted market
calibrate-plot-market = fitted market
calibrate-plot-data = data
calibrate-plot-percent = per cent
calibrate-plot-each = a customer
calibrate-plot-held = held out
calibrate-plot-learned = The data narrow { WHOLE($n) } of { WHOLE($of) } numbers
calibrate-plot-place = place in the range before, 0 its low end, 1 its high ({ $level }; grey: before; diamond: middle)
calibrate-note-assumed = No numbers of customers are given: { WHOLE($n) } a cohort are assumed, which decides how sure the fit is.
calibrate-note-others = The { WHOLE($n) } smallest of { WHOLE($of) } brands are taken as one, “others”.
calibrate-note-year = The panel does not say how long it lasted: a year is assumed.
calibrate-file-head = { $market }, fitted to { WHOLE($facts) } figures of a company’s own data; a period of the data: { $period }.
calibrate-file-how = A fitted value stands at its median; every other value is that of the market which this file extends.
calibrate-file-extends = fitted from { $base }
calibrate-file-made = made for the data: what they say nothing of is as { $kind ->
    [subscription] subscription
    [repertoire] repertoire
   *[durable] durable
} markets and the literature have it
calibrate-file-value = { $what }: median { $value }, { $level } interval { $low } to { $high }; before the data { $prior_low } to { $prior_high }{ GIVEN($prior) ->
    [yes] {" "}({ $prior })
   *[no] {""}
}; { $told ->
    [told] { $data } tell it well
    [partly] { $data } tell it in part
   *[untold] { $data } do not tell it
}.
calibrate-file-data-survival = the cohorts
calibrate-file-data-customers = the customers and their tenure
calibrate-file-data-transactions = the purchases
calibrate-file-data-panel = the panel’s purchases
calibrate-file-data-survey = the survey’s answers
calibrate-file-data-firms = the firms’ monthly figures
calibrate-file-data-moments = the known figures
calibrate-file-seed = Seed { $seed }, { WHOLE($worlds) } worlds, calibration { $id }.
