"""Safety as a Django app."""

from django.apps import AppConfig


class SafetyConfig(AppConfig):
    """The rows of safety."""

    name = "game.safety"
    label = "safety"
