"""What the house hides stands under another key, all of it; marks of before are known; a lost key."""

import json
import os
from datetime import date

import pytest
from django.apps import apps
from django.db import connection, models

from game.circles.models import Farewell, Membership
from game.circles.standing import sealed
from game.common import house_key
from game.people import erased, erased_marks
from game.people import selectors as people
from game.people.models import Person, TakenName, UnderKey
from game.people.refusals import NameTaken
from game.safety.models import Apart, Attached, Mute, Refusal, Report
from game.safety.order.reports import PURPOSE as REPORTS
from game.safety.protection import selectors as protection
from game.safety.protection import services as protecting
from game.safety.protection import shelters
from server.upkeep import putting_right, rewrapping
from tests.game import kept_rows

TODAY = date.today()
OURS = ("circles.", "common.", "people.", "personas.", "places.", "safety.")


@pytest.fixture
def full(ann, ben, settings, tmp_path):
    """Ann, of whom there is a row in every table with something hidden; what stands sealed can be read."""
    settings.ERASED_MARKS = str(tmp_path / "erased")
    kept_rows.planted(ann.who, ben.who, today=TODAY)
    protecting.mute(ann.who, ben.who, today=TODAY)
    protecting.part(ann.who, ben.who, today=TODAY)
    protecting.refuse(ann.who, "page", ben.who, today=TODAY)
    for model, _ in rewrapping.hidden_in():
        if not model._base_manager.exists():
            kept_rows.by_columns(model, ann.who, today=TODAY)
    for name, (purpose, bound) in rewrapping.SEALED.items():
        label, column = name.rsplit(".", 1)
        for row in apps.get_model(label)._base_manager.all():
            if not getattr(row, column):
                kept = house_key.sealed(purpose, *bound(row), json.dumps({"words": "a heron"}))
                type(row)._base_manager.filter(pk=row.pk).update(**{column: kept})
    shelters.load()
    return ann


def rotated(settings) -> bytes:
    """The rows are under another key, and it is the house's; the key of before."""
    old, new = settings.HOUSE_KEY, os.urandom(32)
    rewrapping.rewrap(old, new)
    settings.HOUSE_KEY, settings.OLDER_HOUSE_KEYS = new, (old, *settings.OLDER_HOUSE_KEYS)
    return old


def read() -> dict[str, list]:
    """Every hidden column, as the house reads it."""
    found = {}
    for model, columns in rewrapping.hidden_in():
        for field in columns:
            name = rewrapping.named(field)
            found[name] = [_said(name, row, field) for row in model._base_manager.order_by("pk")]
    return found


def _said(name, row, field):
    value = getattr(row, field.attname)
    if name not in rewrapping.SEALED:
        return value
    purpose, bound = rewrapping.SEALED[name]
    return house_key.opened(purpose, *bound(row), value) if value else ""


def written() -> dict[str, list]:
    """The same as it stands in the tables."""
    found = {}
    for model, columns in rewrapping.hidden_in():
        table, pk = model._meta.db_table, model._meta.pk.column
        for field in columns:
            with connection.cursor() as cursor:
                cursor.execute(f'SELECT "{field.column}" FROM {table} ORDER BY {pk}')  # noqa: S608
                found[rewrapping.named(field)] = [value for (value,) in cursor.fetchall()]
    return found


def test_every_column_of_bytes_is_named_as_sealed_by_the_house_or_under_a_vault():
    there = {
        rewrapping.named(field)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if model._meta.label.startswith(OURS) and isinstance(field, models.BinaryField)
    }
    assert there == rewrapping.SEALED.keys() | set(rewrapping.UNDER_VAULTS), "name it in rewrapping.py"
    assert not rewrapping.SEALED.keys() & set(rewrapping.UNDER_VAULTS)
    assert not [model for model, columns in rewrapping.hidden_in() if model._meta.pk in columns]


