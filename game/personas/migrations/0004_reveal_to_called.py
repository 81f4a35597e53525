from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def as_called_now(apps, schema_editor):
    """Whoever was told is known by the name that was shown until now."""
    house = schema_editor.connection.alias
    reveals = apps.get_model("personas", "Reveal").objects.using(house)
    personas = apps.get_model("personas", "Persona").objects.using(house)
    reveals.update(to_called=Subquery(personas.filter(id=OuterRef("to_id")).values("name")[:1]))


class Migration(migrations.Migration):

    dependencies = [
        ('personas', '0003_namings'),
    ]

    operations = [
        migrations.RemoveConstraint(model_name='reveal', name='one_reveal_once'),
        migrations.AddField(
            model_name='reveal',
            name='to_called',
            field=models.CharField(default='', max_length=24),
        ),
        migrations.RunPython(as_called_now, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='reveal',
            constraint=models.UniqueConstraint(models.F('shown'), models.F('known'), models.F('to'), models.F('to_called'), name='one_reveal_once'),
        ),
    ]
