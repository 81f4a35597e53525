"""Sharing the work of a meeting as it is typed, and what each of them reads."""

from dataclasses import replace

import pytest

from game.circles import registry
from game.circles.meetings import chairing, rows, waking
from game.circles.models import Meeting as Row
from game.circles.models import Seat
from game.circles.refusals.chairing import SayWhichDoor
from game.circles.rules.counters import counted
from game.circles.rules.parts import Duty
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import meetings as no_meeting
from tests.game.circles_typed import TypedEvening, comes_as

pytestmark = pytest.mark.django_db
REASON = "Two shares were answered at once just now."


@pytest.fixture
def tonight(person, time):
    """Ann holds the meeting; Ben and Cyd sit there too."""
    return TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd", "Dee").seated("Ann", "Ben", "Cyd")


def test_a_service_is_taken_told_listed_and_laid_down(tonight):
    assert "You greet those who come today" in tonight.types("Ben", "role greeter")
    assert "Ben greets those who come today." in tonight.hears("Cyd")
    assert "Ben: greeter" in tonight.types("Cyd", "order")
    assert tonight.types("Cyd", "role greeter") == str(no_chair.DutyIsDone())
    assert tonight.types("Cyd", "role dancer") == str(no_chair.NoSuchDuty())
    assert tonight.types("Cyd", "role") == str(no_chair.NoSuchDuty())
    tonight.hush()
    assert "You are free of this from here on: greeter" in tonight.types("Ben", "role none")
    assert "Nobody greets just now" in tonight.hears("Ann")


def test_somebody_is_asked_to_hold_it_together_and_says_yes(tonight):
    assert "Ben is asked" in tonight.types("Ann", "role ben cofacilitator")
    assert "Ann asks whether you would hold this meeting together with Ann. `yes` or `no`" in tonight.hears(
        "Ben"
    )
    assert tonight.hears("Cyd") == ""
    assert "You hold this meeting together with Ann" in tonight.types("Ben", "yes")
    assert "Ben holds the meeting together with Ann." in tonight.hears("Cyd")
    assert "begins" in tonight.types("Ben", "begin")
    tonight.types("Ann", "next")
    assert "Ann has just gone on" in tonight.types("Ben", "next")
    assert "hands it over themselves" in tonight.types("Ben", "handover cyd")


def test_a_no_is_told_like_nothing(tonight, time):
    tonight.types("Ann", "role ben greeter")
    tonight.hush().types("Ben", "no")
    told = tonight.hears("Ann")
    tonight.types("Ann", "role ben greeter")
    tonight.hush()
    time.pass_(120)
    assert tonight.hears("Ann") == told != "" and tonight.hears("Cyd") == ""
    assert "nothing to answer" in tonight.types("Ben", "yes")


def test_the_most_recent_question_is_answered_and_the_others_are_named(tonight):
    tonight.types("Ann", "role ben greeter", "begin")
    tonight.types("Ann", "extend 5")
    said = tonight.types("Ben", "yes")
    assert "Your yes is noted" in said and "Still open for you" in said and "`yes greeter`" in said
    assert "You greet" in tonight.types("Ben", "yes greeter")
    tonight.hush()
    tonight.types("Cyd", "yes")
    assert "five more minutes" in tonight.hears("Ann")


def test_nobody_learns_who_said_no_to_more_minutes(tonight):
    tonight.types("Ann", "begin")
    tonight.hush().types("Ann", "extend 10")
    assert "May there be ten more minutes? `yes` or `no`." in tonight.hears("Cyd")
    assert "Everybody who shares here is asked" in tonight.hears("Ann")
    assert tonight.people["Cyd"].knows.circle["asked"] == 10
    assert tonight.people["Cyd"].knows.circle["you"]["asked"] == ["extend"]
    tonight.hush().types("Cyd", "no")
    assert tonight.hears("Ann") == tonight.hears("Ben") == tonight.hears("Cyd") == "We keep to the hour."
    assert tonight.types("Ann", "extend 10") == str(no_chair.KeepsToTheHour())


def test_a_meeting_is_handed_over_and_taken_back(tonight):
    assert "Ben is asked" in tonight.types("Ann", "handover ben")
    assert "not asked to hold the meeting any more" not in tonight.hears("Ben")
    tonight.types("Ann", "handover no")
    assert "not asked to hold the meeting any more" in tonight.hears("Ben")
    tonight.types("Ann", "handover ben")
    tonight.hush()
    assert "You hold this meeting from here" in tonight.types("Ben", "host")
    assert "Ann hands the meeting over: Ben holds it from here." in tonight.hears("Cyd")
    assert tonight.meeting.helps(tonight.people["Ann"].who.id)


