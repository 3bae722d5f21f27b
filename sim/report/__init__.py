"""Reports: a comparison, a run, one customer's life or a study as one self-contained HTML page."""

from sim.report.write import write_claim, write_diary, write_run, write_twins

__all__ = ["write_claim", "write_diary", "write_run", "write_twins"]
