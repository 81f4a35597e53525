"""Who is shown which fact, and when: scenes, people who come and go, lines, nothing for who reads none."""

import pytest

from commands import doorway
from game.circles import registry
from game.personas.packages import face
from game.places import atlas, presence, rebuilding
from game.places import services as places
from typeclasses import circle_showing, hearing, showing

pytestmark = pytest.mark.django_db


def packages(actor):
    """What was shown since the last question, by name."""
    shown, actor.shown = actor.shown, []
    return [package for package, _ in shown]


def of(actor, package):
    """The values of one package since the last question."""
    shown, actor.shown = actor.shown, []
    return [value for name, value in shown if name == package]


def hush(*actors):
    for actor in actors:
        actor.shown.clear()


# --- scenes


def test_on_coming_in_a_client_is_shown_mask_place_and_people(stranger, person):
    person("Ann")
    doorway.gone(person("Ben"), quit=True)
    stranger.type("connect loginben Ben sits by the water")
    assert packages(stranger) == ["Persona.Worn", "Char.Name", "Room.Info", "Room.Players"]
    mask = {"name": "Ben", "guest": False, "pronouns": "", "title": ""}
    assert stranger.knows.mask == mask | {"face": face(stranger.who)}
    lawn = atlas.keyed("lawn")
    assert stranger.knows.room["name"] == lawn.name and stranger.knows.room["circle"] is None
    assert stranger.knows.room["ways"] == [way.names[0] for way in lawn.ways]
    assert stranger.knows.people == ["Ann", "Ben"]


def test_on_walking_into_a_room_with_a_circle_it_is_shown_too_and_the_mask_is_not(ann):
    hush(ann)
    ann.type("house")
    ann.type("hearth")
    assert packages(ann) == ["Room.Info", "Room.Players"] * 2 + ["Circle.State"]
    circle = ann.knows.circle
    assert ann.knows.room["circle"] == circle["circle"] == "the Evening Circle"
    assert (circle["meeting"], circle["version"], circle["stage"]) == (None, 0, "none")
    assert circle["you"] == {"seat": "none", "holds": False, "may": ["sit", "quiet"]}
    ann.type("house")
    assert ann.knows.circle == {}


def test_a_guest_is_shown_the_place_and_may_nothing(stranger):
    stranger.type("visit")
    mask = {"name": "a guest", "guest": True, "pronouns": "", "title": "", "face": None}
    assert stranger.knows.mask == mask
    assert (stranger.knows.people, stranger.knows.guests) == ([], 1)
    for way in ("lawn", "house", "hearth"):
        stranger.type(way)
    assert stranger.knows.circle["you"]["may"] == []


def test_the_portal_can_ask_for_the_whole_scene_anew(ann):
    places.walk(ann.who, atlas.keyed("hearth").id, now=0.0)
    hush(ann)
    doorway.scene(ann)
    assert packages(ann) == ["Persona.Worn", "Char.Name", "Room.Info", "Room.Players", "Circle.State"]


def test_at_the_door_there_is_no_scene(stranger):
    doorway.scene(stranger)
    assert stranger.shown == []


def test_a_second_connection_is_shown_the_scene_and_nobody_else_a_thing(ann, ben, stranger):
    def signs_in(account):
        stranger.account = account
        ann.replaced_by = stranger
        doorway.gone(ann, quit=False)

    stranger.signs_in = signs_in
    hush(ann, ben)
    stranger.type("connect loginann Ann sits by the water")
    assert packages(stranger) == ["Persona.Worn", "Char.Name", "Room.Info", "Room.Players"]
    assert sorted(stranger.knows.people) == ["Ann", "Ben"]
    assert ben.shown == [] and ann.shown == []


def test_after_a_restart_every_client_knows_all_anew_once_all_are_back(ann, ben, time):
    for actor in (ann, ben):
        places.walk(actor.who, atlas.keyed("hearth").id, now=time())
    presence.clear()
    hearing._ears.clear()
    circle_showing.forget_all()
    registry.all_are_back(False)
    hush(ann, ben)
    for actor in (ann, ben):
        doorway.came_back(actor)
        assert actor.shown == []
    registry.all_are_back(True)
    showing.everyone()
    for actor in (ann, ben):
        assert packages(actor) == ["Persona.Worn", "Char.Name", "Room.Info", "Room.Players", "Circle.State"]
        assert actor.knows.people == ["Ann", "Ben"]


def test_after_places_were_read_anew_every_client_knows_all_anew(ann, person):
    steward = person("Una", steward=True)
    hush(ann, steward)
    rebuilding.rebuild(steward.who)
    assert packages(ann) == packages(steward) == ["Persona.Worn", "Char.Name", "Room.Info", "Room.Players"]


def test_whoever_stood_in_a_place_that_is_no_more_is_shown_the_gate(ann, ben):
    gone = atlas.keyed("lawn").id
    del atlas._by_id[gone]
    hush(ann, ben)
    places.gather_the_displaced()
    for actor in (ann, ben):
        assert actor.knows.room["name"] == atlas.keyed("gate").name
        assert actor.knows.people == ["Ann", "Ben"]


