# What lessons say. Before a run: story, question, options. After it: `is-…` for the option that was right by the numbers.

taught-span = 95% interval { FIXED($low, places: 2) } to { FIXED($high, places: 2) }
taught-range = 95% interval { FIXED($low, places: 1) } to { FIXED($high, places: 1) }
taught-moved = { $went ->
    [up] rises by { FIXED($size, places: 1) }% ({ $span })
    [down] falls by { FIXED($size, places: 1) }% ({ $span })
   *[untold] does not change in a way that can be told ({ $span }, per cent)
}
taught-shifted = { $went ->
    [up] rises by { FIXED($size, places: 1) } points ({ $span })
    [down] falls by { FIXED($size, places: 1) } points ({ $span })
   *[untold] does not change in a way that can be told ({ $span } points)
}
taught-short = { $went ->
    [up] +{ FIXED($size, places: 1) }%
    [down] −{ FIXED($size, places: 1) }%
   *[untold] no change that can be told
}

## The Delta principle

taught-delta-title = The Delta principle: why better soon feels normal
taught-delta-story = A service firm gets better, for good: five points of quality out of a hundred, at every visit, from one month to the next. Nobody is told. Customers notice because they expected less: delight or disappointment is what one experiences less what one expected. The firm's manager looks at the surveys and says: "This will carry us for years."
taught-delta-question = The firm stays better for three years. What becomes of its customers' pleasant surprise?
taught-delta-opt-stays = It stays: more than half of it is still there in the last half-year.
taught-delta-opt-fades = It fades: less than half of it is left.
taught-delta-opt-grows = It grows, as good news spreads.
taught-delta-opt-untold = It cannot be told.
taught-delta-is-stays = It stays. In the first half-year the surprise is larger by { FIXED($early, places: 1) } points than in the twin world ({ $early-span }), in the last by { FIXED($late, places: 1) } ({ $late-span }). Expectations follow experience too slowly here to use it up within the time watched.
taught-delta-is-fades = It fades. In the first half-year the surprise is larger by { FIXED($early, places: 1) } points than in the twin world ({ $early-span }), in the last by only { FIXED($late, places: 1) } ({ $late-span }), although the service is as much better as on the first day. Customers have learned to expect what they get.
taught-delta-is-grows = It grows: from { FIXED($early, places: 1) } points ({ $early-span }) to { FIXED($late, places: 1) } ({ $late-span }). Expectations fell behind what was experienced: look whether the firm promised less, or whether others got worse.
taught-delta-is-untold = It cannot be told. At first the surprise differs by { SIGNED($early) } points ({ $early-span }), at last by { SIGNED($late) } ({ $late-span }); what is left of it cannot be told from half of what there was.
taught-delta-fig-line = { $late-went ->
    [up] Surprise rises by { FIXED($early, places: 1) } points, of which { FIXED($late, places: 1) } are left after three years
    [down] Surprise rises by { FIXED($early, places: 1) } points and ends below where it was
   *[untold] Surprise moves by { SIGNED($early) } points at first; in the end no difference can be told
}
taught-delta-fig-left = { $satisfied-went ->
    [up] The surprise goes, satisfaction stays { FIXED($satisfied, places: 1) } points higher
    [down] Surprise and satisfaction: { SIGNED($late) } and { SIGNED($satisfied) } points at the end
   *[untold] Surprise and satisfaction at the end: { SIGNED($late) } and { SIGNED($satisfied) } points
}
taught-delta-row-early = surprise, first six months
taught-delta-row-late = surprise, last six months
taught-delta-row-satisfied = satisfaction, last six months
taught-delta-line-better = better by five points
taught-delta-line-rest = twin world: as it was
taught-delta-elsewhere = Satisfaction is more than surprise. Here it is { $satisfied-went ->
    [up] still higher by { FIXED($satisfied, places: 1) } points at the end ({ $satisfied-span })
    [down] lower by { FIXED($satisfied-size, places: 1) } points at the end ({ $satisfied-span })
   *[untold] not told from what it was ({ $satisfied-span })
}, because quality counts in it beside the surprise. By the Delta principle alone all firms would satisfy alike in the long run. Among car dealers, who are visited seldom, the surprise begins at { SIGNED($second-early) } points and { $second-late-went ->
    [up] stands at { FIXED($second-late, places: 1) } at the end ({ $second-late-span })
    [down] ends below zero ({ $second-late-span })
   *[untold] cannot be told from nothing at the end ({ $second-late-span })
}.
taught-delta-honest = That expectations follow experience is written into the model, so that surprise fades is arithmetic and no finding. What satisfaction keeps rests on the weight of quality in it: held against surveys the model has satisfaction follow quality too weakly in subscriptions, and hang on performance more than studies found (docs/plausibility.md, rows 9 and 16: red).
taught-delta-research = Anderson and Sullivan (1993) found perceived quality and disconfirmation both at work in satisfaction; Boulding and others (1993) followed expectations as experience moved them.
taught-delta-law = Surprise is experience less expectation; a share K of it goes into the next expectation. K is large for who knows little of the firm and small for who has been there often.
taught-delta-discuss = If every improvement is used up as surprise, what is it good for? What would you tell a manager who is paid by surprise?
taught-delta-try = In the live market, raise the service of one firm and watch its surprise; then take the lift away again and see what disappointment does.
taught-delta-aim = See that expectation is a moving yardstick, and that satisfaction is more than surprise.
taught-delta-think = Classes usually say that the surprise stays, because the service stays better.
taught-delta-ask = What would happen if the firm took the improvement back after three years? (Disappointment of about the same size, with losses felt more.)

## Promise less

