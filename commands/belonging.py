"""Belonging to a circle: asking to come in, resting, being away, going; looking at the circle together."""

import re
from datetime import date

from commands import arriving
from commands.command import Command
from commands.standing_dialogues import Apply, SayFarewell
from game.circles import selectors
from game.circles.refusals.members import NoRest
from game.circles.rules.standing import REST_MOST_DAYS
from game.circles.standing import doors, keepers, members, reviewing
from game.circles.wording import standing_answers as wording

_DAYS = re.compile(r"([0-9]{1,4})\s*(?:d|days?)?(\s+quietly)?", re.IGNORECASE)


class CmdApply(Command):
    """
    asks to be let into a circle that does not let in everybody.

    Usage:
      apply                the circle that meets where you are
      apply <circle>
      apply no             takes it back

    Example: apply night owls

    A circle may ask a few questions first. Only those who keep it read what you
    answer; it is gone with their answer, and after thirty days in any case. That
    you were asked is kept, as long as you belong to it.
    Others see: nothing; those who keep the circle see your persona's name.
    """

    key = "apply"
    help_category = "circles"

    def do(self) -> None:
        """Asked, or taken back."""
        word, _, rest = self.args.partition(" ")
        back = word.casefold() == "no"
        said = rest.removeprefix("=").strip() if back else self.args
        circle = selectors.circle_named(said) if said else selectors.circle_here(self.who)
        if back:
            doors.take_back(self.who, circle)
            self.say(wording.asks_no_longer(circle.name))
            return
        doors.check_may_apply(self.who, circle, today=date.today())
        if circle.intake:
            arriving.begin(self.session, Apply(self.session, circle), self.now)
            return
        doors.apply(self.who, circle, (), today=date.today())
        self.say(wording.applied(circle.name))


class CmdStepOut(Command):
    """
    leaves your seat for a while; it is kept for the rest of this meeting.

    Usage:
      step out

    Example: step out

    `sit` brings you back, also when the door is closed by then. You need not
    come back, and nobody asks.
    Others see: that you step out.
    """

    key = "step out"
    help_category = "circles"

    def do(self) -> None:
        """Out, with the door open."""
        members.step_out(self.who, now=self.now)


class CmdPauseMe(Command):
    """
    lets you rest from a circle for some days.

    Usage:
      pause me 30d             the ring hears at its next meeting that you rest
      pause me 30d quietly     nobody hears of it
      pause me 30d=<circle>    where you belong to several
      pause me off

    Example: pause me 14d quietly

    You belong to the circle as before; if you sit down there, you are back.
    `pause` alone is another thing: it asks a ring to be quiet for a moment.
    Others see: nothing, or that one line.
    """

    key = "pause me"
    help_category = "circles"

    def do(self) -> None:
        """So many days."""
        said, _, name = (part.strip() for part in self.args.partition("="))
        circle = keepers.circle_of(self.who, name)
        if said.casefold() in ("off", "no"):
            members.rest_no_longer(self.who, circle)
            self.say(wording.back_again(circle.name))
            return
        found = _DAYS.fullmatch(said)
        if found is None:
            raise NoRest(most=REST_MOST_DAYS)
        quietly = found[2] is not None
        until = members.rest(self.who, circle, int(found[1]), quietly=quietly, today=date.today())
        self.say(wording.rests(circle.name, until, quietly))


class CmdAbsence(Command):
    """
    chooses what the house does when a circle meets without you.

    Usage:
      absence nothing              as it is for everybody at first
      absence message              one kind line when you come in next
      absence message=<circle>     where you belong to several

    Example: absence message

    Nobody is sent after you, and nobody in the circle is told.
    Others see: nothing.
    """

    key = "absence"
    help_category = "circles"

    def do(self) -> None:
        """Nothing, or one line."""
        word, _, name = (part.strip() for part in self.args.partition("="))
        circle = keepers.circle_of(self.who, name)
        self.say(wording.when_absent(circle.name, members.when_absent(self.who, circle, word)))


class CmdFarewell(Command):
    """
    leaves a circle for good, in one of three ways.

    Usage:
      farewell             asks you how
      farewell <circle>    where you belong to several
      farewell seat        a chair stays empty in the next meeting, with a candle
      farewell go          you just go

    Example: farewell

    Asked, you can also write a few words that the house reads to the ring when
    it meets next, as yours. They are kept until then, sixty days at most. Nobody
    comes after you. `leave` is for a seat in one meeting.
    Others see: what you choose.
    """

    key = "farewell"
    help_category = "circles"

    def do(self) -> None:
        """Asked, or gone."""
        word, _, name = (part.strip() for part in self.args.partition("="))
        if (kind := word.casefold()) in (members.SEAT, members.JUST_GO):
            circle = keepers.circle_of(self.who, name)
            members.farewell(self.who, circle, kind, today=date.today())
            self.say(wording.gone(circle.name, kind))
        else:
            circle = keepers.circle_of(self.who, word)
            arriving.begin(self.session, SayFarewell(self.session, circle), self.now)


class CmdReview(Command):
    """
    lets the circle look at itself, when you help to hold its meeting.

    Usage:
      review          asks three questions, and which agreement each recalls most
      review end      tells the ring what came of the last one

    Example: review

    It is due after seven meetings, or as the card says, and takes a few
    minutes wherever there is room for it. Who recalled which agreement nobody
    is told; the house says which was named most and which by nobody, from
    three answers on. Where all are alike it says only that one.
    Others see: the questions, and what came of them.
    """

    key = "review"
    help_category = "hosting"

    def do(self) -> None:
        """Begun, or over."""
        if self.args.casefold() in ("end", "done", "off"):
            reviewing.finish(self.who, now=self.now)
        else:
            reviewing.begin(self.who, now=self.now)


class CmdRecall(Command):
    """
    names the agreement that you recall most, while the circle looks at itself.

    Usage:
      recall <number>

    Example: recall 3

    Others see: nothing. Typed again, the new number counts.
    """

    key = "recall"
    help_category = "circles"

    def do(self) -> None:
        """One number."""
        self.say(wording.recalled(reviewing.recall(self.who, self.args, now=self.now)))
