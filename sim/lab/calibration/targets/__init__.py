"""What a market must reproduce, a file a kind of data: facts, what is taken of a world, base, parameters, yardstick."""
