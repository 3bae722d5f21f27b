"""Where does buying retention by better service pay? PRIM boxes and shallow trees, judged on fresh worlds.

python -m loyalty_studies.sweeps.claim_1_map
"""

from __future__ import annotations

from loyalty_studies.sweeps.claim_1 import ANY_STRENGTH, FACTORS, main, market
from sim.lab.discovery.result import Discovery
from sim.lab.discovery.study import discover


def find() -> Discovery:
    """Two samples of 512 markets, two replications, with the policy and without: retention rises, and so does profit."""
    return discover(
        market(),
        ["profit>0", "retention>0"],
        policy=ANY_STRENGTH,
        factors=FACTORS,
        points=512,
        replications=2,
    )


if __name__ == "__main__":
    main(find, "claim-1-map")
