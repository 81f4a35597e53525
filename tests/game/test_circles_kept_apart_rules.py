"""What the rules do with two who are kept apart: nothing that the house arranges puts them together."""

from dataclasses import replace
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from game.circles.rules import alcoves, chairing, machine, peace
from game.circles.rules.counters import counted, differs
from game.circles.rules.events import chairing as ec
from game.circles.rules.events import meetings as e
from game.circles.rules.events.care import GoNextDoor
from game.circles.rules.events.floors import SetInner
from game.circles.rules.events.groups import Breakout, ChooseListener
from game.circles.rules.facts import chairing as fc
from game.circles.rules.facts.floors import InnerSet
from game.circles.rules.facts.groups import ListenerChosen, Outside, PartnerGone, Placed, StaysInRing
from game.circles.rules.floors.inner import inside
from game.circles.rules.may import Room
from game.circles.rules.pairing import grouped
from game.circles.rules.parts import Duty
from game.circles.rules.refusals import care as no_care
from game.circles.rules.refusals import chairing as no_chair
from game.circles.rules.refusals import doors
from game.circles.rules.refusals import groups as no_group
from game.circles.rules.refusals import meetings as no
from game.circles.rules.time import ASK_LASTS_S
from game.common.refusals import Refused
from tests.game import formats_played as play
from tests.game.circles_alcoves import EVE, FAY, LATE, talking
from tests.game.circles_evening import ANN, BEN, CYD, DAN, rounds

PEOPLE = [UUID(int=number) for number in range(1, 33)]
GROUPING = [
    key
    for key in play.live_formats()
    if any(phase.floor in ("pair", "inner") for phase in play.format_named(key).phases)
]
numbers = st.integers(0, len(play.SEATS) - 1)
kept = st.frozensets(
    st.tuples(numbers, numbers)
    .filter(lambda two: two[0] != two[1])
    .map(lambda two: frozenset((play.SEATS[two[0]], play.SEATS[two[1]]))),
    min_size=1,
    max_size=6,
)


def apart(*twos):
    return frozenset(frozenset(two) for two in twos)


def told(evening, *twos):
    """The rules of this evening know who is kept apart, and from whom."""
    twos = [tuple(two) for two in twos]
    ways = frozenset([*twos, *((other, one) for one, other in twos)])
    evening.meeting = replace(evening.meeting, kept_apart=apart(*twos), kept_from=ways)
    return evening


@st.composite
def rooms(draw):
    people = PEOPLE[: draw(st.integers(0, 11))]
    twos = [frozenset(two) for two in combinations(people, 2)]
    some = st.frozensets(st.sampled_from(twos), max_size=14) if twos else st.just(frozenset())
    new = frozenset(one for one in people if draw(st.booleans()))
    return people, new, draw(some), draw(some)


@given(rooms(), st.sampled_from([2, 3]), st.integers(0, 5))
def test_r27_no_two_who_are_apart_ever_sit_in_one_group(room, size, seed):
    people, new, before, kept_apart = room
    groups = grouped(people, size, new=new, before=before, apart=kept_apart, seed=seed)
    sits = [one for group in groups for one in group]
    assert len(sits) == len(set(sits)) and set(sits) <= set(people)
    assert all(2 <= len(group) <= size + 1 for group in groups) or len(people) == 1
    for group in groups:
        assert not kept_apart & {frozenset(two) for two in combinations(group, 2)}
    alone = [one for one in people if one not in sits]
    event(f"{len(alone)} in no group")
    for one in alone:
        open_to = [group for group in groups if len(group) <= size and not _is_apart(one, group, kept_apart)]
        assert not open_to
    if not kept_apart:
        assert not alone


def _is_apart(one, group, kept_apart):
    return any(frozenset((one, other)) in kept_apart for other in group)


@given(st.integers(4, 11), st.integers(0, 5), st.data())
def test_for_two_who_are_apart_nobody_else_sits_out(count, seed, data):
    people = PEOPLE[:count]
    two = frozenset(data.draw(st.permutations(people))[:2])
    groups = grouped(people, 2, apart=[two], seed=seed)
    assert sorted(one for group in groups for one in group) == people


def test_where_twos_cannot_be_made_there_are_threes():
    friends = [PEOPLE[:3], PEOPLE[3:6]]
    kept_apart = {frozenset((one, other)) for one in friends[0] for other in friends[1]}
    assert grouped(PEOPLE[:6], 2, apart=kept_apart) == tuple(map(tuple, friends))


def test_thirty_two_people_are_quickly_seated_though_many_are_apart():
    kept_apart = {frozenset((one, other)) for one, other in zip(PEOPLE, PEOPLE[1:], strict=False)}
    groups = grouped(PEOPLE, 2, apart=kept_apart)
    assert len(groups) == 16
    assert not kept_apart & set(map(frozenset, groups))


