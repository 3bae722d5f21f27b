"""Keys, codes and names: what is given out, what is typed, what is written down."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.classroom.keys import CODE, LETTERS, as_typed, new_code, new_key, print_of, same
from sim.classroom.names import LONGEST, cell, fit


def test_a_code_has_no_letter_that_is_taken_for_another() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) > 190
    assert all(len(code) == CODE and set(code) <= set(LETTERS) for code in codes)
    assert not set(LETTERS) & set("01OIL")


@pytest.mark.parametrize("typed", ["abc234", " AB C2-34 ", "ＡＢＣ", "abc234" * 1000, "", "\x00abc\u202e234"])
def test_a_code_is_read_however_it_is_typed_and_never_longer_than_one_letter_more(typed: str) -> None:
    assert set(as_typed(typed)) <= set(LETTERS)
    assert len(as_typed(typed)) <= CODE + 1


def test_a_longer_code_is_not_the_code_it_begins_with() -> None:
    assert as_typed("ABC234X") != "ABC234"


def test_a_key_is_long_and_its_print_does_not_hold_it() -> None:
    key = new_key()
    assert len(key) >= 24
    assert set(key) <= set(string.ascii_letters + string.digits + "-_")
    assert key not in print_of(key)
    assert print_of(key) == print_of(key) != print_of(key + "x")


def test_keys_of_any_script_are_compared() -> None:
    assert same("钥匙", "钥匙")
    assert not same("钥匙", "key")


@given(st.text(max_size=400))
def test_a_fit_name_is_one_short_line_that_fits_again(name: str) -> None:
    found = fit(name)
    assert len(found) <= LONGEST
    assert found == " ".join(found.split())
    assert fit(found) == found
    assert not any(ord(c) < 32 or 0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069 for c in found)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script"),
        ("a" * 10_000, "a" * LONGEST),
        ("\u202eevil\u202c", "evil"),
        ("  小 \n 明\t", "小 明"),
        ("👩\u200d🏫 Zoë", "👩\u200d🏫 Zoë"),
        ("Z" + "\u0301" * 50, "\u0179\u0301\u0301"),
        ("\u0000\u0007\ufeff", ""),
        ("محمد", "محمد"),
    ],
)
def test_names_of_every_kind_are_made_fit(typed: str, kept: str) -> None:
    assert fit(typed) == kept


@given(st.text(max_size=60))
def test_no_cell_begins_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell(text).removeprefix("'") == text.removeprefix("'") or cell(text) == f"'{text}"
