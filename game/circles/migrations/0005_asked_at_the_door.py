"""That somebody was asked at the door before they were let in. Of who is in already nobody knows it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("circles", "0004_standing_groups")]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="answered",
            field=models.BooleanField(
                default=False,
                help_text="they were asked its questions before they were let in; not what they said",
            ),
        ),
        migrations.AlterField(
            model_name="circle",
            name="intake",
            field=models.JSONField(
                default=list, help_text="what is asked at its door, where people are let in"
            ),
        ),
    ]
