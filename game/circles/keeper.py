"""The keeper of a place in which a circle meets: who may say or do what there, and who hears it."""

from uuid import UUID

from game.circles import registry, services
from game.circles.care.next_door import CareKeeper
from game.circles.meetings import keeping, seated
from game.circles.refusals.meetings import (
    InMidTurn,
    NoAnswersNow,
    NobodyAnswersInWords,
    NoWhispers,
    OffersLater,
    PrivateWordsRest,
    ThanksAlone,
    ToAllOfThem,
)
from game.circles.registry import Living
from game.circles.rules import answering, hosting, speech
from game.circles.rules.parts import Seat, Stage
from game.circles.rules.refusals.groups import NoSideWords
from game.circles.rules.refusals.meetings import NotAgreed
from game.places import presence
from game.places.keeper import Act, Heard, Keeper, keeper_of
from game.places.refusals import GuestsListen, SoftGestures
from game.places.spots.refusals import SitsInRing

_TO_ALL = (ToAllOfThem, NobodyAnswersInWords, ThanksAlone)
"""Why a line goes to no single person, by crosstalk."""


def finder(place_id: UUID) -> Keeper | None:
    """The keeper of this place while a meeting runs in it, or some of its people sit in it, or None."""
    living = registry.meeting_at(place_id)
    if living is None:
        return None
    return MeetingKeeper(living) if place_id == living.place_id else CareKeeper(living)


class MeetingKeeper:
    """Answers for a place as long as this meeting runs there."""

    def __init__(self, living: Living) -> None:
        self.living = living

    def ask(self, act: Act, *, now: float) -> Heard:
        """Yes with the seats that hear it, yes and taken, or Refused with what to do instead."""
        if act.kind in ("walk", "stand"):
            return Heard(presence.ids_at(act.place_id))
        if act.who.is_guest:
            raise GuestsListen()
        keeping.catch_up(self.living, now=now)
        if self.living.meeting.stage is Stage.ENDED:
            return keeper_of(act.place_id).ask(act, now=now)
        if act.kind == "change":
            return self._change(act)
        answers = {
            "say": self._say,
            "think": self._say,
            "pose": self._pose,
            "gesture": self._gesture,
            "sit": self._sit,
            "whisper": self._whisper,
            "page": self._page,
            "offer": self._offer,
        }
        return answers[act.kind](act, now)

    def _change(self, act: Act) -> Heard:
        """Whoever has the turn has it first; all others may go and change, and leave their seat with that."""
        if self.living.meeting.holder == act.who.id:
            raise InMidTurn()
        return Heard((act.who.id,))

    def _say(self, act: Act, now: float) -> Heard:
        """A line to the circle; below crosstalk 3 it goes to no single person."""
        meeting = self.living.meeting
        if act.target is not None and not answering.may_be_to_one(meeting, act.who.id, act.target.id):
            raise _TO_ALL[meeting.crosstalk]()
        services.share(act.who, act.words, now=now, to=act.target, kind=act.kind)
        return Heard(taken=True)

    def _pose(self, act: Act, now: float) -> Heard:
        """A pose is a line like any other: of one's turn, or where the talk is open. It ends no turn."""
        services.share(act.who, act.words, now=now, kind="pose", close=act.close)
        return Heard(taken=True)

    def _gesture(self, act: Act, now: float) -> Heard:
        """From crosstalk 1 on, and for who has the turn, gestures have room; in a silence only quiet ones.

        A gesture is never at a person: what goes to one is an offer.
        """
        meeting = self.living.meeting
        seat = self._seat(act)
        if (listens := hosting.listens_for_now(seat, now)) is not None:
            raise listens
        if meeting.hold is not None and not meeting.helps(seat.id):
            raise hosting.on_hold(meeting, seat.id, now)
        has_it = seat.speaks or meeting.holder == seat.id
        if meeting.crosstalk == 0 and not has_it and not meeting.helps(seat.id):
            raise NoAnswersNow()
        if meeting.floor == "silent" and meeting.hold is None and not act.quiet:
            raise SoftGestures()
        return Heard(self.living.hearers_of(act.who.id))

    def _sit(self, act: Act, now: float) -> Heard:
        """Chairs are those of the ring, as long as the meeting runs."""
        seat = self.living.meeting.seat(act.who.id)
        raise speech.not_seated(self.living.meeting, act.who.id) if seat is None else SitsInRing()

    def _whisper(self, act: Act, now: float) -> Heard:
        """During the phases whispers go to whoever holds or helps to hold the meeting, and back; and between
        a greeter and whoever asked or was greeted."""
        meeting = self.living.meeting
        seat = meeting.seat(act.who.id)
        if frozenset({act.who.id, act.target.id}) in seated.beside_of(self.living).asking:
            return Heard((act.who.id, act.target.id))
        if meeting.stage is Stage.SITTING and seat is None and meeting.seat(act.target.id) is not None:
            raise NoWhispers()
        if meeting.stage is Stage.SITTING and not any(map(meeting.helps, (act.who.id, act.target.id))):
            if not meeting.form.needs_holding:
                raise NoSideWords()
            if seat is None or not seat.agreed or meeting.host_here(now):
                raise NoWhispers()
            raise hosting.not_yours(meeting, seat.id, now)
        return Heard((act.who.id, act.target.id))

    def _page(self, act: Act, now: float) -> Heard:
        """Private words from elsewhere reach nobody in a meeting; its members send none during the phases."""
        meeting = self.living.meeting
        if act.target is not None and meeting.seat(act.target.id) is not None:
            raise PrivateWordsRest()
        if meeting.stage is Stage.SITTING and meeting.seat(act.who.id) is not None:
            raise PrivateWordsRest()
        return Heard((act.who.id,))

    def _offer(self, act: Act, now: float) -> Heard:
        self._seat(act)
        if self.living.meeting.stage is Stage.SITTING:
            raise OffersLater()
        return Heard(self.living.hearers_of(act.who.id))

    def _seat(self, act: Act) -> Seat:
        """The seat of who acts. Raises NotSeated, NotAgreed."""
        seat = self.living.meeting.seat(act.who.id)
        if seat is None:
            raise speech.not_seated(self.living.meeting, act.who.id)
        if not seat.agreed:
            raise NotAgreed()
        return seat
