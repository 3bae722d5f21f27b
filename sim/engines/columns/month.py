"""A month of a block, compiled: the customers' phases of ``SCHEDULE`` in their order, strip by strip.

A strip's columns stay in the processor's nearest cache from phase to phase. A test holds the order against ``SCHEDULE``.
"""

from typing import Any

import numpy as np

from sim.engines.columns.ask import ask
from sim.engines.columns.choose import choose
from sim.engines.columns.compare import compare
from sim.engines.columns.complain import complain
from sim.engines.columns.count import count
from sim.engines.columns.enter import enter
from sim.engines.columns.fade import fade
from sim.engines.columns.feel import feel
from sim.engines.columns.hear import hear
from sim.engines.columns.kernel import called, inlined
from sim.engines.columns.learn import learn
from sim.engines.columns.reach import reach
from sim.engines.columns.relate import relate
from sim.engines.columns.serve import serve
from sim.engines.columns.settle import settle
from sim.engines.columns.talk import talk
from sim.state.person import ABSENT

STRIP = 512
"""Customers per strip; ``encounters`` are those of one strip."""


@inlined
def _beyond(w: Any, month: int, low: int, high: int) -> int:
    """The row after the last to whom anything happens: who is yet to enter the category stands last, and stays as they were made.

    Where encounters are watched there is a line for everyone.
    """
    beyond = high
    if w.active[0].watched == 0:
        while beyond > low and w.people[beyond - 1].stage == ABSENT and w.people[beyond - 1].entry > month:
            beyond -= 1
    return beyond


@called
def live_and_talk(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Everything a customer does that needs nobody else's month to be over."""
    high = _beyond(w, month, low, high)
    for first in range(low, high, STRIP):
        last = min(first + STRIP, high)
        enter(w, key, month, first, last)
        reach(w, key, month, first, last)
        choose(w, key, month, first, last)
        serve(w, key, month, first, last)
        feel(w, key, month, first, last)
        complain(w, key, month, first, last)
        relate(w, key, month, first, last)
        learn(w, key, month, first, last)
        fade(w, key, month, first, last)
        ask(w, key, month, first, last)
        settle(w, key, month, first, last)
        count(w, key, month, first, last)
        talk(w, key, month, first, last)
        if w.active[0].watched == 1:
            number = w.met[0]
            for d in range(number):
                w.log[w.logged[0] + d] = w.encounters[d]
            w.logged[0] += number


@called
def listen(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """What waits until everyone has talked."""
    high = _beyond(w, month, low, high)
    for first in range(low, high, STRIP):
        last = min(first + STRIP, high)
        hear(w, key, month, first, last)
        compare(w, key, month, first, last)


STRETCHES = (live_and_talk, listen)
"""The month, cut where everyone must have finished the phase before."""
