"""Circles as a Django app."""

from django.apps import AppConfig


class CirclesConfig(AppConfig):
    """The rows of circles, agreements, meetings and seats."""

    name = "game.circles"
    label = "circles"
