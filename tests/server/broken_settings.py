"""The house's settings, with a feature more whose change of the tables fails."""

from server.conf.settings import *  # noqa: F403
from server.conf.settings import INSTALLED_APPS as OURS

INSTALLED_APPS = [*OURS, "tests.server.broken_feature"]
