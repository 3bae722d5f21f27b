# Designs that cannot be made: what is varied, over which range, by which sample; which doses are looked for.

design-factor-name = a factor needs a name, such as market.review_rate, not { $given }
design-none-declared = none is declared for parameters of policies
design-reference-allows = the reference allows { $range }
design-not-numeric = factor { $factor } is a { $type }; only numbers have a range: give a list of values
design-no-own-range = factor { $factor } has no range of its own ({ $declared }); give one: { $factor }=LOW:HIGH
design-low-first = factor { $factor }: { $low } to { $high } is no range; the low end comes first
design-leaves-range = factor { $factor }: { $low } to { $high } leaves its range; { $declared }
design-none-below = no number below { $under } has a range of its own; { $hint }
design-no-factor = { $text } is no factor; write KEY=LOW:HIGH:COUNT, KEY=LOW:HIGH or KEY=VALUE,VALUE
design-no-range = factor { $factor }: { $given } is no range; write LOW:HIGH, LOW:HIGH:COUNT, or a list of values
design-no-key = factor { $factor }: no { $key }; { $hint }
design-levels-alone = factor { $factor }: levels need low and high too
design-no-list = factor { $factor } is { $given }; a list of values is needed, e.g. [0.05, 0.2]
design-value-twice = factor { $factor }: a value stands twice in { $values }; keep one
design-levels = factor { $factor }: { $given } values; allowed: 2 to { $most }
design-not-number = factor { $factor }: { $given } is not a number
design-factor-range = factor { $factor } has no range; give one: { $factor }=LOW:HIGH
design-nothing-varied = nothing is varied; give factors
design-ranges = ranges { $given }: there are plausible and declared
design-no-policies = factor { $factor } is a parameter of policies, and there are none; give policies
design-no-parameter = factor { $factor }: no policy has a parameter { $key }; { $hint }
design-until-nothing = until watches differences, and nothing is compared here: give policies, or knock-outs
design-nothing-drawn = nothing to draw: name at least one number, e.g. behaviour.choice.quality=3:12

## Doses

design-no-dose = nothing has a dose { $dose }; { $hint }
design-nothing-sought = doing nothing is no policy to look for; name a strategy, or a dose
design-dose-name = a dose needs a name, such as strength or recovery.ease, not { $given }
design-dose-twice = dose { $dose } is given twice; keep one

## Samples

design-grid-n = a grid has as many points as its factors have values; n is for latin, sobol, morris, saltelli
design-sample-range = factor { $factor } has no range, which a { $sample } sample needs; give one: LOW:HIGH
design-sample-option = a { $sample } sample has no such option: { $options }; options: { GIVEN($known) ->
    [yes] { $known }
   *[no] none
}
design-powers-of-two = a { $sample } sample is balanced for powers of 2 alone; n is { $n }, take { $next }

## Files of studies

design-unreadable = { $path }: cannot be read: { $why }
design-in-file = { $file }: { $problem }
design-study-mapping = { $file }: a study is a mapping with scenario, policies, factors, ...
design-study-key = { $file }: unknown key { $key }; { $hint }
design-study-scenario = { $file }: a study needs scenario, or scenarios, and not both
design-study-market = { $file }: { $given } is no scenario; give a name, a path, or a market written out

## What is fitted to data

design-fit-low-first = { $name }: { $low } to { $high } is no range; the low end comes first
design-fit-scale = { $name }: { $low } to { $high } cannot be even on a { $scale } scale
design-fit-no-value = { $name } has no value in { $market } to be half and double of; give a range: { $name }=LOW:HIGH
design-fit-no-number = { $name } is no number that could be fitted; name a number, or give a range: { $name }=LOW:HIGH
design-fit-no-range = { $name }: { $given } is no range; write { $name }=LOW:HIGH
