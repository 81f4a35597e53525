"""News of circles as standing groups: for people wherever they are in the house."""

from uuid import UUID

from game.circles.events.standing import CircleNews, What
from game.common.changes import emit

__all__ = ["What", "tell"]


def tell(what: What, circle_name: str, *heard_by: UUID, **said: object) -> None:
    """The news leaves after the change in which it is told. Emits CircleNews."""
    if heard_by:
        emit(CircleNews(what, circle_name, tuple(dict.fromkeys(heard_by)), **said))
