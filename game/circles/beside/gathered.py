"""Kind acts that many do at once are told as one quiet line without names, never into somebody's share."""

from uuid import UUID

from game.circles.beside import memory
from game.circles.beside.memory import Gathering
from game.circles.events.manners import GatheredTold, Given
from game.circles.meetings import seated
from game.circles.refusals.manners import WithAlready
from game.circles.registry import Living
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Stage
from game.common.changes import emit
from game.personas.rules import Who
from game.safety.protection import selectors as protection

GATHERS_S = 8.0
"""So long others can join before the ring is told."""
AGAIN_S = 60.0
"""The same from the same person to the same one is once enough for so long."""


def add(living: Living, who: Who, what: str, to_id: UUID, *, now: float) -> None:
    """`who` is with this person, or thanks them; the ring is told in a while.

    Raises WithAlready. Emits Given.
    """
    one = seated.beside_of(living)
    before = one.given.get((what, who.id, to_id))
    if before is not None and now < before + AGAIN_S:
        raise WithAlready()
    one.given[what, who.id, to_id] = now
    of_two = _are_two(living)
    gathering = one.gathered.setdefault((what, to_id), Gathering(now, of_two=of_two))
    gathering.by.add(who.id)
    gathering.of_two = gathering.of_two and of_two
    emit(Given((who.id,), what, living.names[to_id], of_two=gathering.of_two))


def tick(living: Living, *, now: float) -> None:
    """What was gathered for long enough is told, where it falls into nobody's share. Emits GatheredTold."""
    one = memory.running(living.circle.id)
    if one is None or not one.gathered or not _is_free(living.meeting):
        return
    for (what, to_id), gathering in list(one.gathered.items()):
        if now >= gathering.since + GATHERS_S:
            _tell(living, what, to_id)


def tell_all(living: Living) -> None:
    """A part is over: what was gathered in it is told now. Emits GatheredTold."""
    for what, to_id in list(seated.beside_of(living).gathered):
        _tell(living, what, to_id)


def _is_free(meeting: Meeting) -> bool:
    """Whether a line of the house interrupts nobody: no hold, no silence, nobody in the middle of a turn."""
    if meeting.hold is not None or meeting.silence is not None or meeting.stage is Stage.ENDED:
        return False
    return meeting.holder is None or meeting.turn is None or not meeting.turn.taken


def _tell(living: Living, what: str, to_id: UUID) -> None:
    gathering = seated.beside_of(living).gathered.pop((what, to_id))
    if living.meeting.seat(to_id) is None:
        return
    heard_by = tuple(dict.fromkeys([*seated.ring(living), *living.hearers_of(to_id)]))
    welcome = [one for one in gathering.by if not _is_unwelcome(one, to_id)]
    by_name = ""
    if gathering.of_two:  # whoever gave it was told so; in a ring of more no name was promised away
        heard_by, by_name = (to_id,), living.names[next(iter(gathering.by))]
    told = (what, to_id, living.names[to_id])
    if len(welcome) < len(gathering.by):  # they hear of those who may; the ring, and who gave it, of all
        if heard_by := tuple(one for one in heard_by if one != to_id):
            emit(GatheredTold(heard_by, *told, len(gathering.by), by_name))
        heard_by = (to_id,) if welcome else ()
    if heard_by:
        emit(GatheredTold(heard_by, *told, len(welcome), by_name))


def _is_unwelcome(giver_id: UUID, to_id: UUID) -> bool:
    """Whether this person has asked to be left in peace by that one."""
    kept_away = protection.is_kept_from(giver_id, to_id) or protection.refuses(to_id, giver_id, "touch")
    return kept_away or protection.is_muted(to_id, giver_id)


def _are_two(living: Living) -> bool:
    """Whether only two sit there, so that whoever is told knows by whom."""
    return sum(seat.hears for seat in living.meeting.seats) == 2