@pytest.mark.parametrize("key", GROUPING)
@play.many
@given(st.integers(2, 9), play.evenings, kept)
def test_r27_in_no_format_the_house_puts_two_together_who_are_kept_apart(key, count, evening, twos):
    form = play.format_named(key)
    begins = lambda meeting: replace(_in_the_ring(meeting), kept_apart=twos)
    for before, happening, _, after, facts in play.played(form, count, evening, begins):
        for group in after.apart:
            event("some sat in alcoves")
            assert _joined(after, [seat.id for seat in after.members(group)])
        if any(isinstance(fact, ListenerChosen) and fact.by_house for fact in facts):
            event("somebody was chosen to listen")
            fact = next(fact for fact in facts if isinstance(fact, ListenerChosen))
            assert peace.may_join(after, fact.seat, fact.listener)
        if not inside(before) and not isinstance(happening, SetInner):
            for fact in facts:
                assert not isinstance(fact, InnerSet) or before is after or _joined(after, fact.seats)


def _in_the_ring(meeting):
    """Nobody sits with anybody yet."""
    free = {"holder": None, "turn": None} if meeting.loop else {}
    return replace(alcoves.together(meeting)[0], **free)


def _joined(meeting, seat_ids):
    return not any(frozenset(two) in meeting.kept_apart for two in combinations(seat_ids, 2))


def test_whoever_is_kept_apart_from_all_others_stays_in_the_ring_and_is_told_no_reason():
    evening = told(talking(ANN, BEN, CYD, DAN, EVE), *((EVE, one) for one in (ANN, BEN, CYD, DAN)))
    evening.does(e.Next(ANN))
    assert {seat.id for seat in evening.meeting.members(0)} == {ANN, EVE}
    assert [fact.seat for fact in evening.told if isinstance(fact, StaysInRing)] == [EVE]
    assert {fact.seat for fact in evening.told if isinstance(fact, Placed)} == {BEN, CYD, DAN}
    evening.waits(5)
    assert evening.told == []


def test_whoever_holds_it_and_is_kept_apart_from_all_others_looks_on_from_outside():
    evening = told(talking(ANN, BEN, CYD, DAN, EVE), *((ANN, one) for one in (BEN, CYD, DAN, EVE)))
    evening.does(e.Next(ANN))
    assert [fact.seat for fact in evening.told if isinstance(fact, Outside)] == [ANN]
    assert not [fact for fact in evening.told if isinstance(fact, StaysInRing)]


def test_of_three_two_sit_in_an_alcove_and_of_two_both_in_the_ring():
    evening = told(talking(ANN, BEN, CYD), (ANN, CYD)).does(e.Next(ANN))
    assert len(evening.meeting.members(0)) == 1 and len(evening.meeting.apart) == 1
    evening = told(talking(ANN, BEN), (ANN, BEN)).does(e.Next(ANN))
    assert not evening.meeting.apart and not [one for one in evening.told if isinstance(one, StaysInRing)]


def test_whoever_is_alone_comes_to_no_alcove_in_which_somebody_is_kept_apart_from_them():
    evening = told(talking(ANN, BEN, CYD, DAN), (BEN, CYD), (BEN, ANN), (CYD, DAN)).does(e.Next(ANN))
    assert {frozenset(one.id for one in evening.meeting.members(at)) for at in evening.meeting.apart} == {
        frozenset((BEN, DAN)),
        frozenset((ANN, CYD)),
    }
    evening.does(e.Leave(DAN))
    assert [fact.seat for fact in evening.told if isinstance(fact, PartnerGone)] == [BEN]
    assert {seat.id for seat in evening.meeting.members(0)} == {BEN}
    evening.waits(5)
    assert evening.told == []


def test_whoever_comes_late_sits_in_the_smallest_alcove_that_they_may_join():
    evening = talking(ANN, BEN, CYD, DAN, form=LATE).does(e.Next(ANN))
    of_ann = evening.meeting.seat(ANN).group
    told(evening, *((EVE, one.id) for one in evening.meeting.members(of_ann)))
    evening.does(e.Sit(EVE)).does(e.Agree(EVE))
    assert evening.meeting.seat(EVE).group not in (0, of_ann)
    told(evening, *((FAY, one) for one in (ANN, BEN, CYD, DAN, EVE)))
    evening.does(e.Sit(FAY)).does(e.Agree(FAY))
    assert evening.meeting.seat(FAY).group == 0
    assert not [fact for fact in evening.told if isinstance(fact, Placed | PartnerGone)]


def test_a_breakout_in_which_nobody_can_sit_together_is_none():
    evening = talking(ANN, BEN, CYD, DAN)
    told(evening, *combinations((ANN, BEN, CYD, DAN), 2)).does(Breakout(ANN, 2, 5))
    assert not evening.meeting.apart and evening.meeting.groups_until is None


