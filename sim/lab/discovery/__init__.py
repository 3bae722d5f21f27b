"""Where something holds: boxes in the space of the factors, found on some worlds and judged on fresh ones.

``rules`` says what a rule is and how good, ``prim`` and ``tree`` find some, ``choose`` takes the best. They know arrays alone;
``study`` joins them to worlds.
"""
