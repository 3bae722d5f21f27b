"""What a year of a market shows that was hardly meant: a small copy is lived at rest, and looked at.

``year`` lives the copy and says what was seen, ``rules`` says what was to be expected of it, one rule a warning; rules know
numbers alone. ``study`` joins them, and is what ``sim.checkup`` and ``loyalty validate`` call.
"""
