"""Rows about circles. No row holds a word that was spoken.

A circle stays until it is taken down. That somebody agreed stays until they erase the persona. The seats of
a meeting stay as long as it runs and are deleted when it ends: nothing says afterwards who sat where. What is
left of a meeting is that it took place and how many sat in it. Who could be hurt if a row leaked: people in a
running meeting.
"""

import uuid

from django.db import models

from game.personas.models import Persona
from game.places.models import Place


class Circle(models.Model):
    """A standing group. Its place may go without it (SET_NULL on purpose); then it meets nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=400)
    place = models.OneToOneField(Place, null=True, on_delete=models.SET_NULL, related_name="+")
    format = models.CharField(max_length=40, help_text="key of a file in world/formats/")
    led_by = models.CharField(max_length=16)
    capacity = models.PositiveSmallIntegerField(help_text="seats to which turns come")
    when = models.CharField(max_length=200)
    agreements = models.TextField(help_text="one a line")
    agreements_version = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.name


class AgreementGiven(models.Model):
    """A persona has agreed to a version of a circle's agreements. Goes with either (CASCADE on purpose)."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint("circle", "persona", name="one_agreement_each")]


class Meeting(models.Model):
    """One run of a circle: the columns of rules.meeting.Meeting. Times are seconds of house time.

    Facilitator and holder may be erased while it runs (SET_NULL on purpose). One meeting runs at a time.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    sat = models.PositiveSmallIntegerField(default=0, help_text="how many shared in it, when it began")
    stage = models.CharField(max_length=10)
    version = models.PositiveIntegerField()
    now = models.FloatField(help_text="house time of the last change")
    opened = models.FloatField()
    stage_began = models.FloatField()
    phase_index = models.SmallIntegerField()
    phase_began = models.FloatField()
    extra_s = models.PositiveIntegerField()
    extended_s = models.PositiveIntegerField()
    held_s = models.FloatField()
    hold_since = models.FloatField(null=True)
    hold_why = models.CharField(max_length=12, blank=True)
    alone_since = models.FloatField(null=True)
    closing_offered = models.BooleanField()
    host = models.ForeignKey(Persona, null=True, on_delete=models.SET_NULL, related_name="+")
    holder = models.ForeignKey(Persona, null=True, on_delete=models.SET_NULL, related_name="+")
    turn_began = models.FloatField(null=True, help_text="null when nobody has the turn")
    turn_cap_s = models.PositiveIntegerField(default=0)
    turn_cap_w = models.PositiveIntegerField(default=0)
    turn_again = models.BooleanField(default=False)
    turn_taken = models.BooleanField(default=False)
    turn_reminded = models.BooleanField(default=False)
    turn_told = models.PositiveSmallIntegerField(default=0)
    turn_words = models.PositiveIntegerField(default=0)
    turn_heard_at = models.FloatField(null=True)
    centre_since = models.FloatField(null=True)
    free_since = models.FloatField(null=True)
    again = models.BooleanField()
    closing_words = models.BooleanField()
    over_told = models.PositiveSmallIntegerField()
    below_told = models.BooleanField()
    hands = models.PositiveIntegerField()
    more = models.JSONField(default=dict, help_text="what some floors and deeds need: rows_more.py")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "circle", condition=~models.Q(stage="ended"), name="one_meeting_at_a_time"
            )
        ]


class Seat(models.Model):
    """A seat of a running meeting. Goes with the meeting and with the persona (CASCADE on purpose)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="+")
    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    quiet = models.BooleanField()
    agreed = models.BooleanField()
    left = models.BooleanField()
    share = models.CharField(max_length=8)
    offered_again = models.BooleanField()
    hand = models.PositiveIntegerField(null=True)
    dropped_at = models.FloatField(null=True)
    paused = models.BooleanField()
    more = models.JSONField(default=dict, help_text="duties, alcove, chair and the like: rows_more.py")

    class Meta:
        constraints = [models.UniqueConstraint("meeting", "persona", name="one_seat_each")]