def test_a_speaker_is_listened_to_by_nobody_from_whom_they_are_kept_apart():
    form = play.format_named("empathy_circle")
    part = next(at for at, phase in enumerate(form.phases) if phase.loop)
    meeting, _ = play.begun_at(form, 4, part)
    speaker = meeting.loop.speaker
    others = [seat.id for seat in meeting.sharing if seat.id != speaker]
    twos = [(speaker, one) for one in others[:-1]]
    meeting = replace(meeting, kept_apart=apart(*twos), kept_from=frozenset(twos))
    with pytest.raises(no_group.NotAListener):
        machine.step(meeting, ChooseListener(speaker, others[0]), meeting.now)
    chosen, _ = machine.step(meeting, ChooseListener(speaker, None), meeting.now)
    assert chosen.loop.listener == others[-1]


def asks(evening, question):
    """Ann, who holds it, asks Ben; what Ben can answer then."""
    evening.does(question)
    return [kind for kind, _ in chairing.questions(evening.meeting, BEN)]


@pytest.mark.parametrize("question", [ec.AskDuty(ANN, BEN, Duty.CO), ec.HandOver(ANN, BEN)])
def test_r27_a_question_between_two_who_are_kept_apart_is_left_open_like_any_other(question):
    plain, quiet = rounds().begun(), told(rounds().begun(), (ANN, BEN))
    assert asks(plain, question) and not asks(quiet, question)
    assert {type(fact) for fact in plain.told} & {fc.DutyAsked, fc.HandoverAsked}
    assert quiet.told == []
    for evening in (plain, quiet):
        evening.refuses(question, no_chair.AskedAlready)
    assert chairing.as_asked(quiet.meeting, BEN).seat(BEN).asked == ""
    assert chairing.as_asked(quiet.meeting, BEN).handed_to is None
    quiet.refuses(ec.Answer(BEN, True), no_chair.NothingAskedOfYou)
    quiet.refuses(ec.TakeDuty(BEN, Duty.CO), no_chair.OnlyWhenAsked)
    quiet.refuses(e.Host(BEN), no.SomebodyHolds)
    for evening in (plain, quiet):
        evening.waits(ASK_LASTS_S)
    hosts_hear = [fact for fact in plain.told if not isinstance(fact, fc.QuestionOver)]
    assert quiet.told == hosts_hear and any(isinstance(fact, fc.NotTaken) for fact in hosts_hear)


def test_nobody_goes_next_door_with_whom_they_are_kept_apart():
    evening = rounds().begun()
    evening.meeting = replace(evening.meeting, side=True)
    told(evening, (ANN, BEN)).refuses(GoNextDoor(ANN, BEN), no_care.NobodyFree)
    evening.does(GoNextDoor(ANN, CYD))
    assert {seat.id for seat in evening.meeting.in_care} == {ANN, CYD}


def test_r27_a_closed_door_is_the_same_whoever_closed_it():
    evening = rounds(ANN, BEN)
    evening.meeting = replace(evening.meeting, closed_to=frozenset({CYD}))
    locked = rounds(ANN, BEN).does(ec.SetDoor(ANN, True))
    for deed in (e.Sit(CYD), e.Quiet(CYD), e.Speak(CYD, 3), e.Pass(CYD), e.Pause(CYD)):
        said = []
        for one in (evening, locked):
            with pytest.raises(Refused) as refused:
                machine.step(one.meeting, deed, one.now)
            said.append(refused.value)
        assert type(said[0]) is type(said[1]) and str(said[0]) == str(said[1])
    words = [Room(one.meeting, one.now).of(CYD) for one in (evening, locked)]
    assert words[0] == words[1]
    assert "sit" in Room(evening.meeting, evening.now).of(DAN)


def test_nobody_lets_in_whom_the_house_seats_nowhere_here():
    evening = rounds(ANN, BEN).does(ec.SetDoor(ANN, True)).does(ec.Admit(ANN, CYD))
    evening.meeting = replace(evening.meeting, closed_to=frozenset({CYD}))
    evening.refuses(e.Sit(CYD), doors.DoorClosed)
    assert "sit" not in Room(evening.meeting, evening.now).of(CYD)
    evening.meeting = replace(evening.meeting, closed_to=frozenset())
    evening.does(e.Sit(CYD))


def test_what_the_rules_are_told_of_it_is_worth_no_row_and_shown_nowhere():
    meeting = rounds().meeting
    knows = told(rounds(), (ANN, BEN)).meeting
    knows = replace(knows, closed_to=frozenset({DAN}))
    assert knows.kept_apart and knows.kept_from
    assert not differs(meeting, knows) and counted(meeting) == counted(knows)
    assert repr(knows) == repr(meeting)
