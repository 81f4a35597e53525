"""Everything that is hidden or sealed under the house's key stands under another one, in one transaction.

What only the house reads is named here, each sealed column with its purpose and with the row and field that
it is bound to. Columns of hidden ids say their purpose themselves. Marks are not among them: nobody can make
one anew, and whoever compares asks for older ones too (game/common/house_key.py).
"""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models, transaction

from game.circles.standing.sealed import PURPOSE as CIRCLES
from game.common import house_key
from game.common.house_key import HiddenId, HiddenIds
from game.people.models import UnderKey
from game.safety.order.reports import PURPOSE as REPORTS
from game.safety.order.sanctions import PURPOSE as STEPS
from game.safety.protection.shelters import NAME
from server import folder

Bound = Callable[[Any], tuple[UUID, str]]
"""The row and the field as which the words of a row's column are sealed."""


def _as(field: str) -> Bound:
    return lambda row: (row.pk, field)


SEALED: dict[str, tuple[str, Bound]] = {
    "circles.Application.answers": (CIRCLES, _as("answers")),
    "circles.Farewell.words": (CIRCLES, _as("farewell")),
    "safety.Mute.called": (NAME, _as("called")),
    "safety.Apart.called": (NAME, _as("called")),
    "safety.Refusal.called": (NAME, _as("called")),
    "safety.Report.told": (REPORTS, _as("told")),
    "safety.Report.answer": (REPORTS, _as("answer")),
    "safety.Attached.line": (REPORTS, lambda row: (row.report_id, f"line {row.number}")),
    "safety.Sanction.said": (STEPS, _as("said")),
    "safety.Appeal.words": (STEPS, _as("words")),
    "safety.Appeal.answer": (STEPS, _as("answer")),
}
"""Every column of bytes that is sealed under the house's key."""
UNDER_VAULTS = (
    *("people.Vault.salt", "people.Vault.by_passphrase", "people.Vault.by_code"),
    *("personas.Page.sealed", "safety.PlanLine.sealed"),
)
"""Every other: only the person's own passphrase or code opens it."""


def is_under(secret: bytes) -> bool:
    """Whether a rotation has brought the rows under this key."""
    if UnderKey._meta.db_table not in connection.introspection.table_names():
        return False
    return UnderKey.objects.filter(which=folder.mark_of(secret)).exists()


def rewrap(old: bytes, new: bytes) -> int:
    """All of it is under `new` and no longer under `old`, or nothing is changed; how many rows.

    Words that `old` does not open stay as they are: they are as dark as before.
    """
    count = 0
    with transaction.atomic():
        for model, columns in hidden_in():
            with house_key.under(old):
                found = [(row.pk, _read(row, columns)) for row in model._base_manager.all()]
            with house_key.under(new):
                for pk, said in found:
                    there = {name: write() for name, write in said.items()}
                    if there:
                        model._base_manager.filter(pk=pk).update(**there)
            count += len(found)
        UnderKey.objects.all().delete()
        UnderKey.objects.create(which=folder.mark_of(new))
    return count


def let_go_of_before() -> None:
    """Nothing of how the rows were stays in the file beside theirs."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def forget_hidden() -> None:
    """Hidden ids are of a key that is lost: a row that is nothing without one goes, others name nobody.

    So no id that was turned by a wrong key is ever taken for somebody's.
    """
    with transaction.atomic():
        for model, columns in hidden_in():
            ids = [field for field in columns if isinstance(field, HiddenId)]
            if not all(field.null for field in ids):
                model._base_manager.all().delete()
            elif ids:
                model._base_manager.update(**{field.attname: None for field in ids})
        UnderKey.objects.all().delete()


def hidden_in() -> Iterator[tuple[type[models.Model], list[models.Field]]]:
    """Every table with columns under the house's key, and those columns."""
    for model in apps.get_models():
        columns = [field for field in model._meta.concrete_fields if _is_hidden(field)]
        if columns and not model._meta.proxy:
            yield model, columns


def named(field: models.Field) -> str:
    """A column as SEALED names it."""
    return f"{field.model._meta.label}.{field.name}"


def _is_hidden(field: models.Field) -> bool:
    return isinstance(field, HiddenId | HiddenIds) or named(field) in SEALED


def _read(row: models.Model, columns: list[models.Field]) -> dict[str, Callable[[], Any]]:
    """What the columns of this row say under the key of now, each as it is written under the key of then."""
    return {field.attname: write for field in columns if (write := _as_written(row, field)) is not None}


def _as_written(row: models.Model, field: models.Field) -> Callable[[], Any] | None:
    value = getattr(row, field.attname)
    if named(field) not in SEALED:
        return lambda: value
    purpose, bound = SEALED[named(field)]
    as_what = bound(row)
    words = house_key.opened(purpose, *as_what, value) if value else ""
    return (lambda: house_key.sealed(purpose, *as_what, words)) if words else None
