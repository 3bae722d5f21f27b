"""What opens doors: the teacher's key, a class's code, a visitor's token. No world's luck is made of them."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from typing import Final

LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits of a code: none that is taken for another when read from the back row."""

CODE: Final = 6
"""Letters of a code: 31^6, with a few tries a minute allowed to each address."""


def new_key() -> str:
    """A key that cannot be guessed, as a word for an address."""
    return secrets.token_urlsafe(18)


def new_code() -> str:
    """A code to read aloud."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE))


def same(one: str, other: str) -> bool:
    """Whether two keys are the same, in a time that does not tell how near they are."""
    return hmac.compare_digest(one.encode(), other.encode())


def as_typed(code: str) -> str:
    """A code as people type it, small letters and spaces among it, as it was given out."""
    return "".join(c for c in code.upper() if c in LETTERS)[: CODE + 1]


def print_of(key: str) -> str:
    """What may be written down of a key: it tells the key again, and cannot be turned back into it."""
    return sha256(key.encode()).hexdigest()
