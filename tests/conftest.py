"""What all tests share."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("new", deadline=None, database=None)
settings.load_profile("same" if os.environ.get("CI") else "new")
"""Where a change is judged, every property is tried on the same examples each time: the verdict is about the change.
Elsewhere examples are new each time, and what they find is fixed and written down as an example."""
