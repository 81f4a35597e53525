"""How much one person says, and what in private words leads outside: for every schedule and every line."""

from time import perf_counter
from types import SimpleNamespace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.talk import giving_away, pace, rules
from game.talk.refusals import ManyLines, ManyNewPeople, ManyOffers, ManyPrivateLines

RATES = (rules.LINES, rules.PRIVATE, rules.FIRST, rules.OFFERS)


@given(
    st.sampled_from(RATES),
    st.lists(st.floats(0, 4_000), max_size=200),
    st.floats(0, 4_000),
    st.floats(0, 4_000),
)
def test_r05_any_schedule_lets_through_no_more_than_burst_and_rate(rate, moments, start, length):
    times: tuple[float, ...] = ()
    let_through = []
    for now in sorted(moments):
        after = rules.one_more(times, rate, now)
        if after is not None:
            times = after
            let_through.append(now)
    count = sum(start <= at < start + length for at in let_through)
    assert count <= rate.most + rate.most / rate.seconds * length
    assert len(times) <= rate.most


@given(st.sampled_from(RATES), st.floats(0, 1_000_000))
def test_r05_whoever_waits_is_let_through_again(rate, now):
    times: tuple[float, ...] = ()
    for _ in range(rate.most):
        times = rules.one_more(times, rate, now)
    assert rules.one_more(times, rate, now) is None
    assert rules.one_more(times, rate, now + rate.seconds) is not None


@pytest.fixture
def who():
    """Two masks of one person."""
    pace.forget()
    person_id = uuid4()
    yield tuple(SimpleNamespace(id=uuid4(), person_id=person_id) for _ in range(2))
    pace.forget()


def test_r05_all_masks_of_a_person_are_counted_together(who):
    told = [pace.line(who[number % 2], now=number / 2) for number in range(60)]
    assert told.index(True) == 30 and sum(told) == 1
    with pytest.raises(ManyLines):
        pace.line(who[0], now=30.0)
    assert pace.line(who[1], now=75.0) in (True, False)
    pace.line(SimpleNamespace(id=uuid4(), person_id=uuid4()), now=30.0)


def test_r05_private_lines_new_people_and_offers(who):
    for number in range(10):
        pace.private(who[number % 2], "Ben", now=1.0)
    with pytest.raises(ManyPrivateLines, match="tried to send private lines ten times"):
        pace.private(who[0], "Ben", now=2.0)
    for name in ("Cyd", "Dee", "Eve", "Fay"):
        pace.first(who[0], name, now=100.0)
    with pytest.raises(ManyNewPeople):
        pace.first(who[1], "Gus", now=101.0)
    pace.private(who[1], "Dee", now=102.0)
    pace.was_written_to(who[0], "Gus", now=103.0)
    pace.first(who[1], "Gus", now=104.0)
    pace.first(who[1], "Hal", now=3_605.0)
    for _ in range(6):
        pace.offer(who[0], now=1.0)
    with pytest.raises(ManyOffers):
        pace.offer(who[1], now=2.0)


def test_nothing_is_remembered_for_longer_than_an_hour(who):
    pace.private(who[0], "Ben", now=1.0)
    pace.line(who[0], now=1.0)
    pace.tick(now=3_602.0)
    assert not pace._times and not pace._talks and not pace._told


