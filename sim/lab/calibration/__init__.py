"""Calibration: a market fitted to a company's own data, with what the data leave open.

    data or known figures -> ``target`` -> ``calibrate`` -> ``Calibration``: posterior, plausible markets, hold-out

| file | holds |
| --- | --- |
| ``parameter.py`` | what is fitted, with its prior, and how values become a scenario |
| ``target.py`` | what a market must reproduce: facts, the moments of them that are fitted, their errors, what is held out |
| ``targets/`` | one file a kind of data: its facts, what is taken of a world, its base market, its parameters, its yardstick |
| ``abc.py`` | approximate Bayesian computation by regression, on arrays |
| ``proposal.py`` | where the next generation of points is tried |
| ``identify.py`` | what the data cannot tell apart |
| ``calibrate.py`` | generation after generation, and the posterior predictive |
| ``result.py``, ``written.py`` | what came out, and its files |
"""
