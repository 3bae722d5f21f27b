"""What determines a world, as one digest."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from sim import __version__
from sim.scenario import Scenario
from sim.strategies.registry import fingerprints


def identity(
    scenario: Scenario,
    seed: int,
    replication: int = 0,
    engine: str = "columns",
    strategies: Mapping[str, str] | None = None,
) -> str:
    """Digest of all that determines a world's tables, sixteen hexadecimal digits.

    Scenario, seed, replication, engine and the version of this package; and, where a firm's strategy was written outside
    the package, what that strategy does.

    Args:
        scenario, seed, replication, engine: of the world.
        strategies: what those strategies did when the world was lived, by firm; what they do now unless given.
    """
    text = f"{scenario.digest()}|{seed}|{replication}|{engine}|{__version__}"
    written = fingerprints(scenario) if strategies is None else strategies
    text += "".join(f"|{firm}={rule}" for firm, rule in written.items())
    return hashlib.sha256(text.encode()).hexdigest()[:16]
