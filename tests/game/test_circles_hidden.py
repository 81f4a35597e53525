"""A copy of the rows without the house's key does not say who sits in which circle."""

import json
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from game.circles import models as m
from game.circles import services
from game.circles.standing import letting_go
from game.personas import selectors as personas
from game.personas import services as masks
from game.personas.models import Persona
from tests.game.circles_typed import TypedEvening
from tests.game.older import in_file

BEFORE, AFTER = ("circles", "0006_ended_meetings_name_nobody"), ("circles", "0007_hidden_members")
HIDING = (m.Membership, m.Application, m.Farewell, m.Seat)


def raw_rows_of_circles() -> str:
    """All that stands in the tables of circles, as a thief reads it."""
    found = []
    with connection.cursor() as cursor:
        for model in apps.get_app_config("circles").get_models():
            cursor.execute(f"SELECT * FROM {model._meta.db_table}")
            found += map(str, cursor.fetchall())
    return "\n".join(found).replace("-", "")


def says(raw: str, persona_id) -> bool:
    return persona_id.hex in raw or repr(persona_id.bytes)[2:-1] in raw


@pytest.fixture
def evening(person, time):
    """Ann founded nothing and keeps nothing; she, Ben and Cyd sit in the ring, Cyd has the turn."""
    evening = TypedEvening(person, time, "hearth", "Ann", "Ben", "Cyd")
    evening.seated("Ann", "Ben", "Cyd")
    services.begin(evening.people["Ann"].who, now=time())
    return evening


def test_no_row_of_a_circle_says_whose_it_is_and_the_house_reads_them_all(evening):
    meeting = m.Meeting.objects.get()
    assert meeting.host_id == evening.people["Ann"].who.id
    m.Meeting.objects.update(more={"paired": [[str(actor.who.id) for actor in evening.people.values()]]})
    m.Circle.objects.filter(id=meeting.circle_id).update(founder_id=meeting.host_id)
    for kind, more in ((m.Application, {"answers": b"x"}), (m.Farewell, {"words": b"x", "kind": "seat"})):
        day = {"asked_on" if kind is m.Application else "left_on": "2026-11-29"}
        kind.objects.create(circle_id=meeting.circle_id, persona_id=meeting.host_id, **more, **day)
    raw = raw_rows_of_circles()
    ids = [actor.who.id for actor in evening.people.values()]
    assert says(raw + ids[0].hex, ids[0]), "the search finds what is there"
    assert not [one for one in ids if says(raw, one)]
    assert set(m.Seat.objects.values_list("persona_id", flat=True)) == set(ids)
    assert set(m.Membership.objects.values_list("persona_id", flat=True)) == set(ids)
    assert m.Meeting.objects.get().more == {"paired": [[str(one) for one in ids]]}
    assert m.Circle.objects.get(founder_id=ids[0]).id == meeting.circle_id


def test_of_a_mask_that_is_erased_no_row_of_a_circle_is_left(person, mask, time):
    ann = person("Ann")
    brave = mask(ann, "Brave")
    circle = m.Circle.objects.first()
    kept = _one_of_each(circle, ann.who.id)
    _one_of_each(circle, brave.id, meeting=m.Meeting.objects.first())
    m.Circle.objects.update(founder_id=brave.id)
    m.Meeting.objects.update(host_id=brave.id, holder_id=ann.who.id)
    masks.erase(ann.who.person_id, brave)
    for kind in HIDING:
        assert set(kind.objects.values_list("persona_id", flat=True)) == {ann.who.id}, kind
    assert not m.Circle.objects.exclude(founder_id=None).exists()
    assert list(m.Meeting.objects.values_list("host_id", "holder_id")) == [(None, ann.who.id)]
    assert kept.circle_id == circle.id


def test_what_a_mask_left_that_went_in_another_way_is_found_and_deleted(person, mask, time):
    ann = person("Ann")
    circle = m.Circle.objects.first()
    meeting = _one_of_each(circle, ann.who.id)
    gone = uuid4()
    _one_of_each(circle, gone, meeting=meeting)
    m.Meeting.objects.update(host_id=gone, holder_id=gone)
    letting_go.of_nobody()
    for kind in HIDING:
        named = set(kind.objects.values_list("persona_id", flat=True))
        assert named == {ann.who.id} == personas.there(named), kind
    assert list(m.Meeting.objects.values_list("host_id", "holder_id")) == [(None, None)]


