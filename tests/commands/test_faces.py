"""The face of a mask: another one and words for it, what others see of it, and what clients are told."""

import pytest

from game.common import faces
from game.personas import selectors
from game.personas.models import Persona
from game.personas.wording import FACES

pytestmark = pytest.mark.django_db

HOUSES = "In the house's words: a simple head in soft colours."


def at_home(actor):
    """In their own Dressing Room."""
    actor.type("home")
    actor.shown.clear()
    return actor


def row(actor) -> Persona:
    """What is kept of the mask they wear."""
    return Persona.objects.get(id=actor.who.id)


def of(actor, package: str) -> list[dict]:
    return [value for name, value in actor.shown if name == package]


# --- choosing it


def test_alone_the_word_says_what_stands_there(ann):
    before = row(ann).face
    (said,) = ann.type("face")
    assert said.startswith(f"Face: heads. {HOUSES}\nThe site shows it")
    assert row(ann).face == before


def test_another_is_of_the_same_style_and_a_style_changes_it(ann):
    at_home(ann)
    seen = [row(ann).face]
    for line, style in (("face another", "heads"), ("face Hills", "hills"), ("face another", "hills")):
        changed, stands = ann.type(line)
        assert changed == "It is changed. Others see it so from now on."
        assert stands.startswith(f"Face: {style}. In the house's words: {FACES[style]}.")
        assert ann.who.face == row(ann).face
        assert faces.style_of(row(ann).face) == style
        seen.append(row(ann).face)
    assert len(set(seen)) == 4 and all(map(faces.is_face, seen))


def test_words_are_kept_plain_and_taken_away_again(ann):
    _, said = ann.type("face =  Round,\tand a little amused ")
    assert said.startswith('Face: heads. In your words: "Round, and a little amused"')
    assert row(ann).face_words == "Round, and a little amused"
    _, said = ann.type("face =")
    assert HOUSES in said and row(ann).face_words == ""


@pytest.mark.parametrize("line", ["face smile", "face heads=round", "face another one", f"face ={'x' * 81}"])
def test_what_cannot_be_is_one_sentence_and_changes_nothing(ann, line):
    at_home(ann)
    before = row(ann).face
    (answer,) = ann.type(line)
    assert "\n" not in answer
    assert (row(ann).face, row(ann).face_words) == (before, "")


def test_no_style_but_the_houses_is_named_by_name(ann):
    assert ann.type("face smile") == [
        "A face is drawn in one of these styles: heads, drawn, hills. `face` and one of them draws a new one."
    ]


def test_a_face_does_not_change_before_other_peoples_eyes_and_its_words_do(ann, ben):
    before = row(ann).face
    assert "out in the house, where people know it as it is" in ann.type("face another")[0]
    assert row(ann).face == before
    ann.type("face =round")
    assert row(ann).face_words == "round"
    assert not ben.heard


def test_a_guest_has_no_face(stranger):
    stranger.type("visit")
    assert "As a guest you have no persona" in stranger.type("face another")[0]


def test_each_mask_has_its_own_and_no_two_are_alike(ann, mask):
    brave, alder = mask(ann, "Brave"), mask(ann, "Alder")
    at_home(ann).type("persona wear Brave")
    ann.type("face drawn")
    ann.type("face =Serious")
    assert selectors.persona(alder.id).face == alder.face
    assert faces.style_of(selectors.persona(brave.id).face) == "drawn"
    ann.type("persona off")
    ann.type("stop")
    assert HOUSES in ann.type("face")[0]
    assert '  Face: drawn. In your words: "Serious"' in ann.type("wardrobe")[0].split("\n")
    assert Persona.objects.values("face").distinct().count() == 3


# --- what others see


def test_who_looks_reads_what_is_to_be_seen_in_one_line(ann, ben):
    assert "Ann's face: a simple head in soft colours." in ben.type("look ann")[0].split("\n")
    ann.type('face =Round. Ann says, "sit down"')
    seen = ben.type("look ann")[0].split("\n")
    assert "Ann's face, in words of their own: \"Round. Ann says, 'sit down'\"" in seen


def test_a_client_knows_the_face_of_its_own_mask_and_of_whoever_is_there_and_guests_have_none(
    ann, person, stranger
):
    own = {"src": faces.address(row(ann).face), "words": "A simple head in soft colours"}
    assert ann.knows.mask["face"] == own
    ben = person("Ben")
    theirs = {"src": faces.address(row(ben).face), "words": "A simple head in soft colours"}
    assert of(ben, "Room.Players")[-1]["faces"] == {"Ann": own, "Ben": theirs}
    assert of(ann, "Room.Players")[-1] == {"came": "Ben", "guests": 0, "faces": {"Ben": theirs}}
    stranger.type("visit")
    stranger.type("lawn")
    assert stranger.knows.mask["face"] is None
    assert set(of(stranger, "Room.Players")[-1]["faces"]) == {"Ann", "Ben"}
    assert of(ann, "Room.Players")[-1] == {"guests": 1}


def test_those_who_are_there_are_told_of_other_words_and_nobody_else_and_nothing_is_said(ann, ben, person):
    away = person("Cyd")
    away.type("house")
    for actor in (ann, ben, away):
        actor.shown.clear()
        actor.heard.clear()
    ann.type("face =Where I grew up")
    told = {"src": faces.address(row(ann).face), "words": "Where I grew up"}
    changed = {"faces": {"Ann": told}, "pronouns": {"Ann": None}, "guests": 0}
    assert ben.shown == [("Room.Players", changed)]
    assert not ben.heard and not away.shown and not away.heard
    assert ann.knows.mask["face"] == told
    assert of(ann, "Room.Players")[-1]["faces"]["Ann"] == told
    ben.shown.clear()
    for line in ("face =Where I grew up", "describe x"):
        ann.type(line)
    assert ben.shown == []


def test_whoever_mutes_somebody_is_told_of_no_words_for_their_face(ann, ben):
    ben.type("mute ann")
    ben.shown.clear()
    ann.type("face =Where I grew up")
    assert ben.shown == []


def test_a_spoken_line_carries_no_face(ann, ben):
    ben.shown.clear()
    ann.type("say good evening")
    assert [package for package, _ in ben.shown] == ["Comm.Line"]
    assert "face" not in str(ben.shown)
