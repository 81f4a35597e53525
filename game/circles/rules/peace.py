"""Being left in peace within one meeting: who is put together with whom, and who is asked something by whom.

The meeting was told of both (`Meeting.kept_apart`, `kept_from`); the first is alike for two, the second goes
one way: whoever asked to be kept apart learns nothing by trying which other names are one person's.
"""

from uuid import UUID

from game.circles.rules.meeting import Meeting


def may_join(meeting: Meeting, one: UUID | None, *others: UUID) -> bool:
    """Whether the house may put this seat together with those: none of them is kept apart from it."""
    return not any(frozenset((one, other)) in meeting.kept_apart for other in others)


def may_ask(meeting: Meeting, from_id: UUID, to_id: UUID) -> bool:
    """Whether what this seat asks of that one is carried there."""
    return (from_id, to_id) not in meeting.kept_from
