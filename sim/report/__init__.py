"""Reports: a comparison, a run or a study as one self-contained HTML page."""

from sim.report.write import write_claim, write_run, write_twins

__all__ = ["write_claim", "write_run", "write_twins"]
