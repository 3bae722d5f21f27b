"""A market levelled at rest: retention and satisfaction where they are wanted, shares that stay where they start.

``solve`` finds where a simulated response meets a target, ``at_rest`` takes what is wanted of a world, ``level`` does it.
"""
