"""Coming to a circle that lets people in."""

from datetime import timedelta

import pytest

from game.circles.models import Application, Membership
from game.circles.standing import doors
from game.circles.standing import listeners as standing_listeners
from game.places import presence
from tests.game.circles_standing import Owls
from tests.game.circles_typed import comes_as, rows_of


@pytest.fixture
def owls(person, time, hearth):
    evening = Owls(person, time, "Ann", "Ben", "Cyd")
    evening.types("Ann", "circle/edit membership=slow-open")
    return evening.hush()


def closed(owls):
    owls.types("Ann", "circle/edit membership=closed", "circle/edit intake=What brings you?; And since when?")
    return owls.hush()


def answered(owls, *words, name="Ben", absence="skip"):
    """That person's answers at the door of the closed circle, sent where they were not stopped."""
    said = owls.types(name, "apply")
    asked = len(owls.card.intake)
    for line in (*words, absence, "yes") if len(words) == asked else words:
        said += "\n" + "\n".join(owls.people[name].type(line))
    return said


def test_a_slow_open_circle_says_how_people_come_in_and_lets_them_in_one_by_one(owls):
    assert "lets newcomers in one by one" in owls.types("Ben", "sit")
    assert "lets newcomers in one by one" in owls.types("Ben", "quiet")
    assert "see that you would like to come" in owls.types("Ben", "apply")
    assert "Ben would like to come to The Night Owls" in owls.hears("Ann")
    assert "Ben would like to come" in owls.types("Ann", "applications")
    owls.types("Ann", "admit ben")
    assert "has let you in" in owls.hears("Ben")
    assert "A seat is kept for you" in owls.types("Ben", "sit")
    owls.types("Ben", "agree")
    assert rows_of("Ben").get().version == 1
    assert not Application.objects.exists()


def test_a_closed_circle_asks_first_and_says_who_reads_it_and_until_when(owls):
    closed(owls)
    assert "asks newcomers a few questions" in owls.types("Ben", "sit")
    said = answered(owls, "Long nights.", "skip")
    assert "asks two questions at its door" in said
    assert "Only those who keep the circle read" in said and "thirty days" in said
    shown = owls.types("Ann", "applications")
    assert 'What brings you? "Long nights."' in shown
    assert "And since when? Left open." in shown


def test_what_was_answered_stands_in_no_row_in_plain_letters_and_goes_with_the_answer(owls):
    closed(owls)
    answered(owls, "Canary of the long nights.", "skip")
    row = Application.objects.get()
    assert b"Canary" not in bytes(row.answers)
    assert "Canary" not in str([vars(one) for one in Application.objects.all()])
    owls.types("Ann", "admit ben")
    assert not Application.objects.exists()


def test_what_was_answered_is_shown_once_more_and_sent_by_a_yes_alone(owls):
    closed(owls)
    shown = answered(owls, "home", "circles", "skip", "perhaps")
    assert 'What brings you? "home"' in shown and shown.count("`yes` sends it") == 2
    assert not Application.objects.exists()
    ben = owls.people["Ben"]
    assert "What brings you?" in ben.type("no")[-1]
    ben.type("Long nights.")
    assert "nobody in the circle reads" in ben.type("skip")[0]
    assert 'What brings you? "Long nights."' in ben.type("skip")[0]
    assert "see that you would like to come" in ben.type("yes")[0]


def test_what_a_format_asks_at_its_door_is_read_also_by_who_agreed_before(owls):
    owls.types("Ann", "circle/edit membership=open", "go night owls", "sit", "agree")
    owls.types("Ann", "leave", "circle/edit format=clearness")
    said = owls.types("Ann", "sit")
    assert "confidentiality counts twice" in said and "Type `agree`" not in said


@pytest.mark.parametrize(
    ("said", "kept"), [("message", "message"), ("Nothing", "nothing"), ("skip", "nothing"), ("", "nothing")]
)
def test_what_to_do_in_their_absence_is_asked_at_the_door_and_read_by_nobody(owls, said, kept):
    closed(owls)
    told = answered(owls, "Long nights.", "skip", absence=said)
    assert "`message`: one kind line" in told and "see that you would like to come" in told
    row = Application.objects.get()
    assert b"message" not in bytes(row.answers)
    shown = owls.types("Ann", "applications")
    assert "Long nights." in shown and "message" not in shown and "absence" not in shown.casefold()
    owls.types("Ann", "admit ben")
    assert rows_of("Ben").get().absence == kept


