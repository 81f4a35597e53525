"""Sentences about a change of persona within a circle; words of people stand beside the house's."""

from uuid import UUID

from game.circles.events.meetings import ChangeAnswered, ChangeWished, ChangeWithdrawn, CircleCard
from game.circles.rules.meeting import Meeting
from game.circles.wording.common import lines, title
from game.common.plain import unquoted


def seat_becomes_free(circle: CircleCard, meeting: Meeting, reader: UUID) -> str:
    """For who would go and change from a seat in a circle."""
    free = f"Your seat in {circle.name} becomes free with that"
    return f"{free}, and nobody holds the meeting then." if meeting.host == reader else f"{free}."


def wished(event: ChangeWished, reader: UUID) -> str:
    """For who asked and for whoever holds the meeting."""
    if reader == event.who_id:
        return (
            "Whoever holds the meeting knows now that you ask, and what you would say to the circle. Nobody"
            " else does. Until there is an answer all is as it was. After a yes the ring can see that you are"
            " the one who left, also where your line does not say so. `sit as no` takes back what you ask; in"
            f" ten minutes it lapses by itself.{_door(event)}"
        )
    short = event.name.casefold()
    return lines(
        f"{title(event.name)} asks to go on in {event.circle_name} as another persona, and would tell that to"
        " the circle.",
        f'{title(event.name)} would say: "{unquoted(event.words)}"',
        f"`allow {short}` lets everybody in the ring hear that at once and gives the seat back, so that"
        f" they can return as who they are then. `allow {short}=no` leaves all as it is; no reason is"
        " needed. A yes waits until nobody is sharing; after ten minutes the question lapses by itself.",
    )


def withdrawn(event: ChangeWithdrawn, reader: UUID) -> str:
    """For who asked and for whoever was asked."""
    if reader == event.who_id:
        return "You have taken it back: you ask for no change any more, and your seat is as it was."
    return f"{title(event.name)} has taken back what they asked of you, and stays as they are here."


def answered(event: ChangeAnswered, reader: UUID) -> str:
    """For the two of them; as whom somebody may come back is theirs alone to know."""
    if reader == event.host_id:
        if event.allowed:
            return f"Done. {title(event.name)} may come back to {event.circle_name} as another persona."
        return f"{title(event.name)} is told that it stays as it is for now."
    if not event.allowed:
        return (
            "Whoever holds the meeting would rather leave it as it is for now. Nothing has changed: your"
            " seat is yours, and nobody else was told. You can ask again in another meeting."
        )
    back = f"`home`, then `persona wear {event.as_name}`, then come here and `sit`."
    return f"In {event.circle_name} you are {event.as_name} from now on. To come back: {back}{_door(event)}"


def _door(event: ChangeWished | ChangeAnswered) -> str:
    """When somebody comes back whose seat is given back."""
    return "" if event.door_open else " The door is closed by now, so that would be in its next meeting."