def test_a_mask_that_could_not_be_erased_keeps_its_rows(person, mask, time, monkeypatch):
    ann = person("Ann")
    brave = mask(ann, "Brave")
    _one_of_each(m.Circle.objects.first(), brave.id)

    def breaks(self):
        raise LookupError

    monkeypatch.setattr(Persona, "delete", breaks)
    with pytest.raises(LookupError):
        masks.erase(ann.who.person_id, brave)
    for kind in HIDING:
        assert kind.objects.get().persona_id == brave.id


def _one_of_each(circle, persona_id, meeting=None):
    """A membership, an application, a farewell and a seat of this mask; the meeting of the seat."""
    m.Membership.objects.create(circle=circle, persona_id=persona_id)
    m.Application.objects.create(circle=circle, persona_id=persona_id, answers=b"", asked_on="2026-11-29")
    m.Farewell.objects.create(
        circle=circle, persona_id=persona_id, kind="seat", words=b"", left_on="2026-11-29"
    )
    meeting = meeting or m.Meeting.objects.create(circle=circle, **_of(m.Meeting, stage="open"))
    m.Seat.objects.create(meeting=meeting, **_of(m.Seat, persona_id=persona_id, share="waits"))
    return meeting


def _of(model, **given):
    """A value for every column that must have one."""
    wanted = [f for f in model._meta.fields if not f.null and not f.has_default() and not f.is_relation]
    return {field.name: 0 for field in wanted if not field.blank} | given


@pytest.fixture
def older(tmp_path, settings, django_db_blocker):
    """Rows of circles as the last version left them, in a file of their own."""
    settings.MIGRATION_MODULES = {}
    connections.databases["older"] = in_file(tmp_path / "rows")
    with django_db_blocker.unblock():
        connections["older"].cursor().execute("PRAGMA secure_delete = 1")
        yield _migrated(BEFORE)
        connections["older"].close()
    del connections["older"]
    del connections.databases["older"]


def _migrated(to):
    executor = MigrationExecutor(connections["older"])
    executor.migrate([to])
    return executor.loader.project_state([to]).apps


def test_rows_of_an_older_house_are_hidden_once_and_say_the_same(older, tmp_path):
    def rows(kind, app="circles", of=older):
        return of.get_model(app, kind).objects.using("older")

    person = rows("Person", "people").create(login="l", login_skeleton="l", passphrase="h", recovery="h")
    ann = rows("Persona", "personas").create(person=person, name="Ann", skeleton="ann")
    ben = rows("Persona", "personas").create(person=person, name="Ben", skeleton="ben", kind="facet")
    circle = rows("Circle").create(
        key="k", name="n", capacity=8, agreements_version=1, founder=ann, format="rounds"
    )
    columns = _of(older.get_model("circles", "Meeting"), stage="open", circle=circle, host=ann)
    meeting = rows("Meeting").create(**columns, more={"paired": [[str(ann.id), str(ben.id)]], "half": 1})
    for one in (ann, ben):
        rows("Membership").create(circle=circle, persona=one, version=3)
        rows("Farewell").create(circle=circle, persona=one, kind="seat", words=b"", left_on="2026-11-29")
        rows("Application").create(circle=circle, persona=one, answers=b"", asked_on="2026-11-29")
        seat = _of(older.get_model("circles", "Seat"), share="waits", meeting=meeting, persona=one)
        rows("Seat").create(**seat)
    ids = {ann.id, ben.id}

    newer = _migrated(AFTER)
    for kind in ("Membership", "Farewell", "Application", "Seat"):
        assert set(rows(kind, of=newer).values_list("persona_id", flat=True)) == ids, kind
    found = rows("Meeting", of=newer).get()
    assert (found.host_id, found.holder_id) == (ann.id, None)
    assert found.more == {"paired": [[str(ann.id), str(ben.id)]], "half": 1}
    assert rows("Circle", of=newer).get().founder_id == ann.id
    with connections["older"].cursor() as cursor:
        raw = cursor.execute("SELECT more FROM circles_meeting").fetchone()[0]
        assert str(ann.id) not in raw and json.loads(raw)["half"] == 1
        raw = str(cursor.execute("SELECT * FROM circles_membership").fetchall())
        assert ann.id.hex not in raw
    connections["older"].close()
    stored = (tmp_path / "rows").read_bytes()
    assert stored.count(ann.id.hex.encode()) == 2, "in its own row and its index, and in no page let go"
