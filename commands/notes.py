"""What words are about: a note on one's own, a shield before those of others."""

from commands.command import Command
from game.circles.care import notes
from game.common.vocabulary import NOTES
from game.safety.protection import shields
from game.talk import wording as talk_words

NOTE_ALONE = "What you typed behind it was heard by nobody; `share` and your words says it."
OFF = ("off", "none", "no")


class CmdNote(Command):
    """
    says in a word what your next words are about, so that others can get ready.

    Usage:
      note <what>            one or more, with commas between
      note                   shows what yours carry, and what there is
      note off

    Example: note grief

    It holds until your turn is done; where there are no turns, and on the lawn
    and wherever people talk, for one line. What it is about stands alone: words
    behind it are heard by nobody. A note is a label. It takes nothing away from
    what you say.

    Others see: Ann's words carry a note: death and grief.
    """

    key = "note"
    help_category = "circles"

    def do(self) -> None:
        """One or more notes, or none."""
        said = self.args.casefold()
        if not said:
            self._show()
        elif said in OFF:
            notes.take_off(self.who, now=self.now)
            self.say("Your words carry no note.", "circle")
        else:
            noted = notes.note(self.who, self.args, now=self.now)
            about = talk_words.listed_notes(noted.tags)
            self.say(f"Your next words carry a note: {about}. It is heard just before them.", "circle")
            if noted.more:
                self.say(NOTE_ALONE, "circle")

    def _show(self) -> None:
        mine = notes.notes_of(self.who, now=self.now)
        carried = f"Your words carry a note: {talk_words.listed_notes(mine)}." if mine else ""
        self.say(f"{carried} These notes are there: {', '.join(NOTES.values())}.".strip(), "circle")


class CmdShield(Command):
    """
    lets words about something wait, until you open them yourself.

    Usage:
      shield                 lists yours
      shield <what>
      shield <what> off

    Example: shield violence

    Words that carry this note then reach you as a label: [note: violence] Ann
    said something. Type `open` to read it. A shield is a label and no protection;
    it gives you the choice of the moment. Each of your personas has its own.

    Others see: nothing. Nobody can see that you have one, whoever speaks neither.
    """

    key = "shield"
    aliases = ["shields"]
    help_category = "circles"

    def do(self) -> None:
        """One more, one less, or the list."""
        what, _, last = self.args.rpartition(" ")
        if not self.args:
            self._list()
        elif what and last.casefold() in OFF:
            tag = shields.lower(self.who, what)
            self.say(f"Words about {NOTES[tag]} reach you as any others now.")
        else:
            tag = shields.raise_for(self.who, self.args)
            self.say(f"Words about {NOTES[tag]} wait for you from now on. `open` reads them.")

    def _list(self) -> None:
        mine = shields.of(self.who)
        if mine:
            self.say(f"You have a shield for: {talk_words.listed_notes(mine)}.")
        else:
            self.say(f"You have no shield. There is one for each of these: {', '.join(NOTES.values())}.")


class CmdOpen(Command):
    """
    reads what waited behind your shield here, once.

    Usage:
      open

    Example: open

    The last twenty lines wait. They are gone when you leave or walk on, and when
    the meeting ends; the house keeps none of them.

    Others see: nothing.
    """

    key = "open"
    help_category = "circles"

    def do(self) -> None:
        """Each line as it was heard by the others."""
        for line in notes.opened(self.who, now=self.now):
            self.say(talk_words.line_spoken(line, self.who.id), "pose" if line.kind == "pose" else "speech")
