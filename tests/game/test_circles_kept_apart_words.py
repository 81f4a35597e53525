"""What goes from one to another in a ring: whoever is kept apart, refused or muted cannot tell it."""

import pytest

from game.circles.rules.parts import Duty
from game.talk.refusals import NotReached
from tests.game.circles_next_door import co, place
from tests.game.circles_typed import TypedEvening

NAMES = ("Ann", "Ben", "Cyd", "Dan")


@pytest.fixture
def ring(person, time):
    """Four sit in the Hearth, and Ann holds it. Nothing has begun."""
    return TypedEvening(person, time, "hearth", *NAMES).seated(*NAMES)


def tries(ring, line, name):
    """What Ann reads who types that to this person, then and until all is over, and what they read of it."""
    ring.hush()
    ring.types("Ann", line.format(name.casefold()), line.format(name.casefold()))
    ring.time.pass_(130)
    heard = ring.hears("Ann").replace(name, "N").replace(name.casefold(), "n")
    return heard, ring.hears(name)


@pytest.mark.parametrize("who, whom", [("Ann", "Ben"), ("Ben", "Ann")])
@pytest.mark.parametrize("line", ["with {}", "thanks {}", "greet {}", "care {}", "role {} co", "handover {}"])
def test_r27_what_goes_to_one_person_is_the_same_for_who_sends_it_when_they_are_kept_apart(
    ring, line, who, whom
):
    ring.types(who, f"apart {whom.casefold()}")
    to_ben, ben_heard = tries(ring, line, "Ben")
    to_cyd, cyd_heard = tries(ring, line, "Cyd")
    assert to_ben == to_cyd and to_ben
    assert cyd_heard
    if line != "thanks {}":  # whoever holds it thanks aloud, before the ring
        assert "Ann" not in ben_heard and "you" not in ben_heard.casefold()


@pytest.mark.parametrize("wish", ["mute dan", "refuse touch from dan", "refuse touch", "apart dan"])
def test_r27_who_is_with_somebody_is_told_to_the_ring_and_not_to_who_would_rather_not(ring, wish):
    ring.types("Ben", wish)
    ring.hush()
    for what in ("with", "thanks"):
        assert "Ben" in ring.types("Dan", f"{what} ben")
    ring.time.pass_(10)
    assert ring.hears("Ben") == ""
    for name in ("Cyd", "Dan"):
        heard = ring.hears(name)
        assert "Someone is with Ben." in heard and "Someone thanks Ben." in heard


def test_among_several_who_are_with_somebody_those_are_counted_to_them_whom_they_like_to_hear(ring):
    ring.types("Ben", "mute dan")
    ring.hush()
    for name in ("Cyd", "Dan"):
        ring.types(name, "with ben")
    ring.time.pass_(10)
    assert "Someone is with you, Ben." in ring.hears("Ben")
    assert "Two people are with Ben." in ring.hears("Ann")


def test_r27_of_two_alone_whoever_is_muted_reads_what_they_always_read(person, time):
    ring = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    before = ring.types("Ben", "with ann")
    ring.time.pass_(70)
    ring.hush().types("Ann", "mute ben")
    ring.hush()
    assert ring.types("Ben", "with ann") == before
    ring.time.pass_(70)
    assert ring.hears("Ann") == "" and ring.hears("Ben") == before


def test_a_question_goes_to_nobody_from_whom_one_is_kept_apart(ring):
    ring.types("Ben", "apart ann")
    ring.hush()
    assert ring.types("Ben", "?how does this work") == NotReached.sentence
    assert ring.hears("Ann") == ""
    co(ring, "Dan").types("Ben", "?how does this work")
    assert "how does this work" in ring.hears("Dan") and ring.hears("Ann") == ""


def test_whoever_is_muted_asks_and_the_greeter_is_not_told_that_somebody_has_a_question(ring):
    said = ring.types("Cyd", "?how does this work")
    assert "question" in ring.hears("Ann")
    ring.types("Ann", "mute ben")
    ring.hush()
    assert ring.types("Ben", "?how does this work") == said
    assert "question" not in ring.hears("Ann")


def test_company_next_door_is_asked_of_nobody_who_is_kept_apart(ring):
    ring.types("Ann", "begin", "apart ben")
    assert "Nobody is free just now" in ring.types("Ben", "care")
    co(ring, "Dan").types("Ben", "care")
    assert ring.hears("Ann") == "" and "Ben" in ring.hears("Dan")
    ring.types("Dan", "yes")
    assert place(ring, "Dan") == place(ring, "Ben") == "hearth_side"


def test_an_offer_of_company_does_not_take_along_who_asked_others_for_it(ring):
    co(ring, "Dan").types("Ann", "begin", "apart ben")
    ring.types("Ben", "care")
    ring.hush()
    assert "Ben" in ring.types("Ann", "care ben")
    assert place(ring, "Ben") == "hearth" and ring.hears("Ben") == ""
    assert "question is still open" in ring.types("Ann", "care ben")


def test_whoever_comes_to_be_kept_apart_while_they_are_asked_goes_nowhere_together(ring):
    ring.types("Ann", "begin", "care ben")
    ring.types("Ben", "apart ann")
    assert "Nobody is free just now" in ring.types("Ben", "yes care")
    assert place(ring, "Ann") == place(ring, "Ben") == "hearth"


def test_what_whoever_holds_it_has_to_say_still_reaches_all(ring):
    """A reminder, an invitation and a time to listen are the house's word; they change how it goes on."""
    ring.types("Ben", "apart ann")
    ring.hush()
    ring.types("Ann", "remind ben 2")
    assert ring.hears("Ben")
    ring.types("Ann", "worried ben")
    assert ring.seat("Ben").agreed and Duty.CO not in ring.seat("Ben").duties


def test_the_board_shows_nobody_a_question_that_was_not_carried_to_them(ring):
    ring.types("Ben", "apart ann")
    ring.types("Ann", "role ben co")
    assert "is asked" in ring.types("Ann", "board")
    assert "is asked" not in ring.types("Ben", "board me")
    assert ring.people["Ben"].knows.circle["you"].get("asked") is None


def test_nothing_of_a_muted_person_waits_behind_a_shield(ring):
    ring.types("Ben", "mute ann", "shield grief")
    ring.types("Cyd", "shield grief")
    ring.types("Ann", "note grief", "say the heron is gone")
    assert "heron" in ring.types("Cyd", "open")
    assert "Nothing waits for you" in ring.types("Ben", "open")
