"""Changing as it is typed: at once in one's own room, elsewhere after a yes; a wish and a yes in a circle."""

import pytest
from django.db import IntegrityError
from evennia.objects.models import ObjectDB

from commands import dressing, entering, taking_off
from commands.command import Command
from game.common.refusals import Busy
from game.people import vault
from game.personas import selectors as personas
from game.personas.models import Page, Persona
from game.places import atlas, presence
from game.places import dressing as changing
from game.places.models import Standing
from tests.game.circles_typed import TypedEvening
from typeclasses import bodies

pytestmark = pytest.mark.django_db


class Typed(Command):
    """The word under which a person would call what is tested here."""

    key = "persona"
    deed = staticmethod(lambda command: None)

    def do(self):
        self.deed(self)


@pytest.fixture
def does(time):
    """`does(ann, dressing.wear, "Brave")` is what Ann hears because of it."""

    def does(actor, deed, *said):
        before = len(actor.told)
        command = Typed().prepare(actor, "persona", "", time())
        command.deed = lambda command: deed(command, *said)
        command.run()
        return "\n".join(text for _, text in actor.told[before:])

    return does


@pytest.fixture
def brave(ann, mask):
    """Another persona of Ann's."""
    return mask(ann, "Brave")


def test_in_ones_own_room_a_persona_is_put_on_at_once(ann, brave, does):
    ann.type("home")
    assert does(ann, dressing.wear, "brave") == "You are Brave now, and `out` leads to the Gate."
    assert ann.who.id == brave.id and ann.dialogue is None
    assert does(ann, dressing.wear, "Brave") == "You are wearing Brave now."
    assert does(ann, dressing.wear, "ann") == "You are Ann now, and `out` leads to the Lawn."


def test_elsewhere_the_house_offers_to_take_one_there(ann, ben, brave, does):
    said = does(ann, dressing.wear, "Brave")
    assert "Type yes to go there and be Brave" in said and "seat" not in said
    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id and ben.heard == []
    assert ann.type("yes") == ["You are Brave now, and `out` leads to the Gate."]
    assert changing.is_at_home(ann.who) and ann.dialogue is None
    assert ben.heard == ["Ann goes out."]


@pytest.mark.parametrize("answer", ["no", "", "say yes, of course", "stop", "yes please"])
def test_anything_but_yes_leaves_all_as_it_is(ann, ben, brave, does, answer):
    does(ann, dressing.wear, "Brave")
    assert ann.type(answer) == [dressing.STAYS] and "nobody heard it" in dressing.STAYS
    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id and ann.dialogue is None
    assert ben.heard == [] and personas.worn_by(brave.person_id).name == "Ann"


def test_what_is_not_ones_own_is_one_sentence_and_nothing_is_asked(ann, ben, mask, does):
    mask(ben, "Foreign")
    retired = mask(ann, "Retired")
    Persona.objects.filter(id=retired.id).update(retired_on="2020-01-01")
    for place in ("look", "home"):
        ann.type(place)
        told = {does(ann, dressing.wear, said) for said in ("Foreign", "Retired", "Ben", "Nobody", "")}
        assert told == {"You have no persona of that name. `persona` lists yours."}
        assert ann.dialogue is None


def test_a_guest_is_told_how_to_have_personas(stranger, does):
    stranger.type("visit")
    for deed, said in ((dressing.wear, ["Ann"]), (dressing.off, []), (dressing.worn_for, ["Ann", "x"])):
        assert "`join` makes you a member" in does(stranger, deed, *said)


def test_a_turn_comes_first_also_when_it_comes_between_offer_and_yes(person, mask, time, does):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    ann, ben = tonight.people["Ann"], tonight.people["Ben"]
    mask(ann, "Brave"), mask(ben, "Bold")
    tonight.types("Ann", "begin")
    said = does(ann, dressing.wear, "Brave")
    assert "It is your turn" in said and "`done`" in said and "`pass`" in said and ann.dialogue is None
    said = does(ben, dressing.wear, "Bold")
    assert "Your seat in the Evening Circle becomes free with that. Type yes" in said
    tonight.types("Ann", "done")
    assert "It is your turn" in ben.type("yes")[0] and ben.dialogue is None
    assert tonight.seat("Ben").agreed and ben.who.name == "Ben"


def test_whoever_sits_in_a_circle_leaves_the_seat_and_the_ring_sees_a_walk(person, mask, time, does):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    ann = tonight.people["Ann"]
    mask(ann, "Brave")
    assert "nobody holds the meeting then" in does(ann, dressing.wear, "Brave")
    tonight.hush()
    ann.type("yes")
    assert tonight.hears("Ben") == "Ann goes out.\nAnn's seat is free."
    assert ann.who.name == "Brave" and tonight.meeting.host is None


