"""Reports: a comparison, a run, one life, a study, an ablation or a field experiment as one self-contained HTML page."""

from sim.report.ablation import ablation_sheet, write_ablation
from sim.report.claim import claim_sheet
from sim.report.sheet import Sheet
from sim.report.trial import trial_sheet, write_trial
from sim.report.write import write_claim, write_diary, write_run, write_twins

__all__ = [
    "Sheet",
    "ablation_sheet",
    "claim_sheet",
    "trial_sheet",
    "write_ablation",
    "write_claim",
    "write_diary",
    "write_run",
    "write_trial",
    "write_twins",
]