def test_another_word_for_their_absence_is_asked_again(owls):
    closed(owls)
    said = answered(owls, "Long nights.", "skip", absence="my buddy")
    assert "`absence message`" in said and "not built" not in said
    assert not Application.objects.exists()


def test_stopping_at_the_door_keeps_nothing(owls):
    closed(owls)
    answered(owls, "Long nights.", "stop")
    assert not Application.objects.exists()


def test_only_those_who_keep_the_circle_read_it(owls):
    closed(owls)
    answered(owls, "Long nights.", "skip")
    for name in ("Cyd", "Ben"):
        assert "Long nights" not in owls.types(name, "applications")
        assert "Nobody of that name waits" in owls.types(name, "circle/decline ben")


def test_a_no_is_kind_and_its_words_reach_only_who_asked(owls):
    owls.types("Ben", "apply")
    owls.types("Ann", "circle/decline ben=We are full until spring.")
    heard = owls.hears("Ben")
    assert "does not take you in for now" in heard and "We are full until spring." in heard
    assert "spring" not in owls.hears("Cyd")
    assert not Application.objects.exists()
    assert "see that you would like" in owls.types("Ben", "apply")


def test_who_is_away_reads_the_answer_once_when_they_come_in(owls):
    owls.types("Ben", "apply")
    ben = owls.people["Ben"].who
    owls.drops("Ben")
    assert presence.place_of(ben.id) is None
    owls.types("Ann", "circle/decline ben=We are full.")
    assert b"full" not in bytes(Application.objects.get().answers)
    (line,) = standing_listeners.waits_for(ben)
    assert "We are full." in line
    assert standing_listeners.waits_for(ben) == []


@pytest.mark.parametrize("back", ["apply no", "apply no night owls"])
def test_asking_can_be_taken_back(owls, back):
    assert "nothing to take back" in owls.types("Ben", back)
    owls.types("Ben", "apply")
    assert "wait for an answer" in owls.types("Ben", "apply")
    assert "do not ask to come" in owls.types("Ben", back)
    assert not Application.objects.exists()


def test_an_open_circle_and_a_circle_one_belongs_to_need_no_asking(owls):
    assert "You belong to this circle already" in owls.types("Ann", "apply")
    owls.types("Ann", "circle/edit membership=open")
    assert "This circle is open" in owls.types("Ben", "apply")
    owls.guest("Cyd")
    assert "Guests look round" in owls.types("Cyd", "apply")
    assert "no circle of that name" in owls.types("Ben", "apply nothing like it")


def test_one_persona_of_each_person_waits_and_belongs(owls, mask):
    owls.types("Ben", "apply")
    ben = owls.people["Ben"]
    comes_as(ben, mask(ben, "Brave"), to=owls.card.key)
    assert "as another of yours you wait" in owls.types("Ben", "apply")
    owls.types("Ann", "admit ben")
    assert "In this circle you are Ben" in owls.types("Ben", "apply")
    assert "In this circle you are Ben" in owls.types("Ben", "sit")


def test_who_lets_in_does_not_learn_that_somebody_is_there_as_another(owls, mask):
    ben = owls.people["Ben"]
    owls.types("Ben", "apply")
    comes_as(ben, mask(ben, "Brave"), to=owls.card.key)
    Membership.objects.create(circle_id=owls.card.id, persona_id=ben.who.id, version=1)
    said = owls.types("Ann", "admit ben")
    assert "Ben may belong to" in said and "Brave" not in said
    shown = owls.types("Ann", "circle/members")
    assert "Ben" in shown, "as it would be if Brave were somebody else"
    assert "In this circle you are Brave" in owls.types("Ben", "home", "persona wear ben", "out", "sit")


