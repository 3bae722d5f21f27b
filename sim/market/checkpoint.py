"""A world on disk, to go on with."""

from __future__ import annotations