# fmt: off
LEADS = {
    "an e-mail address": ["write me: ann@example.org", "a.b@c.de.", "<x@y.co>"],
    "a link": ["see https://example.org/a", "www.example.org", "it is on example.org/me", "t.me/bluebird"],
    "a phone number": ["0170 123 45 67", "+43 1 40604", "call 555-123-4567", "(0)30/1234567", "555-1234",
        "it is 555 1234", "5551234"],
    "a name somewhere else": [
        "@bluebird",
        "my discord is bluebird",
        "bluebird_7 on telegram",
        "whatsapp blue77",
        "find me on telegram as benheron",
        "you can find me on Telegram",
        "telegram: benheron",
        "Signal: benheron",
        "telegram:benheron",
        "insta - benheron",
        "benheron on insta",
        "I’m benheron on insta, and you?",
        "on discord as benheron",
        "I am on facebook under the name of my cat",
        "my snapchat is benheron",
        "write me on signal",
        "add me, I am nice, on kik",
        "let's talk on whatsapp instead",
        "let’s move this to signal",
        "schreib mir auf whatsapp",
        "reach out to me on telegram, I am benheron",
        "look me up on facebook",
        "search for benheron on tiktok",
        "ig: benheron",
        "ben#1234",
    ],
    "a postal address": ["I live at 12 Elm Street", "Lindenweg 5", "Hauptstraße 12a", "Hauptstr. 5",
        "hauptstr 5", "Hauptstr.5", "12 Elm St", "12 North Elm St. in Boston",
        "5 Park Ave.", "7 Oak Dr, Springfield"],
}
# fmt: on
STAYS = [
    "I slept 4 hours and 20 minutes",
    "on 2026-12-05 we meet",
    "on 05.12.2026 at 18:30",
    "down the road",
    "I saw a signal in that",
    "that was 10 years and 7 months ago",
    "10 000 steps",
    "e.g. this. And that.",
    "I was @ home",
    "so... what now?",
    "der weg ist lang",
    "it is 1/2 done",
    "5 minutes on the way down a road",
    "I deleted facebook",
    "Facebook is making me sad",
    "I was on instagram all night",
    "hours on insta",
    "I am mostly on discord",
    "I am not on facebook any more",
    "scrolling on tiktok",
    "people on facebook",
    "I saw it on facebook as a child",
    "on twitter as well",
    "my mother is on whatsapp",
    "discord was down",
    "facebook: never again",
    "send me a signal",
    "I walked up to him and gave a signal",
    "let it steam",
    "let's stay on that line",
    "he never called me, I went on facebook",
    "my facebook is gone",
    "my signal is weak",
    "I follow you on twitter",
    "she posted me on facebook",
    "we met on discord",
    "I look for work on linkedin",
    "I got 12 of 30 points",
    "5-10 minutes",
    "300-1000 words",
    "1000000",
    "1250500 euros",
    "2019-2023",
    "between 100 and 2000",
    "I had to drive 20 minutes",
    "at 5 my dr called",
    "I saw 2 other dr",
    "the 1st of May",
    "#1",
    "we are #12 of 30",
    "20.000 steps",
    "St. Paul",
    "number 5 lives here",
    "we talk in a circle",
    "",
    "12",
    "a steam of thought",
    "one.two three",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, all_ in LEADS.items() for words in all_])
def test_what_leads_outside_is_named_by_its_kind(kind, words):
    assert giving_away.kind(words) == kind


@pytest.mark.parametrize("words", STAYS)
def test_what_people_say_every_day_is_not(words):
    assert giving_away.kind(words) is None


@given(st.text(max_size=400))
def test_any_words_have_an_answer(words):
    assert giving_away.kind(words) in {None, *LEADS}


PIECES = "find me on telegram as : 12 555 1234 st elm my is signal let's str. # add 5 insta discord".split()


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_any_order_of_what_is_looked_for_has_an_answer(words):
    assert giving_away.kind(words) in {None, *LEADS}


@pytest.mark.parametrize("words", [*PIECES, "find me on", "555 123", "12 elm", "is insta"])
def test_r3_words_cost_by_how_many_they_are(words):
    def cost(count):
        with_many, begun = " ".join([words] * count), perf_counter()
        giving_away.kind(with_many)
        return perf_counter() - begun

    few, many = min(cost(2_000) for _ in range(5)), min(cost(16_000) for _ in range(3))
    assert many < 30 * few + 0.005, "eight times as many, and not the square of it"
