# Strategies that are unknown, undocumented, given what they do not take, or that fail in a month.

strategy-none = no strategy { $name }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] ; strategies: { $known }
}
strategy-strength = strategy { $strategy }: strength is { $strength }; allowed: 0 to 1
strategy-no-parameter = strategy { $strategy }: no parameter { $key }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; parameters: { $known }
strategy-parameter-kind = strategy { $strategy }: { $key } is { $given }; { $kind ->
    [number] a number
    [str] a word
   *[bool] true or false
} is needed
strategy-names-wanted = expected names of strategies separated by commas, got { $given }
strategy-not-loaded = strategy { $name }, which an installed package lists as { $module }, cannot be loaded: { $why }
strategy-not-there = strategy { $name }, which an installed package lists as { $module }, is not there: nothing is decorated with that name

## As they are written

strategy-needs-name = a strategy needs a name: write @sim.strategy('my-strategy') before { $given }
strategy-name = strategy { $name }: a name has letters, digits, spaces, - and _, at most 60
strategy-tuple = strategy { $strategy }: { $what } is { $given }; write { $what }=({ $given },)
strategy-no-function = strategy { $strategy }: { $given } is no function
strategy-docstring = strategy { $strategy } needs a docstring: what it does, its source, what it costs
strategy-taken = there is a strategy { $name } already
strategy-names-no = strategy { $strategy }: { $what } names { $name }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; there are: { $known }

## In a month

strategy-failed = strategy { $strategy } (firm { $firm }, month { $month }{ $parameters }): { $problem }
strategy-returned-nothing = it returned nothing; is a return missing? { $example }
strategy-returned = it returned { $kind } { $given }; levers are needed: { $example }
strategy-lever-kind = lever { $lever } is { $kind }; it must be levers too: use towards()
strategy-lever-range = lever { $lever } would be { $value }{ GIVEN($low) ->
    [yes] ; allowed: { $low } to { $high }
   *[no] {" "}({ $why })
}
strategy-raised = { GIVEN($kind) ->
    [yes] { $kind }:{" "}
   *[no] {""}
}{ GIVEN($problem) ->
    [yes] { $problem }
   *[no] raised without a word
}{ GIVEN($line) ->
    [yes] {" "}({ $file }, line { $line })
   *[no] {""}
}

## Their parameters

strategy-no-part = strategy copy-the-leader: no part { $part }; parts: { $parts }
strategy-questions = strategy voice-of-customer: questions is { $questions }; at most 5 are asked
strategy-end-before-start = strategy set-levers: end { $end } must come after start { $start }; it is the first month at rest
strategy-no-lever = strategy { $strategy }: { $lever } is no lever; write block.field, e.g. { $example }
strategy-guarded = strategy margin-guard: guarded is { $given }; one strategy is needed
strategy-floor = floor is { $floor }; a share of revenue above 0 is needed
strategy-no-segment = strategy segment-discount: no segment { $segment }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; segments: { $segments }
strategy-both-move = { $one } and { $other } both move { $lever }; leave one of them out, or set levers by hand
strategy-together-of = strategy { $strategy }: of is { $given }; it takes two strategies or more, each once, and none that takes others or levers
strategy-together-parameter = strategy { $strategy }: no parameter { $key }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; write STRATEGY.PARAMETER, of { $names }

## Policies, and files of strategies

strategy-not-registered = { $given } is not registered; decorate it with @strategy(name)
strategy-no-policy = a policy is a strategy's name, a mapping with use: STRATEGY, a decorated function or a scenario, not { $given }
strategy-policy-use = a policy needs use: STRATEGY, got { $given }; strategies: { $known }
strategy-unreadable = { $problem }
strategy-file-ends = { $file }: strategies stand in files whose names end in { $suffixes }
strategy-no-file = { $file }: there is no such file
strategy-none-in-yaml = { $file }: no strategy in it; write use: STRATEGY
strategy-none-in-file = { $file }: no strategy in it; decorate a function with @sim.strategy('name')
strategy-several = { $file } has { $n } strategies; name one: { $names }
strategy-not-in-file = { $file }: no strategy { $name }{ GIVEN($near) ->
    [yes] {" "}(did you mean { $near }?)
   *[no] {""}
}; it has { $names }
strategy-another = { $file }: another strategy is called { $name }, in { $there }; rename one
