"""A change of persona within a circle: asked of whoever holds the meeting, and told to the ring by who asks.

What is asked is for two people alone, lives in memory, and lapses after ten minutes, with the meeting, with
the seat of whoever asked, and when another holds the meeting.
"""

from uuid import UUID

from game.circles import registry, selectors
from game.circles.events.meetings import ChangeAnswered, ChangeWished, ChangeWithdrawn
from game.circles.meetings import keeping, kept_apart
from game.circles.refusals.meetings import GuestsDoNotSit, NobodyToAsk, NoLineWritten, NoMeeting, NothingAsked
from game.circles.registry import Living, Wish
from game.circles.rules import hosting, machine, peace, speech
from game.circles.rules.events import meetings as e
from game.circles.rules.parts import Stage
from game.circles.rules.refusals.masks import HolderStays, NothingWished
from game.circles.rules.refusals.meetings import NotAgreed
from game.circles.rules.time import WISH_LASTS_S
from game.circles.standing import belonging, founding
from game.common.changes import emit
from game.common.plain import plain
from game.personas import selectors as personas
from game.personas.refusals import WornAlready
from game.personas.rules import Who
from game.talk.events import LineSpoken


def wish(who: Who, said: str, words: str, *, now: float) -> None:
    """`who`, who sits here, asks to be the persona named `said` in this circle; `words` are for the ring.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed, HolderStays, NoSuchPersona, WornAlready,
    PlayStaysOnStage, NoLineWritten, NobodyToAsk. Emits ChangeWished.
    """
    living = _meeting(who, now)
    _check_seat(living, who)
    if living.meeting.host == who.id:
        raise HolderStays()
    persona = personas.mine(who.person_id, said)
    if persona.id == who.id:
        raise WornAlready(name=persona.name)
    belonging.check_play(persona, living.circle)
    if not (words := plain(words)):
        raise NoLineWritten(name=persona.name)
    host = living.meeting.seat(living.meeting.host)
    if host is None or host.dropped_at is not None or not peace.may_ask(living.meeting, who.id, host.id):
        raise NobodyToAsk()
    living.wishes[who.id] = Wish(persona.id, host.id, registry.seen(now) + WISH_LASTS_S, words)
    # Their seat goes with the change: whoever sits there meanwhile may be one to whom they do not come.
    others = [seat.id for seat in living.meeting.present if seat.id != who.id]
    comes_back = all(peace.may_ask(living.meeting, who.id, other) for other in others)
    door_open = living.meeting.door_open and comes_back
    emit(ChangeWished(living.circle.name, who.id, who.name, host.id, door_open, words))


def withdraw(who: Who, *, now: float) -> None:
    """`who` asks no longer. Raises GuestsDoNotSit, NoMeeting, NothingAsked. Emits ChangeWithdrawn."""
    living = _meeting(who, now)
    asked = living.wishes.pop(who.id, None)
    if asked is None or asked.until <= registry.seen(now):
        raise NothingAsked()
    emit(ChangeWithdrawn(who.id, who.name, asked.host_id))


def allow(who: Who, said: str, *, now: float) -> None:
    """The member of that name is another persona here from now on: `who` holds the meeting and says yes.

    In one change the membership moves and the seat is given back; the ring hears the line as the member's own
    words. Raises as _asked(), and TurnComesFirst. Emits LineSpoken, CircleTold, ChangeAnswered.
    """
    living, member_id, asked = _asked(who, said, now)
    persona = personas.persona(asked.persona_id)
    if persona is None or persona.retired_on is not None:
        del living.wishes[member_id]
        raise NothingWished()
    name = living.names[member_id]
    allowed = e.Allow(who.id, member_id, persona.id)
    after, facts = machine.step(living.meeting, allowed, registry.seen(now))
    line = LineSpoken(member_id, name, living.place_id, asked.words, "say", living.hearers_of(member_id))
    whose = dict(living.whose)
    living.whose[persona.id] = persona.person_id  # asked for by what is told after the commit
    try:
        keeping.keep(
            living, after, facts, line, also=lambda: belonging.move(living.circle, member_id, persona.id)
        )
    except Exception:
        living.whose = whose
        raise
    if member_id in living.circle.roles:
        founding.load_circles()
    door_open = kept_apart.seen_by(living, persona.id).is_open_to(persona.id)
    emit(ChangeAnswered(living.circle.name, member_id, name, who.id, True, persona.name, door_open))


def decline(who: Who, said: str, *, now: float) -> None:
    """The member of that name stays who they are here: `who` holds the meeting and says no.

    Raises as _asked(). Emits ChangeAnswered.
    """
    living, member_id, _ = _asked(who, said, now)
    del living.wishes[member_id]
    name = living.names[member_id]
    emit(ChangeAnswered(living.circle.name, member_id, name, who.id, False, "", living.meeting.door_open))


def _asked(who: Who, said: str, now: float) -> tuple[Living, UUID, Wish]:
    """The meeting, and who of that name asked `who` for what.

    Raises GuestsDoNotSit, NoMeeting, NotSeated, NotAgreed, NotTheFacilitator, HostAway, NobodyHolds,
    NotInThisCircle, WhichSeat, NothingWished.
    """
    living = _meeting(who, now)
    _check_seat(living, who)
    if living.meeting.host != who.id:
        raise hosting.not_yours(living.meeting, who.id, now)
    member_id = selectors.seat_named(who, said)
    asked = living.wishes.get(member_id)
    if asked is None or asked.host_id != who.id or asked.until <= registry.seen(now):
        raise NothingWished()
    return living, member_id, asked


def _meeting(who: Who, now: float) -> Living:
    if who.is_guest:
        raise GuestsDoNotSit()
    living = selectors.meeting_here(who)
    keeping.catch_up(living, now=now)
    if living.meeting.stage is Stage.ENDED:
        raise NoMeeting()
    return living


def _check_seat(living: Living, who: Who) -> None:
    seat = living.meeting.seat(who.id)
    if seat is None:
        raise speech.not_seated(living.meeting, who.id)
    if not seat.agreed:
        raise NotAgreed()
