"""One story for each way in which the floor goes, over real connections; the formats are written by hand.

The house has never seen these files: a facilitator loads each and holds it at once.
"""

import pytest

from tests.stories import floors
from tests.stories.facts import FactMember


@pytest.fixture(scope="module")
def circle(house):
    clients = []

    def come(port, kind=FactMember):
        clients.append(kind(port))
        return clients[-1]

    yield floors.Circle(house, come)
    for client in clients:
        client.close()


@pytest.fixture
def sits(circle, house):
    """`sits(key, phases, names)`: that file is written, loaded, and held by the first of them."""

    def sit(key, *phases, names=("ann", "ben", "cyd"), minutes, crosstalk=0):
        floors.write(house, key, *phases, minutes=minutes, crosstalk=crosstalk)
        circle.sits(key, *names)
        return circle

    yield sit
    circle.goes()


def floor(kind, minutes=10, **more):
    """One part of this kind."""
    rest = "".join(f", {key}: {value}" for key, value in more.items())
    return f"key: {kind}_part, floor: {kind}, minutes: {minutes}{rest}"


def test_host(sits):
    ring = sits("by_the_host", floor("host"), minutes=10)
    ring.ben.sends("share may I")
    ring.ben.reads("whoever holds the meeting speaks")
    ring.ann.sends("say tonight we only listen to rain")
    ring.cyd.reads('Ann says, "tonight we only listen to rain"')
    ring.ann.types("next")
    ring.cyd.reads("`aftercare`")


def test_reader(sits):
    ring = sits(
        "with_a_reader",
        floor("reader", text="[share.opening_words, share.reading_slot_2]"),
        minutes=10,
    )
    ring.ann.reads("`read`")
    ring.ann.types("read")
    ring.cyd.reads("Ann reads")
    ring.ben.sends("share and I")
    ring.ben.quiet(0.5)
    ring.ann.types("read")
    ring.cyd.reads("Ann reads")


def test_round(sits):
    ring = sits("all_round", floor("round", cap_s=60), minutes=10)
    ring.ann.sends("share I begin [done]")
    ring.ben.reads("Your turn, Ben.")
    ring.cyd.sends("share too soon")
    ring.cyd.reads("Until then, listening is enough")
    ring.ben.sends("pass")
    ring.cyd.reads("Your turn, Cyd.")
    ring.cyd.sends("share and I end [done]")
    ring.ben.reads("you are asked once more")
    ring.ben.sends("pass")
    ring.ann.reads("`aftercare`")


def test_queue(sits):
    ring = sits("hands_up", floor("queue"), minutes=10)
    ring.ben.sends("!")
    ring.ben.reads("Your turn, Ben.")
    ring.cyd.sends("*")
    ring.cyd.reads("Your hand is up")
    ring.ann.sends("!")
    ring.ann.reads("Your hand is up")
    ring.ben.sends("share first of all [done]")
    ring.cyd.reads("Your turn, Cyd.")
    ring.cyd.sends("share second [done]")
    ring.ann.reads("Your turn, Ann.")


def test_piece(sits):
    ring = sits("with_a_stone", floor("piece"), minutes=10)
    ring.ann.reads("The piece is with you")
    ring.ann.types("piece cyd")
    ring.cyd.reads("Ann gives you the piece")
    ring.ben.sends("share out of turn")
    ring.ben.reads("Until then, listening is enough")
    ring.cyd.sends("share I hold it...")
    ring.ben.reads('Cyd says, "I hold it..."')
    ring.cyd.types("piece centre")
    ring.ben.reads("lays the piece in the centre")
    ring.ben.sends("share and I take it up [done]")
    ring.ann.reads("takes the piece from the centre")


def test_popcorn(sits):
    ring = sits("as_it_comes", floor("popcorn"), minutes=10)
    ring.cyd.sends("share I just start...")
    ring.ann.reads('Cyd says, "I just start..."')
    ring.ben.sends("share me too")
    ring.ben.reads("One")
    ring.cyd.sends("done")
    ring.ann.reads("Cyd has finished")


def test_open(sits):
    ring = sits("open_talk", floor("open"), minutes=10, crosstalk=4)
    ring.ben.sends("say anyone awake")
    ring.cyd.reads('Ben says, "anyone awake"')
    ring.cyd.sends("-ben I am")
    ring.ben.reads('Cyd says to you, "I am"')
    ring.ann.sends("floor queue")
    ring.ben.reads("hand")
    ring.ben.sends("!")
    ring.ben.reads("Your turn, Ben.")


def test_pair(sits):
    ring = sits("two_and_two", floor("pair", both="true"), names=("ann", "ben", "cyd", "dee"), minutes=10)
    told = {name: ring.people[name].quiet(1.0) for name in ("ann", "ben", "cyd", "dee")}
    assert all("alcove" in text.casefold() for text in told.values()), told
    ring.ann.sends("say only for the two of us, kingfisher")
    heard = {name: "kingfisher" in ring.people[name].quiet(1.0) for name in ("ann", "ben", "cyd", "dee")}
    assert heard["ann"] and sum(heard.values()) == 2


