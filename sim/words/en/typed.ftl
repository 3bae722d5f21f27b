# What is wrong with a command line, said before anything is lived or written.

typed-wrong = { $problem }
    loyalty --help and loyalty VERB --help say what there is.
typed-option = Unknown option: { $option }.{ GIVEN($near) ->
    [yes] {" "}Did you mean { $near }?
   *[no] {""}
}
typed-verb = Unknown command { $verb }.{ GIVEN($near) ->
    [yes] {" "}Did you mean { $near }?
   *[no] {""}
} Available commands: { $verbs }
typed-unused = Unused Tokens: { $words }.
typed-twice = Parameter { $option } specified multiple times.
typed-missing = { GIVEN($verb) ->
    [yes] Command { $verb } parameter
   *[no] Parameter
} { $name } requires an argument.
typed-unfit = Invalid value "{ $value }" for { $name }. { $why }
typed-refused = Invalid value for { $name }: { $why }
typed-choice = Invalid value { $value } for { $name }. Choose from: { $known }.{ GIVEN($near) ->
    [yes] {" "}Did you mean { $near }?
   *[no] {""}
}
typed-kind = Invalid value for { $name }: unable to convert { $value } into { $kind }.

typed-interrupted = interrupted; nothing half-written was left behind
typed-terminated = terminated; nothing half-written was left behind
typed-disk-full = the disk is full; nothing half-written was left behind. Make room and run it again
typed-memory = out of memory; try a smaller population, or fewer workers or threads
typed-internal = internal error: { $error }
    LOYALTY_TRACEBACK=1 shows the whole way there; please report it.

## Numbers

typed-allowed = allowed: { $low } to { $high }{ $ends ->
    [yes] {""}
   *[no] , ends left out
}
typed-not-whole = { $text } is not a whole number
typed-not-number = { $text } is not a number
typed-out-of-range = { $text } is out of range; allowed: { $low } to { $high }
typed-percentage = { $text }: write { $share }
typed-no-fraction = { $text } is out of range; allowed: between 0 and 1, ends left out

## Policies and firms

typed-no-policy = no policy { $text }: no strategy or scenario is called so; { $hint }
typed-no-runner = no runner { $runner }; { $hint }; or local:4, or tcp://HOST:PORT
typed-policy-twice = policy { $name } is given twice; give one of them another name: --policy NAME={ $text }
typed-policy-wrong = policy { $name }: { $problem }
typed-policy-form = --policy { $text }: write NAME=STRATEGY:KEY=VALUE,..., e.g. half=under-promise:strength=0.5
typed-policy-name = --policy { $name }: a name has at most 60 characters, all of them printable
typed-file-of-several = { $text }: a file of { $n } strategies; name one of { $names }
typed-is-scenario = { $name } is a scenario; this is among strategies, which any firm can follow
typed-not-together = policy { $policy }: { $n ->
    [0] { $one } is a scenario
   *[other] { $one } is a file of { $n } strategies
}; strategies are followed together, each by its name
typed-no-setting = { $text } is not KEY=VALUE, e.g. strength=0.5
typed-set-twice = { $key } is set twice; keep one
typed-no-parameter = { $key } is no parameter; to name a policy write --policy NAME=...
typed-no-pair = { $policy } cannot be paired with { $market }: they differ in { $what }
typed-pair-firms = firms
typed-pair-months = months
typed-pair-warm-up = warm-up
typed-pair-people = numbers of people
typed-ablate-scenario = --strategy { $text } is a scenario; ablate tries strategies: loyalty list strategies
typed-market-twice = a market is named twice; name each once

## Options that do not go together, or are written otherwise

