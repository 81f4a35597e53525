"""Django's makemigrations, for our own features."""

from django.core.management.commands import makemigrations

from game.common.management.ours_only import OursOnly, ours


class Command(makemigrations.Command):
    """Looks at game/ alone. Django wants makemigrations and migrate to use the same detector."""

    autodetector = OursOnly

    def handle(self, *app_labels, **options):
        """All our features are named when none is: Django passes over one that has no migration yet."""
        super().handle(*(app_labels or ours()), **options)
