"""Settings of a test run: a data folder of its own, rows in memory, quick hashes.

With MEADOW_TEST_DATABASE_URL the rows are in a database beside the one that it names, on the same server.
"""

import atexit
import os
import shutil
import tempfile

_url = os.environ.get("MEADOW_TEST_DATABASE_URL", "")
_data = tempfile.mkdtemp(prefix="meadow-tests-")  # 0700 by mkdtemp's own promise
atexit.register(shutil.rmtree, _data, ignore_errors=True)
for _name in [name for name in os.environ if name.startswith("MEADOW_")]:
    del os.environ[_name]  # what this shell says about a real house must not reach a test
os.environ.update(MEADOW_DATA=_data, MEADOW_TEST_HOUSE="1")

from server.conf import database  # noqa: E402  (the folder must be named first)
from server.conf.env import house  # noqa: E402
from server.folder import make_keys  # noqa: E402

make_keys(house())

from game.common import sealing  # noqa: E402
from server.conf.settings import *  # noqa: E402, F403  (the keys must be there first)

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
if _url:
    DATABASES = {"default": database.settings_for(_url, house().data)}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
sealing.cost_by(sealing.Cost(memory=8, passes=1, lanes=1))
TEST_ENVIRONMENT = True  # bodies may be made though no first room stands
