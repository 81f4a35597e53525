"""The room beside a ring as typed lines: care for one person, aftercare, a restart meanwhile."""

from dataclasses import fields
from datetime import date
from uuid import UUID, uuid4

import pytest

from game.circles.beside import gathered
from game.circles.events.care import CaredFor
from game.circles.events.manners import Worried
from game.common import changes
from game.common.changes import listen
from game.places import atlas
from game.places import services as places
from game.safety.care import watch
from tests.game.circles_next_door import co, in_care, in_the_hearth, living, place

pytestmark = pytest.mark.django_db


@pytest.fixture
def evening(person, time):
    return in_the_hearth(person, time)


@pytest.fixture
def side(world):
    """The small room beside the Hearth."""
    return atlas.keyed("hearth_side").id


# ── care ──


def test_care_is_a_question_to_one_person_that_nobody_else_sees(evening):
    said = evening.types("Ann", "care ben")
    assert "Ben is asked" in said
    assert "sit with Ann next door" in evening.hears("Ben")
    assert "next door" not in evening.hears("Cyd") + evening.hears("Dan") + evening.hears("Eli")
    evening.types("Ben", "no")
    assert "stay in the ring" in evening.hears("Ann")
    assert place(evening, "Ben") == "hearth" and evening.hears("Cyd") == ""


def test_after_a_yes_the_two_sit_next_door_and_the_ring_goes_on(evening):
    evening.types("Ben", "country austria")
    co(evening, "Dan").types("Ann", "care ben")
    evening.hush().types("Ben", "yes")
    ben, ann = evening.hears("Ben"), evening.hears("Ann")
    assert "You sit with Ann in the small room" in ben and "HELP NOW" in ben
    assert "You sit with Ben in the small room" in ann and "HELP NOW" not in ann
    assert "glad they said it" in ann and "glad they said it" not in ben
    assert evening.hears("Cyd").count("Ann") == 1
    assert "you hold the meeting meanwhile" in evening.hears("Dan")
    assert "turn" not in ben.partition("HELP NOW")[0] + ann, "what goes on in the ring is not told any more"
    assert any(package == "Care.Card" for package, _ in evening.people["Ben"].shown)


def test_who_has_chosen_no_country_is_not_shown_a_long_list_in_that_room(evening):
    co(evening, "Dan").types("Ann", "care ben")
    evening.hush().types("Ben", "yes")
    said = evening.hears("Ben")
    assert "HELP NOW" not in said and "`help now` shows people to call" in said


def test_what_is_said_next_door_is_heard_by_the_two_alone_and_the_ring_is_not_heard_there(evening, side):
    in_care(evening).hush()
    evening.types("Ben", "say a heron stands in the reeds")
    assert "a heron stands" in evening.hears("Ann")
    for name in ("Cyd", "Dan", "Eli"):
        assert "heron" not in evening.hears(name)
    evening.types("Cyd", "say an otter in the ring")
    evening.types("Cyd", "share an otter in the ring [done]")
    assert "otter" in evening.hears("Dan")
    assert "otter" not in evening.hears("Ann") + evening.hears("Ben")
    assert "Next door" in evening.types("Dan", "order")
    assert "Next door, their places kept: Ann and Ben." in evening.types("Eli", "look")


def test_somebody_else_in_that_room_is_listed_and_neither_hears_nor_speaks(evening, side, time):
    in_care(evening)
    eli = evening.people["Eli"]
    places.walk(eli.who, side, now=time())
    evening.hush().types("Ben", "say a heron stands in the reeds")
    assert "heron" not in evening.hears("Eli")
    assert "Eli" in evening.types("Ben", "look")
    assert "their" in evening.types("Eli", "say hello") and "hello" not in evening.hears("Ben")
    assert "seats are taken there" in evening.types("Eli", "sit")
    assert "nothing to come back from" in evening.types("Eli", "back") or "seat" in evening.types(
        "Eli", "back"
    )


