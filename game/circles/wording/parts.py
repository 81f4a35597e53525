"""Sentences about the parts of a meeting: how it begins, and who may speak in each of its parts."""

from uuid import UUID

from game.circles.events.meetings import CircleTold
from game.circles.rules import first_round
from game.circles.rules.facts import meetings as f
from game.circles.rules.floors.free import TO_HANDS
from game.circles.rules.floors.popcorn import QUESTIONS
from game.circles.wording.common import counted, lines, number, text_of, title
from game.common.texts import has_snippet, snippet

_FLOORS = {
    "host": "Whoever holds the meeting speaks; the others listen.",
    "round": "Each person is asked once, in the order of the seats.",
    "piece": "Whoever has the piece speaks; the others listen.",
    "popcorn": "One person speaks at a time: `share` when the floor is free, `!` to ask for a turn.",
    "reader": "Something is read; the others listen.",
    "queue": "`!` raises your hand; who has not spoken comes before who has.",
    "open": "Anyone may speak.",
    "pair": "You sit two and two: half of the time is for one of you, half for the other.",
    "inner": "Those on the inner chairs speak; the others listen. `inner` takes a chair that is free.",
    "ask_only": "`share` or `ask`, and one question; whoever is in focus answers, or lets it go by `pass`.",
    "focus": "One person speaks; the others listen.",
    "team": "The team speak among themselves; the others listen.",
    "silent": "Nobody speaks.",
}
_STAGE = (
    "Those on the stage play, and the others watch. `inner` comes onto it; `stop`, from the stage or beside"
    " it, ends the scene at once."
)
_LOOP = "One person speaks, one says back what they heard, and the others listen."
_BRIEF = "Nobody speaks; whoever is in focus may show what they wrote."
_YOUR_BRIEF = (
    "You are in focus: `release` shows the ring all that you have prepared, as yours. `prepare write` writes"
    " it, now as well."
)
_BOTH = "You sit two and two, and both of you may speak."
_TWO = "The two of you may speak."
_HOST_NEXT = {
    "host": "You hold this part: speak, and go on with `next`.",
    "round": "The turns go on by themselves. To come to an end sooner: `next` gives everyone a closing word.",
    "popcorn": "`floor queue` takes hands in order; `next` goes on to the next part.",
    "reader": "`next` goes on to the next part when it has been read.",
    "queue": "The hands are called in order by themselves; `next` goes on to the next part.",
    "open": "When many want to speak, `floor queue` takes hands in order. `next` goes on to the next part.",
    "pair": "The time runs by itself; `next` brings everyone back and goes on.",
    "inner": "`inner` and names says who sits inside. `next` goes on to the next part.",
    "ask_only": "You may ask as well. `bell` gives a breath between two questions; `next` goes on.",
    "focus": "`focus` and a name says whom this part is for. `next` goes on to the next part.",
    "team": "`next` goes on when the team have finished.",
    "silent": "It goes on by itself when the time is over, or sooner by `next`.",
}
_TWO_NEXT = {
    "open": "`next` goes on to the next part.",
    "pair": "The time runs by itself; `next` goes on to the next part.",
}
"""The same where only two are here."""
_LOOP_NEXT = "You listen like the others. After three tries you can help the two, by `say`; `next` goes on."
_STAGE_NEXT = "Nobody is put on the stage; whom you ask comes in by `inner`. `next` goes on to the next part."
_CROSSTALK = (
    "Nobody answers what is said.",
    "Quiet gestures are welcome; nobody answers in words.",
    "A brief thanks is welcome; nobody answers beyond that.",
    "You may answer from your own experience.",
    "You may ask and answer.",
)


_ANSWER_IT = (
    "When the turn comes to you, `share` and your words answer it, and `done` ends your turn. You can also"
    " `pass`."
)
_GESTURES = "Quiet gestures are welcome."
_THANKS = "Quiet gestures and a brief thanks are welcome."
_ONE_SPEAKS = (_CROSSTALK[0], _GESTURES, *[_THANKS] * 3)
_BEFORE = (_CROSSTALK[0], _GESTURES, _THANKS, *_CROSSTALK[3:])
"""The same before the hour, when people talk a little."""
_IN_TURN = (
    *_CROSSTALK[:3],
    "In your turn you may answer others from your own experience.",
    "In your turn you may ask others, and answer.",
)
_BY_FLOOR = {
    "host": _ONE_SPEAKS,
    "reader": _ONE_SPEAKS,
    "team": _ONE_SPEAKS,
    "focus": _ONE_SPEAKS,
    "silent": ("Gestures wait, too.", *[_GESTURES] * 4),
    "round": _IN_TURN,
    "piece": _IN_TURN,
    "inner": ("Nobody comments on it.", *_CROSSTALK[1:]),
    "ask_only": ("Nobody adds anything of their own.", *_ONE_SPEAKS[1:]),
    "pair": ("Nobody advises, and nobody comments.", *["Nobody advises."] * 2, *_CROSSTALK[3:]),
}
"""How far people may answer each other, on floors where the usual sentence would not fit."""


def gathering(told: CircleTold) -> str:
    """How it goes before the hour: the words of the format, or those of every meeting."""
    form = told.meeting.form
    said = [text_of(told, key) for key in form.gathering.text if has_snippet(key)] if form.gathering else []
    usual = ["common.gathering", *(["common.to_listen_only"] if form.quiet_seats and form.listening else [])]
    return lines(lines(*said) or " ".join(snippet(key) for key in usual), before(told.meeting.crosstalk))


