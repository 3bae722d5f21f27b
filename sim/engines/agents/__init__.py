"""The agent engine: one customer at a time, in plain Mesa. Slow, and written to be read."""
