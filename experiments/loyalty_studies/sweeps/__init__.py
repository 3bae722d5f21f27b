"""Studies of what matters and where something holds, each a file and a command: ``python -m loyalty_studies.sweeps.NAME``.

``claim_1`` is the market and the policy that the three studies of claim 1 share.
"""