taught-promise-title = Promise less, deliver more?
taught-promise-story = A maker of cola has a simple plan. It will promise less than it could keep, a tenth of the scale below its honest estimate, and spend one per cent of the bill on small extras at the end. Whoever expects less is more easily pleased, so people will come back and say good things. A rival says: whoever expects less also tries less.
taught-promise-question = Three years on: what has the modest promise done to the cola maker's profit?
taught-promise-opt-gains = Profit is higher.
taught-promise-opt-loses = Profit is lower.
taught-promise-opt-untold = It cannot be told.
taught-promise-is-gains = Profit is higher by { FIXED($profit-size, places: 1) }% ({ $profit-span }). Satisfaction moves by { SIGNED($satisfied) } points of a hundred, customers by { SIGNED($customers) }% ({ $customers-span }): what pleased customers bring is worth more than what the extras cost and the modest promise keeps away.
taught-promise-is-loses = Profit is lower by { FIXED($profit-size, places: 1) }% ({ $profit-span }), with satisfaction { SIGNED($satisfied) } points and customers { SIGNED($customers) }% ({ $customers-span }): extras and those who did not come cost more than pleased customers bring.
taught-promise-is-untold = It cannot be told: profit differs by { SIGNED($profit) }% ({ $profit-span }), and the interval covers zero. Satisfaction moves by { SIGNED($satisfied) } points, customers by { SIGNED($customers) }%: what is gained and what is paid are too near each other.
taught-promise-fig-profit = { $profit-went ->
    [up] Cola: profit +{ FIXED($profit-size, places: 1) }%
    [down] Cola: profit −{ FIXED($profit-size, places: 1) }%
   *[untold] Cola: no change of profit can be told
}; { $second-profit-went ->
    [up] credit cards: +{ FIXED($second-profit-size, places: 1) }%
    [down] credit cards: −{ FIXED($second-profit-size, places: 1) }%
   *[untold] credit cards: none can be told
}
taught-promise-fig-felt = { $satisfied-went ->
    [up] Who expects less is more satisfied
    [down] Who expects less is less satisfied
   *[untold] No change of satisfaction can be told
}: { SIGNED($satisfied) } and { SIGNED($second-satisfied) } points of a hundred
taught-promise-row-profit = profit
taught-promise-row-customers = customers at the end
taught-promise-elsewhere = The same promise on the credit-card market { $second-profit-went ->
    [up] gains { FIXED($second-profit-size, places: 1) }% of profit ({ $second-profit-span })
    [down] loses { FIXED($second-profit-size, places: 1) }% of profit ({ $second-profit-span })
   *[untold] makes no difference that can be told ({ $second-profit-span })
}, although satisfaction moves by { SIGNED($second-satisfied) } points and customers by { SIGNED($second-customers) }%. { $second-profit-went ->
    [down] There one per cent of everything charged is a large part of what is earned: the extras decide.
    [up] There what pleased customers bring outweighs the extras.
   *[untold] There what is gained and what is paid are too near each other.
} Of thirteen markets promising less gains in some and loses in others (docs/explanation/policies.md).
taught-promise-honest = In all markets the effects are small, a few per cent at most, and they turned round in several when the model was revised. The direction in one market is a statement about that market as it is written down, not about an industry.
taught-promise-research = Kopalle and Lehmann (2006) showed why understating quality can pay with customers who are easily disappointed, and why it costs trial; Boulding and others (1993) found that a lower expectation also lowers what is perceived.
taught-promise-law = Before use, what is expected lies between one's own belief and the promise; the promise weighs most with those who do not know the firm.
taught-promise-discuss = Who hears a promise: those who know the firm or those who do not? What follows for an old firm, and for a new one?
taught-promise-try = In the live market, move the cushion of the promise and leave the extras at zero; then add the extras. Which of the two decides?
taught-promise-aim = See one rule win in one market and lose in another, and say why before believing it.
taught-promise-think = Classes usually say that modesty always pays, because satisfied customers are good customers.
taught-promise-ask = What did the extras cost in each market, as a share of what is earned on a sale?

## The silent customer

taught-silent-title = The silent customer
taught-silent-story = A telephone operator is proud of its complaint desk: few calls, all answered. Each month something goes wrong for some of its customers: a bill, a dead spot. Some say so. Others say nothing. The manager says: "Those who leave us are those who complained; if there are few complaints there is little to fear."
taught-silent-question = Look at customers who left within three months after something had gone wrong. What had most of them done?
taught-silent-opt-spoke = Most had complained.
taught-silent-opt-silent = Most had said nothing.
taught-silent-opt-untold = About half and half: it cannot be told.
taught-silent-is-spoke = Most had complained: of those who left soon after a failure only { FIXED($gone, places: 0) }% had said nothing ({ $gone-range }). Of all whom the operator failed { FIXED($silent, places: 0) }% keep silent.
taught-silent-is-silent = Most had said nothing: { FIXED($gone, places: 0) }% of those who left soon after a failure ({ $gone-range }). Of all whom the operator failed { FIXED($silent, places: 0) }% keep silent ({ $silent-range }), so the complaint desk hears of the smaller part.
taught-silent-is-untold = It cannot be told: { FIXED($gone, places: 0) }% of those who left soon after a failure had said nothing ({ $gone-range }), and a half lies within the interval. Of all whom the operator failed { FIXED($silent, places: 0) }% keep silent.
taught-silent-fig-silent = Of those it failed { FIXED($silent, places: 0) }% say nothing; of those who then leave, { FIXED($gone, places: 0) }%
taught-silent-fig-profit = Inviting complaints: { $profit-went ->
    [up] profit rises at the operator by { FIXED($profit-size, places: 1) }%
    [down] profit falls at the operator by { FIXED($profit-size, places: 1) }%
   *[untold] no change of profit can be told at the operator
}, { $second-profit-went ->
    [up] rises at the coffee shop by { FIXED($second-profit-size, places: 1) }%
    [down] falls at the coffee shop by { FIXED($second-profit-size, places: 1) }%
   *[untold] and none at the coffee shop
}
taught-silent-row-silent = silent, of all it failed
taught-silent-row-gone = silent, of those who left soon
taught-silent-row-asked = silent, once complaining is easy
taught-silent-elsewhere = The usual advice: "a complaint is a gift, so invite complaints". Made easy, complaining is done more: { FIXED($asked, places: 0) }% keep silent instead of { FIXED($silent, places: 0) }%. But with nothing else changed profit { $profit-went ->
    [up] rises by { FIXED($profit-size, places: 1) }% ({ $profit-span })
    [down] falls by { FIXED($profit-size, places: 1) }% ({ $profit-span })
   *[untold] does not change in a way that can be told ({ $profit-span })
}, at the coffee shop it moves by { SIGNED($second-profit) }% ({ $second-profit-span }). { $profit-went ->
    [down] Each complaint costs money, and only a part of them is put right: an ear needs hands.
    [up] What is put right among the further complaints is worth more than they cost.
   *[untold] What further complaints cost and what putting right brings are too near each other.
}
taught-silent-honest = "96 of 100 keep silent" has no source that can be found; half of the customers with a problem speaking to somebody at the counter has. What a complaint costs beside a visit's margin is above what we had judged in all thirteen markets (docs/plausibility.md, row 22: red), so the model is hard on inviting complaints. More of the silent leave than of those nothing happened to, but less than half again as many in several markets (row 10: red there, not in these two).
taught-silent-research = Hirschman (1970) told exit from voice; the TARP studies and later "rage" surveys found about half of those with a problem complaining at the front line and few to head office.
taught-silent-law = The chance that a failure is voiced rises with how bad it was, how attached one is and whether one hopes for an answer, and falls with the effort it takes.
taught-silent-discuss = What could the operator look at, if it does not hear of most failures?
taught-silent-try = In the live market, make complaining easy and watch the funnel; then raise the share put right as well, and compare profit with the ghost line.
taught-silent-aim = See that complaints are a small and selected part of failures, and that hearing them is no use without putting right.
taught-silent-think = Classes usually say that those who leave had complained first, and that making it easy pays.
taught-silent-ask = If you could only pay for one, easier complaining or better putting right, which? Try both.

