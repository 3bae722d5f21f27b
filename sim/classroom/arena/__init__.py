"""The game of a class: firms led by students in one market, round by round, against each other and against strategies.

Every firm begins as a copy of the market's focal firm, with the same share of customers and the same budget, so that who ends
ahead owes it to decisions or to luck; the debrief says how much to which. What happens is a list of events (``game``), written
to an append-only file before anybody is told (``journal``): a server that was killed reads them and goes on. A round is lived
again from the decisions in another process (``worlds``), never on the loop.
"""

from sim.classroom.arena.room import Arena, furnish

__all__ = ["Arena", "furnish"]
