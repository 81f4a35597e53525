"""What is in memory while a meeting goes on and what after; test_memory.py asks a new interpreter."""

import secrets

import pytest

from tests.authorisation import cast, scenes
from tests.canary import memory
from tests.server.browsing import Webstep
from tests.server.doorstep import Doorstep
from tests.unlinkable import ground


class Deaf(cast.Listening):
    """The Portal's end, which lets go of what it sent."""

    def send(self, kind, whom, kwargs):
        """Sent and gone; that something was sent is counted."""
        self.count = getattr(self, "count", 0) + 1

    def told(self, sessid):
        """Nothing is kept."""
        return []


@pytest.fixture
def ring(world):
    """A meeting in which it is Melvin's turn; nothing of what anybody hears is kept by the test."""
    import evennia

    people = cast.come()
    people.link = evennia.SERVER_SESSION_HANDLER.link = Deaf()
    scenes.stands(people, "mine")
    return people


def backwards() -> str:
    """A word that nobody has said yet, so turned that only what has heard it said holds it."""
    return (f"zebrafinch{secrets.token_hex(6)}")[::-1]


def does(people: cast.Cast, *steps: str, word: str) -> None:
    for step in steps:
        ground.step(people, step.replace("{word}", word[::-1]), people.actors["Melvin"])


def test_r12_what_is_held_is_found():
    word = backwards()
    held = [{"said": (word[::-1], 1)}]
    assert any("str of 22 in" in one for one in memory.found(word))
    held[0]["said"] = memoryview(bytearray(word[::-1].encode("utf-16-le")))
    assert any("bytearray" in one for one in memory.found(word))
    held.clear()
    assert memory.found(word) == []


def test_r12_acceptance_08_when_a_meeting_has_ended_nothing_that_was_said_in_it_is_in_memory(ring):
    word = backwards()
    sent = ring.link.count
    does(
        ring,
        "Melvin: note grief",
        "Melvin: share what I never told, {word}...",
        "Melvin: share and more of it, {word} [done]",
        "Prudence: whisper fay=I worry about {word}",
        "Bea: ?may I ask about {word}",
        "Fay: quiet bea 2m=because of {word}",
        "Fay: piece bea",
        "Cole: worried bea",
        "Prudence: {word}",
        word=word,
    )
    assert ring.link.count > sent + 10
    does(ring, "Fay: closing", "Melvin: aftercare", "Fay: next", "wait 1300", word=word)
    assert memory.found(word) == []


def test_r12_a_prepared_line_is_in_memory_alone_and_gone_when_its_person_goes(ring):
    word = backwards()
    does(ring, "Melvin: prepare a line about {word}", word=word)
    assert [held.split(" in ")[0] for held in memory.found(word)] == ["str of 35"]
    does(ring, "Melvin: quit", word=word)
    assert memory.found(word) == []


def test_r12_words_on_the_lawn_are_in_nobodys_memory_half_an_hour_after_they_were_heard(ring):
    """Until then those who heard them can report them."""
    word = backwards()
    does(ring, "Walter @ lawn", "Nova @ lawn", "Stella @ lawn", word=word)
    for line in (
        "say",
        "pose",
        "think",
        "whisper walter",
        "page fay",
        "to walter",
        "sya",
        "help",
        "go",
        "circle",
    ):
        does(ring, f"Nova: {line} {{word}}", word=word)
    does(ring, "do: connect {word} {word}", "do: stop", "do: {word}", word=word)
    assert {held.split(" in ")[1] for held in memory.found(word)} == {"Line"}
    does(ring, "wait 1900", word=word)
    assert memory.found(word) == []


def test_r12_what_the_portal_carried_is_not_in_its_memory_once_it_was_read(monkeypatch):
    word = backwards()
    doorstep, webstep = Doorstep(), Webstep()
    ann, cyd = doorstep.caller(), webstep.signed_in_browser()
    for step, one in ((doorstep, ann), (webstep, cyd)):
        step.sessions.data_out(one.connection, text=[[f"Ben says, {word[::-1]}"], {"kind": "speech"}])
    assert memory.found(word), "it waits where the client reads it"
    ann.transport.clear()
    cyd.transport.clear()
    assert memory.found(word) == []
