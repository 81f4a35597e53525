"""Shields.

A shield is one persona's wish to read the name of a thing before words about it. It says nothing to anybody
else and goes with the persona. Who could be hurt if a row leaked: somebody whose sore spot it names.
"""

from django.db import models

from game.personas.models import Persona


class Shield(models.Model):
    """Words with this note wait until this persona opens them. Goes with the persona (CASCADE on purpose)."""

    persona = models.ForeignKey(Persona, on_delete=models.CASCADE, related_name="+")
    tag = models.CharField(max_length=20, help_text="a key of game/common/vocabulary.py: NOTES")

    class Meta:
        constraints = [models.UniqueConstraint("persona", "tag", name="one_shield_each")]
