"""Evenings as typed lines: what each person types, and what each person hears."""

import pytest

from commands import dispatch
from commands.default_cmdsets import IN_THE_HOUSE
from game.circles.models import Meeting, Seat
from game.personas.rules import Guest
from game.places import presence
from tests.game.circles_typed import TypedEvening

pytestmark = pytest.mark.django_db
OF_A_CIRCLE = ("commands.circles", "commands.turns", "commands.hosting")


@pytest.fixture
def evening(person, time):
    """`evening("hearth", "Ann", "Ben")`: people in a room, and `types(name, line)` for what they do there."""

    return lambda place, *names: TypedEvening(person, time, place, *names)


def test_two_people_finish_a_meeting_of_rounds_by_typed_lines(evening):
    tonight = evening("hearth", "Ann", "Ben")
    assert "`agree`" in tonight.types("Ann", "sit")
    assert "`host`" in tonight.types("Ann", "agree")
    assert "`begin`" in tonight.types("Ann", "host")
    tonight.types("Ben", "sit", "agree")
    assert "Ben sits down." in tonight.hears("Ann")
    tonight.hush()
    assert "Your turn, Ann." in tonight.types("Ann", "begin")
    assert "It is Ann's turn. After Ann: Ben (you)." in tonight.hears("Ben")
    tonight.types("Ann", "say the river was high today...", "share and I stood there a while", "done")
    told = tonight.hears("Ben")
    assert told.index('Ann says, "the river was high today..."') < told.index('Ann says, "and I stood there')
    assert told.index("and I stood there") < told.index("Your turn, Ben.")
    assert "asked once more" in tonight.types("Ben", "pass")
    tonight.types("Ben", '"a little tired [done]')
    assert 'Ben says, "a little tired"' in tonight.hears("Ann")
    assert tonight.meeting.phase.key == "check_out"
    tonight.types("Ann", "share water", "done")
    assert "Aftercare is open" in tonight.types("Ben", "share sleep [done]")
    tonight.to_aftercare("Ann", "Ben")
    tonight.types("Ben", "say thank you for the river")
    assert 'Ben says, "thank you for the river"' in tonight.hears("Ann")
    assert "The meeting has ended" in tonight.types("Ann", "next")
    assert tonight.meeting is None
    assert (Meeting.objects.get().sat, Seat.objects.count()) == (2, 0)