def test_each_comes_back_alone_and_the_holding_with_the_one_who_lent_it(evening):
    in_care(evening)
    dan = evening.people["Dan"].who.id
    assert living(evening).meeting.host == dan
    assert "Dan: holds it, sharing" in evening.types("Dan", "board")
    assert "You are in the ring again and hold the meeting." in evening.types("Ann", "back")
    assert place(evening, "Ann") == "hearth" and evening.seat("Ann").in_care is False
    assert living(evening).meeting.host == evening.people["Ann"].who.id
    assert "Ann is in the ring again and holds the meeting" in evening.hears("Cyd")
    assert place(evening, "Ben") == "hearth_side"
    evening.types("Ben", "back")
    assert living(evening).meeting.in_care == () and place(evening, "Ben") == "hearth"


def test_without_another_who_holds_it_the_ring_is_on_hold_and_says_why(evening):
    evening.types("Ann", "care ben")
    evening.hush().types("Ben", "yes")
    assert "sits next door with somebody" in evening.hears("Cyd")
    assert evening.meeting.hold.why == "care"
    evening.types("Ann", "back")
    assert evening.meeting.hold is None and evening.seat("Ben").in_care


def test_leave_pause_help_and_quit_work_from_next_door(evening):
    in_care(evening)
    assert "seat" in evening.types("Ben", "leave")
    assert evening.seat("Ben") is None and evening.meeting.seat(evening.people["Ann"].who.id).in_care
    evening.types("Ann", "pause")
    assert evening.meeting.hold.why == "pause"


def test_whoever_walks_out_of_that_room_has_left_and_comes_back_to_the_house(evening, side):
    in_care(evening).types("Ben", "out")
    assert place(evening, "Ben") == "circle_house" and evening.seat("Ben") is None


def test_a_line_that_drops_next_door_keeps_the_place_there(evening, time):
    in_care(evening).hush().drops("Ben")
    assert evening.seat("Ben").in_care and evening.seat("Ben").dropped_at is not None
    assert "Ben" not in evening.hears("Cyd")
    time.pass_(30)
    evening.returns("Ben")
    assert place(evening, "Ben") == "hearth_side" and evening.seat("Ben").dropped_at is None


def test_asking_for_company_asks_all_who_hold_it_and_says_how_it_stands(evening, time):
    co(evening, "Dan")
    assert "is asked to sit with you" in evening.types("Cyd", "care")
    assert "Cyd would like" in evening.hears("Ann") and "Cyd would like" in evening.hears("Dan")
    assert "Cyd would like" not in evening.hears("Ben")
    assert "asked already" in evening.types("Cyd", "care")
    evening.types("Ann", "no")
    assert "Nobody" not in evening.hears("Cyd")
    evening.types("Dan", "yes")
    assert place(evening, "Cyd") == place(evening, "Dan") == "hearth_side"
    assert evening.meeting.hold is None


def test_whoever_cannot_come_hears_that_nobody_is_told_who_it_was(evening):
    co(evening, "Dan").types("Ben", "care")
    assert "Ben is not told who said so" in evening.hush().types("Dan", "no")
    assert evening.hears("Ben") == ""


def test_where_nobody_answers_the_asker_hears_it_within_two_minutes_with_help_now(evening, time):
    evening.types("Cyd", "care")
    time.pass_(121)
    assert "help now" in evening.hears("Cyd")
    evening.types("Cyd", "care")
    evening.hush().types("Ann", "no")
    assert "Nobody who holds the meeting can come" in evening.hears("Cyd")
    assert place(evening, "Cyd") == "hearth"


