"""Django's migrate, for our own features."""

from django.core.management.commands import migrate

from game.common.management.ours_only import OursOnly


class Command(migrate.Command):
    """Looks at game/ alone. Django wants makemigrations and migrate to use the same detector."""

    autodetector = OursOnly
