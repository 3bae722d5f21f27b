"""What is read of a message, whatever was sent."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.classroom.messages import Asked, Hello, RefusedError, checked, read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "[]",
        "null",
        '"live.step"',
        "{}",
        '{"type": 3}',
        "[" * 9000,
        '{"a":' * 2500,
        '{"type":"x","n":' + "9" * 6000 + "}",
        '{"type":"\\ud800","n":1}',
        '{"type":"a","n":1,"x":["\\udfff"]}',
    ],
    ids=range(12),
)
def test_what_is_no_message_is_refused_in_words(text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(text)
    assert set(refused.value.why) == {"en", "zh"}


@given(st.text(max_size=300))
def test_reading_ends_in_an_object_or_a_refusal(text: str) -> None:
    try:
        assert isinstance(read(text)["type"], str)
    except RefusedError as refused:
        json.dumps(refused.why).encode()


WRONG: tuple[tuple[str, object], ...] = (
    ("n", -1),
    ("n", 2**60),
    ("n", "1x"),
    ("type", "t" * 61),
    ("key", "k" * 101),
    ("name", "n" * 10_001),
    ("role", "teacher"),
    ("id", "s1"),
)


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_a_field_that_is_wrong_or_unknown_is_named(field: str, value: object) -> None:
    with pytest.raises(RefusedError) as refused:
        checked(Hello, {"type": "hello", "n": 1, field: value})
    assert field in refused.value.why["en"]
    assert field in refused.value.why["zh"]


def test_a_value_that_is_no_number_is_none() -> None:
    class Number(Asked):
        x: float

    for text in ("NaN", "Infinity", "1e999"):
        with pytest.raises(RefusedError):
            checked(Number, read(f'{{"type": "a", "n": 1, "x": {text}}}'))
