"""Several markets that could all be the one there is: what is not known about it, as a list of markets.

``ensemble`` is the list and its file.
"""
