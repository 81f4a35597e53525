"""Rows about places.

Places of the house are made from `world/places/` and follow those files; others are kept as made.

Kept until their owner erases them. A `Standing` says where a persona is or was last; it goes with the
persona.
"""

import uuid

from django.db import models

from game.people.models import Person
from game.personas.models import Persona


class Place(models.Model):
    """One place. `source` says whether a file of the house is its origin; only those follow the files."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=60, unique=True)
    source = models.CharField(max_length=8, choices=[("file", "file"), ("person", "person")])
    owner = models.ForeignKey(
        Person, null=True, on_delete=models.CASCADE, related_name="+", help_text="whose own place this is"
    )
    name = models.CharField(max_length=80)
    aliases = models.CharField(max_length=200, blank=True, help_text="separated by commas")
    kind = models.CharField(max_length=10)
    description = models.TextField()
    time = models.CharField(max_length=12)
    channel = models.CharField(max_length=16)
    reality = models.CharField(max_length=12)
    agency = models.CharField(max_length=12)
    presence = models.CharField(max_length=12)
    memory = models.CharField(max_length=200)
    speech = models.CharField(max_length=10)
    open = models.BooleanField(help_text="whether `who` lists the people here to everyone")
    backdrop = models.CharField(max_length=40, blank=True, help_text="the scene a page shows of it")
    backdrop_words = models.CharField(max_length=400, blank=True, help_text="what is to be seen in it")
    spots = models.JSONField(default=list, blank=True, help_text="where one can sit: key, words, x, y")

    def __str__(self) -> str:
        return self.name


class Way(models.Model):
    """One way out of a place; the way back is another row."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="+")
    to = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="+")
    names = models.CharField(max_length=200, help_text="the shown name first, separated by commas")
    position = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=8, choices=[("file", "file"), ("person", "person")])


class Standing(models.Model):
    """Where a persona is, or was last. One row a persona, overwritten; no history.

    While it is in the Dressing Room (`dressing`), `place` is where it goes out to: where it was last left.
    """

    persona = models.OneToOneField(Persona, primary_key=True, on_delete=models.CASCADE, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="+")
    dressing = models.BooleanField(default=False)
