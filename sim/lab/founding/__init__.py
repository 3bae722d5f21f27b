"""A market founded on what a company knows: facts in, a scenario that has them at rest out.

``reading`` reads numbers as people write them, ``facts`` is what can be known, ``interview`` asks for it, ``draft`` makes a
scenario of it, ``found`` solves for what nobody can look up and says what was reached, ``write`` makes the commented file.
"""
