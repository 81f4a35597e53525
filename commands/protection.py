"""Being left in peace: mute one mask, keep apart from a person, refuse a way of coming near; asking first."""

import re
from datetime import date

from commands.command import Command
from game.personas.rules import Who
from game.places import selectors as places
from game.safety.protection import services as protecting
from game.safety.protection import wording as protection_wording
from game.safety.protection.refusals import HowManyDays, NotInYourList
from game.safety.protection.rules import DAYS_MOST
from game.talk import may_i, wording

_DAYS = re.compile(r"\s+for\s+(\S{1,12})(?:\s+days?)?$", re.IGNORECASE)


def days_said(said: str) -> tuple[str, int | None]:
    """What was typed without `for 7 days` at its end, and the days. Raises HowManyDays."""
    found = _DAYS.search(f" {said}"[-40:])
    if found is None:
        return said, None
    if not found[1].isascii() or not found[1].isdigit():
        raise HowManyDays(most=DAYS_MOST)
    return said[: max(0, len(said) - len(found[0]))].strip(), int(found[1])


class CmdMute(Command):
    """
    leaves out what somebody says and does, for you alone.

    Usage:
      mute <name>
      mute                lists whom you mute

    Example: mute ben

    You read (Muted: Ben.) once where lines are left out, and then what others
    say. Lines, poses, gestures, private words, offers and messages are left out;
    that Ben comes and goes, and whose turn it is, you still read. Who holds a
    meeting can be muted too: then you read what the house says of it, and not
    those words of theirs.
    It holds for each of your personas, and for Ben under this name alone: another
    persona of the same person, and a new name, are heard. To keep somebody away
    from you under whatever name there is apart.

    Others see: nothing. Ben can not tell that you do.
    """

    key = "mute"
    aliases = ["@gag", "gag", "mutes", "@listgag"]
    help_category = "safety"

    def do(self) -> None:
        """One more, or the list."""
        if not self.args:
            self.say(protection_wording.mutes(protecting.mutes(self.who)))
            return
        other = places.known(self.who, self.args)
        protecting.mute(self.who, other, today=date.today())
        self.say(protection_wording.muted(other.name))


class CmdUnmute(Command):
    """
    hears somebody again.

    Usage:
      unmute <name>       the name as it stands in your list

    Example: unmute ben

    What was left out is not given later; it was not kept.

    Others see: nothing.
    """

    key = "unmute"
    aliases = ["@ungag", "ungag"]
    help_category = "safety"

    def do(self) -> None:
        """One less."""
        if not self.args:
            raise NotInYourList(word="mute")
        self.say(protection_wording.unmuted(protecting.unmute(self.who, self.args)))


class CmdApart(Command):
    """
    keeps you and somebody apart, whatever names either of you wears.

    Usage:
      apart <name>
      apart <name> for <number> days
      apart end <name>
      apart               lists from whom you keep apart

    Example: apart ben for 30 days

    Nothing private passes between you two, either way: page, whisper, mail,
    offers. The house seats, matches and invites you nowhere together. Ben is
    told nothing; whatever Ben tries is answered as if you were away.
    In a circle whoever sits first stays, and to whoever comes second the door
    is closed. Where Ben sits by this name, that is you; so it is in a circle that
    Ben keeps.
    In an open room you both stay listed and hear what the other says to all:
    nobody here is invisible. For that there is mute, or walking away.
    Whom it keeps away is the person, under whatever name. What you yourself
    write to another name is answered as ever, so that nobody finds out by trying
    which names are one person's. Your list shows the name which you typed.

    Others see: nothing.
    """

    key = "apart"
    aliases = ["distance"]
    help_category = "safety"

    def do(self) -> None:
        """One more, one less, or the list."""
        word, _, rest = self.args.partition(" ")
        if not self.args:
            self.say(protection_wording.aparts(protecting.aparts(self.who)))
        elif word.casefold() == "end":
            self.say(protection_wording.rejoined(protecting.rejoin(self.who, rest.strip())))
        else:
            name, days = days_said(self.args)
            other = places.known(self.who, name)
            until = protecting.part(self.who, other, today=date.today(), days=days)
            self.say(protection_wording.parted(other.name, until))


class CmdRefuse(Command):
    """
    closes a way in which others come near you, to one person or to all.

    Usage:
      refuse <way>
      refuse <way> from <name>
      refuse <way> from <name> for <number> days
      refuse end <way>
      refuse end <way> from <name>
      refuse              lists what you refuse

    Example: refuse page from ben for 7 days

    The ways are page, whisper, mail, invite, touch, and all for all of them.
    Touch is whatever is offered: a hug, a hand. A refusal binds the person, under
    whatever name; whoever tries is answered as if you were away.
    What those who hold a meeting whisper to its members, and what members whisper
    back, is care and stays open.

    Others see: nothing.
    """

    key = "refuse"
    aliases = ["@refuse", "refusals"]
    help_category = "safety"

    def do(self) -> None:
        """One more, one less, or the list."""
        word, _, rest = self.args.partition(" ")
        if not self.args:
            self.say(protection_wording.refusals(protecting.refusals(self.who)))
        elif word.casefold() == "end":
            way, name = _way_and_name(rest)
            self.say(protection_wording.allowed(way, protecting.allow(self.who, way, name)))
        else:
            self._refuse()

    def _refuse(self) -> None:
        said, days = days_said(self.args)
        way, name = _way_and_name(said)
        other: Who | None = places.known(self.who, name) if name else None
        until = protecting.refuse(self.who, way, other, today=date.today(), days=days)
        self.say(protection_wording.refused(way, other.name if other else "", until))


class CmdMayI(Command):
    """
    asks somebody first whether you may write to them.

    Usage:
      may i <name> <why>

    Example: may i ben you spoke of the sea and I would like to hear more

    Whoever has been here for less than two weeks, and has sat in fewer than four
    meetings, is reached in private only by those whom they let in, by those who
    hold their circles, and by stewards. Whoever they write to first is let in.
    A yes is told to you. A no, silence and absence look all the same, and none of
    them is about you. You can ask somebody once a day, and write to five people
    anew within an hour. Where your reason holds an address, a number, a link or
    a name somewhere else, you alone are asked whether it goes out so (help
    private). Where somebody asks more than five who are new within a week, those
    who help learn the number, and not who it is.

    Others see: nothing; Ben alone reads it, if Ben can be reached.
    """

    key = "may i"
    aliases = ["mayi"]
    help_category = "talking"

    def do(self) -> None:
        """One question, and the same answer whatever comes of it."""
        name, why = self.split()
        if may_i.ask(self.who, name, why, now=self.now, today=date.today()):
            self.say(wording.MAY_I_ASKED)


def _way_and_name(said: str) -> tuple[str, str]:
    """`page from ben` taken apart; without `from` the name is empty."""
    way, _, rest = said.strip().partition(" ")
    first, _, name = rest.strip().partition(" ")
    return way.casefold(), name.strip() if first.casefold() == "from" else rest.strip()
