"""What holds for every board: the fact says what the words say and no more, to whom the words are shown."""

from collections import Counter
from uuid import UUID

from hypothesis import event, given, settings
from hypothesis import strategies as st

from game.circles.rules import machine
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.parts import Share, Stage
from game.circles.view import board as view
from game.circles.wording import board as words
from game.common.refusals import Refused
from tests.game import test_circles_laws_of_chairing as chairing
from tests.game import test_circles_laws_of_floors as floors
from tests.game import test_circles_laws_of_groups as groups
from tests.game.test_circles_laws import many, played
from tests.game.test_circles_laws_of_seats import turning
from tests.schemas import board_alike, board_said, check

SEATS = groups.SEATS
NAMES = dict(zip(SEATS, ("Ann", "Ben", "Cyd", "Dee", "Eli", "Fay", "Gil"), strict=True))
MEETING = str(UUID(int=77))
fewer = settings(many, max_examples=40)
forms = st.sampled_from([*chairing.FORMS, *floors.FORMS])
evenings = st.one_of(chairing.evenings, floors.evenings, turning)
noted = st.dictionaries(
    st.sampled_from(SEATS), st.lists(st.sampled_from(("death", "money")), min_size=1, unique=True).map(tuple)
)


def of(meeting, now, turns=None, notes=None):
    """What there is to be seen on the board."""
    return view.Seen("the Dusk Circle", meeting, NAMES, max(now, meeting.now), turns, notes or {})


def told(seen):
    """The board as a client is told it."""
    return view.Shown(MEETING, seen.meeting.version, view.board(seen), seen.now)


def says_what_the_words_say(seen):
    """The fact is as its schema says, and taken apart the words are the same."""
    value = told(seen).value()
    if value["seats"]:  # else nobody is there to be told
        check(view.BOARD, value)
    said = board_said(words.board(seen))
    assert board_alike(value) == said
    event(said["next"])
    return value


@fewer
@given(forms, evenings, noted)
def test_a_client_is_told_exactly_what_the_word_board_says(form, evening, notes):
    turns = Counter()
    for _, _, now, meeting, facts in played(form, evening):
        turns.update(fact.seat for fact in facts if isinstance(fact, f.TurnTaken))
        if meeting.stage is Stage.ENDED:
            continue
        says_what_the_words_say(of(meeting, now, turns, notes))
        says_what_the_words_say(of(meeting, now))


@fewer
@given(groups.evenings, groups.starts, noted)
def test_it_tells_of_alcoves_what_the_words_do(evening, skip, notes):
    for _, now, _, meeting in groups.played(evening, skip):
        if meeting.stage is Stage.ENDED:
            continue
        value = says_what_the_words_say(of(meeting, now, Counter(), notes))
        for seat in meeting.present:
            if seat.agreed:
                assert value["seats"][NAMES[seat.id]].get("alcove", 0) == seat.group
                event(f"in an alcove: {seat.group > 0}")


@fewer
@given(forms, evenings, noted)
def test_what_is_told_of_a_seat_is_what_board_me_shows_it(form, evening, notes):
    for _, _, now, meeting, _ in played(form, evening):
        if meeting.stage is Stage.ENDED:
            continue
        seen = of(meeting, now, Counter(), notes)
        seats = board_alike(told(seen).value())["seats"]
        for seat in meeting.present:
            own = words.mine(seen, seat.id).split("\n")[1]
            assert board_said(own)["seats"] == {NAMES[seat.id]: seats[NAMES[seat.id]]}


@fewer
@given(forms, evenings)
def test_it_is_different_only_with_the_version_or_with_a_place_that_was_kept(form, evening):
    """So that whoever looks at each of these misses nothing, and time alone sends nothing."""
    last = None
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        at = meeting.version, meeting.host_here(now)
        alike = told(of(meeting, now, Counter())).alike()
        assert last is None or last[0] != at or last[1] == alike
        last = at, alike


@fewer
@given(chairing.forms, turning)
def test_a_pass_that_is_said_ahead_is_not_on_it(form, evening):
    for _, _, now, meeting, _ in played(form, evening):
        now = max(now, meeting.now)
        for seat in meeting.waiting:
            if seat.dropped_at is not None:
                continue
            try:
                passed, _ = machine.step(meeting, e.Pass(seat.id), now)
            except Refused:
                continue
            if passed.seat(seat.id).share is Share.AHEAD:
                event("a pass ahead")
                without, with_it = (told(of(one, now, Counter())).alike() for one in (meeting, passed))
                assert without == with_it
