"""Whose share of the variance of what better service changes in profit is it? Sobol' indices.

python -m loyalty_studies.sweeps.claim_1_shares
"""

from __future__ import annotations

from loyalty_studies.sweeps.claim_1 import ANY_STRENGTH, FACTORS, main, market
from sim.lab.sensitivity.result import Sensitivity
from sim.lab.sensitivity.study import sensitivity


def find() -> Sensitivity:
    """Saltelli's scheme of 256 rows over seven factors, two replications, with the policy and without."""
    return sensitivity(
        market(),
        policy=ANY_STRENGTH,
        factors=FACTORS,
        measure="profit",
        method="sobol",
        pairs=False,
        budget=9216,
        replications=2,
    )


if __name__ == "__main__":
    main(find, "claim-1-shares")