## Two loyalties

taught-loyalties-title = Two loyalties: bought and felt
taught-loyalties-story = Two managers of the same service firm want loyal customers. One pays for loyalty: who stays gets a twentieth of the bill back, month after month. The other spends on service, for everyone. Both go on for a year and a half, until the board takes the money away. From the next day on nothing is paid and nothing is better than it was.
taught-loyalties-question = A year and a half after both have stopped: of which loyalty is a larger share left?
taught-loyalties-opt-money = Of the loyalty that was bought.
taught-loyalties-opt-care = Of the loyalty that was felt.
taught-loyalties-opt-untold = It cannot be told.
taught-loyalties-is-money = Of the bought one. { FIXED($money-kept, places: 0) }% of it is left at the end ({ $money-kept-span }), of the felt one { FIXED($care-kept, places: 0) }% ({ $care-kept-span }).
taught-loyalties-is-care = Of the felt one. { FIXED($care-kept, places: 0) }% of it is left at the end ({ $care-kept-span }), of the bought one { FIXED($money-kept, places: 0) }% ({ $money-kept-span }). What was paid for ends with the pay; what was felt wears off slowly.
taught-loyalties-is-untold = It cannot be told: { FIXED($care-kept, places: 0) }% of the felt loyalty is left ({ $care-kept-span }) and { FIXED($money-kept, places: 0) }% of the bought one ({ $money-kept-span }); the difference of the two covers zero.
taught-loyalties-fig-line = Both loyalties against the twin world, in points: when the firm stops, { FIXED($care-kept, places: 0) }% of felt and { FIXED($money-kept, places: 0) }% of bought loyalty remain
taught-loyalties-fig-kept = What is left: felt { FIXED($care-kept, places: 0) }%, bought { FIXED($money-kept, places: 0) }%; coffee shops { FIXED($second-care-kept, places: 0) }% and { FIXED($second-money-kept, places: 0) }%
taught-loyalties-fig-profit = And profit? With money { $money-profit-short }, with service { $care-profit-short }
taught-loyalties-line-money = bought
taught-loyalties-line-care = felt
taught-loyalties-row-money-kept = left of bought loyalty
taught-loyalties-row-care-kept = left of felt loyalty
taught-loyalties-row-money-profit = profit, money back
taught-loyalties-row-care-profit = profit, better service
taught-loyalties-elsewhere = And what it earns? Over the three years profit { $money-profit-moved } with money back and { $care-profit-moved } with better service. Among coffee shops { FIXED($second-care-kept, places: 0) }% of felt loyalty is left ({ $second-care-kept-span }) and { FIXED($second-money-kept, places: 0) }% of bought loyalty ({ $second-money-kept-span }); profit { $second-money-profit-moved } and { $second-care-profit-moved }.
taught-loyalties-honest = How fast each loyalty fades is written into the model, so the order is no finding; how much is left, and that neither need pay, comes out of the run. That emotional loyalty grows only in who is served better than usual is a choice of the model's (B43), made after a look at a sensitivity table.
taught-loyalties-research = Dick and Basu (1994) told attitude from repeated purchase; Berry and Parasuraman (1991) called money the weakest of bonds, because a rival can pay it too.
taught-loyalties-law = Bought loyalty grows with what is paid and fades quickly; felt loyalty grows while satisfaction lies above what is usual, the more the less there is of it, and fades slowly.
taught-loyalties-discuss = Which of your own loyalties would end tomorrow if nothing were paid for them? What would a firm see of that today?
taught-loyalties-try = In the live market, pay a financial bond for a year, then take it away; do the same with service. Compare the two lines of loyalty with their ghosts.
taught-loyalties-aim = Tell loyalty that is felt from loyalty that is paid for, and both from profit.
taught-loyalties-think = Classes usually say that felt loyalty lasts, and believe that what lasts must pay.
taught-loyalties-ask = If the felt loyalty lasts longer and still costs more than it brings: what would have to change for it to pay?

## Satisfaction is not loyalty

taught-satisfaction-title = Satisfaction is not loyalty
taught-satisfaction-story = Two firms survey their customers on the same day and find the same satisfaction. One sells what one can leave at any time. At the other leaving is dear: a contract, data, habits that have to be learned anew. Two years later both look up who is still there.
taught-satisfaction-question = Where does satisfaction tell more of who stays: how large is the step from the least to the most satisfied third?
taught-satisfaction-opt-free = Larger where leaving is free.
taught-satisfaction-opt-bound = Larger where leaving is dear.
taught-satisfaction-opt-untold = It cannot be told.
taught-satisfaction-is-free = Larger where leaving is free. There { FIXED($free-low, places: 0) }% of the least and { FIXED($free-high, places: 0) }% of the most satisfied third stay, a step of { FIXED($free-step, places: 0) } points ({ $free-step-span }); where leaving is dear { FIXED($bound-low, places: 0) }% and { FIXED($bound-high, places: 0) }%, a step of { FIXED($bound-step, places: 0) } ({ $bound-step-span }). Who cannot leave stays dissatisfied.
taught-satisfaction-is-bound = Larger where leaving is dear: a step of { FIXED($bound-step, places: 0) } points ({ $bound-step-span }) against { FIXED($free-step, places: 0) } ({ $free-step-span }) where it is free.
taught-satisfaction-is-untold = It cannot be told: the step is { FIXED($free-step, places: 0) } points where leaving is free ({ $free-step-span }) and { FIXED($bound-step, places: 0) } where it is dear ({ $bound-step-span }); their difference covers zero.
taught-satisfaction-fig-stays = { FIXED($leave, places: 0) }% of the most satisfied leave all the same where leaving is free
taught-satisfaction-fig-step = From the least to the most satisfied: { FIXED($free-step, places: 0) } points where leaving is free, { FIXED($bound-step, places: 0) } where it is dear
taught-satisfaction-row-free-low = free to leave, least satisfied third stays
taught-satisfaction-row-free-middle = free to leave, middle third stays
taught-satisfaction-row-free-high = free to leave, most satisfied third stays
taught-satisfaction-row-bound-low = dear to leave, least satisfied third stays
taught-satisfaction-row-bound-middle = dear to leave, middle third stays
taught-satisfaction-row-bound-high = dear to leave, most satisfied third stays
taught-satisfaction-row-free-step = step, leaving free
taught-satisfaction-row-tied-step = step, leaving costs something
taught-satisfaction-row-bound-step = step, leaving dear
taught-satisfaction-row-second-step = step, business software
taught-satisfaction-elsewhere = Satisfied customers leave, too: { FIXED($leave, places: 0) }% of the most satisfied third are gone after two years where leaving is free ({ $leave-range }). And dissatisfied ones stay: { FIXED($bound-low, places: 0) }% of the least satisfied third where leaving is dear. Business software ties by itself: there the step is { FIXED($second-step, places: 0) } points ({ $second-step-span }).
taught-satisfaction-honest = Jones and Sasser drew a curve that is flat at first and steep at the top in competitive markets. This model does not bend it enough: that prediction of target A5 fails (docs/targets.md), and here, too, look at the middle third: the step below it is as large as the one above it, or larger. The famous "six times" between satisfied and very satisfied does not come out; odds of 1.3 to 1.8 do (docs/plausibility.md, row 7).
taught-satisfaction-research = Jones and Sasser (1995), "Why satisfied customers defect": the link of satisfaction and loyalty depends on how much competition there is.
taught-satisfaction-law = One stays where what one has is worth more than what one could have; a cost of leaving stands on the side of staying whether one is satisfied or not.
taught-satisfaction-discuss = Which of the two firms would notice first that its service has become worse? Which should worry more?
taught-satisfaction-try = In the live market, open business software and a coffee shop and compare who leaves in the same satisfaction band.
taught-satisfaction-aim = See that staying can mean loyalty or captivity, and that a survey does not tell which.
taught-satisfaction-think = Classes usually take satisfaction and loyalty for one thing.
taught-satisfaction-ask = Where in your own life do you stay, dissatisfied? What would it take to go?

