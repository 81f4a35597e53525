"""Coming to a circle: finding one, its card, a seat in it, and its agreements."""

import re

from commands.command import Command
from game.circles import selectors, services
from game.circles.meetings import chairing, changing
from game.places.spots import services as spots

_MINUTES = re.compile(r"(?P<number>[0-9]+) ?(?:m|min|minutes?)?", re.IGNORECASE)


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
    asks for a seat in the circle that meets here, or takes a spot in the room.

    Usage:
      sit
      sit <spot>                       sit window, sit by the window
      sit as <persona>=<your line>     to go on as another persona here
      sit as no                        takes that back

    Example: sit as Brave=I was Ann here, and would like to be Brave from now on.

    You first read what the circle asks of you; then `agree` gives you the seat.
    A circle knows one persona of each person. The second form asks whoever holds
    the meeting for a change; only they read the line until they say yes. After
    ten minutes without an answer it lapses. After a yes the ring can see that you
    are the one who left, also where your line does not say so.
    Where spots are, `look` names them and `picture` says where they lie. Several
    may share one; `stand` gets you up again, and so does walking on.
    Others see: that you sit down, once you have agreed. After a yes to a change:
    your line, as your words, and that your seat is free until you are back. At a
    spot: Ann sits down by the window.
    """

    key = "sit"
    help_category = "circles"

    def do(self) -> None:
        """A seat with turns, a spot in the room, or the wish for another persona in this circle."""
        word, _, rest = self.args.partition(" ")
        if word.casefold() == "as":
            self._as_another(rest.strip())
        elif self.args.casefold() in ("", "down"):
            services.sit(self.who, now=self.now)
        else:
            spots.sit(self.who, self.args, now=self.now)

    def _as_another(self, said: str) -> None:
        """Asked of whoever holds the meeting, or asked no longer."""
        name, _, line = said.partition("=")
        if said.casefold() in ("", "no"):
            changing.withdraw(self.who, now=self.now)
        else:
            changing.wish(self.who, name.strip(), line, now=self.now)


class CmdQuiet(Command):
    """
    gives you a listening seat: you hear, and no turn comes to you.

    Usage:
      quiet
      quiet <name> <minutes>m=<reason>   whoever holds the meeting asks one person
      quiet <name> off                   to listen for a while, or ends that

    Example: quiet

    `sit` takes you back into the order, whenever you like. Who is asked to listen
    reads the reason alone, for 1 to 15 minutes; passing and leaving stay free,
    and a turn is kept for the end of the round.
    Others see: that you sit there to listen; you are always listed. Of the other
    form they are told nothing.
    """

    key = "quiet"
    help_category = "circles"

    def do(self) -> None:
        """A seat without turns, or one person who listens for a while."""
        if not self.args:
            services.quiet(self.who, now=self.now)
            return
        said, _, reason = self.args.partition("=")
        name, _, last = said.strip().rpartition(" ")
        if name and last.casefold() == "off":
            called = chairing.let_speak(self.who, name.strip(), now=self.now)
            self.say(f"{called} can speak again, and is told.", "circle")
        else:
            minutes = _minutes(last)
            whose = name.strip() if name and minutes is not None else said.strip()
            chairing.let_listen(self.who, whose, 5 if minutes is None else minutes, reason, now=self.now)


def _minutes(said: str) -> int | None:
    """`5m` or `5`; a number that is none of minutes is 0, and what is no number is None."""
    found = _MINUTES.fullmatch(said)
    return None if found is None else int(found["number"][:5])


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