def test_who_waits_at_the_door_is_seen_to_wait_also_when_another_of_theirs_agrees(owls, mask):
    """Two that come and go at one moment would be seen to be one."""
    owls.types("Ben", "apply")
    ben = owls.people["Ben"]
    comes_as(ben, mask(ben, "Brave"), to=owls.card.key)
    Membership.objects.create(circle_id=owls.card.id, persona_id=ben.who.id)
    owls.types("Ben", "sit", "agree")
    assert Membership.objects.get(persona_id=ben.who.id).version == 1
    assert "Ben would like to come" in owls.types("Ann", "applications")


def test_the_door_takes_so_many_and_no_more(owls, monkeypatch):
    monkeypatch.setattr("game.circles.rules.standing.APPLICATIONS_MOST", 1)
    owls.types("Ben", "apply")
    assert "Many people wait" in owls.types("Cyd", "apply")


def test_after_thirty_days_an_unanswered_wish_is_gone(owls, today):
    owls.types("Ben", "apply")
    doors.forget_old(today=today + timedelta(days=30))
    assert Application.objects.exists()
    doors.forget_old(today=today + timedelta(days=31))
    assert not Application.objects.exists()


def test_long_answers_are_bounded(owls):
    closed(owls)
    assert "longer than there is room" in answered(owls, "x" * 601)


def test_those_who_keep_it_are_told_at_coming_in_that_somebody_waits(owls):
    owls.types("Ben", "apply")
    (line,) = standing_listeners.waits_for(owls.people["Ann"].who)
    assert "One person waits at the door" in line


def test_an_erased_persona_waits_nowhere(owls):
    from game.people import registry

    owls.types("Ben", "apply")
    registry.erase_mask(owls.people["Ben"].who.id)
    assert not Application.objects.exists()


def test_a_slow_open_circle_with_questions_asks_them_and_its_card_says_so(owls):
    assert "`apply` says that you would like to come" in owls.types("Ben", "circle night owls")
    owls.types("Ann", "circle/edit intake=What brings you?")
    assert "`apply` asks a few questions" in owls.types("Ben", "circle night owls")
    assert "asks newcomers a few questions" in owls.types("Ben", "sit")
    assert "What brings you?" in answered(owls, "Long nights.")
    owls.types("Ann", "admit ben")
    assert rows_of("Ben").get().answered


def test_a_closed_circle_without_questions_does_not_promise_any(owls):
    owls.types("Ann", "circle/edit membership=closed")
    assert "a few questions" not in owls.types("Ben", "circle night owls") + owls.types("Ben", "sit")
    owls.types("Ben", "apply")
    owls.types("Ann", "admit ben")
    assert not rows_of("Ben").get().answered


def test_what_needs_an_intake_begins_when_everybody_who_sits_was_asked_and_not_before(owls):
    owls.types("Ann", "circle/edit membership=open", "circle/edit format=clearness")
    owls.seated("Ann", "Ben", "Cyd")
    needs = "answered a few questions first"
    assert needs in owls.types("Ann", "begin")
    owls.types("Ann", "circle/edit intake=What brings you?", "circle/edit membership=closed")
    assert needs in owls.types("Ann", "begin"), "nobody who sits here was asked"
    owls.types("Ann", "leave")
    for name in ("Ben", "Cyd"):
        owls.types(name, "leave", "farewell go")
        answered(owls, "Long nights.", name=name)
        owls.types("Ann", f"admit {name}")
        owls.types(name, "sit", "agree")
    owls.types("Ann", "sit", "host")
    assert needs not in owls.types("Ann", "begin", "begin")
    assert owls.meeting.phase_index >= 0


def test_whoever_only_reads_the_agreements_and_was_not_asked_is_not_overlooked(owls):
    owls.types("Ann", "circle/edit format=clearness", "circle/edit intake=What brings you?")
    Membership.objects.create(circle_id=owls.card.id, persona_id=owls.id_of("Ben"))
    Membership.objects.create(circle_id=owls.card.id, persona_id=owls.id_of("Cyd"), answered=True)
    owls.seated("Ann", "Cyd").types("Ben", "sit")
    assert "answered a few questions first" in owls.types("Ann", "begin")
