"""Sentences about pairs, listening until somebody is fully heard, alcoves, and meetings that nobody holds."""

from collections.abc import Callable, Mapping
from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules.facts import groups as f
from game.circles.rules.facts.meetings import Fact
from game.circles.rules.meeting import Meeting
from game.circles.rules.refusals.groups import NobodyApart
from game.circles.wording.common import about_s, counted, lines, listed, name, number, title
from game.common.texts import snippet


def placed(told: CircleTold, reader: UUID) -> str:
    """With whom one sits in which alcove from now on."""
    fact = told.fact
    others = listed([name(told, one) for one in fact.others])
    where = f"alcove {number(fact.group)}"
    if fact.why == "new":
        return f"{others} sits with you from now on."
    hear = "Only you hear each other there." if len(fact.others) > 1 else "Only the two of you hear it there."
    if fact.why == "joined":
        return f"Whoever sat with you is gone for now, so you sit with {others}, in {where}. {hear}"
    if fact.why == "came":
        return f"The others sit in alcoves just now. You sit with {others}, in {where}. {hear}"
    free = " All of you may speak as you like." if fact.freely and len(fact.others) > 1 else ""
    free = " Both of you may speak as you like." if fact.freely and len(fact.others) == 1 else free
    lasts = f" In {counted(fact.minutes, 'minute', 'minutes')} everybody is back." if fact.minutes else ""
    return f"You sit with {others}, in {where}. {hear}{free}{lasts}"


def outside(told: CircleTold, reader: UUID) -> str:
    """A facilitator knows who sits where, and can look in."""
    called = lambda who: listed([name(told, one) for one in who])
    sat = [f"{title(number(group))}: {called(who)}." for group, who in told.fact.alcoves]
    return lines(
        "The others sit in alcoves, and you stay outside, so that nobody sits alone.",
        *sat,
        "You hear none of them from here. `visit` and a number takes you to one; they are told.",
    )


def stays_in_ring(told: CircleTold, reader: UUID) -> str:
    """No reason, and nothing to do."""
    return (
        "The others sit in alcoves just now, and this time you sit in the ring. Nothing is asked of you; when"
        " the part is over everybody is back."
    )


def partner_gone(told: CircleTold, reader: UUID) -> str:
    """Nobody is in the alcove any more, and no blame."""
    if told.fact.held:
        return "Nobody else is in your alcove now. You are in the ring, with a facilitator."
    return "Nobody else is in your alcove any more. You are in the ring, and the part goes on by its time."


def half_begins(told: CircleTold, reader: UUID) -> str:
    """Whose half it is, said calmly to each of the alcove."""
    fact = told.fact
    if fact.speaker is None:
        return "Everyone here has had their time. What is left of this part is for all of you, or for quiet."
    about = about_s(fact.seconds)
    if fact.speaker == reader:
        return (
            f"Your time begins, about {about}. Say what you like of what is in you; they listen. `done` ends"
            " it sooner, and `pass` gives it on."
        )
    return f"{name(told, fact.speaker)} speaks now, for about {about}. You listen; nothing needs an answer."


def together(told: CircleTold, reader: UUID) -> str:
    """All are in the ring again."""
    if told.fact.asked:
        return "You are asked back into the ring. Everyone hears everyone again."
    return "Everybody is back in the ring, and everyone hears everyone again."


def ending(told: CircleTold, reader: UUID) -> str:
    """A bell, one minute before."""
    return f"{snippet('common.bell')} One more minute in the alcoves; then everybody is back in the ring."


def visited(told: CircleTold, reader: UUID) -> str | None:
    """Whoever comes to an alcove is told to those in it, and so is that they go."""
    fact = told.fact
    if reader == fact.seat:
        if not fact.group:
            return "You are back in the ring."
        there = [name(told, seat.id) for seat in told.meeting.members(fact.group)]
        return (
            f"You are in alcove {number(fact.group)} with {listed(there)}, and they know it. You hear them"
            " and they hear you. `visit back` takes you to the ring."
        )
    own = told.meeting.seat(reader)
    if own is None or not own.group:
        return None
    if own.group == fact.group:
        return f"{name(told, fact.seat)} comes to your alcove, and hears you from now on."
    return f"{name(told, fact.seat)} leaves your alcove." if own.group == fact.left else None


def speaker(told: CircleTold, reader: UUID) -> str:
    """Who is to be heard now."""
    fact = told.fact
    who = name(told, fact.seat)
    if reader == fact.seat:
        return (
            f"{who}, it is your time to be heard. `listener` and a name chooses who listens. Then `share`, a"
            f" few lines at a time, for about {about_s(fact.cap_s)}, and `done`. `pass` gives it on."
        )
    if reader not in told.seated:
        return f"It is {who}'s turn."
    return (
        f"It is {who}'s time to be heard. {who} chooses who listens; the others listen too, and ask nothing."
    )


def listener(told: CircleTold, reader: UUID) -> str:
    """Who listens."""
    fact = told.fact
    speaking, listening = name(told, fact.seat), name(told, fact.listener)
    if reader == fact.listener:
        asks = f"You are asked to listen to {speaking}" if fact.by_house else f"{speaking} asks you to listen"
        if told.meeting.loop is not None and told.meeting.loop.reflecting:
            return f"{asks}. `pass` lets it go this time."  # what they do now is said next
        return (
            f"{asks}. Say nothing yet. When {speaking} has finished, you say in a few words of your own what"
            " you heard. `pass` lets it go this time."
        )
    if reader == fact.seat:
        return f"{listening} listens to you." if fact.by_house else f"You choose {listening} to listen."
    return f"{listening} listens to {speaking}."


