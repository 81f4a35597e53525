"""At the door with a recovery code, as typed lines: all is changed at once, or nothing."""

import re
from datetime import date

from commands import doorway, recovering
from game.people import services
from game.people.models import Consent, Person
from tests.commands.test_arriving import join


def recover(stranger, code):
    """As far as the new code, which is shown."""
    stranger.told.clear()
    for line in ("recover", "annlogin", code, "another boat entirely", "another boat entirely"):
        stranger.type(line)
    return re.search(r"[A-Z0-9]{5}-\S+", stranger.heard_all).group()


def test_recovery_sets_a_new_passphrase_and_shows_a_new_code(stranger, world, time):
    code = join(stranger)
    doorway.gone(stranger, quit=True)
    new = recover(stranger, code)
    assert new != code
    stranger.type(new.split("-")[-1])
    assert stranger.who.name == "Ann"
    assert "recovery code was used" not in stranger.heard_all  # they know it: it was they
    for told in (True, True, True, False):
        doorway.gone(stranger, quit=True)
        stranger.type("connect annlogin another boat entirely")
        assert ("recovery code was used" in stranger.heard_all) is told


def test_whose_line_drops_before_the_new_code_is_typed_back_still_has_the_old_code_and_passphrase(
    stranger, world, time
):
    code = join(stranger)
    doorway.gone(stranger, quit=True)
    before = Person.objects.values().get()
    recover(stranger, code)
    doorway.gone(stranger, quit=False)
    assert Person.objects.values().get() == before
    recover(stranger, code)
    assert "Nothing is kept" in stranger.type("stop")[-1]
    assert Person.objects.values().get() == before
    new = recover(stranger, code)
    stranger.type(new)
    assert stranger.who.name == "Ann" and Person.objects.get().passphrase != before["passphrase"]


def test_after_the_new_code_was_typed_back_no_word_says_that_nothing_is_kept(stranger, world, time):
    code = join(stranger)
    doorway.gone(stranger, quit=True)
    Consent.objects.update(version=0)
    stranger.type(recover(stranger, code))
    assert "Statement 1" in stranger.heard_all
    assert recovering.CHANGED_ALREADY in stranger.type("stop")
    assert stranger.who is None


def test_a_code_that_was_used_meanwhile_by_another_door_changes_nothing(stranger, world, time):
    code = join(stranger)
    doorway.gone(stranger, quit=True)
    new = recover(stranger, code)
    person = Person.objects.get()
    services.recover(person.id, code, services.new_code(), "hash")
    assert recovering.SPENT in stranger.type(new)
    assert Person.objects.get().passphrase == "hash" and stranger.dialogue is None


def test_who_came_by_a_passphrase_that_is_changed_meanwhile_does_not_come_in_after_the_statements(
    stranger, world, time
):
    join(stranger)
    doorway.gone(stranger, quit=True)
    Consent.objects.update(version=0)
    stranger.type("connect annlogin a boat on quiet water")
    assert "Statement 1" in stranger.heard_all
    services.change_passphrase(Person.objects.get().id, "hash", today=date.today())
    for _ in range(8):
        stranger.type("yes")
    assert stranger.who is None and stranger.dialogue is None
    assert not Consent.objects.exclude(version=0).exists()
