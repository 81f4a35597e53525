"""Being somewhere: look, who, go, home."""

from collections.abc import Callable
from uuid import UUID

from commands.command import Command
from game.personas import reveals
from game.personas import wording as mask
from game.personas.rules import Who
from game.places import atlas, wording
from game.places import selectors as places
from game.places import services as place_deeds
from game.places.events import Brought
from game.places.spots import selectors as spots
from game.places.spots import services as spot_deeds
from typeclasses import hearing

_shown: list[Callable[[UUID, UUID], list[str]]] = []


def show_also(lines: Callable[[UUID, UUID], list[str]]) -> None:
    """`lines(place id, reader's id)` stand in `look` too, from what another feature knows of a place."""
    if lines not in _shown:
        _shown.append(lines)


class CmdLook(Command):
    """
    shows where you are, what it is like here, who is here and the ways out.

    Usage:
      look            or  l
      look <name>     at a person who is here
      look me         at yourself, as others see you
      look picture    what the site shows of this place, in words (help picture)

    Example: look ben

    While at most 12 others are here, a few words of their own stand beside each
    name. At a person, look shows pronouns, their own description between quotes,
    what they say of their life, and on a stage what they imagine.

    Others see: nothing, and nobody learns that you looked.
    """

    key = "look"
    aliases = ["l"]
    help_category = "places"

    def do(self) -> None:
        """The place, its picture in words, or a person in it."""
        if self.args.casefold() == "picture":
            self.say(spots.picture(places.here(self.who)), "place")
        elif self.args:
            self._at(places.seen_here(self.who, self.args.removeprefix("at ")))
        else:
            self.say(_seen_by(self.who), "place")

    def _at(self, other: Who) -> None:
        on_stage = places.here(self.who).is_stage
        known = reveals.told_of(other.id, self.who.id)
        seen = mask.person(other, on_stage=on_stage, is_guest=self.who.is_guest, revealed=known)
        self.say(seen, "place")


def _seen_by(who: Who) -> str:
    """The place in which `who` is, as they see it."""
    card = places.here(who)
    others = places.others(who)
    short = len(others) <= wording.SHORTS
    names = [mask.named(other, with_short=short) for other in others if not other.is_guest]
    extra = [line for lines in _shown for line in lines(card.id, who.id)]
    return wording.look(card, names, sum(other.is_guest for other in others), extra, who.is_guest)


def brought(event: Brought) -> None:
    """Whoever was brought elsewhere, because their room is gone, reads where they are and sees it."""
    for ear in hearing.ears(event.who_id):
        ear.say(wording.brought(atlas.place(event.place_id).name), "place")
        ear.say(_seen_by(ear.who), "place")


class CmdPicture(Command):
    """
    tells what is to be seen where you are, and where one can sit there.

    Usage:
      picture

    Example: picture

    The site shows each place as a scene; this is the same in words. What one can
    sit at there is a spot here: `sit` and its name.
    Others see: nothing, and nobody learns that you looked.
    """

    key = "picture"
    help_category = "places"

    def do(self) -> None:
        """The scene in words."""
        self.say(spots.picture(places.here(self.who)), "place")


class CmdStand(Command):
    """
    gets you up from the spot where you sit.

    Usage:
      stand           or  stand up

    Example: stand

    Walking on does it too, and so does a chair in a circle. A chair in a circle
    is given back with `leave`.
    Others see: Ann stands up.
    """

    key = "stand"
    aliases = ["stand up"]
    help_category = "places"

    def do(self) -> None:
        """On one's feet."""
        spot_deeds.stand(self.who, now=self.now)


class CmdWho(Command):
    """
    lists who is in the open places and where you are, by name, without times.

    Usage:
      who

    Example: who

    Others see: nothing. People in circle rooms and in their own rooms are listed
    only to those who are in the same room.
    """

    key = "who"
    help_category = "places"

    def do(self) -> None:
        """People by place."""
        seen = [
            (card.name, [mask.named(who, is_reader=who.id == self.who.id) for who in found])
            for card, found in places.in_sight(self.who)
        ]
        self.say(wording.who(seen, places.here(self.who).name), "place")


class CmdGo(Command):
    """
    takes you out by a way, to the place it leads to.

    Usage:
      go <way>        or just the name of the way: lawn

    Example: go lawn

    Others see: that you leave, and those where you arrive see that you come in.
    A seat in a circle is left properly first; your place is then free.
    """

    key = "go"
    aliases = ["walk"]
    help_category = "places"

    def do(self) -> None:
        """One step."""
        place_deeds.go(self.who, self.args, now=self.now)
        look(self)


class CmdHome(Command):
    """
    takes you to your own Dressing Room, from anywhere.

    Usage:
      home

    Example: home

    Others see: that you go out. Nobody else can enter your room, and nobody can
    see that you are in it.
    """

    key = "home"
    help_category = "places"

    def do(self) -> None:
        """Straight home."""
        place_deeds.home(self.who, now=self.now)
        look(self)


def look(command: Command) -> None:
    """What somebody sees who has just come in."""
    CmdLook().prepare(command.session, "look", "", command.now).run()
