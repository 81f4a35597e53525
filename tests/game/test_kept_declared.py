"""The registry knows every table in which somebody can be found, and each kind shows, gives and erases it."""

import json
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import models
from jsonschema import Draft202012Validator

from game.common.house_key import HiddenId
from game.people import erasing, export, keeping, registry
from game.people.models import Person
from game.safety.protection import shelters
from server import kinds
from tests.game import kept_rows
from tests.schemas import FOLDER

UNUSED = {"auth", "contenttypes", "comms", "help", "scripts", "server", "idmapper"}
"""Apps of Django and Evennia whose tables stay empty of people: this house has no use for them."""
NOBODY = {
    "circles.CircleAgreements": "what a circle says of itself",
    "places.Way": "a way from a place to a place",
    "people.UnderKey": "under which key of the house the rows are",
}
"""Tables in which nobody can be found."""


def tables() -> dict[str, type[models.Model]]:
    """Every table that the house uses, by name; a typeclass is none of its own."""
    known = [one for one in apps.get_models() if one._meta.app_label not in UNUSED]
    return {one._meta.label: one for one in known if not one._meta.proxy}


def undeclared() -> set[str]:
    """Tables that no feature declares, and of which nobody said that nobody is in them."""
    return tables().keys() - registry.declared_models() - NOBODY.keys()


def test_r45_every_table_is_declared_or_has_nobody_in_it():
    assert undeclared() == set(), "each needs a Keeping in the kept.py of its feature"
    assert registry.declared_models() | NOBODY.keys() <= tables().keys(), "there is no such table any more"
    assert not registry.declared_models() & NOBODY.keys()


def test_nobody_is_in_a_table_of_which_that_is_said():
    for name in NOBODY:
        for field in tables()[name]._meta.concrete_fields:
            to = field.related_model._meta.label if isinstance(field, models.ForeignKey) else ""
            assert to not in ("people.Person", "personas.Persona"), name
            assert not isinstance(field, HiddenId | models.JSONField | models.BinaryField), name


def test_a_table_that_nobody_declares_is_found_out(monkeypatch):
    kinds = {key: kind for key, kind in registry._kinds.items() if key != "shields"}
    monkeypatch.setattr(registry, "_kinds", kinds)
    assert undeclared() == {"safety.Shield"}


def test_no_two_kinds_have_one_word():
    keys = [kind.key for module in kinds.ALL for kind in module.KEPT]
    assert len(keys) == len(set(keys))


def rows_of(person_id, mask_ids) -> dict[str, int]:
    """How many rows of each declared table of ours point at this person or a mask of theirs."""
    found = {}
    for name in registry.declared_models():
        table = tables()[name]
        if not table.__module__.startswith("game."):
            continue
        whose = models.Q()
        for field in table._meta.concrete_fields:
            to = field.related_model._meta.label if isinstance(field, models.ForeignKey) else ""
            if to == "people.Person":
                whose |= models.Q(**{field.attname: person_id})
            elif to == "personas.Persona" or isinstance(field, HiddenId):
                whose |= models.Q(**{f"{field.attname}__in": [*mask_ids, person_id]})
        if table is Person:
            whose |= models.Q(pk=person_id)
        if len(whose):
            found[name] = table.objects.filter(whose).count()
    return found


@pytest.fixture
def full(ann, ben):
    """Ann, of whom there is a row in every table."""
    kept_rows.planted(ann.who, ben.who, today=date.today())
    there = rows_of(ann.who.person_id, masks(ann))
    for name in sorted(there):
        if not rows_of(ann.who.person_id, masks(ann))[name]:
            kept_rows.by_columns(tables()[name], ann.who, today=date.today())
    shelters.load()
    return ann


def masks(actor):
    from game.personas import selectors

    return selectors.masks_of(actor.who.person_id)


def test_r45_whatever_lies_in_a_table_is_shown_and_is_in_the_export(full):
    person_id = full.who.person_id
    there = rows_of(person_id, masks(full))
    assert all(there.values()), "a row of each is planted"
    shown: dict[str, int] = {}
    for kept in keeping.all_of(person_id):
        for name in kept.kind.models:
            shown[name] = shown.get(name, 0) + kept.count
    assert {name: shown[name] for name, count in there.items() if shown[name] < count} == {}
    copy = export.made(person_id, today=date.today())
    made = copy.plain
    schema = json.loads((FOLDER / "export.json").read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(copy.json))] == []
    assert "{" not in copy.text, "what is nested reads as words"
    for kept in keeping.all_of(person_id):
        (told,) = [one for one in made["kinds"] if one["key"] == kept.kind.key]
        assert told["rows"] == list(kept.rows)


