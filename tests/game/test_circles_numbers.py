"""Check-in, check-out and rating: the member's own numbers, and the little that others hear of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.circles.beside import memory
from game.circles.refusals.manners import FourNumbers, NotZeroToTen
from game.circles.rules import numbers
from game.people import vault
from game.personas import sheets
from tests.game.circles_typed import TypedEvening
from tests.game.opened import opens
from tests.game.test_circles_prepared import in_rows

FIVE = ("Ann", "Ben", "Cyd", "Dee", "Eva")
ratings = st.lists(st.tuples(*[st.integers(0, 10)] * 4), max_size=12)


# --- pure


@pytest.mark.parametrize("said", ["-1", "11", "100", "x", "", "5.5", "٣", "6 7"])
def test_only_whole_numbers_from_0_to_10_are_taken(said):
    with pytest.raises(NotZeroToTen):
        numbers.number(said)


@pytest.mark.parametrize("said", ["", "8 7 9", "8 7 9 6 5", "8 7 9 11", "8 7 9 x", "-1 2 3 4"])
def test_only_four_numbers_are_a_rating(said):
    with pytest.raises(FourNumbers):
        numbers.four(said)
    assert numbers.four("8, 7, 9,6") == (8, 7, 9, 6)


@given(st.lists(st.integers(0, 10), max_size=15))
def test_the_middle_is_told_of_five_or_more_and_lies_among_them(given):
    found = numbers.middle(given)
    assert (found is None) == (len(given) < 5)
    assert found is None or min(given) <= found <= max(given)


@given(ratings)
def test_the_lowest_is_never_told_of_fewer_than_four(given):
    found = numbers.lowest(given)
    assert len(given) >= 4 or not found
    for item in found:
        at = numbers.ITEMS.index(item)
        assert all(sum(one[at] for one in given) <= sum(one[other] for one in given) for other in range(4))


@given(ratings, st.tuples(*[st.integers(0, 10)] * 4))
def test_a_fall_is_three_below_ones_own_average_of_two_or_more(earlier, now):
    found = numbers.fallen(earlier, now)
    assert len(earlier) >= 2 or not found
    for at, item in enumerate(numbers.ITEMS):
        if earlier[1:]:
            average = sum(one[at] for one in earlier) / len(earlier)
            assert (item in found) == (average - now[at] >= 3)


# --- typed


@pytest.fixture
def evening(person, time, db):
    """Five sit in the Evening Circle; Ann holds it."""
    return TypedEvening(person, time, "hearth", *FIVE, "Fay").seated(*FIVE)


def ends(tonight):
    """The meeting is closed and over."""
    tonight.types("Ann", "begin") if tonight.meeting.phase is None else None
    tonight.types("Ann", "closing", "aftercare")
    return tonight.hush()


def test_the_ring_hears_the_middle_once_and_nobody_a_number(evening):
    for name, number in zip(FIVE, (2, 5, 9, 4, 7), strict=True):
        assert f"is {number}. It is yours alone" in evening.types(name, f"checkin {number}")
        assert not any(evening.hears(other) for other in FIVE if other != name)
        evening.hush()
    evening.hush().types("Ann", "begin")
    for name in (*FIVE[1:],):
        heard = evening.hears(name).splitlines()
        middle = heard.index("The middle of five check-in numbers is 5.")
        assert any(line.startswith("Now:") for line in heard[middle:])  # before the next part begins
    assert "The middle" not in evening.hears("Fay")
    assert "heard its middle already" in evening.types("Ben", "checkin 0")
    evening.hush().types("Ann", "closing")
    assert "The middle" not in evening.hears("Cyd")


def test_whoever_holds_it_and_comes_to_aftercare_hears_no_middle_that_the_others_do_not(evening):
    ends(evening)
    for name, number in zip(FIVE, (2, 5, 9, 4, 7), strict=True):
        evening.types(name, f"checkout {number}")
    evening.hush().types("Ann", "next")
    for name in FIVE:
        assert "The middle of five check-out numbers is 5." in evening.hears(name)
    assert "The middle" not in evening.hears("Fay")


def test_four_numbers_are_too_few_to_be_told(evening):
    for name in FIVE[:4]:
        evening.types(name, "checkin 5", "checkin 6")
    ends(evening)
    evening.types("Ann", "next")
    assert not any("middle" in evening.hears(name) for name in FIVE)


def test_whoever_holds_it_hears_kindly_that_a_small_ring_is_too_small_to_say(evening):
    evening.types("Eva", "leave")
    small = evening.types("Ann", "board numbers")
    assert "Four people sit here, and that is too small a ring to say" in small
    for name in FIVE[:4]:
        evening.types(name, "checkin 9")
    assert evening.types("Ann", "board numbers") == small, "nothing of what was given is in it"
    assert "Whoever holds the meeting does that" in evening.types("Ben", "board numbers")


def test_of_five_it_is_said_when_the_middle_comes_and_that_it_came(evening):
    assert "When five or more give a number" in evening.types("Ann", "board numbers")
    for name in FIVE:
        evening.types(name, "checkin 9")
    evening.types("Ann", "begin")
    told = evening.types("Ann", "board numbers")
    assert "has heard the middle of the check-in numbers" in told and "9" not in told


def test_both_numbers_are_shown_to_their_owner_and_kept_if_they_wish(evening):
    assert "given no number" in evening.types("Ben", "checkout")
    evening.types("Ben", "checkin 6")
    assert "in at 6 and check out at 4" in evening.types("Ben", "checkout 4")
    assert "You checked in at 6. You checked out at 4." in evening.types("Ben", "checkout")
    ben = opens(evening.people["Ben"])
    assert "sealed among your keeps" in evening.types("Ben", "checkout keep")
    kept = sheets.keeps(ben.who.person_id, ben, now=evening.time())
    assert [line.words for line in kept[0].lines] == ["The Evening Circle: checked in at 6 and out at 4."]
    assert not in_rows("checked in at")


def test_numbers_are_for_seats_and_for_numbers(evening):
    assert "`sit`" in evening.types("Fay", "checkin 5")
    assert "from 0 to 10" in evening.types("Ben", "checkin 11")
    assert "given no number" in evening.types("Fay", "checkout keep")
    evening.guest("Fay")
    assert "Guests" in evening.types("Fay", "checkout 4")


def test_who_held_it_hears_how_many_rated_and_what_was_lowest_and_no_number(evening):
    ends(evening)
    assert "no tested measure" in evening.types("Ben", "rate 8 7 9 3")
    for name in FIVE[2:]:
        evening.types(name, "rate 8 7 9 4")
        evening.people[name].told.clear()
    evening.people["Ben"].told.clear()
    assert not any("rated" in evening.hears(name) for name in FIVE)
    evening.types("Ann", "next")
    evening.hush().time.pass_(601)
    heard = evening.hears("Ann")
    assert "four people rated" in heard and "safety may want attention" in heard
    assert not any(digit in heard for digit in "34789")
    assert not any(evening.hears(name) for name in FIVE[1:])
    evening.time.pass_(1000)
    assert not evening.hears("Ann")


def test_of_three_it_is_said_only_that_they_rated_and_the_holders_own_never_counts(evening):
    ends(evening)
    for name in FIVE[:4]:
        evening.types(name, "rate 8 7 9 0")
    evening.types("Ann", "next")
    evening.hush().time.pass_(601)
    heard = evening.hears("Ann")
    assert "three people rated" in heard and "attention" not in heard


def test_when_all_have_rated_there_is_nothing_to_wait_for(evening):
    ends(evening).types("Ann", "next")
    evening.hush()
    for name in FIVE[1:]:
        evening.types(name, "rate 1 7 9 8", "rate 2 7 9 8")
    assert "four people rated" in evening.hears("Ann")


def test_whoever_held_it_and_went_home_hears_of_it_on_coming_back(evening):
    ends(evening)
    for name in FIVE[1:]:
        evening.types(name, "rate 8 7 2 9")
    evening.types("Ann", "next")
    evening.drops("Ann")
    evening.time.pass_(601)
    assert "being useful may want attention" in evening.returns("Ann")


def test_there_is_a_time_to_rate_and_people_who_may(evening):
    assert "when its parts are over" in evening.types("Ben", "rate 8 7 9 6")
    evening.types("Ann", "begin")
    assert "when its parts are over" in evening.types("Ben", "rate 8 7 9 6")
    ends(evening)
    assert "when its parts are over" in evening.types("Fay", "rate 8 7 9 6")
    assert "four whole numbers" in evening.types("Ben", "rate 8 7 9")
    assert "Belonging:" in evening.types("Ben", "rate") and "no tested measure" in evening.types(
        "Ben", "rate"
    )
    evening.types("Ann", "next")
    assert "Thank you" in evening.types("Ben", "rate 8 7 9 6 the heron was late")
    evening.time.pass_(601)
    assert "when its parts are over" in evening.types("Ben", "rate 8 7 9 6")


def test_canary_the_private_line_is_kept_sealed_or_not_at_all(evening):
    ends(evening)
    told = evening.types("Ben", "rate 8 7 9 6 = the heron was late")
    assert "Your line is not kept" in told and "`unlock`" in told
    cyd = opens(evening.people["Cyd"])
    told = evening.types("Cyd", "rate 8 7 9 6 = the heron was late")
    assert "sealed among your keeps" in told
    kept = sheets.keeps(cyd.who.person_id, cyd, now=evening.time())
    assert kept[0].lines[0].words == "the heron was late"
    assert not in_rows("heron") and not in_rows("heard 8")
    assert "heron" not in evening.hears("Ann") + repr(memory.running)


def test_ones_own_fall_is_spoken_of_to_oneself_alone(evening):
    ben = opens(evening.people["Ben"])
    for numbers_ in ("heard 8, belonging 8, useful 8, safe 9", "heard 8, belonging 8, useful 8, safe 7"):
        sheets.add(
            ben.who.person_id,
            ben,
            ben.who.id,
            "rating",
            f"the Evening Circle: {numbers_}.",
            now=evening.time(),
            today=date.today(),
        )
    ends(evening)
    told = evening.types("Ben", "rate 8 8 8 2")
    assert "Safe: that is clearly lower" in told and "`whisper Ann`" in told
    evening.types("Ann", "home")  # R23: nobody is told of who is at home
    told = evening.types("Ben", "rate 8 8 8 4")
    assert "Safe: that is clearly lower" in told and "Ann" not in told
    sheet = sheets.read(ben.who.person_id, ben, ben.who.id, now=evening.time())
    assert len(sheet.lists["rating"]) == 3  # of one meeting the last one stands
    assert "lower" not in evening.types("Ben", "rate 8 8 8 6")
    assert "lower" not in evening.hears("Ann")
    assert "lower" not in evening.types("Cyd", "rate 0 0 0 0")  # with closed pages nothing is compared


def rated(actor, now):
    """The ratings on their sheet."""
    return [
        line.words for line in sheets.read(actor.who.person_id, actor, actor.who.id, now=now).lists["rating"]
    ]


def test_a_rating_given_again_takes_the_place_of_its_own_only(evening):
    ben = opens(evening.people["Ben"])
    place = (ben.who.person_id, ben, ben.who.id, "rating")
    old = "The Lawn Circle: heard 5, belonging 5, useful 5, safe 5."
    sheets.add(*place, old, now=evening.time(), today=date.today())
    vault.lock(ben)
    ends(evening)
    evening.types("Ben", "rate 8 8 8 8")  # with closed pages
    opens(ben)
    evening.types("Ben", "rate 7 7 7 7")
    evening.types("Ben", "rate 6 6 6 6")
    new = "the Evening Circle: heard 6, belonging 6, useful 6, safe 6."
    assert rated(ben, evening.time()) == [old, new]


def test_whoever_does_not_come_to_aftercare_can_still_look_and_rate(evening):
    evening.types("Ben", "checkin 6")
    ends(evening)
    assert "check out at 4" in evening.types("Ben", "checkout 4")
    assert "Thank you" in evening.types("Ben", "rate 1 2 3 4")
    evening.types("Ann", "next")
    assert "You checked out at 4." in evening.types("Ben", "checkout")
    evening.time.pass_(601)
    assert "given no number" in evening.types("Ben", "checkout")
