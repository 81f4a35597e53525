"""The staying-safe plan.

Every text is sealed under its person's own key before it is a row (game/people/vault.py); beside it stand the
step it belongs to and a day. Kept until the person erases it. Who could be hurt if a row leaked: somebody of
whom it would be known that they have made such a plan.
"""

from django.db import models

from game.people.models import Person


class PlanLine(models.Model):
    """One line of a person's plan. Of the person, not of a mask; goes with them (CASCADE on purpose).

    Its id says its place within the step: the first bytes count on, so that no time of writing is kept.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    step = models.CharField(max_length=12, help_text="a key of game/safety/care/plan/rules.py: STEPS")
    sealed = models.BinaryField()
    written_on = models.DateField()
