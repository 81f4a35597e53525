"""Which migrations are looked for: those of our own features."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector


def ours() -> list[str]:
    """The labels of our own features."""
    return sorted(app.label for app in apps.get_app_configs() if app.name.startswith("game."))


class OursOnly(MigrationAutodetector):
    """Changes in game/ alone; Evennia's folder is never written to.

    Without it a foreign key to one of Evennia's tables makes Django write a migration into site-packages.
    """

    def generate_created_proxies(self):
        """Typeclasses are proxies, and need no migrations."""

    def changes(self, graph, trim_to_apps=None, **kwargs):
        """The changes Django finds, but for other people's apps."""
        return super().changes(graph, trim_to_apps=trim_to_apps or set(ours()), **kwargs)
