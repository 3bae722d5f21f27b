# Numbers that cannot be written as numbers.

numbers-unknown = not known
numbers-infinite = infinite
