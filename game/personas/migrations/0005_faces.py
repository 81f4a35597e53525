from django.db import migrations, models

from game.personas import chance


def each_its_own(apps, schema_editor):
    """Every mask that is there gets a face by lot, none of them made of anything else."""
    rows = apps.get_model("personas", "Persona").objects.using(schema_editor.connection.alias)
    for row_id in rows.values_list("id", flat=True):
        rows.filter(id=row_id).update(face=chance.face())


class Migration(migrations.Migration):

    dependencies = [
        ("personas", "0004_reveal_to_called"),
    ]

    operations = [
        migrations.AddField(
            model_name="persona",
            name="face",
            field=models.CharField(default="", max_length=32, help_text="a style and a seed, by lot"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="persona",
            name="face_words",
            field=models.CharField(blank=True, max_length=80, help_text="what its person says is to be seen"),
        ),
        migrations.RunPython(each_its_own, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="persona",
            name="face",
            field=models.CharField(default=chance.face, max_length=32, help_text="a style and a seed, by lot"),
        ),
    ]
