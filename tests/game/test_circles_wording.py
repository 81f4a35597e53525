"""Every fact in words: for whom it is about, for the ring, for the facilitator, for those outside."""

import importlib
import pkgutil
import re
from dataclasses import fields, replace
from uuid import UUID

import pytest

from game.circles.events.meetings import CircleCard, CircleTold
from game.circles.rules import facts, machine
from game.circles.rules.events import meetings as e
from game.circles.rules.facts import meetings as f
from game.circles.rules.formats import form as formats
from game.circles.rules.parts import Seat
from game.circles.wording import _WORDED, cards, worded
from game.circles.wording.common import about_s, held_as, listed, number
from game.common import texts

ANN, BEN, CYD, DEE, EVE = (UUID(int=one) for one in range(1, 6))
NAMES = {ANN: "Ann", BEN: "Ben", CYD: "Cyd", DEE: "Dee"}
EVERY_FACT = [one for one in vars(f).values() if isinstance(one, type) and issubclass(one, f.Fact)]
FACTS = [one for one in EVERY_FACT if one not in (f.Fact, f.OfSeat)]
VALUES = {
    "seat": BEN,
    "quiet": False,
    "seats": 3,
    "present": 1,
    "minimum": 3,
    "phase": "check_in",
    "floor": "round",
    "crosstalk": 0,
    "text": ("rounds.prompt",),
    "minutes": 9,
    "first": True,
    "cap_s": 60,
    "cap_w": 50,
    "again": False,
    "after": (CYD, ANN),
    "to": CYD,
    "why": "pause",
    "later": True,
    "waiting": 2,
    "choose": True,
    "early": False,
    "closed": False,
    "never_begun": False,
    "given_by": None,
    "changed": (1,),
    "gone": ("You whistle before you come in.",),
    "back": False,
    "known": False,
}


def card(key="rounds"):
    form = formats.parse(texts.data(f"formats/{key}.yaml"))
    lines = ("What is said here stays here.", "You may pass.")
    return CircleCard(
        UUID(int=9),
        "evening",
        "the Evening Circle",
        "A short round.",
        None,
        form,
        "peer",
        6,
        "Now.",
        lines,
        1,
    )


def meeting(key="rounds", *deeds):
    state, _ = machine.opened(card(key).form, 0.0)
    for seat in (ANN, BEN, CYD):
        for deed in (e.Sit(seat), e.Agree(seat)):
            state, _ = machine.step(state, deed, 0.0)
    for deed in (e.Quiet(DEE), e.Agree(DEE), e.Host(ANN), e.Begin(ANN), *deeds):
        state, _ = machine.step(state, deed, 0.0)
    return state


def told(fact, state=None, **more):
    return CircleTold(fact, card(), state or meeting(), (), frozenset({ANN, BEN, CYD, DEE}), NAMES, **more)


def made(kind, **values):
    said = VALUES | values
    if kind in (f.HoldCalled, f.FloorGivenBack):
        said = {"why": "pause" if kind is f.HoldCalled else "silent"} | values | {"seat": BEN, "later": True}
    return kind(**{one.name: said[one.name] for one in fields(kind)})


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("reader", [ANN, BEN, CYD, DEE, EVE])
def test_every_fact_has_plain_words_for_every_reader(kind, reader):
    text = worded(told(made(kind)), reader)
    if text is None:
        assert kind in (f.TurnTaken, f.MeetingOpened, f.FacilitatorGone, f.PieceGiven)
        return
    assert "!" not in text.replace("`!`", "")
    assert "{" not in text and "None" not in text and "_" not in text
    assert not re.search(r"\b(he|she|his|her|him)\b", text)
    assert not re.search(r" {2,}|\.\.|\s$", text.replace("...", ""))


def every_fact():
    """The kinds of facts of all modules that have some, those without further kinds below them."""
    found = set()
    for module in pkgutil.iter_modules(facts.__path__):
        said = vars(importlib.import_module(f"{facts.__name__}.{module.name}")).values()
        found |= {one for one in said if isinstance(one, type) and issubclass(one, f.Fact)}
    return found - {f.Fact, f.OfSeat}


def test_no_fact_is_without_words():
    assert set(_WORDED) == every_fact()
    assert len(every_fact()) > len(FACTS)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        *[(f.HoldCalled, {"why": why}) for why in ("facilitator", "pause", "alone")],
        *[(f.FloorGivenBack, {"why": why}) for why in ("silent", "dropped", "moved")],
        *[(f.AftercareBegun, {"early": early, "closed": closed}) for early in (0, 1) for closed in (0, 1)],
        *[(f.Ended, {"early": early, "never_begun": never}) for early in (0, 1) for never in (0, 1)],
        (f.PieceGiven, {"to": None}),
        (f.PassNoted, {"again": True}),
        (f.TurnOffered, {"floor": "piece", "given_by": CYD}),
        *[
            (f.TurnOffered, {"again": again, "floor": floor})
            for again in (0, 1)
            for floor in ("piece", "popcorn")
        ],
        *[(f.SeatTaken, {"quiet": quiet, "back": back}) for quiet in (0, 1) for back in (0, 1)],
        (f.PhaseOver, {"choose": False}),
    ],
)
def test_each_shade_of_a_fact_is_said_to_the_ring(kind, values):
    for reader in (ANN, BEN, CYD):
        text = worded(told(made(kind, **values)), reader)
        assert len(text) > 10 and "{" not in text


