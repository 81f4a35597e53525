"""Whose passphrase was right and who may not be here at present: they read why, can answer it, and keep every
right to what is kept of them."""

from collections.abc import Iterable
from datetime import date

from commands import paging
from commands.dialogue import Dialogue
from commands.erasing import Erase
from commands.sooner import SOONER, Sooner
from commands.staying import UNDONE
from game.people import erasing, export, keeping, wording
from game.people.refusals import NotHereNow
from game.safety.order import appeals, look_wording, looks, sanctions, step_wording, telling
from typeclasses.ears import Ear

ANSWER = "`appeal` and your words answer it. "
AWAY = (
    "`ladder` shows it again. What is kept of you stays yours: `kept` reads it, `kept all` in full, `export`"
    " reads you a copy, `erase` erases you. `help now` has numbers to call; `stop` ends this."
)
UNDO = "You have chosen to be erased on {day}. `erase undo` takes it back."


class KeptAway(Dialogue):
    """What was decided, and what can be done from the door."""

    def __init__(self, session: Ear, no: NotHereNow) -> None:
        super().__init__(session)
        self.no, self.person_id = no, no.person_id

    def start(self) -> None:
        """What was decided, and how it can be answered."""
        self.say(f"{self.no}\n\n{self._decided()}")
        if (day := erasing.waits_until(self.person_id)) is not None:
            self.say(UNDO.format(day=wording.day(day)))
        self.again()

    def again(self) -> None:
        """The same words count once more."""
        self.session.dialogue = self
        self.ask(self._words(), self.answered)

    def answered(self, words: str) -> None:
        """An appeal, or what is kept; of everything else nothing is kept."""
        word, _, rest = words.partition(" ")
        word, rest = word.casefold(), rest.strip()
        self.expect(self.answered, self._words())
        if word == "appeal":
            row = appeals.make(self.person_id, rest, today=date.today())
            self.say(step_wording.appeal_made(sanctions.notice(row, today=date.today())))
            self.again()
        elif word in ("kept", "kept/sooner"):
            self._kept(rest.casefold() if word == "kept" else f"{SOONER} {rest.casefold()}".rstrip())
        elif word in ("ladder", "looks"):
            self.say(self._decided() if word == "ladder" else look_wording.looks(looks.at(self.person_id)))
            self.again()
        elif word == "export":
            self._pages(export.made(self.person_id, today=date.today()).text.rstrip("\n").split("\n\n"))
        elif word == "erase" and rest.casefold() == "undo":
            erasing.undo(self.person_id)
            self.say(UNDONE)
            self.start()
        elif word == "erase":
            erasing.check(self.person_id)
            self._within(EraseThere(self))
        else:
            self.again()

    def _words(self) -> str:
        """What can be typed here; an appeal only while there is something to appeal against."""
        return ANSWER + AWAY if appeals.open_for(self.person_id, today=date.today()) else AWAY

    def _decided(self) -> str:
        return telling.at_the_door(self.person_id, today=date.today())

    def _kept(self, said: str) -> None:
        kept = keeping.all_of(self.person_id)
        first, _, which = said.partition(" ")
        if first == SOONER and which:
            found = keeping.check_sooner(self.person_id, which)
            self._within(Sooner(self.session, found, self.person_id, self.again))
            return
        groups = wording.groups(kept)
        by_word = {wording.group_word(heading): heading for heading in groups}
        if said == "all":
            read = (wording.group(heading, mine) for heading, mine in groups.items())
            self._pages(line for text in read for line in text.split("\n"))
            return
        if not said:
            self.say(wording.overview(kept))
        elif first == SOONER:
            self.say(wording.sooner(kept))
        elif heading := by_word.get(said):
            self.say(wording.group(heading, groups[heading]))
        else:
            self.say(wording.whole(keeping.of(self.person_id, said)))
        self.again()

    def _pages(self, paragraphs: Iterable[str]) -> None:
        self._within(PagesThere(self, paragraphs))

    def _within(self, dialogue: Dialogue) -> None:
        dialogue.now, self.session.dialogue = self.now, dialogue
        dialogue.start()


class PagesThere(paging.Pages):
    """A long text, after which the same words count once more."""

    def __init__(self, door: KeptAway, paragraphs: Iterable[str]) -> None:
        super().__init__(door.session, paragraphs, wording.NUMBERS)
        self._door, self.person_id = door, door.person_id

    def end(self) -> None:
        """Back at the door."""
        super().end()
        self._door.again()


class EraseThere(Erase):
    """The same questions as in the house; a stop leads back to the door."""

    def __init__(self, door: KeptAway) -> None:
        super().__init__(door.session, door.person_id)
        self._door, self.person_id = door, door.person_id

    def stop(self) -> None:
        """At any step."""
        super().stop()
        self._door.again()
