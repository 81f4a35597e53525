"""The scan finds what is planted, in each dress, and only that."""

import zlib
from base64 import b64encode, urlsafe_b64encode
from datetime import date
from uuid import UUID

import pytest

from game.circles.models import Circle, Farewell
from game.places.models import Place
from tests.unlinkable import evenings, plans, scan
from tests.unlinkable.people import ADDRESSES, LOGINS

ROWS = ("person", "persona", "place", "farewell")
ONE = UUID("0b1f0c7e-5a8e-4d43-9a7c-2f60c1d2e3f4")
CALM = 'Aldous comes in.\nRoom.Players {"came": "Aldous", "guests": 0}\nThe way from here: lawn, house.'


def test_in_what_is_right_nothing_is_found():
    assert scan.found(CALM, ("ploverlogin", "Thornbury"), (ONE,)) == []


@pytest.mark.parametrize("word", ["ploverlogin", "Thornbury", "203.0.113.77"])
@pytest.mark.parametrize(
    "dress", [str, str.upper, lambda word: b64encode(f"it is {word} who".encode()).decode()]
)
def test_a_word_is_found(word, dress):
    assert scan.found(f"{CALM} {dress(word)} {CALM}", (word,), ()) == [f"the word {word}"]


@pytest.mark.parametrize(
    "dress",
    [
        str(ONE),
        str(ONE).upper(),
        ONE.hex,
        str(ONE.int),
        b64encode(ONE.bytes).decode(),
        urlsafe_b64encode(ONE.bytes).rstrip(b"=").decode(),
        b64encode(str(ONE).encode()).decode(),
        b64encode(f"person={ONE.hex}".encode()).decode(),
        b64encode(zlib.compress(f"person={ONE.hex}".encode())).decode(),
    ],
)
def test_an_id_is_found(dress):
    (what,) = scan.found(f"{CALM} {dress} {CALM}", (), (ONE,))
    assert str(ONE) in what


@pytest.mark.parametrize("number", ["#12", "/characters/7/", "Aldous(#3)"])
def test_a_number_of_a_row_is_found(number):
    assert scan.found(f"{CALM} {number} {CALM}", (), ())


@pytest.mark.parametrize("planted", [*LOGINS.values(), *ADDRESSES.values(), *ROWS])
def test_what_is_planted_into_an_evening_is_found_there(ground, planted):
    plan = plans.drawn(3, (), length=15)
    found = []

    def seen(house):
        ids = {"person": house.person_ids["Aldous"], "persona": house.rows["Brenna"].id}
        ids["place"] = Place.objects.get(key="lawn").id
        left = {"persona_id": ids["persona"], "kind": "seat", "words": b"", "left_on": date.today()}
        ids["farewell"] = Farewell.objects.create(circle=Circle.objects.get(key="new_ways"), **left).id
        house.actors["Nell"].say(f"something {ids.get(planted, planted)} else")
        text = scan.received_alone(house.journals["Nell"])
        found.extend(scan.found(text, {*LOGINS.values(), *ADDRESSES.values()}, house.ids("Nell")))

    evenings.world(plan, joined=True, seen=seen)
    assert len(found) == 1
