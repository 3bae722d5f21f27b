"""What matters: screening (Morris), shares of variance (Sobol'), distances between distributions (PAWN), and surrogates.

The analyses take arrays and know nothing of markets: ``points`` is (n, factors), ``values`` is (n, replications), with the
same luck in column k of every row. ``study`` joins them to worlds.
"""
