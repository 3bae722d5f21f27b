"""Catalogues and code agree: nothing is said that is not written, nothing written that is not said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from declared_texts import DECLARED, texts
from message_families import FAMILIES
from reading_messages import (
    CATALOGUES,
    SIM,
    WORDS,
    Said,
    catalogue,
    entries,
    in_templates,
    put_together_in_pages,
    said,
    sources,
    strings,
)

from sim.words import LANGUAGES, Message, say, speaking, translated
from sim.words.declared import ROOMS, identifier
from sim.words.numbers import FORMATS, FUNCTIONS

ENGLISH = catalogue("en")

COMPLETE: dict[str, tuple[str, ...]] = {
    "zh": (
        "app",
        "arena",
        "asked",
        "budget",
        "classroom",
        "court",
        "data",
        "decision",
        "design",
        "diary",
        "export",
        "founding",
        "kept",
        "lessons",
        "live",
        "names",
        "numbers",
        "optimise",
        "plausible",
        "plots",
        "remarks",
        "report",
        "robustness",
        "scenario",
        "sense",
        "studies",
        "taught",
        "typed",
        "tournament",
        "value",
    )
}
"""Catalogues that a language has whole, and keeps whole."""


def places() -> list[Said]:
    return [s for path in sources() for s in said(path.read_text("utf-8"), path.relative_to(SIM.parent).as_posix())]


def test_what_another_room_calls_say_is_not_ours() -> None:
    assert list(said('from sim.app.output import say\nsay("plots-a")')) == []


def family_of(id_: str) -> str | None:
    return next((prefix for prefix in FAMILIES if id_.startswith(prefix)), None)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_a_catalogue_is_sound(path: Path) -> None:
    found = entries(path)
    ids = [e.id for e in found]
    assert len(ids) == len(set(ids)), "written twice"
    for entry in found:
        assert re.fullmatch(rf"{path.stem}-[a-z0-9-]+", entry.id), f"{entry.id}: begins with its catalogue's name"
        assert entry.functions <= set(FUNCTIONS), entry.id
        assert all(other.startswith(f"{path.stem}-") for other in entry.includes), f"{entry.id}: of another catalogue"


def test_every_folder_is_a_language_and_each_has_its_numbers() -> None:
    folders = {p.name for p in WORDS.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert folders == set(LANGUAGES) == set(FORMATS)


def test_whatever_is_said_is_written() -> None:
    missing = [f"{s.where}: {s.id}" for s in places() if s.whole and s.id not in ENGLISH]
    missing += [f"{name}: {id_}" for name, ids in in_templates().items() for id_ in ids if id_ not in ENGLISH]
    assert missing == []


def test_whatever_is_written_is_said() -> None:
    texts = set().union(*(strings(path.read_text("utf-8")) for path in sources()), *in_templates().values())
    included = set().union(*(e.includes for e in ENGLISH.values()))
    idle = [id_ for id_ in ENGLISH if id_ not in texts and id_ not in included and family_of(id_) is None]
    assert idle == []


def test_messages_get_what_they_speak_of_and_nothing_else() -> None:
    wrong = []
    for place in places():
        if place.whole:
            wanted = [ENGLISH[place.id].variables] if place.id in ENGLISH else []
        else:
            wanted = [e.variables for e in ENGLISH.values() if e.id.startswith(place.id)]
        spoken = set().union(*wanted)
        if place.values - spoken:
            wrong.append(f"{place.where}: {place.id} does not speak of {sorted(place.values - spoken)}")
        given = place.values | place.shared
        if not place.more and spoken - given:
            wrong.append(f"{place.where}: {place.id} is not given {sorted(spoken - given)}")
    assert wrong == []


def test_values_that_several_messages_share_are_seen() -> None:
    module = """
from sim.words import say
def f(x):
    told = {"a": 1, **({"b": 2} | {"c": 3})}
    say("plots-a", **told)
def g(told):
    say("plots-a", **told)