## Recovery and the second failure

taught-recovery-title = Recovery and the second failure
taught-recovery-story = It is told in every service course: a customer to whom something went wrong, and for whom it was put right, is more loyal than one to whom nothing ever happened. "So a failure is an opportunity," says the trainer. We look at a telephone operator's customers in the three months after a complaint that was put right.
taught-recovery-question = Compared with customers to whom nothing went wrong that month, how many of those leave for whom it was put right?
taught-recovery-opt-fewer = Fewer: putting right binds.
taught-recovery-opt-more = More: something stays behind.
taught-recovery-opt-untold = As many: a difference cannot be told.
taught-recovery-is-fewer = Fewer: { FIXED($right, places: 1) }% of those put right leave within three months ({ $right-range }), of those to whom nothing happened { FIXED($none, places: 1) }% ({ $none-range }).
taught-recovery-is-more = More: { FIXED($right, places: 1) }% of those put right leave within three months ({ $right-range }), of those to whom nothing happened { FIXED($none, places: 1) }% ({ $none-range }). Putting right mends much of it and not all: not put right, { FIXED($wrong, places: 1) }% leave.
taught-recovery-is-untold = A difference cannot be told: { FIXED($right, places: 1) }% of those put right leave within three months ({ $right-range }) and { FIXED($none, places: 1) }% of those to whom nothing happened ({ $none-range }).
taught-recovery-fig-leave = Leave within three months: nothing happened { FIXED($none, places: 1) }%, put right { FIXED($right, places: 1) }%, not put right { FIXED($wrong, places: 1) }%
taught-recovery-fig-again = { $again-went ->
    [up] A second failure within a year weighs more: { FIXED($two, places: 1) }% leave, after a first { FIXED($one, places: 1) }%
    [down] After a second failure within a year fewer leave: { FIXED($two, places: 1) }%, after a first { FIXED($one, places: 1) }%
   *[untold] First or second failure: no difference that can be told ({ FIXED($one, places: 1) }% and { FIXED($two, places: 1) }%)
}
taught-recovery-row-none = nothing happened
taught-recovery-row-right = complained, put right
taught-recovery-row-wrong = complained, not put right
taught-recovery-row-silent = failed, said nothing
taught-recovery-row-one = after a first failure
taught-recovery-row-two = after a second within a year
taught-recovery-elsewhere = { $mending-went ->
    [down] Putting right is worth while all the same: { FIXED($mending-size, places: 1) } points fewer leave than where it was not put right ({ $mending-span }).
    [up] Here even more leave where it was put right than where it was not ({ $mending-span }).
   *[untold] Whether putting right keeps anyone cannot be told here ({ $mending-span }).
} In the market of two plain services { FIXED($second-right, places: 1) }% leave after putting right and { FIXED($second-none, places: 1) }% where nothing happened ({ $second-paradox-span } points). { $again-went ->
    [up] And the second failure within a year drives away { FIXED($again-size, places: 1) } points more than the first ({ $again-span }).
    [down] After a second failure fewer leave than after a first ({ $again-span }): those who minded most were gone.
   *[untold] Between the first and the second failure no difference can be told ({ $again-span }).
}
taught-recovery-honest = These are comparisons among customers, not between twin worlds: who complains is attached and had a worse failure than who does not, so a part of the difference is who they are. In twin worlds the recovery paradox does not appear either, not even for satisfaction after the best recovery, where studies do find it (target A8: fails; docs/targets.md). That full recovery does not lift loyalty above never failing agrees with studies of behaviour.
taught-recovery-research = De Matos and others (2007): the paradox holds on average for satisfaction, not for repurchase; Knox and van Oest (2014): with real purchases recovery almost never fully offsets a complaint; Maxham and Netemeyer (2002): after two failures there is none.
taught-recovery-law = What a recovery does to satisfaction is the justice received, less the recovery expected: good customers, and those who were well treated before, expect more.
taught-recovery-discuss = A hotel chain thinks of causing small failures on purpose, to put them right. What would you tell it, with numbers?
taught-recovery-try = In the live market, raise the share of complaints put right and compare with preventing failures for the same money.
taught-recovery-aim = Doubt a famous paradox; see that mending is worth while and that preventing is better.
taught-recovery-think = Classes who know the recovery paradox say "fewer"; others are divided.
taught-recovery-ask = What else might tell customers who complained from those to whom nothing happened?

## Peak and end

