"""Somebody sits here as another persona from now on: whatever a meeting knows of the seat goes with them."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any
from uuid import UUID

from game.circles.rules.meeting import Meeting


def renamed(meeting: Meeting, old: UUID, new: UUID) -> Meeting:
    """The meeting in which the seat `old` is `new`, in every field. An empty seat that `new` had is gone."""
    meeting = replace(meeting, seats=tuple(seat for seat in meeting.seats if seat.id != new))
    names = [field.name for field in fields(meeting) if field.name != "form"]
    meeting = replace(meeting, **{name: _in(getattr(meeting, name), old, new) for name in names})
    twos = frozenset(two for two in meeting.paired if len(two) > 1)  # nobody sat with themselves
    return replace(meeting, paired=twos)


def _in(value: Any, old: UUID, new: UUID) -> Any:
    if isinstance(value, UUID):
        return new if value == old else value
    if isinstance(value, tuple | frozenset):
        return type(value)(_each(value, old, new))
    if is_dataclass(value):
        return replace(value, **{one.name: _in(getattr(value, one.name), old, new) for one in fields(value)})
    return value


def _each(values: Iterable[Any], old: UUID, new: UUID) -> Iterable[Any]:
    return (_in(value, old, new) for value in values)
