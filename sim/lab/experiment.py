"""Experiment: scenarios x policies x factors x knock-outs x replications, with the same luck in every arm.

    study = sim.Experiment(
        "car-dealer",
        policies={"less": {"use": "under-promise"}},
        factors={"policy.cushion": "0:0.2:5", "firms.sewell.failure_rate": "0.05:0.25:5"},
        replications=20,
    )
    found = study.run()                  # a Sweep
    found.differences(["profit"])        # against the market without a policy, point by point
    found.plot()

The same as a file stands in ``sim.lab.crossing_file``. Every arm has the market's changes (``set``) and the factors' values in
it, those of policies that are scenarios of their own too; names and values are columns of every table.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from sim.lab.collect import Collect, FirmStory
from sim.lab.crossing import Crossing
from sim.lab.crossing_file import load
from sim.lab.runner import Progress, Where, collect_id, run
from sim.lab.store import Folder, Memory, Store
from sim.lab.sweep import Sweep
from sim.lab.swept import swept
from sim.lab.until import lived_until


class Experiment(Crossing):
    """What is to be lived, and compared.

    Args:
        scenarios: a market, or several, or their names or paths.
        policies: a mapping by name, or some policies, each what ``compare`` takes; the baseline is always there.
        factors: by dotted path: a list of values, ``low:high``, ``low:high:count``, or None for the range that the reference
            declares; ``policy.cushion`` is a parameter of the policies. Or names alone.
        knockouts: what is switched off, one entry an arm, a tuple for several at once; with nothing switched off always there.
        sample: how points are chosen: ``grid``, ``latin``, ``sobol``, ``morris``, ``saltelli``; or a sample already made.
        n: how many, for all but grids; see ``sim.lab.sampling.sample``.
        options: of the sample: ``levels`` of ``morris``, ``second_order`` of ``saltelli``.
        replications: worlds an arm, on the same luck in every arm.
        seed: of all worlds, and of the sample.
        firm: whose policies and measures; each scenario's focal firm unless named.
        set: changes of the scenario, by dotted path, in every arm.
        without: knock-outs in every arm.
        name: what it is called; made of the scenarios' names unless given.

    Raises:
        ScenarioError, StrategyError, KnockoutError: for what is unknown or out of range.
        DesignError: for factors or a sample that cannot be.
        ValueError: for policies that cannot be laid beside the market.
    """

    @classmethod
    def load(cls, path: str | Path, **changed: Any) -> Self:
        """Read one from a file; ``sim.lab.crossing_file`` says what stands in it.

        Args:
            path: of the file.
            changed: what counts more than what the file says.

        Raises:
            DesignError, ScenarioError, StrategyError: for what cannot be, naming the file.
        """
        return load(path, cls, **changed)

    def run(
        self,
        *,
        collect: Collect | None = None,
        store: Store | str | Path | None = None,
        executor: Where = None,
        workers: int | None = None,
        progress: Progress | None = None,
        retry: bool = False,
        until: Mapping[str, float] | None = None,
        at_most: int = 400,
        policy: str = "",
    ) -> Sweep:
        """Live it.

        Over a folder nothing is held here: worlds are kept by whoever lives them, what is there is not lived again, and the sweep
        stands in the folder under the experiment's name, with its tables.

        Args:
            collect: what to take of each world; what ``FirmStory`` takes of the firm, people left out, unless given.
            store: where worlds are looked up and kept, or the folder of one; see ``sim.lab.store``.
            executor, workers: who does the work; see ``sim.lab.executors``. What is found does not depend on it.
            progress: called with (worlds done, worlds in all).
            retry: live worlds again that failed of themselves.
            until: a measure and the half-width to which each of its differences is to be known: ``{"profit": 20_000}``; then
                replications are as many as that takes, see ``sim.lab.until``.
            at_most: replications, with ``until``.
            policy: whose differences ``until`` watches; those of all unless named.

        Raises:
            StoreError: for a folder that cannot be used, or a full disk; what was lived is kept.
        """
        taken = collect or self.story()
        kept = Folder(store) if isinstance(store, str | Path) else store
        if until is not None:
            held = Memory() if kept is None else kept
            how: dict[str, Any] = {"collect": taken, "store": held, "executor": executor, "workers": workers}

            def live(experiment: Experiment) -> Sweep:
                return experiment.run(**how, progress=progress, retry=retry)

            return lived_until(self, live, until, budget=at_most, policy=policy)
        if isinstance(kept, Folder):
            return swept(self, taken, kept, executor=executor, workers=workers, progress=progress, retry=retry)
        found = run(self.design(), taken, executor=executor, workers=workers, store=kept, progress=progress)
        return Sweep.of(self, found, collect_id(taken))

    def story(self) -> Collect:
        """What is taken of a world unless something else is asked for."""
        return FirmStory(self.firm if len(set(self.firms.values())) == 1 else "", people=False)
