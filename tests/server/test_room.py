"""A disk that is nearly full: nothing is changed, nothing that is kept is hurt, and talk goes on."""

import pytest

from game.common import changes
from game.common.changes import change, emit
from game.common.refusals import Busy, NoRoom
from game.people.models import Person
from game.places import atlas
from server import room
from server.room import MIB, Room


class Rang:
    """An event of these tests."""


@pytest.fixture
def disk():
    """`disk["free"]` mebibytes are free where the house lives."""
    return {"free": 1000}


@pytest.fixture
def short(disk, monkeypatch, tmp_path):
    """The house asks this disk before each change; what was written down of it."""
    facts = []
    monkeypatch.setattr(room, "fact", lambda event, **fields: facts.append((event, fields["free_mib"])))
    changes.refuse_while(Room(tmp_path, 200, lambda folder: disk["free"] * MIB).is_short)
    yield facts
    changes.refuse_while(lambda: False)


def test_r33_below_the_least_room_it_is_quiet_and_it_ends_with_half_as_much_again(disk, short):
    seen = []
    for free in (201, 200, 199, 250, 299, 300, 250, 199):
        disk["free"] = free
        seen.append(changes._is_short())
    assert seen == [False, False, True, True, True, False, False, True]
    assert short == [("quiet_began", 199), ("quiet_ended", 300), ("quiet_began", 199)]


def test_r33_a_disk_that_cannot_be_asked_is_as_it_was(tmp_path):
    def breaks(folder):
        raise OSError

    assert not Room(tmp_path, 200, breaks).is_short()
    assert room.free_bytes(tmp_path) > 0


@pytest.mark.django_db
def test_r33_a_change_is_refused_before_anything_is_done_and_nothing_is_told(disk, short):
    heard = []
    changes.listen(Rang, heard.append)
    disk["free"] = 10
    with pytest.raises(NoRoom) as refused, change():
        emit(Rang())
        Person.objects.create(login="l", login_skeleton="l", passphrase="h", recovery="h")
    changes._listeners.pop(Rang)
    assert heard == [] and not Person.objects.exists()
    assert isinstance(refused.value, Busy) and "go on talking" in str(refused.value)


def test_r33_people_go_on_talking_and_what_they_would_change_is_as_it_was(disk, short, person):
    ann, ben = person("Ann"), person("Ben")
    disk["free"] = 10
    ann.told.clear(), ben.told.clear()
    assert ann.type("say can you hear me") == ['You say, "can you hear me"']
    assert ben.heard == ['Ann says, "can you hear me"']
    assert "almost no room left" in "\n".join(ann.type("house"))
    assert "almost no room left" in "\n".join(ann.type("shield grief"))
    assert ben.heard == []
    from game.places import presence
    from game.safety.models import Shield

    assert presence.place_of(ann.who.id) == atlas.keyed("lawn").id and not Shield.objects.exists()
    disk["free"] = 1000
    ann.type("house")
    assert presence.place_of(ann.who.id) not in (None, atlas.keyed("lawn").id)
