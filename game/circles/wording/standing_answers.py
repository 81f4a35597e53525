"""Answers to who founds, keeps, joins or leaves a circle: for that person alone."""

from collections.abc import Mapping, Sequence
from datetime import date

from game.circles.events.meetings import CircleCard
from game.circles.events.standing import Checked, Founded, Member, Waiting
from game.circles.rules.standing import changed_lines
from game.circles.wording import formats as of_formats
from game.circles.wording import of_standing
from game.circles.wording.common import counted, lines, listed, number, title
from game.circles.wording.standing import numbers
from game.common import texts
from game.common.plain import unquoted
from game.personas.sheet_wording import day

_ROLES = {"co_facilitator": "co-facilitator"}
_GONE = {
    "words": "Your words are read when it meets next, as yours; then they are gone.",
    "seat": "A chair stays empty when it meets next, with a candle on it.",
    "go": "No farewell is read.",
}


def founded(made: Founded) -> str:
    """The circle is there; what to do next, and a word where more seats were asked for than fit."""
    return lines(
        f"{title(made.name)} is founded, and you keep it. Its room is in the Circle House, from where"
        f" `go {made.way}` leads to it. `circle {made.way}` shows its card.",
        over_capacity(made.capacity, made.fits),
        of_standing.lacks(made.circle),
        "It has the agreements of the house to begin with. `circle/edit` changes what it is, `circle/role`"
        f" asks somebody to keep it with you. {of_formats.two_hold(made.circle.form)}",
    )


