"""Small parts of sentences about circles."""

from collections.abc import Sequence
from uuid import UUID

from game.circles.events.meetings import CircleCard, CircleTold
from game.circles.rules import first_round, frame, hosting
from game.circles.rules.answering import OWN_EXPERIENCE
from game.circles.rules.formats.form import BY_PROGRAM, OF_TWO, Format
from game.circles.rules.meeting import Meeting
from game.circles.rules.parts import Seat
from game.common.texts import data, has_snippet, snippet, variants

LED_BY = {
    "peer": "a peer",
    "trained_peer": "a trained peer",
    "professional": "a professional",
    "rotating": "a peer",
    "none": "a peer",
    BY_PROGRAM: "a program of the demo",
}
_CROSSTALK = {
    0: "nobody answers what another says",
    1: "gestures of listening, no words",
    2: "a brief thanks, no more",
    3: "answers from your own experience",
    4: "questions and feedback",
}
"""How far people may answer each other, by level; answers() adds to the third how it is with advice."""
_ADVICE = {
    "never": "no advice",
    "asked": "advice only when somebody asks for it",
    "free": "advice is welcome",
}

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def in_order(name: str) -> tuple[str, int]:
    """By what names are sorted: what ends in a number, as a word, comes in the order of counting."""
    rest, _, last = name.rpartition(" ")
    return (rest, _NUMBERS.index(last)) if last in _NUMBERS else (name, 0)


def title(name: str) -> str:
    """A name or phrase as a sentence begins with it."""
    return name[:1].upper() + name[1:]


def answers(level: int, form: Format) -> str:
    """How far people may answer each other, as the end of a sentence; beside it how it is with advice."""
    return f"{_CROSSTALK[level]}, {_ADVICE[form.advice]}" if level == OWN_EXPERIENCE else _CROSSTALK[level]


def advice(form: Format) -> str:
    """How it is with advice in this way of sitting together, as a sentence."""
    return f"{title(_ADVICE[form.advice])}."


def number(count: int) -> str:
    """Small numbers as words."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def lacking(meeting: Meeting) -> list[str]:
    """Who else has to hold it before it can begin, as its format needs: of OF_TWO; empty where nobody."""
    return [need for need in OF_TWO if need in meeting.form.needs and need not in frame.met_here(meeting)]


def first_step(meeting: Meeting) -> str:
    """What whoever holds a meeting that has not begun can do next."""
    if lacks := lacking(meeting):
        whom = "another professional" if "two_professionals" in lacks else "somebody"
        return f"`role`, a name and `co` asks {whom} to hold it with you, as this kind needs; then `begin`."
    more = ""
    if meeting.form.prompts and first_round.part(meeting.form):
        other = meeting.form.prompts[0].key.replace("_", " ")
        more = (
            f" `begin {other}` asks something else in the first round; `format {meeting.form.name}` has more."
        )
    return f"`begin`, when those who want to come are here.{more}"


def counted(count: int, one: str, many: str) -> str:
    """`three people`, `one person`."""
    return f"{number(count)} {one if count == 1 else many}"


def listed(names: Sequence[str]) -> str:
    """`Ann`, `Ann and Ben`, `Ann, Ben and Cyd`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def about_s(seconds: float) -> str:
    """A span of time as one says it."""
    if seconds < 55:
        return f"{round(seconds / 5) * 5} seconds"
    if seconds < 100 and abs(seconds - 60) > 10:
        return "a minute and a half"
    minutes = round(seconds / 60)
    return "a minute" if minutes == 1 else f"{number(minutes)} minutes"


def name(told: CircleTold, seat_id: UUID) -> str:
    """How whoever sits there is called."""
    return title(told.names.get(seat_id, "somebody"))


def held_as(circle: CircleCard, seat: Seat | None, called: str) -> str:
    """What the house says that somebody is who holds a meeting from this seat, and never more than it knows.

    A professional is who has shown a licence, a trained peer whom the circle names to hold it; anybody else
    is a peer. In a demo, people may hold it, too.
    """
    standing = frozenset() if seat is None else seat.standing
    known = {
        "professional": hosting.PRACTITIONER in standing,
        "trained_peer": bool(standing & hosting.LEADERS),
        BY_PROGRAM: circle.led_by == BY_PROGRAM and called in data("demo/words.yaml")["people"],
    }
    return LED_BY[circle.led_by if known.get(circle.led_by, True) else "peer"]


def voiced(told: CircleTold, key: str) -> str:
    """The text of the format under `key`, or the common one, or nothing."""
    for found in (f"{told.meeting.form.voice}.{key}", f"common.{key}"):
        if has_snippet(found):
            return text_of(told, found)
    return ""


def text_of(told: CircleTold, key: str) -> str:
    """The guiding words under `key`, with what is so in this meeting where slots stand. Raises KeyError."""
    numbered = [f"{number}. {line}" for number, line in enumerate(told.circle.agreements, 1)]
    return snippet(key, duty=duty(told), agreements="\n".join(numbered))


def duty(told: CircleTold) -> str:
    """Who of those that hold this meeting has to report by law, as far as the house knows."""
    if not told.duties:
        return "As far as the house knows, nobody who holds this meeting has such a duty."
    said = []
    for seat_id, text in told.duties.items():
        covers = f"reports by law: {text.rstrip('.')}." if text else "may have this duty; ask what it covers."
        said.append(f"{name(told, seat_id)} is a professional and {covers}")
    return " ".join(said)


def from_here(told: CircleTold, reader: UUID) -> str | None:
    """What `host` needs of somebody who only listens, or who is not here in their own name."""
    seat = told.meeting.seat(reader)
    if hosting.needs_another(told.meeting, reader):
        return None
    if seat is not None and seat.masked:
        return "A meeting is held in one's own name, so this time it would be another of you."
    return "From your listening seat, `sit` comes first." if seat is not None and seat.quiet else None


def thanks(told: CircleTold, seat_id: UUID) -> str:
    """The house's thanks: the same words in the same part, whether somebody spoke or passed."""
    named = [one for one in variants("common.thanks") if "{name}" in one] or ["Thank you, {name}."]
    return named[told.part_of_fact % len(named)].replace("{name}", name(told, seat_id))


def lines(*parts: str | None) -> str:
    """The parts that are there, one a line."""
    return "\n".join(part for part in parts if part)


def of_circle(card: CircleCard) -> str:
    """The circle as a sentence begins with it."""
    return title(card.name)
