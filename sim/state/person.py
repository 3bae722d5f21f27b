"""A customer: traits for life, and what does not lie between them and one firm."""

from __future__ import annotations

from typing import Final

from sim.numerics.encoding import UTILITY_CODES
from sim.scenario import NEEDS
from sim.scenario.flat import unit_of
from sim.scenario.parts import Traits
from sim.state.field import Field, dtype_of

ABSENT, PRESENT, GONE = 0, 1, 2
STAGES: Final = ("absent", "present", "gone")
"""Life-cycle stage of a row: not yet in the category, in it, need ceased."""

TRAITS: Final = tuple(name for name in Traits.model_fields if name not in ("taste", "need_concentration"))

PARTS: Final = (
    "quality",
    "price",
    "emotional",
    "transactional",
    "word_of_mouth",
    "trust",
    "grievance",
    "novelty",
    "effort",  # time, mental and physical cost
    "status",
    "fairness",  # envy, betrayal, jealousy, intrusion
    "barriers",  # points held, structural bonds, bundles
)
"""The components of a firm's utility that change with time, in the order they are kept from the month of joining."""

CONVENIENCE: Final = NEEDS.index("convenience")
"""A bundle suits those who need convenience more than the average need; effort weighs on them most."""

FIRST_PROCESS_NEED: Final = NEEDS.index("service")
"""Needs from this one on (service, relationship, image) are met by how one is treated, those before by what one gets."""

START, OWN_SEARCH, ADVERTISING, WORD_OF_MOUTH, SALES_CALL, REFERRAL, WIN_BACK = range(7)
CHANNELS: Final = ("start", "own search", "advertising", "word of mouth", "sales call", "referral", "win-back")
"""How a customer came to the home firm, by number."""


BY_CALL, BY_INVITATION, BY_FAILURE, BY_BAD_WORD, BY_DEPARTURE, BY_ADVERTISING, BY_MOVE, ENOUGH = range(1, 9)
PROMPTS: Final = ("none", "call", "invitation", "failure", "bad word", "departure", "advertising", "move", "enough")
"""What makes a customer reconsider on the next renewal, by number; 0 for nothing; ``ENOUGH``: leave the category next month."""

FIELDS: Final = (
    *(Field(n, "f4", unit_of(p), f"trait: {p.description}") for n, p in Traits.model_fields.items() if n in TRAITS),
    Field("needs", "u2", "", "weights of the needs", shape=(len(NEEDS),), stands_for="share", entries=NEEDS),
    Field(
        "parts",
        "i2",
        "",
        "utility of the home firm, by component, on joining it",
        shape=(len(PARTS),),
        stands_for="utility",
        entries=PARTS,
    ),
    Field("norm", "f4", "quality", "category norm: quality expected of any firm"),
    Field("promised", "f4", "quality", "promised by the home firm when one joined it"),
    Field("paid", "f8", "money", "paid to all firms, observed months"),
    Field("entry", "i2", "", "month of entering the category"),
    Field("joined", "i2", "", "month of joining the home firm"),
    Field("cause", "u2", "", "this month's exit: one bit a cause"),
    Field("segment", "u1", "", "which group of customers one belongs to", stands_for="segment"),
    Field("stage", "u1", "", "of the life cycle: not yet in the category, in it, need ceased", words=STAGES),
    Field("owns", "u1", "", "durable: has one that needs service"),
    Field("home", "i1", "", "the firm one is with", stands_for="firm", start=-1),
    Field("last", "i1", "", "the firm chosen last", stands_for="firm", start=-1),
    Field("left", "i1", "", "this month's exit: the firm left", stands_for="firm", start=-1),
    Field("first", "i1", "", "home when observation began", stands_for="firm", start=-1),
    Field("arm", "u1", "", "field experiment: 0 treated, 1 control, then further arms in their order"),
    Field("inviting", "u1", "", "1: has passed on a paid invitation"),
    Field("prompted", "u1", "", "what makes one reconsider on the next renewal", words=PROMPTS),
    Field("channel", "u1", "", "how one came to the home firm", words=CHANNELS),
    Field("invited", "i1", "", "the firm a friend is paid for bringing one to", stands_for="firm", start=-1),
    Field("until", "i2", "", "month in which the contract ends; before joined: none"),
    Field("outside_habit", "f4", "0-1", "habit of the outside option"),
    Field("personal_contacts", "f4", "", "personalised contacts the home firm learned from"),
    Field("structural_bond", "f4", "0-1", "structural bond with the home firm"),
    Field("plan", "f4", "share", "of the home firm's price that a better plan saves"),
    Field("inviter", "i4", "", "who invited", stands_for="customer", start=-1),
    Field("stock", "f4", "units", "repertoire, durable: bought ahead of need, and not used up"),
    Field("bought", "i2", "", "month in which one last bought of the home firm, where one may regret it"),
    Field("bought_at", "u2", "category prices / 1000", "what a unit cost then; 0: nothing bought of it yet"),
)

PERSON: Final = dtype_of(FIELDS, align=True)
"""A customer: traits for life, and what does not lie between them and one firm."""

UNFIT: Final = -32768
"""Code of the utility of a firm that was not known, and of parts not taken down yet."""


def uncoded(code: int) -> float:
    """A utility kept in a small integer, as a number; NaN when none was taken down. See ``mechanisms.choice.coded``."""
    return float("nan") if code == UNFIT else code / UTILITY_CODES
