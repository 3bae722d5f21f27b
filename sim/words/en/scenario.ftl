# What is wrong with a scenario, with a change to one, or with what belongs to it: edge lists, twins, ensembles.

scenario-line = line { $line }
scenario-between = {", "}
scenario-placed = { $place }: { $problem }
scenario-problems = { GIVEN($file) ->
    [yes] { $file }
   *[no] the scenario
} has { $n } problems:
scenario-problems-anywhere = { $n } problems:
scenario-more-problems = ... and { $n } more
scenario-near = did you mean { $near }?
scenario-there = { GIVEN($near) ->
    [yes] did you mean { $near }?{" "}
   *[no] {""}
}{ $what }: { GIVEN($names) ->
    [yes] { $names }
   *[no] none
}
scenario-none = none
scenario-has = { $path } has
scenario-keys-are = the keys are

## Values, as they are repeated

scenario-null = nothing (null)
scenario-mapping = { GIVEN($keys) ->
    [yes] a mapping of { $keys }
   *[no] an empty mapping
}
scenario-list = a list of { $n }
scenario-long-number = a very long number
scenario-range = { GIVEN($low) ->
    [yes] { GIVEN($high) ->
        [yes] { $low } to { $high }
       *[no] at least { $low }
    }
   *[no] { GIVEN($high) ->
        [yes] at most { $high }
       *[no] any
    }
}
scenario-at-least = at least { $low }
scenario-from-to = from { $low } to { $high }

## Keys and values that do not fit

