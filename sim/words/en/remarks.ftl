# What a scenario may say but hardly means.

remarks-price-far-from-category = the list price { $price } is { $times } times market.category_price ({ $category }), against which prices are felt; is category_price meant to be near { $price }?
remarks-price-zero = the list price is 0: costs are shares of it, so nothing is earned and nothing costs anything
remarks-loss-on-unit = a unit costs { $cost } of the list price and is sold at { $price } of it: every unit is sold at a loss
remarks-loss-on-service = the goods of a service visit cost { $cost } of its price: every visit is served at a loss
remarks-few-customers = with a population of { $size }, shares and rates are mostly chance

# What a year of a small copy shows.

remarks-market-empties = in a year at rest the market empties: { PERCENT($now) } of its people are with a firm then, { PERCENT($start) } at the start. Buying from nobody is worth more to them: is market.category_price near the prices, is market.outside too high?
remarks-share-moves = at rest, the share of { $firm } goes from { PERCENT($start) } to { PERCENT($now) } by itself, and policies will be read against a share that moves; if { PERCENT($start) } is known, firms.{ $firm }.appeal is what holds it there
remarks-sold-at-a-loss = { $firm } loses on its customers: of { $revenue } of revenue, what they cost leaves { PERCENT($now) }, before taking them on, advertising and fixed cost
remarks-year-at-a-loss = a year at rest of { $firm } ends at a loss: { PERCENT($now) } of revenue; { PERCENT($before) } are left before taking customers on, advertising and fixed cost
remarks-profit-above-half = { $firm } keeps { PERCENT($now) } of its revenue as profit{ $fixed ->
    [yes] : no fixed cost is given, so this is contribution, not profit
   *[no] , all its costs paid
}
remarks-satisfaction-at-an-end = customers of { $firm } are satisfied to { FIXED($now) } of 1 on average: so near the end of the scale, nothing that it does can be told by its satisfaction
