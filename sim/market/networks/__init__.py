"""Networks: ties between customers, generated or read from a list."""
