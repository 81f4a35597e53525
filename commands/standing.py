"""A circle as a standing group: founding it, what it is, who does what in it, its end."""

from datetime import date

from commands import arriving
from commands.command import Command
from commands.standing_dialogues import FoundCircle
from game.circles.refusals.standing import NoSuchField, NoSuchRole
from game.circles.rules.standing import Draft
from game.circles.standing import beginnings, doors, endings, keepers, people_of, practising, roles, tending
from game.circles.wording import standing_answers as wording
from game.common import vocabulary


class CmdFound(Command):
    """
    founds a circle of your own, with a room in the Circle House.

    Usage:
      found                         asks you one question after the other
      found <name>=<what it is for>

    Example: found The Night Owls=For those who lie awake and would talk.

    You are its facilitator, in your own name; up to three circles are yours at a
    time. It begins with the agreements of the house. `circle/edit` changes what
    it is, `circle/role` asks others to help, `agreements/add` adds to what it
    agrees on, and `circle/end` ends it.
    Nobody keeps a circle with family, a partner, or people whom they treat or
    pay elsewhere: two ties at once make it hard for all of you.
    Others see: the circle in `circles`, and a way to its room.
    """

    key = "found"
    help_category = "keeping a circle"

    def do(self) -> None:
        """Asked, or all in one line."""
        name, _, purpose = self.args.partition("=")
        if purpose.strip():
            draft = Draft(name=name.strip(), purpose=purpose.strip())
            self.say(wording.founded(beginnings.found(self.who, draft, today=date.today())))
        else:
            beginnings.check_may_found(self.who)
            arriving.begin(self.session, FoundCircle(self.session, name.strip()), self.now)


class CmdConcerns(Command):
    """
    lists the concerns that a circle can be about, in the house's words.

    Usage:
      concerns

    Example: concerns

    Others see: nothing.
    """

    key = "concerns"
    aliases = ["tags"]
    help_category = "keeping a circle"

    def do(self) -> None:
        """All of them."""
        self.say(wording.concerns(vocabulary.CONCERNS))


class CmdCircleEdit(Command):
    """
    changes what a circle is that you keep.

    Usage:
      circle/edit name=<words>          also purpose, when
      circle/edit tags=<concerns between commas>
      circle/edit membership=open       or slow-open, or closed
      circle/edit intake=<question>; <question>
      circle/edit capacity=<number>     also listening, for listening seats
      circle/edit format=<its name>
      circle/edit led by=peer
      circle/edit review=6              meetings between two reviews, 6 to 8, or
                                        none

    Example: circle/edit when=Sundays at eight in the evening, in Lisbon.

    Go to where it meets if you keep more than one. Name, format and capacity
    change while it does not meet. The card has the formats that the circle had
    before; each can be its format again for the next meeting.
    Others see: the changed card.
    """

    key = "circle/edit"
    help_category = "keeping a circle"

    def do(self) -> None:
        """One field."""
        field, equals, said = self.args.partition("=")
        circle = keepers.kept_circle(self.who)
        if not equals:
            raise NoSuchField(fields=", ".join(tending.FIELDS))
        field = " ".join(field.casefold().split())
        changed = tending.edit(self.who, circle, field, said)
        fits = tending.fits(changed) if field in tending.OF_SEATS else None
        self.say(wording.edited(circle, changed, fits))


class CmdCircleRole(Command):
    """
    asks a member to take a role in the circle, or takes one back.

    Usage:
      circle/role <name> <role>     facilitator, co, greeter, timekeeper, reader
      circle/role <name> none
      circle/role me none           lays down what you are yourself

    Example: circle/role ann greeter

    Ann is asked, and says `yes role` or `no role` when she likes. Roles are held
    in one's own name. A circle always has somebody who keeps it. `role` alone
    is about the duties of one meeting.
    Others see: who keeps the circle, on its card.
    """

    key = "circle/role"
    help_category = "keeping a circle"

    def do(self) -> None:
        """Asked, or laid down."""
        name, _, role = self.args.rpartition(" ")
        name, role = name.strip(), role.strip()
        if not name:
            raise NoSuchRole()
        circle = keepers.kept_circle(self.who) if name != "me" else keepers.circle_of(self.who)
        if role.casefold() == "none":
            called = roles.lay_down(self.who, circle, name)
            self.say(wording.role_gone(called, circle.name, own=called == self.who.name))
        else:
            self.say(wording.role_asked(roles.ask(self.who, circle, name, role)))


