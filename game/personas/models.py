"""Rows about personas. Kept until the person erases them; `help memory` says so.

Who could be hurt if a row leaked: a person whose masks are tied together. No other table names a person
beside a persona, and no member is ever shown what ties them. What somebody writes about a mask for
themselves is sealed (game/common/sealing.py): without its owner the house cannot read it.
"""

import uuid

from django.db import models

from game.people.models import Person
from game.personas import chance, rules


class Persona(models.Model):
    """One mask of one person. Goes with the person (CASCADE on purpose)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=24)
    skeleton = models.CharField(max_length=48, unique=True)
    kind = models.CharField(max_length=12, default="home", choices=[(kind, kind) for kind in rules.KINDS])
    pronouns = models.CharField(max_length=40, blank=True)
    short = models.CharField(max_length=80, blank=True, help_text="a few words beside the name in `look`")
    look = models.TextField(blank=True)
    arrive = models.CharField(max_length=160, blank=True)
    leave = models.CharField(max_length=160, blank=True)
    absent = models.CharField(max_length=160, blank=True)
    page = models.CharField(max_length=160, blank=True)
    face = models.CharField(max_length=32, default=chance.face, help_text="a style and a seed, by lot")
    face_words = models.CharField(max_length=80, blank=True, help_text="what its person says is to be seen")
    lived = models.JSONField(default=list, help_text="what is said as true of the person's life")
    imagined = models.JSONField(default=list, help_text="what is said on the stage alone")
    worn = models.BooleanField(default=False, help_text="the mask in which the person is, or comes back")
    renamed = models.PositiveSmallIntegerField(default=0)
    made_on = models.DateField(auto_now_add=True)
    rested_on = models.DateField(null=True)
    retired_on = models.DateField(null=True)

    title = ""
    """The role that its person is trusted with, where it may act as such; in memory, since it was put on."""

    class Meta:
        constraints = [
            models.UniqueConstraint("person", condition=models.Q(worn=True), name="one_mask_at_a_time"),
            models.UniqueConstraint("person", condition=models.Q(kind="home"), name="one_home_persona"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_guest(self) -> bool:
        """A persona is somebody."""
        return False


class Naming(models.Model):
    """A name was taken by this person on this day; which one is not said. Gone after a year."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    taken_on = models.DateField()


class Page(models.Model):
    """One thing that somebody wrote about a mask of theirs, sealed. `field` is one of rules.FIELDS.

    Of its words nothing is kept that can be read without the key; the day and the field can be.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    field = models.CharField(max_length=20)
    sealed = models.BinaryField()
    written_on = models.DateField()


class Reveal(models.Model):
    """`shown` is one person with `known`: said by them to `to`, for whose eyes alone it is.

    `to_called` is the name of `to` when it was said: whoever told it learns of no other.
    """

    shown = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    known = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    to = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    to_called = models.CharField(max_length=24, default="")
    said_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint("shown", "known", "to", "to_called", name="one_reveal_once")]
