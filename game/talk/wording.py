"""Sentences about talk: (event, reader) -> text. What a person typed stands in them as it is, never as a
template."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from game.common.plain import unquoted
from game.common.vocabulary import NOTES
from game.personas.wording import POSE
from game.talk.events import (
    Gestured,
    LineHeld,
    LineSpoken,
    MayIAnswered,
    MayIWrite,
    OfferAnswered,
    Offered,
    Paged,
    Whispered,
)

Socials = Mapping[str, Mapping[str, str]]


def line_spoken(event: LineSpoken, reader: UUID) -> str:
    """A line as `reader` gets it; always begins with its true speaker (R17)."""
    own = reader == event.speaker_id
    name = event.speaker_name
    if event.kind == "pose":
        return f"{POSE} {name}{'' if event.close else ' '}{unquoted(event.words)}"
    if event.kind == "think":
        return f'You think, "{unquoted(event.words)}"' if own else f'{name} thinks, "{unquoted(event.words)}"'
    to = ""
    if event.to_id is not None:
        to = " to you" if reader == event.to_id else f" to {event.to_name}"
    said = unquoted(event.words)
    return f'You say{to}, "{said}"' if own else f'{name} says{to}, "{said}"'


def noted(event: LineSpoken, reader: UUID) -> str:
    """Said before the first words that carry a note."""
    about = listed_notes(event.notes)
    if reader == event.speaker_id:
        return f"Your words carry a note: {about}."
    return f"{event.speaker_name}'s words carry a note: {about}."


def behind(event: LineSpoken) -> str:
    """A line with a note as whoever has a shield for it gets it."""
    did = "did something" if event.kind == "pose" else "said something"
    return f"[note: {listed_notes(event.notes)}] {event.speaker_name} {did}. Type `open` to read it."


def listed_notes(notes: Sequence[str]) -> str:
    """What words are about, as one says it."""
    return ", ".join(NOTES.get(note, note) for note in notes)


def gestured(event: Gestured, reader: UUID, socials: Socials) -> str:
    """A gesture to the room."""
    said = socials[event.gesture]
    return said["self"] if reader == event.who_id else said["others"].replace("{name}", event.name)


def whispered(event: Whispered, reader: UUID) -> str:
    """Words for one person in the same place."""
    said = unquoted(event.words)
    if reader == event.speaker_id:
        return f'You whisper to {event.to_name}, "{said}"'
    return f'{event.speaker_name} whispers to you, "{said}"'


def paged(event: Paged, reader: UUID) -> str:
    """Words for one person elsewhere."""
    said = unquoted(event.words)
    if reader == event.speaker_id:
        line = f'You page {event.to_name}, "{said}"'
        return f"{line}\n{left_words(event.to_name, event.back)}" if event.back else line
    return f'{event.speaker_name} pages you, "{said}" (`page {event.speaker_name}=` and words answers.)'


def left_words(name: str, words: str) -> str:
    """What somebody has written for whoever pages them."""
    return f'{name} has left these words for whoever pages: "{unquoted(words)}"'


def offered(event: Offered, reader: UUID, offers: Socials) -> str:
    """Something is offered to one person; only the two hear of it."""
    said = offers[event.offer]
    if reader == event.who_id:
        return said["self"].replace("{other}", event.to_name)
    return said["offered"].replace("{name}", event.name)


def offer_answered(event: OfferAnswered, reader: UUID, offers: Socials) -> str | None:
    """The answer to an offer; a no is told to the one who offered, gently, and to nobody else."""
    said = offers[event.offer]
    if not event.accepted:
        key = {event.who_id: "declined", event.to_id: "declined_self"}.get(reader)
    else:
        key = {event.who_id: "accepted_other", event.to_id: "accepted_self"}.get(reader, "accepted_room")
    if key is None:
        return None
    return said[key].replace("{name}", event.name).replace("{other}", event.to_name)


SPOKE_MUCH = (
    "Thirty lines of yours within a minute are more than most can read. All of them were heard; from sixty on"
    " they are not."
)
MAY_I_ASKED = (
    "Whoever that is reads it now, if they can be reached. You are told of a yes; no answer is an answer too,"
    " and needs no reason."
)
LET_GO = "It was not sent, and nothing of it is kept."


def held(event: LineHeld) -> str:
    """Asked of whoever wrote it, and of nobody else."""
    return (
        f"Only you read this, and {event.to_name} has not read your line yet: it holds what looks like"
        f" {event.what}. That leads out of the house, where nothing here can help you. `yes` sends it as it"
        " is, `no` lets it go; after two minutes it is let go. Nothing of this is kept or counted."
    )


def may_i(event: MayIWrite) -> str:
    """Somebody asks first."""
    return (
        f'{event.name} asks whether you would read private words: "{unquoted(event.reason)}" Type `yes'
        f" {event.name}`, or `no {event.name}`, or nothing: {event.name} is told of a yes alone."
    )


def may_i_answered(event: MayIAnswered, reader: UUID) -> str | None:
    """A yes reaches both; of a no whoever asked is not told."""
    if reader == event.to_id and event.yes:
        return f"{event.name} can write to you now. `mute {event.name}` and `refuse page` end it at any time."
    if reader == event.to_id:
        return f"{event.name} is not told, and cannot write to you."
    if not event.yes:
        return None
    return f"{event.to_name} would read what you write: `page {event.to_name}=` and words."
