"""Two engines, one set of laws: whole columns, compiled; and one agent at a time, to be read."""