@pytest.mark.parametrize(
    ("name", "line", "answer"),
    [
        ("Cyd", "care ben", "Whoever holds the meeting sits with people next door"),
        ("Ann", "care ann", "type `care` and their name"),
        ("Ann", "care zoe", "Nobody of that name"),
        ("Ann", "care", "Nobody is free just now"),
        ("Eli", "care", "Nobody is on duty just now"),
        ("Ben", "back", "not next door"),
        ("Ben", "aftercare", "when the last part is over"),
        ("Eli", "aftercare", "No aftercare is open for you"),
    ],
)
def test_what_cannot_be_has_a_kind_answer(evening, name, line, answer):
    assert answer in evening.types(name, line)


def test_a_guest_is_asked_nothing_and_goes_nowhere(evening):
    evening.guest("Eli")
    for line in ("care", "care ben", "back", "aftercare", "note grief", "shield war", "open"):
        assert evening.types("Eli", line)
    assert evening.meeting.in_care == ()


def test_a_second_question_and_a_second_pair_are_refused(evening):
    co(evening, "Dan").types("Ann", "care ben")
    assert "still open" in evening.types("Dan", "care ben")
    evening.types("Ben", "yes")
    assert "one such room" in evening.types("Dan", "care cyd")


def test_an_offer_that_is_answered_too_late_or_after_the_asker_went_moves_nobody(evening, time):
    evening.types("Ann", "care ben")
    time.pass_(121)
    assert "Nothing is asked of you" in evening.types("Ben", "yes")
    evening.types("Ann", "care ben")
    evening.types("Ann", "go house")
    assert "Nobody is free" in evening.types("Ben", "yes")
    assert place(evening, "Ben") == "hearth"


def test_safety_counts_care_and_knows_nobody(evening):
    today = date.today()
    before = watch.counts(today, today)
    in_care(evening)
    assert watch.counts(today, today) == before | {"care": before["care"] + 1}
    evening.types("Cyd", "worried ben", "yes")
    after = watch.counts(today, today)
    assert after == {"care": before["care"] + 1, "worry": before["worry"] + 1}
    assert all(type(day) is date and kind in watch.KINDS for day, kind in watch._counts)


def test_what_safety_is_told_is_ids_alone(evening):
    heard = []
    listen(CaredFor, heard.append)
    listen(Worried, heard.append)
    try:
        in_care(evening)
        evening.types("Cyd", "worried ben", "yes")
    finally:
        changes._listeners[CaredFor].remove(heard.append)
        changes._listeners[Worried].remove(heard.append)
    ids = {name: evening.people[name].who.id for name in ("Ann", "Ben", "Cyd")}
    mine = living(evening)
    assert heard == [
        CaredFor(ids["Ben"], ids["Ann"], mine.circle.id, mine.id),
        Worried(ids["Cyd"], ids["Ben"], mine.circle.id, mine.id),
    ]
    for kind in (CaredFor, Worried):
        assert {field.type for field in fields(kind)} <= {UUID, UUID | None}
        assert all(field.name.endswith("_id") for field in fields(kind))


def test_old_counts_of_safety_go(evening):
    ids = [uuid4() for _ in range(4)]
    watch.forget()
    watch.worried(*ids, on=date(2026, 1, 1))
    watch.cared_for(*ids, on=date(2026, 1, 2))
    assert watch.counts(date(2026, 1, 1), date(2026, 1, 7)) == {"care": 1, "worry": 1}
    watch.cared_for(*ids, on=date(2026, 2, 26))
    assert watch.counts(date(2026, 1, 1), date(2026, 1, 7)) == {"care": 1, "worry": 0}
    watch.forget()


# ── aftercare ──


def test_who_is_with_somebody_next_door_is_told_to_the_ring_and_to_them(evening):
    co(evening, "Dan").types("Ann", "care ben")
    mine = living(evening)
    gathered.add(mine, evening.people["Cyd"].who, "with", evening.people["Ben"].who.id, now=evening.time())
    evening.types("Ben", "yes")
    evening.hush()
    gathered.tell_all(mine)
    assert "Someone is with Ben." in evening.hears("Cyd") and "with Ben" in evening.hears("Dan")
    assert "Someone is with you, Ben." in evening.hears("Ben")