taught-peak-title = Peak and end: where quality is remembered
taught-peak-story = A hotel has some money for quality. The first plan spreads it over the whole stay, a little better everywhere. The second puts it on the high point of the stay. The third keeps it for the farewell: what one remembers of a stay is said to be its peak and its end, not its length.
taught-peak-question = Where does each yuan bring the hotel most?
taught-peak-opt-even = Spread over the whole stay.
taught-peak-opt-peak = At the high point.
taught-peak-opt-end = At the farewell.
taught-peak-opt-untold = The best cannot be told from the second.
taught-peak-is-even = Spread over the whole stay: each yuan brings { FIXED($even, places: 2) } ({ $even-span }), at the high point { FIXED($peak, places: 2) } ({ $peak-span }), at the farewell { FIXED($end, places: 2) } ({ $end-span }).
taught-peak-is-peak = At the high point: each yuan brings { FIXED($peak, places: 2) } ({ $peak-span }), at the farewell { FIXED($end, places: 2) } ({ $end-span }), spread { FIXED($even, places: 2) } ({ $even-span }).
taught-peak-is-end = At the farewell: each yuan brings { FIXED($end, places: 2) } ({ $end-span }), at the high point { FIXED($peak, places: 2) } ({ $peak-span }), spread over the stay { FIXED($even, places: 2) } ({ $even-span }). One touchpoint of many is cheap to better, and it is the one that is remembered.
taught-peak-is-untold = The best cannot be told from the second: each yuan brings { FIXED($even, places: 2) } spread ({ $even-span }), { FIXED($peak, places: 2) } at the high point ({ $peak-span }), { FIXED($end, places: 2) } at the farewell ({ $end-span }).
taught-peak-fig-returns = A yuan at the farewell brings { FIXED($end, places: 2) }, at the high point { FIXED($peak, places: 2) }, spread { FIXED($even, places: 2) }
taught-peak-fig-profit = Profit: farewell { $end-profit-short }, high point { $peak-profit-short }, spread { $even-profit-short }
taught-peak-pays = what it cost
taught-peak-row-even = spread over the visit
taught-peak-row-peak = at the high point
taught-peak-row-end = at the farewell
taught-peak-row-even-profit = profit, spread
taught-peak-row-peak-profit = profit, high point
taught-peak-row-end-profit = profit, farewell
taught-peak-elsewhere = Where a visit is a single touchpoint there is no peak and no end to choose: in the market of two plain services each unit of money brings { FIXED($second-even, places: 2) } spread ({ $second-even-span }), { FIXED($second-peak, places: 2) } at the high point ({ $second-peak-span }) and { FIXED($second-end, places: 2) } at the farewell ({ $second-end-span }). What stands below 1 does not earn what it costs.
taught-peak-honest = That peak and end are remembered is written into the model (target A23 passes, and shows only that nothing undoes it). What emerges is that one good touchpoint can be cheaper than many. A better farewell costs its share of the touchpoints: where it needs staff or rooms, this is too cheap.
taught-peak-research = Kahneman and others (1993) and the meta-analysis of Alaybek and others (2022): peak and end tell what is recalled, duration hardly.
taught-peak-law = What is recalled of a visit is a weighted mean of its high point, its end and its average; how long it was has no weight.
taught-peak-discuss = What is the farewell of a university course, a flight, a telephone contract? Who is responsible for it?
taught-peak-try = In the live market, open the hotel, look at the emotion curve of the stay, and move the lift at the farewell.
taught-peak-aim = See that where quality is put counts as much as how much of it there is.
taught-peak-think = Classes usually choose the high point: it is what advertising shows.
taught-peak-ask = Why is it cheaper to better one touchpoint than all? And what if every rival does the same?

## Tiers and envy

taught-tiers-title = Tiers and envy: serve the best better?
taught-tiers-story = A card company knows which fifth of its customers spends most. It may serve them better and leave all others as they are; or give everyone half as large a lift; or leave it. Some managers fear envy: "The others will see it."
taught-tiers-question = Three years on: what has earned most?
taught-tiers-opt-best = The best fifth served better, unseen by the others.
taught-tiers-opt-alike = Everyone served a little better.
taught-tiers-opt-rest = Leaving it as it was.
taught-tiers-opt-untold = The best cannot be told from the second.
taught-tiers-is-best = The best fifth served better: profit { $best-moved }; with everyone served alike it { $alike-moved }.
taught-tiers-is-alike = Everyone served a little better: profit { $alike-moved }; with the best fifth served better it { $best-moved }.
taught-tiers-is-rest = Leaving it as it was: with the best fifth served better profit { $best-moved }, with everyone a little better it { $alike-moved }. The lift costs more than what it keeps and brings.
taught-tiers-is-untold = The best cannot be told from the second: with the best fifth served better profit { $best-moved }, with everyone a little better it { $alike-moved }, and left as it was it stays.
taught-tiers-fig-profit = Profit at the card company: best fifth { $best-short }, all alike { $alike-short }
taught-tiers-fig-envy = { $envy-went ->
    [up] Once it is seen, customers feel treated less fairly: +{ FIXED($envy, places: 1) } points
    [down] Once it is seen, customers feel treated more fairly: −{ FIXED($envy-size, places: 1) } points
   *[untold] That it is seen makes no difference of fairness that can be told
}
taught-tiers-row-best = best fifth, unseen
taught-tiers-row-seen = best fifth, seen by all
taught-tiers-row-alike = everyone alike
taught-tiers-elsewhere = Envy: that everyone sees the better service moves felt unfairness by { SIGNED($envy) } points of a hundred ({ $envy-span }) and profit by { SIGNED($price) }% ({ $price-span }). Among hotels profit { $second-best-moved } with the best fifth served better, and { $second-alike-moved } with everyone served alike. Compare the two before believing either.
taught-tiers-honest = Homburg and others found that serving the best better raises profit, because less was spent on the rest; here nothing is taken from the rest, and target A21 fails in that part (docs/targets.md): margin falls. That those below are worse off once all see it comes out very small. In no market of thirteen did better service for the best fifth gain at its default (docs/explanation/policies.md).
taught-tiers-research = Homburg, Droll and Totzek (2008): prioritising customers pays in firms that do it, with no harm below as long as it is not seen; Drèze and Nunes (2009) on the feeling of superiority.
taught-tiers-law = Envy is how much better others are served than oneself, times the share who see it; it weighs on the wish to stay.
taught-tiers-discuss = An airline treats everyone alike and says so. Which customers does it lose, which does it win?
taught-tiers-try = In the live market, lift the top tier and move its visibility from nobody to everybody; watch the others.
taught-tiers-aim = See that "the best deserve the best" is a calculation, and what envy costs in it.
taught-tiers-think = Classes usually favour the best fifth: "eighty per cent of profit comes from them."
taught-tiers-ask = Would those in the best fifth have stayed anyway? How could the firm find out?

## Newcomer discounts

