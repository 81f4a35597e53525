"""The keeper of the room beside a ring while two people of it sit there with each other."""

from collections.abc import Collection
from uuid import UUID

from game.circles.meetings import keeping
from game.circles.refusals.care import NotYourRoom
from game.circles.refusals.meetings import PrivateWordsRest
from game.circles.registry import Living
from game.places import presence
from game.places.keeper import Act, Heard, keeper_of
from game.places.refusals import GuestsListen


class CareKeeper:
    """What is said there is heard by those two alone. Who else stands there is listed, and hears nothing."""

    def __init__(self, living: Living) -> None:
        self.living = living

    def ask(self, act: Act, *, now: float) -> Heard:
        """Yes with those who hear it, or Refused with what to do instead."""
        if act.kind in ("walk", "stand"):
            return Heard(presence.ids_at(act.place_id))
        if act.who.is_guest:
            raise GuestsListen()
        keeping.catch_up(self.living, now=now)
        together = {seat.id for seat in self.living.meeting.in_care}
        if not together:
            return keeper_of(act.place_id).ask(act, now=now)
        return together_in(act, together, self.living.hearers_of(act.who.id))


def together_in(act: Act, together: Collection[UUID], hearers: tuple[UUID, ...]) -> Heard:
    """What is heard in a room in which these sit with each other: by `hearers`, and by nobody else.

    Raises PrivateWordsRest, NotYourRoom.
    """
    if act.kind == "change":
        return Heard((act.who.id,))
    if act.kind == "page":
        raise PrivateWordsRest()
    if act.who.id not in together or (act.target is not None and act.target.id not in together):
        raise NotYourRoom()
    if act.kind == "whisper" and act.target is not None:
        return Heard((act.who.id, act.target.id))
    return Heard(hearers)