def listener_gone(told: CircleTold, reader: UUID) -> str:
    """Another listens, and nothing is explained."""
    if reader == told.fact.seat:
        return (
            "Somebody else will listen to you. `listener` and a name chooses who; nothing you said is lost."
        )
    return f"{name(told, told.fact.seat)} chooses somebody else to listen."


def reflects(told: CircleTold, reader: UUID) -> str:
    """The listener's turn."""
    fact = told.fact
    loop = told.meeting.loop
    who = name(told, fact.seat)
    if reader == fact.seat:
        return (
            "Now you: `share` what you heard, the heart of it, in your own words, without advice, question or"
            " comfort. Then `done`."
        )
    if reader not in told.seated:
        return f"It is {who}'s turn."
    if loop is not None and reader == loop.speaker:
        return f"{who} now tells you what they heard. You need not correct anything yet."
    return f"{who} now says what they heard."


def asked_if_heard(told: CircleTold, reader: UUID) -> str:
    """The one who spoke says whether that was it."""
    if reader == told.fact.seat:
        return (
            "Was that it? `heard` says that you were fully heard. `not quite` lets you say it again. If you"
            " leave it open, it goes on in a minute."
        )
    return f"{name(told, told.fact.seat)} says whether that was it."


def fully_heard(told: CircleTold, reader: UUID) -> str:
    """Heard."""
    if reader == told.fact.seat:
        return "You were heard. Thank you for saying it."
    return f"{name(told, told.fact.seat)} was heard."


def went_on(told: CircleTold, reader: UUID) -> str:
    """On, and nothing is said of how it was."""
    if reader == told.fact.seat:
        return "It goes on from you now, and the question stays open. Thank you for what you said."
    return f"It goes on from {name(told, told.fact.seat)}."


def not_quite(told: CircleTold, reader: UUID) -> str:
    """Once more, which is how it goes."""
    if reader == told.fact.seat:
        return "Say it once more, perhaps only the part that was missing, then `done`."
    return f"It was not quite that yet. {name(told, told.fact.seat)} says it once more; that is how it goes."


def needs_help(told: CircleTold, reader: UUID) -> str:
    """For the facilitators."""
    who = name(told, told.fact.seat)
    return (
        f"It was not quite it for {who} three times. You can help now, with `say`: ask {who} for one"
        " sentence, or say what you heard. `next` moves on gently to whoever is next."
    )


def let_go(told: CircleTold, reader: UUID) -> str:
    """Goes on without, and without blame."""
    if reader == told.fact.seat:
        return "It goes on to the next one for now. Nothing is to make up for; `!` asks for your time again."
    return f"It goes on from {name(told, told.fact.seat)} for now."


def begins_by_itself(told: CircleTold) -> str:
    """For who has sat down where nobody holds the meeting, and nobody need."""
    if told.meeting.brought:
        return (
            "When the other has agreed too it begins by itself, and nobody holds it. Until then nobody hears"
            " you. You can still leave; the other hears that it did not come about, and no reason."
        )
    least = counted(told.meeting.form.minimum, "person", "people")
    return (
        f"Nothing has begun yet. As soon as {least} have agreed it begins by itself, and nobody holds it."
        " You can still leave without a word."
    )


def begins_soon(told: CircleTold, reader: UUID) -> str:
    """For a meeting that nobody holds."""
    return (
        f"Enough of you are here. In {counted(told.fact.seconds, 'second', 'seconds')} it begins by itself."
        " Nobody holds it, and the parts end by time. `pause` stops it for a moment; `leave` is always open."
    )


def pair_undone(told: CircleTold, reader: UUID) -> str:
    """For the other of two, without a reason, and with the way on."""
    return (
        "It did not come about this time, which has many reasons and none of them is you. Your chair is free"
        " again. `pair` looks for somebody again, and the Quiet Room is open."
    )


def one_is_left(told: CircleTold, reader: UUID) -> str | None:
    """Whoever stays hears no reason, and whoever went knows it."""
    if reader in told.fact.gone:
        return None
    return "The meeting ends here, because too few are left to go on. It needs no reason, and is no fault."


def alcoves(meeting: Meeting, names: Mapping[UUID, str], reader: UUID) -> str:
    """Who sits where, as far as the reader may know it. Raises NobodyApart."""
    if not meeting.apart:
        raise NobodyApart()
    seen = meeting.apart
    own = meeting.seat(reader)
    if not meeting.helps(reader):
        seen = (own.group,) if own is not None and own.group else ()
    called = lambda seats: listed([title(names.get(seat.id, "somebody")) for seat in seats])
    told = []
    for group in seen:
        there = [seat for seat in meeting.sharing if seat.group == group]
        told.append(f"{title(number(group))}: {called(there)}.")
    return lines(*told) if told else "The others sit in alcoves just now, and you sit in the ring."


WORDED: dict[type[Fact], Callable[[CircleTold, UUID], str | None]] = {
    f.Placed: placed,
    f.Outside: outside,
    f.StaysInRing: stays_in_ring,
    f.PartnerGone: partner_gone,
    f.HalfBegins: half_begins,
    f.Together: together,
    f.AlcovesEnding: ending,
    f.Visited: visited,
    f.SpeakerNow: speaker,
    f.ListenerChosen: listener,
    f.ListenerGone: listener_gone,
    f.ReflectsNow: reflects,
    f.AskedIfHeard: asked_if_heard,
    f.FullyHeard: fully_heard,
    f.NotQuiteYet: not_quite,
    f.WentOn: went_on,
    f.NeedsHelp: needs_help,
    f.SpeakingLetGo: let_go,
    f.BeginsSoon: begins_soon,
    f.OneIsLeft: one_is_left,
    f.PairUndone: pair_undone,
}
