"""Steps of the ladder: what was decided about oneself, and what those who help decide."""

from datetime import date

from commands import arriving
from commands.command import Command
from commands.deciding import Decide
from game.personas import selectors as personas
from game.safety.order import appeals, helpers, look_wording, looks, powers, sanctions, steps
from game.safety.order import step_wording as wording
from game.safety.order.ladder import Step
from game.safety.order.refusals import ForHelpers


class CmdLadder(Command):
    """
    shows which steps were taken with you; who helps takes a step with it.

    Usage:
      ladder                       the steps that were taken with you
      ladder <name>                takes one, for stewards and keepers of circles
      ladder <name> out=<words>    asks somebody to step out of the meeting here

    Example: ladder ben out=Please come back next week; tonight it is too much.

    The steps are: a word on how things are done here, a private word, stepping
    out of this meeting, a pause, not this circle, not here. The last two need two
    stewards, and so does a pause with a steward. Each has a reason, your name, an
    end or a day on which it is looked at again, and can be appealed against.
    `help charter` tells the rest.
    Others see: whoever is asked to step out leaves the ring; of everything else
    nothing. The person is told at once, or on coming in.
    """

    key = "ladder"
    help_category = "order"

    def do(self) -> None:
        """One's own, or a step."""
        if not self.args:
            self.say(wording.listed(sanctions.all_of(_person(self), today=date.today())))
            return
        helpers.helper(self.who)
        name, rest = self.split()
        persona = steps.whose(name)
        circle_id = steps.circle_here(self.who)
        word, equals, words = rest.partition("=")
        if equals and word.strip().casefold() in ("out", "step out"):
            draft = steps.Draft(persona.id, Step.STEP_OUT, "agreements", words, circle_id)
            row = steps.take(self.who, draft, today=date.today())
            self.say(wording.taken(persona.name, row.handle, proposed=False))
        else:
            powers.check(self.who, Step.TEACH, persona.id, circle_id)
            arriving.begin(self.session, Decide(self.session, persona=persona, circle_id=circle_id), self.now)


class CmdLadderOf(Command):
    """
    shows the steps that were taken with somebody, for those who help.

    Usage:
      ladder/of <name>

    Example: ladder/of ben

    Only what was decided about this very persona, never about another. Keepers of
    a circle see what was decided there. Looking is written down, and the person
    can read it with `looks`.
    Others see: nothing.
    """

    key = "ladder/of"
    help_category = "order"

    def do(self) -> None:
        """All of one mask."""
        self.say(wording.of(*steps.of(self.who, self.args, today=date.today())))


class CmdLadderKeep(Command):
    """
    looks again at a step without an end, for stewards.

    Usage:
      ladder/keep <step>        shows it
      ladder/keep <step> yes    keeps it for another half year

    Example: ladder/keep amber-lantern

    It comes up after half a year. `lift` ends it.
    Others see: nothing. The person can read that you looked.
    """

    key = "ladder/keep"
    help_category = "order"

    def do(self) -> None:
        """Looked at, or kept."""
        handle, said = self.split()
        today = date.today()
        if said.casefold() == "yes":
            steps.keep(self.who, handle, today=today)
            self.say("It stays, and is looked at again in half a year.")
        else:
            row = steps.to_review(self.who, handle, today=today)
            self.say(wording.to_review(sanctions.notice(row, today=today)))


class CmdSecond(Command):
    """
    agrees to a step that another steward proposed, or does not.

    Usage:
      ladder/second <step>        shows it
      ladder/second <step> yes
      ladder/second <step> no

    Example: ladder/second amber-lantern yes

    Two stewards take the last two steps of the ladder together, and a pause with
    a steward. Whoever made the report, and whoever it is about, does not second
    it.
    Others see: with yes the person is told.
    """

    key = "ladder/second"
    help_category = "order"

    def do(self) -> None:
        """Shown, agreed to, or not."""
        handle, said = self.split()
        today = date.today()
        if said.casefold() in ("yes", "no"):
            steps.second(self.who, handle, said.casefold() == "yes", today=today)
            self.say(wording.seconded(said.casefold() == "yes"))
        else:
            row = steps.proposal(self.who, handle, today=today)
            self.say(wording.proposed(sanctions.notice(row, today=today)))


class CmdLift(Command):
    """
    ends a step of the ladder before its time, for those who help.

    Usage:
      lift <step>

    Example: lift amber-lantern

    Whoever decided it can, and a steward. Of those who keep a circle one can lift
    what another decided there, and nothing that a steward did.
    Others see: the person is told.
    """

    key = "lift"
    help_category = "order"

    def do(self) -> None:
        """Over."""
        steps.lift(self.who, self.args, today=date.today())
        self.say("It is lifted. They are told now, or on coming in.")


class CmdAppeal(Command):
    """
    answers a step that was taken with you; stewards look at it again.

    Usage:
      appeal <your words>

    Example: appeal I was quoting a poem, and I am sorry that it frightened him.

    Once for each step, within 14 days. Stewards answer who did not decide it; in
    a house with one steward that one does. `ladder` shows which steps there are,
    and what you are answered. Until then the step holds.
    Others see: nothing.
    """

    key = "appeal"
    help_category = "order"

    def do(self) -> None:
        """The latest that can be appealed against."""
        row = appeals.make(_person(self), self.args, today=date.today())
        self.say(wording.appeal_made(sanctions.notice(row, today=date.today())))


class CmdAppealRead(Command):
    """
    shows an appeal, for stewards who did not decide the step.

    Usage:
      appeal/read <step>

    Example: appeal/read amber-lantern

    Others see: nothing. The person can read that you looked.
    """

    key = "appeal/read"
    help_category = "order"

    def do(self) -> None:
        """The step, and what they write."""
        row = appeals.found(self.who, self.args, today=date.today())
        said = sanctions.notice(row.sanction, today=date.today())
        self.say(wording.appeal_read(said, appeals.words(row)))


class CmdAppealLift(Command):
    """
    answers an appeal: the step is lifted.

    Usage:
      appeal/lift <step>=<a word to them>

    Example: appeal/lift amber-lantern=You are right; that was too much.

    Others see: the person is told.
    """

    key = "appeal/lift"
    help_category = "order"
    lifts = True

    def do(self) -> None:
        """Lifted, or not."""
        handle, words = self.split()
        appeals.answer(self.who, handle, self.lifts, words, today=date.today())
        self.say("The appeal is answered. They are told now, or on coming in.")


class CmdAppealKeep(CmdAppealLift):
    """
    answers an appeal: the step stays as it is.

    Usage:
      appeal/keep <step>=<a word to them>

    Example: appeal/keep amber-lantern=It is three days; then you are welcome.

    Others see: the person is told.
    """

    key = "appeal/keep"
    lifts = False


class CmdLooks(Command):
    """
    shows who of those who help has looked at what is kept of you.

    Usage:
      looks
      looks all    what other helpers looked at, for stewards; not at whom

    Example: looks

    Each look is written down by the house, with its day. A look at a report about
    you is shown when that report is decided.
    Others see: nothing.
    """

    key = "looks"
    help_category = "order"

    def do(self) -> None:
        """Of me, or of others."""
        if self.args.casefold() == "all":
            self.say(look_wording.looks_of_others(looks.by_others(helpers.steward(self.who).person_id)))
        else:
            self.say(look_wording.looks(looks.at(_person(self))))


def _person(command: Command):
    person_id = None if command.who.is_guest else personas.person_id_of(command.who.id)
    if person_id is None:
        raise ForHelpers()
    return person_id
