"""Keeping apart, refusing, being new: what each hears, and that a no is the answer of absence."""

import pytest

from commands.protection import days_said
from game.personas import services as persona_deeds
from game.safety.protection.refusals import HowManyDays
from game.talk.refusals import NotReached

ABSENT = NotReached.sentence


@pytest.fixture
def nan(person, ann, ben):
    """Nan, who joined today, on the lawn."""
    found = person("Nan", new=True)
    for actor in (ann, ben):
        actor.told.clear()
    return found


@pytest.mark.parametrize("line", ["whisper ann=psst", "page ann=hello", "offer hug ann"])
@pytest.mark.parametrize("wish", ["apart ben", "refuse all from ben", "refuse all", "refuse all for 3 days"])
def test_r27_whoever_is_kept_away_gets_the_answer_of_absence(ann, ben, line, wish):
    ann.type("messages absent=I am by the sea.")
    ann.type(wish)
    ann.told.clear()
    assert ben.type(line) == [f'{ABSENT}\nAnn has left these words for whoever pages: "I am by the sea."']
    assert ann.heard == []
    assert "sees" not in ben.type("say hello")[0] and ann.heard == ['Ben says, "hello"']


@pytest.mark.parametrize(
    ("way", "line"), [("page", "page ann=x"), ("touch", "offer tea ann"), ("whisper", "whisper ann=x")]
)
def test_each_way_is_refused_by_itself(ann, ben, way, line):
    ann.type(f"refuse {way} from ben")
    for other in ("page ann=x", "offer tea ann", "whisper ann=x"):
        assert (ben.type(other) == [ABSENT]) is (other == line)
    assert "no longer refuse" in ann.type(f"refuse end {way} from ben")[0]
    assert ben.type(line) != [ABSENT]


def test_whoever_keeps_apart_does_not_reach_that_name_either(ann, ben):
    ann.type("apart ben")
    assert ann.type("page ben=hello") == [ABSENT] and ben.heard == []


def test_r27_a_refusal_binds_the_person_and_the_list_names_the_mask(ann, ben, mask):
    from game.places import services as places

    mask(ben, "Brave")
    ann.type("apart ben for 7 days")
    assert ann.type("apart")[0].startswith("You keep apart from: Ben, until the end of ")
    places.home(ben.who, now=0)
    ben.type("persona wear brave")
    ben.type("out")
    ann.told.clear()
    assert ben.who.name == "Brave" and ben.type("page ann=it is me") == [ABSENT]
    assert ann.heard == [] and "Brave" not in ann.type("apart")[0]


def test_lists_say_what_is_refused_and_until_when(ann, ben):
    assert ann.type("refuse")[0].startswith("You refuse nothing")
    ann.type("refuse page")
    ann.type("refuse page from ben for 1 day")
    ann.type("refuse touch from ben")
    first, second = ann.type("refuse")[0].splitlines()
    assert first.startswith("You refuse page from: everybody; Ben, until the end of ")
    assert second == "You refuse touch (a hug and whatever else is offered) from: Ben."


@pytest.mark.parametrize(
    "line",
    ["refuse shout", "refuse end mail", "refuse page from zebedee", "apart end ben", "apart ben for no days",
     "refuse page for 400 days", "unmute", "apart zebedee"],
)  # fmt: skip
def test_what_cannot_be_is_refused_and_leaves_everything_as_it_was(ann, ben, line):
    (answer,) = ann.type(line)
    assert answer and "\n" not in answer
    assert ben.type("page ann=hello")[0].startswith("You page Ann")


def test_guests_are_told_that_nothing_reaches_them(stranger, ann):
    stranger.type("visit")
    for line in ("mute ann", "apart ann", "refuse all", "mute", "apart", "refuse", "unmute ann"):
        assert "As a guest" in stranger.type(line)[-1]


@pytest.mark.parametrize(
    ("said", "found"),
    [("ben", ("ben", None)), ("ben for 7 days", ("ben", 7)), ("page for 1 day", ("page", 1)),
     ("for 3 days", ("", 3)), ("ben for 12", ("ben", 12)), ("page from for", ("page from for", None))],
)  # fmt: skip
def test_days_stand_at_the_end(said, found):
    assert days_said(said) == found


def test_days_are_a_number():
    with pytest.raises(HowManyDays):
        days_said("ben for ²3 days")


@pytest.mark.parametrize("line", ["whisper nan=psst", "page nan=hello", "offer hug nan"])
def test_r27_whoever_is_new_is_reached_like_whoever_is_absent(ben, nan, line):
    assert ben.type(line) == [ABSENT]
    assert nan.heard == []


def test_whoever_is_new_lets_in_whom_they_write_to(ben, nan, cyd):
    nan.type("page ben=may I ask you something")
    ben.type("page nan=of course")
    assert nan.heard_all.endswith("(`page Ben=` and words answers.)")
    assert cyd.type("page nan=hello") == [ABSENT]


