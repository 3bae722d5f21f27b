"""The live market: one that a teacher steps, plays and changes, beside its ghost.

The ghost is the same world with every lever at rest: the same customers, the same luck. Coefficients of the laws change in
both, so what lies between them is what the levers did.

A market lives in a process of its own (``world``): it is made of a shipped market (``markets``), shown by what a window sees
(``window``, ``journey``) and what the books say (``frame``), on a map of who knows whom (``layout``). What may be moved is
declared in ``levers`` and ``laws``. ``room`` takes the teacher's messages (``asked``) and sends frames at the pace asked for.
"""