typed-option-wrong = { $option }{ $problem }
typed-of-file = { $path }: { $problem }
typed-given-twice = { $option } is given twice; keep one
typed-goes-with = { $option } goes with { $other }
typed-needs-out = { $option } needs --out FOLDER
typed-until-form = --until { $text }: write MEASURE:WIDTH, a width above 0, e.g. profit:20000
typed-until-nothing = --until watches differences, and nothing is compared here: give policies, or --knockout
typed-snapshot-form = --snapshot { $text }: write MONTHS:COLUMNS, e.g. 0,12:trust,will
typed-at-alone = --at says when --checkpoint saves; give --checkpoint FILE too
typed-at-range = --at is { $at }; allowed: 0 to { $months }, the months of { $market }
typed-past = the world resumed is at month { $month }; it cannot be saved at month { $stop }: give --at
typed-whole-tables = --out writes whole tables; leave --row away
typed-not-with-ensemble = { $option } does not go with --ensemble; loyalty report writes what is found over an ensemble
typed-customers = --customers goes with --ensemble; a market's own number is population.size (--set)
typed-of-decision = { $option } belongs to the decision report; leave out --comparison, or { $option }
typed-ensemble-as-it-is = { $option } changes the market, and { $path } was drawn around the market as it is; change the market's file and draw it anew
typed-ensemble-of-another = { $path } was drawn around { $of }, which is not { $market }; name that market, or draw it anew
typed-address = --address needs --share: without it only this machine is answered
typed-port = { $problem }; another: --port NUMBER
typed-page-empty = nothing to show: give --lesson NAME or all, or --market NAME with --vary LEVER=LOW:HIGH:COUNT
typed-page-both = --market and --vary need each other: a slider is a lever of a market
typed-page-values = { $text }: a slider needs its values: { $name }=LOW:HIGH:COUNT or { $name }=VALUE,VALUE
typed-odd-set = --set changes a market; name one, e.g. loyalty odd textbook --set market.months=24
typed-validate-none = give at least one file, e.g. loyalty validate my/market.yaml
typed-which-store = which store? give --store FOLDER, or set { $variable }
typed-no-use = this study has no use for { $option }: it lives its worlds itself
typed-target-lacking = { $out } does not hold { $target } yet, beside which its sensitivity is written; measure it first: loyalty targets { $target } --out { $out }
typed-claims-which = say which: loyalty claims run NAME, or the path of a file; loyalty claims lists the names
typed-one-verdict-named = { $option } holds one verdict; { $n } studies are named: give one, or use --out
typed-one-verdict-found = --page and --xlsx hold one verdict; there are { $n } studies: use --out
typed-studies-alike = two studies are called { $name }; give one another name

## Files and folders

typed-no-such = { $path }: there is no such { $what }
typed-not-a-file = { $path } is not a file
typed-unreadable = { $path }: no permission to read this { $what }
typed-unwritable = { $path }: no permission to write in { $place }
typed-unusable = { $path } cannot be used: { $why }
typed-no-file-name = { $path } is no name of a file
typed-needs-folder = { $path } is a file; --out needs a folder
typed-needs-file = { $path } is a folder; give the name of a file
typed-above-is-file = { $path }: { $place } is a file, not a folder
typed-ends-in = { $path }: the name ends in { $suffix }
typed-ends-in-xlsx = { $path }: a workbook's name ends in .xlsx
typed-ends-in-yaml = { $path }: a market is written as .yaml
typed-ends-in-html = { $path }: a page's name ends in .html
typed-report-forms = { $path }: a report is written as { $forms }
typed-diary-forms = { $path }: a life is written as { $forms }
typed-named-twice = { $path } is named twice; give each file a name of its own
typed-there-replace = { $path } is there already; give another name, or say --replace: nothing was touched
typed-there-new = { $path } is there already; name a new file: nothing was touched
typed-there-other = { $path } is there already and is no such document; give another name: nothing was touched
typed-holds = { $place } holds { $what }; choose another folder, or say --replace to write over it: nothing was touched
typed-foreign = { $place } holds tables that are not the laboratory's ({ $files }); choose another folder, or say --replace to write over them: nothing was touched
typed-result = { GIVEN($kind) ->
    [yes] the result of loyalty { $kind }
   *[no] another result
}{ GIVEN($parts) ->
    [yes] {" "}{ $parts }
   *[no] {""}
}
typed-result-of = of { $name }
typed-result-seed = seed { $seed }
typed-result-replications = replications { $n }
typed-no-record = { $place } is no record of today; choose another folder, or say --replace to write over it
typed-record-holds = { $place } holds another verdict on { $studies } (another seed, effort or version); choose another folder, or say --replace to write over it
typed-no-record-shipped = no record was shipped; loyalty claims run all --record FOLDER makes one