def test_who_holds_it_with_one_who_is_gone_goes_on(tonight, time):
    tonight.types("Ann", "role ben co")
    tonight.types("Ben", "yes")
    tonight.types("Ann", "begin")
    tonight.drops("Ann")
    tonight.hush()
    time.pass_(92)
    assert "You hold this meeting from here" in tonight.hears("Ben")
    assert "Ben holds the meeting from here" in tonight.hears("Cyd") and tonight.meeting.hold is None
    assert "Ben holds the meeting now." in tonight.returns("Ann")


def test_a_mask_is_asked_like_anybody_and_nobody_sees_why_it_says_nothing(tonight, mask):
    dee = tonight.people["Dee"]
    comes_as(dee, mask(dee, "Dusk"))
    tonight.types("Dee", "sit", "agree")
    tonight.hush()
    assert "Dusk is asked" in tonight.types("Ann", "role dusk greeter")
    assert "here you are somebody else" in tonight.hears("Dee")
    assert tonight.types("Dee", "yes") == str(no_chair.OwnNameForDuty())
    assert tonight.types("Dee", "role reader") == str(no_chair.OwnNameForDuty())
    tonight.hush()
    tonight.types("Dee", "no")
    assert "Dusk does not take that on just now" in tonight.hears("Ann")
    assert "own name" not in tonight.hears("Ann") + tonight.hears("Cyd")


def test_a_silence_is_marked_and_ends(tonight, time):
    tonight.types("Ann", "begin")
    tonight.hush()
    assert "(Silence, a minute.)" in tonight.types("Ann", "silence 60")
    assert "(Silence, a minute.)" in tonight.hears("Cyd") and "silence off" not in tonight.hears("Cyd")
    assert "The circle is silent together, for" in tonight.types("Ann", "share a word")
    assert tonight.people["Cyd"].knows.circle["silence"] == "declared"
    assert tonight.types("Cyd", "silence 60") == str(no_chair.SilenceNotYours())
    tonight.hush()
    time.pass_(61)
    assert "(The silence is over.) It is Ann's turn." in tonight.hears("Cyd")
    for said in ("silence 0", "silence 601", "silence -5", "silence 99999999", "silence now"):
        assert tonight.types("Ann", said) == str(no_chair.SilenceBounds()), said
    tonight.types("Ann", "silence")
    assert "silence is over" in tonight.types("Ann", "silence off")


def test_somebody_is_asked_to_listen_and_reads_the_reason_alone(tonight, time):
    tonight.types("Ann", "role cyd co")
    tonight.types("Cyd", "yes")
    tonight.types("Ann", "begin")
    tonight.hush()
    assert "reads your reason" in tonight.types("Ann", f"quiet ben 5m={REASON}")
    heard = tonight.hears("Ben")
    assert REASON in heard and "Ann, who holds this meeting" in heard
    assert tonight.hears("Cyd") == "" and not Seat.objects.filter(more__icontains="answered").exists()
    assert "asked you to listen, for 5 minutes more" in tonight.types("Ben", "share a word")
    assert "asked you to listen" in tonight.types("Ben", "nod")
    assert tonight.people["Ben"].knows.circle["you"]["listens"] is True
    assert "listens" not in tonight.people["Cyd"].knows.circle["you"]
    assert "will pass you by" in tonight.types("Ben", "pass")
    assert "and is told" in tonight.types("Cyd", "quiet ben off")
    assert "You can speak again" in tonight.hears("Ben")
    for line, no in (
        ("quiet ben 5m", no_chair.NeedsReason),
        ("quiet ben 5m=  ", no_chair.NeedsReason),
        (f"quiet ben 16m={REASON}", no_chair.QuietBounds),
        (f"quiet ben 0m={REASON}", no_chair.QuietBounds),
        (f"quiet ben 999999999m={REASON}", no_chair.QuietBounds),
        (f"quiet cyd 5m={REASON}", no_chair.NotOneWhoHolds),
        (f"quiet ann 5m={REASON}", no_chair.NotOneself),
        ("quiet ben off", no_chair.NotQuieted),
    ):
        assert tonight.types("Ann", line) == str(no()), line
    assert REASON not in tonight.types("Ben", f"quiet ann 5m={REASON}")
    assert REASON not in repr(chairing.AskedToListen(None, "Ben", None, "Ann", 5, REASON))


def test_the_door_is_closed_and_one_person_is_let_in(tonight):
    assert tonight.types("Ann", "door") == str(SayWhichDoor())
    assert "is closed for now" in tonight.types("Ann", "lock door")
    assert "The door of the Evening Circle is closed for now." in tonight.hears("Dee")
    assert "The door of this circle is closed" in tonight.types("Dee", "sit")
    assert "may sit down although the door is closed" in tonight.types("Ann", "admit dee")
    assert "lets you in although its door is closed" in tonight.hears("Dee")
    tonight.types("Dee", "sit", "agree")
    assert tonight.seat("Dee").sharing
    assert tonight.types("Ann", "admit ben") == str(no_chair.SitsHere())
    assert "is open again" in tonight.types("Ann", "door open")
    assert "Whoever holds" in tonight.types("Ben", "door close")
    assert "pages" in tonight.types("Ann", "lock")


