"""Mutes, distances, refusals and first yeses: what somebody asked for, to be left in peace.

Each belongs to one person and is read by them alone, under the name by which they met the other. Ids stand
here under the house's key, names are sealed with it. Who could be hurt if a row leaked: whoever asked for it,
and whoever is named in it. They stay until their person ends them or leaves, or for the days they said.
"""

import uuid

from django.db import models

from game.common.house_key import HiddenId


class Mute(models.Model):
    """A person does not hear the lines of a mask, as long as it has the name under which they met it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = HiddenId(purpose="meadow mute of", db_index=True)
    mask = HiddenId(purpose="meadow mute", null=True, help_text="null when the mask is erased")
    name_mark = models.CharField(max_length=64, help_text="of the name's skeleton, under the house's key")
    called = models.BinaryField(help_text="the name, sealed under the house's key")
    said_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint("person", "name_mark", name="one_mute_a_name")]


class Apart(models.Model):
    """A person keeps apart from another, both ways; the other is never told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = HiddenId(purpose="meadow apart of", db_index=True)
    other = HiddenId(purpose="meadow apart", null=True, help_text="null when the other person is erased")
    name_mark = models.CharField(max_length=64, help_text="of the name's skeleton, under the house's key")
    called = models.BinaryField(help_text="the name, sealed under the house's key")
    said_on = models.DateField()
    until = models.DateField(null=True, help_text="the last day; null until it is ended")

    class Meta:
        constraints = [models.UniqueConstraint("person", "name_mark", name="one_apart_a_name")]


class Refusal(models.Model):
    """A person is not reached in this way by another, or by anybody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = HiddenId(purpose="meadow refusal of", db_index=True)
    way = models.CharField(max_length=8, help_text="one of protection_rules.WAYS")
    from_all = models.BooleanField()
    other = HiddenId(purpose="meadow refusal", null=True, help_text="null for all, and when they are erased")
    name_mark = models.CharField(max_length=64, blank=True)
    called = models.BinaryField(help_text="the name, sealed under the house's key; empty for all")
    said_on = models.DateField()
    until = models.DateField(null=True, help_text="the last day; null until it is ended")

    class Meta:
        constraints = [models.UniqueConstraint("person", "way", "name_mark", name="one_refusal_a_name")]


class FirstYes(models.Model):
    """A mask that is new let another write to it. Gone when it is new no longer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mask = HiddenId(purpose="meadow first yes of", db_index=True)
    to = HiddenId(purpose="meadow first yes")
    names_mark = models.CharField(max_length=64, help_text="of both names, under the house's key")
    said_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint("mask", "to", name="one_first_yes_each")]
