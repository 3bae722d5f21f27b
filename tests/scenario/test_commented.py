"""A file with comments says what the same file without them says."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sim.scenario.commented import WIDE, commented
from sim.scenario.yaml import read

_text = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=150)
_scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(-1e12, 1e12)
    | _text
    | st.sampled_from(["no", "1", "a: b", "x # y", "- z"])
)
_values = st.recursive(
    _scalars, lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_text, inside, max_size=4), max_leaves=12
)


def _paths(data: Any, above: str = "") -> list[str]:
    found = []
    for key, value in data.items():
        found += [f"{above}{key}", *(_paths(value, f"{above}{key}.") if isinstance(value, dict) else [])]
    return found


@given(st.dictionaries(_text.filter(lambda key: key != "<<"), _values, min_size=1, max_size=5), st.data())
def test_comments_change_nothing(data: dict[str, Any], more: st.DataObject) -> None:
    paths = _paths(data)
    said = more.draw(st.dictionaries(st.sampled_from(paths), _text, max_size=len(paths)))
    if "<<" in str(data):
        return  # merge keys are refused wherever they stand
    assert read(commented(data, said, "head\nof it"), "written")[0] == data


def test_a_long_comment_stands_above_and_a_value_of_its_own_on_one_line() -> None:
    data = {"market": {"months": 36}, "spread": {"normal": {"mean": 0.0, "sd": 1.0}}}
    text = commented(data, {"market.months": "why " * 40, "spread": "stated"}, "about")
    assert "spread: {normal: {mean: 0.0, sd: 1.0}}  # stated\n" in text
    assert text.startswith("# about\n") and all(len(line) <= WIDE for line in text.splitlines())
    assert text.index("# why") < text.index("months: 36")
