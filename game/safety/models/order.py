"""Reports, steps of the ladder, appeals, and looks.

Who could be hurt if a row leaked: whoever reported somebody, and whoever a step was taken with. So every id
of a person stands under the house's key, and every word is sealed under it. What was attached to a report is
gone 30 days after the decision, the row a year after it; a step and its appeal a year after the step's end; a
look after a year. None of it goes by itself with a person: game/safety/order/kept.py says what an erasure
leaves.
"""

import uuid

from django.db import models

from game.common.house_key import HiddenId


class Report(models.Model):
    """Somebody told what another did. A guest who reports has no id here, and who is not known has none."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handle = models.CharField(max_length=24, unique=True, help_text="two words that say nothing")
    by_persona = HiddenId(purpose="report by persona", null=True)
    by_person = HiddenId(purpose="report by person", null=True)
    about_persona = HiddenId(purpose="report about persona", null=True)
    about_person = HiddenId(purpose="report about person", null=True)
    circle = HiddenId(purpose="report of circle", null=True)
    kind = models.CharField(max_length=8, blank=True, help_text="of place: common, circle, side or private")
    format = models.CharField(max_length=80, blank=True, help_text="key of the format that ran there")
    stewards_only = models.BooleanField(default=False, help_text="not for those who keep the circle")
    reason = models.CharField(max_length=12, help_text="a key of game/safety/order/ladder.py: REASONS")
    told = models.BinaryField(help_text="sealed: the names and the reporter's own words; empty when gone")
    made_on = models.DateField()
    taken_by = HiddenId(purpose="report taken by", null=True)
    outcome = models.CharField(max_length=10, blank=True, help_text="empty until it is decided")
    answer = models.BinaryField(default=bytes, help_text="sealed: what the reporter is answered")
    decided_on = models.DateField(null=True)
    answer_told = models.BooleanField(default=False)


class Attached(models.Model):
    """One line that a reporter attached, sealed by itself. Goes with the report (CASCADE on purpose)."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField(help_text="in the order in which they were spoken")
    line = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint("report", "number", name="one_line_a_number")]


class Sanction(models.Model):
    """A step of the ladder: proposed while `seconded_by` is awaited, else decided.

    `report` is of which report it came, while there is one; no key, so that each goes in its own time.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handle = models.CharField(max_length=24, unique=True, help_text="two words that say nothing")
    person = HiddenId(purpose="step with person", null=True)
    persona = HiddenId(purpose="step with persona", null=True)
    step = models.CharField(max_length=16, help_text="of game/safety/order/ladder.py: Step")
    circle = HiddenId(purpose="step in circle", null=True)
    meeting = HiddenId(purpose="step in meeting", null=True)
    reason = models.CharField(max_length=12)
    said = models.BinaryField(help_text="sealed: the name of the mask, and what is written to the person")
    by = HiddenId(purpose="step by", null=True)
    seconded_by = HiddenId(purpose="step seconded by", null=True)
    proposed = models.BooleanField(default=False, help_text="it binds only when another has seconded it")
    days = models.PositiveSmallIntegerField(null=True)
    decided_on = models.DateField(help_text="or proposed")
    until = models.DateField(null=True, help_text="the first day after it; null: looked at on `review_on`")
    review_on = models.DateField(null=True)
    lifted_on = models.DateField(null=True)
    told = models.BooleanField(default=False)
    report = models.UUIDField(null=True)


class Appeal(models.Model):
    """What somebody answered to a step, and what became of it. Goes with the step (CASCADE on purpose)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sanction = models.OneToOneField(Sanction, on_delete=models.CASCADE, related_name="appeal")
    words = models.BinaryField(help_text="sealed")
    made_on = models.DateField()
    answered_on = models.DateField(null=True)
    answered_by = HiddenId(purpose="appeal answered by", null=True)
    lifted = models.BooleanField(default=False)
    answer = models.BinaryField(default=bytes, help_text="sealed")
    told = models.BooleanField(default=False)


class Look(models.Model):
    """Somebody who helps looked at what is kept of a person, on that day; the person can read it.

    While `waits`, a report about them is not decided yet: they read of the look when it is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = HiddenId(purpose="look by person", null=True)
    at = HiddenId(purpose="look at person", null=True)
    what = models.CharField(max_length=16, help_text="a key of game/safety/order/looks.py: KINDS")
    day = models.DateField()
    report = models.UUIDField(null=True)
    waits = models.BooleanField(default=False)
