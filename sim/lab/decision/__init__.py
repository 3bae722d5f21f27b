"""A decision: policies at equal budgets over all markets that could be the one there is, and what a board asks about them.

``decide`` lives the worlds; ``decision`` holds them and their tables; ``advice`` is the rule by which one is recommended;
``story`` is what
is taken of a world; ``years``, ``people``, ``rivals``, ``trial`` and ``readings`` answer a question each.
"""