def test_a_long_turn_ends_with_thanks(tonight, time):
    tonight.types("Ann", "begin", "done")
    assert tonight.types("Ann", "thank") == str(no_chair.TurnHasTime())
    tonight.types("Ben", "share a long story...")
    while tonight.meeting.turn.told < 2:
        time.pass_(30)
    tonight.hush()
    assert "The turn goes on from here" in tonight.types("Ann", "thank")
    assert "The time of this turn is used" in tonight.hears("Ben") and tonight.holder() == "Cyd"


def test_a_guest_a_listening_seat_and_somebody_without_a_seat_share_no_work(tonight):
    tonight.types("Cyd", "quiet")
    lines = ("role greeter", "role ben greeter", "handover ben", "silence 60", "thank", "door close")
    for name in ("Cyd", "Dee"):
        for line in (*lines, "quiet ben 5m=a reason"):
            tonight.hush()
            assert tonight.types(name, line) and tonight.hears("Ann") == "", (name, line)
    tonight.guest("Dee")
    for line in (*lines, "yes", "no", "admit ben"):
        assert tonight.types("Dee", line), line
    assert registry.meeting_at(tonight.place_id).meeting.with_duty(Duty.GREETER) == ()


def test_help_tells_of_it(tonight):
    for page in (
        "role",
        "handover",
        "silence",
        "thank",
        "door",
        "admit",
        "yes",
        "no",
        "extend",
        "hold",
        "quiet",
    ):
        assert "Usage:" in tonight.types("Ann", f"help {page}"), page


def test_all_of_it_survives_a_restart(tonight, time):
    tonight.types("Ben", "role greeter")
    tonight.types("Ann", "role cyd co", "begin", "door close", "admit dee", "next")
    tonight.types("Ann", "done", "extend 5", f"quiet ben 5m={REASON}", "handover ben")
    tonight.types("Ann", "silence 60")
    meeting = tonight.meeting
    assert meeting.asked and meeting.handed_to and meeting.silence and meeting.moved_by and meeting.locked
    row = Row.objects.get(stage="sitting")
    kept = rows.read(row, meeting.form)
    assert counted(kept) == counted(meeting)
    assert REASON not in repr(list(Row.objects.values())) + repr(list(Seat.objects.values()))
    waking.load_all(now=time())
    registry.all_are_back(True)
    time.pass_(61)
    assert tonight.meeting.silence is None and tonight.meeting.asked is None
    assert "You hold this meeting together" in tonight.types("Cyd", "yes")


def test_those_whom_the_circle_names_are_waited_for_and_say_so(person, time):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben")
    (card,) = [one for one in registry.circles.values() if one.place_id == tonight.place_id]
    ann = tonight.people["Ann"].who.id
    registry.circles[card.id] = replace(card, roles={ann: frozenset({"facilitator"})})
    assert "ten minutes after the doors opened" in tonight.types("Ben", "circle")
    tonight.types("Ben", "sit")
    assert "they are waited for until ten minutes" in tonight.types("Ben", "agree")
    assert tonight.types("Ben", "host") == str(no_chair.FacilitatorsFirst())
    time.pass_(600)
    assert "any member can, in their own name" in tonight.hears("Ben")
    tonight.types("Ben", "host")
    tonight.types("Ann", "sit", "agree")
    assert tonight.meeting.helps(ann) and tonight.meeting.host != ann
    assert "co-facilitator" in tonight.types("Ben", "order")


def test_whoever_comes_back_and_holds_it_with_another_reads_so(person, time):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    (card,) = [one for one in registry.circles.values() if one.place_id == tonight.place_id]
    ann = tonight.people["Ann"].who.id
    registry.circles[card.id] = replace(card, roles={ann: frozenset({"facilitator"})})
    tonight.seated("Ann", "Ben", "Cyd").types("Ann", "begin")
    tonight.drops("Ann")
    time.pass_(92)
    tonight.types("Ben", "host")
    assert "Ann holds the meeting together with Ben." in tonight.hears("Cyd")
    assert "Ben holds the meeting now, together with you." in tonight.returns("Ann")
    assert tonight.types("Ann", "host") == str(no_meeting.YouHoldWithThem())
    assert tonight.types("Cyd", "host") == str(no_meeting.SomebodyHolds())


def test_a_greeter_is_told_of_who_comes_late_and_whispers_reach_who_helps(tonight):
    tonight.types("Ben", "role greeter")
    tonight.types("Ann", "role cyd co", "begin")
    tonight.types("Cyd", "yes")
    tonight.hush()
    tonight.types("Dee", "sit", "agree")
    assert "Dee sits down for the first time. `greet dee`" in tonight.hears("Ben")
    assert "greet dee" not in tonight.hears("Ann")
    assert "a question" in tonight.types("Dee", "whisper cyd=a question")
    assert "a question" in tonight.hears("Cyd")
