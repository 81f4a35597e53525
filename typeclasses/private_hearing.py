"""Private words, offers and questions on their way to the one or two whom they concern."""

from game.talk import services as talk
from game.talk import wording
from game.talk.events import (
    HeldLineAnswered,
    LineHeld,
    MayIAnswered,
    MayIWrite,
    OfferAnswered,
    Offered,
    Paged,
    SpokeMuch,
    Whispered,
)
from typeclasses import hearing, muting


def whispered(event: Whispered) -> None:
    """A whisper reaches two; one who mutes its speaker reads nothing, and the speaker sees no difference."""
    readers = muting.hearers(event.speaker_id, (event.speaker_id, event.to_id))
    hearing.tell(readers, lambda reader: wording.whispered(event, reader), "private")


def paged(event: Paged) -> None:
    """A page reaches two, as a whisper does."""
    readers = muting.hearers(event.speaker_id, (event.speaker_id, event.to_id))
    hearing.tell(readers, lambda reader: wording.paged(event, reader), "private")


def offered(event: Offered) -> None:
    """An offer reaches two, as a whisper does."""
    known = talk.offers()
    readers = muting.hearers(event.who_id, (event.who_id, event.to_id))
    hearing.tell(readers, lambda reader: wording.offered(event, reader, known), "private")


def offer_answered(event: OfferAnswered) -> None:
    """An answer reaches the two; the room only when it was yes."""
    known = talk.offers()
    hearing.tell(event.heard_by, lambda reader: wording.offer_answered(event, reader, known), "gesture")


def held(event: LineHeld) -> None:
    """Only whoever wrote it is asked, by the house: in the width of the screen."""
    hearing.tell((event.who_id,), lambda reader: wording.held(event), "system")


def answered(event: HeldLineAnswered) -> None:
    """A line that goes out shows so by itself; that somebody was asked is said."""
    if event.asks or not event.sent:
        said = wording.MAY_I_ASKED if event.sent else wording.LET_GO
        hearing.tell((event.who_id,), lambda reader: said, "system")


def spoke_much(event: SpokeMuch) -> None:
    """A word to whoever said many lines, and to nobody else."""
    hearing.tell((event.who_id,), lambda reader: wording.SPOKE_MUCH, "system")


def may_i(event: MayIWrite) -> None:
    """Only whoever is asked reads it; nobody who mutes the one who asks."""
    readers = muting.hearers(event.who_id, (event.to_id,))
    hearing.tell(readers, lambda reader: wording.may_i(event), "private")


def may_i_answered(event: MayIAnswered) -> None:
    """A yes reaches two."""
    hearing.tell((event.who_id, event.to_id), lambda reader: wording.may_i_answered(event, reader), "system")
