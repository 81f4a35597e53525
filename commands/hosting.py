"""Holding today's meeting of a circle: opening it, keeping time, stopping, going on, closing."""

from datetime import date

from commands.command import Command
from game.circles import services
from game.circles.meetings import chairing, changing
from game.circles.refusals.meetings import NeitherYesNorNo
from game.safety.care.incidents import records as incidents

ANSWERS = {"": changing.allow, "yes": changing.allow, "no": changing.decline, "n": changing.decline}
"""What stands after the name and a `=`."""
RESTS = (
    "After a heavy hour you rest until {until}. If somebody else can hold this one, let them: `handover` and"
    " a name asks. It is yours to decide."
)


class CmdHost(Command):
    """
    makes you the one who holds today's meeting, when nobody does.

    Usage:
      host

    Example: host

    A meeting is held in one's own name, not in another persona.
    Others see: that you hold it, as a peer. `help hosting` says what that is.
    """

    key = "host"
    help_category = "hosting"

    def do(self) -> None:
        """Today's meeting is held; who rests after a heavy hour is told so, and decides."""
        services.host(self.who, now=self.now)
        if until := incidents.rests_until(self.who.id, today=date.today()):
            self.say(RESTS.format(until=until.isoformat()))


class CmdBegin(Command):
    """
    begins the meeting that you hold.

    Usage:
      begin
      begin <question>     asks another one in the first round
      begin usual          asks the usual one after all

    Example: begin

    Some formats have other questions for the first round: `format` and a name
    shows them, and `begin weather` is one in rounds. If fewer are here than the
    circle asks for, you are told first; `begin` again goes on with those who
    are here.
    Others see: that the circle begins, and its first part.
    """

    key = "begin"
    help_category = "hosting"

    def do(self) -> None:
        """The first part."""
        services.begin(self.who, now=self.now, asks=self.args)


class CmdHold(Command):
    """
    asks everyone to be quiet for a moment; only those who hold it speak.

    Usage:
      hold
      hold <part>       a part beside the order, such as hold hard topic

    Example: hold

    No time runs meanwhile. The second form reads the texts of that part, where
    this kind of meeting has one.
    Others see: that the circle is on hold. `resume` goes on.
    """

    key = "hold"
    help_category = "hosting"

    def do(self) -> None:
        """Quiet."""
        if self.args:
            chairing.hold_aside(self.who, self.args, now=self.now)
        else:
            services.hold(self.who, now=self.now)


class CmdResume(Command):
    """
    goes on where the circle stopped; whoever had the turn still has it.

    Usage:
      resume

    Example: resume

    Others see: that the circle goes on, and whose turn it is.
    """

    key = "resume"
    help_category = "hosting"

    def do(self) -> None:
        """On from here."""
        services.resume(self.who, now=self.now)


class CmdBell(Command):
    """
    rings a bell, softly, for a breath between two shares.

    Usage:
      bell

    Example: bell

    Others see: that a bell rings.
    """

    key = "bell"
    help_category = "hosting"

    def do(self) -> None:
        """The bell."""
        services.bell(self.who, now=self.now)


class CmdNext(Command):
    """
    goes one step further in the meeting that you hold.

    Usage:
      next

    Example: next

    Where turns still wait, everyone who waits gets a closing word; `next` once
    more then goes on by one turn. Nobody's turn is dropped. Where none wait, the
    next part begins; if somebody is in the middle of sharing, you are told first,
    and `next` once more goes on with thanks. In aftercare it ends the meeting.
    Others see: the step.
    """

    key = "next"
    help_category = "hosting"

    def do(self) -> None:
        """One step."""
        chairing.next_step(self.who, now=self.now)


class CmdExtend(Command):
    """
    asks everybody for more minutes in this part, five if you say no number.

    Usage:
      extend <minutes>

    Example: extend 10

    All who share here have a minute to say `yes` or `no`; nothing stands still
    meanwhile. One no, or no answer, keeps the circle to the hour, and nobody is
    told who said what. One meeting can be given thirty minutes in all.
    Others see: the question, and then how many minutes there are, or that you
    keep to the hour.
    """

    key = "extend"
    help_category = "hosting"

    def do(self) -> None:
        """Everybody is asked."""
        said = self.args.split()[:1] or ["5"]
        services.extend(
            self.who, int(said[0]) if said[0].isdecimal() and len(said[0]) < 4 else 0, now=self.now
        )


class CmdAllow(Command):
    """
    says yes to a member who asked to go on in this circle as another persona.

    Usage:
      allow <name>
      allow <name>=no

    Example: allow ann

    With `=no` all stays as it is, and no reason is needed. A yes waits until
    nobody is sharing. What was asked lapses after ten minutes, and may be taken
    back before that.
    Others see: after a yes, the line that the member wrote for it, as their own
    words, and that their seat is free until they are back. After a no, nothing.
    """

    key = "allow"
    help_category = "hosting"

    def do(self) -> None:
        """Yes or no, and nothing after any other word."""
        name, _, answer = self.args.partition("=")
        if (deed := ANSWERS.get(answer.strip().casefold())) is None:
            raise NeitherYesNorNo()
        deed(self.who, name.strip(), now=self.now)


class CmdClosing(Command):
    """
    reads the closing, so that a meeting ends well before its last part.

    Usage:
      closing

    Example: closing

    Whoever holds the meeting can do this at any time. When nobody has held it for
    five minutes, any member can. Where somebody is sharing you are told who, and
    `closing` once more ends it with thanks. A steward who stands in the room can,
    too, at once; the ring is told that it was a steward, and who.
    Others see: the closing words; then aftercare begins.
    """

    key = "closing"
    help_category = "hosting"

    def do(self) -> None:
        """The closing is read."""
        chairing.read_closing(self.who, now=self.now)
