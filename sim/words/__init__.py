"""What people read, in their language: messages from catalogues, and numbers, money and dates as each language writes them.

    say("plots-share-title", firm="unity", share=0.41)  # unity ends with 41% of the customers
    say("plots-share-title", "zh", firm="unity", share=0.41)

    with speaking("zh"):  # for everything said inside
        run.plot("share")

A message's identifier begins with the name of its catalogue: ``plots-share-title`` stands in ``en/plots.ftl`` and, where
it has been translated, in ``zh/plots.ftl``. English is complete. What another language lacks is said in English, message
by message. What is declared beside what it describes (a strategy's docstring, a setting's meaning) is translated by its own
English (``translated``). Catalogues are Project Fluent's (``.ftl``): a sentence whose form depends on a number or on a name says so
there, not in code. A catalogue is read when its first message is said; nothing is read at import.
"""

from __future__ import annotations

from sim.words.catalogue import Message, UnknownMessageError, message, say
from sim.words.declared import Declared, translated
from sim.words.names import (
    Named,
    band,
    called,
    cause,
    change_in,
    component,
    condition,
    currency,
    currency_name,
    knockout_name,
    line,
    parameter_name,
    policy_name,
    quadrant,
    reason,
    segment_name,
)
from sim.words.numbers import alike, amount, date, level_of, number, percent, scale, signed, whole, with_unit
from sim.words.spoken import LANGUAGES, UnknownLanguageError, language, speaking
from sim.words.text import (
    Listed,
    aside,
    either,
    fill,
    join,
    listed,
    meant,
    nearest,
    opened,
    sentences,
    slug,
    unfilled,
    wide,
)

__all__ = [
    "LANGUAGES",
    "Declared",
    "Listed",
    "Message",
    "Named",
    "UnknownLanguageError",
    "UnknownMessageError",
    "alike",
    "amount",
    "aside",
    "band",
    "called",
    "cause",
    "change_in",
    "component",
    "condition",
    "currency",
    "currency_name",
    "date",
    "either",
    "fill",
    "join",
    "knockout_name",
    "language",
    "level_of",
    "line",
    "listed",
    "meant",
    "message",
    "nearest",
    "number",
    "opened",
    "parameter_name",
    "percent",
    "policy_name",
    "quadrant",
    "reason",
    "say",
    "scale",
    "segment_name",
    "sentences",
    "signed",
    "slug",
    "speaking",
    "translated",
    "unfilled",
    "whole",
    "wide",
    "with_unit",
]
