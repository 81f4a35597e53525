"""The house's places and circles for a test: made once as the house makes them, then laid down as rows.

Making them anew takes a quarter of a second, and thousands of tests stand in them. What memory knows is read
from the rows, as at every start of the house.
"""

from django.db import connection

_added: list[tuple[str, int, list[tuple]]] = []


def stand() -> None:
    """The world is there, in rows and in memory."""
    from game.circles.standing import founding
    from game.common import texts
    from game.places import atlas

    texts.read_all()
    if not _added:
        before = _rows()
        _make()
        after = _rows()
        for table, rows in after.items():
            if new := [row for row in rows if row not in set(before[table])]:
                _added.append((table, len(new[0]), new))
        return
    with connection.cursor() as cursor:
        for table, columns, rows in _added:
            slots = ", ".join(["%s"] * columns)
            cursor.executemany(f'INSERT INTO "{table}" VALUES ({slots}) ON CONFLICT DO NOTHING', rows)
    atlas.load()
    founding.load_circles()


def _make() -> None:
    from game.circles.standing import founding
    from game.common import texts
    from game.places import services as places
    from typeclasses import bodies

    bodies.make_house()
    places.build_world()
    founding.found_house_circles(texts.data("circles/house.yaml"))


def _rows() -> dict[str, list[tuple]]:
    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = cursor.fetchall()
        return found
