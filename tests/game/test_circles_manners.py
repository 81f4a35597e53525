"""Small manners of a ring, as typed lines: who hears what, and who does not."""

import pytest

from commands.default_cmdsets import IN_THE_HOUSE
from game.circles.events import manners
from game.common import changes
from tests.game.circles_typed import TypedEvening, comes_as

pytestmark = pytest.mark.django_db
NAMES = ("Ann", "Ben", "Cyd", "Dee")


@pytest.fixture
def evening(person, time):
    """`evening("willow")`: Ann holds it, Ben and Cyd sit with her; Dee stands in the room."""

    def make(place="willow", seated=NAMES[:3], names=NAMES):
        return TypedEvening(person, time, place, *names).seated(*seated)

    return make


def talking(tonight):
    """The part of the piece in which one answers freely: crosstalk 3."""
    tonight.types("Ann", "begin")
    while tonight.meeting.phase.crosstalk < 2:
        tonight.types("Ann", "next")
    return tonight.hush()


def test_who_is_with_somebody_is_told_in_one_line_without_names(evening):
    tonight = talking(evening())
    assert "You are with Ann" in tonight.types("Ben", "with ann")
    tonight.types("Cyd", "with an")
    assert "with Ann" not in tonight.hears("Dee") + tonight.hears("Cyd").replace("You are with Ann", "")
    tonight.hush().time.pass_(10)
    assert tonight.hears("Cyd").splitlines() == ["Two people are with Ann."]
    assert "Two people are with you, Ann." in tonight.hears("Ann")
    assert "with" not in tonight.hears("Dee")
    tonight.time.pass_(60)
    tonight.types("Ben", "with ann")
    assert "a moment ago" in tonight.types("Ben", "with ann")
    tonight.hush().time.pass_(10)
    assert "Someone is with Ann." in tonight.hears("Cyd")


def test_with_never_falls_into_a_share(evening):
    tonight = talking(evening())
    tonight.types("Ann", "share a long one...")
    tonight.types("Ben", "with ann")
    tonight.hush().time.pass_(30)
    assert "with Ann" not in tonight.hears("Cyd")
    tonight.types("Ann", "done")
    tonight.hush().time.pass_(3)
    assert "Someone is with Ann." in tonight.hears("Cyd")


def test_where_nobody_answers_nothing_is_aimed_at_a_person(evening):
    tonight = evening("hearth")
    tonight.types("Ann", "begin")
    tonight.hush()
    for line in ("with ann", "thanks ann", "thanks"):
        assert "nothing is aimed at one person" in tonight.types("Ben", line)
    tonight.time.pass_(20)
    assert "Ann." not in tonight.hears("Cyd")


def test_thanks_are_gathered_and_those_of_who_holds_it_have_a_name_at_any_level(evening):
    tonight = evening("hearth")
    tonight.types("Ann", "begin", "share mine [done]")
    tonight.types("Ben", "share ours [done]")
    tonight.hush()
    assert "You thank Ben." in tonight.types("Ann", "thanks")
    assert "Ann thanks you." in tonight.hears("Ben") and "Ann thanks Ben." in tonight.hears("Cyd")


def test_members_thank_without_names_from_crosstalk_two_on(evening):
    tonight = talking(evening())
    tonight.types("Ben", "share ours [done]")
    tonight.types("Cyd", "thanks")
    tonight.hush().time.pass_(12)
    assert "Someone thanks Ben." in tonight.hears("Ann")


@pytest.mark.parametrize(
    ("line", "no"),
    [
        ("with", "Say whom you mean"),
        ("with ben", "someone else"),
        ("with dee", "has a seat here"),
        ("with zz", "has a seat here"),
    ],
)
def test_with_whom_there_is_nothing_to_be(evening, line, no):
    tonight = talking(evening())
    assert no in tonight.types("Ben", line)
    assert "its words belong to those who sit in it" in tonight.types("Dee", "with ann")


