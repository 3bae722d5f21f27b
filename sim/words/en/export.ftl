# The page as a file of its own, and charts taken away.

export-file = A file of its own, made with version { $version } of the laboratory: nothing is loaded, nothing is sent. The whole classroom: loyalty classroom.
export-save = Save

export-markets = Markets
export-levers = Levers
export-grid-lead = { $firm } moves its levers; the others rest. The { WHOLE($worlds) } worlds behind this page, of { WHOLE($customers) } customers and { WHOLE($months) } months, were lived when it was made: the sliders move along the values there are.
export-grid-honest = Means over { WHOLE($replications) } pairs of worlds that share their customers and their luck (seed { WHOLE($seed) }). Intervals are 95% over those pairs: they are about luck, not about whether the market is like yours.
export-grid-about = About this market
export-lever-rest = at rest { $value }
export-rest = All at rest
export-differences = What the levers change, over { WHOLE($months) } months
export-column-what = Measure
export-column-difference = Difference
export-column-interval = 95% interval
export-interval = { $low } to { $high }
export-so-far = Profit so far, beyond the world at rest
export-moved = levers moved
export-at-rest = at rest
export-spoken = Profit differs by { $value }, 95% interval { $low } to { $high }.
export-state-lead = A market as it stood after month { $month }: { WHOLE($customers) } customers, seed { $seed }. Dashed and pale stands its twin, with the same customers and the same luck, in which no lever was moved. It is one world: another seed would tell it differently.
export-state-firm = Charts of one firm show