def test_whoever_ends_a_round_is_thanked_in_the_words_of_the_others(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd").seated("Ann", "Ben", "Cyd")
    tonight.types("Ann", "begin")
    for name in ("Ann", "Ben", "Cyd"):
        assert f"Thank you, {name}." in tonight.types(name, "share here [done]")
    assert tonight.meeting.phase.key == "check_out"


def test_three_people_finish_a_circle_with_the_piece_by_typed_lines(evening):
    tonight = evening("willow", "Ann", "Ben", "Cyd", "Dee")
    for name in ("Ann", "Ben", "Cyd"):
        tonight.types(name, "sit", "agree")
    tonight.types("Ann", "host", "begin", "say welcome, all of you")
    assert 'Ann says, "welcome, all of you"' in tonight.hears("Cyd")
    assert "In this part whoever holds the meeting speaks" in tonight.types("Ben", "say hello")
    tonight.types("Ann", "next")
    tonight.hush()
    tonight.types("Ann", "share I can live with these", "piece cyd")
    assert "Ann gives the piece to Cyd. After Cyd: Ben (you)." in tonight.hears("Ben")
    assert "You give the piece to Cyd. After Cyd: Ben." in tonight.hears("Ann")
    assert "Ann gives you the piece, Cyd. You have about" in tonight.hears("Cyd")
    assert "The piece goes to someone who waits" in tonight.types("Cyd", "piece ann")
    tonight.types("Cyd", "share so can I", "piece centre")
    assert tonight.meeting.holder is None
    tonight.types("Ben", "share I would like to hold it a while")
    told = tonight.hears("Ann")
    assert told.index("Ben takes the piece from the centre.") < told.index("I would like to hold it a while")
    tonight.types("Ben", "piece next")
    for part in ("check_in", "story_round", "need_round"):
        assert tonight.meeting.phase.key == part
        for _ in range(3):
            tonight.types(tonight.holder(), "share a few words", "done")
    assert tonight.meeting.phase.floor == "popcorn"
    tonight.types("Cyd", "say I have been there too")
    assert "Someone is speaking." in tonight.types("Ben", "say and I")
    assert "Your hand is up" in tonight.types("Ben", "!")
    tonight.hush()
    assert "Your turn, Ben." not in tonight.hears("Ben")
    tonight.types("Cyd", "done")
    assert "Your turn, Ben." in tonight.hears("Ben")
    tonight.types("Ann", "next")
    for _ in range(3):
        tonight.types(tonight.holder(), "pass")
    for _ in range(3):
        tonight.types(tonight.holder(), "pass")
    assert tonight.meeting.phase.key == "closing"
    outside = tonight.hears("Dee")
    assert "a few words" not in outside and "welcome, all" not in outside
    told = tonight.types("Ann", "next")
    assert told.count("Aftercare is next door") == 1 and "Thank you all" not in told
    assert "This meeting of the Heavy Days Circle is over; its aftercare" in tonight.hears("Dee")


def test_hold_pause_bell_extend_and_closing_by_their_words(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd")
    for name in ("Ann", "Ben", "Cyd"):
        tonight.types(name, "sit", "agree")
    tonight.types("Ann", "host", "begin")
    tonight.hush()
    assert "We stop here for a moment." in tonight.types("Ann", "hold")
    assert "on hold" in tonight.types("Ben", "say may I")
    assert "It is your turn." in tonight.types("Ann", "resume")
    assert "A bell rings once" in tonight.types("Ann", "bell")
    assert "seven more minutes" in tonight.types("Ann", "extend 7")
    tonight.types("Ben", "yes")
    assert "This part has seven more minutes." in tonight.types("Cyd", "yes")
    assert "23 of them are left" in tonight.types("Ann", "extend many")
    assert "Whoever holds the meeting does that." in tonight.types("Ben", "bell")
    tonight.hush()
    tonight.types("Cyd", "pause")
    told = tonight.hears("Ben")
    assert "Someone needs a moment" in told and "Cyd" not in told
    tonight.types("Ann", "resume")
    assert "Your pause of this meeting is used." in tonight.types("Cyd", "pause")
    assert "Whoever holds the meeting closes it." in tonight.types("Cyd", "closing")
    assert "Aftercare is next door" in tonight.types("Ann", "closing")


def test_pause_and_leave_work_wherever_one_sits(evening):
    """From gathering, a part, a hold and aftercare; with a turn, without one, on a listening seat."""
    tonight = evening("hearth", "Ann", "Ben", "Cyd")
    for name in ("Ann", "Ben"):
        tonight.types(name, "sit", "agree")
    tonight.types("Cyd", "quiet", "agree")
    assert "Someone needs a moment" in tonight.types("Ben", "pause")
    assert "`resume`" in tonight.types("Ann", "host")
    tonight.types("Ann", "resume", "begin")
    assert "Someone needs a moment" in tonight.types("Cyd", "pause")
    assert "Your seat in the Evening Circle is free now" in tonight.types("Cyd", "leave")
    tonight.types("Ann", "resume")
    assert "Someone needs a moment" in tonight.types("Ann", "pause")
    tonight.types("Ann", "resume", "closing")
    assert "Your seat is free again, and nobody was told" in tonight.types("Ben", "leave")
    tonight.to_aftercare("Ann")
    assert "Nobody sits there any more." in tonight.types("Ann", "leave")
    assert tonight.meeting is None


def test_the_facilitator_orders_the_seats_and_everyone_can_look(evening):
    tonight = evening("hearth", "Ann", "Ben", "Cyd")
    for name in ("Ann", "Ben", "Cyd"):
        tonight.types(name, "sit", "agree")
    tonight.types("Ann", "host")
    assert "1. Cyd\n2. Ben\n3. Ann (you): holds the meeting" in tonight.types("Ann", "order cyd, ben")
    assert "3. Ann: holds the meeting" in tonight.types("Ben", "order")
    assert "Nobody of that name has a seat here" in tonight.types("Ann", "order zoe")


def test_cards_and_lists_are_read_from_anywhere_also_by_guests(evening, ann):
    tonight = evening("hearth", "Ben")
    tonight.types("Ben", "sit", "agree", "host")
    ann.told.clear()
    for line in ("circles", "circle evening"):
        dispatch.run(ann, line, now=0.0)
    told = ann.heard_all
    assert "The Evening Circle, in the Hearth." in told
    assert "Held today by Ben, a peer." in told
    dispatch.run(ann, "circle nowhere", now=0.0)
    assert ann.heard == ["There is no circle of that name. `circles` lists them all."]
    guest = Guest()
    ann.who = guest
    presence.put(guest, tonight.place_id)
    for line in ("circle", "sit", "quiet", "agree", "say hello", "order"):
        dispatch.run(ann, line, now=0.0)
    assert "Guests take no seats" in ann.heard_all
    assert tonight.meeting.seat(guest.id) is None


def test_each_word_of_a_circle_is_answered_where_no_circle_meets(evening):
    """Every line has an answer, and no refusal is a riddle."""
    tonight = evening("lawn", "Ann")
    words = [one.key for one in IN_THE_HOUSE if one.__module__ in OF_A_CIRCLE]
    assert len(words) > 20
    for word in words:
        told = tonight.types("Ann", word)
        assert told and "`" in told, word


def test_each_command_of_a_circle_has_a_whole_help_page():
    for one in IN_THE_HOUSE:
        if one.__module__ not in OF_A_CIRCLE or getattr(one, "auto_help", True) is False:
            continue
        page = one.__doc__ or ""
        assert all(part in page for part in ("Usage:", "Example:", "Others see:")), one.key
        assert page.strip()[0].islower() and "!" not in page.replace("      !\n", ""), one.key
        assert all(len(line) <= 82 for line in page.split("\n")), one.key
