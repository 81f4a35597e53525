"""The ground as a Django app: it brings the commands that make and run migrations."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """No tables, only management commands."""

    name = "game.common"
    label = "common"
