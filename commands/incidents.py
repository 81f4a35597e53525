"""Incident records, by choices alone; and three questions for whoever was there."""

from collections.abc import Callable, Mapping
from datetime import date

from commands import arriving
from commands.answers import is_skipped
from commands.command import Command
from commands.dialogue import Dialogue
from game.personas import selectors as personas
from game.personas.refusals import GuestsHaveNone
from game.safety.care import escalation
from game.safety.care.incidents import records, rules, wording
from game.safety.care.incidents.refusals import NotOneOfThese
from typeclasses.ears import Ear

MOST_DAYS_AGO = 14
NOBODY = ("none", "nobody")


class CmdIncident(Command):
    """
    writes down that somebody was in need, without a word of what was said.

    Usage:
      incident                 those that you can see
      incident new             seven questions, or eight, with choices
      incident review <word>   a steward has looked at it again

    Example: incident new

    For stewards, and for those who keep a circle, in their own name. There is no
    field for words. Two stewards see it; after a year only a number is left.
    From level 3 on others are told that it was, and those who were there rest
    from duty, you among them. On the site it is /hosting/incidents.
    Others see: nothing; those on duty, the level and who wrote it down.
    """

    key = "incident"
    aliases = ["incidents"]
    help_category = "hosting"

    def do(self) -> None:
        """Listed, begun, or looked at again."""
        word, _, rest = self.args.partition(" ")
        if word.casefold() == "new":
            records.check_may_write(self.who)
            arriving.begin(self.session, WriteIncident(self.session), self.now)
        elif word.casefold() == "review":
            records.review(self.who, rest, today=date.today())
            self.say(wording.REVIEWED)
        else:
            found = records.seen(self.who, today=date.today())
            self.say(wording.listed(found, reader_is_steward=personas.is_steward(self.who)))


class CmdDebrief(Command):
    """
    asks you three questions after a heavy hour; nothing of it is kept.

    Usage:
      debrief

    Example: debrief

    What stays with you, how your body is, what you need. Nobody reads what you
    type, and it is gone with each answer. Within a day is best.
    Others see: nothing.
    """

    key = "debrief"
    help_category = "hosting"

    def do(self) -> None:
        """Three questions."""
        if self.who.is_guest:
            raise GuestsHaveNone()
        arriving.begin(self.session, Debrief(self.session), self.now)


class Debrief(Dialogue):
    """Three questions whose answers go nowhere."""

    def start(self) -> None:
        """What becomes of the answers, first."""
        self.say(wording.DEBRIEF)
        self._left = list(wording.DEBRIEF_QUESTIONS)
        self._next("")

    def _next(self, _words: str) -> None:
        if self._left:
            self.ask(self._left.pop(0), self._next)
            return
        self.end()
        self.say(wording.DEBRIEF_DONE)


class WriteIncident(Dialogue):
    """Seven questions with choices, one more after a heavy hour; all is written in one change, or nothing."""

    def __init__(self, session: Ear) -> None:
        super().__init__(session)
        self._said: dict[str, object] = {}
        self._deeds = rules.DID

    def start(self) -> None:
        """What there is no room for, then how heavy it was."""
        self.say(wording.BEGIN)
        self.say(wording.numbered(rules.LEVELS))
        self.ask(wording.LEVEL, self._level)

    def _level(self, words: str) -> None:
        self._said["level"] = self._number(words, tuple(rules.LEVELS), "a number from 1 to 5")
        self.ask(wording.WHOM, self._whom)

    def _whom(self, words: str) -> None:
        self._said["concerns"] = None
        if not is_skipped(words) and words.casefold() not in NOBODY:
            found = personas.named(words)
            if found is None:
                raise NotOneOfThese(choices="the whole name of a persona, or none")
            self._said["concerns"] = found.id
        self.ask(wording.WHEN, self._when)

    def _when(self, words: str) -> None:
        word = {"today": "0", "yesterday": "1"}.get(words.casefold(), words)
        ago = self._number(word, range(MOST_DAYS_AGO + 1), "today, yesterday, or a number up to 14")
        self._said["days_ago"] = ago
        self._choose(rules.PARTS, wording.PART, "part", self._within)

    def _within(self) -> None:
        self._choose(rules.WITHIN, wording.WITHIN, "within", self._did)

    def _did(self) -> None:
        self._deeds = rules.deeds(escalation.policy())
        self.say(wording.numbered(self._deeds))
        self.ask(wording.DID, self._done)

    def _done(self, words: str) -> None:
        did = rules.all_chosen(words, self._deeds)
        if not did:
            raise NotOneOfThese(choices=f"numbers from 1 to {len(self._deeds)} with blanks between them")
        self._said["did"] = did
        days = ", ".join(map(str, rules.REVIEWS))
        self.ask(wording.REVIEW.format(days=days), self._review)

    def _review(self, words: str) -> None:
        days = ", ".join(map(str, rules.REVIEWS))
        self._said["review_in"] = self._number(words, rules.REVIEWS, f"one of {days}")
        if not rules.is_heavy(self._said["level"]):
            self._write()
            return
        self.ask(wording.WITH_THEM, self._with_them)

    def _with_them(self, words: str) -> None:
        if not is_skipped(words) and words.casefold() not in NOBODY:
            self._said["with_them"] = records.helpers_named(self.session.who, words)
        self._write()

    def _write(self) -> None:
        draft = rules.Draft(**self._said)
        rest = records.write(self.session.who, draft, today=date.today())
        self.end()
        self.say(wording.written(draft, rest))

    def _choose(self, among: Mapping[str, str], question: str, field: str, then: Callable[[], None]) -> None:
        def chosen(words: str) -> None:
            key = rules.chosen(words, among)
            if key is None:
                raise NotOneOfThese(choices=f"a number from 1 to {len(among)}")
            self._said[field] = key
            then()

        self.say(wording.numbered(among))
        self.ask(question, chosen)

    @staticmethod
    def _number(words: str, among, choices: str) -> int:
        if not (words.isascii() and words.isdecimal() and len(words) < 4 and int(words) in among):
            raise NotOneOfThese(choices=choices)
        return int(words)