taught-newcomers-title = Newcomer discounts: who is loyal pays more?
taught-newcomers-story = In a market of two operators many people come and go. One offers newcomers a tenth off before they join and for their first half-year. Those who have been there for years pay in full. At first hardly anybody among them knows; then a newspaper prints both prices side by side.
taught-newcomers-question = What does the discount do to profit, unknown to existing customers and known to all of them?
taught-newcomers-opt-always = It pays in both cases.
taught-newcomers-opt-hidden = It pays while they do not know, and loses when they do.
taught-newcomers-opt-never = It loses in both cases.
taught-newcomers-opt-untold = One of the two cannot be told.
taught-newcomers-is-always = It pays in both cases: unknown, profit { $hidden-moved }; known, it { $known-moved }. Betrayal costs less than newcomers bring.
taught-newcomers-is-hidden = It pays while they do not know: unknown, profit { $hidden-moved }; known, it { $known-moved }. What betrays the old customers costs more than the new ones bring.
taught-newcomers-is-never = It loses in both cases: unknown, profit { $hidden-moved }; known, it { $known-moved }. The discount goes to many who would have come anyway.
taught-newcomers-is-untold = One of the two cannot be told, or both: unknown, profit { $hidden-moved }; known, it { $known-moved }. { $known-went ->
    [down] What is sure is the harm once it is known.
    [up] What is sure is that it pays once it is known.
   *[untold] More pairs of worlds would tell.
}
taught-newcomers-fig-profit = Profit with a newcomer discount: unknown { $hidden-short }, known { $known-short }
taught-newcomers-fig-kept = { $kept-known-went ->
    [down] Once it is known, retention falls by { FIXED($kept-known-size, places: 1) } points a year
    [up] Once it is known, retention rises by { FIXED($kept-known-size, places: 1) } points a year
   *[untold] Once it is known: no change of retention that can be told
}
taught-newcomers-row-hidden = profit, known to no old customer
taught-newcomers-row-known = profit, known to all
taught-newcomers-row-kept-hidden = retention, known to no old customer
taught-newcomers-row-kept-known = retention, known to all
taught-newcomers-elsewhere = Retention a year { $kept-hidden-shifted } while nobody knows and { $kept-known-shifted } once all do. Among coffee shops with as many newcomers the same discount moves profit otherwise or alike: unknown, it { $second-hidden-moved }; known, it { $second-known-moved }.
taught-newcomers-honest = In the target's market of three firms the best discount is 8% where nobody knows and falls to 0 where everybody does (target A21, docs/targets.md): that part agrees with Feinberg and others; that it is gone before everyone knows does not come out. How much betrayal weighs (.35) is a prior, set by judgment.
taught-newcomers-research = Feinberg, Krishna and Zhang (2002): customers' own firm asking newcomers for less is felt as betrayal, and a deal for newcomers can do harm once it is known; Lewis (2006): customers won by deep discounts are worth less.
taught-newcomers-law = Betrayal grows with the gap between one's own price and the newcomers', in the share of customers who know of it.
taught-newcomers-discuss = How long can such a discount be kept from existing customers? Would you build a business on it?
taught-newcomers-try = In the live market, set a newcomer discount and move the share of customers who know; look for the share at which it stops paying.
taught-newcomers-aim = See that a price is information, and that who knows decides what it earns.
taught-newcomers-think = Classes usually say that it pays while it is secret.
taught-newcomers-ask = Who of the newcomers would have come without the discount?

## Points

taught-points-title = Points: what do they buy?
taught-points-story = A cola maker starts a programme: points worth a twentieth of what one pays, a reward when enough are collected, a head start for whoever enrols. Its marketing head speaks of "building love". Its accountant asks whether it buys love or purchases.
taught-points-question = Three years on, which has grown more, in per cent: purchases, or emotional loyalty?
taught-points-opt-bought = Purchases have grown more.
taught-points-opt-warm = Emotional loyalty has grown more.
taught-points-opt-untold = It cannot be told.
taught-points-is-bought = Purchases: what is bought { $bought-moved }, emotional loyalty { $warm-moved }. Points buy transactions.
taught-points-is-warm = Emotional loyalty: it { $warm-moved }, what is bought { $bought-moved }. Who comes more often is served more often, and that is what warms.
taught-points-is-untold = It cannot be told: what is bought { $bought-moved }, emotional loyalty { $warm-moved }, and neither has surely grown more than the other.
taught-points-fig-grows = Points, cola: purchases { $bought-short }, emotional loyalty { $warm-short }
taught-points-fig-profit = Do points pay? Cola { $profit-short }, telephone { $second-profit-short }
taught-points-row-bought = purchases
taught-points-row-warm = emotional loyalty
taught-points-elsewhere = Whether points pay is another question: at the cola maker profit { $profit-moved }; at a telephone operator with the same programme it { $second-profit-moved }, where what is bought { $second-bought-moved } and emotional loyalty { $second-warm-moved }.{ $second-profit-went ->
    [down] {" "}Where everyone buys once a month anyway, points are a discount to those who would have stayed.
    [up] {" "}There, too, what more is bought outweighs the rewards.
   *[untold] {""}
}
taught-points-honest = For cola the model is too friendly to points: 9.5% more bought where studies find 0 to 8% (docs/plausibility.md, row 20: red for cola, inside the band in all twelve other markets). The pull towards a near reward is smaller than measured (target A22 fails in that part).
taught-points-research = Leenheer and others (2007) and Liu (2007): programmes raise purchases a little, of light buyers mostly; Kivetz and others (2006): the pull grows as the reward comes near.
taught-points-law = A reward pulls the more strongly, the nearer it is, and falls back once it is taken; points themselves are a discount.
taught-points-discuss = How would you test whether your own frequent-flyer card has made you like the airline more?
taught-points-try = In the live market, start a programme at the cola maker and then at the telephone operator; compare the cost beside the slider with the ghost line of profit.
taught-points-aim = Tell what a programme does to purchases from what it does to feelings, and both from what it earns.
taught-points-think = Classes usually know cards that changed what they buy and not what they like.
taught-points-ask = Which customers take the points and would have bought anyway?

## Five points of retention

