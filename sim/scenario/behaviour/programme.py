"""What points, rewards and tiers do."""

from __future__ import annotations

from sim.scenario.fields import Part, number


class ProgrammeLaw(Part):
    """How customers live with points (B15)."""

    goal: float = number(0.25, "purchase acceleration at the goal, g", low=0, high=2, source="B15, A22")
    goal_power: float = number(2.0, "how late the goal pulls, h", low=0.1, high=10, source="B15: 1-3")
    breakage: float = number(
        0.2, "share of points that members expect never to redeem", low=0, high=0.9, source="prior: 0.1-0.3 of points"
    )
    incentive: float = number(
        0.0,
        "how far points count as a discount for transactional loyalty",
        low=0,
        high=1,
        source="B8; 0 where points_worth counts them once",
        rest=1.0,
    )
    needed: float = number(
        0.5,
        "how far a reward pulls only as it asks for more than one's usual purchases",
        low=0,
        high=1,
        source="Liu 2007; Hartmann & Viard 2008",
        rest=0.0,
    )
    ceiling: float = number(
        0.25,
        "most by which a reward near brings one back sooner: the need for the category has an end",
        low=0,
        high=2,
        source="Kivetz, Urminsky & Zheng 2006: a fifth sooner at the goal; Liu 2007: nothing from heavy buyers",
        rest=2.0,
    )
    satiation: float = number(
        0.05, "share of a reward's pull that is lost with each reward taken", low=0, high=1, source="prior", rest=0.0
    )
    rewarded: float = number(
        0.1, "transactional loyalty that a reward leaves", low=0, high=1, source="B15: rewarded behaviour, 0-.1"
    )
