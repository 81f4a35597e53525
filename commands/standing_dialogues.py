"""Founding a circle, coming to one and leaving one by being asked; each is kept at once at the end."""

from collections.abc import Callable
from datetime import date
from typing import Any

from commands.answers import is_skipped
from commands.dialogue import Dialogue
from game.circles.events.meetings import CircleCard
from game.circles.formats import repertoire
from game.circles.refusals.standing import PurposeNeeded
from game.circles.rules import standing
from game.circles.rules.standing import Draft
from game.circles.standing import beginnings, checking, doors, members
from game.circles.wording import formats as of_formats
from game.circles.wording import standing_answers as wording
from game.common import vocabulary
from game.common.refusals import Refused
from game.personas.rules import Who
from typeclasses.ears import Ear

BEGIN = (
    "A new circle, which you keep. An empty line or `skip` takes what stands in brackets; `stop` ends it, and"
    " nothing is kept."
)
NAME = "What is it called? A few words, such as The Night Owls. Not a person's name."
PURPOSE = "What is it for? A sentence or two, for people who do not know it yet."
TAGS = "What is it about? Up to {most} concerns between commas; `concerns` lists them. [none]"
FORMAT = "How do you sit together? The name of a format; `formats` lists them. [rounds]"
MEMBERSHIP = (
    "How do people come in? open: whoever agrees belongs. slow-open: you let newcomers in one by one. closed:"
    " it stays as it is, and you let somebody in now and then. [{usual}]"
)
INTAKE = "What is asked at the door? Up to {most} questions, with `;` between them. [no questions]"
CAPACITY = "How many share in one meeting? {fits} fit into its time; the format takes up to {most}. [{fits}]"
WHEN = "When does it meet? A sentence. [no fixed hour yet]"
UNKEPT = "Nothing of what you answered is kept."
LED_BY = "Who leads it? peer, rotating (peers who take turns), trained peer or professional. [peer]"

ABSENCE = (
    "One thing more, for you alone; nobody in the circle reads it. When it has met without you, what do you"
    " find when you come in? `message`: one kind line. `nothing`: nothing. `absence` changes it later."
    " [nothing]"
)
SENT = "`yes` sends it. `no` begins once more with the first question, and `stop` sends nothing."


class KeptAtOnce(Dialogue):
    """A dialogue whose last step keeps everything, or nothing."""

    def at_once(self, deed: Callable[[], str]) -> None:
        """It is over: what `deed` says, or why it could not be, which no other answer here would change."""
        self.end()
        try:
            self.say(deed())
        except Refused as no:
            self.say(f"{no} {UNKEPT}")


class FoundCircle(KeptAtOnce):
    """Name, purpose and the rest; then the circle is there at once."""

    def __init__(self, session: Ear, name: str = "") -> None:
        super().__init__(session)
        self.who: Who = session.who
        self.given_name = name
        self.said: dict[str, Any] = {}

    def start(self) -> None:
        """The name comes first, if it was not said already."""
        self.say(BEGIN)
        self._fields = list(_READ)
        if self.given_name:
            self.expect(self._answered, NAME)
            self.given(self.given_name)
        else:
            self._next()

    def _next(self) -> None:
        while self._fields and self._is_left_out(self._fields[0]):
            self._fields.pop(0)
        if not self._fields:
            self._found()
            return
        self.ask(self._question_of(self._fields[0]), self._answered)

    def given(self, words: str) -> None:
        """A list that a question has spoken of is shown in between; anything else is an answer."""
        try:
            page = _page(words)
        except Refused as no:
            page = str(no)
        if page:
            self.say(page)
            self._ask_again()
        else:
            super().given(words)

    def _is_left_out(self, field: str) -> bool:
        form = self.said.get("form")
        if field == "intake":
            return self.said.get("membership") == "open"
        return field == "led_by" and form is not None and form.led_by in ("professional", "none")

    def _question_of(self, field: str) -> str:
        form = self.said.get("form")
        return {
            "name": NAME,
            "purpose": PURPOSE,
            "tags": TAGS.format(most=standing.TAGS_MOST),
            "format": FORMAT,
            "membership": MEMBERSHIP.format(usual=form.membership.replace("_", "-") if form else "open"),
            "intake": INTAKE.format(most=standing.QUESTIONS_MOST),
            "capacity": CAPACITY.format(
                fits=standing.seats_that_fit(form) if form else 0, most=form.maximum if form else 0
            ),
            "when": WHEN,
            "led_by": LED_BY,
        }[field]

    def _answered(self, words: str) -> None:
        field = self._fields[0]
        words = "" if is_skipped(words) else words
        _READ[field](self, words)
        self._fields.pop(0)
        self._next()

    def _format(self, words: str) -> None:
        form = checking.form(words or Draft.format)
        checking.led_by(form.led_by if form.led_by == "professional" else "peer", self.who, form)
        self.said |= {"form": form, "format": form.name}

    def _found(self) -> None:
        said = {key: value for key, value in self.said.items() if key != "form"}
        self.at_once(lambda: wording.founded(beginnings.found(self.who, Draft(**said), today=date.today())))