def test_who_is_worried_knows_before_that_they_are_seen(evening):
    tonight = evening("hearth")
    told = []
    changes.listen(manners.Worried, told.append)
    tonight.types("Dee", "quiet", "agree")
    tonight.types("Ann", "begin", "hold")
    tonight.hush()
    asked = tonight.types("Dee", "worried ben")
    assert "they see that it is you" in asked and "`yes`" in asked
    assert not any(tonight.hears(name) for name in ("Ann", "Ben", "Cyd"))
    assert "It is told" in tonight.types("Dee", "worried ben")
    told_ann = tonight.hears("Ann")
    assert "Dee is worried about Ben" in told_ann and "`care Ben`" in told_ann
    assert not tonight.hears("Ben") and not tonight.hears("Cyd")
    assert [type(one) for one in told] == [manners.Worried]
    assert told[0].about_id == tonight.people["Ben"].who.id
    changes._listeners[manners.Worried].remove(told.append)


def test_a_yes_tells_it_and_a_no_leaves_it(evening):
    tonight = evening("hearth")
    tonight.types("Dee", "worried ben")
    assert "Nobody was told." in tonight.types("Dee", "no")
    assert "worried" not in tonight.hears("Ann")
    tonight.types("Dee", "worried ben", "yes")
    assert "Dee is worried about Ben" in tonight.hears("Ann")


def test_a_worry_finds_another_way_where_nobody_can_be_told(evening):
    tonight = evening("hearth")
    assert "`help now`" in tonight.types("Ben", "worried ann")  # she alone holds it
    assert "`pause`" in tonight.types("Ben", "worried ben")
    for line, said in (
        ("worried", "`worried` and their name"),
        ("worried zz", "Nobody of that name is here"),
    ):
        told = tonight.types("Ben", line)
        assert said in told and "`help now`" in told and "once you" in told
    tonight.guest("Dee")
    assert "`help now`" in tonight.types("Dee", "worried ben")
    tonight.types("Ann", "leave")
    assert "`help now`" in tonight.types("Ben", "worried cyd")


def test_a_question_reaches_whoever_greets_and_the_answer_comes_back(evening):
    tonight = evening("hearth", names=(*NAMES, "Eva"))
    tonight.types("Dee", "quiet", "agree")
    tonight.types("Eva", "look")
    tonight.types("Ann", "begin")
    tonight.hush()
    tonight.types("Dee", "?how does this work")
    assert 'Dee whispers to you, "how does this work"' in tonight.hears("Ann")
    assert not tonight.hears("Ben") and not tonight.hears("Eva")
    assert "rounds" not in tonight.types("Dee", "whisper ben=psst") and "Ben" not in tonight.hears("Dee")
    tonight.types("Eva", "?may I still come in")
    assert 'Eva whispers to you, "may I still come in"' in tonight.hears("Ann")
    assert "You whisper to Eva" in tonight.types("Ann", "whisper eva=yes")


def test_a_greeter_who_holds_nothing_and_whoever_asks_can_whisper(evening):
    tonight = evening("hearth")
    tonight.types("Ben", "role greeter")
    tonight.types("Dee", "quiet", "agree")
    tonight.types("Ann", "begin")
    tonight.hush()
    assert "You whisper to" not in tonight.types("Ben", "whisper dee=hello")
    tonight.types("Dee", "? how does this work")
    heard = tonight.hears("Ben")
    assert 'Dee whispers to you, "how does this work"' in heard and "`whisper Dee`" in heard
    assert not tonight.hears("Ann") and not tonight.hears("Cyd")
    assert "You whisper to Dee" in tonight.types("Ben", "whisper dee=one after the other")
    assert "You whisper to Ben" in tonight.types("Dee", "whisper ben=thank you")
    assert "You whisper to" not in tonight.types("Dee", "whisper cyd=psst")
    tonight.hush()
    assert "The house says to Dee" in tonight.types("Ben", "greet dee")
    assert "Ben greets you" in tonight.hears("Dee")


def test_a_question_mark_is_help_where_no_circle_meets_or_a_page_has_that_title(evening, person):
    tonight = evening("hearth")
    assert "pass" in tonight.types("Ben", "?pass") and not tonight.hears("Ann")
    assert "emergency" in tonight.types("Ben", "? now").casefold()
    assert "`help`" in tonight.types("Ben", "?")
    fay = person("Fay", at="lawn")
    assert "There is no page of that name" in "\n".join(fay.type("?how does this work"))
    tonight.guest("Dee")
    assert "There is no page" in tonight.types("Dee", "?how does this work")


def test_whoever_asks_themselves_alone_is_told_so(evening):
    tonight = evening("hearth")
    assert "nobody else greets" in tonight.types("Ann", "?what now then")


