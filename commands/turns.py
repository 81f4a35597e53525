"""In one's seat: sharing, passing, handing on, pausing, the order of turns, and leaving."""

from typing import ClassVar

from commands.command import Command
from game.circles import selectors, services
from game.circles.beside import prepared
from game.circles.refusals.meetings import LeaveAlone

HAND_ALONE = "The words after the mark were heard by nobody; they are welcome on your turn."


class CmdShare(Command):
    """
    says a line to the circle when it is your turn, or where the talk is open.

    Usage:
      share <words>
      share              the next line that you have prepared (`help prepare`)

    Example: share today was long, and I am glad to sit down...

    A line that ends in ... goes on. `done` or [done] after your words ends it.
    Others see: Ann says, "today was long, and I am glad to sit down..."
    """

    key = "share"
    help_category = "circles"
    speaks = True

    def do(self) -> None:
        """One line: what was typed, or the next that was prepared."""
        if self.args:
            services.share(self.who, self.args, now=self.now)
        else:
            prepared.release(self.who, now=self.now, asked_by=self.word)


class CmdAsk(Command):
    """
    asks the person in focus, in a part that is for questions.

    Usage:
      ask <question>

    Example: ask what would be enough?

    One question at a time. `share` and a question does the same there.
    Others see: Ann says, "what would be enough?"
    """

    key = "ask"
    help_category = "circles"
    speaks = True

    def do(self) -> None:
        """One question."""
        services.ask(self.who, self.args, now=self.now)


class CmdDone(Command):
    """
    ends your turn.

    Usage:
      done
      ga
      [done]

    Example: done

    Others see: that you have finished, and who comes next.
    """

    key = "done"
    aliases = ["ga", "[done]", "(done)"]
    help_category = "circles"

    def do(self) -> None:
        """The turn is over."""
        services.done(self.who, now=self.now)


class CmdPass(Command):
    """
    passes your turn, now or before it comes. It is always free.

    Usage:
      pass

    Example: pass

    You are asked once more at the end of the round, and may pass again. For a
    closing word you are asked once.
    Others see: when your turn comes, that you pass, with everybody's thanks.
    """

    key = "pass"
    help_category = "circles"

    def do(self) -> None:
        """The turn goes on."""
        services.pass_turn(self.who, now=self.now)


class CmdHand(Command):
    """
    raises your hand. `pass` takes it down.

    Usage:
      !
      *
      hand

    Example: hand

    In a part of raised hands, or of one at a time, the floor comes to you when it
    is free; in other parts a hand says that you wish for something, and counts
    when the part that follows takes hands.
    Others see: nothing; whoever holds the meeting sees it.
    """

    key = "hand"
    aliases = ["*"]
    help_category = "circles"

    def do(self) -> None:
        """A hand goes up; words after the mark are not said."""
        services.hand(self.who, now=self.now)
        if self.args:
            self.say(HAND_ALONE)


class CmdMark(CmdHand):
    """The mark for hand."""

    key = "!"
    aliases: ClassVar[list[str]] = []
    leads = True
    auto_help = False


class CmdPiece(Command):
    """
    hands on the talking piece, to whom you name, or lays it in the centre.

    Usage:
      piece <name>
      piece next
      piece centre

    Example: piece ben

    Others see: to whom the piece goes.
    """

    key = "piece"
    help_category = "circles"

    def do(self) -> None:
        """The piece goes on."""
        to = self.args.casefold()
        if to in ("", "next"):
            services.done(self.who, now=self.now)
        elif to in ("centre", "center"):
            services.give_piece(self.who, None, now=self.now)
        else:
            services.give_piece(self.who, selectors.seat_named(self.who, self.args), now=self.now)


class CmdPause(Command):
    """
    stops the circle for a moment, for whatever reason; none is asked.

    Usage:
      pause

    Example: pause

    All are quiet until the meeting goes on. You can do this once in a meeting.
    Others see: that somebody needs a moment, not who.
    """

    key = "pause"
    help_category = "circles"

    def do(self) -> None:
        """A hold that a member asks for."""
        services.pause(self.who, now=self.now)


class CmdOrder(Command):
    """
    shows who sits here, whose turn it is and when yours comes.

    Usage:
      order
      order <name> <name>     whoever holds the meeting: these come first

    Example: order

    Others see: nothing.
    """

    key = "order"
    help_category = "circles"

    def do(self) -> None:
        """The seats, in order."""
        if self.args:
            named = tuple(
                selectors.seat_named(self.who, name) for name in self.args.replace(",", " ").split()
            )
            services.order(self.who, named, now=self.now)
        self.say(selectors.order_here(self.who), "circle")


class CmdLeave(Command):
    """
    gives up your seat, at any moment. Nobody asks why, nobody comes after you.

    Usage:
      leave

    Example: leave

    You stay in the room until you go; `look` shows the ways out.
    Others see: that your seat is free.
    """

    key = "leave"
    help_category = "circles"

    def do(self) -> None:
        """The seat is free; words behind it may be a sentence, and leave nothing."""
        if self.args:
            raise LeaveAlone()
        services.leave(self.who, now=self.now)