taught-five-points-title = Five points of retention: 85% more profit?
taught-five-points-story = A famous sentence: "Keep five per cent more of your customers and profit rises by 25 to 85 per cent." A telephone operator takes it to heart and builds ties that are hard to leave behind: systems, training, a shared account. Retention goes up. We look at profit, with what the ties cost.
taught-five-points-question = For each five points of yearly retention gained this way, what happens to the operator's profit over three years?
taught-five-points-opt-claimed = It rises by 25% or more, as claimed.
taught-five-points-opt-less = It rises, by less than 25%.
taught-five-points-opt-falls = It falls.
taught-five-points-opt-untold = It cannot be told which.
taught-five-points-is-claimed = It rises by { FIXED($bonds, places: 0) }% for five points ({ $bonds-span }): as claimed.
taught-five-points-is-less = It rises by { FIXED($bonds, places: 1) }% for five points ({ $bonds-span }): retention { $bonds-kept-shifted } and profit { $bonds-profit-moved }, costs paid. The claim counts the whole life of a customer, and counts the points as free.
taught-five-points-is-falls = It falls by { FIXED($bonds-size, places: 1) }% for five points ({ $bonds-span }): retention { $bonds-kept-shifted }, but the ties cost more than the customers kept bring.
taught-five-points-is-untold = It cannot be told which: for five points profit moves by { SIGNED($bonds) }% ({ $bonds-span }); retention { $bonds-kept-shifted } and profit { $bonds-profit-moved }.
taught-five-points-fig-per = Five points: { FIXED($formula, places: 0) }% by arithmetic, { SIGNED($bonds) }% by ties, { SIGNED($better) }% by better service
taught-five-points-fig-did = Ties: profit { $bonds-profit-short }; better service: profit { $better-profit-short }
taught-five-points-claimed = the claim begins
taught-five-points-row-formula = arithmetic, nothing paid
taught-five-points-row-bonds = profit per five points, ties
taught-five-points-row-better = profit per five points, better service
taught-five-points-row-bonds-kept = retention, ties (points)
taught-five-points-row-bonds-profit = profit, ties
taught-five-points-row-better-kept = retention, better service (points)
taught-five-points-row-better-profit = profit, better service
taught-five-points-elsewhere = The arithmetic is right: at this operator's retention five points for nothing make a customer worth { FIXED($formula, places: 0) }% more ({ $formula-range }). What it leaves out is what the points cost. Bought with better service, five points move profit by { SIGNED($better) }% ({ $better-span }); in the market of two plain services by { SIGNED($second-better) }% ({ $second-better-span }), with ties by { SIGNED($second-bonds) }% ({ $second-bonds-span }).
taught-five-points-honest = Two things are laid side by side that are not the same: value of a customer for life, and a firm's profit over three years. A longer watch would bring them nearer. How far retention follows satisfaction is off in several markets (docs/plausibility.md, row 17: red in three subscription markets of six, and right for this operator). The claim itself was studied at length: docs/claims/retention-profit.md.
taught-five-points-research = Reichheld and Sasser (1990): net present value per customer, nine cases chosen by consultants, with five points fewer leaving; no test, no cost.
taught-five-points-law = A customer's value is margin times retention over one plus discount less retention: the nearer retention is to one, the more five points are worth.
taught-five-points-discuss = A consultant shows you the sentence. Which three questions do you ask?
taught-five-points-try = In the live market, raise the structural bond in steps and write down retention, cost and profit.
taught-five-points-aim = Tell arithmetic from a result: the same five points are worth much when free and little when bought.
taught-five-points-think = Classes have often heard the sentence and believe it.
taught-five-points-ask = At what price of five points would the operator be as well off as before?

## Who talks

taught-talk-title = Who talks: good and bad word
taught-talk-story = "A dissatisfied customer tells ten others, a satisfied one tells three." A restaurant chain listens to all of its market for a year and a half: after which visits do people talk, and what do they say?
taught-talk-question = After which visits is more often talked: those that outraged, or those that dazzled?
taught-talk-opt-angry = Those that outraged.
taught-talk-opt-glad = Those that dazzled.
taught-talk-opt-untold = As often: a difference cannot be told.
taught-talk-is-angry = After those that outraged: { FIXED($angry, places: 0) }% of them are talked about ({ $angry-range }), of those that dazzled { FIXED($glad, places: 0) }% ({ $glad-range }), of those that merely satisfied { FIXED($calm, places: 0) }%.
taught-talk-is-glad = After those that dazzled: { FIXED($glad, places: 0) }% of them are talked about ({ $glad-range }), of those that outraged { FIXED($angry, places: 0) }% ({ $angry-range }), of those that merely satisfied { FIXED($calm, places: 0) }%.
taught-talk-is-untold = A difference cannot be told: { FIXED($angry, places: 0) }% of visits that outraged are talked about ({ $angry-range }), { FIXED($glad, places: 0) }% of those that dazzled ({ $glad-range }), { FIXED($calm, places: 0) }% of those that merely satisfied.
taught-talk-fig-talk = Talked about: outraged { FIXED($angry, places: 0) }%, satisfied { FIXED($calm, places: 0) }%, dazzled { FIXED($glad, places: 0) }%
taught-talk-fig-ratio = { $excess-went ->
    [up] And yet more good is said than bad: { FIXED($ratio, places: 1) } good words to a bad one
    [down] More bad is said than good: { FIXED($ratio, places: 1) } good words to a bad one
   *[untold] Good and bad words balance: { FIXED($ratio, places: 1) } to one
}
taught-talk-even = as many
taught-talk-row-angry = talks, outraged
taught-talk-row-calm = talks, satisfied
taught-talk-row-glad = talks, dazzled
taught-talk-elsewhere = Who talks most is not what is heard most: { $excess-went ->
    [up] there are { FIXED($ratio, places: 1) } good words to each bad one ({ $ratio-range }), because good visits are so many more
    [down] there are only { FIXED($ratio, places: 1) } good words to each bad one ({ $ratio-range })
   *[untold] good and bad words balance ({ $ratio-range })
}. Among telephone customers { FIXED($second-angry, places: 0) }% of outraging and { FIXED($second-glad, places: 0) }% of dazzling months are talked about, and there are { FIXED($second-ratio, places: 1) } good words to a bad one ({ $second-ratio-range }).
taught-talk-honest = That both ends talk more than the middle is written into the model (the asymmetric U); how many good words come to a bad one emerges. Studies find about three (East and others 2007), the target's market gives 1.6, and that a few who are disappointed do great harm does not come out (target A15 fails in that part; docs/targets.md). "Ten and three" has no source that can be found.
taught-talk-research = Anderson (1998): word of mouth is U-shaped in satisfaction, a little higher on the dissatisfied side; East, Hammond and Wright (2007): good word is about three times as common as bad.
taught-talk-law = The chance to talk rises with the distance of satisfaction from a middle, on the bad side by another slope than on the good, times how talkative one is.
taught-talk-discuss = Why do managers believe that bad word is more common? What do they get to hear?
taught-talk-try = In the live market, watch word of mouth pass along the ties; make service worse for a year and count both colours.
taught-talk-aim = Tell how often somebody talks from how much is said in all.
taught-talk-think = Classes usually say that the angry talk most, and therefore that bad word prevails.
taught-talk-ask = How many visits outrage, and how many please? Multiply.

## Win back or win new

