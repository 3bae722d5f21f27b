# What policies spend, which to choose, and by how much the choice may be regretted.

budget-choose = { $policies ->
    [one] Better than doing nothing
   *[other] The best of the { WHOLE($policies) } policies, and of doing nothing
}: { $policy }, { $gain } in { $months } months{ $sure ->
    [yes] , beyond luck.
   *[no] . It is the best with a chance of { PERCENT($chance) }; the expected regret of choosing it, should luck have hidden a better one, is { $regret }.
}
budget-choose-none = { $policies ->
    [one] It does not pay: do nothing
   *[other] None of the { WHOLE($policies) } policies pays: do nothing
}{ $sure ->
    [yes] .
   *[no] . That is best with a chance of { PERCENT($chance) }; its expected regret is { $regret }.
}
budget-given = Each was given { $amount } a year to spend{ $n ->
    [0] .
   *[other] ; not able to spend just that: { $short }.
}
budget-nothing = doing nothing
budget-ranking = Which to choose: difference in profit ({ $currency })
budget-ranking-note = Spends a year: what it adds to the lines of the books that its levers fill, and the price it gives up. Expected regret: what is missed on average by choosing it if another is better, by what luck leaves open.
budget-spend = What each policy spends a year beyond the baseline ({ $currency })
budget-spend-note = On the lines that its strategy declares to make dearer. What rises elsewhere because more customers are served is not spending.
budget-doses = Doses for { $amount } { $currency } a year
budget-all = all
budget-price = price given up
budget-met = spends the budget
budget-too-little = spends less even at full strength
budget-spends-nothing = spends nothing: its cost is of another kind
budget-jumps = spending leaps over the budget
budget-col-spends = spends a year
budget-col-regret = expected regret
budget-col-chance = chance to be best
budget-col-strength = strength
budget-col-met = is it met
