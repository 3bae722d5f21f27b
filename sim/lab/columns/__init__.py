"""The columns of the tables of every analysis: name, unit and meaning.

Columns without a unit whose rows name one in ``unit`` are in that unit. What a table is asked for has columns too: factors,
parameters of policies, firms. ``completed`` adds them to what is declared here.
"""

from collections.abc import Mapping
from typing import Final

from sim.lab.columns.ablate import ABLATION
from sim.lab.columns.asked import completed, of_factors
from sim.lab.columns.claims import CLAIMS
from sim.lab.columns.compare import COMPARISON
from sim.lab.columns.discover import DISCOVERY
from sim.lab.columns.optimise import OPTIMUM
from sim.lab.columns.robustness import ROBUSTNESS
from sim.lab.columns.sensitivity import SENSITIVITY
from sim.lab.columns.shared import Columns
from sim.lab.columns.sweep import SWEEP
from sim.lab.columns.tournament import TOURNAMENT
from sim.lab.columns.trial import TRIAL
from sim.lab.columns.value import CUSTOMER_VALUE

ANALYSES: Final[Mapping[str, Columns]] = {
    "compare": COMPARISON,
    "ablate": ABLATION,
    "trial": TRIAL,
    "sweep": SWEEP,
    "tournament": TOURNAMENT,
    "robustness": ROBUSTNESS,
    "optimise": OPTIMUM,
    "sensitivity": SENSITIVITY,
    "discover": DISCOVERY,
    "value": CUSTOMER_VALUE,
    "claims": CLAIMS,
}
"""By the verb that writes them."""

__all__ = [
    "ABLATION",
    "ANALYSES",
    "CLAIMS",
    "COMPARISON",
    "CUSTOMER_VALUE",
    "DISCOVERY",
    "OPTIMUM",
    "ROBUSTNESS",
    "SENSITIVITY",
    "SWEEP",
    "TOURNAMENT",
    "TRIAL",
    "Columns",
    "completed",
    "of_factors",
]
