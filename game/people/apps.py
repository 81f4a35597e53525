"""People as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The rows of people."""

    name = "game.people"
    label = "people"
