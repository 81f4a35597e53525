"""One speaks until they are fully heard; whoever listened is the next."""

from dataclasses import replace
from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules.events import meetings as e
from game.circles.rules.events.groups import ChooseListener, Heard, NotQuite
from game.circles.rules.facts import groups as g
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share
from game.circles.rules.refusals import groups as no
from game.circles.rules.refusals.turns import NotHolding
from game.circles.view.ring import Ring
from game.circles.wording import worded
from tests.game.circles_evening import ANN, BEN, CYD, DAN, ROUNDS, Evening
from tests.game.test_circles_wording import card

EMPATHY = ROUNDS | {
    "key": "empathy",
    "late_entry": "turns",
    "minutes": 60,
    "phases": [
        {"key": "frame", "floor": "host", "minutes": 4},
        {"key": "turns", "floor": "pair", "loop": True, "minutes": 46, "cap_s": 300, "cap_w": 250},
        {"key": "debrief", "floor": "open", "minutes": 10, "crosstalk": 3},
    ],
}


def being_heard(*people):
    people = people or (ANN, BEN, CYD)
    return Evening(EMPATHY, *people).begun().does(e.Next(people[0]))


def reflected(*people):
    """Ann has spoken, and Ben has said what he heard."""
    evening = being_heard(*people).does(ChooseListener(ANN, BEN)).says(ANN).does(e.Done(ANN))
    return evening.says(BEN).does(e.Done(BEN))


def loop(evening):
    found = evening.meeting.loop
    return found and (found.speaker, found.listener, evening.meeting.holder)


def test_the_speaker_chooses_the_listener_says_what_they_heard_and_is_the_next():
    evening = being_heard()
    assert loop(evening) == (ANN, None, ANN)
    evening.does(ChooseListener(ANN, BEN))
    evening.refuses(e.Speak(BEN, 3), no.ListenFirst)
    evening.refuses(e.Speak(CYD, 3), no.ListenWithThem)
    evening.says(ANN).does(e.Done(ANN))
    assert loop(evening) == (ANN, BEN, BEN)
    evening.refuses(e.Speak(ANN, 3), no.TheyReflect)
    evening.says(BEN).does(e.Done(BEN))
    assert loop(evening) == (ANN, BEN, ANN) and evening.kinds() == ["AskedIfHeard"]
    evening.does(Heard(ANN))
    assert evening.kinds() == ["FullyHeard", "SpeakerNow"]
    assert loop(evening) == (BEN, None, BEN)
    assert evening.meeting.seat(ANN).share is Share.SPOKEN


def test_everybody_in_the_ring_hears_it():
    evening = being_heard()
    assert {seat.id for seat in evening.meeting.hear(ANN)} == {ANN, BEN, CYD}


def test_not_quite_lets_them_say_it_again_and_the_third_time_is_told():
    evening = reflected()
    for times in range(1, 4):
        evening.does(NotQuite(ANN))
        assert evening.kinds() == ["NotQuiteYet"] + ["NeedsHelp"] * (times == 3)
        evening.refuses(Heard(ANN), no.NothingReflected)
        if times < 3:
            evening.says(ANN).does(e.Done(ANN)).says(BEN).does(e.Done(BEN))
    evening.does(e.Next(ANN))
    assert evening.meeting.phase.key == "turns" and loop(evening) == (BEN, None, BEN)
    evening.does(e.Next(ANN), after=10)
    assert evening.meeting.phase.key == "debrief" and evening.meeting.loop is None


def test_what_is_refused():
    evening = being_heard()
    evening.refuses(ChooseListener(BEN, CYD), no.NotTheSpeaker)
    evening.refuses(ChooseListener(ANN, ANN), no.NotAListener)
    evening.refuses(ChooseListener(ANN, DAN), no.NotAListener)
    evening.refuses(Heard(ANN), no.NothingReflected)
    evening.refuses(NotQuite(BEN), no.NotTheSpeaker)
    evening.does(ChooseListener(ANN, BEN)).refuses(ChooseListener(ANN, CYD), no.ListenerIsChosen)
    evening.refuses(e.Done(BEN), NotHolding)
    evening = reflected()
    evening.refuses(e.Done(ANN), no.HeardOrNotQuite)
    Evening(EMPATHY, ANN, BEN).refuses(Heard(ANN), no.NobodyIsHeard)