def test_off_brings_back_the_home_persona_and_then_asks(ann, brave, does, monkeypatch):
    asked = []
    monkeypatch.setattr(taking_off, "ask", lambda *given: asked.append(given))
    assert "nothing to take off" in does(ann, dressing.off)
    ann.type("home")
    does(ann, dressing.wear, "Brave")
    assert "You are Ann now, and `out`" in does(ann, dressing.off)
    assert ann.who.name == "Ann" and asked == [(ann, brave, ann.time())]
    does(ann, dressing.wear, "Brave")
    ann.type("out")
    assert "and be Ann" in does(ann, dressing.off) and len(asked) == 1
    assert "You are Ann now, and `out`" in ann.type("yes")[0] and len(asked) == 2


def test_off_asks_three_questions_that_may_all_be_skipped(ann, brave, does):
    ann.type("home")
    does(ann, dressing.wear, "Brave")
    assert "look back on Brave" in does(ann, dressing.off) and ann.dialogue is not None
    ann.type("skip")
    assert ann.dialogue is None and ann.who.name == "Ann" and not Page.objects.exists()


def test_a_purpose_that_is_not_sealed_keeps_nobody_from_wearing(ann, brave, does):
    ann.type("home")
    said = does(ann, dressing.worn_for, "Brave", "being first to speak")
    assert "You are Brave now, and `out`" in said and "the purpose is not kept" in said
    assert ann.dialogue is not None and ann.who.id == brave.id
    ann.type("stop")
    assert ann.dialogue is None and ann.who.id == brave.id and not Page.objects.exists()


def test_a_purpose_is_kept_sealed_where_the_pages_are_open(ann, brave, does, monkeypatch):
    monkeypatch.setattr(vault, "is_open", lambda *given, **times: True)
    monkeypatch.setattr(vault, "use", lambda *given, **times: True)
    monkeypatch.setattr(vault, "seal", lambda *given, **times: b"sealed")
    said = does(ann, dressing.worn_for, "Brave", "being first to speak")
    assert "Type yes" in said and not Page.objects.exists()
    assert ann.type("yes")[-1].startswith("What you wear Brave for is kept")
    page = Page.objects.get()
    assert (page.persona_id, page.field, bytes(page.sealed)) == (brave.id, "purpose", b"sealed")
    assert "kept" in does(ann, dressing.worn_for, "Brave", "speaking second") and Page.objects.count() == 1
    assert does(ann, dressing.worn_for, "Brave", "") == "You are wearing Brave now."


def test_where_the_rows_fail_after_the_walk_it_is_said_where_one_is(ann, brave, does, monkeypatch):
    does(ann, dressing.wear, "Brave")

    def busy(*args, **kwargs):
        raise Busy()

    monkeypatch.setattr(changing, "wear", busy)
    told = ann.type("yes")
    assert told == ["You are in your Dressing Room, as Ann.", str(Busy())]
    assert changing.is_at_home(ann.who) and ann.who.name == "Ann" and ann.dialogue is None


def test_nothing_is_walked_where_the_rows_cannot_be_prepared(ann, brave, does, monkeypatch):
    Standing.objects.filter(persona_id=brave.id).delete()
    does(ann, dressing.wear, "Brave")

    def busy(*args, **kwargs):
        raise Busy()

    monkeypatch.setattr(Standing.objects, "create", busy)
    assert ann.type("yes") == [str(Busy())]
    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id and ann.dialogue is None


def test_a_change_within_a_circle_as_it_is_typed(person, mask, time):
    tonight = TypedEvening(person, time, "hearth", "Ann", "Ben").seated("Ann", "Ben")
    mask(tonight.people["Ben"], "Brave")
    assert "Whoever holds the meeting knows" in tonight.types("Ben", "sit as Brave = I go on as Brave.")
    assert '"I go on as Brave."' in tonight.hears("Ann")
    assert "stays as it is" in tonight.types("Ann", "allow Ben = no")
    tonight.types("Ben", "sit AS brave=I go on as Brave.")
    tonight.hush()
    assert 'Ben says, "I go on as Brave."' in tonight.types("Ann", "allow be")
    assert "persona wear Brave" in tonight.hears("Ben")
    assert "You hold this meeting" in tonight.types("Ann", "sit as Brave")


def test_a_persona_that_is_erased_while_the_question_stands_leaves_no_body_and_no_fault(
    ann, brave, does, monkeypatch
):
    does(ann, dressing.wear, "Brave")
    bodies.persona_of(brave.id).delete()
    Standing.objects.filter(persona_id=brave.id).delete()
    Persona.objects.filter(id=brave.id).delete()
    assert ann.type("yes") == ["You have no persona of that name. `persona` lists yours."]
    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id and ann.dialogue is None
    assert not ObjectDB.objects.filter(db_key=str(brave.id)).exists()

    def refused(*args, **kwargs):
        raise IntegrityError

    monkeypatch.setattr(Standing.objects, "create", refused)
    with pytest.raises(IntegrityError):
        entering.prepare(brave)
    assert not ObjectDB.objects.filter(db_key=str(brave.id)).exists()
