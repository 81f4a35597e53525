"""Personas as a Django app."""

from django.apps import AppConfig


class PersonasConfig(AppConfig):
    """The rows of personas."""

    name = "game.personas"
    label = "personas"
