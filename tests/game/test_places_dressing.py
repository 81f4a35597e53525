"""Changing masks: in one's own room, at once, and nobody sees it."""

from datetime import date

import pytest
from django.db import OperationalError

from game.common import texts
from game.common.refusals import Busy
from game.personas import selectors as personas
from game.personas.models import Persona
from game.personas.refusals import GuestsHaveNone, NoSuchPersona, WornAlready
from game.places import atlas, dressing, presence
from game.places import services as places
from game.places.models import Place, Standing
from game.places.refusals import ChangeAtHome, NothingToTakeOff, PlayStaysOnStage
from game.places.rules import BadPlace


def test_a_mask_is_put_on_in_the_dressing_room_and_goes_out_to_where_it_begins(ann, ben, mask, time):
    brave = mask(ann, "Brave")
    ann.type("home")
    ben.told.clear()
    dressing.wear(ann.who, brave, now=time())
    assert ann.who.name == "Brave" and ben.told == []
    ann.type("out")
    assert presence.place_of(brave.id) == atlas.keyed("gate").id
    assert ben.told == []


def test_each_mask_goes_out_to_where_it_was_last_left(ann, ben, mask, time):
    brave, home = mask(ann, "Brave"), personas.home_of(ann.who.person_id)
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    places.walk(ann.who, atlas.keyed("workshop").id, now=time())
    places.home(ann.who, now=time())
    dressing.wear(ann.who, home, now=time())
    assert presence.place_of(brave.id) is None
    ann.type("out")
    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id
    places.home(ann.who, now=time())
    dressing.wear(ann.who, brave, now=time())
    ann.type("out")
    assert presence.place_of(ann.who.id) == atlas.keyed("workshop").id


def test_outside_of_the_dressing_room_nothing_is_changed(ann, mask, time):
    brave = mask(ann, "Brave")
    with pytest.raises(ChangeAtHome):
        dressing.wear(ann.who, brave, now=time())
    assert personas.worn_by(brave.person_id).name == "Ann"
    places.home(ann.who, now=time())
    with pytest.raises(WornAlready):
        dressing.wear(ann.who, ann.who, now=time())


def test_a_mask_to_play_begins_on_the_stage_and_goes_nowhere_else(ann, mask, time):
    clown = mask(ann, "Clown", kind="play")
    places.home(ann.who, now=time())
    dressing.wear(ann.who, clown, now=time())
    assert dressing.way_out(ann.who) == "the Stage"
    with pytest.raises(PlayStaysOnStage) as refused:
        places.go(ann.who, "lawn", now=time())
    assert "Clown" in str(refused.value) and dressing.is_at_home(ann.who)
    places.go(ann.who, "out", now=time())
    assert presence.place_of(clown.id) == atlas.keyed("stage").id
    with pytest.raises(PlayStaysOnStage):
        places.go(ann.who, "barn", now=time())
    assert presence.place_of(clown.id) == atlas.keyed("stage").id


def test_a_mask_to_play_that_was_left_where_no_stage_is_any_more_goes_out_to_the_stage(ann, mask, time):
    clown = mask(ann, "Clown", kind="play")
    Standing.objects.create(persona_id=clown.id, place_id=atlas.keyed("barn").id)
    places.home(ann.who, now=time())
    dressing.wear(ann.who, clown, now=time())
    ann.type("out")
    assert presence.place_of(clown.id) == atlas.keyed("stage").id


def test_a_house_without_its_stage_is_not_built(world, monkeypatch):
    files = tuple(file for file in texts.folder("places") if "stage" not in file)
    monkeypatch.setattr(texts, "folder", lambda path, ending=".yaml": files)
    with pytest.raises(BadPlace, match="stage"):
        places.build_world()
    assert Place.objects.filter(key="stage").exists()


def test_what_is_retired_erased_or_anothers_is_not_put_on(ann, ben, mask, time):
    brave, foreign, gone = mask(ann, "Brave"), mask(ben, "Foreign"), mask(ann, "Gone")
    Persona.objects.filter(id=brave.id).update(retired_on=date.today())
    Persona.objects.filter(id=gone.id).delete()
    places.home(ann.who, now=time())
    for persona in (brave, foreign, gone):
        with pytest.raises(NoSuchPersona):
            dressing.wear(ann.who, persona, now=time())
    for said in ("Brave", "Foreign", "Gone", "Nobody", ""):
        with pytest.raises(NoSuchPersona) as refused:
            dressing.meant(ann.who, said)
        assert str(refused.value) == NoSuchPersona.sentence
    assert ann.who.name == personas.worn_by(ann.who.person_id).name == "Ann"
    assert personas.worn_by(ben.who.person_id).name == "Ben"


def test_a_guest_has_nothing_to_change(stranger, time):
    stranger.type("visit")
    for deed in (
        lambda: dressing.check(stranger.who, now=time()),
        lambda: dressing.meant(stranger.who, "Ann"),
        lambda: dressing.home_persona(stranger.who),
    ):
        with pytest.raises(GuestsHaveNone):
            deed()


def test_the_home_persona_does_not_come_off(ann, mask, time):
    with pytest.raises(NothingToTakeOff):
        dressing.home_persona(ann.who)
    mask(ann, "Brave")
    places.home(ann.who, now=time())
    dressing.wear(ann.who, dressing.meant(ann.who, "brave"), now=time())
    assert dressing.home_persona(ann.who).name == "Ann"


def test_two_masks_of_one_person_never_stand_in_one_room(ann, ben, mask):
    brave = mask(ann, "Brave")
    lawn = presence.place_of(ann.who.id)
    Standing.objects.create(persona_id=brave.id, place_id=lawn)
    ben.told.clear()
    assert places.stand(brave) == lawn
    assert presence.ids_at(lawn) == (ben.who.id, brave.id)
    assert ben.heard == ["Ann leaves for now."]


def test_a_change_that_fails_in_the_rows_leaves_all_as_it_was(ann, mask, time, monkeypatch):
    brave = mask(ann, "Brave")
    places.home(ann.who, now=time())

    def fails(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(Standing.objects, "update_or_create", fails)
    with pytest.raises(Busy):
        dressing.wear(ann.who, brave, now=time())
    assert ann.who.name == personas.worn_by(ann.who.person_id).name == "Ann"
    assert presence.place_of(brave.id) is None and dressing.is_at_home(ann.who)
