"""Making a report, by being asked. What could be attached is shown whole, and chosen line by line.

What was heard stays where it is remembered (game/safety/order/buffer.py) until it is chosen: this
conversation knows the lines by their place in that memory alone, and from the choice on they are sealed.
"""

from datetime import date

from commands.dialogue import Dialogue
from game.personas.rules import Who
from game.safety.order import buffer, ladder, reports
from game.safety.order import report_wording as wording
from game.safety.order.refusals import LinesGone, NoSuchLines
from typeclasses.ears import Ear

NOBODY = ("nobody", "noone", "no one", "skip", "")


class MakeReport(Dialogue):
    """Who, why, in which words, with which lines; then it is shown, and sent or not."""

    def __init__(self, session: Ear, name: str = "", reason: str = "") -> None:
        super().__init__(session)
        self.who: Who = session.who
        self.given_name, self.given_reason = name, reason
        self._shown: list[int] = []

    def start(self) -> None:
        """Who it is about, if that was not said."""
        self.draft = reports.Draft()
        if self.given_name:
            self.expect(self._named, wording.WHO)
            self.given(self.given_name)
        else:
            self.ask(wording.WHO, self._named)

    def _named(self, words: str) -> None:
        name = "" if words.casefold() in NOBODY else words
        reports.about(self.draft, self.who, name)
        self.say(wording.OPENED.format(name=self.draft.name or "whoever it is about"))
        if reports.only_they_answer(self.draft):
            self.say(wording.ONE_STEWARD)
        self.ask_reason()

    def ask_reason(self) -> None:
        """Why, if that was not said."""
        given, self.given_reason = self.given_reason, ""
        if given and ladder.reason_said(given):
            self._because(given)
        else:
            self.ask(wording.reasons(), self._because)

    def _because(self, words: str) -> None:
        self.draft.reason = reports.reason(words)
        self.ask(wording.WORDS.format(most=ladder.LONGEST_REPORT), self._told)

    def _told(self, words: str) -> None:
        self.draft.words = "" if words.casefold() == "skip" else reports.words(words)
        self._show_lines()

    def _show_lines(self) -> None:
        lines = buffer.lines_for(self.who.id)
        self._shown = [line.key for line in lines]
        self.draft.attached = []
        if not lines:
            self.say(wording.NO_LINES)
            self._show()
            return
        self.say(wording.shown([reports.as_read(line) for line in lines]))
        self.ask(wording.WHICH.format(name=self.draft.name or "they"), self._chosen)

    def _chosen(self, words: str) -> None:
        try:
            there = reports.check_lines(self._shown, self.who)
        except LinesGone as no:
            self.say(str(no))
            self._show_lines()
            return
        numbered = [there[key] for key in self._shown]
        theirs = [n for n, line in enumerate(numbered, 1) if line.speaker_id == self.draft.about_id]
        numbers = ladder.chosen(words, len(numbered), theirs)
        if numbers is None:
            raise NoSuchLines(most=len(numbered))
        reports.attach(self.draft, [numbered[n - 1] for n in numbers])
        self._show()

    def _show(self) -> None:
        draft = self.draft
        keepers = reports.reaches_keepers(draft)
        asks = wording.SENDS_TO_STEWARDS.format(circle=draft.where.circle) if keepers else wording.SENDS
        where = wording.where(draft.where.circle, draft.where.kind, draft.where.form)
        self.say(wording.as_it_goes(draft.name, draft.reason, draft.words, reports.attached(draft), where))
        self.ask(asks, self._sent)

    def _sent(self, words: str) -> None:
        word = words.casefold()
        if word in ("no", "n", "again"):
            self.start()
        elif word in ("yes", "y", "stewards"):
            self.draft.stewards_only = word == "stewards"
            row = reports.file(self.draft, self.who, today=date.today())
            self.end()
            answered = not reports.only_they_answer(self.draft)
            self.say(wording.made(row.handle, guest=self.who.is_guest, answered=answered))
        else:
            self._show()
