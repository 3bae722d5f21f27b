# The plausibility table, and a market levelled.

plausible-title = Held against what was published
plausible-lead = Twin worlds of { $markets ->
    [one] one market
   *[other] { WHOLE($markets) } markets
}, held against published numbers. A red cell is a result, and no ground to move a number.
plausible-counts = Of { WHOLE($published) } cells with a published band { WHOLE($inside) } are inside it ({ PERCENT($share) }) and { WHOLE($outside) } outside; of { WHOLE($untold) } nothing can be told.
plausible-emergent = Of { WHOLE($published) } of these for which nothing was set (EMERGENT), { WHOLE($inside) } are inside.
plausible-shown = { WHOLE($shown) } cells are shown beside a judgment and count as nothing; { WHOLE($edge) } lie so near an edge that luck could move them across it.
plausible-none = Of { WHOLE($all) } cells none has a published band.
plausible-read-title = How to read it
plausible-read = Each number is taken from worlds that share people, ties and luck, { $seeds } of each kind, and stands with its { $level } interval over them. The focal firm acts, all other firms rest. Short run is the first twelve months, long run the last.
plausible-mark-in = inside the band; its mean is, the interval says how surely
plausible-mark-out = outside
plausible-mark-shown = no number was published: the band is a judgment, and the cell counts as nothing
plausible-mark-untold = nothing can be told: too few customers to see it
plausible-mark-na = there is no such number in this market
plausible-mark-edge = the interval crosses an edge of the band
plausible-role-input = a coefficient was sized by it: no finding
plausible-role-check = a closed form, or consistency
plausible-role-emergent = nothing was set for it
plausible-table-title = The table
plausible-kind-subscription = Subscription markets
plausible-kind-repertoire = Repertoire markets
plausible-kind-durable = Durable markets
plausible-table-note = Locked in, where leaving is dear: { $markets }.
plausible-red-title = What is red, and why
plausible-red-words = How these are understood was written after they were seen.
plausible-red = { $row }. { $name } ({ $markets })
plausible-red-none = Nothing is red.
plausible-beliefs-title = Beliefs against the world
plausible-beliefs-words = What customers take variances of quality to be, and what they are in what they live. They agree within a quarter, or are marked ✗.
plausible-beliefs = Believed, and realised in each market
plausible-lunch-title = No free lunch at rest
plausible-lunch-words = What one small step of every lever that has a cost brings the focal firm, for each unit of money that it costs: 1 where the firm would neither pull it further nor let it go. Price: its elasticity times the margin of one more unit, 1 at the best price.
plausible-lunch = Marginal return over marginal cost: { $kind }
plausible-lunch-price = price: elasticity × margin
plausible-best-title = The default strategies that bring most
plausible-best = Profit over all months, in per cent of that at rest
plausible-best-note = The best three of each market. The best of many are a little lucky.
plausible-rows-title = The rows
plausible-row-said = { $role }. { $source }. { $how }
plausible-left-out-title = What could not be lived
plausible-left-out = { $market }, { $world }: { $why }
plausible-limit-arcs = Elasticities are arcs: price ±10%, quality ±.05, failures ±20%, advertising from 2 to 4% of sales. Without failures, honest promises are higher too.
plausible-limit-sources = What is only remembered of a source, and was not looked up, may be wrong: see MODEL2 and LITERATURE.
plausible-limit-firm = One firm of each market is looked at, its focal firm; rivals do not answer.
plausible-made = loyalty plausible writes this page and plausibility.json, which it is made of
plausible-again = worlds of each kind, seed, scale, observed months
plausible-number-of = { $row }: { $number }
plausible-col-row = row
plausible-col-number = number
plausible-col-band = band
plausible-col-believed = believed
plausible-col-lever = lever
plausible-col-market = market
plausible-col-first = best
plausible-col-second = second
plausible-col-third = third
plausible-says-first = { $markets ->
    [one] One market
   *[other] { WHOLE($markets) } markets
}, { $rows ->
    [one] one row
   *[other] { WHOLE($rows) } rows
}: { WHOLE($worlds) } worlds{ GIVEN($time) ->
    [yes] , about { $time }
   *[no] {""}
}{ $dry ->
    [yes] . None was lived.
   *[no] {" "}...
}
plausible-kept = { $place } has { $market } still, as it was measured then.
plausible-torn = { $place } is torn or not a file of this command; it is made anew
plausible-same = No verdict differs from { $place }.
plausible-changed = { $changed ->
    [one] One verdict differs
   *[other] { WHOLE($changed) } verdicts differ
} from { $place }:
plausible-change = { $market }, row { $row }, { $part }: { $before } before, { $now } now ({ $value }, band { $band })
plausible-full = --full prints what beliefs, levers and strategies come to, and how each row is read.
plausible-plot-title = { $market }: { WHOLE($inside) } of { WHOLE($published) } published bands hold
plausible-plot-nothing = nothing to show
plausible-plot-x = against the band (grey): 0 its lower end, 1 its upper end
plausible-map-title = { WHOLE($inside) } of { WHOLE($published) } cells with a published band are inside it
plausible-word-in = inside
plausible-word-out = outside
plausible-word-shown = beside a judgment
plausible-word-untold = cannot be told
plausible-level-title = { $market } at rest
plausible-level-wanted = wanted
plausible-level-before = as it was
plausible-level-after = levelled
plausible-wanted-retention = retention a year
plausible-wanted-satisfaction = satisfaction
plausible-level-share = share of { $firm } at the end
plausible-level-farthest = farthest that a share moves
plausible-level-nothing = Nothing needs to be set.
plausible-level-short = { $what } of { $wanted } is out of reach: { FIXED($low, places: 3) } to { FIXED($high, places: 3) } was seen
plausible-level-moved = shares do not stay: some firm's is { FIXED($points, places: 1) } points from where it starts
plausible-level-tries = { $tries ->
    [one] One setting
   *[other] { WHOLE($tries) } settings
} lived; { $held ->
    [yes] everything wanted holds.
   *[no] not everything wanted holds.
}
