# Numbers that cannot be written as numbers.

numbers-unknown = not known
numbers-infinite = infinite
numbers-seconds = { $n } s
numbers-minutes = { $n } min
numbers-hours = { $n } h
