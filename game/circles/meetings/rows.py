"""Between a meeting in memory and its rows. Only what differs is written."""

from collections.abc import Container, Iterable
from typing import Any
from uuid import UUID

from game.circles import models
from game.circles.meetings import rows_more
from game.circles.rules.formats import kept
from game.circles.rules.formats.form import Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Hold, Seat, Share, Stage, Told, Turn
from game.personas import selectors as personas

_SAME = (
    *(
        "version",
        "now",
        "opened",
        "stage_began",
        "phase_index",
        "phase_began",
        "extra_s",
        "extended_s",
        "held_s",
    ),
    *("alone_since", "closing_offered", "centre_since", "free_since", "again", "closing_words", "over_told"),
    *("below_told", "hands"),
)
_OF_TURN = ("began", "cap_s", "cap_w", "again", "taken", "reminded", "told", "words", "heard_at")
_OF_SEAT = ("quiet", "agreed", "left", "offered_again", "hand", "dropped_at", "paused")
_NO_TURN = Turn(began=0.0, cap_s=0, cap_w=0)

OVER = {"stage": Stage.ENDED.value, "host_id": None, "holder_id": None, "form": {}, "more": {}}
"""What the row of a meeting says when it is over, whatever it said before: nobody stands in it."""


def create(meeting_id: UUID, circle_id: UUID, meeting: Meeting) -> None:
    """The rows of a new meeting are written."""
    form = kept.plain(meeting.form)
    models.Meeting.objects.create(id=meeting_id, circle_id=circle_id, form=form, **of_meeting(meeting))
    _add(meeting_id, of_seats(meeting).items())


def update(meeting_id: UUID, before: Meeting, after: Meeting) -> None:
    """The rows, which say `before`, say what `after` says. At the end of a meeting its seats are gone, and
    with them everything that says who sat here."""
    was, becomes = of_meeting(before), of_meeting(after)
    changed = {name: value for name, value in becomes.items() if was[name] != value}
    if after.stage is Stage.ENDED:
        changed |= OVER
    if changed:
        models.Meeting.objects.filter(id=meeting_id).update(**changed)
    had, has = of_seats(before), of_seats(after)
    mine = models.Seat.objects.filter(meeting_id=meeting_id)
    if gone := had.keys() - has.keys():
        mine.filter(persona_id__in=gone).delete()
    for persona_id in had.keys() & has.keys():
        old, new = had[persona_id], has[persona_id]
        if changed := {name: value for name, value in new.items() if old[name] != value}:
            mine.filter(persona_id=persona_id).update(**changed)
    _add(meeting_id, ((persona_id, has[persona_id]) for persona_id in has if persona_id not in had))


def form_of(row: models.Meeting, circles: Format) -> Format:
    """The format that a meeting began with; the circle's own where the row does not say one."""
    return kept.again(row.form) or circles


def read(row: models.Meeting, form: Format) -> Meeting:
    """The meeting as its rows say, which plays this format."""
    seats = list(models.Seat.objects.filter(meeting=row).order_by("position"))
    own_names = personas.in_own_name(seat.persona_id for seat in seats)
    return of_rows(row, seats, form, own_names)


def of_rows(
    row: models.Meeting, seat_rows: Iterable[models.Seat], form: Format, own_names: Container[UUID]
) -> Meeting:
    """The meeting that of_meeting() and of_seats() gave, of rows in the order of the seats; `own_names` are
    those of its people who sit in it in their own name."""
    seats = tuple(
        Seat(
            seat.persona_id,
            share=Share(seat.share),
            masked=seat.persona_id not in own_names,
            **{name: getattr(seat, name) for name in _OF_SEAT},
            **rows_more.read_seat(seat.more),
        )
        for seat in seat_rows
    )
    turn = None
    if row.turn_began is not None and row.holder_id is not None:
        turn = Turn(
            **{name: getattr(row, f"turn_{name}") for name in _OF_TURN} | {"told": Told(row.turn_told)},
            heavy=row.more.get("turn_heavy", False),
            warned=row.more.get("turn_warned", False),
        )
    here = {seat.id for seat in seats}
    return Meeting(
        form=form,
        stage=Stage(row.stage),
        hold=None if row.hold_since is None else Hold(row.hold_since, row.hold_why),
        host=row.host_id,
        holder=row.holder_id if turn else None,
        turn=turn,
        seats=seats,
        **{name: getattr(row, name) for name in _SAME},
        **rows_more.read_meeting(row.more, here.__contains__),
    )


def of_meeting(meeting: Meeting) -> dict[str, Any]:
    """The columns of its row, without the format."""
    turn = meeting.turn or _NO_TURN
    columns = {name: getattr(meeting, name) for name in _SAME}
    columns |= {f"turn_{name}": getattr(turn, name) for name in _OF_TURN}
    columns |= {
        "stage": meeting.stage.value,
        "hold_since": meeting.hold.since if meeting.hold else None,
        "hold_why": meeting.hold.why if meeting.hold else "",
        "host_id": meeting.host,
        "holder_id": meeting.holder,
        "turn_began": meeting.turn.began if meeting.turn else None,
        "turn_told": int(turn.told),
        "more": rows_more.of_meeting(meeting),
    }
    return columns


def of_seats(meeting: Meeting) -> dict[UUID, dict[str, Any]]:
    """The columns of the row of each seat, by persona."""
    return {
        seat.id: {name: getattr(seat, name) for name in _OF_SEAT}
        | {"share": seat.share.value, "position": position, "more": rows_more.of_seat(seat)}
        for position, seat in enumerate(meeting.seats)
    }


def _add(meeting_id: UUID, seats: Iterable[tuple[UUID, dict[str, Any]]]) -> None:
    models.Seat.objects.bulk_create(
        models.Seat(meeting_id=meeting_id, persona_id=persona_id, **columns) for persona_id, columns in seats
    )
