"""Rows about personas. Kept until the person erases them; `help memory` says so.

Who could be hurt if a row leaked: a person whose masks are tied together. No other table names a person
beside a persona, and no member is ever shown what ties them.
"""

import uuid

from django.db import models

from game.people.models import Person


class Persona(models.Model):
    """One mask of one person. Goes with the person (CASCADE on purpose)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=24)
    skeleton = models.CharField(max_length=48, unique=True)
    kind = models.CharField(max_length=12, default="home", choices=[("home", "home")])
    worn = models.BooleanField(default=False, help_text="the mask in which the person is, or comes back")
    made_on = models.DateField(auto_now_add=True)

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
