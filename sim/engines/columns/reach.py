"""Reach: advertising makes firms known."""

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel

D_ADVERT = streams.DECISIONS["advert"]


@kernel
def reach(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Whoever does not know a firm yet is reached with the chance its advertising bought."""
    people, bonds, terms = w.people, w.bonds, w.terms
    for j in range(terms.size):
        f = terms[j]
        if f.reach <= 0.0:
            continue
        for i in range(low, high):
            b = bonds[i, j]
            if b.aware == 1 or people[i].stage != PRESENT:
                continue
            if streams.uniform(key, D_ADVERT, month, i, int(f.stream), 0) < f.reach:
                b.aware = 1