def test_words_after_the_reflection_are_welcome_and_end_nothing():
    evening = reflected().says(ANN, ends=True)
    assert loop(evening) == (ANN, BEN, ANN)


def test_a_line_that_ends_the_turn_goes_on_as_done_does():
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN, ends=True)
    assert loop(evening) == (ANN, BEN, BEN)


def test_the_house_chooses_after_a_minute_and_prefers_who_has_not_spoken():
    evening = reflected().does(Heard(ANN))
    evening.waits(61)
    (chosen,) = [fact for fact in evening.told if isinstance(fact, g.ListenerChosen)]
    assert chosen == g.ListenerChosen(BEN, CYD, by_house=True)


def test_the_house_chooses_when_asked_to_or_when_the_speaker_ends_without():
    evening = being_heard().does(ChooseListener(ANN))
    assert loop(evening)[1] == BEN
    evening = being_heard().says(ANN).does(e.Done(ANN))
    assert loop(evening) == (ANN, BEN, BEN)


def test_a_raised_hand_is_the_first_to_be_heard():
    evening = Evening(EMPATHY, ANN, BEN, CYD).begun()
    evening.does(e.Next(ANN))
    evening.does(e.Hand(CYD)).does(e.Pass(ANN))
    assert loop(evening) == (CYD, None, CYD)


def test_speaking_and_listening_can_be_passed():
    evening = being_heard().does(e.Pass(ANN))
    assert loop(evening) == (BEN, None, BEN) and "Passed" in evening.kinds()
    evening.does(ChooseListener(BEN, CYD)).says(BEN).does(e.Pass(CYD))
    assert loop(evening) == (BEN, None, BEN) and evening.kinds() == ["ListenerGone"]
    evening.refuses(ChooseListener(BEN, CYD), no.ListeningLetGo)
    evening.does(e.Done(BEN))
    assert loop(evening) == (BEN, ANN, ANN)
    evening.says(ANN).does(e.Done(ANN)).does(e.Pass(ANN))
    evening.does(Heard(BEN))
    assert loop(evening) == (CYD, None, CYD)


def test_all_may_pass_and_then_whoever_speaks_is_heard():
    evening = being_heard()
    for seat in (ANN, BEN, CYD):
        evening.does(e.Pass(seat))
    assert evening.meeting.loop is None and evening.meeting.holder is None
    evening.says(CYD)
    assert loop(evening) == (CYD, None, CYD)


def test_without_the_speaker_the_listener_is_next():
    evening = being_heard(CYD, ANN, BEN).does(e.Pass(CYD)).does(ChooseListener(ANN, BEN)).says(ANN)
    evening.does(e.Drop(ANN)).waits(91)
    assert loop(evening) == (BEN, None, BEN)
    evening = being_heard(CYD, ANN, BEN).does(e.Pass(CYD)).does(ChooseListener(ANN, BEN)).says(ANN)
    evening.does(e.Leave(ANN))
    assert loop(evening) == (BEN, None, BEN)


def test_without_the_listener_the_speaker_chooses_again():
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN).does(e.Done(ANN)).does(e.Leave(BEN))
    assert loop(evening) == (ANN, None, ANN) and "ListenerGone" in evening.kinds()
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN).does(e.Done(ANN))
    evening.does(e.Drop(BEN)).waits(91)
    assert loop(evening) == (ANN, None, ANN)
    evening.refuses(ChooseListener(ANN, BEN), no.NotAListener)


def test_a_dropped_one_who_is_back_in_time_goes_on():
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN).does(e.Drop(ANN)).waits(60)
    evening.does(e.Return(ANN)).waits(40)
    assert loop(evening) == (ANN, BEN, ANN)


def test_a_silent_speaker_lets_it_go_and_a_silent_answer_says_nothing_of_being_heard():
    evening = being_heard().does(ChooseListener(ANN, BEN)).waits(300 * 1.3 + 91)
    assert loop(evening) == (BEN, None, BEN) and evening.found(g.SpeakingLetGo)
    evening = reflected().waits(61)
    assert loop(evening) == (BEN, None, BEN) and evening.found(g.WentOn) == [g.WentOn(ANN)]
    assert not evening.found(g.FullyHeard) and evening.meeting.seat(ANN).has_spoken


