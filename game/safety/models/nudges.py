"""Who wishes to be asked when a line of theirs sounds like a hard hour.

The row says the wish alone: of lines nothing is kept, nor that one was ever nudged. Who could be hurt if a
row leaked: somebody of whom it would be known that they expect hard hours.
"""

from django.db import models

from game.people.models import Person


class Nudge(models.Model):
    """This person wishes it, under every mask. Goes with them (CASCADE on purpose), and by `nudge off`."""

    person = models.OneToOneField(Person, primary_key=True, on_delete=models.CASCADE, related_name="+")