def before(crosstalk: int) -> str:
    """How far people may answer each other before the hour, as a sentence."""
    return _BEFORE[crosstalk]


def afterwards(told: CircleTold) -> str | None:
    """What the format says of the time after the hour."""
    after = told.meeting.form.after
    return lines(*(text_of(told, key) for key in after.text if has_snippet(key))) or None if after else None


def at_the_door(told: CircleTold) -> str | None:
    """What this way of sitting together asks beyond the agreements of the circle."""
    key = f"{told.meeting.form.voice}.at_the_door"
    return text_of(told, key) if has_snippet(key) else None


def begun(told: CircleTold, reader: UUID) -> str:
    """The meeting begins; of a course it is said which of its meetings this is."""
    begins = f"{title(told.circle.name)} begins, with {counted(told.fact.seats, 'person', 'people')} sharing."
    if reader not in told.seated:
        return begins
    form = told.meeting.form
    opening = f"{form.voice}.opening"
    course = None
    if form.topic:
        topic = form.topic.replace("_", " ")
        course = f"This is meeting {number(form.number)} of {number(len(form.course))}: {topic}."
    says_it = form.phases[0].floor != "host" and opening not in form.phases[0].text and has_snippet(opening)
    law = text_of(told, "common.reporting_duty") if form.led_by == "professional" else None
    return lines(begins, course, law, text_of(told, opening) if says_it else None)


def entered(told: CircleTold, reader: UUID) -> str:
    """A part of the meeting begins; those without a seat hear its name alone."""
    fact = told.fact
    part = fact.phase.replace("_", " ")
    if reader not in told.seated:
        return f"A new part begins in {told.circle.name}: {part}."
    minutes = f"about {counted(round(fact.minutes), 'minute', 'minutes')}"
    if not fact.minutes:
        minutes = "for as long as you need it"
    how = lines(f"Now: {part}, {minutes}. {_how(told)} {answering(fact.floor, fact.crosstalk)}")
    note = None
    if told.meeting.helps(reader):
        note = _next(told)
    brief = _YOUR_BRIEF if _reads_brief(told) and reader == told.meeting.focus else None
    return lines(how, *_guiding(told), brief, note)


def _guiding(told: CircleTold) -> list[str]:
    """The words of a part: those that its format names, else those that stand under the part's own name.

    Where a format has several ways, a way may have words of its own (`<text>_<way>`). What is to be read, a
    reader reads, or the house where none is here. In the first round another question may have been chosen. A
    last part that is held by somebody says goodbye, too.
    """
    fact, form = told.fact, told.meeting.form
    if fact.floor == "reader" and fact.text:
        return []
    if asked := first_round.question(told.meeting, fact.phase):
        return [asked, _ANSWER_IT]
    ways = [f"{key}_{form.variant}" for key in fact.text]
    keys = [way if has_snippet(way) else key for way, key in zip(ways, fact.text, strict=True)]
    keys = [key for key in keys if has_snippet(key)]
    own = [f"{form.voice}.{fact.phase}_{fact.floor}", f"{form.voice}.{fact.phase}"]
    if fact.phase == "closing" and fact.floor != "host":
        own.pop()  # aftercare says it, which comes next
    keys = keys or [key for key in own if has_snippet(key)][:1]
    goodbye = f"{form.voice}.closing"
    held = fact.floor == "host" and fact.phase == form.phases[-1].key
    if held and has_snippet(goodbye) and not any(".closing" in key for key in keys):
        keys.append(goodbye)
    return [text_of(told, key) for key in keys]


def _reads_brief(told: CircleTold) -> bool:
    return told.meeting.phase is not None and told.meeting.phase.brief


def _is_loop(told: CircleTold) -> bool:
    return told.fact.floor == "pair" and told.meeting.phase is not None and told.meeting.phase.loop


def _are_two(told: CircleTold) -> bool:
    return len(told.meeting.sharing) <= 2


def _next(told: CircleTold) -> str:
    """For whoever helps hold it: how it goes on, and what they may do on this floor."""
    fact = told.fact
    if fact.floor == "inner" and told.meeting.form.family == "stage":
        return _STAGE_NEXT
    if _is_loop(told):
        return _LOOP_NEXT
    nexts = _HOST_NEXT | _TWO_NEXT if _are_two(told) else _HOST_NEXT
    note = nexts.get(fact.floor, nexts["round"])
    if fact.floor in TO_HANDS and fact.crosstalk == QUESTIONS:
        note = f"You may answer at any time, by `say`: the floor stays where it is. {note}"
    return note


def _how(told: CircleTold) -> str:
    """Who may speak in the part that begins."""
    fact, phase = told.fact, told.meeting.phase
    if _is_loop(told):
        return _LOOP
    if _reads_brief(told):
        return _BRIEF
    only_two = _are_two(told)
    if fact.floor == "pair" and phase is not None and phase.both:
        return _TWO if only_two else _BOTH
    if fact.floor == "inner" and told.meeting.form.family == "stage":
        return _STAGE
    if fact.floor == "focus" and only_two:
        return "One of you speaks; the other listens."
    return _FLOORS[fact.floor]


def answering(floor: str | None, crosstalk: int) -> str:
    """How far people may answer each other on that floor, as a sentence."""
    return _BY_FLOOR.get(floor, _CROSSTALK)[crosstalk]


WORDED = {
    f.Begun: begun,
    f.PhaseEntered: entered,
}