def test_one_client_that_fails_keeps_no_other_in_the_dark(ann, ben, monkeypatch):
    faults = []
    monkeypatch.setattr(showing, "fault", faults.append)
    monkeypatch.setattr(ann, "show", lambda *fact: 1 / 0)
    hush(ben)
    showing.everyone()
    assert faults == ["showing"]
    assert packages(ben) == ["Persona.Worn", "Char.Name", "Room.Info", "Room.Players"]


# --- who comes and goes


def test_people_and_guests_who_come_and_go_are_shown_to_those_who_are_there(ann, ben, stranger):
    hush(ann)
    ben.type("house")
    ben.type("lawn")
    stranger.type("visit")
    stranger.type("lawn")
    stranger.type("quit")
    assert of(ann, "Room.Players") == [
        {"gone": "Ben", "guests": 0},
        {"came": "Ben", "guests": 0, "faces": {"Ben": face(ben.who)}},
        {"guests": 1},
        {"guests": 0},
    ]
    assert ann.knows.people == ["Ann", "Ben"]


def test_a_line_that_drops_is_one_who_goes(ann, ben):
    hush(ann)
    doorway.gone(ben, quit=False)
    assert of(ann, "Room.Players") == [{"gone": "Ben", "guests": 0}]


# --- lines


def test_each_line_is_shown_as_it_was_spoken_to_who_hears_it_own_ones_too(ann, ben):
    hush(ann, ben)
    for line in ('say "hello" <b>there</b>', "think so late", ":waves", ";'s hat", "-ben and you"):
        ann.type(line)
    expected = [
        {"class": "say", "speaker": "Ann", "text": '"hello" <b>there</b>'},
        {"class": "think", "speaker": "Ann", "text": "so late"},
        {"class": "pose", "speaker": "Ann", "text": "waves"},
        {"class": "pose", "speaker": "Ann", "text": "'s hat"},
        {"class": "say", "speaker": "Ann", "text": "and you", "to": "Ben"},
    ]
    assert of(ann, "Comm.Line") == of(ben, "Comm.Line") == expected


def test_private_words_are_shown_to_the_two_and_a_gesture_to_all(ann, ben, cyd):
    hush(ann, ben, cyd)
    ann.type("whisper ben=shall we")
    ann.type("page ben=or not")
    assert cyd.shown == []
    ann.type("nod")
    private = [
        {"class": "whisper", "speaker": "Ann", "text": "shall we", "to": "Ben"},
        {"class": "page", "speaker": "Ann", "text": "or not", "to": "Ben"},
    ]
    nod = [{"class": "gesture", "speaker": "Ann", "text": "Ann nods."}]
    assert of(ann, "Comm.Line") == of(ben, "Comm.Line") == private + nod
    assert of(cyd, "Comm.Line") == nod


def test_r16_words_in_facts_are_plain(ann, ben):
    hush(ben)
    ann.type("say |rred|n {nobody} $You() \x1b]0;title\x07 \u202e a\u2028b \ud800")
    (line,) = of(ben, "Comm.Line")
    assert line["text"] == "|rred|n {nobody} $You() ]0;title a b"


def test_what_is_refused_is_shown_to_nobody(ann, ben):
    for actor in (ann, ben):
        for way in ("house", "stillness"):
            actor.type(way)
    hush(ann, ben)
    ann.type("say hello")
    assert ann.shown == [] and ben.shown == []


# --- who reads no facts


def test_nothing_is_made_for_a_client_that_reads_no_facts(ann, ben, time, monkeypatch):
    for actor in (ann, ben):
        actor.reads_facts = False

    def broken(*args, **kwargs):
        raise AssertionError("made for nobody")

    for module, name in (
        (showing.place, "info"),
        (showing.place, "came"),
        (showing.talk, "spoken"),
        (showing.mask, "worn"),
        (circle_showing.selectors, "seen_at"),
        (circle_showing, "Ring"),
    ):
        monkeypatch.setattr(module, name, broken)
    hush(ann, ben)
    for line in ("house", "hearth", "sit", "agree", "say hello", "host", "begin", "say hello", "leave"):
        ann.type(line)
    ann.type("house")
    doorway.scene(ann)
    assert ann.shown == [] and ben.shown == []


def test_facts_are_made_for_the_others_all_the_same(ann, ben):
    ben.reads_facts = False
    hush(ann, ben)
    ben.type("say hello")
    assert packages(ann) == ["Comm.Line"] and ben.shown == []


def test_r24_no_fact_carries_a_number_of_a_row(ann, ben):
    for actor in (ann, ben):
        for line in ("house", "hearth", "sit", "agree"):
            actor.type(line)
    ann.type("say good evening")
    for package, value in ann.shown + ben.shown:
        assert "#" not in repr(value)
        assert not {"id", "dbref", "pk", "person", "account"} & set(value), package


@pytest.mark.parametrize("line", ["say hello", "pose waves", "nod", "whisper ben=hello", "page ben=hello"])
def test_the_text_about_a_line_comes_before_its_fact(ann, ben, line):
    came = []
    ben.say = lambda text, kind="system": came.append("text")
    ben.show = lambda package, value: came.append(package)
    ann.type(line)
    assert came == ["text", "Comm.Line"]
