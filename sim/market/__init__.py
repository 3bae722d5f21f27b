"""A market lives months: its population, firms and ties, what firms announce, the yearly review, checkpoints."""
