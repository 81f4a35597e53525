"""Taking a step of the ladder, by being asked; it is shown once more before it is done."""

from datetime import date
from uuid import UUID

from commands.dialogue import Dialogue
from game.personas.models import Persona
from game.personas.rules import Who
from game.safety.models import Report
from game.safety.order import ladder, powers, queue, reports, rings, steps
from game.safety.order import step_wording as wording
from game.safety.order.ladder import Step
from typeclasses.ears import Ear

NO_STEP = ("0", "none", "no step")


class Decide(Dialogue):
    """Which step, where, how long, why, in which words; for a report also what its reporter is answered."""

    def __init__(
        self,
        session: Ear,
        *,
        row: Report | None = None,
        persona: Persona | None = None,
        circle_id: UUID | None = None,
    ) -> None:
        super().__init__(session)
        self.who: Who = session.who
        self.report = row
        self.persona_id = (
            persona.id if persona is not None else row.about_persona if row is not None else None
        )
        self.name = persona.name if persona is not None else reports.told(row).get("about", "") if row else ""
        self.circle_id = circle_id if row is None else row.circle

    def start(self) -> None:
        """The ladder; where the house knows nobody of that name, only an answer can follow."""
        self.step: Step | None = None
        self.in_circle: UUID | None = None
        self.days: int | None = None
        self.reason = self.words = self.answer = ""
        if self.persona_id is None:
            self._ask_answer()
        else:
            steward = steps.may_pause_from_house(self.who)
            self.ask(wording.steps(report=self.report is not None, steward=steward), self._stepped)

    def _stepped(self, words: str) -> None:
        if self.report is not None and words.casefold() in NO_STEP:
            self.step = None
            self._ask_answer()
            return
        step = steps.step(words)
        powers.check(self.who, step, self.persona_id, self.circle_id)
        if step is Step.PAUSE:
            powers.check_days(self.who, self.persona_id, 1, today=date.today())
        self.step = step
        self.in_circle = powers.about_circle(self.who, step, self.circle_id)
        if step is not Step.PAUSE:
            self._ask_reason()
        elif self.circle_id is not None and steps.may_pause_from_house(self.who):
            circle = rings.known().called(self.circle_id)
            self.ask(wording.WHERE.format(circle=circle), self._where)
        else:
            self.ask(wording.HOW_LONG.format(most=ladder.PAUSE_MOST_DAYS), self._long)

    def _where(self, words: str) -> None:
        word = words.casefold()
        if word in ("circle", "house"):
            where = {"from_house": word == "house"}
            self.in_circle = powers.about_circle(self.who, self.step, self.circle_id, **where)
            self.ask(wording.HOW_LONG.format(most=ladder.PAUSE_MOST_DAYS), self._long)
        else:
            self._ask_again()

    def _long(self, words: str) -> None:
        days = steps.days(words)
        powers.check_days(self.who, self.persona_id, days, today=date.today())
        self.days = days
        self._ask_reason()

    def _ask_reason(self) -> None:
        self.ask(wording.reasons(), self._because)

    def _because(self, words: str) -> None:
        self.reason = reports.reason(words)
        self.ask(wording.FOR_THEM.format(name=self.name, most=ladder.LONGEST_WORDS), self._written)

    def _written(self, words: str) -> None:
        self.words = steps.words(words)
        if self.report is not None:
            self._ask_answer()
        else:
            self._show()

    def _ask_answer(self) -> None:
        self.ask(wording.FOR_REPORTER.format(most=ladder.LONGEST_WORDS), self._answered)

    def _answered(self, words: str) -> None:
        self.answer = "" if words.casefold() == "skip" else reports.words(words, ladder.LONGEST_WORDS)
        self._show()

    def _show(self) -> None:
        if self.step is not None:
            called = rings.known().called
            circle = (called(self.in_circle) or wording.NO_MORE) if self.in_circle else ""
            two = powers.needs_second(self.step, self.persona_id)
            said = (self.name, self.step, circle, self.days, self.reason, self.words)
            self.say(wording.as_it_goes(*said, by_two=two))
        if self.report is not None:
            self.say(wording.to_reporter(self.answer, step=self.step is not None))
        self.ask(wording.GOES, self._done)

    def _done(self, words: str) -> None:
        word = words.casefold()
        if word in ("no", "n", "again"):
            self.start()
        elif word not in ("yes", "y"):
            self._show()
        elif self.step is None:
            queue.decide_nothing(self.who, self.report.handle, self.answer, today=date.today())
            self.end()
            self.say(wording.decided_nothing())
        else:
            row = steps.take(self.who, self._draft(), today=date.today())
            self.end()
            self.say(wording.taken(self.name, row.handle, proposed=row.proposed))

    def _draft(self) -> steps.Draft:
        return steps.Draft(
            self.persona_id,
            self.step,
            self.reason,
            self.words,
            self.in_circle,
            self.days,
            self.report.id if self.report is not None else None,
            self.answer,
        )
