"""Rival mechanisms of satisfaction: the Delta principle, quality alone, and both, judged by the patterns each reproduces.

``models`` says what the rivals are, ``worlds`` lives them, ``patterns`` says what research found and when a pattern counts
as reproduced, ``study`` judges.
"""

from loyalty_studies.rivalry.study import STUDY

__all__ = ["STUDY"]