def test_a_yes_lets_one_in_and_nobody_else(ben, nan, cyd):
    (said,) = ben.type("may i nan you spoke of the sea")
    assert "no answer is an answer too" in said
    asked = nan.heard[-1]
    assert asked.startswith('Ben asks whether you would read private words: "you spoke of the sea"')
    assert ben.type("page nan=hello") == [ABSENT]
    assert "can write to you now" in nan.type("yes ben")[0]
    assert ben.heard[-1:] == ["Nan would read what you write: `page Nan=` and words."]
    assert ben.type("page nan=hello")[0].startswith("You page Nan")
    assert cyd.type("page nan=hello") == [ABSENT]


def test_r27_a_no_silence_and_absence_look_alike(ben, nan, cyd):
    answers = [ben.type("may i nan you spoke of the sea"), ben.type("may i zebedee you spoke of the sea")]
    ben.told.clear()
    assert "is not told" in nan.type("no ben")[-1]
    assert ben.heard == []
    answers += [ben.type("may i nan once more"), ben.type("may i cyd because")]
    cyd.type("apart ben")
    answers += [ben.type("may i cyd because")]
    assert len({tuple(one) for one in answers}) == 1
    assert "once more" not in nan.heard_all


def test_a_yes_holds_for_the_names_under_which_it_was_given(ben, nan):
    ben.type("may i nan you spoke of the sea")
    nan.type("yes")
    from datetime import date

    persona_deeds.edit(ben.who.person_id, ben.who, {"name": "Benno"}, today=date.today())
    assert ben.type("page nan=hello") == [ABSENT]


def test_a_question_is_over_after_an_hour_and_when_its_asker_goes(ben, nan, cyd, time):
    ben.type("may i nan you spoke of the sea")
    ben.type("quit")
    assert "can write" not in "".join(nan.type("yes ben"))
    cyd.type("may i nan you spoke of the sea")
    time.pass_(3_601)
    assert "can write" not in "".join(nan.type("yes cyd"))


def test_stewards_reach_whoever_is_new(person, nan):
    assert person("Sue", steward=True).type("page nan=welcome")[0].startswith("You page Nan")


def test_nobody_is_new_after_four_meetings(ben, nan):
    from game.circles.models import Circle, Membership

    circles = Circle.objects.all()[:2]
    for circle, met in zip(circles, (3, 1), strict=True):
        assert ben.type("page nan=hello") == [ABSENT]
        Membership.objects.create(circle=circle, persona_id=nan.who.id, met=met)
    assert ben.type("page nan=hello")[0].startswith("You page Nan")


@pytest.mark.parametrize(
    "words",
    [
        "write me at x@y.org",
        "see www.example.org",
        "call 0170 1234567",
        "my telegram is bluebird",
        "I live at 12 Elm Street",
    ],
)
def test_words_that_lead_outside_wait_for_a_yes_of_their_writer(ann, ben, words):
    (asked,) = ann.type(f"page ben={words}")
    assert asked.startswith("Only you read this, and Ben has not read your line yet") and ben.heard == []
    assert ann.shown[-1][1]["open"][0]["word"] == "send"
    assert ann.type("yes")[0].startswith("You page Ben") and words in ben.heard_all
    assert ann.shown[-2][1] == {"open": []} or ann.shown[-1][1] == {"open": []}
    assert "No line" in ann.type("yes")[0] or "asked" in ann.type("yes")[0]


def test_a_no_and_two_minutes_let_it_go(ann, ben, time):
    ann.type("whisper ben=write me at x@y.org")
    assert ann.type("no") == ["It was not sent, and nothing of it is kept."]
    ann.type("whisper ben=write me at x@y.org")
    time.pass_(121)
    ann.type("yes")
    assert ben.heard == []


def test_the_next_private_line_takes_the_place_of_the_one_that_waits(ann, ben):
    ann.type("page ben=write me at x@y.org")
    ann.type("page ben=never mind")
    ann.type("yes")
    assert "x@y.org" not in ben.heard_all


def test_whoever_cannot_be_reached_is_not_asked_about(ann, ben):
    ben.type("refuse page")
    assert ann.type("page ben=write me at x@y.org") == [ABSENT]


def test_what_is_said_aloud_is_looked_at_by_nobody(ann, ben):
    ann.type("say write me at x@y.org")
    assert ben.heard == ['Ann says, "write me at x@y.org"']


def test_the_reason_of_a_may_i_that_leads_outside_waits_too_before_whoever_is_new_reads_it(ben, nan):
    nan.told.clear()
    (asked,) = ben.type("may i nan write me at x@y.org")
    assert asked.startswith("Only you read this") and "an e-mail address" in asked and nan.heard == []
    (sent,) = ben.type("yes")
    assert "no answer is an answer too" in sent
    assert nan.heard[-1].startswith('Ben asks whether you would read private words: "write me at x@y.org"')
    ben.type("may i nan or call 0170 1234567")
    assert ben.type("no") == ["It was not sent, and nothing of it is kept."]
    assert nan.heard == []


def test_r27_whoever_asks_with_such_a_reason_reads_the_same_whoever_it_is_for(ben, nan, cyd):
    cyd.type("apart ben")
    cyd.told.clear()
    said = []
    for name in ("nan", "cyd", "zebedee"):
        answers = [*ben.type(f"may i {name} write me at x@y.org"), *ben.type("yes")]
        said.append([one.replace(name, "them") for one in answers])
    assert said[0] == said[1] == said[2] and len(said[0]) == 2
    assert cyd.heard == []
