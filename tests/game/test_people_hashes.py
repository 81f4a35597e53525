"""The sign-in's hash: renewed by who signs in, at the same cost for right words and wrong ones."""

import pytest
from django.contrib.auth.hashers import make_password

from game.people import hashing
from game.people.models import Person
from tests.game.vaults import PASSPHRASE, joined, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ann():
    """Ann's id and her recovery code."""
    return joined()


def test_an_older_hash_is_renewed_at_the_next_right_sign_in_and_at_no_other(ann, settings):
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    before = Person.objects.get().passphrase
    sign_in("wrong words here")
    assert Person.objects.get().passphrase == before
    found = sign_in()
    assert Person.objects.get().passphrase == found.passphrase != before
    assert found.passphrase.startswith("pbkdf2") and isinstance(sign_in(), Person)


def test_r20_an_older_hash_costs_a_whole_one_whether_the_words_are_right_or_not(ann, settings, monkeypatch):
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    made = []
    monkeypatch.setattr(hashing, "make_password", lambda words: made.append(words) or make_password(words))
    sign_in("wrong words here")
    sign_in()
    assert made == ["wrong words here", PASSPHRASE]