def over_capacity(capacity: int, fits: int) -> str | None:
    """A word where not everybody would have a whole turn; None where all fit."""
    if capacity <= fits:
        return None
    rings = -(-capacity // max(1, fits))
    return (
        f"With {capacity} seats not everybody has a whole turn: {fits} fit into the time."
        f" {title(number(rings))} rings of {-(-capacity // rings)} would, one after the other or as circles"
        " of their own; it is yours to choose."
    )


def edited(before: CircleCard, circle: CircleCard, fits: int | None) -> str:
    """It is changed; what another format has done to the seats is said, too.

    `fits` is how many can have a turn, where the change was about that.
    """
    seats = None
    if before.form is not circle.form and (before.capacity, before.listening) != (
        circle.capacity,
        circle.listening,
    ):
        sharing = counted(circle.capacity, "seat", "seats")
        listening = counted(circle.listening, "listening seat", "listening seats")
        seats = (
            f"This way of sitting together takes other numbers: {sharing} and {listening} now."
            " `circle/edit capacity=` and `circle/edit listening=` change them."
        )
    return lines(
        f"Changed. `circle` shows the card of {circle.name} as it is now.",
        "As its card says, it is led by peers now."
        if before.form is not circle.form and before.led_by == "professional" != circle.led_by
        else None,
        seats,
        of_standing.lacks(circle) if _of_needs(before) != _of_needs(circle) else None,
        None if fits is None else over_capacity(circle.capacity, fits),
    )


def _of_needs(circle: CircleCard) -> tuple[object, ...]:
    return circle.form, circle.membership, bool(circle.intake)


def concerns(known: Mapping[str, str]) -> str:
    """All concerns, as one says them and as they are typed."""
    rows = [f"  {key.replace('_', ' ')}: {called}" for key, called in known.items()]
    return lines(
        "What a circle can be about, first the word that is typed:",
        *rows,
        "They are everyday words. None is a diagnosis, and nobody has to have one to sit anywhere.",
    )


def role_asked(name: str) -> str:
    """Somebody was asked."""
    return f"{title(name)} is asked, and can answer when they like. Nothing changes before their yes."


def role_gone(name: str, circle: str, *, own: bool) -> str:
    """A role is laid down."""
    if own:
        return f"You have laid it down. You belong to {circle} as before."
    return f"{title(name)} has no role in {circle} any more, and was told."


def members(circle: str, found: Sequence[Member]) -> str:
    """Who belongs to the circle, for those who keep it."""
    rows = []
    for one in found:
        notes = [_ROLES.get(role, role) for role in one.roles]
        notes += [f"asked to be {_ROLES.get(one.asked, one.asked)}"] if one.asked else []
        notes += ["rests for a while"] if one.rests else []
        notes += [] if one.agreed else ["let in, not here yet"]
        rows.append(f"  {one.name}" + (f": {', '.join(notes)}" if notes else ""))
    return lines(f"{title(circle)} has {counted(len(found), 'member', 'members')}:", *rows)


def applications(found: Sequence[Waiting]) -> str:
    """Who waits at the door, with what they say."""
    if not found:
        return "Nobody waits at the door of a circle that you keep."
    parts = []
    for one in found:
        parts.append(f"{title(one.name)} would like to come to {one.circle.name}.")
        parts += _answers(one.answers)
    return lines(
        *parts,
        "`admit` and a name lets somebody in; `circle/decline` and a name does not, for now, and words after"
        " a `=` are for them alone. What they say here stays between them and you.",
    )


def declined(name: str) -> str:
    """Somebody is not let in."""
    return f"{title(name)} is told kindly, and what they answered is gone. They may ask again another time."


def end_is_said(circle: str, meetings: int, *, beside_open: bool) -> str:
    """The end is said; `beside_open` where a meeting is open that is not among those."""
    beside = " The meeting that is open now is not among them: it goes on as it is." if beside_open else ""
    return (
        f"It is said: {circle} ends after {counted(meetings, 'more meeting', 'more meetings')}, and its"
        f" members know.{beside} The last one is for taking leave; the house has words for it."
        " `circle/end no` takes it back."
    )


def goes_on(circle: str) -> str:
    """The end is taken back."""
    return f"{title(circle)} goes on, and its members know."


def practitioner(checked: Checked) -> str:
    """What the house knows of a profession."""
    if not checked.licence:
        return f"The house knows of no profession of {checked.name}."
    duty = f" By law they report: {checked.duty}." if checked.duty else " No duty to report is written down."
    return f"{title(checked.name)}: {checked.licence}, in {checked.jurisdiction}.{duty}"


def asked_at_the_door(circle: str, count: int) -> str:
    """Before the first question: who reads, until when."""
    return (
        f"{title(circle)} asks {counted(count, 'question', 'questions')} at its door, so that both sides can"
        " see whether it fits. Only those who keep the circle read what you answer; whoever keeps the machine"
        " of this house could, as well. It is kept sealed until they have decided, at most thirty days, then"
        " it is gone. An empty line leaves a question open; `stop` ends this, and nothing is kept. If today"
        f" is hard, `help now` comes first. {texts.filled('{in_danger}')}"
    )


def as_answered(circle: str, answers: Sequence[tuple[str, str]]) -> str:
    """What those who keep the circle would read, before it is sent."""
    return lines(f"This is what those who keep {circle} would read:", *_answers(answers))


def _answers(answers: Sequence[tuple[str, str]]) -> list[str]:
    return [f'  {asked} "{unquoted(said)}"' if said else f"  {asked} Left open." for asked, said in answers]


def applied(circle: str) -> str:
    """It is asked."""
    return (
        f"Those who keep {circle} see that you would like to come. You hear from the house when they have"
        " answered; unanswered it lapses in thirty days. `apply no` takes it back."
    )


def asks_no_longer(circle: str) -> str:
    """It is taken back."""
    return f"You do not ask to come to {circle} any more, and what you answered is gone."


def rests(circle: str, until: date, quietly: bool) -> str:
    """A membership rests."""
    heard = "Nobody hears of it." if quietly else "The ring hears that once, when it meets next."
    return (
        f"You rest from {circle} until {day(until)}. {heard} You belong to it as before; if"
        " you sit down there sooner, you are back. `pause me off` ends it."
    )


def back_again(circle: str) -> str:
    """It rests no longer."""
    return f"You do not rest from {circle} any longer. When it meets, your chair is there."


def when_absent(circle: str, word: str) -> str:
    """What happens when it meets without them."""
    if word == "message":
        return (
            f"If {circle} meets without you, the house has one kind line for you when you come in, and"
            " nothing more. Nobody else is told."
        )
    return f"If {circle} meets without you, nothing happens. Nobody comes after you."


def which_farewell(circle: str, *, last_keeper: bool = False) -> str:
    """The three ways; whoever is the only one that keeps it hears first what follows."""
    alone = (
        "You are the only one who keeps this circle: without you it meets as before, and nobody can change or"
        " end it but a steward. Its members and the stewards are told that nobody keeps it. `stop`, and then"
        " `circle/role` asks somebody to keep it, or `circle/end` ends it. "
    )
    return (alone if last_keeper else "") + (
        f"You leave {circle} for good. `words`: you write a few lines, which the house reads to the ring when"
        " it meets next. `seat`: a chair stays empty in that meeting, with a candle on it. `go`: you just go."
        " `stop` leaves all as it is."
    )


def farewell_words(most: int) -> str:
    """What to write."""
    return (
        f"Write what shall be read, in one line of at most {most} characters. It is kept sealed until the"
        " ring has heard it, sixty days at most."
    )


def gone(circle: str, kind: str) -> str:
    """They have left."""
    return (
        f"You belong to {circle} no more, and no seat there is kept for you. {_GONE[kind]} Nobody will come"
        " after you, and the door you came by is there if you ever want it."
    )


def recalled(number: int) -> str:
    """A number was named."""
    return f"Agreement {number}. Nobody is told that it was you; another number replaces it."


def agreements(circle: str, version: int, said: Sequence[str]) -> str:
    """What a circle agrees on, in one version."""
    return lines(f"What {circle} agrees on, version {version}:", *_numbered(said))


def draft(said: Sequence[str], before: Sequence[str], *, whole: bool = False) -> str:
    """What would be new in the agreements, or with `whole` all that they would be."""
    new = changed_lines(before, said)
    gone_count = max(0, len(set(before) - set(said)) - len(new))
    what = [f"new or changed: {numbers(new)}"] if new else []
    what += [f"gone: {counted(gone_count, 'sentence', 'sentences')}"] if gone_count else []
    return lines(
        f"The draft{': ' + listed(what) if what else ' is as the agreements are'}.",
        *(line for at, line in enumerate(_numbered(said), 1) if whole or at in new),
        "`agreements/publish` makes it what the circle agrees on; `agreements/drop all` lets it go."
        + ("" if whole else " `agreements` shows all of it."),
    )


def draft_is_gone(circle: str) -> str:
    """Nothing is changed."""
    return f"The draft is gone; {circle} agrees on what it did."


def published(circle: str, version: int) -> str:
    """There is a new version."""
    return (
        f"{title(circle)} has its agreements in version {version}. Every member, you too, is asked when they"
        f" next sit down. A meeting whose doors are open already goes on under version {version - 1}."
    )


def _numbered(said: Sequence[str]) -> list[str]:
    return [f"{number}. {line}" for number, line in enumerate(said, 1)]