def test_pair_in_halves_on_the_shared_clock(sits):
    names = ("ann", "ben", "cyd", "dee")
    ring = sits("half_and_half", floor("pair", minutes=1), floor("open", minutes=1), names=names, minutes=2)
    told = {name: ring.people[name].quiet(0.5) for name in names}
    first = [name for name in names if "Your time begins, about 30 seconds" in told[name]]
    assert len(first) == 2, told
    speaker = ring.people[first[0]]
    (listener,) = [
        ring.people[name] for name in names if f"{first[0].title()} speaks now, for about 30" in told[name]
    ]
    listener.sends("say but I")
    listener.reads("listening is yours")
    speaker.sends("say a wren under the stair")
    listener.reads("a wren under the stair")
    others = [ring.people[name] for name in names if ring.people[name] not in (speaker, listener)]
    assert not any("a wren" in one.quiet(0.3) for one in others)
    listener.reads("Your time begins, about 30 seconds", within=45)  # nobody typed: the clock changed over
    for one in others:
        one.reads("about 30 seconds", within=10)
    speaker.sends("say one thing more")
    speaker.reads("You have had your time")
    listener.sends("say and mine was an owl [done]")
    speaker.reads("and mine was an owl")
    speaker.reads("Everyone here has had their time")
    speaker.sends("say thank you for the owl")
    listener.reads("thank you for the owl")
    ring.ann.reads("everyone hears everyone again", within=60)


def test_pair_until_one_is_fully_heard(sits):
    ring = sits("heard_to_the_end", floor("pair", loop="true"), minutes=10)
    ring.ann.types("listener ben")
    ring.ben.reads("Say nothing yet")
    ring.ann.sends("share a heron came to the weir")
    ring.ben.reads("a heron came to the weir")
    ring.ann.types("done")
    ring.ben.reads("Now you")
    ring.ben.sends("share you saw a bird [done]")
    ring.ann.reads("Was that it")
    ring.ann.types("not quite")
    ring.ann.sends("share a heron, and I was glad [done]")
    ring.ben.reads("a heron, and I was glad")
    ring.cyd.sends("say I know that")
    ring.cyd.reads("listen")
    ring.ben.sends("share it was a heron, and it made you glad [done]")
    ring.cyd.reads("it made you glad")
    ring.ann.reads("Was that it")
    ring.ann.types("heard")
    ring.ann.reads("You were heard")
    ring.ben.reads("it is your time to be heard")
    ring.ben.types("listener cyd")
    ring.cyd.reads("Say nothing yet")


def test_inner(sits):
    ring = sits("inside_out", floor("inner", chairs=2), names=("ann", "ben", "cyd", "dee"), minutes=10)
    ring.dee.quiet(0.5)
    ring.dee.sends("say from outside")
    ring.dee.reads("inner")
    ring.dee.types("inner")
    ring.ann.reads("Dee")
    ring.dee.sends("say from inside, plover")
    ring.ben.reads("plover")


def test_ask_only(sits):
    ring = sits(
        "questions_only",
        floor("focus", minutes=5),
        floor("ask_only", minutes=5, gap_s=0),
        minutes=10,
    )
    ring.ann.types("focus ben")
    ring.ben.reads("Ben")
    ring.ben.sends("share whether I stay or go is what I ask myself [done]")
    ring.cyd.reads("ask")
    ring.cyd.sends("share have you thought of moving away")
    hint = ring.cyd.quiet(1.0)
    assert "Could you already know the answer" in hint
    assert "Could you already know" not in ring.ann.quiet(0.5)
    ring.ben.reads("have you thought of moving away")
    ring.ben.types("pass")
    ring.cyd.reads("Ben lets this question go")


def test_focus(sits):
    ring = sits("one_of_us", floor("focus"), minutes=10)
    ring.cyd.sends("!")
    ring.cyd.reads("Your turn, Cyd.")
    ring.ben.sends("share but I")
    ring.ben.quiet(0.5)
    ring.cyd.sends("share this is mine tonight [done]")
    ring.ben.reads('Cyd says, "this is mine tonight"')


def test_team(sits):
    ring = sits("those_who_reflect", floor("team"), minutes=10)
    ring.ann.types("role ben team")
    ring.ben.reads("`yes`")
    ring.ben.types("yes")
    ring.ben.quiet(0.5)
    ring.ben.sends("say what I noticed was a pause")
    ring.cyd.reads('Ben says, "what I noticed was a pause"')
    ring.cyd.sends("say I noticed too")
    ring.cyd.reads("listen")


def test_silent(sits):
    ring = sits("without_words", floor("silent"), minutes=10, crosstalk=1)
    ring.ben.sends("say a word")
    ring.ben.reads("nobody speaks")
    ring.ben.sends("breathe")
    ring.cyd.reads("Ben takes a slow breath.")