class CmdCircleMembers(Command):
    """
    lists who belongs to a circle that you keep, and what they do in it.

    Usage:
      circle/members
      circle/members <circle>

    Example: circle/members

    Others see: nothing.
    """

    key = "circle/members"
    help_category = "keeping a circle"

    def do(self) -> None:
        """The list."""
        circle = keepers.kept_circle(self.who, self.args)
        self.say(wording.members(circle.name, people_of.members(self.who, circle, today=date.today())))


class CmdApplications(Command):
    """
    shows who waits at the door of a circle that you keep, and what they say.

    Usage:
      applications

    Example: applications

    `admit ann` lets Ann in, `circle/decline ann=your words` does not for now;
    both are told kindly, and what they answered is gone with it. Unanswered it
    is gone after thirty days.
    Others see: nothing.
    """

    key = "applications"
    help_category = "keeping a circle"

    def do(self) -> None:
        """The list."""
        self.say(wording.applications(doors.waiting(self.who, today=date.today())))


class CmdCircleDecline(Command):
    """
    does not let somebody into a circle that you keep, for now.

    Usage:
      circle/decline <name>=<kind words>
      circle/decline <name>

    Example: circle/decline ann=We are full until spring; the Harbour has room.

    No reason is needed. The words are for Ann alone.
    Others see: nothing.
    """

    key = "circle/decline"
    help_category = "keeping a circle"

    def do(self) -> None:
        """No, for now."""
        name, _, words = self.args.partition("=")
        found = doors.decline(self.who, name, words, today=date.today())
        self.say(wording.declined(found.name))


class CmdCircleEnd(Command):
    """
    says that a circle that you keep will end, and when.

    Usage:
      circle/end 3        after three more meetings; 1 or 2 are possible too
      circle/end no       takes it back
      circle/end now      at once, while nobody else belongs to it

    Example: circle/end 3

    A meeting that is open just now is not among them. The last one is for taking
    leave. After it the room is gone, nobody belongs to the circle any more, and a
    small plaque on the lawn has its name.
    Others see: members are told; the card and each beginning say it.
    """

    key = "circle/end"
    help_category = "keeping a circle"

    def do(self) -> None:
        """Said, taken back, or done."""
        circle = keepers.kept_circle(self.who)
        word = self.args.casefold()
        if word in ("no", "off"):
            endings.take_back(self.who, circle)
            self.say(wording.goes_on(circle.name))
        else:
            meetings = 0 if word == "now" else int(word) if word.isascii() and word.isdecimal() else 3
            if word and word != "now" and not word.isdecimal():
                meetings = -1
            beside_open = endings.say(self.who, circle, meetings)
            if meetings:  # what is over now is told as news, to whoever ends it, too
                self.say(wording.end_is_said(circle.name, meetings, beside_open=beside_open))


class CmdPractitioner(Command):
    """
    says of a person that this work is their profession, for stewards.

    Usage:
      practitioner <name>=<licence>; <where it holds>
      practitioner <name>=<licence>; <where it holds>; <duty to report>
      practitioner <name>           shows what was checked
      practitioner <name> none      takes it back

    Example: practitioner ann=clinical psychologist; Austria

    Check the licence at its register first. The name is the person's own; it
    stands on the cards of circles that they keep. Kept until it is taken back or
    the person is erased; taken back, they are told, and who keeps a circle with
    them.
    Others see: on such a card, that a professional keeps the circle.
    """

    key = "practitioner"
    help_category = "stewards"

    def do(self) -> None:
        """Checked, shown or taken back."""
        name, equals, said = self.args.partition("=")
        words = name.split()
        if equals:
            done = practising.verify(self.who, name, said, today=date.today())
        elif len(words) > 1 and words[-1].casefold() == "none":
            done = practising.take_back(self.who, " ".join(words[:-1]))
        else:
            done = practising.shown(self.who, name, today=date.today())
        self.say(wording.practitioner(done))
