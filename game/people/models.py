"""Rows about people. Kept until the person erases themselves; `help memory` says so.

Who could be hurt if a row leaked: a person whose login name is known elsewhere. So the login name is nowhere
but here, no row holds a mail address or an IP, and no time finer than a day is kept.
"""

import uuid

from django.db import models


class Person(models.Model):
    """One human. Everything that is theirs points here and goes with them (CASCADE on purpose)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=48)
    login_skeleton = models.CharField(max_length=48, unique=True)
    passphrase = models.CharField(max_length=200, help_text="Django's encoded hash, Argon2id")
    recovery = models.CharField(
        max_length=64, help_text="SHA-256 of the recovery code, hex; the code has 127 bits"
    )
    country = models.CharField(
        max_length=2, blank=True, help_text="chosen by the person, for the crisis card"
    )
    joined_on = models.DateField(auto_now_add=True)
    recovery_used = models.PositiveSmallIntegerField(
        default=0, help_text="how many sign-ins still have to be told that the recovery code was used"
    )
    suspended = models.BooleanField(default=False)
    suspended_until = models.DateField(
        null=True, help_text="the first day on which they may be here again; null: until it is lifted"
    )

    def __str__(self) -> str:
        return "a person"


class Consent(models.Model):
    """One statement that a person said yes to, in the words of one version."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    statement = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    given_on = models.DateField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint("person", "statement", "version", name="one_yes_a_version")]


class Role(models.Model):
    """What a person is trusted with, beside being a member."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=20, choices=[("steward", "steward")])

    class Meta:
        constraints = [models.UniqueConstraint("person", "name", name="one_role_once")]


class Practitioner(models.Model):
    """Somebody who has this work as their profession, as a steward has checked. Goes with the person.

    Of who checked it an erasure leaves nothing (SET_NULL on purpose).
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    licence = models.CharField(max_length=120)
    jurisdiction = models.CharField(max_length=80, help_text="where the licence holds")
    duty = models.CharField(max_length=200, blank=True, help_text="what they have to report by law")
    verified_on = models.DateField()
    verified_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")


class WebSession(models.Model):
    """One browser in which a person is signed in. Gone 14 days after its last use, 90 after its first.

    Of the key in the browser's cookie only a hash is kept; of the browser its kind, from a closed list.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    key_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256, hex; the key has 256 bits")
    browser = models.CharField(max_length=40)
    began_on = models.DateField()
    used_on = models.DateField()

    def __str__(self) -> str:
        return self.browser


class Vault(models.Model):
    """The key under which a person's own pages are sealed, wrapped twice; the house alone can open neither.

    `by_passphrase` and `by_code` hold one and the same key (game/common/sealing.py says in which form). Goes
    with the person.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    cost = models.CharField(max_length=60, help_text="of Argon2id, as in argon2id$v=19$m=65536,t=3,p=4")
    salt = models.BinaryField()
    by_passphrase = models.BinaryField()
    by_code = models.BinaryField()
    key_version = models.PositiveSmallIntegerField(default=1)
    told = models.BooleanField(
        default=False, help_text="it was opened once; its person knows what is lost without both words"
    )

    def __str__(self) -> str:
        return "a vault"


class Erasure(models.Model):
    """The person has said that they wish to be erased on this day; until then they can take it back.

    Goes with the person. Who could be hurt if a row leaked: somebody who wished to go.
    """

    person = models.OneToOneField(Person, primary_key=True, on_delete=models.CASCADE, related_name="+")
    erase_on = models.DateField()

    def __str__(self) -> str:
        return "an erasure"


class TakenName(models.Model):
    """A name that is or was somebody's, as the skeleton that others may not come near. Never given again.

    Holds personas' names and login names alike, so that neither can be taken for the other; says nothing of
    whose. What is kept is HMAC-SHA256 under the house's key, hex: after an erasure no name can be read here.
    """

    mark = models.CharField(max_length=64, primary_key=True)


class UnderKey(models.Model):
    """Under which key of the house the rows are, since it was rotated: one row; none where it never was.

    The row changes together with all that is hidden or sealed, so that a rotation that was killed on the way
    is known to be done, or not to have been.
    """

    which = models.CharField(max_length=32, primary_key=True, help_text="server.folder.mark_of() of the key")