def test_the_holder_is_spoken_to_and_the_others_hear_who_comes_next():
    offer = told(f.TurnOffered(BEN, 60, 50, "round", False, (CYD, ANN)))
    assert worded(offer, BEN).startswith("Your turn, Ben. You have about a minute for it, or 50 words")
    assert worded(offer, ANN) == "It is Ben's turn. After Ben: Cyd, Ann (you)."
    assert worded(offer, CYD) == "It is Ben's turn. After Ben: Cyd (you), Ann."
    assert worded(offer, EVE) == "It is Ben's turn."


def test_passing_is_thanked_in_the_words_of_sharing():
    state = meeting()
    passed, done = told(f.Passed(BEN), state), told(f.TurnDone(BEN), state)
    assert worded(passed, BEN) == worded(done, BEN)
    assert worded(passed, ANN).replace("passes", "has finished") == worded(done, ANN)


def test_who_called_a_pause_is_said_to_nobody():
    for reader in (ANN, BEN, CYD, DEE, EVE):
        text = worded(told(f.HoldCalled("pause"), meeting("rounds", e.Pause(CYD))), reader)
        assert "Cyd" not in text


def test_those_outside_hear_no_guiding_words_only_how_far_the_circle_is():
    entered = told(made(f.PhaseEntered))
    assert worded(entered, EVE) == "A new part begins in the Evening Circle: check in."
    assert texts.snippet("rounds.prompt") in worded(entered, BEN)


def test_the_facilitators_notes_name_the_next_move():
    assert "`begin`" in worded(told(f.Hosted(ANN), machine.step(_gathered(), e.Host(ANN), 0.0)[0]), ANN)
    assert "`begin`" in worded(told(f.BelowMinimum(1, 2)), ANN)
    assert "`resume`" in worded(told(f.HoldCalled("facilitator")), ANN)
    assert "`next`" in worded(told(f.PhaseOver(9, choose=True)), ANN)
    assert "`extend" in worded(told(f.PhaseOver(9, choose=False)), ANN)
    assert "`next`" in worded(told(made(f.PhaseEntered)), ANN)
    assert "`resume`" not in worded(told(f.HoldCalled("facilitator")), BEN)


def _gathered():
    state, _ = machine.opened(card().form, 0.0)
    for deed in (e.Sit(ANN), e.Agree(ANN)):
        state, _ = machine.step(state, deed, 0.0)
    return state


def test_what_was_missed_is_counted_in_words():
    text = worded(told(f.CameBack(BEN), missed=6), BEN)
    assert "While you were away, six lines were spoken." in text
    assert "While you were away" not in worded(told(f.CameBack(BEN)), BEN)


def test_the_order_says_what_became_of_each_turn_without_colour_or_position_alone():
    state = meeting("rounds", e.Done(ANN), e.Drop(CYD))
    assert cards.order(state, NAMES, BEN).split("\n") == [
        "Now: check in. Answering each other: nobody answers what another says.",
        "1. Ann: holds the meeting, had the turn",
        "2. Ben (you): has the turn",
        "3. Cyd: line dropped, place kept, to come",
        "Listening: Dee.",
    ]


def test_the_list_of_circles_counts_no_listeners_and_names_nobody():
    text = cards.circle_list([(card(), "the Hearth", meeting(), None), (card(), "the Willow", None, None)])
    assert not any(name in text for name in NAMES.values())
    assert "its door is still open" in text and "Nobody is meeting just now" in text


def test_the_card_of_the_piece_names_the_part_in_which_one_may_answer():
    text = cards.card(card("talking_piece"), "the Willow", None, {})
    assert "In open space: answers from your own experience" in text
    assert "Led by peers, not professionals." in text


def test_numbers_and_times_are_said_as_one_says_them():
    assert [about_s(span) for span in (30, 45, 60, 90, 210, 300)] == [
        "30 seconds",
        "45 seconds",
        "a minute",
        "a minute and a half",
        "four minutes",
        "five minutes",
    ]
    assert (number(0), number(12), number(13)) == ("no", "twelve", "13")
    assert listed(["Ann"]) == "Ann" and listed(["Ann", "Ben", "Cyd"]) == "Ann, Ben and Cyd"


@pytest.mark.parametrize(
    ("led_by", "standing", "said"),
    [
        ("professional", {"practitioner", "facilitator"}, "a professional"),
        ("professional", {"facilitator"}, "a peer"),
        ("trained_peer", {"co_facilitator"}, "a trained peer"),
        ("trained_peer", set(), "a peer"),
        ("rotating", {"practitioner"}, "a peer"),
    ],
)
def test_nobody_is_called_more_than_the_house_knows_of_them(led_by, standing, said):
    circle = replace(card(), led_by=led_by)
    seat = Seat(BEN, agreed=True, standing=frozenset(standing))
    assert held_as(circle, seat, "Ben") == said
    assert held_as(circle, None, "Ben") == "a peer"


def test_where_a_professional_leads_the_door_says_so_and_nobody_is_told_that_anyone_can():
    led = replace(meeting(), form=replace(card().form, led_by="professional"))
    asked = worded(told(f.AgreementsAsked(CYD), led), CYD)
    assert "A professional whose licence the house has seen leads this ring." in asked
    assert "Peers sit here together" not in asked and "help now" in asked
