"""Sitting in a circle: finding one, a seat, turns, passing, pausing, leaving."""

from commands.command import Command
from game.circles import selectors, services


class CmdCircles(Command):
    """
    lists the circles of this house, how things stand there, and the way to each.

    Usage:
      circles

    Example: circles

    Others see: nothing.
    """

    key = "circles"
    help_category = "circles"

    def do(self) -> None:
        """The list."""
        self.say(selectors.circle_list(self.who), "circle")


class CmdCircle(Command):
    """
    shows the card of a circle: what it is for, how it goes, what it asks of you.

    Usage:
      circle <name>
      circle            the circle that meets where you are

    Example: circle evening

    Others see: nothing.
    """

    key = "circle"
    aliases = ["card"]
    help_category = "circles"

    def do(self) -> None:
        """The card."""
        card = selectors.circle_named(self.args) if self.args else selectors.circle_here(self.who)
        self.say(selectors.card_text(self.who, card), "circle")


class CmdSit(Command):
    """
    asks for a seat in the circle that meets here.

    Usage:
      sit

    Example: sit

    You first read what the circle asks of you; then `agree` gives you the seat.
    Others see: that you sit down, once you have agreed.
    """

    key = "sit"
    help_category = "circles"

    def do(self) -> None:
        """A seat with turns."""
        services.sit(self.who, now=self.now)


class CmdQuiet(Command):
    """
    gives you a listening seat: you hear, and no turn comes to you.

    Usage:
      quiet

    Example: quiet

    `sit` takes you back into the order, whenever you like.
    Others see: that you sit there to listen; you are always listed.
    """

    key = "quiet"
    help_category = "circles"

    def do(self) -> None:
        """A seat without turns."""
        services.quiet(self.who, now=self.now)


class CmdAgree(Command):
    """
    says that you can keep to what the circle asks, and gives you the seat.

    Usage:
      agree

    Example: agree

    Others see: that you sit down. You are asked again when the agreements change.
    """

    key = "agree"
    help_category = "circles"

    def do(self) -> None:
        """Yes to the agreements."""
        services.agree(self.who, now=self.now)


class CmdShare(Command):
    """
    says a line to the circle when it is your turn, or where the talk is open.

    Usage:
      share <words>

    Example: share today was long, and I am glad to sit down...

    A line that ends in ... goes on. `done` or [done] after your words ends it.
    Others see: Ann says, "today was long, and I am glad to sit down..."
    """

    key = "share"
    help_category = "circles"

    def do(self) -> None:
        """One line."""
        services.share(self.who, self.args, now=self.now)


class CmdDone(Command):
    """
    ends your turn.

    Usage:
      done

    Example: done

    Others see: that you have finished, and who comes next.
    """

    key = "done"
    aliases = ["ga"]
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

    You are asked once more at the end of the round, and may pass again.
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
      hand

    Example: hand

    In an open part the floor comes to you when it is free.
    Others see: nothing; whoever holds the meeting sees it.
    """

    key = "hand"
    help_category = "circles"

    def do(self) -> None:
        """A hand goes up."""
        services.hand(self.who, now=self.now)


class CmdMark(CmdHand):
    """The mark for hand."""

    key = "!"
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
        """The seat is free."""
        services.leave(self.who, now=self.now)
