"""Talk: what is said, how a message is kept in one byte, and what it moves in who hears it."""

from __future__ import annotations

from typing import Any, Final

from sim.mechanisms.word_of_mouth import (
    assimilated,
    certainty_lost,
    comes_to_mind,
    familiarity,
    felt_looking_back,
    forgotten_chance,
    hearsay_updated,
    held_to_talk,
    informed_probability,
    invitation_trusted,
    looked_back_on,
    message_impact,
    message_weight,
    news_prompts,
    referral_probability,
    talk_probability,
)
from sim.rules.rule import rule
from sim.state.coefficients import SUBSCRIPTION
from sim.state.person import BY_BAD_WORD, BY_DEPARTURE
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
def recalls(p: Any) -> bool:
    """Whether anyone talks of firms not visited this month."""
    return p.word_of_mouth_topic_memory > 0.0 or p.word_of_mouth_leaving_told > 0.0


@rule
def tells_of_leaving(c: Any, j: Any, p: Any) -> bool:
    """Whether firm j was left this month, and leaving is something to tell."""
    return c.left == j and p.word_of_mouth_leaving_told > 0.0


@rule
def felt_afterwards(b: Any, p: Any, left: bool) -> float:
    """What one feels of a firm not visited this month (``looked_back_on``); ``left``: it was left just now, and that is told."""
    leaving = p.word_of_mouth_leaving_told if left else 0.0
    return looked_back_on(b.cumulative_satisfaction, b.grievance, p.word_of_mouth_topic_grievance, leaving)


@rule
def presence(b: Any, p: Any, spent: float, left: bool) -> float:
    """How present a firm not visited this month is, against one visited: one just left as much, others by ``comes_to_mind``.

    Args: spent, with all firms in the trailing year, money a month. Whoever never dealt with the firm has it not in mind.
    """
    if left:
        return 1.0
    if b.episodes == 0 or spent <= 0.0:
        return 0.0
    return comes_to_mind(p.word_of_mouth_topic_memory, b.spend / spent)


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
def pays_for_friends(f: Any) -> bool:
    """Whether the firm pays for bringing a friend; who is not paid invites nobody (``invitation_chance``)."""
    return f.referral_reward_paid > 0.0


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
    lost = certainty_lost(b.variance, p.expectation_prior_variance, p.word_of_mouth_familiarity_fades)
    return familiarity(b.episodes, p.word_of_mouth_familiarity, lost, p.word_of_mouth_familiarity_most)


@rule
def listen(b: Any, book: Any, p: Any, good: bool, strength: float) -> None:
    """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
    if good:
        book.heard_good += 1.0
        weight = message_weight(strength, p.word_of_mouth_good)
    else:
        book.heard_bad += 1.0
        bad = message_weight(strength, p.word_of_mouth_bad)
        weight = -assimilated(bad, p.word_of_mouth_assimilation, b.emotional)
    b.word_of_mouth += message_impact(weight, p.word_of_mouth_impact, familiar(b, p))
    b.will = hearsay_updated(b.will, weight, b.episodes, p.expectation_hearsay)


@rule
def told_by_seller(b: Any, p: Any) -> None:
    """A sales call counts as one good message, as far as the firm is trusted."""
    b.word_of_mouth += message_impact(b.trust, p.word_of_mouth_impact, familiar(b, p))


@rule
def slips_mind(b: Any, p: Any, home: bool) -> float:
    """Chance that a firm one knows, and has had nothing to do with this month, is forgotten (``forgotten_chance``); one's main
    firm never is.
    """
    return 0.0 if home else forgotten_chance(p.word_of_mouth_forgotten, float(b.episodes))


@rule
def forget(b: Any) -> None:
    """A firm is forgotten, what habit one had of it, and how one came to know it."""
    b.aware = 0
    b.habit = 0.0
    b.marks &= 255 ^ (SAW_ADVERT | WAS_TOLD)


@rule
def known_chance(messages: float, p: Any) -> float:
    """Chance that this many messages of a month make an unknown firm known."""
    return informed_probability(messages, p.word_of_mouth_informs)


@rule
def stirs(p: Any) -> bool:
    """Whether what is heard of one's provider makes subscribers reconsider."""
    news = p.word_of_mouth_bad_word_prompts > 0.0 or p.word_of_mouth_departure_prompts > 0.0
    return p.kind == SUBSCRIPTION and news


@rule
def bad_word_stirs(p: Any, strength: float) -> float:
    """Chance that a bad word over a lasting tie makes one reconsider (``news_prompts``)."""
    return news_prompts(p.word_of_mouth_bad_word_prompts, strength)


@rule
def departure_stirs(p: Any, strength: float) -> float:
    """Chance that the departure of somebody at the other end of a lasting tie makes one reconsider (``news_prompts``)."""
    return news_prompts(p.word_of_mouth_departure_prompts, strength)


@rule
def stirred(c: Any) -> bool:
    """Whether it is news of one's provider that makes one reconsider."""
    return c.prompted == BY_BAD_WORD or c.prompted == BY_DEPARTURE
