"""Every column of the database that could hold words, and in which of them a word lies."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, models

from tests.stories import scan

WORDED = (models.CharField, models.TextField, models.JSONField, models.BinaryField)


def columns() -> list[str]:
    """The columns of our own tables that can hold words, as `people.Person.login`."""
    ours = [app for app in apps.get_app_configs() if app.name.startswith("game.")]
    return sorted(
        f"{app.label}.{model.__name__}.{field.name}"
        for app in ours
        for model in app.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, WORDED) and not field.choices
    )


def holding(word: str) -> set[str]:
    """The columns in which `word` lies in any dress, Evennia's tables too."""
    return {name for name, cells in _cells() if scan.holds(cells, word)}


def counted(column: str) -> int:
    """In how many rows something stands in it."""
    label, model, field = column.split(".")
    return apps.get_model(label, model).objects.exclude(**{field: b""}).count()


def _cells() -> Iterator[tuple[str, bytes]]:
    """Each column with all that stands in it."""
    known = {model._meta.db_table: model for model in apps.get_models()}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [one[0] for one in cursor.description]
            rows = cursor.fetchall()
            for name, cells in zip(names, zip(*rows, strict=True), strict=False):
                yield _called(known.get(table), table, name), b"\n".join(map(_raw, cells))


def _called(model: type[models.Model] | None, table: str, column: str) -> str:
    if model is None:
        return f"{table}.{column}"
    field = next((one.name for one in model._meta.concrete_fields if one.column == column), column)
    return f"{model._meta.app_label}.{model.__name__}.{field}"


def _raw(cell: object) -> bytes:
    return cell if isinstance(cell, bytes) else str(cell).encode()
