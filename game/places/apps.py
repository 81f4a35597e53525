"""Places as a Django app."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """The rows of places."""

    name = "game.places"
    label = "places"