def _page(words: str) -> str:
    """What is shown for this word of the house, as outside of the questions; empty where it is no such word.

    Raises NoFormat.
    """
    word, _, name = words.casefold().partition(" ")
    if word in ("concerns", "tags") and not name:
        return wording.concerns(vocabulary.CONCERNS)
    if word == "formats" and not name:
        return of_formats.listing(repertoire.every_format())
    return of_formats.card(repertoire.format_said(name)) if word == "format" and name else ""


def _reads(field: str, check: Callable[[FoundCircle, str], Any]) -> Callable[[FoundCircle, str], None]:
    """One field, read from what was typed; an empty answer is what is usual."""

    def read(asked: FoundCircle, words: str) -> None:
        asked.said[field] = check(asked, words)

    return read


def _purpose(asked: FoundCircle, words: str) -> str:
    if not words:
        raise PurposeNeeded(most=standing.LONGEST_PURPOSE)
    return checking.purpose(words)


_READ: dict[str, Callable[[FoundCircle, str], None]] = {
    "name": _reads("name", lambda asked, words: checking.name(words)),
    "purpose": _reads("purpose", _purpose),
    "tags": _reads("tags", lambda asked, words: checking.tags(words) if words else ()),
    "format": FoundCircle._format,
    "membership": _reads(
        "membership",
        lambda asked, words: checking.membership(words) if words else asked.said["form"].membership,
    ),
    "intake": _reads("intake", lambda asked, words: checking.intake(words) if words else ()),
    "capacity": _reads("capacity", lambda asked, words: checking.capacity(words, asked.said["form"])),
    "when": _reads("when", lambda asked, words: checking.when(words)),
    "led_by": _reads(
        "led_by", lambda asked, words: checking.led_by(words or "peer", asked.who, asked.said["form"])
    ),
}


class Apply(KeptAtOnce):
    """The questions that a circle asks at its door, one after the other; then one that the house asks."""

    def __init__(self, session: Ear, circle: CircleCard) -> None:
        super().__init__(session)
        self.who: Who = session.who
        self.circle = circle
        self.answers: list[tuple[str, str]] = []
        self.absence = ""

    def start(self) -> None:
        """Who reads the answers and when they are gone, then the first question."""
        self.say(wording.asked_at_the_door(self.circle.name, len(self.circle.intake)))
        self._next()

    def _next(self) -> None:
        if len(self.answers) < len(self.circle.intake):
            self.ask(self.circle.intake[len(self.answers)], self._answered)
            return
        self.ask(ABSENCE, self._absent)

    def _absent(self, words: str) -> None:
        self.absence = "" if is_skipped(words) else members.absence_said(words)
        self.say(wording.as_answered(self.circle.name, self.answers))
        self.ask(SENT, self._sent)

    def _sent(self, words: str) -> None:
        if words.casefold() in ("yes", "y"):
            self.at_once(self._apply)
        elif words.casefold() in ("no", "n", "again"):
            self.answers.clear()
            self._next()
        else:
            self.ask(SENT, self._sent)

    def _apply(self) -> str:
        doors.apply(self.who, self.circle, self.answers, today=date.today(), absence=self.absence)
        return wording.applied(self.circle.name)

    def _answered(self, words: str) -> None:
        words = "" if is_skipped(words) else doors.checked_answer(words)
        self.answers.append((self.circle.intake[len(self.answers)], words))
        self._next()


class SayFarewell(Dialogue):
    """How somebody leaves a circle: with words, with an empty chair, or just so."""

    def __init__(self, session: Ear, circle: CircleCard) -> None:
        super().__init__(session)
        self.who: Who = session.who
        self.circle = circle

    def start(self) -> None:
        """Which of the three."""
        last = self.circle.facilitators == {self.who.id}
        self.ask(wording.which_farewell(self.circle.name, last_keeper=last), self._chosen)

    def _chosen(self, words: str) -> None:
        word = words.casefold()
        if word in ("words", "1"):
            self.ask(wording.farewell_words(standing.LONGEST_ANSWER), self._written)
        elif word in ("seat", "2"):
            self._go(members.SEAT)
        elif word in ("go", "3", "just go"):
            self._go(members.JUST_GO)
        else:
            self.ask(wording.which_farewell(self.circle.name), self._chosen)

    def _written(self, words: str) -> None:
        self._go(members.WORDS, words)

    def _go(self, kind: str, words: str = "") -> None:
        members.farewell(self.who, self.circle, kind, words, today=date.today())
        self.end()
        self.say(wording.gone(self.circle.name, kind))
