"""What determines a run, as one digest."""

from __future__ import annotations

import hashlib

from sim import __version__
from sim.scenario import Scenario
from sim.strategies.source import fingerprints


def identity(scenario: Scenario, seed: int, replication: int = 0, engine: str = "columns") -> str:
    """Digest of all that determines a world's tables, sixteen hexadecimal digits.

    Scenario, seed, replication, engine and the version of this package; and, where a firm's strategy was written outside
    the package, what that strategy does (``sim.strategies.source``).
    """
    text = f"{scenario.digest()}|{seed}|{replication}|{engine}|{__version__}"
    written = fingerprints(str(firm.strategy["use"]) for firm in scenario.firms.values())
    text += "".join(f"|{name}={digest}" for name, digest in sorted(written.items()))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