def test_a_hold_keeps_it_all():
    evening = reflected().does(e.CallHold(ANN)).waits(500)
    evening.refuses(Heard(ANN), Exception)
    evening.does(e.Resume(ANN)).does(Heard(ANN))
    assert loop(evening) == (BEN, None, BEN)


def test_alone_one_speaks_and_nobody_is_asked_to_listen():
    evening = being_heard(ANN, BEN).does(e.Leave(BEN)).says(ANN).does(e.Done(ANN))
    assert evening.meeting.loop is None
    evening.says(ANN)


def test_the_part_ends_by_its_time_in_the_middle_of_a_turn():
    evening = being_heard().says(ANN)
    while evening.meeting.phase.key == "turns":
        evening.waits(30).says(evening.meeting.holder)
    assert evening.meeting.phase.key == "debrief" and evening.meeting.loop is None
    assert isinstance(evening.found(f.PhaseEntered)[-1], f.PhaseEntered)


def test_a_line_that_ends_it_needs_no_word_on_how_to_end():
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN, ends=True)
    assert "DoneNamed" not in evening.kinds() and loop(evening) == (ANN, BEN, BEN)
    evening.says(BEN, ends=True)
    assert "DoneNamed" not in evening.kinds() and "AskedIfHeard" in evening.kinds()


def test_the_room_of_a_turn_is_shown_to_who_speaks_and_not_to_who_says_it_back():
    def turn(evening, reader):
        names = {ANN: "Ann", BEN: "Ben", CYD: "Cyd"}
        ring = Ring(card(), UUID(int=7), evening.meeting, names, evening.now)
        return ring.seen_by(reader).whole()[1]["turn"]

    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN)
    assert turn(evening, ANN)["cap_s"] == 300
    evening.does(e.Done(ANN))
    assert evening.meeting.holder == BEN and "cap_s" not in turn(evening, BEN)
    evening.says(BEN).does(e.Done(BEN))
    assert evening.meeting.holder == ANN and "cap_s" not in turn(evening, ANN)
    evening.does(NotQuite(ANN))
    assert turn(evening, ANN)["cap_s"] == 300


def test_whoever_holds_it_can_help_the_two_after_the_third_time_and_ends_nothing_with_it():
    evening = being_heard(CYD, ANN, BEN, DAN)
    evening.does(e.Pass(CYD)).does(ChooseListener(ANN, BEN)).says(ANN).does(e.Done(ANN))
    evening.says(BEN).does(e.Done(BEN)).does(NotQuite(ANN))
    for _ in range(2):
        evening.refuses(e.Speak(CYD, 3), no.ListenWithThem)
        evening.says(ANN).does(e.Done(ANN)).says(BEN).does(e.Done(BEN)).does(NotQuite(ANN))
    before = evening.meeting.turn
    evening.says(CYD).says(CYD, ends=True)
    assert loop(evening) == (ANN, BEN, ANN) and evening.meeting.turn == before
    evening.refuses(e.Speak(DAN, 3), no.ListenWithThem)
    evening.says(ANN).does(e.Done(ANN)).says(CYD).says(BEN)


def test_a_listener_who_said_nothing_is_asked_first():
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN).does(e.Done(ANN))
    evening.refuses(e.Done(BEN), no.NothingSaidBack)
    evening.refuses(Heard(ANN), no.StillReflecting)
    evening.says(BEN).does(e.Done(BEN))
    assert evening.kinds() == ["AskedIfHeard"]


def test_whoever_spoke_can_end_it_by_pass_while_the_listener_thinks():
    evening = being_heard().does(ChooseListener(ANN, BEN)).says(ANN).does(e.Done(ANN)).does(e.Pass(ANN))
    assert loop(evening) == (BEN, None, BEN) and f.TurnDone(ANN) in evening.told


def test_a_listener_who_speaks_at_once_is_not_told_to_say_nothing_yet():
    evening = being_heard().says(ANN).does(e.Done(ANN))
    fact = next(one for one in evening.told if isinstance(one, g.ListenerChosen))
    told = CircleTold(fact, None, evening.meeting, (), frozenset({ANN, BEN}), {ANN: "Ann", BEN: "Ben"})
    assert "nothing yet" not in worded(told, BEN)
    asked = being_heard().does(ChooseListener(ANN, BEN))
    assert "nothing yet" in worded(replace(told, meeting=asked.meeting), BEN)