scenario-unknown-key = unknown key { $key }; { $hint }{ GIVEN($elsewhere) ->
    [yes] ; there is a { $elsewhere }
   *[no] {""}
}
scenario-extends-on-top = extends: belongs at the top of the file
scenario-does-not-fit = { $value } does not fit: { $why }
scenario-missing = missing; give { $expected }{ GIVEN($meaning) ->
    [yes] {" "}({ $meaning })
   *[no] {""}
}
scenario-out-of-range = { $value } is outside the allowed range: { $range }{ GIVEN($unit) ->
    [yes] {" "}{ $unit }
   *[no] {""}
}{ GIVEN($meaning) ->
    [yes] {" "}({ $meaning })
   *[no] {""}
}
scenario-pattern = { $value }: use lower-case letters, digits, -, _ and single dots between them, a letter first, at most 60 in all
scenario-not-one-of = { $value } is not one of { $choices }{ GIVEN($near) ->
    [yes] ; did you mean { $near }?
   *[no] {""}
}
scenario-unexpected = expected { $expected }, got { $value }{ $hint }{ GIVEN($meaning) ->
    [yes] {" "}({ $meaning })
   *[no] {""}
}
scenario-meaning-of = { $what } of: { $whose }
scenario-wants-distribution = a number or a distribution ({ $shapes }){ GIVEN($range) ->
    [yes] , { $range }{ GIVEN($unit) ->
        [yes] {" "}{ $unit }
       *[no] {""}
    }
   *[no] { GIVEN($unit) ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
}
scenario-wants-number = { $whole ->
    [yes] a whole number
   *[no] a number
}{ GIVEN($range) ->
    [yes] , { $range }{ GIVEN($unit) ->
        [yes] {" "}{ $unit }
       *[no] {""}
    }
   *[no] { GIVEN($unit) ->
        [yes] {" "}({ $unit })
       *[no] {""}
    }
}
scenario-wants-list = a list
scenario-wants-strategy = the name of a strategy, or a mapping with use: NAME
scenario-wants-table = a mapping of names
scenario-wants-part = a mapping with keys { $keys }
scenario-wants-choice = one of { $choices }
scenario-wants-text = { $text ->
    [yes] text
   *[no] a number, a word or true/false
}
scenario-length = { GIVEN($has) ->
    [yes] { $has } { $text ->
        [yes] characters
       *[no] entries
    }
   *[no] empty
}; it takes at least { $least }{ GIVEN($most) ->
    [yes] {" "}and at most { $most }
   *[no] {""}
} { $text ->
    [yes] characters
   *[no] entries
}
scenario-no-parameters = { $shape } needs its parameters: { $example }
scenario-no-shape = no distribution { $shape }; { $hint }
scenario-one-shape = expected one distribution with its parameters, such as { $example }, got { $value }
scenario-hint-finite = ; NaN and infinity are not allowed
scenario-hint-write = ; write { $text }
scenario-hint-point = ; write { $text }, with a point
scenario-hint-no-quotes = ; take the quotes away
scenario-hint-quotes = ; put it in quotes
scenario-number-or-one = expected a number or one distribution, such as { $example }
scenario-number-or-shape = expected a number or one of { $shapes } with its parameters, got { $value }
scenario-low-above-high = low ({ $low }) is above high ({ $high })
scenario-constant-outside = { $value } is outside the allowed range: { $allowed }
scenario-draws-outside = this { $shape } also draws values outside the allowed range, { $allowed }; use a number, or a { $open ->
    [yes] lognormal, gamma, beta or uniform
   *[no] uniform
} within it

## What has to agree

scenario-tastes-alone = { $shape } says how tastes for firms are spread, and is of use for traits.taste alone
scenario-no-trait = no trait { $name }; traits: { $traits }
scenario-no-need = at least one need must have a weight above 0
scenario-sum = { $what } sum to { $total }; they must sum to 1
scenario-sum-segments = the segments' shares
scenario-sum-firms = the firms' start_share and population.start_outside
scenario-no-pair-trait = no trait { $trait } that can go with another; { $known }
scenario-pair-once = { $one } and { $other }: a pair of two traits is named once
scenario-correlations = no traits can go together so: some of the correlations contradict others
scenario-network-path = kind: file needs a path, and only kind: file takes one
scenario-strategy-form = a strategy is a name, or a mapping with use: NAME
scenario-strategy-value = { $key }: expected a finite number, a word or true/false, got { $value }
scenario-arms-sum = share { $share } and the arms' shares sum to { $total }; they must leave at most 1, such as share: { $most }
scenario-arm-there = { $arm }: this arm is there already; give it another name
scenario-peak-end = peak_weight + end_weight must not exceed 1 (the rest is the weight of the mean)
scenario-tiers-by = by_frequency + by_profit must not exceed 1 (the rest is the weight of spend)
scenario-no-lever = no lever { $name }; levers: { $levers }
scenario-lever-has-no = lever { $lever } has no { $name }; it has: { $there }
scenario-name = { $kind } name { $name }: use letters, digits, spaces, - and _, at most 40
scenario-streams = firms share a stream: { $streams }; each needs its own
scenario-price-far = { $path }: { $price } is more than { $times } times market.category_price ({ $category }), against which prices are felt
scenario-no-segment = { $path }: no segment { $segment }; segments: { $segments }
scenario-no-firm = { $path }: no firm { $firm }; firms: { $firms }
scenario-durable-price = a durable market needs a service_price for its firms
scenario-not-liked = { $path } is { $share }, and where tastes are { $kind } a firm needs a share in what people like: give it { $taste }, { $least } to 1
scenario-too-many-people = { $rows } customers in all, entrants and isolated ones included; allowed: at most { $most }
scenario-copy-of = copy of { $name }
scenario-not-above = { $market } cannot be written as what it changes in { $parent }

## Changes: --set and evolve

scenario-set-form = write PATH=VALUE, for example market.months=24
scenario-set-no-value = no value after =; to remove { $path } write { $path }=null
scenario-set-twice = { $path } is set twice; keep one
scenario-no-path = { $path } is not a path; write keys with dots between them, such as market.months
scenario-whole-list = an entry of a list cannot be removed alone; give the whole list
scenario-single = { $path } is a single value ({ $value }) and has nothing inside
scenario-other-shape = { $path } is { GIVEN($shape) ->
    [yes] a { $shape }
   *[no] the number { $number }
}, not a { $wanted }; give the whole of it: { $path } = { $whole }
scenario-no-own-trait = this segment has no { $trait } of its own; give the whole of it: { $path } = { $example }
scenario-there-is-no = there is no { $key }; { $hint }
scenario-no-entry = no such entry; { $path } has entries 0 to { $last }
scenario-nothing-to-remove = null removes what is inherited, but there is no { $key }; { $hint }

## Files

scenario-is-base = { $name } is a base, not a market: a file of your own with 'extends: { $name }' adds its firms
scenario-not-shipped = no shipped scenario { $name }; { GIVEN($near) ->
    [yes] did you mean { $near }?{" "}
   *[no] {""}
}{ GIVEN($beside) ->
    [yes] there is a file { $beside }: give that name.{" "}
   *[no] {""}
}shipped: { $shipped }. For your own, give the path of its YAML file
scenario-no-such-file = there is no such file; { GIVEN($beside) ->
    [yes] did you mean { $beside }?{" "}
   *[no] {""}
}{ GIVEN($near) ->
    [yes] did you mean the shipped scenario { $near }?{" "}
   *[no] {""}
}shipped scenarios: { $shipped }
scenario-is-folder = this is a folder; give the path of one YAML file{ GIVEN($files) ->
    [yes] ; it holds { $files }
   *[no] {""}
}
scenario-not-regular = this is not a regular file
scenario-no-permission = no permission to read this file
scenario-no-usable-path = not a usable path
scenario-unreadable = cannot be read: { $why }
scenario-no-file-there = there is no file { $file } in the scenario's folder
scenario-no-file-name = { $file } is not a file name; write it relative to the folder, with /
scenario-not-relative = { $file } is not relative; name a file in the scenario's own folder
scenario-leaves-folder = { $file } leaves the scenario's folder (..); put the file into that folder
scenario-loop-of-links = { $file } cannot be followed (a loop of symbolic links?)
scenario-link-out = { $file } is a symbolic link out of the scenario's folder; put the file itself there
scenario-extends-circle = extends: goes in a circle: { $names }
scenario-extends-long = extends: is more than { $most } files long: { $names }
scenario-extends-one = expected one shipped name or the name of a file beside this one, got { $given }
scenario-extends-none = { $given } is neither a shipped scenario nor a file beside this one; { GIVEN($near) ->
    [yes] did you mean { $near }?{" "}
   *[no] {""}
}shipped: { $shipped }
scenario-extends-nowhere = { $given } is not a shipped scenario and a text without a folder reaches no files; { GIVEN($near) ->
    [yes] did you mean { $near }?{" "}
   *[no] {""}
}shipped: { $shipped }
scenario-empty = the file is empty; a scenario needs at least market: and firms:
scenario-empty-extends = the file is empty; a scenario needs at least market: and firms:, or extends:
scenario-no-mapping = a scenario is a mapping of keys such as market: and firms:, but this is { $data }

## YAML

scenario-too-large = larger than { $most } kB; a scenario is a few kB of text
scenario-utf-16 = this is UTF-16 text; save it as UTF-8
scenario-binary = this is a binary file, not a YAML text
scenario-not-utf-8 = not UTF-8 text (or a binary file); save it as UTF-8
scenario-character = the character { $code } does not belong in a YAML text; is it a binary file?
scenario-second-document = a second document starts here (---); keep one scenario in a file
scenario-no-yaml = not valid YAML: { $why }
scenario-yaml-tab = indented with a tab; use spaces
scenario-yaml-colon = a colon where none is expected; check the indentation, or put quotes around the text
scenario-yaml-indentation = the indentation does not fit the lines above it
scenario-yaml-no-colon = a key without its colon (or a quote or bracket left open above)
scenario-yaml-other = { GIVEN($problem) ->
    [yes] { $problem }
   *[no] cannot be read
}{ GIVEN($context) ->
    [yes] {" "}({ $context })
   *[no] {""}
}
scenario-too-many = more than { $most } entries{ $aliases ->
    [yes] , repeated aliases (*name) included
   *[no] {""}
}; make it smaller
scenario-too-deep = nested more than { $most } deep; a scenario needs no more than 8
scenario-key-no-word = a key must be a word, not a list, a mapping or an alias
scenario-key-twice = the key { $key } is given twice (first on line { $line }); keep one
scenario-key-no-text = the key { GIVEN($key) ->
    [yes] { $key }
   *[no] (empty)
} is not text; put it in quotes or rename it{ $comma ->
    [yes] {" "}(a number such as 0,1 is written with a point: 0.1)
   *[no] {""}
}
scenario-alias-nothing = { $name } refers to nothing above it
scenario-alias-itself = { $name } refers to itself
scenario-tag = the tag { $tag } is not allowed; a scenario holds plain values only
scenario-merge-keys = merge keys (<<) are not supported; write the keys out, or use extends:
scenario-digits = this number has too many digits

## Edge lists

scenario-ties-wanted = expected a CSV file (UTF-8) with columns source,target
scenario-ties-tidy = network.tidy: true takes each tie once, whichever way and however often it is named
scenario-ties-nowhere = { $name } { $there ->
    [yes] is no file
   *[no] does not exist
} (looked for { $path }); { $wanted }
scenario-ties-unreadable = { $name } cannot be read: { $why }
scenario-ties-empty = { $name } is empty; { $wanted }
scenario-ties-not-text = { $name } is not text; { $wanted }
scenario-ties-outside = { $name } leaves the scenario's folder; put the file beside the scenario
scenario-ties-other-format = this looks like { $format }; read it with networkx and write it as a list with sim.market.networks.edge_lists.write(path, graph)
scenario-ties-first-line = { $n } values in the first line; expected source and target
scenario-ties-columns = columns are { $columns }; expected source,target, each once, or two columns of numbers without names
scenario-ties-none = holds no ties; for a market without ties say kind: none
scenario-ties-no-parquet = { $name } is no Parquet file that can be read: { $why }
scenario-ties-parquet-columns = { $name }: columns are { $columns }; expected source and target, each once
scenario-ties-parquet-row = { $name }, { GIVEN($row) ->
    [yes] row { $row }:{" "}
   *[no] {""}
}{ $problem }
scenario-ties-byte = byte { $byte }: not text in UTF-8; { $wanted }
scenario-ties-csv = { $problem }; { $wanted }
scenario-ties-values = { $n } values under { $columns } columns
scenario-ties-directed = type is { $type }; ties go both ways: { $tidy }
scenario-ties-self = row { $row } is tied to itself; nobody hears from themselves ({ $tidy })
scenario-ties-again = rows { $one } and { $other } are tied already, in { $where ->
    [row] row
   *[line] line
} { $line }; ties go both ways: name each once ({ $tidy })
scenario-ties-row = { $column } is { $value }, { $whole ->
    [yes] out of range
   *[no] not written as a whole number
}; allowed: rows { $first } to { $last } (isolated customers, which come last, know nobody){ $counted ->
    [yes] ; if the file counts from 1, say network.first: 1
   *[no] {""}
}

## Twins

scenario-twin-of = twin of { $name }
scenario-twin-cannot = { GIVEN($changed) ->
    [yes] { $changed }
   *[no] { $how }
}: { $reason }; run it as a world of its own
scenario-twin-no-months = { $lived } has lived { $month } months, and a twin of { $months } (market.months of { $twin }) would have none to live: give it more, or take it earlier
scenario-twin-people = a twin has the people of its world
scenario-twin-firms = a twin has the firms of its world, in their order: its people know them and remember them
scenario-twin-first = it says how people were on the first day, which has been lived, and nothing after it
scenario-twin-kind = what people remember is of this kind of market
scenario-twin-warm-up = it is lived once, for both
scenario-twin-ties = a twin has the ties of its world
scenario-twin-stream = by it the luck with this firm is drawn, people's taste for it too
scenario-twin-months = the months there will be say who enters when (population.entry_rate), and a twin has the people of its world
scenario-twin-arms = the months observed are recorded by arm; an experiment begins before month 0

## Ensembles

scenario-no-ensemble = no ensemble: it says of (its market) and members
scenario-ensemble-key = unknown key; { $hint }
scenario-ensemble-of = the name of a shipped market, or a file beside this one
scenario-ensemble-changed = { $market } has changed since this ensemble was drawn around it; draw it anew
scenario-ensemble-members = a list of 1 to { $most } members
scenario-ensemble-sources = a mapping of dotted paths to words
scenario-ensemble-member = a member says set: { $form }, and its weight
scenario-ensemble-weight = { $weight } is no weight; allowed: above 0
scenario-ensemble-laid = cannot be laid over { $market }: { $problem }
