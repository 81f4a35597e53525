"""Sentences about personas. What a person wrote stands between quotes, under the name of who wrote it.

Nobody's words can be taken for a line of the house or for somebody else's (R17): double quotes inside become
single ones, and no sentence here ends before its quote does.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from game.common.faces import style_of
from game.common.plain import unquoted
from game.personas.events import Revealed
from game.personas.rules import CLAIMED, MESSAGES, Who

POSE = "*"
"""What a pose begins with, and no sentence of the house: nobody's pose can be taken for news (R17)."""


class Kind(NamedTuple):
    """A kind of persona: as a word of a list, and what it is for."""

    word: str
    purpose: str


KINDS = {
    "home": Kind("home", "The one you came with, and to which you always come back."),
    "facet": Kind(
        "facet", "A side of you that has little room elsewhere. What it says of your life is true."
    ),
    "play": Kind("play", "Somebody you make up. It lives on the Stage and stays there."),
    "hoped": Kind("hoped", "Who you would like to become, tried on a little ahead of time."),
    "feared": Kind("feared", "Who you would not like to be, looked at in good company."),
    "forgotten": Kind("forgotten", "Who you once were, or what you left behind."),
    "mirror": Kind("mirror", "You as somebody sees you who knows you well, or not at all."),
    "fixed_role": Kind("fixed role", "A role written down first, then lived for a time you choose."),
}
"""Source: domain research 3.2."""


FACES = {
    "heads": "a simple head in soft colours",
    "drawn": "a drawn face, in a few lines",
    "hills": "hills under a quiet sky",
}
"""What is to be seen in a face of each style, where its person has not said it."""


def named(who: Who, *, is_reader: bool = False, with_short: bool = False) -> str:
    """A name with what stands beside it: the title of the role they act in, and a few words of their own."""
    notes = [note for note in (who.title, "you" if is_reader else "") if note]
    if with_short and not who.is_guest and who.short:
        notes.append(f'"{unquoted(who.short)}"')
    return f"{who.name} ({', '.join(notes)})" if notes else who.name


def posed(name: str, words: str) -> str:
    """What a mask does as it comes or goes, in its own words: a pose, always under the name."""
    return f"{POSE} {name} {unquoted(words)}"


def person(who: Who, *, on_stage: bool, is_guest: bool, revealed: Sequence[str] = ()) -> str:
    """Somebody who is here as another sees them, in lines; `revealed` are names that are one with theirs.

    Claims are for members: a guest may be anybody.
    """
    if who.is_guest:
        return f"{who.name} is here."
    pronouns = f" Pronouns: {who.pronouns}." if who.pronouns else ""
    lines = [f"{named(who)} is here.{pronouns}"]
    if who.short:
        lines.append(f"{who.name} in a few words of their own: {_quoted([who.short])}")
    lines.append(
        f"{who.name}'s own description: {_quoted([who.look])}"
        if who.look
        else f"{who.name} has written no description."
    )
    lines.append(
        f"{who.name}'s face, in words of their own: {_quoted([who.face_words])}"
        if who.face_words
        else f"{who.name}'s face: {FACES[style_of(who.face)]}."
    )
    if who.lived and not is_guest:
        lines.append(f"Of their life {who.name} says: {_quoted(who.lived)}")
    if who.imagined and not is_guest and on_stage:
        lines.append(f"Imagined, for the stage, {who.name} says: {_quoted(who.imagined)}")
    for other in revealed:
        lines.append(f"For your eyes alone: {who.name} and {other} are one person, who told you so.")
    return "\n".join(lines)


def face_seen(who: Who) -> str:
    """What is to be seen in the picture of a persona, for who does not see it."""
    return who.face_words or FACES[style_of(who.face)].capitalize()


def face(one: Any) -> str:
    """The face of a mask, for its owner."""
    style = style_of(one.face)
    if one.face_words:
        return f"Face: {style}. In your words: {_quoted([one.face_words])}"
    return f"Face: {style}. In the house's words: {FACES[style]}."