taught-win-back-title = Win back or win new?
taught-win-back-story = "It costs six times as much to win a new customer as to keep an old one." And one who has left? An operator has some money. It may call those who left, apologise for what went wrong and ask them back; or it may advertise to everyone.
taught-win-back-question = Where does each unit of money bring this operator more?
taught-win-back-opt-back = Calling back those who left.
taught-win-back-opt-new = Advertising to everyone.
taught-win-back-opt-untold = A difference cannot be told.
taught-win-back-is-back = Calling back: each unit brings { FIXED($back, places: 1) } ({ $back-span }), advertising { FIXED($new, places: 1) } ({ $new-span }). Those who left know the firm, and a part of what drove them away can be mended by a call.
taught-win-back-is-new = Advertising: each unit brings { FIXED($new, places: 1) } ({ $new-span }), calling back { FIXED($back, places: 1) } ({ $back-span }).
taught-win-back-is-untold = A difference cannot be told: calling back brings { FIXED($back, places: 1) } for each unit ({ $back-span }), advertising { FIXED($new, places: 1) } ({ $new-span }).
taught-win-back-fig-returns = Each unit of money: calling back { FIXED($back, places: 1) }, advertising { FIXED($new, places: 1) }; restaurants { FIXED($second-back, places: 1) } and { FIXED($second-new, places: 1) }
taught-win-back-fig-profit = Profit: calling back { $back-profit-short }, advertising { $new-profit-short }
taught-win-back-pays = what it cost
taught-win-back-row-back = calling back
taught-win-back-row-new = advertising
taught-win-back-row-back-profit = profit, calling back
taught-win-back-row-new-profit = profit, advertising
taught-win-back-elsewhere = { $second-gap-went ->
    [down] It turns round among restaurants: there advertising brings { FIXED($second-new, places: 1) } ({ $second-new-span }) and calling back { FIXED($second-back, places: 1) } ({ $second-back-span }). Who did not come this month has not left; many do not know the place.
    [up] Among restaurants calling back brings more as well: { FIXED($second-back, places: 1) } ({ $second-back-span }) against { FIXED($second-new, places: 1) } ({ $second-new-span }).
   *[untold] Among restaurants a difference cannot be told: calling back { FIXED($second-back, places: 1) } ({ $second-back-span }), advertising { FIXED($second-new, places: 1) } ({ $second-new-span }).
} So there is no rule, and no "six times": the next unit of money goes where it brings most, until both bring the same.
taught-win-back-honest = That each unit brings several says that firms in these markets spend too little on either at rest: no free lunch is broken here (docs/plausibility.md, the table of returns, and row 24: red in every market). In duopoly advertising works less than studies found in the long run (row 18: red there). Calls are made without an offer; an offer costs margin.
taught-win-back-research = Pfeifer (2005): an average cost ratio says nothing about where to spend; Griffin and Lowenstein (2001) on winning back; the "six times" has no primary source that can be found.
taught-win-back-law = Money is well divided where the last unit brings the same on either side; averages do not tell.
taught-win-back-discuss = Whom of those who left would you not call back?
taught-win-back-try = In the live market, call back at a rising rate and see where the next call stops paying.
taught-win-back-aim = Replace a slogan by a marginal comparison, and see it turn round in another market.
taught-win-back-think = Classes usually repeat that old customers are cheaper.
taught-win-back-ask = What happens to the return as the rate of calls rises? Why?

## Correlation is not effect

taught-effect-title = Correlation is not effect
taught-effect-story = A hotel has had a points programme for two years. A consultant compares: guests who soon began to collect points bring far more than those who do not. "There is your effect," he says. A second one would offer the programme to half of the customers by lot. And we, who own the laboratory, can live the same two years without any programme.
taught-effect-question = Of the difference between members and others, how much has the programme made?
taught-effect-opt-most = More than half of it.
taught-effect-opt-little = Less than half of it.
taught-effect-opt-untold = It cannot be told.
taught-effect-is-most = More than half: members bring { SIGNED($naive) }% more than others ({ $naive-span }), and the programme changes what the same customers bring by { SIGNED($truth) }% ({ $truth-span }).
taught-effect-is-little = Less than half: members bring { SIGNED($naive) }% more than others ({ $naive-span }), but the programme changes what the same customers bring by { SIGNED($truth) }% ({ $truth-span }). In the world without any programme those who would have joined bring { SIGNED($before) }% more all the same: who comes often enrols.
taught-effect-is-untold = It cannot be told: members bring { SIGNED($naive) }% more ({ $naive-span }), and the programme changes what the same customers bring by { SIGNED($truth) }% ({ $truth-span }); whether that is more than half of the difference, the interval leaves open.
taught-effect-fig-gap = Seen { SIGNED($naive) }%, by trial { SIGNED($trial) }%, true { SIGNED($truth) }%
taught-effect-fig-truth = What one sees and what it did: hotel { SIGNED($naive) }% and { SIGNED($truth) }%, telephone { SIGNED($second-naive) }% and { SIGNED($second-truth) }%
taught-effect-nothing = no effect
taught-effect-row-naive = members against others
taught-effect-row-before = the same people, no programme
taught-effect-row-trial = trial by lot
taught-effect-row-truth = true effect (twin worlds)
taught-effect-elsewhere = The trial by lot says { SIGNED($trial) }% ({ $trial-span }). It is right on average, and blunt: with few customers its interval is wide, and what the treated tell the others makes it miss a little. Among telephone customers members bring { SIGNED($second-naive) }% more ({ $second-naive-span }) while the programme changes what customers bring by { SIGNED($second-truth) }% ({ $second-truth-span }): { $second-truth-went ->
    [up] there it helps.
    [down] there it costs more than it brings, whatever the comparison says.
   *[untold] there no effect can be told.
}
taught-effect-honest = That frequent customers enrol first is how enrolling works here: at every purchase there is a chance. In your firm other reasons may sort people. Twin worlds are what nobody has outside a laboratory; a trial by lot is the nearest thing to them.
taught-effect-research = Leenheer and others (2007): correcting for who joins takes most of a programme's apparent effect away; Ascarza and others (2016): a field experiment showed that a well-meant campaign drove customers away.
taught-effect-law = What one sees is the effect on those who take part, and what they would have differed in anyway; a lot makes the second part zero.
taught-effect-discuss = Find a sentence of the kind "our members spend twice as much". What would you need to know?
taught-effect-try = In the live market, start the programme at the hotel and look at the ghost line: the difference to it is the effect.
taught-effect-aim = Never again take a comparison of members and others for an effect.
taught-effect-think = Classes see the trap when asked, and fall into it when a number is large.
taught-effect-ask = What could sort people into the programme in a firm you know? How would you design the lot?

## Statements of the questionnaire

taught-statement-delta = A lasting improvement keeps customers pleasantly surprised for years.
taught-statement-promise = Promising less than one delivers pays.
taught-statement-silent = Most customers who leave after something went wrong had complained first.
taught-statement-recovery = A customer whose complaint was put right is less likely to leave than one to whom nothing happened.
taught-statement-peak = To be remembered well, a firm does best to spread its money over the whole visit.
taught-statement-tiers = Serving the best customers better pays.
taught-statement-points = Points make customers buy more rather than like the firm more.
taught-statement-five-points = Five points more retention raise profit by a quarter or more.
taught-statement-talk = After a bad visit people talk more often than after a splendid one.
taught-statement-effect = That members of a programme bring more shows what the programme does.
