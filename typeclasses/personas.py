"""The body of a persona: what a session wears. Its key is the persona's id, all else is in `personas`."""

from evennia.objects.objects import DefaultCharacter

from game.personas import selectors
from game.personas.models import Persona as Row
from game.places import services as places
from typeclasses import hearing
from typeclasses.ears import Ear


class Persona(DefaultCharacter):
    """A persona as Evennia sees it: puppeted by one session at a time.

    Who wears it is in memory and in our rows; Evennia's own note of it in the body's row is not made, because
    coming and going must work while the database is busy or the disk is full (R33, R34).
    """

    def basetype_setup(self) -> None:
        """As Evennia's, without its command set: what somebody types meets our own table, and making a set of
        all our words would hold the house up whenever a persona comes for the first time."""
        super(DefaultCharacter, self).basetype_setup()
        self.locks.add("get:false();call:false();teleport:perm(Admin);teleport_here:perm(Admin)")

    def get_display_name(self, looker=None, **kwargs) -> str:
        """Never the key."""
        return "somebody"

    @property
    def row(self) -> Row:
        """The persona whose body this is."""
        row = selectors.persona(self.key)
        assert row is not None, "a body follows its persona"
        return row

    def wear(self, session: Ear) -> Row:
        """`session` is this persona from now on, where it last stood; nobody is told yet."""
        row = self.row
        places.stand(row)
        session.puppet, session.puid, session.who = self, self.id, row
        hearing.open_ear(row.id, session)
        return row

    def take_off(self, session: Ear, *, dropped: bool, handed_on: bool = False) -> None:
        """`session` is this persona no longer; it leaves the house unless another session has it now."""
        who = session.who
        session.puppet = session.puid = session.who = None
        hearing.close_ear(who.id, session)
        if not handed_on and not hearing.hears(who.id):
            places.leave_house(who, dropped=dropped)

    def at_server_shutdown(self) -> None:
        """Where a persona stands is a row and stays."""

    def at_post_puppet(self, **kwargs) -> None:
        """Evennia's own words on stepping in are not said here."""

    def at_pre_puppet(self, account, session=None, **kwargs) -> None:
        """Evennia moves a body out of nowhere here; ours is where its row says."""

    def at_post_unpuppet(self, account=None, session=None, **kwargs) -> None:
        """Evennia moves a body out of the world here; ours stays where its row says."""
