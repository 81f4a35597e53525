"""Incidents without content, and the rest after them.

Nobody's words are in a row, and no field could hold any. Who is meant stands under the house's key, as the
mask that was named. After a year a row becomes one more in a count of its year; a persona that is erased is
taken out of every row at once. Who could be hurt if a row leaked: somebody in danger, by the day alone.
"""

import uuid

from django.db import models

from game.common.house_key import HiddenId


class Incident(models.Model):
    """That somebody was in need, how much, and what was done: for two stewards and whoever wrote it down."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    level = models.PositiveSmallIntegerField(help_text="1 to 5; care/incidents/rules.py says which")
    happened_on = models.DateField()
    part = models.CharField(max_length=10, help_text="of that day: a key of rules.PARTS")
    within = models.CharField(max_length=10, help_text="how soon somebody was there: rules.WITHIN")
    did = models.CharField(max_length=200, help_text="keys of rules.DID, separated by commas")
    concerns = HiddenId(purpose="incident concerns", null=True)
    decided_by = HiddenId(purpose="incident decided", null=True)
    seen_by = HiddenId(purpose="incident seen", null=True)
    seen_too = HiddenId(purpose="incident seen too", null=True)
    review_on = models.DateField()
    reviewed_on = models.DateField(null=True)


class IncidentCount(models.Model):
    """How many incidents of a level a year had, of those whose rows are gone. Nobody is in it."""

    year = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint("year", "level", name="one_count_a_year_and_level")]


class Rest(models.Model):
    """Until when somebody is not on duty, after a heavy hour. Gone when the day is over."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    persona = HiddenId(purpose="rest of a helper", unique=True)
    until_on = models.DateField()
