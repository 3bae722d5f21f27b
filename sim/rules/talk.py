"""Talk: what is said, how a message is kept in one byte, and what it moves in who hears it."""

from __future__ import annotations

from typing import Any, Final

from sim.mechanisms.word_of_mouth import (
    familiarity,
    felt_looking_back,
    forgotten_chance,
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
from sim.state.relationship import SAW_ADVERT, WAS_TOLD

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
def felt_of(b: Any, m: Any, p: Any) -> float:
    """What one feels of a firm visited this month, when one talks of it (``felt_looking_back``): whether one talks, of whom, how,
    and whether one is pleased enough to invite a friend, all go by it.
    """
    return felt_looking_back(m.encounter_satisfaction, b.cumulative_satisfaction, p.word_of_mouth_talk_memory)


@rule
def moved_by(felt: float, p: Any) -> float:
    """How much a firm moved one: how far what one feels is from the pivot, either way, quality."""
    return abs(felt - p.word_of_mouth_pivot)


@rule
def is_good(felt: float, p: Any) -> bool:
    """Whether what one feels makes good news: the pivot or above."""
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
def has_whom_to_invite(ties: int, p: Any) -> bool:
    """Whether an invitation finds anyone: one that is meant for some friends needs a lasting tie."""
    return p.word_of_mouth_invitation_friends <= 0.0 or ties > 0


@rule
def is_addressed(luck: Any, ties: Any, place: Any, friends: float) -> Any:
    """Whether an invitation is meant for the friend at this place of the sender's ties, counted from 0.

    The sender's luck u picks the first friend, and ``friends`` in a row are meant: each of n with chance min(friends / n, 1).
    Numbers, or arrays of them.
    """
    return (place - luck * ties // 1.0) % ties < friends


@rule
def gets_through(f: Any, good: bool) -> bool:
    """Whether news about this firm reaches anyone: studies may knock out one kind."""
    return (f.good_news if good else f.bad_news) > 0.0


@rule
def trusted(p: Any, invites: bool) -> float:
    """What a message over a lasting tie counts: 1, and a paid invitation its impact less the discount for being paid."""
    return invitation_trusted(p.word_of_mouth_referral_impact, p.word_of_mouth_referral_discount) if invites else 1.0


@rule
def familiar(b: Any, p: Any) -> float:
    """How far one's own experience with a firm closes one's ear to news of it (``familiarity``)."""
    return familiarity(b.episodes, p.word_of_mouth_familiarity, p.word_of_mouth_familiarity_most)


@rule
def listen(b: Any, book: Any, p: Any, good: bool, strength: float) -> None:
    """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
    if good:
        book.heard_good += 1.0
        weight = message_weight(strength, p.word_of_mouth_good)
    else:
        book.heard_bad += 1.0
        weight = -message_weight(strength, p.word_of_mouth_bad)
    b.word_of_mouth += message_impact(weight, p.word_of_mouth_impact, familiar(b, p))
    b.will = hearsay_updated(b.will, weight, b.episodes, p.expectation_hearsay)


@rule
def told_by_seller(b: Any, p: Any) -> None:
    """A sales call counts as one good message, as far as the firm is trusted."""
    b.word_of_mouth += message_impact(b.trust, p.word_of_mouth_impact, familiar(b, p))


@rule
def slips_mind(b: Any, p: Any) -> float:
    """Chance that a firm one knows, and has had nothing to do with this month, is forgotten (``forgotten_chance``)."""
    return forgotten_chance(p.word_of_mouth_forgotten, float(b.episodes))


@rule
def forget(b: Any) -> None:
    """A firm is forgotten, and how one came to know it."""
    b.aware = 0
    b.marks &= 255 ^ (SAW_ADVERT | WAS_TOLD)


@rule
def known_chance(messages: float, p: Any) -> float:
    """Chance that this many messages of a month make an unknown firm known."""
    return informed_probability(messages, p.word_of_mouth_informs)
