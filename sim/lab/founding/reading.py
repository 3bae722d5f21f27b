"""Numbers as people write them: understood only where they can mean one thing, else refused with the right spelling.

    share(0, 1)("65%")  ->  0.65        share(0, 1)(65)  ->  0.65        share(0, 1)(1)  ->  1% or 100%?

Full-width digits, thousands between commas, 万 and signs of currencies are read; a decimal comma is not.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, Final

from sim.scenario.errors import show
from sim.scenario.yaml import resolve
from sim.words import Message, message, nearest

Reader = Callable[[Any], Any]
"""Takes what was written, a YAML value or a line of text; gives what it means, or raises ``NotUnderstood``."""

UNKNOWN: Final = ("unknown", "?", "-", "不知道", "未知", "不详")
"""What may be written for a fact that is not known."""

MOST_DIGITS: Final = 40

_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?")
_SIGNS: Final = "€$£¥"
_TEN_THOUSAND: Final = 10_000


class NotUnderstood(ValueError):
    """What was written cannot be taken. ``said`` is the message, to be said in any language."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said

    def __str__(self) -> str:
        return str(self.said)


def _plain(text: str) -> str:
    """Half-width, without outer blanks."""
    return unicodedata.normalize("NFKC", text).strip()


def _number(value: Any, grouped: bool = False) -> float:
    """A finite number.

    Args:
        value: what was written.
        grouped: whether ``1,234`` can only be a thousand and more: of a count it can, of a price it could be 1.234.
    """
    if isinstance(value, bool) or value is None or isinstance(value, (list, dict)):
        raise NotUnderstood(message("founding-no-number", given=show(value)))
    if isinstance(value, str):
        text = _plain(value).replace("_", "").replace("\N{MINUS SIGN}", "-")
        times = _TEN_THOUSAND if text.endswith("万") else 1
        text = text.removesuffix("万").strip() if times > 1 else text
        if "," in text:
            if _GROUPED.fullmatch(text) and (grouped or text.count(",") > 1 or "." in text):
                text = text.replace(",", "")
            else:
                point, plain = text.replace(",", "."), text.replace(",", "")
                raise NotUnderstood(message("founding-comma", given=show(value), point=point, plain=plain))
        if len(text) > MOST_DIGITS:
            raise NotUnderstood(message("founding-no-number", given=show(value)))
        found = resolve(text)
        if isinstance(found, bool) or not isinstance(found, int | float):
            raise NotUnderstood(message("founding-no-number", given=show(value)))
        value = found * times
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise NotUnderstood(message("founding-no-number", given=show(value)))
    return number


def share(low: float, high: float, *, ends: bool = False) -> Reader:
    """A reader of shares: ``65%``, ``0.65`` and ``65`` are the same; ``1`` and ``1.5`` could be two things.

    Args:
        low, high: of the share.
        ends: whether they are allowed themselves.
    """

    def read(value: Any) -> float:
        text = _plain(value) if isinstance(value, str) else ""
        if text.endswith("%"):
            number = _number(text[:-1]) / 100
        else:
            number = _number(value)
            if 1 <= number < 2:
                of, whole = f"{number:g}%", f"{100 * number:g}%"
                raise NotUnderstood(message("founding-one-or-hundred", given=show(value), small=of, large=whole))
            if 2 <= number <= 100:
                number /= 100
        fits = low <= number <= high if ends else low < number < high
        if not fits:
            limits = {"low": f"{100 * low:g}%", "high": f"{100 * high:g}%"}
            raise NotUnderstood(message("founding-share-range", given=show(value), **limits))
        return float(f"{number:.12g}")

    return read


def number(low: float, high: float, *, ends: bool = True, signs: bool = False) -> Reader:
    """A reader of numbers.

    Args:
        low, high: the range.
        ends: whether its lower end is allowed.
        signs: whether it is money, which may bear the sign or the code of its currency.
    """

    def read(value: Any) -> float:
        given = value
        if signs and isinstance(value, str):
            given = re.sub(rf"^[{_SIGNS}\s]+|\s*([{_SIGNS}元]|[A-Za-z]{{3}})$", "", _plain(value))
        found = _number(given)
        if not (low <= found <= high) or (not ends and found == low):
            raise NotUnderstood(message("founding-range", given=show(value), low=f"{low:,.12g}", high=f"{high:,.12g}"))
        return found

    return read


def whole(low: int, high: int) -> Reader:
    """A reader of whole numbers: ``18000``, ``18,000``, ``1.8万``; 2.5 is refused, not rounded."""

    def read(value: Any) -> int:
        found = _number(value, grouped=True)
        if found != int(found):
            raise NotUnderstood(message("founding-not-whole", given=show(value)))
        if not low <= found <= high:
            raise NotUnderstood(message("founding-range", given=show(value), low=f"{low:,}", high=f"{high:,}"))
        return int(found)

    return read


def choice(options: Iterable[str], others: dict[str, str] | None = None) -> Reader:
    """A reader of one of several words; ``others`` are further spellings of them, as in another language or a number."""
    known = tuple(options)

    def read(value: Any) -> str:
        text = _plain(str(value)).lower() if not isinstance(value, (list, dict, bool)) and value is not None else ""
        if text in known:
            return text
        if others and text in others:
            return others[text]
        near = nearest(text, known) if text else ""
        said = {"given": show(value), "options": ", ".join(known)}
        raise NotUnderstood(
            message("founding-choice-near", near=near, **said) if near else message("founding-choice", **said)
        )

    return read


def name(pattern: str, most: int, *, of_file: bool = False) -> Reader:
    """A reader of a name of letters, digits and what ``pattern`` allows; of one that a file bears, which has small letters."""

    def read(value: Any) -> str:
        text = _plain(value) if isinstance(value, str) else ""
        if not text or len(text) > most or not re.fullmatch(pattern, text):
            said = {"given": show(value), "most": most}
            raise NotUnderstood(message("founding-name-file", **said) if of_file else message("founding-name", **said))
        return text

    return read


def text(most: int) -> Reader:
    """A reader of one line of text."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or len(value) > most or not all(c.isprintable() for c in value):
            raise NotUnderstood(message("founding-text", given=show(value), most=most))
        return value.strip()

    return read


def known_or_not(reader: Reader) -> Reader:
    """The reader, or None where it is written that the fact is not known."""

    def read(value: Any) -> Any:
        if value is None or (isinstance(value, str) and _plain(value).lower() in UNKNOWN):
            return None
        return reader(value)

    return read