def test_r44_whatever_lies_in_a_table_is_gone_after_an_erasure_and_nobody_elses(full, ben):
    person_id, gone = full.who.person_id, masks(full)
    before = rows_of(ben.who.person_id, masks(ben))
    erasing.erase_now(person_id)
    assert not any(rows_of(person_id, gone).values())
    after = rows_of(ben.who.person_id, masks(ben))
    lost = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
    assert lost == {"personas.Reveal": (2, 0)}, "what was told between the two belongs to both"


def test_a_mask_alone_takes_what_is_kept_of_it_and_leaves_the_other(full):
    from game.personas import selectors, services

    person_id = full.who.person_id
    brave = selectors.mine(person_id, "Brave")
    services.erase(person_id, brave)
    assert keeping.of(person_id, "applications").count == 0
    assert keeping.of(person_id, "farewells").count == 1 and keeping.of(person_id, "shields").count == 1


def test_what_may_go_sooner_goes_and_nothing_else_does(full):
    person_id, went = full.who.person_id, set()
    for kind in [kind for kind in registry.kinds() if kind.sooner]:
        before = {one.kind.key: one.count for one in keeping.all_of(person_id)}
        try:
            count = keeping.sooner(person_id, kind.key)
        except keeping.NothingToTake:
            assert not before[kind.key]
            continue
        after = {one.kind.key: one.count for one in keeping.all_of(person_id)}
        changed = {one: (before[one], after[one]) for one in before if before[one] != after[one]}
        assert changed == {kind.key: (before[kind.key], before[kind.key] - count)}
        went.add(kind.key)
    assert {"shields", "applications", "farewells", "browsers", "pages", "reveals"} <= went


def test_what_stays_says_what_else_to_do_and_a_word_of_nothing_is_refused(full):
    for kind in registry.kinds():
        if kind.sooner is None:
            with pytest.raises(keeping.NotSooner):
                keeping.check_sooner(full.who.person_id, kind.key)
            assert kind.sooner_by, kind.key
    with pytest.raises(keeping.NoSuchKind):
        keeping.of(full.who.person_id, "hazelwick")
    assert keeping.named("Sign in") is keeping.named("sign-in") is registry.kind("sign_in")


def test_r41_the_clock_runs_twice_as_well_as_once_and_takes_what_is_past_its_time(full):
    from server import tidying

    person_id = full.who.person_id
    late = date.today() + timedelta(days=400)
    for _ in range(2):
        tidying.forget(late)
    counts = {one.kind.key: one.count for one in keeping.all_of(person_id)}
    assert [counts[key] for key in ("browsers", "namings", "applications", "farewells")] == [0] * 4
    assert counts["memberships"] == counts["shields"] == 1


def test_r41_whatever_the_day_is_nothing_past_its_time_is_shown_though_no_clock_ran(full, ben):
    from game.circles import models as circles
    from game.circles.standing import doors, members
    from game.people import selectors as people

    person_id, first = full.who.person_id, date.today()
    last = {"applications": 30, "farewells": 60, "browsers": 13, "namings": 364}
    for days in range(400):
        today = first + timedelta(days=days)
        mask_ids = masks(full)
        shown = {
            "applications": doors.living(today).filter(persona_id__in=mask_ids).exists(),
            "farewells": members.farewells(today).filter(persona_id__in=mask_ids).exists(),
            "browsers": bool(people.web_sessions(person_id, today=today)),
            "namings": names_count(person_id, today) > 0,
        }
        assert shown == {key: days <= until for key, until in last.items()}, days
    assert circles.Application.objects.exists() and circles.Farewell.objects.exists(), "no clock ran"


def names_count(person_id, today):
    """How many names count against taking one more."""
    from game.personas.models import Naming
    from game.personas.selectors import A_YEAR

    return Naming.objects.filter(person_id=person_id, taken_on__gt=today - A_YEAR).count()


def test_r41_what_hinders_one_kind_hinders_no_other(full, monkeypatch):
    from dataclasses import replace

    from server import logs, tidying

    def fails(today):
        raise LookupError

    faults = []
    monkeypatch.setattr(logs, "fault", faults.append)
    kinds = {
        key: replace(kind, forget=fails) if kind.forget else kind for key, kind in registry._kinds.items()
    }
    kinds["farewells"] = registry._kinds["farewells"]
    monkeypatch.setattr(registry, "_kinds", kinds)
    tidying.forget(date.today() + timedelta(days=400))
    assert keeping.of(full.who.person_id, "farewells").count == 0
    assert len(faults) > 2 and set(faults) == {"forget"}
