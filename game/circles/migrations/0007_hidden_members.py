"""Who belongs to a circle, waits at its door, sits in it or founded it stands under the house's key."""

from django.db import migrations, models

from game.common.house_key import HiddenId, HiddenIds

ONE_EACH = {
    "membership": ("one_agreement_each", "circle"),
    "application": ("one_application_each", "circle"),
    "farewell": ("one_farewell_each", "circle"),
    "seat": ("one_seat_each", "meeting"),
}
PURPOSES = {
    ("membership", "persona"): "member of a circle",
    ("application", "persona"): "waits at a door",
    ("farewell", "persona"): "farewell to a circle",
    ("seat", "persona"): "seat in a meeting",
    ("circle", "founder"): "founder of a circle",
    ("meeting", "host"): "host of a meeting",
    ("meeting", "holder"): "holder of a turn",
}
OTHERS = "others in a meeting"


def hide(apps, editor):
    for model, column in PURPOSES:
        rows = apps.get_model("circles", model).objects.using(editor.connection.alias)
        for row_id, whose in rows.values_list("pk", f"{column}_id"):
            rows.filter(pk=row_id).update(**{f"hidden_{column}": whose})
    meetings = apps.get_model("circles", "meeting").objects.using(editor.connection.alias)
    field = HiddenIds(purpose=OTHERS)
    for row_id, more in meetings.exclude(more={}).values_list("pk", "more"):
        meetings.filter(pk=row_id).update(more=field.hidden_in(more))


class Migration(migrations.Migration):
    dependencies = [("circles", "0006_ended_meetings_name_nobody")]

    operations = [
        *(
            migrations.AddField(model, f"hidden_{column}", HiddenId(null=True, purpose=purpose))
            for (model, column), purpose in PURPOSES.items()
        ),
        migrations.RunPython(hide),
        *(migrations.RemoveConstraint(model, name) for model, (name, _) in ONE_EACH.items()),
        *(migrations.RemoveField(model, column) for model, column in PURPOSES),
        *(migrations.RenameField(model, f"hidden_{column}", f"{column}_id") for model, column in PURPOSES),
        *(
            migrations.AlterField(
                model, "persona_id", HiddenId(db_index=True, purpose=PURPOSES[model, "persona"])
            )
            for model in ONE_EACH
        ),
        *(
            migrations.AddConstraint(model, models.UniqueConstraint(of, "persona_id", name=name))
            for model, (name, of) in ONE_EACH.items()
        ),
        migrations.AlterField(
            "meeting",
            "more",
            HiddenIds(
                default=dict,
                purpose=OTHERS,
                help_text="what some floors and deeds need: rows_more.py; empty after it",
            ),
        ),
    ]