"""
    near, far = said(module)
    assert (set(near.shared), near.more) == ({"a", "b", "c"}, False)
    assert (set(far.shared), far.more) == (set(), True)


def test_identifiers_put_together_are_declared() -> None:
    loose = [f"{s.where}: {s.id}…" for s in places() if not s.whole and s.id not in FAMILIES]
    loose += sorted(put_together_in_pages() - set(FAMILIES))
    assert loose == []


@pytest.mark.parametrize("prefix", FAMILIES)
def test_a_family_is_whole(prefix: str) -> None:
    written = {id_.removeprefix(prefix) for id_ in ENGLISH if id_.startswith(prefix)}
    assert written == set(FAMILIES[prefix]())


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_a_translation_says_no_more_than_english(lang: str) -> None:
    for id_, entry in catalogue(lang).items():
        if id_.partition("-")[0] in DECLARED:
            continue
        assert id_ in ENGLISH, f"{id_} is not said any more"
        assert entry.variables <= ENGLISH[id_].variables, id_
        assert entry.functions <= set(FUNCTIONS), id_


@pytest.mark.parametrize(("lang", "room"), [(lang, room) for lang, rooms in COMPLETE.items() for room in rooms])
def test_what_a_language_has_whole_it_keeps_whole(lang: str, room: str) -> None:
    wanted = {id_ for id_ in ENGLISH if id_.startswith(f"{room}-")}
    assert wanted
    assert wanted <= set(catalogue(lang))


@pytest.mark.parametrize("room", DECLARED)
def test_what_is_declared_is_translated_whole_and_nothing_else_is(room: str) -> None:
    wanted = {identifier(room, text): text for text in texts(room)}
    written = {id_ for id_ in catalogue("zh") if id_.startswith(f"{room}-")}
    assert sorted(text for id_, text in wanted.items() if id_ not in written) == [], "not translated"
    assert sorted(written - set(wanted)) == [], "translates what is not said any more"


@pytest.mark.parametrize("room", DECLARED)
def test_a_sentence_is_translated_by_a_sentence(room: str) -> None:
    with speaking("zh"):
        said = {text: translated(room, text) for text in texts(room)}
    assert [text for text, zh in said.items() if text.endswith(".") != zh.endswith("。")] == []


def test_every_room_of_declared_texts_is_known() -> None:
    assert sorted(DECLARED) == sorted(ROOMS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_can_be_said_of_numbers_and_of_names(lang: str) -> None:
    for id_, entry in catalogue(lang).items():
        if id_.partition("-")[0] in DECLARED:
            assert not entry.variables, id_
            continue
        for value in (0, 1, 2, 7, 0.5, -1234.5, "unity", "yes", "no"):
            said_ = say(id_, lang, **dict.fromkeys(entry.variables, value))
            assert said_.strip(), id_
            assert "{" not in said_ and "$" not in said_, id_
        assert say(Message(id_, dict.fromkeys(entry.variables, "unity")), lang)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('say("plots-a", firm=f)', [("plots-a", True, {"firm"}, False)]),
        ('shout("plots-a")', [("plots-a", True, set(), False)]),
        ('print("plots-a")', []),
        ('words.say("plots-a", lang="zh")', [("plots-a", True, set(), False)]),
        ('message("plots-a", **values)', [("plots-a", True, set(), True)]),
        ('Message("plots-a", {"firm": f})', [("plots-a", True, {"firm"}, False)]),
        ('say("plots-a" if x else "plots-b")', [("plots-a", True, set(), False), ("plots-b", True, set(), False)]),
        ('say(f"plots-band-{band}")', [("plots-band-", False, set(), False)]),
        ("say(table[x])", []),
    ],
)
def test_what_is_said_is_found_in_code(line: str, found: list) -> None:
    module = f"from sim import words\nfrom sim.words import Message, message, say, say as shout\n{line}"
    assert [(s.id, s.whole, set(s.values), s.more) for s in said(module)] == found
