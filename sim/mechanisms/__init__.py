"""The laws: one mechanism a file, each a pure function with formula, units, source and limits in its docstring.

A file put into this folder holds laws of the laboratory: every module here is imported, in the order of its name. A law imports
numbers (``sim.numerics``) and units alone. ``LAWS`` lists them all by name, elementary functions and quantiles too.
"""

from importlib import import_module
from pkgutil import iter_modules

import sim.numerics.elementary
import sim.numerics.quantiles  # noqa: F401
from sim.numerics.law import LAWS

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["LAWS"]