def _quoted(words: Iterable[str]) -> str:
    return "; ".join(f'"{unquoted(one)}"' for one in words)


def revealed(event: Revealed, reader: Any) -> str:
    """A reveal reaches two."""
    if reader == event.known_id:
        return (
            f"You have told {event.to_name} that {event.shown_name} and {event.known_name} are one person."
            f" Nobody else heard it; `reveal back {event.shown_name} from {event.to_name}` ends what they are"
            " shown of it."
        )
    return (
        f"For your eyes alone: {event.known_name} tells you that {event.shown_name} and {event.known_name}"
        " are one person. Please keep it to yourself, as you would a whispered word."
    )


def made(one: Any) -> str:
    """A new mask, with what was understood of it; for its owner."""
    lines = [f"{one.name} is in your wardrobe: {KINDS[one.kind].word}."]
    lines += [field(one, name) for name in FIELDS if getattr(one, name)]
    lines.append(
        f"`persona wear {one.name}` puts it on, in your Dressing Room; nobody sees that it is yours."
    )
    return "\n".join(lines)


def changed(before: str, after: str) -> str:
    """What others see of a mask is different; names before and after."""
    gone = "" if before == after else f" The name {before} is given to nobody again, you neither."
    return f"It is changed. Others see it so from now on.{gone}"


def listed(mine: Sequence[Any], worn_id: Any) -> str:
    """All that can be worn, each in a line; for their owner's eyes."""
    lines = ["Your personas, for your eyes alone:"]
    lines += [f"{one.name}: {', '.join(_state(one, worn_id))}." for one in mine]
    return "\n".join(lines)


def wardrobe(mine: Sequence[Any], retired: Sequence[Any], worn_id: Any) -> str:
    """The same with what others see of each; retired ones by name."""
    lines = ["Your wardrobe, for your eyes alone."]
    for one in mine:
        lines.append(f"{one.name}: {', '.join(_state(one, worn_id))}.")
        lines += [f"  {field(one, name)}" for name in FIELDS]
        lines.append(f"  {face(one)}")
    if retired:
        lines.append(f"Retired, each name kept for ever: {', '.join(one.name for one in retired)}.")
    return "\n".join(lines)


def _state(one: Any, worn_id: Any) -> list[str]:
    state = [KINDS[one.kind].word]
    if one.id == worn_id:
        state.append("you are wearing it")
    if one.rested_on:
        state.append("resting")
    return state


def field(one: Any, name: str) -> str:
    """What stands in one field of a mask, for its owner."""
    return f"{FIELDS[name]}: {_stands(one, name)}"


def _stands(one: Any, name: str) -> str:
    stands = getattr(one, name)
    return _quoted([stands]) if stands else "nothing yet."


FIELDS = {"pronouns": "Pronouns", "short": "A few words", "look": "Description"}


def messages(one: Any, fields: Sequence[str] = MESSAGES) -> str:
    """What others are shown of a mask at these moments."""
    return "\n".join(f"{key}: {_stands(one, key)}" for key in fields)


def claims(one: Any) -> str:
    """What a mask says of a life, numbered; for its owner."""
    lines = []
    for field in CLAIMED:
        said = getattr(one, field)
        lines.append(f"{KIND_OF_CLAIM[field]}{'' if said else ' nothing.'}")
        lines += [f'  {number}. "{unquoted(words)}"' for number, words in enumerate(said, 1)]
    return "\n".join(lines)


KIND_OF_CLAIM = {
    "lived": "Lived, which others read when they look at you:",
    "imagined": "Imagined, which others read on the Stage alone:",
}


def reveals(told: Sequence[tuple[str, str, str]], heard: Sequence[tuple[str, str]], worn: str) -> str:
    """What somebody has told of their masks, as (shown, known, to), and what was told to the worn one."""
    lines = [f"{to} knows that {shown} and {known} are one person." for shown, known, to in told]
    if not lines:
        lines = ["You have told nobody that two personas are yours. `help reveal` says how it is done."]
    lines += [f"You know, as {worn}, that {shown} and {known} are one person." for shown, known in heard]
    return "\n".join(lines)