def test_a_greeting_says_how_it_goes_to_one_person(evening):
    tonight = evening("hearth")
    tonight.types("Dee", "sit", "agree")
    tonight.hush()
    assert "service of the greeter" in tonight.types("Ben", "greet dee")
    tonight.hush()
    assert "The house says to Dee" in tonight.types("Ann", "greet dee")
    heard = tonight.hears("Dee")
    assert "Ann greets you" in heard and "`pass` is always welcome" in heard
    assert not tonight.hears("Ben") and not tonight.hears("Cyd")
    assert "greeted them in this part" in tonight.types("Ann", "greet dee")


@pytest.mark.parametrize("mark", ["!", "*", "hand", "! may I", "* may I"])
def test_a_mark_raises_the_hand_and_says_nothing(evening, mark):
    tonight = evening()
    tonight.types("Ann", "begin")
    tonight.hush()
    told = tonight.types("Ben", mark)
    assert "Your hand is up" in told and ("heard by nobody" in told) == ("may I" in mark)
    assert "Ben raises a hand" in tonight.hears("Ann") and not tonight.hears("Cyd")


def test_bare_marks_go_on_and_end_a_turn(evening):
    tonight = evening("hearth")
    tonight.types("Ann", "begin", "share one...")
    tonight.hush().types("Ann", "...")
    assert 'Ann says, "..."' in tonight.hears("Ben") and tonight.holder() == "Ann"
    tonight.types("Ann", "[done]")
    tonight.types("Ben", "ga")
    assert tonight.holder() == "Cyd"


OWN = ("commands.manners", "commands.console", "commands.preparing", "commands.numbers")


def test_each_word_is_answered_where_no_circle_meets_and_has_a_whole_page(evening, person):
    fay = person("Fay", at="lawn")
    words = [one for one in IN_THE_HOUSE if one.__module__ in OWN]
    assert len(words) > 12
    for one in words:
        told = "\n".join(fay.type(one.key))
        assert told and ("`" in told or one.key == "..."), one.key
        page = one.__doc__
        assert all(part in page for part in ("Usage:", "Example:", "Others see:")), one.key
        assert all(len(line) <= 82 for line in page.split("\n")), one.key


def test_guests_are_answered_and_do_nothing(evening):
    tonight = evening("hearth")
    tonight.guest("Dee")
    tonight.hush()
    for line in (
        "with ann",
        "thanks",
        "board",
        "invite ben",
        "remind 3",
        "ask note",
        "greet ben",
        "rate 1 2 3 4",
    ):
        assert "Guests" in tonight.types("Dee", line), line
    assert not any(tonight.hears(name) for name in ("Ann", "Ben", "Cyd"))


def test_on_hold_nothing_kind_is_lost_and_nothing_is_told(evening):
    tonight = talking(evening())
    tonight.types("Ben", "with ann")
    tonight.types("Ann", "hold")
    tonight.hush()
    assert "on hold" in tonight.types("Cyd", "with ann")
    tonight.hush().time.pass_(20)
    assert "with Ann" not in tonight.hears("Cyd")
    tonight.types("Ann", "resume")
    tonight.hush().time.pass_(3)
    assert "Someone is with Ann." in tonight.hears("Cyd")


def test_what_was_gathered_is_told_at_the_end_of_a_part_at_the_latest(evening):
    tonight = talking(evening())
    tonight.types("Ben", "with ann")
    tonight.types("Ann", "share a long one...")
    tonight.hush().types("Ann", "next")
    heard = tonight.hears("Cyd")
    assert heard.index("Someone is with Ann.") < heard.index("Now:")


def test_a_listening_seat_is_with_somebody_like_any_other(evening):
    tonight = evening()
    tonight.types("Dee", "quiet", "agree")
    talking(tonight)
    assert "You are with Ann" in tonight.types("Dee", "with ann")


def test_who_is_masked_is_never_named_otherwise(evening, mask):
    tonight = evening("hearth")
    dee = comes_as(tonight.people["Dee"], mask(tonight.people["Dee"], "Brave"))
    tonight.types("Dee", "sit", "agree")
    tonight.hush()
    dee.type("worried ben")
    dee.type("yes")
    assert "Brave is worried about Ben" in (heard := tonight.hears("Ann")) and "Dee" not in heard
    assert "service of the greeter" in "\n".join(dee.type("greet ben"))
