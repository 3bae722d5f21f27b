"""Five more points of retention lift profit by 85%: true as arithmetic, and as business?

``arithmetic`` holds the published figures and the closed forms, ``cohorts`` lives them in the engine, ``levers`` buys
the five points in shipped markets, ``maps`` says where the figures lie, ``figures`` draws, ``study`` judges.
"""

from loyalty_studies.claims.retention_profit.study import STUDY

__all__ = ["STUDY"]
