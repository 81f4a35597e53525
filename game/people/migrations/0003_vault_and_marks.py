"""Vaults for sealed pages; and of taken names only marks under the house's key are kept."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils.crypto import salted_hmac


def mark(apps, schema_editor):
    alias = schema_editor.connection.alias
    old = apps.get_model("people", "OldTakenName").objects.using(alias)
    new = apps.get_model("people", "TakenName").objects.using(alias)
    for shape in old.values_list("skeleton", flat=True):
        kept = salted_hmac("meadow taken name", shape, secret=settings.HOUSE_KEY, algorithm="sha256")
        new.create(mark=kept.hexdigest())


class Migration(migrations.Migration):
    dependencies = [("people", "0002_web_sessions")]

    operations = [
        migrations.CreateModel(
            name="Vault",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("cost", models.CharField(help_text="of Argon2id, as in argon2id$v=19$m=65536,t=3,p=4", max_length=60)),
                ("salt", models.BinaryField()),
                ("by_passphrase", models.BinaryField()),
                ("by_code", models.BinaryField()),
                ("key_version", models.PositiveSmallIntegerField(default=1)),
                (
                    "told",
                    models.BooleanField(
                        default=False,
                        help_text="it was opened once; its person knows what is lost without both words",
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.person"
                    ),
                ),
            ],
        ),
        migrations.RenameModel("TakenName", "OldTakenName"),
        migrations.CreateModel(
            name="TakenName",
            fields=[("mark", models.CharField(max_length=64, primary_key=True, serialize=False))],
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
        migrations.DeleteModel("OldTakenName"),
    ]
