"""That somebody agreed becomes a membership: the same rows, which know more."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("circles", "0002_more_of_meetings")]

    operations = [migrations.RenameModel(old_name="AgreementGiven", new_name="Membership")]
