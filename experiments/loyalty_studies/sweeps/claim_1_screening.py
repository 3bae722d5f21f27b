"""Which of all coefficients of behaviour matter for what better service changes in profit? Morris screening.

python -m loyalty_studies.sweeps.claim_1_screening
"""

from __future__ import annotations

from loyalty_studies.sweeps.claim_1 import POLICY, main, market
from sim.lab.sensitivity.result import Sensitivity
from sim.lab.sensitivity.study import sensitivity


def find() -> Sensitivity:
    """Ten trajectories over 126 coefficients, two replications, with the policy and without."""
    return sensitivity(market(), policy=POLICY, measure="profit", method="morris", budget=5080, replications=2)


if __name__ == "__main__":
    main(find, "claim-1-screening")
