# What lessons say. Before a run: story, question, options. After it: `is-…` for the option that was right by the numbers.

taught-span = 95% interval { SIGNED($low) } to { SIGNED($high) }
taught-range = 95% interval { FIXED($low, places: 1) } to { FIXED($high, places: 1) }

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
taught-promise-row-satisfied = satisfaction
taught-promise-elsewhere = The same promise on the credit-card market { $second-profit-went ->
    [up] gains { FIXED($second-profit-size, places: 1) }% of profit ({ $second-profit-span })
    [down] loses { FIXED($second-profit-size, places: 1) }% of profit ({ $second-profit-span })
   *[untold] makes no difference that can be told ({ $second-profit-span })
}, although satisfaction moves by { SIGNED($second-satisfied) } points and customers by { SIGNED($second-customers) }%. There one per cent of everything charged is a large part of what is earned: the extras decide. Of thirteen markets promising less gains in some and loses in others (docs/policies.md).
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
taught-silent-row-profit = profit, once complaining is easy
taught-silent-elsewhere = The usual advice: "a complaint is a gift, so invite complaints". Made easy, complaining is done more: { FIXED($asked, places: 0) }% keep silent instead of { FIXED($silent, places: 0) }%. But with nothing else changed profit { $profit-went ->
    [up] rises by { FIXED($profit-size, places: 1) }% ({ $profit-span })
    [down] falls by { FIXED($profit-size, places: 1) }% ({ $profit-span })
   *[untold] does not change in a way that can be told ({ $profit-span })
}, at the coffee shop by { SIGNED($second-profit) }% ({ $second-profit-span }): each complaint costs money, and only part of them is put right. An ear without hands is dear.
taught-silent-honest = "96 of 100 keep silent" has no source that can be found; half of the customers with a problem speaking to somebody at the counter has. What a complaint costs beside a visit's margin is above what we had judged in all thirteen markets (docs/plausibility.md, row 22: red), so the model is hard on inviting complaints. More of the silent leave than of those nothing happened to, but hardly more than half again in several markets (row 10: red there).
taught-silent-research = Hirschman (1970) told exit from voice; the TARP studies and later "rage" surveys found about half of those with a problem complaining at the front line and few to head office.
taught-silent-law = The chance that a failure is voiced rises with how bad it was, how attached one is and whether one hopes for an answer, and falls with the effort it takes.
taught-silent-discuss = What could the operator look at, if it does not hear of most failures?
taught-silent-try = In the live market, make complaining easy and watch the funnel; then raise the share put right as well, and compare profit with the ghost line.
taught-silent-aim = See that complaints are a small and selected part of failures, and that hearing them is no use without putting right.
taught-silent-think = Classes usually say that those who leave had complained first, and that making it easy pays.
taught-silent-ask = If you could only pay for one, easier complaining or better putting right, which? Try both.

## Statements of the questionnaire

taught-statement-delta = A lasting improvement keeps customers pleasantly surprised for years.
taught-statement-promise = Promising less than one delivers pays.
taught-statement-silent = Most customers who leave after something went wrong had complained first.
