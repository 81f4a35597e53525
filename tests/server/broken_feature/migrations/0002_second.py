import os

from django.db import migrations


def fail(*_):
    if os.environ["BROKEN_BY"] == "kill":
        os._exit(137)
    raise LookupError("a word nobody may read")


class Migration(migrations.Migration):
    dependencies = [("broken_feature", "0001_first")]
    operations = [migrations.RunPython(fail)]
