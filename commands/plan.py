"""The staying-safe plan, and a question for oneself in a hard hour: for their person alone."""

import re
from datetime import date
from uuid import UUID

from commands import arriving
from commands.answers import Answers, is_skipped
from commands.command import Command
from commands.dialogue import Dialogue
from commands.unlocking import with_open
from game.people import selectors as people
from game.people import vault
from game.safety.care import crisis_lines, nudge
from game.safety.care.plan import pages, wording
from game.safety.care.plan.rules import STEPS, checked, step_called
from game.safety.care.refusals import GuestsHaveNoPlan, NudgeHow
from typeclasses.ears import Ear

NUDGE_ON = "It is on: you alone are asked when a line of yours sounds like a hard hour. `nudge off` ends it."
NUDGE_OFF = "It is off, and that you had it on is kept no longer."
NUDGE_IS_ON = "It is on. `nudge off` ends it."
NUDGE_IS_OFF = "It is off; nothing looks at your lines. `nudge on` turns it on, `help nudge` tells of it."

_DROP = re.compile(r"drop\s+(\w+)\s+([0-9]{1,3})", re.IGNORECASE)


class CmdPlan(Command):
    """
    shows your staying-safe plan, and writes in it.

    Usage:
      plan                 all of it; the first line says whom to call
      plan ask             asks you one question after the other
      plan <step>          one step: signs, alone, around, people, safer, reasons
      plan <step>=<words>  adds a line to it
      plan drop <step> <number>
      plan erase

    Example: plan alone=a walk round the block, then tea

    It is yours under every persona and sealed: nobody can read it but you. Your
    pages have to be open; `unlock` asks for their passphrase, and in an hour in
    which that is too much, `help now` needs none. `help plan` tells more.

    Others see: nothing.
    """

    key = "plan"
    help_category = "sealed"

    def do(self) -> None:
        """Whom to call, first of all; then what was asked."""
        if self.who.is_guest:
            raise GuestsHaveNoPlan()
        self.say(first_line(self.who.person_id), "care")
        word = self.args.casefold()
        if word in ("", "show"):
            with_open(self, self._show)
        elif word == "ask":
            vault.check_sealing()
            arriving.begin(self.session, AskPlan(self.session), self.now)
        elif word == "erase":
            arriving.begin(self.session, ErasePlan(self.session), self.now)
        elif found := _DROP.fullmatch(self.args):
            self._drop(step_called(found[1]), int(found[2]))
        else:
            self._step()

    def _step(self) -> None:
        """Read, or one line more."""
        said, equals, words = self.args.partition("=")
        step = step_called(said)
        if not equals:
            with_open(self, lambda: self._show(step))
            return
        checked(words)
        with_open(self, lambda: self._add(step, words))

    def _show(self, step: str = "") -> None:
        plan = pages.read(self.who.person_id, self.session, now=self.now)
        self.say(wording.step(step, plan.get(step, ())) if step else wording.shown(plan))

    def _add(self, step: str, words: str) -> None:
        pages.add(self.who.person_id, self.session, step, words, now=self.now, today=date.today())
        self.say(wording.KEPT.format(step=step))

    def _drop(self, step: str, number: int) -> None:
        def drop() -> None:
            pages.drop(self.who.person_id, self.session, step, number, now=self.now)
            self.say(wording.DROPPED)

        with_open(self, drop)


class CmdNudge(Command):
    """
    asks you, and nobody else, when a line of yours sounds like a hard hour.

    Usage:
      nudge          says whether it is on
      nudge on
      nudge off

    Example: nudge on

    It is off until you turn it on. Then a program looks at your own lines for
    some phrases, and asks you alone whether you would like the crisis card or a
    person. Your line is sent either way, at once. Nothing of it is kept, counted
    or told to anybody; only the wish itself is kept.

    Others see: nothing.
    """

    key = "nudge"
    help_category = "sealed"

    def do(self) -> None:
        """On, off, or how it is."""
        word = self.args.casefold()
        if word in ("on", "off"):
            nudge.turn(self.who, word == "on")
            self.say(NUDGE_ON if word == "on" else NUDGE_OFF)
        elif word:
            raise NudgeHow()
        else:
            is_on = not self.who.is_guest and nudge.is_on(self.who.person_id)
            self.say(NUDGE_IS_ON if is_on else NUDGE_IS_OFF)


def first_line(person_id: UUID) -> str:
    """Whom this person calls, by the country they chose."""
    person = people.person(person_id)
    place = crisis_lines.known().get(person.country if person else "")
    return wording.first(crisis_lines.either(place.emergency) if place else "")


class ErasePlan(Dialogue):
    """One question, because nothing brings a plan back."""

    def start(self) -> None:
        """Whether they are sure."""
        self.ask(wording.SURE, self._answered)

    def _answered(self, words: str) -> None:
        self.end()
        if words.casefold() != "erase":
            self.say(wording.STAYS)
            return
        gone = pages.erase(self.session.who.person_id)
        self.say(wording.ERASED if gone else wording.NOTHING)


class AskPlan(Answers):
    """One question after the other; each may be left out, each answer is kept at once."""

    def __init__(self, session: Ear) -> None:
        super().__init__(session)
        self._steps = tuple(STEPS)
        self._at = 0

    def start(self) -> None:
        """What this is, once the pages are open; then the first question."""
        self.once_open(self._begin)

    def _begin(self) -> None:
        self.say(wording.ASKING)
        self._put()

    def _put(self) -> None:
        step = self._steps[self._at]
        there = len(pages.read(self.session.who.person_id, self.session, now=self.now).get(step, ()))
        self.ask(wording.question(step, self._at + 1, there), self._answered)

    def _answered(self, words: str) -> None:
        if is_skipped(words):
            self._next()
            return
        self.keep(lambda: self._write(words), lambda: self.ask(wording.ANOTHER, self._answered))

    def _write(self, words: str) -> None:
        step = self._steps[self._at]
        person_id = self.session.who.person_id
        pages.add(person_id, self.session, step, words, now=self.now, today=date.today())

    def _next(self) -> None:
        if self._at + 1 < len(self._steps):
            self.once_open(self._go_on)
            return
        self.end()
        self.say(wording.ASKED)

    def _go_on(self) -> None:
        self._at += 1
        self._put()
