"""The loyalty laboratory: an agent-based laboratory of customer loyalty.

    import sim
    base = sim.Scenario.load("car-dealer")
    twins = sim.compare(base, "under-promise", replications=20)
    twins.report("results/under-promise.html")

The public names are listed in ``__init__.pyi`` and nowhere else. They are imported when first used, so that ``import sim``
stays quick (SPEC 1 of the scientific Python projects).
"""

import lazy_loader

__version__ = "0.1.0"
"""The version: packaging reads it here, and CITATION.cff is held against it by a test."""

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
