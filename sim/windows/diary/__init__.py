"""The diary of one customer: what happened, month by month, as messages that become sentences when they are read.

It is made of event tables (``sim.windows``) kept for one row, the exits, and what the row held at the end of each month;
``Run.diary`` lives the world again to get them. A diary tells what is in the tables and adds nothing.
"""

from sim.windows.diary.life import USUAL, Diary
from sim.windows.diary.search import SEEKS, found
from sim.windows.diary.writer import KINDS, NEWS, path_row, written

__all__ = ["KINDS", "NEWS", "SEEKS", "USUAL", "Diary", "found", "path_row", "written"]
