"""Rows about circles. No row holds a word that was spoken.

A circle stays until it is taken down. A membership stays until the member leaves the circle or erases the
persona; how often they sat is a number, without days. The seats of a meeting stay as long as it runs and are
deleted when it ends: nothing says afterwards who sat where. What is left of a meeting is that it took place
and how many sat in it. What a newcomer answered at the door, and a farewell, are kept sealed under the key of
the house until they are decided on or read. Who could be hurt if a row leaked: the members of a circle, whose
concerns its tags name, and people in a running meeting. So none of these rows names a persona: its id stands
there under the house's key (game/common/house_key.py), in each table under another, and a copy of the rows
without that key says that somebody sits somewhere, and not who. What goes with a persona is therefore deleted
by what kept.py declares, in the change that erases it; what else may be left, standing/letting_go.py finds.
"""

import uuid

from django.db import models

from game.common.house_key import HiddenId, HiddenIds
from game.places.models import Place


class Circle(models.Model):
    """A standing group. Its place may go without it (SET_NULL on purpose); then it meets nowhere.

    Its founder may erase themselves and the circle stands on.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=400)
    place = models.OneToOneField(Place, null=True, on_delete=models.SET_NULL, related_name="+")
    source = models.CharField(
        max_length=8, default="house", help_text="house: a file says it; person: founded"
    )
    founder_id = HiddenId(null=True, purpose="founder of a circle")
    state = models.CharField(max_length=8, default="standing", help_text="forming, standing, ending or ended")
    meetings_left = models.PositiveSmallIntegerField(null=True, help_text="until it ends, where that is said")
    ended_on = models.DateField(null=True)
    format = models.CharField(max_length=80, help_text="key of a file in world/formats/, or key/variant")
    formats = models.JSONField(default=list, help_text="keys of all formats that it uses")
    led_by = models.CharField(max_length=16)
    capacity = models.PositiveSmallIntegerField(help_text="seats to which turns come")
    listening = models.PositiveSmallIntegerField(default=30, help_text="listening seats")
    membership = models.CharField(max_length=9, default="open", help_text="open, slow_open or closed")
    intake = models.JSONField(default=list, help_text="what is asked at its door, where people are let in")
    tags = models.JSONField(default=list, help_text="concerns: keys of game/common/vocabulary.py")
    when = models.CharField(max_length=200)
    agreements = models.TextField(help_text="one a line")
    agreements_version = models.PositiveIntegerField()
    draft = models.TextField(blank=True, help_text="agreements that are not published yet, one a line")
    course_at = models.PositiveSmallIntegerField(
        default=0, help_text="topics of its course that are behind it"
    )
    met = models.PositiveIntegerField(default=0, help_text="meetings that reached their closing")
    review_every = models.PositiveSmallIntegerField(default=7)
    since_review = models.PositiveSmallIntegerField(default=0, help_text="meetings since it looked at itself")

    def __str__(self) -> str:
        return self.name


class CircleAgreements(models.Model):
    """One version of what a circle agreed on. Goes with the circle (CASCADE on purpose)."""

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    lines = models.TextField(help_text="one a line")

    class Meta:
        constraints = [models.UniqueConstraint("circle", "version", name="one_wording_a_version")]


class Membership(models.Model):
    """A persona belongs to a circle. Goes with either.

    `version` is of the agreements that they said yes to; 0 when they were let in and have not agreed yet.
    """

    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    persona_id = HiddenId(db_index=True, purpose="member of a circle")
    version = models.PositiveIntegerField(default=0)
    roles = models.JSONField(
        default=list, help_text="facilitator, co_facilitator, greeter, timekeeper, reader"
    )
    asked = models.CharField(max_length=16, blank=True, help_text="the role that they were asked to take")
    joined_on = models.DateField(null=True)
    answered = models.BooleanField(
        default=False, help_text="they were asked its questions before they were let in; not what they said"
    )
    met = models.PositiveIntegerField(default=0, help_text="meetings that they sat in to the closing")
    paused_until = models.DateField(null=True)
    rest_told = models.BooleanField(default=True, help_text="nothing of it is still to be told to the ring")
    rests_quietly = models.BooleanField(default=True, help_text="nobody shall know that they rest")
    absence = models.CharField(max_length=8, default="nothing", help_text="nothing or message")
    missed = models.BooleanField(default=False, help_text="the circle met without them; told once, if wished")

    class Meta:
        constraints = [models.UniqueConstraint("circle", "persona_id", name="one_agreement_each")]


class Application(models.Model):
    """Somebody would like to join. Goes with circle and persona, when it is decided, and after 30 days. When
    the circle is over the answers are gone, and the row stays until they have heard that.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    persona_id = HiddenId(db_index=True, purpose="waits at a door")
    answers = models.BinaryField(help_text="sealed under the house's key: its facilitators read them")
    asked_on = models.DateField()
    declined = models.BooleanField(
        default=False, help_text="the answers are gone, and what was said to them stands there until read"
    )

    class Meta:
        constraints = [models.UniqueConstraint("circle", "persona_id", name="one_application_each")]


class Farewell(models.Model):
    """How somebody leaves a circle: words to be read, or an empty seat, at its next meeting.

    Goes with circle and persona, when it was read, and after 60 days.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="+")
    persona_id = HiddenId(db_index=True, purpose="farewell to a circle")
    kind = models.CharField(max_length=5, help_text="words or seat")
    words = models.BinaryField(help_text="sealed under the house's key; the circle hears them")
    left_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint("circle", "persona_id", name="one_farewell_each")]


class Meeting(models.Model):
    """One run of a circle: the columns of rules.meeting.Meeting. Times are seconds of house time.

    Facilitator and holder may be erased while it runs. One meeting runs at a time.
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
    host_id = HiddenId(null=True, purpose="host of a meeting")
    holder_id = HiddenId(null=True, purpose="holder of a turn")
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
    more = HiddenIds(
        default=dict,
        purpose="others in a meeting",
        help_text="what some floors and deeds need: rows_more.py; empty after it",
    )
    form = models.JSONField(default=dict, help_text="the format that it plays to its end; empty after it")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "circle", condition=~models.Q(stage="ended"), name="one_meeting_at_a_time"
            )
        ]


class Seat(models.Model):
    """A seat of a running meeting. Goes with the meeting and with the persona."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="+")
    persona_id = HiddenId(db_index=True, purpose="seat in a meeting")
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
        constraints = [models.UniqueConstraint("meeting", "persona_id", name="one_seat_each")]


class PairMet(models.Model):
    """Two were brought together on that day. The mark is of both together, under the house's key, and leads
    to nobody. Gone after two weeks.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mark = models.CharField(max_length=64, db_index=True)
    day = models.DateField()
