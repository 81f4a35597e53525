"""A meeting that has ended says nothing of who sat in it: what was left of that in its row is gone."""

from django.db import migrations, models


def emptied(apps, editor):
    ended = apps.get_model("circles", "Meeting").objects.using(editor.connection.alias).filter(stage="ended")
    ended.update(more={}, form={}, host=None, holder=None)


class Migration(migrations.Migration):
    dependencies = [("circles", "0005_asked_at_the_door")]

    operations = [
        migrations.RunPython(emptied, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="meeting",
            name="more",
            field=models.JSONField(
                default=dict, help_text="what some floors and deeds need: rows_more.py; empty after it"
            ),
        ),
    ]
