"""The server against those who mean it ill: other hosts, other pages, wrong keys, too much, too often, half messages."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from players import Player
from served import Served, served
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from sim.classroom.limits import LONGEST_MESSAGE, MESSAGES, PLACES_EACH, PLACES_ONE, WRONG
from sim.classroom.serving import NoPortError, bound
from sim.classroom.visitor import Visitor


class Echo:
    """A room that says back what it was sent, and to whom it thinks it speaks."""

    name = "echo"
    teacher_only = False

    async def entered(self, who: Visitor) -> None: ...

    async def left(self, who: Visitor) -> None: ...

    async def close(self) -> None: ...

    async def take(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        who.send("echo.back", n=found["n"], id=who.id, role=who.role)


class Desk(Echo):
    """A room for the teacher."""

    name = "desk"
    teacher_only = True


@pytest.fixture
def here() -> Iterator[Served]:
    with served(lambda classroom: (Echo(), Desk()), shared=True) as one:
        one.classroom.roster.open()
        yield one


def gone(wire: Any) -> bool:
    """Whether a connection ends soon."""
    try:
        for _ in range(200):
            wire.recv(timeout=5)
    except ConnectionClosed:
        return True
    except TimeoutError:
        return False
    return False


def test_a_name_that_was_turned_to_this_machine_gets_nothing(here: Served) -> None:
    answer = httpx.get(here.url, headers={"Host": "evil.example:80"})
    assert answer.status_code == 421
    assert "<" not in answer.text
    assert httpx.get(here.url).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:1", "file://"])
def test_a_page_from_elsewhere_opens_no_socket(here: Served, origin: str) -> None:
    host = here.url.removeprefix("http://").rstrip("/")
    headers = {"origin": origin} if origin else {}
    with pytest.raises(InvalidStatus), connect(f"ws://{host}/socket", **headers):  # type: ignore[arg-type]
        pass


def test_pages_say_what_they_may_load_and_who_may_frame_them(here: Served) -> None:
    headers = httpx.get(here.url).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    "path", ["/assets/../server.py", "/assets/%2e%2e/server.py", "/assets/js/../../keys.py", "/assets//etc/passwd"]
)
def test_no_file_outside_the_assets_is_given(here: Served, path: str) -> None:
    assert httpx.get(here.url.rstrip("/") + path).status_code == 404


def test_without_a_key_on_a_shared_classroom_one_is_a_guest_and_no_room_answers(here: Served) -> None:
    guest = Player(here.url)
    assert guest.welcome["role"] == "guest"
    for type_ in ("echo.x", "desk.x", "classroom.welcome", "hello", "nowhere", ""):
        n = guest.send(type_)
        assert guest.until(lambda m, n=n: m.get("n") == n)["type"] == "classroom.refused"
    guest.leave()


def test_a_student_is_who_the_connection_says_whatever_the_message_says(here: Served) -> None:
    student = Player(here.url, code=here.classroom.roster.code, name="Ann")
    n = student.send("echo.x", id="s2", role="teacher", key="")
    back = student.until(lambda m: m.get("n") == n)
    assert (back["id"], back["role"]) == (student.you["id"], "student")
    n = student.send("desk.x")
    assert student.until(lambda m: m.get("n") == n)["type"] == "classroom.refused"
    n = student.send("hello", key=here.classroom.key)
    assert student.until(lambda m: m.get("n") == n)["type"] == "classroom.refused"
    student.leave()


def test_a_message_that_comes_again_or_late_is_refused(here: Served) -> None:
    student = Player(here.url, code=here.classroom.roster.code, name="Ann")
    student.send("echo.x")
    for count in (2, 1, 0, -5, True, 1.5, "9", None):
        student.wire.send(json.dumps({"type": "echo.x", "n": count}))
    answers = [student.take() for _ in range(9)]
    assert [a["type"] for a in answers] == ["echo.back", *["classroom.refused"] * 8]
    student.leave()


@pytest.mark.parametrize("hello", [{"key": "guess"}, {"code": "AAAAAA", "name": "x"}, {"token": "guess"}])
def test_guessing_is_stopped_and_then_even_the_right_key_waits(here: Served, hello: dict[str, str]) -> None:
    for _ in range(int(WRONG[1])):
        player = Player(here.url, **hello)
        assert player.welcome["type"] == "classroom.refused"
        player.leave()
    right = Player(here.url, key=here.classroom.key)
    assert "Too many" in right.welcome["why"]["en"]
    right.leave()


def test_a_message_that_is_too_long_ends_the_connection(here: Served) -> None:
    guest = Player(here.url)
    guest.wire.send(json.dumps({"type": "echo.x", "n": 9, "x": "x" * LONGEST_MESSAGE}))
    assert gone(guest.wire)


def test_who_sends_too_often_is_let_go_and_others_are_answered(here: Served) -> None:
    code = here.classroom.roster.code
    loud, calm = (Player(here.url, code=code, name=name) for name in ("loud", "calm"))
    try:
        for _ in range(int(3 * MESSAGES[1])):
            loud.send("echo.x")
    except ConnectionClosed:
        pass
    assert gone(loud.wire)
    began = time.monotonic()
    n = calm.send("echo.x")
    assert calm.until(lambda m: m.get("n") == n)["type"] == "echo.back"
    assert time.monotonic() - began < 10
    calm.leave()


def test_what_is_no_text_ends_the_connection_and_nothing_else(here: Served) -> None:
    guest = Player(here.url)
    guest.wire.send(b"\x00\xff")
    assert gone(guest.wire)
    assert httpx.get(here.url + "alive").text == "ok"


def test_a_door_full_of_strangers_keeps_no_student_out(here: Served) -> None:
    here.classroom.entries.of("127.0.0.1").most = here.classroom.entries.of("127.0.0.1")._left = 10_000
    host = here.url.removeprefix("http://").rstrip("/")
    opened = [connect(f"ws://{host}/socket", origin=f"http://{host}") for _ in range(PLACES_EACH)]  # type: ignore[arg-type]
    silent = [one.__enter__() for one in opened]
    student = Player(here.url, code=here.classroom.roster.code, name="Ann")
    assert student.welcome["role"] == "student"
    assert gone(silent[0])
    n = student.send("echo.x")
    assert student.until(lambda m: m.get("n") == n)["type"] == "echo.back"
    for wire in (*silent, student.wire):
        wire.close()


def test_one_student_holds_a_few_connections_and_the_newest_is_heard(here: Served) -> None:
    first = Player(here.url, code=here.classroom.roster.code, name="Ann")
    more = [Player(here.url, token=first.you["token"]) for _ in range(PLACES_ONE)]
    assert gone(first.wire)
    n = more[-1].send("echo.x")
    assert more[-1].until(lambda m: m.get("n") == n)["id"] == first.you["id"]
    for player in more:
        player.leave()


def test_two_classrooms_started_at_once_have_a_port_each() -> None:
    held = [bound(False, None) for _ in range(3)]
    try:
        assert len({address.port for address, _ in held}) == 3
        with pytest.raises(NoPortError):
            bound(False, held[0][0].port)
    finally:
        for _, one in held:
            one.close()
