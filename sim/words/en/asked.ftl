# What was asked of the laboratory and is nothing it has, or no number it can take.

asked-no-such = no { $what } { $name }; { $hint }
asked-no-firm = no firm { $firm } in { $market }; { $hint }
asked-no-closed-form = { $measure } is not to be had in { $market }: the closed form holds where leaving a firm is an end, in a subscription market, and this one is { $kind }. Take profit or npv; what customers are worth here, sim.customer_value and loyalty value { $market } tell
asked-scenario = a scenario is needed, or the name or path of one, not { $given }
asked-level = level is { $level }; allowed: between 0 and 1, e.g. 0.95
asked-above-zero = { $name } is { $value }; allowed: a number above 0
asked-or-all = { $problem }; or all
asked-column-twice = two columns are called { $name }; say one of: { $names }
asked-no-snapshot = no snapshot of month { $month }; allowed: -1 (the day observation begins) to { $last }, whole numbers
