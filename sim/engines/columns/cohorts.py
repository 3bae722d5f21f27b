"""Which cohort a customer belongs to."""

from typing import Any

from sim.engines.columns.kernel import phase


@phase
def cohort_of(joined: Any, years: Any) -> Any:
    """Year of joining: 0 for those there when observation began, 1 for months 1-12, and so on; the last year is open."""
    return min(max(joined + 11, 0) // 12, years - 1)


@phase
def note_leaver(cohort: Any, home: Any, joined: Any, month: int) -> Any:
    """Count one who leaves ``home`` in an observed month, in the cohort and year of tenure left."""
    if month >= 0:
        years = cohort.shape[1]
        cohort[home, cohort_of(joined, years), min((month - joined) // 12, years - 1)].left += 1.0
