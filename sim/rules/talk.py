"""Talk: what is said, how a message is kept in one byte, and what it moves in who hears it."""

from __future__ import annotations

from typing import Any, Final

from sim.mechanisms.word_of_mouth import (
    hearsay_updated,
    held_to_talk,
    informed_probability,
    invitation_trusted,
    message_impact,
    message_weight,
    referral_probability,
    talk_probability,
)
from sim.rules.rule import rule

INVITATION: Final = 32
"""Added to the number of a firm in a message: an invitation whose sender is paid."""


@rule
def packed(firm: Any, good: Any, invites: Any) -> Any:
    """A message in one byte: firm + 1, negative when bad, ``INVITATION`` more when paid for; 0 would be silence."""
    return (firm + 1) * (2 * good - 1) + INVITATION * invites


@rule
def unpacked(message: Any) -> tuple[Any, Any, Any]:
    """What a message says: about which firm, whether good, whether it is a paid invitation. Numbers, or arrays of them."""
    invites = message > INVITATION
    plain = message - INVITATION * invites
    return abs(plain) - 1, plain > 0, invites


@rule
def moved_by(m: Any, p: Any) -> float:
    """How much a month with a firm moved one: how far satisfaction is from the pivot, either way, quality."""
    return abs(m.encounter_satisfaction - p.word_of_mouth_pivot)


@rule
def is_good(felt: float, p: Any) -> bool:
    """Whether what one felt makes good news: satisfaction at the pivot or above."""
    return felt >= p.word_of_mouth_pivot


@rule
def talk_chance(c: Any, p: Any, felt: float, held: bool) -> float:
    """Chance to say something this month; whoever is held by a contract with the firm (``held``) talks more of what is bad."""
    chance = talk_probability(
        felt, c.talk_propensity, p.word_of_mouth_talk_rate, p.word_of_mouth_talk_base,
        p.word_of_mouth_talk_pleased, p.word_of_mouth_talk_displeased, p.word_of_mouth_pivot,
    )  # fmt: skip
    if held and not is_good(felt, p):
        chance = held_to_talk(chance, p.word_of_mouth_hostage)
    return chance


@rule
def invitation_chance(f: Any, p: Any) -> float:
    """Chance that a pleased customer passes on the firm's paid invitation; the reward counts as a share of the list price."""
    reward = f.referral_reward_paid / f.list_price if f.list_price > 0.0 else 0.0
    return referral_probability(reward, p.word_of_mouth_referral_rate)


@rule
def gets_through(f: Any, good: bool) -> bool:
    """Whether news about this firm reaches anyone: studies may knock out one kind."""
    return (f.good_news if good else f.bad_news) > 0.0


@rule
def trusted(p: Any, invites: bool) -> float:
    """What a message over a lasting tie counts: 1, and a paid invitation its impact less the discount for being paid."""
    return invitation_trusted(p.word_of_mouth_referral_impact, p.word_of_mouth_referral_discount) if invites else 1.0


@rule
def listen(b: Any, book: Any, p: Any, good: bool, strength: float) -> None:
    """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
    if good:
        book.heard_good += 1.0
        weight = message_weight(strength, p.word_of_mouth_good)
    else:
        book.heard_bad += 1.0
        weight = -message_weight(strength, p.word_of_mouth_bad)
    b.word_of_mouth += message_impact(weight, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
    b.will = hearsay_updated(b.will, weight, b.episodes, p.expectation_hearsay)


@rule
def told_by_seller(b: Any, p: Any) -> None:
    """A sales call counts as one good message, as far as the firm is trusted."""
    b.word_of_mouth += message_impact(b.trust, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)


@rule
def known_chance(messages: float, p: Any) -> float:
    """Chance that this many messages of a month make an unknown firm known."""
    return informed_probability(messages, p.word_of_mouth_informs)