def test_everything_hidden_reads_the_same_under_another_key_and_stands_otherwise(full, settings):
    before, stood = read(), written()
    planted = {name for name, rows in before.items() if any(rows)}
    assert planted >= rewrapping.SEALED.keys() | {"circles.Membership.persona_id", "safety.Look.at"}
    old = rotated(settings)
    assert read() == before
    now = written()
    for name, rows in before.items():
        for said, was, then in zip(rows, stood[name], now[name], strict=True):
            assert (was != then) or not said, name
    with house_key.under(old):
        row = Farewell.objects.first()
        assert sealed.opened(row.id, "farewell", row.words) == ""
        assert not Membership.objects.filter(persona_id=full.who.id).exists()
    assert Membership.objects.filter(persona_id=full.who.id).exists()


def test_the_rows_say_under_which_key_they_are(full, settings):
    old = rotated(settings)
    assert rewrapping.is_under(settings.HOUSE_KEY) and not rewrapping.is_under(old)
    rotated(settings)
    assert UnderKey.objects.count() == 1 and rewrapping.is_under(settings.HOUSE_KEY)


def test_what_breaks_off_on_the_way_changes_nothing(full, settings, monkeypatch):
    stood, real = written(), house_key.sealed

    def breaks(purpose, row_id, field, words):
        if purpose == REPORTS:
            raise LookupError
        return real(purpose, row_id, field, words)

    monkeypatch.setattr(house_key, "sealed", breaks)
    with pytest.raises(LookupError):
        rewrapping.rewrap(settings.HOUSE_KEY, os.urandom(32))
    assert written() == stood and not UnderKey.objects.exists()


def test_words_that_the_old_key_does_not_open_stay_as_dark_as_they_were(full, settings):
    Report.objects.update(told=b"damaged")
    rotated(settings)
    assert {bytes(one) for one in Report.objects.values_list("told", flat=True)} == {b"damaged"}


def test_marks_of_before_are_known_after_two_rotations(full, ben, settings):
    erased_marks.note(ben.who.person_id)
    rotated(settings)
    rotated(settings)
    shelters.load()
    with pytest.raises(NameTaken):
        people.check_name("Ben")
    assert erased.there_again() == [ben.who.person_id]
    assert protection.is_muted(full.who.id, ben.who.id) and protection.are_apart(full.who.id, ben.who.id)
    assert protection.refuses(full.who.id, ben.who.id, "page")
    settings.OLDER_HOUSE_KEYS = ()
    people.check_name("Ben")
    assert erased.there_again() == []


def test_a_protection_of_before_is_written_over_and_ended_by_its_name(full, ben, settings):
    rotated(settings)
    shelters.load()
    protecting.mute(full.who, ben.who, today=TODAY)
    assert Mute.objects.count() == 1
    rotated(settings)
    assert [one.called for one in protecting.mutes(full.who)] == ["Ben"]
    assert protecting.unmute(full.who, "ben") == "Ben" == protecting.rejoin(full.who, "ben")
    assert not Mute.objects.exists() and not Apart.objects.exists()


def test_a_house_whose_key_is_lost_takes_nobody_for_another_and_keeps_names_that_are_worn(
    full, ben, settings
):
    count = Person.objects.count()
    settings.HOUSE_KEY = os.urandom(32)
    putting_right.without_the_old_key()
    for model in (Membership, Mute, Apart, Refusal, Farewell):
        assert not model.objects.exists(), model
    hidden = {name for name in read() if name not in rewrapping.SEALED and not name.endswith("Meeting.more")}
    assert not any(any(read()[name]) for name in hidden), "no id turned by a wrong key is left"
    assert Report.objects.exists() and Attached.objects.exists(), "they stay, dark, until their time"
    assert Person.objects.count() == count
    for name in ("Ann", "Ben", "Brave"):
        with pytest.raises(NameTaken):
            people.check_name(name)
    assert TakenName.objects.exists()
    shelters.load()
    assert not shelters.any_at_all()


def test_rows_of_a_key_of_before_come_under_the_one_of_today(full, settings, monkeypatch):
    from server import folder

    monkeypatch.setattr(putting_right, "open_book", lambda *where: None)
    before = read()
    old = settings.HOUSE_KEY
    settings.HOUSE_KEY, settings.OLDER_HOUSE_KEYS = os.urandom(32), (old,)
    assert read() != before
    putting_right._under_the_key_of_today(folder.mark_of(old))
    assert read() == before
